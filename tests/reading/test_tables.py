"""Tables as offices lay them out: budgets by year and source, months in other words, repeated pages."""

import pytest

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from tests.reading.conftest import DRAIN, HEADER, HEADINGS, MONTHS, ROAD, TITLES, codes
from tests.workbook_making import write_book

BY_YEAR = [*HEADINGS[:3], "งบประมาณปี 2568 (บาท)", "งบประมาณปี 2569 (บาท)", *HEADINGS[4:], *MONTHS]


def told(reading, code):
    (found,) = [finding for finding in reading.findings if finding.code == code]
    return found


def test_of_budgets_by_year_the_plans_own_is_read(book):
    book.table([*ROAD[:3], 111, 222, *ROAD[4:]], header=BY_YEAR)
    reading = book.read()
    assert reading.entries[0].budget == 222
    assert told(reading, "column-doubled").where.cell == "D6"


def test_of_budgets_by_year_stacked_the_plans_own_is_read(book):
    years = [None] * 3 + [2570, 2569]
    book.rows(*TITLES, [*HEADINGS[:4], None, *HEADINGS[4:], *MONTHS], years)
    book.rows([*ROAD[:3], 111, 222, *ROAD[4:]]).merge("D6:E6")
    assert book.read().entries[0].budget == 222


SOURCES = [
    *HEADINGS[:3],
    "งบประมาณ ข้อบัญญัติ (บาท)",
    "งบประมาณ เงินอุดหนุน (บาท)",
    *HEADINGS[4:],
    *MONTHS,
]


@pytest.mark.parametrize(
    ("amounts", "budget", "source"),
    [((None, 250000), 250000, "เงินอุดหนุน (บาท)"), (("-", 75000), 75000, "เงินอุดหนุน (บาท)")],
)
def test_of_budgets_by_source_the_one_filled_in_is_read(book, amounts, budget, source):
    book.table([*ROAD[:3], *amounts, *ROAD[4:]], header=SOURCES)
    reading = book.read()
    assert (reading.entries[0].budget, reading.entries[0].funding_source) == (budget, source)
    assert codes(reading) == []


def test_two_sums_by_source_are_an_error_of_their_row(book):
    book.table([*ROAD[:3], 100000, 50000, *ROAD[4:]], header=SOURCES)
    found = told(book.read(), "budget-second-amount")
    assert (found.where.cell, found.value) == ("E7", "50000")


@pytest.mark.parametrize("title", ["ราคาต่อหน่วย (บาท)", "รหัสงบประมาณ", "ราคากลาง", "งบประมาณคงเหลือ"])
def test_what_only_sounds_like_a_budget_is_ignored(book, title):
    book.table([*ROAD, *[None] * 10, 7], header=[*HEADER, title])
    reading = book.read()
    assert reading.entries[0].budget == 250000
    assert codes(reading) == ["column-ignored"]


def test_a_sum_shown_in_thousands_is_not_multiplied_again(book):
    book.table(ROAD, [*DRAIN[:3], 150, *DRAIN[4:]])
    book.put({"D6": "งบประมาณ (พันบาท)"})
    book.sheet["D7"].number_format = "#,##0,"
    assert [entry.budget for entry in book.read().entries] == [250000, 150000]


@pytest.mark.parametrize(
    ("first", "last"),
    [("เริ่ม", "แล้วเสร็จ"), ("เริ่มต้น", "สิ้นสุด"), ("ตั้งแต่", "ถึง"), ("เดือนที่เริ่ม", "เดือนที่สิ้นสุด")],
)
def test_a_beginning_and_an_end_in_two_columns_are_a_span(book, first, last):
    book.table([*ROAD[:6], "ม.ค. 69", "มิ.ย. 69"], header=[*HEADINGS, first, last])
    reading = book.read()
    assert reading.entries[0].months == (1, 2, 3, 4, 5, 6)
    assert codes(reading) == []


def test_an_end_without_a_beginning_is_no_span(book):
    book.table([*ROAD[:6], None, "มิ.ย. 69"], header=[*HEADINGS, "เริ่ม", "สิ้นสุด"])
    reading = book.read()
    assert reading.entries[0].months == ()
    assert "months-completion-only" in codes(reading)


@pytest.mark.parametrize(
    "months",
    [
        [f"{number}/65" for number in (10, 11, 12)] + [f"{number}/66" for number in range(1, 10)],
        [f"เดือน {name}" for name in MONTHS],
        [f"{name}-68" for name in MONTHS],
        [name.replace(".", ",") for name in MONTHS],
        [f"เดือนที่ {number}" for number in range(1, 13)],
        ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"],
        list("ตพธมกมมพมกสก"),
        ["10", "11", "12", *(f"0{number}" for number in range(1, 10))],
    ],
)
def test_headings_of_months_in_every_writing(book, months):
    book.table(ROAD, header=[*HEADINGS, *months])
    reading = book.read()
    assert reading.entries[0].months == (10, 11)
    assert codes(reading) == []


