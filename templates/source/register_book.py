"""Writes the template of the province's registers: ``python templates/source/register_book.py``.

แบบ ๑, แบบ ๒ and แบบ ๓ of all districts, a sheet each, and one that tells who has sent what.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import register_words as words
import sheet_samples as samples
import sheet_styles as style
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from package import rewrite_zip
from register_table import WIDTHS

from dplan_docs.records import columns
from dplan_docs.tambon.records import LINKED, REGISTERS, REPORT, TARGETS, USED

TEMPLATE = Path(__file__).resolve().parents[1] / "xlsx" / "tambon-registers-all.xlsx"

Cells = Sequence[tuple[str, samples.Look]]

_SHORT = {TARGETS: "แบบ1", USED: "แบบ2", LINKED: "แบบ3", REPORT: "แบบรายงาน"}
_FIELDS = {
    "number": "ลำดับที่",
    "tambon": "ตำบล",
    "coordinator": "ผู้ประสานงาน",
    "sent_to_local": "ส่งให้อปท",
    "sent_to_district": "ส่งให้อำเภอ",
    "quarter": "ไตรมาส",
    "name": "ชื่อ",
    "pattern": "รูปแบบ",
    "budget": "งบประมาณ",
    "target": "เป้าหมาย",
    "period": "ระยะเวลา",
    "local_government": "อปท",
    "link": "การเชื่อมโยง",
    "remark": "หมายเหตุ",
}
_CENTERED = ("number", "quarter")
_PROVINCE = "จังหวัด{{ จังหวัด.ชื่อ }}"
_DISTRICT = ("อำเภอ", 15)
_HEADING_ROW = 5
_COUNT = {TARGETS: '#,##0" ตำบล"', USED: '#,##0" โครงการ"', LINKED: '#,##0" โครงการ"'}


def write_register_book_template(path: Path) -> None:
    """Write the template; always the same bytes."""
    book = style.new_book("ทะเบียนแผนพัฒนาตำบล รวมทุกอำเภอ")
    write_summary(book)
    for mark in REGISTERS:
        write_register(book, mark)
    book.save(path)
    rewrite_zip(path)


def write_register(book: Workbook, mark: str) -> None:
    """Write the sheet of one register: the district's column first."""
    sheet = book.create_sheet(mark)
    headings = {name: column.heading for name, column in columns(REGISTERS[mark])}
    fields = [*(name for name in headings if name != "remark"), "remark"]
    width = len(fields) + 1
    style.set_widths(sheet, (_DISTRICT[1], *(WIDTHS[name] for name in fields)))
    title, project = words.TITLES[mark]
    style.merged(sheet, 1, width, mark, alignment=style.MARK)
    for row, text in enumerate((f"{title} (รวมทุกอำเภอ)", f"{project} {words.YEAR}", _PROVINCE), 2):
        style.merged(sheet, row, width, text)
    for number, text in enumerate((_DISTRICT[0], *(headings[x] for x in fields)), 1):
        style.heading(sheet, f"{get_column_letter(number)}{_HEADING_ROW}", text)
    sheet.row_dimensions[_HEADING_ROW].height = 44
    rows = samples.SampleRows(book, sheet, width=width, first=_HEADING_ROW + 1)
    short = _SHORT[mark]
    rows.add_both(f"แถว_{short}_รายการ", lambda note: _entry(fields, unreadable=bool(note)))
    rows.add(f"แถว_{short}_ไม่มี", _empty(width))
    rows.add_both(
        f"แถว_{short}_รวมอำเภอ",
        lambda note: _total(mark, fields, f"รวมอำเภอ{{{{ อำเภอ.ชื่อ }}}}{note}"),
    )
    rows.add_both(f"แถว_{short}_รวมทั้งสิ้น", lambda note: _total(mark, fields, f"รวมทั้งสิ้น{note}"))
    style.set_paper(sheet, f"{_HEADING_ROW}:{_HEADING_ROW}", mark)
    sheet.freeze_panes = f"D{_HEADING_ROW + 1}"


def _entry(fields: Sequence[str], *, unreadable: bool) -> Cells:
    amount = samples.LINE.but(style.RIGHT, style.AMOUNT)
    looks = dict.fromkeys(_CENTERED, samples.LINE.but(style.CENTER, style.NUMBER))
    looks["budget"] = amount.red() if unreadable else amount
    cells = ((f"{{{{ รายการ.{_FIELDS[x]} }}}}", looks.get(x, samples.LINE)) for x in fields)
    return (("{{ อำเภอ.ชื่อ }}", samples.LINE), *cells)


