"""Filling Word templates: opened once, compiled once, printed for every paper.

docxtpl's own patching turns a template's XML into Jinja source (``source``). What Jinja
prints is made right on its text; a tree is built only for papers that hold drawings, other
papers or a contents list. docxtpl's ``render`` and ``save`` parse and re-parent everything
again: many times the cost.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

import jinja2
from lxml import etree
from markupsafe import Markup

from dplan_docs.errors import DplanError
from dplan_docs.formats import arrows, contents, emblem, inclusion, prepared
from dplan_docs.formats.escaping import escaping_by_ours
from dplan_docs.formats.faults import explain
from dplan_docs.formats.filters import FILTERS
from dplan_docs.formats.meter import Meter, RunawayError, metered
from dplan_docs.formats.opening import SETTINGS, Opened, open_template
from dplan_docs.formats.order import in_schema_order
from dplan_docs.formats.package import write_zip
from dplan_docs.formats.printing import DECLARATION, check_xml, print_part, without_collecting
from dplan_docs.formats.rows import has_nested_tables, keep_last_rows, keep_last_rows_of_text
from dplan_docs.formats.run_text import repair_text
from dplan_docs.formats.sandbox import Sandbox
from dplan_docs.formats.source import has_tags, jinja_source
from dplan_docs.formats.thai_runs import repair
from dplan_docs.formats.updating import mark_for_update
from dplan_docs.formats.walls import field_fault
from dplan_docs.formats.wordml import WP, parse, serialize

_NEED_TREES = (b"<wp:docPr", b"DplanInclude", b"TOC")
_BROKEN = (etree.XMLSyntaxError, expat.ExpatError)
_FAULTS = (
    *(jinja2.TemplateError, RunawayError, ArithmeticError, TypeError, ValueError),
    *(LookupError, AttributeError, RecursionError, MemoryError, SyntaxError),
)


@dataclass(slots=True, kw_only=True)
class Filled:
    """A filled paper: its package's parts."""

    parts: dict[str, bytes]
    _document: etree._Element | None = None

    @property
    def document(self) -> etree._Element:
        """The body as a tree, for a booklet to include."""
        if self._document is None:
            self._document = parse(self.parts[contents.DOCUMENT])
        return self._document


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


def environment() -> Sandbox:
    """Return the one environment of all templates: walled, strict, escaping, Thai filters only."""
    settings = Sandbox(undefined=jinja2.StrictUndefined, autoescape=True)
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
    opened = open_template(template)
    parts = dict(opened.parts)
    with metered() as meter, without_collecting():
        for name in opened.text_parts:
            parts[name] = _filled_part(opened, name, context, look, meter)
    try:
        trees = _finish(opened, parts, look)
    except _BROKEN as error:
        message = f"แม่แบบ {template.name} มีคำสั่งที่ทำให้เอกสารไม่สมบูรณ์ โปรดตรวจคำสั่ง for/if/end ให้ครบคู่"
        raise DplanError(message) from error
    for name in opened.text_parts:
        if fault := field_fault(parts[name]):
            raise DplanError(f"แม่แบบ {template.name} ใช้ไม่ได้: {fault}")
    return Filled(parts=parts, _document=trees.get(contents.DOCUMENT))


def pack(filled: Filled) -> bytes:
    """Return the paper as a file; the same paper always gives the same bytes."""
    return write_zip(filled.parts.items())


def jinja_code(xml: bytes) -> str:
    """Return the Python that Jinja makes of a document part."""
    return environment().compile(jinja_source(xml), raw=True)


def _filled_part(
    opened: Opened, name: str, context: Mapping[str, object], look: Look, meter: Meter
) -> bytes:
    content = opened.parts[name]
    if not has_tags(content):
        if not name.startswith("word/"):
            return content
        return _static_part(opened, name, look.convert_digits)
    try:
        compiled = opened.compiled.get(name)
        if compiled is None:
            compiled = opened.compiled[name] = _compile(opened.path, content)
        return print_part(compiled, context, meter, look.convert_digits)
    except _FAULTS as error:
        raise DplanError(explain(opened.path, content, error, context)) from error


def _static_part(opened: Opened, name: str, convert_digits: Callable[[str], str]) -> bytes:
    key = (name, convert_digits)
    if key not in opened.compiled:
        text = etree.tostring(parse(opened.parts[name]), encoding="unicode")
        opened.compiled[key] = (
            DECLARATION + repair_text(in_schema_order(text), convert_digits).encode()
        )
    made: bytes = opened.compiled[key]
    return made


def _compile(path: Path, content: bytes) -> jinja2.Template:
    settings = environment()
    code = prepared.find(path, content, jinja2.__version__)
    if code is None:
        template = settings.from_string(jinja_source(content))
    else:
        template = jinja2.Template.from_code(settings, code, settings.make_globals(None))
    return escaping_by_ours(template)


def _finish(opened: Opened, parts: dict[str, bytes], look: Look) -> dict[str, etree._Element]:
    """Check every part, and place what is drawn, listed or included, on the trees of those that need it."""
    trees = {name: parse(parts[name]) for name in opened.text_parts if _needs_tree(parts[name])}
    for name in opened.text_parts:
        if name not in trees:
            check_xml(parts[name])
    document = trees.get(contents.DOCUMENT)
    if document is None:
        parts[contents.DOCUMENT] = keep_last_rows_of_text(parts[contents.DOCUMENT])
    else:
        _finish_body(document, parts, look)
    _number_drawings(trees.values())
    parts |= emblem.put(trees, parts, look.emblem)
    parts |= {name: serialize(root) for name, root in trees.items()}
    return trees


def _needs_tree(xml: bytes) -> bool:
    return any(mark in xml for mark in _NEED_TREES) or (
        b"<w:tblHeader" in xml and has_nested_tables(xml)
    )


def _finish_body(document: etree._Element, parts: dict[str, bytes], look: Look) -> None:
    arrows.place(document)
    keep_last_rows(document)
    parts |= inclusion.include(document, look.included, parts)
    listed = contents.fill_contents(document, parts.get(contents.STYLES))
    if listed and SETTINGS in parts:
        parts[SETTINGS] = mark_for_update(parts[SETTINGS])
    for paragraph in listed:
        repair(paragraph, look.convert_digits)


def _number_drawings(roots: Iterable[etree._Element]) -> None:
    """Give every drawing of a paper an id of its own: Word complains of doubled ones (docxtpl #243)."""
    labels = (label for root in roots for label in root.iter(f"{{{WP}}}docPr"))
    for index, label in enumerate(labels, start=1):
        label.set("id", str(index))
