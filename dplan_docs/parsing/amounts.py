"""Budget cells: an amount in baht, a note besides it, or nothing that may be guessed."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache

from dplan_docs.parsing.beside import (
    SumInDigits,
    says_in_digits,
    sum_in_digits,
    without_brackets,
    without_plain_words,
    words_around,
    words_of_notes,
)
from dplan_docs.parsing.values import Broken, CellValue, Remark, as_found, folded, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.parsing.words import parse_baht_words
from dplan_docs.thai.money import round_baht
from dplan_docs.thai.text import DASHES, clean

_DOT_AS_THOUSANDS = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
_MINUS = re.compile(rf"[{DASHES}]\s*[0-9]")
_LEADING_NOUGHT = re.compile(r"0+\.")
_MARK_OF_TEXT = re.compile(r"^['`\u2018\u2019](?=\d)", re.ASCII)
"""The apostrophe that makes Excel keep digits as text; other programs show it."""
_NOUGHT = re.compile(r"\s*[(\[]?\s*0(?:\.0+)?\s*(?:บาท|\.-)?$")
_NOISE = Decimal("0.000001")
"""Below this a third decimal is the dust of binary fractions, not something an officer typed."""
_BEYOND_ANY_BUDGET = Decimal(10) ** 13

UNREADABLE = "budget-unreadable"
AS_TEXT = "budget-as-text"
_UNCALCULATED = "สูตรยังไม่ได้คำนวณ"
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
    if isinstance(value, Broken):
        return _broken(value)
    if isinstance(value, bool | date | time | timedelta):
        return _unreadable(value, _why(value))
    if isinstance(value, int | float):
        return _judged(Decimal(str(value)) * unit, value)
    return _from_text(plain(value), value, vocabulary, unit)


@lru_cache(maxsize=8)
def _no_money(no_budget_words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded(words) for words in no_budget_words) - {""}


def _why(value: CellValue) -> str:
    return "" if isinstance(value, bool) else "Excel เข้าใจว่าเป็นวันที่หรือเวลา"


def _from_text(text: str, value: CellValue, vocabulary: Vocabulary, unit: int) -> Amount:
    text = _MARK_OF_TEXT.sub("", text)
    bare = text.strip(f" {DASHES}()[]")
    if not bare:
        return Amount() if text else _blank()
    if folded(words := _NOUGHT.sub("", bare)) in _no_money(vocabulary.no_budget_words):
        return Amount(note=words)
    spoken = None if _MINUS.match(text) else _spoken(without_plain_words(bare), value, unit)
    if spoken is not None:
        return _from_words(spoken, value, text)
    rest, notes = without_brackets(text)
    spoken = _spoken(without_plain_words(rest), value, unit)
    if spoken is not None and notes:
        return _from_words_with_notes(spoken, notes, rest, value, text)
    return _from_number(rest, notes, value, unit)


def _spoken(text: str, value: CellValue, unit: int) -> Decimal | None:
    """Return a sum in words; where บาท is not said, none that a line or the heading may change."""
    amount = parse_baht_words(text)
    if amount is None or "บาท" in text:
        return amount
    one_line = len(as_found(value).split("\n")) == 1
    sure = unit == 1 or "ล้าน" in text
    return amount if sure and one_line else None


def _from_words_with_notes(
    amount: Decimal, notes: list[str], rest: str, value: CellValue, text: str
) -> Amount:
    said, doubt = words_of_notes(notes, amount)
    if doubt:
        return _unreadable(value, doubt)
    confirmed = says_in_digits(notes, amount)
    return _judged(amount, value, said or rest) if confirmed else _from_words(amount, value, text)


def _from_number(rest: str, notes: list[str], value: CellValue, unit: int) -> Amount:
    found = sum_in_digits(rest)
    if found is None:
        return _not_a_number(rest, value)
    if found.is_negative:
        return _unreadable(value, "จำนวนเงินติดลบ")
    if not found.is_alone or _dot_may_mark_thousands(found, unit):
        return _unreadable(value)
    note, doubt = words_around(found, notes)
    if unit != 1 and found.in_baht:
        doubt = "หน่วยในช่องไม่ตรงกับหน่วยในหัวตาราง"
    if doubt:
        return _unreadable(value, doubt)
    typed_plainly = isinstance(value, str) and _MARK_OF_TEXT.sub("", clean(value)) == found.digits
    return _judged(found.amount * unit, value, note or None, as_text=typed_plainly)


def _dot_may_mark_thousands(found: SumInDigits, unit: int) -> bool:
    """Whether 100.000 may mean a hundred thousand; 0.035 of a million cannot."""
    if unit != 1 and _LEADING_NOUGHT.match(found.digits):
        return False
    return _DOT_AS_THOUSANDS.fullmatch(found.digits) is not None


def _not_a_number(rest: str, value: CellValue) -> Amount:
    negative = not rest and sum_in_digits(plain(value)) is not None
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
        remarks.append(Remark(code=AS_TEXT, message=message, value=found))
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
    gap = " " if why[:1].isascii() else ""
    reason = f" เพราะ{gap}{why}" if why else ""
    message = f"อ่านจำนวนเงิน “{clean(found)}” ไม่ได้{reason} {_PLEASE}"
    remark = Remark(code=UNREADABLE, message=message, value=found)
    return Amount(note=clean(found) or None, unreadable=True, remarks=(remark,))


def _broken(value: Broken) -> Amount:
    """Tell what only Excel can mend; the booklet prints words for a formula, never the formula."""
    if value.uncalculated:
        note, what = _UNCALCULATED, f"เพราะ{_UNCALCULATED} “{value.text}”"
        mend = "ตรวจว่าช่องนี้แสดงจำนวนเงิน"
    else:
        note, what, mend = value.text, f"เพราะช่องนี้มีค่าผิดพลาด “{value.text}”", "แก้สูตรในช่องนี้"
    message = f"อ่านจำนวนเงินไม่ได้ {what} จึงไม่นำไปรวมยอด กรุณาเปิดไฟล์ใน Excel {mend} แล้วบันทึก"
    remark = Remark(code=UNREADABLE, message=message, value=value.text)
    return Amount(note=note, unreadable=True, remarks=(remark,))
