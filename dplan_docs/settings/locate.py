"""Where things stand on a settings sheet: headings and labels found by their names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dplan_docs.settings.grid import Row
from dplan_docs.thai.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The row of headings and the column of each key found in it; no row when there is none."""

    row: int | None
    columns: Mapping[str, int]


def find_heads(rows: Sequence[Row], names: Mapping[str, str]) -> Heads:
    """Return the row that holds most of these headings (folded heading → key)."""
    best = Heads(row=None, columns={})
    wanted = len(set(names.values()))
    for number, row in enumerate(rows):
        columns = _matches(row, names)
        if len(columns) > len(best.columns):
            best = Heads(row=number, columns=columns)
        if len(columns) == wanted:
            break
    return best


def find_lines(rows: Sequence[Row], column: int, names: Mapping[str, str]) -> Mapping[str, int]:
    """Return the row of each label (folded label → key) in a column, the first of a name winning."""
    lines: dict[str, int] = {}
    for number, row in enumerate(rows):
        key = _key(cell_at(row, column), names)
        if key:
            lines.setdefault(key, number)
    return lines


def cell_at(row: Row, column: int) -> object:
    """Return a row's cell, or an empty text past its end."""
    return row[column] if column < len(row) else ""


def _matches(row: Row, names: Mapping[str, str]) -> Mapping[str, int]:
    columns: dict[str, int] = {}
    for column, cell in enumerate(row):
        key = _key(cell, names)
        if key:
            columns.setdefault(key, column)
    return columns


def _key(cell: object, names: Mapping[str, str]) -> str | None:
    if not isinstance(cell, str) or not cell:
        return None
    # A heading carries its help on the lines below it.
    return names.get(fold(cell)) or names.get(fold(cell.partition("\n")[0]))
