"""The parts of an .xlsx package that hold its sheets, and how large a grid they claim."""

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile, is_zipfile

from dplan_docs.column_names import column_number

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_GRID = 4_000_000
"""calamine allots a whole rectangle: one value in XFD1048576 ends the process."""

_FAR_CELL = re.compile(rb"""r=["'](?:[A-Za-z]{3}[0-9]|[A-Za-z]+[0-9]{5})""")
_SPACED = {
    b" ": (b"r =", b"r= "),
    b"\n": (b"r\n", b"r=\n"),
    b"\t": (b"r\t", b"r=\t"),
    b"\r": (b"r\r", b"r=\r"),
}
"""No known program writes blanks there; a hostile one may, and its cells are then all counted."""

_PROLOG = 60
"""The XML declaration ends its line within so many bytes, and no cell can begin before."""

_COLUMNS = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3})[0-9]""")
_ROWS = re.compile(rb"""\br\s*=\s*["'][A-Za-z]{1,3}([0-9]{1,7})["']""")
_RELATIONS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
"""In a usual package, and in one saved as Strict Open XML."""


class SheetPart(NamedTuple):
    """A worksheet's part in the package: its name there, and its XML."""

    name: str
    xml: bytes


def sheet_parts(path: Path) -> dict[str, SheetPart]:
    """Return the part of each worksheet of an .xlsx by the sheet's name; of others, nothing."""
    if not is_zipfile(path):
        return {}
    with ZipFile(path) as package:
        names = set(package.namelist())
        targets = _targets(package) if "xl/workbook.xml" in names else {}
        return {
            name: SheetPart(part, package.read(part))
            for name, part in targets.items()
            if part in names
        }


def is_oversized(parts: Mapping[str, SheetPart]) -> bool:
    """Whether a sheet spans a grid that calamine must not be asked to hold."""
    return any(_is_wide(part.xml) for part in parts.values())


def _targets(package: ZipFile) -> dict[str, str]:
    related = related_parts(package, "xl/workbook.xml")
    sheets = parse_part(package, "xl/workbook.xml").iter("{*}sheet")
    return {
        sheet.get("name", ""): related[key]
        for sheet in sheets
        if (key := relation_id(sheet)) in related
    }


def relation_id(element: "_Element") -> str:
    """Return the id by which an element refers to another part."""
    return next((told for name in _RELATIONS if (told := element.get(name))), "")


def related_parts(package: ZipFile, part: str) -> dict[str, str]:
    """Return the parts that a part refers to, by the id it uses for them."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in package.namelist():
        return {}
    return {
        relation.get("Id", ""): posixpath.normpath(
            posixpath.join("/", folder, relation.get("Target", ""))
        ).lstrip("/")
        for relation in parse_part(package, relations).iter("{*}Relationship")
    }


def parse_part(package: ZipFile, part: str) -> "_Element":
    """Return a part's XML; entities are not expanded and nothing is fetched."""
    return parse_xml(package.read(part))


def parse_xml(content: bytes) -> "_Element":
    """Return XML from a stranger's file; entities are not expanded and nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(content, parser)


def _is_wide(sheet_xml: bytes) -> bool:
    if not _FAR_CELL.search(sheet_xml) and not _has_spaced_names(sheet_xml):
        return False
    columns = {letters.decode() for letters in set(_COLUMNS.findall(sheet_xml))}
    last_column = max(map(column_number, columns), default=0)
    last_row = max(map(int, set(_ROWS.findall(sheet_xml))), default=0)
    return last_row * last_column > MAX_GRID


def _has_spaced_names(sheet_xml: bytes) -> bool:
    return any(
        sheet_xml.find(blank, _PROLOG) >= 0 and any(name in sheet_xml for name in names)
        for blank, names in _SPACED.items()
    )
