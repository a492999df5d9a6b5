"""The operation plan (แผนการดำเนินงาน) that an อปท. makes every year, as a kind of plan."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from dplan_docs.documents import (
    AmendmentFacts,
    MadeDocument,
    Material,
    bundle_of,
    documents_due,
    make_documents,
)
from dplan_docs.errors import DplanError
from dplan_docs.file_names import file_name
from dplan_docs.manifest import Contents
from dplan_docs.milestones import milestones_of
from dplan_docs.next_paper import next_paper
from dplan_docs.plan import build_plan
from dplan_docs.plan_kinds.model import Blanks, PlanKind, SenderGroup
from dplan_docs.plan_kinds.operation.study import examine_operation
from dplan_docs.senders import agencies_of, divisions_of
from dplan_docs.settings import sheets
from dplan_docs.settings.model import Settings
from dplan_docs.settings.reader import settings_of
from dplan_docs.starting import OPERATION_OUTSET
from dplan_docs.study import OPERATION, Study
from dplan_docs.titles import SETTINGS_NAME
from dplan_docs.workspace import Workspace

if TYPE_CHECKING:
    from dplan_docs.dictionary import FieldLine

FORM_TEMPLATE = "xlsx/division-form.xlsx"


def material_of(study: Study) -> Material:
    """Return what the documents of a workspace are made of."""
    return Material(
        plan=study.plan,
        settings=study.settings,
        deadlines=study.deadlines,
        today=study.today,
        findings=study.findings,
        templates=study.workspace.template,
        emblem=study.workspace.emblem_image(),
        numbers=study.numbers,
        amendment=_amendment_facts(study),
    )


def _amendment_facts(study: Study) -> AmendmentFacts | None:
    if study.amended is None:
        return None
    opened, amendment = study.amended.opened, study.amended.amendment
    return AmendmentFacts(
        amendment=amendment,
        added=build_plan(amendment.changes.added, study.settings),
        base_name=opened.base_name,
        base_announced_on=date.fromisoformat(opened.base_announced_on),
    )


def _documents(study: Study) -> tuple[str, ...]:
    return tuple(document.id for document in bundle_of(material_of(study)))


def _due(study: Study, only: frozenset[str]) -> int:
    return documents_due(material_of(study), only)


def _make(study: Study, only: frozenset[str]) -> Iterator[MadeDocument]:
    return make_documents(material_of(study), only)


def _contents(study: Study) -> Contents:
    edition = study.amended.opened.edition.to_json() if study.amended else None
    return Contents(
        organization=study.settings.organization.full_name,
        fiscal_year=study.settings.year.fiscal_year,
        entries=study.plan.entries,
        findings=study.findings,
        sources=study.sources,
        edition=edition,
    )


def _senders(study: Study) -> tuple[SenderGroup, ...]:
    return (
        SenderGroup(
            id="divisions",
            title="กอง",
            words=("ส่งแล้ว", "ยังไม่ส่ง"),
            senders=divisions_of(study),
        ),
        SenderGroup(
            id="agencies",
            title="หน่วยงานภายนอก",
            words=("ตอบแล้ว", "ยังไม่ตอบ"),
            senders=agencies_of(study),
        ),
    )


def _blanks(workspace: Workspace, settings: Settings) -> Blanks:
    """Return a blank form for each division.

    Raises:
        DplanError: There are no divisions in the settings.
    """
    from dplan_docs.formats.xlsx import write_division_form

    names = [division.name for division in settings.divisions if division.name]
    if not names:
        usual = ", ".join(settings.organization.kind.divisions)
        message = (
            f"ยังไม่มีรายชื่อกองในแผ่น “{sheets.DIVISIONS.name}” ของไฟล์ {SETTINGS_NAME} "
            f"กรุณากรอกชื่อกองแล้วสั่งใหม่ ({settings.organization.kind.label} โดยทั่วไปมี {usual})"
        )
        raise DplanError(message)
    template = workspace.template(FORM_TEMPLATE)
    files: dict[str, str] = {}
    for name in dict.fromkeys(names):
        files[file_name(f"แบบ ผด.02 {name}", ".xlsx", files)] = name
    return Blanks(
        files={file: write_division_form(template, name, settings) for file, name in files.items()},
        lacking=tuple(_lacking(settings)),
        due=settings.schedule.division_deadline,
        findings=tuple(workspace.template_findings(FORM_TEMPLATE)),
        letter="division-memo",
    )


def _lacking(settings: Settings) -> Iterator[str]:
    """Yield what the divisions would have to write themselves, and where to enter it instead."""
    sheet = sheets.ORGANIZATION.name
    if not settings.organization.full_name:
        yield f"ชื่อหน่วยงาน (แผ่น “{sheet}”)"
    if not settings.year.fiscal_year:
        yield f"ปีงบประมาณ (แผ่น “{sheets.YEAR.name}”)"
    if not settings.strategies:
        yield f"รายชื่อยุทธศาสตร์ (แผ่น “{sheets.STRATEGIES.name}”) กองจึงไม่มีรายการให้เลือก"


def _fields(study: Study) -> "tuple[FieldLine, ...]":
    from dplan_docs.dictionary import field_lines

    return field_lines(material_of(study))


PLAN_KIND = PlanKind(
    id=OPERATION,
    name="แผนการดำเนินงาน",
    sender="กอง",
    settings=settings_of,
    outset=OPERATION_OUTSET,
    slots=lambda _: (),
    blanks=_blanks,
    examine=examine_operation,
    documents=_documents,
    due=_due,
    make=_make,
    contents=_contents,
    without_data=frozenset(
        {"approval-memo", "agency-letter", "division-memo", "appointment-orders"}
    ),
    senders=_senders,
    milestones=milestones_of,
    next_paper=next_paper,
    fields=_fields,
    is_amended=True,
)
