"""The blank workbook of a division."""

import openpyxl
import pytest

from dplan_docs.formats.xlsx import write_division_form
from dplan_docs.parsing import WORK_PLANS, Vocabulary
from dplan_docs.reading import read_workbook
from dplan_docs.records import EquipmentItem, Project, columns
from dplan_docs.settings.model import Settings
from dplan_docs.thai.text import fold

FORMS = {"ผด.02": Project, "ผด.02-1": EquipmentItem}
FIRST, LAST = 9, 28


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
    assert labels == [
        "ต.ค.",
        "พ.ย.",
        "ธ.ค.",
        "ม.ค.",
        "ก.พ.",
        "มี.ค.",
        "เม.ย.",
        "พ.ค.",
        "มิ.ย.",
        "ก.ค.",
        "ส.ค.",
        "ก.ย.",
    ]
    years = [cell.value for cell in sheet[7] if str(cell.value).startswith("พ.ศ.")]
    assert years == ["พ.ศ. 2568", "พ.ศ. 2569"]


@pytest.mark.parametrize("tab", FORMS)
def test_office_year_and_division_are_filled_in(book, tab):
    sheet = book[tab]
    assert sheet["A3"].value == "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"
    assert sheet["A4"].value == "องค์การบริหารส่วนตำบลตัวอย่าง"
    filled = [row for row in range(FIRST, LAST + 1) if "กองช่าง" in values_of(sheet, row)]
    assert filled == list(range(FIRST, LAST + 1))


def values_of(sheet, row):
    return [cell.value for cell in sheet[row]]


@pytest.mark.parametrize("tab", FORMS)
def test_the_total_is_a_formula_that_says_nought(book, path, tab):
    stored = openpyxl.load_workbook(path, data_only=True)
    [total] = [cell for cell in book[tab][LAST + 1] if cell.data_type == "f"]
    column = total.column_letter
    assert total.value == f"=SUM({column}{FIRST}:{column}{LAST})"
    assert stored[tab][total.coordinate].value == 0


def test_the_lists_hold_the_office_s_strategies_and_work_plans(book, office):
    sheet = book["ตัวเลือก"]
    assert sheet.sheet_state == "hidden"
    choices = list(sheet.iter_rows(2, values_only=True))
    assert [strategy for strategy, _ in choices] == list(office.strategies)
    assert [name for _, name in choices if name] == [f"แผนงาน{x}" for x in office.work_plans]


def test_an_office_without_work_plans_of_its_own_chooses_from_the_twelve(template, tmp_path):
    path = tmp_path / "form.xlsx"
    path.write_bytes(write_division_form(template, "กองคลัง", Settings()))
    names = [
        name for _, name in openpyxl.load_workbook(path)["ตัวเลือก"].iter_rows(2, values_only=True)
    ]
    assert names == [f"แผนงาน{name}" for name in WORK_PLANS]


@pytest.mark.parametrize("tab", FORMS)
def test_captions_months_and_money_are_chosen_from_lists(book, tab):
    lists = {
        x.formula1: str(x.sqref)
        for x in book[tab].data_validations.dataValidation
        if x.type == "list"
    }
    assert lists["รายการยุทธศาสตร์"].startswith("A5")
    assert lists["รายการแผนงาน"].startswith("A6")
    assert '"✓"' in lists
    assert "รายการแหล่งงบประมาณ" in lists
    assert {name for name in lists if not name.startswith('"')} <= set(book.defined_names)


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
