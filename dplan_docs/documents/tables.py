"""The fields of the plan's tables: ผด.01, ผด.02 and ผด.02/1."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from typing import Any, Self

from dplan_docs.blanks import Blank, Missing
from dplan_docs.fields import Context, or_blank
from dplan_docs.plan import (
    EquipmentPlan,
    Plan,
    Strategy,
    Summary,
    SummaryBlock,
    SummaryLine,
    Tally,
    WorkPlan,
    summary,
)
from dplan_docs.records import EquipmentItem, Project

UNKNOWN = "." * 10


def project_table(plan: Plan, missing: Missing) -> Context:
    """Return รายการยุทธศาสตร์ of ผด.02: strategies, แผนงาน and projects, each with its arrows."""
    return {
        "รายการยุทธศาสตร์": [
            _strategy(strategy, missing, [_work_plan(x, missing) for x in strategy.work_plans])
            for strategy in plan.strategies
        ]
    }


class Rows(list[Context]):
    """Rows that are made when a template first asks for them; most papers never do."""

    def __init__(self, make: Callable[[], Iterable[Context]]) -> None:
        super().__init__()
        self._make: Callable[[], Iterable[Context]] | None = make

    def _filled(self) -> Self:
        make, self._make = self._make, None
        if make is not None:
            self.extend(make())
        return self

    def __iter__(self) -> Iterator[Context]:
        return super(Rows, self._filled()).__iter__()

    def __len__(self) -> int:
        return super(Rows, self._filled()).__len__()

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401 (an index or a slice)
        return super(Rows, self._filled()).__getitem__(index)


def every_project(plan: Plan, missing: Missing) -> Rows:
    """Return รายการโครงการ: all projects in the plan's order, numbered through, in one list."""
    return Rows(lambda: _every_project(plan, missing))


def _every_project(plan: Plan, missing: Missing) -> Iterator[Context]:
    numbers = count(1)
    for strategy in plan.strategies:
        for work_plan in strategy.work_plans:
            groups = {
                "ยุทธศาสตร์": or_blank(strategy.name, "ยุทธศาสตร์ของโครงการ", missing),
                "แผนงาน": or_blank(work_plan.name, "แผนงานของโครงการ", missing),
            }
            for project in work_plan.projects:
                yield entry_row(next(numbers), project, missing) | groups


def equipment_table(plan: Plan, missing: Missing) -> Context:
    """Return รายการครุภัณฑ์ of ผด.02/1: แผนงาน, ประเภท and items, numbered within each แผนงาน."""
    return {"รายการครุภัณฑ์": [_equipment(each, missing) for each in plan.equipment]}


def _equipment(equipment: EquipmentPlan, missing: Missing) -> Context:
    numbers = count(1)
    categories = [
        _group(category.name, category.tally, "ประเภทของครุภัณฑ์", missing)
        | {"ครุภัณฑ์": [entry_row(next(numbers), item, missing) for item in category.items]}
        for category in equipment.categories
    ]
    group = _group(equipment.name, equipment.tally, "แผนงานของครุภัณฑ์", missing)
    return group | {"ประเภท": categories}


def strategy_figures(plan: Plan, missing: Missing) -> list[Context]:
    """Return each strategy and its แผนงาน with counts and sums alone, for agenda and minutes."""
    return [
        _strategy(
            strategy,
            missing,
            [_group(x.name, x.tally, "แผนงานของโครงการ", missing) for x in strategy.work_plans],
        )
        for strategy in plan.strategies
    ]


def summary_table(plan: Plan, missing: Missing) -> Context:
    """Return สรุป: the figures of ผด.01."""
    return {"สรุป": _summary(summary(plan), missing)}


def _summary(form: Summary, missing: Missing) -> Context:
    return {
        "ยุทธศาสตร์": [_block(block, missing) for block in form.strategies],
        "รวม": _line(form.total, "", missing),
        "ครุภัณฑ์": [_line(x, "แผนงานของครุภัณฑ์", missing) for x in form.equipment.lines],
        "รวมครุภัณฑ์": _line(form.equipment.subtotal, "", missing),
    }


def _strategy(strategy: Strategy, missing: Missing, work_plans: list[Context]) -> Context:
    group = _group(strategy.name, strategy.tally, "ยุทธศาสตร์ของโครงการ", missing)
    return group | {"แผนงาน": work_plans}


def _work_plan(work_plan: WorkPlan, missing: Missing) -> Context:
    group = _group(work_plan.name, work_plan.tally, "แผนงานของโครงการ", missing)
    return group | {
        "โครงการ": [
            entry_row(number, project, missing)
            for number, project in enumerate(work_plan.projects, start=1)
        ]
    }


def _group(name: str, tally: Tally, label: str, missing: Missing) -> Context:
    return {
        "ชื่อ": or_blank(name, label, missing),
        "จำนวน": tally.count,
        "งบประมาณ": tally.budget,
        "จำนวนอ่านไม่ได้": tally.unread,
    }


def _block(block: SummaryBlock, missing: Missing) -> Context:
    lines = [_line(line, "แผนงานของโครงการ", missing) for line in block.lines]
    return _line(block.subtotal, "ยุทธศาสตร์ของโครงการ", missing) | {"แผนงาน": lines}


def _line(line: SummaryLine, label: str, missing: Missing) -> Context:
    return _group(line.name, line.tally, label, missing) | {
        "ร้อยละโครงการ": f"{line.count_percent:.2f}",
        "ร้อยละงบประมาณ": f"{line.budget_percent:.2f}",
        "หน่วยงาน": list(line.divisions),
    }


def entry_row(number: int, entry: Project | EquipmentItem, missing: Missing) -> Context:
    """Return what a row of the plan's tables says of an entry."""
    # Late, since formats need lxml and the agenda's figures do not.
    from dplan_docs.formats.arrows import month_cells
    from dplan_docs.formats.docx import raw

    return {
        "ลำดับ": number,
        "ชื่อ": or_blank(entry.name, "ชื่อของบางโครงการ", missing, dots=UNKNOWN),
        "รายละเอียด": entry.description,
        "มีงบประมาณ": entry.budget is not None,
        "อ่านไม่ได้": entry.budget_unreadable,
        "งบประมาณ": _amount(entry, missing),
        "หมายเหตุงบ": entry.budget_note or "-",
        "แหล่งเงิน": _sources(entry),
        "สถานที่": or_blank(entry.location, "สถานที่ดำเนินการของบางโครงการ", missing, dots=UNKNOWN),
        "หน่วยงาน": list(entry.divisions)
        or [Blank(label="หน่วยงานรับผิดชอบของบางโครงการ", missing=missing, dots=UNKNOWN)],
        "เดือน": {key: raw(xml) for key, xml in month_cells(entry.months).items()},
    }


def _amount(entry: Project | EquipmentItem, missing: Missing) -> object:
    """Return baht, None where no money is used, and a blank that says so for what is unknown."""
    if not entry.budget_unreadable:
        return entry.budget
    return Blank(label="จำนวนเงินของรายการที่อ่านไม่ได้", missing=missing, dots="อ่านไม่ได้")


def _sources(entry: Project | EquipmentItem) -> Sequence[str]:
    """What stands in brackets under the amount: where the money comes from, and any note."""
    if entry.budget is None:
        return [entry.funding_source] if entry.funding_source else []
    return list(dict.fromkeys(x for x in (entry.funding_source, entry.budget_note) if x))
