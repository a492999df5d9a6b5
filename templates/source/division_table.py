"""The table of a division's blank form: a hundred rows, their lists and their checks."""

from collections.abc import Sequence
from typing import Literal

import form_rules as rules
import form_words as words
import sheet_samples as samples
import sheet_styles as style
from form_rules import Cells
from openpyxl.formatting.rule import Rule
from openpyxl.styles.borders import Border, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

FIRST_ROW, DRAWN_LAST_ROW, LAST_ROW = 9, 33, 108
"""Rows are drawn, and the division is in them, as far as a page goes; the others when reached."""

STRATEGY_ROW, WORK_PLAN_ROW = 5, 6
RED_FILL, ORANGE_FILL, YELLOW_FILL, BAR = "FFFFC7CE", "FFFFE0B2", "FFFFF59D", "FF6F87AE"
WIDTHS = {
    "number": 5.5,
    "category": 14,
    "name": 24,
    "description": 25,
    "budget": 15,
    "location": 12,
    "divisions": 12,
    "funding_source": 11.5,
    "strategy": 16,
    "work_plan": 13.5,
}
LISTS = {
    "funding_source": "รายการแหล่งงบประมาณ",
    "category": "รายการประเภทครุภัณฑ์",
    "divisions": "รายการกอง",
    "strategy": "รายการยุทธศาสตร์",
    "work_plan": "รายการแผนงาน",
}
_CAPTIONS = {"strategy": f"$A${STRATEGY_ROW}", "work_plan": f"$A${WORK_PLAN_ROW}"}
_LINE = Side(style="thin", color="FF000000")


def color_rule(formula: str, color: str, ink: str = "") -> Rule:
    """Return the rule that colors a cell where a formula holds, and its text too."""
    font = style.font(color=ink) if ink else None
    look = DifferentialStyle(fill=style.fill(color), font=font)
    return Rule(type="expression", formula=[formula], dxf=look)


