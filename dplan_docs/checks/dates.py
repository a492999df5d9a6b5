"""Checks on the order of the dates and on the legal clocks."""

from collections.abc import Iterator
from datetime import date

from dplan_docs.checks.registry import CheckContext, Fault, check, on_sheet
from dplan_docs.checks.steps import all_steps, pairs_out_of_order
from dplan_docs.deadlines import holidays_of, is_day_off
from dplan_docs.findings import Severity
from dplan_docs.settings import sheets
from dplan_docs.thai.dates import be_year, long_date, weekday_date
from dplan_docs.titles import TITLES

MONTHS_OF_WORK = range(-6, 12)
"""A plan is made from half a year before its fiscal year until that year's end."""
_FIRST_MONTH = 10


@check("dates-out-of-order", Severity.WARNING)
def dates_out_of_order(context: CheckContext) -> Iterator[Fault]:
    """The steps of the plan's making are dated in their order."""
    for earlier, later in pairs_out_of_order(context):
        message = (
            f"“{later.label}” ({long_date(later.on)}) ต้องอยู่หลัง “{earlier.label}” "
            f"({long_date(earlier.on)}) กรุณาตรวจสอบวันที่ทั้งสอง"
        )
        yield Fault(on_sheet(later.sheet), message, long_date(later.on))


@check("date-of-another-year", Severity.WARNING)
def date_of_another_year(context: CheckContext) -> Iterator[Fault]:
    """Every date belongs to the making of this year's plan."""
    fiscal_year = context.settings.year.fiscal_year
    if fiscal_year is None:
        return
    for step in all_steps(context):
        if _months_into(fiscal_year, step.on) not in MONTHS_OF_WORK:
            message = (
                f"“{step.label}” คือ {long_date(step.on)} ซึ่งไม่ใช่ช่วงของการจัดทำแผน"
                f"ประจำปีงบประมาณ พ.ศ. {fiscal_year} กรุณาตรวจสอบปี พ.ศ. ของวันที่นี้"
            )
            yield Fault(on_sheet(step.sheet), message, long_date(step.on))


@check("meeting-on-day-off", Severity.INFO)
def meeting_on_day_off(context: CheckContext) -> Iterator[Fault]:
    """Committees meet on working days."""
    settings = context.settings
    holidays = holidays_of(settings)
    for committee in (settings.support, settings.development):
        held_on = committee.meeting.held_on
        if held_on and is_day_off(held_on, holidays):
            message = (
                f"การประชุม{committee.label}ตรงกับวันหยุด ({weekday_date(held_on)}) กรุณาตรวจสอบวันที่ประชุม"
            )
            yield Fault(on_sheet(sheets.MEETINGS.name), message, long_date(held_on))


@check("extension-after-limit", Severity.ERROR)
def extension_after_limit(context: CheckContext) -> Iterator[Fault]:
    """An extension is asked for before the time is over."""
    dated = context.settings.letter(TITLES["extension-memo"]).dated
    last_day = context.deadlines.last_day
    if dated and last_day and dated > last_day:
        message = (
            f"บันทึกขออนุมัติขยายระยะเวลาลงวันที่ {long_date(dated)} หลังวันครบกำหนด ({long_date(last_day)}) "
            "การขยายเวลาต้องขอก่อนครบกำหนด กรุณาตรวจสอบวันที่ของบันทึกหรือวันครบกำหนด"
        )
        yield Fault(on_sheet(sheets.LETTERS.name), message, long_date(dated))


@check("announcement-late", Severity.WARNING)
def announcement_late(context: CheckContext) -> Iterator[Fault]:
    """The plan is announced by the final day, extensions counted."""
    announced, final_day = context.deadlines.announced_on, context.deadlines.final_day
    if announced and final_day and announced > final_day:
        message = (
            f"ประกาศใช้แผนวันที่ {long_date(announced)} หลังวันสุดท้ายที่ต้องประกาศ ({long_date(final_day)}) "
            "กรุณาตรวจสอบวันที่ หรือกรอกจำนวนวันที่ขอขยายเวลา"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(announced))


@check("announcement-overdue", Severity.WARNING)
def announcement_overdue(context: CheckContext) -> Iterator[Fault]:
    """A plan that is not announced yet still has time."""
    deadlines = context.deadlines
    if deadlines.final_day and not deadlines.announced_on and deadlines.is_late(context.today):
        message = (
            f"ครบกำหนดจัดทำแผนเมื่อวันที่ {long_date(deadlines.final_day)} แล้ว แต่ยังไม่มีวันที่ประกาศใช้แผน "
            "กรุณากรอกวันที่ประกาศ หรือเสนอบันทึกขออนุมัติขยายระยะเวลา"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message)


@check("posting-outside-limit", Severity.WARNING)
def posting_outside_limit(context: CheckContext) -> Iterator[Fault]:
    """Posting begins on the day of the announcement or within its days (clause 26 (2))."""
    announced, limit = context.deadlines.announced_on, context.deadlines.post_by
    begun = context.settings.schedule.posted_from
    if not announced or not limit or not begun or announced <= begun <= limit:
        return
    message = (
        f"เริ่มปิดประกาศวันที่ {long_date(begun)} แต่ต้องปิดระหว่างวันที่ {long_date(announced)} "
        f"ถึงวันที่ {long_date(limit)} กรุณาตรวจสอบวันที่"
    )
    yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(begun))


@check("posting-too-short", Severity.WARNING)
def posting_too_short(context: CheckContext) -> Iterator[Fault]:
    """The announcement stays posted for its days (clause 26 (2))."""
    ended, earliest = context.settings.schedule.posted_until, context.deadlines.earliest_unposting
    if ended and earliest and ended < earliest:
        message = (
            f"สิ้นสุดการปิดประกาศวันที่ {long_date(ended)} ก่อนครบกำหนด "
            f"ต้องปิดไว้จนถึงวันที่ {long_date(earliest)} เป็นอย่างน้อย กรุณาตรวจสอบวันที่"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(ended))


def _months_into(fiscal_year: int, day: date) -> int:
    return (be_year(day) - fiscal_year + 1) * 12 + day.month - _FIRST_MONTH
