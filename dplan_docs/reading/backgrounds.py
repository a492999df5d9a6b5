"""Which colours of a table's month cells are its background, and tell no months."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple, Self

_ENOUGH_ROWS = 3
"""So many rows painted alike are a background; fewer may be alike by chance."""

PaintedRow = Mapping[int, str]
"""The colours of a row's painted month cells, by column."""


def background_colours(
    records: Sequence[PaintedRow], blank: Sequence[PaintedRow], months: Collection[int]
) -> set[str]:
    """Return the colours that rows have whatever they are about, as the rows kept blank do.

    >>> rows = [{9: "grey", 8: "green"}, {9: "green"}, {9: "grey", 7: "green"}]
    >>> background_colours(rows, [], range(7, 19))
    {'grey'}
    """
    grounds: set[str] = set()
    area = Counter(chain.from_iterable(row.values() for row in records))
    for colour in sorted(area, key=lambda each: (-area[each], each)):
        under = {g for g in grounds if any({g, colour} <= set(row.values()) for row in records)}
        over = [{c: each for c, each in row.items() if each not in under} for row in records]
        if _is_background(colour, over, blank, months):
            grounds.add(colour)
    return grounds


def _is_background(
    colour: str,
    records: Sequence[PaintedRow],
    blank: Sequence[PaintedRow],
    months: Collection[int],
) -> bool:
    if any(colour in row.values() for row in blank):
        return True
    rows = [_Stretch.of(colour, row) for row in records]
    whole = [row.mine >= set(months) for row in rows]
    if all(not row.mine or is_whole for row, is_whole in zip(rows, whole, strict=True)):
        in_turn = len(rows) >= _ENOUGH_ROWS and all(a != b for a, b in pairwise(whole))
        return all(whole) or in_turn
    everywhere = frozenset().union(*(row.mine for row in rows))
    alike = all(everywhere <= row.mine | row.others for row in rows)
    return alike and not blank and len(rows) >= _ENOUGH_ROWS


class _Stretch(NamedTuple):
    """A row's columns of one colour, and of other colours."""

    mine: frozenset[int]
    others: frozenset[int]

    @classmethod
    def of(cls, colour: str, row: PaintedRow) -> Self:
        mine = frozenset(column for column, each in row.items() if each == colour)
        return cls(mine, frozenset(row) - mine)
