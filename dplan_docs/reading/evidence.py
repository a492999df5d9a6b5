"""What an evidence for a record's months looks at, and what it gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dplan_docs.parsing.months import MonthWords, parse_months
from dplan_docs.parsing.values import Broken, Remark, plain
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRead:
    """What one kind of evidence says.

    Attributes:
        months: Calendar months in fiscal order; empty when it says nothing clear.
        evidence: ``marks``, ``merged``, ``arrow``, ``fill`` or ``text``; None when nothing was found.
        remarks: What the officer should know.
        ends_in: Only the last month is told.
    """

    months: tuple[int, ...] = ()
    evidence: str | None = None
    remarks: tuple[Remark, ...] = ()
    ends_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRows:
    """A record's rows on its sheet, the first one and those that continue it."""

    sheet: Sheet
    header: Header
    rows: tuple[int, ...]

    @property
    def reach(self) -> set[int]:
        """The rows that the record takes up, those its number and name are merged over among them."""
        columns = [self.header.fields.get(name) for name in ("number", "name")]
        merges = [self.sheet.merges.get((self.rows[0], column)) for column in columns if column]
        last = max((merge.bottom for merge in merges if merge), default=self.rows[-1])
        return {*self.rows, *range(self.rows[0], last + 1)}

    def month_texts(self, row: int) -> Mapping[int, str]:
        """Return the text of each marked month column, a merged cell's in all its columns."""
        cells, merges = self.sheet.rows.get(row, {}), self.sheet.merges
        values = {
            column: self.sheet.filled(row, column) if (row, column) in merges else cells.get(column)
            for column in self.header.months
        }
        texts = {
            column: plain(value)
            for column, value in values.items()
            if value is not None and not isinstance(value, Broken)
        }
        return {column: text for column, text in texts.items() if text}

    def words(self, field: str) -> MonthWords:
        """Return the months that a column says in words."""
        column = self.header.fields.get(field)
        if column is None:
            return MonthWords()
        found = [parse_months(self.sheet.value(row, column)) for row in self.rows]
        return next((words for words in found if words != MonthWords()), MonthWords())


Evidence = Callable[[RecordRows], MonthRead]
