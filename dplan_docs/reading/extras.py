"""What calamine keeps to itself: drawings, paint, hidden rows, pivots, an .ods's merged cells."""

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from dplan_docs.parsing.values import Broken
from dplan_docs.reading.cells import Drawing, Hidden, Merge
from dplan_docs.reading.colours import style_colours
from dplan_docs.reading.drawings import drawings
from dplan_docs.reading.open_document import hidden_places, merged_ranges
from dplan_docs.reading.paint import Paint, painted_cells, unpainted
from dplan_docs.reading.parts import SheetPart, broken_cells, sheet_parts, sheets_with_pivots

_MOST_COLUMNS = 500
_HIDDEN = re.compile(
    rb"""<(?:\w+:)?(row|col)\b(?=[^>]*\shidden=["'](?:1|true)["'])([^>]*)>""", re.IGNORECASE
)
_PLACE = re.compile(rb"""\s(r|min|max)=["']([0-9]{1,7})["']""")
_FILTER = re.compile(rb"<(?:\w+:)?filterColumn\b|\sfilterMode=")


class Extras:
    """All this by the sheet's name.

    Args:
        path: The workbook.
        parts: The parts of its sheets, of an .xlsx.
        content: The content of an .ods.
        drawn: An .xlsx made of an .xls or .ods, to read its drawings from.
    """

    def __init__(
        self,
        path: Path,
        parts: Mapping[str, SheetPart],
        content: bytes | None,
        drawn: Path | None = None,
    ) -> None:
        self._path, self._parts = path, parts
        self._merges = merged_ranges(content) if content else {}
        self._hidden = hidden_places(content) if content else {}
        self._drawings = drawings(drawn, sheet_parts(drawn)) if drawn else drawings(path, parts)
        self._pivots = sheets_with_pivots(path, parts)

    def merges(self, sheet: str) -> list[Merge]:
        """Return the merged ranges that calamine does not tell."""
        return self._merges.get(sheet, [])

    def drawing(self, sheet: str) -> Drawing | None:
        """Return what is drawn over a sheet; None of a damaged drawing."""
        return self._drawings.get(sheet, Drawing())

    def paint(self, sheet: str) -> Paint:
        """Return a sheet's paint, to be looked up when it is asked for."""
        part = self._parts.get(sheet)
        if part is None:
            return unpainted()
        return Paint(lambda: painted_cells(part.xml, self._styles))

    def hidden(self, sheet: str) -> Hidden:
        """Return a sheet's hidden rows and columns."""
        part = self._parts.get(sheet)
        if part is None:
            return self._hidden.get(sheet, Hidden())
        return _hidden(part.xml) if b"hidden=" in part.xml else Hidden()

    def broken(self, sheet: str) -> dict[tuple[int, int], Broken]:
        """Return the cells with an error or an uncalculated formula."""
        part = self._parts.get(sheet)
        return broken_cells(part.xml) if part else {}

    def is_drawn(self, sheet: str) -> bool:
        """Whether a sheet has any drawing: shapes, pictures or charts."""
        return sheet in self._drawings

    def has_pivot(self, sheet: str) -> bool:
        """Whether a pivot table stands on a sheet."""
        return sheet in self._pivots

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
