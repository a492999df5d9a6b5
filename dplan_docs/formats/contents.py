"""The booklet's table of contents: a real Word field whose entries are stored.

Word fills such a field only when asked; every other reader shows what is stored. Page
numbers are known once the booklet has been laid out; until then they are dots and the
field is marked to be updated on opening.
"""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy

from lxml import etree

from dplan_docs.formats.contents_lines import bookmark, entry, is_page
from dplan_docs.formats.thai_runs import repair
from dplan_docs.formats.updating import without_update
from dplan_docs.formats.wordml import find_all, parse, serialize, w

_LEVELS = 3
DOCUMENT, SETTINGS, STYLES = "word/document.xml", "word/settings.xml", "word/styles.xml"


def fill_contents(root: etree._Element, styles: bytes | None) -> list[etree._Element]:
    """Store an entry for every heading in the contents field; return its new paragraphs, if any."""
    field = _field_paragraphs(root)
    if not field or styles is None:
        return []
    headings = list(_headings(root, _outline_levels(styles)))
    entries = [entry(index, text, level) for index, (_, text, level) in enumerate(headings)]
    free = _free_bookmark_id(root)
    for index, (paragraph, _, _) in enumerate(headings):
        bookmark(paragraph, index, free + index)
    return _replace(field, entries)


def number_pages(
    parts: dict[str, bytes],
    outline: Sequence[tuple[str, int]],
    convert_digits: Callable[[str], str],
) -> dict[str, bytes]:
    """Return the parts with the contents' page numbers from a PDF's outline.

    The outline has one ``(title, physical page)`` for each heading, in order; pages are
    counted from the first heading's, where the numbering starts.
    """
    root = parse(parts[DOCUMENT])
    cells = [text for text in root.iter(w("t")) if is_page(text)]
    if not outline or len(cells) != len(outline):
        return parts
    first = outline[0][1]
    for cell, (_, page) in zip(cells, outline, strict=True):
        cell.text = str(page - first + 1)
    for mark in root.iter(w("fldChar")):
        if mark.get(w("dirty")):
            del mark.attrib[w("dirty")]
    repair(root, convert_digits)
    changed = {DOCUMENT: serialize(root)}
    if SETTINGS in parts:
        changed[SETTINGS] = without_update(parts[SETTINGS])
    return parts | changed


def _field_paragraphs(root: etree._Element) -> list[etree._Element]:
    """The paragraphs from the one with the TOC instruction to the one that ends its field."""
    for instruction in root.iter(w("instrText")):
        if not (instruction.text or "").strip().startswith("TOC"):
            continue
        first = next(instruction.iterancestors(w("p")))
        paragraphs, depth = [], 0
        for paragraph in [first, *first.itersiblings(w("p"))]:
            paragraphs.append(paragraph)
            kinds = [mark.get(w("fldCharType")) for mark in paragraph.iter(w("fldChar"))]
            depth += kinds.count("begin") - kinds.count("end")
            if depth <= 0:
                return paragraphs
    return []


def _outline_levels(styles: bytes) -> dict[str, int]:
    levels = {}
    for style in parse(styles).iter(w("style")):
        level = style.find(f"{w('pPr')}/{w('outlineLvl')}")
        if level is not None and int(level.get(w("val"), "9")) < _LEVELS:
            levels[style.get(w("styleId"), "")] = int(level.get(w("val"), "9"))
    return levels


def _headings(
    root: etree._Element, levels: dict[str, int]
) -> Iterator[tuple[etree._Element, str, int]]:
    """Yield the headings of the body; a plan's tables, nearly all of its paragraphs, hold none."""
    wanted = " or ".join(f"@w:val='{style}'" for style in levels) or "false()"
    for paragraph in find_all(root, f"w:body/w:p[w:pPr/w:pStyle[{wanted}]]"):
        level = levels[paragraph[0][0].get(w("val"), "")]
        text = "".join(t.text or "" for t in paragraph.iter(w("t"))).strip()
        if text:
            yield paragraph, text, level


def _free_bookmark_id(root: etree._Element) -> int:
    """The first id above those of the template's own bookmarks, which Word leaves behind."""
    taken = [int(mark.get(w("id"), "0")) for mark in root.iter(w("bookmarkStart"))]
    return max(taken, default=0) + 1


def _replace(field: list[etree._Element], entries: list[etree._Element]) -> list[etree._Element]:
    """Put the entries between the field's beginning and end, in the place of the old ones."""
    first, last = field[0], field[-1]
    runs = list(first.iter(w("r")))
    separator = next(i for i, run in enumerate(runs) if _kind(run) == "separate")
    beginning = [deepcopy(run) for run in runs[: separator + 1]]
    ending = [deepcopy(run) for run in last.iter(w("r")) if _kind(run) == "end"][-1:]
    paragraphs = entries or [etree.Element(w("p"))]
    for run in reversed(beginning):
        paragraphs[0].insert(1 if entries else 0, run)
    paragraphs[-1].extend(ending)
    for paragraph in paragraphs:
        first.addprevious(paragraph)
    for paragraph in field:
        parent = paragraph.getparent()
        if parent is not None:
            parent.remove(paragraph)
    return paragraphs


def _kind(run: etree._Element) -> str | None:
    mark = run.find(w("fldChar"))
    return mark.get(w("fldCharType")) if mark is not None else None
