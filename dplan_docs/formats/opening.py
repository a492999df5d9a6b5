"""Opening a template once for all its papers: found safe, its parts named, its settings right."""

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import etree

from dplan_docs.formats.order import in_schema_order
from dplan_docs.formats.package import read_parts
from dplan_docs.formats.printing import DECLARATION
from dplan_docs.formats.settings_part import right_settings
from dplan_docs.formats.shapes import as_document
from dplan_docs.formats.wordml import parse

SETTINGS, STYLES = "word/settings.xml", "word/styles.xml"
_OVERRIDE = re.compile(rb"<Override\b[^>]*>")
_TEXT_TYPE = re.compile(
    rb'ContentType="[^"]*wordprocessingml\.(?:document\.main|header|footer|footnotes|endnotes)\+xml"'
)
_PART = re.compile(rb'PartName="/([^"]+)"')
_USUAL_NAME = re.compile(
    r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A template that was read.

    Attributes:
        parts: The package, as every paper starts from it.
        text_parts: Those that may hold tags and Thai text, the body first.
        compiled: What was made of the parts so far, kept for the next paper.
    """

    path: Path
    parts: dict[str, bytes]
    text_parts: tuple[str, ...]
    compiled: dict[Hashable, Any] = field(default_factory=dict)


def open_template(path: Path) -> Opened:
    """Return a template, read anew only when its file has changed.

    Raises:
        DplanError: It is no sound and harmless Word document; the message says why.
    """
    try:
        state = path.stat()
    except OSError:
        return _open(path, 0, 0)  # says that it cannot be opened
    return _open(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=64)
def _open(path: Path, _changed: int, _size: int) -> Opened:
    parts = as_document(path, read_parts(path))
    if SETTINGS in parts:
        parts[SETTINGS] = right_settings(parts[SETTINGS])
    if STYLES in parts:
        parts[STYLES] = _right_styles(parts[STYLES])
    return Opened(path=path, parts=parts, text_parts=_text_parts(parts))


def _right_styles(styles: bytes) -> bytes:
    """The styles with what they set for Latin letters set for Thai as well, where nothing is."""
    text = etree.tostring(parse(styles), encoding="unicode")
    ordered = in_schema_order(text)
    return styles if ordered == text else DECLARATION + ordered.encode()


def _text_parts(parts: dict[str, bytes]) -> tuple[str, ...]:
    overrides = _OVERRIDE.findall(parts["[Content_Types].xml"])
    found = [_PART.search(each) for each in overrides if _TEXT_TYPE.search(each)]
    names = {match[1].decode() for match in found if match} & parts.keys()
    names |= {name for name in parts if _USUAL_NAME.fullmatch(name)}
    return tuple(sorted(names, key=lambda name: (name != "word/document.xml", name)))
