"""The register on disk: whole, the same when read back, never begun anew in silence."""

import json
from datetime import date

import pytest

from dplan_docs.numbering import Register, read_register, write_register
from dplan_docs.numbering.register import NAME


@pytest.fixture
def register(office, line, built):
    letters = (
        line("approval-memo", number="นว 52007.4/(1)/2569", dated=date(2025, 9, 16)),
        line("agency-letter", counts_from="ว 120"),
        line("division-memo", number="13/2568"),
    )
    return built(office(letters=letters))


def test_a_register_written_and_read_is_the_same(tmp_path, register):
    assert register.numbers
    write_register(tmp_path, register)
    assert read_register(tmp_path) == register


def test_no_register_yet_is_an_empty_one(tmp_path):
    assert read_register(tmp_path) == Register()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"version": 1}',
        b'{"version": 1, "numbers": [{}]}',
        b'{"version": 1, "numbers": null}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_damaged_register_is_told(tmp_path, content):
    path = tmp_path / NAME
    path.parent.mkdir()
    path.write_bytes(content)
    read = read_register(tmp_path)
    assert read.numbers == ()
    assert "เสียหาย" in read.fault


def test_a_field_of_another_kind_is_damage(tmp_path, register):
    write_register(tmp_path, register)
    path = tmp_path / NAME
    stored = json.loads(path.read_text(encoding="utf-8"))
    for key, wrong in (("year", "2568"), ("dated", 5), ("number", None), ("first_given", "x")):
        changed = json.loads(json.dumps(stored))
        changed["numbers"][0][key] = wrong
        path.write_text(json.dumps(changed), encoding="utf-8")
        assert read_register(tmp_path).fault


def test_a_newer_program_s_register_is_not_touched(tmp_path):
    path = tmp_path / NAME
    path.parent.mkdir()
    path.write_text('{"version": 2, "numbers": []}', encoding="utf-8")
    assert "รุ่นใหม่กว่า" in read_register(tmp_path).fault


def test_the_register_is_readable_text(tmp_path, register):
    write_register(tmp_path, register)
    text = (tmp_path / NAME).read_text(encoding="utf-8")
    assert "แขวงทางหลวง" in text
    assert '"number": "ว 120"' in text


def test_other_editions_of_the_plan_are_read_beside(tmp_path, register):
    write_register(tmp_path / "ก", register)
    read = read_register(tmp_path / "ข", [tmp_path / "ก", tmp_path / "ค"])
    assert (read.numbers, read.others, read.fault) == ((), register.numbers, "")
    write_register(tmp_path / "ข", read)
    assert read_register(tmp_path / "ข").numbers == ()


def test_a_damaged_one_of_another_edition_is_told_too(tmp_path, register):
    write_register(tmp_path / "ข", register)
    (tmp_path / "ก" / NAME).parent.mkdir(parents=True)
    (tmp_path / "ก" / NAME).write_bytes(b"{")
    assert "เสียหาย" in read_register(tmp_path / "ข", [tmp_path / "ก"]).fault
