"""Thai text whose font or size Word would not take from where the officer set it.

Word prints Thai by the complex-script properties (``w:cs``, ``w:szCs``) alone; a size or a
font set for Latin letters only leaves the Thai letters as they were.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from lxml import etree

from dplan_docs.findings import Severity
from dplan_docs.formats.proof.model import Fault, Passage, fault_at
from dplan_docs.formats.wordml import parse, w

_SHOWS_THAI = re.compile(r"[\u0e00-\u0e7f]")
_ONLY_COMMAND = re.compile(r"\s*\{%.*%\}\s*", re.DOTALL)
_WARNING = Severity.WARNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Fonts and sizes (in half points) as they add up, Latin beside complex script."""

    font: str | None = None
    thai_font: str | None = None
    size: str | None = None
    thai_size: str | None = None
    is_bold: bool = False

    def over(self, base: "Look") -> "Look":
        """This look where it says something, else the one below."""
        return Look(
            font=self.font or base.font,
            thai_font=self.thai_font or base.thai_font,
            size=self.size or base.size,
            thai_size=self.thai_size or base.thai_size,
            is_bold=self.is_bold or base.is_bold,
        )


def look_of(properties: etree._Element | None) -> Look:
    """Return what one ``w:rPr`` says itself."""
    if properties is None:
        return Look()
    fonts = properties.find(w("rFonts"))

    def named(*names: str) -> str | None:
        return next((fonts.get(w(x)) for x in names if fonts is not None and fonts.get(w(x))), None)

    def sized(name: str) -> str | None:
        size = properties.find(w(name))
        return size.get(w("val")) if size is not None else None

    return Look(
        font=named("ascii", "asciiTheme", "hAnsi"),
        thai_font=named("cs", "cstheme"),
        size=sized("sz"),
        thai_size=sized("szCs"),
        is_bold=properties.find(w("b")) is not None,
    )


class Styles:
    """The styles of a template, with what they inherit."""

    def __init__(self, part: bytes | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._defaults = Look()
        self._normal = ""
        if part is None:
            return
        root = parse(part)
        self._defaults = look_of(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
        for style in root.iter(w("style")):
            identity = style.get(w("styleId"), "")
            self._styles[identity] = style
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true"}:
                self._normal = identity

    def of_paragraph(self, paragraph: etree._Element) -> Look:
        """The look a paragraph's style gives to its runs."""
        chosen = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        identity = chosen.get(w("val"), "") if chosen is not None else self._normal
        return self._chain(identity).over(self._defaults)

    def of_run(self, run: etree._Element, paragraph: Look) -> Look:
        """The look of a run in a paragraph of that look."""
        chosen = run.find(f"{w('rPr')}/{w('rStyle')}")
        named = self._chain(chosen.get(w("val"), "")) if chosen is not None else Look()
        return look_of(run.find(w("rPr"))).over(named).over(paragraph)

    def _chain(self, identity: str) -> Look:
        look, seen = Look(), set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            look = look.over(look_of(style.find(w("rPr"))))
            base = style.find(w("basedOn"))
            identity = base.get(w("val"), "") if base is not None else ""
        return look


def look_faults(passages: Sequence[Passage], parts: Mapping[str, bytes]) -> Iterator[Fault]:
    """Yield the Thai text that lacks a font or size of its own, and the sizes out of line.

    What a style is to blame for is told where it first shows.
    """
    styles = Styles(parts.get("word/styles.xml"))
    told: set[str] = set()
    for passage in passages:
        if _ONLY_COMMAND.fullmatch(passage.text):
            continue
        base = styles.of_paragraph(passage.element)
        runs = [
            _Run(text, styles.of_run(run, base), look_of(run.find(w("rPr"))))
            for run, text in _runs(passage)
        ]
        faults = (found for run in runs if (found := _twin_fault(passage, run)))
        for fault, is_own in islice(faults, 1):
            if is_own or fault.message not in told:
                yield fault
            told.add(fault.message)
        yield from _size_faults(passage, runs)


class _Run(NamedTuple):
    """A run: its text, its look, and what it says of it itself."""

    text: str
    look: Look
    own: Look


def _runs(passage: Passage) -> Iterator[tuple[etree._Element, str]]:
    for run in passage.element.iter(w("r")):
        if next(run.iterancestors(w("p"))) is passage.element:
            text = "".join(node.text or "" for node in run.iter(w("t")))
            if text.strip():
                yield run, text


def _twin_fault(passage: Passage, run: _Run) -> tuple[Fault, bool] | None:
    """The font or size that Thai letters do not get, and whether the run itself is to blame."""
    look, shown = run.look, run.text.strip()[:40]
    if not _SHOWS_THAI.search(run.text):
        return None
    if look.font and not look.thai_font:
        message = (
            f"ข้อความนี้กำหนดแบบอักษรเฉพาะอักษรละติน ({look.font}) อักษรไทยจะพิมพ์ด้วยแบบอักษรอื่น "
            "กรุณาเลือกข้อความแล้วกำหนดแบบอักษรใหม่ในช่อง Complex scripts ด้วย"
        )
        fault = fault_at(passage, "template-font-missing", _WARNING, message, shown)
        return fault, run.own.font is not None
    if look.size and look.size != look.thai_size:
        thai = f"{_points(look.thai_size)} พอยต์" if look.thai_size else "ขนาดอื่น"
        message = (
            f"ข้อความนี้กำหนดขนาด {_points(look.size)} พอยต์เฉพาะอักษรละติน อักษรไทยเป็น {thai} "
            "กรุณาเลือกข้อความแล้วกำหนดขนาดใหม่ในช่อง Complex scripts ด้วย"
        )
        fault = fault_at(passage, "template-size-missing", _WARNING, message, shown)
        return fault, run.own.size is not None
    return None


def _size_faults(passage: Passage, runs: Sequence[_Run]) -> Iterator[Fault]:
    """A run of another size than most of its paragraph; a bold one is a label, and meant."""
    sizes: Counter[str] = Counter()
    for text, look, _ in runs:
        if look.thai_size and look.size == look.thai_size:
            sizes[look.thai_size] += len(text.strip())
    if len(sizes) <= 1:
        return
    usual = sizes.most_common(1)[0][0]
    for text, look, _ in runs:
        if look.thai_size not in {None, usual} and look.size == look.thai_size and not look.is_bold:
            message = (
                f"ขนาดอักษร {_points(look.thai_size)} พอยต์ ต่างจากข้อความอื่นในย่อหน้า ({_points(usual)} พอยต์) "
                "หากไม่ได้ตั้งใจ กรุณาปรับให้เท่ากัน"
            )
            yield fault_at(passage, "template-size-odd", _WARNING, message, text.strip()[:40])


def _points(size: str | None) -> str:
    number = float(size or 0) / 2
    return f"{number:g}"
