"""What changed from one list of entries to another: added, dropped, altered field by field."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dplan_docs.plan.tally import Entry, main_division
from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.text import clean, fold

Value = str | Decimal | tuple[str, ...] | tuple[int, ...] | None
"""A field's value, as its record holds it."""

COMPARED = (
    "strategy",
    "tactic",
    "work_plan",
    "category",
    "name",
    "description",
    "budget",
    "budget_note",
    "funding_source",
    "location",
    "divisions",
    "months",
)
"""The fields that say what an entry is; its number, its place and its evidence are not of it."""

ALIKE = 90
"""The likeness, 0 to 100, from which two names may be one name corrected."""

_NUMBERS = re.compile(r"\d+")
_TOO_MANY_TO_WEIGH = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field that no longer says what it said.

    Attributes:
        field: The record's name of it.
    """

    field: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """An entry that stands in both lists and is not the same."""

    old: Entry
    new: Entry
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Everything that changed: the added and altered in the new order, the dropped in the old."""

    added: tuple[Entry, ...] = ()
    dropped: tuple[Entry, ...] = ()
    altered: tuple[Altered, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.dropped or self.altered)


def compare(old: Sequence[Entry], new: Sequence[Entry]) -> Changes:
    """Return what changed.

    Two entries are one when form, main division and folded name agree; of several such the
    most alike belong together. What is left is one when the names hardly differ, with the
    same numbers in them, and the row's number or the budget is equal.
    """
    pairs = dict(_by_name(old, new))
    pairs |= dict(_by_likeness(_left(old, pairs.values()), _left(new, pairs)))
    kept = frozenset(pairs.values())
    both = ((old[pairs[y]], row) for y, row in enumerate(new) if y in pairs)
    weighed = ((before, after, differences(before, after)) for before, after in both)
    return Changes(
        added=tuple(row for x, row in enumerate(new) if x not in pairs),
        dropped=tuple(row for x, row in enumerate(old) if x not in kept),
        altered=tuple(Altered(old=a, new=b, fields=found) for a, b, found in weighed if found),
    )


def differences(old: Entry, new: Entry) -> tuple[FieldChange, ...]:
    """Return the fields that differ; blanks and the style of digits make no difference."""
    values = ((name, getattr(old, name, None), getattr(new, name, None)) for name in COMPARED)
    return tuple(
        FieldChange(field=name, old=before, new=after)
        for name, before, after in values
        if before != after and _comparable(before) != _comparable(after)
    )


def same_name(entry: Entry) -> tuple[str, str, str]:
    """Return what entries of one form, main division and name share."""
    return entry.form, fold(main_division(entry)), fold(entry.name)


def may_be_renamed(old: Entry, new: Entry) -> bool:
    """Whether something else than the name lets two entries of like names be one."""
    if old.form != new.form or _numbers(old.name) != _numbers(new.name):
        return False
    by_number = old.number is not None and old.number == new.number
    return by_number or (old.budget is not None and old.budget == new.budget)


def likeness(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[float, int, int]]:
    """Yield ``(how alike, place in old, place in new)`` of all entries that may be renamed ones."""
    if not old or not new:
        return
    # Late, since most runs find every name again.
    from rapidfuzz import fuzz, process

    names = [fold(entry.name) for entry in old]
    for y, entry in enumerate(new):
        found = process.extract(
            fold(entry.name), names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
        )
        yield from ((score, x, y) for _, score, x in found if may_be_renamed(old[x], entry))


def _comparable(value: Value) -> Value:
    if isinstance(value, str):
        return to_arabic(clean(value)).replace(" ", "") or None
    return value if value != () else None


def _by_name(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Yield ``(place in new, place in old)`` of the entries whose names agree."""
    before, after = _by_same_name(old), _by_same_name(new)
    for key in after:
        yield from _best_pairs(old, new, before.get(key, []), after[key])


def _best_pairs(
    old: Sequence[Entry], new: Sequence[Entry], before: list[int], after: list[int]
) -> Iterator[tuple[int, int]]:
    """Pair entries of one name, those that differ in the fewest fields first."""
    if len(before) * len(after) > _TOO_MANY_TO_WEIGH:
        yield from zip(after, before, strict=False)
        return
    weighed = sorted((len(differences(old[x], new[y])), y, x) for x in before for y in after)
    yield from _each_once((y, x) for _, y, x in weighed)


def _by_likeness(old: dict[int, Entry], new: dict[int, Entry]) -> Iterator[tuple[int, int]]:
    """Yield ``(place in new, place in old)`` of entries renamed, the most alike first."""
    before, after = tuple(old), tuple(new)
    found = sorted(
        (-score, after[y], before[x])
        for score, x, y in likeness(tuple(old.values()), tuple(new.values()))
    )
    yield from _each_once((y, x) for _, y, x in found)


def _each_once(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    used_new, used_old = set[int](), set[int]()
    for y, x in pairs:
        if y not in used_new and x not in used_old:
            used_new.add(y)
            used_old.add(x)
            yield y, x


def _by_same_name(entries: Sequence[Entry]) -> dict[tuple[str, str, str], list[int]]:
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        groups[same_name(entry)].append(place)
    return groups


def _left(entries: Sequence[Entry], paired: Iterable[int]) -> dict[int, Entry]:
    taken = frozenset(paired)
    return {x: entry for x, entry in enumerate(entries) if x not in taken}


def _numbers(text: str) -> list[str]:
    return _NUMBERS.findall(to_arabic(text))
