"""A division sends its file again, saves it anew, or takes it back."""

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from dplan_docs.plan_kinds import examine
from dplan_docs.workspace import open_workspace

pytestmark = pytest.mark.usefixtures("quick_papers")
SAMPLES = Path(__file__).parents[2] / "samples"
DAY = 86_400


@pytest.fixture
def inbox(workspace):
    return workspace / "inbox"


@pytest.fixture
def send(inbox, a_workbook):
    """Put a workbook into the inbox, changed on the given day of 1970."""

    def put(name, day, **changes):
        path = a_workbook(inbox / name, **changes)
        os.utime(path, (day * DAY, day * DAY))
        return path

    return put


@pytest.fixture
def findings(workspace, dplan):
    """Return the findings of ``dplan check`` that have a code."""

    def checked(code):
        told = json.loads(dplan("check", workspace, "--today", "1/10/2568", "--json").out)
        return [x for x in told["findings"] if x["code"] == code]

    return checked


@pytest.fixture
def totals(workspace, dplan):
    """Return what ``dplan build`` counts."""
    return lambda: json.loads(dplan("build", workspace, "--json").out)["totals"]


def test_a_corrected_file_replaces_the_old_one(send, findings, totals):
    send("กองช่าง.xlsx", 1, budgets=("ตามข้อบัญญัติ", 90_000))
    send("ใหม่/ส่งมาอีกที.xlsx", 2, budgets=(250_000, 90_000, 10_000))
    (told,) = findings("workbook-replaced")
    assert (told["file"], told["value"]) == ("กองช่าง.xlsx", "ใหม่/ส่งมาอีกที.xlsx")
    assert findings("budget-unreadable") == [], "what is corrected is not told any more"
    assert findings("workbooks-both-counted") == findings("same-name-project") == []
    assert totals() == {"projects": 3, "equipment_items": 0, "budget": "350000.00"}


def test_the_report_says_which_file_does_not_count(send, workspace, dplan):
    send("กองช่าง.xlsx", 1)
    send("กองช่าง แก้ไข.xlsx", 2, budgets=(1, 2, 3))
    told = dplan("check", workspace).out
    assert "ไม่นับ 2 รายการ เพราะมีไฟล์ที่ใหม่กว่า" in told
    assert "รวม 3 โครงการ ครุภัณฑ์ 0 รายการ 6 บาท" in told


def test_findings_of_rows_that_still_count_are_told(send, findings):
    from openpyxl import load_workbook

    path = send("รวม.xlsx", 1, budgets=("ก", "ข"))
    book = load_workbook(path)
    book.worksheets[0]["F6"] = "กองคลัง"
    book.worksheets[0]["B6"] = "จัดเก็บภาษี"
    book.save(path)
    os.utime(path, (DAY, DAY))
    send("กองช่าง.xlsx", 2, budgets=(1000,))
    assert [x["cell"] for x in findings("budget-unreadable")] == ["D6"]


def test_both_count_when_the_office_says_so(send, findings, totals):
    send("กองช่าง.xlsx", 1)
    send("กองช่าง (นับด้วย).xlsx", 2, budgets=(5, 6))
    assert findings("workbook-replaced") == []
    assert findings("workbooks-both-counted") == []
    assert totals()["projects"] == 4


def test_a_file_saved_anew_counts_once(send, inbox, findings, totals):
    from openpyxl import load_workbook

    path = send("กองช่าง.xlsx", 1)
    again = inbox / "กองช่าง บันทึกใหม่.xlsx"
    book = load_workbook(path)
    book.worksheets[0].column_dimensions["B"].width = 50
    book.save(again)
    assert path.read_bytes() != again.read_bytes()
    os.utime(again, (2 * DAY, 2 * DAY))
    assert [x["file"] for x in findings("duplicate-workbook")] == ["กองช่าง.xlsx"]
    assert totals()["projects"] == 2


@pytest.mark.office
def test_a_file_in_another_format_counts_once(send, inbox, findings, totals, soffice_convert):
    path = send("กองช่าง.xlsx", 1)
    again = inbox / "กองช่าง.ods"
    again.write_bytes(soffice_convert(path, to="ods")[path].read_bytes())
    assert [x["file"] for x in findings("duplicate-workbook")] == ["กองช่าง.xlsx"]
    assert totals()["projects"] == 2


