"""The days of the year's work, each as it stands today: kept, ahead, due or missed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dplan_docs.counting import Count
from dplan_docs.deadlines import (
    DAYS_POSTED,
    DAYS_TO_FINISH,
    DAYS_TO_POST,
    counts_of,
    days_of_law,
)
from dplan_docs.findings import SENT_NOTHING
from dplan_docs.settings.model import START_EVENTS, YES, Committee
from dplan_docs.study import Study

_OF_THE_WHOLE_PLAN = frozenset({"divisions", "agencies", "support-meeting"})
"""What an amendment, a short repeat of the last steps, does without."""
SOON = timedelta(days=7)
"""A day no farther ahead is due."""


class State(StrEnum):
    """How a day stands today."""

    DONE = "done"
    DONE_LATE = "done-late"
    EXTENDED = "extended"
    AHEAD = "ahead"
    DUE = "due"
    LATE = "late"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A day of the year's work.

    Attributes:
        days_left: Days from today; below nought when the day is past, None when it is unknown.
        move: The count whose end moved over days off to this day, if it did.
    """

    id: str
    title: str
    day: date | None
    done_on: date | None
    days_left: int | None
    state: State
    move: Count | None = None

    def to_json(self) -> dict[str, object]:
        """Return the milestone as JSON, with ISO dates."""
        return {
            "id": self.id,
            "title": self.title,
            "date": self.day.isoformat() if self.day else None,
            "done_on": self.done_on.isoformat() if self.done_on else None,
            "days_left": self.days_left,
            "state": self.state.value,
            "moved_from": self.move.counted_to.isoformat() if self.move else None,
            "moved_because": self.move.moved_because if self.move else None,
        }


def milestones_of(study: Study) -> Iterator[Milestone]:
    """Yield the days of a workspace's work, in the order of the work."""
    extended = study.deadlines.extended_until is not None
    for day in (*_gathering(study), *_announcing(study), *_posting(study)):
        if study.amended and day.id in _OF_THE_WHOLE_PLAN:
            continue
        if study.amended and day.id == "start" and not day.day:
            continue
        if day.id != "extension" or extended:
            yield day.seen_from(study.today)


@dataclass(frozen=True, slots=True)
class Day:
    """A day before which, or from which on when it is no limit, something is to be done."""

    id: str
    title: str
    day: date | None
    done_on: date | None = None
    is_done: bool = False
    is_limit: bool = True
    is_extended: bool = False
    count: Count | None = None

    def seen_from(self, today: date) -> Milestone:
        """Return how the day stands."""
        done_on = self.done_on if self.done_on and self.done_on <= today else None
        moved = self.count and self.count.days_off and self.count.last_day == self.day
        return Milestone(
            id=self.id,
            title=self.title,
            day=self.day,
            done_on=done_on,
            days_left=(self.day - today).days if self.day else None,
            state=self._state(today, done_on),
            move=self.count if moved else None,
        )

    def _state(self, today: date, done_on: date | None) -> State:
        late = self.is_limit and self.day and self.day < (done_on or today)
        if self.is_extended and (late or not done_on):
            return State.EXTENDED
        if done_on or self.is_done:
            return State.DONE_LATE if late and done_on else State.DONE
        if self.day is None:
            return State.UNKNOWN
        if late:
            return State.LATE
        return State.DUE if self.day - today <= SOON else State.AHEAD


def _gathering(study: Study) -> tuple[Day, ...]:
    settings, schedule = study.settings, study.settings.schedule
    started_on = study.deadlines.started_on
    announced = schedule.announced_on is not None and schedule.announced_on <= study.today
    silent = any(x.code == SENT_NOTHING for x in study.findings)
    sent = bool(settings.divisions) and not silent
    answered = {agency.answered for agency in settings.agencies} == {YES}
    event = settings.year.start_event or START_EVENTS[0]
    return (
        Day("start", f"เริ่มนับเวลา: {event}", started_on, done_on=started_on),
        Day("divisions", "กองส่งข้อมูลครบ", schedule.division_deadline, is_done=announced or sent),
        Day(
            "agencies",
            "หน่วยงานภายนอกตอบครบ",
            schedule.agency_deadline,
            is_done=announced or answered,
        ),
        _meeting("support-meeting", settings.support, study.today),
        _meeting("development-meeting", settings.development, study.today),
    )


def _announcing(study: Study) -> tuple[Day, ...]:
    year, clocks, counts = study.settings.year, study.deadlines, counts_of(study.settings)
    announced = study.settings.schedule.announced_on
    days = days_of_law(year.days_to_finish, DAYS_TO_FINISH)
    clause = f" ({year.clause_time_limit})" if year.clause_time_limit else ""
    return (
        Day(
            "announcement",
            f"ประกาศใช้แผนภายใน {days} วัน{clause}",
            clocks.last_day,
            done_on=announced,
            is_extended=clocks.extended_until is not None,
            count=counts.finish,
        ),
        Day(
            "extension",
            "ประกาศใช้แผน (วันที่ขอขยาย)",
            clocks.extended_until,
            done_on=announced,
            count=counts.extension,
        ),
    )


def _posting(study: Study) -> tuple[Day, ...]:
    year, schedule, clocks = study.settings.year, study.settings.schedule, study.deadlines
    to_post = days_of_law(year.days_to_post, DAYS_TO_POST)
    posted = days_of_law(year.days_posted, DAYS_POSTED)
    return (
        Day(
            "posting",
            f"เริ่มปิดประกาศภายใน {to_post} วัน",
            clocks.post_by,
            done_on=schedule.posted_from,
            count=counts_of(study.settings).post,
        ),
        Day(
            "unposting",
            f"ปิดครบ {posted} วัน ปลดประกาศได้ตั้งแต่",
            clocks.earliest_unposting,
            done_on=schedule.posted_until,
            is_limit=False,
        ),
    )


def _meeting(milestone: str, committee: Committee, today: date) -> Day:
    held_on = committee.meeting.held_on
    is_done = committee.has_results and (held_on is None or held_on <= today)
    done_on = held_on if is_done else None
    title = f"ประชุม{committee.label}และบันทึกผล"
    return Day(milestone, title, held_on, done_on=done_on, is_done=is_done)
