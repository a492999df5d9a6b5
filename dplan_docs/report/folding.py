"""Findings of one kind in one sheet as one line, with all their cells."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dplan_docs.findings import CellRef, Finding

_CELL = re.compile(r"([A-Z]{1,3})([0-9]+)")
_FEWEST = 3
"""So many of one kind in one sheet become one line; two are as quick to read as they are."""
_STRETCHES_SHOWN = 6
_EACH_FOR_ITSELF = frozenset(
    {
        "duplicate-project",
        "near-duplicate-project",
        "same-name-project",
        "number-repeated",
        "total-mismatch",
    }
)
"""Codes whose message names another row or a sum: one of them says nothing of the next."""


class Line(NamedTuple):
    """A line of a report, and how many findings of its code it stands for."""

    code: str
    text: str
    findings: int = 1


def folded(findings: Iterable[Finding]) -> list[Line]:
    """Return a line for each finding, or for all of one kind in one sheet when they are many."""
    alike: dict[tuple[str, str, str | None], list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[finding.code, finding.where.file, finding.where.sheet].append(finding)
    return [line for group in alike.values() for line in _lines(group)]


def cells_text(cells: Iterable[str]) -> str:
    """Return cells as an officer would say them, those below each other as one stretch.

    >>> cells_text(["D9", "D12", "D15", "D16", "D17", "D18"])
    'D9, D12, D15–D18'
    """
    places = sorted({_place(cell) for cell in cells})
    stretches = list(_stretches(places))
    shown = stretches[:_STRETCHES_SHOWN]
    rest = sum(len(stretch) for stretch in stretches[_STRETCHES_SHOWN:])
    text = ", ".join(map(_stretch_text, shown))
    return f"{text} และอีก {rest} ช่อง" if rest else text


def _lines(group: Sequence[Finding]) -> list[Line]:
    cells = [finding.where.cell or "" for finding in group]
    first = group[0]
    is_many = len(group) >= _FEWEST and first.code not in _EACH_FOR_ITSELF
    if not is_many or not all(map(_CELL.fullmatch, cells)):
        return [Line(finding.code, str(finding)) for finding in group]
    where = CellRef(file=first.where.file, sheet=first.where.sheet, cell=cells_text(cells))
    return [Line(first.code, f"{where}: {_message(group)} [{first.code}]", len(group))]


def _message(group: Sequence[Finding]) -> str:
    """Return what is said of all, or the first one's words as the example."""
    first = group[0]
    if len({finding.message for finding in group}) == 1:
        return first.message
    return f"พบ {len(group):,} แห่ง เช่น {first.where.cell} {first.message}"


def _place(cell: str) -> tuple[int, str, int]:
    """Return what a cell is ordered by: Z stands before AA."""
    found = _CELL.fullmatch(cell)
    assert found  # noqa: S101
    return len(found[1]), found[1], int(found[2])


def _stretches(places: Sequence[tuple[int, str, int]]) -> Iterator[list[str]]:
    numbered = enumerate(places)
    for _, stretch in groupby(numbered, key=lambda x: (x[1][1], x[1][2] - x[0])):
        yield [f"{column}{row}" for _, (_, column, row) in stretch]


def _stretch_text(cells: Sequence[str]) -> str:
    return cells[0] if len(cells) == 1 else f"{cells[0]}–{cells[-1]}"
