"""The settings records: what ข้อมูลหน่วยงาน.xlsx holds, one class a sheet, one field a line.

Each field carries its own ``Entry``: the label in the workbook, the help beside it, an
example and the choices. The blank workbook, its reader and the docs are made from these.
A value that nobody has entered is ``""``, ``()`` or ``None``; it is never an error.
Years are Buddhist-era integers, dates ``date`` (Gregorian), times ``time``.
"""

from dataclasses import dataclass, field

from dplan_docs.settings.entry import NO, YES, Entry, entries
from dplan_docs.settings.meetings import (
    ABSENT,
    AGENDA_ITEMS,
    ASSISTANT,
    ASSISTANT_MEMBER,
    CHAIR,
    COMMITTEE_ROLES,
    DEVELOPMENT,
    INSIDE,
    MEMBER,
    OUTSIDE,
    PRESENT,
    SECRETARY,
    SECRETARY_MEMBER,
    SENT_SUBSTITUTE,
    SUPPORT,
    VICE_CHAIR,
    AgendaRecord,
    Attendee,
    Committee,
    Meeting,
    Member,
)
from dplan_docs.settings.office import (
    APART,
    ARABIC_DIGITS,
    START_EVENTS,
    THAI_DIGITS,
    TOGETHER,
    Holiday,
    Organization,
    PlanYear,
    PostingPlace,
    Schedule,
    StrategyName,
    WorkPlanName,
)
from dplan_docs.settings.people import (
    CLERK,
    EXECUTIVE,
    PLANNER,
    PLANNING_HEAD,
    POSTER,
    ROLES,
    WITNESS,
    Agency,
    Division,
    LetterNumber,
    Person,
    full_name,
)

__all__ = [
    "ABSENT",
    "AGENDA_ITEMS",
    "APART",
    "ARABIC_DIGITS",
    "ASSISTANT",
    "ASSISTANT_MEMBER",
    "CHAIR",
    "CLERK",
    "COMMITTEE_ROLES",
    "DEVELOPMENT",
    "EXECUTIVE",
    "INSIDE",
    "MEMBER",
    "NO",
    "OUTSIDE",
    "PLANNER",
    "PLANNING_HEAD",
    "POSTER",
    "PRESENT",
    "ROLES",
    "SECRETARY",
    "SECRETARY_MEMBER",
    "SENT_SUBSTITUTE",
    "START_EVENTS",
    "SUPPORT",
    "THAI_DIGITS",
    "TOGETHER",
    "VICE_CHAIR",
    "WITNESS",
    "YES",
    "Agency",
    "AgendaRecord",
    "Attendee",
    "Committee",
    "Division",
    "Entry",
    "Holiday",
    "LetterNumber",
    "Meeting",
    "Member",
    "Organization",
    "Person",
    "PlanYear",
    "PostingPlace",
    "Schedule",
    "Settings",
    "StrategyName",
    "WorkPlanName",
    "entries",
    "full_name",
]


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
        """Return what is entered for all letters of the paper with this title, or an empty one."""
        of_all = (x for x in self.letters if x.title == title and not x.recipient)
        return next(of_all, LetterNumber(title=title))
