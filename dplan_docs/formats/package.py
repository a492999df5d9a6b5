"""Office packages (docx, xlsx): the guarded opening of strange ones, the repeatable writing of ours."""

import io
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from dplan_docs.errors import DplanError
from dplan_docs.formats.walls import fault_of, what_it_is, without_outside_links

MAX_ENTRIES = 10_000
MAX_UNPACKED_BYTES = 500 * 2**20
MAX_RATIO = 200
HARMLESS_BYTES = 10 * 2**20
"""A package that unpacks to less than this is no bomb, however well it was packed."""

_LARGE, _TOO_LARGE_TO_KEEP = 2**14, 2**20
_QUICKLY = 1
"""The packing of parts too large to keep: a sixth more bytes in a third of the time."""
_NEVER_THE_SAME = frozenset({"word/document.xml"})
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def check_zip(path: Path) -> None:
    """Refuse a template that is no sound and harmless package.

    Raises:
        DplanError: Names the file and, in Thai, what is wrong with it.
    """
    read_parts(path)


def read_parts(path: Path) -> dict[str, bytes]:
    """Return every part of a package by name, in the package's order, once it has been found safe.

    Raises:
        DplanError: Names the file and, in Thai, what is wrong with it.
    """
    parts = read_strange_parts(path)
    parts = without_outside_links(parts)
    _refuse(path, fault_of(parts))
    return parts


def read_strange_parts(path: Path) -> dict[str, bytes]:
    """Return the parts of a package of sane size and names, whatever they hold: to be copied only.

    Raises:
        DplanError: Names the file and, in Thai, what is wrong with it.
    """
    try:
        with ZipFile(path) as package:
            entries = [x for x in package.infolist() if not x.is_dir()]
            _refuse(path, _entries_fault(entries))
            return _single(path, [(x.filename, package.read(x)) for x in entries])
    except (OSError, BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        known = what_it_is(path)
        reason = known or "ไฟล์อาจเสียหรือไม่ใช่ไฟล์ Word/Excel กรุณาตรวจสอบหรือขอไฟล์ใหม่"
        message = f"เปิดไฟล์ {path.name} ไม่ได้ {reason}"
        raise DplanError(message) from error


def unzip(content: bytes) -> dict[str, bytes]:
    """Return every part of a package that we wrote ourselves."""
    with ZipFile(io.BytesIO(content)) as package:
        return {entry.filename: package.read(entry) for entry in package.infolist()}


def write_zip(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a package of these parts in this order; the same parts always give the same bytes."""
    everything = list(parts)
    begun = tuple(part for part in everything if _stays_the_same(*part))
    return _packed(everything, _begun(begun) if begun else b"", len(begun))


def _packed(parts: list[tuple[str, bytes]], begun: bytes, done: int) -> bytes:
    """Return a package with these parts behind those that ``begun`` holds already."""
    buffer = io.BytesIO(begun)
    with ZipFile(buffer, "a" if done else "w", ZIP_DEFLATED) as package:
        for name, content in parts:
            if done and _stays_the_same(name, content):
                continue
            entry = ZipInfo(name, _FIRST_DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # zipfile writes the machine's own system here
            level = _QUICKLY if len(content) > _TOO_LARGE_TO_KEEP else None
            package.writestr(entry, content, compresslevel=level)
    return buffer.getvalue()


@lru_cache(maxsize=4)
def _begun(parts: tuple[tuple[str, bytes], ...]) -> bytes:
    """Return a package of what a template gives to each of its letters: packed once, not for each."""
    return _packed(list(parts), b"", 0)


def _stays_the_same(name: str, content: bytes) -> bool:
    is_first = name == "[Content_Types].xml"  # where file managers look for a package's kind
    return is_first or (
        name not in _NEVER_THE_SAME and _LARGE <= len(content) <= _TOO_LARGE_TO_KEEP
    )


def _refuse(path: Path, fault: str | None) -> None:
    if fault:
        raise DplanError(f"ไฟล์ {path.name} ใช้ไม่ได้: {fault} กรุณาบันทึกใหม่จาก Word/Excel โดยไม่มีสิ่งนี้")


def _entries_fault(entries: list[ZipInfo]) -> str | None:
    names = [entry.filename for entry in entries]
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(names) > MAX_ENTRIES:
        return "มีส่วนประกอบมากผิดปกติ"
    if unpacked > MAX_UNPACKED_BYTES:
        return "ขนาดเมื่อคลายแล้วใหญ่ผิดปกติ"
    if unpacked > HARMLESS_BYTES and unpacked > MAX_RATIO * max(packed, 1):
        return "อัตราการบีบอัดสูงผิดปกติ"
    if any(_escapes(name) for name in names):
        return "มีชื่อส่วนประกอบที่ชี้ออกนอกไฟล์"
    return None


def _single(path: Path, entries: list[tuple[str, bytes]]) -> dict[str, bytes]:
    """Return the parts by name; of doubled properties, as LibreOffice's, the last are taken."""
    parts: dict[str, bytes] = {}
    seen: dict[str, str] = {}
    for name, content in entries:
        known = seen.setdefault(name.casefold(), name)
        harmless = known.startswith("docProps/") or parts.get(known, content) == content
        _refuse(path, None if harmless else "มีส่วนประกอบชื่อซ้ำกัน")
        parts[known] = content
    return parts


def _escapes(name: str) -> bool:
    pieces = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in pieces or ":" in pieces[0]
