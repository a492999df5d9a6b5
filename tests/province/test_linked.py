"""แบบ ๓ in an อปท.'s inbox: offered, and taken in only when the office says so."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

SAMPLES = Path(__file__).parents[2] / "samples"
TODAY = "2022-12-01"
NAME = "แบบ ๓ เนินเมฆ.xlsx"
SETTING = "นำโครงการในแบบ ๓ ของแผนพัฒนาตำบลเข้าแผน"


@pytest.fixture
def office(tmp_path):
    """The finished sample office, with a district's registers of which one row names it."""
    folder = tmp_path / "office"
    skip = shutil.ignore_patterns("output", ".dplan")
    shutil.copytree(SAMPLES / "obt-2566", folder, ignore=skip)
    sent = SAMPLES / "province-2566" / "inbox" / "แบบรายงานแผนตำบล 66 เนินเมฆ.xlsx"
    book = load_workbook(sent)
    book["แบบ ๓"]["H4"] = "อบต.ทุ่งตะวันทอง อ.เนินเมฆ"
    book["แบบ ๓"]["H5"] = "อบต.ทุ่งตะวัน"
    book.save(folder / "inbox" / NAME)
    return folder


def built(folder, dplan):
    dplan("build", folder, "--today", TODAY)
    output = folder / "output"
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    plan = json.loads((output / "plan.json").read_text(encoding="utf-8"))
    told = [x for x in manifest["findings"] if x["file"] == NAME]
    return [x for x in plan["projects"] if x["where"]["file"] == NAME], told


def test_rows_that_name_the_office_are_offered_and_not_put_in(office, dplan):
    rows, told = built(office, dplan)
    assert rows == []
    assert [(x["code"], x["severity"], x["value"]) for x in told] == [
        ("tambon-linked-offered", "info", "1")
    ]
    assert "481,000" in told[0]["message"]


def test_they_are_taken_in_with_their_source_when_the_office_says_so(office, dplan, enter):
    enter(office, "กำหนดการ", SETTING, "ใช่")
    (row,), told = built(office, dplan)
    assert row["name"] == "ปรับปรุงถนนลูกรังเข้าพื้นที่เกษตรตำบลเนินเมฆ"
    assert row["where"] == {"file": NAME, "sheet": "แบบ ๓", "row": 4}
    assert row["funding_source"] == "แผนพัฒนาตำบล แบบ ๓ ตำบลเนินเมฆ อำเภอเนินเมฆ"
    assert (row["budget"], row["months"]) == ("481000.00", [3, 4, 5])
    assert row["divisions"] == ["อำเภอเนินเมฆ"]
    assert "tambon-linked-taken" in {x["code"] for x in told}


def test_another_office_whose_name_begins_alike_is_another(office, dplan):
    _, told = built(office, dplan)
    assert [x["value"] for x in told] == ["1"]


def test_registers_that_name_others_alone_put_nothing_in(office, dplan, enter):
    enter(office, "กำหนดการ", SETTING, "ใช่")
    book = load_workbook(office / "inbox" / NAME)
    book["แบบ ๓"]["H4"] = "อบต.เนินเมฆ"
    book.save(office / "inbox" / NAME)
    rows, told = built(office, dplan)
    assert rows == []
    assert [x["code"] for x in told] == ["tambon-linked-offered"]
