"""The samples' settings are what an office of its kind would enter: complete, or not yet."""

import pytest

from dplan_docs.days_off import calendar_of
from dplan_docs.deadlines import deadlines_of
from dplan_docs.settings.model import (
    ABSENT,
    ASSISTANT,
    CHAIR,
    CLERK,
    EXECUTIVE,
    OUTSIDE,
    SECRETARY_MEMBER,
    SENT_SUBSTITUTE,
)
from samples.source.tables import on


def capacities(committee):
    found = {}
    for member in committee.members:
        found[member.capacity] = found.get(member.capacity, 0) + 1
    return found


def test_the_support_committee_is_that_of_clause_9(workspace):
    support = workspace.settings.support
    heads = {division.head_name for division in workspace.settings.divisions}
    roles = [member.role for member in support.members]
    assert heads <= {member.name for member in support.members}
    assert capacities(support)["ผู้แทนประชาคมท้องถิ่น"] == 3
    assert [roles.count(x) for x in (CHAIR, SECRETARY_MEMBER, ASSISTANT)] == [1, 1, 1]
    assert support.members[0].name == workspace.settings.person(CLERK).name


def test_the_development_committee_is_that_of_clause_8(workspace):
    development = workspace.settings.development
    counts = capacities(development)
    assert len(development.members) == 17
    assert counts["สมาชิกสภาท้องถิ่นที่สภาท้องถิ่นคัดเลือก"] == 3
    assert counts["ผู้ทรงคุณวุฒิที่ผู้บริหารท้องถิ่นคัดเลือก"] == 3
    assert counts["ผู้แทนหน่วยงานราชการหรือรัฐวิสาหกิจ"] == 3
    assert counts["ผู้แทนประชาคมท้องถิ่น"] == 3
    assert development.members[0].name == workspace.settings.person(EXECUTIVE).name


def test_members_from_outside_have_addresses(workspace):
    settings = workspace.settings
    members = (*settings.support.members, *settings.development.members)
    assert all(member.address for member in members if member.place == OUTSIDE)


def test_who_stayed_away_gave_a_reason_and_who_sent_somebody_named_them(workspace):
    settings = workspace.settings
    for member in (*settings.support.members, *settings.development.members):
        assert bool(member.absence_reason) == (member.attendance == ABSENT)
        assert bool(member.substitute) == (member.attendance == SENT_SUBSTITUTE)


def dates_of(settings):
    meetings = (settings.support.meeting, settings.development.meeting)
    schedule = settings.schedule
    return [
        day
        for day in (
            settings.year.started_on,
            schedule.division_deadline,
            schedule.agency_deadline,
            schedule.announced_on,
            schedule.posted_from,
            schedule.posted_until,
            *(letter.dated for letter in settings.letters),
            *(x for m in meetings for x in (m.held_on, m.previous_held_on, m.ordered_on)),
        )
        if day
    ]


def test_no_paper_and_no_meeting_falls_on_a_day_off(workspace):
    calendar = calendar_of(workspace.settings)
    assert [x for x in dates_of(workspace.settings) if calendar.day_off(x)] == []


def test_the_finished_plan_kept_its_clocks(finished):
    settings = finished.settings
    clocks = deadlines_of(settings)
    assert clocks.last_day == on(17, 10, 2565)
    assert clocks.extended_until == on(31, 10, 2565)
    assert clocks.last_day < settings.schedule.announced_on <= clocks.extended_until
    assert settings.schedule.posted_from <= clocks.post_by
    assert settings.schedule.posted_until >= clocks.earliest_unposting


def test_the_unfinished_plan_is_late(unfinished):
    settings = unfinished.settings
    clocks = deadlines_of(settings)
    assert clocks.last_day == on(14, 10, 2568)
    assert clocks.needs_extension(settings, on(15, 10, 2568))
    assert not any(letter.number for letter in settings.letters)
    assert not any(member.attendance for member in settings.development.members)


@pytest.mark.parametrize("item", ["1", "2", "3", "4.1", "4.2", "5"])
def test_both_meetings_of_the_finished_plan_resolved_every_item(finished, item):
    for committee in (finished.settings.support, finished.settings.development):
        (record,) = [x for x in committee.agenda if x.item == item]
        assert record.discussion
        assert record.resolution
