"""The blank workbook of a division."""

import re

import openpyxl
import pytest

from dplan_docs.formats.xlsx import write_division_form
from dplan_docs.parsing import NO_BUDGET_WORDS, WORK_PLANS, Vocabulary
from dplan_docs.reading import read_workbook
from dplan_docs.records import EquipmentItem, Project, columns
from dplan_docs.settings.model import Settings
from dplan_docs.thai.text import fold
from tests.workbook_making import MONTHS

FORMS = {"ผด.02": Project, "ผด.02-1": EquipmentItem}
FIRST, DRAWN, LAST = 9, 33, 108
CHECKED = {
    "ผด.02": "BCDEFTU",
    "ผด.02-1": "BCDEFGU",
}
"""The columns whose cells take a color while they are filled in, besides the months."""


@pytest.fixture(scope="module")
def template(pytestconfig):
    return pytestconfig.rootpath / "templates" / "xlsx" / "division-form.xlsx"


@pytest.fixture(scope="module")
def path(template, office, tmp_path_factory):
    path = tmp_path_factory.mktemp("form") / "กองช่าง.xlsx"
    path.write_bytes(write_division_form(template, "กองช่าง", office))
    return path


@pytest.fixture(scope="module")
def book(path):
    return openpyxl.load_workbook(path)


def headings(sheet):
    found = (sheet.cell(row, column).value for row in (7, 8) for column in range(1, 22))
    return {fold(text) for text in found if text}


@pytest.mark.parametrize(("tab", "record"), FORMS.items())
def test_every_column_of_the_record_has_its_heading(book, tab, record):
    assert {fold(column.heading) for _, column in columns(record)} <= headings(book[tab])


@pytest.mark.parametrize("tab", FORMS)
def test_the_twelve_months_stand_under_their_years(book, tab):
    sheet = book[tab]
    labels = [cell.value for cell in sheet[8] if cell.value]
    assert labels == list(MONTHS)
    years = [cell.value for cell in sheet[7] if str(cell.value).startswith("พ.ศ.")]
    assert years == ["พ.ศ. 2568", "พ.ศ. 2569"]


@pytest.mark.parametrize("tab", FORMS)
def test_office_year_and_division_are_filled_in(book, tab):
    sheet = book[tab]
    assert sheet["A3"].value == "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"
    assert sheet["A4"].value == "องค์การบริหารส่วนตำบลตัวอย่าง  กองช่าง"
    filled = [row for row in range(FIRST, LAST + 1) if "กองช่าง" in values_of(sheet, row)]
    assert filled == list(range(FIRST, DRAWN + 1))


def values_of(sheet, row):
    return [cell.value for cell in sheet[row]]


@pytest.mark.parametrize(("tab", "budget"), [("ผด.02", "D"), ("ผด.02-1", "E")])
def test_the_line_on_top_says_what_to_do_and_then_the_sum_of_all_rows(book, path, tab, budget):
    stored = openpyxl.load_workbook(path, data_only=True)[tab]["A1"].value
    assert "คำแนะนำ" in stored
    formula = book[tab]["A1"].value
    assert formula.startswith("=IF(COUNTA(")
    assert f"SUM(${budget}${FIRST}:${budget}${LAST})" in formula


def test_the_lists_hold_the_office_s_own_names_and_words(book, office):
    sheet = book["ตัวเลือก"]
    assert sheet.sheet_state == "hidden"
    strategies, plans, divisions, words = (
        [value for value in column if value]
        for column in sheet.iter_cols(min_row=2, values_only=True)
    )
    assert strategies == list(office.strategies)
    assert plans == [f"แผนงาน{x}" for x in office.work_plans]
    assert divisions == ["สำนักปลัด", "กองช่าง"]
    assert words == list(NO_BUDGET_WORDS)


def test_an_office_without_work_plans_of_its_own_chooses_from_the_twelve(template, tmp_path):
    path = tmp_path / "form.xlsx"
    path.write_bytes(write_division_form(template, "กองคลัง", Settings()))
    rows = openpyxl.load_workbook(path)["ตัวเลือก"].iter_rows(2, values_only=True)
    assert [row[1] for row in rows] == [f"แผนงาน{name}" for name in WORK_PLANS]


