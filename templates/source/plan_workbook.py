"""Writes the template of the plan's workbook: ``python templates/source/plan_workbook.py``.

Wording and looks of plan-workbook stand here. Each sample row has a name that begins with แถว_;
the program prints as many rows as it needs in its looks, and fills ``{{ fields }}`` by name.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import plan_entries
import sheet_samples as samples
import sheet_styles as style
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from package import rewrite_zip

from dplan_docs.records import EquipmentItem, PlanEntry, Project, columns

TEMPLATE = Path(__file__).resolve().parents[1] / "xlsx" / "plan-workbook.xlsx"

SUMMARY_HEADINGS = (
    "ยุทธศาสตร์/แผนงาน",
    "จำนวนโครงการที่ดำเนินการ",
    "คิดเป็นร้อยละของโครงการทั้งหมด",
    "จำนวนงบประมาณ (บาท)",
    "คิดเป็นร้อยละของงบประมาณทั้งหมด",
    "หน่วยงานรับผิดชอบหลัก",
)
EQUIPMENT_CAPTION = "ครุภัณฑ์ที่ไม่ได้ดำเนินการตามโครงการ (แบบ ผด.02/1) คิดร้อยละจากครุภัณฑ์ทั้งหมด"
TABLE_FIELDS = ("number", "name", "description", "budget", "location", "divisions")
TABLE_WIDTHS = (5, 22, 23, 16, 12, 12.5, *[style.MONTH_WIDTH] * 12)


Cells = Sequence[tuple[str, samples.Look]]
"""A sample row from column A on: what each cell shows, and its looks."""


def write_plan_workbook_template(path: Path) -> None:
    """Write the template; always the same bytes."""
    book = style.new_book("แผนการดำเนินงาน")
    write_summary(book)
    write_projects(book)
    write_equipment(book)
    plan_entries.write_entries(book)
    book.save(path)
    rewrite_zip(path)


def write_summary(book: Workbook) -> None:
    """Form ผด.01: numbers, money and their shares."""
    sheet = book.create_sheet("ผด.01")
    style.set_widths(sheet, (38, 12, 13, 16.5, 14, 25))
    title = "บัญชีสรุปจำนวนโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ"
    style.merged(sheet, 1, 6, "แบบ ผด.01", alignment=style.MARK)
    style.title_lines(sheet, 6, title, is_drafted=True)
    for letter, text in zip("ABCDEF", SUMMARY_HEADINGS, strict=True):
        style.heading(sheet, f"{letter}5", text)
    rows = samples.SampleRows(book, sheet, width=6, first=6)
    rows.caption("แถว_ผด01_ยุทธศาสตร์", "{{ ยุทธศาสตร์.ชื่อ }}")
    rows.add("แถว_ผด01_แผนงาน", _summary_cells("   {{ แผนงาน.ชื่อเต็ม }}", samples.LINE))
    rows.add_both("แถว_ผด01_รวม", lambda note: _summary_cells(f"รวม{note}", samples.SUM))
    rows.add_both("แถว_ผด01_รวมทั้งสิ้น", lambda note: _summary_cells(f"รวมทั้งสิ้น{note}", samples.SUM))
    rows.caption("แถว_ผด01_ครุภัณฑ์", EQUIPMENT_CAPTION)
    rows.add_both("แถว_ผด01_รวมครุภัณฑ์", lambda note: _summary_cells(f"รวมครุภัณฑ์{note}", samples.SUM))
    style.set_paper(sheet, "5:5", "แบบ ผด.01", is_drafted=True)
    sheet.freeze_panes = "A6"


def _summary_cells(first: str, look: samples.Look) -> Cells:
    percent = look.but(style.CENTER, "0.00")
    return (
        (first, look),
        ("{{ จำนวน }}", look.but(style.CENTER, style.COUNT)),
        ("{{ ร้อยละของจำนวน }}", percent),
        ("{{ งบประมาณ }}", look.but(style.RIGHT, style.TOTAL)),
        ("{{ ร้อยละของงบประมาณ }}", percent),
        ("{{ หน่วยงาน }}" if look is samples.LINE else "", look),
    )


def write_projects(book: Workbook) -> None:
    """Form ผด.02: every strategy's projects by แผนงาน."""
    sheet = book.create_sheet("ผด.02")
    rows = _month_table(
        book, sheet, Project, ("แบบ ผด.02", "บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ")
    )
    rows.caption("แถว_ผด02_ยุทธศาสตร์", "{{ ยุทธศาสตร์.ชื่อ }}")
    rows.caption("แถว_ผด02_แผนงาน", "{{ แผนงาน.ชื่อเต็ม }}")
    rows.add_both("แถว_ผด02_โครงการ", lambda note: _entry_cells("โครงการ", unreadable=bool(note)))
    rows.add_both("แถว_ผด02_รวม", lambda note: _total_cells(f"รวม {{{{ จำนวน }}}} โครงการ{note}"))
    rows.add_both(
        "แถว_ผด02_รวมทั้งสิ้น", lambda note: _total_cells(f"รวมทั้งสิ้น {{{{ จำนวน }}}} โครงการ{note}")
    )
    rows.caption("แถว_ผด02_ไม่มีโครงการ", "- ไม่มีโครงการ -", style.MIDDLE)


