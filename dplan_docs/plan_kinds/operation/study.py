"""An อปท.'s workspace, read and checked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dplan_docs.amended import (
    Amended,
    amended_plan,
    of_this_edition,
    settings_for,
    without_the_understood,
)
from dplan_docs.arriving import Arrived, arrived_in
from dplan_docs.checks import CheckContext, run_checks
from dplan_docs.deadlines import deadlines_of
from dplan_docs.findings import Finding
from dplan_docs.freezing import frozen_findings, frozen_in
from dplan_docs.inherited import edition_template_findings
from dplan_docs.linked import offering
from dplan_docs.numbering import give_numbers, read_register
from dplan_docs.own_files import own_file_findings
from dplan_docs.plan import Plan, build_plan
from dplan_docs.receiving import Received, reader_with
from dplan_docs.settings.model import Settings
from dplan_docs.settings.vocabulary import vocabulary_of
from dplan_docs.study import Study, Task


def examine_operation(task: Task) -> Study:
    """Read and check the inbox of an operation plan, or of its amendment; change nothing."""
    entered, settings_findings = task.entered
    workspace = task.workspace
    settings = settings_for(workspace, entered)
    arrived = arrived_in(task, offering(reader_with(vocabulary_of(settings)), settings), settings)
    amended = amended_plan(workspace, settings, arrived.rows, arrived.read)
    if amended:
        read = without_the_understood(arrived.read, amended.amendment)
        arrived = replace(arrived, read=read)
    register = read_register(workspace.folder, workspace.relatives)
    study = Study(
        workspace=workspace,
        today=task.today,
        settings=settings,
        received=arrived.received,
        plan=_plan_of(arrived, settings, amended),
        deadlines=deadlines_of(settings),
        numbers=give_numbers(settings, register, task.today),
        findings=(*settings_findings, *arrived.reported),
        awaited=arrived.awaited,
        amended=amended,
        frozen=frozen_in(workspace),
    )
    return replace(study, findings=tuple(_all_findings(study, arrived)))


def _plan_of(arrived: Arrived, settings: Settings, amended: Amended | None) -> Plan:
    if amended is None:
        return build_plan(arrived.rows, settings)
    return build_plan(amended.amendment.entries, settings, amended.amendment.places)


def _all_findings(study: Study, arrived: Arrived) -> Iterator[Finding]:
    workspace, settings = study.workspace, study.settings
    if study.frozen:
        yield from frozen_findings(workspace, settings, study.frozen)
    yield from study.findings
    checked = run_checks(_context(study, arrived.counting))
    yield from of_this_edition(checked, study.amended.amendment) if study.amended else checked
    yield from own_file_findings(workspace, settings)
    yield from edition_template_findings(workspace, settings)


def _context(study: Study, counting: Sequence[Received]) -> CheckContext:
    return CheckContext(
        settings=study.settings,
        plan=study.plan,
        deadlines=study.deadlines,
        today=study.today,
        stamped=tuple(_stamped(counting)),
        stated_years=tuple(stated for x in counting for stated in x.reading.stated_years),
        offices=tuple(office for x in counting for office in x.reading.offices),
        files=tuple(x.workbook.name for x in counting),
        waiting=study.awaited,
        numbers=study.numbers,
        reported=study.findings,
        amendment=study.amended.amendment if study.amended else None,
    )


def _stamped(received: Sequence[Received]) -> Iterator[str]:
    """Yield the divisions whose blank forms came back with something in them."""
    for reading in (x.reading for x in received):
        if reading.stamp and (reading.entries or reading.states_nothing):
            yield reading.stamp.division
