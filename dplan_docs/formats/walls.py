"""What no template may bring along, and what is quietly left out of it.

Left out, since nothing of the paper is lost: the link to the template that a document was
made from, and a mail merge's source. Refused: whatever runs, fetches or hides something.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

_DOCUMENT_TYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_RELATIONSHIP = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_OUTSIDE = re.compile(rb"""TargetMode\s*=\s*["']External["']""", re.IGNORECASE)
_KIND = re.compile(rb"""Type\s*=\s*["'][^"']*/(\w+)["']""")
_TARGET = re.compile(rb"""Target\s*=\s*["']([^"']*)["']""")
_LEFT_OUT = frozenset({b"attachedTemplate", b"mailMergeSource", b"mailMergeHeaderSource"})
_HARMLESS = frozenset({b"hyperlink"})
_FORBIDDEN_PARTS = (
    ("vbaproject", "มีมาโคร"),
    ("vbadata.xml", "มีมาโคร"),
    ("/activex/", "มีตัวควบคุม ActiveX"),
    ("oleobject", "มีวัตถุฝังตัว (OLE)"),
    ("customui/", "มีเมนูคำสั่งฝังตัว"),
    ("/afchunk", "มีเอกสารอื่นแทรกอยู่ (altChunk)"),
)
_EMBEDDED = "/embeddings/"
_CHART = re.compile(r"(?:word|xl)/charts/_rels/[^/]+\.rels")
_RUN_OF_FIELD = re.compile(
    rb"<w:fldChar\b[^>]*fldCharType=\"(?P<kind>\w+)\"|<w:instrText\b[^>]*>(?P<text>[^<]*)"
    rb"|<w:fldSimple\b[^>]*w:instr=\"(?P<simple>[^\"]*)\""
)
_DANGEROUS_FIELD = re.compile(
    rb"^\W*(?:DDE|DDEAUTO|LINK|IMPORT|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|DATABASE|RD|QUOTE\s+\d+)\b",
    re.IGNORECASE,
)
_OLD_OFFICE, _RICH_TEXT = b"\xd0\xcf\x11\xe0", b"{\\rtf"
_WEB_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!DOCTYPE\s+html|html|\?xml)", re.IGNORECASE)
_SAVE_AS = "กรุณาเปิดใน Word แล้วบันทึกเป็นชนิด “เอกสาร Word (.docx)”"


def without_outside_links(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts without relations that a paper can do without."""
    return {
        name: _RELATIONSHIP.sub(lambda x: b"" if _is_left_out(x[0]) else x[0], content)
        if name.endswith(".rels") and b"External" in content
        else content
        for name, content in parts.items()
    }


def fault_of(parts: Mapping[str, bytes]) -> str | None:
    """Return in Thai what makes a package unfit, or None."""
    workbooks = set(_workbooks_of_charts(parts))
    for name, content in parts.items():
        lower = name.lower()
        fault = next((fault for mark, fault in _FORBIDDEN_PARTS if mark in lower), None)
        if fault is None and _EMBEDDED in lower and name not in workbooks:
            fault = "มีวัตถุฝังตัว (OLE)"
        fault = fault or _content_fault(lower, content.replace(b"\0", b""))  # UTF-16, too
        if fault:
            return fault
    return None


def field_fault(xml: bytes) -> str | None:
    """Return in Thai which field of a part would fetch or run something, or None."""
    if b"instr" not in xml:
        return None
    if any(_DANGEROUS_FIELD.match(each.replace(b"&quot;", b'"')) for each in _instructions(xml)):
        return "มีฟิลด์ที่ดึงข้อมูลจากภายนอก (เช่น DDE, LINK, INCLUDETEXT)"
    return None


def what_it_is(path: Path) -> str | None:
    """Return in Thai what a file is that is no package of Office, and what to do; None if unknown."""
    try:
        with path.open("rb") as file:
            head = file.read(512)
    except OSError:
        return None
    if head.startswith(_OLD_OFFICE):
        return f"เพราะเป็นไฟล์รุ่นเก่า (.doc/.xls) หรือไฟล์ที่ตั้งรหัสผ่านไว้ {_SAVE_AS} ที่ไม่มีรหัสผ่าน"
    if head.startswith(_RICH_TEXT):
        return f"เพราะเป็นไฟล์ Rich Text (.rtf) {_SAVE_AS}"
    if _WEB_PAGE.match(head):
        return f"เพราะเป็นหน้าเว็บหรือไฟล์ XML {_SAVE_AS}"
    return None


def is_open_document(path: Path) -> bool:
    """Whether it is LibreOffice's own kind of file under another name."""
    try:
        with ZipFile(path) as package:
            return b"opendocument" in package.read("mimetype")
    except (OSError, BadZipFile, KeyError, RuntimeError):
        return False


def _is_left_out(relation: bytes) -> bool:
    kind = _KIND.search(relation)
    return bool(_OUTSIDE.search(relation) and kind and kind[1] in _LEFT_OUT)


def _content_fault(name: str, content: bytes) -> str | None:
    if not name.endswith((".xml", ".rels")):
        return None
    if _DOCUMENT_TYPE.search(content):
        return "มีการประกาศ DTD ใน XML"
    if b"altChunk" in content:
        return "มีเอกสารอื่นแทรกอยู่ (altChunk)"
    if name.endswith(".rels"):
        return _relations_fault(content)
    if b"macroEnabled" in content and name == "[content_types].xml" and b"vbaProject" in content:
        return "มีมาโคร"
    return field_fault(content) if name.startswith("word/") else None


def _relations_fault(relations: bytes) -> str | None:
    for relation in _RELATIONSHIP.findall(relations):
        kind = _KIND.search(relation)
        if not _OUTSIDE.search(relation) or (kind and kind[1] in _HARMLESS):
            continue
        if kind and kind[1] == b"image":
            return "มีรูปภาพที่ลิงก์ไปยังไฟล์ภายนอก (โปรดแทรกรูปลงในเอกสารแทน)"
        return "มีลิงก์ไปยังไฟล์หรือเว็บไซต์ภายนอก"
    return None


def _workbooks_of_charts(parts: Mapping[str, bytes]) -> Iterator[str]:
    """The plain workbooks in which charts keep their figures."""
    for name, content in parts.items():
        if not _CHART.fullmatch(name):
            continue
        for relation in _RELATIONSHIP.findall(content):
            target = _TARGET.search(relation)
            if target and target[1].endswith(b".xlsx"):
                yield f"{name.split('/')[0]}/embeddings/{target[1].decode().rpartition('/')[2]}"


def _instructions(xml: bytes) -> Iterator[bytes]:
    """The instruction of each field, which Word may have split over runs; nested ones apart."""
    open_fields: list[list[bytes]] = [[]]
    for piece in _RUN_OF_FIELD.finditer(xml):
        if piece["simple"] is not None:
            yield piece["simple"]
        elif piece["text"] is not None:
            open_fields[-1].append(piece["text"])
        elif piece["kind"] == b"begin":
            open_fields.append([])
        elif piece["kind"] == b"end" and len(open_fields) > 1:
            yield b"".join(open_fields.pop())
    yield from (b"".join(each) for each in open_fields)
