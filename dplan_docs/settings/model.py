"""The settings records: what ข้อมูลหน่วยงาน.xlsx holds, one class a sheet, one field a line.

Each field carries its own ``Entry``: the label in the workbook, the help beside it, an
example and the choices. The blank workbook, its reader and the docs are made from these.
A value that nobody has entered is ``""``, ``()`` or ``None``; it is never an error.
Years are Buddhist-era integers, dates ``date`` (Gregorian), times ``time``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from typing import Annotated, Any, get_type_hints

from dplan_docs.kinds import KIND_LABELS, KINDS, Kind, kind_named
from dplan_docs.titles import NUMBERED_TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How one setting stands in the workbook.

    Attributes:
        label: The line's label, or the column's heading.
        help: What to type, in a few words.
        example: What stands in the greyed example row, or beside a line.
        choices: The drop-down list, when the choices are known.
        default: What the blank workbook already holds.
        is_open: Another text than the choices may stand, and is kept.
        is_year: The number is a B.E. year, not a count.
        has_paragraphs: The line breaks inside the cell are kept.
    """

    label: str
    help: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    default: str = ""
    is_open: bool = False
    is_year: bool = False
    has_paragraphs: bool = False


THAI_DIGITS, ARABIC_DIGITS = "เลขไทย", "เลขอารบิก"

START_EVENTS = (
    "งบประมาณรายจ่ายประจำปี",
    "งบประมาณรายจ่ายเพิ่มเติม",
    "งบประมาณจากเงินสะสม",
    "ได้รับแจ้งแผนงานและโครงการของหน่วยงานอื่น",
)
"""What starts the thirty days (regulation, clause 27)."""

ROLES = EXECUTIVE, CLERK, PLANNING_HEAD, PLANNER, POSTER, WITNESS = (
    "ผู้บริหารท้องถิ่น",
    "ปลัด",
    "หัวหน้าหน่วยงานแผน",
    "เจ้าหน้าที่แผน",
    "ผู้ปิดประกาศ",
    "พยานการปิดประกาศ",
)

COMMITTEE_ROLES = (
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    SECRETARY_MEMBER,
    SECRETARY,
    ASSISTANT_MEMBER,
    ASSISTANT,
) = (
    "ประธานกรรมการ",
    "รองประธานกรรมการ",
    "กรรมการ",
    "กรรมการและเลขานุการ",
    "เลขานุการ",
    "กรรมการและผู้ช่วยเลขานุการ",
    "ผู้ช่วยเลขานุการ",
)

