"""The inbox: which of its files are workbooks to be read, and what the others are."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dplan_docs.findings import CellRef, Finding, Severity

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})

_IGNORED = frozenset({".ds_store", "desktop.ini", "thumbs.db"})
_EXCEL_LOCK = "~$"
_LIBREOFFICE_LOCK = ".~lock."


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A workbook to be read.

    Attributes:
        path: Where it is.
        name: Its path relative to the inbox, with ``/``.
        sha256: The hash of its content.
    """

    path: Path
    name: str
    sha256: str


def find_workbooks(folder: Path) -> tuple[tuple[Workbook, ...], tuple[Finding, ...]]:
    """Return the inbox's workbooks by name, each content once, and findings about all else in it."""
    findings: list[Finding] = []
    workbooks: dict[str, Workbook] = {}
    for path, name in sorted(_files(folder.resolve(), "", findings), key=lambda found: found[1]):
        workbook = _sort_out(path, name, findings)
        if workbook is None:
            continue
        first = workbooks.setdefault(workbook.sha256, workbook)
        if first is not workbook:
            findings.append(_duplicate(workbook.name, first.name))
    return tuple(workbooks.values()), tuple(sorted(findings, key=lambda x: x.where.file))


def named_workbooks(paths: Iterable[Path]) -> tuple[tuple[Workbook, ...], tuple[Finding, ...]]:
    """Return these files as workbooks under their bare names, and findings about those that are none."""
    findings: list[Finding] = []
    found = [_sort_out(path, _shown(path.name), findings) for path in paths]
    return tuple(workbook for workbook in found if workbook), tuple(findings)


def _files(folder: Path, prefix: str, findings: list[Finding]) -> Iterator[tuple[Path, str]]:
    """Yield every file below a folder whose path is free of links, with its name in the inbox."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        findings.append(_unreadable(prefix.rstrip("/")))
        return
    for entry in entries:
        path, name = folder / entry.name, prefix + _shown(entry.name)
        if _is_ignored(entry.name):
            continue
        if entry.is_symlink() or path.resolve() != path:  # a junction of Windows is no symlink
            findings.append(_link(name))
        elif entry.is_dir():
            if path.suffix.lower() in WORKBOOK_SUFFIXES:
                findings.append(_not_a_workbook(name, "เป็นโฟลเดอร์ ไม่ใช่สมุดงาน"))
            yield from _files(path, f"{name}/", findings)
        elif entry.is_file():
            yield path, name
        else:
            findings.append(_not_a_workbook(name, "ไม่ใช่ไฟล์"))  # a pipe would be waited on for ever


def _shown(name: str) -> str:
    """Return a name as text, whatever bytes the disk holds."""
    return os.fsencode(name).decode(errors="replace")


def _is_ignored(name: str) -> bool:
    return name.lower() in _IGNORED or name.startswith("._")


def _sort_out(path: Path, name: str, findings: list[Finding]) -> Workbook | None:
    """Return the file as a workbook, or say what else it is."""
    folder, slash, own_name = name.rpartition("/")
    opened = _opened_workbook(own_name)
    if opened is not None:
        if Path(opened).suffix.lower() in WORKBOOK_SUFFIXES:
            findings.append(_open_elsewhere(folder + slash + opened))
        return None
    if path.suffix.lower() not in WORKBOOK_SUFFIXES:
        findings.append(_not_a_workbook(name, "ไม่ใช่สมุดงาน (.xlsx .xlsm .xls .ods)"))
        return None
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
    except OSError:
        findings.append(_unreadable(name))
        return None
    if size == 0:
        findings.append(_empty(name))
        return None
    return Workbook(path=path, name=name, sha256=digest)


def _opened_workbook(name: str) -> str | None:
    """Return the name of the file that a lock file says is open, or None."""
    if name.startswith(_EXCEL_LOCK):
        return name.removeprefix(_EXCEL_LOCK)
    if name.startswith(_LIBREOFFICE_LOCK):
        return name.removeprefix(_LIBREOFFICE_LOCK).removesuffix("#")
    return None


def _finding(code: str, severity: Severity, name: str, message: str) -> Finding:
    return Finding(code=code, severity=severity, where=CellRef(file=name), message=message)


def _open_elsewhere(name: str) -> Finding:
    message = "ไฟล์นี้เปิดอยู่ใน Excel โปรแกรมอ่านเท่าที่บันทึกไว้ล่าสุด หากกำลังแก้ไข กรุณาบันทึกและปิดไฟล์แล้วสั่งใหม่อีกครั้ง"
    return _finding("open-in-excel", Severity.INFO, name, message)


def _not_a_workbook(name: str, what: str) -> Finding:
    message = f"{what} จึงไม่ได้อ่าน หากเป็นข้อมูลของกอง กรุณาขอเป็นไฟล์ Excel"
    return _finding("not-a-workbook", Severity.WARNING, name, message)


def _empty(name: str) -> Finding:
    message = (
        "ไฟล์ว่างเปล่า (0 ไบต์) อาจยังดาวน์โหลดไม่เสร็จหรือเป็นเพียงตัวแทนไฟล์บนคลาวด์ "
        "กรุณาเปิดไฟล์ให้ดาวน์โหลดก่อน หรือขอไฟล์ใหม่จากกอง"
    )
    return _finding("file-empty", Severity.ERROR, name, message)


def _unreadable(name: str) -> Finding:
    message = "เปิดอ่านไม่ได้ กรุณาปิดโปรแกรมที่ใช้ไฟล์นี้อยู่ หรือตรวจสอบสิทธิ์การเข้าถึงไฟล์"
    return _finding("file-missing", Severity.ERROR, name or "inbox", message)


def _link(name: str) -> Finding:
    message = "เป็นทางลัด (ลิงก์) โปรแกรมไม่ตามไปอ่าน กรุณาคัดลอกไฟล์จริงมาวางใน inbox"
    return _finding("link-not-followed", Severity.WARNING, name, message)


def _duplicate(name: str, first: str) -> Finding:
    message = f"เนื้อหาเหมือนกับไฟล์ {first} ทุกประการ จึงนับเพียงครั้งเดียว"
    return _finding("duplicate-workbook", Severity.INFO, name, message)