def test_a_misspelt_month_is_known_by_its_place_and_told(book):
    book.table([*ROAD[:6], *[None] * 6, "✓"], header=[*HEADINGS, *MONTHS[:6], "เม.ษ.", *MONTHS[7:]])
    reading = book.read()
    assert reading.entries[0].months == (4,)
    found = told(reading, "month-heading-unclear")
    assert (found.where.cell, found.value) == ("M6", "เม.ษ.")


def test_a_table_with_unknown_month_headings_keeps_its_projects(book):
    book.table(ROAD, header=[*HEADINGS, *(f"ช่วง {letter}" for letter in "ABCDEFGHIJKL")])
    reading = book.read()
    assert [entry.name for entry in reading.entries] == [ROAD[1]]
    assert {"months-columns-missing", "months-missing"} <= set(codes(reading))


@pytest.mark.parametrize(
    "label",
    ["สรุปรวม", "สรุปยอดรวม", "ยอดเงินรวม", "จำนวนเงินรวม", "เป็นเงินทั้งสิ้น", "ยกไป", "รวมสองโครงการ"],
)
@pytest.mark.parametrize("column", [0, 1, 2, 4])
def test_a_total_is_no_project_whatever_its_words_and_column(book, label, column):
    total = [None] * 6
    total[column], total[3] = label, 400000
    book.table(ROAD, DRAIN, total)
    reading = book.read()
    assert len(reading.entries) == 2
    assert codes(reading) == []


def test_a_total_with_a_count_for_a_name_is_no_project(book):
    book.table(ROAD, DRAIN, [None, "2", "โครงการ", 400000, "รวม"])
    assert len(book.read().entries) == 2


def test_a_total_in_a_line_of_words_is_compared(book):
    book.table(ROAD, DRAIN, ["จำนวน 2 โครงการ เป็นเงินทั้งสิ้น 399,999 บาท"])
    assert codes(book.read()) == ["total-mismatch"]


def test_a_count_under_a_heading_in_thousands_stays_a_count(book):
    book.table(ROAD, DRAIN, [None, None, "รวมจำนวนโครงการ", 2])
    book.put({"D6": "งบประมาณ (พันบาท)"})
    assert codes(book.read()) == ["heading-unit"]


def test_an_error_for_a_total_is_told(book):
    book.table(ROAD, DRAIN, ["รวม", None, None, "#REF!"])
    book.sheet["D9"].data_type = "e"
    found = told(book.read(), "cell-broken")
    assert (found.where.cell, found.value) == ("D9", "#REF!")


def test_captions_printed_again_on_the_next_page_begin_nothing(book):
    again = [["แผนงานการเกษตร (ต่อ)"], HEADER]
    book.table(ROAD, ["แผนงานการเกษตร"], ROAD, DRAIN).rows(*again, [3, *ROAD[1:]])
    book.rows(["รวม", "3 โครงการ", None, 650000])
    assert codes(book.read()) == []


def test_a_later_pages_title_lines_are_no_data(book):
    line = [None, None, None, "จำนวนโครงการ : 2 โครงการ", None, "งบประมาณรวม : 400,000 บาท"]
    book.table(ROAD, line, DRAIN)
    reading = book.read()
    assert [entry.divisions for entry in reading.entries] == [("กองช่าง",), ("กองช่าง",)]
    assert codes(reading) == []


@pytest.mark.parametrize("mark", ['"', "\u3003", "''", '- " -', "\u201d"])
def test_a_ditto_mark_says_what_the_row_above_says(book, mark):
    book.table(ROAD, [*DRAIN[:4], mark, mark, *DRAIN[6:]])
    reading = book.read()
    assert (reading.entries[1].location, reading.entries[1].divisions) == ("หมู่ที่ 2", ("กองช่าง",))
    assert codes(reading) == ["ditto-read", "ditto-read"]


def test_a_place_merged_down_is_every_rows_place(book):
    book.table(ROAD, [*DRAIN[:4], None, *DRAIN[5:]]).merge("E7:E8")
    assert [entry.location for entry in book.read().entries] == ["หมู่ที่ 2", "หมู่ที่ 2"]


@pytest.mark.parametrize("title", ["ประเด็นยุทธศาสตร์", "ยุทธศาสตร์การพัฒนา", "ภายใต้ยุทธศาสตร์"])
def test_a_strategy_may_stand_in_a_column(book, title):
    row = ["ยุทธศาสตร์ที่ 4 ความปลอดภัย", *ROAD]
    book.rows(*TITLES[:3], ["แผนงานการเกษตร"], [title, *HEADER], row)
    assert book.read().entries[0].strategy == "ยุทธศาสตร์ที่ 4 ความปลอดภัย"


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("ด้านบริการชุมชนและสังคม  แผนงานเคหะชุมชน", "เคหะและชุมชน"),
        ("ก. แผนงานการเกษตร", "การเกษตร"),
        ("- แผนงานการพาณิชย์", "การพาณิชย์"),
        ("ด้านการดำเนินงานอื่น : แผนงานงบกลาง", "งบกลาง"),
        ("แผนงาน/งาน : สาธารณสุข", "สาธารณสุข"),
        ("สาธารณสุข", "สาธารณสุข"),
        ("แผนงานการศาสนาฯ", "การศาสนา วัฒนธรรม และนันทนาการ"),
        ("แผนงานบริหารงานทั่วไป (งานบริหารทั่วไป)", "บริหารงานทั่วไป"),
    ],
)
def test_a_caption_in_any_form_sets_the_work_plan(book, caption, name):
    book.table(ROAD, [caption], DRAIN)
    reading = book.read()
    assert [entry.work_plan for entry in reading.entries] == ["อุตสาหกรรมและการโยธา", name]
    assert codes(reading) == []


