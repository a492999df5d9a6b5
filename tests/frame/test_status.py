import dataclasses
from datetime import date

import pytest

from dplan_docs.milestones import State, milestones_of
from dplan_docs.study import examine
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
    assert states(study, posted_until=date(2025, 11, 9))["unposting"] is State.DONE


def test_an_extension_is_a_day_only_when_there_is_one(study):
    assert "extension" not in states(study)
    study = with_clocks(study, extended_until=date(2025, 11, 9))
    assert states(study)["extension"] is State.AHEAD


def test_who_has_not_sent_is_late_only_until_the_announcement(study):
    late = {"division_deadline": date(2025, 10, 1)}
    assert states(study, **late)["divisions"] is State.LATE
    assert states(study, announced_on=TODAY, **late)["divisions"] is State.DONE
