"""The settings of a province's or a district's tambon plan: one class a sheet, one field a line."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from dplan_docs.kinds import AREA_LABELS, DISTRICT
from dplan_docs.settings.entry import NO, YES, Entry
from dplan_docs.settings.model import LetterNumber, Organization, Person, Settings
from dplan_docs.titles import TAMBON_NUMBERED_TITLES

SIGNATORY, REPORTER = "ผู้ลงนามหนังสือถึงอำเภอ", "ผู้รายงานผล"
"""Whose names the letter and the province's report carry: roles on the sheet บุคลากร."""

ONE_FOR_ALL, ONE_EACH = "ฉบับเดียวถึงทุกอำเภอ", "อำเภอละหนึ่งฉบับ"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaOffice(Organization):
    """The province or the district (sheet หน่วยงาน): an organization, as far as it applies."""

    kind_label: Annotated[
        str, Entry(label="ประเภทหน่วยงาน", help="เลือกจากรายการ", choices=AREA_LABELS)
    ] = ""
    name: Annotated[
        str, Entry(label="ชื่อ", help="เฉพาะชื่อ ไม่ต้องมีคำว่าจังหวัดหรืออำเภอ", example="สมมุติบุรี")
    ] = ""
    planning_unit: Annotated[
        str,
        Entry(label="หน่วยงานย่อย", help="เว้นว่างได้ โปรแกรมใช้คำตามประเภท"),
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaPerson(Person):
    """Who signs the papers of a tambon plan (sheet บุคลากร)."""

    role: Annotated[
        str,
        Entry(
            label="หน้าที่ในเอกสาร",
            choices=(SIGNATORY, REPORTER),
            example=SIGNATORY,
            is_open=True,
        ),
    ] = ""
    line_1: Annotated[
        str,
        Entry(
            label="ตำแหน่งบรรทัด 1",
            help="ใต้ชื่อในช่องลงนาม",
            example="รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน",
        ),
    ] = ""
    line_2: Annotated[str, Entry(label="ตำแหน่งบรรทัด 2", example="ผู้ว่าราชการจังหวัดตัวอย่างบุรี")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaLetter(LetterNumber):
    """A letter's number and date (sheet เลขที่หนังสือ)."""

    title: Annotated[
        str,
        Entry(
            label="เอกสาร",
            help="ช่องสีเทาไม่ต้องแก้ไข บรรทัดที่เพิ่มให้เลือกจากรายการ",
            example=TAMBON_NUMBERED_TITLES[0],
            choices=TAMBON_NUMBERED_TITLES,
            is_open=True,
        ),
    ] = ""
    recipient: Annotated[str, Entry(label="ผู้รับ", help="ชื่ออำเภอ เว้นว่าง = ทุกอำเภอ")] = ""
    signatory: Annotated[
        str,
        Entry(
            label="ผู้ลงนาม",
            help="เว้นว่างได้",
            choices=(SIGNATORY,),
            is_open=True,
        ),
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TambonPlan:
    """The letter, the law and the due days (sheet แผนพัฒนาตำบล); days left blank follow the year."""

    fiscal_year: Annotated[
        int | None, Entry(label="ปีงบประมาณ", help="พ.ศ. สี่หลัก", example="2569", is_year=True)
    ] = None
    regulation: Annotated[
        str,
        Entry(
            label="ชื่อระเบียบ",
            default=(
                "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนและประสานแผนพัฒนาพื้นที่ในระดับอำเภอและตำบล พ.ศ. 2562"
            ),
        ),
    ] = ""
    guidance_year: Annotated[
        int | None,
        Entry(label="แนวทางปฏิบัติ ฉบับปรับปรุงประจำปีงบประมาณ", help="พ.ศ.", is_year=True),
    ] = None
    recipients: Annotated[
        str, Entry(label="หนังสือถึงอำเภอ", choices=(ONE_FOR_ALL, ONE_EACH), default=ONE_FOR_ALL)
    ] = ""
    report_to: Annotated[
        str, Entry(label="รายงานผลต่อ", help="หน่วยงานเดียวกันทุกแห่งในหนังสือ", default="จังหวัด")
    ] = ""
    targets_due: Annotated[
        date | None, Entry(label="ส่งแบบ ๑ ภายในวันที่", help="เว้นว่าง = 31 มีนาคม")
    ] = None
    projects_due: Annotated[
        date | None, Entry(label="ส่งแบบ ๒ และแบบ ๓ ภายในวันที่", help="เว้นว่าง = 31 พฤษภาคม")
    ] = None
    report_due: Annotated[
        date | None, Entry(label="ส่งแบบรายงานภายในวันที่", help="เว้นว่าง = 31 มีนาคม")
    ] = None
    model_due: Annotated[
        date | None, Entry(label="ส่งเล่มแผนต้นแบบภายในวันที่", help="เว้นว่าง = 31 มีนาคม")
    ] = None
    tambon_body: Annotated[
        str, Entry(label="ชื่อคณะกรรมการระดับตำบล", default="คณะกรรมการบริหารงานตำบลแบบบูรณาการ")
    ] = ""
    tambon_body_short: Annotated[str, Entry(label="ชื่อย่อคณะกรรมการระดับตำบล", default="ก.บ.ต.")] = ""
    centre: Annotated[
        str, Entry(label="ชื่อศูนย์ประสานงาน", default="คณะกรรมการศูนย์ประสานงานองค์การชุมชน")
    ] = ""
    centre_short: Annotated[str, Entry(label="ชื่อย่อศูนย์ประสานงาน", default="ศอช.")] = ""
    unit: Annotated[str, Entry(label="หน่วยงานเจ้าของเรื่อง", example="สำนักงานพัฒนาชุมชนจังหวัด")] = ""
    group: Annotated[str, Entry(label="กลุ่มงานเจ้าของเรื่อง", example="กลุ่มงานยุทธศาสตร์การพัฒนาชุมชน")] = ""
    phone: Annotated[str, Entry(label="โทร./โทรสาร ท้ายหนังสือ")] = ""
    motto: Annotated[str, Entry(label="คำขวัญท้ายหนังสือ", has_paragraphs=True)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One of the orders of the letter (sheet ข้อสั่งการ), in its order; Thai digits are the template's."""

    text: Annotated[str, Entry(label="ข้อสั่งการ", help="ไม่ต้องพิมพ์เลขข้อ")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A district (sheet อำเภอ)."""

    name: Annotated[str, Entry(label="อำเภอ", help="ไม่ต้องพิมพ์คำว่าอำเภอ", example="เนินเมฆ")] = ""
    addressee: Annotated[str, Entry(label="เรียน", help="เว้นว่าง = นายอำเภอ‹ชื่อ›")] = ""
    aliases: Annotated[
        tuple[str, ...], Entry(label="ชื่อเรียกอื่น", help="คั่นด้วยเครื่องหมาย ,", example="พช.เนินเมฆ")
    ] = ()
    model_on: Annotated[
        date | None, Entry(label="ได้รับเล่มแผนต้นแบบเมื่อ", help="กรอกเมื่อได้รับไฟล์ Word แล้ว")
    ] = None
    officer: Annotated[str, Entry(label="พัฒนาการอำเภอ", example="นางสาวตัวอย่าง ใจดี")] = ""
    phone: Annotated[str, Entry(label="โทรศัพท์")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tambon:
    """A tambon of a district (sheet ตำบล)."""

    district: Annotated[str, Entry(label="อำเภอ", example="เนินเมฆ")] = ""
    name: Annotated[str, Entry(label="ตำบล", help="ไม่ต้องพิมพ์คำว่าตำบล", example="ทุ่งตะวัน")] = ""
    is_target: Annotated[
        str, Entry(label="ตำบลเป้าหมาย", help="ได้รับจัดสรรงบประมาณ", choices=(YES, NO))
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TambonSettings(Settings):
    """All that the settings workbook of a province or a district says.

    It is what any kind of plan needs (whose it is, the year, people, letters, days off), and
    what a tambon plan has besides.
    """

    people: tuple[AreaPerson, ...] = ()
    letters: tuple[AreaLetter, ...] = ()
    plan: TambonPlan = field(default_factory=TambonPlan)
    orders: tuple[Order, ...] = ()
    districts: tuple[District, ...] = ()
    tambons: tuple[Tambon, ...] = ()

    @property
    def district(self) -> str:
        """The district whose workspace it is; ``""`` for a province's."""
        return self.organization.name if self.organization.kind_label == DISTRICT else ""

    @property
    def senders(self) -> tuple[District, ...]:
        """The districts from which answers are wanted: a district has but itself."""
        named = tuple({x.name: x for x in self.districts if x.name}.values())
        if not self.district:
            return named
        own = tuple(x for x in named if x.name == self.district)
        return own or (District(name=self.district),)
