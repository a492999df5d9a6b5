"""The cells of a sheet's part: found by their place, or made where there is none."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dplan_docs.column_names import column_letters, column_number
from dplan_docs.formats.returned.parts import UnmarkableError
from dplan_docs.formats.xlsx.markup import MAIN

if TYPE_CHECKING:
    from lxml.etree import _Element

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ROW, _CELL = f"{{{MAIN}}}row", f"{{{MAIN}}}c"
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


class Place(NamedTuple):
    """A cell's row and column, counted from 1."""

    row: int
    column: int

    @property
    def address(self) -> str:
        """The place as Excel names it."""
        return f"{column_letters(self.column)}{self.row}"


def place_of(address: str | None) -> Place | None:
    """Return the place of a cell, or of a range's first cell; None of what is neither.

    >>> place_of("E11"), place_of("ก1")
    (Place(row=11, column=5), None)
    """
    found = _ADDRESS.fullmatch((address or "").partition(":")[0])
    if found is None:
        return None
    place = Place(int(found[2]), column_number(found[1]))
    return place if 1 <= place.row <= LAST_ROW and place.column <= LAST_COLUMN else None


class Cells:
    """The cells of one sheet."""

    def __init__(self, sheet: "_Element") -> None:
        self._sheet = sheet
        data = sheet.find(f"{{{MAIN}}}sheetData")
        if data is None:
            raise UnmarkableError("โครงสร้างภายในไฟล์เดิมเสีย")
        self._data = data
        self._rows = dict(_numbered_rows(self._data))
        self._merged = tuple(_merged_ranges(sheet))

    def top_left(self, place: Place) -> Place:
        """Return the place itself, or the first cell of the merged range that covers it."""
        for start, end in self._merged:
            if start.row <= place.row <= end.row and start.column <= place.column <= end.column:
                return start
        return place

    def at(self, place: Place) -> "_Element":
        """Return the cell at a place; one that was not there has the style that it would have."""
        row = self._row(place.row)
        later = None
        for number, cell in _numbered_cells(row):
            if number == place.column:
                return cell
            if number > place.column:
                later = cell
                break
        made = row.makeelement(_CELL, r=place.address, s=str(self._style_beneath(row, place)))
        row.attrib.pop("spans", "")  # only a hint, and it may be untrue now
        if later is None:
            row.append(made)
        else:
            later.addprevious(made)
        return made

    def all(self) -> Iterator["_Element"]:
        """Yield every cell that is there."""
        return self._data.iter(_CELL)

    def _row(self, number: int) -> "_Element":
        if number not in self._rows:
            made = self._data.makeelement(_ROW, r=str(number))
            later = min((x for x in self._rows if x > number), default=None)
            if later is None:
                self._data.append(made)
            else:
                self._rows[later].addprevious(made)
            self._rows[number] = made
        return self._rows[number]

    def _style_beneath(self, row: "_Element", place: Place) -> int:
        """Return the style of an empty place: its row's, else its column's."""
        if row.get("customFormat") in {"1", "true"}:
            return int(row.get("s", "0"))
        for column in self._sheet.iterfind(f"{{{MAIN}}}cols/{{{MAIN}}}col"):
            if int(column.get("min", "0")) <= place.column <= int(column.get("max", "0")):
                return int(column.get("style", "0"))
        return 0


def _numbered_rows(data: "_Element") -> Iterator[tuple[int, "_Element"]]:
    """Yield the rows, and write their numbers where they were only implied."""
    number = 0
    for row in data.iterchildren(_ROW):
        told = row.get("r")
        number = int(told or number + 1)
        if not told:
            row.set("r", str(number))
        yield number, row


def _numbered_cells(row: "_Element") -> Iterator[tuple[int, "_Element"]]:
    column = 0
    for cell in row.iterchildren(_CELL):
        place = place_of(cell.get("r"))
        column = place.column if place else column + 1
        cell.set("r", Place(int(row.get("r", "1")), column).address)
        yield column, cell


def _merged_ranges(sheet: "_Element") -> Iterator[tuple[Place, Place]]:
    for merged in sheet.iterfind(f"{{{MAIN}}}mergeCells/{{{MAIN}}}mergeCell"):
        first, _, last = merged.get("ref", "").partition(":")
        start, end = place_of(first), place_of(last or first)
        if start and end:
            yield start, end
