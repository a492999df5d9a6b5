"""The blank workbooks that those who send fill in, written beside the papers."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.findings import Finding
from dplan_docs.plan_kinds import entered_in
from dplan_docs.swap import recover, replace_file
from dplan_docs.workspace import Workspace, open_workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The blank forms in a folder.

    Attributes:
        workspace: The officer's folder.
        folder: Where the forms are.
        made: The names of those that are as blank as they should be.
        renewed: Those of them that were still untouched, and were written anew.
        left: The names of files that somebody filled in or changed, and so were left as they are.
        stale: Untouched blanks of senders that are not in the settings any more.
        lacking: What the settings do not say yet, and the forms therefore lack.
        due: The day on which they are to be sent back.
        findings: What is wrong with the office's own template of the forms.
        letter: The id of the paper that goes with them; ``""`` for none.
        sender: Who fills them in.
    """

    workspace: Path
    folder: Path
    made: tuple[str, ...]
    renewed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    due: date | None = None
    findings: tuple[Finding, ...] = ()
    letter: str = ""
    sender: str = "กอง"


def write_forms(folder: Path) -> Forms:
    """Write a blank form for each sender into a workspace's output folder.

    Raises:
        DplanError: There are no senders in the settings, or the folder cannot be written.
    """
    workspace = open_workspace(folder)
    kind, settings, _ = entered_in(workspace)
    blanks = kind.blanks(workspace, settings)
    try:
        recover(workspace.output)
        workspace.output.mkdir(exist_ok=True)
        fates = _write(workspace, blanks.files)
        stale = tuple(_stale(workspace, blanks.files))
    except OSError as error:
        message = f"เขียนแบบเปล่าลงใน {workspace.output} ไม่ได้ กรุณาปิดไฟล์ที่เปิดอยู่และตรวจสอบสิทธิ์การเขียน"
        raise DplanError(message) from error
    return Forms(
        workspace=folder,
        folder=workspace.output,
        made=tuple(name for name, fate in fates.items() if fate != _LEFT),
        renewed=tuple(name for name, fate in fates.items() if fate == _RENEWED),
        left=tuple(name for name, fate in fates.items() if fate == _LEFT),
        stale=stale,
        lacking=blanks.lacking,
        due=blanks.due,
        findings=blanks.findings,
        letter=blanks.letter,
        sender=kind.sender,
    )


_NEW, _SAME, _RENEWED, _LEFT = "new", "same", "renewed", "left"


def _write(workspace: Workspace, blanks: Mapping[str, bytes]) -> dict[str, str]:
    """Write the forms that may be written, remember them, and return what became of each."""
    known = _read_ledger(workspace)
    fates = {}
    for name, blank in blanks.items():
        path = workspace.output / name
        fates[name] = fate = _fate(path, blank, known.get(name))
        if fate in {_NEW, _RENEWED}:
            replace_file(path, blank)
        if fate != _LEFT and known.get(name) != _digest(blank):
            known[name] = _digest(blank)
            _write_ledger(workspace, known)
    return fates


def _fate(path: Path, blank: bytes, known: str | None) -> str:
    """Return what is to become of a form: a file that we did not write so is somebody's own."""
    if not path.exists():
        return _NEW
    if not path.is_file():
        return _LEFT
    content = path.read_bytes()
    if content == blank:
        return _SAME
    return _RENEWED if _digest(content) == known else _LEFT


def _stale(workspace: Workspace, blanks: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the untouched blanks of divisions that are no more; the officer may delete them."""
    for name, digest in _read_ledger(workspace).items():
        path = workspace.output / name
        if name not in blanks and path.is_file() and _digest(path.read_bytes()) == digest:
            yield name


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read_ledger(workspace: Workspace) -> dict[str, str]:
    """Return the forms that we wrote, and their hashes; a damaged ledger knows of none."""
    try:
        said = json.loads(workspace.forms_ledger.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    pairs: Iterable[tuple[object, object]] = said.items() if isinstance(said, dict) else ()
    return {k: v for k, v in pairs if isinstance(k, str) and isinstance(v, str)}


def _write_ledger(workspace: Workspace, known: Mapping[str, str]) -> None:
    text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True)
    replace_file(workspace.forms_ledger, text.encode())
