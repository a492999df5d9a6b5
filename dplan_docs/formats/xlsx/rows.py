"""Rows of a template sheet as patterns: their looks and wording, printed with values filled in.

A cell's wording may hold fields by name, ``{{ หน่วยงาน.ชื่อ }}``. A cell that is one field and
nothing else takes the value with its type, so that an amount stays a number.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.cells import Value, Verbatim, cell_xml, spoken
from dplan_docs.formats.xlsx.heights import Room, Rooms
from dplan_docs.formats.xlsx.markup import NAMESPACES

if TYPE_CHECKING:
    from lxml import etree

_FIELD = re.compile(r"\{\{\s*(.*?)\s*\}\}")
_ADDRESS = re.compile(r"\$?([A-Z]+)\$?(\d+)")
_LOOKS = ("s", "customFormat", "hidden", "outlineLevel", "collapsed")


class UnknownFieldError(LookupError):
    """A cell asks for a field that the row does not have; the argument is its name."""


@dataclass(frozen=True, slots=True)
class _Cell:
    column: str
    style: str
    room: Room | None = None
    """Where the text must fit; None in a cell that is merged with a row below."""
    text: str = ""
    field: str | None = None
    """The text's only content, when that is a field."""
    fixed: str | None = None
    """What a number or a formula of the template's own brings: the rest of the element."""

    def value(self, fields: Mapping[str, Value], speak: Callable[[str], str]) -> Value:
        """Return the wording with its fields filled in, or the field's own value."""
        value = _look_up(self.field, fields) if self.field else filled_text(self.text, fields)
        if isinstance(value, str) and not isinstance(value, Verbatim):
            return speak(value)
        return value

    def xml(self, number: int, value: Value) -> str:
        """Return the ``<c>`` element."""
        if self.fixed is not None:
            return f'<c r="{self.column}{number}" s="{self.style}"{self.fixed}'
        return cell_xml(f"{self.column}{number}", self.style, value)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the template, without its number.

    Attributes:
        looks: The ``<row>`` element's other attributes, ready to print.
        height: In points; None where the template leaves it open.
        is_fixed: The office set the height; the row still grows when its text needs more.
        merges: First column, last column and how many rows further down a merged range ends.
    """

    looks: str
    height: float | None
    is_fixed: bool
    cells: tuple[_Cell, ...]
    merges: tuple[tuple[str, str, int], ...]

    def column_of(self, field: str) -> str | None:
        """Return the letters of the column that shows a field, if one does."""
        return next((cell.column for cell in self.cells if cell.field == field), None)

    def filled(
        self, number: int, fields: Mapping[str, Value], speak: Callable[[str], str]
    ) -> "FilledRow":
        """Return the row with the fields' values, texts in the office's digits.

        Raises:
            UnknownFieldError: The template asks for a field that is not among ``fields``.
        """
        values = [cell.value(fields, speak) for cell in self.cells]
        pairs = list(zip(self.cells, values, strict=True))
        cells = "".join(cell.xml(number, value) for cell, value in pairs)
        height = self._height(pairs)
        fixed = ' customHeight="1"' if self.is_fixed else ""
        looks = self.looks + (f' ht="{height:.2f}"{fixed}' if height else "")
        return FilledRow(number, f'<row r="{number}"{looks}>{cells}</row>', height)

    def _height(self, pairs: Sequence[tuple[_Cell, Value]]) -> float:
        texts = ((cell.room, spoken(value)) for cell, value in pairs)
        needed = max((room.height_for(text) for room, text in texts if room and text), default=0)
        return max(needed, self.height or 0) if self.is_fixed or not needed else needed

    def merged_ranges(self, number: int) -> list[str]:
        """Return the merged ranges that begin in the row."""
        return [f"{first}{number}:{last}{number + down}" for first, last, down in self.merges]


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row to write: its number, its ``<row>`` element, its height in points (0: unknown)."""

    number: int
    xml: str
    height: float


def filled_text(text: str, fields: Mapping[str, Value]) -> str:
    """Return a sentence with its fields' values in their places."""
    return _FIELD.sub(lambda match: spoken(_look_up(match[1], fields)), text)


def _look_up(name: str, fields: Mapping[str, Value]) -> Value:
    try:
        return fields[name]
    except KeyError:
        raise UnknownFieldError(name) from None


def read_rows(sheet: "etree._Element", strings: Sequence[str], rooms: Rooms) -> dict[int, Row]:
    """Return the template sheet's rows by number; ``strings`` are the workbook's shared ones."""
    merges: dict[int, list[tuple[str, str, int]]] = {}
    for merge in sheet.iterfind("m:mergeCells/m:mergeCell", NAMESPACES):
        corners = _ADDRESS.findall(merge.get("ref", ""))
        (first, top), (last, bottom) = corners[0], corners[-1]
        merges.setdefault(int(top), []).append((first, last, int(bottom) - int(top)))
    return {
        (number := int(row.get("r", "0"))): _read_row(row, strings, rooms, merges.get(number, []))
        for row in sheet.iterfind("m:sheetData/m:row", NAMESPACES)
    }


def _read_row(
    row: "etree._Element",
    strings: Sequence[str],
    rooms: Rooms,
    merges: Sequence[tuple[str, str, int]],
) -> Row:
    is_fixed = row.get("customHeight") in {"1", "true"}
    spans = {first: (last, down) for first, last, down in merges}
    return Row(
        looks="".join(f' {name}="{row.get(name)}"' for name in _LOOKS if row.get(name) is not None),
        height=float(row.get("ht", "0")) or None,
        is_fixed=is_fixed,
        cells=tuple(_read_cell(cell, strings, rooms, spans) for cell in row),
        merges=tuple(merges),
    )


def _read_cell(
    cell: "etree._Element",
    strings: Sequence[str],
    rooms: Rooms,
    spans: Mapping[str, tuple[str, int]],
) -> _Cell:
    column = _ADDRESS.findall(cell.get("r", ""))[0][0]
    style, kind = cell.get("s", "0"), cell.get("t", "n")
    last, down = spans.get(column, (column, 0))
    room = None if down else rooms.room(style, column, last)
    value = cell.findtext("m:v", "", NAMESPACES)
    has_formula = cell.find("m:f", NAMESPACES) is not None
    if kind == "s":
        return _text_cell(column, style, room, strings[int(value)])
    if (item := cell.find("m:is", NAMESPACES)) is not None:
        return _text_cell(column, style, room, string_of(item))
    return _Cell(column, style, room, fixed=_rest_of(cell) if value or has_formula else None)


def _text_cell(column: str, style: str, room: Room | None, text: str) -> _Cell:
    match = _FIELD.fullmatch(text.strip())
    return _Cell(column, style, room, text, match[1] if match else None)


def _rest_of(cell: "etree._Element") -> str:
    from lxml import etree

    content = "".join(etree.tostring(child, encoding="unicode") for child in cell)
    return f' t="{cell.get("t", "n")}">{content}</c>'


def string_of(item: "etree._Element") -> str:
    """Return the text of a string item, its differently formatted pieces joined."""
    pieces = (*item.iterfind("m:t", NAMESPACES), *item.iterfind("m:r/m:t", NAMESPACES))
    return "".join(piece.text or "" for piece in pieces)
