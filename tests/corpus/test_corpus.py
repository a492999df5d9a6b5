"""The reader's proof: hard workbooks, read field by field, and the score that the docs publish."""

import sys
from pathlib import Path

import pytest

from tests.approved_text import assert_as_approved
from tests.corpus.scorer import SHELF, scored, table

ROOT = Path(__file__).parents[2]
EXPECTED = Path(__file__).parent / "expected"
LEAST_RIGHT = 0.98


def test_the_shelf_is_large_enough():
    desks = [desk() for desk in SHELF.values()]
    assert len(desks) >= 15
    assert sum(len(desk.expected) for desk in desks) >= 200


def test_nearly_all_fields_are_right(scores):
    fields = sum(score.fields for score in scores.values())
    wrong = [line for score in scores.values() for line in score.wrong]
    sys.stdout.write(score_table(scores))
    assert 1 - len(wrong) / fields >= LEAST_RIGHT, wrong


@pytest.mark.parametrize("name", SHELF)
def test_no_row_is_lost_or_invented_and_no_wrong_amount_goes_untold(scores, name):
    score = scores[name]
    assert score.lost == []
    assert score.invented == []
    assert score.unreported == []
    assert score.untold == []


@pytest.mark.parametrize("name", SHELF)
def test_the_expected_records_are_written_down(name, request):
    assert_as_approved(table(SHELF[name]()), EXPECTED / f"{name}.tsv", request)


def test_the_docs_tell_the_score(scores, request):
    path = ROOT / "docs" / "reading.md"
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition("<!-- score -->\n")
    _, _, after = rest.partition("<!-- /score -->")
    if request.config.getoption("--update-golden"):
        text = f"{before}<!-- score -->\n{score_table(scores)}<!-- /score -->{after}"
        path.write_text(text, encoding="utf-8", newline="\n")
    assert score_table(scores) in text


@pytest.mark.office
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_copies_saved_by_libreoffice_are_read_as_well(soffice_convert, tmp_path, kind):
    desks = {name: SHELF[name]() for name in SAVED_AGAIN}
    paths = {name: desk.save(tmp_path) for name, desk in desks.items()}
    made = soffice_convert(*paths.values(), to=kind)
    again = [scored(desks[name], tmp_path, made[paths[name]]) for name in SAVED_AGAIN]
    wrong = [f"{s.book}: {line}" for s in again for line in s.wrong + s.lost + s.invented]
    assert 1 - len(wrong) / sum(score.fields for score in again) >= LEAST_RIGHT, wrong
    assert [line for score in again for line in score.unreported] == []


SAVED_AGAIN = (
    "stacked_in_thai_digits",
    "drawn_roads",
    "broken_into_editions",
    "reordered_and_dirty",
    "units_as_they_write_them",
    "merged_down",
    "both_forms_on_one_sheet",
    "four_row_heading",
    "equipment_of_three_divisions",
)


def score_table(scores):
    """Return the score as the docs print it."""
    lines = ["| workbook | what is hard in it | rows | fields right |", "|---|---|---|---|"]
    for name, score in scores.items():
        what = SHELF[name].__doc__.strip().splitlines()[0]
        lines.append(f"| {score.book} | {what} | {score.rows} | {score.right}/{score.fields} |")
    rows = sum(score.rows for score in scores.values())
    right, fields = (sum(getattr(s, n) for s in scores.values()) for n in ("right", "fields"))
    lines.append(f"| **all** | | **{rows}** | **{right}/{fields} ({right / fields:.1%})** |")
    return "\n".join(lines) + "\n"
