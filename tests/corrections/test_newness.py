"""Which of some workbooks is the newest, and that nothing else decides it."""

from itertools import permutations

import pytest

from dplan_docs.corrections.newness import in_order
from tests.corrections.conftest import a_sending


def ordered(*sendings):
    """Return the names from the oldest to the newest; every order of arrival must agree."""
    results = {tuple(x.name for x in in_order(given)) for given in permutations(sendings)}
    (result,) = results
    return list(result)


def test_the_file_s_own_time_comes_first():
    assert ordered(
        a_sending("ก ล่าสุด.xlsx", (), day=1, saved=20), a_sending("ก.xlsx", (), day=2, saved=1)
    ) == ["ก ล่าสุด.xlsx", "ก.xlsx"]


def test_files_copied_together_are_told_by_what_they_say_themselves():
    assert ordered(a_sending("ก ล่าสุด.xlsx", (), saved=2), a_sending("ก.xlsx", (), saved=3)) == [
        "ก ล่าสุด.xlsx",
        "ก.xlsx",
    ]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("กองช่าง.xlsx", "กองช่าง (2).xlsx"),
        ("กองช่าง (2).xlsx", "กองช่าง (10).xlsx"),
        ("กองช่าง (๒).xlsx", "กองช่าง (๑๐).xlsx"),
        ("ย กองช่าง.xlsx", "กองช่าง แก้ไข.xlsx"),
        ("กองช่าง แก้ไข.xlsx", "กองช่าง แก้ไข 2.xlsx"),
        ("กองช่าง แก้ไขครั้งที่ 2.xlsx", "กองช่าง ล่าสุด.xlsx"),
        ("กองช่าง v1.xlsx", "กองช่าง v2.xlsx"),
        ("ย ก่อนแก้ไข.xlsx", "กองช่าง.xlsx"),
        ("แผน 9.xlsx", "แผน 10.xlsx"),
        ("ก" * 200 + ".xlsx", "ก" * 200 + " (2).xlsx"),
        ("'ก' \"ข\".xlsx", "'ก' \"ข\" แก้ไข.xlsx"),
        ("คําขอ.xlsx", "คำขอ (2).xlsx"),
        ("เทศบาลริมธารแก้ว.xlsx", "เทศบาลริมธารแก้ว2.xlsx"),
    ],
)
def test_without_times_names_tell(older, newer):
    assert ordered(a_sending(older, ()), a_sending(newer, ())) == [older, newer]


def test_a_name_that_holds_a_mark_s_letters_by_chance_is_not_marked():
    assert ordered(a_sending("ข.xlsx", ()), a_sending("ก ธารแก้ว.xlsx", ())) == [
        "ก ธารแก้ว.xlsx",
        "ข.xlsx",
    ]
