"""What is wrong with a paper for Word and for Thai: the check that every made document passes."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from dplan_docs.formats.order import ORDERS, TWINS
from dplan_docs.formats.thai_runs import HAS_LATIN, HAS_THAI
from dplan_docs.formats.wordml import WP, parse, w

_TEXT_PART = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_SETTINGS, _STYLES = "word/settings.xml", "word/styles.xml"
_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsound:
    """One fault: the part, the rule in kebab case, and the text or element it concerns."""

    part: str
    rule: str
    at: str


def faults_of(parts: Mapping[str, bytes]) -> list[Unsound]:
    """Return every fault of a Word package; a paper of ours has none."""
    roots = {name: parse(parts[name]) for name in parts if _TEXT_PART.fullmatch(name)}
    styles = parse(parts[_STYLES]) if _STYLES in parts else etree.Element(w("styles"))
    found = [Unsound(part=_SETTINGS, rule=rule, at="") for rule in _settings_faults(parts)]
    for name, root in roots.items():
        each = (*_run_faults(root, styles), *_order_faults(root), *_table_faults(root))
        found += [Unsound(part=name, rule=rule, at=at[:_SHOWN]) for rule, at in each]
    ids = Counter(x.get("id", "") for root in roots.values() for x in root.iter(f"{{{WP}}}docPr"))
    found += [
        Unsound(part="word/", rule="drawing-id-doubled", at=each) for each in ids if ids[each] > 1
    ]
    return found


def _settings_faults(parts: Mapping[str, bytes]) -> Iterator[str]:
    if _SETTINGS not in parts:
        return
    root = parse(parts[_SETTINGS])
    if root.find(f"{w('compat')}/{w('doNotExpandShiftReturn')}") is None:
        yield "line-breaks-spread-letters"
    modes = [
        x.get(w("val"))
        for x in root.iter(w("compatSetting"))
        if x.get(w("name")) == "compatibilityMode"
    ]
    if modes != ["15"]:
        yield "not-words-latest-layout"


def _run_faults(root: etree._Element, styles: etree._Element) -> Iterator[tuple[str, str]]:
    for run in root.iter(w("r")):
        text = "".join(each.text or "" for each in run.findall(w("t")))
        if not HAS_THAI.search(text):
            continue
        properties = run.find(w("rPr"))
        if properties is None or properties.find(w("cs")) is None:
            yield "thai-not-complex-script", text
        if HAS_LATIN.search(text) and len(run.findall(w("t"))) == 1 and len(run) <= 2:  # noqa: PLR2004 (properties and text)
            yield "scripts-mixed", text
        if properties is not None:
            yield from ((rule, text) for rule in _twin_faults(properties))
        if properties is None or properties.find(w("sz")) is None:
            yield from ((rule, text) for rule in _style_faults(run, styles))


def _twin_faults(properties: etree._Element) -> Iterator[str]:
    for name, twin in TWINS.items():
        if (properties.find(w(name)) is None) != (properties.find(w(twin)) is None):
            yield f"{name}-without-twin"
    fonts = properties.find(w("rFonts"))
    if fonts is None or not fonts.get(w("ascii")):
        return
    if not (fonts.get(w("cs")) or fonts.get(w("cstheme"))):
        yield "font-without-twin"


def _style_faults(run: etree._Element, styles: etree._Element) -> Iterator[str]:
    """A size that the nearest style sets for Latin letters alone."""
    paragraph = next(run.iterancestors(w("p")), None)
    style = None if paragraph is None else paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    for holder in _holders(styles, _default(styles) if style is None else style.get(w("val"))):
        if holder is None:
            continue
        if holder.find(w("szCs")) is not None:
            return
        if holder.find(w("sz")) is not None:
            yield "style-without-thai-size"
            return


def _default(styles: etree._Element) -> str | None:
    usual = (x for x in styles.iter(w("style")) if x.get(w("default")) == "1")
    return next((x.get(w("styleId")) for x in usual if x.get(w("type")) == "paragraph"), None)


def _holders(styles: etree._Element, style: str | None) -> Iterator[etree._Element | None]:
    known = {x.get(w("styleId")): x for x in styles.iter(w("style"))}
    seen = set()
    while style in known and style not in seen:
        seen.add(style)
        yield known[style].find(w("rPr"))
        base = known[style].find(w("basedOn"))
        style = None if base is None else base.get(w("val"))
    yield styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")


def _order_faults(root: etree._Element) -> Iterator[tuple[str, str]]:
    for name, order in ORDERS.items():
        places = {w(each): place for place, each in enumerate(order)}
        for properties in root.iter(w(name)):
            found = [places[str(x.tag)] for x in properties if x.tag in places]
            if any(one >= other for one, other in pairwise(found)):
                yield f"{name}-order", " ".join(order[place] for place in found)


def _table_faults(root: etree._Element) -> Iterator[tuple[str, str]]:
    for table in root.iter(w("tbl")):
        if next(table.iter(w("tr")), None) is None:
            yield "table-without-rows", ""
    for row in root.iter(w("tr")):
        if next(row.iter(w("tc")), None) is None:
            yield "row-without-cells", ""
    for cell in root.iter(w("tc")):
        if next(cell.iter(w("p")), None) is None or cell[-1].tag == w("tbl"):
            yield "cell-without-last-paragraph", ""
