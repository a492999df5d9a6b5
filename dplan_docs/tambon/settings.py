"""The settings of a province's or a district's tambon plan: one class a sheet, one field a line."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from dplan_docs.settings.entry import NO, YES, Entry

SIGNATORY, REPORTER = "ผู้ลงนามหนังสือถึงอำเภอ", "ผู้รายงานผล"
"""Whose names the letter and the province's report carry: roles on the sheet บุคลากร."""

ONE_FOR_ALL, ONE_EACH = "ฉบับเดียวถึงทุกอำเภอ", "อำเภอละหนึ่งฉบับ"


@dataclass(frozen=True, slots=True, kw_only=True)
class TambonPlan:
    """The letter, the law and the due days (sheet แผนพัฒนาตำบล); days left blank follow the year."""

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
