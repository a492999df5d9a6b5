"""What calamine does not tell of an .xlsx: its errors, empty formulas, paint, hidden rows, pivots."""

import html
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from zipfile import ZipFile

from dplan_docs.column_names import column_number
from dplan_docs.parsing.values import Broken
from dplan_docs.reading.cells import Hidden, Merge
from dplan_docs.reading.colours import style_colours
from dplan_docs.reading.number_formats import shrinking_styles
from dplan_docs.reading.paint import Painted, cells_of_styles, painted_cells
from dplan_docs.reading.parts import SheetPart, related_parts

_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_CELL_AT = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?f>)", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]+)</(?:\w+:)?v>")
_ANY_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_ON_LOAD = re.compile(rb"""<(?:\w+:)?calcPr\b[^>]*\sfullCalcOnLoad=["'](?:1|true)["']""")
_NOUGHT = b"0"
_HIDDEN = re.compile(
    rb"""<(?:\w+:)?(row|col)\b(?=[^>]*\shidden=["'](?:1|true)["'])([^>]*)>""", re.IGNORECASE
)
_PLACE = re.compile(rb"""\s(r|min|max)=["']([0-9]{1,7})["']""")
_FILTER = re.compile(rb"""<(?:\w+:)?filterColumn\b|\sfilterMode=["'](?:1|true)["']""")
_MOST_COLUMNS = 500


class Package:
    """An .xlsx's worksheets as their XML has them, by the sheet's name.

    Args:
        path: The workbook.
        parts: The parts of its sheets.
    """

    def __init__(self, path: Path, parts: Mapping[str, SheetPart]) -> None:
        self._path, self._parts = path, parts

    def merges(self, sheet: str) -> list[Merge]:  # noqa: ARG002
        """Return nothing: calamine tells them."""
        return []

    def painted(self, sheet: str) -> Painted:
        """Return the painted cells of a sheet."""
        part = self._parts.get(sheet)
        return painted_cells(part.xml, self._styles) if part else Painted({}, frozenset())

    def hidden(self, sheet: str) -> Hidden:
        """Return the hidden rows and columns of a sheet."""
        part = self._parts.get(sheet)
        return _hidden(part.xml) if part and b"hidden=" in part.xml else Hidden()

    def broken(self, sheet: str) -> Mapping[tuple[int, int], Broken]:
        """Return the cells with an error or an uncalculated formula, by (row, column)."""
        part = self._parts.get(sheet)
        if part is None or not (_ANY_FORMULA.search(part.xml) or b'"e"' in part.xml):
            return {}
        return dict(_broken(part.xml, waits=self._waits_for_excel))

    def shrunk(self, sheet: str) -> Mapping[tuple[int, int], int]:
        """Return by how much cells show less than they hold, by (row, column)."""
        part = self._parts.get(sheet)
        shrinking = shrinking_styles(self._path) if part else {}
        return cells_of_styles(part.xml, shrinking) if part and shrinking else {}

    def texts(self, sheet: str) -> Mapping[tuple[int, int], str]:  # noqa: ARG002
        """Return nothing: calamine tells them."""
        return {}

    def pivots(self) -> frozenset[str]:
        """Return the names of the sheets on which a pivot table stands."""
        with ZipFile(self._path) as package:
            if not any(name.startswith("xl/pivotTables/") for name in package.namelist()):
                return frozenset()
            related = {
                name: related_parts(package, part.name).values()
                for name, part in self._parts.items()
            }
        return frozenset(
            name for name, parts in related.items() if any("pivotTables/" in x for x in parts)
        )

    @cached_property
    def _waits_for_excel(self) -> bool:
        """Whether Excel is told to calculate on loading: libraries then store nought for results."""
        with ZipFile(self._path) as package:
            return _ON_LOAD.search(package.read("xl/workbook.xml")) is not None

    @cached_property
    def _styles(self) -> dict[bytes, str]:
        return style_colours(self._path)


def _hidden(sheet_xml: bytes) -> Hidden:
    rows: set[int] = set()
    columns: set[int] = set()
    for kind, attributes in _HIDDEN.findall(sheet_xml):
        place = {name: int(number) for name, number in _PLACE.findall(attributes)}
        if kind.lower() == b"row":
            rows.add(place.get(b"r", 0))
        else:
            first = place.get(b"min", 1)
            columns.update(range(first, min(place.get(b"max", first), _MOST_COLUMNS) + 1))
    is_filtered = _FILTER.search(sheet_xml) is not None
    return Hidden(rows=frozenset(rows), columns=frozenset(columns), is_filtered=is_filtered)


def _broken(sheet_xml: bytes, *, waits: bool) -> Iterator[tuple[tuple[int, int], Broken]]:
    for attributes, content in _CELL.findall(sheet_xml):
        at = _CELL_AT.search(attributes)
        if at is None:
            continue
        value = _VALUE.search(content)
        place = int(at[2]), column_number(at[1].decode())
        formula = _FORMULA.search(content)
        if b't="e"' in attributes and value:
            yield place, Broken(value[1].decode(errors="replace"))
        elif formula and (
            _is_unset(value, attributes) or (waits and value and value[1] == _NOUGHT)
        ):
            text = html.unescape((formula[1] or b"").decode(errors="replace"))
            yield place, Broken(f"={text}", uncalculated=True)


def _is_unset(value: re.Match[bytes] | None, attributes: bytes) -> bool:
    return value is None and b't="str"' not in attributes
