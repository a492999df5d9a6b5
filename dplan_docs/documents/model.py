"""What a document is: where its papers come from, and what is made of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Generic, Protocol, TypeAlias, TypeVar

from dplan_docs.blanks import Missing
from dplan_docs.deadlines import Deadlines
from dplan_docs.fields import Context, Facts
from dplan_docs.findings import Finding
from dplan_docs.numbering import (
    Number,
    Numbers,
    Register,
    Slot,
    give_numbers,
    slot_named,
    slots_of,
)
from dplan_docs.plan import Plan
from dplan_docs.plan.amending import Amendment
from dplan_docs.settings.model import Settings
from dplan_docs.titles import TITLES


class Supplies(Protocol):
    """What papers of every kind of plan are made of: the office, its templates, what was found."""

    @property
    def settings(self) -> Settings:
        """The office's settings."""

    @property
    def today(self) -> date:
        """The day on which the papers are made."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in the office's files."""

    @property
    def templates(self) -> Callable[[str], Path]:
        """From a template's name to the file that wins."""

    @property
    def emblem(self) -> bytes | None:
        """The PNG of the office's emblem, if it has supplied one."""

    def slot(self, title: str) -> Slot:
        """Return to whom the letters of a paper go, and how they are numbered."""

    def number(self, title: str, recipient: str = "") -> Number | None:
        """Return the number of a paper's letter to a recipient, None for none yet."""


M = TypeVar("M", bound=Supplies)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentFacts:
    """What an edition does to the plan, for its papers.

    Attributes:
        added: The plan of what was added, and nothing else.
        base_name: The edition that it amends; ``""`` for the plan itself.
        base_announced_on: The day that was announced.
    """

    amendment: Amendment
    added: Plan
    base_name: str
    base_announced_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that the documents are made of.

    Attributes:
        templates: From a template's name (``docx/announcement.docx``) to the file that wins.
        emblem: The PNG of the office's emblem, if it has supplied one.
        amendment: What an edition amends; None for the plan itself.
        numbers: The letters' numbers; None for those that the settings alone say.
    """

    plan: Plan
    settings: Settings
    deadlines: Deadlines
    today: date
    findings: tuple[Finding, ...]
    templates: Callable[[str], Path]
    emblem: bytes | None = None
    amendment: AmendmentFacts | None = None
    numbers: Numbers | None = None

    def slot(self, title: str) -> Slot:
        """Return to whom the letters of a paper go, and how they are numbered."""
        return slot_named(title, slots_of(self.settings))

    def number(self, title: str, recipient: str = "") -> Number | None:
        """Return the number of a paper's letter to a recipient, None for none yet."""
        numbers = self.numbers or give_numbers(self.settings, Register(), self.today)
        return numbers.given_to(title, recipient)

    @property
    def facts(self) -> Facts:
        """What every paper may speak of."""
        return Facts(
            settings=self.settings, plan=self.plan, deadlines=self.deadlines, today=self.today
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A finished file: its legal name with suffix, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeDocument:
    """A finished document.

    Attributes:
        number: Its place in the bundle, from 1.
        missing: In Thai, what the officer still has to supply.
        draft_because: In Thai, why it is marked as a draft; empty when it is none.
    """

    id: str
    number: int
    title: str
    files: tuple[MadeFile, ...]
    missing: tuple[str, ...]
    draft_because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A file's bytes without its number and title, and in Thai what the officer must still supply."""

    content: bytes
    ending: str = ".xlsx"
    suffix: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)  # slots keep a generic class from being called by an alias
class PaperOf(Generic[M]):
    """One file of a document: a template and what fills it.

    Attributes:
        key: The template's file name without suffix; also how a booklet asks for the paper.
        context: Makes the paper's fields; what is found missing while printing goes to Missing.
        suffix: Added to the document's title in the file's name, where it is several files.
        includes: The papers that this one takes in, by the key its template uses.
    """

    key: str
    context: Callable[[M, Missing], Context]
    suffix: str = ""
    includes: dict[str, "PaperOf[M]"] = field(default_factory=dict)

    @property
    def template(self) -> str:
        """The template's name among the templates."""
        return f"docx/{self.key}.docx"


@dataclass(frozen=True, kw_only=True)  # slots keep a generic class from being called by an alias
class DocumentOf(Generic[M]):
    """One document of a bundle: its id, when it is due, and its papers.

    Attributes:
        papers: The papers that this material calls for.
        workbooks: Makes its files that are no papers from templates of Word.
        is_due: Whether the bundle holds it without being asked.
    """

    id: str
    papers: Callable[[M], Iterable[PaperOf[M]]] = lambda _: ()
    workbooks: Callable[[M], Iterable[Content]] = lambda _: ()
    is_due: Callable[[M], bool] = lambda _: True

    @property
    def title(self) -> str:
        """The Thai title, as in the list of documents."""
        return TITLES[self.id]


Paper: TypeAlias = PaperOf[Material]
Document: TypeAlias = DocumentOf[Material]


def single(document_id: str, context: Callable[[Material, Missing], Context]) -> Document:
    """A document of one paper, whose template is named after it."""
    paper = Paper(key=document_id, context=context)
    return Document(id=document_id, papers=lambda _: (paper,))
