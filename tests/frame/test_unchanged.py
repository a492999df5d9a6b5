"""A build with nothing to do: nothing is read, nothing written; and it never misses anything."""

import json
import os
from pathlib import Path

import pytest

from dplan_docs import lastbuild

NOTHING = "ไม่มีข้อมูลใดเปลี่ยนจากครั้งก่อน"
DAY = "2026-11-01"


@pytest.fixture
def build(workspace, dplan):
    def call(*more):
        return dplan("build", workspace, "--today", DAY, *more)

    return call


@pytest.fixture
def built(build, workspace, request):
    """A workspace whose bundle lies there."""
    request.getfixturevalue("quick_papers")
    build()
    return workspace


def stamps(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_nothing_to_do_says_so_and_writes_nothing(built, build):
    before = stamps(built / "output")
    again = build()
    assert NOTHING in again.out
    assert stamps(built / "output") == before


def test_nothing_to_do_as_json_is_the_bundles_manifest(built, build):
    again = build("--json")
    assert NOTHING in again.err
    manifest = (built / "output" / "manifest.json").read_text(encoding="utf-8")
    assert json.loads(again.out) == json.loads(manifest)


def test_it_is_told_as_in_the_build_before(built, build):
    (built / "inbox" / "กองช่าง.xlsx").touch()
    first, second = build(), build()
    assert NOTHING not in first.out
    assert NOTHING in second.out
    assert first.code == second.code
    assert first.out.splitlines()[0] == second.out.splitlines()[0]
    assert _findings(first) == _findings(second) != []


def _findings(told):
    return [line for line in told.out.splitlines() if line.endswith("]")]


def saved(path):
    path.write_bytes(path.read_bytes())
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 10**9))


CHANGES = {
    "a workbook saved again": lambda x: saved(x / "inbox" / "กองช่าง.xlsx"),
    "a workbook taken away": lambda x: (x / "inbox" / "กองช่าง.xlsx").unlink(),
    "a file that is none": lambda x: (x / "inbox" / "จดหมาย.txt").write_text("ก"),
    "the settings saved": lambda x: saved(x / "ข้อมูลหน่วยงาน.xlsx"),
    "an emblem": lambda x: (x / "ตราครุฑ.png").write_bytes(b"\x89PNG"),
    "a template": lambda x: (
        (x / "templates").mkdir(exist_ok=True)
        or (x / "templates" / "announcement.docx").write_bytes(b"no template")
    ),
    "a paper deleted": lambda x: next((x / "output").glob("*.docx")).unlink(),
    "a paper edited": lambda x: saved(next((x / "output").glob("*.docx"))),
    "the register of numbers": lambda x: (x / ".dplan" / "numbers.json").write_text("{}"),
    "what it remembers lost": lambda x: (x / ".dplan" / lastbuild.NAME).unlink(),
    "what it remembers spoilt": lambda x: (x / ".dplan" / lastbuild.NAME).write_text("[1]"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changes_is_built_anew(built, build, change):
    assert NOTHING in build().out
    change(built)
    told = build()
    assert NOTHING not in told.out + told.err


@pytest.mark.parametrize("asked", [["--only", "announcement"], ["--today", "2026-11-02"]])
@pytest.mark.usefixtures("built")
def test_whatever_else_is_asked_for_is_built(build, asked):
    assert NOTHING in build().out
    assert NOTHING not in build(*asked).out


@pytest.mark.usefixtures("built")
def test_a_library_of_another_release_builds_anew(build, monkeypatch):
    """A calendar's new release brings new days off."""
    assert NOTHING in build().out
    glob = Path.glob
    monkeypatch.setattr(
        Path,
        "glob",
        lambda path, pattern: (
            [Path("holidays-9.dist-info")] if "dist-info" in pattern else glob(path, pattern)
        ),
    )
    assert NOTHING not in build().out


def test_what_a_killed_build_left_is_cleared_away_though_nothing_changed(built, build):
    assert NOTHING in build().out
    (built / "output.old-123").mkdir()
    build()
    assert not (built / "output.old-123").exists()
    assert NOTHING in build().out
