"""Columns that each stand for several months: quarters, or spans such as ต.ค. - ธ.ค."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dplan_docs.parsing.month_names import ANY_MONTH_NAME
from dplan_docs.parsing.months import parse_months
from dplan_docs.parsing.values import CellValue, folded, plain
from dplan_docs.thai.months import FISCAL_MONTHS
from dplan_docs.thai.text import DASHES

_QUARTER_SAID = "ไตรมาส"
_YEAR = r"(?:/?(?:ปี)?(?:พศ)?(?:25)?\d\d(?!\d))?"
_SPAN = rf"(?:{ANY_MONTH_NAME}){_YEAR}(?:(?:[{DASHES},/]|ถึง)*(?:{ANY_MONTH_NAME}){_YEAR})+"
_QUARTER = re.compile(rf"(?:ไตรมาส(?:ที่)?|q)([1-4])(?!\d){_YEAR}[(:]?(?:{_SPAN})?\)?", re.ASCII)
_ONLY_A_SPAN = re.compile(rf"\(?(?:{_SPAN})\)?", re.ASCII)
QUARTERS = 4
_NUMBERS = ["1", "2", "3", "4"]
_QUARTER_LENGTH = 3
_ROWS_OVER_NUMBERS = 2


def quarter_heading(text: str) -> tuple[int, ...]:
    """Return the months that a heading of several names, none if it names none.

    >>> quarter_heading("ไตรมาสที่ ๑ (ต.ค. - ธ.ค.)"), quarter_heading("ม.ค. - มี.ค."), quarter_heading("ม.ค.")
    ((10, 11, 12), (1, 2, 3), ())
    """
    key = folded(text)
    if quarter := _QUARTER.fullmatch(key):
        return _quarter(quarter[1])
    return parse_months(key).months if _ONLY_A_SPAN.fullmatch(key) else ()


def quarters_of(stacks: Mapping[int, tuple[str, ...]]) -> dict[int, tuple[int, ...]]:
    """Return the months of each column, where columns together stand for all twelve.

    Three columns under one quarter's heading are its months.
    """
    found: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for column, stack in sorted(stacks.items()):
        if months := _quarter_over(stack):
            found[months].append(column)
    if tuple(month for months in found for month in months) != FISCAL_MONTHS:
        return {}
    if all(len(columns) == 1 for columns in found.values()):
        return {columns[0]: months for months, columns in found.items()}
    if all(len(columns) == len(months) for months, columns in found.items()):
        return {c: (m,) for months, cs in found.items() for c, m in zip(cs, months, strict=True)}
    return {}


def are_quarter_numbers(rows: Mapping[int, Mapping[int, CellValue]], row: int) -> bool:
    """Whether a row holds 1 2 3 4, and nothing else, under a heading that says ไตรมาส."""
    cells = rows[row]
    if [plain(value) for value in cells.values()] != _NUMBERS:
        return False
    over = (rows.get(row - up, {}).values() for up in range(1, _ROWS_OVER_NUMBERS + 1))
    return any(_QUARTER_SAID in plain(value) for values in over for value in values)


def _quarter_over(stack: Sequence[str]) -> tuple[int, ...]:
    named = next((months for text in reversed(stack) if (months := quarter_heading(text))), ())
    if named or not stack or folded(stack[-1]) not in _NUMBERS:
        return named
    return _quarter(folded(stack[-1])) if any(_QUARTER_SAID in text for text in stack) else ()


def _quarter(number: str) -> tuple[int, ...]:
    last = int(number) * _QUARTER_LENGTH
    return FISCAL_MONTHS[last - _QUARTER_LENGTH : last]
