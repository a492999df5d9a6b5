"""The kinds of plan: which one a workspace is of, as its settings workbook alone tells.

A kind is a folder of its own (records, settings, reading, papers) and one module here that says
what the commands need of it. The first kind that claims a settings workbook has it.
"""

from collections.abc import Sequence
from datetime import date

from dplan_docs.corrections import Source
from dplan_docs.findings import Finding
from dplan_docs.kinds import AREA_LABELS
from dplan_docs.plan_kinds.model import Blanks, PlanKind, SenderGroup
from dplan_docs.plan_kinds.operation import OPERATION_PLAN
from dplan_docs.plan_kinds.tambon import TAMBON_PLAN
from dplan_docs.receiving import Progress
from dplan_docs.settings.model import Settings
from dplan_docs.settings.reader import open_book
from dplan_docs.study import Study, Task
from dplan_docs.workspace import Workspace

__all__ = [
    "OPERATION_PLAN",
    "PLAN_KINDS",
    "TAMBON_PLAN",
    "Blanks",
    "PlanKind",
    "SenderGroup",
    "entered_in",
    "examine",
    "kind_for_office",
    "kind_of",
]

PLAN_KINDS = (TAMBON_PLAN, OPERATION_PLAN)


def kind_of(study: Study) -> PlanKind:
    """Return the kind of plan that a study is of."""
    return next(kind for kind in PLAN_KINDS if kind.id == study.kind)


def kind_for_office(label: str) -> PlanKind:
    """Return the kind of plan that an office of this kind makes."""
    return TAMBON_PLAN if label in AREA_LABELS else OPERATION_PLAN


def entered_in(workspace: Workspace) -> tuple[PlanKind, Settings, tuple[Finding, ...]]:
    """Return a workspace's kind of plan, its settings, and the cells that could not be read.

    Raises:
        DplanError: The settings workbook is missing or cannot be opened.
    """
    book = open_book(workspace.settings)
    kind = next(kind for kind in PLAN_KINDS if kind.claims(book))
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
