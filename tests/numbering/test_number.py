"""A number is read alike however it was typed, and printed one way."""

import pytest

from dplan_docs.numbering import Number

PREFIX = "ปจ 51021"


@pytest.mark.parametrize(
    "typed",
    [
        "ว5160",
        "ว 5160",
        "ว.5160",
        "ว. 5160",
        "ว๕๑๖๐",
        " ว  ๕๑๖๐ ",
        "ที่ ปจ 51021/ว 5160",
        "ปจ ๕๑๐๒๑/ว๕๑๖๐",
        "ปจ 51021 / ว.5160",
    ],
)
def test_a_circular_is_read_alike_in_any_form(typed):
    number = Number.parse(typed, PREFIX)
    assert (number.printed, number.running, number.is_circular) == ("ปจ 51021/ว 5160", 5160, True)


def test_a_column_may_say_that_it_is_a_circular():
    assert Number.parse("5160", PREFIX, is_circular=True).printed == "ปจ 51021/ว 5160"
    assert Number.parse("ว 5160", PREFIX, is_circular=True).printed == "ปจ 51021/ว 5160"


@pytest.mark.parametrize(
    ("typed", "printed", "running", "year"),
    [
        ("123", "ปจ 51021/123", 123, None),
        ("๑๒๓", "ปจ 51021/123", 123, None),
        ("71/2564", "71/2564", 71, 2564),
        ("สป 71/2564", "สป 71/2564", None, 2564),
        ("ตย 1/2", "ตย 1/2", 2, None),
        ("นว 52007.4/(1)/2569", "นว 52007.4/(1)/2569", None, 2569),
        ("", "ปจ 51021/", None, None),
        ("ว", "ปจ 51021/ว", None, None),
        ("วก 5", "ปจ 51021/วก 5", None, None),
    ],
)
def test_other_numbers(typed, printed, running, year):
    number = Number.parse(typed, PREFIX)
    assert (number.printed, number.running, number.year) == (printed, running, year)


def test_a_prefix_that_nobody_entered_is_dotted():
    assert Number.parse("123", "").printed == "........../123"
