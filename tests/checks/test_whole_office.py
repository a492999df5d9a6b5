"""A strange workbook in the inbox of an office in good order: every check speaks of it alone."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dplan_docs.arriving import read_files
from dplan_docs.plan_kinds import examine
from dplan_docs.workspace import open_workspace
from tests.workbook_making import HEADINGS, MONTHS, write_book

SAMPLE = Path(__file__).parents[2] / "samples" / "obt-2566"
STRANGE = "แผน 2564 กองช่าง.xlsx"


def no_progress(*_):
    pass


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    """Return what is found, and where, once the strange workbook has come."""
    folder = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("office") / "office")
    write_strange_workbook(folder / "inbox" / STRANGE)
    study = examine(open_workspace(folder), date(2022, 12, 1), no_progress)
    known = ("nothing-stated", "emblem-missing", "sheet-empty")
    return [finding for finding in study.findings if finding.code not in known]


def write_strange_workbook(path):
    inbox = sorted((SAMPLE / "inbox").rglob("*กองช่าง*.xlsx"))
    sent = next(x for x in read_files(inbox, no_progress).entries if x.budget and x.form == "ผด.02")
    twin = (f"โครงการ{sent.name}", sent.budget, sent.location)
    rows = [
        (1, *twin),
        (2, "ปลูกป่าปี ๒๕๖6", 20_000, "หมู่ที่ 1"),
        (2, "ส่ฃเสริมอาชีพทอผ้า", 30_000, "หมู่ที่ 2"),
        (3, "จัดซื้อเครื่องคอมพิวเตอร์", 25_000, "หมู่ที่ 3"),
        (4, "แข่งขันกีฬาต้านยาเสพติด", 25_000, "หมู่ที่ 4"),
        (5, "ขุดลอกลำเหมือง", 5_000_000_000, "หมู่ที่ 5"),
    ]
    titles = (
        "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566",
        "เทศบาลตำบลบ้านอื่น",
        sent.strategy,
        f"แผนงาน{sent.work_plan}",
    )
    projects = (
        [number, name, "ตามแบบ", budget, place, "กองช่าง", "✓"]
        for number, name, budget, place in rows
    )
    lines = [*([title] for title in titles), [*HEADINGS, *MONTHS], *projects]
    write_book(path, {"Sheet": lines})


@pytest.mark.parametrize(
    ("code", "cell"),
    [
        ("title-of-another-office", "A2"),
        ("file-name-of-another-year", None),
        ("digits-mixed", "B7"),
        ("number-repeated", "A8"),
        ("typing-error", "B8"),
        ("equipment-among-projects", "B9"),
        ("budget-out-of-proportion", "D11"),
    ],
)
def test_each_fault_is_told_once_and_at_its_place(findings, code, cell):
    places = [(x.where.file, x.where.cell) for x in findings if x.code == code]
    assert places == [(STRANGE, cell)]


def test_the_project_of_two_workbooks_is_told_with_its_twin(findings):
    (found,) = [finding for finding in findings if finding.code == "near-duplicate-project"]
    assert found.where.cell == "B6"
    assert "(กองช่าง ส่งแผน 66 (แก้ไขแล้ว).xlsx › ผด.02 กองช่าง › แถวที่ 9)" in found.message


def test_nothing_is_told_of_the_workbooks_in_good_order(findings):
    assert {finding.where.file for finding in findings} == {STRANGE}
