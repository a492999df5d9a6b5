"""The sample province, built: a workspace of districts instead of divisions."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dplan_docs.cli import run

SAMPLE = Path(__file__).parents[2] / "samples" / "province-2566"


@pytest.fixture
def dplan(capsys):
    """Run a command line; return its exit code and what it printed."""

    def call(*arguments):
        with pytest.raises(SystemExit) as stop:
            run([str(argument) for argument in arguments])
        return stop.value.code, capsys.readouterr().out

    return call


@pytest.fixture
def province(tmp_path):
    folder = tmp_path / "province"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("output", ".dplan"))
    return folder


@pytest.fixture
def manifest(province_bundle):
    return json.loads((province_bundle / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture
def plan(province_bundle):
    return json.loads((province_bundle / "plan.json").read_text(encoding="utf-8"))


@pytest.fixture
def enter():
    """Type a value beside a label of a sheet of the settings workbook."""

    def type_in(folder, sheet, label, value):
        path = folder / "ข้อมูลหน่วยงาน.xlsx"
        book = load_workbook(path)
        (row,) = [row for row in book[sheet].iter_rows() if row[0].value == label]
        row[1].value = value
        book.save(path)

    return type_in
