"""What stands in a cell, and what a parser remarks on it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.text import clean, fold


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell that Excel itself could not fill: an error such as ``#REF!``, or no value yet.

    Attributes:
        text: What Excel shows, or the formula.
        uncalculated: A formula whose result was never stored.
    """

    text: str
    uncalculated: bool = False


CellValue = str | int | float | bool | date | datetime | time | timedelta | Broken | None
"""A cell's value; None is an empty one, and a whole number is an int."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a parser has to say about a cell; the reader adds the place and makes a finding.

    Attributes:
        place: The row and column that are meant, where it is not the cell that was being read.
    """

    code: str
    message: str
    value: str | None = None
    place: tuple[int, int] | None = None


def plain(value: CellValue) -> str:
    r"""Return a cell's text: clean, on one line, with ASCII digits.

    >>> plain(" ถนน\nสาย ๑ "), plain(12.0), plain(None)
    ('ถนน สาย 1', '12', '')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return _plain_text(value)
    return str(value) if isinstance(value, int) else to_arabic(clean(as_found(value)))


def as_found(value: CellValue) -> str:
    """Return a cell's text as Excel shows it, untouched."""
    if isinstance(value, Broken):
        return value.text
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime) and value.time() == time():
        return str(value.date())
    return "" if value is None else str(value)


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Return a text as it is compared: see :func:`dplan_docs.thai.text.fold`, which this spares."""
    return fold(text)


@lru_cache(maxsize=20_000)
def _plain_text(text: str) -> str:
    return to_arabic(clean(text))
