"""A copy of a template with a Word comment at each place that has a fault.

docxtpl-lint writes such a copy too, in English; and Word takes comments in the body alone,
so what stands in a header or a note is told at the body's first paragraph.
"""

from collections.abc import Mapping, Sequence

from lxml import etree

from dplan_docs.formats.package import write_zip
from dplan_docs.formats.wordml import XML, W, parse, serialize, w

_COMMENTS = "word/comments.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NO_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)
AUTHOR = "dplan"


def commented(parts: Mapping[str, bytes], notes: Mapping[int, Sequence[str]]) -> bytes:
    """Return the template as a file with these comments, by the body's paragraph from 1."""
    document = parse(parts["word/document.xml"])
    relations = parse(parts.get(_RELATIONS, _NO_RELATIONS))
    name = _comments_part(relations)
    comments = parse(parts[name]) if name in parts else etree.Element(w("comments"), nsmap={"w": W})
    paragraphs = list(document.iter(w("p")))
    taken = [int(x.get(w("id"), "0")) for root in (comments, document) for x in _marks(root)]
    number = max(taken, default=-1)
    for place, texts in sorted(notes.items()):
        number += 1
        comments.append(_comment(number, texts))
        _mark(paragraphs[place - 1], number)
    changed = {
        "word/document.xml": serialize(document),
        name: serialize(comments),
        _RELATIONS: serialize(relations),
        _TYPES: _with_type(parts[_TYPES], name),
    }
    return write_zip({**parts, **changed}.items())


def _marks(root: etree._Element) -> list[etree._Element]:
    return list(root.iter(w("comment"), w("commentRangeStart"), w("commentReference")))


def _comments_part(relations: etree._Element) -> str:
    """Return the name of the part with the comments, related to the body if it was not."""
    for relation in relations:
        if relation.get("Type") == _RELATION_TYPE:
            target = relation.get("Target", "")
            return target.lstrip("/") if target.startswith("/") else f"word/{target}"
    relation = etree.SubElement(relations, f"{{{relations.nsmap[None]}}}Relationship")
    relation.set("Id", "rIdDplanComments")
    relation.set("Type", _RELATION_TYPE)
    relation.set("Target", "comments.xml")
    return _COMMENTS


def _comment(number: int, texts: Sequence[str]) -> etree._Element:
    comment = etree.Element(w("comment"))
    comment.set(w("id"), str(number))
    comment.set(w("author"), AUTHOR)
    comment.set(w("initials"), "dp")
    for text in texts:
        run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
        etree.SubElement(etree.SubElement(run, w("rPr")), w("cs"))
        content = etree.SubElement(run, w("t"))
        content.text = text
        content.set(f"{{{XML}}}space", "preserve")
    return comment


def _mark(paragraph: etree._Element, number: int) -> None:
    start, end = (etree.Element(w(x)) for x in ("commentRangeStart", "commentRangeEnd"))
    reference = etree.Element(w("r"))
    etree.SubElement(reference, w("commentReference"))
    for element in (start, end, reference[0]):
        element.set(w("id"), str(number))
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, start)
    paragraph.extend((end, reference))


def _with_type(types: bytes, name: str) -> bytes:
    root = parse(types)
    if not any(x.get("PartName") == f"/{name}" for x in root):
        override = etree.SubElement(root, f"{{{root.nsmap[None]}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", _CONTENT_TYPE)
    return serialize(root)
