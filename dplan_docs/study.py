"""What is known of a workspace once it is read and checked, before a paper is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dplan_docs.amended import Amended
from dplan_docs.corrections import Source
from dplan_docs.deadlines import Deadlines
from dplan_docs.findings import Finding
from dplan_docs.freezing import Frozen
from dplan_docs.numbering import Numbers
from dplan_docs.plan import Plan
from dplan_docs.receiving import Progress, Received
from dplan_docs.settings.model import Settings
from dplan_docs.workspace import Workspace

OPERATION = "operation"
"""The kind of plan that an อปท. makes every year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A workspace that is to be read and checked.

    Attributes:
        entered: What the settings workbook says, and what of it could not be read.
        progress: Told how far reading has come.
        earlier: The workbooks that the last bundle was made of; one that is gone is told.
    """

    workspace: Workspace
    entered: tuple[Settings, tuple[Finding, ...]]
    today: date
    progress: Progress
    earlier: Sequence[Source] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """All that is known before a paper is made.

    Attributes:
        kind: The kind of plan, as ``plan_kinds`` knows it.
        awaited: The inbox's files that have not come whole, and the divisions known to answer for
            them.
        amended: What an amendment's edition did to the plan; None for the plan itself.
        frozen: What the papers were made from when the next edition was opened, if one was.
    """

    workspace: Workspace
    today: date
    settings: Settings
    received: tuple[Received, ...]
    plan: Plan
    deadlines: Deadlines
    numbers: Numbers
    findings: tuple[Finding, ...]
    awaited: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kind: str = OPERATION
    amended: Amended | None = None
    frozen: Frozen | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """The workbooks that were read, as a bundle remembers them."""
        return tuple(x.source for x in self.received)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The inbox's files that had not come whole, by name."""
        return tuple(name for name, _ in self.awaited)
