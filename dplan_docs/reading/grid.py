"""The widths of a sheet's columns and the heights of its rows, in EMU."""

import math
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Self

from dplan_docs.reading.cells import Arrow

_EMU_PER_PIXEL, _EMU_PER_POINT = 9_525, 12_700
_DIGIT_PIXELS = 7
_DIGITS, _PADDING_PIXELS, _WHOLE_PIXELS = 8, 5, 8
"""A default column holds so many digits, is padded, and its pixels are a multiple of eight."""

_DEFAULT_HEIGHT = 15.0
_WIDEST_SPAN = 500
_NEAR = 0.25
"""A line this share of a row's height from the next row may have been meant for that one."""

_FORMAT = re.compile(rb"<(?:\w+:)?sheetFormatPr\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_USUAL_ROW = re.compile(rb"<row\b([^>]*)>")
_PREFIXED_ROW = re.compile(rb"<\w+:row\b([^>]*)>")
"""Apart, as a pattern that begins with plain letters is found several times as fast."""

_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_TRUE = frozenset({b"1", b"true"})


@dataclass(frozen=True, slots=True)
class _Axis:
    """Sizes along one direction.

    Attributes:
        known: The places whose size is told, in order.
        sizes: Their sizes.
        sums: The sum of the sizes before each of them, and of all.
        starts: Where each of them begins.
        default: The size of all other places.
    """

    known: tuple[int, ...]
    sizes: Mapping[int, float]
    sums: tuple[float, ...]
    starts: tuple[float, ...]
    default: float

    @classmethod
    def of(cls, sizes: Mapping[int, float], default: float) -> Self:
        known = tuple(sorted(sizes))
        sums = tuple(accumulate((sizes[place] for place in known), initial=0.0))
        starts = tuple(
            total + (place - 1 - before) * default
            for before, (place, total) in enumerate(zip(known, sums, strict=False))
        )
        return cls(known, sizes, sums, starts, default)

    def size(self, index: int) -> float:
        return self.sizes.get(index, self.default)

    def start(self, index: int) -> float:
        """Return where a column or row begins."""
        told = bisect_right(self.known, index - 1)
        return self.sums[told] + (index - 1 - told) * self.default

    def index_at(self, place: float) -> int:
        """Return the column or row at a place, passing over stretches of the default size."""
        told = bisect_right(self.starts, place) - 1
        if told < 0:
            return 1 + (int(place // self.default) if self.default else 0)
        known = self.known[told]
        beyond = place - self.starts[told] - self.size(known)
        if beyond < 0:
            return known
        return known + 1 + (int(beyond // self.default) if self.default else 0)


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and rows are counted from 1; places are EMU from the sheet's corner."""

    columns: _Axis
    rows: _Axis

    @classmethod
    def of(cls, sheet_xml: bytes, *, shown: bool = False) -> Self:
        """Return the grid of a worksheet's part; hidden cells have no size on the one shown."""
        found = _FORMAT.search(sheet_xml)
        told = _attributes(found[1]) if found else {}
        width = _default_width(told)
        height = float(told.get(b"defaultRowHeight") or _DEFAULT_HEIGHT) * _EMU_PER_POINT
        widths = _widths(sheet_xml, width, shown=shown)
        return cls.measured(widths, width, _heights(sheet_xml, height, shown=shown), height)

    @classmethod
    def measured(
        cls, widths: Mapping[int, float], width: float, heights: Mapping[int, float], height: float
    ) -> Self:
        """Return the grid of columns and rows of these sizes, and of one size where none is told."""
        return cls(_Axis.of(widths, width), _Axis.of(heights, height))

    def x(self, column: int, offset: float = 0) -> float:
        """Return the place of a point in a column; an offset beyond its width stops there."""
        return self.columns.start(column) + min(offset, self.columns.size(column))

    def y(self, row: int, offset: float = 0) -> float:
        """Return the place of a point in a row; an offset beyond its height stops there."""
        return self.rows.start(row) + min(offset, self.rows.size(row))

    def row_height_at(self, y: float) -> float:
        """Return the height of the row at a place."""
        return self.rows.size(self.rows.index_at(y))

    def cell_at(self, x: float, y: float) -> tuple[int, int]:
        """Return the row and column at a place."""
        return self.rows.index_at(y), self.columns.index_at(x)

    def arrow(self, left: float, right: float, y: float, text: str = "") -> Arrow:
        """Return the cells that a line covers, with what is written on it."""
        first = self.columns.index_at(left)
        start = self.columns.start(first)
        cover: dict[int, float] = {}
        for column in range(first, first + _WIDEST_SPAN):
            width = self.columns.size(column)
            if start > right:
                break
            shared = max(0.0, min(right, start + width) - max(left, start))
            cover[column] = shared / width if width else 1.0
            start += width
        row, middle = self.cell_at((left + right) / 2, y)
        return Arrow(row=row, cover=cover, middle=middle, near=self._row_near(row, y), text=text)

    def _row_near(self, row: int, y: float) -> int:
        height = self.rows.size(row)
        below = (y - self.rows.start(row)) / height if height else 0.5
        return row - 1 if below < _NEAR else row + 1 if below > 1 - _NEAR else row


def _widths(sheet_xml: bytes, default: float, *, shown: bool) -> dict[int, float]:
    widths = {}
    for match in _COLUMN.finditer(sheet_xml[: max(0, sheet_xml.find(b"sheetData"))]):
        each = _attributes(match[1])
        first = int(each.get(b"min", 1))
        last = min(int(each.get(b"max", 1)), first + _WIDEST_SPAN)
        width = _column_emu(float(each[b"width"])) if each.get(b"width") else default
        if each.get(b"hidden") in _TRUE:
            width = 0.0 if shown else width or default
        widths.update(dict.fromkeys(range(first, last + 1), width))
    return widths


def _heights(sheet_xml: bytes, default: float, *, shown: bool) -> dict[int, float]:
    heights = {}
    rows = _USUAL_ROW if b"<row" in sheet_xml else _PREFIXED_ROW
    for match in rows.finditer(sheet_xml):
        if b"ht=" not in match[1] and b"hidden" not in match[1]:
            continue
        each = _attributes(match[1])
        height = float(each.get(b"ht") or 0) * _EMU_PER_POINT
        is_hidden = each.get(b"hidden") in _TRUE
        if b"r" in each and (is_hidden or b"ht" in each):
            heights[int(each[b"r"])] = (
                (0.0 if shown else height or default) if is_hidden else height
            )
    return heights


def _attributes(xml: bytes) -> dict[bytes, bytes]:
    return dict(_ATTRIBUTE.findall(xml))


def _default_width(told: Mapping[bytes, bytes]) -> float:
    if told.get(b"defaultColWidth"):
        return _column_emu(float(told[b"defaultColWidth"]))
    pixels = float(told.get(b"baseColWidth") or _DIGITS) * _DIGIT_PIXELS + _PADDING_PIXELS
    return math.ceil(pixels / _WHOLE_PIXELS) * _WHOLE_PIXELS * float(_EMU_PER_PIXEL)


def _column_emu(width: float) -> float:
    """Return a column's width; a width is so many digits, and pixels are whole."""
    pixels = int((256 * width + int(128 / _DIGIT_PIXELS)) / 256 * _DIGIT_PIXELS)
    return float(pixels * _EMU_PER_PIXEL)
