"""A sheet of registers from top to bottom: its tables, their rows, and all that is no record."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dplan_docs.findings import Finding
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.evidence import RecordRows
from dplan_docs.reading.record_cells import RecordCells
from dplan_docs.reading.row_kinds import RowKind, is_total_text, kind_of
from dplan_docs.reading.rows import RowView, view
from dplan_docs.reading.totals import Tally, broken_total, compare, stated_total
from dplan_docs.tambon.entries import Above, RowReader
from dplan_docs.tambon.known import KnownDistricts, bare_tambon, names_a_tambon
from dplan_docs.tambon.records import TARGETS, Row, TargetTambon
from dplan_docs.tambon.remarks import about_cells, about_columns, about_numbers, oddity
from dplan_docs.tambon.tables import HIGHEST_TITLE, Table, find_tables

_MOST_CELLS_OF_A_TITLE = 3
_TITLES_OF_A_REPORT = 6


@dataclass(slots=True, kw_only=True)
class RegisterSheet:
    """Reads the registers of one sheet; what it finds is in its attributes afterwards.

    Attributes:
        district: Whose sheet it is, as far as is known before its rows are read.
        tables: The registers' tables, in order.
        rows: The records of each register.
        states_nothing: The registers in which a row says ไม่มี.
        findings: What the district should know or mend.
    """

    sheet: Sheet
    known: KnownDistricts
    district: str
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    tables: tuple[Table, ...] = ()
    rows: dict[str, list[Row]] = field(default_factory=dict)
    states_nothing: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    _table: Table | None = None
    _open: list[int] = field(default_factory=list)
    _caption: str = ""
    _last: Row | None = None
    _after: RowKind | None = None
    _waiting: list[tuple[RowKind, RowView]] = field(default_factory=list)
    _numbers: list[int] = field(default_factory=list)
    _tally: Tally = field(default_factory=Tally)

    def read(self) -> None:
        """Read the whole sheet."""
        self.tables = find_tables(self.sheet, self.known)
        tops = {table.header.top: table for table in self.tables}
        below = 0
        for row in self.sheet.rows:
            if row in tops:
                self._begin(tops[row])
                below = tops[row].header.bottom
            elif row > below and self._table is not None:
                self._read_row(view(self.sheet, row, self._table.reading))
        self._close()
        self._tell_waiting()
        if self._numbers:
            self.findings.append(about_numbers(self.sheet, self._numbers))
        self.findings.extend(about_cells(self.sheet, self.tables))

    @property
    def _at_hand(self) -> Table:
        """The table whose rows are being read."""
        if self._table is None:
            raise LookupError("no table has begun")
        return self._table

    def _begin(self, table: Table) -> None:
        self._close()
        self._waiting = [x for x in self._waiting if not _is_title_of(table, x[1])]
        self._tell_waiting()
        before = self.tables[: self.tables.index(table)]
        told = [each.header.headings for each in before if each.mark == table.mark]
        self._table = table
        self._after, self._last, self._caption = None, None, ""
        self._tally = Tally()
        self._tally.begin("table")
        self.rows.setdefault(table.mark, [])
        if table.header.headings not in told:
            self.findings.extend(about_columns(self.sheet, table))

    def _read_row(self, row: RowView) -> None:
        if self._is_caption(row):
            self._close()
            self._caption = bare_tambon(next(iter(row.texts.values())))
            return
        kind = self._kind(row)
        if kind is RowKind.CONTINUATION:
            self._open.append(row.row)
        elif kind is RowKind.RECORD:
            self._close()
            self._tell_waiting(is_followed=True)
            self._open = [row.row]
        elif kind is not RowKind.COLUMN_NUMBERS:
            self._close()
            self._handle(kind, row)

    def _handle(self, kind: RowKind, row: RowView) -> None:
        """Take a row that is no record."""
        match kind:
            case RowKind.NUMBER_ONLY:
                self._numbers.append(row.row)
            case RowKind.TOTAL:
                self._read_total(row)
            case RowKind.NOTHING:
                self.states_nothing.add(self._at_hand.mark)
                self.findings.append(oddity(self.sheet, kind, row))
            case _:
                if kind in {RowKind.SIGNATURE, RowKind.REMARK}:
                    self._after = self._after or kind
                self._waiting.append((kind, row))

    def _kind(self, row: RowView) -> RowKind:
        """Return what a row is; a known tambon beside a name is a record, whatever it sounds like."""
        kind = kind_of(row, self._at_hand.reading, after=self._after)
        if kind in {RowKind.RECORD, RowKind.NOTHING, RowKind.COLUMN_NUMBERS}:
            return kind
        if self._is_surely_a_record(row):
            return RowKind.RECORD
        if kind is not RowKind.CONTINUATION:
            return kind
        if self._open and row.row == self._open[-1] + 1 and not self._is_of_its_own(row):
            return kind
        return RowKind.RECORD if self._is_of_its_own(row) else RowKind.STRANGE

    def _is_surely_a_record(self, row: RowView) -> bool:
        tambon, name = row.fields.get("tambon", ""), row.fields.get("name", "")
        is_named = bool(name) and not is_total_text(name)
        if not is_named or not self.known.districts_of(tambon):
            return False
        return self._at_hand.mark != TARGETS or len(row.texts) > 1

    def _is_of_its_own(self, row: RowView) -> bool:
        """Whether a row without a name is a record that lacks it, not the end of the one above."""
        return row.has("budget", "quarter") or self.sheet.stamp is not None

    def _is_caption(self, row: RowView) -> bool:
        """Whether a row is a line such as ตำบลทุ่งตะวัน over the projects of that tambon."""
        if self._at_hand.mark == TARGETS or row.number is not None or len(row.texts) != 1:
            return False
        [(column, text)] = row.texts.items()
        in_name = column == self._at_hand.header.fields.get("name") and not row.is_wide
        is_known = bool(self.known.districts_of(text))
        return names_a_tambon(text) and (is_known or not in_name)

    def _read_total(self, row: RowView) -> None:
        if self._at_hand.mark == TARGETS:
            return
        column = self._at_hand.reading.fields.get("budget")
        where = self.sheet.ref(row.row, column if column in row.cells else min(row.cells))
        told = broken_total(self.sheet, row, self._at_hand.reading) or compare(
            stated_total(row, self._at_hand.reading, where), self._tally
        )
        if told:
            self.findings.append(told)
        self._tally.begin("total")

    def _tell_waiting(self, *, is_followed: bool = False) -> None:
        """Tell of lines in a table that were no titles of a further table."""
        for kind, row in self._waiting:
            if kind is RowKind.SIGNATURE and not is_followed:
                continue
            self.findings.append(oddity(self.sheet, kind, row))
        self._waiting = []

    def _close(self) -> None:
        if not self._open:
            return
        record = RecordRows(sheet=self.sheet, header=self._at_hand.reading, rows=tuple(self._open))
        cells = RecordCells(record=record, above=self._last)
        above = Above(district=self.district, tambon=self._caption, record=self._last)
        reader = RowReader(
            cells=cells,
            table=self._at_hand,
            above=above,
            known=self.known,
            vocabulary=self.vocabulary,
        )
        entry = reader.read()
        self._last, self._open = entry, []
        self.rows[self._at_hand.mark].append(entry)
        if not isinstance(entry, TargetTambon):
            self._tally.entries.append(entry)
        self.findings.extend(cells.findings)


def title_texts(sheet: Sheet, tables: tuple[Table, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield row, column and text of the cells that stand above a sheet's first table, or on top."""
    top = tables[0].header.top if tables else min(sheet.rows, default=1) + _TITLES_OF_A_REPORT
    for row, cells in sheet.rows.items():
        if row < top:
            yield from ((row, column, sheet.text(row, column)) for column in cells)


def _is_title_of(table: Table, row: RowView) -> bool:
    """Whether a line above a table may be one of its titles, and no row of the table above."""
    near = table.header.top - row.row <= HIGHEST_TITLE
    return near and len(row.texts) <= _MOST_CELLS_OF_A_TITLE
