"""Names of files: legal on Windows, short enough for servers that count bytes, whole letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.file_names import file_name, legal, shortened

LEADING = tuple("เแโใไ")
TRAILING = tuple("ะาำๅ")
thai = st.text(st.sampled_from([chr(x) for x in range(0xE01, 0xE5B) if chr(x).isprintable()]))
anything = st.text(max_size=300)
endings = st.sampled_from([".docx", ".xlsx", " (ฉบับใหม่ 12).docx", " (สิ่งที่ต้องแก้ไข).xlsm"])


def is_short(name):
    return len(name.encode(errors="surrogatepass")) <= 246 and len(name) <= 122


@given(anything | thai, endings)
def test_every_name_is_legal_and_short(stem, ending):
    name = file_name(stem, ending)
    assert is_short(name)
    assert not set(name) & set('\\/:*?"<>|')
    assert not any(unicodedata.category(letter) == "Cc" and letter < " " for letter in name)
    assert name.endswith(ending)


@pytest.mark.parametrize(
    "stem", ["เก้าอี้นำเพราะน้ำใจไทยกั๊ว" * 20, "กำแพงเพชรที่สิ้นสุดปู่ย่า" * 20, "ก่" * 200, "เ" + "ก๊ำ" * 99]
)
@pytest.mark.parametrize("length", range(60, 120, 7))
def test_no_letter_is_parted_from_its_vowel_or_tone_mark(stem, length):
    cut = shortened(stem[:length] + stem, ".docx").removesuffix(".docx")
    head, _, tail = cut.partition("…")
    assert tail
    assert not head.endswith(LEADING)
    assert not tail.startswith(TRAILING)
    assert unicodedata.category(tail[0]) != "Mn"
    following = (stem[:length] + stem)[len(head)]
    assert following not in TRAILING
    assert unicodedata.category(following) != "Mn"
    before = (stem[:length] + stem)[-len(tail) - 1]
    assert before not in LEADING


def test_a_name_that_fits_stays_as_it_is():
    name = "01 หนังสือถึงอำเภอ แนวทางการจัดทำแผนพัฒนาตำบล - สิ่งที่ส่งมาด้วย 2 แนวทาง"
    assert file_name(name, ".docx") == f"{name}.docx"


def test_names_alike_in_their_first_and_last_letters_differ():
    taken = []
    for number in range(30):
        taken.append(file_name("กอง" + "ก" * 100 + chr(0xE01 + number) + "ข" * 100, ".xlsx", taken))
    assert len({name.casefold() for name in taken}) == len(taken)
    assert all(map(is_short, taken))


def test_what_no_name_may_hold_is_a_blank_and_no_name_ends_with_one():
    assert legal('ก/ข\\ค:ง*จ?ฉ"ช<ซ>ฌ|ญ\nฎ. ') == "ก ข ค ง จ ฉ ช ซ ฌ ญ ฎ"
    assert file_name("ก/ข", ".xlsx", [file_name("ก:ข", ".xlsx")]) == "ก ข (2).xlsx"
