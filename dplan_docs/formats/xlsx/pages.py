"""Where pages must be broken so that no caption stands alone at the foot of one.

A spreadsheet cannot keep rows together, so the pages are foreseen from the rows' heights, the
paper and the scale that fits the columns to its width.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from dplan_docs.formats.xlsx.markup import NAMESPACES
from dplan_docs.formats.xlsx.rows import FilledRow

if TYPE_CHECKING:
    from lxml import etree

_A4 = (595.3, 841.9)
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What of a sheet is printed: its first row, and the headings that every later page repeats."""

    first_row: int = 1
    headings: range = range(0)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a sheet.

    Attributes:
        height: What a page has for rows, in points as rows measure it.
        printing: What is printed.
    """

    height: float
    printing: Printing

    @classmethod
    def of(cls, sheet: "etree._Element", width: float, printing: Printing) -> Self:
        """Return the pages of a sheet on A4 whose columns are ``width`` points wide together."""
        setup = sheet.find("m:pageSetup", NAMESPACES)
        margins = sheet.find("m:pageMargins", NAMESPACES)
        landscape = setup is not None and setup.get("orientation") == "landscape"
        high, wide = _A4 if landscape else _A4[::-1]
        if margins is not None:
            high -= _points(margins, "top", "bottom")
            wide -= _points(margins, "left", "right")
        return cls(high / min(1.0, wide / max(width, 1)), printing)

    def breaks(self, rows: Iterable[FilledRow], first: int, keeping: Container[int]) -> list[int]:
        """Return the numbers of the rows after which a page must end.

        Args:
            rows: All rows of the sheet.
            first: The first row below the head.
            keeping: The rows that must stand on one page with the next.
        """
        printed = [row for row in rows if row.number >= self.printing.first_row]
        headings = sum(row.height for row in printed if row.number in self.printing.headings)
        used = sum(row.height for row in printed if row.number < first)
        found = []
        for block in _blocks([row for row in printed if row.number >= first], keeping):
            needed = sum(row.height for row in block)
            if used + needed > self.height:
                used = headings
                if len(block) > 1:
                    found.append(block[0].number - 1)
            used += needed
        return found


def _points(margins: "etree._Element", *sides: str) -> float:
    return sum(float(margins.get(side, "0")) for side in sides) * _POINTS_PER_INCH


def _blocks(rows: Sequence[FilledRow], keeping: Container[int]) -> Iterator[list[FilledRow]]:
    """Yield the rows that must stand together, in order."""
    block: list[FilledRow] = []
    for row in rows:
        block.append(row)
        if row.number not in keeping:
            yield block
            block = []
    if block:
        yield block
