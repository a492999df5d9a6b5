"""What districts send, as the machinery that all kinds of plan share sees it.

Whatever a register or a report says becomes a row with a name, a sender, a form and money, so
that sending again, what is gone, the status and the changes are told as of any plan. The row of
the register itself goes along.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from functools import cached_property

from dplan_docs.reading.model import Reading
from dplan_docs.records import EquipmentItem, FormRow, Project
from dplan_docs.tambon.reading import TambonReading
from dplan_docs.tambon.records import (
    LINKED,
    REPORT,
    TARGETS,
    USED,
    Answer,
    LinkedProject,
    Report,
    Row,
    TargetTambon,
    UsedProject,
)

PROJECT_FORMS = frozenset({USED, LINKED})
"""The registers whose rows are projects with money."""

_TOLD_ELSEWHERE = frozenset(
    {
        "where",
        "district",
        "number",
        "name",
        "budget",
        "budget_note",
        "budget_unreadable",
        "tambon",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow(FormRow):
    """A row of a register, or a report, as rows of any plan are."""

    row: Row | Report = field(compare=False)

    @property
    def is_project(self) -> bool:
        """Whether it is a project with money, and no target tambon or report."""
        return self.mark in PROJECT_FORMS


@dataclass(frozen=True, kw_only=True)
class AnswerReading(Reading):
    """What stands in a district's workbook."""

    answer: TambonReading

    @cached_property
    def districts(self) -> tuple[str, ...]:
        """Whose rows it holds, or whose workbook it is."""
        own = (self.answer.district,) if self.answer.district else ()
        named = (x.divisions[0] for x in self.entries if x.divisions)
        return tuple(dict.fromkeys((*own, *named)))


def as_reading(answer: TambonReading, usual: str = "") -> AnswerReading:
    """Return a district's workbook as any workbook that was read.

    Args:
        answer: What was read.
        usual: The district that a workbook is from when it does not say; ``""`` for none.
    """
    known = _of_district(answer, usual) if usual and not answer.district else answer
    return AnswerReading(
        entries=tuple(_sent_rows(known)),
        findings=known.findings,
        sheets=tuple(sorted(known.forms)),
        states_nothing=bool(known.states_nothing),
        answer=known,
    )


def answer_of(
    district: str, readings: Iterable[tuple[AnswerReading, Iterable[Project | EquipmentItem]]]
) -> Answer:
    """Return what counts of all that a district has sent.

    Args:
        district: As the settings name it.
        readings: The workbooks of which anything counts, each with the rows that do.
    """
    rows: list[Row | Report] = []
    sent: set[str] = set()
    files: list[str] = []
    for reading, counted in readings:
        own = [x.row for x in counted if isinstance(x, SentRow) and x.row.district == district]
        nothing = reading.answer.states_nothing if reading.answer.district == district else ()
        rows += own
        sent |= {form_of(row) for row in own} | set(nothing)
        files += [row.where.file for row in own]
    return Answer(
        district=district,
        targets=tuple(x for x in rows if isinstance(x, TargetTambon)),
        used=tuple(x for x in rows if isinstance(x, UsedProject)),
        linked=tuple(x for x in rows if isinstance(x, LinkedProject)),
        report=next((x for x in rows if isinstance(x, Report)), None),
        sent=frozenset(sent),
        files=tuple(dict.fromkeys(files)),
    )


def form_of(row: Row | Report) -> str:
    """Return the mark of the form that a row stands on."""
    forms: dict[type, str] = {
        TargetTambon: TARGETS,
        UsedProject: USED,
        LinkedProject: LINKED,
        Report: REPORT,
    }
    return forms[type(row)]


def _sent_rows(answer: TambonReading) -> Iterator[SentRow]:
    for rows in answer.rows.values():
        yield from map(_sent_row, rows)
    if answer.report:
        yield _sent_row(answer.report)


def _sent_row(row: Row | Report) -> SentRow:
    tambon = "" if isinstance(row, Report) else row.tambon
    shared = SentRow(
        where=row.where,
        mark=form_of(row),
        number=None if isinstance(row, Report) else row.number,
        name=tambon or REPORT,
        description=" ".join(_rest(row)),
        location=tambon,
        divisions=(row.district,) if row.district else (),
        row=row,
    )
    if isinstance(row, TargetTambon | Report):
        return shared
    return replace(
        shared,
        name=row.name,
        budget=row.budget,
        budget_note=row.budget_note or None,
        budget_unreadable=row.budget_unreadable,
    )


def _rest(row: Row | Report) -> Iterator[str]:
    """Yield what a row says in the columns that only its form has."""
    for each in fields(row):
        value = getattr(row, each.name)
        if each.name not in _TOLD_ELSEWHERE and value not in (None, "", ()):
            yield "; ".join(value) if isinstance(value, tuple) else str(value)


def _of_district(answer: TambonReading, district: str) -> TambonReading:
    """Return what was read as this district's, where the workbook does not say whose it is."""
    return replace(
        answer,
        district=district,
        targets=tuple(replace(x, district=district) for x in answer.targets),
        used=tuple(replace(x, district=district) for x in answer.used),
        linked=tuple(replace(x, district=district) for x in answer.linked),
        report=replace(answer.report, district=district) if answer.report else None,
        findings=tuple(x for x in answer.findings if x.code != "tambon-district-unknown"),
    )
