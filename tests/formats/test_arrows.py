from itertools import groupby

import pytest
from lxml import etree

from dplan_docs.formats.arrows import INSET, MONTH_KEYS, month_cells, place
from dplan_docs.formats.wordml import WP, A, w

FISCAL = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)


def stretches(months):
    """``(first month's place, length)`` of every contiguous stretch, counted by runs."""
    marks = [(place, month in months) for place, month in enumerate(FISCAL)]
    groups = [list(group) for _, group in groupby(marks, key=lambda mark: mark[1])]
    return [(group[0][0], len(group)) for group in groups if group[0][1]]


def test_every_set_of_months_has_an_arrow_for_each_stretch():
    for number in range(1, 2**12):
        months = {month for bit, month in enumerate(FISCAL) if number >> bit & 1}
        cells = month_cells(months)
        begun = [MONTH_KEYS.index(key) for key, xml in cells.items() if xml]
        assert begun == [start for start, _ in stretches(months)]


def test_no_months_no_arrow():
    assert set(month_cells([]).values()) == {""}


def test_the_order_of_the_months_does_not_matter():
    assert month_cells([2, 12, 1, 11]) == month_cells([11, 12, 1, 2])


def test_a_stretch_runs_over_the_turn_of_the_year():
    assert [key for key, xml in month_cells([12, 1]).items() if xml] == ["ธค"]


def test_september_and_october_are_the_years_two_ends():
    assert [key for key, xml in month_cells([9, 10]).items() if xml] == ["ตค", "กย"]


@pytest.fixture
def table(element):
    """A table's row with an arrow for each stretch, in cells of these widths."""

    def make(months, widths):
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p>{xml}</w:p></w:tc>'
            for width, xml in zip(widths, month_cells(months).values(), strict=True)
        )
        return element(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")

    return make


@pytest.mark.parametrize("widths", [[340] * 12, [300, 310, 320, 330, 340, 350] * 2, [700] * 12])
def test_an_arrow_is_as_wide_as_the_cells_of_its_months(table, widths):
    months = [10, 11, 1, 2, 3, 9]
    root = table(months, widths)
    place(root)
    wanted = [
        sum(widths[start : start + length]) * 635 - 2 * INSET for start, length in stretches(months)
    ]
    assert [int(x.get("cx")) for x in root.iter(f"{{{WP}}}extent")] == wanted
    assert [int(x.get("cx")) for x in root.iter(f"{{{A}}}ext")] == wanted


def test_an_arrow_begins_inside_its_first_cell(table):
    root = table([10], [340] * 12)
    place(root)
    across = root.find(f".//{{{WP}}}positionH")
    assert across.get("relativeFrom") == "column"
    assert across.findtext(f"{{{WP}}}posOffset") == str(INSET)


def test_an_arrow_in_cells_too_narrow_for_it_still_has_a_width(table):
    root = table([10], [10] * 12)
    place(root)
    assert int(root.find(f".//{{{WP}}}extent").get("cx")) > 0


def test_an_arrow_tells_the_blind_what_it_is(table):
    root = table([10, 11], [340] * 12)
    place(root)
    assert {x.get("descr") for x in root.iter(f"{{{WP}}}docPr")} == {"ช่วงเวลาดำเนินการ"}


def test_an_arrow_has_two_heads(table):
    root = table([10], [340] * 12)
    heads = [root.find(f".//{{{A}}}{end}").get("type") for end in ("headEnd", "tailEnd")]
    assert heads == ["triangle", "triangle"]


def test_other_drawings_keep_their_width(element):
    root = element(
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5" cy="6"/>'
        '<wp:docPr id="1" name="รูป"/></wp:inline></w:drawing></w:r></w:p>'
    )
    before = etree.tostring(root)
    place(root)
    assert etree.tostring(root) == before
    assert root.tag == w("p")
