"""Months in words: what is sure is read, a beginning or an end alone is not a period."""

from datetime import date

import pytest

from dplan_docs.parsing.months import MonthWords, parse_months

YEAR = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("1/11/2568 - 31/1/2569", (11, 12, 1)),
        ("10/68 - 12/68", (10, 11, 12)),
        ("15/12/68", (12,)),
        ("เริ่ม ม.ค. 69 แล้วเสร็จ มี.ค. 69", (1, 2, 3)),
        ("เริ่มต้น 1 ม.ค. 69 - สิ้นสุด 31 มี.ค. 69", (1, 2, 3)),
        ("วันพุธที่ 15 ต.ค. 68 ถึงวันศุกร์ที่ 14 พ.ย. 68", (10, 11)),
        ("ต.ค.-พ.ย. 68, 1-15 ม.ค. 69", (10, 11, 1)),
        ("ต.ค.\u201068 \u2011 ธ.ค. 68", (10, 11, 12)),
        ("5\u22127 ม.ค. \u2212 มี.ค. 69", (1, 2, 3)),
        ("ไตรมาส 1\u20102", (10, 11, 12, 1, 2, 3)),
        ("ไตรมาสแรก", (10, 11, 12)),
        ("ไตรมาสสุดท้าย", (7, 8, 9)),
        ("ทุกไตรมาส", YEAR),
        ("ไตรมาส 1, 2 และ 4", (10, 11, 12, 1, 2, 3, 7, 8, 9)),
        ("ไตรมาส 2/2569", (1, 2, 3)),
        ("ไตรมาส 2 (ม.ค. - มี.ค.)", (1, 2, 3)),
        ("ม.ค. - มี.ค. 69 (ไตรมาส 2)", (1, 2, 3)),
        ("ม.ค. ถึง ไตรมาส 3", (1, 2, 3, 4, 5, 6)),
        ("6 เดือนแรก", (10, 11, 12, 1, 2, 3)),
        ("6 เดือนหลัง", (4, 5, 6, 7, 8, 9)),
        ("12 เดือน", YEAR),
        ("ม.ค. 69 (3 เดือน)", (1, 2, 3)),
        ("ระยะเวลา 3 เดือน ตั้งแต่ ม.ค. 69", (1, 2, 3)),
        ("ต.ค. - ธ.ค. 68 (3 เดือน)", (10, 11, 12)),
        ("ตลอดปี ยกเว้น เม.ย.", (10, 11, 12, 1, 2, 3, 5, 6, 7, 8, 9)),
        ("ตลอดปี (เว้น เม.ย. - มิ.ย. และ ก.ย.)", (10, 11, 12, 1, 2, 3, 7, 8)),
    ],
)
def test_what_is_sure_is_read(words, months):
    assert parse_months(words).months == months


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("ต.ค. 68 เป็นต้นไป", 10),
        ("ตั้งแต่เดือน ม.ค. 69", 1),
        ("เริ่ม ม.ค. 69", 1),
        ("ม.ค.69-", 1),
        ("ม.ค. 69 ถึง น้ำลด", 1),
        ("ภายใน 60 วัน นับจาก ม.ค. 69", 1),
    ],
)
def test_a_beginning_alone_is_no_period(words, month):
    read = parse_months(words)
    assert (read.months, read.unclear, read.starts_in) == ((), True, month)


@pytest.mark.parametrize(
    ("words", "ends_in", "ends_by"),
    [
        ("ภายในเดือน มี.ค. 69", None, 3),
        ("ภายใน มี.ค. 69", None, 3),
        ("ไม่เกินเดือน มี.ค. 69", None, 3),
        ("ก่อน 31 มี.ค. 69", None, 3),
        ("ภายในวันที่ 30 ก.ย. 69", None, 9),
        ("ภายในไตรมาส 2", None, 3),
        ("แล้วเสร็จ ก.ย. 69", 9, None),
        ("ก.ย. 69 (แล้วเสร็จ)", 9, None),
    ],
)
def test_a_deadline_is_no_period(words, ends_in, ends_by):
    read = parse_months(words)
    assert (read.months, read.ends_in, read.ends_by) == ((), ends_in, ends_by)


@pytest.mark.parametrize(
    "words",
    [
        "ม.ค. 69 อบรม / ก.พ. 69 ประเมิน",
        "ต.ค. - ธ.ค. (5 เดือน)",
        "ทุกเดือน ม.ค. - มี.ค.",
        "ม.ค. - มี.ค. ยกเว้น ต.ค.",
        "ไตรมาส 2 (ต.ค.)",
    ],
)
def test_words_that_contradict_themselves_are_unclear(words):
    assert parse_months(words) == MonthWords(
        unclear=True, fiscal_years=parse_months(words).fiscal_years
    )


@pytest.mark.parametrize(
    "words",
    [
        "3 เดือน",
        "3 เดือนหลังลงนามสัญญา",
        "2 ไตรมาสแรก",
        "ประชุมครั้งที่ 1/2569",
        "เดือนเว้นเดือน",
        "เดือนละ 2 ครั้ง",
    ],
)
def test_words_without_months_say_nothing(words):
    assert parse_months(words) == MonthWords()


@pytest.mark.parametrize(
    "words", ["ต.ค. 68, พ.ย. 69", "ไตรมาส 4/2568 - ไตรมาส 2/2569", "ส.ค. 69 (3 เดือน)"]
)
def test_what_leaves_the_year_gives_no_months(words):
    read = parse_months(words)
    assert (read.months, read.beyond_year) == ((), True)


@pytest.mark.parametrize(
    ("value", "years"),
    [
        ("ต.ค. - ธ.ค. 68", {2569}),
        ("ก.ย. 2568", {2568}),
        ("ตลอดปีงบประมาณ พ.ศ. 2568", {2568}),
        (date(2026, 3, 1), {2569}),
        (date(2569, 3, 1), {2569}),
        (date(1968, 12, 1), {2569}),
        ("ต.ค. - ธ.ค.", set()),
    ],
)
def test_the_fiscal_years_that_are_named(value, years):
    assert parse_months(value).fiscal_years == years
