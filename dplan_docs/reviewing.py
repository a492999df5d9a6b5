"""``dplan templates check``: which templates, what is known of the office, where the copies go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dplan_docs.errors import DplanError
from dplan_docs.findings import Finding
from dplan_docs.plan_kinds import entered_in
from dplan_docs.proofing import Known, prove
from dplan_docs.workspace import (
    Workspace,
    open_workspace,
    shipped_template,
    shipped_templates,
    template_named,
)

PREFIX = "ตรวจแม่แบบ - "
_WORD = ".docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A template that was read; ``annotated`` is its copy with comments, if one was written."""

    file: str
    findings: tuple[Finding, ...]
    annotated: Path | None = None

    def to_json(self) -> dict[str, object]:
        """Return the template as JSON."""
        copy = str(self.annotated) if self.annotated else None
        return {"file": self.file, "findings": len(self.findings), "annotated": copy}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All templates that were read."""

    reviewed: tuple[Reviewed, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in all of them."""
        return tuple(finding for each in self.reviewed for finding in each.findings)

    def to_json(self) -> dict[str, object]:
        """Return the review as JSON."""
        return {
            "templates": [each.to_json() for each in self.reviewed],
            "findings": [finding.to_json() for finding in self.findings],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A template to read: its name to the officer, the paper it makes, where its copy may go."""

    path: Path
    name: str
    paper: str | None
    known: Known
    copies: Path | None


def review_templates(paths: Sequence[Path]) -> Review:
    """Read templates: files, the own templates of workspaces, or where nothing is given the shipped.

    Raises:
        DplanError: There is no such file or workspace, or a copy cannot be written.
    """
    here = Workspace(Path())
    wanted = tuple(paths) or ((here.folder,) if here.settings.is_file() else ())
    candidates = [x for path in wanted for x in _candidates(path)] if wanted else list(_shipped())
    return Review(reviewed=tuple(_review(candidate) for candidate in candidates))


def _candidates(path: Path) -> Iterator[_Candidate]:
    if path.is_dir():
        workspace = open_workspace(path)
        known = _known(workspace)
        for own, name in workspace.own_templates():
            if own.suffix.casefold() == _WORD:
                yield _Candidate(
                    path=own,
                    name=own.relative_to(workspace.folder).as_posix(),
                    paper=PurePosixPath(name).stem,
                    known=known,
                    copies=workspace.output,
                )
        return
    if not path.is_file():
        raise DplanError(f"ไม่พบไฟล์ {path} กรุณาตรวจสอบชื่อ")
    home = _home(path)
    shipped = template_named(path.name)
    yield _Candidate(
        path=path,
        name=path.name,
        paper=PurePosixPath(shipped).stem if shipped and shipped.endswith(_WORD) else None,
        known=_known(home) if home else Known(),
        copies=home.output if home else path.parent,
    )


def _home(path: Path) -> Workspace | None:
    """The workspace in whose folder of templates a file lies."""
    for folder in path.resolve().parents:
        workspace = Workspace(folder)
        if workspace.settings.is_file():
            return workspace
    return None


def _shipped() -> Iterator[_Candidate]:
    for name in shipped_templates():
        if name.endswith(_WORD):
            path = shipped_template(name)
            yield _Candidate(path=path, name=path.name, paper=path.stem, known=Known(), copies=None)


def _known(workspace: Workspace) -> Known:
    try:
        _, settings, _ = entered_in(workspace)
    except DplanError:  # what is wrong with the settings is for dplan check to tell
        return Known()
    return Known.of(settings)


def _review(candidate: _Candidate) -> Reviewed:
    proof = prove(candidate.path, candidate.name, candidate.paper, candidate.known)
    written = None
    if proof.annotated and candidate.copies:
        written = _write(candidate.copies, candidate.path.stem, proof.annotated)
    return Reviewed(file=candidate.name, findings=proof.findings, annotated=written)


def _write(folder: Path, stem: str, content: bytes) -> Path:
    """Write a copy under a name that is free, or that holds just this already."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number = 1
        while True:
            end = f" ({number})" if number > 1 else ""
            path = folder / f"{PREFIX}{stem}{end}{_WORD}"
            if not path.exists():
                path.write_bytes(content)
                return path
            if path.read_bytes() == content:
                return path
            number += 1
    except OSError as error:
        message = f"เขียนสำเนาที่มีหมายเหตุไว้ที่ {folder} ไม่ได้ กรุณาตรวจสอบสิทธิ์ หรือปิดไฟล์ที่เปิดอยู่แล้วสั่งใหม่"
        raise DplanError(message) from error
