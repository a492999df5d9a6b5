"""Number formats of an .xlsx that show a sum in thousands or millions: ``#,##0,`` shows 1,500,000 as 1,500."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from dplan_docs.reading.parts import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHRINKS = re.compile(rb"[0#?],+(?:[;&\"_ )-]|\\)")
_LAST_COMMAS = re.compile(r"[0#?](,+)(?![0#?,])")


def shrinking_styles(path: Path) -> Mapping[bytes, int]:
    """Return by how much each cell style divides what it shows, for the styles that do."""
    from lxml.etree import LxmlError

    try:
        with ZipFile(path) as package:
            content = package.read("xl/styles.xml")
        return _styles(parse_xml(content)) if _SHRINKS.search(content) else {}
    except (LxmlError, BadZipFile, KeyError, ValueError):
        return {}


def _styles(styles: "_Element") -> dict[bytes, int]:
    codes = {
        each.get("numFmtId", ""): _LAST_COMMAS.search(each.get("formatCode", "").split(";")[0])
        for each in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    return {
        str(style).encode(): 1000 ** len(found[1])
        for style, each in enumerate(styles.iterfind("{*}cellXfs/{*}xf"))
        if (found := codes.get(each.get("numFmtId", "")))
    }
