"""The workbook of the whole plan: ผด.01, ผด.02, ผด.02/1, and every row with its source."""

from collections.abc import Iterator
from pathlib import Path

from dplan_docs.formats.xlsx.cells import Value
from dplan_docs.formats.xlsx.fields import (
    category_fields,
    common_fields,
    entry_fields,
    strategy_fields,
    tally_fields,
    variant,
    work_plan_fields,
)
from dplan_docs.formats.xlsx.sheet import Sheet
from dplan_docs.formats.xlsx.summary_table import add_summary
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.formats.xlsx.totals import Addends
from dplan_docs.plan import EquipmentPlan, Plan, Summary, Tally, WorkPlan
from dplan_docs.records import EquipmentItem, Project
from dplan_docs.settings.model import Settings

_STRATEGY = "แถว_ผด02_ยุทธศาสตร์"
_WORK_PLAN = "แถว_ผด02_แผนงาน"
_PROJECT = "แถว_ผด02_โครงการ"
_SUBTOTAL = "แถว_ผด02_รวม"
_TOTAL = "แถว_ผด02_รวมทั้งสิ้น"
_NO_PROJECT = "แถว_ผด02_ไม่มีโครงการ"
_PROJECT_SAMPLES = (_STRATEGY, _WORK_PLAN, _PROJECT, _SUBTOTAL, _TOTAL, _NO_PROJECT)

_EQUIPMENT_PLAN = "แถว_ผด021_แผนงาน"
_CATEGORY = "แถว_ผด021_ประเภท"
_ITEM = "แถว_ผด021_ครุภัณฑ์"
_ITEM_SUBTOTAL = "แถว_ผด021_รวม"
_ITEM_TOTAL = "แถว_ผด021_รวมทั้งสิ้น"
_NO_ITEM = "แถว_ผด021_ไม่มีครุภัณฑ์"
_ITEM_SAMPLES = (_EQUIPMENT_PLAN, _CATEGORY, _ITEM, _ITEM_SUBTOTAL, _ITEM_TOTAL, _NO_ITEM)

_ENTRY = "แถว_ข้อมูล_รายการ"

_BUDGET = "งบประมาณ"


def write_plan_workbook(template: Path, plan: Plan, summary: Summary, settings: Settings) -> bytes:
    """Return the plan as a workbook: amounts are numbers, totals formulas that carry their values.

    Raises:
        DplanError: The template misses a named sample row, or asks for an unknown field.
    """
    book = Template.open(template, settings)
    add_summary(book, summary)
    _add_projects(book.sheet_with(_PROJECT_SAMPLES), plan)
    _add_equipment(book.sheet_with(_ITEM_SAMPLES), plan)
    _add_entries(book.sheet_with((_ENTRY,)), plan)
    return book.filled(common_fields(settings))


def _add_projects(sheet: Sheet, plan: Plan) -> None:
    subtotals = []
    for strategy in plan.strategies:
        sheet.add_caption(_STRATEGY, strategy_fields(strategy.name))
        subtotals += [_add_work_plan(sheet, part) for part in strategy.work_plans]
    if not subtotals:
        sheet.add(_NO_PROJECT, {})
        return
    addends = Addends(sheet.column_of(_SUBTOTAL, _BUDGET), subtotals)
    _add_total(sheet, _TOTAL, plan.project_tally, addends)


def _add_work_plan(sheet: Sheet, part: WorkPlan) -> int:
    """Add the table of one แผนงาน, and return the row of its total."""
    sheet.add_caption(_WORK_PLAN, work_plan_fields(part.name))
    rows = [
        sheet.add(_PROJECT, entry_fields("โครงการ", x, number), variant(x.budget_unreadable))
        for number, x in enumerate(part.projects, 1)
    ]
    addends = Addends(sheet.column_of(_PROJECT, f"โครงการ.{_BUDGET}"), rows)
    return _add_total(sheet, _SUBTOTAL, part.tally, addends)


def _add_equipment(sheet: Sheet, plan: Plan) -> None:
    subtotals = [_add_equipment_plan(sheet, part) for part in plan.equipment]
    if not subtotals:
        sheet.add(_NO_ITEM, {})
        return
    addends = Addends(sheet.column_of(_ITEM_SUBTOTAL, _BUDGET), subtotals)
    _add_total(sheet, _ITEM_TOTAL, plan.equipment_tally, addends)


def _add_equipment_plan(sheet: Sheet, part: EquipmentPlan) -> int:
    """Add the table of one แผนงาน, numbered through its categories; return its total's row."""
    sheet.add_caption(_EQUIPMENT_PLAN, work_plan_fields(part.name))
    rows: list[int] = []
    for category in part.categories:
        sheet.add_caption(_CATEGORY, category_fields(category.name))
        rows += [
            sheet.add(_ITEM, entry_fields("ครุภัณฑ์", x, number), variant(x.budget_unreadable))
            for number, x in enumerate(category.items, len(rows) + 1)
        ]
    addends = Addends(sheet.column_of(_ITEM, f"ครุภัณฑ์.{_BUDGET}"), rows)
    return _add_total(sheet, _ITEM_SUBTOTAL, part.tally, addends)


def _add_total(sheet: Sheet, sample: str, tally: Tally, addends: Addends) -> int:
    fields = tally_fields(tally) | {_BUDGET: addends.sum(tally.budget)}
    sheet.keep_with_next()
    return sheet.add(sample, fields, variant(tally.unread))


def _add_entries(sheet: Sheet, plan: Plan) -> None:
    """Add every project and item as one flat row, with the captions it stands under."""
    for place, (entry, fields) in enumerate(_entries(plan), 1):
        sheet.add(_ENTRY, fields | {"ที่": place}, variant(entry.budget_unreadable))


def _entries(plan: Plan) -> Iterator[tuple[Project | EquipmentItem, dict[str, Value]]]:
    for strategy in plan.strategies:
        for part in strategy.work_plans:
            captions = strategy_fields(strategy.name) | work_plan_fields(part.name)
            for number, project in enumerate(part.projects, 1):
                yield project, captions | entry_fields("รายการ", project, number)
    for equipment_plan in plan.equipment:
        for number, item in enumerate(equipment_plan.items, 1):
            captions = {"ยุทธศาสตร์.ชื่อ": item.strategy} | work_plan_fields(equipment_plan.name)
            yield item, captions | entry_fields("รายการ", item, number)
