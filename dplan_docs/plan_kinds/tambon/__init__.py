"""The tambon plan (แผนพัฒนาตำบล) of a province or a district, as a kind of plan."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dplan_docs.documents import MadeDocument, due_of, make_bundle
from dplan_docs.manifest import Contents
from dplan_docs.numbering import Slot
from dplan_docs.plan_kinds.model import PlanKind
from dplan_docs.plan_kinds.tambon.blanks import blanks
from dplan_docs.plan_kinds.tambon.outset import TAMBON_OUTSET
from dplan_docs.plan_kinds.tambon.standing import milestones, next_paper, senders_of
from dplan_docs.plan_kinds.tambon.study import (
    TAMBON,
    examine_tambon,
    material_of,
    tambon_study,
)
from dplan_docs.settings.model import Settings
from dplan_docs.study import Study
from dplan_docs.tambon.documents import TAMBON_BUNDLE
from dplan_docs.tambon.json import answers_to_json
from dplan_docs.tambon.material import letter_slots
from dplan_docs.tambon.register_papers import TAMBON_REGISTERS
from dplan_docs.tambon.settings import TambonSettings
from dplan_docs.tambon.settings_reading import tambon_settings

if TYPE_CHECKING:
    from dplan_docs.dictionary import FieldLine

_BUNDLE = (*TAMBON_BUNDLE, TAMBON_REGISTERS)
_IDS = tuple(document.id for document in _BUNDLE)


def _due(study: Study, only: frozenset[str]) -> int:
    return due_of(_BUNDLE, material_of(tambon_study(study)), only)


def _make(study: Study, only: frozenset[str]) -> Iterator[MadeDocument]:
    return make_bundle(_BUNDLE, material_of(tambon_study(study)), only)


def _contents(study: Study) -> Contents:
    known = tambon_study(study)
    names = [district.name for district in known.entered.senders]
    return Contents(
        organization=study.settings.organization.full_name,
        fiscal_year=study.settings.year.fiscal_year,
        entries=study.plan.entries,
        findings=study.findings,
        sources=study.sources,
        further=answers_to_json(names, known.answers),
    )


def _slots(settings: Settings) -> tuple[Slot, ...]:
    return letter_slots(settings.senders) if isinstance(settings, TambonSettings) else ()


def _fields(study: Study) -> "tuple[FieldLine, ...]":
    from dplan_docs.dictionary import tambon_field_lines

    return tambon_field_lines(material_of(tambon_study(study)))


PLAN_KIND = PlanKind(
    id=TAMBON,
    name="แผนพัฒนาตำบล",
    sender="อำเภอ",
    settings=tambon_settings,
    outset=TAMBON_OUTSET,
    slots=_slots,
    blanks=blanks,
    examine=examine_tambon,
    documents=lambda _: _IDS,
    due=_due,
    make=_make,
    contents=_contents,
    without_data=frozenset({"tambon-letter"}),
    needs_rows=False,
    senders=senders_of,
    milestones=milestones,
    next_paper=next_paper,
    fields=_fields,
)
