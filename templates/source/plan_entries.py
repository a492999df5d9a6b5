"""The flat sheet of the plan's workbook: every project and item, and where it was read from."""

import sheet_samples as samples
import sheet_styles as style
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from dplan_docs.formats.month_fields import MONTH_FIELDS

ENTRY_COLUMNS = (
    ("ที่", "ที่", 5),
    ("แบบ", "รายการ.แบบ", 9),
    ("ยุทธศาสตร์", "ยุทธศาสตร์.ชื่อ", 25.6),
    ("กลยุทธ์/แนวทาง", "รายการ.กลยุทธ์", 17.6),
    ("แผนงาน", "แผนงาน.ชื่อ", 17.6),
    ("ประเภทครุภัณฑ์", "รายการ.ประเภท", 16),
    ("ลำดับที่ในแผน", "รายการ.ลำดับที่", 7.2),
    ("โครงการ/ครุภัณฑ์", "รายการ.ชื่อ", 32),
    ("รายละเอียด", "รายการ.รายละเอียด", 35.2),
    ("งบประมาณ (บาท)", "รายการ.งบประมาณ", 13.6),
    ("หมายเหตุงบประมาณ", "รายการ.หมายเหตุงบประมาณ", 16),
    ("แหล่งงบประมาณ", "รายการ.แหล่งงบประมาณ", 16),
    ("สถานที่ดำเนินการ", "รายการ.สถานที่", 19.2),
    ("หน่วยงานรับผิดชอบหลัก", "รายการ.หน่วยงาน", 19.2),
    *(
        (name, f"รายการ.{field}", 4.6)
        for name, field in zip(style.MONTH_NAMES, MONTH_FIELDS.values(), strict=True)
    ),
    ("ฉบับ", "รายการ.ฉบับ", 12.8),
    ("ไฟล์ต้นทาง", "รายการ.แฟ้ม", 24),
    ("แผ่นงานต้นทาง", "รายการ.แผ่นงาน", 12.8),
    ("แถวต้นทาง", "รายการ.แถว", 7.2),
)
"""The flat sheet's headings, fields and widths."""


def write_entries(book: Workbook) -> None:
    """The flat sheet: a row for every project and item, with the place it was read from."""
    sheet = book.create_sheet("ข้อมูลทั้งหมด")
    style.set_widths(sheet, (width for _, _, width in ENTRY_COLUMNS))
    for number, (text, _, _) in enumerate(ENTRY_COLUMNS, 1):
        style.heading(sheet, f"{get_column_letter(number)}1", text)
    rows = samples.SampleRows(book, sheet, width=len(ENTRY_COLUMNS), first=2)
    rows.add_both("แถว_ข้อมูล_รายการ", lambda note: _flat_cells(unreadable=bool(note)))
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(ENTRY_COLUMNS))}2"
    sheet.freeze_panes = "A2"
    style.set_paper(sheet, "1:1", is_drafted=True)


def _flat_cells(*, unreadable: bool) -> list[tuple[str, samples.Look]]:
    looks = {
        "รายการ.งบประมาณ": samples.LINE.but(style.RIGHT, style.AMOUNT),
        "ที่": samples.LINE.but(style.CENTER, style.NUMBER),
        "รายการ.ลำดับที่": samples.LINE.but(style.CENTER, style.NUMBER),
        "รายการ.แถว": samples.LINE.but(style.CENTER, style.NUMBER),
    }
    if unreadable:
        looks["รายการ.งบประมาณ"] = looks["รายการ.งบประมาณ"].red()
    months = {f"รายการ.{name}" for name in MONTH_FIELDS.values()}
    plain = {True: samples.LINE.but(style.CENTER), False: samples.LINE}
    return [
        (f"{{{{ {name} }}}}", looks.get(name, plain[name in months]))
        for _, name, _ in ENTRY_COLUMNS
    ]
