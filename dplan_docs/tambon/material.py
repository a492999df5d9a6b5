"""What the papers of a tambon plan are made of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dplan_docs.findings import Finding
from dplan_docs.numbering import (
    LETTER,
    Number,
    Numbers,
    Recipient,
    Register,
    Slot,
    give_numbers,
    slot_named,
    slots_of,
)
from dplan_docs.settings.model import Settings
from dplan_docs.tambon.due_days import DueDays, due_days
from dplan_docs.tambon.records import Answer
from dplan_docs.tambon.settings import District, Order, Tambon, TambonPlan
from dplan_docs.titles import TITLES

_LETTER = "tambon-letter"


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
        numbers = self.numbers or give_numbers(
            self.settings, Register(), self.today, letter_slots(self.districts)
        )
        return numbers.given_to(title, recipient)

    def slot(self, title: str) -> Slot:
        """Return to whom the letters of a paper go, and how they are numbered."""
        return slot_named(title, slots_of(self.settings, letter_slots(self.districts)))


def letter_slots(districts: Iterable[District]) -> tuple[Slot, ...]:
    """Return the papers of a tambon plan that carry numbers, for ``give_numbers``."""
    recipients = tuple(
        Recipient(name=x.name, others=(f"อำเภอ{x.name}", x.addressee, *x.aliases))
        for x in districts
        if x.name
    )
    return (Slot(document=_LETTER, kind=LETTER, title=TITLES[_LETTER], recipients=recipients),)
