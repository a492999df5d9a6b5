"""Cleaning and comparing of what officers type."""

import re
from collections.abc import Iterable

from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.library import normalize

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
"""Every hyphen, dash and minus that programs make of the one that is typed."""

_INVISIBLE = re.compile("[\0-\b\x0e-\x1b\x7f\u00ad\u200b-\u200f\u2060\ufeff]")
"""Control characters, which no Word file may hold, and marks that nobody can see."""

_TONES = "\u0e48-\u0e4b"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_ONCE_AT_A_TIME = "\u0e30-\u0e3a\u0e40-\u0e45\u0e47\u0e4c-\u0e4e"

_MISPLACED_MARK = re.compile(f"[ ะาำ{_TONES}\u0e4c][{_MARKS}]")
_RARE_LETTER = re.compile("[\u0e4d\u0e45]")
_REPEATED = re.compile(f"([{_ONCE_AT_A_TIME}]) *\\1")
_SPLIT_AM = re.compile(f"(?<=[ก-ฮ])([{_TONES}]?)\u0e4d([{_TONES}]?)า")
_SHORTEST_TELLING_PART, _CONTAINED = 4, 90
_BLANKS_AND_DOTS = str.maketrans("", "", " .")


def clean(value: object) -> str:
    r"""Return a cell's text in one line and in good spelling order; digits are left alone.

    Every kind of blank and line break becomes one blank, invisible characters go, ำ and แ
    are composed, marks are put in order. ``None`` is ``""`` and a whole float loses its ``.0``.

    >>> clean(" จํานวน\u00a0 ๒๕\r\nคน\u200b "), clean(12.0), clean(None)
    ('จำนวน ๒๕ คน', '12', '')
    """
    text = " ".join(_INVISIBLE.sub("", _as_text(value)).split())
    if not _may_need_repair(text):
        return text
    # A split ำ is by far the commonest fault; mended here, it spares the run the library's import.
    text = _SPLIT_AM.sub(r"\1\2ำ", text)
    return _repair(text) if _may_need_repair(text) else text


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    return str(value)


def _may_need_repair(text: str) -> bool:
    """Tell, quickly and never wrongly with no, whether ``normalize`` would change the text."""
    return not text.isascii() and bool(
        _MISPLACED_MARK.search(f" {text}") or _RARE_LETTER.search(text) or _REPEATED.search(text)
    )


def _repair(text: str) -> str:
    """Normalize until nothing changes: the library leaves new doubled blanks behind."""
    while (mended := " ".join(normalize(text).split())) != text:
        text = mended
    return text


def fold(text: object) -> str:
    """Return a key for comparing: clean, ASCII digits, without blanks and dots, caseless.

    >>> fold("ค.ส.ล. หนา ๑.๒๕ ม.") == fold("คสล.หนา 1.25ม")
    True
    """
    return to_arabic(clean(text)).translate(_BLANKS_AND_DOTS).casefold()


def nearest(word: str, choices: Iterable[str], cutoff: int = 75) -> str | None:
    """Return the choice most like the word, to be suggested and never taken for it, or None.

    ``cutoff`` is a likeness of 0 to 100: at 75 สำนักช่าง is like สำนักการช่าง (86) and กองคลัง
    is not like กองช่าง (57). A name inside a longer one, as กองสาธารณสุข often is, counts 90.

    >>> nearest("สำนักการช่าง", ["สำนักปลัด", "สำนักช่าง"])
    'สำนักช่าง'
    >>> nearest("กองคลัง", ["กองช่าง", "สำนักปลัด"]) is None
    True
    """
    by_key = {fold(choice): choice for choice in choices}
    key = fold(word)
    if key in by_key or not key or not by_key:
        return by_key.get(key)
    likeness = {choice: _likeness(key, choice) for choice in by_key}
    best = max(likeness, key=likeness.__getitem__)
    return by_key[best] if likeness[best] >= cutoff else None


def one_letter_off(word: str, choices: Iterable[str]) -> str | None:
    """Return the only choice from which the word differs by one letter, more, less or other.

    >>> one_letter_off("การศีกษา", ["การศึกษา", "การเกษตร"])
    'การศึกษา'
    """
    from rapidfuzz.distance import Levenshtein

    key = fold(word)
    found = [x for x in choices if Levenshtein.distance(key, fold(x), score_cutoff=1) <= 1]
    return found[0] if len(found) == 1 else None


def _likeness(one: str, other: str) -> float:
    # Not WRatio: it finds ว่าง in กองช่าง (77), by its last syllable.
    from rapidfuzz import fuzz

    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _SHORTEST_TELLING_PART and shorter in longer:
        return _CONTAINED
    return fuzz.ratio(one, other)
