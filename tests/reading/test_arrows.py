"""Arrows drawn over the months, as officers draw them."""

import pytest

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from tests.reading.conftest import DRAIN, ROAD, codes
from tests.workbook_editing import parts_of, write_parts

SPACES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
CONNECTOR = '<xdr:cxnSp><xdr:spPr><a:prstGeom prst="straightConnector1"/></xdr:spPr></xdr:cxnSp>'
COLUMN, ROW = 609_600, 190_500  # 64 pixels and 15 points: what a new sheet has


def draw(book, *anchors):
    """Return the saved workbook with a drawing put into its first sheet's part."""
    path = book.save()
    parts = parts_of(path)
    related = b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    sheet = parts["xl/worksheets/sheet1.xml"].replace(b"<worksheet", b"<worksheet" + related, 1)
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(
        b"</worksheet>", b'<drawing r:id="rId9"/></worksheet>'
    )
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId9" Type="x" Target="../drawings/drawing7.xml"/></Relationships>'
    )
    parts["xl/drawings/drawing7.xml"] = f"<xdr:wsDr {SPACES}>{''.join(anchors)}</xdr:wsDr>".encode()
    write_parts(path, parts)
    return read_workbook(path, "ก.xlsx", Vocabulary())


def corner(name, column, row, x=0.0, y=0.5):
    """A marker in a column and row counted from 1, at a share of the cell."""
    return (
        f"<xdr:{name}><xdr:col>{column - 1}</xdr:col><xdr:colOff>{int(x * COLUMN)}</xdr:colOff>"
        f"<xdr:row>{row - 1}</xdr:row><xdr:rowOff>{int(y * ROW)}</xdr:rowOff></xdr:{name}>"
    )


def two_cell(start, end, row, shape=CONNECTOR):
    (first, x1), (last, x2) = start, end
    ends = corner("from", first, row, x1) + corner("to", last, row, x2)
    return f"<xdr:twoCellAnchor>{ends}{shape}<xdr:clientData/></xdr:twoCellAnchor>"


def bare(row):
    return row[:6]


def test_an_arrow_gives_the_months_under_it(book):
    reading = draw(
        book.table(bare(ROAD), bare(DRAIN)),
        two_cell((8, 0.1), (11, 0.5), 7),
        two_cell((7, 0), (18, 0.9), 8),
    )
    assert reading.entries[0].months == (11, 12, 1, 2)
    assert reading.entries[0].months_evidence == "arrow"
    assert reading.entries[1].months == (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)
    assert codes(reading) == []


def test_ends_drawn_by_hand_count_from_a_third_of_a_column(book):
    reading = draw(book.table(bare(ROAD)), two_cell((8, 0.8), (11, 0.2), 7))
    assert reading.entries[0].months == (12, 1)


def test_a_tiny_arrow_is_in_the_month_of_its_middle(book):
    reading = draw(book.table(bare(ROAD)), two_cell((9, 0.4), (9, 0.6), 7))
    assert reading.entries[0].months == (12,)


def test_two_arrows_in_a_row_are_two_periods(book):
    reading = draw(
        book.table(bare(ROAD)), two_cell((8, 0), (8, 1), 7), two_cell((13, 0), (13, 1), 7)
    )
    assert reading.entries[0].months == (11, 4)


def test_an_arrow_past_the_months_is_clipped(book):
    reading = draw(book.table(bare(ROAD)), two_cell((17, 0), (25, 0), 7))
    assert reading.entries[0].months == (8, 9)


def test_one_cell_and_absolute_anchors_are_read(book):
    extent = f'<xdr:ext cx="{2 * COLUMN}" cy="0"/>'
    one = f"<xdr:oneCellAnchor>{corner('from', 8, 7)}{extent}{CONNECTOR}</xdr:oneCellAnchor>"
    at = f'<xdr:pos x="{9 * COLUMN}" y="{int(7.5 * ROW)}"/>'
    absolute = f"<xdr:absoluteAnchor>{at}{extent}{CONNECTOR}</xdr:absoluteAnchor>"
    reading = draw(book.table(bare(ROAD), bare(DRAIN)), one, absolute)
    assert [entry.months for entry in reading.entries] == [(11, 12), (1, 2)]


