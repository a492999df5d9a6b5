"""Thai made right in Word: digits in the office's style, runs split by script, twins set.

Word formats Thai through complex-script properties alone: a run that holds Thai carries
``w:cs``, a Latin or ASCII-digit run does not, and ``bCs iCs szCs`` go with ``b i sz``
(tested in five office suites: thai-docx-skill, adr 0004, 0038, 0039).
"""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise

from lxml import etree

from dplan_docs.formats.order import RUN, TWINS
from dplan_docs.formats.wordml import XML, w

_ORDER = {w(name): place for place, name in enumerate(RUN)}
_BEFORE_CHANGE = _ORDER[w("rPrChange")] - 0.5
"""Where extensions stand, such as ``w14:ligatures``."""
_THAI, _LATIN = "\u0e00-\u0e7f", "0-9A-Za-z\u00c0-\u024f"
HAS_THAI, HAS_LATIN = re.compile(f"[{_THAI}]"), re.compile(f"[{_LATIN}]")
_SEGMENT = re.compile(
    f"(?:\\A[^{_THAI}{_LATIN}]*)?(?:([{_THAI}])[^{_LATIN}]*|[{_LATIN}][^{_THAI}]*)"
)
_PIECES = re.compile("([\t\n])")
_RUN, _TEXT, _PROPERTIES = w("r"), w("t"), w("rPr")
_COMPLEX = w("cs")
_SPACE = f"{{{XML}}}space"


def repair(root: etree._Element, convert_digits: Callable[[str], str]) -> None:
    """Repair every run of a part in place."""
    for text in root.iter(_TEXT):
        if text.text:
            text.text = convert_digits(text.text)
    for run in list(root.iter(_RUN)):
        _repair_run(run)


def _repair_run(run: etree._Element) -> None:
    """Dress a run of one script, which nearly all are; split any other."""
    content = [child for child in run if child.tag != _PROPERTIES]
    if len(content) == 1 and content[0].tag == _TEXT:
        text = content[0].text or ""
        is_thai = HAS_THAI.search(text) is not None
        if text and not _PIECES.search(text) and not (is_thai and HAS_LATIN.search(text)):
            content[0].set(_SPACE, "preserve")
            _dress(run, is_thai=is_thai)
            return
    if any(child.tag == _TEXT for child in content):
        _split(run, content)


def _split(run: etree._Element, content: list[etree._Element]) -> None:
    """Replace a run by one for each stretch of a script; an empty run just goes."""
    parent = run.getparent()
    if parent is None:
        return
    position = parent.index(run)
    parent.remove(run)
    for piece, is_thai in _pieces(content):
        new = etree.Element(w("r"))
        properties = run.find(w("rPr"))
        if properties is not None:
            new.append(deepcopy(properties))
        new.append(piece)
        _dress(new, is_thai=is_thai)
        parent.insert(position, new)
        position += 1


def _pieces(content: list[etree._Element]) -> Iterator[tuple[etree._Element, bool]]:
    for child in content:
        if child.tag != w("t"):
            yield child, False
            continue
        for part in _PIECES.split(child.text or ""):
            if part in {"\t", "\n"}:
                yield etree.Element(w("tab" if part == "\t" else "br")), False
            else:
                yield from _text_pieces(part)


def _text_pieces(text: str) -> Iterator[tuple[etree._Element, bool]]:
    for segment, is_thai in segments(text):
        element = etree.Element(w("t"))
        element.text = segment
        element.set(_SPACE, "preserve")
        yield element, is_thai


def segments(text: str) -> Iterator[tuple[str, bool]]:
    """Yield stretches of one script; a neutral character goes with the strong one before it."""
    found = False
    for match in _SEGMENT.finditer(text):
        found = True
        yield match[0], match.lastindex is not None
    if text and not found:
        yield text, False


def _dress(run: etree._Element, *, is_thai: bool) -> None:
    properties = run.find(_PROPERTIES)
    if properties is None:
        if is_thai:
            properties = etree.Element(_PROPERTIES)
            etree.SubElement(properties, _COMPLEX)
            run.insert(0, properties)
        return
    dress(properties, is_thai=is_thai)


def dress(properties: etree._Element, *, is_thai: bool) -> None:
    """Give a run's properties what its script needs, in order."""
    for mark in properties.findall(_COMPLEX):
        properties.remove(mark)
    if is_thai:
        _add_twins(properties)
        _mark_complex(properties)
    else:
        in_order(properties)


def _add_twins(properties: etree._Element) -> None:
    for name, twin in TWINS.items():
        latin = properties.find(w(name))
        if latin is not None and properties.find(w(twin)) is None:
            complex_script = deepcopy(latin)
            complex_script.tag = w(twin)
            latin.addnext(complex_script)
    fonts = properties.find(w("rFonts"))
    themed = fonts is not None and fonts.get(w("cstheme"))
    if fonts is not None and fonts.get(w("ascii")) and not fonts.get(w("cs")) and not themed:
        fonts.set(w("cs"), fonts.get(w("ascii"), ""))


def _mark_complex(properties: etree._Element) -> None:
    etree.SubElement(properties, _COMPLEX)
    in_order(properties)


def in_order(properties: etree._Element) -> None:
    """Put a run's properties in the order of the schema: Word minds it, and repairs nothing."""
    places = [_ORDER.get(str(child.tag), _BEFORE_CHANGE) for child in properties]
    if any(one > other for one, other in pairwise(places)):
        properties[:] = sorted(
            properties, key=lambda child: _ORDER.get(str(child.tag), _BEFORE_CHANGE)
        )
