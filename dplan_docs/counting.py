"""Periods of days as the civil code counts them, and how their end moves over days off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dplan_docs.days_off import Calendar, DayOff
from dplan_docs.thai.dates import weekday_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A period of days counted out.

    Attributes:
        counted_to: The day that the count ends on, whether offices are open or not.
        days_off: The days off from that day on, which its end moves over.
    """

    days: int
    counted_to: date
    days_off: tuple[DayOff, ...] = ()

    @property
    def last_day(self) -> date:
        """The last day of the period: the first working day that is far enough."""
        return self.counted_to + timedelta(len(self.days_off))

    @property
    def moved_because(self) -> str:
        """The days off in the way, such as วันเสาร์ ต่อด้วยวันนวมินทรมหาราช."""
        if not self.days_off:
            return ""
        first, *others = self.days_off
        name = f"{first.holiday} ({first.weekday})" if first.holiday else first.weekday
        return _followed(name, others)

    @property
    def move(self) -> str:
        """The move as a sentence, with weekdays and holidays; ``""`` when nothing moved."""
        if not self.days_off:
            return ""
        first, *others = self.days_off
        name = weekday_date(first.on) + (f" ({first.holiday})" if first.holiday else "")
        return f"ครบ {self.days} วันตรงกับ{_followed(name, others)} จึงเลื่อนเป็น{weekday_date(self.last_day)}"


def count(start: date, days: int, calendar: Calendar) -> Count:
    """Count out a period of days that begins after ``start``.

    The first day is not counted (civil code, section 193/3); a period that ends on a day
    off ends on the next working day (section 193/8).

    >>> counted = count(date(2025, 9, 11), 30, Calendar())
    >>> counted.last_day, counted.moved_because
    (datetime.date(2025, 10, 14), 'วันเสาร์ ต่อด้วยวันนวมินทรมหาราช')
    """
    counted_to = start + timedelta(days)
    return Count(days=days, counted_to=counted_to, days_off=calendar.days_off_from(counted_to))


def count_if_known(start: date | None, days: int, calendar: Calendar) -> Count | None:
    """As count, but None when the start is unknown or at the end of time."""
    try:
        return count(start, days, calendar) if start else None
    except OverflowError:
        return None


def _followed(first: str, others: Sequence[DayOff]) -> str:
    """Return the first day off and the holidays met after it, each named once."""
    names = dict.fromkeys(x.holiday for x in others if x.holiday)
    return " ".join((first, *(f"ต่อด้วย{name}" for name in names)))
