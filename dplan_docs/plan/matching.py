"""Which row of the announced plan an amending row means: one, none, or who can tell."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dplan_docs.plan.changes import differences, likeness, same_name
from dplan_docs.plan.tally import Entry
from dplan_docs.thai.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A row that amends the plan.

    Attributes:
        entry: What it says, without the words that only say what it is for.
        former: The name that it says the entry had.
    """

    entry: Entry
    cancels: bool = False
    former: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a row means.

    Attributes:
        base: The place in the plan; None for a new entry, or while nobody can tell.
        candidates: The places that it may mean, where nobody can tell.
    """

    base: int | None = None
    candidates: tuple[int, ...] = ()


def matches(plan: Sequence[Entry], proposals: Sequence[Proposal]) -> tuple[Match, ...]:
    """Return what each row means.

    A row means the entry of the name it says it had; else that of its form, main division and
    name; else the only one of its form and name; else one whose name hardly differs, with the
    same numbers in it and the same number or budget. Of several it means the one it repeats,
    then the one of its place, then of its budget. Never the likelier of two.
    """
    return _Matching(plan=plan, proposals=proposals).matches()


@dataclass(slots=True, kw_only=True)
class _Matching:
    plan: Sequence[Entry]
    proposals: Sequence[Proposal]
    found: dict[int, Match] = field(default_factory=dict)

    def matches(self) -> tuple[Match, ...]:
        names = list(self._candidates())
        self._take_the_unchanged(names)
        self._take({y: self._narrowed(y, self._free(names[y])) for y in self._open() if names[y]})
        for y in self._open():
            if names[y]:
                self.found[y] = self._all_taken(y, names[y])
        self._take(self._renamed())
        return tuple(self.found.get(y, Match()) for y in range(len(self.proposals)))

    def _candidates(self) -> Iterator[tuple[int, ...]]:
        """Yield, for each row, the entries whose names agree."""
        same: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for x, entry in enumerate(self.plan):
            form, division, name = same_name(entry)
            same[form, division, name].append(x)
            same[form, name].append(x)
        for proposal in self.proposals:
            form, division, name = same_name(proposal.entry)
            former = same.get((form, fold(proposal.former)), []) if proposal.former else []
            exact = same.get((form, division, name)) or same.get((form, name), [])
            yield tuple(former or exact)

    def _open(self) -> list[int]:
        return [y for y in range(len(self.proposals)) if y not in self.found]

    def _free(self, candidates: tuple[int, ...]) -> tuple[int, ...]:
        taken = {known.base for known in self.found.values()}
        return tuple(x for x in candidates if x not in taken)

    def _take_the_unchanged(self, names: Sequence[tuple[int, ...]]) -> None:
        taken: set[int] = set()
        for y, candidates in enumerate(names):
            entry = self.proposals[y].entry
            free = (x for x in candidates if x not in taken)
            same = next((x for x in free if not differences(self.plan[x], entry)), None)
            if same is not None:
                taken.add(same)
                self.found[y] = Match(base=same)

    def _narrowed(self, y: int, candidates: tuple[int, ...]) -> tuple[int, ...]:
        """Return those of the row's own place and budget, where several have its name."""
        if len(candidates) < 2:  # noqa: PLR2004 (there is nothing to choose)
            return candidates
        row = self.proposals[y].entry
        here = tuple(x for x in candidates if _is_there(self.plan[x], row)) or candidates
        if len(here) > 1:
            here = tuple(x for x in here if self.plan[x].budget == row.budget) or here
        told = not row.location or any(_is_there(self.plan[x], row) for x in here)
        return here if told else candidates

    def _take(self, claims: dict[int, tuple[int, ...]]) -> None:
        """Settle the rows that mean one entry which no other row means with equal right."""
        claimed = Counter(x for named in claims.values() if len(named) == 1 for x in named)
        at_place = Counter(
            named[0]
            for y, named in claims.items()
            if len(named) == 1 and _is_there(self.plan[named[0]], self.proposals[y].entry)
        )
        for y, named in claims.items():
            if len(named) > 1:
                self.found[y] = Match(candidates=named)
            elif named and claimed[named[0]] == 1:
                self.found[y] = Match(base=named[0])
            elif named and at_place[named[0]] == 1:
                is_it = _is_there(self.plan[named[0]], self.proposals[y].entry)
                self.found[y] = Match(base=named[0]) if is_it else self._all_taken(y, named)
            elif named:
                self.found[y] = Match(candidates=named)

    def _all_taken(self, y: int, candidates: tuple[int, ...]) -> Match:
        """A row of a name whose entries other rows mean is new where its place is another."""
        row = self.proposals[y].entry
        elsewhere = row.location and not any(_is_there(self.plan[x], row) for x in candidates)
        return Match() if elsewhere else Match(candidates=candidates)

    def _renamed(self) -> dict[int, tuple[int, ...]]:
        new = self._open()
        free = self._free(tuple(range(len(self.plan))))
        alike: dict[int, list[int]] = defaultdict(list)
        entries = [self.proposals[y].entry for y in new]
        for _, x, y in likeness([self.plan[x] for x in free], entries):
            alike[new[y]].append(free[x])
        return {y: self._narrowed(y, tuple(found)) for y, found in alike.items()}


def _is_there(entry: Entry, row: Entry) -> bool:
    """Whether a row names an entry's own place."""
    return bool(row.location) and fold(entry.location) == fold(row.location)
