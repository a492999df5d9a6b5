"""The grouped plan (แผนการดำเนินงาน)."""

from dataclasses import dataclass

from dplan_docs.plan.tally import Entry, Tally, divisions_of, main_division
from dplan_docs.records import EquipmentItem, Project

UNNAMED_STRATEGY = "ไม่ระบุยุทธศาสตร์"
"""What the documents print for the strategy whose name is ``""``."""
UNNAMED_WORK_PLAN = "ไม่ระบุแผนงาน"
"""What the documents print for the แผนงาน whose name is ``""``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPlan:
    """The projects of one แผนงาน under one strategy; ``name`` is without the word แผนงาน."""

    name: str
    projects: tuple[Project, ...]

    @property
    def tally(self) -> Tally:
        """Number and money of the projects."""
        return Tally.of(self.projects)

    @property
    def divisions(self) -> tuple[str, ...]:
        """The units in charge, each once."""
        return divisions_of(self.projects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """The projects of one strategy (ยุทธศาสตร์) by แผนงาน; ``name`` is the whole caption."""

    name: str
    work_plans: tuple[WorkPlan, ...]

    @property
    def projects(self) -> tuple[Project, ...]:
        """All projects, in booklet order."""
        return tuple(project for work_plan in self.work_plans for project in work_plan.projects)

    @property
    def tally(self) -> Tally:
        """Number and money of the projects."""
        return Tally.of(self.projects)

    @property
    def divisions(self) -> tuple[str, ...]:
        """The units in charge, each once."""
        return divisions_of(self.projects)


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentCategory:
    """The items of one ประเภทครุภัณฑ์ under one แผนงาน."""

    name: str
    items: tuple[EquipmentItem, ...]

    @property
    def tally(self) -> Tally:
        """Number and money of the items."""
        return Tally.of(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentPlan:
    """The equipment of one แผนงาน, by category."""

    name: str
    categories: tuple[EquipmentCategory, ...]

    @property
    def items(self) -> tuple[EquipmentItem, ...]:
        """All items, in booklet order."""
        return tuple(item for category in self.categories for item in category.items)

    @property
    def tally(self) -> Tally:
        """Number and money of the items."""
        return Tally.of(self.items)

    @property
    def divisions(self) -> tuple[str, ...]:
        """The units in charge, each once."""
        return divisions_of(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All entries of the year, in the order of the booklet.

    Attributes:
        other_bodies: The projects that other bodies do in the area; they stand in
            ``strategies`` too.
        work_plan_order: Every แผนงาน that has projects, in the office's order.
        division_order: Every unit in charge, the office's own first and in its order; ``""``
            last when an entry names none.
    """

    strategies: tuple[Strategy, ...] = ()
    equipment: tuple[EquipmentPlan, ...] = ()
    other_bodies: tuple[Project, ...] = ()
    work_plan_order: tuple[str, ...] = ()
    division_order: tuple[str, ...] = ()

    @property
    def projects(self) -> tuple[Project, ...]:
        """All projects."""
        return tuple(project for strategy in self.strategies for project in strategy.projects)

    @property
    def own_projects(self) -> tuple[Project, ...]:
        """The projects that the office does itself."""
        others = {project.where for project in self.other_bodies}
        return tuple(project for project in self.projects if project.where not in others)

    @property
    def equipment_items(self) -> tuple[EquipmentItem, ...]:
        """All equipment."""
        return tuple(item for equipment_plan in self.equipment for item in equipment_plan.items)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Projects, then equipment."""
        return (*self.projects, *self.equipment_items)

    @property
    def project_tally(self) -> Tally:
        """Number and money of all projects."""
        return Tally.of(self.projects)

    @property
    def equipment_tally(self) -> Tally:
        """Number and money of all equipment."""
        return Tally.of(self.equipment_items)

    @property
    def total(self) -> Tally:
        """Number and money of projects and equipment."""
        return self.project_tally + self.equipment_tally

    @property
    def work_plan_tallies(self) -> tuple[tuple[str, Tally], ...]:
        """The projects of each แผนงาน over all strategies."""
        parts = [part for strategy in self.strategies for part in strategy.work_plans]
        return tuple(
            (name, sum((part.tally for part in parts if part.name == name), Tally()))
            for name in self.work_plan_order
        )

    @property
    def division_tallies(self) -> tuple[tuple[str, Tally], ...]:
        """The entries of each unit; one of several units counts with the first alone."""
        tallies = (
            (name, Tally.of(entry for entry in self.entries if main_division(entry) == name))
            for name in self.division_order
        )
        return tuple((name, tally) for name, tally in tallies if tally.count)
