"""What a file is that bears a workbook's name and is neither a zip nor an old Excel file."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|table|meta|tr|style)\b")
_SPREADSHEET_XML = "urn:schemas-microsoft-com:office:spreadsheet"
_SEPARATED = re.compile(r"[^\n]*[,;\t|][^\n]*\n[^\n]*[,;\t|]")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
_FEWEST_LETTERS = 2
_ANYTHING_ELSE = "ไม่ใช่สมุดงาน Excel หรือ ODS"

_SIGNATURES = (
    (b"%PDF", "เป็นไฟล์ PDF"),
    (b"\x89PNG", "เป็นรูปภาพ"),
    (b"\xff\xd8\xff", "เป็นรูปภาพ"),
    (b"GIF8", "เป็นรูปภาพ"),
    (b"{\\rtf", "เป็นเอกสาร RTF"),
    (b"Rar!", "เป็นไฟล์บีบอัด RAR"),
    (b"7z\xbc\xaf", "เป็นไฟล์บีบอัด 7z"),
)
_TEXTS: tuple[tuple[Callable[[str], bool], str], ...] = (
    (lambda text: _SPREADSHEET_XML in text, "เป็นสมุดงานแบบ XML ของ Excel 2003"),
    (lambda text: text.lstrip().startswith("mime-version:"), "เป็นหน้าเว็บแบบ MHTML"),
    (lambda text: text.lstrip().startswith("<?xml"), "เป็นไฟล์ XML"),
    (lambda text: _SEPARATED.match(text) is not None, "เป็นข้อความคั่นด้วยจุลภาคหรือแท็บ (CSV)"),
    (lambda text: len(text.strip()) >= _FEWEST_LETTERS, "เป็นไฟล์ข้อความ"),
)


def decoded(content: bytes) -> str:
    """Return a text of UTF-8, UTF-16 or TIS-620, whatever it says of itself.

    Thai of TIS-620 is never sound UTF-8, and what web systems write into their ``charset`` is
    often neither.
    """
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    content = content.removeprefix(BOM_UTF8)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_short = error.reason == "unexpected end of data"
        return content.decode("utf-8" if cut_short else "cp874", errors="replace")


def is_html(head: bytes) -> bool:
    """Whether a file begins as a web page, as many systems' exports to Excel do."""
    text = decoded(head).lower()
    return not _BINARY.search(text) and bool(_HTML.search(text)) and "mime-version:" not in text


def described(head: bytes) -> str:
    """Return a Thai clause that says what a file is by its first bytes."""
    text = decoded(head).lower()
    told = next((what for mark, what in _SIGNATURES if head.startswith(mark)), None)
    if told is None and not _BINARY.search(text) and "\ufffd" not in text:
        told = next((what for fits, what in _TEXTS if fits(text)), None)
    return f"ไฟล์นี้{told}ที่ตั้งชื่อเป็นสมุดงาน" if told else f"ไฟล์นี้{_ANYTHING_ELSE}"
