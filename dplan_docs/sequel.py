"""What a build has changed since the one before: why, which projects, which papers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dplan_docs.lastbuild import Inputs, inputs_before
from dplan_docs.manifest import DocumentEntry, Manifest, files_of, read_entries
from dplan_docs.plan.change_words import said
from dplan_docs.plan.changes import Changes, FieldChange, compare
from dplan_docs.plan.tally import Entry, main_division
from dplan_docs.receiving import Received
from dplan_docs.study import Study
from dplan_docs.thai.money import baht
from dplan_docs.workspace import Workspace

if TYPE_CHECKING:
    from dplan_docs.documents import MadeDocument

ADDED, ALTERED, DROPPED = "added", "altered", "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNews:
    """A column of a project that says something else, in words as the officer writes them."""

    heading: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectNews:
    """A project or a piece of equipment that was added, altered or dropped."""

    kind: str
    name: str
    division: str
    budget: str
    fields: tuple[FieldNews, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Causes:
    """Why a bundle is not what it was.

    Attributes:
        sent: Who sent a new workbook: divisions, or the file's name where that is unknown.
        gone: The workbooks that are in the inbox no more.
    """

    sent: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    settings: bool = False
    templates: bool = False
    emblem: bool = False
    program: bool = False
    day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequel:
    """What has changed since the bundle before.

    Attributes:
        printed: The titles of the papers that say something new.
        dropped: The titles of the papers that are made no more.
        papers: How many papers the bundle has.
    """

    causes: Causes = field(default_factory=Causes)
    projects: tuple[ProjectNews, ...] = ()
    printed: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    papers: int = 0

    def of_kind(self, kind: str) -> tuple[ProjectNews, ...]:
        """Return the projects added, altered or dropped."""
        return tuple(news for news in self.projects if news.kind == kind)

    def to_json(self) -> dict[str, Any]:
        """Return all of it as one JSON value."""
        return asdict(self)

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "Sequel":
        """Return what ``to_json`` made a value of.

        Raises:
            LookupError, TypeError: It is none.
        """
        causes = {name: _as_tuple(value) for name, value in said["causes"].items()}
        projects = (
            ProjectNews(**{**each, "fields": tuple(FieldNews(**x) for x in each["fields"])})
            for each in said["projects"]
        )
        rest = {x: _as_tuple(said[x]) for x in said.keys() - {"causes", "projects"}}
        return cls(causes=Causes(**causes), projects=tuple(projects), **rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What the last build was made from, and what this one will be.

    Attributes:
        then: The files of the last build; None where they are not known.
        entries: The rows of the bundle as it lies there.
        today: The day of the last build, as ISO writes it.
    """

    then: Inputs | None
    now: Inputs
    entries: tuple[Entry, ...]
    today: str = ""

    @classmethod
    def look(cls, workspace: Workspace, output: Path) -> "Before":
        """Look at a workspace before anything of it is read."""
        then, today = inputs_before(workspace.hidden, output)
        now = Inputs.of(workspace.inputs())
        return cls(then=then, now=now, entries=read_entries(output), today=today)


def sequel_of(
    before: Before, manifest: Manifest | None, study: Study, documents: Iterable["MadeDocument"]
) -> Sequel:
    """Return what a bundle just made says that the one before did not.

    Args:
        before: What was looked at before.
        manifest: The bundle that lay there; None for the first one.
        study: What was read this time.
        documents: The documents made this time.
    """
    made = tuple(documents)
    if manifest is None:
        return Sequel(printed=tuple(x.title for x in made), papers=len(made))
    old = {entry["id"]: frozenset(_made(entry)) for entry in manifest["documents"]}
    new = {document.id for document in made}
    return Sequel(
        causes=_causes(before, study),
        projects=tuple(_news(compare(before.entries, study.plan.entries))),
        printed=tuple(x.title for x in made if not _hashes(x) <= old.get(x.id, frozenset())),
        dropped=tuple(x["title"] for x in manifest["documents"] if x["id"] not in new),
        papers=len(made),
    )


def _causes(before: Before, study: Study) -> Causes:
    then, now, workspace = before.then, before.now, study.workspace
    if then is None:
        return Causes()
    either = then.files.keys() | now.files
    changed = {Path(x) for x in either if _digest(then, x) != _digest(now, x)}
    in_inbox = sorted(path for path in changed if path.is_relative_to(workspace.inbox))
    gone = [path for path in in_inbox if not _digest(now, str(path))]
    senders = {x.workbook.path: x for x in study.received}
    read = [path for path in in_inbox if path.resolve() in senders]
    return Causes(
        sent=tuple(dict.fromkeys(_sender(senders[path.resolve()]) for path in read)),
        gone=tuple(path.name for path in gone),
        settings=workspace.settings in changed,
        templates=any(path.is_relative_to(workspace.templates) for path in changed),
        emblem=workspace.emblem in changed,
        program=then.program != now.program,
        day=before.today != study.today.isoformat(),
    )


def _digest(inputs: Inputs, path: str) -> str:
    return inputs.files.get(path, (-1, 0, ""))[2]


def _sender(received: Received) -> str:
    divisions = sorted({main_division(entry) for entry in received.reading.entries} - {""})
    return divisions[0] if len(divisions) == 1 else received.workbook.name


def _news(changes: Changes) -> Iterator[ProjectNews]:
    for entry in changes.added:
        yield _project(ADDED, entry)
    for altered in changes.altered:
        yield _project(ALTERED, altered.new, tuple(map(_field, altered.fields)))
    for entry in changes.dropped:
        yield _project(DROPPED, entry)


def _project(kind: str, entry: Entry, fields: tuple[FieldNews, ...] = ()) -> ProjectNews:
    return ProjectNews(
        kind=kind,
        name=entry.name,
        division=main_division(entry),
        budget="" if entry.budget is None else f"{baht(entry.budget)} บาท",
        fields=fields,
    )


def _field(change: FieldChange) -> FieldNews:
    heading, old, new = said(change)
    return FieldNews(heading=heading, old=old, new=new)


def _made(entry: DocumentEntry) -> Iterator[str]:
    yield from (digest for _, digest in files_of(entry))
    yield from (each["made_sha256"] for each in entry.get("edited", ()))


def _hashes(document: "MadeDocument") -> frozenset[str]:
    return frozenset(sha256(made.content).hexdigest() for made in document.files)


def _as_tuple(value: object) -> Any:  # noqa: ANN401 (a field of a record)
    return tuple(value) if isinstance(value, list) else value
