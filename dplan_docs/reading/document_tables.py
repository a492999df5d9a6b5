"""What calamine does not tell of an .ods: merged and hidden cells, errors, empty formulas, paint."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dplan_docs.parsing.values import Broken
from dplan_docs.reading.cells import Hidden, Merge
from dplan_docs.reading.paint import Painted
from dplan_docs.reading.parts import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_TABLE, _OFFICE, _STYLE = (f"{{{_OASIS}:{name}:1.0}}" for name in ("table", "office", "style"))
_BACKGROUND = f"{{{_OASIS}:xsl-fo-compatible:1.0}}background-color"
_PARAGRAPH = f"{{{_OASIS}:text:1.0}}p"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_ERROR = re.compile(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!)|(?:Err|ข้อผิดพลาด):[0-9]{3}")
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
        return [merge for place in _places(self._tables[sheet]) if (merge := place.merge())]

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
            for place in _places(self._tables[sheet])
            if (broken := place.broken())
        }

    def shrunk(self, sheet: str) -> Mapping[tuple[int, int], int]:  # noqa: ARG002
        """Return nothing: this is not looked into."""
        return {}

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
        return {
            table.get(f"{_TABLE}name", ""): table for table in self._root.iter(f"{_TABLE}table")
        }

    @cached_property
    def _colours(self) -> Mapping[str, str]:
        """The background of each cell style by its name; white is no paint."""
        found = {}
        for style in self._root.iter(f"{_STYLE}style"):
            for about in style.iterchildren(f"{_STYLE}table-cell-properties"):
                colour = about.get(_BACKGROUND, "transparent").lstrip("#").upper()
                if colour not in {"TRANSPARENT", _WHITE}:
                    found[style.get(f"{_STYLE}name", "")] = colour
        return found


class _Place(NamedTuple):
    """A cell and where it stands; repeated cells and rows stand at their first place."""

    row: int
    column: int
    cell: "_Element"

    def merge(self) -> Merge | None:
        width, height = _count(self.cell, "columns-spanned"), _count(self.cell, "rows-spanned")
        if width == height == 1:
            return None
        bottom, right = self.row + height - 1, self.column + width - 1
        return Merge(top=self.row, left=self.column, bottom=bottom, right=right)

    def broken(self) -> Broken | None:
        formula = self.cell.get(f"{_TABLE}formula")
        if formula is None:
            return None
        shown = "".join(_text(p) for p in self.cell.iterchildren(_PARAGRAPH)).strip()
        if _ERROR.fullmatch(shown):
            return Broken(shown)
        if self.cell.get(f"{_OFFICE}value-type") is None and not shown:
            return Broken(f"={formula.partition(':=')[2] or formula}", uncalculated=True)
        return None


def _text(paragraph: "_Element") -> str:
    return "".join(map(str, paragraph.itertext()))


def _places(table: "_Element") -> Iterator[_Place]:
    row = 1
    for line in table.iter(f"{_TABLE}table-row"):
        column = 1
        for cell in line.iterchildren(*_CELLS):
            yield _Place(row, column, cell)
            column += _count(cell, "columns-repeated")
        row += _count(line, "rows-repeated")


def _painted(table: "_Element", colours: Mapping[str, str]) -> Painted:
    """A cell without a style has its column's."""
    columns = _column_styles(table)
    cells: dict[tuple[int, int], str] = {}
    rows: set[int] = set()
    for place in _places(table):
        rows.add(place.row)
        last = min(place.column + _count(place.cell, "columns-repeated"), _MOST_COLUMNS)
        for column in range(place.column, last):
            style = place.cell.get(f"{_TABLE}style-name") or columns.get(column, "")
            if style in colours:
                cells[place.row, column] = colours[style]
    return Painted(cells, frozenset(rows))


def _column_styles(table: "_Element") -> Mapping[int, str]:
    styles: dict[int, str] = {}
    column = 1
    for each in table.iter(f"{_TABLE}table-column"):
        count = _count(each, "columns-repeated")
        named = each.get(f"{_TABLE}default-cell-style-name", "")
        styles.update(dict.fromkeys(range(column, min(column + count, _MOST_COLUMNS)), named))
        column += count
    return styles


def _hidden(table: "_Element") -> Hidden:
    rows = _unseen(table, "row")
    filtered = any(
        x.get(f"{_TABLE}visibility") == "filter" for x in table.iter(f"{_TABLE}table-row")
    )
    return Hidden(rows=rows, columns=_unseen(table, "column"), is_filtered=filtered)


def _unseen(table: "_Element", kind: str) -> frozenset[int]:
    unseen: set[int] = set()
    place = 1
    for each in table.iter(f"{_TABLE}table-{kind}"):
        count = _count(each, f"{kind}s-repeated")
        if each.get(f"{_TABLE}visibility", "visible") != "visible":
            unseen.update(range(place, place + min(count, _MOST_REPEATED)))
        place += count
    return frozenset(unseen)


def _count(element: "_Element", name: str) -> int:
    return int(element.get(f"{_TABLE}number-{name}", "1"))
