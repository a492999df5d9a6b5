"""Two kinds of marks in one row: what is ticked counts, its unticked partner does not."""

import pytest

from tests.reading.conftest import ROAD, codes


def marked(*cells):
    return [*ROAD[:6], *cells]


@pytest.mark.parametrize(
    ("empty", "full"),
    [
        ("¨", "þ"),
        ("¨", "x"),
        ("☐", "☑"),
        ("☐", "✓"),
        (False, True),
        ("FALSE", "TRUE"),
        ("✗", "✓"),
        ("x", "✓"),
        ("X", "/"),
        ("N", "Y"),
        ("□", "■"),
        ("○", "●"),
        ("o", "þ"),
        ("o", "n"),
        ("q", "ý"),
        ("\uf0a8", "\uf0fe"),
        ("£", "R"),
        (".", "✓"),
        (".", "x"),
        (0, 1),
        ("-", "✓"),
    ],
)
def test_only_the_ticked_ones_of_two_kinds_count(book, empty, full):
    cells = [empty] * 12
    cells[3] = cells[4] = full
    reading = book.table(marked(*cells), marked(None, empty, full)).read()
    assert [entry.months for entry in reading.entries] == [(1, 2), (12,)]
    assert codes(reading) == []


@pytest.mark.parametrize("mark", ["¨", "o", "q", "£", ".", "N", "○", "x", "✗", "R"])
def test_a_mark_that_may_say_no_counts_when_alone(book, mark):
    reading = book.table(marked(None, mark, None, mark)).read()
    assert reading.entries[0].months == (11, 1)
    assert codes(reading) == []


@pytest.mark.parametrize("mark", [False, "FALSE", "☐", "□", "\uf0a8", 0])
def test_an_empty_box_is_never_a_mark(book, mark):
    reading = book.table(marked(None, mark, mark)).read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-missing"]


@pytest.mark.parametrize("marks", [("x", "○"), ("○", "✓"), ("x", "●"), ("N", "x"), ("o", "x")])
def test_two_kinds_of_which_neither_is_surely_the_tick_are_told(book, marks):
    reading = book.table(marked(*marks)).read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-unclear"]
    assert reading.findings[0].value == " ".join(marks)


@pytest.mark.parametrize("marks", [("✓", "/"), ("●", "✓"), ("x", "X"), ("✓", "อบรม"), ("x", "✗")])
def test_two_kinds_that_both_say_yes_count_both(book, marks):
    reading = book.table(marked(*marks)).read()
    assert reading.entries[0].months == (10, 11)
    assert codes(reading) == []


@pytest.mark.parametrize(
    ("mark", "count", "told"),
    [("¨", 0, ["months-unclear"]), ("N", 0, ["months-unclear"]), ("x", 12, []), ("○", 12, [])],
)
def test_twelve_marks_that_may_say_no(book, mark, count, told):
    reading = book.table(marked(*[mark] * 12)).read()
    assert len(reading.entries[0].months) == count
    assert codes(reading) == told
