"""The office's own templates in an amendment: those of the announced plan serve it too."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from dplan_docs.errors import DplanError
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.settings.model import Settings
from dplan_docs.workspace import Workspace, shipped_template

EDITION_FIELD = "ฉบับ."
_HOME = "../../"


def edition_template_findings(workspace: Workspace, settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong with the templates that an amendment takes over, and with all it uses.

    A template made before there were amendments prints no edition's name.
    """
    if workspace.announced is None:
        return
    taken = dict(_taken_over(workspace, workspace.announced))
    yield from _faults(workspace.announced, taken, settings)
    own = ((path, name, "") for path, name in workspace.own_templates())
    inherited = ((path, name, _HOME) for path, name in taken.items())
    for path, name, prefix in (*own, *inherited):
        if path.suffix == ".docx" and _lost_the_edition(path, name):
            home = workspace.announced if prefix else workspace
            message = (
                "แม่แบบนี้ไม่มีชื่อของฉบับแก้ไข เอกสารจึงเหมือนของแผนเดิม กรุณาเติม {{ ฉบับ.ชื่อ }} หลังปีงบประมาณ "
                "หรือดูถ้อยคำใหม่ของแม่แบบด้วย dplan templates copy"
            )
            yield Finding(
                code="template-without-edition",
                severity=Severity.WARNING,
                where=CellRef(file=prefix + _name(path, home)),
                message=message,
            )


def _taken_over(workspace: Workspace, home: Workspace) -> Iterator[tuple[Path, str]]:
    for path, name in home.own_templates():
        if workspace.own_template(name) is None:
            yield path, name


def _faults(home: Workspace, taken: dict[Path, str], settings: Settings) -> Iterator[Finding]:
    from dplan_docs.proofing import Known, prove

    names = {_name(path, home): path for path in taken}
    unusable = [x for x in home.template_findings() if x.where.file in names]
    for finding in unusable:
        yield replace(finding, where=replace(finding.where, file=_HOME + finding.where.file))
    for name, path in names.items():
        if path.suffix.casefold() == ".docx" and name not in {x.where.file for x in unusable}:
            paper = PurePosixPath(taken[path]).stem
            yield from prove(path, _HOME + name, paper, Known.of(settings)).findings


def _lost_the_edition(path: Path, name: str) -> bool:
    from dplan_docs.formats.usage import used_fields

    try:
        fields = used_fields(path), used_fields(shipped_template(name))
    except DplanError:
        return False
    own, shipped = (any(x.startswith(EDITION_FIELD) for x in found) for found in fields)
    return shipped and not own and PurePosixPath(name).stem in _papers()


def _papers() -> frozenset[str]:
    """Return the stems of the templates of an amendment's papers."""
    from dplan_docs.documents.booklets import EDITION_PAPERS
    from dplan_docs.documents.bundle_order import EDITION_BUNDLE

    included = {paper.key for paper in EDITION_PAPERS.values()}
    ids = {document.id for document in EDITION_BUNDLE}
    letters = {f"development-invitation-{kind}" for kind in ("letter", "memo")}
    return frozenset(included | ids | letters) - {"plan"}


def _name(path: Path, home: Workspace) -> str:
    return path.relative_to(home.folder).as_posix()
