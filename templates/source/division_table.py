"""The table of a division's blank form: empty rows, their total, their lists and checks."""

from collections.abc import Sequence
from typing import Literal

import sheet_samples as samples
import sheet_styles as style
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.formats.xlsx.fields import MARK

FIRST_ROW, LAST_ROW = 9, 28
NO_BUDGET = "ไม่ใช้งบประมาณ"
RED_FILL, ORANGE_FILL = "FFFFC7CE", "FFFFE0B2"
WIDTHS = {
    "number": 5,
    "category": 15,
    "name": 24,
    "description": 26,
    "budget": 15,
    "location": 13,
    "divisions": 14,
    "funding_source": 13,
}


def color_rule(formula: str, color: str) -> Rule:
    """Return the rule that colors a cell where a formula holds."""
    return Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=style.fill(color)))


class DivisionTable:
    """The table of a form: twenty empty rows, their total, their lists and their checks."""

    def __init__(self, sheet: Worksheet, fields: Sequence[str]) -> None:
        self._sheet = sheet
        self._fields = fields
        self.width = len(fields) + len(style.MONTH_NAMES) + 1

    @property
    def widths(self) -> list[float]:
        """The columns' widths, from A on."""
        months = [style.MONTH_WIDTH] * len(style.MONTH_NAMES)
        return [*(WIDTHS[field] for field in self._fields), *months, WIDTHS["funding_source"]]

    def letter(self, field: str) -> str:
        """The letters of a field's column."""
        if field == "funding_source":
            return get_column_letter(self.width)
        return get_column_letter(self._fields.index(field) + 1)

    @property
    def _months(self) -> tuple[str, str]:
        first = len(self._fields) + 1
        return get_column_letter(first), get_column_letter(first + 11)

    def write_rows(self) -> None:
        """Write the empty rows, the division already in them."""
        center = samples.LINE.but(style.CENTER)
        looks = {
            "number": samples.LINE.but(style.CENTER, style.NUMBER),
            "budget": samples.LINE.but(style.RIGHT, style.AMOUNT),
            "divisions": samples.Look(size=12),  # so low that twenty rows fit a page
            "location": samples.LINE.but(style.LEFT, style.TEXT),
        }
        cells = [
            *(looks.get(field, samples.LINE) for field in self._fields),
            *[center] * len(style.MONTH_NAMES),
            samples.LINE,
        ]
        for row in range(FIRST_ROW, LAST_ROW + 1):
            self._sheet.row_dimensions[row].height = 23
            for number, look in enumerate(cells, 1):
                look.apply(self._sheet, row, number)
            self._sheet[f"{self.letter('divisions')}{row}"].value = "{{ กอง.ชื่อ }}"

    def write_total(self) -> None:
        """Write the totals row; its formula's value, 0, comes in after saving."""
        row, budget = LAST_ROW + 1, self.letter("budget")
        for number in range(1, self.width + 1):
            samples.SUM.but(style.CENTER).apply(self._sheet, row, number)
        style.cell_at(self._sheet, row, 1).value = "รวม"
        self._sheet.merge_cells(f"A{row}:{self.letter('description')}{row}")
        formula = f"=SUM({budget}{FIRST_ROW}:{budget}{LAST_ROW})"
        column = self._fields.index("budget") + 1
        samples.SUM.but(style.RIGHT, style.TOTAL).apply(self._sheet, row, column, formula)

    def add_lists(self) -> None:
        """Add the drop-down lists, and the check of amounts."""
        first, last = self._months
        self._add("list", f'"{MARK}"', f"{first}{FIRST_ROW}:{last}{LAST_ROW}")
        self._add("list", "รายการแหล่งงบประมาณ", self._area("funding_source"))
        if "category" in self._fields:
            self._add("list", "รายการประเภทครุภัณฑ์", self._area("category"))
        cell = f"{self.letter('budget')}{FIRST_ROW}"
        amount = self._add("custom", self._is_amount(cell), self._area("budget"))
        amount.errorTitle, amount.error = "งบประมาณ", f"กรอกเป็นตัวเลขเท่านั้น หรือพิมพ์ {NO_BUDGET}"
        amount.showErrorMessage = True

    def add_colors(self) -> None:
        """Color what is wrong red, and what is still missing in a begun row orange."""
        name, budget = (f"${self.letter(field)}{FIRST_ROW}" for field in ("name", "budget"))
        wrong = f'AND({budget}<>"",NOT({self._is_amount(budget)}))'
        self._color(self._area("budget"), wrong, RED_FILL)
        for field in ("budget", "location", "divisions"):
            cell = f"${self.letter(field)}{FIRST_ROW}"
            self._color(self._area(field), f'AND({name}<>"",{cell}="")', ORANGE_FILL)
        first, last = self._months
        months = f"${first}{FIRST_ROW}:${last}{FIRST_ROW}"
        area = f"{first}{FIRST_ROW}:{last}{LAST_ROW}"
        self._color(area, f'AND({name}<>"",COUNTA({months})=0)', ORANGE_FILL)

    @staticmethod
    def _is_amount(cell: str) -> str:
        return f'OR(AND(ISNUMBER({cell}),N({cell})>=0),{cell}="{NO_BUDGET}",{cell}="-")'

    def _area(self, field: str) -> str:
        letter = self.letter(field)
        return f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"

    def _add(self, kind: Literal["list", "custom"], formula: str, area: str) -> DataValidation:
        validation = DataValidation(type=kind, formula1=formula, allow_blank=True)
        validation.showErrorMessage = False
        self._sheet.add_data_validation(validation)
        validation.add(area)
        return validation

    def _color(self, area: str, formula: str, color: str) -> None:
        self._sheet.conditional_formatting.add(area, color_rule(formula, color))
