"""Dates, times and years as officers type them, or as Excel holds them."""

import re
from datetime import date, datetime, time, timedelta

from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.months import BE_OFFSET, MISSPELT_MONTHS, MONTHS, SHORT_MONTHS, WEEKDAYS
from dplan_docs.thai.text import DASHES, clean

_BE_YEARS, _CE_YEARS = range(2400, 2744), range(1900, 2201)
_CENTURY = 2500

_STEM_ENDS = re.compile("(?:คม|ยน|พันธ์)$")
_MONTH_NUMBERS = {
    **{name: number for number, name in MONTHS.items()},
    **{name.replace(".", ""): number for number, name in SHORT_MONTHS.items()},
    **{_STEM_ENDS.sub("", name): number for number, name in MONTHS.items()},
    **MISSPELT_MONTHS,
}

_DAY = rf"(?:(?:ลง|ณ )?วัน(?:{'|'.join(WEEKDAYS)}|พฤหัส)?(?: ?ที่)?|ที่)? ?(?P<day>[0-9]{{1,2}})"
_YEAR = "(?P<year>[0-9]{4}|[0-9]{2})"
_MIDNIGHT = r"(?:[T ][0-9:.]+)?"
_SEPARATOR, _AGAIN = f" ?(?P<separator>[{DASHES}/.]) ?", " ?(?P=separator) ?"
_DATE_SHAPES = (
    re.compile(rf"{_DAY}{_SEPARATOR}(?P<month>[0-9]{{1,2}}){_AGAIN}{_YEAR}{_MIDNIGHT}"),
    re.compile(
        rf"(?P<year>[0-9]{{4}}){_SEPARATOR}(?P<month>[0-9]{{1,2}}){_AGAIN}"
        rf"(?P<day>[0-9]{{1,2}}){_MIDNIGHT}"
    ),
    re.compile(
        rf"{_DAY}[ /-]*(?:เดือน)?(?P<month>[ก-๎. ]+?)[ /,-]*(?P<era>[พค]\. ?ศ\.?|[พค]ศ)? ?{_YEAR}"
    ),
)
_BE_YEAR = re.compile(r"(?:ประจำ)?(?:ปี)? ?(?:งบประมาณ)? ?(?:พ\.? ?ศ\.?)? ?([0-9]{4}|[0-9]{2})")
_CLOCK = re.compile(
    r"(?:เวลา)? ?([0-9]{1,2}) ?[.:] ?([0-9]{2})(?:[.:][0-9]{2})? ?(?:น\.?|นาฬิกา)?"
    r"|(?:เวลา)? ?([0-9]{1,2}) ?(?:น\.?|นาฬิกา)"
)
_DAY_SECONDS = 24 * 60 * 60


def parse_date(value: object) -> date | None:
    """Return the day that a text or an Excel date means, or None.

    Years from 2400 are of the Buddhist era, also in a real Excel date, whose calendar knows
    nothing of it; years from 1900 to 2200 are of the common era; two digits are 25xx. A typed
    weekday is not believed, only passed over. Numbers are never dates.

    >>> parse_date("วันพุธที่ ๑๕ ต.ค. ๖๘"), parse_date(date(2568, 10, 15))
    (datetime.date(2025, 10, 15), datetime.date(2025, 10, 15))
    >>> parse_date("1-0-66 ไร่") is None
    True
    """
    if isinstance(value, date):
        return _day(_ce_year(value.year), value.month, value.day)
    if not isinstance(value, str):
        return None
    text = to_arabic(clean(value))
    return next(
        (_day_of(found) for shape in _DATE_SHAPES if (found := shape.fullmatch(text))), None
    )


def _day_of(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    month = re.sub("[. ]", "", parts["month"])
    number = int(month) if month.isdecimal() else _MONTH_NUMBERS.get(month, 0)
    year = int(parts["year"]) + (_CENTURY if len(parts["year"]) == len("68") else 0)
    return _day(_ce_year(year, (parts.get("era") or "")[:1]), number, int(parts["day"]))


def _ce_year(year: int, era: str = "") -> int | None:
    if year in _BE_YEARS and era != "ค":
        return year - BE_OFFSET
    return year if year in _CE_YEARS and era != "พ" else None


def _day(ce_year: int | None, month: int, day: int) -> date | None:
    try:
        return date(ce_year or 0, month, day)
    except ValueError:
        return None


def parse_be_year(value: object) -> int | None:
    """Return the Buddhist-era year that a cell means, or None.

    Two digits are 25xx. A year of the common era is None: whether 2023 means 2566 is for the
    officer to say.

    >>> parse_be_year("พ.ศ. ๒๕๖6"), parse_be_year(2566.0), parse_be_year(66)
    (2566, 2566, 2566)
    >>> parse_be_year("2023") is None
    True
    """
    found = _BE_YEAR.fullmatch(to_arabic(clean(value)))
    if not found:
        return None
    year = int(found[1]) + (_CENTURY if len(found[1]) == len("68") else 0)
    return year if year in _BE_YEARS else None


def parse_time(value: object) -> time | None:
    """Return the time of day that a text or an Excel time means, or None.

    A number below 1 is Excel's part of a day. Any other is what Excel makes of a typed 9.30,
    which loses its last nought.

    >>> parse_time("10 .00 น."), parse_time("๙:๓๐"), parse_time(0.5), parse_time(9.3)
    (datetime.time(10, 0), datetime.time(9, 30), datetime.time(12, 0), datetime.time(9, 30))
    """
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value.replace(tzinfo=None)
    if isinstance(value, timedelta):
        return _time_of_seconds(value.total_seconds())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _time_of_number(value)
    return _time_of_text(to_arabic(clean(value))) if isinstance(value, str) else None


def _time_of_number(number: float) -> time | None:
    if 0 <= number < 1:
        return _time_of_seconds(min(round(number * _DAY_SECONDS), _DAY_SECONDS - 1))
    text = f"{number:.2f}"
    return _time_of_text(text) if float(text) == number else None


def _time_of_seconds(seconds: float) -> time | None:
    if not 0 <= seconds < _DAY_SECONDS:
        return None
    minutes, second = divmod(int(seconds), 60)
    return time(minutes // 60, minutes % 60, second)


def _time_of_text(text: str) -> time | None:
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    try:
        return time(int(found[1] or found[3]), int(found[2] or 0))
    except ValueError:
        return None
