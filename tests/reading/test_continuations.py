"""Rows that go on with the record above: lines of a name, sub-items, cells pasted from Word."""

import pytest

from dplan_docs.findings import Severity
from tests.reading.conftest import DRAIN, HEADER, ROAD, codes

NAME = ROAD[1]


@pytest.mark.parametrize(
    "words",
    [
        "- ฟุตบอล 7 คน",
        "2.1 ค่าวัสดุ",
        "ก. ฝึกอบรม",
        "(หลักสูตร 3 วัน)",
        "และพนักงานเทศบาล",
        "เทศบาลตำบลตัวอย่าง (หลักสูตร 3 วัน)",
        "ประจำปีงบประมาณ พ.ศ. 2569",
        "ตำบลตัวอย่าง อำเภอตัวอย่าง",
        "1. เก้าอี้ 20 ตัว",
    ],
)
def test_words_that_begin_no_project_are_more_of_the_name(book, words):
    reading = book.table(ROAD, [None, words], DRAIN).read()
    road, drain = reading.entries
    assert (road.name, drain.name) == (f"{NAME} {words}", DRAIN[1])
    (told,) = reading.findings
    assert (told.code, told.severity, told.where.cell) == ("name-continued", Severity.INFO, "B8")


@pytest.mark.parametrize("words", ["โครงการซ่อมแซมถนน", "ซ่อมแซมถนน", "1. โครงการซ่อมแซมถนน"])
def test_a_name_alone_is_a_project_that_lacks_the_rest(book, words):
    reading = book.table(ROAD, [None, words], DRAIN).read()
    assert [entry.name for entry in reading.entries] == [NAME, words, DRAIN[1]]
    assert {"number-missing", "budget-missing", "months-missing"} <= set(codes(reading))


def test_a_sub_item_with_its_own_sum_is_not_swallowed(book):
    reading = book.table(ROAD, [None, "- ป้ายโครงการ", "1 ป้าย", 5000, "หมู่ 2", "กองช่าง", "✓"]).read()
    assert [entry.budget for entry in reading.entries] == [250000, 5000]


@pytest.mark.parametrize(("number", "count"), [(1.1, 1), ("1.2", 1), ("2.1", 2), ("1.5.1", 1)])
def test_a_number_under_the_records_own_is_a_sub_item(book, number, count):
    reading = book.table(ROAD, [number, "ด่านชุมชนหมู่ที่ 2"]).read()
    assert len(reading.entries) == count


def test_the_title_of_the_next_page_is_no_part_of_a_name(book):
    title = ["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"]
    book.table(ROAD, [None, *title], [None, "องค์การบริหารส่วนตำบลตัวอย่าง"]).rows(HEADER, DRAIN)
    reading = book.read()
    assert [entry.name for entry in reading.entries] == [NAME, DRAIN[1]]
    assert codes(reading) == []


def test_captions_totals_and_answers_in_the_names_column_stay_what_they_are(book):
    book.table(ROAD, [None, "(แก้ไข ครั้งที่ 2/2569)"], DRAIN, [None, "- ไม่มีโครงการ -"])
    reading = book.read()
    assert [entry.edition for entry in reading.entries] == [None, "แก้ไข ครั้งที่ 2/2569"]
    assert codes(reading) == ["nothing-stated"]


def test_rows_under_a_merged_number_are_one_project(book):
    pasted = [
        [1, "โครงการพัฒนาศักยภาพ", "1. อบรม", 350000, "ห้องประชุม", "กองช่าง", "✓"],
        [None, "ผู้บริหาร สมาชิกสภา", "2. ดูงาน"],
        [None, "24 เมษายน", "3. สรุปผล"],
    ]
    reading = book.table(*pasted, DRAIN).merge("A7:A9", "D7:D9").read()
    project, drain = reading.entries
    assert project.name == "โครงการพัฒนาศักยภาพ ผู้บริหาร สมาชิกสภา 24 เมษายน"
    assert project.description == "1. อบรม 2. ดูงาน 3. สรุปผล"
    assert (project.budget, drain.number) == (350000, 2)
    assert codes(reading) == []


def test_sums_of_their_own_under_a_merged_number_are_never_lost(book):
    book.table(ROAD, [None, "ช่วงที่สอง", "ยาว 50 เมตร", 40000, "หมู่ 3", "กองช่าง", "✓"]).merge("A7:A8")
    reading = book.read()
    assert [entry.budget for entry in reading.entries] == [250000, 40000]
    assert "number-missing" in codes(reading)


def test_a_project_that_says_it_is_cancelled_is_counted_and_told(book):
    reading = book.table([1, "โครงการแข่งเรือ (ยกเลิก)", *ROAD[2:]]).read()
    assert len(reading.entries) == 1
    assert codes(reading) == ["name-cancelled"]


@pytest.mark.parametrize(
    ("first", "below", "note"),
    [
        (30000, "บาท", None),
        ("30,000", "บาท", None),
        (30000, "(เงินสะสม)", "เงินสะสม"),
        ("30,000.-", "(สามหมื่นบาทถ้วน)", "สามหมื่นบาทถ้วน"),
    ],
)
def test_the_rest_of_an_amount_may_stand_in_the_next_row(book, first, below, note):
    project = [*ROAD[:3], first, *ROAD[4:]]
    book.table(project, [None, "(ต่อเนื่อง)", None, below]).merge("A7:A8")
    reading = book.read()
    (entry,) = reading.entries
    assert (entry.budget, entry.budget_note) == (30000, note)
    assert "budget-second-amount" not in codes(reading)


def test_words_below_an_amount_that_may_change_it_are_an_error(book):
    book.table([*ROAD[:3], 30000, *ROAD[4:]], [None, "(ต่อเนื่อง)", None, "ต่อเดือน"]).merge("A7:A8")
    assert "budget-unreadable" in codes(book.read())
