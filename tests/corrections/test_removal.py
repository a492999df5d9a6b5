"""What the last bundle was made of and the inbox no longer holds."""

import json
from decimal import Decimal

import pytest

from dplan_docs.corrections import Source, removed
from dplan_docs.findings import Severity
from tests.corrections.conftest import NAMES, a_row, an_item

ROWS = tuple(a_row(n, name, budget=Decimal(2000)) for n, name in enumerate(NAMES))


def a_source(file, sha, rows=ROWS, counted=None):
    return Source.of(file, sha, rows, rows if counted is None else counted)


def told(earlier, now, unread=()):
    return [(x.where.file, x.message) for x in removed(earlier, now, set(unread))]


def test_a_workbook_that_is_gone_is_told_with_its_division_and_money():
    (finding,) = removed([a_source("กองช่าง.xlsx", "a")], [], set())
    assert (finding.code, finding.severity) == ("workbook-removed", Severity.WARNING)
    assert finding.where.file == "กองช่าง.xlsx"
    assert finding.value == "กองช่าง"
    assert "ของกองช่าง (6 โครงการ 12,000 บาท)" in finding.message


def test_a_renamed_workbook_is_still_there():
    assert told([a_source("ก.xlsx", "a")], [a_source("ย่อย/ข.xlsx", "a")]) == []


def test_a_corrected_workbook_takes_the_place_of_the_one_taken_out():
    assert told([a_source("ก.xlsx", "a")], [a_source("ข.xlsx", "b", ROWS[:4])]) == []


def test_another_division_s_new_workbook_takes_no_place():
    other = [a_row(1, "อื่น", divisions=("กองคลัง",))]
    assert told([a_source("ก.xlsx", "a")], [a_source("ข.xlsx", "b", other)])


def test_what_did_not_count_is_not_missed():
    gone = [a_source("เดิม.xlsx", "a", counted=()), a_source("ใหม่.xlsx", "b")]
    assert [file for file, _ in told(gone, [])] == ["ใหม่.xlsx"]


def test_a_form_that_nobody_sent_again_is_missed_alone():
    rows = (*ROWS, an_item(30, "โต๊ะ", budget=Decimal(700)))
    ((_, message),) = told([a_source("ก.xlsx", "a", rows)], [a_source("ข.xlsx", "b")])
    assert "ครุภัณฑ์ 1 รายการ 700 บาท" in message


def test_an_older_version_that_counts_again_is_named():
    earlier = [a_source("เดิม.xlsx", "a", ROWS[:5], counted=()), a_source("ใหม่.xlsx", "b")]
    ((file, message),) = told(earlier, [a_source("เดิม.xlsx", "a", ROWS[:5])])
    assert file == "ใหม่.xlsx"
    assert "ขณะนี้นับตาม เดิม.xlsx" in message


def test_one_of_two_alike_is_not_missed():
    earlier = [a_source("ก.xls", "a", counted=()), a_source("ก.xlsx", "b")]
    assert told(earlier, [a_source("ก.xls", "a")]) == []


def test_a_file_that_waits_is_still_there():
    assert told([a_source("ก.xlsx", "a")], [], unread=["ก.xlsx"]) == []


def test_rows_without_a_division_are_replaced_by_any_new_ones_of_their_form():
    bare = [a_row(n, name, divisions=()) for n, name in enumerate(NAMES)]
    assert told([a_source("ก.xlsx", "a", bare)], [a_source("ข.xlsx", "b")]) == []
    ((_, message),) = told([a_source("ก.xlsx", "a", bare)], [])
    assert "ชุดก่อน (6 โครงการ" in message


def test_a_source_comes_back_from_json_as_it_went():
    source = a_source("ก.xlsx", "a", (*ROWS, an_item(30, "โต๊ะ")), counted=ROWS)
    told = json.loads(json.dumps(source.to_json()))
    assert Source.from_json(told) == source
    assert told["divisions"] == ["กองช่าง"]
    assert (told["projects"], told["equipment_items"], told["budget"]) == (6, 1, "13000.00")
    assert told["counted"] is True
    assert a_source("ก.xlsx", "a", counted=()).counted is False


@pytest.mark.parametrize(
    "value",
    [None, 3, "x", [], {}, {"file": "a", "sha256": "b", "parts": 3}]
    + [{"file": "a", "sha256": "b", "parts": [part]} for part in (None, {}, {"division": "x"})]
    + [
        {
            "file": "a",
            "sha256": "b",
            "parts": [dict.fromkeys(("division", "form", "rows", "budget", "counted"), "x")],
        }
    ],
)
def test_what_no_program_of_ours_wrote_is_not_a_source(value):
    assert Source.from_json(value) is None
