"""Dates, times and fiscal years as Thai papers write them, in ASCII digits."""

from dataclasses import dataclass
from datetime import date, time

from dplan_docs.thai.date_reading import parse_be_year, parse_date, parse_time
from dplan_docs.thai.months import BE_OFFSET, MONTHS, SHORT_MONTHS, WEEKDAYS

__all__ = [
    "MONTHS",
    "SHORT_MONTHS",
    "WEEKDAYS",
    "FiscalYear",
    "be_year",
    "clock",
    "formal_date",
    "long_date",
    "month_year",
    "parse_be_year",
    "parse_date",
    "parse_time",
    "short_date",
    "weekday_date",
]

_FIRST_MONTH = 10


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """A fiscal year (ปีงบประมาณ): 1 October of the year before to 30 September.

    Attributes:
        be_year: The Buddhist-era year it is named for.
    """

    be_year: int

    @classmethod
    def of(cls, day: date) -> "FiscalYear":
        """Return the fiscal year that a day falls in.

        >>> FiscalYear.of(date(2025, 10, 1))
        FiscalYear(be_year=2569)
        """
        return cls(be_year(day) + (day.month >= _FIRST_MONTH))

    @property
    def starts(self) -> date:
        """The first day.

        >>> FiscalYear(2569).starts
        datetime.date(2025, 10, 1)
        """
        return date(self.be_year - BE_OFFSET - 1, _FIRST_MONTH, 1)

    @property
    def ends(self) -> date:
        """The last day.

        >>> FiscalYear(2569).ends
        datetime.date(2026, 9, 30)
        """
        return date(self.be_year - BE_OFFSET, _FIRST_MONTH - 1, 30)

    def be_year_of(self, month: int) -> int:
        """Return the Buddhist-era year of one of its calendar months.

        >>> FiscalYear(2569).be_year_of(10), FiscalYear(2569).be_year_of(9)
        (2568, 2569)
        """
        return self.be_year - (month >= _FIRST_MONTH)


def be_year(day: date) -> int:
    """Return a day's Buddhist-era year.

    >>> be_year(date(2025, 10, 15))
    2568
    """
    return day.year + BE_OFFSET


def long_date(day: date) -> str:
    """Return the form of letters and memos.

    >>> long_date(date(2025, 10, 5))
    '5 ตุลาคม 2568'
    """
    return f"{day.day} {month_year(day)}"


def formal_date(day: date) -> str:
    """Return the form of announcements and orders.

    >>> formal_date(date(2025, 10, 15))
    '15 เดือน ตุลาคม พ.ศ. 2568'
    """
    return f"{day.day} เดือน {MONTHS[day.month]} พ.ศ. {be_year(day)}"


def short_date(day: date) -> str:
    """Return the form of tables.

    >>> short_date(date(2025, 10, 15))
    '15 ต.ค. 2568'
    """
    return f"{day.day} {SHORT_MONTHS[day.month]} {be_year(day)}"


def weekday_date(day: date) -> str:
    """Return the form of invitations; the weekday is computed, never typed.

    >>> weekday_date(date(2025, 10, 15))
    'วันพุธที่ 15 ตุลาคม 2568'
    """
    return f"วัน{WEEKDAYS[day.weekday()]}ที่ {long_date(day)}"


def month_year(day: date) -> str:
    """Return a day's month and year.

    >>> month_year(date(2025, 10, 15))
    'ตุลาคม 2568'
    """
    return f"{MONTHS[day.month]} {be_year(day)}"


def clock(moment: time) -> str:
    """Return a time of day with a dot, as papers write it.

    >>> clock(time(9, 30))
    '09.30 น.'
    """
    return f"{moment.hour:02}.{moment.minute:02} น."
