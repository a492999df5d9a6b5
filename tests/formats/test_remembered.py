"""Sources of templates kept between runs: the same text, from anywhere but a broken file."""

import os

import pytest

from dplan_docs import remembering
from dplan_docs.formats import remembered as kept


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "ที่เก็บ ชั่วคราว"
    monkeypatch.setattr(remembering, "_folder", lambda: folder)
    return folder


def _make(part):
    return f"{{{{ ก }}}}\r\n{part.decode()}\n"


def _refuse(part):
    raise AssertionError(part)


def test_what_was_made_once_is_not_made_again():
    assert kept.remembered(b"x", _make) == "{{ ก }}\r\nx\n"
    assert kept.remembered(b"x", _refuse) == "{{ ก }}\r\nx\n"


def test_another_part_is_made_for_itself():
    kept.remembered(b"x", _make)
    assert kept.remembered(b"y", _make) == "{{ ก }}\r\ny\n"


@pytest.mark.parametrize("damage", [b"", b"half", b"\xff\xfe", b"0" * 64 + b"\n{{ evil }}"])
def test_a_damaged_file_is_made_again(folder, damage):
    kept.remembered(b"x", _make)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert kept.remembered(b"x", _make) == "{{ ก }}\r\nx\n"
    assert kept.remembered(b"x", _refuse) == "{{ ก }}\r\nx\n"


def test_a_folder_that_cannot_be_written_changes_nothing(folder):
    folder.write_bytes(b"a file stands in its place")
    assert kept.remembered(b"x", _make) == "{{ ก }}\r\nx\n"
    assert folder.read_bytes() == b"a file stands in its place"


def test_a_fault_of_the_template_is_not_kept(folder):
    with pytest.raises(AssertionError):
        kept.remembered(b"x", _refuse)
    assert not folder.exists()


def test_the_oldest_are_forgotten(folder, monkeypatch):
    monkeypatch.setattr(remembering, "MOST_KEPT", 3)
    for number in range(3):
        kept.remembered(b"%d" % number, _make)
    for file in folder.iterdir():
        os.utime(file, (1, 1))
    for number in range(3, 5):
        kept.remembered(b"%d" % number, _make)
    assert len(list(folder.iterdir())) == 3
    assert kept.remembered(b"4", _refuse)


def test_another_release_of_what_makes_them_does_not_take_them(monkeypatch):
    kept.remembered(b"x", _make)
    monkeypatch.setattr(kept, "_maker", lambda: b"another")
    assert kept.remembered(b"x", str) == "b'x'"
