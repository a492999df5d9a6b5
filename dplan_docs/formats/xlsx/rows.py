"""Rows of a template sheet as patterns: their looks and wording, printed with values filled in.

A cell's wording may hold fields by name, ``{{ หน่วยงาน.ชื่อ }}``. A cell that is one field and
nothing else takes the value with its type, so that an amount stays a number.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Self

from dplan_docs.column_names import column_number
from dplan_docs.formats.xlsx.cells import Value, Verbatim, cell_xml, spoken
from dplan_docs.formats.xlsx.heights import Room
from dplan_docs.formats.xlsx.wording import Wording, filled_text, value_of

Mover = Callable[[str], str | None]
"""From a formula to what it is in its new place; None where nothing about it has changed."""


@dataclass(frozen=True, slots=True)
class OwnFormula:
    """A formula of the template's own.

    Attributes:
        area: The cells that it fills, when it fills several at once.
    """

    text: str
    area: str = ""

    def xml(self, move: Mover) -> str | None:
        """Return the ``<f>`` element in its new place, None where it is as it was."""
        moved = move(self.text)
        if moved is None:
            return None
        array = f' t="array" ref="{move(self.area) or self.area}"' if self.area else ""
        return f"<f{array}>{escape(moved, quote=False)}</f>"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a template row.

    Attributes:
        room: Where the text must fit; None in a cell that is merged with a row below.
        field: The wording's only content, when that is a field.
        fixed: What a number or a formula of the template's own brings: the rest of the element.
    """

    column: str
    style: str
    room: Room | None = None
    wording: Wording = field(default_factory=lambda: Wording(""))
    field: str | None = None
    fixed: str | None = None
    formula: OwnFormula | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the cell shows nothing."""
        return not self.wording.text.strip() and self.fixed is None and self.field is None

    def value(self, fields: Mapping[str, Value], speak: Callable[[str], str]) -> Value:
        """Return the wording with its fields filled in, or the field's own value."""
        text = self.wording.text
        value = value_of(self.field, fields) if self.field else filled_text(text, fields)
        if isinstance(value, str) and not isinstance(value, Verbatim):
            return speak(value)
        return value

    def xml(self, number: int, value: Value, move: Mover) -> str:
        """Return the ``<c>`` element."""
        head = f'<c r="{self.column}{number}" s="{self.style}"'
        if self.formula and (moved := self.formula.xml(move)):
            return f"{head}>{moved}</c>"
        if self.fixed is not None:
            return head + self.fixed
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
    cells: tuple[Cell, ...]
    merges: tuple[tuple[str, str, int], ...]

    def column_of(self, field: str) -> str | None:
        """Return the letters of the column that shows a field, if one does."""
        return next((cell.column for cell in self.cells if cell.field == field), None)

    def with_fields(self, fields: Mapping[str, str]) -> Self:
        """Return the row with these columns showing these fields."""
        cells = [
            replace(x, field=fields[x.column], wording=Wording(""), fixed=None, formula=None)
            if x.column in fields
            else x
            for x in self.cells
        ]
        new = fields.keys() - {cell.column for cell in self.cells}
        cells += [Cell(column, "0", field=fields[column]) for column in new]
        cells.sort(key=lambda cell: column_number(cell.column))
        return replace(self, cells=tuple(cells))

    def filled(
        self,
        number: int,
        fields: Mapping[str, Value],
        speak: Callable[[str], str],
        move: Mover = lambda _: None,
    ) -> "FilledRow":
        """Return the row with the fields' values, texts in the office's digits."""
        values = [cell.value(fields, speak) for cell in self.cells]
        pairs = list(zip(self.cells, values, strict=True))
        cells = "".join(
            _pieces_xml(cell, number, cell.wording.xml(fields, speak))
            or cell.xml(number, value, move)
            for cell, value in pairs
        )
        height = self._height(pairs)
        fixed = ' customHeight="1"' if self.is_fixed else ""
        looks = self.looks + (f' ht="{height:.2f}"{fixed}' if height else "")
        return FilledRow(number, f'<row r="{number}"{looks}>{cells}</row>', height)

    def _height(self, pairs: Sequence[tuple[Cell, Value]]) -> float:
        texts = ((cell.room, spoken(value)) for cell, value in pairs)
        needed = max((room.height_for(text) for room, text in texts if room and text), default=0)
        return max(needed, self.height or 0) if self.is_fixed or not needed else needed

    def merged_ranges(self, number: int) -> list[str]:
        """Return the merged ranges that begin in the row."""
        return [f"{first}{number}:{last}{number + down}" for first, last, down in self.merges]


BLANK_ROW = Row("", None, is_fixed=False, cells=(), merges=())


def _pieces_xml(cell: Cell, number: int, pieces: str | None) -> str | None:
    """Return the cell of a text of several formats, None for any other."""
    if pieces is None:
        return None
    head = f'<c r="{cell.column}{number}" s="{cell.style}" t="inlineStr">'
    return f"{head}<is>{pieces}</is></c>"


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row to write: its number, its ``<row>`` element, its height in points (0: unknown)."""

    number: int
    xml: str
    height: float
