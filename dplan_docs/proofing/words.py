"""Fixed text that came along from another year or another office, and slips of typing in it."""

import re
from collections.abc import Iterator

from dplan_docs.checks.wording import TYPING_ERRORS
from dplan_docs.findings import Severity
from dplan_docs.formats.proof.model import Fault, Passage, fault_at
from dplan_docs.formats.proof.passages import without_tags
from dplan_docs.proofing.known import Known
from dplan_docs.thai.digits import is_mixed, to_arabic
from dplan_docs.thai.text import fold

_WARNING, _INFO = Severity.WARNING, Severity.INFO
_TYPING_ERROR = re.compile("|".join(f"(?<!โครง){wrong}" for wrong in TYPING_ERRORS))
_YEAR = re.compile(r"(?<![\d/.,-])25\d\d(?![\d,])")
_PLAN_YEAR = re.compile(r"ประจำปี(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*(25\d\d)(?!\d)")
_LAW = re.compile(
    r"ระเบียบ|พระราชบัญญัติ|พ\.ร\.บ\.|กฎกระทรวง|ประกาศกระทรวง|ประกาศคณะ|หนังสือสั่งการ|ฉบับที่|ว\s?\d+"
)
_LAW_REACH = 160
_REGULATION = re.compile(
    r"ระเบียบกระทรวงมหาดไทย\s*ว่าด้วยการจัดทำแผนพัฒนา[^\ufffc]*?(?:พ\.ศ\.\s*25\d\d)"
    r"(?:\s*(?:และที่แก้ไข[^\ufffc]*?|แก้ไขเพิ่มเติม[^\ufffc]*?)?\(?ฉบับที่\s*\d+\)?\s*พ\.ศ\.\s*25\d\d)*"
)
_CLAUSE = re.compile(
    r"(?:ตาม|ความใน|แห่ง|และ|อาศัยอำนาจ\S*)?\s*ข้อ\s?(?:8|9|10|12|26|27)(?!\d)(?:\s?\(\d\))?"
)
_OFFICE = re.compile(
    r"(องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|อบต\.|อบจ\.)\s?([ก-๎]{2,})"
)
_WORDS = """
และ หรือ เพื่อ ที่ ใน มี ได้ จะ ให้ ต้อง ทุก เป็น ของ โดย แห่ง นี้ ดังกล่าว พ.ศ จำนวน ประจำ เรื่อง กับ ต่อ ตาม
จึง ซึ่ง ขอ สามารถ ไม่ อาจ ควร แต่ละ อื่น เห็น พิจารณา ประกาศ จัด ดำเนิน ทราบ ทั้ง เมื่อ ตั้ง อัน เอง กำหนด แล้ว ว่า ไป มา
ทำ ส่ง แจ้ง ครั้ง สมัย ขึ้น ร่วม ภาย ถือ คือ ผู้ นั้น เขต อำเภอ จังหวัด
"""
_NO_NAME = tuple(_WORDS.split())
"""What may follow the word for an office without being its name."""
_BESIDE = re.compile(r"[๐-๙]")
_ASCII = re.compile(r"(?<![A-Za-z@./:_-])[0-9]+(?:[.,][0-9]+)*(?![0-9])(?![A-Za-z@/_-])")
_DOTTED = re.compile(r"[A-Za-z@]|www|http")


def word_faults(passages: list[Passage], known: Known) -> Iterator[Fault]:
    """Yield what stands in the fixed text of a template and should not."""
    for passage in passages:
        text = without_tags(passage.fixed)
        if text.strip("\ufffc \u00a0"):
            yield from _typing_errors(passage, text)
            yield from _digits(passage, text, known)
            plain = to_arabic(text)
            yield from _law(passage, plain, known)
            yield from _years(passage, plain, known)
            yield from _offices(passage, text, known)


def _typing_errors(passage: Passage, text: str) -> Iterator[Fault]:
    for wrong in dict.fromkeys(_TYPING_ERROR.findall(text)):
        message = f"“{wrong}” น่าจะพิมพ์ผิด ที่ถูกคือ “{TYPING_ERRORS[wrong]}”"
        yield fault_at(passage, "template-typing-error", _WARNING, message, wrong)


