"""The columns of a header: what the headings over each say, read as a stack."""

import re
from collections.abc import Callable, Mapping

from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.headings import (
    COMPLETION,
    END,
    NOTE,
    START,
    UNREAD,
    Heading,
    heading,
    heading_text,
    year_named,
)
from dplan_docs.reading.month_headings import month_heading
from dplan_docs.thai.months import FISCAL_MONTHS

_UNITS = (("ล้านบาท", 1_000_000), ("พันบาท", 1_000))


def columns_of(sheet: Sheet, span: range) -> list[int]:
    """Return the columns over which some heading stands, merged ones with all their columns."""
    own = {column for row in span for column in sheet.rows.get(row, {})}
    merged = {
        column
        for row in span
        for c in sheet.rows.get(row, {})
        if (merge := sheet.merges.get((row, c)))
        for column in range(merge.left, merge.right + 1)
    }
    return sorted(own | merged)


def stack_over(sheet: Sheet, span: range, column: int) -> tuple[str, ...]:
    """Return the headings over a column from top to bottom, a merged one once."""
    texts: dict[tuple[int, int], str] = {}
    for row in span:
        merge = sheet.merges.get((row, column))
        place = (merge.top, merge.left) if merge else (row, column)
        if place[0] >= span.start and (text := heading_text(sheet.value(*place))):
            texts.setdefault(place, text)
    return tuple(texts.values())


def months_of(stacks: Mapping[int, tuple[str, ...]]) -> dict[int, int]:
    """Return the month of each column that has one; a month named twice counts once."""
    months: dict[int, int] = {}
    for column, stack in stacks.items():
        month = next((m for text in reversed(stack) if (m := month_heading(text))), None)
        if month and month not in months.values():
            months[column] = month
    return months


def fields_of(
    stacks: Mapping[int, tuple[str, ...]], meaning: Callable[[str], Heading | None] = heading
) -> tuple[dict[str, int], tuple[int, ...], tuple[int, ...]]:
    """Give each field its column: a known spelling before a likely one, left before right.

    Args:
        stacks: The headings over each column.
        meaning: What a heading means on this kind of form.
    """
    found = {column: _meaning(stack, meaning) for column, stack in stacks.items()}
    meant = {column: sense for column, sense in found.items() if sense and sense[0] != UNREAD}
    fields: dict[str, int] = {}
    for exact in (True, False):
        for column, (name, is_exact) in meant.items():
            if is_exact == exact:
                fields.setdefault(name, column)
    if {START, COMPLETION} <= fields.keys():
        fields[END] = fields.pop(COMPLETION)
    if NOTE in fields:
        fields.setdefault("funding_source", fields[NOTE])
    doubled = tuple(c for c, (name, _) in meant.items() if c not in fields.values())
    unknown = tuple(c for c, stack in stacks.items() if stack and c not in meant)
    return fields, doubled, unknown


def _meaning(
    stack: tuple[str, ...], meaning: Callable[[str], Heading | None]
) -> tuple[str, bool] | None:
    """Read a stack whole, then in pieces, since a title or a unit may stand in it."""
    size = len(stack)
    pieces = [
        "".join(stack[start : start + length])
        for length in range(size, 0, -1)
        for start in range(size - length, -1, -1)
    ]
    found = [h for piece in pieces if (h := meaning(piece))]
    best = next((h for h in found if h.exact), found[0] if found else None)
    return (best.field, best.exact) if best else None


def budget_years_of(
    stacks: Mapping[int, tuple[str, ...]], months: Mapping[int, tuple[int, ...]]
) -> dict[int, int]:
    """Return the columns, months aside, over which a year stands."""
    years = {column: _year(stack) for column, stack in stacks.items() if column not in months}
    return {column: year for column, year in years.items() if year}


def fiscal_year_of(
    stacks: Mapping[int, tuple[str, ...]], months: Mapping[int, tuple[int, ...]]
) -> tuple[int, int] | None:
    """Return the year over ม.ค.-ก.ย., or the one over ต.ค.-ธ.ค. and one, with its column."""
    over = {column: year for column in months if (year := _year(stacks.get(column, ())))}
    if not over:
        return None
    column, year = list(over.items())[-1]
    one_year_over_all = len(over) == len(months) and len(set(over.values())) == 1
    is_year_before = months[column][0] >= FISCAL_MONTHS[0] and not one_year_over_all
    return year + is_year_before, column


def _year(stack: tuple[str, ...]) -> int | None:
    return next((year for text in stack if (year := year_named(text))), None)


def unit_of(title: str) -> int:
    """Return how many baht one unit of a budget column is."""
    key = re.sub(r"\s", "", title)
    return next((size for word, size in _UNITS if word in key), 1)