def test_a_copy_that_came_later_makes_its_content_the_newest(send, inbox, findings):
    first = send("กองช่าง.xlsx", 1)
    send("กองช่าง แก้ไข.xlsx", 2, budgets=(1, 2, 3))
    shutil.copyfile(first, inbox / "กองช่าง ส่งอีกครั้ง.xlsx")
    (told,) = findings("workbook-replaced")
    assert told["file"] == "กองช่าง แก้ไข.xlsx"


def test_two_runs_on_one_inbox_give_the_same_bundle(send, workspace, dplan):
    send("กองช่าง.xlsx", 1)
    send("กองช่าง แก้ไข.xlsx", 2, budgets=(1, 2, 3))
    dplan("build", workspace)
    first = {x.name: x.read_bytes() for x in (workspace / "output").iterdir()}
    dplan("build", workspace)
    assert {x.name: x.read_bytes() for x in (workspace / "output").iterdir()} == first


def test_the_manifest_names_every_workbook_that_was_read(send, workspace, dplan):
    send("กองช่าง.xlsx", 1)
    send("กองช่าง แก้ไข.xlsx", 2, budgets=(1, 2, 3))
    sources = json.loads(dplan("build", workspace, "--json").out)["sources"]
    assert [(x["file"], x["counted"], x["projects"], x["budget"]) for x in sources] == [
        ("กองช่าง แก้ไข.xlsx", True, 3, "6.00"),
        ("กองช่าง.xlsx", False, 2, "340000.00"),
    ]
    assert all(x["divisions"] == ["กองช่าง"] and len(x["sha256"]) == 64 for x in sources)


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_workbook_taken_out_is_told(workspace, send, dplan, command):
    path = send("กองคลัง.xlsx", 1, division="กองคลัง", budgets=(7_000,))
    dplan("build", workspace)
    path.unlink()
    told = json.loads(dplan(command, workspace, "--json").out)["findings"]
    (gone,) = [x for x in told if x["code"] == "workbook-removed"]
    assert (gone["file"], gone["value"]) == ("กองคลัง.xlsx", "กองคลัง")
    assert "1 โครงการ 7,000 บาท" in gone["message"]


def test_a_workbook_taken_out_is_told_until_the_next_bundle(send, findings, totals):
    path = send("กองคลัง.xlsx", 1, division="กองคลัง")
    totals()
    path.unlink()
    assert len(findings("workbook-removed")) == len(findings("workbook-removed")) == 1
    totals()
    assert findings("workbook-removed") == []


def test_a_renamed_or_corrected_workbook_is_not_missed(inbox, send, findings, totals):
    send("กองคลัง.xlsx", 1, division="กองคลัง")
    totals()
    (inbox / "กองคลัง.xlsx").rename(inbox / "คลัง 2.xlsx")
    assert findings("workbook-removed") == []
    (inbox / "คลัง 2.xlsx").unlink()
    send("ส่งใหม่.xlsx", 3, division="กองคลัง", budgets=(1, 2, 3))
    assert findings("workbook-removed") == []


def test_a_manifest_of_someone_else_s_is_no_memory(workspace, totals, findings):
    totals()
    path = workspace / "output" / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for sources in (None, 3, {}, [None, {"file": 1}], "x"):
        path.write_text(json.dumps(manifest | {"sources": sources}), encoding="utf-8")
        assert findings("workbook-removed") == []


@pytest.mark.parametrize(
    ("sample", "today"), [("thesaban-2569", date(2025, 10, 20)), ("obt-2566", date(2022, 12, 1))]
)
def test_the_samples_give_the_same_whatever_their_files_times(tmp_path, sample, today):
    folder = shutil.copytree(SAMPLES / sample, tmp_path / sample)
    files = sorted(x for x in (folder / "inbox").rglob("*") if x.is_file())
    results = []
    for order in (files, files[::-1]):
        for day, path in enumerate(order):
            os.utime(path, (day * DAY, day * DAY))
        study = examine(open_workspace(folder), today, lambda *_: None)
        results.append((study.plan, study.findings, study.sources))
    assert results[0] == results[1]
    assert all(x.counts for x in study.received)
