"""One sheet of a template workbook: its head, the rows added in the samples' looks, its foot."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.cells import Value
from dplan_docs.formats.xlsx.markup import MAIN, NAMESPACES, remove, serialize
from dplan_docs.formats.xlsx.numerals import header_text
from dplan_docs.formats.xlsx.pages import Pages
from dplan_docs.formats.xlsx.rows import Row, filled_text

if TYPE_CHECKING:
    from lxml import etree

Fields = Mapping[str, Value]

_BEFORE_BREAKS = (
    "sheetData",
    "mergeCells",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
)
"""The last of these that a sheet has is where the schema wants page breaks to follow."""

_FILTER, _PRINT_AREA = "_xlnm._FilterDatabase", "_xlnm.Print_Area"
_EMPTY_DATA = re.compile(rb"<(?:\w+:)?sheetData\s*/>")


class Sheet:
    """A sheet to which rows are added in the looks of its sample rows.

    Attributes:
        samples: The numbers of the sample rows by name; they are not printed themselves.
    """

    def __init__(
        self,
        root: "etree._Element",
        rows: Mapping[int, Row],
        samples: Mapping[str, int],
        pages: Pages,
    ) -> None:
        self._root = root
        self._rows = rows
        self.samples = dict(samples)
        self._pages = pages
        self._body: list[tuple[Row, Fields]] = []
        self._keeping: set[int] = set()
        self._first = min(samples.values()) if samples else max(self._rows, default=0) + 1

    @property
    def last_body_row(self) -> int:
        """The number of the last row added, or of the row above the samples."""
        return self._first + len(self._body) - 1

    @property
    def last_rows(self) -> dict[str, int]:
        """Where the areas that Excel itself names end: those of the filter and of printing."""
        foot = max(max(self._rows, default=0) - max(self.samples.values(), default=0), 0)
        return {_FILTER: self.last_body_row, _PRINT_AREA: self.last_body_row + foot}

    def add(self, sample: str, fields: Fields, variant: str = "") -> int:
        """Add a row that looks like the sample, and return its number.

        The sample named ``sample + variant`` is taken instead where the template has it.
        """
        varied = sample + variant
        self._body.append((self._sample(varied if varied in self.samples else sample), fields))
        return self.last_body_row

    def add_caption(self, sample: str, fields: Fields) -> None:
        """Add a row that never stands alone at the foot of a page."""
        self.add(sample, fields)
        self.keep_with_next()

    def keep_with_next(self) -> None:
        """Print the last row added on the same page as the one to come."""
        self._keeping.add(self.last_body_row)

    def column_of(self, sample: str, field: str) -> str | None:
        """Return the letters of the column in which a sample row shows a field, if it does."""
        return self._sample(sample).column_of(field)

    def xml(self, fields: Fields, speak: Callable[[str], str]) -> bytes:
        """Return the sheet's part, texts in the office's digits.

        Args:
            fields: What fills the head, the foot and the page headers.
            speak: How a text is written.

        Raises:
            UnknownFieldError: A cell asks for a field that nobody knows.
        """
        rows = list(self._all_rows(fields))
        filled = [row.filled(number, values, speak) for number, row, values in rows]
        self._set_merges([ref for number, row, _ in rows for ref in row.merged_ranges(number)])
        self._set_filter()
        self._set_breaks(self._pages.breaks(filled, self._first, self._keeping))
        for header in self._root.iterfind("m:headerFooter/*", NAMESPACES):
            header.text = header_text(filled_text(header.text or "", fields), speak)
        for path in ("m:dimension", "m:sheetData/*"):
            for element in self._root.findall(path, NAMESPACES):
                remove(element)
        data = f'<sheetData xmlns="{MAIN}">{"".join(row.xml for row in filled)}</sheetData>'
        return _EMPTY_DATA.sub(lambda _: data.encode(), serialize(self._root), count=1)

    def _sample(self, name: str) -> Row:
        return self._rows[self.samples[name]]

    def _all_rows(self, fields: Fields) -> Iterator[tuple[int, Row, Fields]]:
        last_sample = max(self.samples.values(), default=0)
        for number, row in self._rows.items():
            if number < self._first:
                yield number, row, fields
        for number, (row, values) in enumerate(self._body, self._first):
            yield number, row, {**fields, **values}
        for number, row in self._rows.items():
            if self.samples and number > last_sample:
                yield number - last_sample + self.last_body_row, row, fields

    def _set_merges(self, ranges: list[str]) -> None:
        merges = self._root.find("m:mergeCells", NAMESPACES)
        if merges is None:  # then no row of the template brings any
            return
        merges[:] = [merges.makeelement(f"{{{MAIN}}}mergeCell", ref=ref) for ref in ranges]
        merges.set("count", str(len(ranges)))
        if not ranges:
            remove(merges)

    def _set_filter(self) -> None:
        filtered = self._root.find("m:autoFilter", NAMESPACES)
        if filtered is not None and self.samples:
            start = filtered.get("ref", "").rstrip("0123456789")
            filtered.set("ref", f"{start}{self.last_body_row}")

    def _set_breaks(self, numbers: Sequence[int]) -> None:
        if not numbers:
            return
        count = str(len(numbers))
        breaks = self._root.makeelement(f"{{{MAIN}}}rowBreaks", count=count, manualBreakCount=count)
        for number in numbers:
            attributes = {"id": str(number), "max": "16383", "man": "1"}
            breaks.append(breaks.makeelement(f"{{{MAIN}}}brk", attributes))
        places = [
            x for name in _BEFORE_BREAKS for x in self._root.iterfind(f"m:{name}", NAMESPACES)
        ]
        places[-1].addnext(breaks)
