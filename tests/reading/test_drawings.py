"""Drawings as officers leave them: over hidden rows, beside borders, over merged cells, with words."""

import pytest

from tests.reading.conftest import DRAIN, ROAD, TITLES, codes
from tests.reading.test_arrows import COLUMN, CONNECTOR, ROW, bare, corner, draw, two_cell

BOX = (
    '<xdr:sp><xdr:nvSpPr><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"/>'
    "</xdr:spPr><xdr:txBody>{}</xdr:txBody></xdr:sp>"
)


def bordering(row, y):
    """An arrow over two months at a share of a row's height."""
    ends = corner("from", 8, row, y=y) + corner("to", 9, row, x=1, y=y)
    return f"<xdr:twoCellAnchor>{ends}{CONNECTOR}<xdr:clientData/></xdr:twoCellAnchor>"


def text_box(row, *lines):
    paragraphs = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    return two_cell((2, 0.2), (4, 0.5), row, BOX.format(paragraphs))


def test_an_arrow_on_a_hidden_row_counts(book):
    book.table(bare(ROAD), bare(DRAIN))
    book.sheet.row_dimensions[7].hidden = True
    reading = draw(book, two_cell((8, 0), (9, 1), 7), two_cell((12, 0), (12, 1), 8))
    assert [entry.months for entry in reading.entries] == [(11, 12), (3,)]


def test_a_hidden_month_under_an_arrow_counts(book):
    book.table(bare(ROAD))
    book.sheet.column_dimensions["I"].hidden = True
    assert draw(book, two_cell((8, 0), (10, 1), 7)).entries[0].months == (11, 12, 1)


def test_an_anchor_without_a_cell_is_measured_as_the_sheet_is_seen(book):
    book.table(bare(ROAD), bare(DRAIN))
    book.sheet.row_dimensions[7].hidden = True
    book.sheet.column_dimensions["B"].hidden = True
    place = f'<xdr:pos x="{6 * COLUMN}" y="{int(6.5 * ROW)}"/><xdr:ext cx="{2 * COLUMN}" cy="0"/>'
    anchor = f"<xdr:absoluteAnchor>{place}{CONNECTOR}</xdr:absoluteAnchor>"
    assert [entry.months for entry in draw(book, anchor).entries] == [(), (11, 12)]


@pytest.mark.parametrize(("row", "y"), [(6, 0.9), (6, 1), (8, 0), (8, 0.2)])
def test_a_line_a_little_off_its_row_belongs_to_the_row_beside(book, row, y):
    reading = draw(book.table(bare(ROAD)), bordering(row, y))
    assert reading.entries[0].months == (11, 12)
    assert codes(reading) == []


def test_a_line_close_to_a_border_between_records_stays_in_its_row(book):
    reading = draw(book.table(bare(ROAD), bare(DRAIN)), bordering(7, 0.95), bordering(8, 0.5))
    assert [entry.months for entry in reading.entries] == [(11, 12), (11, 12)]


def test_an_arrow_over_month_cells_merged_downwards_is_of_all_their_rows(book):
    book.table(bare(ROAD), bare(DRAIN)).merge("H7:I8")
    reading = draw(book, two_cell((8, 0), (9, 1), 7))
    assert [entry.months for entry in reading.entries] == [(11, 12), (11, 12)]
    assert codes(reading) == []


def test_groups_in_groups_are_read(book):
    line = (
        '<xdr:cxnSp><xdr:spPr><a:xfrm><a:off x="50" y="10"/><a:ext cx="50" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"/></xdr:spPr></xdr:cxnSp>'
    )
    inner = (
        '<xdr:grpSp><xdr:grpSpPr><a:xfrm><a:off x="200" y="0"/><a:ext cx="200" cy="20"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="100" cy="20"/></a:xfrm></xdr:grpSpPr>{line}</xdr:grpSp>'
    )
    outer = (
        '<xdr:grpSp><xdr:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="400" cy="20"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="400" cy="20"/></a:xfrm></xdr:grpSpPr>{inner}</xdr:grpSp>'
    )
    ends = corner("from", 8, 7, y=0) + corner("to", 12, 7, y=1)
    anchor = f"<xdr:twoCellAnchor>{ends}{outer}</xdr:twoCellAnchor>"
    assert draw(book.table(bare(ROAD)), anchor).entries[0].months == (2,)


@pytest.mark.parametrize(("height", "counts"), [(0.5, True), (2.5, False)])
def test_a_rectangle_is_a_bar_when_it_is_flat(book, height, counts):
    shape = '<xdr:sp><xdr:nvSpPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:sp>'
    extent = f'<xdr:ext cx="{2 * COLUMN}" cy="{int(height * ROW)}"/>'
    start = corner("from", 8, 7, y=0.2)
    anchor = f"<xdr:oneCellAnchor>{start}{extent}{shape}</xdr:oneCellAnchor>"
    assert bool(draw(book.table(bare(ROAD)), anchor).entries[0].months) == counts


def test_a_text_box_is_told_with_the_cell_it_hangs_on(book):
    reading = draw(book.table(ROAD), text_box(7, "ย้ายไปแผนงาน", "การศึกษา"))
    (finding,) = reading.findings
    assert (finding.code, finding.where.cell) == ("text-box", "B7")
    assert "ย้ายไปแผนงาน การศึกษา" in finding.message


def test_a_text_box_with_the_forms_mark_says_nothing_new(book):
    assert codes(draw(book.table(ROAD), text_box(1, "แบบ ผด.๐๒"), text_box(2, "ผด. 02/1"))) == []


def test_a_text_box_on_a_sheet_without_a_table_is_none_of_our_business(book):
    assert "text-box" not in codes(draw(book.rows(*TITLES), text_box(2, "เพิ่มเติม ครั้งที่ 1/2569")))


def test_an_arrow_and_marks_that_disagree_are_both_named(book):
    reading = draw(book.table(ROAD), two_cell((9, 0), (9, 1), 7))
    assert reading.entries[0].months == (12,)
    (finding,) = reading.findings
    assert (finding.code, finding.severity.value) == ("months-conflict", "warning")
    assert "เส้นหรือลูกศรเป็น ธ.ค. แต่เครื่องหมายในช่องเดือนเป็น ต.ค. พ.ย." in finding.message


def test_an_arrow_and_marks_that_agree_are_no_finding(book):
    assert codes(draw(book.table(ROAD), two_cell((7, 0), (8, 1), 7))) == []
