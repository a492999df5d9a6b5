"""Checks on the two committees: who sits on them, and who came."""

from collections.abc import Iterator

from dplan_docs.checks.registry import CheckContext, Fault, check, on_sheet
from dplan_docs.findings import Severity
from dplan_docs.settings import sheets
from dplan_docs.settings.model import (
    CHAIR,
    PRESENT,
    SECRETARY,
    SECRETARY_MEMBER,
    SENT_SUBSTITUTE,
    Committee,
    Settings,
)

DEVELOPMENT_MEMBERS = 14
"""The executive, 3 of the council, 3 experts, 3 of state offices, 3 to 6 of the civil
assembly and the clerk; every deputy comes on top (regulation, clause 8)."""
CLERK_AND_ASSEMBLY = 4
"""The clerk as chair and 3 of the civil assembly, besides the divisions' heads (clause 9)."""


@check("committee-without-chair", Severity.WARNING)
def committee_without_chair(context: CheckContext) -> Iterator[Fault]:
    """A committee has a chair."""
    for committee, sheet in _committees(context.settings):
        if not any(member.role == CHAIR for member in committee.members):
            yield Fault(
                on_sheet(sheet), f"{committee.label}ยังไม่มีผู้ทำหน้าที่ “{CHAIR}” กรุณาระบุหน้าที่ของกรรมการ"
            )


@check("committee-without-secretary", Severity.WARNING)
def committee_without_secretary(context: CheckContext) -> Iterator[Fault]:
    """A committee has a secretary."""
    for committee, sheet in _committees(context.settings):
        if not any(m.role in {SECRETARY, SECRETARY_MEMBER} for m in committee.members):
            yield Fault(
                on_sheet(sheet),
                f"{committee.label}ยังไม่มีผู้ทำหน้าที่ “{SECRETARY_MEMBER}” กรุณาระบุหน้าที่ของกรรมการ",
            )


@check("committee-too-small", Severity.WARNING)
def committee_too_small(context: CheckContext) -> Iterator[Fault]:
    """A committee has the members that the regulation names."""
    settings = context.settings
    year = settings.year
    support = len(settings.divisions) + CLERK_AND_ASSEMBLY
    needed = (
        (support, year.clause_support_committee),
        (DEVELOPMENT_MEMBERS, year.clause_development_committee),
    )
    for (committee, sheet), (number, clause) in zip(_both(settings), needed, strict=True):
        count = len(committee.members)
        if 0 < count < number:
            message = (
                f"{committee.label}มี {count} คน น้อยกว่าที่ระเบียบกำหนด {clause} (อย่างน้อย {number} คน) "
                "กรุณาตรวจสอบกับคำสั่งแต่งตั้ง"
            )
            yield Fault(on_sheet(sheet), message, str(count))


@check("quorum-not-met", Severity.WARNING)
def quorum_not_met(context: CheckContext) -> Iterator[Fault]:
    """At least half of a committee's members, or their substitutes, come to its meeting."""
    for committee, sheet in _committees(context.settings):
        came = sum(m.attendance in {PRESENT, SENT_SUBSTITUTE} for m in committee.members)
        total = len(committee.members)
        if any(m.attendance for m in committee.members) and came * 2 < total:
            message = (
                f"มีกรรมการมาประชุม {came} คน จากทั้งหมด {total} คน ไม่ถึงกึ่งหนึ่ง "
                "กรุณาตรวจสอบช่องการมาประชุมและองค์ประชุม"
            )
            yield Fault(on_sheet(sheet), message, f"{came}/{total}")


def _both(settings: Settings) -> tuple[tuple[Committee, str], tuple[Committee, str]]:
    return (
        (settings.support, sheets.SUPPORT_MEMBERS.name),
        (settings.development, sheets.DEVELOPMENT_MEMBERS.name),
    )


def _committees(settings: Settings) -> Iterator[tuple[Committee, str]]:
    """Yield the committees that have been entered, each with its sheet."""
    for committee, sheet in _both(settings):
        if committee.members:
            yield committee, sheet