@pytest.mark.parametrize("tab", FORMS)
def test_captions_months_and_money_are_chosen_from_lists(book, tab):
    lists = {
        (x.formula1, str(x.sqref).split(":")[0]) for x in rules_of(book, tab) if x.type == "list"
    }
    assert {("รายการยุทธศาสตร์", "A5"), ("รายการแผนงาน", "A6"), ("รายการแผนงาน", "U9")} <= lists
    names = {name for name, _ in lists}
    assert {'"x"', "รายการแหล่งงบประมาณ", "รายการกอง"} <= names
    assert {name for name in names if not name.startswith('"')} <= set(book.defined_names)


@pytest.mark.parametrize("tab", FORMS)
def test_every_row_is_checked_and_colored_to_the_last(book, tab):
    validated = [x.sqref for x in book[tab].data_validations.dataValidation]
    colored = [x.sqref for x in book[tab].conditional_formatting]
    for row in (FIRST, DRAWN + 1, LAST):
        for letter in CHECKED[tab]:
            assert any(f"{letter}{row}" in area for area in colored), f"{letter}{row}"
        for letter in CHECKED[tab]:
            assert any(f"{letter}{row}" in area for area in validated), f"{letter}{row}"


def test_another_unit_than_the_listed_is_asked_about_and_not_refused(book):
    [units] = [x for x in rules_of(book, "ผด.02") if x.formula1 == "รายการกอง"]
    assert (units.errorStyle, units.showErrorMessage) == ("warning", True)
    assert units.error
    [amount] = [x for x in rules_of(book, "ผด.02") if x.type == "custom"]
    assert (amount.errorStyle or "stop", amount.showErrorMessage) == ("stop", True)


def rules_of(book, tab):
    return book[tab].data_validations.dataValidation


@pytest.mark.parametrize("tab", FORMS)
def test_messages_keep_to_excel_s_lengths(book, tab):
    for rule in rules_of(book, tab):
        assert len(rule.errorTitle or "") <= 32
        assert len(rule.promptTitle or "") <= 32
        assert len(rule.error or "") <= 225
        assert len(rule.prompt or "") <= 255
    for cells in book[tab].conditional_formatting:
        assert all(len(text) <= 255 for rule in cells.rules for text in quoted(rule.formula[0]))
    assert all(len(text) <= 255 for text in quoted(book[tab]["A1"].value))


def quoted(formula):
    return re.findall(r'"([^"]*)"', formula)


@pytest.mark.parametrize("tab", FORMS)
def test_no_work_is_done_outside_of_the_hundred_rows(path, tab):
    sheet = openpyxl.load_workbook(path)[tab]  # the shared one grows where it is looked at
    assert max(sheet.row_dimensions) == LAST
    assert sheet.max_row <= LAST
    ruled = [*sheet.data_validations.dataValidation, *sheet.conditional_formatting]
    assert max(area.max_row for rule in ruled for area in rule.sqref.ranges) == LAST


@pytest.mark.parametrize("tab", FORMS)
def test_a_form_prints_on_a4_landscape_with_its_headings(book, tab):
    sheet = book[tab]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$7:$8"


def test_an_untouched_form_reads_as_no_projects(path):
    assert read_workbook(path, path.name, Vocabulary()).entries == ()


def test_a_filled_form_is_read_back(path, tmp_path):
    book = openpyxl.load_workbook(path)
    sheet = book["ผด.02"]
    sheet["A5"], sheet["A6"] = "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน", "แผนงานการศึกษา"
    for column, value in enumerate((1, "จัดงานวันเด็ก", "จัดกิจกรรม", 30_000, "หมู่ที่ 1"), 1):
        sheet.cell(FIRST, column).value = value
    sheet.cell(FIRST, 10).value = "✓"
    filled = tmp_path / "filled.xlsx"
    book.save(filled)
    [project] = read_workbook(filled, filled.name, Vocabulary()).entries
    assert project.name == "จัดงานวันเด็ก"
    assert project.budget == 30_000
    assert project.months == (1,)
    assert project.divisions == ("กองช่าง",)
    assert project.work_plan == "การศึกษา"
    assert project.strategy == "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"


def test_two_writes_give_the_same_bytes(template, office, path):
    assert write_division_form(template, "กองช่าง", office) == path.read_bytes()
