"""Words typed into the month cells: where they stand, and what they say."""

from datetime import datetime

import pytest

from tests.reading.conftest import ROAD, codes


def row(**cells):
    """Return a project with texts in month cells named by their column's letter."""
    months = [cells.get(letter) for letter in "GHIJKLMNOPQR"]
    return [*ROAD[:6], *months]


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("ต.ค.", 10),
        ("พ.ย. 68", 11),
        ("เดือน พ.ย.", 11),
        ("มีนาคม 2569", 3),
        (datetime(2026, 3, 1), 3),  # noqa: DTZ001
    ],
)
def test_one_month_in_a_cell_merged_over_the_year_is_that_month(book, word, month):
    reading = book.table(row(G=word)).merge("G7:R7").read()
    assert reading.entries[0].months == (month,)
    assert reading.entries[0].months_evidence == "text"
    assert codes(reading) == []


def test_one_month_of_another_year_over_the_year_is_told(book):
    reading = book.table(row(G="พ.ย. 66")).merge("G7:R7").read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-beyond-year"]


def test_one_month_in_its_own_column_is_a_mark(book):
    reading = book.table(row(G="ต.ค.", I="15 ธ.ค.", K="/")).read()
    assert reading.entries[0].months == (10, 12, 2)
    assert reading.entries[0].months_evidence == "marks"
    assert codes(reading) == []


@pytest.mark.parametrize(
    ("cells", "merged", "cell"),
    [
        ({"G": "ต.ค."}, "G7:I7", "G7"),
        ({"G": "มี.ค."}, "G7:I7", "G7"),
        ({"G": "มีนาคม 2569"}, None, "G7"),
        ({"G": "ต.ค.", "M": "เม.ย."}, "M7:N7", "M7"),
        ({"G": "/", "M": "เม.ย."}, "M7:N7", "M7"),
    ],
)
def test_one_month_in_a_cell_of_others_is_told_and_not_guessed(book, cells, merged, cell):
    reading = book.table(row(**cells)).merge(*filter(None, [merged])).read()
    assert reading.entries[0].months == ()
    (found,) = reading.findings
    assert (found.code, found.where.cell) == ("months-unclear", cell)


def test_several_periods_in_words_are_all_read(book):
    reading = book.table(row(H="พ.ย. - ธ.ค.", L="มี.ค. - เม.ย.", R="ก.ย.")).read()
    assert reading.entries[0].months == (11, 12, 3, 4, 9)
    assert codes(reading) == []
