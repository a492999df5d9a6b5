"""Cleaning (order of marks, blanks, invisible characters), folding, and the nearest name."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pythainlp.util import normalize

from dplan_docs.thai.text import clean, fold, nearest

AM, NIKHAHIT, AA = "\u0e33", "\u0e4d", "\u0e32"
INVISIBLE = "\u200b\u200c\u200d\u200e\u2060\ufeff\u00ad\x00\x07"
BLANKS = " \u00a0\t\n\r\u2028\u2029\u3000"
THAI = "".join(map(chr, range(0x0E01, 0x0E3B))) + "".join(map(chr, range(0x0E3F, 0x0E5C)))
MESSY = st.text(
    st.one_of(
        st.sampled_from(THAI),
        st.sampled_from("กนเแาำ" + NIKHAHIT + "ิี่้๊๋์ๅฤะ" + BLANKS + INVISIBLE),
        st.characters(),
    ),
    max_size=40,
)


def clean_without_shortcuts(text):
    """What ``clean`` promises, with the library called every time."""
    for mark in INVISIBLE + "\u200f" + "".join(map(chr, (*range(9), *range(14, 28), 127))):
        text = text.replace(mark, "")
    text = " ".join(text.split())
    while (mended := " ".join(normalize(text).split())) != text:
        text = mended
    return text


@settings(max_examples=600)
@example(f"น{NIKHAHIT}้{AA}")
@example(f"น้{NIKHAHIT}{AA}")
@example(f"น้{NIKHAHIT}่{AA}")
@example(f"เเผนการด{NIKHAHIT}{AA}เนินงาน")
@example(f"ก {NIKHAHIT}{AA}")
@example(f"ก{NIKHAHIT}{AA}{AA}")
@example("ก ่ ข")
@example("ฤๅษี เเเ แแ ะ ะ")
@given(MESSY)
def test_the_shortcuts_of_clean_change_nothing(text):
    assert clean(text) == clean_without_shortcuts(text)


@given(MESSY)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(MESSY)
def test_a_clean_text_holds_nothing_invisible_and_one_blank_at_a_time(text):
    cleaned = clean(text)
    assert not set(cleaned) & set(INVISIBLE + BLANKS[1:])
    assert "  " not in cleaned
    assert cleaned == cleaned.strip()


@pytest.mark.parametrize(
    ("messy", "cleaned"),
    [
        (f"แผนการด{NIKHAHIT}{AA}เนินงาน", f"แผนการด{AM}เนินงาน"),
        (f"น{NIKHAHIT}้{AA}", f"น้{AM}"),
        (f"น้{NIKHAHIT}{AA}", f"น้{AM}"),
        ("เเผนงาน", "แผนงาน"),
        ("ที่่", "ที่"),
        ("กองช่าง\r\nงานโยธา", "กองช่าง งานโยธา"),
        ("พ.ศ.\u00a02569", "พ.ศ. 2569"),
        ("กอง\u200bช่าง", "กองช่าง"),
        ("ว่า  ด้าย     ", "ว่า ด้าย"),
        ("๑๕ ตุลาคม ๒๕๖6", "๑๕ ตุลาคม ๒๕๖6"),
        ("(ช่วงที่1) หมู่ที่ 1–12 “ค.ส.ล.” / คสล.", "(ช่วงที่1) หมู่ที่ 1–12 “ค.ส.ล.” / คสล."),
    ],
)
def test_messy_cells_are_cleaned(messy, cleaned):
    assert clean(messy) == cleaned


@pytest.mark.parametrize("blank", BLANKS)
def test_library_fault_blanks_it_leaves_become_one_blank(blank):
    assert clean(f"ก{blank}{blank}ข") == "ก ข"


@pytest.mark.parametrize("mark", INVISIBLE)
def test_library_fault_invisible_characters_it_leaves_are_dropped(mark):
    assert clean(f"ก{mark}ข{mark}") == "กข"


def test_library_fault_a_dropped_mark_leaves_two_blanks_there_but_not_here():
    assert "  " in normalize("ภาพ ่ ค")
    assert clean("ภาพ ่ ค") == "ภาพ ค"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (12, "12"),
        (12.0, "12"),
        (1_500_000.0, "1500000"),
        (0.1 + 0.2, "0.3"),
        (34183.08, "34183.08"),
        (float("nan"), "nan"),
        ("", ""),
    ],
)
def test_a_cell_that_is_no_text_reads_as_excel_shows_it(value, text):
    assert clean(value) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("กองช่าง", " กอง ช่าง\u200b "),
        ("ค.ส.ล.", "คสล"),
        ("หมู่ที่ ๕", "หมู่ที่5"),
        ("E-mail", "e-mail"),
        (f"ส{NIKHAHIT}{AA}นัก\r\nปลัด", "สำนักปลัด"),
    ],
)
def test_spellings_of_one_name_fold_to_one_key(one, other):
    assert fold(one) == fold(other)


def test_two_names_fold_to_two_keys():
    assert fold("กองช่าง") != fold("กองคลัง")


DIVISIONS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม")


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("กองข่าง", "กองช่าง"),
        ("กองสาธารสุขและสิ่งแวดล้อม", "กองสาธารณสุขและสิ่งแวดล้อม"),
        ("สํานักปลัดเทศบาล", "สำนักปลัด"),
        (" กอง ช่าง ", "กองช่าง"),
        ("กองสาธารณสุข", "กองสาธารณสุขและสิ่งแวดล้อม"),
        ("โรงเรียนตัวอย่าง กองการศึกษา", "กองการศึกษา"),
        ("กอง", None),
        ("ว่าง", None),
        ("", None),
    ],
)
def test_the_nearest_division_is_suggested(word, found):
    assert nearest(word, DIVISIONS) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("กองคลัง", "กองช่าง"),
        ("สำนักคลัง", "สำนักช่าง"),
        ("กองการศึกษา", "กองการเจ้าหน้าที่"),
        ("การเกษตร", "การศึกษา"),
    ],
)
def test_different_divisions_are_not_alike(one, other):
    assert nearest(one, [other]) is None
    assert nearest(other, [one]) is None


def test_two_names_of_the_engineers_are_alike():
    assert nearest("สำนักการช่าง", ["สำนักปลัด", "สำนักช่าง"]) == "สำนักช่าง"
    assert nearest("สำนักช่าง", ["สำนักปลัด", "สำนักการช่าง"]) == "สำนักการช่าง"


def test_nothing_is_near_when_there_is_no_choice():
    assert nearest("กองช่าง", []) is None


def test_a_lower_cutoff_finds_more():
    assert nearest("กองคลัง", ["กองช่าง"], cutoff=50) == "กองช่าง"
