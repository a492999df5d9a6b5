import dataclasses
from datetime import date

import pytest

from dplan_docs.milestones import State, milestones_of
from dplan_docs.plan_kinds import examine
from dplan_docs.workspace import open_workspace

TODAY = date(2025, 10, 10)


@pytest.fixture
def study(workspace):
    return examine(open_workspace(workspace), TODAY, lambda *_: None)


def states(study, today=TODAY, **schedule):
    settings = study.settings
    changed = dataclasses.replace(settings.schedule, **schedule)
    settings = dataclasses.replace(settings, schedule=changed)
    study = dataclasses.replace(study, settings=settings, today=today)
    return {x.id: x.state for x in milestones_of(study)}


def with_clocks(study, **clocks):
    return dataclasses.replace(study, deadlines=dataclasses.replace(study.deadlines, **clocks))


@pytest.mark.parametrize(
    ("last_day", "announced_on", "state"),
    [
        (None, None, State.UNKNOWN),
        (date(2025, 10, 30), None, State.AHEAD),
        (date(2025, 10, 17), None, State.DUE),
        (date(2025, 10, 10), None, State.DUE),
        (date(2025, 10, 9), None, State.LATE),
        (date(2025, 10, 9), date(2025, 10, 9), State.DONE),
        (date(2025, 10, 9), date(2025, 10, 10), State.DONE_LATE),
    ],
)
def test_the_announcement_is_ahead_due_late_or_done(study, last_day, announced_on, state):
    study = with_clocks(study, last_day=last_day)
    assert states(study, announced_on=announced_on)["announcement"] is state


def test_the_announcement_may_come_down_from_a_day_on(study):
    study = with_clocks(study, earliest_unposting=date(2025, 10, 9))
    assert states(study)["unposting"] is State.DUE
    down = {"posted_until": date(2025, 11, 9)}
    assert states(study, today=date(2025, 11, 8), **down)["unposting"] is State.DUE
    assert states(study, today=date(2025, 11, 9), **down)["unposting"] is State.DONE


def test_an_extension_is_a_day_only_when_there_is_one(study):
    assert "extension" not in states(study)
    study = with_clocks(study, extended_until=date(2025, 11, 9))
    assert states(study)["extension"] is State.AHEAD


@pytest.mark.parametrize(
    ("announced_on", "today", "announcement", "extension"),
    [
        (None, date(2025, 10, 20), State.EXTENDED, State.AHEAD),
        (None, date(2025, 11, 20), State.EXTENDED, State.LATE),
        (date(2025, 10, 10), date(2025, 11, 20), State.DONE, State.DONE),
        (date(2025, 10, 20), date(2025, 11, 20), State.EXTENDED, State.DONE),
        (date(2025, 11, 10), date(2025, 11, 20), State.EXTENDED, State.DONE_LATE),
    ],
)
def test_an_extended_limit_is_no_longer_missed(study, announced_on, today, announcement, extension):
    study = with_clocks(study, last_day=date(2025, 10, 15), extended_until=date(2025, 11, 7))
    found = states(study, today, announced_on=announced_on)
    assert (found["announcement"], found["extension"]) == (announcement, extension)


def test_what_is_dated_ahead_is_not_done_yet(study):
    study = with_clocks(study, last_day=date(2025, 10, 15))
    assert states(study, announced_on=date(2025, 10, 11))["announcement"] is State.DUE


def test_who_has_not_sent_is_late_only_until_the_announcement(study):
    late = {"division_deadline": date(2025, 10, 1)}
    assert states(study, **late)["divisions"] is State.LATE
    assert states(study, announced_on=TODAY, **late)["divisions"] is State.DONE
