"""The chain of the year's papers: which is done, by when each is due, and why it comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dplan_docs.days_off import Calendar, calendar_of
from dplan_docs.deadlines import Deadlines
from dplan_docs.settings.model import YES, Committee, Settings
from dplan_docs.thai.dates import long_date, weekday_date
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStep:
    """A paper of the chain.

    Attributes:
        tells: Whether it shows how far the work is; a committee may have been appointed long ago.
    """

    document: str
    done: bool
    by: date | None
    why: str
    tells: bool = True


class PaperChain:
    """The chain of papers 1 to 14, and 15 beside it, as the settings tell of them."""

    def __init__(
        self, settings: Settings, deadlines: Deadlines, today: date, *, has_entries: bool
    ) -> None:
        self._settings = settings
        self._clocks = deadlines
        self._today = today
        self._has_entries = has_entries
        self._calendar: Calendar = calendar_of(settings)
        self._last = deadlines.final_day
        self._support = settings.support.meeting.held_on
        self._development = settings.development.meeting.held_on

    def extension(self) -> PaperStep | None:
        """Return the extension memo when it is due and not yet written."""
        clocks, today = self._clocks, self._today
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
        return PaperStep(document="extension-memo", done=False, by=limit, why=why)

    def stages(self) -> Iterator[tuple[PaperStep, ...]]:
        """Yield the stages of the chain; the papers of one stage go out side by side."""
        yield (self._approval(),)
        yield tuple(self._requests())
        yield from self._meeting("support", self._settings.support, self._support)
        yield (self._minutes_memo(),)
        yield from self._meeting("development", self._settings.development, self._development)
        yield (self._announcement_memo(),)
        yield (self._announcement(),)
        yield (self._posting(),)

    def _approval(self) -> PaperStep:
        started = self._clocks.started_on
        since = f"เริ่มนับเวลาแล้วตั้งแต่วันที่ {long_date(started)} " if started else ""
        schedule = self._settings.schedule
        return PaperStep(
            document="approval-memo",
            done=self._dated("approval-memo"),
            by=schedule.division_deadline or schedule.agency_deadline or self._last,
            why=f"{since}ต้องขออนุมัติก่อนแจ้งให้ส่งข้อมูล",
        )

    def _requests(self) -> Iterator[PaperStep]:
        schedule, agencies = self._settings.schedule, self._settings.agencies
        if agencies:
            answered = any(agency.answered == YES for agency in agencies)
            yield PaperStep(
                document="agency-letter",
                done=answered or self._dated("agency-letter"),
                by=schedule.agency_deadline or self._before(self._support),
                why="ขออนุมัติจัดทำแผนแล้ว จึงขอข้อมูลโครงการจากหน่วยงานภายนอก",
            )
        yield PaperStep(
            document="division-memo",
            done=self._has_entries or self._dated("division-memo"),
            by=schedule.division_deadline or self._before(self._support),
            why="ขออนุมัติจัดทำแผนแล้ว จึงแจ้งให้กองส่งข้อมูล",
        )

    def _meeting(
        self, key: str, committee: Committee, held_on: date | None
    ) -> Iterator[tuple[PaperStep, ...]]:
        order, meeting = committee.meeting, f"ประชุม{committee.label}"
        has_met = held_on is not None and held_on <= self._today
        day = weekday_date(held_on) if held_on else ""
        invited = has_met or self._dated(f"{key}-invitation")
        yield (
            PaperStep(
                document="appointment-orders",
                done=invited or bool(order.order_number or order.ordered_on),
                by=self._before(held_on),
                why=f"หนังสือเชิญประชุมต้องอ้างคำสั่งแต่งตั้ง{committee.label} ซึ่งยังไม่ได้กรอก",
                tells=False,
            ),
        )
        yield (
            PaperStep(
                document=f"{key}-invitation",
                done=invited,
                by=self._before(held_on),
                why=f"{meeting}{day} ต้องเชิญก่อนวันประชุม" if day else f"ยังไม่ได้กำหนดวัน{meeting}",
            ),
        )
        yield (
            PaperStep(
                document=f"{key}-minutes",
                done=committee.has_results and (has_met or held_on is None),
                by=self._before(self._development) if key == "support" else self._last,
                why=f"{meeting}{'แล้วเมื่อ' if has_met else ''}{day} ยังไม่ได้กรอกผลการประชุม",
            ),
        )

    def _minutes_memo(self) -> PaperStep:
        return PaperStep(
            document="support-minutes-memo",
            done=self._dated("support-minutes-memo"),
            by=self._before(self._development),
            why="คณะกรรมการสนับสนุนประชุมแล้ว จึงเสนอรายงานการประชุมพร้อมร่างแผน",
        )

    def _announcement_memo(self) -> PaperStep:
        return PaperStep(
            document="announcement-memo",
            done=self._dated("announcement-memo"),
            by=self._last,
            why="คณะกรรมการพัฒนาพิจารณาแล้ว จึงเสนอผู้บริหารท้องถิ่นประกาศใช้แผน",
        )

    def _announcement(self) -> PaperStep:
        return PaperStep(
            document="announcement",
            done=self._announced(),
            by=self._last,
            why="เสนอผู้บริหารท้องถิ่นแล้ว จึงประกาศใช้แผนภายในกำหนด",
        )

    def _posting(self) -> PaperStep:
        clocks, begun = self._clocks, self._settings.schedule.posted_from
        is_posted = begun is not None and begun <= self._today
        why = (
            f"ปิดประกาศแล้วตั้งแต่วันที่ {long_date(begun)} จึงรับรองการปิดประกาศ"
            if begun and is_posted
            else "ประกาศใช้แผนแล้ว ต้องปิดประกาศให้ประชาชนทราบภายในกำหนด"
        )
        by = clocks.earliest_unposting if is_posted else clocks.post_by
        return PaperStep(document="posting", done=self._dated("posting"), by=by, why=why)

    def _announced(self) -> bool:
        announced = self._settings.schedule.announced_on
        return self._dated("announcement") or self._is_past(announced)

    def _dated(self, document: str) -> bool:
        """Whether a paper has gone out: its day has come."""
        titles = (TITLES[document], TITLES[document] + INTERNAL_SUFFIX)
        return any(self._is_past(x.dated) for x in self._settings.letters if x.title in titles)

    def _is_past(self, day: date | None) -> bool:
        return day is not None and day <= self._today

    def _before(self, meeting: date | None) -> date | None:
        """Return the last working day before a meeting; the plan's last day without one."""
        if meeting is None:
            return self._last
        day = meeting - timedelta(1)
        while self._calendar.day_off(day):
            day -= timedelta(1)
        return day
