"""The text of every paper of an amendment, as it was last read and approved.

After a wanted change of wording: ``pytest tests/editions --update-golden``, then review the diff.
"""

from pathlib import Path

import pytest
from paper_reader import documents_of

from dplan_docs.documents import EDITION_BUNDLE
from tests.approved_text import assert_as_approved
from tests.editions.conftest import record
from tests.golden.test_golden import text_of_document

GOLDEN = Path(__file__).parent / "golden"
IDS = [document.id for document in EDITION_BUNDLE]


@pytest.mark.parametrize("document", IDS)
def test_a_paper_of_an_amendment_reads_as_it_was_approved(amended_once, document, request):
    names = documents_of(record(amended_once.first, "manifest.json"))
    lines = text_of_document(amended_once.first / "output", names[document])
    text = "\n".join(lines) + "\n"
    assert_as_approved(text, GOLDEN / f"{document}.txt", request)


def test_no_golden_text_is_an_orphan():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(IDS)


@pytest.mark.validator
def test_the_papers_of_an_amendment_are_valid(amended_once, validate_office_files):
    assert validate_office_files(amended_once.first / "output") == {}
