"""The days on which offices are closed: weekends, public holidays, and what the office says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from dplan_docs.public_holidays import public_holidays
from dplan_docs.settings.model import YES, Settings
from dplan_docs.thai.months import WEEKDAYS

UNNAMED = "วันหยุดราชการ"
_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOff:
    """A day on which offices are closed, and the holiday's name; ``""`` on a mere weekend."""

    on: date
    holiday: str = ""

    @property
    def weekday(self) -> str:
        """Such as วันเสาร์."""
        return f"วัน{WEEKDAYS[self.on.weekday()]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """An office's days off. What the office entered overrules what the program knows.

    Attributes:
        added: The holidays the office entered, by their day.
        worked: The days it entered as working days after all.
    """

    added: Mapping[date, str] = field(default_factory=dict)
    worked: frozenset[date] = frozenset()

    def day_off(self, day: date) -> DayOff | None:
        """Return why offices are closed on a day, or None when they are open."""
        if day in self.worked:
            return None
        holiday = self.added.get(day) or public_holidays(day.year).names.get(day, "")
        return DayOff(on=day, holiday=holiday) if holiday or day.weekday() >= _SATURDAY else None

    def days_off_from(self, day: date) -> tuple[DayOff, ...]:
        """Return the unbroken row of days off that begins on a day; empty on a working day."""
        return tuple(self._row_from(day))

    def knows(self, year: int) -> bool:
        """Whether a year's holidays are as announced, by the library or by the office's entries."""
        entered = any(day.year == year for day in (*self.added, *self.worked))
        return entered or public_holidays(year).is_announced

    def _row_from(self, day: date) -> Iterator[DayOff]:
        while day_off := self.day_off(day):
            yield day_off
            day += timedelta(1)


def calendar_of(settings: Settings) -> Calendar:
    """Return the days off of an office; a day entered as both is a working day."""
    entered = [holiday for holiday in settings.holidays if holiday.on]
    return Calendar(
        added={x.on: x.name or UNNAMED for x in entered if x.on and x.is_worked != YES},
        worked=frozenset(x.on for x in entered if x.on and x.is_worked == YES),
    )
