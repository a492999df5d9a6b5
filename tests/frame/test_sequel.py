"""What a build changed since the one before, in a sentence and project by project."""

import json

import pytest

from dplan_docs.report.sequels import sentence, sequel_lines
from dplan_docs.sequel import (
    ADDED,
    ALTERED,
    DROPPED,
    Causes,
    FieldNews,
    ProjectNews,
    Sequel,
)

ROAD = ProjectNews(
    kind=ALTERED,
    name="ก่อสร้างถนน",
    division="กองช่าง",
    budget="200 บาท",
    fields=(FieldNews(heading="งบประมาณ (บาท)", old="100", new="200"),),
)
POND = ProjectNews(kind=ADDED, name="ขุดสระ", division="กองช่าง", budget="5 บาท")
DESK = ProjectNews(kind=DROPPED, name="โต๊ะ", division="", budget="")


@pytest.mark.parametrize(
    ("sequel", "said"),
    [
        (
            Sequel(causes=Causes(sent=("กองช่าง",)), projects=(ROAD, POND), printed=("ก", "ข")),
            "กองช่าง ส่งไฟล์ใหม่: เปลี่ยน 1 โครงการ เพิ่ม 1 → พิมพ์ใหม่ 2 ฉบับ",
        ),
        (
            Sequel(causes=Causes(gone=("ก.xlsx",), day=True), projects=(DESK,), dropped=("ค",)),
            (
                "ไม่มีไฟล์ ก.xlsx ใน inbox แล้ว, วันที่จัดทำเปลี่ยน: ตัด 1 โครงการ → ไม่มีเอกสารใดเปลี่ยน "
                "และไม่จัดทำแล้ว 1 ฉบับ"
            ),
        ),
        (Sequel(causes=Causes(settings=True)), "แก้ไขข้อมูลหน่วยงาน → ไม่มีเอกสารใดเปลี่ยน"),
        (Sequel(printed=("ก",)), "พิมพ์ใหม่ 1 ฉบับ"),
    ],
)
def test_a_sentence_says_what_happened(sequel, said):
    assert sentence(sequel) == said


def test_each_project_stands_below_with_its_old_and_new_values():
    told = sequel_lines(Sequel(projects=(ROAD, POND, DESK), printed=("ก",), papers=2))
    assert told[1:] == [
        "  เปลี่ยน  กองช่าง: ก่อสร้างถนน",
        "      งบประมาณ (บาท): “100” → “200”",
        "  เพิ่ม  กองช่าง: ขุดสระ (5 บาท)",
        "  ตัด  โต๊ะ",
        "  พิมพ์ใหม่: ก",
    ]


def test_what_is_not_shown_is_counted():
    assert "  และอีก 2 รายการ" in sequel_lines(Sequel(projects=(ROAD, POND, DESK)), shown=1)


def test_it_comes_back_from_json():
    sequel = Sequel(
        causes=Causes(sent=("กองช่าง",), day=True),
        projects=(ROAD, POND),
        printed=("ก",),
        dropped=("ข",),
        papers=3,
    )
    assert Sequel.from_json(json.loads(json.dumps(sequel.to_json()))) == sequel
