"""The kept bundles: what is in them, and how much room they take."""

import json

import pytest

from dplan_docs import history as histories
from dplan_docs.history import History
from tests.frame.test_bundle import MEMO, a_document, write


@pytest.fixture
def history(tmp_path):
    return History(tmp_path / ".dplan" / "history")


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


def test_each_bundle_is_kept_once(history, output):
    write(output, a_document())
    assert history.keep(output).number == 1
    assert history.keep(output) is None
    write(output, a_document(content=b"anew"))
    assert history.keep(output, {"printed": []}).number == 2
    assert [x.number for x in history.snapshots()] == [1, 2]


def test_what_was_changed_by_hand_is_kept_beside_what_was_made(history, output):
    write(output, a_document())
    history.keep(output)
    (output / MEMO).write_bytes(b"my wording")
    kept = history.keep(output)
    assert history.content(kept.files[MEMO]) == b"my wording"
    assert history.content(kept.made[MEMO]) == b"paper"


def test_a_folder_of_somebody_elses_is_not_kept(history, output):
    output.mkdir()
    (output / "x.txt").write_text("mine")
    assert history.keep(output) is None


def test_the_oldest_bundles_go_first(history, output, monkeypatch):
    monkeypatch.setattr(histories, "MOST_BUNDLES", 3)
    for number in range(6):
        write(output, a_document(content=b"%d" % number))
        history.keep(output)
    assert [x.number for x in history.snapshots()] == [4, 5, 6]
    contents = {path.read_bytes() for path in (history.folder / "files").iterdir()}
    assert {b"3", b"4", b"5"} <= contents
    assert not {b"0", b"1", b"2"} & contents


def test_the_room_is_bounded_but_for_the_last_two(history, output, monkeypatch):
    monkeypatch.setattr(histories, "MOST_BYTES", 10_000)
    for number in range(6):
        write(output, a_document(content=bytes([number]) * 8_000))
        history.keep(output)
    assert [x.number for x in history.snapshots()] == [5, 6]


def test_a_damaged_list_is_passed_over(history, output):
    write(output, a_document())
    history.keep(output)
    (history.folder / "00002.json").write_text("{")
    (history.folder / "00003.json").write_text(json.dumps({"number": 3}))
    assert [x.number for x in history.snapshots()] == [1]


def test_the_workspace_may_be_moved(history, output, tmp_path):
    write(output, a_document())
    assert history.keep(output).folder == "output"
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    write(elsewhere, a_document(content=b"x"))
    assert history.keep(elsewhere).folder == elsewhere.as_posix()
