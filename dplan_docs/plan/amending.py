"""The plan as it stands after an amendment, and what the amendment's rows did to it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dplan_docs.plan.changes import Altered, Changes, differences
from dplan_docs.plan.edition import Edition
from dplan_docs.plan.matching import Match, Proposal, matches
from dplan_docs.plan.names import group_categories, group_strategies, group_work_plans
from dplan_docs.plan.tally import Entry
from dplan_docs.records import SourceRow
from dplan_docs.settings.model import Settings
from dplan_docs.thai.text import fold

Remarks = Mapping[SourceRow, tuple[str, ...]]
"""What a row's column of remarks says that is no source of money."""

_CANCELLING = r"(?:ขอ)?(?:ยกเลิก|ตัดออก|งดดำเนินการ)"
_CANCELLED_NAME = re.compile(
    rf"^{_CANCELLING}\s*[:\-–]?\s*(?=โครงการ|การ|จัดซื้อ|ครุภัณฑ์|ก่อสร้าง|เครื่อง)"
    rf"|^[(\[]\s*{_CANCELLING}[^)\]]*[)\]]\s*"
    rf"|\s*[(\[]\s*{_CANCELLING}[^)\]]*[)\]]\s*$|\s+[-–]?\s*{_CANCELLING}\s*$"
)
_CANCELLED_REMARK = re.compile(rf"^\W*{_CANCELLING}")
_FORMER_NAME = re.compile(
    r"^\W*(?:ชื่อ)?(?:โครงการ|ครุภัณฑ์)?เดิม(?:ชื่อ|คือ)?\s*[:\-–]?\s*(?P<name>.+?)\W*$"
)

