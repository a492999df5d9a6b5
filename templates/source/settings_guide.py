"""The first sheet of ข้อมูลหน่วยงาน.xlsx: how to fill it in, and which sheet is for what."""

from collections.abc import Sequence
from dataclasses import dataclass

import workbook_style as style
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.settings.layout import Form, Table
from dplan_docs.settings.sheets import SHEETS
from dplan_docs.tambon.settings_sheets import SHEETS as TAMBON_SHEETS

TITLE = "คำแนะนำการกรอกข้อมูลหน่วยงาน"
INTRODUCTION = "กรอกไฟล์นี้ครั้งเดียว โปรแกรมนำไปจัดทำเอกสารแผนการดำเนินงานให้ทั้งชุด ข้อความจึงตรงกันทุกฉบับ"
_FIRST_STEP = "กรอกแผ่น “หน่วยงาน” “ปีและกฎหมาย” “กอง” และ “ยุทธศาสตร์” ก่อน ก็ทำแบบเปล่าส่งให้กองได้ (dplan forms) แผ่นอื่นกรอกเมื่อถึงขั้นตอนนั้น และกลับมาเพิ่มได้เสมอ"
_STEPS = (
    "ช่องที่ยังไม่ทราบหรือไม่มีข้อมูล ให้เว้นว่างไว้ เอกสารจะเว้นเป็นจุดไข่ปลา และโปรแกรมจะแจ้งว่ายังขาดสิ่งใด",
    "วันที่ พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 15/10/2568 หรือ 15 ต.ค. 2568 โปรแกรมคำนวณวันในสัปดาห์ให้เอง",
    "เวลา พิมพ์เป็น ชั่วโมง.นาที เช่น 09.30",
    "ตัวเลขพิมพ์เป็นเลขไทยหรือเลขอารบิกก็ได้ เอกสารทุกฉบับพิมพ์ตาม “รูปแบบตัวเลข” ในแผ่น “หน่วยงาน”",
    "ช่องสีครีมคือช่องสำหรับกรอก ช่องที่มีปุ่มลูกศรให้คลิกแล้วเลือกจากรายการ",
    "บรรทัดสีเทาที่ขึ้นต้นว่า “ตัวอย่าง” มีไว้ให้ดูเท่านั้น โปรแกรมไม่อ่าน โปรดกรอกในบรรทัดถัดไป และเพิ่มบรรทัดต่อท้ายได้",
    "หลายชื่อในช่องเดียวคั่นด้วยเครื่องหมาย , ส่วนการขึ้นย่อหน้าใหม่ในช่องเดียวกันให้กด Alt+Enter",
    "สลับลำดับบรรทัดหรือคอลัมน์ได้ แต่โปรดอย่าเปลี่ยนชื่อแผ่นงาน หัวตาราง และข้อความในช่อง “รายการ”",
    "ตราครุฑ: วางไฟล์รูปชื่อ ตราครุฑ.png ไว้ในโฟลเดอร์เดียวกับไฟล์นี้",
    "บันทึกและปิดไฟล์ทุกครั้งก่อนสั่งโปรแกรมจัดทำเอกสาร",
)
BEFORE, MEETING, AFTER, NUMBERED = (
    "ก่อนเริ่มจัดทำแผน",
    "ก่อนประชุม และเพิ่มเติมหลังประชุม",
    "หลังประชุม",
    "เมื่อออกเลขและลงวันที่แล้ว",
)
WHEN = (
    BEFORE,
    BEFORE,
    "ก่อนเริ่ม และเพิ่มเติมเมื่อถึงกำหนด",
    BEFORE,
    BEFORE,
    "ก่อนเริ่ม และเพิ่มเติมเมื่อได้รับคำตอบ",
    MEETING,
    MEETING,
    MEETING,
    MEETING,
    AFTER,
    NUMBERED,
    "ก่อนปิดประกาศ",
    BEFORE,
    BEFORE,
    BEFORE,
)
"""When each sheet is filled in, in the order of ``SHEETS``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What the first sheet of one kind of settings workbook says.

    Attributes:
        sheets: The workbook's sheets, with when each is filled in.
    """

    introduction: str
    steps: tuple[str, ...]
    sheets: tuple[tuple[Form[object] | Table[object], str], ...]


