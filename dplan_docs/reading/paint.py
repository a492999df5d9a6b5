"""Which cells of a sheet are painted, looked up only when somebody asks."""

import re
from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

T = TypeVar("T")

_CELL = re.compile(
    rb"""<(?:\w+:)?c\b(?=[^>]*?\br=["']([A-Z]{1,3})([0-9]{1,7})["'])(?=[^>]*?\bs=["']([0-9]+)["'])"""
)

_USUAL_CELL = rb'<c r="([A-Z]{1,3})([0-9]{1,7})" s="(%s)"'
_USUAL_START = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}" s="')
_USUAL_ROW = re.compile(rb'<row r="([0-9]{1,7})"[^>]*><c r="[A-Z]{1,3}[0-9]{1,7}" s="')
"""As every known program writes them, and several times as fast to find."""

Marks = Mapping[int, frozenset[int]]
"""The columns marked by paint, by row."""


class Painted(NamedTuple):
    """The colours of a sheet's painted cells by (row, column), and its rows that have a format."""

    colours: Mapping[tuple[int, int], str]
    rows: frozenset[int]


class Paint:
    """A sheet's paint, loaded once and on demand."""

    def __init__(self, load: Callable[[], Painted]) -> None:
        self._load = load
        self._marks: dict[Hashable, Marks] = {}

    @cached_property
    def painted(self) -> Painted:
        """The painted cells."""
        return self._load()

    def marks(self, table: Hashable, find: Callable[[], Marks]) -> Marks:
        """Return what paint marks in a table, found once for all its rows."""
        if table not in self._marks:
            self._marks[table] = find()
        return self._marks[table]


def unpainted() -> Paint:
    """Return the paint of a sheet whose colours are not known."""
    return Paint(lambda: Painted({}, frozenset()))


def painted_cells(sheet_xml: bytes, styles: Mapping[bytes, str]) -> Painted:
    """Return the painted cells of a worksheet's XML, by the colours of its workbook's styles."""
    if not styles:
        return Painted({}, frozenset())
    is_usual = _USUAL_START.search(sheet_xml) is not None
    rows = _USUAL_ROW.findall(sheet_xml) if is_usual else [x[1] for x in _CELL.findall(sheet_xml)]
    return Painted(cells_of_styles(sheet_xml, styles), frozenset(map(int, rows)))


def cells_of_styles(sheet_xml: bytes, styles: Mapping[bytes, T]) -> dict[tuple[int, int], T]:
    """Return what the style of each cell means, by (row, column), for the styles given."""
    if _USUAL_START.search(sheet_xml):
        cells = re.findall(_USUAL_CELL % b"|".join(styles), sheet_xml)
    else:
        cells = _CELL.findall(sheet_xml)
    columns = {letters: _number(letters) for letters in {cell[0] for cell in cells}}
    return {
        (int(row), columns[letters]): styles[style]
        for letters, row, style in cells
        if style in styles
    }


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
