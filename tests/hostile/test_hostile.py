"""Broken and hostile files: one clear sentence each, and the good workbook beside them is used."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.hostile.files import FILES, NAMES, READ, REFUSED, good, write_all

ROOT = Path(__file__).parents[2]
MOST_SECONDS, MOST_MEGABYTES = 20, 1024
THAI = re.compile("[\u0e00-\u0e7f]")
JARGON = re.compile("traceback|exception|error:|panic|xml|lxml|calamine|zipfile", re.IGNORECASE)
pytestmark = pytest.mark.xdist_group("hostile")
posix = pytest.mark.skipif(os.name != "posix", reason="needs fork and limits")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Return what the reader told of each file, read in a child of its own under limits."""
    folder = tmp_path_factory.mktemp("hostile")
    write_all(folder)
    run = subprocess.run(
        [sys.executable, "-m", "tests.hostile.worker", folder],
        cwd=ROOT, capture_output=True, check=True, timeout=300, encoding="utf-8",
    )  # fmt: skip
    return {told["file"]: told for told in map(json.loads, run.stdout.splitlines())}


def test_there_are_enough_of_them():
    assert len(FILES) >= 40


@posix
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_costs_one_sentence_at_most(told, name):
    file, outcome = told[name], FILES[name][1]
    assert file["status"] == 0, "the reader died"
    assert file["seconds"] < MOST_SECONDS
    assert file["megabytes"] < MOST_MEGABYTES
    errors = [finding for finding in file["findings"] if finding["severity"] == "error"]
    warned = [finding for finding in file["findings"] if finding["severity"] == "warning"]
    refused = len(errors) == 1 and not warned and not file["entries"]
    read = file["entries"] == list(NAMES)
    assert {REFUSED: refused, READ: read}.get(outcome, refused or read), file
    for finding in file["findings"]:
        assert THAI.search(finding["message"])
        assert not JARGON.search(finding["message"]), finding["message"]
        assert "root:" not in json.dumps(finding)


SLOW = ("ล้านแถว", "ระเบิด", "ผสาน", "ยักษ์", "zip ใน zip")


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "เทศบาล"
    dplan("new", folder, "--name", "เทศบาลตำบลตัวอย่าง", "--fiscal-year", "2569")
    (folder / "inbox").mkdir(exist_ok=True)
    (folder / "inbox" / "กองช่าง.xlsx").write_bytes(good())
    return folder


def dplan(*arguments):
    """Run the program under limits; return its exit code, its JSON or text, and its errors."""
    start = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-m", "dplan_docs", *map(str, arguments)],
        cwd=ROOT, capture_output=True, check=False, timeout=120, encoding="utf-8",
        preexec_fn=_limit if os.name == "posix" else None,
        env=os.environ | {"PYTHONUTF8": "1"},
    )  # fmt: skip
    assert "Traceback" not in run.stderr + run.stdout
    return run.returncode, run.stdout, time.monotonic() - start


def _limit():
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (3 * 2**30, 3 * 2**30))


def test_a_check_with_all_of_them_uses_the_good_workbook(workspace):
    inbox = workspace / "inbox"
    names = [name for name in FILES if not name.startswith(SLOW)]
    for name in names:
        (inbox / name).write_bytes(FILES[name][0]())
    code, said, _ = dplan("check", workspace, "--json", "--today", "2025-10-20")
    assert code == 1
    findings = json.loads(said)["findings"]
    refused = {finding["file"] for finding in findings if finding["severity"] == "error"}
    assert {f"inbox/{n}" for n in names if FILES[n][1] == REFUSED} <= _in_inbox(refused)
    assert "inbox/กองช่าง.xlsx" not in _in_inbox(refused)
    assert not list(workspace.rglob("*crash*"))


def _in_inbox(files):
    return {file if file.startswith("inbox/") else f"inbox/{file}" for file in files}


def test_a_build_beside_hostile_files_holds_the_good_workbooks_projects(workspace):
    inbox = workspace / "inbox"
    for name in (
        "ระเบิด.xlsx",
        "ขาด 60.0%.xlsx",
        "หัวเราะในข้อความ.xlsx",
        "ซ้ำพันล้าน.ods",
        "ole สุ่ม.xls",
    ):
        (inbox / name).write_bytes(FILES[name][0]())
    code, said, seconds = dplan("build", workspace, "--json", "--today", "2025-10-20")
    assert code == 1
    assert seconds < MOST_SECONDS * 3
    manifest = json.loads(said)
    assert manifest["totals"]["projects"] == len(NAMES)
    broken = [
        f for f in manifest["findings"] if f["severity"] == "error" and "ช่าง" not in f["file"]
    ]
    codes = ("file-", "still-arriving")
    assert len({f["file"] for f in broken if f["code"].startswith(codes)}) == 5


@posix
def test_folders_links_and_pipes_in_the_inbox_are_told_and_passed_over(workspace, tmp_path):
    inbox = workspace / "inbox"
    (inbox / "โฟลเดอร์.xlsx").mkdir()
    outside = tmp_path / "นอก.xlsx"
    outside.write_bytes(good())
    (inbox / "ลิงก์.xlsx").symlink_to(outside)
    (inbox / "วน").symlink_to(inbox)
    (inbox / "ขาดหาย.xlsx").symlink_to(tmp_path / "ไม่มี.xlsx")
    os.mkfifo(inbox / "ท่อ.xlsx")
    Path(os.fsdecode(os.fsencode(inbox) + b"/\xff\xfe.xlsx")).write_bytes(b"not a workbook")
    (inbox / "~$กองช่าง.xlsx").write_bytes(b"x")
    code, said, seconds = dplan("check", workspace, "--json", "--today", "2025-10-20")
    assert code == 1
    assert seconds < MOST_SECONDS
    files = " ".join(finding["file"] for finding in json.loads(said)["findings"])
    for name in ("โฟลเดอร์.xlsx", "ลิงก์.xlsx", "ขาดหาย.xlsx", "ท่อ.xlsx", "กองช่าง.xlsx"):
        assert name in files
