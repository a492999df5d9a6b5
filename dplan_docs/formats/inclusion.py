"""Taking finished papers into a booklet: the appendix holds the papers themselves.

docxcompose would bring the papers' page heads along; a body's paragraphs and tables are
all that is wanted, in the booklet's own section.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from dplan_docs.formats.wordml import A, R, W, parse, serialize, w

if TYPE_CHECKING:
    from dplan_docs.formats.docx import Filled

_STYLE = "DplanInclude"
_DOCUMENT_RELATIONS = "word/_rels/document.xml.rels"


def marker(key: str) -> str:
    """XML of a paragraph in whose place the paper called ``key`` will stand."""
    return f'<w:p><w:pPr><w:pStyle w:val="{_STYLE}"/></w:pPr><w:r><w:t>{key}</w:t></w:r></w:p>'


def include(
    document: etree._Element, papers: "Mapping[str, Filled]", parts: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Replace every marker by its paper's body; return the parts that this adds or changes."""
    relations = parse(parts[_DOCUMENT_RELATIONS])
    added: dict[str, bytes] = {}
    for number, (paragraph, key) in enumerate(_markers(document)):
        paper = papers[key]
        pictures = _pictures(paper)
        for element in _body(paper):
            paragraph.addprevious(element)
            for blip in element.iter(f"{{{A}}}blip"):
                name, content = pictures[blip.get(f"{{{R}}}embed", "")]
                relation = f"rIdPaper{number}{name.replace('.', '')}"
                part = f"media/paper{number}-{name}"
                blip.set(f"{{{R}}}embed", relation)
                if f"word/{part}" not in added:
                    _relate(relations, relation, part)
                    added[f"word/{part}"] = content
        parent = paragraph.getparent()
        if parent is not None:
            parent.remove(paragraph)
    if added:
        added[_DOCUMENT_RELATIONS] = serialize(relations)
    return added


def _markers(document: etree._Element) -> list[tuple[etree._Element, str]]:
    found = []
    for style in document.iter(w("pStyle")):
        if style.get(w("val")) == _STYLE:
            paragraph = next(style.iterancestors(w("p")))
            found.append((paragraph, "".join(text.text or "" for text in paragraph.iter(w("t")))))
    return found


def _body(paper: "Filled") -> list[etree._Element]:
    """The body without its sections, so that the booklet's own section holds."""
    body = paper.document.find(w("body"))
    elements = [] if body is None else [deepcopy(x) for x in body if x.tag != w("sectPr")]
    for element in elements:
        for properties in list(element.iter(f"{{{W}}}sectPr")):
            parent = properties.getparent()
            if parent is not None:
                parent.remove(properties)
    return elements


def _pictures(paper: "Filled") -> dict[str, tuple[str, bytes]]:
    """The paper's pictures by relation id: file name and bytes."""
    relations = parse(paper.parts[_DOCUMENT_RELATIONS])
    return {
        relation.get("Id", ""): (target.rpartition("/")[2], paper.parts[f"word/{target}"])
        for relation in relations
        if f"word/{(target := relation.get('Target', ''))}" in paper.parts
    }


def _relate(relations: etree._Element, name: str, target: str) -> None:
    relation = etree.SubElement(relations, f"{{{relations.nsmap[None]}}}Relationship")
    relation.set("Id", name)
    relation.set(
        "Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    )
    relation.set("Target", target)
