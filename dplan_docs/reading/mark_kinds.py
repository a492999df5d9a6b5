"""Kinds of marks in month cells: which are ticks, and which are the unticked partner of others."""

from collections.abc import Mapping
from functools import lru_cache

FORM_KEYS = ("x", "×", "ป", ")", "/", "ฝ", "1", "ๅ", "✓", "✔", "√")
"""What marks a month in our own blank form: keys of the keyboard X / 1, in Thai and in English.

In that form they all mean the same, even beside one another.
"""

_NEVER = frozenset({"0", "ไม่มี", "x̶", "false", "☐", "□", "▢", "⬜", "\uf0a8"})
"""What marks no month, whatever stands beside it."""

_TICKS = frozenset({"✓", "✔", "√", "☑", "✅", "🗸", "/", "ü", "þ", "r", "p", "\uf0fc", "\uf0fe"})
_CROSSED_BOXES = frozenset({"☒", "ý", "s", "t", "\uf0fd"})
_SQUARES = frozenset({"■", "⬛", "▪", "\uf06e"})
_DISCS = frozenset({"●", "⬤", "⚫", "◉", "l", "\uf06c"})
_YES = frozenset({"y", "yes", "ใช่", "มี", "true"})
_BOXES = frozenset({"¨", "q", "£", "❑", "❒", "\uf071", "\uf0a3"})
_RINGS = frozenset({"○", "◯", "⚪", "¡", "m", "\uf0a1"})
_ROUND_OR_SQUARE = frozenset({"o", "\uf06f"})
"""A circle as it is typed, and an empty box in the font Wingdings."""
_EMPTY_BOXES = _BOXES | _ROUND_OR_SQUARE
_CROSSES = frozenset({"x", "×", "✗", "✘", "✕", "✖", "❌", "û", "\uf0fb"})
_NOES = frozenset({"n", "no", "ไม่", "ไม่ใช่"})
_DOTS = frozenset({".", "..", "·"})

_PARTNERS = (
    (_BOXES, _TICKS | _CROSSED_BOXES | _SQUARES | _CROSSES),
    (_RINGS, _DISCS),
    (_ROUND_OR_SQUARE, (_TICKS - {"/"}) | _CROSSED_BOXES | _SQUARES | _DISCS),
    (_CROSSES, _TICKS | _YES),
    (_NOES, (_TICKS - {"r", "p"}) | _YES),
    (_DOTS, _TICKS | _CROSSES | _DISCS | _SQUARES),
)
"""Marks that say no, each with those that say yes beside it."""

_SAY_NO_ALONE = _BOXES | _ROUND_OR_SQUARE | _NOES | _DOTS
_FULL = _TICKS | _CROSSED_BOXES | _SQUARES | _DISCS | _YES


def ticked(texts: Mapping[int, str], of: int = 12) -> Mapping[int, str] | None:
    """Return the cells whose marks count, by column; None when it is not clear which do.

    Args:
        texts: The marks in a row's month columns.
        of: How many month columns the table has.

    >>> ticked({1: "x", 2: "✓"}), ticked({1: "x", 2: "x"}), ticked({1: "x", 2: "○"})
    ({2: '✓'}, {1: 'x', 2: 'x'}, None)
    """
    keys = _keys(texts)
    unticked = _unticked(frozenset(keys.values()), in_all=len(texts) == of)
    if unticked is None:
        return None
    return {column: texts[column] for column, key in keys.items() if key not in unticked}


@lru_cache(maxsize=1_000)
def _unticked(kinds: frozenset[str], *, in_all: bool) -> frozenset[str] | None:
    """Return the kinds that say no beside others; None when it is not clear which do."""
    unticked = {mark for empty, full in _PARTNERS if kinds & full for mark in kinds & empty}
    left = kinds - unticked
    doubtful = [empty for empty, _ in _PARTNERS if left & empty]
    is_mixed = len(doubtful) + bool(left & _FULL) > 1 and bool(doubtful)
    is_untouched = in_all and left <= _SAY_NO_ALONE and not unticked
    return None if is_mixed or (is_untouched and left) else frozenset(unticked)


def says_no(text: str) -> bool:
    """Whether a text in a month cell marks nothing."""
    return text.casefold() in _NEVER


def _keys(texts: Mapping[int, str]) -> Mapping[int, str]:
    """Return each cell's mark as it is compared; beside an empty Wingdings box, n is a full one."""
    keys = {column: text.casefold() for column, text in texts.items()}
    if _EMPTY_BOXES.isdisjoint(keys.values()):
        return keys
    return {column: "■" if key == "n" else key for column, key in keys.items()}
