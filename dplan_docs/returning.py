"""The answer to the divisions: a marked copy of each workbook that has something to mend."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.file_names import legal, shortened
from dplan_docs.findings import Finding, Severity
from dplan_docs.formats.returned import UnmarkableError, list_workbook, mark_workbook
from dplan_docs.inbox import WORKBOOK_SUFFIXES
from dplan_docs.plan_kinds import kind_of
from dplan_docs.study import Study
from dplan_docs.swap import recover, replace_file
from dplan_docs.titles import SETTINGS_NAME

FOLDER_NAME = "ส่งคืน"
"""The folder of the copies, in the workspace's output."""

_MARK = "สิ่งที่ต้องแก้ไข"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A workbook for its division.

    Attributes:
        name: The original's path relative to the inbox.
        path: Where the copy is, relative to the folder of copies.
        unmarked: Why it holds only the list; None when the cells are marked.
    """

    name: str
    path: str
    unmarked: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What was written for the divisions.

    Attributes:
        failed: The copies that could not be written, relative to the folder.
        sender: Who gets them.
    """

    folder: Path
    copies: tuple[Copy, ...]
    failed: tuple[str, ...]
    sender: str = "กอง"


@dataclass(frozen=True, slots=True)
class _Faulty:
    """A workbook of the inbox, and what is to be said about it."""

    path: Path
    name: str
    findings: tuple[Finding, ...]


def return_workbooks(study: Study) -> Returned:
    """Write a marked copy of every workbook with findings; the inbox is only read.

    Raises:
        DplanError: The folder of copies cannot be made, or lies in the inbox.
    """
    folder = _made_folder(study)
    taken: set[str] = set()
    copies, failed = [], []
    for faulty in _faulty(study):
        content, suffix, unmarked = _content(faulty)
        path = _free_name(faulty.name, suffix, taken)
        try:
            replace_file(folder / path, content)
        except OSError:
            failed.append(path)
        else:
            copies.append(Copy(name=faulty.name, path=path, unmarked=unmarked))
    return Returned(
        folder=folder,
        copies=tuple(copies),
        failed=tuple(failed),
        sender=kind_of(study).sender,
    )


def _made_folder(study: Study) -> Path:
    folder = study.workspace.output / FOLDER_NAME
    try:
        recover(study.workspace.output)
        folder.mkdir(parents=True, exist_ok=True)
        is_inside = folder.resolve().is_relative_to(study.workspace.inbox.resolve())
    except OSError as error:
        message = f"สร้างโฟลเดอร์ {folder} ไม่ได้ กรุณาตรวจสอบสิทธิ์การเขียน และว่าไม่มีไฟล์ชื่อนี้อยู่"
        raise DplanError(message) from error
    if is_inside:
        message = f"โฟลเดอร์ {folder} ชี้ไปใน inbox จึงไม่ได้เขียนไฟล์ส่งคืน กรุณาลบทางลัดนั้นแล้วสั่งใหม่"
        raise DplanError(message)
    return folder


def _faulty(study: Study) -> Iterator[_Faulty]:
    """Yield the workbooks of which there is something to tell the division, by name."""
    received = {x.workbook.name: x for x in study.received}
    for name in sorted({*received, *_unread(study)}):
        found = tuple(x for x in study.findings if x.where.file == name)
        if name == SETTINGS_NAME:  # findings about the settings bear the same name
            found = received[name].reading.findings
        if name in received and not received[name].counts:
            continue  # what gave way to a newer workbook needs no mending
        if any(x.where.sheet or x.severity is not Severity.INFO for x in found):
            is_read = name in received
            path = received[name].workbook.path if is_read else study.workspace.inbox / name
            yield _Faulty(path, name, found)


def _unread(study: Study) -> Iterator[str]:
    """Yield the workbooks that did not get as far as being read, such as empty files."""
    for finding in study.findings:
        path = study.workspace.inbox / finding.where.file
        is_workbook = path.suffix.lower() in WORKBOOK_SUFFIXES and path.name != SETTINGS_NAME
        is_there = path.is_file() and not path.is_symlink()
        if finding.severity is Severity.ERROR and is_workbook and is_there:
            yield finding.where.file


def _content(faulty: _Faulty) -> tuple[bytes, str, str | None]:
    """Return the copy, the end of its name, and why it is not marked."""
    suffix = faulty.path.suffix
    try:
        content = mark_workbook(faulty.path, faulty.name, faulty.findings)
    except UnmarkableError as error:
        content = list_workbook(faulty.name, str(error), faulty.findings)
        return content, ".xlsx", str(error)
    return content, suffix.lower(), None


def _free_name(name: str, suffix: str, taken: set[str]) -> str:
    """Return a legal path for a copy, in the sub-folder in which the original is."""
    *folders, file = name.split("/")
    stem, dot, kind = file.rpartition(".")
    stem = stem if dot and f".{kind.lower()}" == suffix else file
    stem = stem.removesuffix(f" ({_MARK})")  # a copy that came back
    place = "".join(f"{_legal(folder)}/" for folder in folders)
    number = 1
    while (path := place + _marked(stem, number, suffix)).casefold() in taken:
        number += 1
    taken.add(path.casefold())
    return path


def _marked(stem: str, number: int, suffix: str) -> str:
    mark = _MARK if number == 1 else f"{_MARK} {number}"
    return shortened(_legal(stem), f" ({mark}){suffix}")


def _legal(name: str) -> str:
    return legal(name) or "สมุดงาน"
