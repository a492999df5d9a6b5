"""The first half of the work: settings and inbox read, the plan built, everything checked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from dplan_docs.checks import CheckContext, run_checks
from dplan_docs.deadlines import Deadlines, deadlines_of
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.office import as_xlsx
from dplan_docs.inbox import Workbook, find_workbooks, named_workbooks
from dplan_docs.numbering import Numbers, give_numbers, read_register
from dplan_docs.parsing import NO_BUDGET_WORDS, WORK_PLANS, Vocabulary
from dplan_docs.plan import Plan, build_plan
from dplan_docs.reading import Reading, needs_converting, read_workbook, without_drawings
from dplan_docs.records import EquipmentItem, Project, to_json
from dplan_docs.settings.model import Settings
from dplan_docs.settings.reader import read_settings
from dplan_docs.workspace import EMBLEM_NAME, Workspace

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""

READING = "อ่านสมุดงาน"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A workbook and what was read from it."""

    workbook: Workbook
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """All that is known before a paper is made."""

    workspace: Workspace
    today: date
    settings: Settings
    received: tuple[Received, ...]
    plan: Plan
    deadlines: Deadlines
    numbers: Numbers
    findings: tuple[Finding, ...]


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


def examine(workspace: Workspace, today: date, progress: Progress) -> Study:
    """Read and check a workspace; change nothing.

    Raises:
        DplanError: The settings workbook cannot be opened.
    """
    settings, settings_findings = read_settings(workspace.settings)
    workbooks, inbox_findings = find_workbooks(workspace.inbox)
    received = tuple(_read_all(workbooks, vocabulary_of(settings), progress))
    plan = build_plan([entry for x in received for entry in x.reading.entries], settings)
    deadlines = deadlines_of(settings)
    numbers = give_numbers(settings, read_register(workspace.folder), today)
    reading_findings = (finding for x in received for finding in x.reading.findings)
    reported = (*settings_findings, *inbox_findings, *reading_findings)
    context = CheckContext(
        settings=settings,
        plan=plan,
        deadlines=deadlines,
        today=today,
        numbers=numbers,
        stated_years=tuple(stated for x in received for stated in x.reading.stated_years),
        offices=tuple(office for x in received for office in x.reading.offices),
        files=tuple(workbook.name for workbook in workbooks),
        reported=reported,
    )
    return Study(
        workspace=workspace,
        today=today,
        settings=settings,
        received=received,
        plan=plan,
        deadlines=deadlines,
        numbers=numbers,
        findings=(*reported, *run_checks(context), *_folder_findings(workspace, settings)),
    )


def read_files(paths: Sequence[Path], progress: Progress) -> FilesRead:
    """Return what stands in these workbooks, by the built-in names alone."""
    workbooks, findings = named_workbooks(paths)
    received = tuple(_read_all(workbooks, Vocabulary(), progress))
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


def _read_all(
    workbooks: Sequence[Workbook], vocabulary: Vocabulary, progress: Progress
) -> Iterator[Received]:
    undrawn = [x.path for x in workbooks if needs_converting(x.path)]
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        drawn = as_xlsx(undrawn, Path(folder))
        for done, workbook in enumerate(workbooks):
            progress(READING, done, len(workbooks))
            path, name = workbook.path, workbook.name
            reading = read_workbook(path, name, vocabulary, drawn.get(path))
            if path in undrawn and path not in drawn:
                reading = without_drawings(reading, name)
            yield Received(workbook=workbook, reading=reading)
    progress(READING, len(workbooks), len(workbooks))


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


def _folder_findings(workspace: Workspace, settings: Settings) -> Iterator[Finding]:
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
