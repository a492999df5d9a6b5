"""The report of results in a district's blank workbook: labelled cells, and lines to write on."""

import register_words as words
import sheet_samples as samples
import sheet_styles as style
from form_table import ORANGE_FILL, RED_FILL, color_rule
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.tambon.records import REPORT

_WIDTHS = (82, 11, 20)
_FIRST = 5
"""The row of the target tambons; the five counts stand below it."""
_LINE = samples.Look(size=15, alignment=style.LEFT, number_format=style.TEXT)
_BOLD = samples.Look(size=15, bold=True)
_COUNT = samples.Look(
    size=15, alignment=style.CENTER, number_format=style.NUMBER, background=style.CHOICE_FILL
)
_UNIT = samples.Look(size=15)


def write_report(book: Workbook) -> None:
    """Write the sheet of the report."""
    sheet = book.create_sheet(REPORT)
    style.set_widths(sheet, _WIDTHS)
    lines = (words.REPORT_TITLE, words.REPORT_SUBJECT, words.PLACE)
    for row, text in enumerate(lines, 1):
        style.merged(sheet, row, len(_WIDTHS), text, size=17 if row == 1 else 16)
    style.merged(sheet, 4, len(_WIDTHS), words.DUE.replace("กำหนดส่ง", "กำหนดส่ง.แบบรายงาน"), size=14)
    labels = (words.RESULTS, *words.RESULT_LINES)
    for row, text in enumerate(labels, _FIRST):
        (_BOLD if row == _FIRST else _LINE).apply(sheet, row, 1, text)
        _COUNT.apply(sheet, row, 2)
        _UNIT.apply(sheet, row, 3, "ตำบล")
    _add_checks(sheet, _FIRST, _FIRST + len(labels) - 1)
    row = _FIRST + len(labels)
    for heading in (words.PROBLEMS, words.SUGGESTIONS):
        _write_across(sheet, row, heading, _BOLD)
        for line in range(row + 1, row + 1 + words.LINES):
            _write_across(sheet, line, "", _LINE)
        row += 1 + words.LINES
    for offset, label in enumerate((words.REPORTER, words.POST)):
        _BOLD.but(style.RIGHT).apply(sheet, row + offset, 1, label)
        sheet.merge_cells(None, row + offset, 2, row + offset, 3)
        for column in (2, 3):
            sheet.cell(row + offset, column).border = style.BOX
        text = "" if offset == 0 else "พัฒนาการอำเภอ{{ อำเภอ.ชื่อ }}"
        style.put(style.cell_at(sheet, row + offset, 2), text, style.font(15), style.LEFT)
    for number in range(_FIRST, row + 2):
        sheet.row_dimensions[number].height = 25
    style.set_paper(sheet, "1:4")
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "portrait", 1
    sheet.freeze_panes = f"A{_FIRST}"


def _write_across(sheet: Worksheet, row: int, text: str, look: samples.Look) -> None:
    look.apply(sheet, row, 1, text)
    for column in (2, 3):
        sheet.cell(row, column).border = style.BOX
    sheet.merge_cells(None, row, 1, row, len(_WIDTHS))


def _add_checks(sheet: Worksheet, first: int, last: int) -> None:
    """Color what is no whole number red, and more tambons than there are orange."""
    area, cell = f"B{first}:B{last}", f"$B{first}"
    whole = f"AND(ISNUMBER({cell}),N({cell})>=0,N({cell})=INT(N({cell})))"
    sheet.conditional_formatting.add(area, color_rule(f'AND({cell}<>"",NOT({whole}))', RED_FILL))
    beyond = f"AND(ISNUMBER($B{first + 1}),ISNUMBER($B${first}),$B{first + 1}>$B${first})"
    sheet.conditional_formatting.add(f"B{first + 1}:B{last}", color_rule(beyond, ORANGE_FILL))
    validation = DataValidation(
        type="whole", operator="between", formula1="0", formula2="999", allow_blank=True
    )
    validation.showErrorMessage, validation.errorStyle = True, "warning"
    validation.errorTitle, validation.error = words.NO_COUNT
    sheet.add_data_validation(validation)
    validation.add(area)
