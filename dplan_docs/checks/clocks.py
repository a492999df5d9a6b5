"""Checks on the legal clocks: the thirty days, their extension, and the posting."""

from collections.abc import Iterator

from dplan_docs.checks.registry import CheckContext, Fault, check, on_sheet
from dplan_docs.checks.steps import announced_day, are_of_year
from dplan_docs.deadlines import counts_of
from dplan_docs.findings import Severity
from dplan_docs.settings import sheets
from dplan_docs.thai.dates import long_date, weekday_date
from dplan_docs.titles import TITLES


@check("last-day-differs", Severity.WARNING)
def last_day_differs(context: CheckContext) -> Iterator[Fault]:
    """The last day that the office entered is the day that the regulation's days end on."""
    entered = context.settings.year.last_day_override
    computed = context.deadlines.computed_last_day
    if not entered or not computed or entered == computed:
        return
    if are_of_year(context, computed):
        message = (
            f"วันครบกำหนดที่กรอกไว้คือ{weekday_date(entered)} แต่นับตามระเบียบได้{weekday_date(computed)} "
            "โปรแกรมใช้วันที่กรอก กรุณาตรวจสอบ หรือเว้นช่องนี้ว่างไว้"
        )
        yield Fault(on_sheet(sheets.YEAR.name), message, long_date(entered))


@check("extension-differs", Severity.WARNING)
def extension_differs(context: CheckContext) -> Iterator[Fault]:
    """The day and the days of an extension, where both are entered, agree."""
    entered, last_day = context.settings.schedule.extended_until, context.deadlines.last_day
    counted = counts_of(context.settings).extension
    if not entered or not counted or entered == counted.last_day:
        return
    if last_day is None or entered > last_day:
        message = (
            f"กรอกว่าขอขยายถึง{weekday_date(entered)} แต่ {counted.days} วันนับต่อจากวันครบกำหนดเดิม"
            f"สิ้นสุด{weekday_date(counted.last_day)} โปรแกรมใช้วันที่กรอก กรุณาตรวจสอบวันที่หรือจำนวนวัน"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(entered))


@check("extension-too-short", Severity.WARNING)
def extension_too_short(context: CheckContext) -> Iterator[Fault]:
    """An extension ends after the last day that it extends."""
    entered, last_day = context.settings.schedule.extended_until, context.deadlines.last_day
    if entered and last_day and entered <= last_day and are_of_year(context, last_day):
        message = (
            f"กรอกว่าขอขยายถึงวันที่ {long_date(entered)} ซึ่งไม่พ้นวันครบกำหนดเดิม ({long_date(last_day)}) "
            "กรุณาตรวจสอบวันที่ขอขยาย"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(entered))


@check("extension-after-limit", Severity.ERROR)
def extension_after_limit(context: CheckContext) -> Iterator[Fault]:
    """An extension is asked for before the time is over."""
    dated = context.settings.letter(TITLES["extension-memo"]).dated
    last_day = context.deadlines.last_day
    if dated and last_day and dated > last_day and are_of_year(context, dated, last_day):
        message = (
            f"บันทึกขออนุมัติขยายระยะเวลาลงวันที่ {long_date(dated)} หลังวันครบกำหนด ({long_date(last_day)}) "
            "การขยายเวลาต้องขอก่อนครบกำหนด กรุณาตรวจสอบวันที่ของบันทึกหรือวันครบกำหนด"
        )
        yield Fault(on_sheet(sheets.LETTERS.name), message, long_date(dated))


@check("announcement-late", Severity.WARNING)
def announcement_late(context: CheckContext) -> Iterator[Fault]:
    """The plan is announced by the final day, extensions counted."""
    announced, final_day = announced_day(context), context.deadlines.final_day
    if not announced or not final_day or not are_of_year(context, announced, final_day):
        return
    if announced > final_day:
        message = (
            f"ประกาศใช้แผนวันที่ {long_date(announced)} หลังวันสุดท้ายที่ต้องประกาศ ({long_date(final_day)}) "
            "กรุณาตรวจสอบวันที่ หรือกรอกจำนวนวันที่ขอขยายเวลา"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(announced))


@check("announcement-overdue", Severity.WARNING)
def announcement_overdue(context: CheckContext) -> Iterator[Fault]:
    """A plan that is not announced yet still has time."""
    schedule, final_day = context.settings.schedule, context.deadlines.final_day
    if announced_day(context) or schedule.posted_from or schedule.posted_until:
        return
    if final_day and final_day < context.today and are_of_year(context, final_day):
        message = (
            f"ครบกำหนดจัดทำแผนเมื่อวันที่ {long_date(final_day)} แล้ว แต่ยังไม่มีวันที่ประกาศใช้แผน "
            "กรุณากรอกวันที่ประกาศ หรือเสนอบันทึกขออนุมัติขยายระยะเวลา"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message)


@check("posting-outside-limit", Severity.WARNING)
def posting_outside_limit(context: CheckContext) -> Iterator[Fault]:
    """Posting begins on the day of the announcement or within its days (clause 26 (2))."""
    announced, limit = announced_day(context), context.deadlines.post_by
    begun = context.settings.schedule.posted_from
    if not announced or not limit or not begun or announced <= begun <= limit:
        return
    if not are_of_year(context, announced, begun):
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
    if ended and earliest and ended < earliest and are_of_year(context, ended, earliest):
        message = (
            f"สิ้นสุดการปิดประกาศวันที่ {long_date(ended)} ก่อนครบกำหนด "
            f"ต้องปิดไว้จนถึงวันที่ {long_date(earliest)} เป็นอย่างน้อย กรุณาตรวจสอบวันที่"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(ended))


@check("posting-without-announcement", Severity.WARNING)
def posting_without_announcement(context: CheckContext) -> Iterator[Fault]:
    """Nothing is posted before the plan is announced."""
    schedule = context.settings.schedule
    posted = schedule.posted_from or schedule.posted_until
    if posted and not schedule.announced_on:
        message = (
            f"กรอกวันที่ปิดประกาศไว้แล้ว ({long_date(posted)}) แต่ยังไม่มีวันที่ประกาศใช้แผน "
            "กรุณากรอกวันที่ประกาศใช้แผน หรือลบวันที่ปิดประกาศ"
        )
        yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(posted))
