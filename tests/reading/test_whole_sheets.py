"""Sheets as a whole: hidden parts, copies, charts, pivots, blank ones."""

import zipfile

import pytest

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from tests.reading.conftest import DRAIN, HEADER, ROAD, TITLES, codes
from tests.workbook_editing import parts_of, write_parts


def told(reading, code):
    (found,) = [finding for finding in reading.findings if finding.code == code]
    return found


def test_hidden_rows_are_read_and_told_once(book):
    book.table(ROAD, DRAIN, [3, *ROAD[1:]])
    for row in (7, 8, 20):
        book.sheet.row_dimensions[row].hidden = True
    reading = book.read()
    assert len(reading.entries) == 3
    assert codes(reading) == ["rows-hidden"]
    assert reading.findings[0].where.cell == "A7"
    assert "2 แถว (แถวที่ 7, 8)" in reading.findings[0].message


def test_hidden_columns_with_something_in_them_are_read_and_told(book):
    book.table(ROAD)
    for letters in ("E", "Z"):
        book.sheet.column_dimensions[letters].hidden = True
    reading = book.read()
    assert reading.entries[0].location == "หมู่ที่ 2"
    assert codes(reading) == ["columns-hidden"]
    assert "(E)" in reading.findings[0].message


def test_filtered_rows_are_read_and_called_filtered(book):
    book.table(ROAD, DRAIN)
    book.sheet.auto_filter.ref = "A6:R8"
    book.sheet.auto_filter.add_filter_column(5, ["กองช่าง"])
    book.sheet.row_dimensions[8].hidden = True
    reading = book.read()
    assert len(reading.entries) == 2
    assert "การกรอง" in told(reading, "rows-hidden").message


@pytest.mark.parametrize(("mode", "is_filtered"), [("false", False), ("0", False), ("1", True)])
def test_a_filter_mode_that_is_off_hides_no_rows(book, mode, is_filtered):
    book.table(ROAD, DRAIN).sheet.row_dimensions[8].hidden = True
    path = book.save()
    parts = parts_of(path)
    name, filtered = "xl/worksheets/sheet1.xml", f"<sheetPr filterMode='{mode}'>".encode()
    parts[name] = parts[name].replace(b"<sheetPr>", filtered, 1)
    write_parts(path, parts)
    message = told(read_workbook(path, "ก.xlsx", Vocabulary()), "rows-hidden").message
    assert ("การกรอง" in message) == is_filtered


@pytest.mark.office
def test_hidden_rows_and_columns_of_an_ods_are_told(book, soffice_convert):
    book.table(ROAD, DRAIN)
    book.sheet.row_dimensions[8].hidden = True
    book.sheet.column_dimensions["E"].hidden = True
    path = book.save()
    made = soffice_convert(path, to="ods")[path]
    reading = read_workbook(made, "ก.ods", Vocabulary())
    assert len(reading.entries) == 2
    assert codes(reading) == ["rows-hidden", "columns-hidden"]
    assert [finding.where.cell for finding in reading.findings] == ["A8", "E6"]


def test_a_copy_of_a_sheet_is_counted_once_and_told(book):
    total = ["รวม", "2 โครงการ", None, 400000]
    book.table(ROAD, DRAIN, total).add_sheet("ผด.02 (2)").rows([None]).table(ROAD, DRAIN, total)
    reading = book.read()
    assert [entry.where.sheet for entry in reading.entries] == ["ผด.02", "ผด.02"]
    assert len(reading.stated_totals) == 1
    assert codes(reading) == ["sheet-copy"]
    assert "“ผด.02”" in reading.findings[0].message


def test_sheets_that_differ_in_one_cell_are_no_copies(book):
    book.table(ROAD, DRAIN).add_sheet("2").table(ROAD, [*DRAIN[:3], 160000, *DRAIN[4:]])
    reading = book.read()
    assert len(reading.entries) == 4
    assert codes(reading) == []


def test_the_same_records_under_another_caption_are_no_copy(book):
    book.table(ROAD).add_sheet("2").rows(*TITLES[:4], ["แผนงานการเกษตร"], HEADER, ROAD)
    assert len(book.read().entries) == 2


def test_blank_sheets_are_told_in_one_line(book):
    book.table(ROAD).add_sheet("Sheet2").add_sheet("Sheet3")
    reading = book.read()
    assert codes(reading) == ["sheet-empty"]
    assert "2 แผ่น (Sheet2, Sheet3)" in reading.findings[0].message


def test_a_chart_sheet_is_told(book):
    book.table(ROAD).workbook.create_chartsheet("กราฟ")
    reading = book.read()
    assert codes(reading) == ["sheet-chart"]
    assert reading.findings[0].where.sheet == "กราฟ"


def test_a_pivot_table_is_called_one(book):
    book.table(ROAD).add_sheet("สรุป").rows(["ผลรวม ของ 2566", "กองช่าง"], ["รวม", 250000])
    path = book.save()
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="x" Target="../pivotTables/pivotTable1.xml"/></Relationships>'
    )
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/worksheets/_rels/sheet2.xml.rels", relations)
        package.writestr("xl/pivotTables/pivotTable1.xml", "<pivotTableDefinition/>")
    reading = read_workbook(path, "ก.xlsx", Vocabulary())
    assert codes(reading) == ["sheet-pivot"]
