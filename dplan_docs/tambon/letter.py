"""The fields of the letter to the districts and of its guideline."""

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from dplan_docs.blanks import DATE, Missing
from dplan_docs.documents.common import letter_context, letter_to
from dplan_docs.fields import Context, office_context, or_blank
from dplan_docs.settings.model import Settings
from dplan_docs.tambon import orders
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.tambon.settings import ONE_EACH, SIGNATORY, District
from dplan_docs.thai.dates import long_date
from dplan_docs.titles import TITLES

_TITLE = TITLES["tambon-letter"]
PROVINCE = "จังหวัด"
"""The kind of an office that is a province."""

EVERY_DISTRICT = "นายอำเภอ ทุกอำเภอ"
PLAN = {
    "ระเบียบ": ("regulation", "ชื่อระเบียบการจัดทำแผนระดับอำเภอและตำบล"),
    "ปีแนวทาง": ("guidance_year", "ปีของแนวทางปฏิบัติ ฉบับปรับปรุง"),
    "รายงานต่อ": ("report_to", "ผู้รับรายงานผล"),
    "คณะกรรมการ": ("tambon_body", "ชื่อคณะกรรมการระดับตำบล"),
    "คณะกรรมการย่อ": ("tambon_body_short", "ชื่อย่อคณะกรรมการระดับตำบล"),
    "ศูนย์ประสานงาน": ("centre", "ชื่อศูนย์ประสานงาน"),
    "ศูนย์ประสานงานย่อ": ("centre_short", "ชื่อย่อศูนย์ประสานงาน"),
    "เจ้าของเรื่อง": ("unit", "หน่วยงานเจ้าของเรื่อง"),
    "กลุ่มงาน": ("group", "กลุ่มงานเจ้าของเรื่อง"),
    "โทรศัพท์": ("phone", "โทร./โทรสาร ท้ายหนังสือ"),
}
"""Fields of แผนตำบล: the setting of each, and what it is called when it is missing."""
DUE = {
    "แบบหนึ่ง": ("targets", "วันที่ต้องส่งแบบ ๑"),
    "แบบสองและสาม": ("projects", "วันที่ต้องส่งแบบ ๒ และแบบ ๓"),
    "แบบรายงาน": ("report", "วันที่ต้องส่งแบบรายงาน"),
    "เล่มต้นแบบ": ("model", "วันที่ต้องส่งเล่มแผนต้นแบบ"),
}
"""Fields of กำหนดส่ง: the due day of each, and what it is called when it is missing."""


def tambon_context(material: TambonMaterial, missing: Missing) -> Context:
    """Return the fields that every paper of a tambon plan has."""
    settings = _with_province(material.settings)
    organization = settings.organization
    hall = f"ศาลากลางจังหวัด{organization.province}" if organization.province else ""
    sender = organization.full_name_override or hall
    settings = _with_address_after(sender, settings)
    return office_context(settings, missing) | {
        "ส่วนราชการ": or_blank(sender, "ชื่อส่วนราชการเจ้าของหนังสือ", missing),
        "แผนตำบล": {
            name: or_blank(attrgetter(source)(material.plan), label, missing)
            for name, (source, label) in PLAN.items()
        }
        | {"คำขวัญ": material.plan.motto.splitlines()},
        "กำหนดส่ง": {
            name: or_blank(attrgetter(source)(material.due), label, missing, dots=DATE)
            for name, (source, label) in DUE.items()
        },
    }


def _with_province(settings: Settings) -> Settings:
    """A province's office is itself the province that its papers name."""
    organization = settings.organization
    if organization.province or organization.kind_label != PROVINCE:
        return settings
    return replace(settings, organization=replace(organization, province=organization.name))


def _with_address_after(sender: str, settings: Settings) -> Settings:
    """The address stands below the sender, whom many an address begins with too."""
    organization = settings.organization
    address = organization.address.removeprefix(sender).strip() or organization.address
    return replace(settings, organization=replace(organization, address=address))


def letter(material: TambonMaterial, missing: Missing) -> Context:
    """หนังสือถึงอำเภอ: one to all districts, or one to each."""
    return (
        tambon_context(material, missing)
        | letter_context(material, missing, _TITLE, SIGNATORY)
        | {
            "รายชื่อผู้รับ": list(_recipients(material, missing)),
            "ข้อสั่งการ": orders.ordered(material.orders, _values(material, missing)),
        }
    )


def _recipients(material: TambonMaterial, missing: Missing) -> Iterator[Context]:
    if material.plan.recipients != ONE_EACH:
        yield {"เรียน": EVERY_DISTRICT} | letter_to(material, missing, _TITLE)
        return
    for district in material.districts or (District(),):
        usual = f"นายอำเภอ{district.name}" if district.name else ""
        to = or_blank(district.addressee or usual, "อำเภอผู้รับหนังสือ", missing)
        yield {"เรียน": to} | letter_to(material, missing, _TITLE, district.name)


def _values(material: TambonMaterial, missing: Missing) -> dict[str, object]:
    """What stands for each mark in an order."""
    plan, due = material.plan, material.due.report
    year = material.settings.year.fiscal_year
    return {
        orders.YEAR: or_blank(year, "ปีงบประมาณ (พ.ศ.)", missing, dots="........"),
        orders.REGULATION: or_blank(plan.regulation, PLAN["ระเบียบ"][1], missing),
        orders.BODY: _named(plan.tambon_body, plan.tambon_body_short, "คณะกรรมการ", missing),
        orders.CENTRE: _named(plan.centre, plan.centre_short, "ศูนย์ประสานงาน", missing),
        orders.REPORT_TO: or_blank(plan.report_to, PLAN["รายงานต่อ"][1], missing),
        orders.REPORT_DUE: or_blank(
            long_date(due) if due else "", DUE["แบบรายงาน"][1], missing, dots=DATE
        ),
    }


def _named(name: str, short: str, field: str, missing: Missing) -> object:
    """A body's name with its abbreviation, as it is written the same everywhere."""
    full = f"{name} ({short})" if name and short else name
    return or_blank(full, PLAN[field][1], missing)
