"""The months' names as they stand in headings and texts, and their order."""

import re

from dplan_docs.parsing.values import folded
from dplan_docs.thai.dates import MONTHS, SHORT_MONTHS
from dplan_docs.thai.months import FISCAL_MONTHS

_NO_DOTS = {
    folded(name): number for names in (MONTHS, SHORT_MONTHS) for number, name in names.items()
}
_CLIPPED = {
    name.removesuffix("คม").removesuffix("ยน").removesuffix("พันธ์"): n
    for name, n in _NO_DOTS.items()
}
MONTH_NUMBERS = {**_CLIPPED, **_NO_DOTS}
"""The month of each name, folded: whole, short, or clipped."""

ANY_MONTH_NAME = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))

_HEADING = re.compile(rf"({ANY_MONTH_NAME})(?:เดือน)?(?:พศ)?(?:(?:25)?\d\d(?!\d))?", re.ASCII)


def month_named(text: str) -> int | None:
    """Return the month that a heading names, a year beside it or not.

    >>> month_named("ต.ค. 65"), month_named("มี.ค"), month_named("กันยายน"), month_named("ที่")
    (10, 3, 9, None)
    """
    found = _HEADING.fullmatch(folded(text))
    return MONTH_NUMBERS[found[1]] if found else None


def in_fiscal_order(months: set[int]) -> tuple[int, ...]:
    """Return months from October to September.

    >>> in_fiscal_order({1, 12, 11})
    (11, 12, 1)
    """
    return tuple(month for month in FISCAL_MONTHS if month in months)
