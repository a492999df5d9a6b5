"""Printing a compiled template into XML: in stretches, so that a long table costs little memory."""

import gc
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING
from xml.parsers import expat

from dplan_docs.formats.meter import Meter
from dplan_docs.formats.order import with_rooms
from dplan_docs.formats.run_text import repair_text

if TYPE_CHECKING:
    import jinja2

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STRETCH = 1 << 18
_END = "</w:p>"
_LISTED = re.compile("[\a\f]")


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python not look for cycles meanwhile: printing makes many objects and none of them.

    At its usual pace that takes a seventh of the time of a long table.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


def print_part(
    template: "jinja2.Template",
    context: Mapping[str, object],
    meter: Meter,
    convert_digits: Callable[[str], str],
) -> bytes:
    """Return a part's XML with its tags filled and its Thai made right."""
    stretches = _stretches(template.generate(context), meter)
    return DECLARATION + b"".join(
        repair_text(with_rooms(_resolved(stretch)), convert_digits).encode()
        for stretch in stretches
    )


def check_xml(xml: bytes) -> None:
    """Raise ``expat.ExpatError`` when a part is not well-formed."""
    expat.ParserCreate().Parse(xml, True)


def _stretches(pieces: Iterator[str], meter: Meter) -> Iterator[str]:
    """Yield what is printed in stretches that end where a paragraph ends."""
    rest: list[str] = []
    size = 0
    for piece in pieces:
        rest.append(piece)
        size += len(piece)
        if size > _STRETCH:
            meter.printed(size)
            meter.use(1)
            text = "".join(rest)
            cut = text.rfind(_END) + len(_END)
            if cut >= len(_END):
                yield text[:cut]
                text = text[cut:]
            rest, size = [text], 0
    yield "".join(rest)


def _resolved(text: str) -> str:
    r"""Undo the lines that were for messages; make paragraphs of ``\a`` and pages of ``\f``."""
    text = text.replace("\n<w:p", "<w:p")
    if "\a" in text or "\f" in text:
        from docxtpl import DocxTemplate

        text = _LISTED.sub("", DocxTemplate("").resolve_listing(text))
    return text
