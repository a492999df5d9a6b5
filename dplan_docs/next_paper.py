"""The paper to be sent next: the first of the year's chain after all that is known to be done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dplan_docs.days_off import Calendar, calendar_of
from dplan_docs.settings.model import YES, Committee, Settings
from dplan_docs.study import Study
from dplan_docs.thai.dates import long_date, weekday_date
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPaper:
    """The paper to be sent next.

    Attributes:
        by: The last day on which it is in time; None where no day is known yet.
        days_left: Days from today until then; below nought when it is past.
        why: What in the chain makes it the next, in Thai.
    """

    id: str
    by: date | None
    days_left: int | None
    why: str

    @property
    def title(self) -> str:
        """The document's Thai title."""
        return TITLES[self.id]

    def to_json(self) -> dict[str, object]:
        """Return the paper as JSON, with ISO dates."""
        return {
            "id": self.id,
            "title": self.title,
            "by": self.by.isoformat() if self.by else None,
            "days_left": self.days_left,
            "why": self.why,
        }


def next_paper(study: Study) -> NextPaper | None:
    """Return the paper to be sent next, or None when the last of the chain is done.

    What lies before the last step that is known to be done is not asked for again: an office
    may leave dates out.
    """
    work = _Work(study)
    step = work.extension() or _first_open(tuple(work.stages()))
    if step is None:
        return None
    days_left = (step.by - study.today).days if step.by else None
    return NextPaper(id=step.document, by=step.by, days_left=days_left, why=step.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A paper of the chain.

    Attributes:
        tells: Whether it shows how far the work is; a committee may have been appointed long ago.
    """

    document: str
    done: bool
    by: date | None
    why: str
    tells: bool = True


def _first_open(stages: tuple[tuple[_Step, ...], ...]) -> _Step | None:
    reached = [at for at, stage in enumerate(stages) if any(x.done and x.tells for x in stage)]
    ahead = stages[max(reached, default=0) :]
    return next((step for stage in ahead for step in stage if not step.done), None)


class _Work:
    """The chain of papers 1 to 14, and 15 beside it, as the settings tell of them."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._settings: Settings = study.settings
        self._calendar: Calendar = calendar_of(study.settings)
        self._last: date | None = study.deadlines.final_day
        self._support = study.settings.support.meeting.held_on
        self._development = study.settings.development.meeting.held_on

    def extension(self) -> _Step | None:
        """Return the extension memo when it is due and not yet written."""
        clocks, today = self._study.deadlines, self._study.today
        wanted = clocks.needs_extension(self._settings, today)
        if self._announced() or self._dated("extension-memo") or not wanted:
            return None
        limit = clocks.last_day
        late = limit is not None and limit < today
        why = (
            "เลยวันครบกำหนดแล้วและยังไม่ได้ประกาศใช้แผน"
            if late
            else "คาดว่าจะประกาศใช้แผนหลังวันครบกำหนด หรือหน่วยงานขอขยายเวลาไว้ ซึ่งต้องขอก่อนครบกำหนด"
        )
        return _Step(document="extension-memo", done=False, by=limit, why=why)

    def stages(self) -> Iterator[tuple[_Step, ...]]:
        """Yield the stages of the chain; the papers of one stage go out side by side."""
        yield (self._approval(),)
        yield tuple(self._requests())
        yield from self._meeting("support", self._settings.support, self._support)
        yield (self._minutes_memo(),)
        yield from self._meeting("development", self._settings.development, self._development)
        yield (self._announcement_memo(),)
        yield (self._announcement(),)
        yield (self._posting(),)

    def _approval(self) -> _Step:
        started = self._study.deadlines.started_on
        since = f"เริ่มนับเวลาแล้วตั้งแต่วันที่ {long_date(started)} " if started else ""
        schedule = self._settings.schedule
        return _Step(
            document="approval-memo",
            done=self._dated("approval-memo"),
            by=schedule.division_deadline or schedule.agency_deadline or self._last,
            why=f"{since}ต้องขออนุมัติก่อนแจ้งให้ส่งข้อมูล",
        )

    def _requests(self) -> Iterator[_Step]:
        schedule, agencies = self._settings.schedule, self._settings.agencies
        if agencies:
            answered = any(agency.answered == YES for agency in agencies)
            yield _Step(
                document="agency-letter",
                done=answered or self._dated("agency-letter"),
                by=schedule.agency_deadline or self._before(self._support),
                why="ขออนุมัติจัดทำแผนแล้ว จึงขอข้อมูลโครงการจากหน่วยงานภายนอก",
            )
        yield _Step(
            document="division-memo",
            done=bool(self._study.plan.entries) or self._dated("division-memo"),
            by=schedule.division_deadline or self._before(self._support),
            why="ขออนุมัติจัดทำแผนแล้ว จึงแจ้งให้กองส่งข้อมูล",
        )

    def _meeting(
        self, key: str, committee: Committee, held_on: date | None
    ) -> Iterator[tuple[_Step, ...]]:
        order, meeting = committee.meeting, f"ประชุม{committee.label}"
        has_met = held_on is not None and held_on <= self._study.today
        day = weekday_date(held_on) if held_on else ""
        invited = has_met or self._dated(f"{key}-invitation")
        yield (
            _Step(
                document="appointment-orders",
                done=invited or bool(order.order_number or order.ordered_on),
                by=self._before(held_on),
                why=f"หนังสือเชิญประชุมต้องอ้างคำสั่งแต่งตั้ง{committee.label} ซึ่งยังไม่ได้กรอก",
                tells=False,
            ),
        )
        yield (
            _Step(
                document=f"{key}-invitation",
                done=invited,
                by=self._before(held_on),
                why=f"{meeting}{day} ต้องเชิญก่อนวันประชุม" if day else f"ยังไม่ได้กำหนดวัน{meeting}",
            ),
        )
        yield (
            _Step(
                document=f"{key}-minutes",
                done=committee.has_results and (has_met or held_on is None),
                by=self._before(self._development) if key == "support" else self._last,
                why=f"{meeting}{'แล้วเมื่อ' if has_met else ''}{day} ยังไม่ได้กรอกผลการประชุม",
            ),
        )

    def _minutes_memo(self) -> _Step:
        return _Step(
            document="support-minutes-memo",
            done=self._dated("support-minutes-memo"),
            by=self._before(self._development),
            why="คณะกรรมการสนับสนุนประชุมแล้ว จึงเสนอรายงานการประชุมพร้อมร่างแผน",
        )

    def _announcement_memo(self) -> _Step:
        return _Step(
            document="announcement-memo",
            done=self._dated("announcement-memo"),
            by=self._last,
            why="คณะกรรมการพัฒนาพิจารณาแล้ว จึงเสนอผู้บริหารท้องถิ่นประกาศใช้แผน",
        )

    def _announcement(self) -> _Step:
        return _Step(
            document="announcement",
            done=self._announced(),
            by=self._last,
            why="เสนอผู้บริหารท้องถิ่นแล้ว จึงประกาศใช้แผนภายในกำหนด",
        )

    def _posting(self) -> _Step:
        clocks, begun = self._study.deadlines, self._settings.schedule.posted_from
        is_posted = begun is not None and begun <= self._study.today
        why = (
            f"ปิดประกาศแล้วตั้งแต่วันที่ {long_date(begun)} จึงรับรองการปิดประกาศ"
            if begun and is_posted
            else "ประกาศใช้แผนแล้ว ต้องปิดประกาศให้ประชาชนทราบภายในกำหนด"
        )
        by = clocks.earliest_unposting if is_posted else clocks.post_by
        return _Step(document="posting", done=self._dated("posting"), by=by, why=why)

    def _announced(self) -> bool:
        announced = self._settings.schedule.announced_on
        return self._dated("announcement") or self._is_past(announced)

    def _dated(self, document: str) -> bool:
        """Whether a paper has gone out: its day has come."""
        titles = (TITLES[document], TITLES[document] + INTERNAL_SUFFIX)
        return any(self._is_past(self._settings.letter(title).dated) for title in titles)

    def _is_past(self, day: date | None) -> bool:
        return day is not None and day <= self._study.today

    def _before(self, meeting: date | None) -> date | None:
        """Return the last working day before a meeting; the plan's last day without one."""
        if meeting is None:
            return self._last
        day = meeting - timedelta(1)
        while self._calendar.day_off(day):
            day -= timedelta(1)
        return day
