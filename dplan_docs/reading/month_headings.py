"""The months that headings name: in full, short, as numbers, with a year, or as one letter each."""

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from dplan_docs.parsing.months import month_named
from dplan_docs.parsing.values import CellValue, folded, plain
from dplan_docs.thai.months import FISCAL_MONTHS
from dplan_docs.thai.text import DASHES

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH_NAME = re.compile(rf"({'|'.join(_ENGLISH)})[a-z]*[-/']?(?:\d\d(?:\d\d)?)?", re.ASCII)
_NUMBER_AND_YEAR = re.compile(r"(0?[1-9]|1[0-2])[/-](?:25|20)?\d\d", re.ASCII)
_BETWEEN = re.compile(rf"(?<=[ก-ฮา-์])[{DASHES}/'\u2019](?=\d)")
_LEAD = re.compile(r"^เดือน(?!ที่)")
_LETTERS = (
    *(("ต", "ตุ"), ("พ", "พฤ"), ("ธ",), ("ม",), ("ก",), ("ม", "มี")),
    *(("ม", "เม", "เ"), ("พ", "พฤ"), ("ม", "มิ"), ("ก",), ("ส",), ("ก",)),
)
_IN_TURN = re.compile(r"(?:เดือนที่|เดือน|ด)(\d{1,2})", re.ASCII)
_MOST_UNNAMED = 2


def month_heading(text: str) -> int | None:
    """Return the month that a heading names.

    >>> month_heading("เดือน ต.ค."), month_heading("10/65"), month_heading("Oct-25"), month_heading("ที่")
    (10, 10, 10, None)
    """
    key = _BETWEEN.sub("", _LEAD.sub("", folded(text).replace(",", "")))
    if month := month_named(key):
        return month
    if named := _ENGLISH_NAME.fullmatch(key):
        return _ENGLISH.index(named[1]) + 1
    numbered = _NUMBER_AND_YEAR.fullmatch(key)
    return int(numbered[1]) if numbered else None


def months_in_a_row(cells: Mapping[int, CellValue]) -> dict[int, int]:
    """Return months written as one letter or a number, accepted only as twelve in a row."""
    if len(cells) < len(FISCAL_MONTHS):
        return {}
    keys = [(column, folded(plain(value))) for column, value in cells.items()]
    for start in range(len(keys) - len(FISCAL_MONTHS) + 1):
        window = keys[start : start + len(FISCAL_MONTHS)]
        if _are_the_twelve([key for _, key in window]):
            return {c: month for (c, _), month in zip(window, FISCAL_MONTHS, strict=True)}
    return {}


def _are_the_twelve(keys: list[str]) -> bool:
    if all(key in letters for key, letters in zip(keys, _LETTERS, strict=True)):
        return True
    if all(key.isdecimal() for key in keys):
        return tuple(map(int, keys)) == FISCAL_MONTHS
    in_turn = [_IN_TURN.fullmatch(key) for key in keys]
    return [int(x[1]) for x in in_turn if x] == list(range(1, len(FISCAL_MONTHS) + 1))


def unnamed_months(months: Mapping[int, int], strangers: Collection[int]) -> dict[int, int]:
    """Return the month of a column or two with a misspelt heading, which its place tells.

    Args:
        months: The months that headings name, by column.
        strangers: The columns whose headings mean nothing known.
    """
    if not len(FISCAL_MONTHS) - _MOST_UNNAMED <= len(months) < len(FISCAL_MONTHS):
        return {}
    order = sorted(months)
    places = {column: FISCAL_MONTHS.index(months[column]) for column in order}
    shifts = {column - place for column, place in places.items()}
    if len(shifts) > 1 or any(places[a] >= places[b] for a, b in pairwise(order)):
        return {}
    first = shifts.pop()
    absent = [place for place in range(len(FISCAL_MONTHS)) if first + place not in months]
    return {first + place: FISCAL_MONTHS[place] for place in absent if first + place in strangers}
