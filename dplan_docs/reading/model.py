"""What reading a workbook gives."""

from dataclasses import dataclass
from decimal import Decimal

from dplan_docs.findings import CellRef, Finding
from dplan_docs.reading.cells import Stamp
from dplan_docs.records import EquipmentItem, Project

Entry = Project | EquipmentItem


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotal:
    """A total that a sheet states: baht, a number of rows, or both."""

    where: CellRef
    text: str
    budget: Decimal | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A table of a form that is not read: where it begins, and the headings that say so."""

    where: CellRef
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A workbook's records in the order of its sheets and rows.

    Attributes:
        entries: Projects and equipment, each with the row it was read from.
        findings: What the division should know or mend.
        sheets: The names of the sheets that held a form of the plan.
        stated_years: The fiscal years that titles and month headings name, with their cells.
        stated_totals: The totals that the sheets state.
        offices: The local governments that titles name, with their cells.
        states_nothing: A sheet says that the division has nothing to report.
        stamp: For whom our blank form was made, when it is one; the tables say better whose it is.
    """

    entries: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    sheets: tuple[str, ...] = ()
    stated_years: tuple[tuple[int, CellRef], ...] = ()
    stated_totals: tuple[StatedTotal, ...] = ()
    offices: tuple[tuple[str, CellRef], ...] = ()
    states_nothing: bool = False
    stamp: Stamp | None = None

    @property
    def is_of_the_plan(self) -> bool:
        """Whether a form of the plan was found; of a damaged file nothing is known, not nought."""
        return bool(self.sheets) or self.states_nothing
