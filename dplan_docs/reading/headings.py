"""What a heading means: the records' own headings, and rules for the others that divisions write."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from dplan_docs.parsing.values import CellValue, folded, plain
from dplan_docs.reading.month_headings import month_heading
from dplan_docs.reading.quarter_headings import quarter_heading
from dplan_docs.records import EquipmentItem, Project, columns
from dplan_docs.thai.dates import SHORT_MONTHS
from dplan_docs.thai.text import DASHES

NOTE, ITEM, TARGET = "note", "item", "target"
START, END, COMPLETION, DURATION, METHOD = "start", "end", "completion", "duration", "method"
OBJECTIVE, INDICATOR, OUTCOME = "objective", "indicator", "outcome"
COORDINATION, PERCENT, COUNT, PROCUREMENT = "coordination", "percent", "count", "procurement"
STRATEGY, TACTIC, WORK_PLAN = "strategy", "tactic", "work_plan"
UNREAD = "unread"
"""A heading that is known to be no field of ours, however like one it sounds."""

_EXTRA = {
    NOTE: ("หมายเหตุ",),
    ITEM: ("ครุภัณฑ์", "รายการครุภัณฑ์", "ชื่อครุภัณฑ์", "รายการ", "ครุภัณฑ์/รายการ", "ชื่อรายการ"),
    TARGET: ("เป้าหมาย", "เป้าหมาย(ผลผลิตของครุภัณฑ์)", "เป้าหมาย(ผลผลิตของโครงการ)"),
    START: (
        *("เริ่ม", "เริ่มต้น", "ตั้งแต่", "เดือนที่เริ่ม", "เดือนเริ่มต้น", "วันที่เริ่ม", "วันเริ่มต้น"),
        *("วันที่เริ่มต้น", "เริ่มดำเนินการ", "เดือนที่เริ่มต้น"),
    ),
    COMPLETION: (
        *("ดำเนินการแล้วเสร็จ", "แล้วเสร็จ", "กำหนดแล้วเสร็จ", "เดือนที่แล้วเสร็จ"),
        *("สิ้นสุด", "ถึง", "เดือนที่สิ้นสุด", "เดือนสิ้นสุด", "วันที่สิ้นสุด", "วันสิ้นสุด", "ถึงเดือน"),
    ),
    DURATION: (
        "ระยะเวลา",
        "ระยะเวลาดำเนินการ",
        "ช่วงเวลา",
        "ช่วงเวลาดำเนินการ",
        "ระยะเวลาในการดำเนินการ",
    ),
    METHOD: ("วิธีดำเนินการ",),
    STRATEGY: (
        *("ยุทธศาสตร์", "ประเด็นการพัฒนา", "ประเด็นยุทธศาสตร์", "ยุทธศาสตร์การพัฒนา", "ภายใต้ยุทธศาสตร์"),
        *("ยุทธศาสตร์ที่สอดคล้อง", "สอดคล้องกับยุทธศาสตร์", "ยุทธศาสตร์ อปท."),
    ),
    TACTIC: ("กลยุทธ์", "แนวทางการพัฒนา", "แนวทาง"),
    WORK_PLAN: ("แผนงาน", "ชื่อแผนงาน", "ภายใต้แผนงาน"),
    COUNT: ("จำนวนโครงการ", "จำนวนโครงการที่ดำเนินการ"),
    "number": ("ลำดับที่โครงการ", "No", "ลำดับโครงการ", "เลขที่", "เลขที่โครงการ"),
    "divisions": ("หน่วยงาน", "ส่วนราชการ", "กอง/สำนัก", "สำนัก/กอง", "กอง", "หน่วยงานรับผิดชอบโครงการ"),
    "budget": ("จำนวนเงิน", "งบประมาณที่ตั้งไว้", "จำนวนงบประมาณ(บาท)", "วงเงินงบประมาณ(บาท)"),
}
_RULES = (
    (
        UNREAD,
        re.compile("ต่อหน่วย|^รหัส|ราคากลาง|^หมวด|^ประเภท(?:งบ|ของงบ)|คงเหลือ|เบิกจ่าย|ที่ใช้จริง|ใช้ไป"),
    ),
    (PROCUREMENT, re.compile("จัดซื้อจัดจ้าง|วิธีการจัดหา|วิธีจัดหา|วิธีซื้อ")),
    (METHOD, re.compile("วิธี(?:การ)?ดำเนิน")),
    (OBJECTIVE, re.compile("วัตถุประสงค์")),
    (INDICATOR, re.compile("ตัวชี้วัด|kpi")),
    (OUTCOME, re.compile("ผลที่คาดว่า|ผลลัพธ์|ผลที่ได้รับ")),
    (COORDINATION, re.compile("ขอประสาน")),
    (PERCENT, re.compile("ร้อยละ")),
    (COUNT, re.compile("^จำนวนโครงการ")),
    (COMPLETION, re.compile("แล้วเสร็จ")),
    (DURATION, re.compile("ระยะเวลา|ช่วงเวลา|^เวลาดำเนิน")),
    ("funding_source", re.compile("แหล่ง(?:ที่มา|เงิน|งบ)|ที่มาของ")),
    ("location", re.compile("สถานที่|พื้นที่")),
    ("divisions", re.compile("หน่วยงาน|หน่วยดำเนิน|รับผิดชอบ")),
    ("description", re.compile("รายละเอียด|คุณลักษณะ")),
    (TARGET, re.compile("^เป้าหมาย|^ผลผลิต")),
    ("budget", re.compile(r"งบประมาณ|วงเงิน|จำนวนเงิน|ราคา|^25\d\d\(บาท\)$")),
    ("category", re.compile("^ประเภท(?:ของ)?ครุภัณฑ์")),
    (ITEM, re.compile("^(?:ชื่อ|รายการ)ครุภัณฑ์|^ครุภัณฑ์(?:/|ที่)")),
    (
        "name",
        re.compile("^(?:แผนงาน/)?(?:ชื่อ|รายการ|รายชื่อ)?(?:โครงการ|งาน/โครงการ)(?:$|/|และ|\\(|ที่)"),
    ),
    ("description", re.compile("กิจกรรม")),
    ("number", re.compile("^ลำดับ")),
    (NOTE, re.compile("^หมายเหตุ")),
)
_ANY_RULE = re.compile("|".join(rule.pattern for _, rule in _RULES))
_NOT_A_HEADING = re.compile(
    r"^\(?(?:ร่าง)?\)?(?:บัญชี|แผนการดำเนิน|แผนดำเนิน|แผนปฏิบัติ|แบบผด|ผด0?\d|สรุป|ประเภทครุภัณฑ์.|\d(?!\d{3}))"
    r"|^[^(:]+:(?!บาท|พันบาท|ล้านบาท)."
)
"""Titles, and lines of a label and what it says, such as งบประมาณรวม : 31 บาท."""
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_YEAR = re.compile(
    r"(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?\(?(?:ประจำ)?(?:ปี)?(?:พศ)?(25\d\d)\)?"
    r"(?:บาท|เดิม|ใหม่|\((?!.*(?:ครั้งที่|ฉบับ|เพิ่มเติม|แก้ไข|เปลี่ยนแปลง|ต่อ|ร่าง))[^()\d]{1,20}\))*",
    re.ASCII,
)
_FRAGMENTS = (
    "(บาท)",
    "(พันบาท)",
    "(ล้านบาท)",
    "บาท",
    "เดือน",
    "ปีงบประมาณ",
    "พศ",
    "หน่วย:บาท",
    "แผนดำเนินการ",
)
_LONGEST_RULED = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """The field that a heading names; ``exact`` when it is one of the known spellings."""

    field: str
    exact: bool


@lru_cache(maxsize=4_096)
def heading(text: str) -> Heading | None:
    """Return what a heading means.

    >>> heading("งบประมาณ (บาท)"), heading("รายละเอียดของงาน")
    (Heading(field='budget', exact=True), Heading(field='description', exact=False))
    """
    key = folded(text).strip(f":*.{DASHES}")
    for spelling in (key, _BRACKETED.sub("", key)):
        if field := _known().get(spelling):
            return Heading(field, exact=True)
    if len(key) > _LONGEST_RULED or not _ANY_RULE.search(key) or _NOT_A_HEADING.match(key):
        return None
    return next((Heading(field, exact=False) for field, rule in _RULES if rule.search(key)), None)


def year_named(text: str) -> int | None:
    """Return the B.E. year that a heading consists of, a short note in brackets behind it or not.

    >>> year_named("พ.ศ. 2568"), year_named("ปี 2567 (เดิม)"), year_named("งบประมาณ")
    (2568, 2567, None)
    """
    found = _YEAR.fullmatch(folded(text))
    return int(found[1]) if found else None


def heading_text(value: CellValue) -> str:
    """Return what a heading's cell says: ต.ค. 68, which Excel made a date, is its month again."""
    return SHORT_MONTHS[value.month] if isinstance(value, date) else plain(value)


@lru_cache(maxsize=4_096)
def belongs_to_header(text: str) -> bool:
    """Whether a cell's text is a heading, a month, a quarter, a year, or a piece of a known heading."""
    key = folded(text)
    if heading(text) or month_heading(text) or year_named(text) or quarter_heading(text):
        return True
    return len(key) > 1 and key in _all_headings()


@cache
def _all_headings() -> str:
    return "\n".join((*_known(), *_FRAGMENTS))


@cache
def _known() -> dict[str, str]:
    """Return folded heading → field. A project's ประเภท is no category unless it says ครุภัณฑ์."""
    known = {folded(h): field for field, names in _EXTRA.items() for h in names}
    for record in (Project, EquipmentItem):
        for field, column in columns(record):
            for spelling in column.headings:
                known.setdefault(folded(spelling), field)
    return known
