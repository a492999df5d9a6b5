"""The widths of a sheet's columns and the heights of its rows, in EMU."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dplan_docs.reading.cells import Arrow

if TYPE_CHECKING:
    from lxml.etree import _Element

_EMU_PER_PIXEL, _EMU_PER_POINT = 9_525, 12_700
_DIGIT_PIXELS = 7
_DEFAULT_WIDTH, _DEFAULT_HEIGHT = 9.140625, 15.0
_WIDEST_SPAN = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Columns and rows are counted from 1; places are EMU from the sheet's corner."""

    widths: Mapping[int, float]
    heights: Mapping[int, float]
    width: float
    height: float

    @classmethod
    def of(cls, sheet: "_Element") -> "Grid":
        """Return the grid of a worksheet's XML."""
        about = sheet.find("{*}sheetFormatPr")
        told: dict[str, str] = {} if about is None else {str(k): str(v) for k, v in about.items()}
        return cls(
            widths=_widths(sheet),
            heights=_heights(sheet),
            width=_column_emu(float(told.get("defaultColWidth") or _DEFAULT_WIDTH)),
            height=float(told.get("defaultRowHeight") or _DEFAULT_HEIGHT) * _EMU_PER_POINT,
        )

    def x(self, column: int, offset: float = 0) -> float:
        """Return the place of a point in a column; an offset beyond its width stops there."""
        before = _sum_before(column, self.widths, self.width)
        return before + min(offset, self.widths.get(column, self.width))

    def y(self, row: int, offset: float = 0) -> float:
        """Return the place of a point in a row; an offset beyond its height stops there."""
        before = _sum_before(row, self.heights, self.height)
        return before + min(offset, self.heights.get(row, self.height))

    def row_height_at(self, y: float) -> float:
        """Return the height of the row at a place."""
        return self.heights.get(_index_at(y, self.heights, self.height), self.height)

    def arrow(self, left: float, right: float, y: float) -> Arrow:
        """Return the cells that a line covers."""
        first = _index_at(left, self.widths, self.width)
        start = _sum_before(first, self.widths, self.width)
        cover: dict[int, float] = {}
        for column in range(first, first + _WIDEST_SPAN):
            width = self.widths.get(column, self.width)
            if start > right:
                break
            if width:
                cover[column] = max(0.0, min(right, start + width) - max(left, start)) / width
            start += width
        return Arrow(
            row=_index_at(y, self.heights, self.height),
            cover=cover,
            middle=_index_at((left + right) / 2, self.widths, self.width),
        )


def _widths(sheet: "_Element") -> dict[int, float]:
    widths = {}
    for each in sheet.iterfind("{*}cols/{*}col"):
        first = int(each.get("min", 1))
        last = min(int(each.get("max", 1)), first + _WIDEST_SPAN)
        hidden = each.get("hidden") in {"1", "true"}
        width = 0.0 if hidden else _column_emu(float(each.get("width") or _DEFAULT_WIDTH))
        widths.update(dict.fromkeys(range(first, last + 1), width))
    return widths


def _heights(sheet: "_Element") -> dict[int, float]:
    heights = {}
    for row in sheet.iterfind("{*}sheetData/{*}row"):
        if row.get("ht") and row.get("r"):
            heights[int(row.get("r", 0))] = float(row.get("ht", 0)) * _EMU_PER_POINT
    return heights


def _column_emu(width: float) -> float:
    """Return a column's width; a width is so many digits, and pixels are whole."""
    pixels = int((256 * width + int(128 / _DIGIT_PIXELS)) / 256 * _DIGIT_PIXELS)
    return float(pixels * _EMU_PER_PIXEL)


def _sum_before(index: int, sizes: Mapping[int, float], default: float) -> float:
    own = [size for place, size in sizes.items() if place < index]
    return sum(own) + (index - 1 - len(own)) * default


def _index_at(place: float, sizes: Mapping[int, float], default: float) -> int:
    """Return the column or row at a place, passing over stretches of the default size at once."""
    index, start = 0, 0.0
    for known in sorted(sizes):
        end_of_gap = start + (known - 1 - index) * default
        if place < end_of_gap:
            break
        if place < end_of_gap + sizes[known]:
            return known
        index, start = known, end_of_gap + sizes[known]
    return index + 1 + (int((place - start) // default) if default else 0)
