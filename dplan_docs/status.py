"""Where the year's work stands: who has sent and who has not, and its days."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dplan_docs.milestones import Milestone, State, milestones_of
from dplan_docs.next_paper import NextPaper, next_paper
from dplan_docs.plan import Tally
from dplan_docs.plan.tally import main_division
from dplan_docs.records import EquipmentItem, Project
from dplan_docs.settings.model import YES
from dplan_docs.study import Study
from dplan_docs.thai.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A division or an agency, and what has come from it.

    Attributes:
        budget: Baht, of projects and equipment, as far as they could be read.
    """

    name: str
    sent: bool
    projects: int
    equipment_items: int
    budget: Decimal

    def to_json(self) -> dict[str, object]:
        """Return the sender as JSON; money is a decimal string."""
        return {
            "name": self.name,
            "sent": self.sent,
            "projects": self.projects,
            "equipment_items": self.equipment_items,
            "budget": f"{self.budget:.2f}",
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where the year's work stands on a day."""

    organization: str
    fiscal_year: int | None
    today: date
    divisions: tuple[Sender, ...]
    agencies: tuple[Sender, ...]
    milestones: tuple[Milestone, ...]
    next_paper: NextPaper | None

    @property
    def next(self) -> Milestone | None:
        """The earliest day that is known and not done."""
        waiting = [x for x in self.milestones if x.day and x.state in {State.AHEAD, State.DUE}]
        return min(waiting, key=lambda x: x.day or date.max, default=None)

    def to_json(self) -> dict[str, object]:
        """Return the status as one JSON value; money is a decimal string, days are ISO dates."""
        return {
            "organization": self.organization,
            "fiscal_year": self.fiscal_year,
            "today": self.today.isoformat(),
            "divisions": [sender.to_json() for sender in self.divisions],
            "agencies": [sender.to_json() for sender in self.agencies],
            "dates": [milestone.to_json() for milestone in self.milestones],
            "next": self.next.id if self.next else None,
            "next_paper": self.next_paper.to_json() if self.next_paper else None,
            "late": [x.id for x in self.milestones if x.state is State.LATE],
        }


def status_of(study: Study) -> Status:
    """Return where the work of a workspace stands."""
    settings = study.settings
    silent = {x.value for x in study.findings if x.code == "division-sent-nothing"}
    return Status(
        organization=settings.organization.full_name,
        fiscal_year=settings.year.fiscal_year,
        today=study.today,
        divisions=tuple(
            _sender(study, (x.name, x.short_name, *x.aliases), sent=x.name not in silent)
            for x in settings.divisions
            if x.name
        ),
        agencies=tuple(
            _sender(study, (x.name, *x.aliases), sent=x.answered == YES)
            for x in settings.agencies
            if x.name
        ),
        milestones=tuple(milestones_of(study)),
        next_paper=next_paper(study),
    )


def _sender(study: Study, names: tuple[str, ...], *, sent: bool) -> Sender:
    known = {fold(name) for name in names if name}
    entries = [x for x in study.plan.entries if fold(main_division(x)) in known]
    return Sender(
        name=names[0],
        sent=sent or bool(entries),
        projects=sum(isinstance(entry, Project) for entry in entries),
        equipment_items=sum(isinstance(entry, EquipmentItem) for entry in entries),
        budget=Tally.of(entries).budget,
    )
