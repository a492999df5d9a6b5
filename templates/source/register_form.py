"""Writes the districts' blank registers: ``python templates/source/register_form.py``.

แบบ ๑, แบบ ๒, แบบ ๓ and แบบรายงาน, a sheet each. A district's tambons come into the hidden sheet of
choices, whose sample row has a name.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import form_rules as rules
import form_sheets
import register_words as words
import sheet_samples as samples
import sheet_styles as style
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from register_report import write_report
from register_table import HEADING_ROW, ROWS, RegisterTable

from dplan_docs.reading.stamp import DISTRICT_LABEL, OFFICE_LABEL, YEAR_LABEL
from dplan_docs.tambon.records import REGISTERS, TARGETS

TEMPLATE = Path(__file__).resolve().parents[1] / "xlsx" / "tambon-registers.xlsx"


def write_register_form_template(path: Path) -> None:
    """Write the template; always the same bytes."""
    book = style.new_book("แบบ ๑ แบบ ๒ แบบ ๓ และแบบรายงาน แผนพัฒนาตำบล")
    for mark in REGISTERS:
        write_register(book, mark)
    write_report(book)
    form_sheets.write_guide(book, "วิธีกรอกแบบ ๑ แบบ ๒ แบบ ๓ และแบบรายงาน", words.GUIDE)
    write_choices(book)
    form_sheets.write_stamp(
        book,
        ("แบบ", "ทะเบียนแผนพัฒนาตำบล"),
        (DISTRICT_LABEL, "{{ อำเภอ.ชื่อ }}"),
        ("จังหวัด", "{{ จังหวัด.ชื่อ }}"),
        (YEAR_LABEL, "{{ ปีงบประมาณ }}"),
        (OFFICE_LABEL, "{{ หน่วยงาน.ชื่อ }}"),
    )
    form_sheets.save_form(book, path, ROWS)


def write_register(book: Workbook, mark: str) -> None:
    """Write the sheet of one register."""
    sheet = book.create_sheet(mark)
    table = RegisterTable(sheet, mark)
    table.write()
    _write_titles(sheet, table)
    style.set_paper(sheet, f"{HEADING_ROW}:{HEADING_ROW}")
    sheet.freeze_panes = f"{table.letter('tambon')}{ROWS.first}"
    sheet.sheet_view.zoomScale = 90


def _write_titles(sheet: Worksheet, table: RegisterTable) -> None:
    """Write the title lines, the first of which tells what to do, then what has been done."""
    width, mark = table.width, table.mark
    hint, counted, name = words.HINTS[mark], words.COUNTED[mark], table.cells(table.name)
    line = _count_line(name, counted, hint)
    if mark != TARGETS:
        line = rules.sum_line(name, table.cells("budget"), counted, hint)
    form_sheets.write_first_line(sheet, width, line, mark, mark_columns=2)
    title, project = words.TITLES[mark]
    for row, text in enumerate((title, f"{project} {words.YEAR}", words.PLACE), 2):
        style.merged(sheet, row, width, text, height=25)
    due = words.DUE.replace("กำหนดส่ง", f"กำหนดส่ง.{mark.replace(' ', '')}")
    style.merged(sheet, 5, width, due, size=14, height=23)


def _count_line(name: rules.Cells, counted: str, hint: str) -> str:
    """The line over แบบ ๑, which has no money: what to do first, and then what has been done."""
    return f'=IF(COUNTA({name.fixed})=0,"{hint}","รวม "&COUNTA({name.fixed})&" {counted}")'


def write_choices(book: Workbook) -> None:
    """Write the hidden sheet of choices: the district's tambons, and words for no money."""
    sheet = book.create_sheet(form_sheets.CHOICES_SHEET)
    sheet.append(form_sheets.list_headings("ตำบล", "ไม่ใช้งบประมาณ"))
    rows = samples.SampleRows(book, sheet, width=2, first=2)
    fields = ("{{ ตำบล.ชื่อ }}", "{{ ตัวเลือก.ไม่ใช้งบประมาณ }}")
    rows.add("แถว_ตำบล", [(text, samples.LINE) for text in fields])
    form_sheets.name_lists(book, sheet)


if __name__ == "__main__":
    write_register_form_template(TEMPLATE)
