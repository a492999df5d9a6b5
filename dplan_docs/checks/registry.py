"""What a check is, and what it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from dplan_docs.deadlines import Deadlines
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.numbering import Numbers
from dplan_docs.plan import Plan
from dplan_docs.plan.amending import Amendment
from dplan_docs.records import EquipmentItem, Project
from dplan_docs.settings.model import Settings
from dplan_docs.titles import SETTINGS_NAME


class Fault(NamedTuple):
    """What a check finds: where, what to do about it in Thai, and the text as found."""

    where: CellRef
    message: str
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """All that the checks look at.

    Attributes:
        numbers: The letters' numbers, and the register of those given before.
        stated_years: The fiscal years in the workbooks' titles, and where they stand.
        offices: The local governments named in the workbooks' titles, and where.
        files: The names of the inbox's workbooks that count, whether they could be read or not.
        stamped: The divisions whose own blank forms came back, with rows or the word ไม่มี.
        waiting: The files that have not come whole, and the divisions known to answer for them.
        reported: What reading has said already; it is not said twice.
        amendment: What an edition does to the announced plan; None for the plan itself.
    """

    settings: Settings
    plan: Plan
    deadlines: Deadlines
    today: date
    numbers: Numbers = field(default_factory=Numbers)
    stated_years: tuple[tuple[int, CellRef], ...] = ()
    offices: tuple[tuple[str, CellRef], ...] = ()
    files: tuple[str, ...] = ()
    stamped: tuple[str, ...] = ()
    waiting: tuple[tuple[str, tuple[str, ...]], ...] = ()
    reported: tuple[Finding, ...] = ()
    amendment: Amendment | None = None


Rule = Callable[[CheckContext], Iterator[Fault]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A rule that the office's files should keep; its docstring is the rule."""

    code: str
    severity: Severity
    rule: Rule

    def findings(self, context: CheckContext) -> Iterator[Finding]:
        """Yield what breaks the rule."""
        for where, message, value in self.rule(context):
            yield Finding(
                code=self.code, severity=self.severity, where=where, message=message, value=value
            )


def check(code: str, severity: Severity) -> Callable[[Rule], Check]:
    """Make a rule a check; every check of a module of this package is run."""
    return lambda rule: Check(code=code, severity=severity, rule=rule)


def on_sheet(sheet: str) -> CellRef:
    """Return the place of a sheet of the settings workbook."""
    return CellRef(file=SETTINGS_NAME, sheet=sheet)


def at_cell(entry: Project | EquipmentItem, field: str) -> CellRef:
    """Return the place of the cell that says a field of an entry."""
    where = entry.where
    return CellRef(file=where.file, sheet=where.sheet, cell=where.cell(field))


def row_text(entry: Project | EquipmentItem) -> str:
    """Return an entry's row as it is said to people."""
    return f"{entry.where.file} › {entry.where.sheet} › แถวที่ {entry.where.row}"
