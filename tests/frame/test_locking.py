import errno
import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from dplan_docs import locking
from dplan_docs.errors import DplanError
from dplan_docs.locking import only_builder, only_watcher, only_writer

HOLDING = """
import sys, time
from pathlib import Path
from dplan_docs import locking
with getattr(locking, sys.argv[1])(Path(sys.argv[2]), *([print] if sys.argv[1] == "only_builder" else [])):
    print("holding", flush=True)
    time.sleep(60)
"""
LOCKS = {
    "only_builder": lambda folder: only_builder(folder, lambda _: None, 0.2),
    "only_watcher": only_watcher,
    "only_writer": lambda folder: only_writer(folder, 0.2),
}
KINDS = sorted(LOCKS)


@contextmanager
def another_run(kind, folder):
    command = [sys.executable, "-c", HOLDING, kind, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "holding\n"
        yield process
        process.kill()


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch):
    monkeypatch.setattr(locking, "_SOON", 0.2)


@pytest.fixture(params=["beside", "read-only"])
def folder(request, tmp_path, monkeypatch):
    """A workspace that can be written, and one where no lock file can be made."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    folder = tmp_path / "แผน 'งาน' 2569"
    folder.mkdir()
    if request.param == "read-only":
        (folder / ".dplan").write_text("no folder can be made here")
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_a_lock_has_one_holder_and_is_free_when_he_is_killed(kind, folder):
    with another_run(kind, folder) as other:
        with pytest.raises(DplanError, match="ตั้งแต่"), LOCKS[kind](folder):
            pass
        other.kill()
        other.wait()
        begun = time.monotonic()
        with LOCKS[kind](folder):
            assert time.monotonic() - begun < 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_lock_is_free_after_its_block_even_when_the_block_fails(kind, folder):
    with pytest.raises(ZeroDivisionError), LOCKS[kind](folder):
        raise ZeroDivisionError
    with LOCKS[kind](folder):
        pass
    assert not list(folder.parent.rglob("*.holder"))


def test_a_builder_who_waits_is_told_by_whom_and_goes_on_afterwards(folder, monkeypatch):
    monkeypatch.setenv("USER", "สมชาย")
    told = []
    with another_run("only_builder", folder) as other:

        def hear(sentence):
            told.append(sentence)
            other.kill()

        with only_builder(folder, hear):
            pass
    assert len(told) == 1
    assert "กำลังรอ" in told[0]
    assert "โดย สมชาย" in told[0]
    assert str(folder) in told[0]


def test_a_builder_whose_lock_is_free_is_told_nothing(folder):
    told = []
    with only_builder(folder, told.append):
        pass
    assert told == []


def test_a_build_goes_on_beside_a_watch(folder):
    with another_run("only_watcher", folder), only_builder(folder, pytest.fail, 0.2):
        pass


def test_a_lock_whose_holder_is_unknown_still_holds(folder):
    with another_run("only_watcher", folder):
        for signature in folder.parent.rglob("*.holder"):
            signature.write_text(json.dumps(["someone"]))
        with pytest.raises(DplanError, match="อยู่แล้ว จึงไม่ต้องสั่งซ้ำ"), only_watcher(folder):
            pass


def test_a_disk_without_locks_keeps_the_runs_of_this_computer_apart(folder, monkeypatch):
    if sys.platform == "win32":
        pytest.skip("Windows locks every disk")
    import fcntl

    real = fcntl.flock

    def flock(handle, how):
        there = folder / ".dplan" / "watch.lock"
        if there.is_file() and os.path.samestat(os.fstat(handle), there.stat()):
            raise OSError(errno.ENOSYS, "Function not implemented")
        return real(handle, how)

    monkeypatch.setattr(fcntl, "flock", flock)
    with only_watcher(folder):
        assert list((folder.parent / "temporary").glob("dplan-*.lock"))
        with pytest.raises(DplanError), only_watcher(folder):
            pass


def test_where_nothing_can_be_locked_work_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere" / "deep"))
    with only_watcher(tmp_path / "none"):
        assert not (tmp_path / "none").exists()


def test_no_lock_is_held_by_a_files_mere_existence(folder):
    """What a killed run leaves behind keeps nobody out."""
    with another_run("only_watcher", folder) as other:
        other.kill()
    left = list(folder.parent.rglob("*.lock"))
    assert left, "the file stays, its lock does not"
    with only_watcher(folder):
        pass


def test_patience_ends(folder):
    told = []
    with another_run("only_builder", folder):
        begun = time.monotonic()
        with pytest.raises(DplanError, match="นานเกินไป"), only_builder(folder, told.append, 0.3):
            pass
    assert len(told) == 1
    assert time.monotonic() - begun < 5
