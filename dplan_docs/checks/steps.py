"""The dated steps of a plan's making, in their order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, product

from dplan_docs.checks.registry import CheckContext
from dplan_docs.settings import sheets
from dplan_docs.settings.model import Committee, Settings
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A dated step: what the officer calls it, its day, its sheet of the settings."""

    label: str
    on: date
    sheet: str
    is_invitation: bool = False

    def fits_before(self, later: "Step") -> bool:
        """Whether the days allow it; an invitation goes out on a day before the meeting."""
        return self.on < later.on if self.is_invitation else self.on <= later.on


def pairs_out_of_order(context: CheckContext) -> Iterator[tuple[Step, Step]]:
    """Yield each two steps, the earlier and the later one, whose days stand the other way round."""
    settings = context.settings
    chains = [_chain(context), *map(_appointment, (settings.support, settings.development))]
    for chain in chains:
        dated = [stage for stage in chain if stage]
        for earlier_stage, later_stage in pairwise(dated):
            for earlier, later in product(earlier_stage, later_stage):
                if not earlier.fits_before(later):
                    yield earlier, later


def all_steps(context: CheckContext) -> Iterator[Step]:
    """Yield every dated step of the year's work, posting and time limits too."""
    schedule, year = context.settings.schedule, context.settings.year
    for stage in _chain(context):
        yield from stage
    yield from _step("วันที่ประกาศใช้งบประมาณประจำปี", year.budget_announced_on, sheets.YEAR.name)
    for label, day in (
        ("กองส่งข้อมูลภายในวันที่", schedule.division_deadline),
        ("หน่วยงานภายนอกตอบภายในวันที่", schedule.agency_deadline),
        ("วันที่คาดว่าจะประกาศใช้แผน", schedule.planned_announcement_on),
        ("วันที่เริ่มปิดประกาศ", schedule.posted_from),
    ):
        yield from _step(label, day, sheets.SCHEDULE.name)


def _chain(context: CheckContext) -> tuple[tuple[Step, ...], ...]:
    """Return the stages in their order; the steps of one stage run side by side."""
    settings = context.settings
    return (
        _step("วันที่เริ่มนับเวลา", context.deadlines.started_on, sheets.YEAR.name),
        _letter(settings, "approval-memo"),
        (*_letter(settings, "agency-letter"), *_letter(settings, "division-memo")),
        _invitations(settings, "support-invitation"),
        _meeting(settings.support),
        _letter(settings, "support-minutes-memo"),
        _invitations(settings, "development-invitation"),
        _meeting(settings.development),
        _letter(settings, "announcement-memo"),
        _step("วันที่ประกาศใช้แผน", settings.schedule.announced_on, sheets.SCHEDULE.name),
        _letter(settings, "posting"),
    )


def _appointment(committee: Committee) -> tuple[tuple[Step, ...], ...]:
    label = f"คำสั่งแต่งตั้ง{committee.label}"
    order = _step(label, committee.meeting.ordered_on, sheets.MEETINGS.name)
    return (order, _meeting(committee))


def _meeting(committee: Committee) -> tuple[Step, ...]:
    return _step(f"การประชุม{committee.label}", committee.meeting.held_on, sheets.MEETINGS.name)


def _letter(settings: Settings, document: str) -> tuple[Step, ...]:
    title = TITLES[document]
    return _step(title, settings.letter(title).dated, sheets.LETTERS.name)


def _invitations(settings: Settings, document: str) -> tuple[Step, ...]:
    return tuple(
        Step(label=title, on=dated, sheet=sheets.LETTERS.name, is_invitation=True)
        for title in (TITLES[document], TITLES[document] + INTERNAL_SUFFIX)
        if (dated := settings.letter(title).dated)
    )


def _step(label: str, on: date | None, sheet: str) -> tuple[Step, ...]:
    return (Step(label=label, on=on, sheet=sheet),) if on else ()
