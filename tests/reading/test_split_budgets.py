"""Budgets in several columns: parts with their sum, and years with a note behind them."""

import pytest

from tests.reading.conftest import HEADER, HEADINGS, MONTHS, ROAD, TITLES, codes

PARTS = ["เทศบัญญัติ", "เงินอุดหนุน", "รวม"]


def split(book, *rows, parts=PARTS):
    """Put projects with these amounts under a budget of several columns."""
    over = [*HEADINGS[:4], *[None] * (len(parts) - 1), *HEADINGS[4:], *MONTHS]
    book.rows(*TITLES, over, [None, None, None, *parts]).merge(f"D6:{'ABCDEF'[2 + len(parts)]}6")
    for number, amounts in enumerate(rows, start=1):
        book.rows([number, f"ก่อสร้างถนน สายที่ {number}", ROAD[2], *amounts, *ROAD[4:]])
    return book


@pytest.mark.parametrize(
    "heading", ["รวม", "รวมทั้งสิ้น", "รวมเงิน", "รวม (บาท)", "ยอดรวม", "รวมเป็นเงินทั้งสิ้น", "รวมงบประมาณ"]
)
def test_the_sum_of_a_budgets_parts_is_the_budget(book, heading):
    reading = split(book, (60000, 40000, 100000), parts=[*PARTS[:2], heading]).read()
    assert reading.entries[0].budget == 100000
    assert reading.entries[0].funding_source == "เทศบัญญัติ, เงินอุดหนุน"
    assert codes(reading) == []


def test_the_sum_may_stand_before_its_parts(book):
    reading = split(book, (100000, 60000, 40000), parts=["รวม", *PARTS[:2]]).read()
    assert reading.entries[0].budget == 100000
    assert codes(reading) == []


@pytest.mark.parametrize(
    ("amounts", "source"),
    [
        ((50000, None, 50000), "เทศบัญญัติ"),
        (("-", 50000, 50000), "เงินอุดหนุน"),
        ((None, 50000, None), "เงินอุดหนุน"),
        ((50000, "-", "-"), "เทศบัญญัติ"),
        ((None, None, 50000), None),
    ],
)
def test_one_part_beside_its_sum_or_a_blank_one(book, amounts, source):
    reading = split(book, amounts).read()
    assert (reading.entries[0].budget, reading.entries[0].funding_source) == (50000, source)
    assert codes(reading) == []


def test_parts_that_make_another_sum_are_told(book):
    reading = split(book, (60000, 40000, 90000)).read()
    assert reading.entries[0].budget == 90000
    (found,) = reading.findings
    assert (found.code, found.where.cell, found.value) == ("budget-parts-differ", "F8", "90,000.00")


def test_several_parts_with_a_blank_sum_are_told(book):
    reading = split(book, (60000, 40000, None)).read()
    assert codes(reading) == ["budget-second-amount"]


def test_an_unreadable_sum_is_not_replaced_by_its_parts(book):
    reading = split(book, (60000, 40000, "ตามข้อบัญญัติ")).read()
    assert reading.entries[0].budget is None
    assert codes(reading) == ["budget-unreadable"]


def test_a_total_is_compared_in_the_column_of_the_sum(book):
    split(book, (60000, 40000, 100000), (50000, None, 50000))
    right = book.rows(["รวม 2 โครงการ", None, None, 110000, 40000, 150000]).read()
    assert codes(right) == []
    wrong = book.put({"F10": 110000}).read()
    (found,) = wrong.findings
    assert (found.code, found.where.cell) == ("total-mismatch", "F10")


@pytest.mark.parametrize(
    ("earlier", "own"),
    [
        ("ปี 2568 (เดิม)", "ปี 2569"),
        ("ปี 2568\n(ปีที่ผ่านมา)", "ปี 2569\n(ปีนี้)"),
        ("พ.ศ. ๒๕๖๘ (จ่ายจริง)", "พ.ศ. ๒๕๖๙ (ตั้งไว้)"),
        ("2568 เดิม", "2569 ใหม่"),
        ("(ปี 2568)", "(ปี 2569)"),
    ],
)
def test_a_note_behind_a_budgets_year_is_no_part_of_it(book, earlier, own):
    reading = split(book, (20000, 30000), (None, 15000), parts=[earlier, own]).read()
    assert [entry.budget for entry in reading.entries] == [30000, 15000]
    assert codes(reading) == ["column-doubled"]


def test_a_sum_over_several_years_is_not_the_years_budget(book):
    reading = split(book, (20000, 30000, 50000), parts=["ปี 2568", "ปี 2569", "รวม"]).read()
    assert reading.entries[0].budget == 30000
    assert codes(reading) == ["column-doubled", "column-doubled"]


def test_headings_merged_down_beside_the_parts(book):
    split(book, (60000, 40000, 100000)).merge("A6:A7", "B6:B7", "C6:C7", "G6:G7", "H6:H7")
    assert book.read().entries[0].budget == 100000


def test_a_caption_below_a_heading_merged_across_is_still_a_caption(book):
    book.table(["แผนงานการศึกษา"], ["", *ROAD], header=["ลำดับที่", None, *HEADINGS[1:], *MONTHS])
    book.put({"A8": 1, "B8": None}).merge("A6:B6")
    assert book.read().entries[0].work_plan == "การศึกษา"


@pytest.mark.parametrize(("old", "new"), [("เดิม", "แก้ไขเป็น"), ("งบประมาณเดิม", "งบประมาณที่แก้ไข")])
def test_of_an_old_and_a_changed_budget_the_changed_one_is_read(book, old, new):
    header = [*HEADER[:3], f"งบประมาณ (บาท) {old}", f"งบประมาณ (บาท) {new}", *HEADER[4:]]
    reading = book.table([*ROAD[:3], 400000, 350000, *ROAD[4:]], header=header).read()
    (entry,) = reading.entries
    assert (entry.budget, entry.funding_source) == (350000, None)
    assert "budget-second-amount" not in codes(reading)
