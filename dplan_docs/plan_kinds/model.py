"""What a kind of plan is to the commands: a row of functions, each told by its name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dplan_docs.documents import MadeDocument
from dplan_docs.findings import Finding
from dplan_docs.manifest import Contents
from dplan_docs.milestones import Milestone
from dplan_docs.next_paper import NextPaper
from dplan_docs.numbering import Slot
from dplan_docs.senders import Sender
from dplan_docs.settings.book import Book
from dplan_docs.settings.model import Settings
from dplan_docs.starting import Outset
from dplan_docs.study import Study, Task
from dplan_docs.workspace import Workspace

if TYPE_CHECKING:  # the dictionary is asked for by one command alone
    from dplan_docs.dictionary import FieldLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """The blank forms of a workspace, by the names of their files.

    Attributes:
        lacking: What the settings do not say yet, and the forms therefore lack.
        due: The day on which they are to be sent back.
        findings: What is wrong with the office's own template of the forms.
        letter: The id of the paper that goes with them.
    """

    files: Mapping[str, bytes]
    lacking: tuple[str, ...] = ()
    due: date | None = None
    findings: tuple[Finding, ...] = ()
    letter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderGroup:
    """Those who send workbooks, as one table of the status shows them.

    Attributes:
        id: The key in JSON.
        title: What they are, in Thai.
        words: What is said of one that has sent, and of one that has not.
    """

    id: str
    title: str
    words: tuple[str, str]
    senders: tuple[Sender, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanKind:
    """A kind of plan: what every command needs to know of it.

    Attributes:
        id: What a study says it is of.
        name: The plan's name, as reports say it.
        sender: Who sends workbooks to its office.
        settings: Reads its settings workbook.
        outset: What a new workspace is given.
        slots: The papers that carry numbers, besides those every office has.
        blanks: The blank forms to send out.
        examine: Reads the inbox and checks everything.
        documents: The ids of the papers that a workspace makes.
        due: How many of its papers will be made.
        make: Makes them.
        contents: What the bundle holds besides papers.
        without_data: The papers that are final before anything has been sent.
        needs_rows: Whether the others are made only once there are rows for them.
        senders: Who has sent and who has not.
        milestones: The days of the year's work.
        next_paper: The paper to be sent next.
        fields: The dictionary of what its templates may say, with this workspace's values.
        is_amended: Whether an announced plan of this kind may be amended.
    """

    id: str
    name: str
    sender: str
    settings: Callable[[Book], Settings]
    outset: Outset
    slots: Callable[[Settings], tuple[Slot, ...]]
    blanks: Callable[[Workspace, Settings], Blanks]
    examine: Callable[[Task], Study]
    documents: Callable[[Study], tuple[str, ...]]
    due: Callable[[Study, frozenset[str]], int]
    make: Callable[[Study, frozenset[str]], Iterator[MadeDocument]]
    contents: Callable[[Study], Contents]
    without_data: frozenset[str] = field(default_factory=frozenset)
    needs_rows: bool = True
    senders: Callable[[Study], tuple[SenderGroup, ...]]
    milestones: Callable[[Study], Iterator[Milestone]]
    next_paper: Callable[[Study], NextPaper | None]
    fields: "Callable[[Study], tuple[FieldLine, ...]]"
    is_amended: bool = False
