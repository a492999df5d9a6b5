"""Who has sent and who has not: each division and agency, its files, its projects, its faults."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dplan_docs.findings import Finding, Severity, silent_divisions
from dplan_docs.plan.tally import Entry, Tally, main_division
from dplan_docs.receiving import Received
from dplan_docs.records import EquipmentItem, Project
from dplan_docs.settings.model import YES
from dplan_docs.settings.naming import Named, is_named_in, names_of
from dplan_docs.study import Study
from dplan_docs.thai.text import fold


class Standing(StrEnum):
    """Whether a sender's workbook is there."""

    SENT = "sent"
    WAITING = "waiting"
    NOT_SENT = "not-sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A division or an agency, and what has come from it.

    Attributes:
        sent_on: The day on which its newest workbook was last changed.
        budget: Baht, of projects and equipment that count, as far as they could be read.
        errors: How many things must be mended in what it sent.
        warnings: How many things should be looked at.
        files: Its workbooks that count, or that could not be read.
        replaced: Its workbooks that gave way to newer ones.
        waiting: Its files that have not come whole.
        days_left: Days until its workbook is due, below nought when late; None once it has sent.
    """

    name: str
    standing: Standing
    sent_on: date | None
    projects: int
    equipment_items: int
    budget: Decimal
    errors: int
    warnings: int
    files: tuple[str, ...]
    replaced: tuple[str, ...]
    waiting: tuple[str, ...]
    days_left: int | None

    @property
    def sent(self) -> bool:
        """Whether anything of it has come whole."""
        return self.standing is Standing.SENT

    @property
    def parts(self) -> tuple[str, ...]:
        """What of it has come and what has not, in Thai, where it sends more than one thing."""
        return ()

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many of each thing that such a sender sends have come, by its Thai name."""
        return (("โครงการ", self.projects), ("ครุภัณฑ์", self.equipment_items))

    def to_json(self) -> dict[str, object]:
        """Return the sender as JSON; money is a decimal string, a day is an ISO date."""
        return {
            "name": self.name,
            "sent": self.sent,
            "standing": self.standing.value,
            "sent_on": self.sent_on.isoformat() if self.sent_on else None,
            "projects": self.projects,
            "equipment_items": self.equipment_items,
            "budget": f"{self.budget:.2f}",
            "errors": self.errors,
            "warnings": self.warnings,
            "files": list(self.files),
            "replaced": list(self.replaced),
            "waiting": list(self.waiting),
            "days_left": self.days_left,
        }


def divisions_of(study: Study) -> tuple[Sender, ...]:
    """Return the office's divisions in their order."""
    silent = silent_divisions(study.findings)
    due = study.settings.schedule.division_deadline
    return tuple(
        sender_of(study, division, has_sent=division.name not in silent, due=due)
        for division in study.settings.divisions
        if division.name
    )


def agencies_of(study: Study) -> tuple[Sender, ...]:
    """Return the agencies in their order; one that has answered may have nothing to send."""
    due = study.settings.schedule.agency_deadline
    return tuple(
        sender_of(study, agency, has_sent=agency.answered == YES, due=due)
        for agency in study.settings.agencies
        if agency.name
    )


def sender_of(study: Study, of: Named, *, has_sent: bool, due: date | None) -> Sender:
    """Return what has come from one that sends workbooks."""
    names = names_of(of)
    entries = tuple(x for x in _sent_rows(study) if fold(main_division(x)) in names)
    received = [x for x in study.received if _is_from(x, names)]
    waiting = tuple(file for file, known in study.awaited if _is_awaited(file, known, names))
    files = [x for x in received if _counts_for(x, names) and x.workbook.name not in waiting]
    standing = _standing(has_sent or bool(entries), waiting)
    is_open = standing is not Standing.SENT and due is not None
    told = [x.severity for x in _findings(study, files, waiting, names)]
    return Sender(
        name=of.name,
        standing=standing,
        sent_on=max(filter(None, (x.workbook.modified_on for x in files)), default=None),
        projects=sum(isinstance(entry, Project) for entry in entries),
        equipment_items=sum(isinstance(entry, EquipmentItem) for entry in entries),
        budget=Tally.of(entries).budget,
        errors=told.count(Severity.ERROR),
        warnings=told.count(Severity.WARNING),
        files=tuple(x.workbook.name for x in files),
        replaced=tuple(x.workbook.name for x in received if _gave_way(x, names)),
        waiting=waiting,
        days_left=(due - study.today).days if is_open and due else None,
    )


def _sent_rows(study: Study) -> tuple[Entry, ...]:
    """Return the plan's rows; of an amendment those that it adds or changes."""
    if study.amended is None:
        return study.plan.entries
    changes = study.amended.amendment.changes
    return (*changes.added, *(altered.new for altered in changes.altered))


def _standing(has_sent: bool, waiting: Iterable[str]) -> Standing:
    if has_sent:
        return Standing.SENT
    return Standing.WAITING if any(waiting) else Standing.NOT_SENT


def _is_awaited(file: str, known: Iterable[str], names: AbstractSet[str]) -> bool:
    return is_named_in(file, names) or not names.isdisjoint(map(fold, known))


def _is_from(received: Received, names: AbstractSet[str]) -> bool:
    """Whether a workbook holds rows of a sender, or bears its name and holds none of others.

    The blank form that we made for it bears its name, whatever its file is called.
    """
    divisions = {fold(main_division(x)) for x in received.reading.entries}
    stamp = received.reading.stamp
    is_stamped = stamp is not None and fold(stamp.division) in names
    is_named = is_stamped or is_named_in(received.workbook.name, names)
    return not divisions.isdisjoint(names) or (is_named and divisions <= {""})


def _counts_for(received: Received, names: AbstractSet[str]) -> bool:
    """Whether a workbook counts for a sender; one without rows states that there are none."""
    return not received.judgment.set_aside or _has_rows(received.judgment.counted, names)


def _gave_way(received: Received, names: AbstractSet[str]) -> bool:
    return _has_rows(received.judgment.set_aside, names) or not received.counts


def _has_rows(entries: Iterable[Entry], names: AbstractSet[str]) -> bool:
    return any(fold(main_division(entry)) in names for entry in entries)


def _findings(
    study: Study, files: Iterable[Received], waiting: Iterable[str], names: AbstractSet[str]
) -> Iterator[Finding]:
    """Yield what is told of a sender's files, but not of the rows of others in them."""
    others = {
        (entry.where.file, entry.where.sheet, entry.where.row)
        for x in files
        for entry in x.reading.entries
        if fold(main_division(entry)) not in names
    }
    own = {*waiting, *(x.workbook.name for x in files)}
    for finding in study.findings:
        row = re.sub(r"\D", "", finding.where.cell or "")
        place = finding.where.file, finding.where.sheet, int(row or 0)
        if finding.where.file in own and place not in others:
            yield finding
