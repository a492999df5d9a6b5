"""Budget cells: an amount in baht, a note besides it, or nothing that may be guessed."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from dplan_docs.parsing.values import Broken, CellValue, Remark, as_found, folded, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.parsing.words import parse_baht_words
from dplan_docs.thai.money import round_baht
from dplan_docs.thai.text import clean

_DASHES = "-–—\N{MINUS SIGN}\N{FIGURE DASH}"
_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_DOT_AS_THOUSANDS = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
_SUFFIX = re.compile(
    rf"(?P<end>[.,]?[{_DASHES}]+|\.)?\s*(?P<baht>บาท\s*(?:ถ้วน)?|บ\.|฿)?\s*(?P<end2>[.,]?[{_DASHES}]+|\.)?"
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_MARK_OF_TEXT = re.compile(r"^['`\u2018\u2019](?=\d)", re.ASCII)
"""The apostrophe that makes Excel keep digits as text; other programs show it."""
_CHANGES_THE_SUM = re.compile(r"บาท|[0-9],[0-9]|(?:พัน|หมื่น|แสน|ล้าน)$|^[0-9][0-9.,\s]*$")
_NOISE = Decimal("0.000001")
"""Below this a third decimal is the dust of binary fractions, not something an officer typed."""
_BEYOND_ANY_BUDGET = Decimal(10) ** 13

UNREADABLE = "budget-unreadable"
_PLEASE = "ในเล่มจะพิมพ์ข้อความเดิมไว้และไม่นำไปรวมยอด กรุณาพิมพ์เป็นตัวเลขจำนวนบาท เช่น 150,000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What a budget cell says.

    Attributes:
        budget: Baht with two decimals; None when no money is used or it could not be read.
        note: What the cell says besides; the whole text as found when unreadable.
        unreadable: The cell holds something that is no amount.
        blank: Nothing stands in the cell.
        remarks: What the officer should know.
    """

    budget: Decimal | None = None
    note: str | None = None
    unreadable: bool = False
    blank: bool = False
    remarks: tuple[Remark, ...] = ()


def parse_amount(value: CellValue, vocabulary: Vocabulary, unit: int = 1) -> Amount:
    """Return the amount in a cell; ``unit`` is the heading's, 1000 for (พันบาท).

    >>> parse_amount("๑๕๑,๑๑๑.- บาท", Vocabulary()).budget
    Decimal('151111.00')
    >>> parse_amount("ตามข้อบัญญัติ", Vocabulary()).unreadable
    True
    """
    if isinstance(value, Broken | bool | date | time | timedelta):
        return _unreadable(value, _why(value))
    if isinstance(value, int | float):
        return _judged(Decimal(str(value)) * unit, value)
    return _from_text(plain(value), value, vocabulary, unit)


def _why(value: CellValue) -> str:
    if isinstance(value, Broken):
        return "สูตรยังไม่ได้คำนวณ กรุณาเปิดไฟล์ใน Excel แล้วบันทึกอีกครั้ง" if value.uncalculated else ""
    return "" if isinstance(value, bool) else "Excel เข้าใจว่าเป็นวันที่หรือเวลา"


def _from_text(text: str, value: CellValue, vocabulary: Vocabulary, unit: int) -> Amount:
    text = _MARK_OF_TEXT.sub("", text)
    bare = text.strip(f" {_DASHES}()[]")
    if not bare:
        return Amount() if text else _blank()
    if any(folded(bare) == folded(words) for words in vocabulary.no_budget_words):
        return Amount(note=bare)
    spoken = parse_baht_words(bare)
    if spoken is not None:
        return _from_words(spoken, value, text)
    note = " ".join(part.strip() for part in _BRACKET.findall(text) if part.strip()) or None
    number = _NUMBER.match(rest := _BRACKET.sub(" ", text).strip(" ฿"))
    return _from_number(number, rest, note, value, unit) if number else _not_a_number(text, value)


def _from_number(
    number: re.Match[str], rest: str, note: str | None, value: CellValue, unit: int
) -> Amount:
    suffix = _SUFFIX.fullmatch(rest, number.end())
    if suffix is None or _DOT_AS_THOUSANDS.fullmatch(number[0]):
        return _unreadable(value)
    amount = Decimal(number[0].replace(",", ""))
    if note and _CHANGES_THE_SUM.search(note):
        if parse_baht_words(note) != amount:
            return _unreadable(value, "มีจำนวนเงินมากกว่าหนึ่งจำนวน")
        note = None
    if unit != 1 and suffix["baht"]:
        return _unreadable(value, "หน่วยในช่องไม่ตรงกับหน่วยในหัวตาราง")
    typed_plainly = isinstance(value, str) and _MARK_OF_TEXT.sub("", clean(value)) == number[0]
    return _judged(amount * unit, value, note, as_text=typed_plainly)


def _not_a_number(text: str, value: CellValue) -> Amount:
    negative = text.lstrip(_DASHES + "(") != text and _NUMBER.search(text)
    return _unreadable(value, "จำนวนเงินติดลบ" if negative else "")


def _judged(
    amount: Decimal, value: CellValue, note: str | None = None, *, as_text: bool = False
) -> Amount:
    if not amount.is_finite() or not 0 <= amount < _BEYOND_ANY_BUDGET:
        return _unreadable(value, "จำนวนเงินติดลบ" if amount.is_signed() else "")
    budget = round_baht(amount)
    found = as_found(value)
    remarks = []
    if abs(budget - amount) > _NOISE:
        message = f"จำนวนเงิน “{found}” มีทศนิยมเกินสองตำแหน่ง อ่านเป็น {budget:,} บาท"
        remarks.append(Remark(code="budget-rounded", message=message, value=found))
    if not budget:
        message = "งบประมาณเป็น 0 บาท หากไม่ใช้งบประมาณ กรุณาพิมพ์คำว่า ไม่ใช้งบประมาณ"
        remarks.append(Remark(code="budget-zero", message=message, value=found))
    if as_text:
        message = f"จำนวนเงิน “{found.strip()}” เป็นข้อความ ไม่ใช่ตัวเลข อ่านเป็น {budget:,} บาท"
        remarks.append(Remark(code="budget-as-text", message=message, value=found))
    return Amount(budget=budget, note=note, remarks=tuple(remarks))


def _from_words(amount: Decimal, value: CellValue, text: str) -> Amount:
    budget = round_baht(amount)
    message = f"อ่านจำนวนเงิน “{text}” จากตัวหนังสือเป็น {budget:,} บาท กรุณาตรวจสอบและพิมพ์เป็นตัวเลข"
    remark = Remark(code="budget-from-words", message=message, value=as_found(value))
    return Amount(budget=budget, note=text, remarks=(remark,))


def _blank() -> Amount:
    message = "ไม่ได้กรอกงบประมาณ กรุณากรอกจำนวนบาท หรือพิมพ์คำว่า ไม่ใช้งบประมาณ"
    return Amount(blank=True, remarks=(Remark(code="budget-missing", message=message),))


def _unreadable(value: CellValue, why: str = "") -> Amount:
    found = as_found(value)
    reason = f" เพราะ{why}" if why else ""
    message = f"อ่านจำนวนเงิน “{clean(found)}” ไม่ได้{reason} {_PLEASE}"
    remark = Remark(code=UNREADABLE, message=message, value=found)
    return Amount(note=clean(found) or None, unreadable=True, remarks=(remark,))
