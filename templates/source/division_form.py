"""Writes the divisions' blank form: ``python templates/source/division_form.py``.

One sheet a form. Strategy and แผนงาน are chosen once over the table, or row by row at its end.
An office's own choices come into the hidden sheet of choices, whose sample row has a name.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import form_rules as rules
import form_words as words
import sheet_samples as samples
import sheet_styles as style
from division_table import (
    FIRST_ROW,
    LAST_ROW,
    LISTS,
    STRATEGY_ROW,
    WORK_PLAN_ROW,
    DivisionTable,
    color_rule,
)
from form_values import growing, with_first_values
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from package import rewrite_zip

from dplan_docs.reading.stamp import (
    DIVISION_LABEL,
    OFFICE_LABEL,
    STAMP,
    STAMP_SHEET,
    YEAR_LABEL,
)
from dplan_docs.records import EquipmentItem, PlanEntry, Project, columns

TEMPLATE = Path(__file__).resolve().parents[1] / "xlsx" / "division-form.xlsx"

HEADING_ROW = 7
BEFORE = ("number", "category", "name", "description", "budget", "location", "divisions")
AFTER = {
    Project: ("funding_source", "strategy", "work_plan"),
    EquipmentItem: ("funding_source", "work_plan"),
}
HEADINGS = {"strategy": "ยุทธศาสตร์", "work_plan": "แผนงาน"}
CHOICES = (
    "ยุทธศาสตร์.ชื่อ",
    "แผนงาน.ชื่อเต็ม",
    "ตัวเลือก.กอง",
    "ตัวเลือก.ไม่ใช้งบประมาณ",
)
_LIST = "ตัวเลือก: "


def write_division_form_template(path: Path) -> None:
    """Write the template; always the same bytes."""
    book = style.new_book("แบบ ผด.02 และ ผด.02/1")
    write_form(book, "ผด.02", Project)
    write_form(book, "ผด.02-1", EquipmentItem)
    write_guide(book)
    write_choices(book)
    write_stamp(book)
    book.save(path)
    rewrite_zip(path, _finish)


def write_form(book: Workbook, name: str, record: type[PlanEntry]) -> None:
    """Write the sheet of one form."""
    sheet = book.create_sheet(name)
    headings = HEADINGS | {field: column.heading for field, column in columns(record)}
    table = DivisionTable(sheet, [field for field in BEFORE if field in headings], AFTER[record])
    style.set_widths(sheet, table.widths)
    _write_titles(sheet, table, record)
    for row, prompt in ((STRATEGY_ROW, "ยุทธศาสตร์"), (WORK_PLAN_ROW, "แผนงาน")):
        _write_caption(sheet, row, table, prompt)
    for field in table.fields:
        letter = table.letter(field)
        style.heading(sheet, f"{letter}{HEADING_ROW}:{letter}{HEADING_ROW + 1}", headings[field])
    style.month_headings(sheet, HEADING_ROW, table.first_month)
    table.write_rows()
    table.add_lists()
    table.add_colors()
    style.set_paper(sheet, f"{HEADING_ROW}:{HEADING_ROW + 1}")
    sheet.freeze_panes = f"{table.letter('description')}{FIRST_ROW}"
    sheet.sheet_view.zoomScale = 85


def _write_titles(sheet: Worksheet, table: DivisionTable, record: type[PlanEntry]) -> None:
    """Write the title lines, the first of which tells what to do, then what has been done."""
    width, (mark, title) = table.width, words.TITLES[record]
    style.title_lines(sheet, width, "", title)
    sheet.unmerge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width - 3)
    line = rules.sum_line(
        table.cells("name"), table.cells("budget"), words.COUNTED[record], words.HINTS[record]
    )
    style.put(style.cell_at(sheet, 1, 1), line, style.font(color=style.GREY), style.CAPTION)
    sheet.merge_cells(start_row=1, end_row=1, start_column=width - 2, end_column=width)
    style.put(style.cell_at(sheet, 1, width - 2), mark, style.font(16, bold=True), style.MARK)
    style.cell_at(sheet, 4, 1).value = "{{ หน่วยงาน.ชื่อ }}  {{ กอง.ชื่อ }}"
    for row in range(1, 5):
        sheet.row_dimensions[row].height = 25


def _write_caption(sheet: Worksheet, row: int, table: DivisionTable, kind: str) -> None:
    width = table.width
    cell = style.merged(sheet, row, width, "", size=15, alignment=style.CAPTION, height=25)
    validation = DataValidation(type="list", formula1=f"รายการ{kind}", allow_blank=True)
    validation.promptTitle, validation.prompt = kind, words.CAPTION_PROMPT.format(kind)
    validation.showInputMessage, validation.showErrorMessage = True, False
    sheet.add_data_validation(validation)
    validation.add(cell.coordinate)
    for number in range(1, width + 1):
        sheet.cell(row, number).border = style.BOX
    own = next((f for f in table.fields if LISTS.get(f) == f"รายการ{kind}"), "")
    unsaid = f'AND($A${row}="",COUNTA({table.cells(own).fixed})=0)' if own else f'$A${row}=""'
    area = f"A{row}:{get_column_letter(width)}{row}"
    sheet.conditional_formatting.add(area, color_rule(unsaid, style.CHOICE_FILL))


def write_guide(book: Workbook) -> None:
    """Write the sheet that tells an officer how to fill in the forms."""
    sheet = book.create_sheet("คำแนะนำ")
    style.set_widths(sheet, (98,))
    style.merged(sheet, 1, 1, "วิธีกรอกแบบ ผด.02 และ ผด.02/1", alignment=style.CAPTION)
    for row, text in enumerate(words.GUIDE, 2):
        style.put(style.cell_at(sheet, row, 1), text, style.font(15), style.LEFT)
    sheet.sheet_view.showGridLines = False
    style.set_paper(sheet, "1:1")


def write_choices(book: Workbook) -> None:
    """Write the hidden sheets of choices: the office's own, and those that are the same for all."""
    own = book.create_sheet("ตัวเลือก")
    own.append(_list_headings("ยุทธศาสตร์", "แผนงาน", "กอง", "ไม่ใช้งบประมาณ"))
    rows = samples.SampleRows(book, own, width=len(CHOICES), first=2)
    rows.add("แถว_ตัวเลือก", [(f"{{{{ {x} }}}}", samples.LINE) for x in CHOICES])
    fixed = book.create_sheet("ตัวเลือกทั่วไป")
    fixed.append(_list_headings("แหล่งงบประมาณ", "ประเภทครุภัณฑ์"))
    for number, choices in enumerate((words.FUNDING_SOURCES, words.CATEGORIES), 1):
        for row, text in enumerate(choices, 2):
            style.cell_at(fixed, row, number).value = text
    for sheet in (own, fixed):
        sheet.sheet_state = "hidden"
        for cell in sheet[1]:
            name = str(cell.value).removeprefix(_LIST)
            _name_list(book, f"รายการ{name}", f"'{sheet.title}'!${cell.column_letter}")


