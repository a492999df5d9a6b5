import os

import pytest

from dplan_docs.findings import Severity
from dplan_docs.inbox import find_workbooks, named_workbooks


def put(folder, name, content=b"some content"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def names(folder):
    return [workbook.name for workbook in find_workbooks(folder)[0]]


def faults(folder):
    return [(x.code, x.severity, x.where.file) for x in find_workbooks(folder)[1]]


def test_workbooks_are_found_in_sub_folders_in_the_order_of_their_names(tmp_path):
    for number, name in enumerate(("ข.ods", "ก.XLSX", "กอง/ง.xls", "a.xlsm")):
        put(tmp_path, name, bytes([number]))
    assert names(tmp_path) == ["a.xlsm", "ก.XLSX", "กอง/ง.xls", "ข.ods"]
    assert faults(tmp_path) == []


def test_a_lock_file_is_not_a_workbook(tmp_path):
    put(tmp_path, "กองช่าง.xlsx")
    put(tmp_path, "~$กองช่าง.xlsx")
    assert names(tmp_path) == ["กองช่าง.xlsx"]
    assert faults(tmp_path) == [("open-in-excel", Severity.INFO, "กองช่าง.xlsx")]
    assert "เปิดอยู่ใน Excel" in find_workbooks(tmp_path)[1][0].message


def test_a_lock_file_of_libreoffice_is_not_a_workbook(tmp_path):
    put(tmp_path, "a/.~lock.กองคลัง.ods#", b"lock")
    put(tmp_path, "a/กองคลัง.ods")
    assert names(tmp_path) == ["a/กองคลัง.ods"]
    assert faults(tmp_path) == [("open-in-excel", Severity.INFO, "a/กองคลัง.ods")]


@pytest.mark.parametrize("name", [".DS_Store", "._a.xlsx", "desktop.ini", "Thumbs.db", "~$a.docx"])
def test_litter_of_other_programs_is_ignored(tmp_path, name):
    put(tmp_path, name)
    assert find_workbooks(tmp_path) == ((), ())


@pytest.mark.parametrize("name", ["สแกน.pdf", "แผน.docx", "a/ภาพ.jpg", "ไม่มีนามสกุล"])
def test_other_files_are_named_but_not_read(tmp_path, name):
    put(tmp_path, name)
    assert names(tmp_path) == []
    assert faults(tmp_path) == [("not-a-workbook", Severity.WARNING, name)]


def test_an_empty_file_is_an_error(tmp_path):
    put(tmp_path, "กองช่าง.xlsx", b"")
    assert names(tmp_path) == []
    assert faults(tmp_path) == [("file-empty", Severity.ERROR, "กองช่าง.xlsx")]


def test_a_folder_named_as_a_workbook_is_searched_but_no_workbook(tmp_path):
    put(tmp_path, "x.xlsx/จริง.xlsx")
    assert names(tmp_path) == ["x.xlsx/จริง.xlsx"]
    assert faults(tmp_path) == [("not-a-workbook", Severity.WARNING, "x.xlsx")]


def test_the_same_content_counts_once(tmp_path):
    put(tmp_path, "กองช่าง (2).xlsx")
    put(tmp_path, "กองช่าง.xlsx")
    assert names(tmp_path) == ["กองช่าง (2).xlsx"]
    assert faults(tmp_path) == [("duplicate-workbook", Severity.INFO, "กองช่าง.xlsx")]


@pytest.mark.skipif(os.name == "nt", reason="making links needs rights on Windows")
def test_links_are_not_followed(tmp_path):
    outside = put(tmp_path, "outside/a.xlsx")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.xlsx").symlink_to(outside)
    (inbox / "folder").symlink_to(outside.parent)
    (inbox / "gone.xlsx").symlink_to(tmp_path / "nowhere.xlsx")
    (inbox / "loop").symlink_to(inbox)
    (inbox / "self.xlsx").symlink_to(inbox / "self.xlsx")
    assert names(inbox) == []
    assert {x.code for x in find_workbooks(inbox)[1]} == {"link-not-followed"}
    assert len(find_workbooks(inbox)[1]) == 5


@pytest.mark.skipif(os.name == "nt", reason="making links needs rights on Windows")
def test_an_inbox_that_is_itself_a_link_is_read(tmp_path):
    put(tmp_path, "real/a.xlsx")
    (tmp_path / "inbox").symlink_to(tmp_path / "real")
    assert names(tmp_path / "inbox") == ["a.xlsx"]


def test_named_files_keep_their_bare_names_and_each_counts(tmp_path):
    a, b = put(tmp_path, "1/a.xlsx"), put(tmp_path, "2/a.xlsx")
    workbooks, findings = named_workbooks([a, b, tmp_path / "ไม่มี.xlsx"])
    assert [x.name for x in workbooks] == ["a.xlsx", "a.xlsx"]
    assert [x.code for x in findings] == ["file-missing"]


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_a_name_that_is_no_text_can_still_be_told(tmp_path):
    put(tmp_path, os.fsdecode(b"\xa1\xcd\xa7.xlsx"))
    (name,) = names(tmp_path)
    assert name.encode().endswith(b".xlsx")
