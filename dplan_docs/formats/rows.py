"""Rows that stay together: a table's last row, most often its total, never opens a page alone."""

import re
from collections.abc import Iterator

from lxml import etree

from dplan_docs.formats.wordml import find_all, w

_KEEP = w("keepNext")
_FEWEST = 3


def keep_last_rows(root: etree._Element) -> None:
    """Keep the last two rows of every table with repeated headings on one page.

    Word keeps a row with the next when each paragraph of it says so; LibreOffice does not
    know rows that stay together.
    """
    for table in find_all(root, ".//w:tbl[w:tr/w:trPr/w:tblHeader]"):
        rows = table.findall(w("tr"))
        if len(rows) >= _FEWEST:
            for paragraph in rows[-2].iter(w("p")):
                _keep(paragraph)


def _keep(paragraph: etree._Element) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    if properties.find(_KEEP) is None:
        position = 0 if properties.find(w("pStyle")) is None else 1
        properties.insert(position, etree.Element(_KEEP))


_TABLE = re.compile(rb"<w:tbl>|</w:tbl>")
_PARAGRAPH = re.compile(
    rb"<w:p(?P<attributes>(?: [^<>]*?)?)(?:(?P<empty>/>)|>(?P<properties><w:pPr>.*?</w:pPr>)?(?:<w:pPr/>)?)",
    re.DOTALL,
)
_AFTER_A_NAME = (b" ", b">")
_STYLE = re.compile(rb"<w:pPr>(<w:pStyle [^>]*/>)?")


def has_nested_tables(xml: bytes) -> bool:
    """Whether a table stands in another, which only a tree can tell apart."""
    if xml.count(b"<w:tbl>") <= 1:
        return False
    depth = 0
    for mark in _TABLE.finditer(xml):
        depth += 1 if mark[0] == b"<w:tbl>" else -1
        if depth > 1:
            return True
    return False


def keep_last_rows_of_text(xml: bytes) -> bytes:
    """Return a part's XML, which has no nested tables, with the same done on its text."""
    if b"<w:tblHeader" not in xml:
        return xml
    pieces, done = [], 0
    for start, end in _tables(xml):
        rows = _second_last_row(xml, start, end)
        if rows is not None:
            pieces += [xml[done : rows[0]], _PARAGRAPH.sub(_kept, xml[rows[0] : rows[1]])]
            done = rows[1]
    return b"".join([*pieces, xml[done:]]) if pieces else xml


def _tables(xml: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each table begins and ends."""
    end = 0
    while (start := xml.find(b"<w:tbl>", end)) >= 0 and (end := xml.find(b"</w:tbl>", start)) >= 0:
        yield start, end


def _second_last_row(xml: bytes, start: int, end: int) -> tuple[int, int] | None:
    if xml.find(b"<w:tblHeader", start, end) < 0 or not _has_rows(xml, start, end):
        return None
    last = _row_before(xml, start, end)
    before = _row_before(xml, start, max(last, start))
    return None if before < 0 else (before, last)


def _row_before(xml: bytes, start: int, end: int) -> int:
    """Return where the last row begins, or -1; a mark that is absent would be sought everywhere."""
    while (end := xml.rfind(b"<w:tr", start, end)) >= 0:
        if xml[end + 5 : end + 6] in _AFTER_A_NAME:  # not the properties of a row
            return end
    return end


def _has_rows(xml: bytes, start: int, end: int) -> bool:
    for _ in range(_FEWEST):
        start = xml.find(b"</w:tr>", start, end) + 1
        if not start:
            return False
    return True


def _kept(paragraph: re.Match[bytes]) -> bytes:
    opening = b"<w:p" + paragraph["attributes"] + b">"
    properties = paragraph["properties"] or b"<w:pPr></w:pPr>"
    if b"<w:keepNext" not in properties:
        properties = _STYLE.sub(rb"<w:pPr>\1<w:keepNext/>", properties, count=1)
    return opening + properties + (b"</w:p>" if paragraph["empty"] else b"")
