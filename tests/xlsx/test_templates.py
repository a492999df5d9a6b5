"""Templates that an office has changed, and the shipped ones."""

import runpy
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from dplan_docs.errors import DplanError
from tests.workbook_editing import changed_copy

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "templates" / "xlsx" / "plan-workbook.xlsx"


@pytest.fixture
def changed(tmp_path):
    """Change the shipped template with openpyxl, and return the changed one's path."""

    return lambda edit: changed_copy(SHIPPED, tmp_path / "plan-workbook.xlsx", edit)


@pytest.fixture
def made(make, plan, office, tmp_path):
    """Fill a template and return the workbook, values or formulas."""

    def fill(template, *, data_only=True):
        path = tmp_path / "made.xlsx"
        path.write_bytes(make(plan, office, template))
        return openpyxl.load_workbook(path, data_only=data_only)

    return fill


@pytest.mark.parametrize(
    ("script", "function", "name"),
    [
        ("plan_workbook.py", "write_plan_workbook_template", "plan-workbook.xlsx"),
        ("division_form.py", "write_division_form_template", "division-form.xlsx"),
    ],
)
def test_the_shipped_template_is_what_its_maker_writes(script, function, name, tmp_path):
    made = tmp_path / name
    runpy.run_path(str(ROOT / "templates" / "source" / script))[function](made)
    assert made.read_bytes() == (SHIPPED.parent / name).read_bytes()


def test_another_look_of_a_sample_row_is_the_look_of_all_its_rows(changed, made):
    def restyle(book):
        cell = book["ผด.02"]["B9"]
        cell.font = openpyxl.styles.Font(name="Arial", size=20, italic=True)

    sheet = made(changed(restyle))["ผด.02"]
    names = [row[1] for row in sheet.iter_rows(7) if row[0].value == 1]
    assert len(names) > 10
    assert all(cell.font.name == "Arial" for cell in names)


def test_totals_follow_an_amount_to_another_column(changed, made):
    def swap(book):
        sheet = book["ผด.02"]
        for row in range(5, 20):
            amount, place = sheet.cell(row, 4), sheet.cell(row, 5)
            if type(amount).__name__ == type(place).__name__ == "Cell":
                amount.value, place.value = place.value, amount.value

    sheet = made(changed(swap), data_only=False)["ผด.02"]
    [total] = [row[4].value for row in sheet.iter_rows() if "รวมทั้งสิ้น" in str(row[0].value)]
    assert total.startswith("=SUM(E")


def test_tabs_may_be_renamed_and_lines_added_above_and_below(changed, made, office):
    def edit(book):
        sheet = book["ผด.02"]
        sheet.title = "โครงการ's"
        for name, target in list(book.defined_names.items()):
            target.attr_text = target.attr_text.replace("'ผด.02'", "'โครงการ''s'")
            book.defined_names[name] = target
        sheet.cell(sheet.max_row + 2, 1).value = "ผู้จัดทำ {{ หน่วยงาน.ชื่อ }}"

    sheet = made(changed(edit))["โครงการ's"]
    assert sheet.cell(sheet.max_row, 1).value == f"ผู้จัดทำ {office.organization.full_name}"
    assert "รวมทั้งสิ้น" in sheet.cell(sheet.max_row - 2, 1).value


def test_the_equipment_block_of_the_summary_may_be_left_out(changed, made):
    def drop(book):
        del book.defined_names["แถว_ผด01_ครุภัณฑ์"]

    sheet = made(changed(drop))["ผด.01"]
    assert "รวมทั้งสิ้น" in sheet.cell(sheet.max_row, 1).value


def test_a_file_that_is_no_workbook_is_refused(made, tmp_path):
    path = tmp_path / "letter.xlsx"
    path.write_bytes((ROOT / "templates" / "docx" / "announcement.docx").read_bytes())
    with pytest.raises(DplanError, match=r"letter\.xlsx"):
        made(path)


@pytest.mark.office
def test_a_template_saved_by_libreoffice_is_filled_alike(made, plan, soffice_convert):
    sheet = made(soffice_convert(SHIPPED, to="xlsx")[SHIPPED])["ผด.02"]
    [total] = [row[3].value for row in sheet.iter_rows() if "รวมทั้งสิ้น" in str(row[0].value)]
    assert total == float(plan.project_tally.budget)


@pytest.mark.office
def test_libreoffice_recalculates_to_the_same_values(workbook, tmp_path, soffice_convert):
    stripped = tmp_path / "stripped.xlsx"
    openpyxl.load_workbook(workbook).save(stripped)  # openpyxl drops the stored values
    calculated = soffice_convert(stripped, to="xlsx")[stripped]
    ours = openpyxl.load_workbook(workbook, data_only=True)
    theirs = openpyxl.load_workbook(calculated, data_only=True)
    for sheet in ours:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, (int, float)):
                    assert theirs[sheet.title][cell.coordinate].value == pytest.approx(cell.value)


def test_openpyxl_is_not_loaded_to_write():
    code = f"""
import sys
from pathlib import Path
from dplan_docs.formats.xlsx import write_plan_workbook
from dplan_docs.plan import Plan, summary
from dplan_docs.settings.model import Settings
write_plan_workbook(Path({str(SHIPPED)!r}), Plan(), summary(Plan()), Settings())
sys.exit("openpyxl" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
