"""What a template says, paragraph by paragraph or cell by cell, for comparing two of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from dplan_docs.formats.package import read_parts
from dplan_docs.formats.wordml import parse, w

_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_SHEETS = re.compile(r"xl/(?:sharedStrings|workbook|worksheets/\w+)\.xml")
_STRING = re.compile(r"<(?:\w+:)?(?:si|is)\b[^>]*>(.*?)</(?:\w+:)?(?:si|is)>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A text that is another in the newer file; ``""`` where there was or is none."""

    before: str
    after: str


def wording_of(file: Path) -> tuple[str, ...]:
    """Return a file's texts in their order, without the empty ones.

    Raises:
        DplanError: The file is no sound package.
    """
    return wording_of_parts(read_parts(file), file.suffix)


def wording_of_parts(parts: Mapping[str, bytes], suffix: str) -> tuple[str, ...]:
    """Return the texts of a sound package, a Word file's or a workbook's by its suffix."""
    if suffix.lower() == ".docx":
        found = [_paragraphs(content) for name, content in parts.items() if _PARTS.fullmatch(name)]
    else:
        found = [_strings(content) for name, content in parts.items() if _SHEETS.fullmatch(name)]
    return tuple(text for texts in found for text in texts if text.strip())


def changes_of_wording(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Change]:
    """Yield the texts that differ, those that took each other's place as one change."""
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        old, new = before[a:b], after[c:d]
        for index in range(max(len(old), len(new))):
            yield Change(
                before=old[index] if index < len(old) else "",
                after=new[index] if index < len(new) else "",
            )


def _paragraphs(xml: bytes) -> list[str]:
    root = parse(xml)
    return ["".join(x.text or "" for x in each.iter(w("t"))) for each in root.iter(w("p"))]


def _strings(xml: bytes) -> list[str]:
    return [_TAG.sub("", text) for text in _STRING.findall(xml.decode("utf-8"))]
