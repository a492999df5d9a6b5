"""The cells of an .ods's tables, each in its place."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dplan_docs.parsing.values import Broken
from dplan_docs.reading.cells import Merge

if TYPE_CHECKING:
    from lxml.etree import _Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TABLE, OFFICE, STYLE, DRAW, TEXT = (
    f"{{{_OASIS}:{name}:1.0}}" for name in ("table", "office", "style", "drawing", "text")
)
SVG, FO = (f"{{{_OASIS}:{name}-compatible:1.0}}" for name in ("svg", "xsl-fo"))
PARAGRAPH = f"{TEXT}p"
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_NOTE = f"{OFFICE}annotation"
_ERROR = re.compile(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!)|(?:Err|ข้อผิดพลาด):[0-9]{3}")
_BLANKS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_BLANK = f"{TEXT}s"
_MOST_BLANKS = 100


class Place(NamedTuple):
    """A cell and where it stands; repeated cells and rows stand at their first place."""

    row: int
    column: int
    cell: "_Element"

    def merge(self) -> Merge | None:
        """Return the range that the cell is merged over."""
        width, height = count(self.cell, "columns-spanned"), count(self.cell, "rows-spanned")
        if width == height == 1:
            return None
        bottom, right = self.row + height - 1, self.column + width - 1
        return Merge(top=self.row, left=self.column, bottom=bottom, right=right)

    def broken(self) -> Broken | None:
        """Return what is wrong with the cell's formula."""
        formula = self.cell.get(f"{TABLE}formula")
        if formula is None:
            return None
        shown = "".join(text_of(p) for p in self.cell.iterchildren(PARAGRAPH)).strip()
        if _ERROR.fullmatch(shown):
            return Broken(shown)
        if self.cell.get(f"{OFFICE}value-type") is None and not shown:
            return Broken(f"={formula.partition(':=')[2] or formula}", uncalculated=True)
        return None

    def own_text(self) -> str | None:
        """Return the text of a cell with drawings or a note in it, whose words are not its own."""
        if self.cell.get(f"{OFFICE}value-type", "string") != "string" or not any(
            str(child.tag).startswith(DRAW) or child.tag == _NOTE for child in self.cell
        ):
            return None
        told = self.cell.get(f"{OFFICE}string-value")
        return told or "\n".join(map(text_of, self.cell.iterchildren(PARAGRAPH)))


def text_of(paragraph: "_Element") -> str:
    """Return a paragraph's text with its blanks."""
    said = [paragraph.text or ""]
    for child in paragraph:
        if child.tag == _BLANK:
            said.append(" " * min(int(child.get(f"{TEXT}c", "1")), _MOST_BLANKS))
        elif isinstance(child.tag, str):
            said.append(_BLANKS.get(child.tag) or text_of(child))
        said.append(child.tail or "")
    return "".join(said)


def places(table: "_Element") -> Iterator[Place]:
    """Yield a table's cells; what is repeated, once."""
    row = 1
    for line in table.iter(f"{TABLE}table-row"):
        column = 1
        for cell in line.iterchildren(*_CELLS):
            yield Place(row, column, cell)
            column += count(cell, "columns-repeated")
        row += count(line, "rows-repeated")


def count(element: "_Element", name: str) -> int:
    """Return how many columns or rows an element stands for."""
    return int(element.get(f"{TABLE}number-{name}", "1"))
