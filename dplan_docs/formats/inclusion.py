"""Taking finished papers into a booklet: the appendix holds the papers themselves.

docxcompose would bring the papers' page heads along; a body's paragraphs and tables are
all that is wanted, in the booklet's own section.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from dplan_docs.formats.wordml import R, W, find_all, parse, serialize, w

if TYPE_CHECKING:
    from dplan_docs.formats.docx import Filled

_STYLE = "DplanInclude"
_DOCUMENT_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"


def marker(key: str) -> str:
    """XML of a paragraph in whose place the paper called ``key`` will stand."""
    return f'<w:p><w:pPr><w:pStyle w:val="{_STYLE}"/></w:pPr><w:r><w:t>{key}</w:t></w:r></w:p>'


def include(
    document: etree._Element, papers: "Mapping[str, Filled]", parts: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Replace every marker by its paper's body; return the parts that this adds or changes."""
    if not papers:
        return {}
    relations, types = parse(parts[_DOCUMENT_RELATIONS]), parse(parts[_TYPES])
    added: dict[str, bytes] = {}
    for number, (paragraph, key) in enumerate(_markers(document)):
        paper = papers[key]
        theirs = {x.get("Id", ""): x for x in parse(paper.parts[_DOCUMENT_RELATIONS])}
        for element in _body(paper):
            paragraph.addprevious(element)
            for node, name in _references(element):
                old = theirs[node.get(name, "")]
                relation = _related(relations, old, f"paper{number}-")
                node.set(name, relation.get("Id", ""))
                if relation.get("TargetMode") != "External":
                    source = f"word/{old.get('Target')}"
                    added[f"word/{relation.get('Target')}"] = paper.parts[source]
        _take_types(types, paper)
        parent = paragraph.getparent()
        if parent is not None:
            parent.remove(paragraph)
    return added | {_DOCUMENT_RELATIONS: serialize(relations), _TYPES: serialize(types)}


def _markers(document: etree._Element) -> list[tuple[etree._Element, str]]:
    return [
        (paragraph, "".join(text.text or "" for text in paragraph.iter(w("t"))))
        for paragraph in find_all(document, f"w:body/w:p[w:pPr/w:pStyle/@w:val='{_STYLE}']")
    ]


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


def _references(element: etree._Element) -> list[tuple[etree._Element, str]]:
    """Where an element names a relation: its pictures and links, by node and attribute."""
    return [
        (node, str(name))
        for node in find_all(element, "descendant-or-self::*[@r:*]")
        for name in node.attrib
        if str(name).startswith(f"{{{R}}}")
    ]


def _related(relations: etree._Element, old: etree._Element, prefix: str) -> etree._Element:
    """The booklet's own copy of a paper's relation; a picture keeps its name behind the prefix."""
    name = f"rId-{prefix}{old.get('Id')}"
    for known in relations:
        if known.get("Id") == name:
            return known
    relation = deepcopy(old)
    relation.set("Id", name)
    if old.get("TargetMode") != "External":
        relation.set("Target", f"media/{prefix}{old.get('Target', '').rpartition('/')[2]}")
    relations.append(relation)
    return relation


def _take_types(types: etree._Element, paper: "Filled") -> None:
    """Let the booklet know of the kinds of pictures that a paper brings along."""
    known = {x.get("Extension") for x in types}
    for default in parse(paper.parts[_TYPES]):
        if default.get("Extension") not in known:
            types.insert(0, deepcopy(default))
