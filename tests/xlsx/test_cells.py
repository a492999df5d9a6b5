"""Cells, sums and heights."""

from decimal import Decimal
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.formats.xlsx.cells import Formula, cell_xml
from dplan_docs.formats.xlsx.heights import Room
from dplan_docs.formats.xlsx.totals import Addends

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
)


@given(PRINTABLE.filter(bool))
def test_any_text_is_written_as_itself(text):
    assert "".join(ET.fromstring(cell_xml("A1", "0", text)).itertext()) == text  # noqa: S314


def test_what_xml_cannot_hold_is_left_out():
    assert "".join(ET.fromstring(cell_xml("A1", "0", "ก\x00\x0bข")).itertext()) == "กข"  # noqa: S314


def test_an_unknown_value_leaves_the_cell_empty():
    assert cell_xml("A1", "3", None) == '<c r="A1" s="3"/>'


def test_a_sum_names_runs_of_rows_as_ranges():
    assert Addends("D", [7, 8, 9, 12, 14, 15]).sum(5) == Formula("SUM(D7:D9,D12,D14:D15)", 5)


def test_a_sum_of_nothing_is_its_value():
    assert Addends("D", []).sum(Decimal(0)) == Decimal(0)
    assert Addends(None, [7]).sum(Decimal(3)) == Decimal(3)


def test_a_sum_keeps_to_excel_s_number_of_arguments():
    formula = Addends("D", range(1, 1000, 2)).sum(1)
    assert [part.count(",") + 1 for part in formula.expression.split("+")] == [255, 245]


@given(PRINTABLE, PRINTABLE)
def test_more_text_never_needs_less_height(text, more):
    room = Room(size=14, width=100)
    assert room.height_for(text + more) >= room.height_for(text)


def test_a_line_break_needs_a_line():
    room = Room(size=14, width=1000)
    assert room.height_for("ก\nข") == 2 * room.height_for("ก")
