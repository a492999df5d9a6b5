"""The first half of the work: settings and inbox read, the plan built, everything checked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from dplan_docs.amended import (
    Amended,
    amended_plan,
    of_this_edition,
    settings_for,
    without_the_understood,
)
from dplan_docs.checks import CheckContext, run_checks
from dplan_docs.corrections import Source, removed
from dplan_docs.deadlines import Deadlines, deadlines_of
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.freezing import Frozen, frozen_findings, frozen_in
from dplan_docs.inbox import STILL_ARRIVING, find_workbooks, named_workbooks
from dplan_docs.inherited import edition_template_findings
from dplan_docs.linked import knowing_registers, offering
from dplan_docs.numbering import Numbers, give_numbers, read_register
from dplan_docs.parsing import NO_BUDGET_WORDS, WORK_PLANS, Vocabulary
from dplan_docs.plan import Plan, build_plan
from dplan_docs.receiving import (
    READING,
    Progress,
    Received,
    reader_with,
    receive,
    receive_all,
)
from dplan_docs.records import EquipmentItem, Project, to_json
from dplan_docs.settings.model import Settings
from dplan_docs.settings.reader import read_settings
from dplan_docs.workspace import EMBLEM_NAME, Workspace

__all__ = [
    "READING",
    "FilesRead",
    "Progress",
    "Received",
    "Study",
    "examine",
    "read_files",
    "vocabulary_of",
]

_NOT_WHOLE = frozenset({STILL_ARRIVING, "file-empty"})
"""Codes of files that are still on their way."""
_NOT_THERE = _NOT_WHOLE | {"file-missing"}
"""Codes of files that have not been received, whatever their names say."""


OPERATION = "operation"
"""The kind of plan that an อปท. makes every year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A workspace that is to be read and checked.

    Attributes:
        entered: What the settings workbook says, and what of it could not be read.
        progress: Told how far reading has come.
        earlier: The workbooks that the last bundle was made of; one that is gone is told.
    """

    workspace: Workspace
    entered: tuple[Settings, tuple[Finding, ...]]
    today: date
    progress: Progress
    earlier: Sequence[Source] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """All that is known before a paper is made.

    Attributes:
        kind: The kind of plan, as ``plan_kinds`` knows it.
        awaited: The inbox's files that have not come whole, and the divisions known to answer for
            them.
        amended: What an amendment's edition did to the plan; None for the plan itself.
        frozen: What the papers were made from when the next edition was opened, if one was.
    """

    workspace: Workspace
    today: date
    settings: Settings
    received: tuple[Received, ...]
    plan: Plan
    deadlines: Deadlines
    numbers: Numbers
    findings: tuple[Finding, ...]
    awaited: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kind: str = OPERATION

    @property
    def sources(self) -> tuple[Source, ...]:
        """The workbooks that were read, as a bundle remembers them."""
        return tuple(x.source for x in self.received)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The inbox's files that had not come whole, by name."""
        return tuple(name for name, _ in self.awaited)

    amended: Amended | None = None
    frozen: Frozen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesRead:
    """What stands in some workbooks."""

    received: tuple[Received, ...]
    findings: tuple[Finding, ...]

    @property
    def entries(self) -> tuple[Project | EquipmentItem, ...]:
        """Every row, in the order of the files."""
        return tuple(entry for x in self.received for entry in x.reading.entries)

    def to_json(self) -> dict[str, object]:
        """Return the contract's shape."""
        return {
            "projects": [to_json(entry) for entry in self.entries],
            "findings": [finding.to_json() for finding in self.findings],
        }


def examine(
    workspace: Workspace, today: date, progress: Progress, earlier: Sequence[Source] = ()
) -> Study:
    """Read and check the workspace of an operation plan; change nothing.

    Raises:
        DplanError: The settings workbook cannot be opened.
    """
    entered = read_settings(workspace.settings)
    task = Task(
        workspace=workspace, entered=entered, today=today, progress=progress, earlier=earlier
    )
    return examine_operation(task)


def examine_operation(task: Task) -> Study:
    """Read and check the inbox of an operation plan whose settings are known; change nothing."""
    workspace, today, earlier = task.workspace, task.today, task.earlier
    entered, settings_findings = task.entered
    settings = settings_for(workspace, entered)
    workbooks, inbox_findings = find_workbooks(workspace.inbox)
    reader = offering(reader_with(vocabulary_of(settings)), settings)
    year = settings.year.fiscal_year
    received = receive(workbooks, reader, year, task.progress)
    entries = [entry for x in received for entry in x.judgment.counted]
    read = tuple(finding for x in received for finding in x.findings)
    amended = amended_plan(workspace, settings, entries, read)
    if amended:
        amendment = amended.amendment
        read = without_the_understood(read, amendment)
        plan = build_plan(amendment.entries, settings, amendment.places)
    else:
        plan = build_plan(entries, settings)
    deadlines = deadlines_of(settings)
    found = (*inbox_findings, *read)
    reported = (*settings_findings, *found, *gone_since(earlier, received, found))
    counting = counting_of(received, found)
    awaited = awaited_in(found, earlier)
    numbers = give_numbers(settings, read_register(workspace.folder, workspace.relatives), today)
    context = CheckContext(
        settings=settings,
        plan=plan,
        deadlines=deadlines,
        today=today,
        stamped=tuple(_stamped(counting)),
        stated_years=tuple(stated for x in counting for stated in x.reading.stated_years),
        offices=tuple(office for x in counting for office in x.reading.offices),
        files=tuple(x.workbook.name for x in counting),
        waiting=awaited,
        numbers=numbers,
        reported=reported,
        amendment=amended.amendment if amended else None,
    )
    checked = run_checks(context)
    if amended:
        checked = of_this_edition(checked, amended.amendment)
    frozen = frozen_in(workspace)
    return Study(
        workspace=workspace,
        today=today,
        settings=settings,
        received=received,
        plan=plan,
        deadlines=deadlines,
        numbers=numbers,
        findings=(
            *(frozen_findings(workspace, settings, frozen) if frozen else ()),
            *reported,
            *checked,
            *folder_findings(workspace, settings),
            *edition_template_findings(workspace, settings),
        ),
        awaited=awaited,
        amended=amended,
        frozen=frozen,
    )


