"""Checks on the plan as a whole: who has sent, what came twice, what belongs elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dplan_docs.checks.registry import CheckContext, Fault, at_cell, check, on_sheet, row_text
from dplan_docs.findings import SENT_NOTHING, Severity
from dplan_docs.records import Project
from dplan_docs.settings import sheets
from dplan_docs.settings.model import Division
from dplan_docs.settings.naming import is_named_in, names_of
from dplan_docs.thai.text import fold


@check("workbook-of-another-year", Severity.WARNING)
def workbook_of_another_year(context: CheckContext) -> Iterator[Fault]:
    """The workbooks' titles state the settings' fiscal year."""
    fiscal_year = context.settings.year.fiscal_year
    for stated, where in context.stated_years:
        if fiscal_year is not None and stated != fiscal_year:
            message = (
                f"หัวตารางระบุปีงบประมาณ พ.ศ. {stated} แต่แผนนี้เป็นปีงบประมาณ พ.ศ. {fiscal_year} "
                "อาจเป็นไฟล์ของปีก่อน กรุณาตรวจสอบกับกองเจ้าของไฟล์"
            )
            yield Fault(where, message, str(stated))


@check(SENT_NOTHING, Severity.WARNING)
def division_sent_nothing(context: CheckContext) -> Iterator[Fault]:
    """Every division of the settings has sent its workbook whole, an empty form at least."""
    in_charge = {fold(name) for name, _ in context.plan.division_tallies}
    in_charge |= {fold(name) for name in context.stamped}
    for division in context.settings.divisions:
        names = names_of(division)
        is_named = any(is_named_in(file, names) for file in context.files)
        if names and not is_named and in_charge.isdisjoint(names):
            waiting = [
                file
                for file, known in context.waiting
                if is_named_in(file, names) or not names.isdisjoint(map(fold, known))
            ]
            yield Fault(on_sheet(sheets.DIVISIONS.name), _silence(division, waiting), division.name)


def _silence(division: Division, waiting: Sequence[str]) -> str:
    if waiting:
        return (
            f"กำลังรอไฟล์ {', '.join(waiting)} ของ{division.name} ซึ่งยังคัดลอกไม่เสร็จหรือมีโปรแกรมอื่นใช้อยู่ "
            "จึงยังไม่ได้นับ กรุณาสั่งใหม่เมื่อไฟล์มาครบแล้ว"
        )
    return (
        f"ยังไม่ได้รับข้อมูลจาก{division.name} กรุณาติดตามให้ส่งแบบ ผด.02 และ ผด.02/1 "
        f"(หากไม่มีโครงการ ให้ส่งแบบที่ระบุว่า “ไม่มี” โดยตั้งชื่อไฟล์ว่า {division.name})"
    )


@check("duplicate-project", Severity.WARNING)
def duplicate_project(context: CheckContext) -> Iterator[Fault]:
    """A project of one name, place and budget stands in the plan once."""
    for twins in _same_name_and_place(context):
        first_with: dict[Decimal | None, Project] = {}
        for project in twins:
            first = first_with.setdefault(project.budget, project)
            if first is not project:
                message = (
                    f"โครงการนี้มีชื่อ สถานที่ และงบประมาณเหมือนกับ {row_text(first)} "
                    "หากเป็นโครงการเดียวกัน กรุณาลบออกหนึ่งรายการ"
                )
                yield Fault(at_cell(project, "name"), message, project.name)


@check("same-name-project", Severity.INFO)
def same_name_project(context: CheckContext) -> Iterator[Fault]:
    """Projects of one name and place that differ in money are told to the officer."""
    for first, *others in _same_name_and_place(context):
        told = {first.budget}
        for project in others:
            if project.budget not in told:
                message = f"โครงการนี้มีชื่อและสถานที่เหมือนกับ {row_text(first)} แต่งบประมาณต่างกัน จึงนับเป็นคนละโครงการ"
                yield Fault(at_cell(project, "name"), message, project.name)
            told.add(project.budget)


@check("strategy-not-in-list", Severity.WARNING)
def strategy_not_in_list(context: CheckContext) -> Iterator[Fault]:
    """Every strategy is one of the settings' list, when there is one."""
    listed = set(context.settings.strategies)
    for strategy in context.plan.strategies:
        if listed and strategy.name and strategy.name not in listed:
            message = (
                f"ไม่พบ “{strategy.name}” ในแผ่น “{sheets.STRATEGIES.name}” ของข้อมูลหน่วยงาน "
                "กรุณาแก้ชื่อยุทธศาสตร์ในไฟล์ หรือเพิ่มในข้อมูลหน่วยงาน"
            )
            yield Fault(at_cell(strategy.projects[0], "strategy"), message, strategy.name)


@check("strategy-spellings", Severity.INFO)
def strategy_spellings(context: CheckContext) -> Iterator[Fault]:
    """Captions that the plan takes for one strategy are told to the officer."""
    for strategy in context.plan.strategies:
        told = {fold(strategy.name)}
        for project in strategy.projects:
            caption = project.strategy or ""
            if fold(caption) not in told:
                message = f"รวม “{caption}” ไว้กับ “{strategy.name}” หากเป็นคนละยุทธศาสตร์ กรุณาแก้ชื่อในไฟล์"
                yield Fault(at_cell(project, "strategy"), message, caption)
            told.add(fold(caption))


def _same_name_and_place(context: CheckContext) -> Iterator[list[Project]]:
    found: dict[tuple[str, str], list[Project]] = defaultdict(list)
    for project in context.plan.projects:
        found[fold(project.name), fold(project.location)].append(project)
    yield from (projects for projects in found.values() if len(projects) > 1)
