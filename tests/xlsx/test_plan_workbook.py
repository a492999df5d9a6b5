"""The plan's workbook, read back."""

import re
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from python_calamine import CalamineWorkbook

from dplan_docs.plan import build_plan, summary

TABS = ["ผด.01", "ผด.02", "ผด.02-1", "ข้อมูลทั้งหมด"]


@pytest.fixture(scope="session")
def formulas(workbook):
    return openpyxl.load_workbook(workbook)


@pytest.fixture(scope="session")
def values(workbook):
    return openpyxl.load_workbook(workbook, data_only=True)


def rows_where(sheet, column, begins):
    return [
        row[0].row
        for row in sheet.iter_rows()
        if isinstance(row[column].value, str) and row[column].value.startswith(begins)
    ]


def test_the_sheets_are_the_three_forms_and_the_flat_one(values):
    assert values.sheetnames == TABS


def test_every_total_is_a_formula_that_carries_the_sum_of_its_cells(formulas, values):
    totals = 0
    for tab in TABS[:3]:
        for row in formulas[tab].iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                totals += 1
                numbers = [
                    x.value
                    for area in re.findall(r"[A-Z]+\d+(?::[A-Z]+\d+)?", cell.value)
                    for x in cells_of(values[tab], area)
                    if isinstance(x.value, (int, float))
                ]
                cached = values[tab][cell.coordinate].value
                assert cached == pytest.approx(sum(numbers), abs=0.001)
    assert totals > 20


def cells_of(sheet, area):
    left, top, right, bottom = range_boundaries(area)
    for row in sheet.iter_rows(top, bottom, left, right):
        yield from row


def test_the_grand_totals_are_the_plan_s(values, plan):
    sheet = values["ผด.02"]
    [row] = rows_where(sheet, 0, "รวมทั้งสิ้น")
    assert Decimal(str(sheet.cell(row, 4).value)) == plan.project_tally.budget
    assert "70 โครงการ" in sheet.cell(row, 1).value
    equipment = values["ผด.02-1"]
    [row] = rows_where(equipment, 0, "รวมทั้งสิ้น")
    assert Decimal(str(equipment.cell(row, 4).value)) == plan.equipment_tally.budget


def test_the_summary_s_shares_add_to_a_hundred(values, plan):
    sheet = values["ผด.01"]
    [row] = rows_where(sheet, 0, "รวมทั้งสิ้น")
    count, share, budget, budget_share = (sheet.cell(row, column).value for column in (2, 3, 4, 5))
    assert (count, share, budget_share) == (70, 100, 100)
    assert Decimal(str(budget)) == plan.project_tally.budget


def test_months_are_marks_under_their_months(values):
    sheet = values["ผด.02"]
    rows = {row[1].value: row for row in sheet.iter_rows() if row[1].value}
    marks = [cell.value for cell in rows["=1+1"][6:18]]
    assert [number for number, mark in enumerate(marks) if mark == "✓"] == [1, 6]
    assert sheet.cell(6, 8).value == "พ.ย."
    assert sheet.cell(6, 13).value == "เม.ย."


def test_an_unreadable_amount_is_red_text_and_no_part_of_the_sum(values):
    sheet = values["ผด.02"]
    [cell] = [row[3] for row in sheet.iter_rows() if row[3].value == "ตามข้อบัญญัติ"]
    assert cell.font.color.rgb == "FFC00000"
    [total] = rows_where(sheet, 0, "รวมทั้งสิ้น")
    assert "ยังไม่รวม 1 รายการที่อ่านงบประมาณไม่ได้" in sheet.cell(total, 1).value


def test_a_project_without_money_says_so_in_black(values):
    [cell] = [row[3] for row in values["ผด.02"].iter_rows() if row[3].value == "ไม่ใช้งบประมาณ"]
    assert cell.font.color.rgb == "FF000000"


def test_text_that_looks_like_a_formula_is_text(formulas):
    [cell] = [row[1] for row in formulas["ผด.02"].iter_rows() if row[1].value == "=1+1"]
    assert cell.data_type in {"s", "inlineStr"}