_BESIDES = {"budget": ("budget", "budget_note", "budget_unreadable")}
"""The fields that one cell says together."""
_TOLD = ("description", "budget", "funding_source", "location", "divisions", "months")
"""The cells whose being empty is told; an empty caption is no mistake."""
_CAPTIONS = ("strategy", "tactic", "work_plan", "category")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A row that may mean any of several entries."""

    row: Entry
    candidates: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A changed row some of whose cells are empty; the old values stay."""

    row: Entry
    old: Entry
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """An edition's rows and what they come to.

    Attributes:
        entries: The whole plan as it now stands: the old order, then what was added.
        before: The whole plan as it stood.
        changes: What was added, dropped and altered.
        same: The rows that say what the plan says already.
        doubts: The rows that are in no plan until somebody says what they mean.
        unknown: The rows that cancel what is not in the plan.
        kept: The changed rows with empty cells.
        cancelling: The rows that cancel something, whatever became of it.
        remarked: The rows whose remark was understood.
    """

    edition: Edition
    entries: tuple[Entry, ...] = ()
    before: tuple[Entry, ...] = ()
    changes: Changes
    same: tuple[Entry, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    unknown: tuple[Entry, ...] = ()
    kept: tuple[Kept, ...] = ()
    cancelling: frozenset[SourceRow] = frozenset()
    remarked: frozenset[SourceRow] = frozenset()

    @property
    def added_rows(self) -> frozenset[SourceRow]:
        """Where the rows of this edition stand."""
        altered = {altered.new.where for altered in self.changes.altered}
        return frozenset(altered | {entry.where for entry in self.changes.added})

    @property
    def places(self) -> dict[SourceRow, SourceRow]:
        """For each row, the place that gives its order in the booklet: a changed row keeps its own."""
        known = len(self.before) - len(self.changes.dropped)
        return {
            entry.where: SourceRow(file="", sheet="", row=number)
            for number, entry in enumerate(self.entries[:known])
        }


def amend(
    before: Sequence[Entry],
    rows: Sequence[Entry],
    edition: Edition,
    *,
    settings: Settings,
    remarks: Remarks,
) -> Amendment:
    """Return the plan amended by these rows."""
    proposals = [_proposal(row, remarks.get(row.where, ())) for row in rows]
    known = matches(before, [_in_old_spelling(each, before, settings) for each in proposals])
    return _amended(tuple(before), list(zip(proposals, known, strict=True)), edition, settings)


def _amended(
    before: tuple[Entry, ...],
    matched: list[tuple[Proposal, Match]],
    edition: Edition,
    settings: Settings,
) -> Amendment:
    altered: dict[int, Altered] = {}
    kept: list[Kept] = []
    same: list[Entry] = []
    for proposal, found in matched:
        if found.base is None or proposal.cancels:
            continue
        old = before[found.base]
        new, empty = _settled(old, proposal.entry, settings)
        if fields := differences(old, new):
            new = replace(new, edition=edition.caption)
            altered[found.base] = Altered(old=old, new=new, fields=fields)
            kept += [Kept(row=new, old=old, fields=empty)] if empty else []
        else:
            same.append(proposal.entry)
    dropped = {x for each, found in matched if each.cancels and (x := found.base) is not None}
    new_rows = [proposal for proposal, found in matched if found == Match()]
    added = tuple(replace(x.entry, edition=edition.caption) for x in new_rows if not x.cancels)
    stays = ((x, entry) for x, entry in enumerate(before) if x not in dropped)
    return Amendment(
        edition=edition,
        entries=(*(altered[x].new if x in altered else entry for x, entry in stays), *added),
        before=before,
        changes=Changes(
            added=added,
            dropped=tuple(before[x] for x in sorted(dropped)),
            altered=tuple(altered[x] for x in sorted(altered)),
        ),
        same=tuple(same),
        doubts=tuple(
            Doubt(row=proposal.entry, candidates=tuple(before[x] for x in found.candidates))
            for proposal, found in matched
            if found.candidates
        ),
        unknown=tuple(x.entry for x in new_rows if x.cancels),
        kept=tuple(kept),
        cancelling=frozenset(x.entry.where for x, _ in matched if x.cancels),
        remarked=frozenset(x.entry.where for x, _ in matched if x.cancels or x.former),
    )


def _proposal(row: Entry, remarks: Iterable[str]) -> Proposal:
    said = [x for x in (*remarks, row.budget_note, row.funding_source) if x]
    former = next((found["name"] for x in said if (found := _FORMER_NAME.match(x))), "")
    name = _CANCELLED_NAME.sub("", row.name)
    cancels = name != row.name or any(_CANCELLED_REMARK.match(x) for x in said)
    return Proposal(entry=replace(row, name=name or row.name), cancels=cancels, former=former)


def _in_old_spelling(proposal: Proposal, before: Sequence[Entry], settings: Settings) -> Proposal:
    """Return the row with the captions of the entry of its name, where they mean the same."""
    name = fold(proposal.entry.name)
    twin = next((x for x in before if x.form == proposal.entry.form and fold(x.name) == name), None)
    if twin is None:
        return proposal
    return replace(proposal, entry=_with_old_captions(twin, proposal.entry, settings))


def _settled(old: Entry, new: Entry, settings: Settings) -> tuple[Entry, tuple[str, ...]]:
    """Return the new entry with the old values where its cells are empty, and these cells."""
    row = _with_old_captions(old, new, settings)
    empty = [name for name in _TOLD if not _says(row, name) and _says(old, name)]
    names = [part for name in empty for part in _BESIDES.get(name, (name,))]
    changes = {name: getattr(old, name) for name in names}
    if "months" in changes:
        changes["months_evidence"] = old.months_evidence
    return replace(row, **changes), tuple(empty)


def _says(entry: Entry, name: str) -> bool:
    values = [getattr(entry, part) for part in _BESIDES.get(name, (name,))]
    return any(not (x is None or x is False or x in {"", ()}) for x in values)


def _with_old_captions(old: Entry, new: Entry, settings: Settings) -> Entry:
    changes = {
        name: getattr(old, name)
        for name in _CAPTIONS
        if hasattr(new, name)
        and _means_the_same(name, getattr(old, name), getattr(new, name), settings)
    }
    return replace(new, **changes)


def _means_the_same(name: str, old: str | None, new: str | None, settings: Settings) -> bool:
    if not new or old == new:
        return True
    if not old or name == "tactic":
        return False
    match name:
        case "strategy":
            return len(group_strategies((old, new), settings.strategies)) == 1
        case "work_plan":
            return len(group_work_plans((old, new), settings.work_plans)) == 1
        case _:
            return len(group_categories((old, new))) == 1
