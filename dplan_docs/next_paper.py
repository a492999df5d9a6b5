"""The paper to be sent next: the first of the year's chain after all that is known to be done."""

from dataclasses import dataclass
from datetime import date

from dplan_docs.paper_chain import PaperChain, PaperStep
from dplan_docs.study import Study
from dplan_docs.titles import TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPaper:
    """The paper to be sent next.

    Attributes:
        by: The last day on which it is in time; None where no day is known yet.
        days_left: Days from today until then; below nought when it is past.
        why: What in the chain makes it the next, in Thai.
    """

    id: str
    by: date | None
    days_left: int | None
    why: str

    @property
    def title(self) -> str:
        """The document's Thai title."""
        return TITLES[self.id]

    def to_json(self) -> dict[str, object]:
        """Return the paper as JSON, with ISO dates."""
        return {
            "id": self.id,
            "title": self.title,
            "by": self.by.isoformat() if self.by else None,
            "days_left": self.days_left,
            "why": self.why,
        }


def next_paper(study: Study) -> NextPaper | None:
    """Return the paper to be sent next, or None when the last of the chain is done.

    What lies before the last step that is known to be done is not asked for again: an office
    may leave dates out.
    """
    has_entries = bool(study.plan.entries)
    chain = PaperChain(study.settings, study.deadlines, study.today, has_entries=has_entries)
    stages = tuple(_made(study, stage) for stage in chain.stages())
    extension = None if study.amended else chain.extension()
    step = extension or _first_open(stages)
    if step is None:
        return None
    days_left = (step.by - study.today).days if step.by else None
    return NextPaper(id=step.document, by=step.by, days_left=days_left, why=step.why)


def _made(study: Study, stage: tuple[PaperStep, ...]) -> tuple[PaperStep, ...]:
    """Return the papers of a stage that are made; an amendment has a shorter set."""
    if study.amended is None:
        return stage
    from dplan_docs.documents.bundle_order import EDITION_BUNDLE

    made = {document.id for document in EDITION_BUNDLE}
    return tuple(step for step in stage if step.document in made)


def _first_open(stages: tuple[tuple[PaperStep, ...], ...]) -> PaperStep | None:
    reached = [at for at, stage in enumerate(stages) if any(x.done and x.tells for x in stage)]
    ahead = stages[max(reached, default=0) :]
    return next((step for stage in ahead for step in stage if not step.done), None)
