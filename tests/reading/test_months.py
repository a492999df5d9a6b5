"""Months: marks, merged cells, typed arrows, words; nothing is taken for granted."""

import pytest

from tests.reading.conftest import HEADER, HEADINGS, ROAD, codes

WHOLE_YEAR = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)


def marked(*cells):
    return [*ROAD[:6], *cells]


@pytest.mark.parametrize(
    "mark",
    ["✓", "✔", "√", "/", "x", "X", "ü", "þ", "*", "●", "•", "↔", "←→", "<-->", "-", "อบรม", 1],
)
def test_any_mark_in_a_month_cell_counts(book, mark):
    reading = book.table(marked(None, mark, None, mark)).read()
    assert reading.entries[0].months == (11, 1)
    assert reading.entries[0].months_evidence == "marks"
    assert codes(reading) == []


def test_a_dash_beside_real_marks_means_no(book):
    reading = book.table(marked("-", "✓", "✓", *["-"] * 9)).read()
    assert reading.entries[0].months == (11, 12)


def test_twelve_dashes_say_nothing_and_are_told(book):
    reading = book.table(marked(*["-"] * 12)).read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-unclear"]


def test_merged_month_cells_with_content_are_all_their_months(book):
    reading = book.table(marked(None, None, "<---->")).merge("I7:K7").read()
    assert reading.entries[0].months == (12, 1, 2)
    assert reading.entries[0].months_evidence == "merged"
    assert codes(reading) == []


def test_empty_merged_month_cells_say_nothing(book):
    reading = book.table(marked()).merge("I7:K7").read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-missing"]


@pytest.mark.parametrize(
    "ends", [("<----", "---->"), ("<", ">"), ("←---", "---→"), ("◄", "►"), ("|<---", "--->|")]
)
def test_an_arrow_typed_between_two_cells_fills_the_cells_between(new_book, ends):
    for between in (None, "-----"):
        row = marked(None, ends[0], between, between, ends[1])
        reading = new_book().table(row).read()
        assert reading.entries[0].months == (11, 12, 1, 2)
        assert codes(reading) == []


def test_two_typed_arrows_are_two_periods(book):
    row = marked("<--", "-->", None, None, None, "<--", None, "-->")
    assert book.table(row).read().entries[0].months == (10, 11, 3, 4, 5)


@pytest.mark.parametrize(
    "arrow",
    ["<------------------->", "|<------------------>|", "| <-------------> |", "|---------|"],
)
def test_a_long_arrow_in_one_narrow_cell_is_told(book, arrow):
    reading = book.table(marked(arrow)).read()
    assert reading.entries[0].months == (10,)
    assert codes(reading) == ["months-unclear"]


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("ตลอดปีงบประมาณ", WHOLE_YEAR),
        ("ตลอดปี", WHOLE_YEAR),
        ("ไตรมาส ๒", (1, 2, 3)),
        ("ไตรมาสที่ 1-2", (10, 11, 12, 1, 2, 3)),
        ("ต.ค. 68 - ธ.ค. 68", (10, 11, 12)),
        ("ตุลาคม 2568 - กันยายน 2569", WHOLE_YEAR),
        ("ธ.ค. ๖๘ – ก.พ. ๖๙", (12, 1, 2)),
        ("พ.ย. และ เม.ย.", (11, 4)),
    ],
)
def test_words_are_read_in_month_cells_and_in_a_duration_column(new_book, words, months):
    merged = new_book().table(marked(words)).merge("G7:R7").read()
    single = new_book().table(marked(None, words)).read()
    column = new_book().table([*ROAD[:6], words], header=[*HEADINGS, "ระยะเวลาดำเนินการ"]).read()
    for reading in (merged, single, column):
        assert reading.entries[0].months == months
        assert reading.entries[0].months_evidence == "text"
        assert codes(reading) == []


def test_a_month_of_completion_is_only_the_end(book):
    header = [*HEADINGS, "ดำเนินการแล้วเสร็จ"]
    reading = book.table([*ROAD[:6], "กันยายน 2569"], header=header).read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-completion-only"]


def test_a_completion_that_disagrees_with_the_marks_is_told(book):
    header = [*HEADER, "ดำเนินการแล้วเสร็จ"]
    row = [*marked("✓", "✓"), *[None] * 10]
    agreeing = book.table([*row, "พ.ย. 68"], [*row, "มีนาคม 2569"], header=header).read()
    assert [entry.months for entry in agreeing.entries] == [(10, 11), (10, 11)]
    assert codes(agreeing) == ["months-conflict"]
    assert agreeing.findings[0].where.cell == "G8"


def test_a_range_that_leaves_the_year_is_told_and_not_guessed(book):
    reading = book.table([*ROAD[:6], "ส.ค. 69 - พ.ย. 69"], header=[*HEADINGS, "ระยะเวลา"]).read()
    assert reading.entries[0].months == ()
    assert codes(reading) == ["months-beyond-year"]


def test_no_months_at_all_are_told(book):
    reading = book.table(marked()).read()
    assert (reading.entries[0].months, reading.entries[0].months_evidence) == ((), None)
    assert codes(reading) == ["months-missing"]


def test_years_over_the_months_that_contradict_the_title_are_told(book):
    top = [*HEADINGS, "พ.ศ. 2567", None, None, "พ.ศ. 2568"]
    reading = book.rows(
        ["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"], ["ยุทธศาสตร์ที่ 1"], ["แผนงานการศึกษา"]
    )
    reading = reading.rows(top, [*[None] * 6, *HEADER[6:]], ROAD).merge("G4:I4", "J4:R4").read()
    assert reading.entries[0].months == (10, 11)
    assert codes(reading) == ["year-conflict"]


@pytest.mark.parametrize(
    ("words", "months"),
    [("‹------ ทุกเดือน ------>", 12), ("‹--พ.ย.-ม.ค.-->", 3), ("<=== ไตรมาส 2 ===>", 3)],
)
def test_words_on_a_typed_arrow_say_the_months(book, words, months):
    book.table([*ROAD[:6], words]).merge("G7:R7")
    assert len(book.read().entries[0].months) == months
