"""The wording of a template's cells: texts with fields, and the formatting of their pieces."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.cells import Value, spoken
from dplan_docs.formats.xlsx.markup import NAMESPACES
from dplan_docs.thai.text import clean

if TYPE_CHECKING:
    from lxml import etree

_FIELD = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.DOTALL)
_BLANK = re.compile(r"\s")
_BY_HAND = "." * 30


@dataclass(frozen=True, slots=True)
class Wording:
    """A cell's text.

    Attributes:
        pieces: For a text of several formats, the XML of each piece's format, and its text.
    """

    text: str
    pieces: tuple[tuple[str, str], ...] = ()

    def xml(self, fields: Mapping[str, Value], speak: Callable[[str], str]) -> str | None:
        """Return the pieces with their fields filled in; None for a text of one format."""
        if not self.pieces:
            return None
        texts = (speak(filled_text(text, fields)) for _, text in self.pieces)
        return "".join(
            f'<r>{look}<t xml:space="preserve">{escape(text, quote=False)}</t></r>'
            for (look, _), text in zip(self.pieces, texts, strict=True)
        )


def wording_of(item: "etree._Element") -> Wording:
    """Return the wording of a string item; a field that lies over several formats joins them."""
    plain = "".join(piece.text or "" for piece in item.iterfind("m:t", NAMESPACES))
    runs = item.findall("m:r", NAMESPACES)
    pieces = [(_look(run), run.findtext("m:t", "", NAMESPACES)) for run in runs]
    text = plain + "".join(text for _, text in pieces)
    is_whole = all(text.count("{{") == text.count("}}") for _, text in pieces)
    return Wording(text, tuple(pieces) if is_whole and not sole_field(text) else ())


def _look(run: "etree._Element") -> str:
    from lxml import etree

    look = run.find("m:rPr", NAMESPACES)
    return "" if look is None else etree.tostring(look, encoding="unicode", with_tail=False)


@lru_cache(maxsize=1024)
def field_name(name: str) -> str:
    """Return a field's name in good spelling order, without blanks and invisible characters.

    >>> field_name("จํานวน\u200b"), field_name("หน่วยงาน . ชื่อ")
    ('จำนวน', 'หน่วยงาน.ชื่อ')
    """
    return _BLANK.sub("", clean(name))


def sole_field(text: str) -> str | None:
    """Return the name of the field that a text consists of."""
    match = _FIELD.fullmatch(text.strip())
    return field_name(match[1]) if match and "}}" not in match[1] else None


def fields_in(text: str) -> list[str]:
    """Return the names of the fields that a text asks for."""
    return [field_name(name) for name in _FIELD.findall(text)]


def filled_text(text: str, fields: Mapping[str, Value]) -> str:
    """Return a sentence with its fields' values in their places."""
    return _FIELD.sub(lambda match: spoken(value_of(field_name(match[1]), fields)), text)


def value_of(name: str, fields: Mapping[str, Value]) -> Value:
    """Return a field's value; one that nobody knows leaves dots, to be filled in by hand.

    That a template asks for it is a finding of its own (see ``examining``).
    """
    return fields.get(name, _BY_HAND)
