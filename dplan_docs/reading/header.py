"""Header blocks: the run of one to four rows whose headings, read as stacks, name a table's columns."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dplan_docs.parsing.months import month_named
from dplan_docs.parsing.values import CellValue, folded, plain
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.headings import (
    NOTE,
    belongs_to_header,
    heading,
    year_named,
)
from dplan_docs.records import FISCAL_MONTHS

TALLEST = 4
FEWEST_FIELDS = 4
MOST_MONTHS_MISSING = 2

_INITIALS = tuple("ตพธมกมเพมกสก")
_NUMBERS = tuple(str(month) for month in FISCAL_MONTHS)
_UNITS = (("ล้านบาท", 1_000_000), ("พันบาท", 1_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header block and what its columns hold.

    Attributes:
        top: The block's first row.
        bottom: The block's last row.
        fields: The column of each field.
        headings: The text of each column's heading.
        months: The month of each month column, from left to right.
        budget_years: The columns of a budget for one year, and that year.
        fiscal_year: The fiscal year that the years over the months mean, and a cell that says so.
        unit: Baht in one unit of the budget column.
        doubled: Columns that name a field another column has.
        unknown: Columns whose heading means nothing known.
    """

    top: int
    bottom: int
    fields: Mapping[str, int]
    headings: Mapping[int, str]
    months: Mapping[int, int]
    budget_years: Mapping[int, int] = field(default_factory=dict)
    fiscal_year: tuple[int, int] | None = None
    unit: int = 1
    doubled: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()

    @property
    def has_all_months(self) -> bool:
        """Whether at least ten of the twelve months have a column."""
        return len(self.months) >= len(FISCAL_MONTHS) - MOST_MONTHS_MISSING

    @property
    def is_table(self) -> bool:
        """Whether this is a header: four fields, or a name and the months."""
        named = not {"name", "item"}.isdisjoint(self.fields)
        return len(self.fields) + bool(self.months) >= FEWEST_FIELDS or (
            named and self.has_all_months
        )


def find_headers(sheet: Sheet) -> tuple[Header, ...]:
    """Return every header block of a sheet, from top to bottom."""
    return tuple(header for run in _runs(sheet) if (header := _best(sheet, run)))


def _runs(sheet: Sheet) -> Iterator[tuple[int, ...]]:
    """Yield runs of rows that follow one another and look like headings."""
    run: list[int] = []
    for row in sheet.rows:
        if run and row != run[-1] + 1:
            yield tuple(run)
            run = []
        if _looks_like_header(sheet, row):
            run.append(row)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _looks_like_header(sheet: Sheet, row: int) -> bool:
    """Whether at least two cells of three say what a header says."""
    cells = sheet.rows[row]
    initials = initial_months(cells)
    strangers = 0
    for column, value in cells.items():
        strangers += column not in initials and not _is_heading(value)
        if strangers * 3 > len(cells):
            return False
    return True


def _is_heading(value: CellValue) -> bool:
    if isinstance(value, str):
        return belongs_to_header(plain(value))
    return isinstance(value, int) and year_named(str(value)) is not None


def initial_months(cells: Mapping[int, CellValue]) -> dict[int, int]:
    """Return months written as one letter or a number, accepted only as twelve in a row."""
    if len(cells) < len(FISCAL_MONTHS):
        return {}
    keys = [(column, folded(plain(value))) for column, value in cells.items()]
    for start in range(len(keys) - len(FISCAL_MONTHS) + 1):
        window = keys[start : start + len(FISCAL_MONTHS)]
        if tuple(key for _, key in window) in {_INITIALS, _NUMBERS}:
            return {c: month for (c, _), month in zip(window, FISCAL_MONTHS, strict=True)}
    return {}


def _best(sheet: Sheet, run: tuple[int, ...]) -> Header | None:
    """Return the header in a run; titles above it must not count as its rows."""
    candidates = [run[-TALLEST:], run[:TALLEST]] if len(run) > TALLEST else [run]
    return next((h for rows in candidates if (h := _header(sheet, rows)).is_table), None)


