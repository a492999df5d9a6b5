"""What a newcomer may forget: every list of names against what stands behind it."""

import re
from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes
from paper_reader import Paper

from dplan_docs.blanks import Missing
from dplan_docs.deadlines import deadlines_of
from dplan_docs.documents import (
    BUNDLE,
    DOCUMENT_IDS,
    EDITION_BUNDLE,
    Material,
    every_document,
    make_documents,
)
from dplan_docs.fields import FIELDS, FLAGS, START_FLAGS, Facts, common_context
from dplan_docs.formats.filters import FILTERS
from dplan_docs.plan import build_plan
from dplan_docs.plan_kinds import examine
from dplan_docs.settings.model import START_EVENTS, Settings
from dplan_docs.tambon.documents import TAMBON_BUNDLE
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.tambon.settings import TambonPlan
from dplan_docs.titles import NUMBERED_TITLES, TITLES
from dplan_docs.workspace import Workspace, shipped_template, shipped_templates

ROOT = Path(__file__).parents[1]
CONTRACT_IDS = (
    "approval-memo agency-letter division-memo support-invitation support-agenda support-minutes "
    "support-minutes-memo draft-plan development-invitation development-agenda development-minutes "
    "announcement-memo announcement posting extension-memo plan plan-workbook attendance "
    "appointment-orders"
)
TAMBON_IDS = "tambon-letter tambon-report tambon-registers"
WORD_TEMPLATES = sorted(name for name in shipped_templates() if name.startswith("docx/"))


def an_empty_office():
    """What is known of an office that has entered nothing."""
    settings = Settings()
    return Material(
        plan=build_plan([], settings),
        settings=settings,
        deadlines=deadlines_of(settings),
        today=date(2025, 10, 20),
        findings=(),
        templates=shipped_template,
    )


def a_sample(name, today):
    study = examine(Workspace(ROOT / "samples" / name), today, lambda *_: None)
    return Material(
        plan=study.plan,
        settings=study.settings,
        deadlines=study.deadlines,
        today=today,
        findings=study.findings,
        templates=shipped_template,
    )


@pytest.fixture(scope="module", params=["empty", "obt-2566", "thesaban-2569"])
def material(request):
    if request.param == "empty":
        return an_empty_office()
    day = {"obt-2566": date(2022, 12, 1), "thesaban-2569": date(2025, 10, 20)}[request.param]
    return a_sample(request.param, day)


@pytest.fixture(scope="module")
def papers(material):
    """Every paper of the bundle, those inside booklets too."""
    own = [paper for document in every_document() for paper in document.papers(material)]
    return own + [inner for paper in own for inner in paper.includes.values()]


def sources(name):
    """The Jinja source of each part of a template, as docxtpl patches it."""
    from docxtpl import DocxTemplate

    path = shipped_template(name)
    for part in Paper(path).roots():
        yield DocxTemplate(path).patch_xml(Paper(path).parts[part].decode())


def get(context, path):
    """The value at ``group.name``; KeyError where there is none."""
    for name in path.split("."):
        context = context[name]
    return context


def parsed(name):
    environment = Environment(autoescape=True)
    environment.filters = dict(FILTERS)
    return [environment.parse(source) for source in sources(name)]


# documents


def test_the_bundle_holds_the_contracts_documents_in_its_order():
    assert tuple(CONTRACT_IDS.split()) == DOCUMENT_IDS
    assert tuple(TITLES) == (*DOCUMENT_IDS, *TAMBON_IDS.split())


def test_the_tambon_papers_stand_in_the_contracts_order():
    made = [document.id for document in TAMBON_BUNDLE]
    assert made == [x for x in TAMBON_IDS.split() if x in made]
    assert not set(made) & set(DOCUMENT_IDS)


def test_an_amendment_makes_papers_of_the_contract_in_its_order():
    ids = [document.id for document in EDITION_BUNDLE]
    assert ids == [x for x in DOCUMENT_IDS if x in ids]
    assert len(ids) == 8


def test_every_document_has_a_title_of_its_own():
    assert [document.title for document in BUNDLE] == list(TITLES.values())[: len(BUNDLE)]
    assert len(set(TITLES.values())) == len(TITLES)


def test_a_title_may_be_a_file_name_everywhere():
    for title in TITLES.values():
        assert not re.search(r'[\\/:*?"<>|]', title)
        assert len(f"00 {title} - หนังสือ.docx".encode()) < 255


def test_every_numbered_paper_is_a_document(material):
    assert all(title.startswith(tuple(TITLES.values())) for title in NUMBERED_TITLES)
    assert material.settings.letter(NUMBERED_TITLES[0]).title == NUMBERED_TITLES[0]


def test_every_paper_has_its_template(papers):
    assert {paper.template for paper in papers} <= set(WORD_TEMPLATES)


