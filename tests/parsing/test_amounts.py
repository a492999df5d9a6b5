"""Budget cells, by the handbook's table."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.parsing import Vocabulary
from dplan_docs.parsing.amounts import parse_amount
from dplan_docs.parsing.catalogue import FINDINGS
from dplan_docs.parsing.values import Broken
from dplan_docs.parsing.words import parse_baht_words
from dplan_docs.thai.digits import to_thai
from dplan_docs.thai.money import baht_text

WORDS = Vocabulary()


def codes(amount):
    return [remark.code for remark in amount.remarks]


@pytest.mark.parametrize(
    ("cell", "budget", "note", "found"),
    [
        (50000, "50000.00", None, []),
        (50000.0, "50000.00", None, []),
        ("  1,632,820 ", "1632820.00", None, ["budget-as-text"]),
        ("10,500,000.00", "10500000.00", None, ["budget-as-text"]),
        ("34,183.08", "34183.08", None, ["budget-as-text"]),
        (34183.079999999994, "34183.08", None, []),
        ("๑๐๐,๐๐๐.-", "100000.00", None, []),
        ("๑๐0,๐๐๐", "100000.00", None, []),
        ("100,000 บาท", "100000.00", None, []),
        ("100,000.-บาท", "100000.00", None, []),
        ("100,000.00 บาทถ้วน", "100000.00", None, []),
        ("฿5,000", "5000.00", None, []),
        ("5000000 (เงินอุดหนุนเฉพาะกิจ)", "5000000.00", "เงินอุดหนุนเฉพาะกิจ", []),
        ("100,000\n(เงินสะสม)", "100000.00", "เงินสะสม", []),
        ("150,000 (หนึ่งแสนห้าหมื่นบาทถ้วน)", "150000.00", None, []),
        ("50,000 (พันธุ์ปลา)", "50000.00", "พันธุ์ปลา", []),
        ("-", None, None, []),
        ("  -    ", None, None, []),
        ("–", None, None, []),
        (None, None, None, ["budget-missing"]),
        (" ", None, None, ["budget-missing"]),
        (0, "0.00", None, ["budget-zero"]),
        (0.0, "0.00", None, ["budget-zero"]),
        ("ไม่ใช้งบประมาณ", None, "ไม่ใช้งบประมาณ", []),
        ("- ไม่ใช้งบ -", None, "ไม่ใช้งบ", []),
        ("(ไม่มีงบประมาณ)", None, "ไม่มีงบประมาณ", []),
        ("ห้าแสนบาทถ้วน", "500000.00", "ห้าแสนบาทถ้วน", ["budget-from-words"]),
        ("1.5 ล้านบาท", "1500000.00", "1.5 ล้านบาท", ["budget-from-words"]),
        (1234.567, "1234.57", None, ["budget-rounded"]),
        (2.675, "2.68", None, ["budget-rounded"]),
    ],
)
def test_a_readable_cell(cell, budget, note, found):
    amount = parse_amount(cell, WORDS)
    assert (amount.budget, amount.note) == (budget and Decimal(budget), note)
    assert not amount.unreadable
    assert codes(amount) == found


@pytest.mark.parametrize(
    "cell",
    [
        "กฎหมาย",
        "งบหน่วยงาน",
        "ประมาณห้าร้อย",
        "ห้าร้อย",
        "ตามข้อบัญญัติ",
        "100.000",
        "1.234.567",
        "1,00,000",
        "100,000 200,000",
        "100,000\n200,000",
        "100,000 (200,000)",
        "150,000 (สองแสนบาท)",
        "100,000/ปี",
        "2,500 ต่อเดือน",
        "ประมาณ 500",
        "5 ล้าน",
        "#REF!",
        Broken("#REF!"),
        Broken("=A1*2", uncalculated=True),
        -5,
        "-500",
        "(500,000)",
        date(2026, 2, 1),
        datetime.fromisoformat("2026-02-01T09:30"),
        True,
        float("nan"),
        float("inf"),
        1e300,
    ],
)
def test_an_unreadable_cell_is_an_error_and_never_nought(cell):
    amount = parse_amount(cell, WORDS)
    assert amount.budget is None
    assert amount.unreadable
    assert codes(amount) == ["budget-unreadable"]
    assert FINDINGS["budget-unreadable"][0].value == "error"
    assert amount.note in amount.remarks[0].message


def test_an_unreadable_cells_message_says_what_was_found_and_what_to_do():
    message = parse_amount("ตามข้อบัญญัติ", WORDS).remarks[0].message
    assert "“ตามข้อบัญญัติ”" in message
    assert "กรุณาพิมพ์เป็นตัวเลขจำนวนบาท" in message


def test_the_settings_may_know_more_words_for_no_money():
    words = Vocabulary(no_budget_words=("ขอความร่วมมือ",))
    assert parse_amount("ขอความร่วมมือ", WORDS).unreadable
    assert parse_amount("ขอความร่วมมือ", words).note == "ขอความร่วมมือ"


def test_the_headings_unit_multiplies_and_may_not_be_contradicted():
    assert parse_amount(1.5, WORDS, 1_000_000).budget == Decimal("1500000.00")
    assert parse_amount("๒๕๐", WORDS, 1_000).budget == Decimal("250000.00")
    assert parse_amount("250,000 บาท", WORDS, 1_000).unreadable


@given(st.decimals(min_value=0, max_value=10**10, places=2))
def test_every_way_of_typing_an_amount_gives_it(amount):
    for text in (
        f"{amount:,}",
        f"{amount}",
        f"{amount:,} บาท",
        to_thai(f"{amount:,}"),
        f" {amount:,}.- ",
    ):
        assert parse_amount(text, WORDS).budget == amount, text


@given(st.decimals(min_value=0, max_value=10**10, places=2))
def test_an_amount_in_official_words_is_read_back(amount):
    assert parse_baht_words(baht_text(amount)) == amount


@given(st.text(max_size=20))
def test_no_text_raises_or_gives_a_negative_amount(text):
    amount = parse_amount(text, WORDS)
    assert amount.budget is None or amount.budget >= 0
    assert not (amount.unreadable and amount.budget is not None)
