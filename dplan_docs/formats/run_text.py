"""The repair of Thai runs on a part's text, as printed: ten times as fast as on its tree.

What ``thai_runs`` does to a tree is done here to each innermost run by patterns; the
properties of runs, of which a paper has few kinds, are dressed once each.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from html import unescape

from lxml import etree

from dplan_docs.formats.thai_runs import HAS_LATIN, HAS_THAI, dress, segments
from dplan_docs.formats.wordml import W

_RUN = re.compile(
    r"(?P<head><w:r(?: [^<>]*)?>(?>(?:<w:rPr(?:/>|>.*?</w:rPr>))?))"
    r"(?:<w:t(?: [^<>]*)?>(?P<text>[^<]*)</w:t></w:r>"
    r"|(?P<content>(?:(?!<w:r[ >]|</?w:p[ >]|</w:r>).)+)</w:r>)",
    re.DOTALL,
)
_CHILD = re.compile(
    r"<w:t(?: [^<>]*)?>(?P<text>[^<]*)</w:t>|<(?P<name>\w+:\w+)(?: [^<>]*)?(?:/>|>[^<]*</(?P=name)>)"
)
_TEXT = re.compile(r"(<w:t(?: [^<>]*)?>)([^<]*)(?=</w:t>)")
_PIECES = re.compile("([\t\n])")
_BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}
_PREFIX = re.compile(r"[< /](\w+):\w")
_DECLARED = re.compile(r' xmlns:\w+="[^"]*"')


def repair_text(xml: str, convert_digits: Callable[[str], str]) -> str:
    """Return a part's XML, or any stretch of whole paragraphs of it, with every run repaired."""
    return _RUN.sub(partial(_repaired, convert_digits), xml)


def _repaired(convert_digits: Callable[[str], str], run: re.Match[str]) -> str:
    head, text, content = run.groups()
    if text and text.isprintable() and "&" not in text and ">" not in text:  # nearly every run
        said = convert_digits(text)
        is_thai = not said.isascii() and HAS_THAI.search(said) is not None
        if not (is_thai and HAS_LATIN.search(said)):
            return f"{_opening(head, is_thai)}{said}</w:t></w:r>"
    if text is not None:
        return "".join(_text_runs(head, _converted(text, convert_digits)))
    if "<w:t" not in content:
        return run[0]
    attributes, properties = _parted(head)
    children = list(_CHILD.finditer(content))
    if sum(len(child[0]) for child in children) < len(content):
        return _beside_a_drawing(attributes, properties, content, convert_digits)
    return "".join(
        piece
        for child in children
        for piece in (
            [_a_run(attributes, _dressed(properties, is_thai=False), child[0])]
            if child["text"] is None
            else _text_runs(head, _converted(child["text"], convert_digits))
        )
    )


def _beside_a_drawing(
    attributes: str, properties: str, content: str, convert_digits: Callable[[str], str]
) -> str:
    """A run that holds a drawing too is not split: it is dressed for the Thai in it."""
    content = _TEXT.sub(lambda t: t[1] + _escaped(_converted(t[2], convert_digits)), content)
    is_thai = any(HAS_THAI.search(text[2]) for text in _TEXT.finditer(content))
    return _a_run(attributes, _dressed(properties, is_thai=is_thai), content)


def _needs_split(text: str, *, is_thai: bool) -> bool:
    return "\n" in text or "\t" in text or (is_thai and HAS_LATIN.search(text) is not None)


def _text_runs(head: str, text: str) -> Iterator[str]:
    is_thai = HAS_THAI.search(text) is not None
    if not _needs_split(text, is_thai=is_thai):
        if text:
            yield _a_text(head, text, is_thai=is_thai)
        return
    attributes, properties = _parted(head)
    for piece in _PIECES.split(text):
        if piece in _BREAKS:
            yield _a_run(attributes, _dressed(properties, is_thai=False), _BREAKS[piece])
        else:
            for segment, thai in segments(piece):
                yield _a_text(head, segment, is_thai=thai)


def _converted(text: str, convert_digits: Callable[[str], str]) -> str:
    """The text as it reads, its entities resolved."""
    text = convert_digits(unescape(text) if "&" in text else text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _a_text(head: str, text: str, *, is_thai: bool) -> str:
    return f"{_opening(head, is_thai)}{_escaped(text)}</w:t></w:r>"


def _parted(head: str) -> tuple[str, str]:
    """Return a run's attributes and its properties."""
    attributes, _, properties = head.removeprefix("<w:r").partition(">")
    return attributes, properties


@lru_cache(maxsize=4096)
def _opening(head: str, is_thai: bool) -> str:
    attributes, properties = _parted(head)
    dressed = _dressed(properties, is_thai=is_thai)
    return f'<w:r{attributes}>{dressed}<w:t xml:space="preserve">'


def _escaped(text: str) -> str:
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def _a_run(attributes: str, properties: str, content: str) -> str:
    return f"<w:r{attributes}>{properties}{content}</w:r>"


@lru_cache(maxsize=4096)
def _dressed(properties: str, *, is_thai: bool) -> str:
    """The properties of a run as its script needs them."""
    if not properties:
        return "<w:rPr><w:cs/></w:rPr>" if is_thai else ""
    prefixes = {*_PREFIX.findall(properties), "w"} - {"xml", "xmlns"}
    declared = "".join(f' xmlns:{x}="{W if x == "w" else x}"' for x in sorted(prefixes))
    try:
        root = etree.fromstring(f"<x{declared}>{properties}</x>")
    except etree.XMLSyntaxError:
        return properties  # not well-formed: told once the whole part is checked
    dress(root[0], is_thai=is_thai)
    return _DECLARED.sub("", etree.tostring(root[0], encoding="unicode"))
