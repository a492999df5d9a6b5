"""Filling Word templates: the only importer of docxtpl.

docxtpl's own patching turns a template's XML into Jinja source; the text that Jinja prints
is parsed once and repaired (Thai runs, digits, arrows, contents, emblem, drawing ids).
docxtpl's ``render`` and ``save`` parse and re-parent everything again: seven times the cost.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from dplan_docs.errors import DplanError
from dplan_docs.formats import arrows, contents, emblem, inclusion, prepared
from dplan_docs.formats.faults import explain
from dplan_docs.formats.filters import FILTERS
from dplan_docs.formats.package import read_parts, write_zip
from dplan_docs.formats.rows import keep_last_rows
from dplan_docs.formats.thai_runs import repair
from dplan_docs.formats.updating import mark_for_update
from dplan_docs.formats.wordml import WP, parse, serialize

_TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_EMPTY_RUN = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*></w:t></w:r>")


@dataclass(slots=True, kw_only=True)
class Filled:
    """A filled paper: its package's parts, and its body as a tree for a booklet to include."""

    parts: dict[str, bytes]
    document: etree._Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the office chose for all papers.

    Attributes:
        convert_digits: Brings any text into the office's digits.
        emblem: The emblem's PNG bytes; None keeps the template's placeholder.
        included: Papers that a booklet takes in, by the key in its ``{{p แทรก.… }}``.
    """

    convert_digits: Callable[[str], str]
    emblem: bytes | None = None
    included: Mapping[str, Filled] = field(default_factory=dict)


def environment() -> ImmutableSandboxedEnvironment:
    """Return the one environment of all templates: sandboxed, strict, escaping, Thai filters only."""
    settings = ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined, autoescape=True, finalize=_printable
    )
    settings.globals.clear()
    settings.filters = dict(FILTERS)
    return settings


def raw(xml: str) -> Markup:
    """XML of our own making that a template prints as it is."""
    return Markup(xml)  # noqa: S704 (only ever called with XML from this package)


def fill(template: Path, context: Mapping[str, object], look: Look) -> Filled:
    """Fill one template.

    Raises:
        DplanError: The template is no sound package, or one of its tags is at fault; the
            message names the template, the place and the tag.
    """
    parts = read_parts(template)
    if contents.DOCUMENT not in parts:
        raise DplanError(f"แม่แบบ {template.name} ไม่ใช่เอกสาร Word โปรดบันทึกเป็น .docx แล้วลองใหม่")
    roots = {
        name: _render(template, content, context)
        for name, content in parts.items()
        if _TEXT_PARTS.fullmatch(name)
    }
    document = roots[contents.DOCUMENT]
    arrows.place(document)
    keep_last_rows(document)
    for root in roots.values():
        repair(root, look.convert_digits)
    parts |= inclusion.include(document, look.included, parts)
    listed = contents.fill_contents(document, parts.get(contents.STYLES))
    if listed and contents.SETTINGS in parts:
        parts[contents.SETTINGS] = mark_for_update(parts[contents.SETTINGS])
    for paragraph in listed:
        repair(paragraph, look.convert_digits)
    for root in roots.values():
        _number_drawings(root)
    parts |= emblem.put(roots, parts, look.emblem)
    parts |= {name: serialize(root) for name, root in roots.items()}
    return Filled(parts=parts, document=document)


def pack(filled: Filled) -> bytes:
    """Return the paper as a file; the same paper always gives the same bytes."""
    return write_zip(filled.parts.items())


def jinja_source(template: Path, xml: str) -> str:
    """Return what docxtpl makes of a part: Jinja source, a paragraph a line for messages."""
    from docxtpl import DocxTemplate

    source: str = DocxTemplate(template).patch_xml(xml)
    source = _EMPTY_RUN.sub("", source)
    return source.replace("<w:p>", "\n<w:p>").replace("<w:p ", "\n<w:p ")


def jinja_code(template: Path, xml: bytes) -> str:
    """Return the Python that Jinja makes of a document part."""
    source = jinja_source(template, xml.decode("utf-8"))
    return environment().compile(source, raw=True)


def _render(template: Path, content: bytes, context: Mapping[str, object]) -> etree._Element:
    if b"{" not in content:  # Word may part the two braces of a tag
        return parse(content)
    code = prepared.find(template, content, jinja2.__version__)
    if code is not None:
        settings = environment()
        ready = jinja2.Template.from_code(settings, code, settings.make_globals(None))
        return _parsed(ready.render(context))
    return _render_anew(template, content, context)


def _render_anew(template: Path, content: bytes, context: Mapping[str, object]) -> etree._Element:
    source = jinja_source(template, content.decode("utf-8"))
    try:
        return _parsed(environment().from_string(source).render(context))
    except (jinja2.TemplateError, ArithmeticError, TypeError, ValueError) as error:
        raise DplanError(explain(template, source, error, context)) from error
    except etree.XMLSyntaxError as error:
        message = f"แม่แบบ {template.name} มีคำสั่งที่ทำให้เอกสารไม่สมบูรณ์ โปรดตรวจคำสั่ง for/if/end ให้ครบคู่"
        raise DplanError(message) from error


def _parsed(text: str) -> etree._Element:
    return parse(text.replace("\n<w:p", "<w:p").encode("utf-8"))


def _printable(value: Any) -> Any:  # noqa: ANN401 (whatever a template prints)
    """Drop the control characters that XML cannot hold."""
    return _CONTROL.sub("", value) if type(value) is str else value


def _number_drawings(root: etree._Element) -> None:
    """Give every drawing an id of its own: Word complains of doubled ones (docxtpl #243)."""
    for index, label in enumerate(root.iter(f"{{{WP}}}docPr"), start=1):
        label.set("id", str(index))
