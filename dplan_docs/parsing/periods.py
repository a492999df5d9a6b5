"""The periods that a text names: a month, a day, a quarter, a half, the whole year."""

import re
from dataclasses import dataclass

from dplan_docs.parsing.month_names import ANY_MONTH_NAME, MONTH_NUMBERS
from dplan_docs.thai.months import BE_OFFSET, FISCAL_MONTHS
from dplan_docs.thai.text import DASHES

_YEAR = r"(?:25\d\d|20\d\d|[5-9]\d)(?!\d)"
_PART_ENDS = "(?=$|[^ก-๙]|ของปี|ปี|งบ|และ|ถึง)"
_TERM = "(?:ปี)?(?:งบประมาณ)?(?:พศ)?"
_PERIOD = re.compile(
    rf"""
      (?P<whole>ตลอด(?:ทั้ง)?(?:12เดือน|ปี)|ทั้งปี|ทุกเดือน|ทุกไตรมาส)(?:{_TERM}(?P<whole_year>{_YEAR}))?
    | (?:ครึ่ง(?:ปี)?(?:งบประมาณ)?|(?<!\d)(?P<length>[1-9]|1[01]|หก|สาม)เดือน)(?P<side>แรก|หลัง|สุดท้าย){_PART_ENDS}
    | ไตรมาส(?:ที่)?(?P<quarter>[1-4])(?!\d)(?:(?:/|(?:ของ)?ปี(?:งบประมาณ)?(?:พศ)?|พศ)(?P<quarter_year>{_YEAR}))?
    | (?<!\d)ไตรมาส(?P<end_quarter>แรก|สุดท้าย)
    | (?<![\d/])\d{{1,2}}/(?P<day_month>0?[1-9]|1[0-2])/(?P<day_year>{_YEAR})
    | (?<![\d/])(?P<bare_month>0?[1-9]|1[0-2])/(?P<bare_year>{_YEAR})(?!/)
    | (?P<name>{ANY_MONTH_NAME})(?:เดือน)?(?:[{DASHES}/']?(?:ปี)?(?:พศ)?(?P<name_year>{_YEAR}))?
    """,
    re.ASCII | re.VERBOSE,
)
_MORE_QUARTERS = re.compile(
    rf"(ไตรมาส(?:ที่)?[1-4](?:/{_YEAR})?(?:,|และ|กับ|&|/|[{DASHES}]|ถึง)+)(?:ที่)?(?=[1-4](?!\d|{ANY_MONTH_NAME}))",
    re.ASCII,
)
_LENGTHS = {None: 6, "หก": 6, "สาม": 3}
_QUARTER = 3
_CENTURY, _BE_CENTURY = 1900, 2500


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period named in a text.

    Attributes:
        start: Where its name begins in the text.
        end: Where its name ends.
        months: Calendar months in fiscal order.
        fiscal_year: The fiscal year it lies in (B.E.), when a year stands beside it.
        is_bare: Written as 10/68, which may be something else.
    """

    start: int
    end: int
    months: tuple[int, ...]
    fiscal_year: int | None = None
    is_bare: bool = False


def spelt_out(text: str) -> str:
    """Return a folded text with the word before each of several quarters.

    >>> spelt_out("ไตรมาส1-2")
    'ไตรมาส1-ไตรมาส2'
    """
    while (spelt := _MORE_QUARTERS.sub(r"\1ไตรมาส", text)) != text:
        text = spelt
    return text


def periods_in(text: str) -> tuple[Period, ...]:
    """Return the periods that a folded text names, from left to right.

    >>> [period.months for period in periods_in("ไตรมาส2และกย69")]
    [(1, 2, 3), (9,)]
    """
    return tuple(_period(found) for found in _PERIOD.finditer(text))


def be_year_meant(year: int) -> int:
    """Return the B.E. year that a typed one means; Excel takes a typed 68 for 1968.

    >>> be_year_meant(68), be_year_meant(2568), be_year_meant(2025), be_year_meant(1968)
    (2568, 2568, 2568, 2568)
    """
    if year >= _BE_CENTURY:
        return year
    if year >= _CENTURY + 100:
        return year + BE_OFFSET
    return _BE_CENTURY + year % 100


def fiscal_year_of(month: int, year: int) -> int:
    """Return the fiscal year of a month of a year of the calendar, both B.E."""
    return year + (month >= FISCAL_MONTHS[0])


def _period(found: re.Match[str]) -> Period:
    said = {name: text for name, text in found.groupdict().items() if text}
    year = next((text for name, text in said.items() if name.endswith("_year")), None)
    months = _months(said)
    be_year = be_year_meant(int(year)) if year else None
    if be_year and len(months) == 1:
        be_year = fiscal_year_of(months[0], be_year)
    return Period(
        start=found.start(),
        end=found.end(),
        months=months,
        fiscal_year=be_year,
        is_bare="bare_month" in said,
    )


def _months(said: dict[str, str]) -> tuple[int, ...]:
    if "whole" in said:
        return FISCAL_MONTHS
    if "side" in said:
        length = said.get("length")
        size = int(length) if length and length.isdecimal() else _LENGTHS[length]
        return FISCAL_MONTHS[:size] if said["side"] == "แรก" else FISCAL_MONTHS[-size:]
    if "quarter" in said or "end_quarter" in said:
        quarter = int(said.get("quarter") or (1 if said["end_quarter"] == "แรก" else 4))
        return FISCAL_MONTHS[_QUARTER * (quarter - 1) : _QUARTER * quarter]
    number = said.get("day_month") or said.get("bare_month")
    return (int(number) if number else MONTH_NUMBERS[said["name"]],)
