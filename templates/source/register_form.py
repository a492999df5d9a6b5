"""Writes the districts' blank registers: ``python templates/source/register_form.py``.

แบบ ๑, แบบ ๒, แบบ ๓ and แบบรายงาน, a sheet each. A district's tambons come into the hidden sheet of
choices, whose sample row has a name.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import form_rules as rules
import register_words as words
import sheet_samples as samples
import sheet_styles as style
from form_values import growing, with_first_values
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from package import rewrite_zip
from register_report import write_report
from register_table import FIRST_ROW, HEADING_ROW, LAST_ROW, TAMBONS, RegisterTable

from dplan_docs.reading.stamp import (
    DISTRICT_LABEL,
    OFFICE_LABEL,
    STAMP,
    STAMP_SHEET,
    YEAR_LABEL,
)
from dplan_docs.tambon.records import REGISTERS, TARGETS

TEMPLATE = Path(__file__).resolve().parents[1] / "xlsx" / "tambon-registers.xlsx"

_LIST = "ตัวเลือก: "


def write_register_form_template(path: Path) -> None:
    """Write the template; always the same bytes."""
    book = style.new_book("แบบ ๑ แบบ ๒ แบบ ๓ และแบบรายงาน แผนพัฒนาตำบล")
    for mark in REGISTERS:
        write_register(book, mark)
    write_report(book)
    write_guide(book)
    write_choices(book)
    write_stamp(book)
    book.save(path)
    rewrite_zip(path, _finish)


def write_register(book: Workbook, mark: str) -> None:
    """Write the sheet of one register."""
    sheet = book.create_sheet(mark)
    table = RegisterTable(sheet, mark)
    table.write()
    _write_titles(sheet, table)
    style.set_paper(sheet, f"{HEADING_ROW}:{HEADING_ROW}")
    sheet.freeze_panes = f"{table.letter('tambon')}{FIRST_ROW}"
    sheet.sheet_view.zoomScale = 90


def _write_titles(sheet: Worksheet, table: RegisterTable) -> None:
    """Write the title lines, the first of which tells what to do, then what has been done."""
    width, mark = table.width, table.mark
    hint, counted, name = words.HINTS[mark], words.COUNTED[mark], table.cells(table.name)
    line = _count_line(name, counted, hint)
    if mark != TARGETS:
        line = rules.sum_line(name, table.cells("budget"), counted, hint)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width - 2)
    style.put(style.cell_at(sheet, 1, 1), line, style.font(color=style.GREY), style.CAPTION)
    sheet.merge_cells(start_row=1, end_row=1, start_column=width - 1, end_column=width)
    style.put(style.cell_at(sheet, 1, width - 1), mark, style.font(16, bold=True), style.MARK)
    title, project = words.TITLES[mark]
    for row, text in enumerate((title, f"{project} {words.YEAR}", words.PLACE), 2):
        style.merged(sheet, row, width, text, height=25)
    due = words.DUE.replace("กำหนดส่ง", f"กำหนดส่ง.{mark.replace(' ', '')}")
    style.merged(sheet, 5, width, due, size=14, height=23)
    sheet.row_dimensions[1].height = 25


def _count_line(name: rules.Cells, counted: str, hint: str) -> str:
    """The line over แบบ ๑, which has no money: what to do first, and then what has been done."""
    return f'=IF(COUNTA({name.fixed})=0,"{hint}","รวม "&COUNTA({name.fixed})&" {counted}")'


def write_guide(book: Workbook) -> None:
    """Write the sheet that tells an officer how to fill in the forms."""
    sheet = book.create_sheet("คำแนะนำ")
    style.set_widths(sheet, (98,))
    style.merged(sheet, 1, 1, "วิธีกรอกแบบ ๑ แบบ ๒ แบบ ๓ และแบบรายงาน", alignment=style.CAPTION)
    for row, text in enumerate(words.GUIDE, 2):
        style.put(style.cell_at(sheet, row, 1), text, style.font(15), style.LEFT)
    sheet.sheet_view.showGridLines = False
    style.set_paper(sheet, "1:1")


def write_choices(book: Workbook) -> None:
    """Write the hidden sheet of choices: the district's tambons, and words for no money."""
    sheet = book.create_sheet("ตัวเลือก")
    sheet.append([f"{_LIST}ตำบล", f"{_LIST}ไม่ใช้งบประมาณ"])
    rows = samples.SampleRows(book, sheet, width=2, first=2)
    fields = ("{{ ตำบล.ชื่อ }}", "{{ ตัวเลือก.ไม่ใช้งบประมาณ }}")
    rows.add("แถว_ตำบล", [(text, samples.LINE) for text in fields])
    sheet.sheet_state = "hidden"
    for name, letter in ((TAMBONS, "A"), (rules.NO_BUDGET_LIST, "B")):
        column = f"'{sheet.title}'!${letter}$2"
        count = f"COUNTA({column}:${letter}$500)"
        book.defined_names[name] = DefinedName(
            name, attr_text=f"OFFSET({column},0,0,MAX(1,{count}),1)"
        )


def write_stamp(book: Workbook) -> None:
    """Write the hidden sheet by which the form is known again, whatever its file is called."""
    sheet = book.create_sheet(STAMP_SHEET)
    sheet.sheet_state = "hidden"
    lines = (
        (STAMP, ""),
        ("แบบ", "ทะเบียนแผนพัฒนาตำบล"),
        (DISTRICT_LABEL, "{{ อำเภอ.ชื่อ }}"),
        ("จังหวัด", "{{ จังหวัด.ชื่อ }}"),
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
    write_register_form_template(TEMPLATE)
