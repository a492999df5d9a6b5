"""Folders that may not be written: one Thai sentence, the contract's code, and nothing is lost."""

import errno
import json
import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from tests.frame.refusing import Disk

DAY, NEXT_DAY = ("--today", "2025-10-20"), ("--today", "2025-10-21")
ERRORS = [errno.EACCES, errno.EROFS]
COULD_NOT_GO_ON = 3
ROOT = Path(__file__).parents[2]
THAI = re.compile("[ก-๙]")


@pytest.fixture
def disk(tmp_path, monkeypatch):
    return Disk(tmp_path, monkeypatch)


@pytest.fixture
def refused(dplan):
    """Run a command line that is refused: its one sentence."""

    def call(*arguments):
        result = dplan(*arguments)
        assert result.code == COULD_NOT_GO_ON, result
        check_words(result)
        sentence = result.err.strip()
        assert sentence.count("\n") == 0, sentence
        assert THAI.search(sentence)
        return sentence

    return call


def check_words(result):
    said = result.out + result.err
    assert "Traceback" not in said
    assert "โปรแกรมขัดข้อง" not in said, said
    assert "Errno" not in said


def contents(folder):
    """Everything in a folder by its path, but for what the program keeps for itself."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".dplan" not in path.parts
    }


def is_whole(output):
    """Whether the bundle in a folder is just what its manifest says."""
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    return all(
        sha256((output / path).read_bytes()).hexdigest() == digest
        for entry in manifest["documents"]
        for path, digest in [(entry["path"], entry["sha256"])]
    )


@pytest.fixture
def built(workspace, quick_papers, dplan, a_workbook):  # noqa: ARG001 (papers made quickly)
    """A workspace with a bundle, an officer's own file in it, and something new to build."""
    assert dplan("build", workspace, *DAY).code == 0
    (workspace / "output" / "บันทึกของฉัน.txt").write_text("ของฉัน", encoding="utf-8")
    a_workbook(workspace / "inbox" / "กองคลัง.xlsx", division="กองคลัง", budgets=(70_000,))
    return workspace


# a folder that may not be written at all


@pytest.mark.parametrize("error", ERRORS)
def test_a_workspace_that_may_not_be_written_keeps_its_bundle(built, disk, refused, error):
    before = contents(built)
    disk.refuse(error)
    sentence = refused("build", built, *DAY)
    assert "เขียน" in sentence
    assert "output" in sentence
    assert "เอกสารชุดเดิมยังอยู่ครบ" in sentence
    assert contents(built) == before


@pytest.mark.parametrize("error", ERRORS)
def test_an_output_folder_elsewhere_that_may_not_be_written_is_told(
    built, tmp_path, disk, refused, error
):
    elsewhere = tmp_path / "ที่เก็บ" / "เอกสาร"
    before = contents(built)
    disk.refuse(error, lambda call: "ที่เก็บ" in call)
    assert str(elsewhere) in refused("build", built, "--out", elsewhere, *DAY)
    assert not elsewhere.exists()
    assert contents(built) == before


