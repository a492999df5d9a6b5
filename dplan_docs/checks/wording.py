"""Checks on the words of rows and captions: known typing errors, and what stands in the wrong form."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dplan_docs.checks.registry import CheckContext, Fault, at_cell, check
from dplan_docs.findings import CellRef, Severity
from dplan_docs.records import EquipmentItem, Project

TYPING_ERRORS = {
    "ว่าด้าย": "ว่าด้วย",
    "การทรวง": "กระทรวง",
    "จุหมาย": "จุดหมาย",
    "คามชัดเจน": "ความชัดเจน",
    "ด้งกล่าว": "ดังกล่าว",
    "พานิชย์": "พาณิชย์",
    "ศาสานา": "ศาสนา",
    "ส่ฃเสริม": "ส่งเสริม",
    "สาธารสุข": "สาธารณสุข",
    "สาธารณะสุข": "สาธารณสุข",
    "ยุทมธศาสตร์": "ยุทธศาสตร์",
    "ยุทธศาตร์": "ยุทธศาสตร์",
    "สนับสุน": "สนับสนุน",
    "สนันสนุน": "สนับสนุน",
    "องค์การส่วนปกครองท้องถิ่น": "องค์กรปกครองส่วนท้องถิ่น",
    "องค์การปกครองส่วนท้องถิ่น": "องค์กรปกครองส่วนท้องถิ่น",
    "ประชาสัมพันธุ์": "ประชาสัมพันธ์",
    "อนุญาติ": "อนุญาต",
    "คอนกรีด": "คอนกรีต",
    "โคงการ": "โครงการ",
    "โครการ": "โครงการ",
    "โครงกาาร": "โครงการ",
}
"""What has been met in plans of local governments, and the right word."""

_TYPING_ERROR = re.compile("|".join(f"(?<!โครง){wrong}" for wrong in TYPING_ERRORS))
"""โครงการทรวงอก, of a hospital, is no กระทรวง."""
_DOUBLED = re.compile(r"(^โครงการ|[ก-๎]{12,30}?)\s*\1")
"""Shorter words come twice with good reason: ทุกหมู่บ้าน หมู่บ้านละ 2 คน."""
_BUYING = r"(?:โครงการ)?\s*(?:การ)?(?:จัดซื้อ|จัดหา|ซื้อ)?\s*"
_EQUIPMENT = re.compile(
    _BUYING + r"(?:ครุภัณฑ์|(?:ชุด)?เครื่อง(?:คอมพิวเตอร์|พิมพ์|ปรับอากาศ|ถ่ายเอกสาร|สำรองไฟ|โทรสาร"
    r"|ตัดหญ้า|พ่นหมอกควัน|พ่นยา|ปั่นไฟ|กำเนิดไฟฟ้า|ฉายภาพ|มัลติมีเดีย|รับส่งวิทยุ|ขยายเสียง|ทำลายเอกสาร)"
    r"|โต๊ะ(?:ทำงาน|คอมพิวเตอร์|ประชุม|พับ|หมู่บูชา)|เก้าอี้|ตู้(?:เหล็ก|เก็บเอกสาร|เย็น|ล็อกเกอร์|บานเลื่อน)"
    r"|รถ(?:ยนต์|จักรยานยนต์|บรรทุก|กระเช้า|ตู้|กระบะ|ดับเพลิง|แทรกเตอร์|ตักหน้าขุดหลัง)|เลื่อยโซ่ยนต์|กล้องถ่ายรูป"
    r"|คอมพิวเตอร์(?:โน้ตบุ๊ก|แท็บเล็ต))"
)
_PROJECT = re.compile(
    r"(?:โครงการ|ก่อสร้าง|ปรับปรุง|ขุดลอก|ขุดเจาะ|วางท่อ|ถมดิน|ลาดยาง|ฝึกอบรม|อบรม|จัดงาน|จัดกิจกรรม|แข่งขัน"
    r"|ส่งเสริม|สนับสนุน|อุดหนุน|เบี้ย|จ้างเหมา|รณรงค์|เงินสมทบ)"
)


class _Text(NamedTuple):
    entry: Project | EquipmentItem
    field: str
    called: str
    text: str

    @property
    def where(self) -> CellRef:
        return at_cell(self.entry, self.field)


@check("typing-error", Severity.INFO)
def typing_error(context: CheckContext) -> Iterator[Fault]:
    """Names and captions are free of the typing errors known from other plans."""
    for told in _texts(context):
        for wrong in dict.fromkeys(_TYPING_ERROR.findall(told.text)):
            message = (
                f"{told.called}มีคำว่า “{wrong}” ซึ่งน่าจะเป็น “{TYPING_ERRORS[wrong]}” "
                "โปรแกรมพิมพ์ตามที่พบ หากพิมพ์ผิด กรุณาแก้ในไฟล์"
            )
            yield Fault(told.where, message, told.text)


@check("words-doubled", Severity.INFO)
def words_doubled(context: CheckContext) -> Iterator[Fault]:
    """No name or caption says the same words twice running."""
    for told in _texts(context):
        found = _DOUBLED.search(told.text)
        if found:
            message = (
                f"{told.called}มีคำว่า “{found[1]}” ติดกันสองครั้ง โปรแกรมพิมพ์ตามที่พบ หากพิมพ์เกิน กรุณาแก้ในไฟล์"
            )
            yield Fault(told.where, message, told.text)


@check("equipment-among-projects", Severity.INFO)
def equipment_among_projects(context: CheckContext) -> Iterator[Fault]:
    """Equipment that is bought for itself stands in ผด.02/1."""
    for project in context.plan.projects:
        if _EQUIPMENT.match(project.name):
            message = (
                "รายการนี้ดูเหมือนครุภัณฑ์ แต่อยู่ในแบบ ผด.02 โปรแกรมนับเป็นโครงการ "
                "หากเป็นการจัดหาครุภัณฑ์นอกเหนือโครงการ กรุณาย้ายไปแบบ ผด.02/1"
            )
            yield Fault(at_cell(project, "name"), message, project.name)


@check("project-among-equipment", Severity.INFO)
def project_among_equipment(context: CheckContext) -> Iterator[Fault]:
    """What ผด.02/1 lists is equipment."""
    for item in context.plan.equipment_items:
        if _PROJECT.match(item.name) and not _EQUIPMENT.match(item.name):
            message = (
                "รายการนี้ดูเหมือนโครงการ แต่อยู่ในแบบ ผด.02/1 โปรแกรมนับเป็นครุภัณฑ์ "
                "หากเป็นโครงการ กรุณาย้ายไปแบบ ผด.02"
            )
            yield Fault(at_cell(item, "name"), message, item.name)


def _texts(context: CheckContext) -> Iterator[_Text]:
    """Yield every name, and each sheet's captions once."""
    seen: set[tuple[str, str, str]] = set()
    for entry in context.plan.entries:
        yield _Text(entry, "name", "ชื่อรายการ", entry.name)
        yield _Text(entry, "description", "รายละเอียด", entry.description)
        for field in ("strategy", "tactic", "work_plan", "category"):
            caption = getattr(entry, field, None)
            place = entry.where.file, entry.where.sheet, caption or ""
            if caption and place not in seen:
                yield _Text(entry, field, f"หัวข้อ “{caption}” ", caption)
            seen.add(place)
