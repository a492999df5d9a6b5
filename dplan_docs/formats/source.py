"""From a part of a Word template to Jinja source: docxtpl's own patching, and what it leaves out."""

import re

from lxml import etree

from dplan_docs.formats.meter import RunawayError
from dplan_docs.formats.order import in_schema_order
from dplan_docs.formats.remembered import remembered
from dplan_docs.formats.tags import MAX_TAG, MAX_TAGS, plain_tags, unescaped_tags
from dplan_docs.formats.wordml import PRINTED, parse

MAX_PART = 16_000_000
_MARKS = re.compile(r"\{[{%#]|[}%#]\}")
_MAX_OPEN = 3
_EMPTY_RUN = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*></w:t></w:r>")
_ESCAPED = {"{_{": "{{ '{{' }}", "{_%": "{{ '{%' }}", "{_#": "{{ '{#' }}", "}_}": "}}", "%_}": "%}"}
_ESCAPES = re.compile("|".join(map(re.escape, _ESCAPED)))


def has_tags(xml: bytes) -> bool:
    """Whether a part may hold tags: Word may part the two braces of one."""
    return b"{" in xml or "\uff5b".encode() in xml


def jinja_source(xml: bytes) -> str:
    """Return the Jinja source of a part, a paragraph a line for messages.

    Raises:
        RunawayError: The part is too large, or its tags too many or too long.
    """
    if len(xml) > MAX_PART:
        raise RunawayError("ส่วนที่มีช่องข้อมูลมีขนาดใหญ่เกินกว่าที่กำหนด")
    return remembered(xml, _made)


def _made(xml: bytes) -> str:
    root = parse(xml)
    plain_tags(root)
    text = _declared(etree.tostring(root, encoding="unicode"))
    _refuse_runaway(text)
    return _patched(text).replace("<w:p>", "\n<w:p>").replace("<w:p ", "\n<w:p ")


def _declared(text: str) -> str:
    """Declare on the root the prefixes of what we print; LibreOffice leaves out those it lacks."""
    name, rest = text.split(">", 1)
    lacking = (f' xmlns:{x}="{uri}"' for x, uri in PRINTED.items() if f"xmlns:{x}=" not in name)
    closing = "/" if name.endswith("/") else ""
    return f"{name.removesuffix('/')}{''.join(lacking)}{closing}>{rest}"


def _patched(text: str) -> str:
    from docxtpl import DocxTemplate

    text = _ESCAPES.sub(lambda mark: f"\ue000{list(_ESCAPED).index(mark[0])}\ue001", text)
    source: str = DocxTemplate("").patch_xml(text)
    source = in_schema_order(_EMPTY_RUN.sub("", unescaped_tags(source)))
    for index, meant in enumerate(_ESCAPED.values()):
        source = source.replace(f"\ue000{index}\ue001", meant)
    return source


def _refuse_runaway(text: str) -> None:
    """Refuse what would keep docxtpl's patterns or Jinja's parser busy for minutes."""
    opened, unclosed, tags = None, 0, 0
    for mark in _MARKS.finditer(text):
        if mark[0][0] == "{":
            unclosed += opened is not None
            opened, tags = mark.start(), tags + 1
        elif opened is not None:
            if mark.start() - opened > MAX_TAG and "<w:p" not in text[opened : mark.start()]:
                raise RunawayError("มีคำสั่งในวงเล็บปีกกายาวเกินกว่าที่กำหนด")
            opened = None
    if tags > MAX_TAGS:
        raise RunawayError("มีคำสั่งในวงเล็บปีกกามากเกินกว่าที่กำหนด")
    if unclosed > _MAX_OPEN:
        raise RunawayError("มีวงเล็บปีกกาที่เปิดแล้วไม่ปิดหลายแห่ง")
