"""Months in words: names, ranges, quarters, the whole year; a beginning or an end alone is neither."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from dplan_docs.parsing.month_names import in_fiscal_order, month_named
from dplan_docs.parsing.periods import (
    Period,
    be_year_meant,
    fiscal_year_of,
    periods_in,
    spelt_out,
)
from dplan_docs.parsing.values import CellValue, folded, plain
from dplan_docs.thai.dates import WEEKDAYS
from dplan_docs.thai.months import FISCAL_MONTHS
from dplan_docs.thai.text import DASHES

__all__ = ["MonthWords", "in_fiscal_order", "month_named", "parse_months"]

_DAY = rf"(?:วัน(?:{'|'.join(WEEKDAYS)})?(?:ที่)?|เดือน|ต้น|กลาง|ปลาย|สิ้น|ช่วง|ประมาณ|(?:\d{{1,2}}[{DASHES}])?\d{{1,2}})"
_DAY_BEFORE = re.compile(rf"{_DAY}+$", re.ASCII)
_FINISHED = "(?:ให้|และ)?(?:ดำเนินการ)?(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จ|สิ้นสุด)(?:ภายใน|ใน)?"
_TO = rf"[{DASHES}~]+>?(?:{_FINISHED})?|<?[{DASHES}]+>|(?:ไป)?(?:จน)?ถึง|{_FINISHED}"
_RANGE = re.compile(_TO)
_LIST = re.compile(r"[,/&+;]?(?:และ|กับ)?")
_BRACKET = re.compile(r"[()\[\]]")
_LATEST = re.compile(rf"(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า|ก่อน|ถึง)(?:ใน|{_DAY})*$", re.ASCII)
_LAST = re.compile(rf"{_FINISHED}{_DAY}*$", re.ASCII)
_FIRST = re.compile(
    rf"(?:ตั้งแต่|เริ่ม(?:ต้น)?(?:ดำเนินการ)?|นับ(?:จาก|แต่)|หลัง(?:จาก)?)(?:ใน|{_DAY})*$", re.ASCII
)
_DONE_AFTER = re.compile(r"\(?(?:แล้วเสร็จ|เสร็จ)")
_OPEN_AFTER = re.compile(rf"(?:เป็นต้น|ขึ้นไป|{_TO})")
_COUNT = re.compile(r"(?<![\d/])(?<!ที่)(\d{1,2})เดือน(?!ละ)", re.ASCII)
_EXCEPT = re.compile(r"\(?(?:ยก)?เว้น(?:แต่)?")
_BESIDE_BARE = re.compile(rf"(?:{_TO}|ตั้งแต่|ระหว่าง|เริ่ม|{_DAY}|[,/&+;()]|และ)*", re.ASCII)
_MONTHS_IN_A_YEAR = len(FISCAL_MONTHS)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthWords:
    """What a text says about months.

    Attributes:
        months: Calendar months in fiscal order; empty when the text says nothing clear.
        single: The text names one month only, which may be a beginning or an end.
        beyond_year: A range that leaves the fiscal year, so that no months are taken.
        unclear: The text names months, and does not say clearly which ones are meant.
        starts_in: Only the first month is told.
        ends_in: Only the last month is told.
        ends_by: Only a month is told by which the work ends.
        fiscal_years: The fiscal years (B.E.) that the text names.
    """

    months: tuple[int, ...] = ()
    single: bool = False
    beyond_year: bool = False
    unclear: bool = False
    starts_in: int | None = None
    ends_in: int | None = None
    ends_by: int | None = None
    fiscal_years: frozenset[int] = field(default=frozenset())


def parse_months(value: CellValue) -> MonthWords:
    """Return the months that a cell says in words.

    >>> parse_months("ต.ค. 65 - ธ.ค. 65").months, parse_months("ไตรมาส ๒").months
    ((10, 11, 12), (1, 2, 3))
    >>> parse_months("ตลอดปี ยกเว้น ต.ค. - มี.ค.").months, parse_months("ภายใน มี.ค. 69").ends_by
    ((4, 5, 6, 7, 8, 9), 3)
    """
    if isinstance(value, date):
        year = fiscal_year_of(value.month, be_year_meant(value.year))
        return MonthWords(months=(value.month,), single=True, fiscal_years=frozenset({year}))
    return _words(folded(plain(value)))


@lru_cache(maxsize=4_096)
def _words(text: str) -> MonthWords:
    text = spelt_out(text)
    kept, *left_out = _EXCEPT.split(text)
    words = _stated(kept)
    if not left_out or not periods_in(text):
        return words
    less = _stated(left_out[0])
    months = in_fiscal_order(set(words.months) - set(less.months))
    if len(left_out) > 1 or not less.months or not set(less.months) < set(words.months):
        return MonthWords(unclear=True)
    return replace(words, months=months, fiscal_years=words.fiscal_years | less.fiscal_years)


def _stated(text: str) -> MonthWords:
    """Read the periods of a text with what stands before, between and after them."""
    periods = periods_in(text)
    gaps = [text[a.end : b.start] for a, b in pairwise(periods)]
    if not periods:
        whole = _counted(text) == _MONTHS_IN_A_YEAR
        return MonthWords(months=FISCAL_MONTHS) if whole else MonthWords()
    before, after = text[: periods[0].start], text[periods[-1].end :]
    if any(period.is_bare for period in periods) and not all(
        map(_BESIDE_BARE.fullmatch, (before, *gaps, after))
    ):
        return MonthWords()
    years = frozenset(period.fiscal_year for period in periods if period.fiscal_year)
    if len(years) > 1:
        return MonthWords(beyond_year=True)
    words = _joined(periods, gaps)
    if words.months:
        is_ranged = any(_RANGE.fullmatch(_DAY_BEFORE.sub("", gap)) for gap in gaps)
        words = _bounded(words, before, after, _counted(before, *gaps, after), is_ranged=is_ranged)
    return replace(words, fiscal_years=years)


def _joined(periods: Sequence[Period], gaps: Sequence[str]) -> MonthWords:
    """Join periods by the words between them; what stands in brackets only explains the rest."""
    groups = [set(periods[0].months)]
    for (first, last), gap in zip(pairwise(periods), gaps, strict=True):
        between = _DAY_BEFORE.sub("", gap)
        if _BRACKET.search(between):
            groups.append(set(last.months))
        elif _RANGE.fullmatch(between):
            covered = _range(first.months[0], last.months[-1])
            if not covered:
                return MonthWords(beyond_year=True)
            groups[-1].update(covered)
        elif _LIST.fullmatch(between) and _MONTHS_IN_A_YEAR not in _sizes(first, last):
            groups[-1].update(last.months)
        else:
            return MonthWords(unclear=True)
    least = min(groups, key=len)
    sizes = {len(group) for group in groups}
    if not all(least <= group for group in groups) or {_MONTHS_IN_A_YEAR} < sizes:
        return MonthWords(unclear=True)
    return MonthWords(months=in_fiscal_order(least), single=len(least) == 1)


def _sizes(*periods: Period) -> set[int]:
    return {len(period.months) for period in periods}


def _bounded(
    words: MonthWords, before: str, after: str, count: int | None, *, is_ranged: bool
) -> MonthWords:
    """Tell a period from a beginning or an end alone, of a number of months or not."""
    if count and words.single and not is_ranged:
        return _of_length(words.months[0], count)
    if count and is_ranged and count != len(words.months):
        return MonthWords(unclear=True)
    if _OPEN_AFTER.match(after) and not _DONE_AFTER.match(after):
        return MonthWords(unclear=True, starts_in=words.months[0])
    is_whole = is_ranged or len(words.months) == _MONTHS_IN_A_YEAR
    return words if is_whole else _one_sided(words, before, after)


def _of_length(first: int, count: int) -> MonthWords:
    months = FISCAL_MONTHS[FISCAL_MONTHS.index(first) :][:count]
    return MonthWords(months=months) if len(months) == count else MonthWords(beyond_year=True)


def _one_sided(words: MonthWords, before: str, after: str) -> MonthWords:
    if _LAST.search(before) or _DONE_AFTER.match(after):
        return MonthWords(ends_in=words.months[-1])
    if _LATEST.search(before):
        return MonthWords(ends_by=words.months[-1])
    if _FIRST.search(before):
        return MonthWords(unclear=True, starts_in=words.months[0])
    return words


def _counted(*texts: str) -> int | None:
    """Return how many months a text counts; a day of a month is no count."""
    found = (int(found[1]) for text in texts for found in _COUNT.finditer(text))
    return next((count for count in found if 0 < count <= _MONTHS_IN_A_YEAR), None)


def _range(start: int, end: int) -> tuple[int, ...]:
    first, last = FISCAL_MONTHS.index(start), FISCAL_MONTHS.index(end)
    return FISCAL_MONTHS[first : last + 1]
