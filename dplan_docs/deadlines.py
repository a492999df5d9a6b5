"""The legal clocks of a plan: when it must be finished, posted and kept posted.

Pure: today is an argument. A date the office entered is never changed; a date it overrules
is shown as the office says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dplan_docs.settings.model import START_EVENTS, YES, PlanYear, Schedule, Settings

DAYS_TO_FINISH = 30
"""Days from the start event to the plan's announcement (regulation, clause 27)."""
DAYS_TO_POST = 15
"""Days from the announcement to its posting (regulation, clause 26 (2))."""
DAYS_POSTED = 30
"""Days the announcement stays posted, at least (regulation, clause 26 (2))."""

_LONGEST = 3650
_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """The days of one plan's clocks; None where what they are counted from is unknown.

    Attributes:
        started_on: The day of the start event; it is not counted itself.
        computed_last_day: The last day of clause 27 as the program counts it.
        last_day: The last day that holds: the office's own, else the computed one.
        extended_until: The last day asked for by the extension memo.
        final_day: The last day after any extension.
        announced_on: The day the plan was announced.
        post_by: The last day to begin posting.
        earliest_unposting: The first day the announcement may be taken down.
    """

    started_on: date | None = None
    computed_last_day: date | None = None
    last_day: date | None = None
    extended_until: date | None = None
    announced_on: date | None = None
    post_by: date | None = None
    earliest_unposting: date | None = None

    @property
    def final_day(self) -> date | None:
        """The last day to announce the plan, after any extension."""
        return self.extended_until or self.last_day

    def is_late(self, today: date) -> bool:
        """Whether the plan was announced, or is still unannounced, after its final day."""
        return self.final_day is not None and (self.announced_on or today) > self.final_day

    def needs_extension(self, settings: Settings, today: date) -> bool:
        """Whether an extension memo is due, or the office asked for one."""
        schedule = settings.schedule
        if schedule.extension_wanted == YES:
            return True
        if self.last_day is None:
            return False
        expected = schedule.announced_on or max(schedule.planned_announcement_on or today, today)
        return expected > self.last_day


def deadlines_of(settings: Settings) -> Deadlines:
    """Return the clocks that the settings start; the office's own numbers of days win."""
    year, schedule = settings.year, settings.schedule
    holidays = holidays_of(settings)
    started_on = _start(year)
    computed = _limit(started_on, _days(year.days_to_finish, DAYS_TO_FINISH), holidays)
    last_day = year.last_day_override or computed
    to_post = _days(year.days_to_post, DAYS_TO_POST)
    posted = _days(year.days_posted, DAYS_POSTED)
    return Deadlines(
        started_on=started_on,
        computed_last_day=computed,
        last_day=last_day,
        extended_until=_extension(schedule, last_day, holidays),
        announced_on=schedule.announced_on,
        post_by=_limit(schedule.announced_on, to_post, holidays),
        earliest_unposting=_plus(schedule.posted_from, posted),
    )


def holidays_of(settings: Settings) -> frozenset[date]:
    """Return the public holidays the office entered."""
    return frozenset(holiday.on for holiday in settings.holidays if holiday.on)


def is_day_off(day: date, holidays: frozenset[date]) -> bool:
    """Whether offices are closed: a Saturday, a Sunday or a public holiday."""
    return day.weekday() >= _SATURDAY or day in holidays


def limit_day(start: date, days: int, holidays: frozenset[date]) -> date:
    """Return the last day of a period of days that begins after ``start``.

    The first day is not counted (civil code, section 193/3); a period that ends on a day
    off ends on the next working day (section 193/8).

    >>> limit_day(date(2025, 9, 11), 30, frozenset({date(2025, 10, 13)}))
    datetime.date(2025, 10, 14)
    """
    return next(day for day in _days_from(start + timedelta(days)) if not is_day_off(day, holidays))


def _days_from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += timedelta(1)


def _start(year: PlanYear) -> date | None:
    """The annual budget's own date serves when only that was entered."""
    if year.started_on or year.start_event not in {"", START_EVENTS[0]}:
        return year.started_on
    return year.budget_announced_on


def _days(entered: int | None, by_law: int) -> int:
    return entered if entered and 0 < entered <= _LONGEST else by_law


def _extension(schedule: Schedule, last_day: date | None, holidays: frozenset[date]) -> date | None:
    """An extension is counted on from the old last day (civil code, section 193/7)."""
    if schedule.extended_until:
        return schedule.extended_until
    days = _days(schedule.extension_days, 0)
    return _limit(last_day, days, holidays) if days else None


def _limit(start: date | None, days: int, holidays: frozenset[date]) -> date | None:
    """As limit_day, but None when the start is unknown or at the end of time."""
    try:
        return limit_day(start, days, holidays) if start else None
    except OverflowError:
        return None


def _plus(start: date | None, days: int) -> date | None:
    try:
        return start + timedelta(days) if start else None
    except OverflowError:
        return None
