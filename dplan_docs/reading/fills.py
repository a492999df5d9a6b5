"""Months by the paint of their cells alone, where rows differ from the sheet's own background."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, Self

from dplan_docs.parsing.months import in_fiscal_order
from dplan_docs.parsing.numbers import parse_number
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.evidence import MonthRead, RecordRows
from dplan_docs.reading.header import Header
from dplan_docs.reading.paint import Marks
from dplan_docs.reading.rows import is_total_text

_ENOUGH_ROWS = 3
"""So many rows painted alike are a background; fewer may be alike by chance."""

_Row = Mapping[int, str]


def from_fills(record: RecordRows) -> MonthRead:
    """Read the painted month cells."""
    header = record.header
    if not header.months:
        return MonthRead()
    table = (tuple(header.months), tuple(header.fields.items()))
    marks = record.sheet.paint.marks(table, lambda: _marks(record.sheet, header))
    found = {header.months[c] for row in record.rows for c in marks.get(row, ())}
    return MonthRead(months=in_fiscal_order(found), evidence="fill" if found else None)


def _marks(sheet: Sheet, header: Header) -> Marks:
    if not sheet.paint.painted.colours:
        return {}
    records = [row for row in sheet.rows if _is_record(sheet, header, row)]
    painted = _painted_rows(sheet)
    months = {row: _painted_months(sheet, header, row) if row in painted else {} for row in records}
    blank = [_painted_months(sheet, header, row) for row in _blank_rows(sheet, header, records)]
    grounds = {
        colour
        for colour in {colour for row in months.values() for colour in row.values()}
        if _is_background(colour, list(months.values()), blank, set(header.months))
    }
    told = {
        row: frozenset(column for column, colour in cells.items() if colour not in grounds)
        for row, cells in months.items()
    }
    return {row: columns for row, columns in told.items() if columns}


def _painted_rows(sheet: Sheet) -> set[int]:
    colours = sheet.paint.painted.colours
    merged = {row for (row, _), merge in sheet.merges.items() if (merge.top, merge.left) in colours}
    return merged | {row for row, _ in colours}


def _is_record(sheet: Sheet, header: Header, row: int) -> bool:
    name = sheet.text(row, header.fields.get("name", 0))
    if not any(letter.isalpha() for letter in name) or is_total_text(name):
        return False
    number = sheet.value(row, header.fields.get("number", 0))
    if number is not None:
        return parse_number(number).number is not None
    return any(sheet.text(row, header.fields.get(x, 0)) for x in ("budget", "divisions"))


def _blank_rows(sheet: Sheet, header: Header, records: Sequence[int]) -> list[int]:
    """Return the rows kept blank for more records."""
    first, name = min(records, default=0), header.fields.get("name", 0)
    rows = (row for row in sheet.paint.painted.rows if row > first and row not in sheet.rows)
    return [row for row in rows if (row, name) not in sheet.merges][:_ENOUGH_ROWS]


def _painted_months(sheet: Sheet, header: Header, row: int) -> _Row:
    """Return the colours of the month cells that are not the row's own."""
    shown = Counter(_colour(sheet, row, column) for column in header.fields.values())
    own = shown.most_common(1)[0][0] if shown else ""
    colours = {column: _colour(sheet, row, column) for column in header.months}
    return {column: colour for column, colour in colours.items() if colour not in {"", own}}


def _colour(sheet: Sheet, row: int, column: int) -> str:
    merge = sheet.merges.get((row, column))
    place = (merge.top, merge.left) if merge else (row, column)
    return sheet.paint.painted.colours.get(place, "")


def _is_background(
    colour: str, records: Sequence[_Row], blank: Sequence[_Row], months: Collection[int]
) -> bool:
    """Whether a colour tells no months, because rows have it whatever they are about."""
    if any(colour in row.values() for row in blank):
        return True
    rows = [_Stretch.of(colour, row) for row in records]
    whole = [row.mine >= set(months) for row in rows]
    if all(not row.mine or is_whole for row, is_whole in zip(rows, whole, strict=True)):
        in_turn = len(rows) >= _ENOUGH_ROWS and all(a != b for a, b in pairwise(whole))
        return all(whole) or in_turn
    everywhere = frozenset().union(*(row.mine for row in rows))
    alike = all(everywhere <= row.mine | row.others for row in rows)
    return alike and not blank and len(rows) >= _ENOUGH_ROWS


class _Stretch(NamedTuple):
    """A row's columns of one colour, and of other colours."""

    mine: frozenset[int]
    others: frozenset[int]

    @classmethod
    def of(cls, colour: str, row: _Row) -> Self:
        mine = frozenset(column for column, each in row.items() if each == colour)
        return cls(mine, frozenset(row) - mine)
