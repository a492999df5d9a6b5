"""What every paper may speak of."""

from dataclasses import dataclass
from datetime import date

from dplan_docs.deadlines import DAYS_POSTED, DAYS_TO_FINISH, DAYS_TO_POST, Deadlines, days_of_law
from dplan_docs.plan import Plan, Tally
from dplan_docs.settings.model import Settings
from dplan_docs.thai.dates import FiscalYear


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What every paper may speak of."""

    settings: Settings
    plan: Plan
    deadlines: Deadlines
    today: date

    @property
    def fiscal_year(self) -> FiscalYear | None:
        """The plan's fiscal year, once entered."""
        be_year = self.settings.year.fiscal_year
        return FiscalYear(be_year) if be_year else None

    @property
    def year_starts(self) -> date | None:
        """1 October of the year before."""
        return self.fiscal_year.starts if self.fiscal_year else None

    @property
    def year_ends(self) -> date | None:
        """30 September."""
        return self.fiscal_year.ends if self.fiscal_year else None

    @property
    def year_before(self) -> int | None:
        """The Buddhist-era year of the first three months."""
        return self.fiscal_year.be_year - 1 if self.fiscal_year else None

    @property
    def development_plan_range(self) -> str:
        """Such as ``2566 - 2570``."""
        year = self.settings.year
        ends = (year.development_plan_from, year.development_plan_to)
        return " - ".join(map(str, ends)) if all(ends) else ""

    @property
    def days_to_finish(self) -> int:
        """Days to finish the plan: the settings', else the regulation's."""
        return days_of_law(self.settings.year.days_to_finish, DAYS_TO_FINISH)

    @property
    def days_to_post(self) -> int:
        """Days to begin posting: the settings', else the regulation's."""
        return days_of_law(self.settings.year.days_to_post, DAYS_TO_POST)

    @property
    def days_posted(self) -> int:
        """Days to keep posted: the settings', else the regulation's."""
        return days_of_law(self.settings.year.days_posted, DAYS_POSTED)

    @property
    def other_bodies(self) -> Tally:
        """Number and money of the projects that other bodies do in the area."""
        return Tally.of(self.plan.other_bodies)
