"""PDFs by LibreOffice: one call for a whole batch, in a private profile."""

import contextlib
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from dplan_docs.errors import DplanError
from dplan_docs.formats.office import find_office, run

__all__ = ["HOW_TO_GET", "convert", "find_office", "outline"]

HOW_TO_GET = (
    "ยังไม่ได้ทำไฟล์ PDF เพราะไม่พบ LibreOffice ในเครื่องนี้ "
    "ติดตั้งได้โดยไม่มีค่าใช้จ่ายจาก https://www.libreoffice.org/download แล้วสั่งใหม่อีกครั้ง"
)

_SECONDS, _SECONDS_PER_FILE = 120, 30
_FILTER = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
# LibreOffice prints w:pgNumType thaiNumbers in ASCII; only this draws page numbers in Thai
# digits, and with them every other digit on the page.
_THAI_DIGITS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/I18N/CTL"><prop oor:name="CTLTextNumerals" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>th-TH</value></prop></item>
</oor:items>
"""

_TEXT_PART = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
_PAGE_FIELD = re.compile(rb"<w:instrText[^>]*>\s*PAGE\b|w:instr=\"\s*PAGE\b")
_CONTENTS_FIELD = re.compile(rb"<w:instrText[^>]*>\s*TOC\b|w:instr=\"\s*TOC\b")
_ASCII_DIGIT = re.compile(rb"<w:t(?: [^>]*)?>[^<]*[0-9]")

# What LibreOffice writes of the clock and of chance: all of a fixed length.
_CREATED = re.compile(rb"(/(?:Creation|Mod)Date\s*\(D:)\d{14}")
_CHECKSUM = re.compile(rb"(/DocChecksum\s*/)[0-9A-F]{32}")
_IDS = re.compile(rb"(/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}")


def convert(files: Sequence[Path], into: Path, *, thai_digits: bool) -> dict[Path, Path]:
    """Return the PDFs made of Word files, in as few calls as can be; a failed file is absent.

    Args:
        files: Word files, of different names.
        into: The folder of the PDFs.
        thai_digits: Draw page numbers in Thai digits, and with them every digit on the page,
            but for papers that would lose an e-mail address by it.

    Raises:
        DplanError: LibreOffice is absent, or did not finish in time.
    """
    numbered = [path for path in files if thai_digits and _is_drawn_in_thai(path)]
    plain = [path for path in files if path not in numbered]
    return _batch(numbered, into, _THAI_DIGITS) | _batch(plain, into, None)


def outline(pdf: Path) -> list[tuple[str, int]]:
    """Return the headings of a PDF made here, with their 1-based physical pages."""
    from pypdf import PdfReader

    reader = PdfReader(pdf)

    def walk(entries: Sequence[object]) -> Iterator[tuple[str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry)
            else:
                page = reader.get_destination_page_number(entry)  # type: ignore[arg-type]
                yield str(entry["/Title"]), (page or 0) + 1  # type: ignore[index]

    return list(walk(reader.outline))


def _is_drawn_in_thai(path: Path) -> bool:
    """Whether a paper gains more by Thai page numbers than its e-mail addresses lose.

    Our papers write every other number in Thai digits themselves, so that ASCII digits stand
    in addresses only; a booklet is full of page numbers and has hardly an address.
    """
    with contextlib.suppress(OSError, BadZipFile), ZipFile(path) as package:
        names = [x for x in package.namelist() if _TEXT_PART.fullmatch(x)]
        text = b"".join(package.read(name) for name in names)
        is_booklet = _CONTENTS_FIELD.search(text) is not None
        return bool(_PAGE_FIELD.search(text)) and (is_booklet or not _ASCII_DIGIT.search(text))
    return False


def _batch(files: Sequence[Path], into: Path, profile: str | None) -> dict[Path, Path]:
    if not files:
        return {}
    office = find_office()
    if office is None:
        raise DplanError(HOW_TO_GET)
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        if profile:
            (Path(home) / "user").mkdir()
            target = Path(home) / "user" / "registrymodifications.xcu"
            target.write_text(profile, encoding="utf-8")
        command = [str(office), f"-env:UserInstallation={Path(home).as_uri()}", "--headless"]
        command += ["--norestore", "--convert-to", _FILTER, "--outdir", str(into)]
        _run([*command, *map(str, files)], _SECONDS + _SECONDS_PER_FILE * len(files))
    made = {path: into / f"{path.stem}.pdf" for path in files}
    return {path: pdf for path, pdf in made.items() if _made_repeatable(pdf)}


def _run(command: Sequence[str], seconds: int) -> None:
    try:
        run(command, seconds)
    except subprocess.TimeoutExpired as error:
        raise DplanError(
            "LibreOffice ทำไฟล์ PDF ไม่เสร็จในเวลาที่กำหนด กรุณาสั่งใหม่โดยไม่ใช้ --pdf"
        ) from error


def _made_repeatable(pdf: Path) -> bool:
    """Take the clock and chance out of a PDF; False when there is no PDF.

    LibreOffice ends well even when it wrote nothing, and version 7 heeds no SOURCE_DATE_EPOCH.
    """
    content = pdf.read_bytes() if pdf.is_file() else b""
    if not content.startswith(b"%PDF"):
        return False
    content = _CREATED.sub(rb"\g<1>19800101000000", content)
    blank = _with_id(content, b"0" * 32)
    pdf.write_bytes(_with_id(content, sha256(blank).hexdigest()[:32].upper().encode()))
    return True


def _with_id(content: bytes, digits: bytes) -> bytes:
    content = _CHECKSUM.sub(rb"\g<1>" + digits, content)
    return _IDS.sub(rb"\g<1>" + digits + rb"\g<2>" + digits, content)
