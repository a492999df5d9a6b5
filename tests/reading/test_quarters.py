"""Tables whose columns stand for quarters, or for other spans of months."""

import pytest

from tests.reading.conftest import HEADINGS, ROAD, TITLES, codes
from tests.reading.test_arrows import draw, two_cell
from tests.reading.test_fills import paint

SPANS = ["ต.ค.-ธ.ค.", "ม.ค.-มี.ค.", "เม.ย.-มิ.ย.", "ก.ค.-ก.ย."]
QUARTERS = [f"ไตรมาส {number} ({span})" for number, span in enumerate(SPANS, start=1)]
OVER = [*HEADINGS, "ระยะเวลาดำเนินการ (ไตรมาส)"]
FIRST, SECOND, THIRD, FOURTH = (10, 11, 12), (1, 2, 3), (4, 5, 6), (7, 8, 9)
YEAR = FIRST + SECOND + THIRD + FOURTH


def quarters(book, *marks, below=QUARTERS):
    """Put a project with marks under a heading of two rows, the first merged over the quarters."""
    return book.rows(*TITLES, OVER, [*[None] * 6, *below], [*ROAD[:6], *marks]).merge("G6:J6")


@pytest.mark.parametrize(
    "below",
    [
        QUARTERS,
        SPANS,
        [f"ไตรมาสที่ {digit}" for digit in "๑๒๓๔"],
        [f"ไตรมาส {number}/2569" for number in range(1, 5)],
        ["Q1", "Q2", "Q3", "Q4"],
        [1, 2, 3, 4],
        ["๑", "๒", "๓", "๔"],
        ["ต.ค. 68 - ธ.ค. 68", "ม.ค. 69 - มี.ค. 69", "เม.ย. 69 - มิ.ย. 69", "ก.ค. 69 - ก.ย. 69"],
    ],
)
def test_each_column_stands_for_the_months_of_its_quarter(book, below):
    reading = quarters(book, "/", None, "/", below=below).read()
    assert reading.entries[0].months == FIRST + THIRD
    assert reading.entries[0].months_evidence == "marks"
    assert codes(reading) == []


def test_quarters_in_one_row_of_headings(book):
    book.table([*ROAD[:6], None, "✓", "✓"], header=[*HEADINGS, *QUARTERS])
    reading = book.read()
    assert reading.entries[0].months == SECOND + THIRD
    assert codes(reading) == []


@pytest.mark.parametrize(
    ("marks", "merged", "months"),
    [
        (("<--->",), "G8:H8", FIRST + SECOND),
        (("<--", None, "-->"), None, FIRST + SECOND + THIRD),
        (("<------------>",), None, FIRST),
        ((None, "ก.พ."), None, (2,)),
        (("พ.ย. - ธ.ค.", "ม.ค."), None, (11, 12, 1)),
        (("ตลอดปี",), "G8:J8", YEAR),
        (("/", "-", "-", "/"), None, FIRST + FOURTH),
    ],
)
def test_marks_merged_cells_arrows_and_words_in_quarters(book, marks, merged, months):
    reading = quarters(book, *marks).merge(*filter(None, [merged])).read()
    assert reading.entries[0].months == months
    assert codes(reading) == []


def test_a_month_beside_a_mark_of_another_quarter_is_told(book):
    reading = quarters(book, "/", None, None, "ก.ค.").read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-unclear"]


def test_four_dashes_under_quarters_say_nothing(book):
    reading = quarters(book, "-", "-", "-", "-").read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-unclear"]


def test_an_arrow_drawn_over_quarters(book):
    reading = draw(quarters(book), two_cell((7, 0.1), (8, 0.9), 8))
    assert reading.entries[0].months == FIRST + SECOND
    assert reading.entries[0].months_evidence == "arrow"
    assert codes(reading) == []


def test_a_painted_quarter(book):
    quarters(book).rows([2, "ปลูกต้นไม้", *ROAD[2:6]])
    paint(book, 8, [7])
    paint(book, 9, [9, 10])
    reading = book.read()
    assert [entry.months for entry in reading.entries] == [FIRST, THIRD + FOURTH]
    assert codes(reading) == []


def test_three_columns_under_each_quarter_are_its_months(book):
    over = [cell for quarter in QUARTERS for cell in (quarter, None, None)]
    book.rows(*TITLES, [*HEADINGS, *over], [*ROAD[:6], None, "/", None, None, "/"])
    reading = book.merge("G6:I6", "J6:L6", "M6:O6", "P6:R6").read()
    assert reading.entries[0].months == (11, 2)
    assert codes(reading) == []


def test_a_year_over_the_quarters_is_the_tables(book):
    years = [*HEADINGS, "พ.ศ. 2567", "พ.ศ. 2568"]
    book.rows(*TITLES, years, [*[None] * 6, *QUARTERS], [*ROAD[:6], "/"]).merge("H6:J6")
    reading = book.read()
    assert reading.entries[0].months == FIRST
    assert codes(reading) == ["year-conflict"]


def test_numbers_of_columns_are_not_quarters(book):
    book.table([1, 2, 3, 4], ROAD)
    reading = book.read()
    assert reading.entries[0].months == (10, 11)
    assert codes(reading) == []
