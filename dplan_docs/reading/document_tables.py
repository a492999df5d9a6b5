"""What calamine does not tell of an .ods: merged and hidden cells, errors, empty formulas, paint."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from dplan_docs.parsing.values import Broken
from dplan_docs.reading.cells import Drawing, Hidden, Merge
from dplan_docs.reading.document_cells import FO, STYLE, TABLE, count, places
from dplan_docs.reading.document_drawings import document_drawing, sizes_of
from dplan_docs.reading.paint import Painted
from dplan_docs.reading.parts import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_BACKGROUND = f"{FO}background-color"
_HUNG = re.compile(rb"<draw:|<office:annotation\b")
_MOST_REPEATED, _MOST_COLUMNS = 1_000, 500
_WHITE = "FFFFFF"


class OpenDocument:
    """An .ods's tables, by the sheet's name.

    Args:
        content: Its ``content.xml``.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content

    def merges(self, sheet: str) -> list[Merge]:
        """Return the merged ranges of a sheet."""
        if b"-spanned=" not in self._content or sheet not in self._tables:
            return []
        return [merge for place in places(self._tables[sheet]) if (merge := place.merge())]

    def hidden(self, sheet: str) -> Hidden:
        """Return the hidden rows and columns of a sheet."""
        if b'table:visibility="' not in self._content or sheet not in self._tables:
            return Hidden()
        return _hidden(self._tables[sheet])

    def broken(self, sheet: str) -> Mapping[tuple[int, int], Broken]:
        """Return the cells with an error or an uncalculated formula, by (row, column)."""
        if b"table:formula=" not in self._content or sheet not in self._tables:
            return {}
        return {
            (place.row, place.column): broken
            for place in places(self._tables[sheet])
            if (broken := place.broken())
        }

    def shrunk(self, sheet: str) -> Mapping[tuple[int, int], int]:  # noqa: ARG002
        """Return nothing: this is not looked into."""
        return {}

    def texts(self, sheet: str) -> Mapping[tuple[int, int], str]:
        """Return the cells' own texts, by (row, column), where drawings hang on them."""
        if not _HUNG.search(self._content) or sheet not in self._tables:
            return {}
        return {
            (place.row, place.column): text
            for place in places(self._tables[sheet])
            if (text := place.own_text()) is not None
        }

    def drawings(self) -> Mapping[str, Drawing | None]:
        """Return what is drawn over each sheet that is drawn upon; None of a damaged drawing."""
        if b"<draw:" not in self._content:
            return {}
        found = {name: document_drawing(table, self._sizes) for name, table in self._tables.items()}
        return {name: drawing for name, drawing in found.items() if drawing != Drawing()}

    def painted(self, sheet: str) -> Painted:
        """Return the painted cells of a sheet."""
        if not self._colours or sheet not in self._tables:
            return Painted({}, frozenset())
        return _painted(self._tables[sheet], self._colours)

    @cached_property
    def _root(self) -> "_Element":
        return parse_xml(self._content)

    @cached_property
    def _tables(self) -> "Mapping[str, _Element]":
        return {table.get(f"{TABLE}name", ""): table for table in self._root.iter(f"{TABLE}table")}

    @cached_property
    def _sizes(self) -> Mapping[str, float]:
        return sizes_of(self._root)

    @cached_property
    def _colours(self) -> Mapping[str, str]:
        """The background of each cell style by its name; white is no paint."""
        found = {}
        for style in self._root.iter(f"{STYLE}style"):
            for about in style.iterchildren(f"{STYLE}table-cell-properties"):
                colour = about.get(_BACKGROUND, "transparent").lstrip("#").upper()
                if colour not in {"TRANSPARENT", _WHITE}:
                    found[style.get(f"{STYLE}name", "")] = colour
        return found


def _painted(table: "_Element", colours: Mapping[str, str]) -> Painted:
    """A cell without a style has its column's."""
    columns = _column_styles(table)
    cells: dict[tuple[int, int], str] = {}
    rows: set[int] = set()
    for place in places(table):
        rows.add(place.row)
        last = min(place.column + count(place.cell, "columns-repeated"), _MOST_COLUMNS)
        for column in range(place.column, last):
            style = place.cell.get(f"{TABLE}style-name") or columns.get(column, "")
            if style in colours:
                cells[place.row, column] = colours[style]
    return Painted(cells, frozenset(rows))


def _column_styles(table: "_Element") -> Mapping[int, str]:
    styles: dict[int, str] = {}
    column = 1
    for each in table.iter(f"{TABLE}table-column"):
        repeated = count(each, "columns-repeated")
        named = each.get(f"{TABLE}default-cell-style-name", "")
        styles.update(dict.fromkeys(range(column, min(column + repeated, _MOST_COLUMNS)), named))
        column += repeated
    return styles


def _hidden(table: "_Element") -> Hidden:
    rows = _unseen(table, "row")
    filtered = any(x.get(f"{TABLE}visibility") == "filter" for x in table.iter(f"{TABLE}table-row"))
    return Hidden(rows=rows, columns=_unseen(table, "column"), is_filtered=filtered)


def _unseen(table: "_Element", kind: str) -> frozenset[int]:
    unseen: set[int] = set()
    place = 1
    for each in table.iter(f"{TABLE}table-{kind}"):
        repeated = count(each, f"{kind}s-repeated")
        if each.get(f"{TABLE}visibility", "visible") != "visible":
            unseen.update(range(place, place + min(repeated, _MOST_REPEATED)))
        place += repeated
    return frozenset(unseen)
