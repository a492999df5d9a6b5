"""Which rows of the workbooks count: a workbook sent again replaces what it corrects."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product

from dplan_docs.corrections.likeness import (
    Key,
    Part,
    content_of,
    given_way,
    moved,
    parts_of,
    row_key,
)
from dplan_docs.corrections.model import Judgment, Sending
from dplan_docs.corrections.newness import in_order
from dplan_docs.corrections.telling import Replacement, replaced, same_rows
from dplan_docs.parsing.values import folded

_Content = frozenset[tuple[tuple[object, ...], int]]
_GivenWay = Mapping[int, Sending]
"""The newer workbook to which a row gave way, by the row's position."""


def judged(sendings: Sequence[Sending]) -> tuple[Judgment, ...]:
    """Return what counts of each workbook, in the order given.

    It depends on the workbooks and their times alone. Every row either counts or is set aside,
    and then a finding at its workbook says so.
    """
    if not _may_be_rivals(sendings):
        return tuple(Judgment(name=x.name, counted=x.entries) for x in sendings)
    twins = _twins(sendings)
    standing = in_order([x for x in sendings if x.name not in twins])
    gone = _all_given_way(standing)
    counted = _counted_keys(standing, gone)
    return tuple(
        _twin(x, twins[x.name]) if x.name in twins else _judgment(x, gone[x.name], counted)
        for x in sendings
    )


def _may_be_rivals(sendings: Sequence[Sending]) -> bool:
    """Whether two workbooks have a project's name in common; most often none have."""
    seen: set[str] = set()
    for sending in sendings:
        own = {folded(entry.name) for entry in sending.entries}
        if not own.isdisjoint(seen):
            return True
        seen |= own
    return False


def _twins(sendings: Sequence[Sending]) -> dict[str, Sending]:
    """Return each workbook whose rows are exactly a newer one's, with the newest such."""
    alike: dict[_Content, list[Sending]] = {}
    for sending in sendings:
        if sending.entries and not sending.counts_always:
            content = frozenset(content_of(sending.entries).items())
            alike.setdefault(content, []).append(sending)
    twins: dict[str, Sending] = {}
    for same in alike.values():
        *older, newest = in_order(same)
        twins |= {x.name: newest for x in older}
    return twins


def _all_given_way(standing: Sequence[Sending]) -> dict[str, _GivenWay]:
    """Return for each workbook, the oldest first, which of its rows give way to which newer one."""
    parts = {x.name: parts_of(x.entries) for x in standing}
    return {
        sending.name: _given_way(sending, standing[:position:-1], parts)
        for position, sending in enumerate(standing)
    }


def _given_way(
    older: Sending, newer: Sequence[Sending], parts: Mapping[str, tuple[Part, ...]]
) -> _GivenWay:
    gone: dict[int, Sending] = {}
    rivals = () if older.counts_always else [x for x in newer if not x.counts_always]
    for rival in rivals:
        pairs = product(parts[older.name], parts[rival.name])
        found = {position for own, other in pairs for position in given_way(own, other)}
        if found:
            found.update(moved(older.entries, rival.entries))
        gone |= {position: rival for position in found if position not in gone}
    return gone


def _counted_keys(standing: Sequence[Sending], gone: Mapping[str, _GivenWay]) -> Counter[Key]:
    return Counter(
        row_key(entry)
        for sending in standing
        for position, entry in enumerate(sending.entries)
        if position not in gone[sending.name]
    )


def _twin(sending: Sending, newest: Sending) -> Judgment:
    told = (same_rows(sending, newest),)
    return Judgment(name=sending.name, counted=(), set_aside=sending.entries, findings=told)


def _judgment(sending: Sending, gone: _GivenWay, counted: Counter[Key]) -> Judgment:
    if not gone:
        return Judgment(name=sending.name, counted=sending.entries)
    rows = tuple(enumerate(sending.entries))
    replacement = Replacement(
        older=sending,
        newer=tuple({x.name: x for x in gone.values()}.values()),
        set_aside=tuple(entry for position, entry in rows if position in gone),
        counted=tuple(entry for position, entry in rows if position not in gone),
    )
    return Judgment(
        name=sending.name,
        counted=replacement.counted,
        set_aside=replacement.set_aside,
        findings=(replaced(replacement, counted),),
    )
