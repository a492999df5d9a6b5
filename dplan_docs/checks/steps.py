"""The dated steps of a plan's making, and which of them must not come before which."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from dplan_docs.checks.registry import CheckContext
from dplan_docs.settings import sheets
from dplan_docs.settings.model import Committee, Settings
from dplan_docs.thai.dates import be_year
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES

MONTHS_OF_WORK = range(-6, 12)
"""A plan is made from half a year before its fiscal year until that year's end."""
_FIRST_MONTH = 10
_UNPOSTED = "วันที่สิ้นสุดการปิดประกาศ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A dated step: what the officer calls it, its day, its sheet of the settings."""

    label: str
    on: date
    sheet: str
    comes_a_day_before: bool = False

    def fits_before(self, later: "Step") -> bool:
        """Whether the days allow it; an invitation goes out on a day before the meeting."""
        return self.on < later.on if self.comes_a_day_before else self.on <= later.on


_Steps = tuple[Step, ...]
Pair = tuple[Step, Step]


def are_of_year(context: CheckContext, *days: date) -> bool:
    """Whether days lie in the making of this year's plan, as far as the year is known."""
    fiscal_year = context.settings.year.fiscal_year
    if fiscal_year is None:
        return True
    months = ((be_year(x) - fiscal_year + 1) * 12 + x.month - _FIRST_MONTH for x in days)
    return all(month in MONTHS_OF_WORK for month in months)


def announced_day(context: CheckContext) -> date | None:
    """Return the day of the announcement, unless two are entered; that is told by its own check."""
    announced = context.settings.schedule.announced_on
    dated = context.settings.letter(TITLES["announcement"]).dated
    if announced and dated and announced != dated:
        return None
    return announced or dated


def all_steps(context: CheckContext) -> Iterator[Step]:
    """Yield every dated step of the year's work, posting and time limits too."""
    settings = context.settings
    schedule, year = settings.schedule, settings.year
    for stage in _chain(context):
        yield from stage
    yield from _deadlines(settings)
    yield from _step("วันที่ประกาศใช้งบประมาณประจำปี", year.budget_announced_on, sheets.YEAR.name)
    yield from _scheduled("วันที่ประกาศใช้แผน", schedule.announced_on)
    yield from _scheduled("วันที่คาดว่าจะประกาศใช้แผน", schedule.planned_announcement_on)
    yield from _posted(settings)
    yield from _scheduled(_UNPOSTED, schedule.posted_until)
    yield from _letter(settings, "extension-memo")


def ordered_pairs(context: CheckContext) -> Iterator[Pair]:
    """Yield each two steps of which the first may not come after the second."""
    stages = _chain(context)
    for at, stage in enumerate(stages):
        for later in stages[at + 1 :]:
            yield from product(stage, later)
    for earlier, later in _branches(context):
        yield from product(earlier, later)


def _chain(context: CheckContext) -> tuple[_Steps, ...]:
    """Return the stages in their order; the steps of one stage run side by side."""
    settings = context.settings
    return (
        _started(context),
        _letter(settings, "approval-memo"),
        _requests(settings),
        _invitations(settings, "support-invitation"),
        _meeting(settings.support),
        _letter(settings, "support-minutes-memo"),
        _invitations(settings, "development-invitation"),
        _meeting(settings.development),
        _letter(settings, "announcement-memo"),
        _announced(context),
        _letter(settings, "posting"),
    )


def _branches(context: CheckContext) -> Iterator[tuple[_Steps, _Steps]]:
    """Yield what stands beside the chain: each group of steps and what it must not come after."""
    settings = context.settings
    yield from _around(settings.support, _invitations(settings, "support-invitation"))
    yield from _around(settings.development, _invitations(settings, "development-invitation"))
    divisions, agencies = _deadline_pair(settings)
    yield _letter(settings, "division-memo"), divisions
    yield _letter(settings, "agency-letter"), agencies
    yield _deadlines(settings), _meeting(settings.support)
    yield _meeting(settings.development), _planned(settings)
    yield from _ends(context)


