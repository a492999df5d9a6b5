"""A sheet from top to bottom: its header blocks, and the rows of the tables below them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dplan_docs.column_names import column_letters
from dplan_docs.findings import Finding
from dplan_docs.parsing.numbers import parse_number
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.reading.budgets import of_the_year
from dplan_docs.reading.captions import Captions, captions_in
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.columns import header_findings
from dplan_docs.reading.continuations import goes_on, name_continued
from dplan_docs.reading.drawn import about_drawing
from dplan_docs.reading.entries import EntryReader
from dplan_docs.reading.evidence import RecordRows
from dplan_docs.reading.forms import Form, deciding_headings, fitted, form_of, texts_about
from dplan_docs.reading.header import Header, find_headers
from dplan_docs.reading.model import Entry, Refused, StatedTotal
from dplan_docs.reading.oddities import numbered_rows, oddity
from dplan_docs.reading.record_cells import RecordCells
from dplan_docs.reading.row_kinds import RowKind, kind_of
from dplan_docs.reading.rows import RowView, view
from dplan_docs.reading.titles import Titles
from dplan_docs.reading.totals import Tally, broken_total, compare, stated_total


@dataclass(slots=True, kw_only=True)
class SheetReader:
    """Reads one sheet; what it finds is in its attributes afterwards.

    Attributes:
        headers: Its header blocks, where they are known already.
        entries: The records.
        findings: What the division should know or mend.
        titles: The title lines and captions that hold for the rows below them.
        totals: The totals stated.
        forms: The forms of the sheet's tables, in order.
        refused: The first table of each form that is not read.
        states_nothing: A row says ไม่มี.
    """

    sheet: Sheet
    vocabulary: Vocabulary
    tally: Tally
    headers: Sequence[Header] | None = None
    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    totals: list[StatedTotal] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    refused: dict[Form, Refused] = field(default_factory=dict)
    states_nothing: bool = False
    titles: Titles = field(init=False)
    _header: Header | None = None
    _columns: Mapping[str, str] = field(default_factory=dict)
    _told_headings: list[Mapping[int, str]] = field(default_factory=list)
    _last_used: int = 0
    _open: list[int] = field(default_factory=list)
    _open_captions: Captions = field(default_factory=Captions)
    _after: RowKind | None = None
    _header_tops: tuple[int, ...] = ()
    _record_rows: set[int] = field(default_factory=set)
    _numbered_rows: list[int] = field(default_factory=list)
    _remark_rows: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with nothing said above."""
        self.titles = Titles(
            sheet=self.sheet,
            vocabulary=self.vocabulary,
            tally=self.tally,
            findings=self.findings,
        )

    def read(self) -> None:
        """Read the whole sheet."""
        found = find_headers(self.sheet) if self.headers is None else self.headers
        headers = {header.top: header for header in found}
        self._header_tops = tuple(headers)
        below = 0
        for row in self.sheet.rows:
            if row in headers:
                self._begin_table(headers[row])
                below = headers[row].bottom
            elif row > below:
                self._read_row(row)
        self._close_record()
        self.findings.extend(self.tally.settle())
        self.findings.extend(
            about_drawing(self.sheet, list(headers.values()), self._record_rows, self._remark_rows)
        )
        if self._numbered_rows:
            self.findings.append(numbered_rows(self.sheet, self._numbered_rows))

    def _read_row(self, row: int) -> None:
        if self._header is not None and self.forms[-1].is_read:
            self._read_table_row(view(self.sheet, row, self._header))
        else:
            self.titles.read(row, captions_in(self.sheet.rows[row]) or ())

    def _begin_table(self, header: Header) -> None:
        self._close_record()
        is_new = header.headings not in self._told_headings
        last = None if is_new or not self.forms else self.forms[-1]
        form = form_of(header, texts_about(self.sheet, header, after=self._last_used), last)
        self.forms.append(form)
        self._header = of_the_year(fitted(header, form), self.titles.year_of(header))
        self._columns = {n: column_letters(c) for n, c in self._header.fields.items()}
        self._after = None
        if not form.is_read:
            where = self.sheet.ref(header.top, min(header.headings))
            refused = Refused(where=where, headings=deciding_headings(header, form))
            self.refused.setdefault(form, refused)
            return
        self.tally.begin("table")
        self.titles.compare_year(header)
        if is_new:
            self._told_headings.append(header.headings)
            self.findings.extend(header_findings(self.sheet, self._header, form))

    def _read_table_row(self, row: RowView) -> None:
        assert self._header is not None  # noqa: S101
        kind = self._kind_in_place(row, kind_of(row, self._header, after=self._after))
        if kind not in {RowKind.CAPTION, RowKind.TITLE}:
            self._last_used = row.row
        if kind is RowKind.CONTINUATION:
            self._open.append(row.row)
            return
        if kind is RowKind.COLUMN_NUMBERS:
            return
        self._close_record()
        self._handle(kind, row)

    def _kind_in_place(self, row: RowView, kind: RowKind) -> RowKind:
        """Return what a row is by the rows about it, which may be other than by itself."""
        if self._goes_on(row, kind):
            return RowKind.CONTINUATION
        if _is_waiting(row, in_our_form=self.sheet.stamp is not None):
            return RowKind.COLUMN_NUMBERS
        if kind is RowKind.CONTINUATION and self.sheet.stamp and self._is_project(row):
            return RowKind.RECORD
        if kind is RowKind.CONTINUATION and not self._open and _is_prefilled(row):
            return RowKind.COLUMN_NUMBERS
        is_alone = kind is RowKind.CONTINUATION and not self._open
        if is_alone or (kind in {RowKind.RECORD, RowKind.CONTINUATION} and self._is_apart(row)):
            kind = RowKind.STRANGE
        return RowKind.REMARK if kind is RowKind.STRANGE and self._is_below_all(row) else kind

    def _goes_on(self, row: RowView, kind: RowKind) -> bool:
        """Whether a row with words in the name's column belongs to the record above it."""
        if row.number is not None or not self._open or "name" not in row.fields:
            return False
        if self.sheet.stamp:
            return False
        record = self._open_record()
        if row.row != self._open[-1] + 1 or not goes_on(row, kind, record, self._header_tops):
            return False
        if row.row not in record.reach:
            self.findings.append(name_continued(row, record))
        return True

    def _is_project(self, row: RowView) -> bool:
        """Whether a row without a name is a project of our form, which has a row for each."""
        assert self._header is not None  # noqa: S101
        return row.has("budget") or any(column in self._header.months for column in row.texts)

    def _open_record(self) -> RecordRows:
        assert self._header is not None  # noqa: S101
        return RecordRows(sheet=self.sheet, header=self._header, rows=tuple(self._open))

    def _is_apart(self, row: RowView) -> bool:
        """Whether a row that is no whole record stands away from those above it, under a gap."""
        is_partial = row.is_bare_name or (row.number is None and not row.has("name"))
        begun = bool(self.entries or self._open)
        return is_partial and begun and row.row > self._last_used + 1

    def _is_below_all(self, row: RowView) -> bool:
        """Whether a lone text stands below a total, and no numbered row comes after it."""
        if len(row.texts) > 1 or not self.totals or self._open or self._header is None:
            return False
        column = self._header.fields.get("number", 0)
        below = (x for x in self.sheet.rows if x > row.row)
        return not any(parse_number(self.sheet.value(x, column)).number for x in below)

    def _handle(self, kind: RowKind, row: RowView) -> None:
        match kind:
            case RowKind.RECORD:
                self._open, self._open_captions = [row.row], self.titles.captions
            case RowKind.CAPTION | RowKind.TITLE:
                self._read_caption(row)
            case RowKind.TOTAL:
                self._read_total(row)
            case RowKind.SIGNATURE:
                self._after = kind
            case RowKind.NUMBER_ONLY:
                self._numbered_rows.append(row.row)
            case _:
                self.states_nothing |= kind is RowKind.NOTHING
                if kind is RowKind.REMARK:
                    self._after = self._after or kind
                    self._remark_rows.add(row.row)
                self.findings.append(oddity(self.sheet, kind, row))

    def _read_caption(self, row: RowView) -> None:
        assert self._header is not None  # noqa: S101
        if row.number is None:
            self.titles.read(row.row, row.captions)
            self.tally.promise(row, self._header, self.sheet.ref(row.row, min(row.cells)))
        else:
            name = row.fields.get("name", "")
            self.titles.take(captions_in({min(row.texts): name}) or (), row.row)

    def _read_total(self, row: RowView) -> None:
        assert self._header is not None  # noqa: S101
        column = self._header.fields.get("budget")
        where = self.sheet.ref(row.row, column if column in row.cells else min(row.cells))
        total = stated_total(row, self._header, where)
        self.totals.append(total)
        told = broken_total(self.sheet, row, self._header) or compare(total, self.tally)
        if told:
            self.findings.append(told)
        self.tally.begin("total")

    def _close_record(self) -> None:
        if not self._open or self._header is None:
            return
        record = self._open_record()
        cells = RecordCells(record=record, above=self.entries[-1] if self.entries else None)
        reader = EntryReader(
            cells=cells,
            form=self.forms[-1],
            captions=self._open_captions,
            vocabulary=self.vocabulary,
            columns=self._columns,
        )
        self._record_rows |= record.reach
        entry = reader.read()
        self.entries.append(entry)
        self.tally.entries.append(entry)
        self.findings.extend(self._untold(cells.findings))
        self._open = []

    def _untold(self, findings: list[Finding]) -> list[Finding]:
        """Return a record's findings without the แผนงาน that nobody knows and was told above."""
        if all(each.code != "work-plan-unknown" for each in findings):
            return findings
        told = {(f.code, f.value) for f in self.findings if f.code == "work-plan-unknown"}
        return [each for each in findings if (each.code, each.value) not in told]


def _is_prefilled(row: RowView) -> bool:
    """Tell whether a row holds nothing but the unit, as the rows of our blank forms do."""
    return {name for name, text in row.fields.items() if text} == {"divisions"}


def _is_waiting(row: RowView, *, in_our_form: bool) -> bool:
    """Tell whether a row of our blank form holds nothing but what the program put there.

    A copy of its sheet alone is known by the numbers that count no name yet: a formula, or nought.
    """
    if len(row.texts) > len(row.fields) or not row.fields.keys() <= {"number", "divisions"}:
        return False
    number = row.fields.get("number", "")
    return in_our_form or number.startswith("=") or number == "0"
