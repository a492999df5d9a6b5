"""Every planted mistake is found, once, at its place, with what was probably meant."""

import pytest
from docxtpl_lint.messages import RULES
from paper_reader import Paper, W

from dplan_docs.formats.package import write_zip
from dplan_docs.formats.proof.sentences import SENTENCES
from dplan_docs.proofing import Known, prove
from tests.proofing.conftest import SHIPPED
from tests.proofing.mistakes import MISTAKES

NAMES = sorted(path.stem for path in SHIPPED.glob("*.docx"))


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_found_at_its_place_and_nothing_else(changed, known, name):
    mistake = MISTAKES[name]
    path = changed(mistake.template, mistake.old, mistake.new, mistake.part)
    findings = prove(path, path.name, mistake.template, known).findings
    assert sorted(x.code for x in findings) == sorted(mistake.codes), [*map(str, findings)]
    assert mistake.place in findings[0].where.place
    assert mistake.says in findings[0].message


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_has_no_finding(known, name):
    path = SHIPPED / f"{name}.docx"
    assert prove(path, path.name, name, known).findings == ()


@pytest.mark.parametrize("name", ["plan-projects", "posting", "attendance"])
def test_a_template_under_another_name_is_read_by_the_fields_it_asks_for(name):
    path = SHIPPED / f"{name}.docx"
    assert prove(path, "แม่แบบของฉัน.docx", None, Known()).findings == ()


def test_all_mistakes_of_a_template_are_told_at_once(changed, known):
    planted = {
        "{{ หน่วยงาน.ชื่อ }}</w:t>": "{{ หน่วยงาน.ชือ }}</w:t>",
        "{{ ประกาศ.วันที่|วันที่ประกาศ }}": "{{ ประกาศ.วันที่|วันที่ประกาด }}",
        "{%p endfor %}": "{%p endfo %}",
        "จึงประกาศมาเพื่อทราบ": "จึงประกาศตามการทรวง",
        "{{ ปีงบประมาณ }}{% if": "๒๕๖๖{% if",
    }
    path = changed("announcement", *planted.popitem())
    for old, new in planted.items():
        path = changed("announcement", old, new, source=path)
    findings = prove(path, path.name, "announcement", known).findings
    assert [x.code.removeprefix("template-") for x in findings] == [
        "field-unknown",
        "year-old",
        "typing-error",
        "filter-unknown",
        "command-unknown",
    ]


def test_a_mistake_in_a_footnote_is_told_there(tmp_path, known):
    notes = f'<w:footnotes xmlns:w="{W[1:-1]}"><w:footnote w:id="1"><w:p><w:r><w:t>ดู {{{{ ไม่มี.ชื่อ }}}}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    path = tmp_path / "announcement.docx"
    parts = Paper(SHIPPED / path.name).parts
    path.write_bytes(write_zip({**parts, "word/footnotes.xml": notes.encode()}.items()))
    (finding,) = prove(path, path.name, "announcement", known).findings
    assert finding.where.place == "เชิงอรรถ › “ดู {{ ไม่มี.ชื่อ }}”"


def test_every_rule_of_the_pinned_linter_has_a_thai_sentence():
    assert set(SENTENCES) == set(RULES)
    assert all(any("ก" <= letter <= "๙" for letter in x.text) for x in SENTENCES.values())
