"""The days of the year's work, each as it stands today: kept, ahead, due or missed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dplan_docs.settings.model import YES, Committee
from dplan_docs.study import Study

_OF_THE_WHOLE_PLAN = frozenset({"divisions", "agencies", "support-meeting"})
"""What an amendment, a short repeat of the last steps, does without."""
SOON = timedelta(days=7)
"""A day no farther ahead is due."""


class State(StrEnum):
    """How a day stands today."""

    DONE = "done"
    DONE_LATE = "done-late"
    AHEAD = "ahead"
    DUE = "due"
    LATE = "late"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A day of the year's work.

    Attributes:
        days_left: Days from today; below nought when the day is past, None when it is unknown.
    """

    id: str
    title: str
    day: date | None
    done_on: date | None
    days_left: int | None
    state: State

    def to_json(self) -> dict[str, object]:
        """Return the milestone as JSON, with ISO dates."""
        return {
            "id": self.id,
            "title": self.title,
            "date": self.day.isoformat() if self.day else None,
            "done_on": self.done_on.isoformat() if self.done_on else None,
            "days_left": self.days_left,
            "state": self.state.value,
        }


def milestones_of(study: Study) -> Iterator[Milestone]:
    """Yield the days of a workspace's work, in the order of the work."""
    settings, clocks, schedule = study.settings, study.deadlines, study.settings.schedule
    silent = any(x.code == "division-sent-nothing" for x in study.findings)
    unanswered = any(agency.answered != YES for agency in settings.agencies)
    clause = settings.year.clause_time_limit
    announced, posted = schedule.announced_on, schedule.posted_from
    sent, answered = bool(announced) or not silent, bool(announced) or not unanswered
    days = (
        _Day("divisions", "กองส่งข้อมูลครบ", schedule.division_deadline, is_done=sent),
        _Day("agencies", "หน่วยงานภายนอกตอบครบ", schedule.agency_deadline, is_done=answered),
        _meeting("support-meeting", settings.support),
        _meeting("development-meeting", settings.development),
        _Day("announcement", f"ประกาศใช้แผน ({clause})", clocks.last_day, done_on=announced),
        _Day("extension", "ประกาศใช้แผน (วันที่ขอขยาย)", clocks.extended_until, done_on=announced),
        _Day("posting", "เริ่มปิดประกาศ", clocks.post_by, done_on=posted),
        _Day(
            "unposting",
            "ปลดประกาศได้ตั้งแต่",
            clocks.earliest_unposting,
            done_on=schedule.posted_until,
            is_limit=False,
        ),
    )
    for day in days:
        if day.id in _OF_THE_WHOLE_PLAN and study.amended:
            continue
        if day.id != "extension" or day.day:
            yield day.seen_from(study.today)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day before which, or from which on when it is no limit, something is to be done."""

    id: str
    title: str
    day: date | None
    done_on: date | None = None
    is_done: bool = False
    is_limit: bool = True

    def seen_from(self, today: date) -> Milestone:
        return Milestone(
            id=self.id,
            title=self.title,
            day=self.day,
            done_on=self.done_on,
            days_left=(self.day - today).days if self.day else None,
            state=self._state(today),
        )

    def _state(self, today: date) -> State:
        if self.done_on or self.is_done:
            late = self.is_limit and self.day and self.done_on and self.done_on > self.day
            return State.DONE_LATE if late else State.DONE
        if self.day is None:
            return State.UNKNOWN
        if self.day < today and self.is_limit:
            return State.LATE
        return State.DUE if self.day - today <= SOON else State.AHEAD


def _meeting(milestone: str, committee: Committee) -> _Day:
    meeting = committee.meeting
    return _Day(
        milestone,
        f"ประชุม{committee.label}และบันทึกผล",
        meeting.held_on,
        is_done=bool(meeting.opened_at or meeting.closed_at),
    )
