"""Checks on single rows of the plan; most of what a row can lack is told by its reader."""

from collections.abc import Iterator

from dplan_docs.checks.registry import CheckContext, Fault, at_row, check
from dplan_docs.findings import Severity


@check("location-missing", Severity.WARNING)
def location_missing(context: CheckContext) -> Iterator[Fault]:
    """A project says where it is done."""
    for project in context.plan.projects:
        if not project.location:
            message = "ไม่ได้ระบุสถานที่ดำเนินการ กรุณากรอก หากทำทั้งตำบลหรือทั้งเขตให้ระบุเช่นนั้น"
            yield Fault(at_row(project), message, project.name)


@check("strategy-missing", Severity.WARNING)
def strategy_missing(context: CheckContext) -> Iterator[Fault]:
    """A project stands under a strategy."""
    for strategy in context.plan.strategies:
        if not strategy.name:
            for project in strategy.projects:
                message = "โครงการนี้ไม่อยู่ใต้ยุทธศาสตร์ใด กรุณาเพิ่มบรรทัดชื่อยุทธศาสตร์เหนือตาราง"
                yield Fault(at_row(project), message, project.name)


@check("work-plan-missing", Severity.WARNING)
def work_plan_missing(context: CheckContext) -> Iterator[Fault]:
    """A project or a piece of equipment stands under a แผนงาน."""
    for entry in context.plan.entries:
        if not entry.work_plan:
            message = "รายการนี้ไม่อยู่ใต้แผนงานใด กรุณาเพิ่มบรรทัดชื่อแผนงานเหนือตาราง"
            yield Fault(at_row(entry), message, entry.name)
