"""Which shapes tell months: drawn by hand, turned, hidden, in alternatives, with words, or none."""

import pytest

from dplan_docs.reading.drawings import drawings
from dplan_docs.reading.parts import sheet_parts
from tests.reading.conftest import DRAIN, ROAD, codes
from tests.reading.test_arrows import COLUMN, CONNECTOR, ROW, bare, corner, draw, two_cell

FREEFORM = "<a:custGeom><a:pathLst/></a:custGeom>"
HIDDEN = '<xdr:nvSpPr><xdr:cNvPr id="2" name="ก" hidden="1"/><xdr:cNvSpPr/></xdr:nvSpPr>'
SHOWN = HIDDEN.replace(' hidden="1"', "")
QUARTER = 5_400_000


def preset(name):
    return f'<a:prstGeom prst="{name}"/>'


def shape(geometry, frame="", words="", about=SHOWN):
    text = f"<xdr:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></xdr:txBody>" if words else ""
    return f"<xdr:sp>{about}<xdr:spPr>{frame}{geometry}</xdr:spPr>{text}</xdr:sp>"


def frame(left, top, width, height, turn=""):
    return (
        f'<a:xfrm {turn}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    )


def over(inner, start=(8, 0.1, 7, 0.3), end=(9, 0.9, 7, 0.7)):
    """An anchor from a column, share, row and share to others; November and December at first."""
    (first, x1, top, y1), (last, x2, bottom, y2) = start, end
    ends = corner("from", first, top, x1, y1) + corner("to", last, bottom, x2, y2)
    return f"<xdr:twoCellAnchor>{ends}{inner}<xdr:clientData/></xdr:twoCellAnchor>"


def group(inner, size, turn="", place=((8, 0, 7, 0.3), (10, 1, 7, 0.7))):
    """A group over November to January."""
    inside = f'<a:chOff x="0" y="0"/><a:chExt cx="{size[0]}" cy="{size[1]}"/>'
    told = frame(0, 0, *size, turn).replace("</a:xfrm>", f"{inside}</a:xfrm>")
    return over(f"<xdr:grpSp><xdr:grpSpPr>{told}</xdr:grpSpPr>{inner}</xdr:grpSp>", *place)


def line(left, top, width, height, turn=""):
    told = frame(left, top, width, height, turn)
    return f"<xdr:cxnSp><xdr:spPr>{told}{preset('line')}</xdr:spPr></xdr:cxnSp>"


def alternatives(choice, fallback):
    return (
        f'<mc:AlternateContent><mc:Choice Requires="a14">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


TURNED = f'rot="{QUARTER}"'


@pytest.mark.parametrize(
    "inner",
    [
        shape(FREEFORM),
        shape(preset("upDownArrow"), f'<a:xfrm rot="{QUARTER}"/>'),
        shape(preset("downArrow"), f'<a:xfrm rot="{3 * QUARTER}"/>'),
        shape(FREEFORM, words="พ.ย. - ธ.ค."),
        shape(preset("rect"), words="พ.ย. - ธ.ค."),
        shape(preset("leftRightArrow"), words="พ.ย. - ธ.ค."),
        *(shape(preset(x)) for x in ("snip1Rect", "round2SameRect", "flowChartTerminator")),
        *(shape(preset(x)) for x in ("plaque", "parallelogram", "bentArrow", "bracePair")),
    ],
)
def test_flat_shapes_are_the_months_under_them(book, inner):
    reading = draw(book.table(bare(ROAD)), over(inner))
    assert reading.entries[0].months == (11, 12)
    assert codes(reading) == []


def test_a_freeform_without_height_counts(book):
    anchor = over(shape(FREEFORM), (8, 0.1, 7, 0.5), (9, 0.9, 7, 0.5))
    assert draw(book.table(bare(ROAD)), anchor).entries[0].months == (11, 12)


@pytest.mark.parametrize("name", ["ellipse", "wave", "leftBracket", "upArrow", "cloud"])
def test_a_shape_over_months_that_is_not_understood_is_told(book, name):
    reading = draw(book.table(ROAD), over(shape(preset(name))))
    (finding,) = reading.findings
    assert (finding.code, finding.where.cell) == ("arrow-stray", "I7")
    assert "ไม่เข้าใจ" in finding.message
    assert reading.entries[0].months == (10, 11)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((8, 0, 10, 0), (10, 0, 12, 0.5)),
        ((1, 0, 5, 0), (18, 0.9, 9, 0)),
        ((2, 0, 7, 0.1), (3, 0.5, 7, 0.9)),
    ],
    ids=["a signature below", "a frame", "beside the months"],
)
def test_other_shapes_elsewhere_are_nothing(book, start, end):
    reading = draw(book.table(ROAD), over(shape(preset("ellipse")), start, end))
    assert codes(reading) == []


def test_a_scribble_over_several_rows_is_no_period(book):
    book.table(bare(ROAD), bare(DRAIN))
    reading = draw(book, over(shape(FREEFORM), (8, 0, 7, 0), (12, 0, 8, 0.9)))
    assert [entry.months for entry in reading.entries] == [(), ()]
    assert "arrow-stray" in codes(reading)


