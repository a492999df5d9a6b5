"""The rehearsal: a made-up plan from which every paper gets every field it can ever have."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from dplan_docs.blanks import Missing
from dplan_docs.deadlines import Deadlines
from dplan_docs.documents import AmendmentFacts, DocumentOf, Material, PaperOf, every_document
from dplan_docs.documents.common import SENDING
from dplan_docs.documents.model import M
from dplan_docs.fields import Context
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.docx import raw
from dplan_docs.formats.inclusion import marker
from dplan_docs.plan import build_plan
from dplan_docs.plan.amending import Amendment
from dplan_docs.plan.changes import Altered, Changes, differences
from dplan_docs.plan.edition import Edition
from dplan_docs.plan.tally import Entry
from dplan_docs.proofing.invented import Inventor
from dplan_docs.proofing.rehearsal_tambon import tambon_material
from dplan_docs.records import EquipmentItem, Project, SourceRow
from dplan_docs.settings.meetings import AGENDA_ITEMS
from dplan_docs.settings.model import (
    ABSENT,
    CHAIR,
    DEVELOPMENT,
    INSIDE,
    MEMBER,
    OUTSIDE,
    PRESENT,
    ROLES,
    SENT_SUBSTITUTE,
    START_EVENTS,
    SUPPORT,
    THAI_DIGITS,
    WITNESS,
    YES,
    Agency,
    AgendaRecord,
    Attendee,
    Committee,
    Division,
    LetterNumber,
    Meeting,
    Member,
    Organization,
    Person,
    PlanYear,
    Schedule,
    Settings,
)
from dplan_docs.tambon.documents import TAMBON_BUNDLE
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES

_YEAR = 2599
_TODAY = date(2060, 1, 1)


def rehearsal_contexts() -> Mapping[str, Context]:
    """Return, for each paper by its template's name, the fields it gets from made-up material."""
    own, tambon = _material(), tambon_material(Inventor())
    return {paper.key: _context(paper, own) for paper in papers_of(every_document(), own)} | {
        paper.key: _context(paper, tambon) for paper in papers_of(TAMBON_BUNDLE, tambon)
    }


@cache
def rehearsal() -> Mapping[str, Context]:
    """The contexts, made once; nobody changes them."""
    return rehearsal_contexts()


def papers_of(documents: Iterable[DocumentOf[M]], material: M) -> Iterator[PaperOf[M]]:
    """Yield every paper of the documents once, those in booklets too."""
    seen: set[str] = set()
    for document in documents:
        for paper in document.papers(material):
            for each in (paper, *paper.includes.values()):
                if each.key not in seen:
                    seen.add(each.key)
                    yield each


def _context(paper: PaperOf[M], material: M) -> Context:
    context = paper.context(material, Missing())
    context["แทรก"] = {key: raw(marker(key)) for key in paper.includes}
    return context


@cache
def _material() -> Material:
    inventor = Inventor()
    settings = _settings(inventor)
    rows: list[Entry] = [*_projects(inventor, settings)]
    rows += _equipment(inventor, settings)
    error = Finding(code=SENDING, severity=Severity.ERROR, where=CellRef(file="-"), message=SENDING)
    return Material(
        plan=build_plan(rows, settings),
        settings=settings,
        deadlines=inventor.record(Deadlines),
        today=_TODAY,
        findings=(error,) * 7,
        templates=Path,
        amendment=_amendment(inventor, rows, settings),
    )


def _amendment(inventor: Inventor, rows: list[Entry], settings: Settings) -> AmendmentFacts:
    """An edition that adds, changes and drops a third of the rows each, every field of a changed one."""
    added, dropped, old = rows[::3], rows[1::3], rows[2::3]
    new = [replace(row, name=inventor.word("ชื่อใหม่"), budget=Decimal(5)) for row in old]
    pairs = zip(old, new, strict=True)
    changes = Changes(
        added=tuple(added),
        dropped=tuple(dropped),
        altered=tuple(Altered(old=a, new=b, fields=differences(a, b)) for a, b in pairs),
    )
    edition = inventor.record(Edition)
    entries = (*added, *new)
    amendment = Amendment(edition=edition, entries=entries, before=tuple(rows), changes=changes)
    return AmendmentFacts(
        amendment=amendment,
        added=build_plan(added, settings),
        base_name=inventor.word("ฉบับก่อน"),
        base_announced_on=inventor.day(),
    )