def write_equipment(book: Workbook) -> None:
    """Form ผด.02/1: equipment by แผนงาน and ประเภท."""
    sheet = book.create_sheet("ผด.02-1")
    title = "บัญชีจำนวนครุภัณฑ์สำหรับที่ไม่ได้ดำเนินการตามโครงการพัฒนาท้องถิ่น"
    rows = _month_table(book, sheet, EquipmentItem, ("แบบ ผด.02/1", title))
    rows.caption("แถว_ผด021_แผนงาน", "{{ แผนงาน.ชื่อเต็ม }}")
    rows.caption("แถว_ผด021_ประเภท", "ประเภท{{ ประเภท.ชื่อ }}")
    rows.add_both("แถว_ผด021_ครุภัณฑ์", lambda note: _entry_cells("ครุภัณฑ์", unreadable=bool(note)))
    rows.add_both("แถว_ผด021_รวม", lambda note: _total_cells(f"รวม {{{{ จำนวน }}}} รายการ{note}"))
    rows.add_both(
        "แถว_ผด021_รวมทั้งสิ้น", lambda note: _total_cells(f"รวมทั้งสิ้น {{{{ จำนวน }}}} รายการ{note}")
    )
    rows.caption("แถว_ผด021_ไม่มีครุภัณฑ์", "- ไม่มีรายการครุภัณฑ์ -", style.MIDDLE)


def _month_table(
    book: Workbook, sheet: Worksheet, record: type[PlanEntry], titles: tuple[str, str]
) -> samples.SampleRows:
    """Write title, headings and paper of a table with months; return where its samples go."""
    mark, title = titles
    headings = dict(columns(record))
    style.set_widths(sheet, TABLE_WIDTHS)
    style.merged(sheet, 1, len(TABLE_WIDTHS), mark, alignment=style.MARK)
    style.title_lines(sheet, len(TABLE_WIDTHS), title, is_drafted=True)
    for letter, name in zip("ABCDEF", TABLE_FIELDS, strict=True):
        style.heading(sheet, f"{letter}5:{letter}6", headings[name].heading)
    style.month_headings(sheet, 5, len(TABLE_FIELDS) + 1)
    style.set_paper(sheet, "5:6", mark, is_drafted=True)
    sheet.freeze_panes = "C7"
    return samples.SampleRows(book, sheet, width=len(TABLE_WIDTHS), first=7)


def _entry_cells(prefix: str, *, unreadable: bool) -> Cells:
    amount = samples.LINE.but(style.RIGHT, style.AMOUNT)
    return (
        (f"{{{{ {prefix}.ลำดับที่ }}}}", samples.LINE.but(style.CENTER, style.NUMBER)),
        (f"{{{{ {prefix}.ชื่อ }}}}", samples.LINE),
        (f"{{{{ {prefix}.รายละเอียด }}}}", samples.LINE),
        (f"{{{{ {prefix}.งบประมาณ }}}}", amount.red() if unreadable else amount),
        (f"{{{{ {prefix}.สถานที่ }}}}", samples.LINE),
        (f"{{{{ {prefix}.หน่วยงาน }}}}", samples.LINE),
        *((text, samples.LINE.but(style.CENTER)) for text in samples.month_fields(prefix)),
    )


def _total_cells(label: str) -> Cells:
    blanks = (("", samples.SUM),)
    return (
        (label, samples.SUM.but(style.CENTER).over(3)),
        *blanks * 2,
        ("{{ งบประมาณ }}", samples.SUM.but(style.RIGHT, style.TOTAL)),
        *blanks * 14,
    )


if __name__ == "__main__":
    write_plan_workbook_template(TEMPLATE)
