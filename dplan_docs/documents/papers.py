"""The memos, the announcement and the record of posting: one context each."""

from dplan_docs.blanks import Blank, Missing
from dplan_docs.documents.common import (
    base_context,
    letter_context,
    letter_to,
    signatory_context,
    steps,
)
from dplan_docs.documents.model import Document, Material, single
from dplan_docs.fields import Context, or_blank, person_context
from dplan_docs.settings.model import (
    CLERK,
    EXECUTIVE,
    PLANNER,
    PLANNING_HEAD,
    POSTER,
    WITNESS,
    Division,
    Person,
)
from dplan_docs.titles import TITLES


def approval_memo(material: Material, missing: Missing) -> Context:
    """บันทึกขออนุมัติจัดทำแผน: planner to executive."""
    letter = letter_context(material, missing, TITLES["approval-memo"], PLANNER)
    return base_context(material, missing) | letter


def division_memo(material: Material, missing: Missing) -> Context:
    """บันทึกแจ้งกอง: clerk to each division."""
    divisions = material.settings.divisions or (Division(),)
    letter = letter_context(material, missing, TITLES["division-memo"], CLERK)
    return (
        base_context(material, missing)
        | letter
        | {
            "รายชื่อผู้รับ": [
                _division(division, missing)
                | letter_to(material, missing, TITLES["division-memo"], division.name)
                for division in divisions
            ]
        }
    )


def _division(division: Division, missing: Missing) -> Context:
    return {
        "ชื่อ": or_blank(division.name, "ชื่อกอง", missing),
        "เรียน": or_blank(division.head_title, f"ตำแหน่งหัวหน้า{division.name or 'กอง'}", missing),
    }


def minutes_memo(material: Material, missing: Missing) -> Context:
    """บันทึกเสนอรายงานการประชุม: the committee's secretary to the executive."""
    letter = letter_context(material, missing, TITLES["support-minutes-memo"], PLANNING_HEAD)
    return base_context(material, missing) | letter


def announcement_memo(material: Material, missing: Missing) -> Context:
    """บันทึกเสนอประกาศใช้แผน: the committee's secretary to the executive."""
    letter = letter_context(material, missing, TITLES["announcement-memo"], PLANNING_HEAD)
    return base_context(material, missing, "announcement-memo") | letter


def announcement(material: Material, missing: Missing) -> Context:
    """ประกาศใช้แผน: the executive."""
    signatory = material.settings.letter(TITLES["announcement"]).signatory or EXECUTIVE
    return base_context(material, missing, "announcement") | {
        "ผู้ลงนาม": signatory_context(material, missing, signatory)
    }


def posting(material: Material, missing: Missing) -> Context:
    """หนังสือรับรองการปิดประกาศ: who posted it, two witnesses, where and when."""
    settings = material.settings
    context = base_context(material, missing, "posting")
    context |= letter_context(material, missing, TITLES["posting"], POSTER)
    witnesses = [*settings.people_with(WITNESS), Person(), Person()]
    context["ผู้ปิดประกาศ"] = person_context(settings.person(POSTER), "", POSTER, missing)
    for key, number, witness in zip(("พยานหนึ่ง", "พยานสอง"), "12", witnesses, strict=False):
        context[key] = person_context(witness, "", f"{WITNESS}คนที่ {number}", missing)
    posted = context["ปิดประกาศ"]
    if isinstance(posted, dict):
        nowhere = [Blank(label="สถานที่ปิดประกาศ", missing=missing, dots="." * 60)]
        posted["สถานที่"] = list(settings.posting_places) or nowhere
    return context


def extension_memo(material: Material, missing: Missing) -> Context:
    """บันทึกขอขยายเวลา: what was done by the memo's day, and what was not."""
    title = TITLES["extension-memo"]
    asked_on = material.settings.letter(title).dated or material.today
    done = steps(material, missing, until=asked_on)
    return (
        base_context(material, missing)
        | letter_context(material, missing, title, PLANNER)
        | {
            "ขั้นตอน": done,
            "มีงานแล้วเสร็จ": any(x["แล้วเสร็จ"] for x in done.values() if isinstance(x, dict)),
        }
    )


APPROVAL_MEMO = single("approval-memo", approval_memo)
DIVISION_MEMO = single("division-memo", division_memo)
SUPPORT_MINUTES_MEMO = single("support-minutes-memo", minutes_memo)
ANNOUNCEMENT_MEMO = single("announcement-memo", announcement_memo)
ANNOUNCEMENT = single("announcement", announcement)
POSTING = single("posting", posting)
EXTENSION_MEMO = Document(
    id="extension-memo",
    papers=single("extension-memo", extension_memo).papers,
    is_due=lambda m: m.deadlines.needs_extension(m.settings, m.today),
)
