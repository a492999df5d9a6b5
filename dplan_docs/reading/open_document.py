"""What calamine does not tell of an .ods: its merged cells, and values repeated without end."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

from dplan_docs.reading.cells import Hidden, Merge
from dplan_docs.reading.parts import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MOST_REPEATED = 1_000
_SHAPE = re.compile(rb"<draw:(?:line|connector|custom-shape|g|rect|path|polyline)\b")
_REPEATED_CELL = re.compile(rb"<table:table-cell\b[^>]*number-columns-repeated=\"[0-9]{4,}\"[^>]*>")
_REPEATED_ROW = re.compile(
    rb"<table:table-row\b[^>]*number-rows-repeated=\"[0-9]{4,}\"[^>]*>.*?</table:table-row>",
    re.DOTALL,
)


def open_document(path: Path) -> bytes | None:
    """Return the content of an .ods, or None of another kind of file."""
    if not is_zipfile(path):
        return None
    with ZipFile(path) as package:
        return package.read("content.xml") if "content.xml" in package.namelist() else None


def repeats_values(content: bytes) -> bool:
    """Whether it says a value a thousand times over in a few bytes, which calamine would obey."""
    repeated = (*_REPEATED_CELL.findall(content), *_REPEATED_ROW.findall(content))
    return any(b"office:value-type" in xml for xml in repeated)


def has_shapes(content: bytes) -> bool:
    """Whether lines or shapes are drawn over its sheets."""
    return _SHAPE.search(content) is not None


def merged_ranges(content: bytes) -> dict[str, list[Merge]]:
    """Return the merged ranges of each sheet by its name."""
    if b"-spanned=" not in content:
        return {}
    tables = parse_xml(content).iter(f"{_TABLE}table")
    return {table.get(f"{_TABLE}name", ""): list(_merges(table)) for table in tables}


def hidden_places(content: bytes) -> dict[str, Hidden]:
    """Return the hidden rows and columns of each sheet by its name."""
    if b'table:visibility="' not in content:
        return {}
    tables = parse_xml(content).iter(f"{_TABLE}table")
    return {table.get(f"{_TABLE}name", ""): _hidden(table) for table in tables}


def _hidden(table: "_Element") -> Hidden:
    rows = _unseen(table, "row")
    filtered = any(
        x.get(f"{_TABLE}visibility") == "filter" for x in table.iter(f"{_TABLE}table-row")
    )
    return Hidden(rows=rows, columns=_unseen(table, "column"), is_filtered=filtered)


def _unseen(table: "_Element", kind: str) -> frozenset[int]:
    unseen: set[int] = set()
    place = 1
    for each in table.iter(f"{_TABLE}table-{kind}"):
        count = _count(each, f"{kind}s-repeated")
        if each.get(f"{_TABLE}visibility", "visible") != "visible":
            unseen.update(range(place, place + min(count, _MOST_REPEATED)))
        place += count
    return frozenset(unseen)


def _merges(table: "_Element") -> Iterator[Merge]:
    row = 1
    for line in table.iter(f"{_TABLE}table-row"):
        column = 1
        for cell in line.iterchildren(*_CELLS):
            width, height = _count(cell, "columns-spanned"), _count(cell, "rows-spanned")
            if width > 1 or height > 1:
                yield Merge(top=row, left=column, bottom=row + height - 1, right=column + width - 1)
            column += _count(cell, "columns-repeated")
        row += _count(line, "rows-repeated")


def _count(element: "_Element", name: str) -> int:
    return int(element.get(f"{_TABLE}number-{name}", "1"))
