"""Files that are gone at the very moment they are opened, the first time or any later one."""

import builtins
import io
import json
import os
import shutil
from pathlib import Path

import pytest

from tests.frame.test_read_only import check_words, contents

SAMPLES = Path(__file__).parents[2] / "samples"
OFFICE_DAY, PROVINCE_DAY = ("--today", "2025-10-20"), ("--today", "2023-04-10")
COULD_NOT_GO_ON = 3
MOST_OPENINGS = 40


class Vanishing:
    """A file that goes when it is opened for the nth time."""

    def __init__(self, monkeypatch):
        self.path, self.left = None, 0
        for module in (io, builtins):
            monkeypatch.setattr(module, "open", self._guarded(io.open))
        monkeypatch.setattr(os, "open", self._guarded(os.open))

    def at(self, path, opening):
        """From now on this file goes at this opening of it."""
        self.path, self.left = path, opening

    @property
    def is_gone(self):
        return self.left <= 0

    def _guarded(self, call):
        def guarded(file, *arguments, **options):
            if not isinstance(file, int) and self.path and Path(os.fsdecode(file)) == self.path:
                self.left -= 1
                if self.left == 0:
                    self.path.unlink(missing_ok=True)
            return call(file, *arguments, **options)

        return guarded


@pytest.fixture
def vanishing(monkeypatch):
    return Vanishing(monkeypatch)


@pytest.fixture
def office(workspace, quick_papers, a_workbook):  # noqa: ARG001 (papers made quickly)
    a_workbook(workspace / "inbox" / "กองคลัง.xlsx", division="กองคลัง", budgets=(70_000,))
    (workspace / "templates" / "posting.docx").write_bytes(
        (SAMPLES.parent / "templates" / "docx" / "posting.docx").read_bytes()
    )
    return workspace


@pytest.fixture
def province(tmp_path):
    folder = tmp_path / "จังหวัด"
    shutil.copytree(
        SAMPLES / "province-2566", folder, ignore=shutil.ignore_patterns("output", ".dplan")
    )
    for path in (folder / "inbox").rglob("*.xlsx"):
        if path.name not in {"อำเภอดอนทราย.xlsx", "อำเภอเมืองสมมุติบุรี.xlsx"}:
            path.unlink()
    return folder


def openings(folder, name, dplan, vanishing, command):
    """Run a command once for every time it opens a file, which is then gone; yield what it said."""
    saved = folder.with_name("saved")
    shutil.copytree(folder, saved)
    for opening in range(1, MOST_OPENINGS):
        shutil.rmtree(folder)
        shutil.copytree(saved, folder)
        vanishing.at(folder / name, opening)
        result = dplan(*command)
        if not vanishing.is_gone:
            assert opening > 1, "it was never opened"
            return
        check_words(result)
        yield result
    pytest.fail("it is opened again and again")


@pytest.mark.parametrize(
    ("command", "name"),
    [
        *((command, "ข้อมูลหน่วยงาน.xlsx") for command in ("check", "build", "status")),
        *((command, "inbox/กองคลัง.xlsx") for command in ("check", "status")),
        *((command, "templates/posting.docx") for command in ("check", "build")),
    ],
)
def test_whenever_a_file_of_an_office_goes_one_sentence_says_so(
    office, dplan, vanishing, command, name
):
    for result in openings(office, name, dplan, vanishing, (command, office, *OFFICE_DAY)):
        assert result.code in {0, 1, COULD_NOT_GO_ON}
        if result.code == COULD_NOT_GO_ON:
            assert Path(name).name in result.err
            assert not (office / "output" / "manifest.json").exists()


def test_a_divisions_workbook_that_goes_counts_whole_or_is_told(office, dplan, vanishing):
    name = "inbox/กองคลัง.xlsx"
    told = counting(office, name, dplan, vanishing, OFFICE_DAY)
    assert {"told", "counted"} <= set(told)
    assert told.count("told") > 3


def test_a_districts_workbook_that_goes_counts_whole_or_is_told(province, dplan, vanishing):
    name = "inbox/อำเภอดอนทราย.xlsx"
    told = counting(province, name, dplan, vanishing, ("--only", "tambon-letter", *PROVINCE_DAY))
    assert {"told", "counted"} <= set(told)


def counting(folder, name, dplan, vanishing, options):
    """What a build makes of a workbook, for each time that it goes: it counts, or it does not."""
    sender = Path(name).stem.removeprefix("อำเภอ")
    told = []
    whole = None
    for result in openings(folder, name, dplan, vanishing, ("build", folder, "--json", *options)):
        manifest = json.loads(result.out)
        plan = json.loads((folder / "output" / "plan.json").read_text(encoding="utf-8"))
        rows = [x for x in plan["projects"] if x["where"]["file"] == Path(name).name]
        silent = {x["value"] for x in manifest["findings"] if x["code"].endswith("-sent-nothing")}
        missing = {x["code"] for x in manifest["findings"] if x["file"] == Path(name).name}
        assert bool(rows) is (sender not in silent)
        assert not (rows and "file-missing" in missing)
        whole = whole or rows
        assert not rows or rows == whole
        told.append("counted" if rows else "told" if "file-missing" in missing else "never seen")
    assert told.count("never seen") <= 1
    return told


def test_a_bundle_is_kept_while_a_file_it_is_made_of_goes(office, dplan, vanishing):
    assert dplan("build", office, *OFFICE_DAY).code == 0
    before = contents(office / "output")
    command = ("build", office, "--today", "2025-10-21")
    for result in openings(office, "ข้อมูลหน่วยงาน.xlsx", dplan, vanishing, command):
        if result.code == COULD_NOT_GO_ON:
            assert contents(office / "output") == before
