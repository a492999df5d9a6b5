"""A settings cell turned into its field's value, or a sentence saying why it cannot be."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import TypeAlias

from dplan_docs.findings import Severity
from dplan_docs.settings.model import Entry
from dplan_docs.thai.dates import parse_be_year, parse_date, parse_time
from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.text import clean, fold, nearest

Value: TypeAlias = str | int | date | time | tuple[str, ...]

_DASHES = ("-", "–", "—")
_COUNT = re.compile(r"(\d{1,4})\s*(?:วัน)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a cell says: a value, or None when nothing was entered or it could not be read.

    Attributes:
        fault: A Thai sentence when the cell holds something else than it should.
        severity: An error when what somebody entered is lost to the papers.
    """

    value: Value | None = None
    fault: str = ""
    severity: Severity = Severity.ERROR


def plain_text(cell: object) -> str:
    """Return the text that somebody typed, undoing what a spreadsheet made of it.

    >>> plain_text(99000.0), plain_text(date(2568, 2, 1)), plain_text(4.1)
    ('99000', '2/2568', '4.1')
    """
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        # A spreadsheet takes "2/2568" for the first day of a month.
        day = "" if cell.day == 1 else f"{cell.day}/"
        return f"{day}{cell.month}/{cell.year}"
    return clean(cell)


def parse(kind: object, entry: Entry, cell: object) -> Parsed:
    """Return the value of a cell for a field of this type."""
    if not plain_text(cell):
        return Parsed()
    return _PARSERS[kind](entry, cell)


def _text(entry: Entry, cell: object) -> Parsed:
    if entry.choices:
        return _choice(entry, plain_text(cell))
    if entry.has_paragraphs:
        lines = (clean(line) for line in str(cell).splitlines())
        return Parsed(value="\n".join(line for line in lines if line))
    return Parsed(value=plain_text(cell))


def _choice(entry: Entry, text: str) -> Parsed:
    known = _by_key(entry.choices).get(fold(text))
    if known:
        return Parsed(value=known)
    if text in _DASHES:
        return Parsed()
    likely = nearest(text, entry.choices)
    hint = f" (หมายถึง “{likely}” หรือไม่)" if likely else ""
    if entry.is_open:
        fault = f"“{text}” ไม่อยู่ในรายการของช่อง {entry.label}{hint} โปรแกรมใช้ตามที่กรอก โปรดตรวจสอบ"
        return Parsed(value=text, fault=fault, severity=Severity.WARNING)
    fault = f"“{text}” ไม่อยู่ในรายการของช่อง {entry.label}{hint} โปรดเลือกจากรายการ"
    return Parsed(fault=fault, severity=Severity.WARNING)


@cache
def _by_key(choices: tuple[str, ...]) -> Mapping[str, str]:
    return {fold(choice): choice for choice in choices}


def _names(_entry: Entry, cell: object) -> Parsed:
    text = cell if isinstance(cell, str) else plain_text(cell)
    names = (clean(name) for name in re.split(r"[,\r\n]", text))
    return Parsed(value=tuple(name for name in names if name))


def _number(entry: Entry, cell: object) -> Parsed:
    text = to_arabic(plain_text(cell))
    if text in _DASHES:
        return Parsed()
    if entry.is_year:
        year = parse_be_year(text)
        fault = "" if year else _fault(entry, text, "ปี พ.ศ. สี่หลัก เช่น 2569")
        return Parsed(value=year, fault=fault)
    count = _COUNT.fullmatch(text)
    if count is None:
        return Parsed(fault=_fault(entry, text, "จำนวนเต็ม เช่น 30"))
    return Parsed(value=int(count[1]))


def _date(entry: Entry, cell: object) -> Parsed:
    text = plain_text(cell)
    if text in _DASHES:
        return Parsed()
    day = parse_date(cell)
    if day is None:
        return Parsed(fault=_fault(entry, text, "วัน/เดือน/ปี พ.ศ. เช่น 15/10/2568"))
    return Parsed(value=day)


def _time(entry: Entry, cell: object) -> Parsed:
    text = plain_text(cell)
    if text in _DASHES:
        return Parsed()
    is_clock_number = isinstance(cell, float) and cell >= 1
    # A spreadsheet takes "9.30" for the number 9.3.
    moment = parse_time(f"{cell:.2f}" if is_clock_number else cell)
    if moment is None:
        return Parsed(fault=_fault(entry, text, "ชั่วโมง.นาที เช่น 09.30"))
    return Parsed(value=moment)


def _fault(entry: Entry, text: str, wanted: str) -> str:
    return f"อ่าน{entry.label} “{text}” ไม่ได้ โปรดพิมพ์เป็น{wanted}"


_PARSERS: dict[object, Callable[[Entry, object], Parsed]] = {
    str: _text,
    int | None: _number,
    date | None: _date,
    time | None: _time,
    tuple[str, ...]: _names,
}
