"""Sample rows of a template workbook: their looks, their wording, and their names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from sheet_styles import (
    BLACK,
    BOX,
    CAPTION,
    LEFT,
    RED,
    TOTAL_FILL,
    cell_at,
    fill,
    font,
    merged,
    put,
)

from dplan_docs.formats.month_fields import MONTH_FIELDS
from dplan_docs.formats.xlsx.fields import UNREADABLE

NOT_COUNTED = "(ยังไม่รวม {{ จำนวนที่อ่านงบประมาณไม่ได้ }} รายการที่อ่านงบประมาณไม่ได้)"


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a cell of a sample row looks; ``columns`` of them are merged into one."""

    alignment: Alignment = LEFT
    number_format: str = "General"
    size: float = 14
    bold: bool = False
    color: str = BLACK
    background: str = ""
    columns: int = 1

    def but(self, alignment: Alignment, number_format: str = "General") -> "Look":
        """The same look with another alignment and number format."""
        return replace(self, alignment=alignment, number_format=number_format)

    def red(self) -> "Look":
        """The same look in red."""
        return replace(self, color=RED)

    def over(self, columns: int) -> "Look":
        """The same look over several columns."""
        return replace(self, columns=columns)

    def apply(self, sheet: Worksheet, row: int, column: int, text: str = "") -> None:
        """Give a cell this look and a text."""
        cell = cell_at(sheet, row, column)
        put(cell, text, font(self.size, bold=self.bold, color=self.color), self.alignment)
        cell.border, cell.number_format = BOX, self.number_format
        if self.background:
            cell.fill = fill(self.background)


LINE = Look()
SUM = Look(bold=True, background=TOTAL_FILL)


class SampleRows:
    """The named sample rows of a sheet, written one below the other."""

    def __init__(self, book: Workbook, sheet: Worksheet, *, width: int, first: int) -> None:
        self._book, self._sheet, self._width, self._row = book, sheet, width, first

    def add(self, name: str, cells: Sequence[tuple[str, Look]]) -> None:
        """Add a row that grows with its texts."""
        for number, (text, look) in enumerate(cells, 1):
            look.apply(self._sheet, self._row, number, text)
        for number, (_, look) in enumerate(cells, 1):
            if look.columns > 1:
                last = number + look.columns - 1
                self._sheet.merge_cells(None, self._row, number, self._row, last)
        self._name(name)

    def add_both(self, name: str, cells: Callable[[str], Sequence[tuple[str, Look]]]) -> None:
        """Add a row, and the one that replaces it where an amount could not be read."""
        self.add(name, cells(""))
        self.add(name + UNREADABLE, cells(f" {NOT_COUNTED}"))

    def caption(self, name: str, text: str, alignment: Alignment = CAPTION) -> None:
        """Add a bold line over the whole width."""
        merged(self._sheet, self._row, self._width, text, size=15, alignment=alignment, height=27)
        for number in range(1, self._width + 1):
            self._sheet.cell(self._row, number).border = BOX
        self._name(name)

    def _name(self, name: str) -> None:
        area = f"'{self._sheet.title}'!$A${self._row}:${get_column_letter(self._width)}${self._row}"
        self._book.defined_names[name] = DefinedName(name, attr_text=area)
        self._row += 1


def month_fields(prefix: str) -> Sequence[str]:
    """The placeholders of the twelve months."""
    return [f"{{{{ {prefix}.{name} }}}}" for name in MONTH_FIELDS.values()]
