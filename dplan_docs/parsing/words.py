"""Money in Thai words, read strictly: the whole text is one sum, or it is nothing."""

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
_MOST_SATANG = 99
_SCALES = {"ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}
_SCALE = "ล้าน|แสน|หมื่น|พัน"
_SCALED = re.compile(
    rf"(?P<number>(?:[0-9],?[0-9]{{3}}(?=ล้าน)|[0-9]{{1,3}})(?:\.[0-9]+)?)(?P<scale>{_SCALE})(?:บาท(?:ถ้วน)?)?"
)
_ADDED_UP = re.compile(
    rf"(?:[0-9]{{1,4}}ล้าน)?(?:[1-9](?:แสน|หมื่น|พัน|ร้อย))*[1-9](?:{_SCALE}|ร้อย)(?:บาท(?:ถ้วน)?)?"
)
_PART = re.compile(rf"([0-9]+)({_SCALE}|ร้อย)")
_WITHOUT_BAHT = re.compile(f"(?:{_DIGIT}|สิบ).+")
_SUM_WITHOUT_BAHT = 1_000
"""From here on words are a sum even where บาท is not said; ห้าร้อย may be five hundred of anything."""


def parse_baht_words(text: str) -> Decimal | None:
    """Return the baht that a whole text says in words, or None when it says anything else.

    >>> parse_baht_words("ห้าแสนบาทถ้วน"), parse_baht_words("1.5 ล้านบาท")
    (Decimal('500000'), Decimal('1500000.0'))
    >>> parse_baht_words("ประมาณห้าร้อยบาท") is None
    True
    """
    text = text.replace(" ", "")
    if scaled := _SCALED.fullmatch(text):
        return Decimal(scaled["number"].replace(",", "")) * _SCALES[scaled["scale"]]
    if _ADDED_UP.fullmatch(text):
        return _sum_of_parts(text)
    spoken = _BAHT.fullmatch(text)
    if spoken is None or not (spoken["baht"] or spoken["satang"]):
        return _without_baht(text)
    baht = _whole_number(spoken["baht"] or "ศูนย์")
    satang = _whole_number(spoken["satang"] or "ศูนย์")
    if baht is None or satang is None or satang > _MOST_SATANG:
        return None
    return baht + Decimal(satang) / 100


def _sum_of_parts(text: str) -> Decimal | None:
    """Return 2แสน5หมื่น, whose parts must fall: five and five hundred thousand are two sums."""
    parts = [(int(number), _SCALES[scale]) for number, scale in _PART.findall(text)]
    scales = [scale for _, scale in parts]
    if scales != sorted(set(scales), reverse=True):
        return None
    total = sum(number * scale for number, scale in parts)
    return Decimal(total) if "บาท" in text or total >= _SUM_WITHOUT_BAHT else None


def _without_baht(text: str) -> Decimal | None:
    number = _whole_number(text) if _WITHOUT_BAHT.fullmatch(text) else None
    return Decimal(number) if number and number >= _SUM_WITHOUT_BAHT else None


def _whole_number(words: str) -> int | None:
    if words == "ศูนย์":
        return 0
    value, groups = 0, words.split("ล้าน")
    for place, part in enumerate(groups, start=1):
        group = _group(part)
        if group is None or not (part or place == len(groups)):
            return None
        value = value * 1_000_000 + group
    return value or None


def _group(words: str) -> int | None:
    found = _BELOW_A_MILLION.fullmatch(words)
    if found is None:
        return None
    places = sum(_DIGITS.get(found[f"p{n}"] or "หนึ่ง", 1) * n for _, n in _PLACES if found[f"u{n}"])
    return places + _DIGITS.get(found["p1"] or "", 0)
