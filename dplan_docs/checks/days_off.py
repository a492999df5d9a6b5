"""Checks on days off: what falls on one, and whether the program knows them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dplan_docs.checks.registry import CheckContext, Fault, check, on_sheet
from dplan_docs.counting import Count
from dplan_docs.days_off import DayOff, calendar_of
from dplan_docs.deadlines import counts_of
from dplan_docs.findings import Severity
from dplan_docs.settings import sheets
from dplan_docs.settings.model import YES
from dplan_docs.thai.dates import long_date, weekday_date
from dplan_docs.thai.months import BE_OFFSET


@check("meeting-on-day-off", Severity.INFO)
def meeting_on_day_off(context: CheckContext) -> Iterator[Fault]:
    """Committees meet on working days."""
    settings = context.settings
    calendar = calendar_of(settings)
    for committee in (settings.support, settings.development):
        held_on = committee.meeting.held_on
        if held_on and (day_off := calendar.day_off(held_on)):
            message = f"การประชุม{committee.label}ตรงกับวันหยุด ({_named(day_off)}) กรุณาตรวจสอบวันที่ประชุม"
            yield Fault(on_sheet(sheets.MEETINGS.name), message, long_date(held_on))


@check("limit-on-day-off", Severity.INFO)
def limit_on_day_off(context: CheckContext) -> Iterator[Fault]:
    """The days that the office sets for others and for itself are working days."""
    calendar = calendar_of(context.settings)
    for label, day in _limits(context):
        if day and (day_off := calendar.day_off(day)):
            message = f"“{label}” ตรงกับวันหยุด ({_named(day_off)}) โปรแกรมใช้ตามที่กรอก กรุณาตรวจสอบวันที่"
            yield Fault(on_sheet(sheets.SCHEDULE.name), message, long_date(day))


@check("holidays-not-announced", Severity.INFO)
def holidays_not_announced(context: CheckContext) -> Iterator[Fault]:
    """The holidays of the years in which the clocks run out are known as announced."""
    counts = counts_of(context.settings)
    counted = [x for x in (counts.finish, counts.extension, counts.post) if x]
    calendar = calendar_of(context.settings)
    for year in sorted({year for count in counted for year in _years(count)}):
        if not calendar.knows(year):
            message = (
                f"โปรแกรมยังไม่มีประกาศวันหยุดราชการ พ.ศ. {year + BE_OFFSET} จึงนับจากวันหยุดตามกฎหมายและ"
                "วันพระที่คำนวณ ซึ่งอาจต่างจากที่ทางราชการประกาศ และยังไม่รวมวันหยุดพิเศษตามมติคณะรัฐมนตรี "
                f"กรุณากรอกวันหยุดที่ต่างไปในแผ่น “{sheets.HOLIDAYS.name}” หรือปรับรุ่นโปรแกรม"
            )
            yield Fault(on_sheet(sheets.HOLIDAYS.name), message, str(year + BE_OFFSET))


@check("holiday-contradicted", Severity.WARNING)
def holiday_contradicted(context: CheckContext) -> Iterator[Fault]:
    """A day is entered as a holiday or as a working day."""
    entered = {(x.on, x.is_worked == YES) for x in context.settings.holidays if x.on}
    for day, times in sorted(Counter(day for day, _ in entered if day).items()):
        if times > 1:
            message = (
                f"วันที่ {long_date(day)} กรอกไว้ทั้งเป็นวันหยุดและเป็นวันทำการ โปรแกรมนับเป็นวันทำการ "
                "กรุณาลบบรรทัดที่ไม่ถูกต้อง"
            )
            yield Fault(on_sheet(sheets.HOLIDAYS.name), message, long_date(day))


def _years(count: Count) -> set[int]:
    return {count.counted_to.year, count.last_day.year}


def _limits(context: CheckContext) -> Iterator[tuple[str, date | None]]:
    schedule = context.settings.schedule
    yield "กองส่งข้อมูลภายในวันที่", schedule.division_deadline
    yield "หน่วยงานภายนอกตอบภายในวันที่", schedule.agency_deadline
    if not schedule.announced_on:
        yield "วันที่คาดว่าจะประกาศใช้แผน", schedule.planned_announcement_on
    if not schedule.extension_days:
        yield "ขอขยายถึงวันที่", schedule.extended_until


def _named(day_off: DayOff) -> str:
    return " ".join(filter(None, (weekday_date(day_off.on), day_off.holiday)))
