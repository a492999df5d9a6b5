"""The blank forms of an office: written, renewed while untouched, and never over what somebody filled in."""

import json

import openpyxl
import pytest
from form_filling import PROJECTS, a_project, filled_form, write_line

from dplan_docs.errors import DplanError
from dplan_docs.forms import write_forms
from dplan_docs.plan_kinds import examine
from dplan_docs.senders import divisions_of
from dplan_docs.starting import Start, create_workspace
from dplan_docs.titles import SETTINGS_NAME
from dplan_docs.workspace import Workspace

DAY = "2025-09-20"
WORKS, OFFICE_OF_CLERK = "แบบ ผด.02 กองช่าง.xlsx", "แบบ ผด.02 สำนักปลัด.xlsx"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "แผน 2569"
    create_workspace(folder, Start(name="อบต.ตัวอย่าง", fiscal_year=2569))
    set_cells(
        folder, "ยุทธศาสตร์", B5="ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน", B6="ยุทธศาสตร์ที่ 2 การพัฒนาคุณภาพชีวิต"
    )
    return folder


def set_cells(folder, sheet, **cells):
    book = openpyxl.load_workbook(folder / SETTINGS_NAME)
    for cell, value in cells.items():
        book[sheet][cell] = value
    book.save(folder / SETTINGS_NAME)


def fill(path, *lines, to=None):
    book = openpyxl.load_workbook(path)
    for row, line in enumerate(lines, 9):
        write_line(book[line.tab], row, line)
    book.save(to or path)


def test_one_form_for_each_division_and_a_second_run_changes_nothing(folder):
    first = write_forms(folder)
    assert len(first.made) == 6
    assert WORKS in first.made
    before = {x: (x.read_bytes(), x.stat().st_mtime_ns) for x in first.folder.iterdir()}
    again = write_forms(folder)
    assert again.made == first.made
    assert (again.renewed, again.left, again.stale) == ((), (), ())
    assert {x: (x.read_bytes(), x.stat().st_mtime_ns) for x in first.folder.iterdir()} == before


def test_an_untouched_form_follows_the_settings(folder):
    write_forms(folder)
    set_cells(folder, "ปีและกฎหมาย", B5=2570)
    forms = write_forms(folder)
    assert len(forms.renewed) == 6
    assert forms.left == ()
    sheet = openpyxl.load_workbook(forms.folder / WORKS)[PROJECTS]
    assert sheet["A3"].value.endswith("๒๕๗๐")


def test_a_form_that_somebody_filled_in_is_left_though_the_settings_changed(folder):
    path = write_forms(folder).folder / WORKS
    fill(path, a_project(1))
    filled = path.read_bytes()
    set_cells(folder, "ปีและกฎหมาย", B5=2570)
    forms = write_forms(folder)
    assert forms.left == (WORKS,)
    assert len(forms.renewed) == 5
    assert path.read_bytes() == filled


@pytest.mark.parametrize("ledger", [None, "", "[1]", '{"x": 1}'])
def test_without_a_ledger_no_form_is_taken_for_untouched(folder, ledger):
    write_forms(folder)
    path = Workspace(folder).forms_ledger
    path.unlink()
    if ledger is not None:
        path.write_text(ledger, encoding="utf-8")
    set_cells(folder, "ปีและกฎหมาย", B5=2570)
    forms = write_forms(folder)
    assert len(forms.left) == 6
    assert forms.made == ()


def test_the_ledger_is_readable_and_beside_the_settings(folder):
    write_forms(folder)
    known = json.loads((folder / ".dplan" / "forms.json").read_text(encoding="utf-8"))
    assert WORKS in known


def test_the_blank_of_a_division_that_is_no_more_is_named_and_stays(folder):
    write_forms(folder)
    book = openpyxl.load_workbook(folder / SETTINGS_NAME)
    [row] = [row for row in range(5, 20) if book["กอง"][f"B{row}"].value == "กองช่าง"]
    set_cells(folder, "กอง", **{f"B{row}": "สำนักช่าง"})
    forms = write_forms(folder)
    assert forms.stale == (WORKS,)
    assert "แบบ ผด.02 สำนักช่าง.xlsx" in forms.made
    assert (forms.folder / WORKS).exists()


