"""The table of a district's blank register: its rows, their lists and their checks."""

import form_rules as rules
import register_words as words
import sheet_samples as samples
import sheet_styles as style
from form_table import ORANGE_FILL, RED_FILL, YELLOW_FILL, FormTable, Rows
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.records import columns
from dplan_docs.tambon.records import REGISTERS, TARGETS

HEADING_ROW = 6
ROWS = Rows(first=7, drawn_last=24, last=306)
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


class RegisterTable(FormTable):
    """The table of one register."""

    def __init__(self, sheet: Worksheet, mark: str) -> None:
        self.mark = mark
        self._headings = {name: column.heading for name, column in columns(REGISTERS[mark])}
        fields = [*(name for name in self._headings if name != "remark"), "remark"]
        super().__init__(sheet, fields, ROWS, name="tambon" if mark == TARGETS else "name")

    def write(self) -> None:
        """Write headings, rows, lists and checks."""
        style.set_widths(self._sheet, (WIDTHS[field] for field in self.fields))
        for field in self.fields:
            area = f"{self.letter(field)}{HEADING_ROW}"
            style.heading(self._sheet, area, self._headings[field])
        self._sheet.row_dimensions[HEADING_ROW].height = 2 * style.HEADING_HEIGHT - 16
        self._write_rows({field: self._look(field) for field in self.fields})
        self._add_lists()
        self._add_colors()
        self._draw_reached()

    def _look(self, field: str) -> samples.Look:
        if field in _CENTERED:
            return samples.LINE.but(style.CENTER)
        if field == "budget":
            return samples.LINE.but(style.RIGHT, style.AMOUNT)
        return samples.LINE.but(style.LEFT, style.TEXT)

    def _add_lists(self) -> None:
        self._warn(self._add_list("tambon", TAMBONS), *words.STRANGER)
        if self.mark == TARGETS:
            self._warn(self._add_list("quarter", _listed(words.QUARTERS)), *words.NO_QUARTER)
            for field in ("sent_to_local", "sent_to_district"):
                self._add_list(field, _listed(words.SENT)).showErrorMessage = False
            return
        if "link" in self.fields:
            self._warn(self._add_list("link", _listed(words.LINKS)), *words.NO_LINK)
        budget = self.cells("budget")
        amount = self._add("custom", rules.is_amount(f"{budget.letter}{ROWS.first}"), budget.area)
        self._warn(amount, *words.NO_AMOUNT)

    def _add_list(self, field: str, choices: str) -> DataValidation:
        return self._add("list", choices, self.cells(field).area)

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


def _listed(choices: tuple[str, ...]) -> str:
    return f'"{",".join(choices)}"'
