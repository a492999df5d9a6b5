"""What calamine does not tell of an .xls: its errors, empty formulas, paint and hidden rows."""

import io
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dplan_docs.parsing.values import Broken
from dplan_docs.reading.cells import Hidden, Merge
from dplan_docs.reading.paint import Painted

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet

_MOST_BYTES = 8 * 2**20
"""xlrd takes some six seconds for so much; of a larger file only the values are read."""

_FEWEST_CELLS = 3
"""A formula that gives an empty text stands in every row that is kept blank; a record says more."""

_A_FORMULA = "(สูตร)"
_NO_PATTERN, _SOLID = 0, 1
_PATTERN = "pattern{}"
_WHITER_THAN = 0xF8


class OldExcel:
    """An .xls as xlrd reads it; one that it cannot read tells nothing.

    Args:
        path: The workbook.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def merges(self, name: str) -> list[Merge]:  # noqa: ARG002
        """Return nothing: calamine tells them."""
        return []

    def broken(self, name: str) -> Mapping[tuple[int, int], Broken]:
        """Return the cells with an error or an uncalculated formula, by (row, column)."""
        sheet = self._sheet(name)
        return dict(_broken(sheet)) if sheet else {}

    def shrunk(self, name: str) -> Mapping[tuple[int, int], int]:  # noqa: ARG002
        """Return nothing: this is not looked into."""
        return {}

    def texts(self, name: str) -> Mapping[tuple[int, int], str]:  # noqa: ARG002
        """Return nothing: calamine tells them."""
        return {}

    def painted(self, name: str) -> Painted:
        """Return the painted cells of a sheet."""
        sheet, workbook = self._sheet(name), self._workbook
        if sheet is None or workbook is None:
            return Painted({}, frozenset())
        styles = [_colour(workbook, index) for index in range(len(workbook.xf_list))]
        colours = {
            (row + 1, column + 1): styles[sheet.cell_xf_index(row, column)]
            for row in range(sheet.nrows)
            for column in range(sheet.row_len(row))
        }
        painted = {place: colour for place, colour in colours.items() if colour}
        return Painted(painted, frozenset(row for row, _ in colours))

    def hidden(self, name: str) -> Hidden:
        """Return the hidden rows and columns of a sheet."""
        sheet = self._sheet(name)
        if sheet is None:
            return Hidden()
        rows = {row + 1 for row, about in sheet.rowinfo_map.items() if about.hidden}
        columns = {column + 1 for column, about in sheet.colinfo_map.items() if about.hidden}
        return Hidden(rows=frozenset(rows), columns=frozenset(columns))

    @cached_property
    def _workbook(self) -> "Book | None":
        import xlrd

        if self._path.stat().st_size > _MOST_BYTES:
            return None
        try:
            content = (
                self._path.read_bytes()
            )  # a file name would be kept open, and locked on Windows
            return xlrd.open_workbook(
                file_contents=content, logfile=io.StringIO(), formatting_info=True, on_demand=True
            )
        except Exception:  # noqa: BLE001  xlrd raises what it likes for what calamine may read
            return None

    def _sheet(self, name: str) -> "Sheet | None":
        try:
            return self._workbook.sheet_by_name(name) if self._workbook else None
        except Exception:  # noqa: BLE001  as above
            return None


def _broken(sheet: "Sheet") -> Iterator[tuple[tuple[int, int], Broken]]:
    from xlrd import XL_CELL_BLANK, XL_CELL_EMPTY, XL_CELL_ERROR, XL_CELL_TEXT, error_text_from_code

    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        held = sum(
            kind not in {XL_CELL_EMPTY, XL_CELL_BLANK} and value != ""
            for kind, value in zip(kinds, values, strict=True)
        )
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True), start=1):
            if kind == XL_CELL_ERROR:
                yield (row + 1, column), Broken(error_text_from_code.get(int(value), "#ERROR"))
            elif kind == XL_CELL_TEXT and value == "" and held >= _FEWEST_CELLS:
                yield (row + 1, column), Broken(_A_FORMULA, uncalculated=True)


def _colour(workbook: "Book", style: int) -> str:
    """Return a cell style's colour, as :func:`dplan_docs.reading.colours.style_colours` has it."""
    background = workbook.xf_list[style].background
    if background is None or background.fill_pattern == _NO_PATTERN:
        return ""
    if background.fill_pattern != _SOLID:
        return _PATTERN.format(background.fill_pattern)
    rgb = workbook.colour_map.get(background.pattern_colour_index)
    if rgb is None or all(part >= _WHITER_THAN for part in rgb):
        return ""
    return "".join(f"{part:02X}" for part in rgb)
