"""A form of ours is known again by what it was made for, whatever its file is called."""

import openpyxl
import pytest
from form_filling import DIVISIONS, FIRST, PROJECTS, a_project, blank_form, filled_form

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook

KNOWN = Vocabulary(divisions=tuple((name, ()) for name in DIVISIONS))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Book1.xlsx"


def read(path):
    return read_workbook(path, path.name, KNOWN)


@pytest.mark.parametrize("division", DIVISIONS)
def test_the_form_says_for_whom_and_for_which_year_it_was_made(path, division):
    stamp = read(filled_form(path, [a_project(1)], division=division)).stamp
    assert (stamp.division, stamp.fiscal_year) == (division, 2569)
    assert stamp.organization == "องค์การบริหารส่วนตำบลตัวอย่าง"


def test_a_form_that_lost_its_stamp_is_read_like_any_workbook(path):
    filled_form(path, [a_project(1)])
    book = openpyxl.load_workbook(path)
    del book["ข้อมูลแบบ"]
    book.save(path)
    reading = read(path)
    assert reading.stamp is None
    assert len(reading.entries) == 1


def test_the_table_is_believed_and_the_difference_told(path):
    lines = [a_project(n, division="สำนักปลัด") for n in (1, 2)]
    reading = read(filled_form(path, lines, division="กองช่าง"))
    assert {x.divisions for x in reading.entries} == {("สำนักปลัด",)}
    [finding] = reading.findings
    assert (finding.code, finding.value) == ("form-of-another-division", "กองช่าง")
    assert "สำนักปลัด" in finding.message


def test_a_title_of_another_year_is_believed_and_the_difference_told(path):
    filled_form(path, [a_project(1)])
    book = openpyxl.load_workbook(path)
    sheet = book[PROJECTS]
    sheet["A3"] = "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2570"
    sheet["G7"], sheet["J7"] = "พ.ศ. 2569", "พ.ศ. 2570"
    book["ผด.02-1"]["A3"] = sheet["A3"].value
    book.save(path)
    reading = read(path)
    assert {year for year, _ in reading.stated_years} == {2570}
    assert [(x.code, x.value) for x in reading.findings if x.code.startswith("form-")] == [
        ("form-of-another-year", "2569")
    ]


def test_a_row_that_names_no_unit_is_the_form_s_own(path):
    filled_form(path, [a_project(1)])
    book = openpyxl.load_workbook(path)
    book[PROJECTS][f"F{FIRST}"] = None
    book.save(path)
    reading = read(path)
    assert reading.findings == ()
    assert reading.entries[0].divisions == ("กองช่าง",)


def test_an_untouched_form_says_that_it_is_empty(path):
    reading = read(blank_form(path))
    assert [x.code for x in reading.findings] == ["form-empty", "form-empty"]
    assert reading.stamp.division == "กองช่าง"
