"""What stands below and between the records: page numbers, legends, remarks, signatures."""

import pytest

from tests.reading.conftest import DRAIN, ROAD, codes

TOTAL = [None, "รวม 1 โครงการ", None, 250000]


@pytest.mark.parametrize("page", ["- 1 -", "- ๑๒ -", "– 3 –"])
def test_a_page_number_says_nothing(book, page):
    reading = book.table(ROAD, [page], DRAIN).read()
    assert len(reading.entries) == 2
    assert codes(reading) == []


@pytest.mark.parametrize("column", [0, 1])
@pytest.mark.parametrize("words", ["ตรวจถูกต้องแล้ว", "สำเนาถูกต้อง", "อนุมัติ", "ทราบ", "เห็นชอบ"])
def test_words_of_approval_are_no_projects(book, words, column):
    reading = book.table(ROAD, TOTAL, [*[None] * column, words]).read()
    assert len(reading.entries) == 1
    assert codes(reading) == []


@pytest.mark.parametrize(
    "legend",
    [
        ["คำอธิบาย / หมายถึง เดือนที่ดำเนินการ"],
        ["✓ หมายถึง ช่วงเวลาที่ดำเนินการ"],
        [*[None] * 6, "✓", "= เดือนที่ดำเนินการ"],
        [*[None] * 6, "●", "หมายถึง เดือนที่ดำเนินการ"],
        [None, None, None, "หมายเหตุ", None, None, None, None, "หมายถึง ช่วงเวลาดำเนินการ"],
        ["พิมพ์เมื่อ 12/09/2567"],
    ],
)
def test_a_legend_marks_no_months_and_is_a_remark(book, legend):
    reading = book.table(ROAD, legend).read()
    (road,) = reading.entries
    assert road.months == (10, 11)
    assert codes(reading) == ["remark-below"]


def test_a_remarks_next_points_are_remarks(book):
    book.table(ROAD, ["หมายเหตุ 1. งบจาก สปสช."], ["2. งบประมาณถัวจ่ายได้"])
    reading = book.read()
    assert codes(reading) == ["remark-below", "remark-below"]


def test_an_answer_for_one_part_does_not_speak_of_the_whole_table(book):
    reading = book.table(ROAD, ["แผนงานการเกษตร"], [None, "- ไม่มีโครงการ -"]).read()
    (told,) = reading.findings
    assert "ในส่วนนี้" in told.message


def test_a_total_below_what_is_known_is_told_though_a_sum_is_unreadable(book):
    unknown = [2, "ซ่อมถนน", "1 สาย", "ตามข้อบัญญัติ", "หมู่ 1", "กองช่าง", "✓"]
    reading = book.table(ROAD, unknown, [None, "รวม", None, 200000]).read()
    assert "total-mismatch" in codes(reading)
    reading = book.put({"D9": 300000}).read()
    assert "total-mismatch" not in codes(reading)


@pytest.mark.parametrize(
    "lines",
    [
        [["ผู้จัดทำข้อมูล ........"], ["(นักวิเคราะห์นโยบายและแผนชำนาญการ)"], ["โทร. 1234"]],
        [["ตรวจทานแล้ว"], ["(นางสาว........)"]],
        [["สีเขียว = ดำเนินการเอง"], ["สีส้ม = จ้างเหมา"]],
        [["ทดสอบระบบ"]],
    ],
)
def test_lines_below_the_last_total_are_no_projects(book, lines):
    reading = book.table(ROAD, TOTAL, [], *([None, *line] for line in lines)).read()
    assert len(reading.entries) == 1
    assert set(codes(reading)) <= {"remark-below"}


def test_an_unknown_caption_between_totals_and_projects_is_still_told(book):
    reading = book.table(ROAD, TOTAL, [None, "กลุ่มรายการเพิ่มใหม่"], [], DRAIN).read()
    assert len(reading.entries) >= 2
    assert {"caption-unknown", "number-missing"} & set(codes(reading))


def test_words_below_a_gap_are_not_glued_to_the_last_project(book):
    reading = book.table(ROAD, [], [None, None, "แผนเดิม"]).read()
    assert reading.entries[0].description == ROAD[2]
    assert codes(reading) == ["caption-unknown"]
