"""A template's paragraphs with their places, as a reader would name them."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from dplan_docs.findings import WordRef
from dplan_docs.formats.proof.model import Passage
from dplan_docs.formats.wordml import parse, w

TEXT_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_PARTS = {
    "body": "เนื้อความ",
    "header": "หัวกระดาษ",
    "footer": "ท้ายกระดาษ",
    "footnotes": "เชิงอรรถ",
    "endnotes": "อ้างอิงท้ายเรื่อง",
}
_WORDS = 40
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TAG = re.compile(r"\{[{%#].*?[}%#]\}")


def part_label(name: str) -> str:
    """Return a part's short name: ``body`` for ``word/document.xml``, ``header1`` and so on."""
    stem = name.removeprefix("word/").removesuffix(".xml")
    return "body" if stem == "document" else stem


def text_roots(parts: Mapping[str, bytes]) -> dict[str, etree._Element]:
    """Return the trees of the parts that hold text, by their short names, the body first."""
    names = sorted(
        (name for name in parts if TEXT_PART.fullmatch(name)),
        key=lambda name: (part_label(name) != "body", name),
    )
    return {part_label(name): parse(parts[name]) for name in names}


def passages(roots: Mapping[str, etree._Element]) -> list[Passage]:
    """Return every paragraph of every part, in order."""
    return [passage for part, root in roots.items() for passage in _passages(part, root)]


def _passages(part: str, root: etree._Element) -> Iterator[Passage]:
    tables = {table: number for number, table in enumerate(root.iter(w("tbl")), start=1)}
    for number, element in enumerate(root.iter(w("p")), start=1):
        yield Passage(
            part=part,
            number=number,
            element=element,
            text="".join(_texts(element)),
            fixed="".join(_fixed(element)),
            cells=tuple(reversed(list(_cells(element, tables)))),
            boxed=next(element.iterancestors(w("txbxContent")), None) is not None,
            doubled=next(element.iterancestors(_FALLBACK), None) is not None,
        )


def _texts(paragraph: etree._Element) -> Iterator[str]:
    for node in paragraph.iter(w("t"), w("tab"), w("br")):
        if next(node.iterancestors(w("p"))) is paragraph:
            yield (node.text or "") if node.tag == w("t") else " "


def _fixed(paragraph: etree._Element) -> Iterator[str]:
    """The texts that are no field's result: a page number stands there in any digits."""
    shown = 0
    for node in paragraph.iter(w("t"), w("tab"), w("br"), w("fldChar")):
        if node.tag == w("fldChar"):
            shown += {"separate": 1, "end": -1}.get(node.get(w("fldCharType"), ""), 0)
        elif shown <= 0 and next(node.iterancestors(w("fldSimple")), None) is None:
            yield (node.text or "") if node.tag == w("t") else " "


def _cells(
    element: etree._Element, tables: Mapping[etree._Element, int]
) -> Iterator[tuple[int, int, int]]:
    for cell in element.iterancestors(w("tc")):
        row = next(cell.iterancestors(w("tr")), None)
        table = next(cell.iterancestors(w("tbl")), None)
        if row is not None and table is not None:
            rows, cells = list(table.iter(w("tr"))), list(row.iter(w("tc")))
            rows = [x for x in rows if next(x.iterancestors(w("tbl"))) is table]
            cells = [x for x in cells if next(x.iterancestors(w("tr"))) is row]
            yield tables[table], rows.index(row) + 1, cells.index(cell) + 1


def place_of(file: str, passage: Passage | None, part: str = "") -> WordRef:
    """Return the place of a paragraph as a reader would say it."""
    if passage is None:
        return WordRef(file=file, part=part_name(part) if part else "")
    return WordRef(
        file=file,
        part=part_name(passage.part) + (" (กล่องข้อความ)" if passage.boxed else ""),
        table=" › ".join(f"ตารางที่ {t} แถว {r} ช่อง {c}" for t, r, c in passage.cells),
        words=_first_words(passage.text),
    )


def part_name(part: str) -> str:
    """Return a part's Thai name."""
    return _PARTS.get(part.rstrip("0123456789"), part)


def _first_words(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _WORDS else f"{plain[:_WORDS].rstrip()}…"


def without_tags(text: str) -> str:
    """Return the fixed text of a paragraph; a gap stands where a tag was."""
    return _TAG.sub("\ufffc", text)