@pytest.mark.parametrize("inner", [CONNECTOR, shape(preset("line")), shape(FREEFORM)])
def test_an_upright_line_over_rows_is_a_border(book, inner):
    book.table(ROAD, DRAIN)
    reading = draw(book, over(inner, (11, 0, 7, 0), (11, 0.05, 8, 1)))
    assert [entry.months for entry in reading.entries] == [(10, 11), (12,)]
    assert codes(reading) == []


def test_alternatives_around_an_anchor_are_read_by_their_choice(book):
    other = two_cell((14, 0), (16, 1), 7)
    anchor = alternatives(two_cell((8, 0), (9, 1), 7), other)
    assert draw(book.table(bare(ROAD)), anchor).entries[0].months == (11, 12)


def test_ink_is_nothing(book):
    pen = over("<xdr:contentPart/>")
    assert codes(draw(book.table(ROAD), alternatives(pen, over("<xdr:pic/>")))) == []


@pytest.mark.parametrize("words", ["", "ตรวจแล้ว", "ไตรมาส 3"])
def test_hidden_shapes_are_nothing(book, words):
    control = over(shape(preset("rect"), words=words, about=HIDDEN))
    inside = group(shape(preset("rect"), frame(0, 0, 300, 20), words, HIDDEN), (300, 20))
    assert codes(draw(book.table(ROAD), control, alternatives(control, ""), inside)) == []


@pytest.mark.parametrize(
    ("inner", "turn", "months"),
    [
        (shape(preset("upDownArrow"), frame(90, -90, 20, 200, TURNED)), "", (11, 12)),
        (line(100, -90, 0, 200, TURNED), "", (11, 12)),
        (line(0, 10, 100, 0), "", (11,)),
        (line(0, 10, 100, 0), 'flipH="1"', (1,)),
        (line(0, 10, 100, 0), f'rot="{2 * QUARTER}"', (1,)),
    ],
)
def test_what_is_turned_or_mirrored_in_a_group_lies_where_it_is_seen(book, inner, turn, months):
    reading = draw(book.table(bare(ROAD)), group(inner, (300, 20), turn))
    assert reading.entries[0].months == months


def test_a_group_turned_on_its_side_is_read_as_it_lies(book):
    upright = line(10, 0, 0, 100)
    reading = draw(book.table(bare(ROAD)), group(upright, (20, 300), TURNED))
    assert reading.entries[0].months == (1,)


def test_a_group_that_libreoffice_lays_on_its_other_side_is_righted(book):
    size = (2 * COLUMN, int(0.4 * ROW))
    across, down = size[1] / COLUMN / 2, size[0] / ROW / 2
    middle = 7.5  # of the row; the group's middle is the border of November and December
    top, bottom = middle - down, middle + down
    place = (
        (8, 1 - across, int(top), top % 1),
        (9, across, int(bottom), bottom % 1),
    )
    inner = shape(preset("leftRightArrow"), frame(0, 0, *size))
    reading = draw(book.table(bare(ROAD)), group(inner, size, place=place))
    assert reading.entries[0].months == (11, 12)


def test_a_boxs_words_beside_the_months_are_told_as_words(book):
    note = over(shape(preset("rect"), words="ย้ายไปแผนงานอื่น"), (20, 0, 7, 0.1), (21, 1, 7, 0.6))
    assert codes(draw(book.table(ROAD), note)) == ["text-box"]


@pytest.mark.parametrize("geometry", [FREEFORM, preset("rect"), preset("wedgeRectCallout")])
def test_a_boxs_words_over_the_months_are_no_months(book, geometry):
    reading = draw(book.table(bare(ROAD)), over(shape(geometry, words="รออนุมัติโอนงบประมาณ")))
    assert reading.entries[0].months == ()
    assert set(codes(reading)) == {"months-missing", "text-box"}


@pytest.mark.parametrize("words", ["จ้างเหมา", "ไตรมาส 3"])
def test_an_arrows_words_that_are_not_its_months_are_told(book, words):
    reading = draw(book.table(bare(ROAD)), over(shape(preset("rightArrow"), words=words)))
    assert reading.entries[0].months == (11, 12)
    assert [(x.code, x.value) for x in reading.findings] == [("text-box", words)]


@pytest.mark.parametrize(("digits", "pixels"), [(8, 64), (10, 80), (12, 96)])
def test_columns_without_a_width_hold_the_sheets_digits(book, digits, pixels):
    book.table(bare(ROAD)).sheet.sheet_format.baseColWidth = digits
    column = pixels * 9_525
    place = f'<xdr:pos x="{int(7.1 * column)}" y="{int(6.5 * ROW)}"/>'
    extent = f'<xdr:ext cx="{int(1.8 * column)}" cy="0"/>'
    anchor = f"<xdr:absoluteAnchor>{place}{extent}{CONNECTOR}</xdr:absoluteAnchor>"
    assert draw(book, anchor).entries[0].months == (11, 12)


@pytest.mark.parametrize(("converted", "used"), [(False, 1), (True, 0)])
def test_a_turned_freeform_of_an_old_workbook_is_told_and_not_used(book, converted, used):
    draw(book.table(bare(ROAD)), over(shape(FREEFORM, f'<a:xfrm rot="{2 * QUARTER}"/>')))
    found = drawings(book.path, sheet_parts(book.path), converted=converted)["ผด.02"]
    assert found is not None
    assert (len(found.arrows), len(found.unknown)) == (used, 1 - used)
