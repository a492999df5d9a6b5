"""The workbook of the whole plan: ผด.01, ผด.02, ผด.02/1, and every row with its source."""

from collections.abc import Iterator
from pathlib import Path

from dplan_docs.formats.xlsx import tables
from dplan_docs.formats.xlsx.cells import Value
from dplan_docs.formats.xlsx.fields import (
    category_fields,
    common_fields,
    draft_fields,
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

_BUDGET = "งบประมาณ"


def write_plan_workbook(
    template: Path, plan: Plan, summary: Summary, settings: Settings, lacking: str = ""
) -> bytes:
    """Return the plan as a workbook: amounts are numbers, totals formulas that carry their values.

    What the template lacks is left out; ``examining`` tells of it.

    Args:
        template: The file to fill.
        plan: The plan.
        summary: Its figures for ผด.01.
        settings: The office's settings.
        lacking: Why the workbook is a draft; ``""`` when it is final.

    Raises:
        DplanError: The template is no usable workbook, or has no row for projects.
    """
    book = Template.open(template, settings, tables.PLAN_TABLES, tables.DRAFT_FIELDS)
    if sheet := book.sheet_of(tables.SUMMARY_TABLE):
        add_summary(sheet, summary)
    if sheet := book.sheet_of(tables.PROJECT_TABLE):
        _add_projects(sheet, plan)
    if sheet := book.sheet_of(tables.EQUIPMENT_TABLE):
        _add_equipment(sheet, plan)
    if sheet := book.sheet_of(tables.ENTRY_TABLE):
        _add_entries(sheet, plan)
    return book.filled(common_fields(settings) | draft_fields(lacking))


def _add_projects(sheet: Sheet, plan: Plan) -> None:
    added: list[int] = []
    for strategy in plan.strategies:
        sheet.add_caption(tables.STRATEGY, strategy_fields(strategy.name))
        for part in strategy.work_plans:
            added += _add_work_plan(sheet, part)
    if not added:
        sheet.add(tables.NO_PROJECT, {})
        return
    addends = Addends(_column_of_parts(sheet, tables.SUBTOTAL, tables.PROJECT, "โครงการ"), added)
    _add_total(sheet, tables.TOTAL, plan.project_tally, addends)


def _add_work_plan(sheet: Sheet, part: WorkPlan) -> list[int]:
    """Add the table of one แผนงาน, and return the rows that the grand total adds."""
    sheet.add_caption(tables.WORK_PLAN, work_plan_fields(part.name))
    rows = [
        _add_entry(sheet, (tables.PROJECT, "โครงการ"), x, number)
        for number, x in enumerate(part.projects, 1)
    ]
    addends = Addends(sheet.column_of(tables.PROJECT, f"โครงการ.{_BUDGET}"), rows)
    return _add_total(sheet, tables.SUBTOTAL, part.tally, addends) or rows


def _add_entry(
    sheet: Sheet, kind: tuple[str, str], entry: Project | EquipmentItem, number: int
) -> int:
    sample, prefix = kind
    sheet.add(sample, entry_fields(prefix, entry, number), variant(entry.budget_unreadable))
    return sheet.last_body_row


def _add_equipment(sheet: Sheet, plan: Plan) -> None:
    added: list[int] = []
    for part in plan.equipment:
        added += _add_equipment_plan(sheet, part)
    if not added:
        sheet.add(tables.NO_ITEM, {})
        return
    column = _column_of_parts(sheet, tables.ITEM_SUBTOTAL, tables.ITEM, "ครุภัณฑ์")
    _add_total(sheet, tables.ITEM_TOTAL, plan.equipment_tally, Addends(column, added))


def _add_equipment_plan(sheet: Sheet, part: EquipmentPlan) -> list[int]:
    """Add the table of one แผนงาน, numbered through its categories; return what is to be added."""
    sheet.add_caption(tables.EQUIPMENT_PLAN, work_plan_fields(part.name))
    rows: list[int] = []
    for category in part.categories:
        sheet.add_caption(tables.CATEGORY, category_fields(category.name))
        rows += [
            _add_entry(sheet, (tables.ITEM, "ครุภัณฑ์"), x, number)
            for number, x in enumerate(category.items, len(rows) + 1)
        ]
    addends = Addends(sheet.column_of(tables.ITEM, f"ครุภัณฑ์.{_BUDGET}"), rows)
    return _add_total(sheet, tables.ITEM_SUBTOTAL, part.tally, addends) or rows


def _column_of_parts(sheet: Sheet, subtotal: str, entry: str, prefix: str) -> str | None:
    """Return the column of what the grand total adds: subtotals, or entries where there are none."""
    if subtotal in sheet.samples:
        return sheet.column_of(subtotal, _BUDGET)
    return sheet.column_of(entry, f"{prefix}.{_BUDGET}")


def _add_total(sheet: Sheet, sample: str, tally: Tally, addends: Addends) -> list[int]:
    """Add a total, and return its row; nothing where the template has no such row."""
    if sample not in sheet.samples:
        return []
    fields = tally_fields(tally) | {_BUDGET: addends.sum(tally.budget)}
    sheet.keep_with_next()
    sheet.add(sample, fields, variant(tally.unread))
    return [sheet.last_body_row]


def _add_entries(sheet: Sheet, plan: Plan) -> None:
    """Add every project and item as one flat row, with the captions it stands under."""
    for place, (entry, fields) in enumerate(_entries(plan), 1):
        sheet.add(tables.ENTRY, fields | {"ที่": place}, variant(entry.budget_unreadable))


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
