"""Files that have not come whole, that change or vanish while they are read, and that are held."""

import hashlib
import json
import os
from datetime import date
from pathlib import Path

import pytest

from dplan_docs import receiving
from dplan_docs.findings import Severity
from dplan_docs.inbox import find_workbooks, saved_at
from dplan_docs.plan_kinds import examine
from dplan_docs.workspace import open_workspace

NAME = "กองคลัง.xlsx"
STRANGE_NAMES = [
    "ก" * 80 + ".xlsx",
    "แผน 'ปี' 69 (ก) & ข.xlsx",
    " กอง  ช่าง .xlsx",
    "คําขอ.xlsx",
    "/".join(["ข" * 70] * 3) + "/" + "ค" * 70 + ".xlsx",
]


def codes(folder):
    return [(x.code, x.severity, x.where.file) for x in find_workbooks(folder)[1]]


def found(folder):
    return [workbook.name for workbook in find_workbooks(folder)[0]]


def studied(workspace):
    return examine(open_workspace(workspace), date(2025, 10, 10), lambda *_: None)


def told(study):
    return {x.where.file: x.code for x in study.findings if x.where.file == NAME}


@pytest.fixture
def inbox(workspace):
    return workspace / "inbox"


@pytest.fixture
def late(inbox, a_workbook):
    """A second division's workbook."""
    return a_workbook(inbox / NAME, division="กองคลัง")


@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_zip_cut_short_waits(inbox, late, share):
    content = late.read_bytes()
    late.write_bytes(content[: int(len(content) * share)])
    assert found(inbox) == ["กองช่าง.xlsx"]
    assert codes(inbox) == [("still-arriving", Severity.ERROR, NAME)]


def test_space_that_is_not_filled_yet_waits(inbox, late):
    content = late.read_bytes()
    late.write_bytes(content[: len(content) // 2].ljust(len(content), b"\0"))
    assert codes(inbox) == [("still-arriving", Severity.ERROR, NAME)]


def test_a_whole_zip_with_a_long_comment_is_whole(inbox, late):
    with late.open("r+b") as file:
        file.seek(-2, os.SEEK_END)
        file.write((60_000).to_bytes(2, "little") + b"x" * 60_000)
    assert found(inbox) == [NAME, "กองช่าง.xlsx"]


@pytest.mark.usefixtures("late")
def test_a_file_that_another_program_keeps_to_itself_waits(inbox, monkeypatch):
    opened = Path.open

    def held(self, *arguments, **options):
        if self.name == NAME:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *arguments, **options)

    monkeypatch.setattr(Path, "open", held)
    assert codes(inbox) == [("still-arriving", Severity.ERROR, NAME)]


def test_a_file_that_is_let_go_is_read_by_the_next_build(
    workspace, late, monkeypatch, dplan, quick_papers
):
    assert not quick_papers.error
    os.utime(late, (1, 1))
    opened = Path.open

    def held(self, *arguments, **options):
        if self.name == NAME:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", held)
        assert dplan("build", workspace).code == 1
    assert dplan("build", workspace).code == 0
    assert {x.where.file for x in studied(workspace).plan.entries} == {NAME, "กองช่าง.xlsx"}
    manifest = json.loads((workspace / "output" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["totals"]["projects"] == 4


def test_a_file_that_grows_while_it_is_hashed_waits(inbox, late, monkeypatch):
    digest = hashlib.file_digest

    def growing(file, kind):
        result = digest(file, kind)
        if Path(file.name) == late:
            with late.open("ab") as more:
                more.write(b"more")
        return result

    monkeypatch.setattr(hashlib, "file_digest", growing)
    assert codes(inbox) == [("still-arriving", Severity.ERROR, NAME)]


@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), OSError(64, "network gone")])
def test_a_network_that_fails_in_the_middle_is_told(inbox, late, monkeypatch, error):
    digest = hashlib.file_digest

    def failing(file, kind):
        if Path(file.name) == late:
            raise error
        return digest(file, kind)

    monkeypatch.setattr(hashlib, "file_digest", failing)
    assert found(inbox) == ["กองช่าง.xlsx"]
    assert codes(inbox) == [("file-missing", Severity.ERROR, NAME)]