def _digits(passage: Passage, text: str, known: Known) -> Iterator[Fault]:
    """Digits of two scripts; the engine prints all of them in the office's style."""
    style = f" เอกสารจะพิมพ์เป็น{known.digit_style}ทั้งหมด" if known.digit_style else ""
    leftover = _ASCII.search(text) if _BESIDE.search(text) and not _DOTTED.search(text) else None
    if is_mixed(text) or leftover:
        shown = leftover[0] if leftover else None
        message = f"มีเลขไทยปนกับเลขอารบิกในย่อหน้าเดียวกัน กรุณาพิมพ์แบบเดียวกัน{style}"
        yield fault_at(passage, "template-digits-mixed", _WARNING, message, shown)


def _law(passage: Passage, text: str, known: Known) -> Iterator[Fault]:
    """The regulation and its clauses typed by hand, where the settings hold them."""
    for found in _REGULATION.finditer(text):
        is_same = not known.regulation or fold(found[0]) == fold(known.regulation)
        message = (
            "ชื่อระเบียบพิมพ์ไว้ด้วยมือ กรุณาใช้ {{ ระเบียบ.ชื่อ }} เพื่อให้ตรงกันทุกเอกสาร"
            if is_same
            else f"ชื่อระเบียบไม่ตรงกับข้อมูลหน่วยงาน ({known.regulation}) กรุณาใช้ {{{{ ระเบียบ.ชื่อ }}}} แทน"
        )
        yield fault_at(passage, "template-law-name", _WARNING, message, found[0].strip())
    if "ระเบียบ" in passage.text:
        for found in _CLAUSE.finditer(text):
            message = "เลขข้อของระเบียบพิมพ์ไว้ด้วยมือ กรุณาใช้ช่องข้อมูล เช่น {{ ระเบียบ.ข้อประกาศ }} หรือ {{ ระเบียบ.ข้อเวลา }}"
            yield fault_at(passage, "template-law-clause", _WARNING, message, found[0].strip())


def _years(passage: Passage, text: str, known: Known) -> Iterator[Fault]:
    """A year of the plan typed by hand, or a year that is not the plan's."""
    typed = {found.start(1) for found in _PLAN_YEAR.finditer(text)}
    for found in _YEAR.finditer(text):
        year = int(found[0])
        if _LAW.search(text, max(found.start() - _LAW_REACH, 0), found.start()):
            continue
        if known.years and year not in known.years:
            message = f"ปี {year} ไม่ใช่ปีของแผนนี้ อาจค้างมาจากฉบับเดิม กรุณาใช้ {{{{ ปีงบประมาณ }}}} หรือแก้ปี"
            yield fault_at(passage, "template-year-old", _WARNING, message, found[0])
        elif found.start() in typed:
            message = f"ปี {year} พิมพ์ไว้ด้วยมือ ปีหน้าจะไม่เปลี่ยนตาม กรุณาใช้ {{{{ ปีงบประมาณ }}}}"
            yield fault_at(passage, "template-year-old", _WARNING, message, found[0])


def _offices(passage: Passage, text: str, known: Known) -> Iterator[Fault]:
    """The name of a local government typed by hand: another's, or the office's own."""
    for found in _OFFICE.finditer(text):
        kind, name = found[1], found[2]
        if name.startswith(_NO_NAME):
            continue
        own = any(f"{kind}{name}".startswith(x) or x.endswith(name) for x in known.names)
        shown = f"{kind}{name}"[:60]
        message = (
            "ชื่อหน่วยงานพิมพ์ไว้ด้วยมือ กรุณาใช้ {{ หน่วยงาน.ชื่อ }}"
            if own
            else f"“{shown}” น่าจะเป็นชื่อของหน่วยงานอื่นที่ค้างอยู่ กรุณาใช้ {{{{ หน่วยงาน.ชื่อ }}}} แทน"
        )
        severity = _INFO if own else _WARNING
        yield fault_at(passage, "template-office-other", severity, message, shown)
