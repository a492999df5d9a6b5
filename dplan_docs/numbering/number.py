"""A letter's number (ที่): the office's prefix, ว for a circular, the running number."""

import re
from dataclasses import dataclass
from typing import Self

from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.text import clean

CIRCULAR = "ว"
_CIRCULAR = re.compile(rf"{CIRCULAR}\s*\.?\s*(?=[\d(]|$)")
_OF_YEAR = re.compile(r"(.*?)/?([^/]+)/\s*(2[45]\d\d)")
_RUNNING = re.compile(r"(\d{1,9})(?:/2[45]\d\d)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What was typed as a letter's number, read alike however it was typed.

    Attributes:
        prefix: Before the stroke; ``""`` when nobody has entered the office's.
        value: The running number, or whatever stands for it; ``""`` for none yet.
        is_circular: It carries a ว.
        is_whole: It was typed with all that stands before it, or needs nothing (12/2568).
    """

    prefix: str = ""
    value: str = ""
    is_circular: bool = False
    is_whole: bool = False

    @classmethod
    def parse(cls, text: str, prefix: str, *, is_circular: bool = False) -> Self:
        """Return the number that a text means in an office with this prefix.

        >>> Number.parse("ว.๕๑๖๐", "ปจ 51021").printed, Number.parse("ปจ 51021/ว5160", "").printed
        ('ปจ 51021/ว 5160', 'ปจ 51021/ว 5160')
        >>> Number.parse("12/2568", "ปจ 51021").printed
        '12/2568'
        """
        cleaned = to_arabic(clean(text)).removeprefix("ที่").strip()
        own, value = _parted(cleaned)
        sign = _CIRCULAR.match(value)
        return cls(
            prefix=to_arabic(clean(prefix)) if own is None else own,
            value=value[sign.end() :].strip() if sign else value,
            is_circular=is_circular or sign is not None,
            is_whole=own is not None,
        )

    @property
    def running(self) -> int | None:
        """The running number, where it is one."""
        found = _RUNNING.fullmatch(self.value)
        return int(found[1]) if found else None

    @property
    def year(self) -> int | None:
        """The year of a number such as 12/2568."""
        found = _OF_YEAR.fullmatch(self.value)
        return int(found[3]) if found else None

    @property
    def text(self) -> str:
        """What stands after the prefix's stroke: ``ว 5160``."""
        return f"{CIRCULAR} {self.value}".strip() if self.is_circular else self.value

    @property
    def printed(self) -> str:
        """The whole number as papers print it; dots stand for a prefix that nobody entered."""
        if not self.value and self.is_whole:
            return ""
        if self.is_whole and not self.prefix:
            return self.text
        return f"{self.prefix or '.' * 10}/{self.text}"


def _parted(text: str) -> tuple[str | None, str]:
    """Return the prefix typed before the running number, None for none, and the rest."""
    if "/" not in text:
        return None, text
    if of_year := _OF_YEAR.fullmatch(text):
        return of_year[1].strip(), f"{of_year[2].strip()}/{of_year[3]}"
    head, _, tail = text.rpartition("/")
    return head.strip(), tail.strip()
