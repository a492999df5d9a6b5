"""Digits: the library's table, its measured faults, and identifiers left alone."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pythainlp.util import arabic_digit_to_thai_digit, thai_digit_to_arabic_digit

from dplan_docs.thai.digits import FULL_WIDTH, SUBSCRIPT, is_mixed, to_arabic, to_thai

ANY_TEXT = st.text(st.one_of(st.sampled_from("0123456789๐๑๒๓๔๕๖๗๘๙กขค์่ .,-/@"), st.characters()))
THAI_TEXT = st.text("0123456789๐๑๒๓๔๕๖๗๘๙กขคงจ .,/()-–์่")


@given(ANY_TEXT)
def test_arabic_digits_are_the_librarys_own(text):
    without_full_width = re.sub(f"[{FULL_WIDTH}]", "", text)
    assert to_arabic(without_full_width) == thai_digit_to_arabic_digit(without_full_width)


@given(THAI_TEXT)
def test_thai_digits_are_the_librarys_own_where_nothing_is_an_identifier(text):
    assert to_thai(text) == arabic_digit_to_thai_digit(text)


@given(THAI_TEXT)
def test_digits_come_back_from_thai(text):
    assert to_arabic(to_thai(text)) == to_arabic(text)


@given(ANY_TEXT)
def test_converting_twice_changes_nothing_more(text):
    assert to_thai(to_thai(text)) == to_thai(text)
    assert to_arabic(to_arabic(text)) == to_arabic(text)


def test_library_fault_none_and_numbers_raise_there_but_not_here():
    with pytest.raises(TypeError):
        thai_digit_to_arabic_digit(None)
    assert (to_arabic(None), to_arabic(2566), to_arabic(1.5)) == ("", "2566", "1.5")
    assert (to_thai(None), to_thai(2566), to_thai(1.5)) == ("", "๒๕๖๖", "๑.๕")


def test_library_fault_full_width_digits_are_untouched_there_but_not_here():
    assert thai_digit_to_arabic_digit(FULL_WIDTH) == FULL_WIDTH
    assert to_arabic(FULL_WIDTH) == unicodedata.normalize("NFKC", FULL_WIDTH) == "0123456789"
    assert to_thai(FULL_WIDTH) == "๐๑๒๓๔๕๖๗๘๙"
    assert to_thai(f"A4 {FULL_WIDTH}") == "A4 ๐๑๒๓๔๕๖๗๘๙"


def test_subscript_digits_are_left_for_a_finding():
    assert to_arabic(SUBSCRIPT) == to_thai(SUBSCRIPT) == SUBSCRIPT


@pytest.mark.parametrize(
    "text",
    [
        "saraban2566@example.go.th",
        "09-planning_2@example2.go.th",
        "https://www.example.go.th/2566/plan-2.pdf?id=5&page=2#p3",
        "www.example2.go.th/2566",
        "example.go.th/2566/12",
        "A4",
        "COVID-19",
        "4G",
        "LED-12",
        "LED12",
        "ROV2",
        "PM2.5",
        "H.264",
        "RJ45-24",
        "1,500W",
        "2.4GHz",
        "CAT6_24",
        "มอก. 2541-2559",
        "มอก.15 เล่ม 1-2562",
        "มอก 397",
        "มอก. เลขที่ 80–2550",
    ],
)
def test_identifiers_keep_their_digits(text):
    assert to_thai(text) == text
    assert to_thai(f"ใช้{text}จำนวน 5 ชุด") == f"ใช้{text}จำนวน ๕ ชุด"


@pytest.mark.parametrize(
    ("text", "thai"),
    [
        ("ปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("๒๕๖6", "๒๕๖๖"),
        ("กว้าง 4.00 เมตร ขนาด 0.15x3.5X20 เมตร", "กว้าง ๔.๐๐ เมตร ขนาด ๐.๑๕x๓.๕X๒๐ เมตร"),
        ("ขนาด 4×5 เมตร", "ขนาด ๔×๕ เมตร"),
        ("หลอด LED 12 วัตต์", "หลอด LED ๑๒ วัตต์"),
        ("1.UPS 2.CCTV", "๑.UPS ๒.CCTV"),
        ("Tel.02-999-9999", "Tel.๐๒-๙๙๙-๙๙๙๙"),
        ("ที่ ตย 71001/ว 45", "ที่ ตย ๗๑๐๐๑/ว ๔๕"),
        ("ผด.02/1", "ผด.๐๒/๑"),
        ("ม.1-ม.3 (1-0-66 ไร่)", "ม.๑-ม.๓ (๑-๐-๖๖ ไร่)"),
        ("ลดหมอก 2 จุด", "ลดหมอก ๒ จุด"),
        ("15/10/2568 เวลา 09.30 น.", "๑๕/๑๐/๒๕๖๘ เวลา ๐๙.๓๐ น."),
        ("10%", "๑๐%"),
        ("ไม่มีตัวเลข ABC", "ไม่มีตัวเลข ABC"),
        ("", ""),
    ],
)
def test_everything_else_becomes_thai(text, thai):
    assert to_thai(text) == thai


def test_an_address_glued_to_thai_text_ends_where_the_thai_begins():
    assert to_thai("ที่www.example.go.th/2ภายใน 7 วัน") == "ที่www.example.go.th/2ภายใน ๗ วัน"


@given(st.text("aZ19ก ()", max_size=60))
def test_digits_stay_exactly_where_a_latin_letter_stands_in_their_word(text):
    words = re.findall("[a-zA-Z0-9]+|[^a-zA-Z0-9]+", text)
    expected = [w if re.search("[a-zA-Z]", w) else arabic_digit_to_thai_digit(w) for w in words]
    assert to_thai(text) == "".join(expected)


@example("๒๕๖6")
@example("๒๕๖₀")
@example("25๖๒")
@example("๑๐๐,000")
@example("๑.5")
@given(st.from_regex(r"[๐-๙]+[,.]?[0-9₀-₉]+", fullmatch=True))
def test_a_number_in_two_scripts_is_mixed(number):
    assert is_mixed(number)
    assert is_mixed(f"(พ.ศ. ๒๕๖๑-{number})")


@pytest.mark.parametrize(
    "text", ["", "2566", "๒๕๖๖", "พ.ศ. ๒๕๔๘ และ พ.ศ. 2561", "๒๕๖๑-2570", "CO₂ 5", "ข้อ ๑. 5 คน"]
)
def test_two_numbers_in_two_scripts_are_not_mixed(text):
    assert not is_mixed(text)
