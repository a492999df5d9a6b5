"""The rehearsal gives every paper every field, and without docxtpl-lint a plain check serves."""

import pytest

from dplan_docs.blanks import Blank
from dplan_docs.fields import FIELDS
from dplan_docs.fields.context import OF_EVERY_OFFICE
from dplan_docs.formats.proof import linter
from dplan_docs.formats.proof.names import values_at
from dplan_docs.proofing import prove
from dplan_docs.proofing.rehearsal import rehearsal_contexts
from tests.proofing.conftest import SHIPPED
from tests.proofing.mistakes import NAME

CONTEXTS = rehearsal_contexts()


def test_there_is_a_rehearsal_for_every_template():
    assert set(CONTEXTS) == {path.stem for path in SHIPPED.glob("*.docx")}


@pytest.mark.parametrize("paper", CONTEXTS)
def test_every_field_of_the_table_is_filled(paper):
    of_any_office = [field for field in FIELDS if field.source in OF_EVERY_OFFICE]
    for field in of_any_office if paper.startswith("tambon-") else FIELDS:
        (value,) = values_at(CONTEXTS[paper], field.path)
        assert not isinstance(value, Blank), field.path


def test_two_rehearsals_are_alike():
    assert str(rehearsal_contexts()["announcement"]) == str(CONTEXTS["announcement"])


def test_without_the_linter_the_first_fault_of_a_part_is_still_told(monkeypatch, changed, known):
    monkeypatch.setattr(linter, "is_installed", lambda: False)
    path = changed("announcement", "{%p endfor %}", "")
    (finding,) = prove(path, path.name, "announcement", known).findings
    assert finding.code == "template-tag-malformed"
    assert finding.where.place
    path = changed("announcement", NAME, "{{ หนวยงาน.ชื่อ }}")
    (finding,) = prove(path, path.name, "announcement", known).findings
    assert finding.code == "template-field-unknown"
    assert "หมายถึง “หน่วยงาน.ชื่อ” ใช่หรือไม่" in finding.message
