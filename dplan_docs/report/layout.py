"""Lines of a report: paragraphs, columns, and what a console can show."""

import unicodedata
from collections.abc import Iterable, Sequence

_SUBSTITUTES = str.maketrans(
    {"›": ">", "→": "->", "…": "...", "×": "x", "–": "-", "“": '"', "”": '"'}
    | {"●": "*", "○": "o", "▲": "!", "│": "|", "─": "-", "┼": "+"}
)


def joined(paragraphs: Iterable[Sequence[str]]) -> str:
    """Return paragraphs of lines as one text, a blank line between them, without empty ones."""
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)


def aligned(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return rows as indented lines whose columns stand below each other.

    >>> aligned([("กองช่าง", "1"), ("กรม", "2")])
    ['  กองช่าง  1', '  กรม     2']
    """
    table = [tuple(row) for row in rows]
    widths = [max(map(width, column)) for column in zip(*table, strict=True)]
    return [f"  {'  '.join(map(padded, row, widths))}".rstrip() for row in table]


def width(text: str) -> int:
    """Return how many columns a text takes; Thai vowels above and below take none.

    >>> width("ที่")
    1
    """
    return sum(unicodedata.category(letter) not in {"Mn", "Cf"} for letter in text)


def shortened(items: Sequence[str], shown: int) -> str:
    """Return the first items and the number of the others.

    >>> shortened(["ก", "ข", "ค"], 2), shortened(["ก", "ข"], 2)
    ('ก, ข และอีก 1 รายการ', 'ก, ข')
    """
    rest = len(items) - shown
    return ", ".join(items[:shown]) + (f" และอีก {rest} รายการ" if rest > 0 else "")


def fitting(text: str, encoding: str | None) -> str:
    """Return a text that a stream of this encoding can show; Thai Windows' cp874 lacks some signs.

    >>> fitting("ก › ข 😀", "cp874")
    'ก > ข ?'
    """
    encoding = encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        plain = text.translate(_SUBSTITUTES)
        return plain.encode(encoding, errors="replace").decode(encoding)
    return text


def padded(text: str, columns: int) -> str:
    """Return a text followed by blanks up to a width."""
    return text + " " * (columns - width(text))
