"""The blank registers of a district: what stands in them, and what their cells accept."""

import runpy
import sys
from pathlib import Path

import openpyxl
import pytest
from register_filling import BLANK, COMBINED, DUES, KNOWN, PROVINCE, TAMBONS, blank

from dplan_docs.errors import DplanError
from dplan_docs.formats.xlsx.examining import examine_template
from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, USED
from dplan_docs.tambon.registers import Asked, blank_workbook

ROOT = Path(__file__).parents[2]


@pytest.fixture
def book(tmp_path):
    return openpyxl.load_workbook(blank(tmp_path / "a.xlsx"))


def lists_of(sheet):
    return {str(x.sqref): x.formula1 for x in sheet.data_validations.dataValidation}


def test_every_form_has_its_sheet_and_the_guide_comes_last(book):
    shown = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert shown == [TARGETS, USED, LINKED, REPORT, "คำแนะนำ"]


@pytest.mark.parametrize("mark", [TARGETS, USED, LINKED])
def test_a_register_names_its_district_its_year_and_its_day(book, mark):
    text = " ".join(str(book[mark].cell(row, 1).value) for row in range(2, 6))
    assert "อำเภอเนินเมฆ  จังหวัดตัวอย่างบุรี" in text
    assert "พ.ศ. 2569" in text
    assert "31 มีนาคม 2569" in text


def test_the_lists_offer_the_district_s_own_tambons(book):
    assert lists_of(book[TARGETS])["B7:B306"] == "รายการตำบล"
    assert book.defined_names["รายการตำบล"].attr_text.startswith("OFFSET('ตัวเลือก'!$A$2")
    offered = [cell.value for cell in book["ตัวเลือก"]["A"][1:] if cell.value]
    assert offered == list(TAMBONS)


def test_quarters_deliveries_and_links_are_chosen_from_lists(book):
    assert lists_of(book[TARGETS])["F7:F306"] == '"1,2,3,4"'
    assert "ส่งแล้ว" in lists_of(book[TARGETS])["D7:D306"]
    assert "ขอรับการสนับสนุนงบประมาณ" in lists_of(book[LINKED])["I7:I306"]


def test_wrong_cells_are_coloured(book):
    coloured = {str(x.sqref) for x in book[TARGETS].conditional_formatting}
    assert {"B7:B306", "F7:F306"} <= coloured
    assert "E7:E306" in {str(x.sqref) for x in book[USED].conditional_formatting}


@pytest.mark.parametrize("mark", [TARGETS, USED, LINKED])
def test_registers_are_printed_on_landscape_pages_with_headings_and_numbers(book, mark):
    sheet = book[mark]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$6:$6"
    assert "&P" in sheet.oddFooter.center.text
    assert sheet["B7"].font.name == "TH SarabunPSK"


def test_a_district_without_known_tambons_and_days_gets_a_form_with_dots(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(blank_workbook(BLANK, Asked(district="ธารทอง"), PROVINCE))
    book = openpyxl.load_workbook(path)
    assert "อำเภอธารทอง" in book[TARGETS]["A4"].value
    assert book[TARGETS]["A5"].value.endswith("." * 30)


def test_two_makings_give_the_same_bytes():
    made = [
        blank_workbook(BLANK, Asked(district="เนินเมฆ", tambons=TAMBONS, dues=DUES), PROVINCE)
        for _ in range(2)
    ]
    assert made[0] == made[1]


def test_the_word_for_district_is_not_said_twice():
    one = blank_workbook(BLANK, Asked(district="อำเภอเนินเมฆ"), PROVINCE)
    assert one == blank_workbook(BLANK, Asked(district="เนินเมฆ"), PROVINCE)


def test_a_template_that_is_none_is_refused_in_one_sentence(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"no")
    with pytest.raises(DplanError):
        blank_workbook(tmp_path / "a.xlsx", Asked(district="เนินเมฆ"), PROVINCE)


@pytest.mark.parametrize(
    ("source", "function", "shipped"),
    [
        ("register_form.py", "write_register_form_template", BLANK),
        ("register_book.py", "write_register_book_template", COMBINED),
    ],
)
def test_the_shipped_templates_are_what_their_sources_write(
    tmp_path, monkeypatch, source, function, shipped
):
    monkeypatch.setattr(sys, "path", [*sys.path])
    written = runpy.run_path(str(ROOT / "templates" / "source" / source))
    written[function](tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == shipped.read_bytes()


@pytest.mark.parametrize("shipped", [BLANK, COMBINED])
def test_the_shipped_templates_have_no_faults(shipped):
    assert examine_template(shipped, shipped.stem, shipped.name).findings == ()


def test_an_office_s_own_blank_is_examined(tmp_path):
    book = openpyxl.load_workbook(BLANK)
    book[TARGETS]["A4"] = "อำเภอ{{ อำเภอ.ชือ }}"
    del book.defined_names["แถว_ตำบล"]
    book.save(tmp_path / "a.xlsx")
    found = examine_template(tmp_path / "a.xlsx", "tambon-registers", "a.xlsx").findings
    assert {x.code for x in found} == {"template-field-unknown", "template-name-missing"}


@pytest.mark.validator
def test_a_blank_workbook_is_valid(tmp_path, validate_office_files):
    assert validate_office_files(blank(tmp_path / "a.xlsx")) == {}


def test_every_known_district_has_a_blank(tmp_path):
    for name in KNOWN.districts:
        assert blank(tmp_path / f"{name}.xlsx", name).stat().st_size
