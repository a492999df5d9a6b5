"""Months told by paint alone; a background, a band or a heading's shade tells none."""

import pytest
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from tests.reading.conftest import HEADER, ROAD, codes

GREEN, GREY, YELLOW = "92D050", "D9D9D9", "FFFF00"
ALL = range(7, 19)


def row(number):
    return [number, f"ก่อสร้างถนน สายที่ {number}", *ROAD[2:6]]


def rows(count):
    return [row(number) for number in range(1, count + 1)]


def paint(book, row, columns, colour=GREEN):
    for column in columns:
        fill = colour if isinstance(colour, PatternFill) else PatternFill("solid", colour)
        book.sheet.cell(row, column).fill = fill


def months(book):
    return [entry.months for entry in book.read().entries]


def test_painted_cells_are_months(book):
    book.table(*rows(2))
    paint(book, 7, [7, 8])
    paint(book, 8, [8, 9, 10])
    reading = book.read()
    assert [entry.months for entry in reading.entries] == [(10, 11), (11, 12, 1)]
    assert {entry.months_evidence for entry in reading.entries} == {"fill"}
    assert codes(reading) == []


@pytest.mark.parametrize(
    "colour",
    [
        PatternFill("solid", Color(theme=4, tint=0.4)),
        PatternFill("solid", Color(indexed=13)),
        PatternFill("lightUp"),
    ],
)
def test_colours_of_the_theme_and_of_the_palette_and_hatching_are_paint(book, colour):
    book.table(*rows(1))
    paint(book, 7, [9], colour)
    assert months(book) == [(12,)]


@pytest.mark.parametrize(
    "white",
    [
        PatternFill("solid", "FFFFFF"),
        PatternFill("solid", Color(theme=0)),
        PatternFill("solid", Color(indexed=9)),
        PatternFill("solid", Color(theme=1, tint=1.0)),
    ],
)
def test_white_is_no_paint(book, white):
    book.table(*rows(1))
    paint(book, 7, [9], white)
    assert months(book) == [()]


def test_marks_win_over_paint_in_silence(book):
    book.table([*row(1), None, "✓"], row(2))
    paint(book, 7, [7, 8, 9])
    paint(book, 8, [9])
    reading = book.read()
    assert [entry.months for entry in reading.entries] == [(11,), (12,)]
    assert codes(reading) == []


def test_marks_that_disagree_with_paint_are_told_where_paint_tells_of_others(book):
    book.table([*row(1), "✓"], [*row(2), "✓", "✓"], [*row(3), "✓"], row(4), row(5))
    for number, columns in ((7, [7, 8]), (8, [7, 8]), (10, [9]), (11, [10, 11])):
        paint(book, number, columns)
    reading = book.read()
    assert [entry.months for entry in reading.entries] == [(10,), (10, 11), (10,), (12,), (1, 2)]
    assert [(f.code, f.where.cell) for f in reading.findings] == [("months-conflict", "G7")]


def test_words_that_disagree_with_paint_are_told(book):
    book.table([*row(1), *[None] * 12, "ไตรมาส 2"], header=[*HEADER, "ระยะเวลาดำเนินการ"])
    paint(book, 7, [7])
    reading = book.read()
    assert reading.entries[0].months == (10,)
    assert codes(reading) == ["months-conflict"]


def test_bands_over_whole_rows_are_a_background(book):
    book.table(*rows(4))
    for number in (8, 10):
        paint(book, number, range(1, 19), GREY)
    paint(book, 8, [7])
    assert months(book) == [(), (10,), (), ()]


def test_bands_over_the_months_alone_are_a_background(book):
    book.table(*rows(4))
    for number in (8, 10):
        paint(book, number, ALL, GREY)
    assert months(book) == [()] * 4


def test_quarters_shaded_in_every_row_are_a_background(book):
    book.table(*rows(3))
    for number in (6, 7, 8, 9):
        paint(book, number, [7, 8, 9, 13, 14, 15], GREY)
    paint(book, 8, [8, 9, 10])
    assert months(book) == [(), (11, 12, 1), ()]


def test_rows_kept_blank_show_the_background(book):
    book.table(*rows(1))
    for number in range(7, 12):
        paint(book, number, [7, 8], GREY)
    assert months(book) == [()]


def test_a_year_painted_in_every_row_is_never_guessed(book):
    book.table(*rows(2))
    for number in (7, 8):
        paint(book, number, ALL)
    reading = book.read()
    assert [entry.months for entry in reading.entries] == [(), ()]
    assert codes(reading) == ["months-missing", "months-missing"]


def test_a_whole_year_beside_other_periods_counts(book):
    book.table(*rows(3))
    paint(book, 7, ALL)
    paint(book, 8, [8, 9])
    assert [len(found) for found in months(book)] == [12, 2, 0]


def test_a_row_painted_as_a_whole_says_nothing_of_months(book):
    book.table(*rows(2))
    paint(book, 7, range(1, 19), YELLOW)
    paint(book, 8, [8])
    assert months(book) == [(), (11,)]


def test_shaded_totals_and_headings_are_no_matter(book):
    book.table(*rows(2), ["รวม", "2 โครงการ", None, 500000])
    paint(book, 6, ALL, GREY)
    paint(book, 9, ALL, GREY)
    paint(book, 7, [7])
    assert months(book) == [(10,), ()]


def test_paint_on_merged_month_cells_counts_for_all_of_them(book):
    book.table(*rows(2)).merge("H7:J7")
    paint(book, 7, [8])
    assert months(book) == [(11, 12, 1), ()]


QUARTERS = (9, 12, 15, 18)


@pytest.mark.parametrize(
    "painted",
    [
        [(8, 9), (12, 13), (15,), (17, 18)],
        [(8,), (10, 11), (12,), (18,)],
        [(9,), (12,), (15,), (18,)],
        [(15,), (15,), (7,)],
    ],
)
@pytest.mark.parametrize("one_colour", [True, False])
def test_a_month_painted_over_a_shaded_column_counts(book, painted, one_colour):
    book.table(*rows(len(painted)))
    colours = [GREEN] * 4 if one_colour else [GREEN, YELLOW, "0070C0", "FFC000"]
    for number, columns in enumerate(painted, start=7):
        paint(book, number, QUARTERS, GREY)
        paint(book, number, columns, colours[number - 7])
    year = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert months(book) == [tuple(year[column - 7] for column in row) for row in painted]


def test_bands_of_two_shades_over_the_quarters_are_a_background(book):
    book.table(*rows(5))
    for number in range(7, 12):
        paint(book, number, QUARTERS, GREY if number % 2 else "BFBFBF")
    paint(book, 9, [7, 8])
    assert months(book) == [(), (), (10, 11), (), ()]
