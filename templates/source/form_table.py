"""The table of a blank form: columns by their fields, rows that are drawn when they are reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import form_rules as rules
import sheet_samples as samples
import sheet_styles as style
from form_rules import Cells
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

RED_FILL, ORANGE_FILL, YELLOW_FILL = "FFFFC7CE", "FFFFE0B2", "FFFFF59D"


def color_rule(formula: str, color: str, ink: str = "") -> Rule:
    """Return the rule that colors a cell where a formula holds, and its text too."""
    font = style.font(color=ink) if ink else None
    look = DifferentialStyle(fill=style.fill(color), font=font)
    return Rule(type="expression", formula=[formula], dxf=look)


@dataclass(frozen=True, kw_only=True)
class Rows:
    """A form's rows: drawn as far as a page goes, and the others when they are reached."""

    first: int
    drawn_last: int
    last: int


class FormTable:
    """The table of a form; a column without a field has an empty one."""

    def __init__(
        self, sheet: Worksheet, columns: Sequence[str], rows: Rows, *, name: str = "name"
    ) -> None:
        self._sheet, self._columns, self._rows = sheet, columns, rows
        self.name = name
        self.width = len(columns)

    @property
    def fields(self) -> list[str]:
        """The fields that have a column, from left to right."""
        return [field for field in self._columns if field]

    def letter(self, field: str) -> str:
        """The letters of a field's column."""
        return get_column_letter(self._columns.index(field) + 1)

    def cells(self, field: str, first: int = 0) -> Cells:
        """The cells of a field's column, from the first row on or a later one."""
        letter = self.letter(field)
        return Cells(letter=letter, first=first or self._rows.first, last=self._rows.last)

    def _write_rows(self, looks: Mapping[str, samples.Look]) -> None:
        """Write the empty rows; the first ones are drawn, and number themselves."""
        rows = self._rows
        for row in range(rows.first, rows.last + 1):
            self._sheet.row_dimensions[row].height = 23
        for row in range(rows.first, rows.drawn_last + 1):
            for number, field in enumerate(self._columns, 1):
                looks[field].apply(self._sheet, row, number)
            line = rules.number_line(self.cells(self.name), row)
            self._sheet[f"{self.letter('number')}{row}"].value = line
        for number, field in enumerate(self._columns, 1):  # the rows below look as their columns do
            look = looks[field]
            column = self._sheet.column_dimensions[get_column_letter(number)]
            column.font, column.alignment = style.font(look.size), look.alignment
            column.number_format = look.number_format

    def _draw_reached(self) -> None:
        """Draw the lines of the rows below the page when they are reached."""
        first, last_letter = self._rows.drawn_last + 1, get_column_letter(self.width)
        reached = rules.is_reached(self.cells(self.name, first), last_letter)
        rule = Rule(type="expression", formula=[reached], dxf=DifferentialStyle(border=style.BOX))
        area = f"A{first}:{last_letter}{self._rows.last}"
        self._sheet.conditional_formatting.add(area, rule)

    def _add(
        self, kind: Literal["list", "custom", "textLength"], formula: str, area: str
    ) -> DataValidation:
        validation = DataValidation(type=kind, formula1=formula, allow_blank=True)
        validation.showErrorMessage = True
        self._sheet.add_data_validation(validation)
        validation.add(area)
        return validation

    @staticmethod
    def _warn(validation: DataValidation, title: str, message: str) -> None:
        validation.errorStyle = "warning"
        validation.errorTitle, validation.error = title, message

    def _color(self, area: str, formula: str, color: str, ink: str = "") -> None:
        self._sheet.conditional_formatting.add(area, color_rule(formula, color, ink))
