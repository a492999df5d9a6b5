"""Months by the paint of their cells alone, where rows differ from the sheet's own background."""

from collections import Counter
from collections.abc import Hashable, Sequence

from dplan_docs.parsing.months import in_fiscal_order
from dplan_docs.parsing.numbers import parse_number
from dplan_docs.parsing.values import plain
from dplan_docs.reading.backgrounds import PaintedRow, background_colours
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.evidence import NOTHING, MonthRead, RecordRows
from dplan_docs.reading.header import Header
from dplan_docs.reading.paint import Marks
from dplan_docs.reading.row_kinds import is_total_text

_ENOUGH_BLANK_ROWS = 3
_ENOUGH_TO_RELY = 2
"""So many other rows that only paint tells of show that it is more than decoration."""


def from_fills(record: RecordRows) -> MonthRead:
    """Read the painted month cells."""
    header = record.header
    if not header.months:
        return NOTHING
    marks = _painted_marks(record.sheet, header)
    painted = {column for row in record.rows for column in marks.get(row, ())}
    found = {month for column in painted for month in header.months[column]}
    return MonthRead(months=in_fiscal_order(found), evidence="fill") if found else NOTHING


def is_paint_relied_on(record: RecordRows) -> bool:
    """Whether other rows of the table tell their months by paint alone."""
    sheet, header = record.sheet, record.header
    if not header.months:
        return False
    alone = sheet.paint.marks(("alone", _table(header)), lambda: _told_alone(sheet, header))
    return len(alone.keys() - set(record.rows)) >= _ENOUGH_TO_RELY


def _told_alone(sheet: Sheet, header: Header) -> Marks:
    """Return what paint marks in rows that nothing else marks; most sheets have none to look at."""
    unmarked = {
        row
        for row, cells in sheet.rows.items()
        if row not in sheet.arrows_by_row
        and not any(plain(cells[column]) for column in cells.keys() & header.months.keys())
        and _is_record(sheet, header, row)
    }
    if len(unmarked) < _ENOUGH_TO_RELY:
        return {}
    marks = _painted_marks(sheet, header)
    return {row: columns for row, columns in marks.items() if row in unmarked}


def _painted_marks(sheet: Sheet, header: Header) -> Marks:
    return sheet.paint.marks(_table(header), lambda: _marks(sheet, header))


def _table(header: Header) -> Hashable:
    return tuple(header.months), tuple(header.fields.items())


def _marks(sheet: Sheet, header: Header) -> Marks:
    if not sheet.paint.painted.colours:
        return {}
    records = [row for row in sheet.rows if _is_record(sheet, header, row)]
    painted = _painted_rows(sheet)
    months = {row: _painted_months(sheet, header, row) if row in painted else {} for row in records}
    blank = [_painted_months(sheet, header, row) for row in _blank_rows(sheet, header, records)]
    grounds = background_colours(list(months.values()), blank, set(header.months))
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
    return [row for row in rows if (row, name) not in sheet.merges][:_ENOUGH_BLANK_ROWS]


def _painted_months(sheet: Sheet, header: Header, row: int) -> PaintedRow:
    """Return the colours of the month cells that are not the row's own."""
    shown = Counter(_colour(sheet, row, column) for column in header.fields.values())
    own = shown.most_common(1)[0][0] if shown else ""
    colours = {column: _colour(sheet, row, column) for column in header.months}
    return {column: colour for column, colour in colours.items() if colour not in {"", own}}


def _colour(sheet: Sheet, row: int, column: int) -> str:
    merge = sheet.merges.get((row, column))
    place = (merge.top, merge.left) if merge else (row, column)
    return sheet.paint.painted.colours.get(place, "")
