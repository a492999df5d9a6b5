"""Tags with decomposed ำ, misplaced marks or invisible characters, told and mended.

The engine mends them as it fills; the proof reads a mended copy, so that one slip of the
keyboard is told once and for what it is.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from dplan_docs.findings import Severity
from dplan_docs.formats.proof.model import Fault, Passage, fault_at
from dplan_docs.formats.wordml import w
from dplan_docs.thai.text import clean

_TAG = re.compile(r"(\{[{%#](?:p|tr|tc|r)?)(.*?)([}%#]\})", re.DOTALL)
_ODD = re.compile("[\u0e4d\u00a0\u00ad\u200b-\u200f\u2060\ufeff]|เเ|[่-๋][ัิ-ฺ]")


def mend_tags(passages: Iterable[Passage]) -> Iterator[Fault]:
    """Mend the tags of these paragraphs in place; yield a notice for each."""
    for passage in passages:
        yield from _mend(passage)


def _mend(passage: Passage) -> Iterator[Fault]:
    nodes = [
        node
        for node in passage.element.iter(w("t"))
        if next(node.iterancestors(w("p"))) is passage.element
    ]
    text = "".join(node.text or "" for node in nodes)
    if not _ODD.search(text):
        return
    for tag in reversed(list(_TAG.finditer(text))):
        mended = _mended(tag)
        if _ODD.search(tag[0]) and mended != tag[0]:
            _put(nodes, tag.start(), tag.end(), mended)
            message = (
                f"คำสั่งนี้มีอักขระที่มองไม่เห็นหรือสระที่พิมพ์แยกกัน โปรแกรมอ่านให้เป็น “{mended}” แล้ว ไม่ต้องทำอะไร"
            )
            yield fault_at(passage, "template-tag-mended", Severity.INFO, message, mended)


def _mended(tag: re.Match[str]) -> str:
    inner = tag[2]
    lead = " " if inner[:1].isspace() or inner[:1] == "\u00a0" else ""
    tail = " " if inner[-1:].isspace() or inner[-1:] == "\u00a0" else ""
    return f"{tag[1]}{lead}{clean(inner)}{tail}{tag[3]}"


def _put(nodes: list[etree._Element], start: int, end: int, text: str) -> None:
    """Put text in the place of what stands there, into the node where it begins."""
    offset, put = 0, False
    for node in nodes:
        old = node.text or ""
        first, last = max(start - offset, 0), min(end - offset, len(old))
        offset += len(old)
        if first < last:
            node.text = old[:first] + ("" if put else text) + old[last:]
            put = True
