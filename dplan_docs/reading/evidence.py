"""What an evidence for a record's months looks at, and what it gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dplan_docs.parsing.periods import be_year_meant
from dplan_docs.parsing.values import Broken, CellValue, Remark, plain
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header
from dplan_docs.thai.dates import SHORT_MONTHS
from dplan_docs.thai.text import DASHES

_BLANK = f"{DASHES} "


class Said(NamedTuple):
    """What a column says of a record: the first cell's value or all its rows' text, and where."""

    value: CellValue
    place: tuple[int, int]

    @property
    def text(self) -> str:
        """The text to be quoted."""
        return plain(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRead:
    """What one kind of evidence says.

    Attributes:
        months: Calendar months in fiscal order; empty when it says nothing clear.
        evidence: ``marks``, ``merged``, ``arrow``, ``fill`` or ``text``; None when nothing was found.
        remarks: What the officer should know.
        doubts: What the officer should know if nothing else tells the months.
        ends_in: Only the last month is told.
        ends_by: Only a month is told by which the work ends.
        said: The words that were read, understood or not.
    """

    months: tuple[int, ...] = ()
    evidence: str | None = None
    remarks: tuple[Remark, ...] = ()
    doubts: tuple[Remark, ...] = ()
    ends_in: int | None = None
    ends_by: int | None = None
    said: Said | None = None


NOTHING = MonthRead()
"""What evidence says that is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRows:
    """A record's rows on its sheet, the first one and those that continue it."""

    sheet: Sheet
    header: Header
    rows: tuple[int, ...]

    @property
    def reach(self) -> set[int]:
        """The rows that the record takes up, those its number and name are merged over among them."""
        first, last = self.rows[0], self.rows[-1]
        for column in (self.header.fields.get("number"), self.header.fields.get("name")):
            if column and (merge := self.sheet.merges.get((first, column))):
                last = max(last, merge.bottom)
        return set(range(first, last + 1))

    def month_texts(self, row: int) -> Mapping[int, str]:
        """Return the text of each marked month column, a merged cell's in all its columns."""
        cells, merges = self.sheet.rows.get(row, {}), self.sheet.merges
        texts = {
            column: plain(value) if isinstance(value, str) else worded(value)
            for column in self.header.months
            if (
                value := self.sheet.filled(row, column)
                if (row, column) in merges
                else cells.get(column)
            )
            is not None
            and not isinstance(value, Broken)
        }
        return {column: text for column, text in texts.items() if text}

    def months_of_cell(self, row: int, column: int) -> frozenset[int]:
        """Return the months that a cell stands for, a merged one for all that it covers."""
        months, merge = self.header.months, self.sheet.merges.get((row, column))
        covered = range(merge.left, merge.right + 1) if merge else (column,)
        return frozenset(month for each in covered for month in months.get(each, ()))

    def said(self, field: str) -> Said | None:
        """Return what a column says, continued over the record's rows; a dash says nothing."""
        column = self.header.fields.get(field)
        if column is None:
            return None
        told = {row: value for row in self.rows if _says(value := self.sheet.value(row, column))}
        if not told and _says(shown := self.sheet.filled(self.rows[0], column)):
            told = {self.rows[0]: shown}  # merged down from a record above
        if not told:
            return None
        row, first = next(iter(told.items()))
        return Said(first if len(told) == 1 else " ".join(map(plain, told.values())), (row, column))


def worded(value: CellValue) -> str:
    """Return a cell's text, a date as its month and year."""
    if not isinstance(value, date):
        return plain(value)
    return f"{SHORT_MONTHS[value.month]} {be_year_meant(value.year)}"


def _says(value: CellValue) -> bool:
    return not isinstance(value, Broken) and bool(plain(value).strip(_BLANK))


Evidence = Callable[[RecordRows], MonthRead]
