"""The rows of a template sheet, read from its part."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dplan_docs.column_names import column_number
from dplan_docs.formats.xlsx.heights import Room, Rooms
from dplan_docs.formats.xlsx.markup import NAMESPACES
from dplan_docs.formats.xlsx.references import translated
from dplan_docs.formats.xlsx.rows import Cell, OwnFormula, Row
from dplan_docs.formats.xlsx.wording import Wording, sole_field, wording_of

if TYPE_CHECKING:
    from lxml import etree

ADDRESS = re.compile(r"\$?([A-Z]+)\$?(\d+)")
_LOOKS = ("s", "customFormat", "hidden", "outlineLevel", "collapsed")

Merged = tuple[str, str, int]


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one sheet.

    Attributes:
        strings: The workbook's shared strings.
        rooms: The room of every cell.
    """

    strings: Sequence[Wording]
    rooms: Rooms
    _shared: dict[str, tuple[str, str, int]] = field(default_factory=dict)

    def read(self, sheet: "etree._Element") -> dict[int, Row]:
        """Return the sheet's rows by number."""
        merges: dict[int, list[Merged]] = {}
        for merge in sheet.iterfind("m:mergeCells/m:mergeCell", NAMESPACES):
            corners = ADDRESS.findall(merge.get("ref", ""))
            (first, top), (last, bottom) = corners[0], corners[-1]
            merges.setdefault(int(top), []).append((first, last, int(bottom) - int(top)))
        return {
            (number := int(row.get("r", "0"))): self._row(row, merges.get(number, []))
            for row in sheet.iterfind("m:sheetData/m:row", NAMESPACES)
        }

    def _row(self, row: "etree._Element", merges: Sequence[Merged]) -> Row:
        looks = (f' {name}="{row.get(name)}"' for name in _LOOKS if row.get(name) is not None)
        spans = {first: (last, down) for first, last, down in merges}
        return Row(
            looks="".join(looks),
            height=float(row.get("ht", "0")) or None,
            is_fixed=row.get("customHeight") in {"1", "true"},
            cells=tuple(self._cell(x, spans) for x in row.iterfind("m:c", NAMESPACES)),
            merges=tuple(merges),
        )

    def _cell(self, cell: "etree._Element", spans: Mapping[str, tuple[str, int]]) -> Cell:
        column = ADDRESS.findall(cell.get("r", ""))[0][0]
        style, kind = cell.get("s", "0"), cell.get("t", "n")
        last, down = spans.get(column, (column, 0))
        room = None if down else self.rooms.room(style, column, last)
        value = cell.findtext("m:v", "", NAMESPACES)
        formula = cell.find("m:f", NAMESPACES)
        if kind == "s" and formula is None:
            return _text_cell(column, style, room, self.strings[int(value)])
        if formula is None and (item := cell.find("m:is", NAMESPACES)) is not None:
            return _text_cell(column, style, room, wording_of(item))
        if formula is None and kind == "str":
            return _text_cell(column, style, room, Wording(value))
        own = None if formula is None else self._formula(formula, cell.get("r", ""))
        if formula is not None and own and formula.get("t") == "shared":
            formula.attrib.clear()  # each cell its own, since they may go different ways
            formula.text = own.text
        fixed = _rest_of(cell) if value or formula is not None else None
        return Cell(column, style, room, fixed=fixed, formula=own)

    def _formula(self, formula: "etree._Element", address: str) -> OwnFormula | None:
        kind, text = formula.get("t"), formula.text or ""
        if kind == "array":
            return OwnFormula(text, formula.get("ref", ""))
        if kind != "shared":
            return OwnFormula(text) if text else None
        column, row = ADDRESS.findall(address)[0]
        if text:
            self._shared[formula.get("si", "")] = (text, column, int(row))
            return OwnFormula(text)
        master, first_column, first_row = self._shared[formula.get("si", "")]
        right = column_number(column) - column_number(first_column)
        return OwnFormula(translated(master, int(row) - first_row, right))


def _text_cell(column: str, style: str, room: Room | None, wording: Wording) -> Cell:
    return Cell(column, style, room, wording, sole_field(wording.text))


def _rest_of(cell: "etree._Element") -> str:
    from lxml import etree

    content = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in cell)
    return f' t="{cell.get("t", "n")}">{content}</c>'
