"""``dplan templates copy``: the office's own copy, and what a newer release says otherwise."""

import json
import shutil

import pytest

from dplan_docs.cli import run
from dplan_docs.copying import Change, changes_since, copy_template
from dplan_docs.errors import DplanError
from dplan_docs.formats.package import read_parts, write_zip
from dplan_docs.shipped import sample_workspace
from dplan_docs.workspace import Workspace, shipped_template

NAME = "docx/announcement.docx"


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "แผน 2566"
    shutil.copytree(sample_workspace(), folder, ignore=shutil.ignore_patterns("output"))
    return Workspace(folder)


def reworded(path, old, new):
    """What a package would be if one text of its body were another."""
    parts = read_parts(path)
    body = parts["word/document.xml"]
    assert old.encode() in body
    parts["word/document.xml"] = body.replace(old.encode(), new.encode())
    return write_zip(parts.items())


def test_a_copy_has_the_thai_title_and_wins_from_then_on(workspace):
    (copied,) = copy_template(workspace, "announcement")
    assert copied.is_new
    assert copied.path == workspace.templates / "ประกาศใช้แผนการดำเนินงาน.docx"
    assert copied.path.read_bytes() == shipped_template(NAME).read_bytes()
    assert workspace.template(NAME) == copied.path
    assert list(workspace.template_findings()) == []


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ("support-invitation", 2),
        ("support-order", 1),
        ("plan", 5),
        ("plan-projects", 1),
        ("division-form", 1),
    ],
)
def test_every_template_of_a_document_is_copied(workspace, wanted, count):
    copies = copy_template(workspace, wanted)
    assert len({copied.path for copied in copies}) == count
    assert all(copied.is_new for copied in copies)


def test_an_officers_copy_is_never_overwritten(workspace):
    (first,) = copy_template(workspace, "announcement")
    first.path.write_bytes(b"mine")
    (second,) = copy_template(workspace, "announcement")
    assert (second.is_new, second.has_newer, second.path.read_bytes()) == (False, False, b"mine")


def test_a_newer_shipped_template_tells_what_it_says_otherwise(workspace):
    (copied,) = copy_template(workspace, "announcement")
    original = workspace.copied_original(NAME)
    original.write_bytes(reworded(shipped_template(NAME), "โดยทั่วกัน", "ทั่วกัน"))
    (again,) = copy_template(workspace, "announcement")
    (change,) = again.changes
    assert again.has_newer
    assert "โดยทั่วกัน" in change.after
    assert "โดยทั่วกัน" not in change.before
    assert changes_since(workspace, NAME) == (Change(before=change.before, after=change.after),)
    assert copied.path.read_bytes() == shipped_template(NAME).read_bytes()


def test_the_list_says_which_copies_are_behind(workspace, capsys):
    copy_template(workspace, "announcement")
    workspace.copied_original(NAME).write_bytes(reworded(shipped_template(NAME), "โดยทั่วกัน", "ทั่วกัน"))
    with pytest.raises(SystemExit):
        run(["templates", "list", str(workspace.folder), "--json"])
    listed = json.loads(capsys.readouterr().out)["templates"]
    assert [each["name"] for each in listed if each["newer"]] == [NAME]


def test_an_unknown_name_ends_in_one_sentence(workspace):
    with pytest.raises(DplanError, match="dplan templates list"):
        copy_template(workspace, "ประกาศเก่า")


def test_the_command_says_where_the_copy_is(workspace, capsys):
    for said in ("วางแม่แบบของหน่วยงานไว้ที่", "จึงไม่ได้เขียนทับ"):
        with pytest.raises(SystemExit) as ended:
            run(["templates", "copy", "announcement", str(workspace.folder)])
        assert ended.value.code == 0
        assert said in capsys.readouterr().out
