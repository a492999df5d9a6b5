"""An office's template that hides that a paper is a draft, or whose letters share one number."""

import re

import pytest
from paper_reader import Paper

from dplan_docs.formats.package import write_zip
from dplan_docs.proofing import prove
from dplan_docs.workspace import shipped_template


@pytest.fixture
def without(tmp_path):
    """A shipped template with something replaced in every part, as a file."""

    def make(name, old, new):
        parts = Paper(shipped_template(f"docx/{name}.docx")).parts
        changed = {
            part: re.sub(old, new, content.decode()).encode() if part.endswith(".xml") else content
            for part, content in parts.items()
        }
        path = tmp_path / f"{name}.docx"
        path.write_bytes(write_zip(changed.items()))
        return path

    return make


def codes(path, paper, known):
    return [(x.code, x.severity.value) for x in prove(path, path.name, paper, known).findings]


@pytest.mark.parametrize("paper", ["announcement", "announcement-memo", "posting", "plan"])
def test_a_legal_paper_without_the_draft_s_mark_is_told(without, known, paper):
    path = without(paper, "เอกสาร\\.ร่าง(เพราะ)?", "มีข้อผิดพลาด")
    assert codes(path, paper, known) == [("template-draft-unmarked", "warning")]


def test_a_mark_of_the_office_s_own_wording_is_enough(without, known):
    path = without("announcement", "ยังไม่ครบ: ", "ห้ามลงนาม ")
    assert codes(path, "announcement", known) == []


def test_a_paper_that_is_never_a_draft_needs_no_mark(without, known):
    assert codes(without("approval-memo", "x^", ""), "approval-memo", known) == []


@pytest.mark.parametrize("paper", ["agency-letter", "division-memo", "support-invitation-memo"])
def test_letters_of_one_number_for_all_are_told(without, known, paper):
    path = without(paper, "ผู้รับ\\.ที่", "หนังสือ.ที่")
    assert codes(path, paper, known) == [("template-number-of-all", "warning")]
