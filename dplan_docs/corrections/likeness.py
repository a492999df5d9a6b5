"""Whether two workbooks are about the same projects, and which rows of the older one give way."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from dplan_docs.parsing.values import folded
from dplan_docs.plan.tally import Entry, main_division
from dplan_docs.records import EQUIPMENT_FORM, EquipmentItem

Key = tuple[str, ...]

_LEAST_SHARED = 2
"""Of rows without a division, or of other work: one name alone may be any project's."""


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
    def works(self) -> frozenset[str]:
        """The แผนงาน that the rows belong to; ``""`` among them where a row tells none."""
        return frozenset(map(_work, self.rows.values()))

    @cached_property
    def names(self) -> Mapping[Key, int]:
        """How many rows each project has."""
        return Counter(map(_name, self.rows.values()))

    @cached_property
    def works_and_names(self) -> frozenset[Key]:
        """The projects of each แผนงาน."""
        return frozenset((_work(x), *_name(x)) for x in self.rows.values())

    @cached_property
    def strict_names(self) -> frozenset[Key]:
        """The projects, told apart more finely."""
        return frozenset((_work(x), *_name(x), folded(x.description)) for x in self.rows.values())


def row_key(entry: Entry) -> Key:
    """Return what a project is known by in the whole plan; all divisions buy equipment of one name."""
    is_item = isinstance(entry, EquipmentItem)
    return (*_name(entry), folded(main_division(entry)) if is_item else "")


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
    same_form = (older.form, older.edition) == (newer.form, newer.edition)
    if not same_form or not _is_about_same(older, newer):
        return
    is_whole = older.division == newer.division and 2 * len(newer.rows) >= len(older.rows)
    yield from older.rows if is_whole else _same_rows(older, newer)


def _same_rows(older: Part, newer: Part) -> Iterator[int]:
    """Yield the positions of the rows whose name is used once, or whose place is the same too."""
    places = set(map(_place, newer.rows.values()))
    works = {(_name(x), _work(x)) for x in newer.rows.values()}
    for position, entry in older.rows.items():
        name, work = _name(entry), _work(entry)
        is_alone = older.names[name] == newer.names.get(name) == 1
        is_same_work = not work or not works.isdisjoint({(name, work), (name, "")})
        if _place(entry) in places or (is_alone and is_same_work):
            yield position


def moved(older: Iterable[Entry], newer: Iterable[Entry]) -> Iterator[int]:
    """Yield the positions of rows that the newer workbook has too, if only for another division.

    This is asked of a workbook that has been corrected: a division may have been, too.
    """
    places = set(map(_place, newer))
    yield from (position for position, entry in enumerate(older) if _place(entry) in places)


def _is_about_same(older: Part, newer: Part) -> bool:
    if not (older.division and newer.division):
        return _share_half(older.strict_names, newer.strict_names)
    if older.division != newer.division:
        return False
    are_known = "" not in older.works | newer.works
    if are_known and older.form == EQUIPMENT_FORM:  # equipment of one name is bought for any work
        return _share_a_third(older.works_and_names, newer.works_and_names)
    names = older.names.keys(), newer.names.keys()
    if are_known and older.works.isdisjoint(newer.works):  # a file for each, or a mended caption
        return _share_half(*names)
    return _share_a_third(*names)


def _share_a_third(one: AbstractSet[Key], other: AbstractSet[Key]) -> bool:
    shared = len(one & other)
    return shared > 0 and 3 * shared >= min(len(one), len(other))


def _share_half(one: AbstractSet[Key], other: AbstractSet[Key]) -> bool:
    shared = len(one & other)
    return shared >= _LEAST_SHARED and 2 * shared >= min(len(one), len(other))


def _name(entry: Entry) -> Key:
    return entry.form, folded(entry.name)


def _work(entry: Entry) -> str:
    return folded(entry.work_plan or "")


def _place(entry: Entry) -> Key:
    return (*_name(entry), _work(entry), folded(entry.location), folded(entry.edition or ""))


def _content(entry: Entry) -> tuple[object, ...]:
    category = entry.category if isinstance(entry, EquipmentItem) else None
    return (
        *(entry.form, entry.strategy, entry.tactic, entry.work_plan, category, entry.number),
        *(entry.name, entry.description, entry.budget, entry.budget_note, entry.budget_unreadable),
        *(entry.funding_source, entry.location, entry.divisions, entry.months, entry.edition),
    )
