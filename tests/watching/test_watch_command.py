"""``dplan watch`` as officers run it: real processes on a real workspace."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from dplan_docs import watch_command
from dplan_docs.cli import run
from dplan_docs.locking import only_watcher
from dplan_docs.swap import recover

SAMPLE = Path(__file__).parents[2] / "samples" / "obt-2566"
TODAY = "2022-12-01"
DPLAN = (sys.executable, "-m", "dplan_docs")
LONGEST = 180.0
END = getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM)
AT_REST, A_BUILD = 3.0, 4.0
"""Seconds before a build begins, and that one may take."""

pytestmark = pytest.mark.xdist_group("watch")


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "แผน 'ของ' อบต 2566"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("output", ".dplan", "~$*"))
    return folder


class Watching:
    """A watch that runs, and what it has said so far."""

    def __init__(self, process):
        self.process = process
        self.said = ""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.said += line

    def wait_for(self, words, times=1):
        until = time.monotonic() + LONGEST
        while self.said.count(words) < times:
            is_over = self.process.poll() is not None or time.monotonic() > until
            assert not is_over, f"“{words}” never came:\n{self.said}"
            time.sleep(0.05)

    def stop(self):
        self.process.send_signal(END)
        code = self.process.wait(LONGEST)
        self._reader.join()
        return code


@contextmanager
def watching(workspace, *options, encoding="utf-8"):
    command = [*DPLAN, "watch", str(workspace), "--today", TODAY, "--poll", "1", *options]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding=encoding,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    ) as process:
        try:
            yield Watching(process)
        finally:
            process.kill()


def build(workspace, *options):
    command = [*DPLAN, "build", str(workspace), "--today", TODAY, *options]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def budget(bundle):
    """The sum that a whole bundle states; fails for one that is not whole."""
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    hashes = {}
    for entry in manifest["documents"]:
        names, digests = entry["path"], entry["sha256"]
        pairs = zip(names, digests, strict=True) if isinstance(names, list) else [(names, digests)]
        hashes |= dict(pairs)
    there = {
        path.relative_to(bundle).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in bundle.rglob("*")
        if path.is_file() and path.suffix != ".json"
    }
    assert there == hashes
    plan = json.loads((bundle / "plan.json").read_text(encoding="utf-8"))
    assert plan["totals"] == manifest["totals"]
    return manifest["totals"]["budget"]


def beside(workspace):
    """What lies in a workspace that no officer put there."""
    return {path.name for path in workspace.iterdir()} - {"inbox", "ข้อมูลหน่วยงาน.xlsx", ".dplan"}


def test_a_file_dropped_in_is_in_the_bundle_seconds_later(workspace):
    roads = next(workspace.glob("inbox/กองช่าง*"))
    held_back = workspace.parent / roads.name
    roads.rename(held_back)
    with watching(workspace) as watch:
        watch.wait_for("เอกสารอยู่ที่")
        before = budget(workspace / "output")
        shutil.copy(held_back, roads)
        watch.wait_for("เอกสารอยู่ที่", times=2)
        assert budget(workspace / "output") != before
        time.sleep(AT_REST + 1)
        code = watch.stop()
    assert code == 0
    assert watch.said.count("เอกสารอยู่ที่") == 2, "its own writing is no change"
    assert f"มีการเปลี่ยนแปลงที่ inbox/{roads.name}" in watch.said
    assert "หยุดเฝ้าดูแล้ว" in watch.said
    assert "Traceback" not in watch.said


def test_a_bad_file_does_not_stop_the_watch_on_a_thai_windows_console(workspace):
    bad = workspace / "inbox" / "เสีย.xlsx"
    bad.write_bytes(b"PK\x03\x04 cut off")
    with watching(workspace, encoding="cp874") as watch:
        watch.wait_for("เอกสารอยู่ที่")
        assert "เสีย.xlsx" in watch.said
        (workspace / "ข้อมูลหน่วยงาน.xlsx").rename(workspace / "หาย.xlsx")
        watch.wait_for("ยังจัดทำเอกสารไม่ได้")
        assert budget(workspace / "output")
        (workspace / "หาย.xlsx").rename(workspace / "ข้อมูลหน่วยงาน.xlsx")
        bad.unlink()
        watch.wait_for("เอกสารอยู่ที่", times=2)
        assert watch.stop() == 0


def test_ctrl_c_ends_the_watch_calmly(workspace, capsys, monkeypatch):
    def interrupted(*_):
        yield
        raise KeyboardInterrupt

    monkeypatch.setattr(watch_command, "wakes", interrupted)
    (workspace / "output").mkdir()
    (workspace / "output").rename(workspace / "output.old-123")
    with pytest.raises(SystemExit) as stop:
        run(["watch", str(workspace)])
    printed = capsys.readouterr()
    assert (stop.value.code, printed.err) == (0, "")
    assert "หยุดเฝ้าดูแล้ว" in printed.out
    assert beside(workspace) == {"output"}, "what an interrupted build left is put right"


def test_a_second_watch_ends_at_once_and_says_why(workspace):
    with only_watcher(workspace):
        ran = subprocess.run(
            [*DPLAN, "watch", str(workspace)], capture_output=True, check=False, timeout=LONGEST
        )
    assert ran.returncode == 3
    assert ran.stdout == b""
    said = ran.stderr.decode()
    assert "อยู่แล้ว" in said
    assert "ตั้งแต่" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ไม่มีโฟลเดอร์นี้"], 3),
        ([str(SAMPLE), "--poll", "0"], 2),
        ([str(SAMPLE), "--poll", "เร็ว"], 2),
        ([str(SAMPLE), "--today", "เมื่อวาน"], 2),
    ],
)
def test_what_cannot_be_watched_is_told_in_one_sentence(arguments, code, capsys):
    with pytest.raises(SystemExit) as stop:
        run(["watch", *arguments])
    printed = capsys.readouterr()
    assert (stop.value.code, printed.out) == (code, "")
    assert printed.err


def test_two_builds_and_a_watch_at_once_make_one_whole_bundle(workspace):
    ledger = workspace / "inbox" / "กองคลัง.xlsx"
    with watching(workspace) as watch:
        watch.wait_for("เอกสารอยู่ที่")
        os.utime(ledger)
        builds = [build(workspace) for _ in range(2)]
        assert [process.wait(LONGEST) for process in builds] == [0, 0]
        watch.wait_for("เอกสารอยู่ที่", times=2)
        assert watch.stop() == 0
    assert budget(workspace / "output")
    assert beside(workspace) == {"output"}


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_whole_bundle(workspace):
    chance = random.Random(2566)  # noqa: S311  nothing secret
    roads = next(workspace.glob("inbox/กองช่าง*"))
    held_back = workspace.parent / roads.name
    shutil.copy(roads, held_back)
    assert build(workspace).wait(LONGEST) == 0
    sums = {budget(workspace / "output")}
    roads.unlink()
    assert build(workspace).wait(LONGEST) == 0
    sums.add(budget(workspace / "output"))
    assert len(sums) == 2
    originals = {path: path.read_bytes() for path in workspace.glob("inbox/**/*.xlsx")}
    for _ in range(8):
        if roads.exists():
            roads.unlink()
        else:
            shutil.copy(held_back, roads)
        with watching(workspace) as watch:
            watch.wait_for("กำลังเฝ้าดู")
            time.sleep(AT_REST + A_BUILD * chance.random())
            watch.process.kill()
        if not (workspace / "output").exists():
            recover(workspace / "output")
        assert budget(workspace / "output") in sums
    roads.unlink(missing_ok=True)
    assert originals == {path: path.read_bytes() for path in workspace.glob("inbox/**/*.xlsx")}
    with watching(workspace) as watch:
        watch.wait_for("เอกสารอยู่ที่")
        assert watch.stop() == 0
    assert beside(workspace) == {"output"}
