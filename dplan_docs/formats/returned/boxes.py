"""Where a comment's box stands over a sheet: beside its cell, wide and high enough to be read."""

from typing import TYPE_CHECKING

from dplan_docs.formats.returned.cells import LAST_COLUMN, LAST_ROW, Place
from dplan_docs.formats.xlsx.markup import MAIN

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDTH, _LINE, _LETTERS_A_LINE = 330, 19, 44
_COLUMN, _ROW = 64, 20
_LEAST = 5
"""Pixels; a hidden column or row adds nothing, and a box must end somewhere."""


class Boxes:
    """The boxes over one sheet, by its columns' widths and rows' heights in pixels."""

    def __init__(self, sheet: "_Element") -> None:
        self._columns = [
            (int(x.get("min", "0")), int(x.get("max", "0")), _column_pixels(x))
            for x in sheet.iterfind(f"{{{MAIN}}}cols/{{{MAIN}}}col")
        ]
        self._rows = {
            int(x.get("r", "0")): _pixels(x.get("ht"), 4 / 3, _ROW)
            for x in sheet.iterfind(f"{{{MAIN}}}sheetData/{{{MAIN}}}row[@ht]")
        }

    def anchor(self, place: Place, text: str) -> str:
        """Return the anchor of a box right of a cell, in the words of ``x:Anchor``."""
        left, top = min(place.column, LAST_COLUMN - 1), max(place.row - 2, 0)
        right, bottom = left, top
        room = _WIDTH
        while room > 0 and right < LAST_COLUMN - 1:
            room -= max(self._width(right + 1), _LEAST)
            right += 1
        room = _LINE * (_lines(text) + 1)
        while room > 0 and bottom < LAST_ROW - 1:
            room -= max(self._rows.get(bottom + 1, _ROW), _LEAST)
            bottom += 1
        return f"{left}, 12, {top}, 4, {right}, 12, {bottom}, 4"

    def _width(self, column: int) -> int:
        found = (width for first, last, width in self._columns if first <= column <= last)
        return next(found, _COLUMN)


def _column_pixels(column: "_Element") -> int:
    return 0 if column.get("hidden") in {"1", "true"} else _pixels(column.get("width"), 7, _COLUMN)


def _pixels(size: str | None, factor: float, otherwise: int) -> int:
    try:
        return int(float(size) * factor) if size else otherwise
    except (ValueError, OverflowError):
        return otherwise


def _lines(text: str) -> int:
    return sum(1 + len(line) // _LETTERS_A_LINE for line in text.split("\n"))
