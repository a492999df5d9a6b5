"""A district's report is read in its own layout and in the letter's, and every line of it is kept."""

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from register_filling import BODY, COUNTS, KNOWN, filled

from dplan_docs.parsing.values import plain
from dplan_docs.reading.cells import Sheet
from dplan_docs.tambon.reading import read_answer
from dplan_docs.tambon.records import REPORT
from dplan_docs.tambon.report_sheet import ReportSheet
from tests.workbook_making import write_book

LETTER = [
    ["แบบรายงานผลการดำเนินงาน ปัญหา/อุปสรรค และข้อเสนอแนะ"],
    ["การจัดทำและประสานแผนพัฒนาตำบลประจำปีงบประมาณ พ.ศ. ๒๕๖๙"],
    ["อำเภอเนินเมฆ"],
    ["จังหวัดตัวอย่างบุรี"],
    ["๑. ผลการดำเนินงาน ตำบลเป้าหมาย ที่ได้รับจัดสรรงบประมาณ จำนวน ๔ ตำบล"],
    ["(๑) มีการแต่งตั้งหรือปรับปรุงกลไกคณะกรรมการบริหารงานตำบลแบบบูรณาการ (ก.บ.ต.)"],
    ["จำนวน...๔...ตำบล"],
    ["(๒) มีการจัดประชุมคณะกรรมการบริหารงานตำบลแบบบูรณาการ (ก.บ.ต.) เพื่อจัดทำแผนพัฒนาตำบล"],
    ["จำนวน.....3.....ตำบล"],
    ["(๓) มีการจัดทำแผนพัฒนาตำบลครบถ้วนตามองค์ประกอบของแผนพัฒนาตำบลที่กรมการพัฒนาชุมชนกำหนด"],
    ["จำนวน.....ตำบล"],
    ["(๔) จัดทำแผนพัฒนาตำบลแล้วเสร็จตามห้วงระยะเวลาที่กำหนด และจัดส่งให้หน่วยงานที่เกี่ยวข้อง", 2],
    ["(๕) ครบถ้วนจัดทำแผนพัฒนาตำบลแล้วเสร็จตาม (๓) และ (๔) มีการประเมินผลแผนพัฒนาตำบลตามรูปแบบที่กำหนด"],
    ["จำนวน", "๑", "ตำบล"],
    ["๒. ปัญหา/อุปสรรค (ปัญหาอุปสรรคจากการดำเนินงานตามข้อ ๑)"],
    ["- การประเมินผลล่าช้า"],
    ["ตำแหน่งพัฒนากรว่างสองอัตรา"],
    ["รายงานผลในระบบไม่ได้"],
    ["....................."],
    ["๓. ข้อเสนอแนะเพื่อพัฒนาและปรับปรุงงานการจัดทำและประสานแผนพัฒนาตำบล"],
    ["1. จัดอบรม\n2. เพิ่มงบประมาณ"],
    ["(ลงชื่อ)................................ผู้รายงาน"],
    ["(นางสาวตัวอย่าง ใจดี)"],
    ["ตำแหน่ง พัฒนาการอำเภอเนินเมฆ"],
    ["ส่งภายในวันที่ ๓๑ มีนาคม ๒๕๖๙"],
]


@pytest.fixture
def read(tmp_path):
    def do(rows):
        return read_answer(write_book(tmp_path / "a.xlsx", {"รายงาน": rows}), "a.xlsx", KNOWN)

    return do


def codes(reading):
    return [finding.code for finding in reading.findings]


def test_the_letter_s_own_layout_is_read_without_a_finding(read):
    reading = read(LETTER)
    report = reading.report
    assert reading.findings == ()
    counts = (report.targets, report.appointed, report.met, report.complete)
    assert (*counts, report.finished, report.evaluated) == (4, 4, 3, None, 2, 1)
    assert report.problems == (
        *("การประเมินผลล่าช้า", "ตำแหน่งพัฒนากรว่างสองอัตรา", "รายงานผลในระบบไม่ได้"),
    )
    assert report.suggestions == ("จัดอบรม", "เพิ่มงบประมาณ")
    assert (report.reporter, report.post) == ("นางสาวตัวอย่าง ใจดี", "พัฒนาการอำเภอเนินเมฆ")


