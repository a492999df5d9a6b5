"""One line of a table of contents, and the bookmark of the heading that it leads to."""

from lxml import etree

from dplan_docs.formats.wordml import XML, w

UNKNOWN_PAGE = "....."
_PAGE_MARK = "00D91A01"
"""Marks the run before a stored page number; a revision id, so that Word keeps quiet about it."""


def entry(index: int, text: str, level: int) -> etree._Element:
    """Return the line of a heading: its text, a tab, and its page as a field, not known yet."""
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(properties, w("pStyle")).set(w("val"), f"TOC{level + 1}")
    link = etree.SubElement(paragraph, w("hyperlink"))
    link.set(w("anchor"), _name(index))
    link.set(w("history"), "1")
    link.append(_text(text))
    link.append(_run(etree.Element(w("tab"))))
    link.append(_run(_mark("begin")))
    link.append(_run(_instruction(f"PAGEREF {_name(index)} \\h")))
    link.append(_run(_mark("separate"), mark=_PAGE_MARK))
    link.append(_text(UNKNOWN_PAGE))
    link.append(_run(_mark("end")))
    return paragraph


def bookmark(paragraph: etree._Element, index: int, number: int) -> None:
    """Give a heading the bookmark of its line; ``number`` is the bookmark's own id."""
    start, end = etree.Element(w("bookmarkStart")), etree.Element(w("bookmarkEnd"))
    for mark in (start, end):
        mark.set(w("id"), str(number))
    start.set(w("name"), _name(index))
    paragraph.insert(1 if paragraph.find(w("pPr")) is not None else 0, start)
    paragraph.append(end)


def is_page(text: etree._Element) -> bool:
    """Whether a text is the stored page of a line."""
    run = text.getparent()
    before = run.getprevious() if run is not None else None
    return before is not None and before.get(w("rsidR")) == _PAGE_MARK


def _name(index: int) -> str:
    return f"_Toc{250_000_001 + index}"


def _run(*children: etree._Element, mark: str = "") -> etree._Element:
    run = etree.Element(w("r"))
    if mark:
        run.set(w("rsidR"), mark)
    run.extend(children)
    return run


def _text(text: str) -> etree._Element:
    element = etree.Element(w("t"))
    element.text = text
    element.set(f"{{{XML}}}space", "preserve")
    return _run(element)


def _mark(kind: str) -> etree._Element:
    element = etree.Element(w("fldChar"))
    element.set(w("fldCharType"), kind)
    return element


def _instruction(text: str) -> etree._Element:
    element = etree.Element(w("instrText"))
    element.text = f" {text} "
    element.set(f"{{{XML}}}space", "preserve")
    return element
