"""Checks on what the settings say, by themselves and of one thing twice."""

from collections.abc import Iterator

from dplan_docs.checks.registry import CheckContext, Fault, check, on_sheet
from dplan_docs.checks.steps import are_of_year
from dplan_docs.findings import Severity
from dplan_docs.settings import sheets
from dplan_docs.settings.model import START_EVENTS
from dplan_docs.thai.dates import long_date
from dplan_docs.titles import TITLES


@check("fiscal-year-outside-development-plan", Severity.WARNING)
def fiscal_year_outside_development_plan(context: CheckContext) -> Iterator[Fault]:
    """The fiscal year is one of the five-year plan's years."""
    year = context.settings.year
    first, last, fiscal = year.development_plan_from, year.development_plan_to, year.fiscal_year
    if first is None or last is None or fiscal is None or first <= fiscal <= last:
        return
    message = (
        f"ปีงบประมาณ พ.ศ. {fiscal} ไม่อยู่ในช่วงของแผนพัฒนาท้องถิ่น (พ.ศ. {first}-{last}) "
        "กรุณาตรวจสอบปีงบประมาณและช่วงปีของแผนพัฒนาท้องถิ่น"
    )
    yield Fault(on_sheet(sheets.YEAR.name), message, str(fiscal))


@check("start-date-differs", Severity.WARNING)
def start_date_differs(context: CheckContext) -> Iterator[Fault]:
    """Time runs from the announcement of the annual budget when that is the start event."""
    year = context.settings.year
    started, announced = year.started_on, year.budget_announced_on
    if not started or not announced or started == announced:
        return
    if not are_of_year(context, started, announced):
        return
    if year.start_event not in {"", START_EVENTS[0]}:
        return
    message = (
        f"วันที่เริ่มนับเวลา ({long_date(started)}) ไม่ตรงกับวันที่ประกาศใช้งบประมาณประจำปี "
        f"({long_date(announced)}) กรุณาแก้ให้ตรงกัน หรือเลือกเหตุที่เริ่มนับเวลาใหม่"
    )
    yield Fault(on_sheet(sheets.YEAR.name), message, long_date(started))


@check("announcement-dates-differ", Severity.WARNING)
def announcement_dates_differ(context: CheckContext) -> Iterator[Fault]:
    """The announcement has one date."""
    announced = context.settings.schedule.announced_on
    dated = context.settings.letter(TITLES["announcement"]).dated
    if not announced or not dated or announced == dated:
        return
    if not are_of_year(context, announced):
        return
    message = (
        f"วันที่ประกาศใช้แผนในแผ่น “{sheets.SCHEDULE.name}” คือ {long_date(announced)} "
        f"แต่ในแผ่นนี้ลงวันที่ {long_date(dated)} กรุณาแก้ให้ตรงกัน"
    )
    yield Fault(on_sheet(sheets.LETTERS.name), message, long_date(dated))
