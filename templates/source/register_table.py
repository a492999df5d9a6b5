"""The table of a district's blank register: its rows, their lists and their checks."""

from typing import Literal

import form_rules as rules
import register_words as words
import sheet_samples as samples
import sheet_styles as style
from division_table import ORANGE_FILL, RED_FILL, YELLOW_FILL, color_rule
from form_rules import Cells
from openpyxl.formatting.rule import Rule
from openpyxl.styles.borders import Border, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.records import columns
from dplan_docs.tambon.records import REGISTERS, TARGETS

HEADING_ROW, FIRST_ROW, DRAWN_LAST_ROW, LAST_ROW = 6, 7, 24, 306
TAMBONS = "รายการตำบล"
WIDTHS = {
    "number": 6,
    "tambon": 17,
    "name": 34,
    "pattern": 17,
    "budget": 16,
    "target": 20,
    "period": 17,
    "remark": 15,
    "local_government": 21,
    "link": 18,
    "coordinator": 32,
    "sent_to_local": 30,
    "sent_to_district": 22,
    "quarter": 13,
}
_QUARTERS = "|1|2|3|4|๑|๒|๓|๔|"
_CENTERED = ("number", "quarter")
_LINE = Side(style="thin", color="FF000000")


class RegisterTable:
    """The table of one register."""

    def __init__(self, sheet: Worksheet, mark: str) -> None:
        self._sheet, self.mark = sheet, mark
        self._headings = {name: column.heading for name, column in columns(REGISTERS[mark])}
        self.fields = [name for name in self._headings if name != "remark"]
        self.fields.append("remark")
        self.width = len(self.fields)
        self.name = "tambon" if mark == TARGETS else "name"

    def letter(self, field: str) -> str:
        """The letters of a field's column."""
        return get_column_letter(self.fields.index(field) + 1)

    def cells(self, field: str, first: int = FIRST_ROW) -> Cells:
        """The cells of a field's column."""
        return Cells(letter=self.letter(field), first=first, last=LAST_ROW)

    def write(self) -> None:
        """Write headings, rows, lists and checks."""
        style.set_widths(self._sheet, (WIDTHS[field] for field in self.fields))
        for field in self.fields:
            area = f"{self.letter(field)}{HEADING_ROW}"
            style.heading(self._sheet, area, self._headings[field])
        self._sheet.row_dimensions[HEADING_ROW].height = 2 * style.HEADING_HEIGHT - 16
        self._write_rows()
        self._add_lists()
        self._add_colors()
        self._draw_reached()

    def _look(self, field: str) -> samples.Look:
        if field in _CENTERED:
            return samples.LINE.but(style.CENTER)
        if field == "budget":
            return samples.LINE.but(style.RIGHT, style.AMOUNT)
        return samples.LINE.but(style.LEFT, style.TEXT)

    def _write_rows(self) -> None:
        """Write the empty rows; the first ones are drawn, and number themselves."""
        for row in range(FIRST_ROW, LAST_ROW + 1):
            self._sheet.row_dimensions[row].height = 23
        for row in range(FIRST_ROW, DRAWN_LAST_ROW + 1):
            for number, field in enumerate(self.fields, 1):
                self._look(field).apply(self._sheet, row, number)
            line = rules.number_line(self.cells(self.name), row)
            self._sheet[f"{self.letter('number')}{row}"].value = line
        for number, field in enumerate(self.fields, 1):  # the rows below look as their columns do
            look = self._look(field)
            column = self._sheet.column_dimensions[get_column_letter(number)]
            column.font, column.alignment = style.font(look.size), look.alignment
            column.number_format = look.number_format

    def _add_lists(self) -> None:
        self._warn(self._add("list", TAMBONS, "tambon"), *words.STRANGER)
        if self.mark == TARGETS:
            self._warn(self._add("list", _listed(words.QUARTERS), "quarter"), *words.NO_QUARTER)
            for field in ("sent_to_local", "sent_to_district"):
                self._add("list", _listed(words.SENT), field).showErrorMessage = False
            return
        if "link" in self.fields:
            self._warn(self._add("list", _listed(words.LINKS), "link"), *words.NO_LINK)
        amount = self._add(
            "custom", rules.is_amount(f"{self.letter('budget')}{FIRST_ROW}"), "budget"
        )
        self._warn(amount, *words.NO_AMOUNT)

    def _add_colors(self) -> None:
        """Color what is wrong red, what is missing orange, what is doubtful yellow."""
        tambon, name = self.cells("tambon"), self.cells(self.name)
        nothing = f'AND(TRIM({name.cell})<>"",LEFT(TRIM({name.cell}),5)<>"ไม่มี")'
        if self.mark == TARGETS:
            quarter = self.cells("quarter")
            is_one = f'ISNUMBER(FIND("|"&TRIM({quarter.cell})&"|","{_QUARTERS}"))'
            self._color(quarter.area, f'AND({quarter.cell}<>"",NOT({is_one}))', RED_FILL)
            self._color(quarter.area, f'AND({nothing},{quarter.cell}="")', ORANGE_FILL)
            coordinator = self.cells("coordinator")
            self._color(coordinator.area, f'AND({nothing},{coordinator.cell}="")', ORANGE_FILL)
            self._color(tambon.area, rules.is_repeated(tambon), YELLOW_FILL)
        else:
            budget = self.cells("budget")
            self._color(budget.area, rules.is_wrong_amount(budget.cell), RED_FILL)
            for cells in (budget, tambon):
                self._color(cells.area, f'AND({nothing},{cells.cell}="")', ORANGE_FILL)
        others = [self.cells(x).cell for x in self.fields if x not in {"number", self.name}]
        self._color(name.area, rules.is_nameless(name.cell, others), ORANGE_FILL)
        stranger = rules.is_stranger(tambon.cell, TAMBONS)
        self._color(tambon.area, f'AND({stranger},LEFT(TRIM({tambon.cell}),5)<>"ไม่มี")', YELLOW_FILL)

    def _draw_reached(self) -> None:
        """Draw the lines of the rows below the page when they are reached."""
        first = DRAWN_LAST_ROW + 1
        lines = DifferentialStyle(border=Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE))
        reached = rules.is_reached(self.cells(self.name, first), get_column_letter(self.width))
        area = f"A{first}:{get_column_letter(self.width)}{LAST_ROW}"
        rule = Rule(type="expression", formula=[reached], dxf=lines)
        self._sheet.conditional_formatting.add(area, rule)

    def _add(self, kind: Literal["list", "custom"], formula: str, field: str) -> DataValidation:
        validation = DataValidation(type=kind, formula1=formula, allow_blank=True)
        validation.showErrorMessage = True
        self._sheet.add_data_validation(validation)
        validation.add(self.cells(field).area)
        return validation

    @staticmethod
    def _warn(validation: DataValidation, title: str, message: str) -> None:
        validation.errorStyle = "warning"
        validation.errorTitle, validation.error = title, message

    def _color(self, area: str, formula: str, color: str) -> None:
        self._sheet.conditional_formatting.add(area, color_rule(formula, color))


def _listed(choices: tuple[str, ...]) -> str:
    return f'"{",".join(choices)}"'