def test_divisions_whose_names_make_one_file_name_have_a_form_each(folder):
    set_cells(folder, "กอง", B5="กองทดสอบ/หนึ่ง", B6="กองทดสอบ:หนึ่ง")
    forms = write_forms(folder)
    assert {"แบบ ผด.02 กองทดสอบ หนึ่ง.xlsx", "แบบ ผด.02 กองทดสอบ หนึ่ง (2).xlsx"} <= set(forms.made)


def test_what_the_forms_lack_is_told_with_the_sheet_to_enter_it(tmp_path, dplan):
    create_workspace(tmp_path / "x", Start(kind="อบต."))
    told = dplan("forms", tmp_path / "x").out
    assert "ปีงบประมาณ (แผ่น “ปีและกฎหมาย”)" in told
    assert "ยุทธศาสตร์" in told
    assert "ขั้นต่อไป" in told
    assert "--only division-memo" in told


def test_nothing_is_lacking_when_all_is_entered(folder, dplan):
    assert write_forms(folder).lacking == ()
    told = dplan("forms", folder).out
    assert "ยังไม่มี (กรอกแล้ว" not in told
    set_cells(folder, "กำหนดการ", B5="30/9/2568")
    assert "ภายในวันที่ 30 ก.ย. 2568" in dplan("forms", folder).out


def test_an_open_form_is_told_and_what_was_written_is_remembered(folder, monkeypatch):
    from dplan_docs import forms

    def refuse(path, content):
        if path.name == WORKS:
            raise PermissionError
        original(path, content)

    original = forms.replace_file
    monkeypatch.setattr(forms, "replace_file", refuse)
    with pytest.raises(DplanError, match="กรุณาปิดไฟล์"):
        write_forms(folder)
    monkeypatch.undo()
    set_cells(folder, "ปีและกฎหมาย", B5=2570)
    again = write_forms(folder)
    assert again.left == ()
    assert WORKS in again.made


def test_from_nothing_to_a_bundle(folder, dplan):
    """An office makes its forms; two divisions fill them in and send them under other names."""
    made = write_forms(folder).folder
    fill(made / WORKS, *(a_project(n) for n in range(1, 6)), to=folder / "inbox" / "ส่งแผนจ้า.xlsx")
    fill(made / OFFICE_OF_CLERK, a_project(7), to=folder / "inbox" / "Book1 (2).xlsx")
    read = dplan("read", folder / "inbox" / "ส่งแผนจ้า.xlsx", folder / "inbox" / "Book1 (2).xlsx")
    assert (read.code, "รวม 6 โครงการ" in read.out) == (0, True)
    assert "[" not in read.out
    result = dplan("build", folder, "--today", DAY)
    assert result.code == 0
    assert "รวม 6 โครงการ" in result.out
    plan = json.loads((folder / "output" / "plan.json").read_text(encoding="utf-8"))
    assert len(plan["projects"]) == 6
    assert (made / WORKS).exists()


def test_a_form_that_says_nothing_counts_as_sent_under_any_name(folder):
    from datetime import date

    path = write_forms(folder).folder / WORKS
    book = openpyxl.load_workbook(path)
    book[PROJECTS]["B9"] = "ไม่มี"
    book.save(folder / "inbox" / "Book1.xlsx")
    filled_form(folder / "inbox" / "a.xlsx", [a_project(1)], division="สำนักปลัด")
    study = examine(Workspace(folder), date(2025, 9, 20), lambda *_: None)
    silent = {x.value for x in study.findings if x.code == "division-sent-nothing"}
    assert silent.isdisjoint({"กองช่าง", "สำนักปลัด"})
    assert "กองคลัง" in silent
    files = {sender.name: sender.files for sender in divisions_of(study)}
    assert files["กองช่าง"] == ("Book1.xlsx",)
    assert files["สำนักปลัด"] == ("a.xlsx",)