OPERATION_GUIDE = Guide(
    introduction=INTRODUCTION,
    steps=(_FIRST_STEP, *_STEPS),
    sheets=tuple(zip(SHEETS, WHEN, strict=True)),
)
_BEFORE_SENDING, _BEFORE_REPORTING = "ก่อนส่งหนังสือถึงอำเภอ", "ก่อนจัดทำรายงาน"
TAMBON_GUIDE = Guide(
    introduction="กรอกไฟล์นี้ครั้งเดียว โปรแกรมนำไปจัดทำหนังสือ แบบรายงาน และทะเบียนแผนพัฒนาตำบลให้ทั้งชุด ข้อความจึงตรงกันทุกฉบับ",
    steps=(
        "กรอกแผ่น “หน่วยงาน” “แผนพัฒนาตำบล” “อำเภอ” และ “ตำบล” ก่อน ก็ทำแบบเปล่าส่งให้อำเภอได้ (dplan forms) แผ่นอื่นกรอกเมื่อถึงขั้นตอนนั้น และกลับมาเพิ่มได้เสมอ",
        *_STEPS,
    ),
    sheets=tuple(
        zip(
            TAMBON_SHEETS,
            (
                *(_BEFORE_SENDING,) * 5,
                _BEFORE_REPORTING,
                NUMBERED,
                _BEFORE_SENDING,
            ),
            strict=True,
        )
    ),
)


def write_guide(sheet: Worksheet, guide: Guide) -> None:
    """Write how to fill the workbook in, and a list of its sheets with links."""
    for column, width in zip("ABC", (8, 30, 92), strict=True):
        sheet.column_dimensions[column].width = width
    style.put(sheet, 1, 1, TITLE, style.font(style.TITLE_POINTS, style.NAVY, bold=True))
    style.put(sheet, 2, 1, guide.introduction, style.font(colour=style.GREY))
    sheet.row_dimensions[1].height = style.TITLE_HEIGHT
    row = _write_steps(sheet, 4, guide.steps)
    _write_contents(sheet, row, guide)
    style.set_paper(sheet, landscape=False, head_row=0)


def _write_steps(sheet: Worksheet, row: int, steps: Sequence[str]) -> int:
    _caption(sheet, row, "วิธีกรอก")
    for number, step in enumerate(steps, start=1):
        row += 1
        cell = style.put(sheet, row, 1, f"{number}.", style.font(colour=style.NAVY, bold=True))
        cell.alignment = style.CENTRED
        sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=3)
        cell = style.put(sheet, row, 2, step, style.font())
        cell.alignment = style.FLUSH
        sheet.row_dimensions[row].height = style.height_of((step,), (122,))
    return row + 2


def _write_contents(sheet: Worksheet, row: int, guide: Guide) -> None:
    _caption(sheet, row, "แผ่นงานในไฟล์นี้ (คลิกที่ชื่อเพื่อไปยังแผ่นนั้น)")
    for layout, when in guide.sheets:
        row += 1
        link = style.put(sheet, row, 2, layout.name, style.font(colour=style.LINK))
        place = f"'{layout.name}'!A1"
        link.hyperlink = Hyperlink(ref=link.coordinate, location=place, display=layout.name)
        link.font = style.font(colour=style.LINK)
        sheet.row_dimensions[row].height = style.LINE_POINTS
        style.put(sheet, row, 3, f"{layout.title} — กรอก{when}", style.font())


def _caption(sheet: Worksheet, row: int, text: str) -> None:
    sheet.row_dimensions[row].height = style.LINE_POINTS
    for column in (1, 2, 3):
        sheet.cell(row, column).fill = style.fill(style.SECTION_FILL)
    style.put(sheet, row, 1, text, style.font(colour=style.NAVY, bold=True))
