"""What calamine keeps to itself of a workbook, whatever its kind."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from dplan_docs.parsing.values import Broken, CellValue
from dplan_docs.reading.cells import Drawing, Hidden, Merge
from dplan_docs.reading.document_tables import OpenDocument
from dplan_docs.reading.drawings import drawings
from dplan_docs.reading.old_excel import OldExcel
from dplan_docs.reading.package import Package
from dplan_docs.reading.paint import Paint, Painted
from dplan_docs.reading.parts import SheetPart, sheet_parts


class Source(Protocol):
    """A kind of workbook, asked for what calamine does not tell, by the sheet's name."""

    def merges(self, sheet: str, /) -> list[Merge]:
        """Return the merged ranges, where calamine does not tell them."""

    def painted(self, sheet: str, /) -> Painted:
        """Return the painted cells."""

    def hidden(self, sheet: str, /) -> Hidden:
        """Return the hidden rows and columns."""

    def broken(self, sheet: str, /) -> Mapping[tuple[int, int], Broken]:
        """Return the cells with an error or an uncalculated formula, by (row, column)."""

    def shrunk(self, sheet: str, /) -> Mapping[tuple[int, int], int]:
        """Return by how much number formats show less than cells hold, by (row, column)."""

    def texts(self, sheet: str, /) -> Mapping[tuple[int, int], str]:
        """Return the texts of cells that calamine reads wrongly, by (row, column)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """A workbook's drawings, pivots and all that its kind of source tells.

    Attributes:
        source: The workbook.
        drawings: What is drawn over each sheet that has a drawing; None of a damaged one.
        pivots: The sheets on which a pivot table stands.
    """

    source: Source
    drawings: Mapping[str, Drawing | None]
    pivots: Collection[str] = field(default=())

    def mend(
        self, sheet: str, rows: dict[int, dict[int, CellValue]]
    ) -> Mapping[tuple[int, int], Broken]:
        """Put into a sheet's rows what calamine hides or tells wrongly; return the broken cells."""
        for (row, column), text in self.source.texts(sheet).items():
            if text.strip():
                rows.setdefault(row, {})[column] = text
            elif column in rows.get(row, {}):
                del rows[row][column]
                if not rows[row]:
                    del rows[row]
        broken = self.source.broken(sheet)
        for (row, column), value in broken.items():
            rows.setdefault(row, {})[column] = value
        return broken

    def drawing(self, sheet: str) -> Drawing | None:
        """Return what is drawn over a sheet; None of a damaged drawing."""
        return self.drawings.get(sheet, Drawing())

    def paint(self, sheet: str) -> Paint:
        """Return a sheet's paint, to be looked up when it is asked for."""
        return Paint(lambda: self.source.painted(sheet))

    def is_drawn(self, sheet: str) -> bool:
        """Whether a sheet has any drawing: shapes, pictures or charts."""
        return sheet in self.drawings

    def has_pivot(self, sheet: str) -> bool:
        """Whether a pivot table stands on a sheet."""
        return sheet in self.pivots


def extras_of(
    path: Path, parts: Mapping[str, SheetPart], content: bytes | None, drawn: Path | None
) -> Extras:
    """Return what is known of a workbook besides its cells.

    Args:
        path: The workbook.
        parts: The parts of its sheets, of an .xlsx.
        content: The content of an .ods.
        drawn: An .xlsx made of an .xls, to read its drawings from.
    """
    if parts:
        package = Package(path, parts)
        return Extras(source=package, drawings=drawings(path, parts), pivots=package.pivots())
    if content is not None:
        document = OpenDocument(content)
        return Extras(source=document, drawings=document.drawings())
    found = drawings(drawn, sheet_parts(drawn), converted=True) if drawn else {}
    return Extras(source=OldExcel(path), drawings=found)
