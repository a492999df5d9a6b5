"""A web page that bears a workbook's name, laid out on one sheet the way Excel opens it.

Lines outside tables take a row each in column A, tables follow one another, ``rowspan`` and
``colspan`` are merged cells, and a table that holds tables is only their frame.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dplan_docs.parsing.values import CellValue
from dplan_docs.reading.cells import Merge, Sheet, covering
from dplan_docs.reading.foreign import decoded

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PAGE_BYTES = 30 * 2**20
"""A tree of a page takes some ten times its bytes."""

_MOST_COLUMNS, _TALLEST = 500, 2_000
_LONGEST_NAME = 31
_UNSEEN = frozenset({"script", "style", "head", "title", "noscript", "template", "object", "xml"})
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "center",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "caption",
        "pre",
        "tr",
    ]
)
_SHEET_NAME = re.compile(r"<x:Name>\s*([^<]+?)\s*</x:Name>")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def read_page(content: bytes, file: str) -> Sheet | None:
    """Return the sheet that a web page shows, or None when it has no table with a cell."""
    from lxml import etree

    text = decoded(content).replace("\0", "")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(text.encode(errors="replace"), parser)
    if root is None or next(root.iter("td", "th"), None) is None:
        return None
    page = _Page()
    page.lay_out(root)
    page.end_line()
    named = _SHEET_NAME.search(text)
    return Sheet(
        file=file,
        name=named[1] if named else PurePosixPath(file).stem[:_LONGEST_NAME],
        rows=page.rows,
        merges=covering(page.merges),
    )


@dataclass(slots=True)
class _Page:
    """A sheet under construction; ``row`` is the next free one."""

    rows: dict[int, dict[int, CellValue]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    row: int = 1
    _line: list[str] = field(default_factory=list)

    def lay_out(self, element: "_Element") -> None:
        """Lay out what stands in an element that is no table of cells."""
        self._line.append(element.text or "")
        for child in element.iterchildren("*"):
            if child.tag == "table" and next(child.iterdescendants("table"), None) is None:
                self.end_line()
                self._lay_table(child)
            elif child.tag == "br":
                self.end_line()
            elif child.tag not in _UNSEEN:
                self._lay_child(child)
            self._line.append(child.tail or "")

    def end_line(self) -> None:
        """Put the words gathered outside tables into a row of their own."""
        text = _BLANKS.sub(" ", "".join(self._line)).strip()
        self._line.clear()
        if text:
            self.rows[self.row] = {1: text}
            self.row += 1

    def _lay_child(self, child: "_Element") -> None:
        is_block = child.tag in _BLOCKS or child.tag in {"table", "td", "th"}
        if is_block:
            self.end_line()
        self.lay_out(child)
        if is_block:
            self.end_line()

    def _lay_table(self, table: "_Element") -> None:
        for caption in table.iterchildren("caption"):
            self._lay_child(caption)
        taken: dict[int, int] = {}
        for line in table.iter("tr"):
            self._lay_row(line, taken)
            self.row += 1

    def _lay_row(self, line: "_Element", taken: dict[int, int]) -> None:
        """Place a row's cells; ``taken`` is the row at which each column is free again."""
        column = 1
        for cell in line.iterchildren("td", "th"):
            while taken.get(column, 0) > self.row:
                column += 1
            if column > _MOST_COLUMNS:
                return
            width = min(_span(cell, "colspan"), _MOST_COLUMNS)
            height = min(_span(cell, "rowspan"), _TALLEST)
            if (value := _value(cell)) is not None:
                self.rows.setdefault(self.row, {})[column] = value
            if width > 1 or height > 1:
                right, bottom = column + width - 1, self.row + height - 1
                self.merges.append(Merge(top=self.row, left=column, bottom=bottom, right=right))
            taken.update(dict.fromkeys(range(column, column + width), self.row + height))
            column += width


def _span(cell: "_Element", name: str) -> int:
    told = cell.get(name, "").strip()
    return max(1, int(told)) if told.isascii() and told.isdigit() and len(told) < _TALLEST else 1


def _value(cell: "_Element") -> CellValue:
    """Return what Excel makes of a cell: a number of figures, else the text."""
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(_texts(cell)).split("\v"))
    text = "\n".join(line for line in lines if line.strip("\u00a0"))
    if not _NUMBER.fullmatch(text):
        return text or None
    number = float(text.replace(",", ""))
    return int(number) if number.is_integer() else number


def _texts(element: "_Element") -> Iterator[str]:
    """Yield an element's texts, with a vertical tab where a line ends."""
    yield element.text or ""
    for child in element.iterchildren("*"):
        if child.tag not in _UNSEEN:
            ends_line = child.tag in _BLOCKS or child.tag == "br"
            yield "\v" if ends_line else ""
            yield from _texts(child)
            yield "\v" if ends_line and child.tag != "br" else ""
        yield child.tail or ""
