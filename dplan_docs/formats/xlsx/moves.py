"""Where the rows of a template went when its sample rows became as many as were needed."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dplan_docs.formats.xlsx.references import Area, areas, quoted, rewritten, translated

_CALL = re.compile(r"([A-Z][A-Z0-9.]*)\(")
_ADDERS = frozenset({"SUM", "COUNT", "COUNTA", "AVERAGE", "MIN", "MAX"})
_MOST_AREAS = 200
"""Excel takes 255, and no formula longer than 8,192 letters."""


@dataclass(frozen=True, slots=True)
class Moves:
    """The moves of one sheet's rows.

    Attributes:
        first: The first sample row, and the first row printed in its stead.
        last: The last sample row.
        used: The last row that the template speaks of.
        body: The sample row of every row printed, from ``first`` on.
    """

    first: int
    last: int
    used: int
    body: tuple[int, ...]
    _printed: dict[int, list[int]] = field(init=False, default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for row, sample in enumerate(self.body, self.first):
            self._printed.setdefault(sample, []).append(row)

    def holds(self, rows: tuple[int, int]) -> bool:
        """Whether an area lies within the sample rows."""
        return self.first <= rows[0] and rows[1] <= self.last

    @property
    def shift(self) -> int:
        """How much further down stands what stood below the samples."""
        return self.first + len(self.body) - 1 - self.last

    def printed(self, top: int, bottom: int) -> list[int]:
        """Return the rows printed in the looks of these sample rows."""
        return self.between(top, bottom, (0, self.first + len(self.body)))

    def between(self, top: int, bottom: int, limits: tuple[int, int]) -> list[int]:
        """Return those of them that stand after the first limit and before the second."""
        found = [x for sample, x in self._printed.items() if top <= sample <= bottom]
        after, before = limits
        return sorted(
            row for x in found for row in x[bisect_left(x, after + 1) : bisect_left(x, before)]
        )

    def last_before(self, samples: tuple[int, int], row: int) -> int:
        """Return the last row above ``row`` printed in the looks of these samples, 0 for none."""
        top, bottom = samples
        lists: Iterable[Sequence[int]] = (
            x[max(bisect_left(x, row) - 1, 0) : bisect_left(x, row)]
            for s, x in self._printed.items()
            if top <= s <= bottom
        )
        return max((x[0] for x in lists if x), default=0)

    def first_of(self, top: int, bottom: int) -> int | None:
        """Return the first row printed in the looks of these samples."""
        return min((x[0] for s, x in self._printed.items() if top <= s <= bottom), default=None)

    def row(self, number: int) -> int:
        """Return where a row went; a sample row went to the first row printed in its looks."""
        return self.span(number, number)[0]

    def span(self, top: int, bottom: int) -> tuple[int, int]:
        """Return where a range of rows went: it grows with the rows that it holds."""
        inside = self.printed(max(top, self.first), min(bottom, self.last))
        start = self._end(top, inside[0] if inside else self.first)
        end = self._end(bottom, inside[-1] if inside else max(self.first - 1, top))
        return start, max(start, end)

    def below(self, number: int) -> int:
        """Return where something that stands by itself, such as a picture, goes with its row."""
        return number + self.shift if number > self.last else self.row(number)

    def _end(self, number: int, inside: int) -> int:
        if number < self.first:
            return number
        if number <= self.last:
            return inside
        if number > self.used:  # such as the 500 of A2:A500, chosen to be enough
            return max(number, self.used + self.shift)
        return number + self.shift


@dataclass(frozen=True, slots=True)
class Place:
    """A row printed in the looks of a sample row."""

    sample: int
    row: int


class BookMoves:
    """The moves of all sheets of a workbook, by tab."""

    def __init__(self, sheets: Mapping[str, Moves]) -> None:
        self._sheets = dict(sheets)

    def of(self, tab: str) -> Moves | None:
        """Return the moves of a sheet, None where nothing moved."""
        return self._sheets.get(tab)

    def touches(self, formula: str, tab: str) -> bool:
        """Whether a formula of a sheet may now have another value."""
        return any((area.sheet or tab) in self._sheets for area in areas(formula)) or any(
            name in formula for name in self._sheets
        )

    def formula(self, text: str, tab: str, place: Place | None = None) -> str:
        """Return a formula, or a name's target, that speaks of the same things in their new places.

        Args:
            text: The formula.
            tab: The sheet that holds it.
            place: The row that holds it, when that was printed from a sample row.
        """
        adds = _only_adds(text)

        def change(area: Area) -> str:
            moves = self._sheets.get(area.sheet or tab)
            if moves is None:
                return area.at(*area.rows)
            rows = None
            if place and (area.sheet or tab) == tab:
                if area.rows == (place.sample, place.sample):
                    return area.at(place.row, place.row)
                rows = _rows_meant(moves, area, place)
            elif area.last and moves.holds(area.rows):
                rows = moves.printed(*area.rows)
            return _listed(area, rows, adds=adds) or _moved(moves, area)

        return rewritten(text, change)

    def relative(self, text: str, tab: str, down: int) -> str:
        """Return a rule's formula whose first cell went ``down`` rows: its ``$`` rows by their own moves."""

        def change(area: Area) -> str:
            fixed = [corner.is_fixed for corner in (area.first, area.last) if corner]
            moves = self._sheets.get(area.sheet or tab)
            if moves and all(fixed):
                return _moved(moves, area)
            return translated(area.at(*area.rows), down, 0)

        return rewritten(text, change)


def _moved(moves: Moves, area: Area) -> str:
    """Return an area in its new place: one cell stays one, a range grows."""
    top, bottom = area.rows
    return area.at(*(moves.span(top, bottom) if area.last else (moves.row(top),) * 2))


def _rows_meant(moves: Moves, area: Area, place: Place) -> list[int] | None:
    """Return the rows that a formula of a sample row means in a row printed from it.

    Other sample rows are those printed since the last row of its own kind, which are the rows
    that a total adds; an area that ends in its own row begins where it began.
    """
    top, bottom = area.rows
    if not moves.holds(area.rows):
        return None
    if bottom == place.sample:
        first = min(moves.first_of(top, bottom) or place.row, place.row)
        return list(range(first, place.row + 1))
    before = moves.last_before((place.sample, place.sample), place.row)
    return moves.between(top, bottom, (before, place.row))


def _only_adds(formula: str) -> bool:
    """Whether a formula calls nothing but functions that take any number of areas."""
    called = set(_CALL.findall(formula.upper()))
    return bool(called) and called <= _ADDERS


def _listed(area: Area, rows: Sequence[int] | None, *, adds: bool) -> str | None:
    """Return an area over these rows, or several where the formula takes several."""
    if not rows:
        return None
    runs = _runs(rows)
    if not adds or len(runs) > _MOST_AREAS:
        runs = [(rows[0], rows[-1])]
    qualified = f"{quoted(area.sheet)}!" if area.sheet else ""
    return f",{qualified}".join(area.at(*run) for run in runs)


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return rows as runs of neighbours.

    >>> _runs([3, 4, 7])
    [(3, 4), (7, 7)]
    """
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
