"""The whole program on one screen: settings, inbox, plan, checks, papers, bundle."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dplan_docs.bundle import Bundle, Written, as_they_lie, remember, write_bundle
from dplan_docs.documents import MadeDocument
from dplan_docs.documents.drafts import Lacking, lacking_of
from dplan_docs.errors import DplanError, UsageError
from dplan_docs.findings import Finding, Severity, WordRef
from dplan_docs.freezing import frozen_in
from dplan_docs.handwork import Handwork, handwork_of
from dplan_docs.history import History
from dplan_docs.lastbuild import Asked, LastBuild, remember_build
from dplan_docs.manifest import earlier_sources
from dplan_docs.numbering import write_register
from dplan_docs.plan_kinds import examine, kind_of
from dplan_docs.printing import Printed, print_documents
from dplan_docs.printouts import Printouts
from dplan_docs.receiving import Progress
from dplan_docs.sequel import Before, Sequel, sequel_of
from dplan_docs.study import Study
from dplan_docs.swap import recover
from dplan_docs.titles import TITLES
from dplan_docs.workspace import Workspace, open_workspace

MAKING, PRINTING = "จัดทำเอกสาร", "ทำไฟล์ PDF"


class NothingWrittenError(DplanError):
    """A build that wrote nothing because of findings, which it carries."""

    def __init__(self, message: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(message)
        self.findings = findings

    def to_json(self) -> dict[str, object]:
        """Return what ``--json`` answers."""
        return {"error": str(self), "findings": [finding.to_json() for finding in self.findings]}


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """What the officer asked for.

    Attributes:
        output: The bundle's folder, if not the workspace's own.
        only: The ids of the documents to make; empty for all.
        strict: Write nothing when there is an error or a division is missing.
    """

    today: date
    output: Path | None = None
    only: frozenset[str] = frozenset()
    pdf: bool = False
    strict: bool = False

    def asked(self, output: Path) -> Asked:
        """Return the same for a later build to compare itself with."""
        return Asked(
            today=self.today.isoformat(),
            output=str(output),
            only=tuple(sorted(self.only)),
            pdf=self.pdf,
            strict=self.strict,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build did.

    Attributes:
        sequel: What has changed since the build before.
        handwork: The papers that were changed by hand, and left as they lie.
        notes: Thai sentences about what was asked for and could not be done.
    """

    study: Study
    documents: tuple[MadeDocument, ...]
    written: Written
    sequel: Sequel
    handwork: tuple[Handwork, ...]
    notes: tuple[str, ...]


def build(folder: Path, options: BuildOptions, progress: Progress) -> Outcome:
    """Make the bundle of a workspace, which the caller holds the lock of.

    Raises:
        DplanError: It could not go on; nothing was written.
    """
    workspace = open_workspace(folder)
    output = workspace.bundle_folder(options.output)
    with suppress(OSError):  # told when the bundle is written, if it cannot be
        recover(output)
    before = Before.look(workspace, output)
    study = examine(workspace, _day(workspace, options), progress, earlier_sources(output))
    _refuse_to_build(study, options)
    history = History(workspace.history)
    digits = study.settings.organization.digit_style
    printouts = Printouts(workspace.hidden, history, digits)
    made = _made(study, options, progress)
    printed = Printed(documents=made)
    if options.pdf:
        printed = _print(made, as_they_lie(output, made, history), printouts, progress)
    bundle = Bundle(
        contents=kind_of(study).contents(study),
        documents=printed.documents,
        pdfs=printed.pdfs,
        only=options.only,
    )
    written = write_bundle(output, bundle, history)
    sequel = sequel_of(before, written.before, study, printed.documents)
    remembered = remember(history, output, sequel.to_json())
    unnumbered = tuple(_remember_numbers(study, printed.documents))
    printouts.remember(printed.printouts)
    if not study.waiting:  # a file may be let go without changing
        built = LastBuild(manifest=written.manifest, plan=kind_of(study).name, output=output)
        remember_build(workspace.hidden, before.now, options.asked(output), built)
    return Outcome(
        study=study,
        documents=printed.documents,
        written=written,
        sequel=sequel,
        handwork=handwork_of(written, history),
        notes=(*printed.notes, *dict.fromkeys((*written.notes, *remembered, *unnumbered))),
    )


def _day(workspace: Workspace, options: BuildOptions) -> date:
    """Return the day of the papers: a frozen edition's own, whenever it is made again."""
    frozen = frozen_in(workspace)
    return frozen.day if frozen else options.today


