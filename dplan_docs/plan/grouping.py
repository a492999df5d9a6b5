"""How a heap of entries becomes a plan."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from dplan_docs.parsing import WORK_PLANS
from dplan_docs.plan.model import (
    EquipmentCategory,
    EquipmentPlan,
    Plan,
    Strategy,
    WorkPlan,
)
from dplan_docs.plan.names import Group, group_categories, group_strategies, group_work_plans
from dplan_docs.plan.tally import Entry
from dplan_docs.plan.units import Units
from dplan_docs.records import EquipmentItem, Project, SourceRow
from dplan_docs.settings.model import Settings

_E = TypeVar("_E", Project, EquipmentItem)
_OWN_PLACES: Mapping[SourceRow, SourceRow] = MappingProxyType({})


def build_plan(
    entries: Iterable[Project | EquipmentItem],
    settings: Settings,
    places: Mapping[SourceRow, SourceRow] = _OWN_PLACES,
) -> Plan:
    """Return the plan; it depends on the entries and not on the order they come in.

    Args:
        entries: The rows.
        settings: The office's orders of divisions, strategies and แผนงาน.
        places: For a row that keeps another's place among its like, that place.
    """
    units = Units.of(settings)
    ordered = sorted(entries, key=lambda entry: _place_in_booklet(entry, units, places))
    projects = [entry for entry in ordered if isinstance(entry, Project)]
    items = [entry for entry in ordered if isinstance(entry, EquipmentItem)]
    work_plans = group_work_plans(map(_work_plan, ordered), (*settings.work_plans, *WORK_PLANS))
    strategies = group_strategies(map(_strategy, projects), settings.strategies)
    used = {_work_plan(project) for project in projects}
    return Plan(
        strategies=tuple(
            Strategy(name=name, work_plans=_work_plans(members, work_plans))
            for name, members in _dealt_out(projects, _strategy, strategies)
        ),
        equipment=tuple(
            EquipmentPlan(name=name, categories=_categories(members))
            for name, members in _dealt_out(items, _work_plan, work_plans)
        ),
        other_bodies=tuple(project for project in projects if units.is_other_body(project)),
        work_plan_order=tuple(g.name for g in work_plans if used.intersection(g.spellings)),
        division_order=_division_order(ordered, units),
    )


def _place_in_booklet(
    entry: Entry, units: Units, places: Mapping[SourceRow, SourceRow]
) -> tuple[bool, int, str, str, str, int]:
    where = places.get(entry.where, entry.where)
    others_last = units.is_other_body(entry)
    return (others_last, units.entry_rank(entry), where.file, where.sheet, where.left, where.row)


def _work_plans(projects: Sequence[Project], groups: tuple[Group, ...]) -> tuple[WorkPlan, ...]:
    dealt = _dealt_out(projects, _work_plan, groups)
    return tuple(WorkPlan(name=name, projects=members) for name, members in dealt)


def _categories(items: Sequence[EquipmentItem]) -> tuple[EquipmentCategory, ...]:
    dealt = _dealt_out(items, _category, group_categories(map(_category, items)))
    return tuple(EquipmentCategory(name=name, items=members) for name, members in dealt)


def _dealt_out(
    entries: Sequence[_E], caption: Callable[[_E], str], groups: Iterable[Group]
) -> Iterator[tuple[str, tuple[_E, ...]]]:
    """Yield each group's name and its entries; a group without entries is left out."""
    for group in groups:
        members = tuple(entry for entry in entries if caption(entry) in group.spellings)
        if members:
            yield group.name, members


def _strategy(project: Project) -> str:
    return project.strategy or ""


def _work_plan(entry: Entry) -> str:
    return entry.work_plan or ""


def _category(item: EquipmentItem) -> str:
    return item.category or ""


def _division_order(entries: Iterable[Entry], units: Units) -> tuple[str, ...]:
    found = dict.fromkeys(unit for entry in entries for unit in entry.divisions or ("",))
    return tuple(sorted(found, key=lambda unit: (not unit, units.rank(unit))))
