"""What is told of an office's template workbook, and whether it is used."""

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName

from dplan_docs.findings import Severity
from dplan_docs.forms import write_forms
from dplan_docs.titles import SETTINGS_NAME
from dplan_docs.workspace import Workspace, shipped_template
from tests.workbook_editing import (
    changed_copy,
    parts_of,
    sheet_part,
    with_shared_strings,
    write_parts,
)

PLAN, FORM = "plan-workbook.xlsx", "division-form.xlsx"
TAB = "ผด.02"


@pytest.fixture
def office_folder(tmp_path):
    (tmp_path / "templates").mkdir()
    return Workspace(tmp_path)


@pytest.fixture
def own(office_folder):
    """Put a changed copy of a shipped workbook into the office's folder."""

    def put(name, change, saved_as=None):
        path = office_folder.templates / (saved_as or name)
        changed_copy(shipped_template(f"xlsx/{name}"), path, change)
        return tuple(office_folder.template_findings())

    return put


def is_used(workspace, name):
    return workspace.template(f"xlsx/{name}").is_relative_to(workspace.folder)


def drop(*names):
    def change(book):
        for name in names:
            del book.defined_names[name]

    return change


@pytest.mark.parametrize("name", [PLAN, FORM])
def test_an_unchanged_copy_is_used_without_a_word(own, office_folder, name):
    assert own(name, lambda book: book.save) == ()
    assert is_used(office_folder, name)


def test_a_missing_total_row_is_told_and_left_out(own, office_folder, make, plan, office):
    [finding] = own(PLAN, drop("แถว_ผด02_รวมทั้งสิ้น"))
    assert (finding.code, finding.severity) == ("template-name-missing", Severity.WARNING)
    assert (finding.where.file, finding.where.sheet) == (f"templates/{PLAN}", TAB)
    assert finding.value == "แถว_ผด02_รวมทั้งสิ้น"
    assert "แถวรวมทั้งสิ้น" in finding.message
    path = office_folder.folder / "made.xlsx"
    path.write_bytes(make(plan, office, office_folder.template(f"xlsx/{PLAN}")))
    said = [row[0].value for row in openpyxl.load_workbook(path)[TAB].iter_rows()]
    assert not any("รวมทั้งสิ้น" in str(text) for text in said)


