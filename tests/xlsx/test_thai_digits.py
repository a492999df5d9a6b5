"""Sheets of an office that writes Thai digits."""

import re

import openpyxl
import pytest

from dplan_docs.formats.xlsx.numerals import thai_format


@pytest.fixture(scope="module")
def book(make, plan, thai_office, tmp_path_factory):
    path = tmp_path_factory.mktemp("thai") / "plan.xlsx"
    path.write_bytes(make(plan, thai_office))
    return openpyxl.load_workbook(path)


def test_numbers_stay_numbers_drawn_in_thai_digits(book):
    amounts = [
        row[3] for row in book["ผด.02"].iter_rows(7) if row[3].data_type == "n" and row[3].value
    ]
    assert len(amounts) > 60
    assert all(cell.number_format.startswith("[$-D00041E]") for cell in amounts)


def test_wording_and_names_are_in_thai_digits(book):
    for tab in ("ผด.01", "ผด.02", "ผด.02-1"):
        for row in book[tab].iter_rows():
            for cell in row:
                if cell.data_type in {"s", "inlineStr"}:
                    assert not re.search("[0-9]", cell.value), cell.value
    assert book["ผด.02"]["A3"].value == "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"


def test_the_form_s_mark_in_the_page_header_too(book):
    assert book["ผด.02"].oddHeader.right.text == "แบบ ผด.๐๒"
    assert book["ผด.02"].oddHeader.right.size == 14


def test_names_of_files_keep_their_digits(book):
    sheet = book["ข้อมูลทั้งหมด"]
    headings = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, headings.index("ไฟล์ต้นทาง") + 1).value == "กองช่าง 2569.xlsx"


@pytest.mark.parametrize(
    ("code", "thai"),
    [
        ("General", "[$-D00041E]General"),
        ("0", "[$-D00041E]0"),
        ('#,##0.00;[Red]-#,##0.00;"-"', '[$-D00041E]#,##0.00;[$-D00041E][Red]-#,##0.00;"-"'),
        ("@", "@"),
        ("d mmm yyyy", "d mmm yyyy"),
        ("[$-41E]0", "[$-41E]0"),
    ],
)
def test_number_formats_are_marked_section_by_section(code, thai):
    assert thai_format(code) == thai
