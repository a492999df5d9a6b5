"""An edition's workspace studied: its inbox's rows set against the plan that it amends."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from dplan_docs.editions import Opened, base_entries, opened_in
from dplan_docs.findings import Finding
from dplan_docs.plan.amending import Amendment, amend
from dplan_docs.plan.tally import Entry
from dplan_docs.records import SourceRow
from dplan_docs.settings.model import Settings
from dplan_docs.workspace import Workspace

_SAID_BY_A_REMARK = frozenset({"note-unused"})
_OF_THE_WHOLE_PLAN = frozenset({"division-sent-nothing", "workbooks-both-counted"})
"""Findings about who has sent; an amendment is sent by those who amend."""
_Place = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """What an edition adds to what is read from its folder.

    Attributes:
        opened: The edition, and what it amends.
        amendment: The plan as it now stands, and what the rows did to it.
    """

    opened: Opened
    amendment: Amendment


def amended_plan(
    workspace: Workspace, settings: Settings, rows: Sequence[Entry], told: Iterable[Finding]
) -> Amended | None:
    """Return the amended plan; None where the workspace is no edition's.

    Args:
        workspace: The folder.
        settings: What the office entered for this edition.
        rows: What its inbox's workbooks hold.
        told: What reading them found; remarks that are no money are told there alone.

    Raises:
        DplanError: What the edition amends can no longer be read.
    """
    opened = opened_in(workspace)
    if opened is None:
        return None
    before = base_entries(workspace, opened)
    remarks = _remarks(rows, told)
    amendment = amend(before, rows, opened.edition, settings=settings, remarks=remarks)
    return Amended(opened=opened, amendment=amendment)


def _remarks(rows: Iterable[Entry], told: Iterable[Finding]) -> dict[SourceRow, tuple[str, ...]]:
    texts: dict[_Place, list[str]] = defaultdict(list)
    for finding in told:
        if finding.code in _SAID_BY_A_REMARK and finding.value:
            texts[finding.where.file, finding.where.sheet, finding.where.cell].append(finding.value)
    found = ((row.where, texts.get(_cell(row, "funding_source"), ())) for row in rows)
    return {where: tuple(said) for where, said in found if said}


def _cell(row: Entry, name: str) -> _Place:
    return row.where.file, row.where.sheet, row.where.cell(name)


def without_the_understood(
    findings: Iterable[Finding], amendment: Amendment
) -> tuple[Finding, ...]:
    """Return what reading found, less the words that said what a row is for.

    Of a row that cancels only the name matters, and that was understood.
    """
    cancelling = {_row(where) for where in amendment.cancelling}
    remarked = {_row(where) for where in amendment.remarked}
    return tuple(
        x
        for x in findings
        if _row_of(x) not in cancelling
        and not (x.code in _SAID_BY_A_REMARK and _row_of(x) in remarked)
    )


def _row(where: SourceRow) -> _Place:
    return where.file, where.sheet, str(where.row)


def _row_of(finding: Finding) -> _Place:
    where = finding.where
    return where.file, where.sheet, (where.cell or "").lstrip(ascii_uppercase)


def of_this_edition(findings: Iterable[Finding], amendment: Amendment) -> tuple[Finding, ...]:
    """Return the findings that are not about the plan that was announced."""
    announced = {entry.where.file for entry in amendment.before}
    return tuple(
        finding
        for finding in findings
        if finding.where.file not in announced and finding.code not in _OF_THE_WHOLE_PLAN
    )


def settings_for(workspace: Workspace, settings: Settings) -> Settings:
    """Return what the office entered; the annual budget's own day starts no amendment's clock."""
    if workspace.announced is None:
        return settings
    return replace(settings, year=replace(settings.year, budget_announced_on=None))