def test_without_subtotals_the_total_adds_the_projects(own, office_folder, make, plan, office):
    found = own(PLAN, drop("แถว_ผด02_รวม", "แถว_ผด02_รวม_อ่านงบประมาณไม่ได้"))
    assert [x.value for x in found if x.code == "template-name-missing"] == [
        "แถว_ผด02_รวม",
        "แถว_ผด02_รวม_อ่านงบประมาณไม่ได้",
    ]
    path = office_folder.folder / "made.xlsx"
    path.write_bytes(make(plan, office, office_folder.template(f"xlsx/{PLAN}")))
    sheet = openpyxl.load_workbook(path)[TAB]
    [total] = [row[3].value for row in sheet.iter_rows() if "รวมทั้งสิ้น" in str(row[0].value)]
    numbered = [row[0].row for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    assert total.startswith(f"=SUM(D{numbered[0]}:D")
    assert total.endswith(f"D{numbered[-1]})")


def test_a_misspelt_name_is_told_with_what_was_meant(own, office_folder):
    def misspell(book):
        target = book.defined_names.pop("แถว_ผด02_โครงการ")
        book.defined_names["แถว_ผด02_โครงกาน"] = DefinedName(
            "แถว_ผด02_โครงกาน", attr_text=target.attr_text
        )

    finding = own(PLAN, misspell)[0]
    assert (finding.code, finding.severity) == ("template-name-missing", Severity.ERROR)
    assert "แถว_ผด02_โครงกาน" in finding.message
    assert "แถว 9" in finding.message
    assert "ใช้แม่แบบของโปรแกรมแทน" in finding.message
    assert not is_used(office_folder, PLAN)


def test_thai_digits_in_a_name_do_not_matter(own, office_folder):
    def respell(book):
        target = book.defined_names.pop("แถว_ผด02_โครงการ")
        book.defined_names["แถว_ผด๐๒_โครงการ"] = DefinedName(
            "แถว_ผด๐๒_โครงการ", attr_text=target.attr_text
        )

    assert own(PLAN, respell) == ()
    assert is_used(office_folder, PLAN)


def test_a_deleted_row_leaves_its_name_pointing_nowhere(own, office_folder):
    def delete(book):
        book.defined_names["แถว_ผด02_โครงการ"].attr_text = "'ผด.02'!#REF!"

    finding = own(PLAN, delete)[0]
    assert "ถูกลบไปแล้ว" in finding.message
    assert not is_used(office_folder, PLAN)


def test_a_deleted_sheet_is_left_out_with_a_warning(own, office_folder, make, plan, office):
    def delete(book):
        del book["ข้อมูลทั้งหมด"]
        drop("แถว_ข้อมูล_รายการ", "แถว_ข้อมูล_รายการ_อ่านงบประมาณไม่ได้")(book)

    [finding] = own(PLAN, delete)
    assert finding.severity is Severity.WARNING
    assert "ข้อมูลทั้งหมด" in finding.message
    path = office_folder.folder / "made.xlsx"
    path.write_bytes(make(plan, office, office_folder.template(f"xlsx/{PLAN}")))
    assert "ข้อมูลทั้งหมด" not in openpyxl.load_workbook(path).sheetnames


def test_a_misspelt_field_is_told_at_its_cell(own, office_folder, make, plan, office):
    def misspell(book):
        book[TAB]["C9"].value = "{{ โครงการ.รายละเอีด }}"

    found = own(PLAN, misspell)
    [finding] = [x for x in found if x.code == "template-field-unknown"]
    assert (finding.where.sheet, finding.where.cell) == (TAB, "C9")
    assert finding.severity is Severity.ERROR
    assert "{{ โครงการ.รายละเอียด }}" in finding.message
    path = office_folder.folder / "made.xlsx"
    path.write_bytes(make(plan, office, office_folder.template(f"xlsx/{PLAN}")))
    assert set(openpyxl.load_workbook(path)[TAB]["C9"].value) == {"."}


def test_an_emptied_column_with_a_strange_heading_is_told(own):
    def empty(book):
        book[TAB]["E9"] = book[TAB]["E10"] = None
        book[TAB]["E5"] = "สถานที"

    found = own(PLAN, empty)
    assert {x.code for x in found} == {"template-column-missing"}
    assert found[0].where.sheet == TAB
    assert "“สถานที่”" in found[0].message
    assert "คอลัมน์ E" in found[0].message


def test_a_row_without_a_name_among_the_samples_is_told(own):
    def unname(book):
        book.defined_names["แถว_ผด02_ไม่มีโครงการ"].attr_text = "'ผด.02'!$A$17:$R$17"
        book[TAB]["A17"], book[TAB]["A16"] = "- ไม่มี -", "หมายเหตุของตาราง"
        book[TAB]["A15"] = None

    found = [(x.code, x.where.cell, x.value) for x in own(PLAN, unname)]
    assert found == [("template-row-unnamed", "A16", "หมายเหตุของตาราง")]


def test_a_copied_sheet_whose_names_came_along_is_told(own, office_folder):
    def copy(book):
        sheet = book.copy_worksheet(book[TAB])
        for name, target in book.defined_names.items():
            if f"'{TAB}'" in target.attr_text:
                text = target.attr_text.replace(f"'{TAB}'", f"'{sheet.title}'")
                sheet.defined_names[name] = DefinedName(name, attr_text=text)

    [finding] = own(PLAN, copy)
    assert finding.code == "template-name-unclear"
    assert finding.where.sheet == "ผด.02 Copy"
    assert is_used(office_folder, PLAN)


def test_two_tables_on_one_sheet_are_refused(own, office_folder):
    def join(book):
        for name in ("แถว_ผด021_ครุภัณฑ์", "แถว_ผด021_รวม"):
            book.defined_names[name].attr_text = "'ผด.02'!$A$30:$R$30"

    assert "template-tables-mixed" in {x.code for x in own(PLAN, join)}
    assert not is_used(office_folder, PLAN)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan-workbook.xlsm", b"PK", "มาโคร"),
        ("plan-workbook.xls", b"\xd0\xcf\x11\xe0", ".xls"),
        ("plan-workbook.ods", b"PK", ".ods"),
        ("division-form.xlsm", b"PK", "มาโคร"),
        ("plan-workbook.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "รหัสผ่าน"),
        ("division-form.xlsx", b"not a package", "อาจเสีย"),
        ("plan-workbook.xlsx", b"", "อาจเสีย"),
    ],
)
def test_files_that_cannot_serve_are_refused_in_one_sentence(office_folder, name, content, said):
    (office_folder.templates / name).write_bytes(content)
    [finding] = office_folder.template_findings()
    assert (finding.code, finding.severity) == ("template-unusable", Severity.ERROR)
    assert said in finding.message
    assert finding.message.endswith("ระหว่างนี้โปรแกรมใช้แม่แบบของโปรแกรมแทน")
    assert "\n" not in finding.message
    stem = name.rpartition(".")[0]
    assert not is_used(office_folder, f"{stem}.xlsx")


