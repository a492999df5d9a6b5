"""Sums of money: the handbook's vectors, the library's faults, and consistency."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import bahttext, num_to_thaiword

from dplan_docs.thai.library import number_speller
from dplan_docs.thai.money import baht, baht_text, round_baht

AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40)
SATANG = st.integers(0, 10**17).map(lambda satang: Decimal(satang).scaleb(-2))

VECTORS = [
    ("0", "ศูนย์บาทถ้วน"),
    ("1", "หนึ่งบาทถ้วน"),
    ("10", "สิบบาทถ้วน"),
    ("11", "สิบเอ็ดบาทถ้วน"),
    ("20", "ยี่สิบบาทถ้วน"),
    ("21", "ยี่สิบเอ็ดบาทถ้วน"),
    ("100", "หนึ่งร้อยบาทถ้วน"),
    ("101", "หนึ่งร้อยเอ็ดบาทถ้วน"),
    ("111", "หนึ่งร้อยสิบเอ็ดบาทถ้วน"),
    ("121", "หนึ่งร้อยยี่สิบเอ็ดบาทถ้วน"),
    ("1001", "หนึ่งพันเอ็ดบาทถ้วน"),
    ("10010", "หนึ่งหมื่นสิบบาทถ้วน"),
    ("100001", "หนึ่งแสนเอ็ดบาทถ้วน"),
    ("120021", "หนึ่งแสนสองหมื่นยี่สิบเอ็ดบาทถ้วน"),
    ("150000", "หนึ่งแสนห้าหมื่นบาทถ้วน"),
    ("1000001", "หนึ่งล้านเอ็ดบาทถ้วน"),
    ("1000011", "หนึ่งล้านสิบเอ็ดบาทถ้วน"),
    ("11000000", "สิบเอ็ดล้านบาทถ้วน"),
    ("21000021", "ยี่สิบเอ็ดล้านยี่สิบเอ็ดบาทถ้วน"),
    ("101000000", "หนึ่งร้อยเอ็ดล้านบาทถ้วน"),
    ("34183.08", "สามหมื่นสี่พันหนึ่งร้อยแปดสิบสามบาทแปดสตางค์"),
    ("238613.38", "สองแสนสามหมื่นแปดพันหกร้อยสิบสามบาทสามสิบแปดสตางค์"),
    ("37556572.56", "สามสิบเจ็ดล้านห้าแสนห้าหมื่นหกพันห้าร้อยเจ็ดสิบสองบาทห้าสิบหกสตางค์"),
    ("2847165072", "สองพันแปดร้อยสี่สิบเจ็ดล้านหนึ่งแสนหกหมื่นห้าพันเจ็ดสิบสองบาทถ้วน"),
    ("1000000000000", "หนึ่งล้านล้านบาทถ้วน"),
    ("100.01", "หนึ่งร้อยบาทหนึ่งสตางค์"),
    ("100.11", "หนึ่งร้อยบาทสิบเอ็ดสตางค์"),
    ("100.21", "หนึ่งร้อยบาทยี่สิบเอ็ดสตางค์"),
    ("1.005", "หนึ่งบาทหนึ่งสตางค์"),
    ("2.675", "สองบาทหกสิบแปดสตางค์"),
    ("-150000", "ลบหนึ่งแสนห้าหมื่นบาทถ้วน"),
    ("-0.001", "ศูนย์บาทถ้วน"),
]


@pytest.mark.parametrize(("amount", "words"), VECTORS)
def test_the_handbooks_sums_in_words(amount, words):
    assert baht_text(Decimal(amount)) == words


def test_library_fault_decimals_raise_there_but_not_here():
    with pytest.raises(TypeError):
        bahttext(Decimal("1.50"))
    assert baht_text(Decimal("1.50")) == "หนึ่งบาทห้าสิบสตางค์"


@pytest.mark.parametrize("amount", ["1.005", "2.675"])
def test_library_fault_floats_lose_a_satang_there_but_not_here(amount):
    assert bahttext(float(amount)) != baht_text(Decimal(amount))


def test_library_fault_satang_alone_have_no_nought_baht_here():
    assert bahttext(0.25) == "ศูนย์บาทยี่สิบห้าสตางค์"
    assert baht_text(Decimal("0.25")) == "ยี่สิบห้าสตางค์"
    assert baht_text(Decimal("-0.25")) == "ลบยี่สิบห้าสตางค์"


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_no_sum_of_money(amount):
    for function in (baht, baht_text, round_baht):
        with pytest.raises(ValueError, match="not a sum of money"):
            function(Decimal(amount))


@given(st.integers(0, 10**13))
def test_whole_baht_are_the_librarys_own_words(amount):
    assert baht_text(Decimal(amount)) == bahttext(amount)


@given(AMOUNTS)
def test_words_never_fail_and_always_close(amount):
    words = baht_text(amount)
    assert words.endswith(("บาทถ้วน", "สตางค์"))
    assert words.startswith("ลบ") == (round_baht(amount) < 0)


@given(SATANG)
def test_words_are_those_of_baht_and_of_satang(amount):
    whole, satang = divmod(int(amount.scaleb(2)), 100)
    words = baht_text(amount)
    if not satang:
        assert words == f"{num_to_thaiword(whole)}บาทถ้วน"
    elif whole:
        assert words == f"{num_to_thaiword(whole)}บาท{num_to_thaiword(satang)}สตางค์"
    else:
        assert words == f"{num_to_thaiword(satang)}สตางค์"


@given(st.integers(1, 10**6 - 1), st.integers(2, 10**6 - 1))
def test_millions_are_said_as_a_number_of_their_own(millions, rest):
    words = baht_text(Decimal(millions * 10**6 + rest))
    head = baht_text(Decimal(millions)).removesuffix("บาทถ้วน")
    assert words == f"{head}ล้าน{baht_text(Decimal(rest))}"


@pytest.mark.parametrize(
    ("amount", "figures"),
    [
        ("150000", "150,000"),
        ("34183.08", "34,183.08"),
        ("34183.50", "34,183.50"),
        ("10500000.00", "10,500,000"),
        ("999.995", "1,000"),
        ("0", "0"),
        ("-0.001", "0"),
        ("-1500", "-1,500"),
        ("1E+6", "1,000,000"),
    ],
)
def test_satang_are_shown_only_when_there_are_any(amount, figures):
    assert baht(Decimal(amount)) == figures


@given(AMOUNTS)
def test_figures_read_back_as_the_rounded_sum(amount):
    assert Decimal(baht(amount).replace(",", "")) == round_baht(amount)


@given(AMOUNTS)
def test_rounding_moves_a_sum_by_half_a_satang_at_most(amount):
    scaled = amount.as_integer_ratio()
    rounded = round_baht(amount).as_integer_ratio()
    distance = abs(scaled[0] * rounded[1] - rounded[0] * scaled[1])
    assert 200 * distance <= scaled[1] * rounded[1]


def test_words_come_also_from_a_library_that_keeps_them_elsewhere():
    assert number_speller("moved/elsewhere.py")(101) == number_speller()(101) == "หนึ่งร้อยเอ็ด"
