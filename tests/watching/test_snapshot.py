import os

import pytest

from dplan_docs.watching.snapshot import snapshot, unreadable
from dplan_docs.workspace import EDITION_FILE, EMBLEM_NAME, Workspace

SETTINGS, ROADS, MONEY = "ข้อมูลหน่วยงาน.xlsx", "inbox/กองช่าง.xlsx", "inbox/กองคลัง/ผด.02.xls"


def test_all_that_a_build_is_made_of_is_seen(workspace):
    (workspace.templates / "ประกาศ.docx").write_bytes(b"x")
    workspace.emblem.write_bytes(b"png")
    expected = {SETTINGS, ROADS, MONEY, "templates/ประกาศ.docx", EMBLEM_NAME}
    assert set(snapshot(workspace).files) == expected
    assert snapshot(workspace) == snapshot(workspace)


def test_an_amendment_sees_the_templates_of_the_plan_it_amends(workspace):
    template = workspace.templates / "ประกาศ.docx"
    template.write_bytes(b"x")
    folder = workspace.folder / "แก้ไข" / "ครั้งที่ 1"
    folder.mkdir(parents=True)
    (folder / "ข้อมูลหน่วยงาน.xlsx").write_bytes(b"settings")
    (folder / EDITION_FILE).parent.mkdir(exist_ok=True)
    (folder / EDITION_FILE).write_text("{}")
    amendment = Workspace(folder)
    assert set(snapshot(amendment).files) == {SETTINGS, "../../templates/ประกาศ.docx"}
    before = snapshot(amendment)
    template.write_bytes(b"other words")
    assert snapshot(amendment) != before
    assert unreadable(amendment, before.files) == ()


def test_what_the_program_writes_is_not_seen(workspace):
    before = snapshot(workspace)
    for name in ("output", "output.new-123", ".dplan"):
        (workspace.folder / name).mkdir()
        (workspace.folder / name / "01.docx").write_bytes(b"x")
    (workspace.folder / "บันทึกของฉัน.txt").write_text("x")
    assert snapshot(workspace) == before


@pytest.mark.parametrize("name", [SETTINGS, ROADS, MONEY])
def test_a_change_of_size_or_of_time_is_a_change(workspace, name):
    path = workspace.folder / name
    first = snapshot(workspace).files
    os.utime(path, ns=(1, 1))
    second = snapshot(workspace).files
    path.write_bytes(b"more bytes than before")
    os.utime(path, ns=(1, 1))
    third = snapshot(workspace).files
    assert first[name] != second[name] != third[name]


def test_a_file_that_is_no_workbook_is_seen_to_be_there_and_no_more(workspace):
    download = workspace.inbox / "กองช่าง.xlsx.crdownload"
    download.write_bytes(b"1")
    first = snapshot(workspace)
    download.write_bytes(b"12")
    assert snapshot(workspace) == first
    download.unlink()
    assert snapshot(workspace) != first


@pytest.mark.parametrize("litter", ["Thumbs.db", "desktop.ini", ".DS_Store", "._กองช่าง.xlsx"])
def test_litter_is_overlooked(workspace, litter):
    before = snapshot(workspace)
    (workspace.inbox / litter).write_bytes(b"x")
    assert snapshot(workspace) == before


@pytest.mark.parametrize(
    ("lock", "name"),
    [
        ("inbox/~$กองช่าง.xlsx", ROADS),
        ("inbox/.~lock.กองช่าง.xlsx#", ROADS),
        ("~$ข้อมูลหน่วยงาน.xlsx", SETTINGS),
        ("templates/~$ะกาศยาวๆ.docx", "templates/ประกาศยาวๆ.docx"),
    ],
)
def test_lock_files_of_excel_word_and_libreoffice_say_what_is_open(workspace, lock, name):
    (workspace.templates / "ประกาศยาวๆ.docx").write_bytes(b"x")
    before = snapshot(workspace)
    (workspace.folder / lock).write_bytes(b"owner")
    after = snapshot(workspace)
    assert (before.open, after.open) == (frozenset(), {name})
    assert before.files == after.files


def test_a_lock_file_in_another_folder_says_nothing(workspace):
    (workspace.inbox / "กองคลัง" / "~$กองช่าง.xlsx").write_bytes(b"owner")
    assert not snapshot(workspace).open


def test_links_are_not_followed_into_folders(workspace):
    (workspace.inbox / "วน").symlink_to(workspace.folder, target_is_directory=True)
    (workspace.inbox / "ขาด.xlsx").symlink_to(workspace.folder / "ไม่มี.xlsx")
    names = set(snapshot(workspace).files)
    assert names == {SETTINGS, ROADS, MONEY, "inbox/วน", "inbox/ขาด.xlsx"}


def test_a_workspace_without_inbox_or_templates_is_one(workspace):
    for path in sorted(workspace.inbox.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    workspace.inbox.rmdir()
    workspace.templates.rmdir()
    assert set(snapshot(workspace).files) == {SETTINGS}


def test_a_folder_out_of_reach_is_not_taken_for_an_empty_one(workspace):
    workspace.folder.rename(workspace.folder.with_name("elsewhere"))
    assert snapshot(workspace) is None


def test_an_inbox_that_cannot_be_listed_is_not_taken_for_an_empty_one(workspace, monkeypatch):
    real = os.scandir

    def scandir(path):
        if os.fspath(path) == os.fspath(workspace.inbox):
            raise OSError(5, "Input/output error")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert snapshot(workspace) is None


def test_a_file_that_goes_while_it_is_looked_at_is_gone(workspace, monkeypatch):
    real = type(workspace.folder).stat

    def stat(path, **how):
        if path.name == "กองช่าง.xlsx":
            raise FileNotFoundError(2, "No such file or directory")
        return real(path, **how)

    monkeypatch.setattr(type(workspace.folder), "stat", stat)
    assert set(snapshot(workspace).files) == {SETTINGS, MONEY}


def test_a_file_that_another_program_keeps_to_itself_is_told(workspace, monkeypatch):
    real = type(workspace.folder).open

    def refuse(path, *how):
        if path.name == "กองช่าง.xlsx":
            raise PermissionError
        return real(path, *how)

    monkeypatch.setattr(type(workspace.folder), "open", refuse)
    assert unreadable(workspace, [ROADS, MONEY, "", "inbox/ไม่มี.xlsx"]) == (ROADS,)
