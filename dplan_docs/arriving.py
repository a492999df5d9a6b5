"""What workbooks hold: all of an inbox's, or some that were named."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dplan_docs.corrections import Source, removed
from dplan_docs.findings import Finding, Severity
from dplan_docs.inbox import STILL_ARRIVING, find_workbooks, named_workbooks
from dplan_docs.linked import knowing_registers
from dplan_docs.parsing import Vocabulary
from dplan_docs.receiving import Progress, Reader, Received, reader_with, receive, receive_all
from dplan_docs.records import EquipmentItem, Project, to_json
from dplan_docs.settings.model import Settings
from dplan_docs.study import Task

_NOT_WHOLE = frozenset({STILL_ARRIVING, "file-empty"})
"""Codes of files that are still on their way."""
_NOT_THERE = _NOT_WHOLE | {"file-missing"}
"""Codes of files that have not been received, whatever their names say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What lay in an inbox.

    Attributes:
        received: The workbooks, and what of each counts.
        looked: What was found before any was opened.
        read: What was found in them.
        earlier: The workbooks that the last bundle was made of.
    """

    received: tuple[Received, ...]
    looked: tuple[Finding, ...]
    read: tuple[Finding, ...]
    earlier: Sequence[Source] = ()

    @property
    def rows(self) -> tuple[Project | EquipmentItem, ...]:
        """Every row that counts, in the order of the files."""
        return tuple(entry for x in self.received for entry in x.judgment.counted)

    @property
    def found(self) -> tuple[Finding, ...]:
        """All that was found in the inbox."""
        return (*self.looked, *self.read)

    @property
    def reported(self) -> tuple[Finding, ...]:
        """All that was found, and what the last bundle held and the inbox does not.

        A file that waits, or cannot be read, is still there.
        """
        faulty = {x.where.file for x in self.found if x.severity is Severity.ERROR}
        read = {x.workbook.name for x in self.received if x.reading.is_of_the_plan}
        sources = [x.source for x in self.received]
        return (*self.found, *removed(self.earlier, sources, faulty - read))

    @property
    def counting(self) -> tuple[Received, ...]:
        """The workbooks that have come whole and count."""
        absent = {x.where.file for x in self.found if x.code in _NOT_THERE}
        return tuple(x for x in self.received if x.counts and x.workbook.name not in absent)

    @property
    def awaited(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The files that have not come whole, and the divisions whose rows they held before."""
        before = {x.file: tuple(part.division for part in x.parts) for x in self.earlier}
        names = (x.where.file for x in self.found if x.code in _NOT_WHOLE)
        return tuple((name, before.get(name, ())) for name in names)


def arrived_in(task: Task, reader: Reader, settings: Settings, sender: str = "กอง") -> Arrived:
    """Read the inbox of a workspace; change nothing."""
    workbooks, looked = find_workbooks(task.workspace.inbox)
    year = settings.year.fiscal_year
    received = receive(workbooks, reader, year, task.progress, sender=sender)
    read = tuple(finding for x in received for finding in x.findings)
    return Arrived(received=received, looked=looked, read=read, earlier=task.earlier)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesRead:
    """What stands in some workbooks."""

    received: tuple[Received, ...]
    findings: tuple[Finding, ...]

    @property
    def entries(self) -> tuple[Project | EquipmentItem, ...]:
        """Every row, in the order of the files."""
        return tuple(entry for x in self.received for entry in x.reading.entries)

    def to_json(self) -> dict[str, object]:
        """Return the contract's shape."""
        return {
            "projects": [to_json(entry) for entry in self.entries],
            "findings": [finding.to_json() for finding in self.findings],
        }


def read_files(paths: Sequence[Path], progress: Progress) -> FilesRead:
    """Return what stands in these workbooks, by the built-in names alone."""
    workbooks, findings = named_workbooks(paths)
    reader = knowing_registers(reader_with(Vocabulary()))
    received = tuple(receive_all(workbooks, reader, progress))
    found = (*findings, *(finding for x in received for finding in x.reading.findings))
    return FilesRead(received=received, findings=found)