def _settings(inventor: Inventor) -> Settings:
    return Settings(
        organization=inventor.record(
            Organization, kind_label="อบต.", digit_style=THAI_DIGITS, no_budget_words=()
        ),
        year=inventor.record(PlanYear, fiscal_year=_YEAR, start_event=START_EVENTS[0]),
        schedule=inventor.record(Schedule, extension_wanted=YES),
        people=tuple(inventor.record(Person, role=role) for role in (*ROLES, WITNESS)),
        divisions=tuple(inventor.record(Division) for _ in range(3)),
        agencies=(
            inventor.record(Agency, answered=YES),
            inventor.record(Agency, answered=""),
        ),
        support=_committee(inventor, SUPPORT),
        development=_committee(inventor, DEVELOPMENT),
        letters=tuple(
            inventor.record(
                LetterNumber,
                title=title + suffix,
                recipient="",
                circular="",
                counts_from="",
                signatory="",
                places={},
            )
            for title in TITLES.values()
            for suffix in ("", INTERNAL_SUFFIX)
        ),
        posting_places=(inventor.word("สถานที่ปิดประกาศ"), inventor.word("สถานที่ปิดประกาศ")),
    )


def _committee(inventor: Inventor, label: str) -> Committee:
    came = [
        (CHAIR, OUTSIDE, PRESENT),
        (MEMBER, INSIDE, PRESENT),
        (MEMBER, OUTSIDE, SENT_SUBSTITUTE),
    ]
    stayed = [(MEMBER, INSIDE, ABSENT), (MEMBER, OUTSIDE, ABSENT)]
    return Committee(
        label=label,
        members=tuple(
            inventor.record(Member, role=role, place=place, attendance=attendance)
            for role, place, attendance in (*came, *stayed)
        ),
        meeting=inventor.record(Meeting, inviter="", places={}),
        agenda=tuple(
            inventor.record(AgendaRecord, committee=label, item=item)
            for item in AGENDA_ITEMS
            for _ in range(2)
        ),
        attendees=tuple(inventor.record(Attendee, committee=label) for _ in range(2)),
    )


@dataclass(slots=True)
class _Rows:
    """Where made-up rows stand, one below the other."""

    row: int = 0

    def next(self) -> SourceRow:
        self.row += 1
        return SourceRow(file="ซ้อม.xlsx", sheet="ซ้อม", row=self.row)


def _projects(inventor: Inventor, settings: Settings) -> Iterator[Project]:
    """Two strategies of two แผนงาน, each with a project of each kind of budget."""
    rows = _Rows()
    groups = [(inventor.word("ยุทธศาสตร์"), inventor.word("แผนงาน")) for _ in range(2)]
    for strategy, work_plan in [*groups, (groups[0][0], inventor.word("แผนงาน"))]:
        for budget in ("known", "unread", "none"):
            project = inventor.record(
                Project,
                where=rows.next(),
                strategy=strategy,
                work_plan=work_plan,
                budget=Decimal(next(inventor.numbers) * 1000) if budget == "known" else None,
                budget_unreadable=budget == "unread",
                months=(10, 11, 2),
                edition=None,
            )
            yield replace(project, divisions=_divisions(settings, budget, inventor))


def _divisions(settings: Settings, budget: str, inventor: Inventor) -> tuple[str, ...]:
    """Two divisions; another body's for one kind of project; the third division sends nothing."""
    own = tuple(division.name for division in settings.divisions[:2])
    return (inventor.word("หน่วยงานอื่น"),) if budget == "none" else own


def _equipment(inventor: Inventor, settings: Settings) -> Iterator[EquipmentItem]:
    rows = _Rows(100)
    categories = [inventor.word("ประเภท") for _ in range(2)]
    for work_plan in [inventor.word("แผนงาน") for _ in range(2)]:
        for category in categories:
            for budget in ("known", "unread", "none"):
                yield inventor.record(
                    EquipmentItem,
                    where=rows.next(),
                    strategy=None,
                    work_plan=work_plan,
                    category=category,
                    budget=Decimal(next(inventor.numbers) * 100) if budget == "known" else None,
                    budget_unreadable=budget == "unread",
                    divisions=tuple(x.name for x in settings.divisions[:2]),
                    months=(10, 11, 2),
                    edition=None,
                )
