"""Checks on single rows of the plan; most of what a row can lack is told by its reader."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dplan_docs.checks.registry import CheckContext, Fault, at_cell, check
from dplan_docs.findings import Severity
from dplan_docs.records import EquipmentItem, Project

_Entry = Project | EquipmentItem


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
            yield Fault(at_cell(project, "location"), message, project.name)


@check("number-repeated", Severity.WARNING)
def number_repeated(context: CheckContext) -> Iterator[Fault]:
    """In one table each number stands once; numbering may begin again."""
    for table in _tables(context.plan.entries):
        first_with: dict[int, _Entry] = {}
        for position, entry in enumerate(table):
            if _begins_again(table, position):
                first_with.clear()
            if entry.number is None:
                continue
            first = first_with.setdefault(entry.number, entry)
            if first is not entry:
                message = (
                    f"ลำดับที่ {entry.number} ซ้ำกับแถวที่ {first.where.row} ในตารางเดียวกัน "
                    "โปรแกรมนับเป็นคนละรายการและเรียงลำดับให้ใหม่ในเล่ม กรุณาตรวจสอบว่าไม่ใช่รายการเดียวกัน"
                )
                yield Fault(at_cell(entry, "number"), message, str(entry.number))


def _begins_again(table: Sequence[_Entry], position: int) -> bool:
    """Whether a 1 begins a new count: below a break, or after a higher number and before a 2."""
    entry = table[position]
    if position == 0 or entry.number != 1:
        return False
    before = table[position - 1]
    following = [x.number for x in table[position + 1 : position + 2]]
    return entry.where.row > before.where.row + 1 or (before.number != 1 and following == [2])


def _tables(entries: Iterable[_Entry]) -> Iterator[list[_Entry]]:
    """Yield the entries below the same captions of one sheet, from top to bottom."""
    found: dict[tuple[str | None, ...], list[_Entry]] = defaultdict(list)
    for entry in sorted(entries, key=_place):
        category = entry.category if isinstance(entry, EquipmentItem) else None
        captions = entry.strategy, entry.tactic, entry.work_plan, category, entry.edition
        where = entry.where
        found[where.file, where.sheet, where.left, entry.form, *captions].append(entry)
    yield from found.values()


def _place(entry: _Entry) -> tuple[str, str, str, int]:
    where = entry.where
    return where.file, where.sheet, where.left, where.row