def test_a_file_that_vanishes_before_it_is_opened_is_told(inbox, late, monkeypatch):
    opened = Path.open

    def vanishing(self, *arguments, **options):
        if self == late:
            late.unlink(missing_ok=True)
        return opened(self, *arguments, **options)

    monkeypatch.setattr(Path, "open", vanishing)
    assert codes(inbox) == [("file-missing", Severity.ERROR, NAME)]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_file_that_vanishes_while_it_is_read_does_not_count(workspace, late, monkeypatch, moment):
    _while_reading(monkeypatch, late, moment, late.unlink)
    study = studied(workspace)
    assert told(study) == {NAME: "file-missing"}
    assert {x.where.file for x in study.plan.entries} == {"กองช่าง.xlsx"}
    assert "กองคลัง" in {x.value for x in study.findings if x.code == "division-sent-nothing"}


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_file_that_changes_while_it_is_read_waits(workspace, late, monkeypatch, moment):
    _while_reading(monkeypatch, late, moment, lambda: late.write_bytes(b"PK\3\4 half"))
    study = studied(workspace)
    assert told(study) == {NAME: "still-arriving"}
    assert study.waiting == (NAME,)
    assert {x.where.file for x in study.plan.entries} == {"กองช่าง.xlsx"}


def _while_reading(monkeypatch, path, moment, happen):
    read = receiving.read_workbook

    def disturbed(workbook, *arguments):
        if workbook == path and moment == "before":
            happen()
        reading = read(workbook, *arguments)
        if workbook == path and moment == "after":
            happen()
        return reading

    monkeypatch.setattr(receiving, "read_workbook", disturbed)


def test_an_inbox_that_vanishes_is_told(tmp_path):
    assert codes(tmp_path / "ไม่มี") == [("file-missing", Severity.ERROR, "inbox")]


def test_a_sub_folder_that_vanishes_is_told(inbox, a_workbook, monkeypatch):
    a_workbook(inbox / "ย่อย" / "a.xlsx")
    scan = os.scandir

    def gone(folder):
        if Path(folder).name == "ย่อย":
            raise FileNotFoundError(2, "gone")
        return scan(folder)

    monkeypatch.setattr(os, "scandir", gone)
    assert codes(inbox) == [("file-missing", Severity.ERROR, "ย่อย")]
    assert found(inbox) == ["กองช่าง.xlsx"]


def test_a_division_whose_file_is_still_coming_is_waited_for(workspace, late):
    late.write_bytes(late.read_bytes()[:3000])
    (silent,) = [x for x in studied(workspace).findings if x.value == "กองคลัง"]
    assert silent.code == "division-sent-nothing"
    assert f"กำลังรอไฟล์ {NAME} ของกองคลัง" in silent.message


def test_a_lock_whose_workbook_is_gone_says_nothing(inbox):
    for name in ("~$เก่า.xlsx", ".~lock.เก่า.ods#", "~$บันทึก.docx"):
        (inbox / name).write_bytes(b"lock")
    assert codes(inbox) == []


@pytest.mark.usefixtures("late")
def test_an_open_workbook_is_read_as_it_was_saved(inbox):
    for name in ("~$กองคลัง.XLSX", ".~lock.กองคลัง.xlsx#"):
        (inbox / name).write_bytes(b"lock")
    assert NAME in found(inbox)
    assert codes(inbox) == [("open-in-excel", Severity.INFO, NAME)]


@pytest.mark.parametrize("name", STRANGE_NAMES)
def test_strange_and_long_names_are_read_and_told(workspace, a_workbook, dplan, name):
    try:
        a_workbook(workspace / "inbox" / name, division="กองคลัง")
    except OSError:
        pytest.skip("this disk takes no such name")
    assert studied(workspace).plan.total.count == 4
    result = dplan("status", workspace, "--today", "2025-10-10")
    assert result.code == 0
    assert "กอง ส่งแล้ว 2 จาก 6" in result.out


def test_a_path_too_long_for_windows_is_said_to_be_long(tmp_path, monkeypatch):
    folder = tmp_path
    for letter in "กขคงจ":
        folder = folder / (letter * 60)
    folder.mkdir(parents=True)
    (folder / "a.xlsx").write_bytes(b"x")

    def failing(*_):
        raise FileNotFoundError(2, "The system cannot find the path specified")

    monkeypatch.setattr(hashlib, "file_digest", failing)
    (finding,) = find_workbooks(tmp_path)[1]
    assert "ให้สั้นลง" in finding.message


def test_a_workbook_tells_when_it_was_saved(late, tmp_path):
    assert saved_at(late).tzinfo is not None
    assert saved_at(tmp_path / "ไม่มี.xlsx") is None
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    assert saved_at(tmp_path / "a.xls") is None