@pytest.mark.parametrize("body", ["คณะทำงานแผนตำบล", "กลไกตำบลเข้มแข็ง (กตข.)", ""])
def test_a_report_is_read_whatever_the_province_calls_the_committee(tmp_path, body):
    path = filled(tmp_path / "a.xlsx", body=body)
    lines = [x for (x, *_) in openpyxl.load_workbook(path)[REPORT].iter_rows(values_only=True) if x]
    assert sum((body or "....") in x for x in lines) >= 2
    assert not any(BODY in x for x in lines)
    reading = read_answer(path, "a.xlsx", KNOWN)
    report = reading.report
    assert reading.findings == ()
    counts = (report.targets, report.appointed, report.met, report.complete)
    assert (*counts, report.finished, report.evaluated) == COUNTS


def test_a_count_that_is_none_is_an_error_at_its_cell(read):
    rows = [
        ["(๒) มีการประชุมคณะกรรมการ ก.บ.ต. จำนวน", "ครบ", "ตำบล"] if i == 7 else x
        for i, x in enumerate(LETTER)
    ]
    reading = read(rows)
    assert codes(reading)[0] == "tambon-count-unreadable"
    assert reading.findings[0].where.cell == "B8"


def test_a_count_said_twice_otherwise_is_told(read):
    rows = [*LETTER[:5], ["ตำบลเป้าหมาย จำนวน 5 ตำบล"], *LETTER[5:]]
    reading = read(rows)
    assert codes(reading) == ["tambon-count-doubled"]
    assert reading.report.targets == 4


def test_words_behind_a_heading_are_its_first_paragraph(read):
    rows = [*LETTER[:14], ["ปัญหา/อุปสรรค : ฝนตก"], ["ข้อเสนอแนะ: ทำหลังคา"]]
    report = read(rows).report
    assert (report.problems, report.suggestions) == (("ฝนตก",), ("ทำหลังคา",))


def test_a_line_that_nobody_asked_for_is_told(read):
    reading = read([*LETTER[:5], ["หนังสืออ้างอิงที่ 1/2569"], *LETTER[5:]])
    assert codes(reading) == ["row-not-understood"]


def test_dots_and_a_known_reporter_alone_are_no_report(read):
    blank = [row if i in {5, 7, 9} else [] for i, row in enumerate(LETTER)]
    reading = read([*blank[:12], ["ตำแหน่ง", "พัฒนาการอำเภอเนินเมฆ"]])
    assert reading.report is None
    assert "แบบรายงาน" in reading.forms
    assert "แบบรายงาน" not in reading.sent


def test_a_district_that_is_only_spoken_of_is_no_sender(read):
    rows = [*LETTER[:15], ["อำเภอธารทองไม่ส่งข้อมูล"], *LETTER[16:]]
    reading = read(rows)
    assert reading.findings == ()
    assert reading.district == "เนินเมฆ"


def test_of_two_reports_the_first_counts_and_the_other_is_told(tmp_path):
    path = write_book(tmp_path / "a.xlsx", {"ก": LETTER, "ข": [*LETTER[:11], ["x"]]})
    reading = read_answer(path, "a.xlsx", KNOWN)
    assert reading.report.where.sheet == "ก"
    [told] = [x for x in reading.findings if x.code == "tambon-report-again"]
    assert told.where.sheet == "ข"


PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            *("ประเมินผลไม่ทัน", "ปัญหาน้ำท่วม", "จัดประชุมคณะกรรมการบ่อย ๆ", "อำเภอไม่มีรถ", "ผลการดำเนินงาน"),
            *(
                "ตำแหน่งว่าง",
                "ส่งภายในวันที่กำหนดไม่ทัน",
                "จำนวน 3 ตำบล",
                "รายงานผลช้า",
                "แบบรายงานยาก",
                "5 ตำบล",
            ),
        ]
    ),
    max_size=6,
)


@settings(deadline=None)
@given(problems=PARAGRAPHS, suggestions=PARAGRAPHS)
def test_every_paragraph_is_kept_whatever_it_sounds_like(problems, suggestions):
    rows = [*LETTER[:15], *([x] for x in problems), LETTER[19], *([x] for x in suggestions)]
    cells = {n: {1: row[0]} for n, row in enumerate([*rows, *LETTER[21:]], 1)}
    report = ReportSheet(sheet=Sheet(file="a", name="ก", rows=cells), district="").read()
    assert report.problems == tuple(plain(x) for x in problems)
    assert report.suggestions == tuple(plain(x) for x in suggestions)
    assert report.reporter == "นางสาวตัวอย่าง ใจดี"
