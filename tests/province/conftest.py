"""The sample province, built: a workspace of districts instead of divisions."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dplan_docs.cli import run
from dplan_docs.pipeline import BuildOptions, build

SAMPLE = Path(__file__).parents[2] / "samples" / "province-2566"
TODAY = "2023-04-10"
DAY = date(2023, 4, 10)


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


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return the output folder of the sample province."""
    folder = tmp_path_factory.mktemp("built") / "province"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("output", ".dplan"))
    build(folder, BuildOptions(today=DAY), lambda *_: None)
    return folder / "output"


@pytest.fixture
def manifest(built):
    return json.loads((built / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture
def plan(built):
    return json.loads((built / "plan.json").read_text(encoding="utf-8"))


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
