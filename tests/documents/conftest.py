from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from paper_reader import Paper

from dplan_docs.deadlines import deadlines_of
from dplan_docs.documents import Material, make_documents
from dplan_docs.plan import build_plan
from dplan_docs.records import Project, SourceRow
from dplan_docs.settings.model import Organization, PlanYear, Settings
from dplan_docs.workspace import shipped_template

TODAY = date(2025, 10, 20)


@pytest.fixture
def office():
    """What a small invented อบต. has entered, with these changes."""
    settings = Settings(
        organization=Organization(
            kind_label="อบต.", name="ตัวอย่าง", document_prefix="ตย 71001", phone="0 9999 9999"
        ),
        year=PlanYear(
            fiscal_year=2569,
            regulation="ระเบียบตัวอย่าง พ.ศ. 2548",
            clause_time_limit="ข้อ 27",
            started_on=date(2025, 9, 15),
        ),
    )
    return lambda **changes: replace(settings, **changes)


@pytest.fixture
def a_project():
    """A project of ผด.02 with these changes."""

    def make(row=9, **changes):
        fields = {
            "where": SourceRow(file="กองช่าง.xlsx", sheet="ผด.02", row=row),
            "name": f"ก่อสร้างถนนสายที่ {row}",
            "strategy": "ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน",
            "work_plan": "อุตสาหกรรมและการโยธา",
            "divisions": ("กองช่าง",),
            "location": "หมู่ที่ 1",
            "months": (11, 12),
            "budget": Decimal(1000),
        }
        return Project(**(fields | changes))

    return make


@pytest.fixture
def material():
    """What documents are made of, for these settings and entries."""

    def make(settings, entries=(), *, today=TODAY, findings=(), emblem=None):
        return Material(
            plan=build_plan(list(entries), settings),
            settings=settings,
            deadlines=deadlines_of(settings),
            today=today,
            findings=findings,
            templates=shipped_template,
            emblem=emblem,
        )

    return make


@pytest.fixture
def document(material):
    """Make one document: its id, then what it is made of."""

    def make(document_id, settings, entries=(), **changes):
        material_of = material(settings, entries, **changes)
        (made,) = make_documents(material_of, frozenset({document_id}))
        return made

    return make


@pytest.fixture
def text(document):
    """Make one document and return the text of all its files."""

    def make(document_id, settings, entries=(), **changes):
        made = document(document_id, settings, entries, **changes)
        return "\n".join(Paper(file.content).text for file in made.files)

    return make
