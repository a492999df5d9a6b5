"""Months in words: names, ranges, quarters, the whole year."""

import re
from dataclasses import dataclass
from datetime import date

from dplan_docs.parsing.values import CellValue, folded, plain
from dplan_docs.records import FISCAL_MONTHS
from dplan_docs.thai.dates import MONTHS, SHORT_MONTHS

_NO_DOTS = {
    folded(name): number for names in (MONTHS, SHORT_MONTHS) for number, name in names.items()
}
_CLIPPED = {
    name.removesuffix("คม").removesuffix("ยน").removesuffix("พันธ์"): n
    for name, n in _NO_DOTS.items()
}
_BY_NAME = {**_CLIPPED, **_NO_DOTS}
_ANY_NAME = "|".join(sorted(_BY_NAME, key=len, reverse=True))

_WHOLE_YEAR = re.compile(r"ตลอด(?:ทั้ง)?ปี|ทั้งปี|ทุกเดือน|ตลอดทั้ง12เดือน|12เดือน")
_QUARTER = re.compile(r"ไตรมาส(?:ที่)?((?:[1-4](?:/\d{4})?(?:,|และ|-|–|ถึง)?)+)", re.ASCII)
_HALF = re.compile(r"ครึ่งปี(แรก|หลัง)")
_MONTH = re.compile(rf"({_ANY_NAME})(?:เดือน)?(?:พศ)?((?:25)?\d\d(?!\d))?", re.ASCII)
_DAY_BEFORE = re.compile(r"(?:วันที่|เดือน|\d{1,2})+$", re.ASCII)
_RANGE = re.compile(r"[-–—~]+>?|ถึง|จนถึง|<?[-–—]+>")
_LIST = re.compile(r"[,/&+]?|และ|กับ")
_NOISE = re.compile(r"^(?:ระหว่าง|ตั้งแต่|ช่วง|ประมาณ|ภายใน|เริ่ม|ประจำ)*(?:เดือน)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthWords:
    """What a text says about months.

    Attributes:
        months: Calendar months in fiscal order; empty when the text says nothing clear.
        single: The text names one month only, which may be a beginning or an end.
        beyond_year: A range that leaves the fiscal year, so that no months are taken.
    """

    months: tuple[int, ...] = ()
    single: bool = False
    beyond_year: bool = False


def month_named(text: str) -> int | None:
    """Return the month that a heading names, a year beside it or not.

    >>> month_named("ต.ค. 65"), month_named("มี.ค"), month_named("กันยายน"), month_named("ที่")
    (10, 3, 9, None)
    """
    found = _MONTH.fullmatch(folded(text))
    return _BY_NAME[found[1]] if found else None


def parse_months(value: CellValue) -> MonthWords:
    """Return the months that a cell says in words.

    >>> parse_months("ต.ค. 65 - ธ.ค. 65").months, parse_months("ไตรมาส ๒").months
    ((10, 11, 12), (1, 2, 3))
    """
    if isinstance(value, date):
        return MonthWords(months=(value.month,), single=True)
    text = folded(plain(value))
    if _WHOLE_YEAR.search(text):
        return MonthWords(months=FISCAL_MONTHS)
    quarters = _quarters(text)
    return MonthWords(months=quarters) if quarters else _named(text)


def in_fiscal_order(months: set[int]) -> tuple[int, ...]:
    """Return months from October to September.

    >>> in_fiscal_order({1, 12, 11})
    (11, 12, 1)
    """
    return tuple(month for month in FISCAL_MONTHS if month in months)


def _quarters(text: str) -> tuple[int, ...]:
    if half := _HALF.search(text):
        return FISCAL_MONTHS[:6] if half[1] == "แรก" else FISCAL_MONTHS[6:]
    found: set[int] = set()
    for run in _QUARTER.findall(text):
        numbers = [int(n) for n in re.findall(r"(?<![\d/])[1-4](?!\d)", run)]
        if re.search("[-–]|ถึง", run) and len(numbers) == 2:  # noqa: PLR2004
            numbers = list(range(numbers[0], numbers[1] + 1))
        found.update(m for n in numbers for m in FISCAL_MONTHS[3 * n - 3 : 3 * n])
    return in_fiscal_order(found)


def _named(text: str) -> MonthWords:
    """Read names of months with what stands between them: a dash makes a range."""
    hits = list(_MONTH.finditer(text))
    if not hits:
        return MonthWords()
    names = [_BY_NAME[hit[1]] for hit in hits]
    found = {names[0]}
    for (before, start), (after, end) in zip(
        zip(hits, names, strict=True), zip(hits[1:], names[1:], strict=True), strict=False
    ):
        between = _DAY_BEFORE.sub("", text[before.end() : after.start()])
        if _RANGE.fullmatch(between):
            covered = _range(start, end)
            if not covered or _years_disagree(before[2], after[2], start, end):
                return MonthWords(beyond_year=True)
            found.update(covered)
        elif _LIST.fullmatch(between):
            found.add(end)
        else:
            return MonthWords()
    return MonthWords(months=in_fiscal_order(found), single=len(found) == 1)


def _range(start: int, end: int) -> tuple[int, ...]:
    first, last = FISCAL_MONTHS.index(start), FISCAL_MONTHS.index(end)
    return FISCAL_MONTHS[first : last + 1]


def _years_disagree(first: str | None, last: str | None, start: int, end: int) -> bool:
    """Whether two years beside two months put them into different fiscal years."""
    if not first or not last:
        return False
    fiscal = [
        int(year[-2:]) + (month >= FISCAL_MONTHS[0])
        for year, month in ((first, start), (last, end))
    ]
    return fiscal[0] != fiscal[1]
