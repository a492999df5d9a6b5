"""What the papers of a tambon plan are made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dplan_docs.findings import Finding
from dplan_docs.numbering import Number, Numbers
from dplan_docs.settings.model import Settings
from dplan_docs.tambon.due_days import DueDays, due_days
from dplan_docs.tambon.records import Answer
from dplan_docs.tambon.settings import District, Order, Tambon, TambonPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class TambonMaterial:
    """Everything that the papers of a tambon plan are made of.

    Attributes:
        answers: What each district has sent, by its name; one that sent nothing may be left out.
        findings: Of all workbooks and of the settings.
        templates: From a template's name (``docx/tambon-letter.docx``) to the file that wins.
        emblem: The PNG of the office's emblem, if it has supplied one.
        district: The district whose workspace it is; ``""`` for a province's.
        numbers: The letters' numbers; None for those that the settings alone say.
    """

    settings: Settings
    plan: TambonPlan
    orders: tuple[Order, ...] = ()
    districts: tuple[District, ...] = ()
    tambons: tuple[Tambon, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    today: date
    findings: tuple[Finding, ...] = ()
    templates: Callable[[str], Path]
    emblem: bytes | None = None
    district: str = ""
    numbers: Numbers | None = None

    @property
    def due(self) -> DueDays:
        """By when each answer is wanted."""
        return due_days(self.plan, self.settings.year.fiscal_year)

    def number(self, title: str, recipient: str = "") -> Number | None:
        """Return the number of a paper's letter to a recipient, None for none yet."""
        return self.numbers.given_to(title, recipient) if self.numbers else None