def _ends(context: CheckContext) -> Iterator[tuple[_Steps, _Steps]]:
    """Yield what stands beside the chain's end: the posting, and the extension memo."""
    settings, limit = context.settings, context.deadlines.last_day
    announced = _announced(context)
    posted = _posted(settings)
    if not _outside_limit(context, announced, posted):
        yield posted, _letter(settings, "posting")
    if not posted:
        yield announced, _scheduled(_UNPOSTED, settings.schedule.posted_until)
    memo = _letter(settings, "extension-memo")
    if not (memo and limit and memo[0].on > limit):
        yield _started(context), memo
        yield memo, announced


def _outside_limit(context: CheckContext, announced: _Steps, posted: _Steps) -> bool:
    """Whether the posting's begin is told by its own check."""
    limit = context.deadlines.post_by
    too_early = any(begun.on < step.on for begun, step in product(posted, announced))
    return too_early or any(limit and begun.on > limit for begun in posted)


def _around(committee: Committee, invitations: _Steps) -> Iterator[tuple[_Steps, _Steps]]:
    """The order of appointment and the meeting before come before a committee's meeting."""
    order = _step(f"คำสั่งแต่งตั้ง{committee.label}", committee.meeting.ordered_on, sheets.MEETINGS.name)
    yield order, (*invitations, *_meeting(committee))
    before = committee.meeting.previous_held_on
    if before:
        step = Step(
            label=f"การประชุมครั้งก่อนของ{committee.label}",
            on=before,
            sheet=sheets.MEETINGS.name,
            comes_a_day_before=True,
        )
        yield (step,), _meeting(committee)


def _requests(settings: Settings) -> _Steps:
    return (*_letter(settings, "agency-letter"), *_letter(settings, "division-memo"))


def _deadline_pair(settings: Settings) -> tuple[_Steps, _Steps]:
    schedule = settings.schedule
    return (
        _scheduled("กองส่งข้อมูลภายในวันที่", schedule.division_deadline),
        _scheduled("หน่วยงานภายนอกตอบภายในวันที่", schedule.agency_deadline),
    )


def _deadlines(settings: Settings) -> _Steps:
    divisions, agencies = _deadline_pair(settings)
    return (*divisions, *agencies)


def _planned(settings: Settings) -> _Steps:
    """The day planned for the announcement counts until the plan is announced."""
    schedule = settings.schedule
    planned = None if schedule.announced_on else schedule.planned_announcement_on
    return _scheduled("วันที่คาดว่าจะประกาศใช้แผน", planned)


def _announced(context: CheckContext) -> _Steps:
    return _scheduled("วันที่ประกาศใช้แผน", announced_day(context))


def _started(context: CheckContext) -> _Steps:
    return _step("วันที่เริ่มนับเวลา", context.deadlines.started_on, sheets.YEAR.name)


def _posted(settings: Settings) -> _Steps:
    return _scheduled("วันที่เริ่มปิดประกาศ", settings.schedule.posted_from)


def _meeting(committee: Committee) -> _Steps:
    return _step(f"การประชุม{committee.label}", committee.meeting.held_on, sheets.MEETINGS.name)


def _letter(settings: Settings, document: str) -> _Steps:
    return tuple(_lines(settings, TITLES[document]))


def _invitations(settings: Settings, document: str) -> _Steps:
    titles = (TITLES[document], TITLES[document] + INTERNAL_SUFFIX)
    lines = (step for title in titles for step in _lines(settings, title))
    return tuple(replace(step, comes_a_day_before=True) for step in lines)


def _lines(settings: Settings, title: str) -> Iterator[Step]:
    """Yield a paper's dated lines: the one for all recipients, and those for one of them."""
    for line in settings.letters:
        if line.title == title and line.dated:
            label = f"{title} ถึง {line.recipient}" if line.recipient else title
            yield Step(label=label, on=line.dated, sheet=sheets.LETTERS.name)


def _scheduled(label: str, on: date | None) -> _Steps:
    return _step(label, on, sheets.SCHEDULE.name)


def _step(label: str, on: date | None, sheet: str) -> _Steps:
    return (Step(label=label, on=on, sheet=sheet),) if on else ()