@pytest.mark.parametrize("error", ERRORS)
def test_a_workspace_to_read_only_is_built_elsewhere_and_says_what_it_cannot_keep(
    built, tmp_path, disk, dplan, error
):
    elsewhere = tmp_path / "ที่เก็บ"
    before = contents(built)
    disk.refuse(error, lambda call: "ที่เก็บ" not in call)
    result = dplan("build", built, "--out", elsewhere, *DAY)
    check_words(result)
    assert result.code == 0
    assert disk.refused
    assert result.out.count("เขียนประวัติของเอกสารลงในโฟลเดอร์งานไม่ได้") == 1
    assert is_whole(elsewhere)
    assert contents(built) == before


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize(
    "command",
    [
        ("forms", "{}"),
        ("check", "{}", "--return", *DAY),
        ("templates", "copy", "posting", "{}"),
        ("templates", "fields", "{}", "--word", *DAY),
        ("restore", "{}", "1"),
        ("new", "{}/ใหม่", "--name", "อบต.ตัวอย่าง"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_every_command_that_writes_says_that_it_cannot(built, disk, refused, command, error):
    before = contents(built)
    disk.refuse(error)
    refused(*(word.format(built) for word in command))
    assert disk.refused
    assert contents(built) == before


@pytest.mark.parametrize("command", ["check", "status", "history", "numbers"])
def test_every_command_that_only_reads_does_its_work(built, disk, dplan, command):
    free = dplan(command, built, *(DAY if command != "history" else ()))
    disk.refuse(errno.EROFS)
    result = dplan(command, built, *(DAY if command != "history" else ()))
    assert (result.code, result.out) == (free.code, free.out)


def test_a_read_only_folder_is_one_json_value_where_json_is_asked_for(built, disk, dplan):
    disk.refuse(errno.EROFS)
    result = dplan("build", built, "--json", *DAY)
    assert result.code == COULD_NOT_GO_ON
    assert "เอกสารชุดเดิมยังอยู่ครบ" in json.loads(result.out)["error"]


# each call of a build, refused alone


@pytest.mark.parametrize("error", ERRORS)
def test_whichever_call_is_refused_the_bundle_is_the_old_or_the_new_one(
    built, tmp_path, disk, dplan, error
):
    saved = tmp_path / "saved"
    shutil.copytree(built, saved)
    before = contents(built)
    disk.noted.clear()
    assert dplan("build", built, *DAY).code == 0
    after = contents(built)
    calls = list(dict.fromkeys(disk.noted))
    assert {call.split()[0] for call in calls} >= {"mkdir", "open", "rename", "replace"}
    assert len(calls) > 20
    for call in calls:
        shutil.rmtree(built)
        shutil.copytree(saved, built)
        disk.refuse(error, lambda asked, call=call: asked == call)
        result = dplan("build", built, *DAY)
        was_refused = disk.refused
        disk.allow()
        check_words(result)
        assert was_refused, call
        dplan("history", built)
        left = contents(built)
        if result.code == COULD_NOT_GO_ON:
            assert result.err.strip().count("\n") == 0, call
            lying = {x: y for x, y in left.items() if not x.startswith("output.")}
            assert lying == before, call
        else:
            assert result.code == 0, call
            assert {x: left.get(x) for x in after} == after, call
        assert dplan("build", built, *NEXT_DAY).code == 0, call
        assert contents(built) == after, call
        assert [x.name for x in built.iterdir() if x.name.startswith("output.")] == [], call


# an announced plan, and the register of numbers


@pytest.fixture
def announced(tmp_path, bundle):
    """The finished sample with its bundle."""
    folder = tmp_path / "ประกาศแล้ว"
    skip = shutil.ignore_patterns("output", ".dplan")
    shutil.copytree(ROOT / "samples" / "obt-2566", folder, ignore=skip)
    shutil.copytree(bundle, folder / "output")
    return folder


def test_an_amendment_is_opened_whole_or_not_at_all(announced, tmp_path, disk, dplan):
    saved = tmp_path / "saved"
    shutil.copytree(announced, saved)
    before = contents(announced)
    command = ("edition", announced, "--kind", "เพิ่มเติม", "--today", "2023-01-10")
    disk.noted.clear()
    assert dplan(*command).code == 0
    whole = contents(announced)
    moves = [x for x in dict.fromkeys(disk.noted) if x.startswith(("rename", "replace"))]
    assert len(moves) > 1
    for call in (None, *moves):
        shutil.rmtree(announced)
        shutil.copytree(saved, announced)
        disk.refuse(errno.EROFS, lambda asked, call=call: call in (None, asked))
        result = dplan(*command)
        disk.allow()
        check_words(result)
        if result.code == COULD_NOT_GO_ON:
            assert result.err.strip().count("\n") == 0, call
            assert contents(announced) == before, call
        else:
            assert contents(announced).keys() == whole.keys(), call
    assert disk.refused
    assert dplan(*command).code == 0


@pytest.mark.parametrize("error", ERRORS)
def test_a_register_of_numbers_that_cannot_be_written_is_told(announced, disk, dplan, error):
    shutil.rmtree(announced / "output")
    disk.refuse(error, lambda call: "numbers" in call or ".dplan/~" in call)
    result = dplan("build", announced, "--only", "approval-memo", "--today", "2022-12-01")
    check_words(result)
    assert result.code == 0
    assert disk.refused
    assert result.out.count("บันทึกทะเบียนเลขที่หนังสือไม่ได้") == 1
    assert is_whole(announced / "output")