def test_no_template_is_an_orphan():
    used = {
        each.template
        for day in (an_empty_office(), a_sample("obt-2566", date(2022, 12, 1)))
        for document in every_document()
        for paper in document.papers(day)
        for each in (paper, *paper.includes.values())
    }
    province = TambonMaterial(
        settings=Settings(), plan=TambonPlan(), today=date(2025, 10, 20), templates=shipped_template
    )
    used |= {x.template for document in TAMBON_BUNDLE for x in document.papers(province)}
    assert used == set(WORD_TEMPLATES)


def test_an_office_that_has_entered_nothing_gets_every_paper_with_dots():
    documents = list(make_documents(an_empty_office(), frozenset(DOCUMENT_IDS)))
    assert tuple(each.id for each in documents) == DOCUMENT_IDS
    for document in documents:
        assert document.missing or document.id == "plan-workbook"
        for file in document.files:
            if file.name.endswith(".docx"):
                assert "...." in Paper(file.content).text


# fields


def test_a_field_has_a_name_of_its_own_a_meaning_and_an_example():
    paths = [field.path for field in FIELDS] + list(FLAGS) + list(START_FLAGS)
    assert len(set(paths)) == len(paths)
    for field in FIELDS:
        assert field.meaning.strip()
        assert field.example.strip()
        assert field.dots
    meanings = [field.meaning for field in FIELDS]
    assert len(set(meanings)) == len(meanings), "the report could not tell which is missing"


def test_a_fields_name_is_thai_with_no_blank_and_one_dot_at_most():
    for field in FIELDS:
        assert re.fullmatch(r"[\u0e01-\u0e4e]+(\.[\u0e01-\u0e4e]+)?", field.path)
        assert "\u0e4d\u0e32" not in field.path


def test_every_fields_source_resolves(material):
    context = common_context(material.facts, Missing())
    for path in [*(field.path for field in FIELDS), *FLAGS, *START_FLAGS]:
        get(context, path)


def test_a_flag_is_true_or_false(material):
    context = common_context(material.facts, Missing())
    assert {type(get(context, path)) for path in (*FLAGS, *START_FLAGS)} == {bool}


def test_every_start_event_has_its_flag():
    assert len(START_FLAGS) == len(START_EVENTS)


def test_asking_for_the_fields_notes_nothing_as_missing():
    missing = Missing()
    material = an_empty_office()
    common_context(
        Facts(
            settings=material.settings,
            plan=material.plan,
            deadlines=material.deadlines,
            today=material.today,
        ),
        missing,
    )
    assert missing.labels == []


# templates


@pytest.mark.parametrize("name", WORD_TEMPLATES)
def test_a_template_uses_only_filters_that_exist(name):
    used = {each.name for tree in parsed(name) for each in tree.find_all(nodes.Filter)}
    assert used <= set(FILTERS)


def test_every_filter_is_used_and_documented():
    used = {
        each.name
        for name in WORD_TEMPLATES
        for tree in parsed(name)
        for each in tree.find_all(nodes.Filter)
    }
    assert used == set(FILTERS)
    assert all(filtered.__doc__ for filtered in FILTERS.values())


def test_a_template_asks_only_for_fields_that_its_paper_has(papers, material):
    for paper in papers:
        context = paper.context(material, Missing()) | {"แทรก": {}}
        for tree in parsed(paper.template):
            asked = meta.find_undeclared_variables(tree) - {"loop"}
            assert asked <= set(context), f"{paper.template}: {asked - set(context)}"


def test_a_template_asks_a_group_only_for_what_it_holds(papers, material):
    for paper in papers:
        context = paper.context(material, Missing())
        for tree in parsed(paper.template):
            local = {x.name for x in tree.find_all(nodes.Name) if x.ctx == "store"}
            for asked in tree.find_all(nodes.Getattr):
                group = asked.node
                if not isinstance(group, nodes.Name) or group.name in local | {"loop", "แทรก"}:
                    continue
                assert asked.attr in context[group.name], f"{paper.template}: {asked.attr}"


def test_a_booklet_takes_in_just_what_its_template_asks_for(papers):
    for paper in papers:
        asked = {
            each.attr
            for tree in parsed(paper.template)
            for each in tree.find_all(nodes.Getattr)
            if isinstance(each.node, nodes.Name) and each.node.name == "แทรก"
        }
        assert asked == set(paper.includes)


@pytest.mark.parametrize("name", WORD_TEMPLATES)
def test_a_template_writes_composed_sara_am_and_no_invisible_characters(name):
    for source in sources(name):
        assert not re.search(
            "\u0e4d[\u0e48-\u0e4b]?\u0e32|[\u200b\u200c\u200d\ufeff\u00ad\u00a0]", source
        )
