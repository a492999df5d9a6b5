"""Checks on the order of the dates, and on their year."""

from collections.abc import Iterator

from dplan_docs.checks.order import pairs_out_of_order
from dplan_docs.checks.registry import CheckContext, Fault, check, on_sheet
from dplan_docs.checks.steps import all_steps, are_of_year
from dplan_docs.findings import Severity
from dplan_docs.settings import sheets
from dplan_docs.thai.dates import clock, long_date


@check("dates-out-of-order", Severity.WARNING)
def dates_out_of_order(context: CheckContext) -> Iterator[Fault]:
    """The steps of the plan's making are dated in their order."""
    for suspect, earlier, later in pairs_out_of_order(context):
        other, word = (earlier, "หลัง") if suspect == later else (later, "ก่อน")
        message = (
            f"“{suspect.label}” ({long_date(suspect.on)}) ต้องอยู่{word} “{other.label}” "
            f"({long_date(other.on)}) กรุณาตรวจสอบวันที่ทั้งสอง"
        )
        yield Fault(on_sheet(suspect.sheet), message, long_date(suspect.on))


@check("date-of-another-year", Severity.WARNING)
def date_of_another_year(context: CheckContext) -> Iterator[Fault]:
    """Every date belongs to the making of this year's plan."""
    fiscal_year = context.settings.year.fiscal_year
    if fiscal_year is None:
        return
    for step in all_steps(context):
        if not are_of_year(context, step.on):
            message = (
                f"“{step.label}” คือ {long_date(step.on)} ซึ่งไม่ใช่ช่วงของการจัดทำแผน"
                f"ประจำปีงบประมาณ พ.ศ. {fiscal_year} กรุณาตรวจสอบปี พ.ศ. ของวันที่นี้"
            )
            yield Fault(on_sheet(step.sheet), message, long_date(step.on))


@check("minutes-before-meeting", Severity.WARNING)
def minutes_before_meeting(context: CheckContext) -> Iterator[Fault]:
    """What a meeting resolved is entered after it was held."""
    settings = context.settings
    out_of_order = {suspect.on for suspect, _, _ in pairs_out_of_order(context)}
    for committee in (settings.support, settings.development):
        held_on = committee.meeting.held_on
        if not held_on or held_on in out_of_order or not are_of_year(context, held_on):
            continue
        if held_on > context.today and committee.has_results:
            message = (
                f"กรอกผลการประชุม{committee.label}ไว้แล้ว แต่วันที่ประชุมคือ {long_date(held_on)} ซึ่งยังไม่ถึง "
                "กรุณาตรวจสอบวันที่ประชุม หรือลบผลการประชุม"
            )
            yield Fault(on_sheet(sheets.MEETINGS.name), message, long_date(held_on))


@check("meeting-times-out-of-order", Severity.WARNING)
def meeting_times_out_of_order(context: CheckContext) -> Iterator[Fault]:
    """A meeting opens before it closes."""
    settings = context.settings
    for committee in (settings.support, settings.development):
        meeting = committee.meeting
        opened, closed = meeting.opened_at or meeting.starts_at, meeting.closed_at
        if opened and closed and closed <= opened:
            message = (
                f"การประชุม{committee.label}เลิกเวลา {clock(closed)} ไม่หลังเวลาเริ่ม ({clock(opened)}) "
                "กรุณาตรวจสอบเวลาทั้งสอง"
            )
            yield Fault(on_sheet(sheets.MEETINGS.name), message, clock(closed))
