"""The fields that papers share besides the table: number, date, signatory, steps, committees."""

from datetime import date

from dplan_docs.blanks import Blank, Missing
from dplan_docs.documents.committees import committee_context
from dplan_docs.documents.model import Material
from dplan_docs.fields import Context, common_context, or_blank, person_context
from dplan_docs.settings.model import CLERK, EXECUTIVE, PLANNER, LetterNumber
from dplan_docs.titles import TITLES


def base_context(material: Material, missing: Missing) -> Context:
    """Return the fields of the table, both committees, the steps and the caution."""
    settings = material.settings
    errors = material.errors
    unmended = f"การแก้ไขข้อผิดพลาดของข้อมูล {errors} แห่ง"
    return common_context(material.facts, missing) | {
        "คณะสนับสนุน": committee_context(settings.support, settings, missing),
        "คณะพัฒนา": committee_context(settings.development, settings, missing),
        "ขั้นตอน": steps(material, missing, until=material.today),
        "มีข้อผิดพลาด": errors > 0,
        "จำนวนข้อผิดพลาด": Blank(label=unmended, missing=missing, dots=str(errors)),
    }


def letter_context(
    material: Material, missing: Missing, title: str, signatory: str = PLANNER
) -> Context:
    """Return หนังสือ (ที่, วันที่) and ผู้ลงนาม of the paper with this title."""
    letter = material.settings.letter(title)
    return {
        "หนังสือ": {
            "ที่": letter_number(letter, material, missing),
            "วันที่": or_blank(letter.dated, "วันที่ของหนังสือ", missing),
        },
        "ผู้ลงนาม": signatory_context(material, missing, letter.signatory or signatory),
    }


def letter_number(letter: LetterNumber, material: Material, missing: Missing) -> object:
    """Return ``prefix/number``; a number not given yet leaves nothing after the stroke."""
    prefix = material.settings.organization.document_prefix or "." * 10
    if not letter.number:
        return Blank(label="เลขที่หนังสือ", missing=missing, dots=f"{prefix}/")
    return letter.number if "/" in letter.number else f"{prefix}/{letter.number}"


def signatory_context(material: Material, missing: Missing, role: str) -> Context:
    """Return the fields of whoever has this role."""
    organization = material.settings.organization
    title = {EXECUTIVE: organization.executive_title, CLERK: organization.clerk_title}.get(role, "")
    return person_context(material.settings.person(role), title, role, missing)


def steps(material: Material, missing: Missing, *, until: date) -> Context:
    """Return each step's day and whether it was done by a day."""
    schedule, settings = material.settings.schedule, material.settings
    asked = settings.letter(TITLES["division-memo"]).dated
    announced = schedule.announced_on or schedule.planned_announcement_on
    days = {
        "ส่งหนังสือ": (asked, "วันที่ส่งหนังสือขอข้อมูล"),
        "ส่งข้อมูล": (schedule.division_deadline, "วันที่กองต้องส่งข้อมูล"),
        "ประชุมสนับสนุน": (settings.support.meeting.held_on, "วันที่ประชุมคณะกรรมการสนับสนุน"),
        "ประชุมพัฒนา": (settings.development.meeting.held_on, "วันที่ประชุมคณะกรรมการพัฒนา"),
        "ประกาศ": (announced, "วันที่ประกาศใช้แผน"),
        "ปิดประกาศ": (schedule.posted_from, "วันที่เริ่มปิดประกาศ"),
    }
    # The day by which divisions were to send is no day on which they did.
    open_steps = {"ส่งข้อมูล"} if _awaits_division(material) else set()
    return {
        key: {
            "วันที่": or_blank(day, label, missing),
            "แล้วเสร็จ": key not in open_steps and day is not None and day <= until,
        }
        for key, (day, label) in days.items()
    }


def _awaits_division(material: Material) -> bool:
    return any(finding.code == "division-sent-nothing" for finding in material.findings)