def _header(sheet: Sheet, rows: tuple[int, ...]) -> Header:
    bottom = _bottom(sheet, rows)
    span = range(rows[0], bottom + 1)
    stacks = {column: _stack(sheet, span, column) for column in _columns(sheet, span)}
    initials = {c: m for row in span for c, m in initial_months(sheet.rows.get(row, {})).items()}
    months = initials or _months(stacks)
    fields, doubled, unknown = _fields({c: s for c, s in stacks.items() if c not in months})
    titles = {column: " ".join(stack) for column, stack in stacks.items()}
    return Header(
        top=rows[0],
        bottom=bottom,
        fields=fields,
        headings=titles,
        months=months,
        budget_years=_budget_years(stacks, months),
        fiscal_year=_fiscal_year(stacks, months),
        unit=_unit(titles.get(fields.get("budget", 0), "")),
        doubled=doubled,
        unknown=unknown,
    )


def _bottom(sheet: Sheet, rows: tuple[int, ...]) -> int:
    """A block reaches as far down as the merged headings that begin in it."""
    merges = (sheet.merges.get((row, column)) for row in rows for column in sheet.rows[row])
    reach = max((merge.bottom for merge in merges if merge), default=rows[-1])
    return max(rows[-1], min(reach, rows[0] + TALLEST - 1))


def _columns(sheet: Sheet, span: range) -> list[int]:
    own = {column for row in span for column in sheet.rows.get(row, {})}
    merged = {
        column
        for row in span
        for c in sheet.rows.get(row, {})
        if (merge := sheet.merges.get((row, c)))
        for column in range(merge.left, merge.right + 1)
    }
    return sorted(own | merged)


def _stack(sheet: Sheet, span: range, column: int) -> tuple[str, ...]:
    """Return the headings over a column from top to bottom, a merged one once."""
    texts: dict[tuple[int, int], str] = {}
    for row in span:
        merge = sheet.merges.get((row, column))
        place = (merge.top, merge.left) if merge else (row, column)
        if place[0] >= span.start and (text := plain(sheet.value(*place))):
            texts.setdefault(place, text)
    return tuple(texts.values())


def _months(stacks: Mapping[int, tuple[str, ...]]) -> dict[int, int]:
    months: dict[int, int] = {}
    for column, stack in stacks.items():
        month = next((m for text in reversed(stack) if (m := month_named(text))), None)
        if month and month not in months.values():
            months[column] = month
    return months


def _fields(
    stacks: Mapping[int, tuple[str, ...]],
) -> tuple[dict[str, int], tuple[int, ...], tuple[int, ...]]:
    """Give each field its column: a known spelling before a likely one, left before right."""
    meant = {column: found for column, stack in stacks.items() if (found := _meaning(stack))}
    fields: dict[str, int] = {}
    for exact in (True, False):
        for column, (name, is_exact) in meant.items():
            if is_exact == exact:
                fields.setdefault(name, column)
    if NOTE in fields:
        fields.setdefault("funding_source", fields[NOTE])
    doubled = tuple(column for column, (name, _) in meant.items() if fields[name] != column)
    unknown = tuple(c for c, stack in stacks.items() if stack and c not in meant)
    return fields, doubled, unknown


def _meaning(stack: tuple[str, ...]) -> tuple[str, bool] | None:
    """Read a stack whole, then in pieces, since a title or a unit may stand in it."""
    size = len(stack)
    pieces = [
        "".join(stack[start : start + length])
        for length in range(size, 0, -1)
        for start in range(size - length, -1, -1)
    ]
    found = [h for piece in pieces if (h := heading(piece))]
    best = next((h for h in found if h.exact), found[0] if found else None)
    return (best.field, best.exact) if best else None


def _budget_years(
    stacks: Mapping[int, tuple[str, ...]], months: Mapping[int, int]
) -> dict[int, int]:
    years = {column: _year(stack) for column, stack in stacks.items() if column not in months}
    return {column: year for column, year in years.items() if year}


def _fiscal_year(
    stacks: Mapping[int, tuple[str, ...]], months: Mapping[int, int]
) -> tuple[int, int] | None:
    """Return the year over ม.ค.-ก.ย., or the one over ต.ค.-ธ.ค. and one, with its column."""
    over = {column: year for column in months if (year := _year(stacks.get(column, ())))}
    if not over:
        return None
    column, year = list(over.items())[-1]
    one_year_over_all = len(over) == len(months) and len(set(over.values())) == 1
    is_year_before = months[column] >= FISCAL_MONTHS[0] and not one_year_over_all
    return year + is_year_before, column


def _year(stack: tuple[str, ...]) -> int | None:
    return next((year for text in stack if (year := year_named(text))), None)


def _unit(title: str) -> int:
    key = re.sub(r"\s", "", title)
    return next((size for word, size in _UNITS if word in key), 1)
