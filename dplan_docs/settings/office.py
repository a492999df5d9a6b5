"""The office's own settings: organisation, year and law, schedule, and the short lists."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from dplan_docs.kinds import KIND_LABELS, KINDS, Kind, kind_named
from dplan_docs.settings.entry import NO, YES, Entry

TOGETHER, APART = "ทะเบียนเดียวกัน", "แยกทะเบียน"
"""How the office's registers count letters of two sorts."""

THAI_DIGITS, ARABIC_DIGITS = "เลขไทย", "เลขอารบิก"

START_EVENTS = (
    "งบประมาณรายจ่ายประจำปี",
    "งบประมาณรายจ่ายเพิ่มเติม",
    "งบประมาณจากเงินสะสม",
    "ได้รับแจ้งแผนงานและโครงการของหน่วยงานอื่น",
)
"""What starts the thirty days (regulation, clause 27)."""


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
    memo_series: Annotated[
        str,
        Entry(
            label="ทะเบียนเลขบันทึกข้อความ",
            help="เว้นว่างหากใช้ทะเบียนเดียวกับหนังสือภายนอก",
            choices=(TOGETHER, APART),
        ),
    ] = ""
    circular_series: Annotated[
        str,
        Entry(
            label="ทะเบียนเลขหนังสือเวียน (ว)",
            help="เว้นว่างหากแยกจากหนังสือทั่วไป",
            choices=(TOGETHER, APART),
        ),
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
    no_budget_words: Annotated[
        tuple[str, ...],
        Entry(
            label="คำอื่นที่หมายถึงไม่ใช้งบประมาณ",
            help="คำที่กองพิมพ์ในช่องงบประมาณ คั่นด้วยเครื่องหมาย , นอกเหนือจาก ไม่ใช้งบประมาณ และ ไม่มีงบ ซึ่งโปรแกรมทราบแล้ว",
        ),
    ] = ()

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
    takes_linked: Annotated[
        str,
        Entry(
            label="นำโครงการในแบบ ๓ ของแผนพัฒนาตำบลเข้าแผน",
            help="เลือก ใช่ เมื่อต้องการ เว้นว่าง = แจ้งให้ทราบเท่านั้น",
            choices=(YES, NO),
        ),
    ] = ""
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
class PostingPlace:
    """A place where the announcement is posted (sheet สถานที่ปิดประกาศ)."""

    place: Annotated[
        str, Entry(label="สถานที่", example="บอร์ดประชาสัมพันธ์ ที่ทำการองค์การบริหารส่วนตำบล")
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day on which offices are closed, or open after all (sheet วันหยุด)."""

    on: Annotated[date | None, Entry(label="วันที่", example="10/8/2569")] = None
    name: Annotated[
        str, Entry(label="วันหยุด", help="ชื่อวันหยุดหรือเหตุผล", example="วันหยุดพิเศษตามมติคณะรัฐมนตรี")
    ] = ""
    is_worked: Annotated[
        str,
        Entry(
            label="เป็นวันทำการ",
            help="เลือก ใช่ ถ้าวันนั้นไม่หยุด",
            choices=(YES, NO),
        ),
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyName:
    """A strategy of the five-year plan, in order (sheet ยุทธศาสตร์)."""

    name: Annotated[str, Entry(label="ยุทธศาสตร์", example="ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPlanName:
    """A แผนงาน, in the order of the office's budget by-law (sheet แผนงาน)."""

    name: Annotated[str, Entry(label="แผนงาน", example="บริหารงานทั่วไป")] = ""
