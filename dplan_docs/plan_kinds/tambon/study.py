"""A province's or a district's workspace, read and checked."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from dplan_docs.arriving import arrived_in
from dplan_docs.checks import NUMBER_CHECKS, CheckContext, run_checks
from dplan_docs.deadlines import Deadlines
from dplan_docs.numbering import give_numbers, read_register
from dplan_docs.own_files import own_file_findings
from dplan_docs.plan import build_plan
from dplan_docs.receiving import Reader, Received
from dplan_docs.settings.model import Division, Settings
from dplan_docs.study import Study, Task
from dplan_docs.tambon.checks import check_answers
from dplan_docs.tambon.known import KnownDistricts
from dplan_docs.tambon.material import TambonMaterial, letter_slots
from dplan_docs.tambon.reading import read_answer
from dplan_docs.tambon.records import Answer
from dplan_docs.tambon.senders import missing_answers
from dplan_docs.tambon.settings import TambonSettings
from dplan_docs.tambon.shared import PROJECT_FORMS, AnswerReading, answer_of, as_reading

TAMBON = "tambon"


@dataclass(frozen=True, slots=True, kw_only=True)
class TambonStudy(Study):
    """All that is known of a tambon plan before a paper is made.

    Attributes:
        entered: The settings, with what only this kind of plan has.
        answers: What each district has sent, by its name.
    """

    entered: TambonSettings
    answers: Mapping[str, Answer] = field(default_factory=dict)


def examine_tambon(task: Task) -> TambonStudy:
    """Read and check the inbox of a province or a district; change nothing."""
    settings, settings_findings = task.entered
    if not isinstance(settings, TambonSettings):
        raise TypeError(settings)
    workspace, today = task.workspace, task.today
    arrived = arrived_in(task, reader_for(settings), settings, sender="อำเภอ")
    answers = _answers(settings, arrived.counting)
    plan = build_plan([x for x in arrived.rows if x.form in PROJECT_FORMS], _in_order(settings))
    numbers = give_numbers(
        settings,
        read_register(workspace.folder, workspace.relatives),
        today,
        letter_slots(settings.senders),
    )
    context = CheckContext(
        settings=settings, plan=plan, deadlines=Deadlines(), today=today, numbers=numbers
    )
    return TambonStudy(
        workspace=workspace,
        today=today,
        settings=settings,
        entered=settings,
        received=arrived.received,
        plan=plan,
        deadlines=Deadlines(),
        numbers=numbers,
        findings=(
            *settings_findings,
            *arrived.reported,
            *missing_answers(settings, answers, today),
            *check_answers(answers.values(), known_of(settings)),
            *run_checks(context, NUMBER_CHECKS),
            *own_file_findings(workspace, settings),
        ),
        awaited=arrived.awaited,
        kind=TAMBON,
        answers=answers,
    )


def _in_order(settings: TambonSettings) -> Settings:
    """Return the settings with the districts as the units by which a plan is ordered."""
    units = tuple(Division(name=x.name, aliases=x.aliases) for x in settings.senders)
    return replace(settings, divisions=units)


def reader_for(settings: TambonSettings) -> Reader:
    """Return what reads a district's workbook of these settings."""
    return partial(_read, known_of(settings), settings.district)


def known_of(settings: TambonSettings) -> KnownDistricts:
    """Return the districts and tambons that workbooks may name."""
    return KnownDistricts.of(settings.senders, settings.tambons, settings.year.fiscal_year)


def tambon_study(study: Study) -> TambonStudy:
    """Return a study of a tambon plan as what it is."""
    if not isinstance(study, TambonStudy):
        raise TypeError(study)
    return study


def material_of(study: TambonStudy) -> TambonMaterial:
    """Return what the papers of a workspace are made of."""
    settings = study.entered
    templates: Callable[[str], Path] = study.workspace.template
    return TambonMaterial(
        settings=settings,
        plan=settings.plan,
        orders=settings.orders,
        districts=settings.senders,
        tambons=settings.tambons,
        answers=study.answers,
        today=study.today,
        findings=study.findings,
        templates=templates,
        emblem=study.workspace.emblem_image(),
        district=settings.district,
        numbers=study.numbers,
    )


def _read(
    known: KnownDistricts, usual: str, path: Path, name: str, _drawn: Path | None
) -> AnswerReading:
    return as_reading(read_answer(path, name, known), usual)


def _answers(settings: TambonSettings, counting: Iterable[Received]) -> dict[str, Answer]:
    listed = [
        (x.reading, x.judgment.counted) for x in counting if isinstance(x.reading, AnswerReading)
    ]
    found = {x.name: answer_of(x.name, listed) for x in settings.senders}
    return {name: answer for name, answer in found.items() if answer.sent}
