"""Checks on amounts beside each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from statistics import median

from dplan_docs.checks.registry import CheckContext, Fault, at_cell, check
from dplan_docs.findings import Severity
from dplan_docs.records import EquipmentItem, Project
from dplan_docs.thai.money import baht

_Entry = Project | EquipmentItem

_FAR_FROM_THE_MIDDLE = 100
_FAR_FROM_ALL = 10
_FEWEST_NEIGHBORS = 4


@check("budget-out-of-proportion", Severity.WARNING)
def budget_out_of_proportion(context: CheckContext) -> Iterator[Fault]:
    """An amount is of the size of its neighbors: those of its แผนงาน, or of its workbook.

    It is far off when it is 100 times their median, or a hundredth of it, and ten times off
    every amount that is not so far off itself.
    """
    for entries in _by_workbook(context.plan.entries):
        told: set[int] = set()
        for neighbors in (*_by_work_plan(entries), entries):
            for entry, middle in _far_off(neighbors):
                if entry.where.row not in told:
                    yield _fault(entry, middle)
                told.add(entry.where.row)


def _by_workbook(entries: Iterable[_Entry]) -> Iterator[list[_Entry]]:
    """Yield the entries of each workbook that have money, one form at a time."""
    found: dict[tuple[str, str], list[_Entry]] = defaultdict(list)
    for entry in entries:
        if entry.budget:
            found[entry.where.file, entry.form].append(entry)
    yield from found.values()


def _by_work_plan(entries: Iterable[_Entry]) -> Iterator[list[_Entry]]:
    found: dict[str | None, list[_Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.work_plan].append(entry)
    yield from found.values()


def _far_off(neighbors: Sequence[_Entry]) -> Iterator[tuple[_Entry, Decimal]]:
    """Yield the entries whose amount is far off, each with the median of all."""
    amounts = [entry.budget for entry in neighbors if entry.budget]
    if len(amounts) <= _FEWEST_NEIGHBORS:
        return
    middle = median(amounts)
    low, high = middle / _FAR_FROM_THE_MIDDLE, middle * _FAR_FROM_THE_MIDDLE
    usual = [amount for amount in amounts if low < amount < high]
    least, most = min(usual) / _FAR_FROM_ALL, max(usual) * _FAR_FROM_ALL
    for entry in neighbors:
        if entry.budget and not (low < entry.budget < high or least < entry.budget < most):
            yield entry, middle


def _fault(entry: _Entry, middle: Decimal) -> Fault:
    amount = baht(entry.budget or Decimal(0))
    much = "สูง" if (entry.budget or 0) > middle else "ต่ำ"
    message = (
        f"งบประมาณ {amount} บาท {much}กว่ารายการอื่นที่อยู่ด้วยกันมาก (รายการอื่นราว {baht(middle)} บาท) "
        "โปรแกรมใช้จำนวนนี้ กรุณาตรวจสอบจำนวนศูนย์และจุดทศนิยม"
    )
    return Fault(at_cell(entry, "budget"), message, amount)
