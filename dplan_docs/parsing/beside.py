"""The words beside a sum: where the money comes from, the sum again, or what may change it.

Only words that cannot change the sum are let through, by a list: what is not on it might.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from dplan_docs.parsing.words import parse_baht_words
from dplan_docs.thai.text import DASHES

_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_SUFFIX = re.compile(
    rf"(?P<end>[.,]?[{DASHES}]+|\.)?\s*(?P<baht>บาท\s*(?:ถ้วน)?|บ\.|฿)?\s*(?P<end2>[.,]?[{DASHES}]+|\.)?"
)
_CHANGES_THE_SUM = re.compile(r"บาท|[0-9],[0-9]|(?:พัน|หมื่น|แสน|ล้าน)$|^[0-9][0-9.,\s]*$")
_PLAIN = "(?:เงินงบประมาณ|งบประมาณ|งบ|จำนวน|วงเงิน|เงิน|ใช้|ตั้งไว้|ตั้ง|เป็น|รวม|ทั้งสิ้น|ทั้งหมด|[:*†])"
_PLAIN_WORDS = re.compile(f"{_PLAIN}*")
_PLAIN_BEFORE = re.compile(rf"(?:{_PLAIN}\s*)+")
_COUNTING_END = re.compile(r"(?:\s*(?:เป็น)?(?:จำนวนเงิน|จำนวน|วงเงิน|เป็นเงิน|[:*†]))+$")
_OF_MONEY = "รายได้|สะสม|ทุนสำรอง|อุดหนุน|กู้|บริจาค|นอกงบประมาณ|งบประมาณ|เหลือจ่าย|บำรุง|กองทุน|จัดสรร|รายจ่าย|ข้อบัญญัติ|เทศบัญญัติ"
_OF_BUDGET = (
    f"{_OF_MONEY}|เงิน(?:{_OF_MONEY})|อบจ|อบต|อปท|เทศบาล|จังหวัด|กลุ่มจังหวัด|กลาง|กรม|กระทรวง|รัฐบาล|แผ่นดิน|ท้องถิ่น"
    "|เฉพาะกิจ|ลงทุน|ดำเนิน|พัฒนา|ประจำปี|ปี|ปกติ|ยุทธศาสตร์|สปสช|สสส|ตนเอง|บุคลากร"
)
_FROM = "(?:โดย)?(?:ใช้|จาก|ของ|ตาม)*"
_SOURCE = re.compile(
    f"{_FROM}(?:(?:งบประมาณ|งบ){_FROM}(?:{_OF_BUDGET})|เงิน(?:{_OF_MONEY})"
    "|ทุนสำรองเงินสะสม|กองทุน|ข้อบัญญัติ|เทศบัญญัติ)[ก-๙.()]*"
)
_YEAR = re.compile(r"(?:ปี|พ\.?ศ\.?)\s*(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*2[56][0-9]{2}(?![0-9,.])")
_UNIT = (
    "เดือน|ปี|คน|หน่วย|ครั้ง|วัน|ราย|แห่ง|หมู่|ชุด|ตัว|เครื่อง|คัน|หลัง|เมตร|ตร|กิโล|กม|กก|ไร่|เทอม|ภาคเรียน|รุ่น|มื้อ|ชั่วโมง|ชม"
    "|สัปดาห์|อาทิตย์|ไตรมาส|งวด|หัว|ต้น|ถุง|กล่อง|ลิตร|ตัน|ชิ้น|อัน|จุด|ครัวเรือน|ครอบครัว|ศูนย์|กลุ่ม|ชุมชน|ตำบล|โครงการ|โรงเรียน|เล่ม"
)
_MAY_CHANGE = re.compile(
    rf"(?:ต่อ|^/)\s*(?:{_UNIT})|(?:{_UNIT}|ๆ)\s*ละ|ราย(?:หัว|คน)|ร้อยละ|ครึ่งหนึ่ง"
    "|(?<!งบ)ประมาณ(?!การ|ราคา)|ไม่เกิน|เกินกว่า|อย่างน้อย|ขั้นต่ำ|สูงสุด|ต่ำสุด|คาดว่า"
    r"|^[0-9 ]*[x×*]\s*[0-9]|^ถึง\s*[0-9]|(?:โอน|เพิ่ม|ลด|หัก|บวก|คูณ)(?:ขึ้น|ลง|ออก|อีก|\s)*[0-9]"
)
_MAY_CHANGE_A_SOURCE = re.compile(
    "ไม่|หรือ|และ|เพิ่ม|ลด|โอน|หัก|เหลือ(?!จ่าย)|ค้าง|ครั้ง|งวด|สมทบ|อีก|ถึง|ละ|เดือน|แล้ว|ราย(?!ได้|จ่าย)|ส่วน(?!จังหวัด|ตำบล)|ครึ่ง|บาท|พัน(?!ธ)|หมื่น|แสน|ล้าน"
)

_START = re.compile(r"฿?\s*(?=[0-9])")
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_DIGITS_NO_YEAR_HAS = 5
_OTHER_WORDS = "ข้อความข้างจำนวนเงินอาจทำให้จำนวนเงินเปลี่ยนไป"


@dataclass(frozen=True, slots=True, kw_only=True)
class SumInDigits:
    """The first number of a text with what stands around it.

    Attributes:
        digits: The number as typed.
        in_baht: บาท stands behind it.
        before: The words in front.
        after: The words behind.
        is_money: It can be no year and no count: งบ 2569 is no sum.
    """

    digits: str
    in_baht: bool
    before: str
    after: str
    is_money: bool

    @property
    def amount(self) -> Decimal:
        """The number itself."""
        return Decimal(self.digits.replace(",", ""))

    @property
    def is_negative(self) -> bool:
        """Whether a dash stands directly in front."""
        return self.before.endswith(tuple(DASHES))

    @property
    def is_alone(self) -> bool:
        """Whether no other digits but those of a named year stand beside it."""
        return re.search(r"[0-9]", _hide_years(f"{self.before} {self.after}")) is None


def sum_in_digits(text: str) -> SumInDigits | None:
    """Return the first number of a text, which may be a sum, or None.

    >>> found = sum_in_digits("เงินสะสม 500,000 บาท")
    >>> found.digits, found.before, found.in_baht
    ('500,000', 'เงินสะสม', True)
    """
    start = _START.search(_hide_years(text))
    number = _NUMBER.match(text, start.end()) if start else None
    suffix = _SUFFIX.match(text, number.end()) if number else None
    if start is None or number is None or suffix is None:
        return None
    whole = number[0].partition(".")[0]
    long_enough = "," in whole or len(whole) >= _DIGITS_NO_YEAR_HAS
    return SumInDigits(
        digits=number[0],
        in_baht=suffix["baht"] is not None,
        before=text[: start.start()].strip(),
        after=text[suffix.end() :].strip(),
        is_money=long_enough or bool(suffix["baht"] or suffix["end"] or "฿" in start[0]),
    )


def without_brackets(text: str) -> tuple[str, list[str]]:
    """Return a text without its bracketed notes, and those."""
    notes = [part.strip() for part in _BRACKET.findall(text) if part.strip()]
    return _BRACKET.sub(" ", text).strip(), notes


def without_plain_words(text: str) -> str:
    """Return a text without the words before a sum that only say that it is one.

    >>> without_plain_words("งบประมาณ 200,000 บาท"), without_plain_words("ค่าอาหาร 500 บาท")
    ('200,000 บาท', 'ค่าอาหาร 500 บาท')
    """
    before = _PLAIN_BEFORE.match(text)
    return text[before.end() :] if before else text


def _hide_years(text: str) -> str:
    """Return a text of the same length in which the digits of a named year are no number."""
    return _YEAR.sub(lambda year: re.sub(r"[0-9]", "ป", year[0]), text)


def _words_beside(text: str) -> str | None:
    """Return what words beside a sum say: ``""`` when nothing more, None when they may change it."""
    text = text.strip()
    if _PLAIN_WORDS.fullmatch(text.replace(" ", "")):
        return ""
    source = _COUNTING_END.sub("", text).strip(" :*")
    compact = _hide_years(source).replace(" ", "")
    return source if _SOURCE.fullmatch(compact) and not _doubtful(compact) else None


def _doubtful(source: str) -> bool:
    return bool(_MAY_CHANGE_A_SOURCE.search(source) or _may_change_the_sum(source))


def _may_change_the_sum(note: str) -> bool:
    """Whether a note makes a sum a rate, a limit or a guess."""
    return _MAY_CHANGE.search(note) is not None


def words_around(found: SumInDigits, notes: list[str]) -> tuple[str, str]:
    """Return what stands beside a sum, and why it may change the sum, if it may."""
    around = [_beside(words, found.amount) for words in (found.before, found.after)]
    bare_number = not found.is_money and bool(found.before + found.after)
    if None in around or all(around) or bare_number:
        return "", _OTHER_WORDS
    return words_of_notes([*(words for words in around if words), *notes], found.amount)


def words_of_notes(notes: list[str], amount: Decimal) -> tuple[str, str]:
    """Return what notes say besides the sum, or the sum in words; and why to doubt the sum.

    >>> words_of_notes(["ห้าแสนบาทถ้วน", "เงินสะสม"], Decimal(500_000))
    ('เงินสะสม', '')
    """
    kept = [note for note in notes if amount not in (parse_baht_words(note), _digits(note))]
    spoken = [note for note in notes if parse_baht_words(note) == amount]
    if any(_CHANGES_THE_SUM.search(note) or parse_baht_words(note) is not None for note in kept):
        return "", "มีจำนวนเงินมากกว่าหนึ่งจำนวน"
    if any(_may_change_the_sum(note) for note in kept):
        return "", _OTHER_WORDS
    return " ".join(kept or spoken), ""


def says_in_digits(notes: list[str], amount: Decimal) -> bool:
    """Whether one of the notes is the same sum in digits."""
    return any(_digits(note) == amount for note in notes)


def _beside(words: str, amount: Decimal) -> str | None:
    return words if parse_baht_words(words) == amount else _words_beside(words)


def _digits(note: str) -> Decimal | None:
    found = sum_in_digits(note)
    return found.amount if found and not found.before and not found.after else None
