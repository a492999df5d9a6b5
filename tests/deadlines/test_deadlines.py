"""The legal clocks, with the vectors of the civil code's counting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.counting import count
from dplan_docs.days_off import Calendar, calendar_of
from dplan_docs.deadlines import counts_of, deadlines_of
from dplan_docs.settings.model import (
    NO,
    START_EVENTS,
    SUPPORT,
    YES,
    Committee,
    Holiday,
    LetterNumber,
    Meeting,
    PlanYear,
    Schedule,
    Settings,
)
from dplan_docs.titles import TITLES

WORKED = frozenset({date(2025, 10, 13), date(2025, 10, 23)})
"""Public holidays that an office works on."""


def settings(*, year=None, schedule=None, holidays=(), **changes):
    return Settings(
        year=PlanYear(**(year or {})),
        schedule=Schedule(**(schedule or {})),
        holidays=(*holidays, Holiday()),
        **changes,
    )


@pytest.mark.parametrize(
    ("start", "days", "worked", "last"),
    [
        (date(2025, 9, 15), 30, frozenset(), date(2025, 10, 15)),
        (date(2025, 9, 11), 30, WORKED, date(2025, 10, 13)),
        (date(2025, 9, 11), 30, frozenset(), date(2025, 10, 14)),
        (date(2025, 9, 23), 30, WORKED, date(2025, 10, 23)),
        (date(2025, 9, 23), 30, frozenset(), date(2025, 10, 24)),
        (date(2025, 9, 30), 15, frozenset(), date(2025, 10, 15)),
        (date(2024, 12, 1), 30, frozenset(), date(2025, 1, 2)),
        (date(2026, 3, 12), 30, frozenset(), date(2026, 4, 16)),
    ],
)
def test_a_period_ends_where_the_civil_code_ends_it(start, days, worked, last):
    assert count(start, days, Calendar(worked=worked)).last_day == last


DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))
CALENDARS = st.builds(
    Calendar,
    added=st.dictionaries(DAYS, st.just("วันหยุด"), max_size=20),
    worked=st.frozensets(DAYS, max_size=20),
)


@given(start=DAYS, days=st.integers(1, 400), calendar=CALENDARS)
def test_a_limit_is_the_first_working_day_that_is_far_enough(start, days, calendar):
    last = count(start, days, calendar).last_day
    earliest = start + timedelta(days)
    assert last >= earliest
    assert not calendar.day_off(last)
    assert all(calendar.day_off(earliest + timedelta(n)) for n in range((last - earliest).days))


@given(start=DAYS, later=st.integers(0, 60), days=st.integers(1, 60), calendar=CALENDARS)
def test_who_starts_later_never_ends_sooner(start, later, days, calendar):
    first = count(start, days, calendar).last_day
    assert count(start + timedelta(later), days, calendar).last_day >= first


@pytest.mark.parametrize(
    ("start", "move", "because"),
    [
        (
            date(2025, 9, 11),
            (
                "ครบ 30 วันตรงกับวันเสาร์ที่ 11 ตุลาคม 2568 ต่อด้วยวันนวมินทรมหาราช "
                "จึงเลื่อนเป็นวันอังคารที่ 14 ตุลาคม 2568"
            ),
            "วันเสาร์ ต่อด้วยวันนวมินทรมหาราช",
        ),
        (
            date(2025, 9, 23),
            "ครบ 30 วันตรงกับวันพฤหัสบดีที่ 23 ตุลาคม 2568 (วันปิยมหาราช) จึงเลื่อนเป็นวันศุกร์ที่ 24 ตุลาคม 2568",
            "วันปิยมหาราช (วันพฤหัสบดี)",
        ),
        (
            date(2025, 9, 18),
            "ครบ 30 วันตรงกับวันเสาร์ที่ 18 ตุลาคม 2568 จึงเลื่อนเป็นวันจันทร์ที่ 20 ตุลาคม 2568",
            "วันเสาร์",
        ),
        (date(2025, 9, 15), "", ""),
    ],
)
def test_a_move_is_said_with_its_weekday_and_holidays(start, move, because):
    counted = count(start, 30, Calendar())
    assert (counted.move, counted.moved_because) == (move, because)


def test_what_the_office_enters_overrules_the_public_holidays():
    calendar = calendar_of(
        settings(
            holidays=(
                Holiday(on=date(2025, 10, 13), is_worked=YES),
                Holiday(on=date(2025, 10, 14), name="วันหยุดพิเศษ"),
                Holiday(on=date(2025, 10, 15), is_worked=NO),
                Holiday(on=date(2025, 10, 23), name="วันปิยะ"),
            )
        )
    )
    assert calendar.day_off(date(2025, 10, 13)) is None
    assert calendar.day_off(date(2025, 10, 14)).holiday == "วันหยุดพิเศษ"
    assert calendar.day_off(date(2025, 10, 15)).holiday == "วันหยุดราชการ"
    assert calendar.day_off(date(2025, 10, 23)).holiday == "วันปิยะ"
    assert calendar.day_off(date(2025, 12, 10)).holiday == "วันรัฐธรรมนูญ"


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
    ("start", "holidays", "until"),
    [
        (date(2025, 9, 11), (), date(2025, 10, 27)),
        (date(2025, 9, 23), (), date(2025, 11, 7)),
        (date(2025, 9, 23), (Holiday(on=date(2025, 11, 7)),), date(2025, 11, 10)),
    ],
)
def test_an_extension_is_counted_on_from_the_day_the_old_count_ended_on(start, holidays, until):
    office = settings(
        year={"started_on": start}, schedule={"extension_days": 15}, holidays=holidays
    )
    assert counts_of(office).extension.counted_to == start + timedelta(45)
    assert deadlines_of(office).extended_until == until


def test_an_extension_of_the_offices_own_last_day_is_counted_on_from_it():
    year = {"started_on": date(2025, 9, 15), "last_day_override": date(2025, 10, 17)}
    office = settings(year=year, schedule={"extension_days": 5})
    assert deadlines_of(office).extended_until == date(2025, 10, 22)


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
        ({"extension_days": 15}, date(2025, 9, 16), True),
        ({"extended_until": date(2025, 10, 30)}, date(2025, 9, 16), True),
        ({"extension_wanted": NO}, date(2025, 10, 16), True),
    ],
)
def test_an_extension_is_needed_when_the_last_day_cannot_be_kept(schedule, today, needed):
    office = settings(year={"started_on": date(2025, 9, 15)}, schedule=schedule)
    assert deadlines_of(office).needs_extension(office, today) is needed


def test_an_extension_can_be_asked_for_without_a_clock():
    office = settings(schedule={"extension_wanted": YES})
    assert deadlines_of(office).needs_extension(office, date(2025, 9, 1))


def a_meeting(held_on):
    return Committee(label=SUPPORT, meeting=Meeting(held_on=held_on))


@pytest.mark.parametrize(
    ("changes", "schedule", "needed"),
    [
        ({"development": a_meeting(date(2025, 10, 16))}, {}, True),
        ({"support": a_meeting(date(2025, 10, 16))}, {}, True),
        ({"development": a_meeting(date(2025, 10, 15))}, {}, False),
        (
            {"development": a_meeting(date(2025, 10, 16))},
            {"announced_on": date(2025, 10, 15)},
            False,
        ),
    ],
)
def test_a_meeting_after_the_last_day_needs_an_extension(changes, schedule, needed):
    office = settings(year={"started_on": date(2025, 9, 15)}, schedule=schedule, **changes)
    assert deadlines_of(office).needs_extension(office, date(2025, 10, 1)) is needed


def test_a_memo_that_was_written_stays_when_the_plan_is_in_time_after_all():
    memo = LetterNumber(title=TITLES["extension-memo"], dated=date(2025, 10, 10))
    office = settings(
        year={"started_on": date(2025, 9, 15)},
        schedule={"announced_on": date(2025, 10, 14)},
        letters=(memo,),
    )
    assert deadlines_of(office).needs_extension(office, date(2026, 1, 1))


@pytest.mark.parametrize("moved", [date(2025, 10, 12), date(2025, 10, 13)])
def test_the_days_that_the_end_moves_over_need_no_extension(moved):
    office = settings(year={"started_on": date(2025, 9, 11)})
    assert not deadlines_of(office).needs_extension(office, moved)
    assert deadlines_of(office).needs_extension(office, date(2025, 10, 15))