def _list_headings(*names: str) -> list[str]:
    """Return headings that no reader takes for those of a table."""
    return [_LIST + name for name in names]


def _name_list(book: Workbook, name: str, column: str) -> None:
    """Name the filled part of a column, so that its list shows no blank choices."""
    count = f"COUNTA({column}$2:{column.rpartition('!')[2]}$500)"
    book.defined_names[name] = DefinedName(
        name, attr_text=f"OFFSET({column}$2,0,0,MAX(1,{count}),1)"
    )


def write_stamp(book: Workbook) -> None:
    """Write the hidden sheet by which the form is known again, whatever its file is called."""
    sheet = book.create_sheet(STAMP_SHEET)
    sheet.sheet_state = "hidden"
    lines = (
        (STAMP, ""),
        (DIVISION_LABEL, "{{ กอง.ชื่อ }}"),
        (YEAR_LABEL, "{{ ปีงบประมาณ }}"),
        (OFFICE_LABEL, "{{ หน่วยงาน.ชื่อ }}"),
    )
    for line in lines:
        sheet.append(line)


def _finish(name: str, content: bytes) -> bytes:
    """Do what openpyxl cannot: give formulas their first value, and let the rows grow."""
    if not name.startswith("xl/worksheets/"):
        return content
    return growing(with_first_values(content), FIRST_ROW, LAST_ROW)


if __name__ == "__main__":
    write_division_form_template(TEMPLATE)
