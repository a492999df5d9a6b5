"""Months told by two columns, one for the beginning of the work and one for its end."""

from dataclasses import replace

from dplan_docs.parsing.months import parse_months
from dplan_docs.reading.durations import read_words
from dplan_docs.reading.evidence import NOTHING, MonthRead, RecordRows, Said, worded
from dplan_docs.reading.headings import END, START


def from_span(record: RecordRows) -> MonthRead:
    """Read the columns เริ่ม and สิ้นสุด; a beginning or an end alone is no span."""
    start, end = _said(record, START), _said(record, END)
    if start and end:
        both = Said(f"{start.value} - {end.value}", start.place)
        return read_words(record, parse_months(both.value), both)
    if end:
        words = parse_months(end.value)
        ends_in = words.months[0] if words.single else None
        return read_words(record, replace(words, months=(), ends_in=ends_in), end)
    if start:
        words = parse_months(start.value)
        starts_in = words.months[0] if words.single else None
        return read_words(
            record, replace(words, months=(), unclear=True, starts_in=starts_in), start
        )
    return NOTHING


def _said(record: RecordRows, field: str) -> Said | None:
    """Return what a column says, a date as its month and year."""
    said = record.said(field)
    return said and Said(worded(said.value), said.place)
