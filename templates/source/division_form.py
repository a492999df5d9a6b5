"""Writes the divisions' blank form: ``python templates/source/division_form.py``.

One sheet a form, the captions chosen from lists, twenty empty rows and their total. An office's
strategies and แผนงาน come into the hidden sheet of choices, whose sample row has a name.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import sheet_samples as samples
import sheet_styles as style
from division_table import FIRST_ROW, NO_BUDGET, DivisionTable, color_rule
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from package import rewrite_zip

from dplan_docs.formats.xlsx.fields import MARK
from dplan_docs.records import EquipmentItem, PlanEntry, Project, columns

TEMPLATE = Path(__file__).resolve().parents[1] / "xlsx" / "division-form.xlsx"

STRATEGY_ROW, WORK_PLAN_ROW, HEADING_ROW = 5, 6, 7
FUNDING_SOURCES = (
    "งบประมาณรายจ่าย",
    "เงินสะสม",
    "เงินอุดหนุนเฉพาะกิจ",
    "โอนเพิ่ม/โอนลด/ตั้งจ่ายเป็นรายการใหม่",
    "เงินอุดหนุนจาก อบจ.",
    "งบหน่วยงานอื่น",
    "เงินรายจ่ายค้างจ่าย (เงินกัน)",
    NO_BUDGET,
)
CATEGORIES = tuple(
    f"ครุภัณฑ์{kind}"
    for kind in (
        "สำนักงาน",
        "การศึกษา",
        "ยานพาหนะและขนส่ง",
        "การเกษตร",
        "ก่อสร้าง",
        "ไฟฟ้าและวิทยุ",
        "โฆษณาและเผยแพร่",
        "วิทยาศาสตร์หรือการแพทย์",
        "งานบ้านงานครัว",
        "งานโรงงาน",
        "กีฬา",
        "สำรวจ",
        "คอมพิวเตอร์หรืออิเล็กทรอนิกส์",
        "ดนตรีและนาฏศิลป์",
        "สนาม",
        "อาวุธ",
        "อื่น",
    )
)
HINT = "เลือกยุทธศาสตร์และแผนงานจากรายการในช่องสีเหลือง แล้วกรอกหนึ่งโครงการต่อหนึ่งแถว (ดูแผ่นงาน คำแนะนำ)"
GUIDE = (
    "1. คลิกช่องสีเหลืองเหนือตาราง แล้วกดลูกศรเพื่อเลือกยุทธศาสตร์และแผนงาน ถ้าไม่มีในรายการ พิมพ์เองได้",
    "2. ถ้ามีหลายแผนงาน ให้คัดลอกแผ่นงาน (คลิกขวาที่ชื่อแผ่นงาน > ย้ายหรือคัดลอก > สร้างสำเนา) แผ่นงานละหนึ่งแผนงาน",
    "3. กรอกหนึ่งโครงการต่อหนึ่งแถว ลำดับที่เริ่มจาก 1 ในแต่ละแผนงาน ถ้าแถวไม่พอ ให้แทรกแถวก่อนแถวสุดท้ายของตาราง",
    f"4. งบประมาณกรอกเป็นตัวเลขเท่านั้น ไม่ต้องใส่คำว่าบาท ถ้าไม่ใช้งบประมาณ ให้พิมพ์ {NO_BUDGET}",
    f"5. เดือนที่ดำเนินการ เลือก {MARK} จากรายการในช่องของเดือนนั้น ทุกเดือนที่ดำเนินการ",
    "6. ช่องที่เป็นสีแดงคือกรอกไม่ถูกต้อง ช่องสีส้มคือยังไม่ได้กรอก",
    "7. ครุภัณฑ์ที่ไม่ได้อยู่ในโครงการใด ให้กรอกในแผ่นงาน ผด.02-1",
    "8. ถ้าไม่มีโครงการหรือครุภัณฑ์ ให้พิมพ์คำว่า ไม่มี ในช่องชื่อแถวแรกของตาราง แล้วส่งไฟล์กลับตามปกติ",
)
TITLES = {
    Project: ("แบบ ผด.02", "บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ"),
    EquipmentItem: (
        "แบบ ผด.02/1",
        "บัญชีจำนวนครุภัณฑ์สำหรับที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น",
    ),
}
ORDER = ("number", "category", "name", "description", "budget", "location", "divisions")
_NO_VALUE = re.compile(rb"(<f>[^<]*</f>)<v\s*(?:/>|></v>)")
_EMPTY_ROW = re.compile(rb'(<row r="(?:9|1\d|2[0-8])"[^>]*?) customHeight="1"')
"""The twenty rows from FIRST_ROW to LAST_ROW."""


def write_division_form_template(path: Path) -> None:
    """Write the template; always the same bytes."""
    book = style.new_book("แบบ ผด.02 และ ผด.02/1")
    write_form(book, "ผด.02", Project)
    write_form(book, "ผด.02-1", EquipmentItem)
    write_guide(book)
    write_choices(book)
    book.save(path)
    rewrite_zip(path, _finish)


def write_form(book: Workbook, name: str, record: type[PlanEntry]) -> None:
    """Write the sheet of one form."""
    sheet = book.create_sheet(name)
    headings = {field: column.heading for field, column in columns(record)}
    fields = [field for field in ORDER if field in headings]
    table = DivisionTable(sheet, fields)
    style.set_widths(sheet, table.widths)
    style.title_lines(sheet, table.width, *TITLES[record])
    _write_hint(sheet, table.width)
    for row, prompt in ((STRATEGY_ROW, "ยุทธศาสตร์"), (WORK_PLAN_ROW, "แผนงาน")):
        _write_caption(sheet, row, table.width, prompt)
    for field in (*fields, "funding_source"):
        letter = table.letter(field)
        style.heading(sheet, f"{letter}{HEADING_ROW}:{letter}{HEADING_ROW + 1}", headings[field])
    style.month_headings(sheet, HEADING_ROW, len(fields) + 1)
    table.write_rows()
    table.write_total()
    table.add_lists()
    table.add_colors()
    style.set_paper(sheet, f"{HEADING_ROW}:{HEADING_ROW + 1}", TITLES[record][0])
    sheet.freeze_panes = f"{table.letter('description')}{FIRST_ROW}"


def _write_hint(sheet: Worksheet, width: int) -> None:
    """Tell on the screen, in the line that is not printed, what to do first."""
    sheet.unmerge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    mark = style.cell_at(sheet, 1, 1).value
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width - 4)
    style.put(style.cell_at(sheet, 1, 1), HINT, style.font(color=style.GREY), style.CAPTION)
    sheet.merge_cells(start_row=1, end_row=1, start_column=width - 3, end_column=width)
    style.put(style.cell_at(sheet, 1, width - 3), str(mark), style.font(16, bold=True), style.MARK)


def _write_caption(sheet: Worksheet, row: int, width: int, kind: str) -> None:
    cell = style.merged(sheet, row, width, "", size=15, alignment=style.CAPTION, height=25)
    validation = DataValidation(type="list", formula1=f"รายการ{kind}", allow_blank=True)
    validation.promptTitle, validation.prompt = kind, f"เลือก{kind}จากรายการ หรือพิมพ์เอง"
    validation.showInputMessage, validation.showErrorMessage = True, False
    sheet.add_data_validation(validation)
    validation.add(cell.coordinate)
    for number in range(1, width + 1):
        sheet.cell(row, number).border = style.BOX
    last = get_column_letter(width)
    blank = color_rule(f'$A${row}=""', style.CHOICE_FILL)
    sheet.conditional_formatting.add(f"A{row}:{last}{row}", blank)


def write_guide(book: Workbook) -> None:
    """Write the sheet that tells an officer how to fill in the forms."""
    sheet = book.create_sheet("คำแนะนำ")
    style.set_widths(sheet, (98,))
    style.merged(sheet, 1, 1, "คำแนะนำการกรอกแบบ ผด.02 และ ผด.02/1", alignment=style.CAPTION)
    for row, text in enumerate(GUIDE, 2):
        style.put(style.cell_at(sheet, row, 1), text, style.font(16), style.LEFT)
    sheet.sheet_view.showGridLines = False
    style.set_paper(sheet, "1:1")


def write_choices(book: Workbook) -> None:
    """Write the hidden sheets of choices: the office's own, and those that are the same for all."""
    own = book.create_sheet("ตัวเลือก")
    own.append(["ยุทธศาสตร์", "แผนงาน"])
    rows = samples.SampleRows(book, own, width=2, first=2)
    rows.add(
        "แถว_ตัวเลือก", [(f"{{{{ {x} }}}}", samples.LINE) for x in ("ยุทธศาสตร์.ชื่อ", "แผนงาน.ชื่อเต็ม")]
    )
    fixed = book.create_sheet("ตัวเลือกทั่วไป")
    fixed.append(["แหล่งงบประมาณ", "ประเภทครุภัณฑ์"])
    for number, choices in enumerate((FUNDING_SOURCES, CATEGORIES), 1):
        for row, text in enumerate(choices, 2):
            style.cell_at(fixed, row, number).value = text
    for sheet in (own, fixed):
        sheet.sheet_state = "hidden"
        for letter, heading in (("A", sheet["A1"].value), ("B", sheet["B1"].value)):
            _name_list(book, f"รายการ{heading}", f"'{sheet.title}'!${letter}")


def _name_list(book: Workbook, name: str, column: str) -> None:
    """Name the filled part of a column, so that its list shows no blank choices."""
    count = f"COUNTA({column}$2:{column.rpartition('!')[2]}$500)"
    book.defined_names[name] = DefinedName(
        name, attr_text=f"OFFSET({column}$2,0,0,MAX(1,{count}),1)"
    )


def _finish(name: str, content: bytes) -> bytes:
    """Do what openpyxl cannot: give the totals their value, and let the empty rows grow."""
    if not name.startswith("xl/worksheets/"):
        return content
    content = _NO_VALUE.sub(rb"\1<v>0</v>", content)
    return _EMPTY_ROW.sub(rb"\1", content)


if __name__ == "__main__":
    write_division_form_template(TEMPLATE)
