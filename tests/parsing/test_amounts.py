"""Budget cells, by the handbook's table."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.parsing import Vocabulary
from dplan_docs.parsing.amounts import Amount, parse_amount
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
        ("150,000 (หนึ่งแสนห้าหมื่นบาทถ้วน)", "150000.00", "หนึ่งแสนห้าหมื่นบาทถ้วน", []),
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


@pytest.mark.parametrize("dash", ["-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"])
def test_every_dash_ends_a_sum_alone_means_none_and_before_it_is_minus(dash):
    assert parse_amount(f"๖๐,๐๐๐.{dash}", WORDS).budget == Decimal("60000.00")
    assert parse_amount(dash, WORDS) == Amount()
    assert parse_amount(f"{dash}500", WORDS).unreadable


@pytest.mark.parametrize(
    ("cell", "budget"),
    [
        ("2 ล้าน", "2000000.00"),
        ("1.5ล้าน", "1500000.00"),
        ("5 แสน", "500000.00"),
        ("ห้าแสน", "500000.00"),
        ("สิบล้าน", "10000000.00"),
        ("50 ล้าน", "50000000.00"),
        ("1,200 ล้านบาท", "1200000000.00"),
        ("2 แสน 5 หมื่นบาท", "250000.00"),
        ("1 ล้าน 5 แสน", "1500000.00"),
        ("5 ร้อยบาท", "500.00"),
        ("(หนึ่งหมื่นห้าพันบาทถ้วน)", "15000.00"),
        ("งบประมาณ 2 ล้านบาท", "2000000.00"),
        ("เป็นเงินห้าแสนบาท", "500000.00"),
        ("1.5 ล้านบาท (เงินสะสม)", "1500000.00"),
    ],
)
def test_a_cell_that_is_one_sum_in_words_is_read_and_to_be_confirmed(cell, budget):
    amount = parse_amount(cell, WORDS)
    assert amount.budget == Decimal(budget)
    assert amount.note in (cell, cell.strip("()"))
    assert codes(amount) == ["budget-from-words"]


@pytest.mark.parametrize(
    ("cell", "budget", "note"),
    [
        ("งบประมาณ 200,000 บาท", "200000.00", None),
        ("งบประมาณ : 200,000", "200000.00", None),
        ("จำนวน ๓๕,๐๐๐ บาท", "35000.00", None),
        ("จำนวนเงิน 12,500.50 บาท", "12500.50", None),
        ("เป็นเงิน 5,000 บาท", "5000.00", None),
        ("งบ 50,000", "50000.00", None),
        ("งบ 50000", "50000.00", None),
        ("250,000 *", "250000.00", None),
        ("120,000 บาท เงินรายได้", "120000.00", "เงินรายได้"),
        ("120,000เงินรายได้", "120000.00", "เงินรายได้"),
        ("เงินสะสม 500,000 บาท", "500000.00", "เงินสะสม"),
        ("100,000 บาท\nเงินอุดหนุนทั่วไป", "100000.00", "เงินอุดหนุนทั่วไป"),
        ("งบประมาณปี 2569 จำนวน 50,000 บาท", "50000.00", "งบประมาณปี 2569"),
        ("๑,๕๐๐,๐๐๐ บาท (หนึ่งล้านห้าแสนบาทถ้วน) งบ อบจ.", "1500000.00", "งบ อบจ."),
        ("100,000 หนึ่งแสนบาทถ้วน", "100000.00", "หนึ่งแสนบาทถ้วน"),
        ("ห้าแสนบาท (500,000)", "500000.00", "ห้าแสนบาท"),
        ("100,000 (100,000 บาท)", "100000.00", None),
        ("50,000 (โครงการต่อเนื่อง)", "50000.00", "โครงการต่อเนื่อง"),
        ("50,000 (ลดโลกร้อน ปี 2568)", "50000.00", "ลดโลกร้อน ปี 2568"),
        ("50,000 (ตามแบบประมาณการ)", "50000.00", "ตามแบบประมาณการ"),
        ("50,000 (หมู่ 1 ถึง 5)", "50000.00", "หมู่ 1 ถึง 5"),
    ],
)
def test_words_that_cannot_change_a_sum_are_its_note(cell, budget, note):
    amount = parse_amount(cell, WORDS)
    assert (amount.budget, amount.note) == (Decimal(budget), note)
    assert codes(amount) == []


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("ไม่มี", "ไม่มี"),
        ("- ไม่มี -", "ไม่มี"),
        ("ไม่ได้ตั้งงบประมาณ", "ไม่ได้ตั้งงบประมาณ"),
        ("ไม่ใช้งบประมาณ (0)", "ไม่ใช้งบประมาณ"),
        ("ไม่ใช้งบประมาณ ๐ บาท", "ไม่ใช้งบประมาณ"),
    ],
)
def test_words_for_no_money(cell, note):
    amount = parse_amount(cell, WORDS)
    assert (amount.budget, amount.note, amount.unreadable, codes(amount)) == (None, note, False, [])


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
        "50,000 (เดือนละ)",
        "50,000 บาท (ต่อเดือน)",
        "50,000 (ต่อคน)",
        "50,000 (ปีละ)",
        "50,000 (หน่วยละ)",
        "50,000 (โดยประมาณ)",
        "50,000 (x 3)",
        "300,000 (โอนเพิ่ม 500)",
        "เดือนละ 5,000 บาท",
        "5 แห่ง ๆ ละ 20,000 บาท",
        "ไม่เกิน 100,000 บาท",
        "50,000.- x 3",
        "50,000 * 3",
        "50,000 พัน",
        "100,000 ถึง 200,000",
        "100,000 บาท ไม่เบิกจ่าย",
        "50,000 บาท ครั้งที่ 2",
        "50,000 บาท เงินสมทบ",
        "งบ อบต. 50,000 บาท งบ อบจ.",
        "เงินเดือน 15,000 บาท",
        "เงินอุดหนุนรายหัว 5,000 บาท",
        "ค่าวิทยากร 20,000",
        "ใช้ไป 50,000",
        "งบประมาณ 2569",
        "เงินสะสม 2568",
        "จำนวน 5",
        "งบกลาง",
        "งบประมาณ",
        "5 ร้อย",
        "แสน",
        "ล้านห้าแสนบาท",
        "2 แสน 5",
        "5 แสน 5 แสน",
        "2 แสน\n5 หมื่น",
        "1,5 ล้านบาท",
        "-5 ล้านบาท",
        "100,000 (สองแสน)",
        "0.035",
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


def test_a_formula_is_to_be_mended_in_excel_and_is_not_printed():
    formula = parse_amount(Broken("=A1*2", uncalculated=True), WORDS)
    error = parse_amount(Broken("#REF!"), WORDS)
    assert (formula.note, error.note) == ("สูตรยังไม่ได้คำนวณ", "#REF!")
    for amount, text in ((formula, "=A1*2"), (error, "#REF!")):
        remark = amount.remarks[0]
        assert remark.value == text
        assert f"“{text}”" in remark.message
        assert "กรุณาเปิดไฟล์ใน Excel" in remark.message
        assert "แล้วบันทึก" in remark.message
        assert "พิมพ์" not in remark.message


def test_latin_letters_stand_off_from_thai():
    assert "เพราะ Excel" in parse_amount(date(2026, 2, 1), WORDS).remarks[0].message
    assert "เพราะข้อความ" in parse_amount("50,000 (เดือนละ)", WORDS).remarks[0].message


def test_the_settings_may_know_more_words_for_no_money():
    words = Vocabulary(no_budget_words=("ขอความร่วมมือ",))
    assert parse_amount("ขอความร่วมมือ", WORDS).unreadable
    assert parse_amount("ขอความร่วมมือ", words).note == "ขอความร่วมมือ"


def test_the_headings_unit_multiplies_and_may_not_be_contradicted():
    assert parse_amount(1.5, WORDS, 1_000_000).budget == Decimal("1500000.00")
    assert parse_amount("๒๕๐", WORDS, 1_000).budget == Decimal("250000.00")
    assert parse_amount("0.035", WORDS, 1_000_000).budget == Decimal("35000.00")
    assert parse_amount("2 ล้าน", WORDS, 1_000_000).budget == Decimal("2000000.00")
    for cell in ("250,000 บาท", "2.500", "5 แสน", "งบ 250"):
        assert parse_amount(cell, WORDS, 1_000).unreadable


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
