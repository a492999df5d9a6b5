"""The legal clocks, with the vectors of the civil code's counting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.deadlines import deadlines_of, is_day_off, limit_day
from dplan_docs.settings.model import (
    START_EVENTS,
    YES,
    Holiday,
    PlanYear,
    Schedule,
    Settings,
)

HOLIDAYS = frozenset({date(2025, 10, 13), date(2025, 10, 23)})


def settings(*, year=None, schedule=None, holidays=HOLIDAYS):
    return Settings(
        year=PlanYear(**(year or {})),
        schedule=Schedule(**(schedule or {})),
        holidays=(*(Holiday(on=day) for day in sorted(holidays)), Holiday()),
    )


@pytest.mark.parametrize(
    ("start", "days", "holidays", "last"),
    [
        (date(2025, 9, 15), 30, HOLIDAYS, date(2025, 10, 15)),
        (date(2025, 9, 11), 30, frozenset(), date(2025, 10, 13)),
        (date(2025, 9, 11), 30, HOLIDAYS, date(2025, 10, 14)),
        (date(2025, 9, 23), 30, frozenset(), date(2025, 10, 23)),
        (date(2025, 9, 23), 30, HOLIDAYS, date(2025, 10, 24)),
        (date(2025, 9, 30), 15, HOLIDAYS, date(2025, 10, 15)),
    ],
)
def test_a_period_ends_where_the_civil_code_ends_it(start, days, holidays, last):
    assert limit_day(start, days, holidays) == last


@given(
    start=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    days=st.integers(1, 400),
    off=st.frozensets(st.dates(date(2000, 1, 1), date(2102, 1, 1)), max_size=20),
)
def test_a_limit_is_the_first_working_day_that_is_far_enough(start, days, off):
    last = limit_day(start, days, off)
    earliest = start + timedelta(days)
    assert last >= earliest
    assert not is_day_off(last, off)
    assert all(is_day_off(earliest + timedelta(n), off) for n in range((last - earliest).days))


def test_the_clocks_run_from_the_start_event_and_the_announcement():
    clocks = deadlines_of(
        settings(
            year={"started_on": date(2025, 9, 15)},
            schedule={"announced_on": date(2025, 9, 30), "posted_from": date(2025, 10, 1)},
        )
    )
    assert clocks.started_on == date(2025, 9, 15)
    assert clocks.computed_last_day == clocks.last_day == clocks.final_day == date(2025, 10, 15)
    assert clocks.extended_until is None
    assert clocks.post_by == date(2025, 10, 15)
    assert clocks.earliest_unposting == date(2025, 10, 31)


def test_nothing_is_counted_from_an_unknown_day():
    clocks = deadlines_of(settings())
    assert clocks == type(clocks)()
    assert clocks.final_day is None
    assert not clocks.is_late(date(2026, 1, 1))
    assert not clocks.needs_extension(settings(), date(2026, 1, 1))


def test_the_offices_own_last_day_wins_and_the_computed_one_is_still_shown():
    clocks = deadlines_of(
        settings(
            year={"started_on": date(2025, 9, 15), "last_day_override": date(2025, 10, 17)},
        )
    )
    assert (clocks.computed_last_day, clocks.last_day) == (date(2025, 10, 15), date(2025, 10, 17))
    assert clocks.final_day == date(2025, 10, 17)


def test_the_offices_own_numbers_of_days_win():
    clocks = deadlines_of(
        settings(
            year={
                "started_on": date(2025, 9, 15),
                "days_to_finish": 45,
                "days_to_post": 10,
                "days_posted": 60,
            },
            schedule={"announced_on": date(2025, 9, 30), "posted_from": date(2025, 10, 1)},
        )
    )
    assert clocks.last_day == date(2025, 10, 30)
    assert clocks.post_by == date(2025, 10, 10)
    assert clocks.earliest_unposting == date(2025, 11, 30)


@pytest.mark.parametrize("days", [0, -5, 10**12])
def test_an_impossible_number_of_days_leaves_the_law_standing(days):
    year = {"started_on": date(2025, 9, 15), "days_to_finish": days}
    clocks = deadlines_of(settings(year=year, schedule={"extension_days": days}))
    assert clocks.last_day == clocks.final_day == date(2025, 10, 15)


def test_a_day_at_the_end_of_time_starts_no_clock():
    clocks = deadlines_of(
        settings(year={"started_on": date.max}, schedule={"posted_from": date.max})
    )
    assert clocks.last_day is None
    assert clocks.earliest_unposting is None


@pytest.mark.parametrize(
    ("event", "started_on"),
    [("", date(2025, 9, 15)), (START_EVENTS[0], date(2025, 9, 15)), (START_EVENTS[2], None)],
)
def test_the_budgets_date_starts_the_clock_of_the_annual_budget_alone(event, started_on):
    year = {"start_event": event, "budget_announced_on": date(2025, 9, 15)}
    assert deadlines_of(settings(year=year)).started_on == started_on


@pytest.mark.parametrize(
    ("schedule", "until"),
    [
        ({"extension_days": 15}, date(2025, 10, 30)),
        ({"extension_days": 10}, date(2025, 10, 27)),
        ({"extended_until": date(2025, 11, 1), "extension_days": 15}, date(2025, 11, 1)),
    ],
)
def test_an_extension_moves_the_final_day_and_not_the_last_day(schedule, until):
    clocks = deadlines_of(settings(year={"started_on": date(2025, 9, 15)}, schedule=schedule))
    assert clocks.last_day == date(2025, 10, 15)
    assert clocks.extended_until == clocks.final_day == until


@pytest.mark.parametrize(
    ("schedule", "today", "late"),
    [
        ({}, date(2025, 10, 15), False),
        ({}, date(2025, 10, 16), True),
        ({"announced_on": date(2025, 10, 15)}, date(2026, 5, 1), False),
        ({"announced_on": date(2025, 10, 16)}, date(2025, 10, 16), True),
        ({"announced_on": date(2025, 10, 16), "extension_days": 15}, date(2025, 10, 16), False),
        ({"extension_days": 15}, date(2025, 10, 30), False),
        ({"extension_days": 15}, date(2025, 10, 31), True),
    ],
)
def test_a_plan_is_late_after_its_final_day(schedule, today, late):
    office = settings(year={"started_on": date(2025, 9, 15)}, schedule=schedule)
    assert deadlines_of(office).is_late(today) is late


@pytest.mark.parametrize(
    ("schedule", "today", "needed"),
    [
        ({}, date(2025, 10, 15), False),
        ({}, date(2025, 10, 16), True),
        ({"extension_wanted": YES}, date(2025, 9, 16), True),
        ({"announced_on": date(2025, 10, 14)}, date(2026, 1, 1), False),
        ({"announced_on": date(2025, 10, 20)}, date(2025, 10, 1), True),
        ({"planned_announcement_on": date(2025, 10, 20)}, date(2025, 10, 1), True),
        ({"planned_announcement_on": date(2025, 10, 10)}, date(2025, 10, 1), False),
        ({"planned_announcement_on": date(2025, 10, 10)}, date(2025, 10, 16), True),
    ],
)
def test_an_extension_is_needed_when_the_last_day_cannot_be_kept(schedule, today, needed):
    office = settings(year={"started_on": date(2025, 9, 15)}, schedule=schedule)
    assert deadlines_of(office).needs_extension(office, today) is needed


def test_an_extension_can_be_asked_for_without_a_clock():
    office = settings(schedule={"extension_wanted": YES})
    assert deadlines_of(office).needs_extension(office, date(2025, 9, 1))
