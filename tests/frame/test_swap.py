import os
import subprocess
import sys

import pytest

from dplan_docs.errors import DplanError
from dplan_docs.swap import link_or_copy, recover, replacing, write_file


def beside(folder):
    return sorted(path.name for path in folder.parent.iterdir())


def test_a_folder_is_made_when_there_is_none(tmp_path):
    folder = tmp_path / "a" / "output"
    with replacing(folder) as new:
        write_file(new / "x.txt", b"x")
    assert (folder / "x.txt").read_bytes() == b"x"
    assert beside(folder) == ["output"]


def test_a_folder_is_replaced_whole(tmp_path):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "old.txt").write_text("old")
    with replacing(folder) as new:
        write_file(new / "new.txt", b"new")
    assert [path.name for path in folder.iterdir()] == ["new.txt"]
    assert beside(folder) == ["output"]


def test_a_failure_leaves_the_old_folder(tmp_path):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "old.txt").write_text("old")
    with pytest.raises(TypeError), replacing(folder) as new:
        write_file(new / "new.txt", None)
    assert [path.name for path in folder.iterdir()] == ["old.txt"]
    assert beside(folder) == ["output"]


def test_a_full_disk_is_told_in_thai_and_leaves_the_old_folder(tmp_path):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "old.txt").write_text("old")
    with pytest.raises(DplanError, match="เอกสารชุดเดิมยังอยู่ครบ"), replacing(folder):
        raise OSError(28, "No space left on device")
    assert [path.name for path in folder.iterdir()] == ["old.txt"]


def test_a_run_that_dies_leaves_the_old_folder_and_the_next_one_clears_up(tmp_path):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "old.txt").write_text("old")
    program = (
        "import os, sys; from pathlib import Path; from dplan_docs.swap import replacing\n"
        "with replacing(Path(sys.argv[1])) as new:\n"
        "    (new / 'half.txt').write_text('half'); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(folder)], check=False).returncode == 9
    assert [path.name for path in folder.iterdir()] == ["old.txt"]
    assert len(beside(folder)) == 2
    recover(folder)
    assert beside(folder) == ["output"]


def test_an_interrupted_swap_is_undone(tmp_path):
    folder = tmp_path / "output"
    (tmp_path / "output.old-123").mkdir()
    (tmp_path / "output.old-123" / "old.txt").write_text("old")
    (tmp_path / "output.new-123").mkdir()
    recover(folder)
    assert beside(folder) == ["output"]
    assert (folder / "old.txt").read_text() == "old"


def test_an_old_folder_whose_new_one_has_moved_in_is_cleared_away(tmp_path):
    (tmp_path / "output").mkdir()
    (tmp_path / "output.old-123").mkdir()
    recover(tmp_path / "output")
    assert beside(tmp_path / "output") == ["output"]


def test_an_old_folder_beside_one_of_unknown_making_is_kept(tmp_path):
    for name in ("output", "output.old-123", "output.new-123", "output.new-124"):
        (tmp_path / name).mkdir()
    for _ in range(2):
        recover(tmp_path / "output")
        assert beside(tmp_path / "output") == ["output", "output.new-123", "output.old-123"]


@pytest.mark.parametrize("renames", range(4))
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_swap_that_dies_at_any_rename_leaves_one_whole_folder(tmp_path, renames, when):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "x.txt").write_text("old")
    program = (
        "import os, sys, pathlib; from dplan_docs.swap import replacing\n"
        "rename, left = pathlib.Path.rename, [int(sys.argv[2])]\n"
        "def dies(*paths):\n"
        "    left[0] -= 1\n"
        "    if left[0] < 0 and sys.argv[3] == 'before': os._exit(9)\n"
        "    rename(*paths)\n"
        "    if left[0] < 0: os._exit(9)\n"
        "pathlib.Path.rename = dies\n"
        "with replacing(pathlib.Path(sys.argv[1])) as new:\n"
        "    (new / 'x.txt').write_text('new')"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(folder), str(renames), when], check=False
    )
    assert run.returncode == (9 if renames < 3 else 0)
    recover(folder)
    assert beside(folder) == ["output"]
    moved_in = renames + (when == "after") >= 2
    assert (folder / "x.txt").read_text() == ("new" if moved_in else "old")


def test_nothing_is_lost_when_neither_folder_can_move(tmp_path, monkeypatch):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "old.txt").write_text("old")
    rename = type(folder).rename

    def refuse(path, target):
        if path != folder:
            raise PermissionError
        return rename(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(type(folder), "rename", refuse)
        with pytest.raises(DplanError), replacing(folder) as new:
            write_file(new / "new.txt", b"new")
    folder.mkdir()
    recover(folder)
    assert [x.read_text() for x in tmp_path.rglob("*.txt") if x.name == "old.txt"] == ["old"]
    folder.rmdir()
    recover(folder)
    assert (beside(folder), (folder / "old.txt").read_text()) == (["output"], "old")


def test_folders_of_like_names_are_left_alone(tmp_path):
    (tmp_path / "output.new-year").mkdir()
    (tmp_path / "output.old-papers").mkdir()
    recover(tmp_path / "output")
    assert beside(tmp_path / "output") == ["output.new-year", "output.old-papers"]


def test_a_file_in_the_folders_place_is_told(tmp_path):
    (tmp_path / "output").write_text("mine")
    with pytest.raises(DplanError, match="มีไฟล์ชื่อนี้อยู่แล้ว"), replacing(tmp_path / "output"):
        pass
    assert (tmp_path / "output").read_text() == "mine"


def test_a_file_on_the_way_is_told(tmp_path):
    (tmp_path / "a").write_text("mine")
    with pytest.raises(DplanError, match="เขียนเอกสารลงในโฟลเดอร์"), replacing(tmp_path / "a" / "b"):
        pass


def test_a_folder_that_cannot_be_moved_away_stays(tmp_path, monkeypatch):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "old.txt").write_text("old")
    rename = type(folder).rename

    def refuse(path, target):
        if path == folder:
            raise PermissionError
        return rename(path, target)

    monkeypatch.setattr(type(folder), "rename", refuse)
    with pytest.raises(DplanError, match="กรุณาปิด"), replacing(folder):
        pass
    assert (folder / "old.txt").read_text() == "old"
    assert beside(folder) == ["output"]


def test_when_the_new_folder_cannot_move_in_the_old_one_comes_back(tmp_path, monkeypatch):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "old.txt").write_text("old")
    rename = type(folder).rename

    def refuse(path, target):
        if ".new-" in path.name:
            raise PermissionError
        return rename(path, target)

    monkeypatch.setattr(type(folder), "rename", refuse)
    with pytest.raises(DplanError, match="เอกสารชุดเดิมยังอยู่ครบ"), replacing(folder):
        pass
    assert (folder / "old.txt").read_text() == "old"
    assert beside(folder) == ["output"]


def test_a_file_is_linked_or_else_copied(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("a")
    link_or_copy(tmp_path / "a", tmp_path / "sub" / "b")

    def no_links(*_, **__):
        raise OSError

    monkeypatch.setattr(os, "link", no_links)
    link_or_copy(tmp_path / "a", tmp_path / "c")
    assert (tmp_path / "sub" / "b").read_text() == (tmp_path / "c").read_text() == "a"
