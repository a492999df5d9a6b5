"""A Word document of whatever make, in the one shape that the rest of the program knows.

Word's templates and macro kinds differ by a content type alone, and some makers name the
body otherwise than ``word/document.xml``.
"""

import re
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.formats.walls import is_open_document

DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_MAIN_TYPES = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.template\.main"
    rb"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main)\+xml"
)
_MAIN_RELATION = re.compile(rb"<Relationship\b[^>]*/officeDocument\"[^>]*>")
_TARGET = re.compile(rb'Target="/?([^"]+)"')
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def as_document(path: Path, parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a plain ``.docx`` whose body is ``word/document.xml``.

    Raises:
        DplanError: It is no Word document, or one of a kind that cannot be filled.
    """
    body = _body_name(parts)
    if body is None or _TYPES not in parts or not body.startswith("word/"):
        raise DplanError(f"แม่แบบ {path.name} {_why_not(path)}")
    if _STRICT in parts[body]:
        raise DplanError(
            f"แม่แบบ {path.name} เป็นชนิด Strict Open XML โปรดบันทึกใหม่เป็นชนิด “เอกสาร Word (.docx)”"
        )
    if body != DOCUMENT:
        parts = _renamed(parts, body)
    parts[_TYPES] = _OTHER_MAIN_TYPES.sub(_MAIN_TYPE, parts[_TYPES])
    return parts


def _body_name(parts: dict[str, bytes]) -> str | None:
    if DOCUMENT in parts:
        return DOCUMENT
    relation = _MAIN_RELATION.search(parts.get(_RELATIONS, b""))
    target = _TARGET.search(relation[0]) if relation else None
    name = target[1].decode("utf-8", "replace") if target else None
    return name if name in parts else None


def _why_not(path: Path) -> str:
    if is_open_document(path):
        return "เป็นไฟล์ OpenDocument (.odt) โปรดบันทึกเป็นชนิด “Word (.docx)” แล้วลองใหม่"
    return "ไม่ใช่เอกสาร Word โปรดบันทึกเป็น .docx แล้วลองใหม่"


def _renamed(parts: dict[str, bytes], body: str) -> dict[str, bytes]:
    folder, _, name = body.rpartition("/")
    names = {body: DOCUMENT, f"{folder}/_rels/{name}.rels": "word/_rels/document.xml.rels"}
    renamed = {names.get(each, each): content for each, content in parts.items()}
    for part in (_TYPES, _RELATIONS):
        renamed[part] = renamed[part].replace(body.encode(), DOCUMENT.encode())
    return renamed
