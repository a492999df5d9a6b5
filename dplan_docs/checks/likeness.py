"""Checks on projects that may be one: a plan of operation is made so that nothing is done twice."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations

from dplan_docs.checks.registry import CheckContext, Fault, at_cell, check, row_text
from dplan_docs.findings import Severity
from dplan_docs.parsing.values import folded
from dplan_docs.records import Project

_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*")
_NO_LETTER = re.compile(r"[^ก-๎a-z]+")
_MARKS = re.compile(r"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
_LEAD = re.compile(r"^(?:โครงการ|การ|งาน)+")
_VILLAGE = re.compile(r"หมู่ที่|หมู่บ้าน|หมู่|บ้าน")
_FIRST_LETTERS = 4
_TOO_MANY_TO_COUNT = 10
_LIKE, _LIKE_PLACE = 92, 80
_SHORTEST_PART, _RATIO_OF_PART = 12, 75
"""A name of so many letters counts too, when the other one only has more: 60 % of it are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A project as it is compared.

    Attributes:
        exact: Its name and place; equal ones are another check's.
        name: The letters of its name, without the words and the numbers that many names have.
        bare: The name without the marks above and below, where most typing errors are.
        place: The letters of its place.
        place_numbers: The place's numbers.
    """

    project: Project
    file: str
    exact: tuple[str, str]
    name: str
    bare: str
    place: str
    place_numbers: tuple[str, ...]


_Key = tuple[Decimal | None, bool, tuple[str, ...], str]


@check("near-duplicate-project", Severity.WARNING)
def near_duplicate_project(context: CheckContext) -> Iterator[Fault]:
    """No project comes twice under names that hardly differ, of one place and one budget.

    Numbers tell projects apart: หมู่ที่ 1 is not หมู่ที่ 2. In one workbook names differ in marks
    alone, since a division's own projects are often much alike.
    """
    for alike in _candidates(context.plan.projects):
        for known, twin in _twins(alike):
            message = (
                f"โครงการนี้ใกล้เคียงกับ “{twin.project.name}” ({row_text(twin.project)}) และงบประมาณเท่ากัน "
                "โปรแกรมนับเป็นคนละโครงการ หากเป็นโครงการเดียวกัน กรุณาลบออกหนึ่งรายการ"
            )
            yield Fault(at_cell(known.project, "name"), message, known.project.name)


def _candidates(projects: Iterable[Project]) -> Iterator[list[_Known]]:
    """Yield the projects of one budget whose names have the same numbers and beginnings."""
    found: dict[_Key, list[_Known]] = defaultdict(list)
    for project in projects:
        key, known = _known(project)
        found[key].append(known)
    yield from (alike for alike in found.values() if len(alike) > 1)


def _known(project: Project) -> tuple[_Key, _Known]:
    name, place = folded(project.name), folded(project.location)
    letters = _LEAD.sub("", _letters(name))
    known = _Known(
        project=project,
        file=project.where.file,
        exact=(name, place),
        name=letters,
        bare=_without_marks(letters),
        place=_letters(_VILLAGE.sub("", place)),
        place_numbers=_numbers(place),
    )
    key = project.budget, project.budget_unreadable, _numbers(name), known.bare[:_FIRST_LETTERS]
    return key, known


def _twins(alike: Sequence[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Yield each project that may be an earlier one under another name, with that one."""
    likely = _likely(alike)
    same_bare: dict[str, list[int]] = defaultdict(list)
    for position, known in enumerate(alike):
        twins = (alike[x] for x in chain(same_bare[known.bare], likely(position)))
        twin = next((x for x in twins if x.exact != known.exact and _at_one_place(known, x)), None)
        if twin is not None:
            yield known, twin
        same_bare[known.bare].append(position)


def _likely(alike: Sequence[_Known]) -> Callable[[int], Iterable[int]]:
    """Return what tells the earlier projects of other workbooks with names much like one's."""
    if not _may_be_like(alike):
        return lambda _: ()
    from rapidfuzz import fuzz, process

    names = [known.name for known in alike]

    def likely(position: int) -> Iterator[int]:
        known = alike[position]
        earlier = names[:position]
        found = process.extract(
            known.name, earlier, scorer=fuzz.ratio, score_cutoff=_RATIO_OF_PART, limit=None
        )
        for name, score, other in found:
            near = score >= _LIKE or _is_part(known.name, name)
            if near and alike[other].file != known.file:
                yield other

    return likely


def _at_one_place(one: _Known, other: _Known) -> bool:
    """Whether two places may be one; a place that nobody has written may be any."""
    if not one.exact[1] or not other.exact[1]:
        return True
    if one.place_numbers != other.place_numbers:
        return False
    if one.place in other.place or other.place in one.place:
        return True
    if one.file == other.file:
        return _without_marks(one.place) == _without_marks(other.place)
    from rapidfuzz import fuzz

    return fuzz.ratio(one.place, other.place) >= _LIKE_PLACE


def _is_part(one: str, other: str) -> bool:
    """Whether one name is the other with something left out, wherever it was."""
    shorter, longer = sorted((one, other), key=len)
    rest = iter(longer)
    return len(shorter) >= _SHORTEST_PART and all(letter in rest for letter in shorter)


def _may_be_like(alike: Sequence[_Known]) -> bool:
    """Whether looking closer, with a library that takes a while to import, may find anything."""
    if len(alike) > _TOO_MANY_TO_COUNT:
        return True
    return any(
        one.file != other.file
        and one.name != other.name
        and one.place_numbers == other.place_numbers
        and _share(one.name, other.name) >= _RATIO_OF_PART
        for one, other in combinations(alike, 2)
    )


def _share(one: str, other: str) -> float:
    """Return how many letters two names share, in percent: no less than their likeness."""
    shared = (Counter(one) & Counter(other)).total()
    return 200 * shared / max(len(one) + len(other), 1)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text)


def _without_marks(text: str) -> str:
    return _MARKS.sub("", text)


def _numbers(text: str) -> tuple[str, ...]:
    return tuple(number.replace(",", "") for number in _NUMBER.findall(text))
