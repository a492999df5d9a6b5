"""Where the year's work stands: who has sent and who has not, and its days."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dplan_docs.milestones import Milestone, State
from dplan_docs.next_paper import NextPaper
from dplan_docs.plan_kinds import SenderGroup, kind_of
from dplan_docs.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where the year's work stands on a day.

    Attributes:
        edition: The amendment that this is; ``""`` for the plan itself.
        notes: What to know of a plan that was amended since, in Thai.
    """

    organization: str
    fiscal_year: int | None
    today: date
    groups: tuple[SenderGroup, ...]
    milestones: tuple[Milestone, ...]
    next_paper: NextPaper | None
    edition: str = ""
    notes: tuple[str, ...] = ()

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
            "edition": self.edition or None,
            "notes": list(self.notes),
            "today": self.today.isoformat(),
            **{x.id: [sender.to_json() for sender in x.senders] for x in self.groups},
            "dates": [milestone.to_json() for milestone in self.milestones],
            "next": self.next.id if self.next else None,
            "next_paper": self.next_paper.to_json() if self.next_paper else None,
            "late": [x.id for x in self.milestones if x.state is State.LATE],
        }


def status_of(study: Study) -> Status:
    """Return where the work of a workspace stands."""
    settings, kind = study.settings, kind_of(study)
    return Status(
        organization=settings.organization.full_name,
        fiscal_year=settings.year.fiscal_year,
        today=study.today,
        groups=tuple(_who_sends(group, study) for group in kind.senders(study)),
        milestones=tuple(kind.milestones(study)),
        next_paper=kind.next_paper(study),
        edition=study.amended.opened.edition.name if study.amended else "",
        notes=tuple(_notes(study)),
    )


def _who_sends(group: SenderGroup, study: Study) -> SenderGroup:
    """Return who is to send; of an amendment only those who did, since nobody must."""
    if study.amended is None:
        return group
    sent = tuple(x for x in group.senders if x.files or x.waiting or x.replaced)
    return replace(group, senders=sent)


def _notes(study: Study) -> Iterator[str]:
    if study.frozen:
        yield "แผนฉบับนี้ประกาศใช้และมีฉบับแก้ไขแล้ว ข้อมูลใหม่ให้วางใน inbox ของฉบับล่าสุด"
    yield from (str(x) for x in study.findings if x.code == "edition-frozen-changed")
