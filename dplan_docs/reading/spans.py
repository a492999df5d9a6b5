"""Months told by two columns, one for the beginning of the work and one for its end."""

from datetime import date

from dplan_docs.parsing.months import parse_months
from dplan_docs.parsing.values import plain
from dplan_docs.reading.evidence import MonthRead, RecordRows
from dplan_docs.reading.headings import END, START
from dplan_docs.thai.dates import SHORT_MONTHS


def from_span(record: RecordRows) -> MonthRead:
    """Read the columns เริ่ม and สิ้นสุด; an end alone is only the end of the work."""
    start, end = _said(record, START), _said(record, END)
    if not end or not start:
        words = parse_months(end)
        return MonthRead(ends_in=words.months[0] if words.single else None)
    words = parse_months(f"{start} - {end}")
    return MonthRead(months=words.months, evidence="text" if words.months else None)


def _said(record: RecordRows, field: str) -> str:
    column = record.header.fields.get(field)
    for row in record.rows if column else ():
        value = record.sheet.value(row, column or 0)
        text = SHORT_MONTHS[value.month] if isinstance(value, date) else plain(value)
        if text.strip("-–— "):
            return text
    return ""
