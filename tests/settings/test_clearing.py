"""The settings workbook for the next round: the office stays, the round's own facts go."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dplan_docs.errors import DplanError
from dplan_docs.settings.clearing import copy_for_next_round
from dplan_docs.settings.model import Schedule
from dplan_docs.settings.reader import read_settings

SAMPLE = Path(__file__).parents[2] / "samples" / "obt-2566" / "ข้อมูลหน่วยงาน.xlsx"


@pytest.fixture(scope="module")
def rounds(tmp_path_factory):
    """The settings of a finished round, and those for the next."""
    copy = tmp_path_factory.mktemp("รอบใหม่") / SAMPLE.name
    copy_for_next_round(SAMPLE, copy)
    (old, _), (new, findings) = read_settings(SAMPLE), read_settings(copy)
    assert findings == ()
    return old, new


@pytest.mark.parametrize(
    "name",
    [
        "organization",
        "people",
        "divisions",
        "agencies",
        "posting_places",
        "holidays",
        "strategies",
        "work_plans",
    ],
)
def test_the_office_stays(rounds, name):
    old, new = rounds
    assert getattr(new, name) == getattr(old, name)
    assert getattr(new, name)


def test_the_year_and_its_law_stay_and_the_clock_is_not_started(rounds):
    old, new = rounds
    assert new.year == replace(old.year, start_event="", started_on=None, last_day_override=None)
    assert new.schedule == Schedule()


def test_no_letter_has_a_number_or_a_day(rounds):
    old, new = rounds
    assert any(letter.number for letter in old.letters)
    assert not any(letter.number or letter.dated for letter in new.letters)
    signs = {x.title: x.signatory for x in old.letters if x.signatory}
    assert {x.title: x.signatory for x in new.letters if x.signatory} == signs


@pytest.mark.parametrize("name", ["support", "development"])
def test_a_committee_keeps_its_members_and_its_order_and_has_not_met(rounds, name):
    old, new = (getattr(settings, name) for settings in rounds)
    assert [x.full_name for x in new.members] == [x.full_name for x in old.members]
    assert not any(x.attendance or x.substitute or x.absence_reason for x in new.members)
    assert (new.agenda, new.attendees) == ((), ())
    assert new.meeting.order_number == old.meeting.order_number
    assert new.meeting.location == old.meeting.location
    assert (new.meeting.number, new.meeting.held_on, new.meeting.opened_at) == ("", None, None)


def test_the_next_meeting_approves_the_minutes_of_the_last(rounds):
    old, new = rounds
    assert new.development.meeting.previous_number == old.development.meeting.number == "3/2565"
    assert new.development.meeting.previous_held_on == date(2022, 10, 20)


def test_sheets_moved_and_renamed_headings_are_cleared_by_their_names(tmp_path):
    moved = tmp_path / "ย้าย.xlsx"
    shutil.copyfile(SAMPLE, moved)
    book = load_workbook(moved)
    book["กำหนดการ"].insert_rows(1, 3)
    book["เลขที่หนังสือ"].insert_cols(1, 2)
    book.save(moved)
    (before, _) = read_settings(moved)
    assert before.schedule.announced_on
    copy_for_next_round(moved, tmp_path / "ใหม่.xlsx")
    after, _ = read_settings(tmp_path / "ใหม่.xlsx")
    assert after.schedule == Schedule()
    assert not any(letter.number for letter in after.letters)


def test_a_copy_keeps_the_drop_down_lists(tmp_path):
    copy_for_next_round(SAMPLE, tmp_path / "ใหม่.xlsx")
    sheets = {x.title: x for x in load_workbook(tmp_path / "ใหม่.xlsx")}
    for sheet in load_workbook(SAMPLE):
        kept = len(sheets[sheet.title].data_validations.dataValidation)
        assert kept == len(sheet.data_validations.dataValidation)


def test_a_workbook_that_is_none_is_refused(tmp_path):
    path = tmp_path / "เสีย.xlsx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(DplanError):
        copy_for_next_round(path, tmp_path / "ใหม่.xlsx")
