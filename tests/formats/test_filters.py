import re
from datetime import date, time
from decimal import Decimal

import pytest

from dplan_docs.blanks import Blank, Missing
from dplan_docs.formats.filters import FILTERS

DOTS = re.compile(r"\.{5,}")


def a_blank(missing, **changes):
    return Blank(label="วันที่ประชุม", missing=missing, **changes)


@pytest.mark.parametrize(
    ("name", "value", "printed"),
    [
        ("วันที่", date(2025, 10, 15), "15 ตุลาคม 2568"),
        ("วันที่เต็ม", date(2025, 10, 15), "วันพุธที่ 15 ตุลาคม 2568"),
        ("วันที่ประกาศ", date(2025, 10, 5), "5 เดือน ตุลาคม พ.ศ. 2568"),
        ("วันที่ย่อ", date(2025, 10, 15), "15 ต.ค. 2568"),
        ("เดือนปี", date(2025, 10, 15), "ตุลาคม 2568"),
        ("เวลา", time(9, 30), "09.30 น."),
        ("บาท", Decimal("150000"), "150,000"),
        ("บาท", Decimal("34183.08"), "34,183.08"),
        ("บาท", 0, "0"),
        ("ตัวอักษร", Decimal("150000"), "หนึ่งแสนห้าหมื่นบาทถ้วน"),
        ("คั่น", ["กองช่าง", "กองคลัง"], "กองช่าง, กองคลัง"),
    ],
)
def test_a_value_prints_in_the_filters_form(name, value, printed):
    assert FILTERS[name](value) == printed


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("วันที่", r"\.+ \.+ \.+"),
        ("วันที่เต็ม", r"วัน\.+ที่ \.+ \.+ \.+"),
        ("วันที่ประกาศ", r"\.+ เดือน \.+ พ\.ศ\. \.+"),
        ("วันที่ย่อ", r"\.+ \.+ \.+"),
        ("เดือนปี", r"\.+ \.+"),
        ("เวลา", r"\.+ น\."),
        ("บาท", r"\.+"),
        ("ตัวอักษร", r"\.+"),
    ],
)
def test_a_blank_prints_dots_in_the_shape_of_what_is_missing(name, shape):
    missing = Missing()
    printed = str(FILTERS[name](a_blank(missing)))
    assert re.fullmatch(shape, printed)
    assert DOTS.search(printed)
    assert missing.labels == ["วันที่ประชุม"]


def test_a_list_with_a_blank_prints_its_dots_and_notes_it():
    missing = Missing()
    assert FILTERS["คั่น"](["กองช่าง", a_blank(missing, dots="......")]) == "กองช่าง, ......"
    assert missing.labels == ["วันที่ประชุม"]


@pytest.mark.parametrize("name", ["วันที่", "วันที่เต็ม", "วันที่ประกาศ", "วันที่ย่อ", "เดือนปี", "เวลา"])
def test_a_value_of_another_kind_is_refused_in_thai(name):
    with pytest.raises(TypeError, match="ค่า 2569 ไม่ใช่"):
        FILTERS[name](2569)


def test_a_blank_is_false_and_is_noted_only_once_it_is_printed():
    missing = Missing()
    blank = a_blank(missing)
    assert not blank
    assert missing.labels == []
    assert str(blank) == blank.__html__() == blank.dots
    assert missing.labels == ["วันที่ประชุม"]
