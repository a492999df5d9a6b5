"""The fields that papers share besides the table: number, date, signatory, steps, committees."""

from dataclasses import dataclass
from datetime import date

from dplan_docs.blanks import Blank, Missing
from dplan_docs.documents.committees import committee_context, is_recorded
from dplan_docs.documents.drafts import DRAFTED, Lacking, lacking_of
from dplan_docs.documents.edition import edition_context
from dplan_docs.documents.model import Material, Supplies
from dplan_docs.documents.tables import every_project
from dplan_docs.fields import Context, common_context, or_blank, person_context
from dplan_docs.findings import silent_divisions
from dplan_docs.numbering import Number
from dplan_docs.numbering import letter_to as line_to
from dplan_docs.settings.model import (
    CLERK,
    EXECUTIVE,
    PLANNER,
    Committee,
    Settings,
)
from dplan_docs.titles import TITLES

SENDING = "ส่งข้อมูล"


def base_context(material: Material, missing: Missing, document: str = "") -> Context:
    """Return the fields of the table, both committees, the steps, and what is not final yet.

    Args:
        material: Everything that the documents are made of.
        missing: Told what is found missing.
        document: The id of a document that may be marked as a draft.
    """
    settings = material.settings
    lacking = lacking_of(material.findings)
    errors = lacking.errors
    unmended = f"การแก้ไขข้อผิดพลาดของข้อมูล {errors} แห่ง"
    return common_context(material.facts, missing) | {
        "คณะสนับสนุน": committee_context(settings.support, settings, missing),
        "คณะพัฒนา": committee_context(settings.development, settings, missing),
        "ฉบับ": edition_context(material, missing),
        "รายการโครงการ": every_project(material.plan, missing),
        "ขั้นตอน": steps(material, missing, until=material.today),
        "เอกสาร": draft_context(lacking, document, missing),
        "มีข้อผิดพลาด": errors > 0,
        "จำนวนข้อผิดพลาด": Blank(label=unmended, missing=missing, dots=str(errors)),
    }


def draft_context(lacking: Lacking, document: str, missing: Missing) -> Context:
    """Return whether this document is a draft, and in one line why."""
    if not lacking or document not in DRAFTED:
        return {"ร่าง": False, "ร่างเพราะ": ""}
    first, *others = lacking.to_supply
    why = Blank(label=first, missing=missing, dots=lacking.in_short, others=tuple(others))
    return {"ร่าง": True, "ร่างเพราะ": why}


def letter_context(
    material: Supplies, missing: Missing, title: str, signatory: str = PLANNER
) -> Context:
    """Return หนังสือ (ที่, วันที่) and ผู้ลงนาม of the paper with this title."""
    letter = material.settings.letter(title)
    return {
        "หนังสือ": letter_to(material, missing, title),
        "ผู้ลงนาม": signatory_context(material, missing, letter.signatory or signatory),
    }


def letter_to(material: Supplies, missing: Missing, title: str, recipient: str = "") -> Context:
    """Return ที่ and วันที่ of a paper's letter to one recipient, or of the one for all."""
    settings = material.settings
    own = line_to(settings, material.slot(title), recipient)
    dated = own.dated or settings.letter(title).dated
    return {
        "ที่": _number(material, missing, title, recipient),
        "วันที่": or_blank(dated, "วันที่ของหนังสือ", missing),
    }


def _number(material: Supplies, missing: Missing, title: str, recipient: str) -> object:
    """Return ``prefix/number``; a number not given yet leaves nothing after the stroke, or its ว."""
    prefix = material.settings.organization.document_prefix
    number = material.number(title, recipient) or Number(prefix=prefix)
    if not number.value:
        return Blank(label="เลขที่หนังสือ", missing=missing, dots=number.printed)
    return number.printed


def signatory_context(material: Supplies, missing: Missing, role: str) -> Context:
    """Return the fields of whoever has this role."""
    organization = material.settings.organization
    title = {EXECUTIVE: organization.executive_title, CLERK: organization.clerk_title}.get(role, "")
    return person_context(material.settings.person(role), title, role, missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the work: the day shown for it, and the day on which it is known to be done."""

    day: date | None
    label: str
    done_on: date | None


def steps(material: Material, missing: Missing, *, until: date) -> Context:
    """Return each step's day, and whether it was done or still open by a day.

    Nothing is called done by a plan alone. The divisions' sending has no day of its own: it
    is open while one of them has sent nothing, and otherwise neither.
    """
    awaited = bool(silent_divisions(material.findings))
    limit = material.deadlines.last_day
    context: Context = {}
    for key, step in _steps(material.settings).items():
        done = step.done_on is not None and step.done_on <= until
        context[key] = {
            "วันที่": or_blank(step.day, step.label, missing),
            "แล้วเสร็จ": done,
            "ค้าง": awaited if key == SENDING else not done,
            "เลยกำหนด": bool(step.day and limit and step.day > limit),
        }
    return context


def _steps(settings: Settings) -> dict[str, Step]:
    schedule = settings.schedule
    asked = settings.letter(TITLES["division-memo"]).dated
    announced = schedule.announced_on or schedule.planned_announcement_on
    posted = schedule.posted_from
    return {
        "ส่งหนังสือ": Step(day=asked, label="วันที่ส่งหนังสือขอข้อมูล", done_on=asked),
        SENDING: Step(day=schedule.division_deadline, label="วันที่กองต้องส่งข้อมูล", done_on=None),
        "ประชุมสนับสนุน": _meeting_step(settings.support),
        "ประชุมพัฒนา": _meeting_step(settings.development),
        "ประกาศ": Step(day=announced, label="วันที่ประกาศใช้แผน", done_on=schedule.announced_on),
        "ปิดประกาศ": Step(day=posted, label="วันที่เริ่มปิดประกาศ", done_on=posted),
    }


def _meeting_step(committee: Committee) -> Step:
    day = committee.meeting.held_on
    held = day if is_recorded(committee) else None
    return Step(day=day, label=f"วันที่ประชุม{committee.label}", done_on=held)
