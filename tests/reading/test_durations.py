"""Durations in words beside a table: ends, years, and words that were not understood."""

import pytest

from tests.reading.conftest import HEADER, HEADINGS, ROAD, codes

ALONE = [*HEADINGS, "ระยะเวลาดำเนินการ"]
BESIDE = [*HEADER, "ระยะเวลาดำเนินการ"]


def said(text, *marks):
    return [*ROAD[:6], *marks, *[None] * (12 - len(marks)), text]


def told(reading):
    return [(finding.code, finding.where.cell, finding.value) for finding in reading.findings]


@pytest.mark.parametrize("text", ["ภายในเดือน มี.ค. 69", "ก่อน 31 มี.ค. 69", "แล้วเสร็จ ก.ย. 69"])
def test_a_deadline_is_only_the_end(book, text):
    reading = book.table(said(text), header=BESIDE).read()
    assert reading.entries[0].months == ()
    assert told(reading) == [("months-completion-only", "S7", text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ภายใน มี.ค. 69", []),
        ("แล้วเสร็จ พ.ย. 68", []),
        ("ภายใน ต.ค. 68", ["months-conflict"]),
        ("แล้วเสร็จ มี.ค. 69", ["months-conflict"]),
        ("3 เดือน", []),
        ("ต.ค. 68 เป็นต้นไป", []),
    ],
)
def test_an_end_beside_marks_is_told_when_they_disagree(book, text, expected):
    reading = book.table(said(text, "✓", "✓"), header=BESIDE).read()
    assert reading.entries[0].months == (10, 11)
    assert codes(reading) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3 เดือน", "months-missing"),
        ("ต.ค. 68 เป็นต้นไป", "months-unclear"),
        ("ก.ค. 69 - ธ.ค. 69", "months-beyond-year"),
        ("ม.ค. 68 - มี.ค. 68", "months-beyond-year"),
    ],
)
def test_words_that_give_no_months_are_quoted_at_their_cell(new_book, text, code):
    beside = new_book().table(said(text), header=BESIDE).read()
    alone = new_book().table([*ROAD[:6], text], header=ALONE).read()
    assert [entry.months for entry in (*beside.entries, *alone.entries)] == [(), ()]
    assert told(beside) == [(code, "S7", text)]
    assert told(alone) == [(code, "G7", text)]
    assert text in beside.findings[0].message


@pytest.mark.parametrize(("header", "cell"), [(ALONE, "G7"), (HEADER, "G7"), (HEADINGS, "A7")])
def test_no_words_are_told_where_months_belong(book, header, cell):
    reading = book.table(ROAD[:6], header=header).read()
    assert ("months-missing", cell, None) in told(reading)


def test_the_year_over_the_months_is_the_tables(book):
    top = [*HEADINGS, "พ.ศ. 2567", None, None, "พ.ศ. 2568", *[None] * 8, "ระยะเวลา"]
    book.rows(["ยุทธศาสตร์ที่ 1"], ["แผนงานการศึกษา"], top, [*[None] * 6, *HEADER[6:]])
    book.rows(said("ม.ค. 69 - มี.ค. 69"), said("ม.ค. 68 - มี.ค. 68")).merge("G3:I3", "J3:R3")
    reading = book.read()
    assert [entry.months for entry in reading.entries] == [(), (1, 2, 3)]
    assert [code for code in codes(reading) if code.startswith("months")] == ["months-beyond-year"]


def test_words_go_on_in_the_rows_below(book):
    row = [*ROAD[:6], "ต.ค. 68 -"]
    below = [None, None, "ยาว 100 เมตร", None, None, None, "ธ.ค. 68"]
    reading = book.table(row, below, header=ALONE).read()
    assert [entry.months for entry in reading.entries] == [(10, 11, 12)]


@pytest.mark.parametrize(
    ("text", "code"),
    [("ภายในเดือน มี.ค. 69", "months-completion-only"), ("ต.ค. 68 เป็นต้นไป", "months-unclear")],
)
def test_words_typed_over_all_months_are_no_marks(book, text, code):
    reading = book.table([*ROAD[:6], text]).merge("G7:R7").read()
    assert reading.entries[0].months == ()
    assert told(reading) == [(code, "G7", text)]
