"""The common divisions of local governments, and how else divisions write them."""

import re
from collections.abc import Container
from functools import cache

from dplan_docs.kinds import KINDS
from dplan_docs.thai.text import fold

_ALIASES = {
    "สำนักปลัด": (
        "สป.",
        "สำนักงานปลัด",
        "สนง.ปลัด",
        "สำนักปลัดฯ",
        "สำนักปลัด อบต.",
        "สำนักปลัด อบจ.",
        "สำนักปลัดองค์การบริหารส่วนตำบล",
        "สำนักปลัดองค์การบริหารส่วนจังหวัด",
        "ปลัด",
    ),
    "สำนักปลัดเทศบาล": ("สำนักงานปลัดเทศบาล", "สนง.ปลัดเทศบาล", "สำนักปลัด ทต."),
    "กองคลัง": ("ส่วนการคลัง", "ส่วนคลัง", "กค.", "คลัง"),
    "กองช่าง": ("ส่วนโยธา", "กองโยธา", "กช.", "ช่าง"),
    "สำนักช่าง": ("สำนักการช่าง",),
    "กองการศึกษา": ("กศ.", "ส่วนการศึกษา"),
    "กองการศึกษา ศาสนาและวัฒนธรรม": (
        "กองการศึกษาฯ",
        "กองการศึกษา ศาสนา และวัฒนธรรม",
        "ส่วนการศึกษา ศาสนาและวัฒนธรรม",
        "กองการศึกษาศาสนาฯ",
    ),
    "กองสาธารณสุขและสิ่งแวดล้อม": (
        "กองสธ.",
        "กองสาธารณสุขฯ",
        "ส่วนสาธารณสุข",
        "ส่วนสาธารณสุขและสิ่งแวดล้อม",
        "กองสาธารณสุข ฯ",
        "กสธ.",
    ),
    "สำนักสาธารณสุขและสิ่งแวดล้อม": ("สำนักสาธารณสุขฯ", "สำนักสาธารสุขและสิ่งแวดล้อม", "สำนักสาธารณสุข"),
    "กองสวัสดิการสังคม": ("กองสวัสดิการฯ", "กองสวัสดิการ", "ส่วนสวัสดิการสังคม", "กสส.", "สวัสดิการสังคม"),
    "กองยุทธศาสตร์และงบประมาณ": ("กองยุทธศาสตร์ฯ", "กองยุทธศาสตร์"),
    "กองวิชาการและแผนงาน": ("กองวิชาการฯ", "กองวิชาการ"),
    "หน่วยตรวจสอบภายใน": ("ตรวจสอบภายใน", "หน่วยงานตรวจสอบภายใน"),
    "กองส่งเสริมการเกษตร": ("ส่วนส่งเสริมการเกษตร",),
    "กองทรัพยากรธรรมชาติและสิ่งแวดล้อม": (),
    "กองการประปา": (),
    "กองการแพทย์": (),
    "กองสารสนเทศภาษีและทะเบียนทรัพย์สิน": (),
}
_FAMILIES = (
    ("สำนักปลัด", "สำนักปลัดเทศบาล"),
    ("กองคลัง", "สำนักคลัง"),
    ("กองช่าง", "สำนักช่าง"),
    ("กองการศึกษา", "กองการศึกษา ศาสนาและวัฒนธรรม", "สำนักการศึกษา"),
    ("กองสาธารณสุขและสิ่งแวดล้อม", "กองสาธารณสุข", "สำนักสาธารณสุขและสิ่งแวดล้อม"),
    ("กองยุทธศาสตร์และงบประมาณ", "กองวิชาการและแผนงาน"),
)
"""What one office has under one of these names, another has under the other."""

_OUTSIDE = re.compile(
    "อบจ|อบต|องค์การบริหารส่วน|เทศบาล|ทต(?=[ก-ฮ])|แขวง|กรม|การไฟฟ้า|การประปา(?!เทศบาล)|โรงเรียน|วัด"
    "|โรงพยาบาล|รพสต|สถานี|ที่ทำการ|ที่ว่าการ|สำนักงาน(?!ปลัด)|จังหวัด|อำเภอ|โครงการชลประทาน|มหาวิทยาลัย"
    "|กระทรวง|สภาวัฒนธรรม|ศูนย์|กองทุน|กลุ่ม(?!งาน)|ชมรม|สถานธนานุบาล"
)
_OF_ANOTHER_BODY = re.compile("(?:กอง|สำนัก|หน่วย).*?(?:อบจ|องค์การบริหารส่วนจังหวัด|จังหวัด)")
_AN_OFFICE = re.compile(
    "(?:(?:เทศบาล(?:ตำบล|เมือง|นคร)?|องค์การบริหารส่วนตำบล|อบต|ทต|ทม|ทน)"
    "(?:(?!กอง|สำนัก|ร่วม|กับ|และ|หน่วย|งาน|ฝ่าย|โรงเรียน|อบต|เทศบาล|องค์การ)[ก-๎]){0,40})"
)
ALL_DIVISIONS = frozenset(
    fold(words)
    for words in (
        "ทุกกอง",
        "ทุกสำนัก/กอง",
        "ทุกสำนักกอง",
        "ทุกกอง/สำนัก",
        "ทุกส่วนราชการ",
        "ทุกหน่วยงาน",
        "ทุกกองงาน",
    )
)


@cache
def common_units() -> dict[str, str]:
    """Return folded spelling → common name of every division that the program knows by itself."""
    names = {fold(name): name for kind in KINDS for name in kind.divisions}
    for name, aliases in _ALIASES.items():
        names.setdefault(fold(name), name)
        for alias in aliases:
            names.setdefault(fold(alias), name)
    return names


def relatives(name: str) -> tuple[str, ...]:
    """Return the other names of what is one division in every office."""
    return next((family for family in _FAMILIES if name in family), (name,))


def without_office(key: str, known: Container[str]) -> str | None:
    """Return the known division in a folded text that the name of a tambon or town follows.

    The name is taken for the office's own: divisions of a neighbour do not stand in its plan. A
    province's do, so one of อบจ. is left as it is.

    >>> without_office("กองช่างอบตตัวอย่าง", {"กองช่าง"}), without_office("กองช่างอบจ", {"กองช่าง"})
    ('กองช่าง', None)
    """
    for end in range(len(key) - 1, 0, -1):
        head, rest = key[:end], key[end:]
        office = f"เทศบาล{rest}" if head.endswith("เทศบาล") else rest
        if head in known and _AN_OFFICE.fullmatch(office):
            return head
    return None


def is_outside(text: str) -> bool:
    """Whether a name is that of a body outside the office.

    >>> is_outside("อบจ.ตัวอย่าง"), is_outside("กองช่าง อบจ.ตัวอย่าง"), is_outside("กองคลัง")
    (True, True, False)
    """
    key = fold(text)
    return bool(_OUTSIDE.match(key) or _OF_ANOTHER_BODY.match(key))
