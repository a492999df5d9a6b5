"""A workbook that was sent, and which of its rows count."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from dplan_docs.findings import Finding
from dplan_docs.plan.tally import Entry
from dplan_docs.thai.text import clean

COUNT_TOO = "นับด้วย"
"""A workbook with these words in its name, or in its folder's, counts beside all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A workbook as it was sent.

    Attributes:
        name: Its path relative to the inbox.
        entries: Its rows.
        modified_ns: When the file was last changed, as the disk says.
        saved_at: Tells when it was last saved, as the file itself says; asked only in doubt.
        is_of_another_year: Its titles name fiscal years, and not the plan's.
        sender: What those are who send workbooks of this kind of plan.
    """

    name: str
    entries: tuple[Entry, ...]
    modified_ns: int = 0
    saved_at: Callable[[], datetime | None] = lambda: None
    is_of_another_year: bool = False
    sender: str = "กอง"

    @property
    def counts_always(self) -> bool:
        """Whether the office wants it counted whatever else was sent."""
        return COUNT_TOO in clean(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment:
    """What counts of a workbook.

    Attributes:
        counted: The rows that go into the plan.
        set_aside: The rows that gave way to a newer workbook's; the findings say so.
    """

    name: str
    counted: tuple[Entry, ...]
    set_aside: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
