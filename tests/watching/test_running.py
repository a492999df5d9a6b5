"""The watch from end to end on real files, with a clock, a timer and a build of the test's own."""

import itertools
import os
import shutil
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from dplan_docs.errors import DplanError, UsageError
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.lastbuild import LastBuild
from dplan_docs.pipeline import NothingWrittenError
from dplan_docs.watching import (
    Built,
    NotBuilt,
    Pace,
    Reach,
    Started,
    UpToDate,
    Waiting,
    World,
    watch,
)

DAY = date(2026, 11, 21)
FINDING = Finding(
    code="budget-unreadable",
    severity=Severity.ERROR,
    where=CellRef(file="กองช่าง.xlsx"),
    message="อ่านไม่ได้",
)
EVERY = 2.0
"""Seconds between two looks; no event ever comes, as from a folder on a network."""


class Story:
    """What happens at which second of a watch, and what came of it."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.now, self.day = 0.0, DAY
        self.acts, self.faults = {}, {}
        self.built, self.tries = [], 0

    def at(self, second, act):
        self.acts[second] = act
        return self

    def write(self, name, content=b"new"):
        path = self.workspace.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def build(self, day):
        self.tries += 1
        if fault := self.faults.get(self.tries):
            raise fault
        self.built.append((self.now, day))
        study = SimpleNamespace(workspace=self.workspace, waiting=self.waiting())
        return SimpleNamespace(study=study)

    def waiting(self):
        """The names in the inbox of what the build could not read."""
        return ()

    def looks(self, until):
        pending = sorted(self.acts.items())
        while self.now < until:
            while pending and pending[0][0] <= self.now:
                pending.pop(0)[1]()
            yield
            self.now += EVERY

    def run(self, until=60.0):
        """Return what was told."""
        world = World(
            wakes=self.looks(until),
            clock=lambda: self.now,
            today=lambda: self.day,
            build=self.build,
        )
        started, *told = watch(self.workspace, world, Pace())
        assert started == Started(workspace=self.workspace)
        return told


@pytest.fixture
def story(workspace):
    return Story(workspace)


def kinds(told):
    return [type(each) for each in told]


def test_a_file_dropped_in_is_built_within_seconds_though_no_event_comes(story):
    told = story.at(20, lambda: story.write("inbox/กองคลัง.xlsx")).run()
    assert kinds(told) == [Built, Built]
    assert told[0].changed == ()
    assert told[1].changed == ("inbox/กองคลัง.xlsx",)
    assert 23 <= story.built[1][0] <= 26


@pytest.mark.parametrize(
    "name", ["ข้อมูลหน่วยงาน.xlsx", "templates/ประกาศ.docx", "ตราครุฑ.png", "inbox/ก/ข/ค.ods"]
)
def test_settings_templates_emblem_and_sub_folders_are_watched(story, name):
    story.at(20, lambda: story.write(name, b"other than before"))
    assert [x.changed for x in story.run()] == [(), (name,)]


def test_what_the_program_writes_itself_is_no_change(story):
    real = story.build

    def build(day):
        story.write(f"output/{story.tries}.docx")
        story.write(".dplan/history/1.json", bytes(story.tries))
        return real(day)

    story.build = build
    assert kinds(story.run(3600)) == [Built]


def test_a_burst_of_files_is_one_build(story):
    for second in range(20, 60):
        story.at(second, lambda n=second: story.write(f"inbox/{n}.xlsx"))
    told = story.run(120)
    assert kinds(told) == [Built, Waiting, Built], "and one sentence while it lasts"
    assert len(told[2].changed) == 40


def test_a_file_copied_slowly_is_built_when_it_is_whole_and_that_is_said_once(story):
    for second in range(20, 80, 2):
        story.at(second, lambda n=second: story.write("inbox/ใหญ่.xlsx", bytes(n)))
    told = story.run(200)
    assert kinds(told) == [Built, Waiting, Built]
    assert told[1] == Waiting(names=("inbox/ใหญ่.xlsx",), in_use=False)
    assert story.built[1][0] >= 78 + 3


def test_a_workbook_open_in_excel_is_waited_for_and_that_is_said_once(story):
    story.at(10, lambda: story.write("inbox/~$กองช่าง.xlsx"))
    story.at(20, lambda: story.write("inbox/กองช่าง.xlsx", b"saved"))
    story.at(40, (story.workspace.inbox / "~$กองช่าง.xlsx").unlink)
    told = story.run(200)
    assert kinds(told) == [Built, Waiting, Built]
    assert told[1] == Waiting(names=("inbox/กองช่าง.xlsx",), in_use=True)
    assert 40 <= story.built[1][0] <= 44


def test_a_file_that_another_program_keeps_to_itself_is_waited_for(story, monkeypatch):
    real = type(story.workspace.folder).open

    def refuse(path, mode):
        if path.name == "กองช่าง.xlsx" and mode == "rb" and story.now < 50:
            raise PermissionError
        return real(path, mode)

    monkeypatch.setattr(type(story.workspace.folder), "open", refuse)
    story.at(20, lambda: story.write("inbox/กองช่าง.xlsx", b"copied by Windows"))
    told = story.run(200)
    assert kinds(told) == [Built, Waiting, Built]
    assert told[1].in_use
    assert 50 <= story.built[1][0] <= 54


def test_a_bad_file_is_told_and_the_watch_goes_on_and_tries_when_it_changes(story):
    story.faults[2] = NothingWrittenError("อ่านไม่ได้แม้แต่รายการเดียว", (FINDING,))
    story.at(20, lambda: story.write("inbox/เสีย.xlsx", b"no zip"))
    story.at(1000, lambda: story.write("inbox/เสีย.xlsx", b"a good one"))
    told = story.run(2000)
    assert kinds(told) == [Built, NotBuilt, Built]
    assert told[1].findings == (FINDING,)
    assert story.tries == 3, "the same files are not built again in vain"


def test_a_crash_is_told_and_the_watch_goes_on(story):
    story.faults[2] = error = ZeroDivisionError("never seen by an officer")
    story.at(20, lambda: story.write("inbox/กองคลัง.xlsx"))
    told = story.run(200)
    assert kinds(told) == [Built, NotBuilt, Built]
    assert told[1].error is error


def test_papers_open_in_word_are_told_once_and_tried_until_they_are_closed(story):
    for number in range(2, 6):
        story.faults[number] = DplanError("กรุณาปิด 01.docx")
    story.at(20, lambda: story.write("inbox/กองคลัง.xlsx"))
    told = story.run(2000)
    assert kinds(told) == [Built, NotBuilt, Built]
    assert story.tries == 6


def test_the_same_failure_is_told_again_after_a_change(story):
    story.faults = dict.fromkeys(range(2, 100), DplanError("ดิสก์เต็ม"))
    story.at(20, lambda: story.write("inbox/กองคลัง.xlsx"))
    story.at(300, lambda: story.write("inbox/กองสาธารณสุข.xlsx"))
    told = story.run(600)
    assert kinds(told) == [Built, NotBuilt, NotBuilt]
    assert told[2].changed == ("inbox/กองสาธารณสุข.xlsx",)


def test_what_can_never_be_built_ends_the_watch(story):
    story.faults[1] = UsageError("กรุณาเลือกโฟลเดอร์อื่นใน --out")
    with pytest.raises(UsageError):
        story.run()


def test_a_change_during_a_build_is_built_afterwards(story):
    real = story.build

    def build(day):
        if story.tries == 0:
            story.write("inbox/มาช้า.xlsx")
        return real(day)

    story.build = build
    assert [x.changed for x in story.run()] == [(), ("inbox/มาช้า.xlsx",)]


def test_a_new_day_is_built_once(story):
    def midnight():
        story.day += timedelta(days=1)

    told = story.at(20, midnight).run(3600)
    assert kinds(told) == [Built, Built]
    assert story.built[1][1] == DAY + timedelta(days=1)


def test_a_clock_that_jumps_back_and_forth_builds_no_more_than_once_a_day_shown(story):
    days = itertools.chain([DAY], [DAY - timedelta(days=9000)] * 20, itertools.repeat(DAY))
    jumping = World(
        wakes=story.looks(600),
        clock=lambda: story.now,
        today=lambda: next(days),
        build=story.build,
    )
    list(watch(story.workspace, jumping, Pace()))
    assert [day for _, day in story.built] == [DAY - timedelta(days=9000), DAY]


def test_times_of_files_from_another_clock_are_no_matter(story):
    path = story.workspace.inbox / "กองช่าง.xlsx"
    story.at(20, lambda: os.utime(path, (0, 0)))
    story.at(60, lambda: os.utime(path, (4e9, 4e9)))
    assert kinds(story.run(200)) == [Built, Built, Built]


def test_a_network_that_goes_down_is_waited_for_and_nothing_is_taken_for_removed(story):
    folder = story.workspace.folder
    away = folder.with_name("ไม่อยู่")
    story.at(20, lambda: folder.rename(away)).at(200, lambda: away.rename(folder))
    told = story.run(400)
    assert told[1:] == [Reach(is_there=False), Reach(is_there=True)]
    assert story.tries == 1


def test_a_file_sent_while_the_network_was_down_is_taken_afterwards(story):
    folder = story.workspace.folder
    away = folder.with_name("ไม่อยู่")

    def back():
        shutil.copy(away / "inbox" / "กองช่าง.xlsx", away / "inbox" / "ใหม่.xlsx")
        away.rename(folder)

    story.at(20, lambda: folder.rename(away)).at(200, back)
    assert kinds(story.run(400)) == [Built, Reach, Reach, Built]


def test_a_file_let_go_long_after_its_last_change_is_read_then(story, monkeypatch):
    real = type(story.workspace.folder).open

    def refuse(path, mode):
        if path.name == "กองช่าง.xlsx" and mode == "rb" and story.now < 1000:
            raise PermissionError
        return real(path, mode)

    monkeypatch.setattr(type(story.workspace.folder), "open", refuse)
    story.waiting = lambda: ("กองช่าง.xlsx",) if story.now < 1000 else ()
    story.at(20, lambda: story.write("inbox/กองช่าง.xlsx", b"open in a strange program"))
    told = story.run(2000)
    assert kinds(told) == [Built, Waiting, Built, Built]
    assert story.tries == 3
    assert 1000 <= story.built[2][0] <= 1004


def test_a_file_held_for_the_moment_of_the_build_is_read_soon_after(story):
    story.waiting = lambda: ("กองช่าง.xlsx",) if story.tries == 2 else ()
    story.at(20, lambda: story.write("inbox/กองช่าง.xlsx", b"looked into by a virus scanner"))
    told = story.run(2000)
    assert kinds(told) == [Built, Built, Built]
    assert 15 <= story.built[2][0] - story.built[1][0] <= 20


def test_a_damaged_file_is_told_once_and_not_read_again_and_again(story):
    story.waiting = lambda: ("เสีย.xlsx",)
    story.at(20, lambda: story.write("inbox/เสีย.xlsx", b"cut off"))
    told = story.run(5000)
    assert kinds(told) == [Built, Built]
    assert story.tries == 3


def test_what_another_build_made_already_is_not_made_again(story):
    found = LastBuild(manifest={"documents": []}, plan="แผน", output=story.workspace.output)
    story.build = lambda _: found
    story.at(20, lambda: story.write("inbox/กองช่าง.xlsx", b"other"))
    assert story.run() == [
        UpToDate(changed=(), found=found),
        UpToDate(changed=("inbox/กองช่าง.xlsx",), found=found),
    ]
