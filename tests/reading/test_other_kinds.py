"""Errors, formulas, paint and hidden places of .xls and .ods, which calamine does not tell."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl.styles import PatternFill

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from tests.reading.conftest import DRAIN, ROAD, codes

FORMULAS = Path(__file__).parent / "data" / "formulas.xls"
"""Written by xlwt, which stores no results: a sum as a formula, paint, hidden places, blank rows."""

ROAD_WITHOUT_MONTHS, DRAIN_WITHOUT_MONTHS = ROAD[:6], DRAIN[:6]


def read(path):
    return read_workbook(path, path.name, Vocabulary())


@pytest.fixture(params=["xls", "ods"])
def saved_again(request, soffice_convert, book):
    def read_again():
        path = book.save()
        return read(soffice_convert(path, to=request.param)[path])

    return read_again


@pytest.mark.office
def test_an_error_for_an_amount_is_told_in_every_kind(book, saved_again):
    book.table([*ROAD[:3], "=1/0", *ROAD[4:]], DRAIN)
    reading = saved_again()
    assert [entry.budget_unreadable for entry in reading.entries] == [True, False]
    told = next(f for f in reading.findings if f.code == "budget-unreadable")
    assert (told.where.cell, told.value) == ("D7", "#DIV/0!")


@pytest.mark.office
def test_paint_tells_months_in_every_kind(book, saved_again):
    book.table(ROAD_WITHOUT_MONTHS, DRAIN_WITHOUT_MONTHS)
    for place in ("G7", "H7", "I8", "J8", "K8"):
        book.sheet[place].fill = PatternFill("solid", "92D050")
    reading = saved_again()
    assert [entry.months for entry in reading.entries] == [(10, 11), (12, 1, 2)]
    assert {entry.months_evidence for entry in reading.entries} == {"fill"}


@pytest.mark.office
def test_hidden_rows_and_columns_are_told_in_every_kind(book, saved_again):
    book.table(ROAD, DRAIN)
    book.sheet.row_dimensions[8].hidden = True
    book.sheet.column_dimensions["C"].hidden = True
    assert {"rows-hidden", "columns-hidden"} <= set(codes(saved_again()))


def test_an_old_workbook_tells_formulas_that_nobody_calculated():
    reading = read(FORMULAS)
    assert [entry.budget_unreadable for entry in reading.entries] == [True, False]
    assert [entry.months for entry in reading.entries] == [(10, 11), (11, 12)]
    assert codes(reading) == ["budget-unreadable", "rows-hidden", "columns-hidden"]


def test_an_open_document_tells_formulas_that_nobody_calculated(tmp_path):
    cells = [
        ("ลำดับที่", "โครงการ", "งบประมาณ (บาท)", "หน่วยงานรับผิดชอบ", "ระยะเวลาดำเนินการ"),
        ("1", "ก่อสร้างถนน", None, "กองช่าง", "ต.ค. - ธ.ค."),
    ]
    path = tmp_path / "กองช่าง.ods"
    with ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", MANIFEST)
        package.writestr("content.xml", content(cells))
    told = next(f for f in read(path).findings if f.code == "budget-unreadable")
    assert (told.where.cell, told.value) == ("C2", "=[.A2]*2")


def content(rows):
    """Return an .ods's content; None is a formula without a value."""
    said = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    formula = '<table:table-cell table:formula="of:=[.A2]*2"/>'
    lines = "".join(
        f"<table:table-row>{''.join(said.format(x) if x else formula for x in row)}</table:table-row>"
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    return (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="ผด.02">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )


MANIFEST = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
</manifest:manifest>"""
