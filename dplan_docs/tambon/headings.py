"""What a heading means in แบบ ๑, ๒ and ๓: the records' own headings, and rules for others."""

import re
from collections.abc import Callable
from functools import cache

from dplan_docs.parsing.values import folded
from dplan_docs.reading.headings import UNREAD, Heading
from dplan_docs.records import columns
from dplan_docs.tambon.records import REGISTERS
from dplan_docs.thai.text import DASHES

DISTRICT = "district"
"""The column that a province's own table has before all others."""

_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_DIGIT = re.compile(r"\d")
_LONGEST = 60
_SENT = re.compile("ส่ง")
_RULES = (
    (UNREAD, re.compile("คงเหลือ|เบิกจ่าย|ต่อหน่วย|^รหัส|ใช้ไป")),
    ("number", re.compile("^(?:ลำดับ|ที่$)")),
    ("sent_to_district", re.compile(r"ส่ง.*อำเภอ(?:\)|$)")),
    ("sent_to_local", re.compile(r"ส่ง.*(?:อปท|ท้องถิ่น)\)?$")),
    (
        "name",
        re.compile(r"^(?:ชื่อ|รายการ|รายชื่อ)?(?:แผนงาน/)?(?:โครงการ|กิจกรรม)(?:$|/|และ|\(|ที่)"),
    ),
    ("budget", re.compile("งบประมาณ|วงเงิน|จำนวนเงิน")),
    ("quarter", re.compile("ไตรมาส")),
    ("coordinator", re.compile("ผู้?ประสาน(?:งาน)?(?:$|/|\\(|ตำบล|ประจำ)")),
    ("local_government", re.compile("^(?:ชื่อ)?(?:อปท|องค์กรปกครอง|ท้องถิ่น|หน่วยงาน)")),
    ("link", re.compile("เชื่อมโยง|ขอรับ(?:การ)?สนับสนุน")),
    ("pattern", re.compile("^(?:รูปแบบ|ลักษณะ|ประเภท)")),
    ("period", re.compile("ระยะเวลา|ช่วงเวลา|ห้วงเวลา|^วันที่ดำเนิน|^เวลาดำเนิน")),
    ("target", re.compile("^(?:กลุ่ม)?เป้าหมาย|^ผลผลิต")),
    ("tambon", re.compile(r"^(?:ชื่อ)?ตำบล(?:$|/|\(|เป้าหมาย|ที่)")),
    (DISTRICT, re.compile("^(?:ชื่อ)?อำเภอ$")),
    ("remark", re.compile("^หมายเหตุ")),
)


@cache
def meaning_of(mark: str) -> Callable[[str], Heading | None]:
    """Return what tells the meaning of a heading in a register.

    >>> meaning_of("แบบ ๑")("การจัดส่งเล่มแผนตำบลให้ อปท.")
    Heading(field='sent_to_local', exact=True)
    """
    known = {folded(s): name for name, column in columns(REGISTERS[mark]) for s in column.headings}
    fields = {*known.values(), DISTRICT, UNREAD}
    rules = [(field, rule) for field, rule in _RULES if field in fields]

    def meaning(text: str) -> Heading | None:
        key = folded(text).strip(f":*.{DASHES}")
        for spelling in (key, _BRACKETED.sub("", key)):
            if spelling in known:
                return Heading(known[spelling], exact=True)
        if len(key) > _LONGEST or _DIGIT.search(key):
            return None
        field = next((field for field, rule in rules if rule.search(key)), None)
        is_exact = field in {"sent_to_local", "sent_to_district"} and bool(_SENT.search(key))
        return Heading(field, exact=is_exact) if field else None

    return meaning


def means_something(text: str) -> bool:
    """Whether a text is a heading, or a piece of one, in one of the registers."""
    if any(meaning_of(mark)(text) for mark in REGISTERS):
        return True
    key = folded(text)
    return len(key) > 1 and not _DIGIT.search(key) and key in _all_headings()


@cache
def _all_headings() -> str:
    spellings = {s for x in REGISTERS.values() for _, column in columns(x) for s in column.headings}
    return "\n".join(map(folded, sorted(spellings)))
