"""Header blocks: the run of one to four rows whose headings, read as stacks, name a table's columns."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from dplan_docs.parsing.values import CellValue, plain
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.headings import belongs_to_header, heading, heading_text, year_named
from dplan_docs.reading.month_headings import months_in_a_row, unnamed_months
from dplan_docs.reading.quarter_headings import (
    QUARTERS,
    are_quarter_numbers,
    quarter_heading,
    quarters_of,
)
from dplan_docs.reading.stacks import (
    budget_years_of,
    columns_of,
    fields_of,
    fiscal_year_of,
    months_of,
    stack_over,
    unit_of,
)
from dplan_docs.thai.months import FISCAL_MONTHS

TALLEST = 4
FEWEST_FIELDS = 4
MOST_MONTHS_MISSING = 2
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header block and what its columns hold.

    Attributes:
        top: The block's first row.
        bottom: The block's last row.
        fields: The column of each field.
        headings: The text of each column's heading.
        months: The months that each month column stands for, from left to right.
        budget_years: The columns of a budget for one year, and that year.
        fiscal_year: The fiscal year that the years over the months mean, and a cell that says so.
        unit: Baht in one unit of the budget column.
        doubled: Columns that name a field another column has.
        unknown: Columns whose heading means nothing known.
        budgets: The columns of the budget, where it is split by source.
        budget_sum: The one of them that is the sum of the others.
        unnamed_months: Month columns known by their place only, among eleven or ten named ones.
    """

    top: int
    bottom: int
    fields: Mapping[str, int]
    headings: Mapping[int, str]
    months: Mapping[int, tuple[int, ...]]
    budget_years: Mapping[int, int] = field(default_factory=dict)
    fiscal_year: tuple[int, int] | None = None
    unit: int = 1
    doubled: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    unnamed_months: Mapping[int, int] = field(default_factory=dict)
    budgets: tuple[int, ...] = ()
    budget_sum: int | None = None

    @property
    def has_all_months(self) -> bool:
        """Whether at least ten of the twelve months have a column."""
        return len(self.named_months) >= len(FISCAL_MONTHS) - MOST_MONTHS_MISSING

    @property
    def named_months(self) -> frozenset[int]:
        """The months that have a column."""
        return frozenset(month for months in self.months.values() for month in months)

    @property
    def is_table(self) -> bool:
        """Whether this is a header: four fields, or a name and the months."""
        named = not {"name", "item"}.isdisjoint(self.fields)
        return len(self.fields) + bool(self.months) >= FEWEST_FIELDS or (
            named and self.has_all_months
        )


def find_headers(sheet: Sheet) -> tuple[Header, ...]:
    """Return every header block of a sheet, from top to bottom."""
    runs = runs_of_headings(sheet, _looks_like_header)
    return tuple(header for run in runs if (header := _best(sheet, run)))


def runs_of_headings(
    sheet: Sheet, looks_like_header: Callable[[Sheet, int], bool]
) -> Iterator[tuple[int, ...]]:
    """Yield runs of rows that follow one another and look like headings."""
    run: list[int] = []
    for row in sheet.rows:
        if run and row != run[-1] + 1:
            yield tuple(run)
            run = []
        if looks_like_header(sheet, row):
            run.append(row)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _looks_like_header(sheet: Sheet, row: int) -> bool:
    """Whether at least two cells of three say what a header says, or four name its columns."""
    cells = sheet.rows[row]
    initials = months_in_a_row(cells)
    strangers = 0
    for seen, (column, value) in enumerate(cells.items(), start=1):
        strangers += column not in initials and not _is_heading(value)
        if strangers * 3 > len(cells):
            if strangers < seen:
                return len(cells) >= FEWEST_FIELDS and _names_columns(cells.values())
            return len(cells) == QUARTERS and are_quarter_numbers(sheet.rows, row)
    return len(cells) > 1 or not any(quarter_heading(plain(value)) for value in cells.values())


def _names_columns(values: Iterable[CellValue]) -> bool:
    found = (heading(plain(value)) for value in values if isinstance(value, str))
    return len({each.field for each in found if each and each.exact}) >= FEWEST_FIELDS


def _is_heading(value: CellValue) -> bool:
    if isinstance(value, str | date):
        return belongs_to_header(heading_text(value))
    return isinstance(value, int) and year_named(str(value)) is not None


def _best(sheet: Sheet, run: tuple[int, ...]) -> Header | None:
    """Return the header in a run; titles above it must not count as its rows."""
    candidates = [run[-TALLEST:], run[:TALLEST]] if len(run) > TALLEST else [run]
    return next((h for rows in candidates if (h := _header(sheet, rows)).is_table), None)


def _header(sheet: Sheet, rows: tuple[int, ...]) -> Header:
    bottom = bottom_of(sheet, rows)
    span = range(rows[0], bottom + 1)
    stacks = {column: stack_over(sheet, span, column) for column in columns_of(sheet, span)}
    initials = {c: m for row in span for c, m in months_in_a_row(sheet.rows.get(row, {})).items()}
    named = initials or months_of(stacks)
    months = {c: (month,) for c, month in named.items()} or quarters_of(stacks)
    fields, doubled, unknown = fields_of({c: s for c, s in stacks.items() if c not in months})
    unnamed = unnamed_months(named, unknown)
    months.update({column: (month,) for column, month in unnamed.items()})
    months = dict(sorted(months.items()))
    titles = {column: " ".join(stack) for column, stack in stacks.items()}
    return Header(
        top=rows[0],
        bottom=bottom,
        fields=fields,
        headings=titles,
        months=months,
        budget_years=budget_years_of(stacks, months),
        fiscal_year=fiscal_year_of(stacks, months),
        unit=unit_of(titles.get(fields.get("budget", 0), "")),
        doubled=doubled,
        unknown=tuple(column for column in unknown if column not in unnamed),
        unnamed_months=unnamed,
    )


def bottom_of(sheet: Sheet, rows: tuple[int, ...]) -> int:
    """Return the last row of a block, which reaches as far down as the merged headings that begin in it, and their parts."""
    merges = (sheet.merges.get((row, column)) for row in rows for column in sheet.rows[row])
    reach = max((merge.bottom for merge in merges if merge), default=rows[-1])
    bottom = max(rows[-1], min(reach, rows[0] + TALLEST - 1))
    return bottom + (bottom - rows[0] + 1 < TALLEST and _names_parts(sheet, bottom + 1))


def _names_parts(sheet: Sheet, row: int) -> bool:
    """Whether a row holds nothing but several words, all under one heading merged across."""
    cells = sheet.rows.get(row, {})
    over = {sheet.merges.get((row - 1, column)) for column in cells}
    return (
        len(cells) > len(over) == 1
        and None not in over
        and all(isinstance(value, str) and not _DIGIT.search(value) for value in cells.values())
    )