def _empty(width: int) -> Cells:
    line = samples.LINE.but(style.CENTER)
    blanks = (("", samples.LINE),) * (width - 2)
    return (("{{ อำเภอ.ชื่อ }}", samples.LINE), ("{{ เหตุ }}", line.over(width - 1)), *blanks)


def _total(mark: str, fields: Sequence[str], label: str) -> Cells:
    """A row of totals: its label over the first columns, then the count, then the money."""
    counted = 3 if mark == TARGETS else 4
    cells = [("", samples.SUM)] * (len(fields) + 1)
    cells[0] = (label, samples.SUM.but(style.CENTER).over(counted - 1))
    cells[counted - 1] = ("{{ จำนวน }}", samples.SUM.but(style.CENTER, _COUNT[mark]))
    if "budget" in fields:
        place = fields.index("budget") + 1
        cells[place] = ("{{ งบประมาณ }}", samples.SUM.but(style.RIGHT, style.TOTAL))
    return cells


def write_summary(book: Workbook) -> None:
    """The sheet that tells which district has sent what, and its figures."""
    sheet = book.create_sheet("สรุปการส่ง")
    style.set_widths(sheet, (6, 22, *(15,) * 4, 10, 10, 17, 10, 17))
    width = 11
    lines = (
        "สรุปการส่งทะเบียนแผนพัฒนาตำบลของอำเภอ",
        words.YEAR,
        f"{_PROVINCE}  ส่งแล้ว {{{{ จำนวนอำเภอที่ส่ง }}}} จาก {{{{ จำนวนอำเภอ }}}} อำเภอ",
        "อำเภอที่ยังไม่ส่ง: {{ อำเภอที่ยังไม่ส่ง }}",
    )
    for row, text in enumerate(lines, 1):
        style.merged(sheet, row, width, text, size=16 if row < len(lines) else 14)
    for column, text in (("A", "ลำดับ\nที่"), ("B", "อำเภอ")):
        style.heading(sheet, f"{column}5:{column}6", text)
    style.heading(sheet, "C5:F5", "การส่ง")
    for column, mark in zip("CDEF", _SHORT, strict=True):
        style.heading(sheet, f"{column}6", mark)
    style.heading(sheet, "G5:G6", "แบบ ๑\nตำบล")
    style.heading(sheet, "H5:I5", "แบบ ๒ นำไปใช้ประโยชน์")
    style.heading(sheet, "J5:K5", "แบบ ๓ เชื่อมโยงกับ อปท.")
    for column, text in zip("HIJK", ("โครงการ", "งบประมาณ (บาท)") * 2, strict=True):
        style.heading(sheet, f"{column}6", text.replace(" (", "\n("))
    sheet.row_dimensions[5].height, sheet.row_dimensions[6].height = 25, 44
    rows = samples.SampleRows(book, sheet, width=width, first=7)
    center = samples.LINE.but(style.CENTER)
    sendings = [(f"{{{{ {short}.ส่ง }}}}", center) for short in _SHORT.values()]
    head = (
        ("{{ ลำดับที่ }}", samples.LINE.but(style.CENTER, style.NUMBER)),
        ("{{ อำเภอ.ชื่อ }}", samples.LINE),
    )
    rows.add("แถว_สรุป_อำเภอ", [*head, *sendings, *_figures(samples.LINE)])
    sent = [
        (f"{{{{ {short}.ส่งแล้ว }}}}", samples.SUM.but(style.CENTER, '#,##0" อำเภอ"'))
        for short in _SHORT.values()
    ]
    label = (("รวม", samples.SUM.but(style.CENTER).over(2)), ("", samples.SUM))
    rows.add("แถว_สรุป_รวม", [*label, *sent, *_figures(samples.SUM)])
    style.set_paper(sheet, "5:6")
    sheet.freeze_panes = "C7"


def _figures(look: samples.Look) -> Cells:
    count, money = look.but(style.CENTER, style.COUNT), look.but(style.RIGHT, style.TOTAL)
    return (
        ("{{ แบบ1.จำนวน }}", count),
        ("{{ แบบ2.จำนวน }}", count),
        ("{{ แบบ2.งบประมาณ }}", money),
        ("{{ แบบ3.จำนวน }}", count),
        ("{{ แบบ3.งบประมาณ }}", money),
    )


if __name__ == "__main__":
    write_register_book_template(TEMPLATE)
