"""Workbooks that others made without knowing the reader, each with what a careful clerk reads in it."""

import json
from functools import cache
from pathlib import Path

import pytest

from dplan_docs.arriving import read_files
from dplan_docs.corrections import Sending, judged
from dplan_docs.records import to_json

HERE = Path(__file__).parent
SETS = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name.isalpha())
BOOKS = sorted(path for path in HERE.glob("?/*") if path.suffix != ".json")
OFFICES = ("A", "E", "F", "G")
"""The sets that hold each of an office's workbooks once."""
LEAST_RIGHT = 0.98
EACH_BOOK = [
    pytest.param(
        path,
        id=str(path.relative_to(HERE)),
        marks=pytest.mark.office if path.suffix == ".xls" else (),
    )
    for path in BOOKS
]
FIELDS = (
    *("form", "strategy", "tactic", "work_plan", "category", "number", "name", "description"),
    *("budget", "budget_note", "funding_source", "location", "divisions", "months", "edition"),
)


@cache
def meant(path):
    """Return what stands in a workbook: its projects, the findings, and the false alarms."""
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def said(path):
    """Return the records by (sheet, row) and the findings that reading gives."""
    reading = _readings(path.suffix)[BOOKS.index(path)]
    records = {(x.where.sheet, x.where.row): to_json(x) for x in reading.entries}
    return records, [finding.to_json() for finding in reading.findings]


@cache
def _readings(suffix):
    """Return the readings of all workbooks of a kind, as LibreOffice begins slowly."""
    kind = [path for path in BOOKS if path.suffix == suffix]
    received = read_files(kind, lambda *_: None).received
    return {BOOKS.index(each.workbook.path): each.reading for each in received}


def compared(path):
    """Return how many fields say something, and those that were read wrongly."""
    fields, wrong = 0, []
    records, _ = said(path)
    for project in meant(path)["projects"]:
        place = project["sheet"], project["row"]
        for name in project.keys() & set(FIELDS):
            read = records.get(place, {}).get(name)
            fields += bool(project[name] or read)
            if (project[name] or None) != (read or None):
                wrong.append((*place, name, read, project[name]))
    return fields, wrong


@pytest.mark.office
@pytest.mark.parametrize("name", SETS)
def test_nearly_all_fields_of_a_set_are_right(name):
    counted = [compared(path) for path in BOOKS if path.parent.name == name]
    fields, wrong = sum(n for n, _ in counted), [x for _, each in counted for x in each]
    assert 1 - len(wrong) / fields >= LEAST_RIGHT, wrong


@pytest.mark.parametrize("path", EACH_BOOK)
def test_no_row_is_lost_or_invented(path):
    places = {(project["sheet"], project["row"]) for project in meant(path)["projects"]}
    assert said(path)[0].keys() == places


@pytest.mark.parametrize("name", OFFICES)
def test_no_workbook_of_an_office_is_taken_for_the_correction_of_another(name):
    books = [path for path in BOOKS if path.parent.name == name and path.suffix == ".xlsx"]
    readings = [_readings(".xlsx")[BOOKS.index(path)] for path in books]
    sent = [
        Sending(name=path.name, entries=reading.entries)
        for path, reading in zip(books, readings, strict=True)
    ]
    assert [x.name for x in judged(sent) if x.set_aside] == []


@pytest.mark.parametrize("path", EACH_BOOK)
def test_no_wrong_amount_goes_untold(path):
    told = {(f["sheet"], f["cell"]) for f in said(path)[1] if f["code"].startswith("budget-")}
    amounts = [(sheet, row) for sheet, row, name, *_ in compared(path)[1] if name == "budget"]
    for sheet, row in amounts:
        assert any(where == sheet and cell.lstrip(LETTERS) == str(row) for where, cell in told)


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.mark.parametrize("path", EACH_BOOK)
def test_what_must_be_told_is_told_and_nothing_false(path):
    findings = said(path)[1]
    for expected in meant(path).get("findings", ()):
        asked = {key: expected[key] for key in ("code", "sheet", "cell") if key in expected}
        assert any(asked.items() <= finding.items() for finding in findings), expected
    codes = {finding["code"] for finding in findings}
    assert codes.isdisjoint(meant(path).get("findings_none", ()))
