"""Checks on single rows of the plan; most of what a row can lack is told by its reader."""

from collections.abc import Iterator

from dplan_docs.checks.registry import CheckContext, Fault, at_row, check
from dplan_docs.findings import Severity


@check("location-missing", Severity.WARNING)
def location_missing(context: CheckContext) -> Iterator[Fault]:
    """A project says where it is done, if its table has a column for it."""
    without_column = {
        (finding.where.file, finding.where.sheet)
        for finding in context.reported
        if finding.code == "column-missing"
    }
    for project in context.plan.projects:
        sheet = (project.where.file, project.where.sheet)
        if not project.location and sheet not in without_column:
            message = "ไม่ได้ระบุสถานที่ดำเนินการ กรุณากรอก หากทำทั้งตำบลหรือทั้งเขตให้ระบุเช่นนั้น"
            yield Fault(at_row(project), message, project.name)
