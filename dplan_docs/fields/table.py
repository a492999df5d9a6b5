"""THE table of template fields: Thai outside, English inside.

A field's path has two parts, ``group.name``, or one. Its source is an attribute path of a
``Facts`` record. A source that holds nothing (None, ``""``) becomes a dotted ``Blank``.
"""

from dataclasses import dataclass

from dplan_docs.blanks import NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the templates.

    Attributes:
        path: Its Thai name.
        source: The attribute path in ``Facts``.
        meaning: What it is, in Thai, as an officer reads it.
        example: What it may print.
        label: What the report calls it when it is missing; the meaning unless given.
        dots: What is printed while it is missing.
    """

    path: str
    source: str
    meaning: str
    example: str
    dots: str = NAME


def _field(path: str, source: str, meaning: str, example: str, dots: str = NAME) -> Field:
    return Field(path=path, source=source, meaning=meaning, example=example, dots=dots)


_ORGANIZATION = "settings.organization"
_YEAR = "settings.year"
_SCHEDULE = "settings.schedule"

FIELDS = (
    _field("หน่วยงาน.ชื่อ", f"{_ORGANIZATION}.full_name", "ชื่อเต็มของ อปท.", "องค์การบริหารส่วนตำบลตัวอย่าง"),
    _field("หน่วยงาน.ชื่อย่อ", f"{_ORGANIZATION}.short_name", "ชื่อย่อของ อปท.", "อบต.ตัวอย่าง"),
    _field("หน่วยงาน.ตำบล", f"{_ORGANIZATION}.subdistrict", "ตำบล", "ตัวอย่าง"),
    _field("หน่วยงาน.อำเภอ", f"{_ORGANIZATION}.district", "อำเภอ", "ตัวอย่าง"),
    _field("หน่วยงาน.จังหวัด", f"{_ORGANIZATION}.province", "จังหวัด", "ตัวอย่าง"),
    _field("หน่วยงาน.ที่อยู่", f"{_ORGANIZATION}.address", "ที่อยู่ของ อปท.", "๙๙ หมู่ที่ ๑"),
    _field("หน่วยงาน.รหัสไปรษณีย์", f"{_ORGANIZATION}.postcode", "รหัสไปรษณีย์", "๙๙๐๐๐", "....."),
    _field("หน่วยงาน.โทรศัพท์", f"{_ORGANIZATION}.phone", "โทรศัพท์ของ อปท.", "๐ ๙๙๙๙ ๙๙๙๙"),
    _field("หน่วยงาน.โทรสาร", f"{_ORGANIZATION}.fax", "โทรสาร", "๐ ๙๙๙๙ ๙๙๙๘"),
    _field("หน่วยงาน.อีเมล", f"{_ORGANIZATION}.email", "อีเมล", "saraban@example.go.th"),
    _field("หน่วยงาน.เว็บไซต์", f"{_ORGANIZATION}.website", "เว็บไซต์", "www.example.go.th"),
    _field("หน่วยงาน.คำขวัญ", f"{_ORGANIZATION}.slogan", "คำขวัญท้ายหนังสือ", "ใสสะอาด เพื่อประชาชน"),
    _field(
        "หน่วยงาน.หน่วยงานแผน",
        f"{_ORGANIZATION}.planning_unit_name",
        "หน่วยงานเจ้าของเรื่อง",
        "งานวิเคราะห์นโยบายและแผน สำนักปลัด",
    ),
    _field("หน่วยงาน.สภา", f"{_ORGANIZATION}.council_name", "ชื่อสภา", "สภาองค์การบริหารส่วนตำบล"),
    _field(
        "หน่วยงาน.กฎหมายงบประมาณ",
        f"{_ORGANIZATION}.budget_law",
        "ชื่อกฎหมายงบประมาณ",
        "ข้อบัญญัติงบประมาณรายจ่าย",
    ),
    _field(
        "หน่วยงาน.ผู้เห็นชอบงบประมาณ",
        f"{_ORGANIZATION}.budget_law_assented_by",
        "ผู้เห็นชอบกฎหมายงบประมาณ",
        "นายอำเภอ",
    ),
    _field("ปีงบประมาณ", f"{_YEAR}.fiscal_year", "ปีงบประมาณ (พ.ศ.)", "๒๕๖๙", "........"),
    _field("ปีก่อน", "year_before", "ปี พ.ศ. ของเดือนตุลาคมถึงธันวาคม", "๒๕๖๘", "........"),
    _field("ปี.วันเริ่ม", "year_starts", "วันเริ่มปีงบประมาณ", "๑ ตุลาคม ๒๕๖๘"),
    _field("ปี.วันสิ้นสุด", "year_ends", "วันสิ้นปีงบประมาณ", "๓๐ กันยายน ๒๕๖๙"),
    _field(
        "แผนพัฒนา.ช่วงปี",
        "development_plan_range",
        "ช่วงปีของแผนพัฒนาท้องถิ่น",
        "๒๕๖๖ - ๒๕๗๐",
        "........ - ........",
    ),
    _field(
        "ระเบียบ.ชื่อ", f"{_YEAR}.regulation", "ชื่อระเบียบ", "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาฯ"
    ),
    _field(
        "ระเบียบ.ข้อคณะพัฒนา",
        f"{_YEAR}.clause_development_committee",
        "ข้อที่ตั้งคณะกรรมการพัฒนา",
        "ข้อ ๘",
        "ข้อ .....",
    ),
    _field(
        "ระเบียบ.ข้อคณะสนับสนุน",
        f"{_YEAR}.clause_support_committee",
        "ข้อที่ตั้งคณะกรรมการสนับสนุน",
        "ข้อ ๙",
        "ข้อ .....",
    ),
    _field("ระเบียบ.ข้อร่าง", f"{_YEAR}.clause_drafting", "ข้อที่ให้จัดทำร่าง", "ข้อ ๒๖ (๑)", "ข้อ ....."),
    _field(
        "ระเบียบ.ข้อประกาศ",
        f"{_YEAR}.clause_announcing",
        "ข้อที่ให้พิจารณาและประกาศ",
        "ข้อ ๒๖ (๒)",
        "ข้อ .....",
    ),
    _field("ระเบียบ.ข้อเวลา", f"{_YEAR}.clause_time_limit", "ข้อกำหนดเวลา", "ข้อ ๒๗", "ข้อ ....."),
    _field("กำหนด.เหตุ", f"{_YEAR}.start_event", "เหตุที่เริ่มนับเวลา", "งบประมาณรายจ่ายประจำปี"),
    _field("กำหนด.วันเริ่มนับ", "deadlines.started_on", "วันที่เริ่มนับเวลา", "๑๕ กันยายน ๒๕๖๘"),
    _field("กำหนด.จำนวนวัน", "days_to_finish", "จำนวนวันที่ต้องจัดทำให้เสร็จ", "๓๐"),
    _field("กำหนด.วันครบกำหนด", "deadlines.last_day", "วันครบกำหนดจัดทำแผน", "๑๕ ตุลาคม ๒๕๖๘"),
    _field("กำหนด.จำนวนวันปิดประกาศ", "days_to_post", "จำนวนวันที่ต้องปิดประกาศนับแต่ประกาศ", "๑๕"),
    _field("กำหนด.จำนวนวันติดประกาศ", "days_posted", "จำนวนวันที่ต้องปิดประกาศไว้อย่างน้อย", "๓๐"),
    _field(
        "กำหนด.กองส่งภายใน", f"{_SCHEDULE}.division_deadline", "วันที่กองต้องส่งข้อมูล", "๓๐ กันยายน ๒๕๖๘"
    ),
    _field(
        "กำหนด.หน่วยงานตอบภายใน",
        f"{_SCHEDULE}.agency_deadline",
        "วันที่หน่วยงานภายนอกต้องตอบ",
        "๓๐ กันยายน ๒๕๖๘",
    ),
    _field(
        "กำหนด.วันประกาศงบประมาณ",
        f"{_YEAR}.budget_announced_on",
        "วันที่ประกาศใช้งบประมาณประจำปี",
        "๑๕ กันยายน ๒๕๖๘",
    ),
    _field("กำหนด.วันที่ขอขยาย", f"{_SCHEDULE}.extension_days", "จำนวนวันที่ขอขยายเวลา", "๑๕", "......"),
    _field("กำหนด.ขยายถึง", "deadlines.extended_until", "วันที่ขอขยายเวลาถึง", "๓๐ ตุลาคม ๒๕๖๘"),
    _field(
        "กำหนด.เหตุผลขยาย", f"{_SCHEDULE}.extension_reason", "เหตุผลที่ขอขยายเวลา", "คณะกรรมการติดภารกิจ"
    ),
    _field("ประกาศ.วันที่", f"{_SCHEDULE}.announced_on", "วันที่ประกาศใช้แผน", "๑๔ ตุลาคม ๒๕๖๘"),
    _field("ปิดประกาศ.วันเริ่ม", f"{_SCHEDULE}.posted_from", "วันที่เริ่มปิดประกาศ", "๑๕ ตุลาคม ๒๕๖๘"),
    _field(
        "ปิดประกาศ.วันสิ้นสุด", f"{_SCHEDULE}.posted_until", "วันที่สิ้นสุดการปิดประกาศ", "๑๔ พฤศจิกายน ๒๕๖๘"
    ),
    _field(
        "ปิดประกาศ.ปลดได้ไม่ก่อน",
        "deadlines.earliest_unposting",
        "วันแรกที่ปลดประกาศได้",
        "๑๔ พฤศจิกายน ๒๕๖๘",
    ),
    _field("แผน.จำนวนโครงการ", "plan.project_tally.count", "จำนวนโครงการทั้งหมด", "๗๐"),
    _field(
        "แผน.งบประมาณโครงการ", "plan.project_tally.budget", "งบประมาณของโครงการ (บาท)", "๑๒,๓๔๕,๖๗๘"
    ),
    _field("แผน.จำนวนครุภัณฑ์", "plan.equipment_tally.count", "จำนวนรายการครุภัณฑ์", "๒๐"),
    _field("แผน.งบประมาณครุภัณฑ์", "plan.equipment_tally.budget", "งบประมาณของครุภัณฑ์ (บาท)", "๕๐๐,๐๐๐"),
    _field("แผน.จำนวนหน่วยงานอื่น", "other_bodies.count", "จำนวนโครงการของหน่วยงานอื่น", "๗"),
    _field(
        "แผน.งบประมาณหน่วยงานอื่น",
        "other_bodies.budget",
        "งบประมาณของโครงการหน่วยงานอื่น (บาท)",
        "๑,๐๐๐,๐๐๐",
    ),
    _field("แผน.งบประมาณรวม", "plan.total.budget", "งบประมาณรวมทั้งสิ้น (บาท)", "๑๒,๘๔๕,๖๗๘"),
)

FLAGS = {
    "หน่วยงาน.มีโทรสาร": "settings.organization.fax",
    "หน่วยงาน.มีอีเมล": "settings.organization.email",
    "หน่วยงาน.มีคำขวัญ": "settings.organization.slogan",
    "แผน.มีหน่วยงานอื่น": "plan.other_bodies",
    "กำหนด.มีการขยาย": "deadlines.extended_until",
    "กำหนด.มีเหตุผลขยาย": "settings.schedule.extension_reason",
    "ปิดประกาศ.มีวันปลดได้": "deadlines.earliest_unposting",
    "ปิดประกาศ.ปลดแล้ว": "settings.schedule.posted_until",
}
"""Whether something is entered; for ``{%p if … %}``, and never missing."""

START_FLAGS = ("กำหนด.จากงบประจำปี", "กำหนด.จากงบเพิ่มเติม", "กำหนด.จากเงินสะสม", "กำหนด.จากการแจ้ง")

FLAG_MEANINGS = {
    "หน่วยงาน.มีโทรสาร": "กรอกโทรสารไว้",
    "หน่วยงาน.มีอีเมล": "กรอกอีเมลไว้",
    "หน่วยงาน.มีคำขวัญ": "กรอกคำขวัญไว้",
    "แผน.มีหน่วยงานอื่น": "แผนมีโครงการของหน่วยงานอื่น",
    "กำหนด.มีการขยาย": "มีการขอขยายเวลา",
    "กำหนด.มีเหตุผลขยาย": "กรอกเหตุผลที่ขอขยายเวลาไว้",
    "ปิดประกาศ.มีวันปลดได้": "ทราบวันแรกที่ปลดประกาศได้",
    "ปิดประกาศ.ปลดแล้ว": "กรอกวันสิ้นสุดการปิดประกาศไว้",
    "กำหนด.จากงบประจำปี": "เริ่มนับเวลาจากงบประมาณรายจ่ายประจำปี",
    "กำหนด.จากงบเพิ่มเติม": "เริ่มนับเวลาจากงบประมาณรายจ่ายเพิ่มเติม",
    "กำหนด.จากเงินสะสม": "เริ่มนับเวลาจากงบประมาณจากเงินสะสม",
    "กำหนด.จากการแจ้ง": "เริ่มนับเวลาจากการได้รับแจ้งของหน่วยงานอื่น",
}
"""What each flag says, as an officer reads it."""
