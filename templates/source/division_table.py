"""The table of a division's blank form: a hundred rows, their lists and their checks."""

from collections.abc import Sequence

import form_rules as rules
import form_words as words
import sheet_samples as samples
import sheet_styles as style
from form_table import ORANGE_FILL, RED_FILL, YELLOW_FILL, FormTable, Rows
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

ROWS = Rows(first=9, drawn_last=33, last=108)
"""The division is in the drawn ones."""

STRATEGY_ROW, WORK_PLAN_ROW = 5, 6
BAR = "FF6F87AE"
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


class DivisionTable(FormTable):
    """The table of a form: its rows, their lists and their checks."""

    def __init__(self, sheet: Worksheet, before: Sequence[str], after: Sequence[str]) -> None:
        super().__init__(sheet, (*before, *[""] * len(style.MONTH_NAMES), *after), ROWS)
        self.first_month = len(before) + 1

    @property
    def widths(self) -> list[float]:
        """The columns' widths, from A on."""
        return [WIDTHS.get(field, style.MONTH_WIDTH) for field in self._columns]

    @property
    def months(self) -> tuple[str, str]:
        """The letters of the first and the last month."""
        return get_column_letter(self.first_month), get_column_letter(self.first_month + 11)

    @property
    def _month_area(self) -> str:
        first, last = self.months
        return f"{first}{ROWS.first}:{last}{ROWS.last}"

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
        self._write_rows({field: looks.get(field, samples.LINE) for field in self._columns})
        for row in range(ROWS.first, ROWS.drawn_last + 1):
            self._sheet[f"{self.letter('divisions')}{row}"].value = "{{ กอง.ชื่อ }}"

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
        amount = self._add("custom", rules.is_amount(f"{budget.letter}{ROWS.first}"), budget.area)
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
        cell, row = f"{first}{ROWS.first}", f"${first}{ROWS.first}:${last}{ROWS.first}"
        self._color(self._month_area, rules.is_key(cell), BAR, BAR)
        self._color(self._month_area, f'{cell}<>""', RED_FILL)
        missing = f'AND({self.cells("name").cell}<>"",COUNTA({row})=0)'
        self._color(self._month_area, missing, ORANGE_FILL)

    def _color_names(self) -> None:
        name, (first, last) = self.cells("name"), self.months
        others = [self.cells(field).cell for field in ("description", "budget", "location")]
        nameless = rules.is_nameless(
            name.cell, [*others, f"${first}{ROWS.first}:${last}{ROWS.first}"]
        )
        self._color(name.area, nameless, ORANGE_FILL)
        self._color(name.area, rules.is_too_long(name.cell, "name"), YELLOW_FILL)
        self._color(name.area, rules.is_repeated(name), YELLOW_FILL)
