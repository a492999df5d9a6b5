"""One sheet of a template workbook: its head, the rows added in the samples' looks, its foot."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.cells import Value
from dplan_docs.formats.xlsx.following import follow
from dplan_docs.formats.xlsx.markup import MAIN, NAMESPACES, remove, serialize
from dplan_docs.formats.xlsx.moves import BookMoves, Moves, Place
from dplan_docs.formats.xlsx.numerals import header_text
from dplan_docs.formats.xlsx.pages import Pages
from dplan_docs.formats.xlsx.rows import Mover, Row
from dplan_docs.formats.xlsx.wording import filled_text

if TYPE_CHECKING:
    from lxml import etree

Fields = Mapping[str, Value]

_BEFORE_BREAKS = (
    *("sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter"),
    *("sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr"),
    *("conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter"),
)
"""The last of these that a sheet has is where the schema wants page breaks to follow."""

_FILTER, _PRINT_AREA = "_xlnm._FilterDatabase", "_xlnm.Print_Area"
_EMPTY_DATA = re.compile(rb"<(?:\w+:)?sheetData\s*/>")


class Sheet:
    """A sheet to which rows are added in the looks of its sample rows.

    Attributes:
        tab: Its name.
        samples: The numbers of the sample rows by name; they are not printed themselves.
        rows: The template's rows by number.
    """

    def __init__(
        self,
        tab: str,
        root: "etree._Element",
        rows: Mapping[int, Row],
        samples: Mapping[str, int],
        pages: Pages,
    ) -> None:
        self.tab = tab
        self.rows = dict(rows)
        self.samples = dict(samples)
        self._root = root
        self._pages = pages
        self._body: list[tuple[int, Fields]] = []
        self._keeping: set[int] = set()
        self._first = min(samples.values()) if samples else max(self.rows, default=0) + 1

    @property
    def last_body_row(self) -> int:
        """The number of the last row added, or of the row above the samples."""
        return self._first + len(self._body) - 1

    @property
    def last_rows(self) -> dict[str, int]:
        """Where the areas that Excel itself names end: those of the filter and of printing."""
        foot = max(max(self.rows, default=0) - max(self.samples.values(), default=0), 0)
        return {_FILTER: self.last_body_row, _PRINT_AREA: self.last_body_row + foot}

    @property
    def moves(self) -> Moves | None:
        """Where the rows go, None in a sheet that stays as it is."""
        if not self.samples:
            return None
        last = max(self.samples.values())
        body = tuple(sample for sample, _ in self._body)
        return Moves(self._first, last, max(last, *self.rows), body)

    def texts(self) -> Iterator[str]:
        """Yield the texts of all cells, and those above and below every page."""
        for row in self.rows.values():
            yield from (cell.wording.text for cell in row.cells)
        yield from self.head_texts()

    def head_texts(self) -> Iterator[str]:
        """Yield the texts above and below every printed page."""
        for header in self._root.iterfind("m:headerFooter/*", NAMESPACES):
            yield header.text or ""

    def add(self, sample: str, fields: Fields, variant: str = "") -> int | None:
        """Add a row that looks like the sample, and return its number.

        The sample named ``sample + variant`` is taken instead where the template has it. Nothing
        is added, and None returned, where the template has no such sample.
        """
        name = sample + variant if sample + variant in self.samples else sample
        if name not in self.samples:
            return None
        self._body.append((self.samples[name], fields))
        return self.last_body_row

    def add_caption(self, sample: str, fields: Fields) -> None:
        """Add a row that never stands alone at the foot of a page."""
        if self.add(sample, fields) is not None:
            self.keep_with_next()

    def keep_with_next(self) -> None:
        """Print the last row added on the same page as the one to come."""
        self._keeping.add(self.last_body_row)

    def column_of(self, sample: str, field: str) -> str | None:
        """Return the letters of the column in which a sample row shows a field, if it does."""
        row = self.rows.get(self.samples.get(sample, 0))
        return row.column_of(field) if row else None

    def xml(self, fields: Fields, speak: Callable[[str], str], moves: BookMoves) -> bytes:
        """Return the sheet's part, texts in the office's digits.

        Args:
            fields: What fills the head, the foot and the page headers.
            speak: How a text is written.
            moves: Where the rows of all sheets went.
        """
        rows = list(self._all_rows(fields))
        filled = [
            row.filled(number, values, speak, self._mover(moves, sample, number))
            for sample, number, row, values in rows
        ]
        follow(self._root, self.tab, moves)
        self._set_merges([ref for _, number, row, _ in rows for ref in row.merged_ranges(number)])
        self._set_filter()
        self._set_breaks(self._pages.breaks(filled, self._first, self._keeping))
        for header in self._root.iterfind("m:headerFooter/*", NAMESPACES):
            header.text = header_text(filled_text(header.text or "", fields), speak)
        for path in ("m:dimension", "m:sheetData/*"):
            for element in self._root.findall(path, NAMESPACES):
                remove(element)
        data = f'<sheetData xmlns="{MAIN}">{"".join(row.xml for row in filled)}</sheetData>'
        return _EMPTY_DATA.sub(lambda _: data.encode(), serialize(self._root), count=1)

    def _mover(self, moves: BookMoves, sample: int | None, number: int) -> Mover:
        """Return how the formulas of a row change."""
        place = None if sample is None else Place(sample, number)

        def move(text: str) -> str | None:
            if place is None and not moves.touches(text, self.tab):
                return None
            return moves.formula(text, self.tab, place)

        return move

    def _all_rows(self, fields: Fields) -> Iterator[tuple[int | None, int, Row, Fields]]:
        """Yield each row to print: its sample's number, its own, its looks, what fills it."""
        last_sample = max(self.samples.values(), default=0)
        for number, row in self.rows.items():
            if number < self._first:
                yield None, number, row, fields
        for number, (sample, values) in enumerate(self._body, self._first):
            yield sample, number, self.rows[sample], {**fields, **values}
        for number, row in self.rows.items():
            if self.samples and number > last_sample:
                yield None, number - last_sample + self.last_body_row, row, fields

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
        """Break pages after these rows, besides where the office itself breaks them."""
        if not numbers:
            return
        breaks = self._root.find("m:rowBreaks", NAMESPACES)
        if breaks is None:
            breaks = self._root.makeelement(f"{{{MAIN}}}rowBreaks")
            self._after(_BEFORE_BREAKS).addnext(breaks)
        known = {int(x.get("id", "0")): x for x in breaks}
        for number in {*numbers} - known.keys():
            attributes = {"id": str(number), "max": "16383", "man": "1"}
            known[number] = breaks.makeelement(f"{{{MAIN}}}brk", attributes)
        breaks[:] = [known[number] for number in sorted(known)]
        for name in ("count", "manualBreakCount"):
            breaks.set(name, str(len(breaks)))

    def _after(self, names: Sequence[str]) -> "etree._Element":
        places = [x for name in names for x in self._root.iterfind(f"m:{name}", NAMESPACES)]
        return places[-1]