def test_a_group_of_arrows_is_read_in_its_own_coordinates(book):
    def child(x, y):
        return (
            f'<xdr:cxnSp><xdr:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="100" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"/></xdr:spPr></xdr:cxnSp>'
        )

    frame = '<xdr:grpSpPr><a:xfrm><a:chOff x="0" y="0"/><a:chExt cx="400" cy="200"/></a:xfrm></xdr:grpSpPr>'
    group = f"<xdr:grpSp>{frame}{child(0, 50)}{child(200, 150)}</xdr:grpSp>"
    ends = corner("from", 8, 7, y=0) + corner("to", 12, 9, y=0)
    anchor = f"<xdr:twoCellAnchor>{ends}{group}</xdr:twoCellAnchor>"
    reading = draw(book.table(bare(ROAD), bare(DRAIN)), anchor)
    assert [entry.months for entry in reading.entries] == [(11,), (1,)]


def test_of_alternatives_only_the_choice_counts(book):
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="a14">{CONNECTOR}</mc:Choice>'
        f"<mc:Fallback>{CONNECTOR}</mc:Fallback></mc:AlternateContent>"
    )
    reading = draw(book.table(bare(ROAD)), two_cell((8, 0), (9, 1), 7, both))
    assert reading.entries[0].months == (11, 12)


@pytest.mark.parametrize(
    ("preset", "counts"),
    [("leftRightArrow", True), ("line", True), ("rect", True), ("ellipse", False)],
)
def test_what_counts_as_an_arrow(book, preset, counts):
    shape = f'<xdr:sp><xdr:nvSpPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="{preset}"/></xdr:spPr></xdr:sp>'
    reading = draw(book.table(bare(ROAD)), two_cell((8, 0), (9, 1), 7, shape))
    assert bool(reading.entries[0].months) == counts


def test_a_text_box_is_no_arrow(book):
    box = '<xdr:sp><xdr:nvSpPr><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:sp>'
    assert draw(book.table(bare(ROAD)), two_cell((8, 0), (9, 1), 7, box)).entries[0].months == ()


def test_an_arrow_over_any_row_of_a_merged_project_is_its_own(book):
    more = [None, None, "กิจกรรมที่ 2"]
    reading = draw(
        book.table(bare(ROAD), more).merge("A7:A8", "B7:B8"), two_cell((8, 0), (9, 1), 8)
    )
    assert reading.entries[0].months == (11, 12)


def test_an_arrow_over_no_project_is_told(book):
    reading = draw(book.table(ROAD), two_cell((8, 0), (9, 1), 11))
    assert codes(reading) == ["arrow-stray"]
    assert reading.findings[0].where.cell == "I11"


def test_an_arrow_beside_the_months_is_told(book):
    reading = draw(book.table(ROAD), two_cell((2, 0), (3, 1), 7))
    assert codes(reading) == ["arrow-stray"]


def test_a_line_to_sign_on_is_nothing(book):
    assert codes(draw(book.table(ROAD), two_cell((2, 0), (3, 1), 14))) == []


def test_a_damaged_drawing_costs_the_arrows_only(book):
    for drawing in ("<xdr:oops>", two_cell((8, 0), (9, 1), 7).replace("<xdr:row>6", "<xdr:row>ก")):
        reading = draw(book, drawing) if book.sheet.max_row > 1 else draw(book.table(ROAD), drawing)
        assert reading.entries[0].months == (10, 11)
        assert codes(reading) == ["drawing-damaged"]


def test_an_arrow_that_disagrees_with_marks_wins_and_is_told(book):
    reading = draw(book.table(ROAD), two_cell((9, 0), (9, 1), 7))
    assert reading.entries[0].months == (12,)
    assert codes(reading) == ["months-conflict"]


def test_wide_columns_and_high_rows_are_measured(book):
    book.table(bare(ROAD), bare(DRAIN))
    book.sheet.column_dimensions["B"].width = 40
    book.sheet.column_dimensions["H"].width = 20
    book.sheet.row_dimensions[7].height = 90
    reading = draw(book, two_cell((8, 0.5), (10, 0.9), 8))
    assert [entry.months for entry in reading.entries] == [(), (11, 12, 1)]
