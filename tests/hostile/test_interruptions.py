"""Builds that are killed, or run out of disk: the bundle is the old one or the new one, whole."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "obt-2566"
SPARE = "กองช่าง ส่งแผน 66 (แก้ไขแล้ว).xlsx"
KILLS, FULL_DISKS = 200, 20
pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("interruptions"),
    pytest.mark.skipif(os.name != "posix", reason="needs fork"),
]


@pytest.fixture
def workspace(tmp_path):
    """A workspace with a blank and quotes in its path."""
    folder = tmp_path / "ที่ทำการ 'ก' ข"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("output", ".dplan"))
    (folder / "inbox" / SPARE).rename(tmp_path / SPARE)
    return folder


def told_by(worker, *arguments):
    run = subprocess.run(
        [sys.executable, "-m", f"tests.hostile.{worker}", *map(str, arguments)],
        cwd=ROOT, capture_output=True, check=False, timeout=580, encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr[-2000:]
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_a_killed_build_leaves_a_whole_bundle(workspace, tmp_path):
    *builds, end = told_by("killer", workspace, tmp_path / SPARE, KILLS, 2569)
    assert len(builds) == KILLS
    assert sum(build["code"] == -9 for build in builds) > KILLS / 4
    assert [build for build in builds if not (build["whole"] and build["same"])] == []
    assert end["whole"]
    assert end["left"] == sorted([".dplan", "inbox", "output", "ข้อมูลหน่วยงาน.xlsx"])


def test_a_full_disk_leaves_a_whole_bundle(workspace, tmp_path):
    disk = tmp_path / "ดิสก์"
    disk.mkdir()
    *builds, end = told_by("filler", disk, workspace, tmp_path / SPARE, FULL_DISKS, 2569)
    assert len(builds) == FULL_DISKS
    assert [build for build in builds if not (build["whole"] and build["same"])] == []
    refused = [build["said"] for build in builds if build["said"]]
    assert len(refused) > FULL_DISKS / 5
    assert all("เอกสารชุดเดิมยังอยู่ครบ" in said for said in refused)
    assert (end["said"], end["whole"]) == ("", True)
    assert end["left"] == sorted([".dplan", "inbox", "output", "ข้อมูลหน่วยงาน.xlsx"])
