"""Digits in Thai, Arabic and mixed writing."""

import re

ARABIC = "0123456789"
THAI = "๐๑๒๓๔๕๖๗๘๙"
FULL_WIDTH = "".join(map(chr, range(0xFF10, 0xFF1A)))
SUBSCRIPT = "".join(map(chr, range(0x2080, 0x208A)))
"""Never converted: ๒๕๖₀ is an accident of a font, and the office should hear of it."""

_TO_ARABIC = tuple(zip(THAI + FULL_WIDTH, ARABIC * 2, strict=True))
_TO_THAI = tuple(zip(ARABIC + FULL_WIDTH, THAI * 2, strict=True))

_CONVERTIBLE = re.compile(f"[{ARABIC}{FULL_WIDTH}]")
_TOKEN = re.compile(
    r"""
      [\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+                        # e-mail
    | (?:https?://|www\.)[!-~]+                                           # web address
    | [a-z][\w-]{0,62}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}/[!-~]*          # bit.ly/2566
    | (?<!ห)มอก\.?[\s\u00a0]*(?:เลขที่[\s\u00a0]*)?\d+(?:\s?เล่ม\s?\d+)?(?:[-–]\d+)?
    | (?:[a-z0-9]+(?:(?<=\d)[.,](?=\d)|[-_](?=[a-z0-9])|(?<=\b[a-z])\.(?=\d))?)+
    | [\uff10-\uff19]+
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_MAY_IDENTIFY = re.compile("[a-zA-Z]|มอก")
_DIMENSIONS = re.compile(r"[0-9.,]+(?:x[0-9.,]+)+", re.IGNORECASE)
_NUMBER = re.compile(f"(?:[{ARABIC}{THAI}{FULL_WIDTH}{SUBSCRIPT}][.,]?)+")


def to_arabic(text: object) -> str:
    """Return text with Thai and full-width digits as ASCII; numbers are taken, None is ``""``.

    >>> to_arabic("๑๕ ต.ค. ๒๕๖6")
    '15 ต.ค. 2566'
    """
    text = "" if text is None else str(text)
    return text if text.isascii() else _replace(text, _TO_ARABIC)


def to_thai(text: object) -> str:
    """Return text with Thai digits, except inside identifiers.

    E-mail and web addresses, มอก. numbers and words in which a Latin letter touches a digit
    (A4, COVID-19, 4G) stay; measures such as 4x5 do not count as words.

    >>> to_thai("พิมพ์ A4 จำนวน 1,500 แผ่น ขนาด 4x5 ส่ง saraban2@example.go.th")
    'พิมพ์ A4 จำนวน ๑,๕๐๐ แผ่น ขนาด ๔x๕ ส่ง saraban2@example.go.th'
    """
    text = "" if text is None else str(text)
    if not _CONVERTIBLE.search(text):
        return text
    if not _MAY_IDENTIFY.search(text):
        return _replace(text, _TO_THAI)
    return _TOKEN.sub(_token_to_thai, text)


def _token_to_thai(match: re.Match[str]) -> str:
    token = match[0]
    is_identifier = _MAY_IDENTIFY.search(token) and not _DIMENSIONS.fullmatch(token)
    return token if is_identifier else _replace(token, _TO_THAI)


def _replace(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    # str.translate looks every Thai letter up; this is five times as fast on a sentence.
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def is_mixed(text: str) -> bool:
    """Tell whether a number is written in more than one kind of digits.

    >>> is_mixed("พ.ศ. ๒๕๖6"), is_mixed("พ.ศ. ๒๕๔๘ และ 2561")
    (True, False)
    """
    scripts = (ARABIC, THAI, FULL_WIDTH, SUBSCRIPT)
    return any(
        sum(not set(script).isdisjoint(number) for script in scripts) > 1
        for number in _NUMBER.findall(text)
    )
