"""By when each answer to the letter is wanted: as entered, else the usual days of the year."""

from dataclasses import dataclass
from datetime import date

from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, USED
from dplan_docs.tambon.settings import TambonPlan
from dplan_docs.thai.dates import FiscalYear

MODEL = "เล่มแผนต้นแบบ"
_MARCH, _MAY = (3, 31), (5, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDays:
    """The due day of each answer; None where neither it nor the year is known."""

    targets: date | None = None
    projects: date | None = None
    report: date | None = None
    model: date | None = None

    def of(self, form: str) -> date | None:
        """Return the due day of a form (``TARGETS``, ``USED``, ``LINKED``, ``REPORT``, ``MODEL``)."""
        return {
            TARGETS: self.targets,
            USED: self.projects,
            LINKED: self.projects,
            REPORT: self.report,
            MODEL: self.model,
        }[form]


def due_days(plan: TambonPlan, fiscal_year: int | None) -> DueDays:
    """Return the due days: those entered, else 31 March and 31 May of the fiscal year."""

    def usual(day: tuple[int, int]) -> date | None:
        return date(FiscalYear(fiscal_year).ends.year, *day) if fiscal_year else None

    return DueDays(
        targets=plan.targets_due or usual(_MARCH),
        projects=plan.projects_due or usual(_MAY),
        report=plan.report_due or usual(_MARCH),
        model=plan.model_due or usual(_MARCH),
    )
