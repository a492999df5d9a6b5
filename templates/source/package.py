"""Office packages made the same, byte for byte, whenever they are written."""

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from dplan_docs.formats.package import write_zip

_CORE, _STYLES = "docProps/core.xml", "xl/styles.xml"
_FIRST = ("[Content_Types].xml", "_rels/.rels")
"""What readers expect at the head of a package."""

_SAVED_ON = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_NO_DAY = rb"\g<1>1980-01-01T00:00:00Z\g<2>"

_FONT = re.compile(rb"(?<=<font>).*?(?=</font>)", re.DOTALL)
_FONT_TRAIT = re.compile(rb"<(\w+)[^>]*/>")
_FONT_ORDER = (
    b"b i strike condense extend outline shadow u vertAlign sz color name family charset scheme"
).split()

Edit = Callable[[str, bytes], bytes]


def unchanged(_name: str, content: bytes) -> bytes:
    """Return a part as it is."""
    return content


def rewrite_zip(path: Path, edit: Edit = unchanged) -> None:
    """Write a package anew: parts in a fixed order, no clock in it, each part through ``edit``."""
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_CORE] = _SAVED_ON.sub(_NO_DAY, parts[_CORE])
    if _STYLES in parts:
        # openpyxl writes a font's traits in another order than the schema's.
        parts[_STYLES] = _FONT.sub(_in_order, parts[_STYLES])
    names = [*_FIRST, *sorted(parts.keys() - set(_FIRST))]
    path.write_bytes(write_zip((name, edit(name, parts[name])) for name in names))


def _in_order(font: re.Match[bytes]) -> bytes:
    traits = _FONT_TRAIT.finditer(font[0])
    return b"".join(x[0] for x in sorted(traits, key=lambda x: _FONT_ORDER.index(x[1])))
