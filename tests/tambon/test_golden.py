"""The text of every tambon paper of the invented province, as it was last read and approved.

After a wanted change of wording: ``pytest tests/tambon --update-golden``, then review the diff.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from dplan_docs.tambon.settings import ONE_EACH
from tests.approved_text import assert_as_approved
from tests.tambon.office import AFTER_DUE, PLAN, a_province

GOLDEN = Path(__file__).parent / "golden"
PAPERS = {
    "letter-to-all": ("tambon-letter", "หนังสือ"),
    "letter-to-each": ("tambon-letter", "หนังสือ"),
    "guideline": ("tambon-letter", "สิ่งที่ส่งมาด้วย 2 แนวทาง"),
    "report-blank": ("tambon-report", "อำเภอบึงบัว"),
    "report-in-part": ("tambon-report", "อำเภอทุ่งตะวัน"),
    "report-filled": ("tambon-report", "อำเภอเนินเมฆ"),
    "report-of-all": ("tambon-report", "รวมทุกอำเภอ"),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_reads_as_it_was_approved(texts, name, request):
    document, suffix = PAPERS[name]
    plan = replace(PLAN, recipients=ONE_EACH) if name == "letter-to-each" else PLAN
    text = texts(a_province(plan=plan, today=AFTER_DUE), document)[suffix] + "\n"
    assert_as_approved(text, GOLDEN / f"{name}.txt", request)


def test_no_golden_text_is_an_orphan():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(PAPERS)