INSIDE, OUTSIDE = "ภายใน", "ภายนอก"
PRESENT, ABSENT, SENT_SUBSTITUTE = "มา", "ไม่มา", "ส่งผู้แทน"
YES, NO = "ใช่", "ไม่ใช่"
SUPPORT, DEVELOPMENT = "คณะกรรมการสนับสนุน", "คณะกรรมการพัฒนา"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """The local government (องค์กรปกครองส่วนท้องถิ่น)."""

    kind_label: Annotated[
        str, Entry(label="ประเภท อปท.", help="เลือกจากรายการ", choices=KIND_LABELS)
    ] = ""
    name: Annotated[
        str, Entry(label="ชื่อ", help="เฉพาะชื่อ ไม่ต้องมีคำว่า อบต. หรือเทศบาล", example="ทุ่งตัวอย่าง")
    ] = ""
    subdistrict: Annotated[str, Entry(label="ตำบล", help="เฉพาะชื่อ", example="ทุ่งตัวอย่าง")] = ""
    district: Annotated[str, Entry(label="อำเภอ", help="เฉพาะชื่อ", example="เมืองตัวอย่าง")] = ""
    province: Annotated[str, Entry(label="จังหวัด", help="เฉพาะชื่อ", example="ตัวอย่างบุรี")] = ""
    address: Annotated[
        str,
        Entry(label="ที่อยู่", help="เลขที่ หมู่ ถนน ไม่ต้องมีตำบล อำเภอ จังหวัด", example="๙๙ หมู่ที่ ๑"),
    ] = ""
    postcode: Annotated[str, Entry(label="รหัสไปรษณีย์", example="99000")] = ""
    phone: Annotated[str, Entry(label="โทรศัพท์", example="0 9999 9999")] = ""
    fax: Annotated[str, Entry(label="โทรสาร")] = ""
    email: Annotated[str, Entry(label="อีเมล", example="saraban@example.go.th")] = ""
    website: Annotated[str, Entry(label="เว็บไซต์", example="www.example.go.th")] = ""
    document_prefix: Annotated[
        str,
        Entry(label="รหัสหนังสือ", help="ส่วนหน้าเครื่องหมาย / ของที่หนังสือ", example="ตย 71001"),
    ] = ""
    planning_unit: Annotated[
        str,
        Entry(
            label="หน่วยงานเจ้าของเรื่อง",
            help="เว้นว่างได้ โปรแกรมใช้คำตามประเภท อปท.",
            example="งานวิเคราะห์นโยบายและแผน สำนักปลัด",
        ),
    ] = ""
    slogan: Annotated[str, Entry(label="คำขวัญ", help="พิมพ์ท้ายหนังสือภายนอก เว้นว่างได้")] = ""
    digit_style: Annotated[
        str,
        Entry(
            label="รูปแบบตัวเลข",
            help="ตัวเลขในเอกสารทุกฉบับ",
            choices=(THAI_DIGITS, ARABIC_DIGITS),
            default=THAI_DIGITS,
        ),
    ] = THAI_DIGITS
    full_name_override: Annotated[str, Entry(label="ชื่อเต็ม (ถ้าต่างจากปกติ)", help="เว้นว่างได้")] = ""
    executive_override: Annotated[
        str, Entry(label="ตำแหน่งผู้บริหาร (ถ้าต่างจากปกติ)", help="เว้นว่างได้")
    ] = ""
    clerk_override: Annotated[str, Entry(label="ตำแหน่งปลัด (ถ้าต่างจากปกติ)", help="เว้นว่างได้")] = ""
    council_override: Annotated[str, Entry(label="ชื่อสภา (ถ้าต่างจากปกติ)", help="เว้นว่างได้")] = ""
    budget_law_override: Annotated[
        str, Entry(label="ชื่อกฎหมายงบประมาณ (ถ้าต่างจากปกติ)", help="เว้นว่างได้")
    ] = ""
    budget_law_assented_by_override: Annotated[
        str, Entry(label="ผู้เห็นชอบกฎหมายงบประมาณ (ถ้าต่างจากปกติ)", help="เว้นว่างได้")
    ] = ""

    @property
    def kind(self) -> Kind:
        """The words of this kind of local government; an อบต. until the office says."""
        return kind_named(self.kind_label) or KINDS[0]

    def _named(self, override: str, pattern: str) -> str:
        if override:
            return override
        return pattern.replace("‹ชื่อ›", self.name) if self.kind_label and self.name else ""

    @property
    def full_name(self) -> str:
        """Such as องค์การบริหารส่วนตำบลตัวอย่าง; ``""`` until kind and name are entered."""
        return self._named(self.full_name_override, self.kind.full_name)

    @property
    def short_name(self) -> str:
        """Such as อบต.ตัวอย่าง, for tables only."""
        return self._named("", self.kind.short_name)

    @property
    def executive_title(self) -> str:
        """The executive's post, such as นายกเทศมนตรีตำบลตัวอย่าง."""
        return self._named(self.executive_override, self.kind.executive)

    @property
    def clerk_title(self) -> str:
        """The clerk's post, such as ปลัดเทศบาล."""
        return self.clerk_override or (self.kind.clerk if self.kind_label else "")

    @property
    def council_name(self) -> str:
        """The council, such as สภาเทศบาล."""
        return self.council_override or (self.kind.council if self.kind_label else "")

    @property
    def budget_law(self) -> str:
        """The budget by-law's kind, such as ข้อบัญญัติงบประมาณรายจ่าย."""
        return self.budget_law_override or (self.kind.budget_law if self.kind_label else "")

    @property
    def budget_law_assented_by(self) -> str:
        """Who agrees to the budget by-law."""
        default = self.kind.budget_law_assented_by if self.kind_label else ""
        return self.budget_law_assented_by_override or default

    @property
    def planning_unit_name(self) -> str:
        """The unit in charge of the plan."""
        return self.planning_unit or (self.kind.planning_unit if self.kind_label else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanYear:
    """The year, its parent plan, the law and the clock (sheet ปีและกฎหมาย)."""

    fiscal_year: Annotated[
        int | None, Entry(label="ปีงบประมาณ", help="พ.ศ. สี่หลัก", example="2569", is_year=True)
    ] = None
    development_plan_from: Annotated[
        int | None, Entry(label="แผนพัฒนาท้องถิ่น ปีแรก", help="พ.ศ.", example="2566", is_year=True)
    ] = None
    development_plan_to: Annotated[
        int | None, Entry(label="แผนพัฒนาท้องถิ่น ปีสุดท้าย", help="พ.ศ.", example="2570", is_year=True)
    ] = None
    regulation: Annotated[
        str,
        Entry(
            label="ชื่อระเบียบ",
            help="ชื่อเต็มพร้อมฉบับแก้ไข พิมพ์เหมือนกันทุกเอกสาร",
            default=(
                "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น "
                "พ.ศ. 2548 และที่แก้ไขเพิ่มเติมถึง (ฉบับที่ 3) พ.ศ. 2561"
            ),
        ),
    ] = ""
    clause_development_committee: Annotated[
        str, Entry(label="ข้อที่ตั้งคณะกรรมการพัฒนา", default="ข้อ 8")
    ] = ""
    clause_support_committee: Annotated[
        str, Entry(label="ข้อที่ตั้งคณะกรรมการสนับสนุน", default="ข้อ 9")
    ] = ""
    clause_drafting: Annotated[str, Entry(label="ข้อที่ให้จัดทำร่าง", default="ข้อ 26 (1)")] = ""
    clause_announcing: Annotated[str, Entry(label="ข้อที่ให้พิจารณาและประกาศ", default="ข้อ 26 (2)")] = ""
    clause_time_limit: Annotated[str, Entry(label="ข้อกำหนดเวลา", default="ข้อ 27")] = ""
    days_to_finish: Annotated[int | None, Entry(label="จำนวนวันที่ต้องจัดทำให้เสร็จ", default="30")] = None
    days_to_post: Annotated[
        int | None, Entry(label="จำนวนวันที่ต้องปิดประกาศนับแต่ประกาศ", default="15")
    ] = None
    days_posted: Annotated[
        int | None, Entry(label="จำนวนวันที่ต้องปิดประกาศไว้อย่างน้อย", default="30")
    ] = None
    start_event: Annotated[
        str,
        Entry(
            label="เหตุที่เริ่มนับเวลา",
            help="เลือกจากรายการ",
            choices=START_EVENTS,
            default=START_EVENTS[0],
        ),
    ] = ""
    started_on: Annotated[
        date | None,
        Entry(label="วันที่เริ่มนับเวลา", help="วันประกาศใช้งบประมาณ หรือวันได้รับแจ้ง", example="15/9/2568"),
    ] = None
    last_day_override: Annotated[
        date | None,
        Entry(label="วันครบกำหนด (ถ้าต่างจากที่โปรแกรมนับ)", help="เว้นว่างได้"),
    ] = None
    budget_law_number: Annotated[str, Entry(label="ฉบับที่ของกฎหมายงบประมาณ", help="เว้นว่างได้")] = ""
    budget_announced_on: Annotated[
        date | None, Entry(label="วันที่ประกาศใช้งบประมาณประจำปี", example="15/9/2568")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The dates and places of the work (sheet กำหนดการ)."""

    division_deadline: Annotated[
        date | None, Entry(label="กองส่งข้อมูลภายในวันที่", example="30/9/2568")
    ] = None
    agency_deadline: Annotated[
        date | None, Entry(label="หน่วยงานภายนอกตอบภายในวันที่", example="30/9/2568")
    ] = None
    planned_announcement_on: Annotated[
        date | None, Entry(label="วันที่คาดว่าจะประกาศใช้แผน", help="ก่อนประกาศจริง")
    ] = None
    announced_on: Annotated[date | None, Entry(label="วันที่ประกาศใช้แผน", help="กรอกเมื่อลงนามแล้ว")] = (
        None
    )
    posted_from: Annotated[date | None, Entry(label="วันที่เริ่มปิดประกาศ", help="กรอกเมื่อปิดแล้ว")] = None
    posted_until: Annotated[
        date | None, Entry(label="วันที่สิ้นสุดการปิดประกาศ", help="กรอกเมื่อปลดประกาศแล้ว")
    ] = None
    extension_wanted: Annotated[
        str,
        Entry(
            label="จัดทำบันทึกขยายเวลา",
            help="เลือก ใช่ ถ้าต้องการแม้ยังไม่เกินกำหนด",
            choices=(YES, NO),
        ),
    ] = ""
    extension_days: Annotated[int | None, Entry(label="ขอขยายเวลา (วัน)")] = None
    extended_until: Annotated[date | None, Entry(label="ขอขยายถึงวันที่")] = None
    extension_reason: Annotated[str, Entry(label="เหตุผลที่ขอขยายเวลา")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who signs: a name, a post and up to three acting lines (sheet บุคลากร)."""

    role: Annotated[
        str, Entry(label="หน้าที่ในเอกสาร", choices=ROLES, example=EXECUTIVE, is_open=True)
    ] = ""
    prefix: Annotated[str, Entry(label="คำนำหน้า", example="นาย")] = ""
    name: Annotated[str, Entry(label="ชื่อ-สกุล", example="ตัวอย่าง ใจดี")] = ""
    line_1: Annotated[
        str, Entry(label="ตำแหน่งบรรทัด 1", help="ใต้ชื่อในช่องลงนาม", example="ปลัดองค์การบริหารส่วนตำบล")
    ] = ""
    line_2: Annotated[
        str, Entry(label="ตำแหน่งบรรทัด 2", example="ปฏิบัติหน้าที่นายกองค์การบริหารส่วนตำบลตัวอย่าง")
    ] = ""
    line_3: Annotated[str, Entry(label="ตำแหน่งบรรทัด 3")] = ""
    line_4: Annotated[str, Entry(label="ตำแหน่งบรรทัด 4")] = ""

    @property
    def full_name(self) -> str:
        """Prefix and name as they are written: นายตัวอย่าง ใจดี."""
        return full_name(self.prefix, self.name)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines under the name, 0 to 4."""
        return tuple(x for x in (self.line_1, self.line_2, self.line_3, self.line_4) if x)


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A division (กอง / สำนัก) of the office (sheet กอง)."""

    name: Annotated[str, Entry(label="ชื่อ", example="กองช่าง")] = ""
    short_name: Annotated[str, Entry(label="ชื่อย่อ", example="กช.")] = ""
    aliases: Annotated[
        tuple[str, ...],
        Entry(label="ชื่อเรียกอื่น", help="คั่นด้วยเครื่องหมาย ,", example="ส่วนโยธา, ช่าง"),
    ] = ()
    head_prefix: Annotated[str, Entry(label="คำนำหน้าหัวหน้า", example="นาย")] = ""
    head_name: Annotated[str, Entry(label="ชื่อ-สกุลหัวหน้า", example="ตัวอย่าง ช่างดี")] = ""
    head_title: Annotated[str, Entry(label="ตำแหน่งหัวหน้า", example="ผู้อำนวยการกองช่าง")] = ""
    phone: Annotated[str, Entry(label="โทรศัพท์")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency that may work in the area (sheet หน่วยงานภายนอก)."""

    name: Annotated[str, Entry(label="ชื่อหน่วยงาน", example="แขวงทางหลวงชนบทตัวอย่าง")] = ""
    addressee: Annotated[
        str, Entry(label="เรียน", help="ตำแหน่งผู้รับ", example="ผู้อำนวยการแขวงทางหลวงชนบทตัวอย่าง")
    ] = ""
    address: Annotated[str, Entry(label="ที่อยู่")] = ""
    aliases: Annotated[
        tuple[str, ...], Entry(label="ชื่อเรียกอื่น", help="คั่นด้วยเครื่องหมาย ,", example="ทช.")
    ] = ()
    answered: Annotated[str, Entry(label="ตอบกลับแล้ว", choices=(YES, NO))] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a committee, and how they attended its meeting."""

    prefix: Annotated[str, Entry(label="คำนำหน้า", example="นาย")] = ""
    name: Annotated[str, Entry(label="ชื่อ-สกุล", example="ตัวอย่าง ใจดี")] = ""
    post: Annotated[str, Entry(label="ตำแหน่ง", example="ผู้อำนวยการกองช่าง")] = ""
    role: Annotated[
        str, Entry(label="หน้าที่ในคณะกรรมการ", choices=COMMITTEE_ROLES, example=MEMBER, is_open=True)
    ] = ""
    capacity: Annotated[
        str, Entry(label="ในฐานะ", help="เช่น ผู้แทนประชาคมท้องถิ่น", example="หัวหน้าส่วนราชการ")
    ] = ""
    place: Annotated[
        str,
        Entry(
            label="ภายใน/ภายนอก",
            help="ภายในได้บันทึกข้อความ ภายนอกได้หนังสือ",
            choices=(INSIDE, OUTSIDE),
            example=INSIDE,
        ),
    ] = ""
    address: Annotated[str, Entry(label="ที่อยู่")] = ""
    attendance: Annotated[
        str,
        Entry(
            label="การมาประชุม",
            help="กรอกหลังประชุม",
            choices=(PRESENT, ABSENT, SENT_SUBSTITUTE),
            example=PRESENT,
        ),
    ] = ""
    absence_reason: Annotated[str, Entry(label="เหตุที่ไม่มา", example="ติดราชการ")] = ""
    substitute: Annotated[
        str, Entry(label="ผู้มาประชุมแทน", help="คำนำหน้า ชื่อ-สกุล", example="นางสาวตัวอย่าง แทนดี")
    ] = ""
    substitute_post: Annotated[str, Entry(label="ตำแหน่งผู้มาแทน")] = ""

    @property
    def full_name(self) -> str:
        """Prefix and name as they are written."""
        return full_name(self.prefix, self.name)

    @property
    def is_outside(self) -> bool:
        """Whether an invitation goes out as a letter rather than a memo."""
        return self.place == OUTSIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A committee's order and meeting (sheet การประชุม, one column a committee)."""

    committee_name: Annotated[str, Entry(label="ชื่อคณะกรรมการ (ถ้าต่างจากปกติ)", help="เว้นว่างได้")] = ""
    order_number: Annotated[str, Entry(label="คำสั่งแต่งตั้งที่", help="เลขที่/ปี", example="123/2568")] = ""
    ordered_on: Annotated[date | None, Entry(label="คำสั่งลงวันที่", example="1/9/2568")] = None
    number: Annotated[str, Entry(label="ครั้งที่", help="ครั้งที่/ปีปฏิทิน", example="2/2568")] = ""
    held_on: Annotated[date | None, Entry(label="วันที่ประชุม", example="6/10/2568")] = None
    starts_at: Annotated[time | None, Entry(label="เวลานัดประชุม", example="09.30")] = None
    location: Annotated[
        str, Entry(label="สถานที่ประชุม", example="ห้องประชุมองค์การบริหารส่วนตำบลตัวอย่าง")
    ] = ""
    previous_number: Annotated[
        str, Entry(label="รับรองรายงานการประชุมครั้งที่", help="เว้นว่างเมื่อเป็นครั้งแรก")
    ] = ""
    previous_held_on: Annotated[
        date | None, Entry(label="ประชุมครั้งก่อนเมื่อวันที่", help="เว้นว่างเมื่อเป็นครั้งแรก")
    ] = None
    inviter: Annotated[
        str,
        Entry(label="ผู้ลงนามเชิญประชุม", help="เว้นว่างได้", choices=(EXECUTIVE, CLERK), is_open=True),
    ] = ""
    opened_at: Annotated[
        time | None, Entry(label="เริ่มประชุมเวลา", help="กรอกหลังประชุม", example="09.40")
    ] = None
    closed_at: Annotated[
        time | None, Entry(label="เลิกประชุมเวลา", help="กรอกหลังประชุม", example="12.00")
    ] = None
    recorder: Annotated[str, Entry(label="ผู้จดรายงานการประชุม", example="นางสาวตัวอย่าง จดดี")] = ""
    recorder_post: Annotated[str, Entry(label="ตำแหน่งผู้จดรายงาน")] = ""
    checker: Annotated[str, Entry(label="ผู้ตรวจรายงานการประชุม", example="นายตัวอย่าง ตรวจดี")] = ""
    checker_post: Annotated[str, Entry(label="ตำแหน่งผู้ตรวจรายงาน")] = ""


AGENDA_ITEMS = ("1", "2", "3", "4.1", "4.2", "5")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRecord:
    """What was said and resolved under one item of an agenda (sheet วาระและมติ)."""

    committee: Annotated[
        str, Entry(label="คณะ", choices=(SUPPORT, DEVELOPMENT), example=SUPPORT)
    ] = ""
    item: Annotated[
        str,
        Entry(
            label="วาระที่",
            help="1 ประธานแจ้ง 2 รับรองรายงาน 3 เพื่อทราบ 4.1 ร่างแผน 4.2 การเสนอต่อ 5 อื่น ๆ",
            choices=AGENDA_ITEMS,
            example="4.1",
            is_open=True,
        ),
    ] = ""
    subject: Annotated[str, Entry(label="เรื่องเพิ่มเติม", help="พิมพ์ในระเบียบวาระด้วย เว้นว่างได้")] = ""
    discussion: Annotated[
        str,
        Entry(
            label="สรุปการประชุม", help="ขึ้นย่อหน้าใหม่ด้วย Alt+Enter กรอกหลังประชุม", has_paragraphs=True
        ),
    ] = ""
    resolution: Annotated[str, Entry(label="มติที่ประชุม", help="กรอกหลังประชุม", example="เห็นชอบ")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Someone else who came to a meeting (sheet ผู้เข้าร่วมประชุม)."""

    committee: Annotated[
        str, Entry(label="คณะ", choices=(SUPPORT, DEVELOPMENT), example=SUPPORT)
    ] = ""
    prefix: Annotated[str, Entry(label="คำนำหน้า", example="นางสาว")] = ""
    name: Annotated[str, Entry(label="ชื่อ-สกุล", example="ตัวอย่าง ร่วมดี")] = ""
    post: Annotated[str, Entry(label="ตำแหน่ง", example="นักพัฒนาชุมชนปฏิบัติการ")] = ""

    @property
    def full_name(self) -> str:
        """Prefix and name as they are written."""
        return full_name(self.prefix, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterNumber:
    """A paper's number, date and signatory (sheet เลขที่หนังสือ)."""

    title: Annotated[
        str,
        Entry(
            label="เอกสาร",
            help="ไม่ต้องแก้ไขช่องนี้",
            example=NUMBERED_TITLES[0],
            choices=NUMBERED_TITLES,
            is_open=True,
        ),
    ] = ""
    number: Annotated[
        str,
        Entry(label="เลขที่", help="ส่วนหลังเครื่องหมาย / เช่น 123 หรือ ว 45", example="123"),
    ] = ""
    dated: Annotated[date | None, Entry(label="ลงวันที่", example="16/9/2568")] = None
    signatory: Annotated[
        str, Entry(label="ผู้ลงนาม", help="เว้นว่างได้", choices=ROLES[:4], is_open=True)
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingPlace:
    """A place where the announcement is posted (sheet สถานที่ปิดประกาศ)."""

    place: Annotated[
        str, Entry(label="สถานที่", example="บอร์ดประชาสัมพันธ์ ที่ทำการองค์การบริหารส่วนตำบล")
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A public holiday (sheet วันหยุด)."""

    on: Annotated[date | None, Entry(label="วันที่", example="13/10/2568")] = None
    name: Annotated[str, Entry(label="วันหยุด", example="วันนวมินทรมหาราช")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyName:
    """A strategy of the five-year plan, in order (sheet ยุทธศาสตร์)."""

    name: Annotated[str, Entry(label="ยุทธศาสตร์", example="ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPlanName:
    """A แผนงาน, in the order of the office's budget by-law (sheet แผนงาน)."""

    name: Annotated[str, Entry(label="แผนงาน", example="บริหารงานทั่วไป")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """A committee with its order, members and meeting."""

    label: str
    members: tuple[Member, ...] = ()
    meeting: Meeting = field(default_factory=Meeting)
    agenda: tuple[AgendaRecord, ...] = ()
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything the settings workbook says."""

    organization: Organization = field(default_factory=Organization)
    year: PlanYear = field(default_factory=PlanYear)
    schedule: Schedule = field(default_factory=Schedule)
    people: tuple[Person, ...] = ()
    divisions: tuple[Division, ...] = ()
    agencies: tuple[Agency, ...] = ()
    support: Committee = field(default_factory=lambda: Committee(label=SUPPORT))
    development: Committee = field(default_factory=lambda: Committee(label=DEVELOPMENT))
    letters: tuple[LetterNumber, ...] = ()
    posting_places: tuple[str, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    strategies: tuple[str, ...] = ()
    work_plans: tuple[str, ...] = ()

    def person(self, role: str) -> Person:
        """Return the first person with this role, or an empty one."""
        return next((p for p in self.people if p.role == role), Person(role=role))

    def people_with(self, role: str) -> tuple[Person, ...]:
        """Return everybody with this role, in the sheet's order."""
        return tuple(p for p in self.people if p.role == role)

    def letter(self, title: str) -> LetterNumber:
        """Return the number and date entered for the paper with this title, or an empty one."""
        return next((x for x in self.letters if x.title == title), LetterNumber(title=title))


def full_name(prefix: str, name: str) -> str:
    """Join a prefix and a name as official papers do: ranks keep a blank, นาย does not.

    >>> full_name("นางสาว", "ตัวอย่าง ใจดี")
    'นางสาวตัวอย่าง ใจดี'
    >>> full_name("พ.ต.อ.", "ตัวอย่าง ใจดี")
    'พ.ต.อ. ตัวอย่าง ใจดี'
    """
    if not prefix or not name:
        return name
    return f"{prefix} {name}" if prefix.endswith((".", ")")) else prefix + name


def entries(record: type) -> Iterator[tuple[str, Any, Entry]]:
    """Yield ``(field name, plain type, entry)`` for every setting of a record."""
    for name, hint in get_type_hints(record, include_extras=True).items():
        for note in getattr(hint, "__metadata__", ()):
            if isinstance(note, Entry):
                yield name, hint.__origin__, note
