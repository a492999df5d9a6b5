"""The text of every document of the finished sample, as it was last read and approved.

After a wanted change of wording: ``pytest tests/golden --update-golden``, then review the diff.
"""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from paper_reader import Paper, W, documents_of

from dplan_docs.documents import DOCUMENT_IDS
from tests.approved_text import assert_as_approved

GOLDEN = Path(__file__).parent


def text_of_paper(path):
    paper = Paper(path)
    heads = [
        "".join(x.text or "" for x in root.iter(f"{W}t"))
        for name, root in paper.roots().items()
        if "header" in name
    ]
    return [*(f"หัวกระดาษ: {head}" for head in heads if head), *paper.lines]


def text_of_workbook(path):
    for sheet in load_workbook(path, data_only=True):
        yield f"— แผ่นงาน {sheet.title} —"
        for row in sheet.iter_rows(values_only=True):
            cells = ["" if value is None else str(value).replace("\n", " / ") for value in row]
            yield ("| " + " | ".join(cells)).rstrip(" |")


def text_of_document(folder, names):
    for name in names:
        yield f"=== {name}"
        yield from (text_of_workbook if name.endswith(".xlsx") else text_of_paper)(folder / name)


@pytest.mark.parametrize("document", DOCUMENT_IDS)
def test_a_document_reads_as_it_was_approved(bundle, document, request):
    names = documents_of(json.loads((bundle / "manifest.json").read_text(encoding="utf-8")))
    text = "\n".join(text_of_document(bundle, names[document])) + "\n"
    assert_as_approved(text, GOLDEN / f"{document}.txt", request)


def test_no_golden_text_is_an_orphan():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(DOCUMENT_IDS)