def test_numbering_begins_anew_in_every_work_plan(values):
    sheet = values["ผด.02"]
    for row in rows_where(sheet, 0, "แผนงาน"):
        assert sheet.cell(row + 1, 1).value == 1


def test_the_flat_sheet_traces_every_entry_to_its_row(values, plan):
    sheet = values["ข้อมูลทั้งหมด"]
    headings = [cell.value for cell in sheet[1]]
    rows = [dict(zip(headings, (x.value for x in row), strict=True)) for row in sheet.iter_rows(2)]
    assert [(row["ไฟล์ต้นทาง"], row["แผ่นงานต้นทาง"], row["แถวต้นทาง"]) for row in rows] == [
        (entry.where.file, entry.where.sheet, entry.where.row) for entry in plan.entries
    ]
    assert [row["โครงการ/ครุภัณฑ์"] for row in rows] == [entry.name for entry in plan.entries]
    assert rows[0]["แผนงาน"] == plan.projects[0].work_plan
    assert sheet.auto_filter.ref == f"A1:AD{len(rows) + 1}"
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("tab", TABS)
def test_every_sheet_prints_on_a4_landscape_with_its_headings(formulas, tab):
    sheet = formulas[tab]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows
    assert "&P" in sheet.oddFooter.center.text


@pytest.mark.parametrize("tab", TABS[:3])
def test_the_printed_area_ends_with_the_last_row(formulas, tab):
    assert formulas[tab].print_area.endswith(f"${formulas[tab].max_row}")


def test_a_long_caption_gets_a_higher_row(formulas, office):
    sheet = formulas["ผด.02"]
    [short] = rows_where(sheet, 0, office.strategies[0])
    [long] = rows_where(sheet, 0, office.strategies[1])
    assert sheet.row_dimensions[long].height > 1.5 * sheet.row_dimensions[short].height


def test_other_readers_see_the_same_values(workbook, values):
    other = CalamineWorkbook.from_path(str(workbook))
    for tab in TABS:
        for row, cells in enumerate(other.get_sheet_by_name(tab).to_python(skip_empty_area=False)):
            for column, value in enumerate(cells):
                expected = values[tab].cell(row + 1, column + 1).value
                assert value == ("" if expected is None else expected)


def test_two_writes_give_the_same_bytes(make, plan, office, workbook):
    assert make(plan, office) == workbook.read_bytes()


def test_an_empty_plan_says_that_there_is_nothing(make, office, tmp_path):
    path = tmp_path / "empty.xlsx"
    path.write_bytes(make(build_plan([], office), office))
    book = openpyxl.load_workbook(path, data_only=True)
    assert book["ผด.02"]["A7"].value == "- ไม่มีโครงการ -"
    assert book["ผด.02-1"]["A7"].value == "- ไม่มีรายการครุภัณฑ์ -"
    assert [cell.value for cell in book["ผด.01"][6]][:2] == ["รวมทั้งสิ้น", 0]


def test_a_plan_without_money_has_totals_of_nothing(make, office, a_project, tmp_path):
    plan = build_plan([a_project(1, budget=None, budget_note="ไม่ใช้งบประมาณ")], office)
    assert summary(plan).total.budget == 0
    path = tmp_path / "poor.xlsx"
    path.write_bytes(make(plan, office))
    sheet = openpyxl.load_workbook(path, data_only=True)["ผด.02"]
    [row] = rows_where(sheet, 0, "รวม 1 โครงการ")
    assert sheet.cell(row, 4).value == 0


def test_an_office_that_has_entered_nothing_gets_dots(make, plan, tmp_path):
    from dplan_docs.settings.model import Settings

    path = tmp_path / "dots.xlsx"
    path.write_bytes(make(plan, Settings()))
    sheet = openpyxl.load_workbook(path)["ผด.02"]
    assert set(sheet["A4"].value) == {"."}
    assert sheet["A3"].value.endswith("พ.ศ. ........")