def _remember_numbers(study: Study, documents: tuple[MadeDocument, ...]) -> Iterator[str]:
    """Write the register once the papers are; yield what to tell where that was not possible."""
    old = study.numbers.register
    new = study.numbers.remembered(document.id for document in documents)
    if old.fault or new == old:
        return
    try:
        write_register(study.workspace.folder, new)
    except OSError:
        yield (
            "เขียนเอกสารแล้ว แต่บันทึกทะเบียนเลขที่หนังสือไม่ได้ กรุณาตรวจสอบที่ว่างของดิสก์และสิทธิ์เขียนโฟลเดอร์งาน "
            "แล้วสั่งใหม่ก่อนเพิ่มผู้รับ เพื่อให้เลขที่ออกแล้วไม่เปลี่ยน"
        )


def _made(study: Study, options: BuildOptions, progress: Progress) -> tuple[MadeDocument, ...]:
    """Make the documents; a template that cannot be filled is told with all that is wrong with it."""
    try:
        return _make(study, options, progress)
    except DplanError as error:
        faults = tuple(x for x in study.findings if isinstance(x.where, WordRef))
        if not any(fault.severity is Severity.ERROR for fault in faults):
            raise
        raise NothingWrittenError(str(error), faults) from error


def _make(study: Study, options: BuildOptions, progress: Progress) -> tuple[MadeDocument, ...]:
    kind = kind_of(study)
    total = kind.due(study, options.only)
    documents: list[MadeDocument] = []
    progress(MAKING, 0, total)
    for document in kind.make(study, options.only):
        documents.append(document)
        progress(MAKING, len(documents), total)
    return tuple(documents)


def _print(
    documents: tuple[MadeDocument, ...],
    lying: tuple[MadeDocument, ...],
    printouts: Printouts,
    progress: Progress,
) -> Printed:
    """Print what will lie there: a paper changed by hand as it was changed."""
    progress(PRINTING, 0, 1)
    printed = print_documents(lying, printouts.digits, printouts.find)
    progress(PRINTING, 1, 1)
    kept = tuple(
        ours if theirs != ours else done
        for ours, theirs, done in zip(documents, lying, printed.documents, strict=True)
    )
    return replace(printed, documents=kept)


def _refuse_to_build(study: Study, options: BuildOptions) -> None:
    """Stop where a bundle would be empty, or where the officer wants none with errors."""
    _refuse_to_change_the_announced(study)
    _refuse_what_it_has_not(study, options)
    errors = [x for x in study.findings if x.severity is Severity.ERROR]
    kind = kind_of(study)
    needs_data = bool((options.only or {*kind.documents(study)}) - kind.without_data)
    if kind.needs_rows and needs_data and not study.received:
        raise NothingWrittenError(_nothing_received(study.workspace), study.findings)
    if kind.needs_rows and needs_data and not study.plan.entries and errors:
        message = (
            "อ่านสมุดงานใน inbox ไม่ได้แม้แต่รายการเดียว จึงยังไม่ได้เขียนเอกสาร กรุณาแก้ไขตามรายการข้างต้นแล้วสั่งใหม่"
        )
        raise NothingWrittenError(message, study.findings)
    lacking = lacking_of(study.findings) if needs_data else Lacking(errors=len(errors))
    if options.strict and lacking:
        message = (
            f"{' และ'.join(lacking.reasons)} จึงไม่ได้เขียนเอกสารตามที่สั่งไว้ (--strict) "
            "กรุณาดำเนินการให้ครบแล้วสั่งใหม่"
        )
        raise NothingWrittenError(message, study.findings)


def _refuse_to_change_the_announced(study: Study) -> None:
    changed = tuple(x for x in study.findings if x.code == "edition-frozen-changed")
    if changed:
        names = ", ".join(x.where.file for x in changed)
        message = (
            f"แผนฉบับนี้ประกาศใช้และเปิดฉบับแก้ไขเปลี่ยนแปลงแล้ว แต่ข้อมูลไม่เหมือนเดิม: {names} "
            "จึงไม่ได้เขียนเอกสาร กรุณาวางไฟล์ใหม่ใน inbox ของฉบับล่าสุด หรือนำไฟล์กลับเป็นอย่างเดิม"
        )
        raise NothingWrittenError(message, changed)


def _refuse_what_it_has_not(study: Study, options: BuildOptions) -> None:
    strangers = options.only - frozenset(kind_of(study).documents(study))
    if strangers:
        titles = ", ".join(TITLES[x] for x in sorted(strangers))
        of = "ฉบับแก้ไขเปลี่ยนแปลง" if study.amended else kind_of(study).name
        raise UsageError(f"{of}ไม่มีเอกสารนี้: {titles} กรุณาเลือกเอกสารอื่นใน --only")


def _nothing_received(workspace: Workspace) -> str:
    if not workspace.inbox.is_dir():
        state = f"ไม่พบโฟลเดอร์ inbox ใน {workspace.folder} กรุณาสร้างโฟลเดอร์ชื่อ inbox แล้ว"
    else:
        state = f"ยังไม่มีสมุดงานของกองในโฟลเดอร์ {workspace.inbox} กรุณา"
    return f"{state}นำไฟล์ Excel ที่กองส่งมาวางในนั้น แล้วสั่งใหม่"
