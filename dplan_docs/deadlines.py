"""The legal clocks of a plan: when it must be finished, posted and kept posted.

Pure: today is an argument. A date the office entered is never changed; a date it overrules
is shown as the office says.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from dplan_docs.counting import Count, count_if_known
from dplan_docs.days_off import calendar_of
from dplan_docs.settings.model import START_EVENTS, YES, PlanYear, Settings
from dplan_docs.titles import TITLES

DAYS_TO_FINISH = 30
"""Days from the start event to the plan's announcement (regulation, clause 27)."""
DAYS_TO_POST = 15
"""Days from the announcement to its posting (regulation, clause 26 (2))."""
DAYS_POSTED = 30
"""Days the announcement stays posted, at least (regulation, clause 26 (2))."""

_LONGEST = 3650


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The counts behind the clocks; None where what they are counted from is unknown."""

    finish: Count | None = None
    extension: Count | None = None
    post: Count | None = None


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
        """Whether an extension memo is due, was asked for, or has been written already."""
        schedule, written = settings.schedule, settings.letter(TITLES["extension-memo"]).dated
        if schedule.extension_wanted == YES or self.extended_until or written:
            return True
        expected = schedule.announced_on or _earliest_announcement(settings, today)
        return self.last_day is not None and expected > self.last_day


def deadlines_of(settings: Settings) -> Deadlines:
    """Return the clocks that the settings start; the office's own days and numbers win."""
    year, schedule = settings.year, settings.schedule
    counts = counts_of(settings)
    computed = counts.finish.last_day if counts.finish else None
    extended = counts.extension.last_day if counts.extension else None
    return Deadlines(
        started_on=start_of(year),
        computed_last_day=computed,
        last_day=year.last_day_override or computed,
        extended_until=schedule.extended_until or extended,
        announced_on=schedule.announced_on,
        post_by=counts.post.last_day if counts.post else None,
        earliest_unposting=_plus(schedule.posted_from, days_of_law(year.days_posted, DAYS_POSTED)),
    )


def counts_of(settings: Settings) -> Counts:
    """Return how the clocks are counted, whatever days the office entered instead.

    An extension is counted on from the old last day (civil code, section 193/7); that is the
    day the old count ended on, be it a day off (Supreme Court 2981/2545, 8175/2542).
    """
    year, schedule, calendar = settings.year, settings.schedule, calendar_of(settings)
    finish = count_if_known(
        start_of(year), days_of_law(year.days_to_finish, DAYS_TO_FINISH), calendar
    )
    old_last_day = year.last_day_override or (finish.counted_to if finish else None)
    more_days = days_of_law(schedule.extension_days, 0)
    return Counts(
        finish=finish,
        extension=count_if_known(old_last_day, more_days, calendar) if more_days else None,
        post=count_if_known(
            schedule.announced_on, days_of_law(year.days_to_post, DAYS_TO_POST), calendar
        ),
    )


def start_of(year: PlanYear) -> date | None:
    """Return the day of the start event; the budget's own serves when only that was entered."""
    if year.started_on or year.start_event not in {"", START_EVENTS[0]}:
        return year.started_on
    return year.budget_announced_on


def _earliest_announcement(settings: Settings, today: date) -> date:
    """The plan is not announced before today, before its planned day, or before a meeting."""
    meetings = (settings.support.meeting.held_on, settings.development.meeting.held_on)
    return max(day for day in (today, settings.schedule.planned_announcement_on, *meetings) if day)


def days_of_law(entered: int | None, by_law: int) -> int:
    """Return the office's own number of days, if it can be one, else the regulation's."""
    return entered if entered and 0 < entered <= _LONGEST else by_law


def _plus(start: date | None, days: int) -> date | None:
    try:
        return start + timedelta(days) if start else None
    except OverflowError:
        return None
