"""The blank form restyled by an office: made for a division, filled in, and read back."""

import openpyxl
import pytest

from dplan_docs.formats.xlsx import write_division_form
from dplan_docs.formats.xlsx.examining import examine_template
from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from tests.workbook_editing import changed_copy, moved, parts_of, with_pictures, write_parts

TAB = "ผด.02"
COLUMNS = {"number": 1, "name": 2, "description": 3, "budget": 4, "location": 5, "month": 10}


@pytest.fixture
def shipped(pytestconfig):
    return pytestconfig.rootpath / "templates" / "xlsx" / "division-form.xlsx"


@pytest.fixture
def read_back(office, tmp_path):
    """Make a division's form of a template, fill in a project and an item, and read the file."""

    def read(template, first=9, columns=None, captions=("A5", "A6")):
        columns = COLUMNS | (columns or {})
        form = tmp_path / "กองช่าง.xlsx"
        form.write_bytes(write_division_form(template, "กองช่าง", office))
        book = openpyxl.load_workbook(form)
        sheet = book[TAB]
        sheet[captions[0]], sheet[captions[1]] = office.strategies[0], "แผนงานการศึกษา"
        said = {"number": 1, "name": "จัดงานวันเด็ก", "description": "จัดกิจกรรม"}
        said |= {"budget": 30_000, "location": "หมู่ที่ 1", "month": "✓"}
        for field, value in said.items():
            sheet.cell(first, columns[field]).value = value
        del book["ผด.02-1"]
        book.save(form)
        return read_workbook(form, form.name, Vocabulary())

    return read


@pytest.fixture
def edited(shipped, tmp_path):
    return lambda change: changed_copy(shipped, tmp_path / "division-form.xlsx", change)


def told(path):
    return examine_template(path, "division-form", "templates/division-form.xlsx").findings


def assert_read(reading):
    [project] = reading.entries
    assert reading.findings == ()
    assert (project.name, project.budget, project.months) == ("จัดงานวันเด็ก", 30_000, (1,))
    assert (project.divisions, project.work_plan) == (("กองช่าง",), "การศึกษา")
    assert (project.location, project.description) == ("หมู่ที่ 1", "จัดกิจกรรม")


def test_the_shipped_form_filled_in_has_nothing_to_tell(shipped, read_back):
    assert told(shipped) == ()
    assert_read(read_back(shipped))


def test_another_look_and_an_emblem(edited, read_back):
    def restyle(book):
        for row in book[TAB].iter_rows(7, 28):
            for cell in row:
                cell.font = openpyxl.styles.Font(name="TH Niramit AS", size=15, bold=True)
                cell.fill = openpyxl.styles.PatternFill("solid", fgColor="FFE2EFDA")
        book[TAB].column_dimensions["B"].width = 50

    path = edited(restyle)
    write_parts(path, with_pictures(parts_of(path), TAB, rows=(1,)))
    assert_read(read_back(path))
    assert told(path) == ()


def test_the_emblem_is_in_every_division_s_form(shipped, office, tmp_path):
    template = write_parts(
        tmp_path / "division-form.xlsx", with_pictures(parts_of(shipped), TAB, rows=(1,))
    )
    form = tmp_path / "form.xlsx"
    form.write_bytes(write_division_form(template, "กองช่าง", office))
    assert parts_of(form)["xl/media/emblem.png"] == parts_of(template)["xl/media/emblem.png"]


def test_two_rows_more_above(shipped, read_back, tmp_path):
    parts = moved(parts_of(shipped), TAB, row=lambda number: number + 2)
    path = write_parts(tmp_path / "division-form.xlsx", parts)
    assert_read(read_back(path, first=11, captions=("A7", "A8")))
    assert told(path) == ()


def test_columns_in_another_order(shipped, read_back, tmp_path):
    order = {4: 5, 5: 4}
    parts = moved(parts_of(shipped), TAB, column=lambda number: order.get(number, number))
    path = write_parts(tmp_path / "division-form.xlsx", parts)
    assert_read(read_back(path, columns={"budget": 5, "location": 4}))
    form = openpyxl.load_workbook(path)[TAB]
    assert "SUM($E$9:$E$108)" in form["A1"].value
    assert told(path) == ()


def test_headings_in_other_known_words(edited, read_back):
    def reword(book):
        sheet = book[TAB]
        sheet["B7"], sheet["D7"], sheet["E7"] = "ชื่อโครงการ/กิจกรรม", "วงเงินงบประมาณ", "สถานที่"

    path = edited(reword)
    assert_read(read_back(path))
    assert told(path) == ()


def test_another_tab_another_sheet_and_a_signature(edited, read_back, office, tmp_path):
    def add(book):
        book["คำแนะนำ"]["A12"] = "ส่งภายในวันที่กำหนด"
        book.create_sheet("ติดต่อ")["A1"] = "งานนโยบายและแผน {{ หน่วยงาน.ชื่อ }}"
        book[TAB]["B32"] = "ลงชื่อ ........................ หัวหน้า{{ กอง.ชื่อ }}"

    path = edited(add)
    reading = read_back(path)
    assert [project.name for project in reading.entries] == ["จัดงานวันเด็ก"]
    assert [(x.code, x.where.sheet) for x in reading.findings] == [("sheet-unrecognised", "ติดต่อ")]
    assert told(path) == ()
    form = tmp_path / "form.xlsx"
    form.write_bytes(write_division_form(path, "กองช่าง", office))
    book = openpyxl.load_workbook(form)
    assert book[TAB]["B32"].value.endswith("หัวหน้ากองช่าง")
    assert book["ติดต่อ"]["A1"].value.endswith(office.organization.full_name)


def test_lists_colors_and_frozen_panes_stay(edited, office, tmp_path):
    def tint(book):
        book[TAB].freeze_panes = "B9"

    form = tmp_path / "form.xlsx"
    form.write_bytes(write_division_form(edited(tint), "กองช่าง", office))
    before, after = (openpyxl.load_workbook(x)[TAB] for x in (edited(tint), form))
    assert after.freeze_panes == "B9"
    rules = [
        [(str(x.sqref), [r.formula for r in x.rules]) for x in sheet.conditional_formatting]
        for sheet in (before, after)
    ]
    assert rules[0] == rules[1]
    lists = [
        {(str(x.sqref), x.formula1) for x in sheet.data_validations.dataValidation}
        for sheet in (before, after)
    ]
    assert lists[0] == lists[1]


@pytest.mark.validator
def test_a_restyled_form_is_valid(shipped, office, tmp_path, validate_office_files):
    parts = moved(parts_of(shipped), TAB, row=lambda number: number + 2)
    template = write_parts(tmp_path / "template.xlsx", with_pictures(parts, TAB, rows=(1,)))
    form = tmp_path / "form.xlsx"
    form.write_bytes(write_division_form(template, "กองช่าง", office))
    assert validate_office_files(form) == {}
