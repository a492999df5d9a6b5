"""Prefixes of names."""

import pytest

from dplan_docs.thai.names import split_prefix


@pytest.mark.parametrize(
    "prefix",
    [
        "นาย",
        "นาง",
        "นางสาว",
        "น.ส.",
        "เด็กชาย",
        "ด.ญ.",
        "ว่าที่ร้อยตรี",
        "ว่าที่ร้อยตรีหญิง",
        "ว่าที่ ร.ต.",
        "ว่าที่ ร.ต.หญิง",
        "พ.ต.อ.",
        "พ.ต.ท.หญิง",
        "จ.ส.อ.",
        "จ่าสิบเอก",
        "จ่าเอก",
        "พันจ่าอากาศเอก",
        "สิบตำรวจโท",
        "พันตำรวจเอก",
        "นาวาอากาศตรี",
        "นายกองเอก",
        "ดาบตำรวจ",
        "ดร.",
        "ผศ.ดร.",
        "ผู้ช่วยศาสตราจารย์ ดร.",
        "ว่าที่ร้อยเอก ดร.",
        "นายแพทย์",
        "แพทย์หญิง",
        "ทพญ.",
        "ม.ล.",
        "หม่อมหลวง",
        "พระครู",
        "นางสาว ดร.",
    ],
)
@pytest.mark.parametrize("blank", ["", " "])
def test_a_prefix_is_split_from_the_name(prefix, blank):
    assert split_prefix(f"{prefix}{blank}ตัวอย่าง ใจดี") == (prefix, "ตัวอย่าง ใจดี")


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("นายกมล ใจดี", ("นาย", "กมล ใจดี")),
        ("นางนางนวล ใจดี", ("นาง", "นางนวล ใจดี")),
        ("นายนายิกา ใจดี", ("นาย", "นายิกา ใจดี")),
        (" นาย\u00a0ตัวอย่าง  ใจดี ", ("นาย", "ตัวอย่าง ใจดี")),
        ("นายเอก โทดี", ("นาย", "เอก โทดี")),
    ],
)
def test_only_the_prefix_is_taken_off(full, parts):
    assert split_prefix(full) == parts


@pytest.mark.parametrize(
    "full",
    [
        "ตัวอย่าง ใจดี",
        "นายิกา ใจดี",
        "ดรุณี ใจดี",
        "นาย",
        "",
        "นายกเทศมนตรีตำบลตัวอย่าง",
        "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
        "นายอำเภอตัวอย่าง",
        "ผู้อำนวยการกองช่าง",
        "-",
    ],
)
def test_what_has_no_prefix_stays_whole(full):
    assert split_prefix(full) == ("", full)
