"""Whether two workbooks are about the same projects, and which rows of the older one give way."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dplan_docs.parsing.values import folded
from dplan_docs.plan.tally import Entry, main_division
from dplan_docs.records import EquipmentItem

Key = tuple[str, ...]

_LEAST_SHARED = 2
"""Of rows without a division; one name may be any division's."""


@dataclass(frozen=True)
class Part:
    """The rows of one workbook that one division answers for, on one form and in one edition.

    Attributes:
        division: The first unit in charge, folded; ``""`` where the rows name none.
        rows: The rows, by their positions in the workbook.
    """

    division: str
    form: str
    edition: str
    rows: Mapping[int, Entry]

    @cached_property
    def keys(self) -> Mapping[Key, int]:
        """How many rows each project has."""
        return Counter(map(row_key, self.rows.values()))

    @cached_property
    def strict_keys(self) -> frozenset[Key]:
        """The projects, told apart more finely."""
        return frozenset(map(_strict_key, self.rows.values()))


def row_key(entry: Entry) -> Key:
    """Return what a project is known by; many divisions and works buy equipment of one name."""
    plan = folded(entry.work_plan or "") if isinstance(entry, EquipmentItem) else ""
    return entry.form, plan, folded(entry.name)


def content_of(entries: Iterable[Entry]) -> Counter[tuple[object, ...]]:
    """Return all that rows say, wherever they stand."""
    return Counter(_content(entry) for entry in entries)


def parts_of(entries: Iterable[Entry]) -> tuple[Part, ...]:
    """Return a workbook's rows by division, form and edition."""
    found: dict[tuple[str, str, str], dict[int, Entry]] = defaultdict(dict)
    for position, entry in enumerate(entries):
        scope = folded(main_division(entry)), entry.form, folded(entry.edition or "")
        found[scope][position] = entry
    return tuple(
        Part(division, form, edition, rows) for (division, form, edition), rows in found.items()
    )


def given_way(older: Part, newer: Part) -> Iterator[int]:
    """Yield the positions of the older part's rows that the newer part's replace.

    A newer one of half the rows or more replaces the whole part; a smaller one only the projects
    that it holds itself.
    """
    if (older.form, older.edition) != (newer.form, newer.edition) or not _is_about_same(
        older, newer
    ):
        return
    is_whole = older.division == newer.division and 2 * len(newer.rows) >= len(older.rows)
    places = set(map(_place, newer.rows.values()))
    for position, entry in older.rows.items():
        key = row_key(entry)
        is_alone = older.keys[key] == newer.keys.get(key) == 1
        if is_whole or is_alone or _place(entry) in places:
            yield position


def moved(older: Iterable[Entry], newer: Iterable[Entry]) -> Iterator[int]:
    """Yield the positions of rows that the newer workbook has too, if only for another division.

    This is asked of a workbook that has been corrected: a division may have been, too.
    """
    places = set(map(_place, newer))
    yield from (position for position, entry in enumerate(older) if _place(entry) in places)


def _is_about_same(older: Part, newer: Part) -> bool:
    if older.division and newer.division:
        shared = len(older.keys.keys() & newer.keys.keys())
        smaller = min(len(older.keys), len(newer.keys))
        return older.division == newer.division and shared > 0 and 3 * shared >= smaller
    shared = len(older.strict_keys & newer.strict_keys)
    smaller = min(len(older.strict_keys), len(newer.strict_keys))
    return shared >= _LEAST_SHARED and 2 * shared >= smaller


def _place(entry: Entry) -> Key:
    return (*row_key(entry), folded(entry.location))


def _strict_key(entry: Entry) -> Key:
    return (*row_key(entry), folded(entry.work_plan or ""), folded(entry.description))


def _content(entry: Entry) -> tuple[object, ...]:
    category = entry.category if isinstance(entry, EquipmentItem) else None
    return (
        *(entry.form, entry.strategy, entry.tactic, entry.work_plan, category, entry.number),
        *(entry.name, entry.description, entry.budget, entry.budget_note, entry.budget_unreadable),
        *(entry.funding_source, entry.location, entry.divisions, entry.months, entry.edition),
    )