@pytest.mark.parametrize(
    ("part", "find", "put"),
    [
        ("sheet", b'<c r="A5"', b'<c r="?"'),
        ("sheet", b"</worksheet>", b""),
        ("xl/styles.xml", b"<fonts", b"<nothing"),
        ("xl/sharedStrings.xml", b"<si>", b"<sj>"),
    ],
)
def test_parts_that_are_not_as_the_standard_wants_are_refused(own, office_folder, part, find, put):
    path = office_folder.templates / PLAN
    own(PLAN, lambda book: book.save)
    parts = with_shared_strings(parts_of(path))
    name = sheet_part(parts, TAB) if part == "sheet" else part
    assert find in parts[name]
    write_parts(path, parts | {name: parts[name].replace(find, put)})
    [finding] = office_folder.template_findings()
    assert finding.code == "template-unusable"


def test_a_form_s_misspelt_heading_is_told_with_what_was_meant(own, office_folder):
    def misspell(book):
        book[TAB]["E7"] = "ที่ตั้งดำเนินการ"

    found = own(FORM, misspell)
    assert [(x.code, x.value) for x in found] == [
        ("template-heading-missing", "สถานที่ดำเนินการ"),
    ]
    assert (found[0].where.sheet, found[0].where.cell) == (TAB, "E7")
    assert "คอลัมน์ E" in found[0].message
    assert is_used(office_folder, FORM)


def test_a_form_that_names_no_division_is_told(own):
    def forget(book):
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if "{{ กอง.ชื่อ }}" in str(cell.value):
                        cell.value = None

    assert [(x.code, x.value) for x in own(FORM, forget)] == [("template-field-missing", "กอง.ชื่อ")]


def test_a_form_whose_tables_cannot_be_read_back_is_not_used(own, office_folder):
    def spoil(book):
        for tab in (TAB, "ผด.02-1"):
            for row in book[tab].iter_rows(7, 8):
                for cell in row:
                    if type(cell).__name__ == "Cell":
                        cell.value = None

    [finding] = own(FORM, spoil)
    assert finding.code == "template-unusable"
    assert not is_used(office_folder, FORM)


def test_forms_tells_what_it_did_not_use(tmp_path, pytestconfig):
    sample = pytestconfig.rootpath / "samples" / "obt-2566" / SETTINGS_NAME
    (tmp_path / SETTINGS_NAME).write_bytes(sample.read_bytes())
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "division-form.xlsm").write_bytes(b"PK")
    written = write_forms(tmp_path)
    assert written.made
    assert [x.code for x in written.findings] == ["template-unusable"]
