"""What a workbook may be before it is opened: a sound package of a sane size, no password."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo, is_zipfile

from dplan_docs.reading.foreign import described, is_html

MAX_ENTRIES = 10_000
MAX_RATIO = 200
MAX_UNPACKED_BYTES = 500 * 2**20
MAX_FILE_BYTES = 200 * 2**20
GIANT_SHEET_BYTES = 100 * 2**20
"""A sheet of more, such as a million formatted rows, is only read as far as it says something."""
BIG_MEMBER_BYTES = 10 * 2**20
"""A member that unpacks to less may be packed as tightly as it likes."""

_DEFLATE_LIMIT = 1032
"""Deflate packs no tighter than this, so a small file needs no counting."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 2**16
_HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file is not opened: the finding's code, and a Thai clause that says what it is."""

    code: str
    reason: str

    def __str__(self) -> str:
        return self.reason


EMPTY = Fault("file-empty", "ไฟล์ว่างเปล่า (0 ไบต์)")
NOT_A_WORKBOOK = Fault("file-not-a-workbook", "ไฟล์นี้ไม่ใช่สมุดงาน Excel หรือ ODS")
LOCKED = Fault("file-password", "ไฟล์นี้ตั้งรหัสผ่านไว้")
DAMAGED = Fault("file-damaged", "ไฟล์เสียหรือคัดลอกมาไม่ครบ")
TOO_LARGE = Fault("file-unsafe", "ไฟล์มีขนาดใหญ่เกินกว่าที่โปรแกรมเปิดได้")
TOO_MANY = Fault("file-unsafe", f"ไฟล์มีส่วนย่อยภายในเกิน {MAX_ENTRIES:,} ส่วน")
NO_TABLE = Fault("file-not-a-workbook", "ไฟล์นี้เป็นหน้าเว็บที่ไม่มีตาราง ไม่ใช่สมุดงาน Excel")
WORD_FILE = Fault("file-not-a-workbook", "ไฟล์นี้เป็นเอกสาร Word ที่ตั้งชื่อเป็นสมุดงาน")
BOMB = Fault("file-unsafe", "ไฟล์บีบอัดข้อมูลไว้แน่นผิดปกติ")


def file_head(path: Path) -> bytes:
    """Return a file's first bytes, by which its kind is known."""
    with path.open("rb") as file:
        return file.read(_HEAD_BYTES)


def check_package(path: Path) -> Fault | None:
    """Return why a file is not to be opened as a workbook, or None.

    Nothing is unpacked into memory. An old ``.xls`` passes unless it is a locked ``.xlsx``, and
    so does a web page.
    """
    try:
        size = path.stat().st_size
        head = file_head(path)
        if not size:
            return EMPTY
        if size > MAX_FILE_BYTES:
            return TOO_LARGE
        if head.startswith(_OLE):
            return LOCKED if _ENCRYPTED in path.read_bytes() else None
        if head.startswith(_ZIP):
            return _check_zip(path, size)
        return None if is_html(head) else Fault(NOT_A_WORKBOOK.code, described(head))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError):
        return DAMAGED


def has_giant_sheet(path: Path) -> bool:
    """Whether a sheet of an .xlsx is too large to be held in memory."""
    if not is_zipfile(path):
        return False
    with ZipFile(path) as package:
        members = package.infolist()
    return any(
        member.file_size > GIANT_SHEET_BYTES and member.filename.startswith("xl/worksheets/")
        for member in members
    )


def _check_zip(path: Path, size: int) -> Fault | None:
    with ZipFile(path) as package:
        members = package.infolist()
        if len(members) > MAX_ENTRIES:
            return TOO_MANY
        if sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
            return TOO_LARGE
        overlapping = sum(member.compress_size for member in members) > size
        if overlapping or any(map(_is_bomb, members)):
            return BOMB
        if any(member.flag_bits & 1 for member in members):
            return LOCKED
        return None if size * _DEFLATE_LIMIT < MAX_UNPACKED_BYTES else _check_by_counting(package)


def _is_bomb(member: ZipInfo) -> bool:
    ratio = member.file_size / max(member.compress_size, 1)
    return member.file_size > BIG_MEMBER_BYTES and ratio > MAX_RATIO


def _check_by_counting(package: ZipFile) -> Fault | None:
    """Unpack without keeping: the sizes in a zip's directory are only what its maker claims."""
    total = 0
    for member in package.infolist():
        for length in _unpacked_lengths(package, member):
            total += length
            if total > MAX_UNPACKED_BYTES:
                return TOO_LARGE
    return None


def _unpacked_lengths(package: ZipFile, member: ZipInfo) -> Iterator[int]:
    member.file_size = MAX_UNPACKED_BYTES + 1  # zipfile would stop at the claimed size
    with package.open(member) as content:
        while chunk := content.read(_CHUNK):
            yield len(chunk)
