"""Numbers in Thai words, read strictly: the whole text is one number, or it is nothing."""

import re
from decimal import Decimal

_DIGITS = {
    "หนึ่ง": 1,
    "เอ็ด": 1,
    "สอง": 2,
    "ยี่": 2,
    "สาม": 3,
    "สี่": 4,
    "ห้า": 5,
    "หก": 6,
    "เจ็ด": 7,
    "แปด": 8,
    "เก้า": 9,
}
_PLACES = (("แสน", 100_000), ("หมื่น", 10_000), ("พัน", 1_000), ("ร้อย", 100), ("สิบ", 10))
_DIGIT = "|".join(_DIGITS)
_BELOW_A_MILLION = re.compile(
    "".join(f"(?:(?P<p{size}>{_DIGIT})?(?P<u{size}>{word}))?" for word, size in _PLACES)
    + f"(?P<p1>{_DIGIT})?"
)
_BAHT = re.compile(r"(?:(?P<baht>.+?)บาท)?(?:(?<=บาท)ถ้วน|(?P<satang>.+)สตางค์)?")
_SCALED = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<scale>ล้าน|แสน|หมื่น|พัน)บาท(?:ถ้วน)?", re.ASCII)
_MOST_SATANG = 99
_SCALES = {"พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}


def parse_baht_words(text: str) -> Decimal | None:
    """Return the baht that a whole text says in words, or None when it says anything else.

    >>> parse_baht_words("ห้าแสนบาทถ้วน"), parse_baht_words("1.5 ล้านบาท")
    (Decimal('500000'), Decimal('1500000.0'))
    >>> parse_baht_words("ประมาณห้าร้อยบาท") is None
    True
    """
    text = text.replace(" ", "")
    if scaled := _SCALED.fullmatch(text):
        return Decimal(scaled["number"]) * _SCALES[scaled["scale"]]
    spoken = _BAHT.fullmatch(text)
    if spoken is None or not (spoken["baht"] or spoken["satang"]):
        return None
    baht = _whole_number(spoken["baht"] or "ศูนย์")
    satang = _whole_number(spoken["satang"] or "ศูนย์")
    if baht is None or satang is None or satang > _MOST_SATANG:
        return None
    return baht + Decimal(satang) / 100


def _whole_number(words: str) -> int | None:
    if words == "ศูนย์":
        return 0
    value = 0
    for part in words.split("ล้าน"):
        group = _group(part)
        if group is None:
            return None
        value = value * 1_000_000 + group
    return value or None


def _group(words: str) -> int | None:
    found = _BELOW_A_MILLION.fullmatch(words)
    if found is None:
        return None
    places = sum(_DIGITS.get(found[f"p{n}"] or "หนึ่ง", 1) * n for _, n in _PLACES if found[f"u{n}"])
    return places + _DIGITS.get(found["p1"] or "", 0)