def counting_of(received: Sequence[Received], found: Sequence[Finding]) -> list[Received]:
    """Return the workbooks that have come whole and count."""
    absent = {x.where.file for x in found if x.code in _NOT_THERE}
    return [x for x in received if x.counts and x.workbook.name not in absent]


def _stamped(received: Sequence[Received]) -> Iterator[str]:
    """Yield the divisions whose blank forms came back with something in them."""
    for reading in (x.reading for x in received):
        if reading.stamp and (reading.entries or reading.states_nothing):
            yield reading.stamp.division


def gone_since(
    earlier: Sequence[Source], received: Sequence[Received], found: Sequence[Finding]
) -> Iterator[Finding]:
    """Yield what the last bundle held and the inbox does not; a file that waits is still there."""
    faulty = {x.where.file for x in found if x.severity is Severity.ERROR}
    read = {x.workbook.name for x in received if x.reading.is_of_the_plan}
    yield from removed(earlier, [x.source for x in received], faulty - read)


def awaited_in(
    found: Sequence[Finding], earlier: Sequence[Source]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the files that have not come whole, and the divisions whose rows they held before."""
    before = {x.file: tuple(part.division for part in x.parts) for x in earlier}
    names = (x.where.file for x in found if x.code in _NOT_WHOLE)
    return tuple((name, before.get(name, ())) for name in names)


def read_files(paths: Sequence[Path], progress: Progress) -> FilesRead:
    """Return what stands in these workbooks, by the built-in names alone."""
    workbooks, findings = named_workbooks(paths)
    reader = knowing_registers(reader_with(Vocabulary()))
    received = tuple(receive_all(workbooks, reader, progress))
    found = (*findings, *(finding for x in received for finding in x.reading.findings))
    return FilesRead(received=received, findings=found)


def vocabulary_of(settings: Settings) -> Vocabulary:
    """Return the names that an office's workbooks may use."""
    return Vocabulary(
        divisions=tuple(
            (x.name, tuple(filter(None, (x.short_name, *x.aliases))))
            for x in settings.divisions
            if x.name
        ),
        agencies=tuple(
            (agency.name, agency.aliases) for agency in settings.agencies if agency.name
        ),
        work_plans=settings.work_plans or WORK_PLANS,
        no_budget_words=(*NO_BUDGET_WORDS, *settings.organization.no_budget_words),
    )


def _template_findings(
    workspace: Workspace, settings: Settings, unusable: set[str]
) -> Iterator[Finding]:
    """Yield what is wrong with the office's own Word templates; the shipped ones are known."""
    for path, name in workspace.own_templates():
        file = path.relative_to(workspace.folder).as_posix()
        if path.suffix.casefold() == ".docx" and file not in unusable:
            from dplan_docs.proofing import Known, prove

            paper = PurePosixPath(name).stem
            yield from prove(path, file, paper, Known.of(settings)).findings


def folder_findings(workspace: Workspace, settings: Settings) -> Iterator[Finding]:
    """Yield what the workspace itself lacks."""
    unusable = tuple(workspace.template_findings())
    yield from unusable
    yield from _template_findings(workspace, settings, {x.where.file for x in unusable})
    where = CellRef(file=EMBLEM_NAME)
    if not workspace.emblem.is_file():
        message = (
            "ยังไม่มีรูปตราครุฑ เอกสารเว้นที่ว่างขนาดถูกต้องไว้ให้ "
            "หากต้องการให้พิมพ์ตรา กรุณาวางไฟล์ชื่อนี้ไว้ข้างไฟล์ข้อมูลหน่วยงาน"
        )
        yield Finding(code="emblem-missing", severity=Severity.INFO, where=where, message=message)
    elif workspace.emblem_image() is None:
        message = "ไฟล์นี้ไม่ใช่รูปแบบ PNG จึงเว้นที่ว่างสำหรับตราไว้แทน กรุณาบันทึกรูปเป็น PNG"
        code = "emblem-unreadable"
        yield Finding(code=code, severity=Severity.WARNING, where=where, message=message)
