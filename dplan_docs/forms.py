"""The blank workbooks that the divisions fill in, one for each."""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.findings import Finding
from dplan_docs.formats.xlsx import write_division_form
from dplan_docs.settings import sheets
from dplan_docs.settings.model import Settings
from dplan_docs.settings.reader import read_settings
from dplan_docs.swap import recover, replace_file
from dplan_docs.titles import SETTINGS_NAME
from dplan_docs.workspace import Workspace, open_workspace

TEMPLATE = "xlsx/division-form.xlsx"

_ILLEGAL = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 180
"""Bytes of a division's name; most file systems allow names of 255."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The blank forms in a folder.

    Attributes:
        workspace: The officer's folder.
        folder: Where the forms are.
        made: The names of those that are as blank as they should be.
        renewed: Those of them that were still untouched, and were written anew.
        left: The names of files that somebody filled in or changed, and so were left as they are.
        stale: Untouched blanks of divisions that are not in the settings any more.
        lacking: What the settings do not say yet, and the forms therefore lack.
        due: The day on which the divisions are to send them back.
        findings: What is wrong with the office's own template of the forms.
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


def write_forms(folder: Path) -> Forms:
    """Write a blank form for each division into a workspace's output folder.

    Raises:
        DplanError: There are no divisions in the settings, or the folder cannot be written.
    """
    workspace = open_workspace(folder)
    settings, _ = read_settings(workspace.settings)
    blanks = _blanks(workspace, settings)
    try:
        recover(workspace.output)
        workspace.output.mkdir(exist_ok=True)
        fates = _write(workspace, blanks)
        stale = tuple(_stale(workspace, blanks))
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
        lacking=tuple(_lacking(settings)),
        due=settings.schedule.division_deadline,
        findings=tuple(workspace.template_findings(TEMPLATE)),
    )


def _blanks(workspace: Workspace, settings: Settings) -> dict[str, bytes]:
    """Return the forms by the names of their files."""
    names = [division.name for division in settings.divisions if division.name]
    if not names:
        usual = ", ".join(settings.organization.kind.divisions)
        message = (
            f"ยังไม่มีรายชื่อกองในแผ่น “{sheets.DIVISIONS.name}” ของไฟล์ {SETTINGS_NAME} "
            f"กรุณากรอกชื่อกองแล้วสั่งใหม่ ({settings.organization.kind.label} โดยทั่วไปมี {usual})"
        )
        raise DplanError(message)
    template = workspace.template(TEMPLATE)
    files: dict[str, str] = {}
    for name in dict.fromkeys(names):
        files[_free(_file_name(name), files)] = name
    return {file: write_division_form(template, name, settings) for file, name in files.items()}


def _free(file: str, taken: Collection[str]) -> str:
    """Return a file's name, numbered where divisions differ only in what no file can be called."""
    stem, others = file.removesuffix(".xlsx"), {other.casefold() for other in taken}
    names = (file, *(f"{stem} ({number}).xlsx" for number in range(2, len(others) + 3)))
    return next(name for name in names if name.casefold() not in others)


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


def _lacking(settings: Settings) -> Iterator[str]:
    """Yield what the divisions would have to write themselves, and where to enter it instead."""
    sheet = sheets.ORGANIZATION.name
    if not settings.organization.full_name:
        yield f"ชื่อหน่วยงาน (แผ่น “{sheet}”)"
    if not settings.year.fiscal_year:
        yield f"ปีงบประมาณ (แผ่น “{sheets.YEAR.name}”)"
    if not settings.strategies:
        yield f"รายชื่อยุทธศาสตร์ (แผ่น “{sheets.STRATEGIES.name}”) กองจึงไม่มีรายการให้เลือก"


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


def _file_name(division: str) -> str:
    name = _ILLEGAL.sub(" ", division).strip(" .").encode()[:_LONGEST_NAME].decode(errors="ignore")
    return f"แบบ ผด.02 {name}.xlsx"
