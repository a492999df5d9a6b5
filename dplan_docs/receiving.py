"""Workbooks read one after the other, and what of each counts."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from dplan_docs.corrections import Judgment, Sending, Source, judged
from dplan_docs.findings import Finding
from dplan_docs.formats.office import as_xlsx
from dplan_docs.inbox import Workbook, changed_since, saved_at
from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import Reading, needs_converting, read_workbook, without_drawings

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""

READING = "อ่านสมุดงาน"

Reader = Callable[[Path, str, Path | None], Reading]
"""Reads a workbook: its file, what findings call it, and an .xlsx with its drawings if need be."""


def reader_with(vocabulary: Vocabulary) -> Reader:
    """Return the reader of divisions' workbooks in which these names may stand."""
    return lambda path, name, drawn: read_workbook(path, name, vocabulary, drawn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A workbook and what was read from it.

    Attributes:
        judgment: What of it counts; findings about the rest are no more than that it does not.
    """

    workbook: Workbook
    reading: Reading
    judgment: Judgment

    @property
    def counts(self) -> bool:
        """Whether any of it counts, or it held nothing that could."""
        return bool(self.judgment.counted) or not self.judgment.set_aside

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be mended in it: nothing where only rows are concerned that do not count."""
        gone = self.judgment.set_aside
        rows = {(entry.where.sheet, entry.where.row) for entry in gone}
        sheets = {sheet for sheet, _ in rows} - {x.where.sheet for x in self.judgment.counted}
        told = (x for x in self.reading.findings if self.counts and not _is_at(x, rows, sheets))
        return (*told, *self.judgment.findings)

    @property
    def source(self) -> Source:
        """What a bundle remembers of it."""
        entries, counted = self.reading.entries, self.judgment.counted
        return Source.of(self.workbook.name, self.workbook.sha256, entries, counted)


def receive(
    workbooks: Sequence[Workbook],
    reader: Reader,
    fiscal_year: int | None,
    progress: Progress,
    *,
    sender: str = "กอง",
) -> tuple[Received, ...]:
    """Read the workbooks of an inbox; of one that was sent again, the newest counts."""
    readings = tuple(_read_all(workbooks, reader, progress))
    judgments = judged([_sending(*each, fiscal_year, sender) for each in readings])
    return tuple(
        Received(workbook=workbook, reading=reading, judgment=judgment)
        for (workbook, reading), judgment in zip(readings, judgments, strict=True)
    )


def receive_all(
    workbooks: Sequence[Workbook], reader: Reader, progress: Progress
) -> Iterator[Received]:
    """Read workbooks that have nothing to do with each other; all rows count."""
    for workbook, reading in _read_all(workbooks, reader, progress):
        judgment = Judgment(name=workbook.name, counted=reading.entries)
        yield Received(workbook=workbook, reading=reading, judgment=judgment)


def _sending(workbook: Workbook, reading: Reading, fiscal_year: int | None, sender: str) -> Sending:
    years = {year for year, _ in reading.stated_years}
    return Sending(
        name=workbook.name,
        entries=reading.entries,
        modified_ns=workbook.modified_ns,
        saved_at=lambda: saved_at(workbook.path),
        is_of_another_year=bool(years) and fiscal_year is not None and fiscal_year not in years,
        sender=sender,
    )


def _read_all(
    workbooks: Sequence[Workbook], reader: Reader, progress: Progress
) -> Iterator[tuple[Workbook, Reading]]:
    """Yield each workbook with what stands in it; of a file that changed meanwhile, only that."""
    undrawn = [x.path for x in workbooks if needs_converting(x.path)]
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        drawn = as_xlsx(undrawn, Path(folder))
        for done, workbook in enumerate(workbooks):
            progress(READING, done, len(workbooks))
            path, name = workbook.path, workbook.name
            reading = reader(path, name, drawn.get(path))
            if path in undrawn and path not in drawn:
                reading = without_drawings(reading, name)
            moved = changed_since(workbook)
            yield workbook, Reading(findings=(moved,)) if moved else reading
    progress(READING, len(workbooks), len(workbooks))


def _is_at(finding: Finding, rows: set[tuple[str, int]], sheets: set[str]) -> bool:
    """Whether a finding is about one of these rows, or about one of these sheets."""
    where = finding.where
    row = re.sub(r"\D", "", where.cell or "")
    return where.sheet in sheets or bool(row and (where.sheet, int(row)) in rows)