def test_a_division_named_after_plans_is_no_caption(book):
    book.table(ROAD, [None, None, None, None, None, "กองวิชาการและแผนงาน"], DRAIN)
    assert {entry.work_plan for entry in book.read().entries} == {"อุตสาหกรรมและการโยธา"}


def test_pasted_values_of_a_pivot_are_called_one(book):
    book.table(ROAD).add_sheet("Sheet5")
    book.rows(["ป้ายชื่อแถว", "ผลรวม ของ งบประมาณ"], ["กองช่าง", 250000], ["ผลรวมทั้งหมด", 250000])
    assert codes(book.read()) == ["sheet-pivot"]


def test_a_hidden_sheet_without_a_table_is_told(book):
    book.table(ROAD).add_sheet("เก่า").rows(["บันทึกปีก่อน", "เลิกใช้"])
    book.sheet.sheet_state = "hidden"
    assert "ซ่อน" in told(book.read(), "sheet-unrecognised").message


def test_a_summary_above_a_table_is_named_by_its_place(book):
    book.rows(
        ["ยุทธศาสตร์", "จำนวนโครงการ", "คิดเป็นร้อยละ", "จำนวนงบประมาณ"], ["ที่ 1", 1, 100, 250000], []
    )
    book.table(ROAD)
    found = told(book.read(), "form-summary")
    assert found.where.cell == "A1"
    assert "ตารางหนึ่งในแผ่นงาน" in found.message


def test_an_error_among_the_months_is_no_mark(book):
    book.table([*ROAD[:6], None, "#REF!", "✓"])
    book.sheet["H7"].data_type = "e"
    reading = book.read()
    assert reading.entries[0].months == (12,)
    assert told(reading, "cell-broken").where.cell == "H7"


def test_nought_that_only_waits_for_excel_is_no_amount(tmp_path, rewritten):
    """XlsxWriter stores 0 for every formula, and tells Excel to calculate on loading."""
    rows = [*TITLES, HEADER, [*ROAD[:3], "=50*5000", *ROAD[4:]]]
    path = write_book(tmp_path / "ก.xlsx", {"Sheet": rows})
    rewritten(path, "xl/worksheets/sheet1.xml", b"<f>50*5000</f><v></v>", b"<f>50*5000</f><v>0</v>")
    reading = read_workbook(path, "ก.xlsx", Vocabulary())
    assert reading.entries[0].budget is None
    assert "budget-unreadable" in codes(reading)


STRICT = (
    ("xl/workbook.xml", b"spreadsheetml"),
    ("xl/workbook.xml", b"officeDocument"),
    ("xl/worksheets/sheet1.xml", b"spreadsheetml"),
    ("xl/_rels/workbook.xml.rels", b"officeDocument"),
)


@pytest.mark.parametrize("strict", [False, True])
def test_errors_are_found_under_any_prefix_and_in_strict_files(book, rewritten, strict):
    book.table([*ROAD[:3], "#REF!", *ROAD[4:]])
    book.sheet["D7"].data_type = "e"
    path = book.save()
    if strict:
        usual, other = b"schemas.openxmlformats.org/", b"purl.oclc.org/ooxml/"
        for part, space in STRICT:
            rewritten(path, part, usual + space + b"/2006/", other + space + b"/")
    else:
        rewritten(path, "xl/worksheets/sheet1.xml", b"<", b"<s:")
        rewritten(path, "xl/worksheets/sheet1.xml", b"<s:/", b"</s:")
        rewritten(path, "xl/worksheets/sheet1.xml", b'xmlns="', b'xmlns:s="')
    reading = read_workbook(path, "ก.xlsx", Vocabulary())
    assert [entry.budget_unreadable for entry in reading.entries] == [True]


@pytest.mark.parametrize("dash", ["-", "\u2010", "\u2011", "\u2212"])
def test_a_dash_of_any_kind_says_nothing_in_a_cell(book, dash):
    book.table([dash, *ROAD[1:4], dash, dash, "✓", *[dash] * 11])
    reading = book.read()
    entry = reading.entries[0]
    assert (entry.number, entry.location, entry.divisions, entry.months) == (None, "", (), (10,))
    assert codes(reading) == ["division-missing", "number-missing"]