class DivisionTable:
    """The table of a form: its rows, their lists and their checks."""

    def __init__(self, sheet: Worksheet, before: Sequence[str], after: Sequence[str]) -> None:
        self._sheet = sheet
        self._fields = (*before, *[""] * len(style.MONTH_NAMES), *after)
        self.first_month = len(before) + 1
        self.width = len(self._fields)

    @property
    def widths(self) -> list[float]:
        """The columns' widths, from A on."""
        return [WIDTHS.get(field, style.MONTH_WIDTH) for field in self._fields]

    @property
    def fields(self) -> list[str]:
        """The fields that have a column, from left to right."""
        return [field for field in self._fields if field]

    def letter(self, field: str) -> str:
        """The letters of a field's column."""
        return get_column_letter(self._fields.index(field) + 1)

    def cells(self, field: str, first: int = FIRST_ROW) -> Cells:
        """The cells of a field's column."""
        return Cells(letter=self.letter(field), first=first, last=LAST_ROW)

    @property
    def months(self) -> tuple[str, str]:
        """The letters of the first and the last month."""
        return get_column_letter(self.first_month), get_column_letter(self.first_month + 11)

    @property
    def _month_area(self) -> str:
        first, last = self.months
        return f"{first}{FIRST_ROW}:{last}{LAST_ROW}"

    def write_rows(self) -> None:
        """Write the empty rows; the first ones are drawn, with number and division in them."""
        looks = {
            "number": samples.LINE.but(style.CENTER, style.NUMBER),
            "budget": samples.LINE.but(style.RIGHT, style.AMOUNT),
            "location": samples.LINE.but(style.LEFT, style.TEXT),
            "": samples.LINE.but(style.CENTER),
        }
        small = samples.Look(size=12)  # so low that a page of rows fits
        looks |= dict.fromkeys(("divisions", "funding_source", "strategy", "work_plan"), small)
        for row in range(FIRST_ROW, LAST_ROW + 1):
            self._sheet.row_dimensions[row].height = 23
        for row in range(FIRST_ROW, DRAWN_LAST_ROW + 1):
            for number, field in enumerate(self._fields, 1):
                looks.get(field, samples.LINE).apply(self._sheet, row, number)
            name = self.cells("name")
            self._sheet[f"{self.letter('number')}{row}"].value = rules.number_line(name, row)
            self._sheet[f"{self.letter('divisions')}{row}"].value = "{{ กอง.ชื่อ }}"
        for number, field in enumerate(self._fields, 1):  # the rows below look as their columns do
            look = looks.get(field, samples.LINE)
            column = self._sheet.column_dimensions[get_column_letter(number)]
            column.font, column.alignment = style.font(look.size), look.alignment
            column.number_format = look.number_format

    def add_lists(self) -> None:
        """Add the drop-down lists, and the checks that speak up while typing."""
        month = self._add("list", f'"{words.KEY}"', self._month_area)
        month.showErrorMessage = False
        for field in self.fields:
            if field in LISTS:
                added = self._add("list", LISTS[field], self.cells(field).area)
                self._warn(added, *words.STRANGER)
            elif field in rules.LONGEST:
                limit = str(rules.LONGEST[field])
                added = self._add("textLength", limit, self.cells(field).area)
                added.operator = "lessThanOrEqual"
                self._warn(added, words.TOO_LONG[0], words.TOO_LONG[1].format(limit))
        budget = self.cells("budget")
        amount = self._add("custom", rules.is_amount(f"{budget.letter}{FIRST_ROW}"), budget.area)
        amount.errorTitle, amount.error = words.AMOUNT

    def add_colors(self) -> None:
        """Color what is wrong red, what is missing orange, what is doubtful yellow."""
        self._color_months()
        self._color_names()
        name, budget = self.cells("name").cell, self.cells("budget")
        self._color(budget.area, rules.is_wrong_amount(budget.cell), RED_FILL)
        for field in ("budget", "location", "divisions", "strategy", "work_plan", "category"):
            if field in self.fields:
                cells = self.cells(field)
                lacking = rules.lacks(cells.cell, name, _CAPTIONS.get(field, ""))
                self._color(cells.area, lacking, ORANGE_FILL)
        for field in ("divisions", "strategy", "work_plan", "category"):
            if field in self.fields:
                cells = self.cells(field)
                self._color(cells.area, rules.is_stranger(cells.cell, LISTS[field]), YELLOW_FILL)
        for field in ("description", "location", "funding_source"):
            cells = self.cells(field)
            self._color(cells.area, rules.is_too_long(cells.cell, field), YELLOW_FILL)
        self._draw_reached()

    def _color_months(self) -> None:
        first, last = self.months
        cell, row = f"{first}{FIRST_ROW}", f"${first}{FIRST_ROW}:${last}{FIRST_ROW}"
        self._color(self._month_area, rules.is_key(cell), BAR, BAR)
        self._color(self._month_area, f'{cell}<>""', RED_FILL)
        missing = f'AND({self.cells("name").cell}<>"",COUNTA({row})=0)'
        self._color(self._month_area, missing, ORANGE_FILL)

    def _color_names(self) -> None:
        name, (first, last) = self.cells("name"), self.months
        others = [self.cells(field).cell for field in ("description", "budget", "location")]
        nameless = rules.is_nameless(
            name.cell, [*others, f"${first}{FIRST_ROW}:${last}{FIRST_ROW}"]
        )
        self._color(name.area, nameless, ORANGE_FILL)
        self._color(name.area, rules.is_too_long(name.cell, "name"), YELLOW_FILL)
        self._color(name.area, rules.is_repeated(name), YELLOW_FILL)

    def _draw_reached(self) -> None:
        """Draw the lines of the rows below the page when they are reached."""
        first = DRAWN_LAST_ROW + 1
        lines = DifferentialStyle(border=Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE))
        reached = rules.is_reached(self.cells("name", first), get_column_letter(self.width))
        area = f"A{first}:{get_column_letter(self.width)}{LAST_ROW}"
        rule = Rule(type="expression", formula=[reached], dxf=lines)
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
