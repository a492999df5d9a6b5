"""What a template says, paragraph by paragraph or cell by cell, for comparing two of them."""

import re
from pathlib import Path

from dplan_docs.formats.package import read_parts
from dplan_docs.formats.wordml import parse, w

_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_SHEETS = re.compile(r"xl/(?:sharedStrings|workbook|worksheets/\w+)\.xml")
_STRING = re.compile(r"<(?:\w+:)?(?:si|is)\b[^>]*>(.*?)</(?:\w+:)?(?:si|is)>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def wording_of(template: Path) -> tuple[str, ...]:
    """Return a template's texts in their order, without the empty ones.

    Raises:
        DplanError: The file is no sound package.
    """
    parts = read_parts(template)
    if template.suffix.lower() == ".docx":
        found = [_paragraphs(content) for name, content in parts.items() if _PARTS.fullmatch(name)]
    else:
        found = [_strings(content) for name, content in parts.items() if _SHEETS.fullmatch(name)]
    return tuple(text for texts in found for text in texts if text.strip())


def _paragraphs(xml: bytes) -> list[str]:
    root = parse(xml)
    return ["".join(x.text or "" for x in each.iter(w("t"))) for each in root.iter(w("p"))]


def _strings(xml: bytes) -> list[str]:
    return [_TAG.sub("", text) for text in _STRING.findall(xml.decode("utf-8"))]
