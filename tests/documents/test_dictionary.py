"""The officer's dictionary of fields: nothing is missing in it, and nothing too much."""

from datetime import date

import pytest

from dplan_docs.dictionary import chosen, field_lines, paths_given
from dplan_docs.fields import dictionary
from dplan_docs.fields.meanings import Kind
from dplan_docs.formats.filters import FILTERS, MEANINGS
from dplan_docs.formats.usage import used_fields
from dplan_docs.plan_kinds import examine
from dplan_docs.plan_kinds.operation import material_of
from dplan_docs.shipped import sample_workspace
from dplan_docs.tambon.dictionary import tambon_dictionary
from dplan_docs.workspace import Workspace, shipped_template, shipped_templates

PATHS = {each.path for meanings in dictionary().values() for each in meanings}
TAMBON_PATHS = {each.path for meanings in tambon_dictionary().values() for each in meanings}
INCLUDED, LOOP = "แทรก.", "loop."


@pytest.fixture(scope="module")
def material():
    study = examine(Workspace(sample_workspace()), date(2022, 12, 1), lambda *_: None)
    return material_of(study)


@pytest.fixture(scope="module")
def lines(material):
    return field_lines(material)


def test_every_name_stands_in_the_dictionary_once():
    for paths, vocabulary in ((PATHS, dictionary()), (TAMBON_PATHS, tambon_dictionary())):
        listed = [each.path for meanings in vocabulary.values() for each in meanings]
        assert len(listed) == len(paths)


def test_every_line_says_what_it_means_and_where_it_comes_from():
    for meanings in (*dictionary().values(), *tambon_dictionary().values()):
        for each in meanings:
            assert each.meaning, each.path
            assert each.origin, each.path
            assert "{" not in each.meaning


def test_whatever_a_paper_gets_is_explained(material):
    values = paths_given(material)
    containers = {path for path in values if any(x.startswith(f"{path}.") for x in values)}
    items = {path for path in values if path.endswith("[]")}
    assert values - containers - items - PATHS == set()


def test_whatever_is_explained_some_paper_gets(lines):
    unheard = [line.path for line in lines if not line.available]
    assert unheard == []


@pytest.mark.parametrize("name", [x for x in shipped_templates() if x.endswith(".docx")])
def test_a_template_uses_no_name_that_is_not_explained(name):
    used = used_fields(shipped_template(name))
    paths = TAMBON_PATHS if "tambon-" in name else PATHS
    known = paths | {path[: i + 2] for path in paths for i, x in enumerate(path) if x == "["}
    heads = {path.split(".")[0] for path in paths}
    strangers = {
        x for x in used if x not in known and x not in heads and not x.startswith((INCLUDED, LOOP))
    }
    assert {x for x in strangers if not x.endswith("[]")} == set()


def test_a_line_shows_how_it_is_typed_and_what_it_prints(lines):
    by_path = {line.path: line for line in lines}
    day = by_path["ประกาศ.วันที่"]
    assert (day.tag, day.example) == ("{{ ประกาศ.วันที่|วันที่ }}", "๒๕ ตุลาคม ๒๕๖๕")
    assert "docx/announcement.docx" in day.templates
    name = by_path["รายการยุทธศาสตร์[].แผนงาน[].โครงการ[].ชื่อ"]
    assert name.tag == "{{ โครงการ.ชื่อ }}"
    assert name.around == (
        "{%tr for ยุทธศาสตร์ in รายการยุทธศาสตร์ %}",
        "{%tr for แผนงาน in ยุทธศาสตร์.แผนงาน %}",
        "{%tr for โครงการ in แผนงาน.โครงการ %}",
    )
    assert name.origin == "สมุดงานของกอง › โครงการ"


def test_every_tag_can_be_pasted_into_a_template(lines):
    from dplan_docs.formats.docx import environment

    for line in lines:
        if line.kind == Kind.DRAWING.value:
            continue
        opened = "".join(x.replace("{%tr", "{%") for x in line.around)
        tag = line.tag.replace("{%p", "{%")
        source = opened + tag + "{% endfor %}" * len(line.around)
        environment().parse(source)


def test_the_dictionary_can_be_asked_for_a_document_or_a_word(lines):
    meeting = chosen(lines, documents=("support-agenda",), word="")
    assert {"คณะ.ชื่อ", "วาระ.ห้า.มติ"} <= {line.path for line in meeting}
    assert not any(line.path.startswith("พยาน") for line in meeting)
    assert {x.path for x in chosen(lines, documents=(), word="ไปรษณีย์")} == {"หน่วยงาน.รหัสไปรษณีย์"}


def test_every_filter_is_explained():
    assert set(MEANINGS) == set(FILTERS)
