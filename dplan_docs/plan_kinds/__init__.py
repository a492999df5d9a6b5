"""The kinds of plan: which one a workspace is of, as its settings workbook alone tells.

A kind is a folder of its own (records, settings, reading, papers), one package here that says
what the commands need of it, and a line in ``PLAN_KINDS``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from dplan_docs.corrections import Source
from dplan_docs.findings import Finding
from dplan_docs.kinds import AREA_LABELS
from dplan_docs.plan_kinds.model import Blanks, PlanKind, SenderGroup
from dplan_docs.receiving import Progress
from dplan_docs.settings.book import Book
from dplan_docs.settings.model import Settings
from dplan_docs.settings.reader import open_book
from dplan_docs.study import Study, Task
from dplan_docs.thai.text import fold
from dplan_docs.workspace import Workspace

__all__ = [
    "PLAN_KINDS",
    "Blanks",
    "KnownKind",
    "PlanKind",
    "SenderGroup",
    "entered_in",
    "examine",
    "kind_for_office",
    "kind_of",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKind:
    """What tells a kind of plan from the others; the rest is imported when a workspace is of it.

    Attributes:
        id: The name of its package here, and what a study says it is of.
        sheet: The sheet that only its settings workbook has; ``""`` takes any workbook.
        offices: The kinds of offices that make it; none stands for all others.
    """

    id: str
    sheet: str = ""
    offices: tuple[str, ...] = ()

    def claims(self, book: Book) -> bool:
        """Whether a settings workbook is one of this kind."""
        return not self.sheet or fold(self.sheet) in book.grids

    @property
    def plan(self) -> PlanKind:
        """All that the commands need of it."""
        kind: PlanKind = import_module(f"{__name__}.{self.id}").PLAN_KIND
        return kind


PLAN_KINDS = (
    KnownKind(id="tambon", sheet="แผนพัฒนาตำบล", offices=AREA_LABELS),
    KnownKind(id="operation"),
)
"""The kinds of plan; the first that claims a settings workbook or an office has it."""


def kind_of(study: Study) -> PlanKind:
    """Return the kind of plan that a study is of."""
    return next(kind for kind in PLAN_KINDS if kind.id == study.kind).plan


def kind_for_office(label: str) -> PlanKind:
    """Return the kind of plan that an office of this kind makes."""
    return next(kind for kind in PLAN_KINDS if not kind.offices or label in kind.offices).plan


def entered_in(workspace: Workspace) -> tuple[PlanKind, Settings, tuple[Finding, ...]]:
    """Return a workspace's kind of plan, its settings, and the cells that could not be read.

    Raises:
        DplanError: The settings workbook is missing or cannot be opened.
    """
    book = open_book(workspace.settings)
    kind = next(kind for kind in PLAN_KINDS if kind.claims(book)).plan
    return kind, kind.settings(book), tuple(book.findings)


def examine(
    workspace: Workspace, today: date, progress: Progress, earlier: Sequence[Source] = ()
) -> Study:
    """Read and check a workspace of any kind of plan; change nothing.

    Args:
        workspace: The officer's folder.
        today: The day.
        progress: Told how far reading has come.
        earlier: The workbooks that the last bundle was made of; one that is gone is told.

    Raises:
        DplanError: The settings workbook cannot be opened.
    """
    kind, settings, findings = entered_in(workspace)
    task = Task(
        workspace=workspace,
        entered=(settings, findings),
        today=today,
        progress=progress,
        earlier=earlier,
    )
    return kind.examine(task)
