"""The defined names of a template workbook: sample rows, named cells, and Excel's own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dplan_docs.formats.xlsx.markup import NAMESPACES
from dplan_docs.formats.xlsx.references import Area, areas
from dplan_docs.formats.xlsx.wording import field_name
from dplan_docs.thai.text import fold

if TYPE_CHECKING:
    from lxml import etree

SAMPLE_PREFIX = "แถว_"
"""How the names of sample rows begin; an office's own names begin otherwise."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample row's name: as the program knows it and as the template spells it, and its place."""

    name: str
    spelling: str
    tab: str
    rows: tuple[int, int]
    is_local: bool


@dataclass(frozen=True, slots=True)
class NamedCell:
    """A cell whose name is a field's."""

    field: str
    tab: str
    column: str
    row: int


@dataclass(slots=True)
class Names:
    """The names of a workbook.

    Attributes:
        samples: The sample rows; of several with one name the workbook's own come first.
        broken: Names of sample rows that point nowhere, their rows having been deleted.
        cells: The cells that fields fill by their names.
    """

    samples: list[Sample] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    cells: list[NamedCell] = field(default_factory=list)

    def by_tab(self) -> dict[str, dict[str, int]]:
        """Return the sample rows of each sheet."""
        found: dict[str, dict[str, int]] = {}
        for sample in self.samples:
            found.setdefault(sample.tab, {}).setdefault(sample.name, sample.rows[0])
        return found

    def tab_of(self, name: str) -> str | None:
        """Return the sheet that holds a sample row."""
        return next((sample.tab for sample in self.samples if sample.name == name), None)

    @property
    def spellings(self) -> set[str]:
        """The sample rows' names as the template spells them."""
        return {sample.spelling for sample in self.samples}


def read_names(book: "etree._Element", samples: Iterable[str], fields: Iterable[str]) -> Names:
    """Return the names of a workbook; digits and the order of Thai marks do not matter in them."""
    known = {fold(name): name for name in samples}
    of_fields = {field_name(name): name for name in fields}
    names = Names()
    for name, target, is_local in _defined(book):
        if name.startswith(SAMPLE_PREFIX) or fold(name) in known:
            canonical = known.get(fold(name), name)
            if target is None:
                names.broken.append(canonical)
            elif target.sheet is not None:
                names.samples.append(Sample(canonical, name, target.sheet, target.rows, is_local))
        elif field_name(name) in of_fields and target and target.sheet and _is_one_cell(target):
            column = target.first.column.removeprefix("$")
            cell = NamedCell(of_fields[field_name(name)], target.sheet, column, target.rows[0])
            names.cells.append(cell)
    names.samples.sort(key=lambda sample: sample.is_local)
    return names


def _defined(book: "etree._Element") -> Iterator[tuple[str, Area | None, bool]]:
    for name in book.iterfind("m:definedNames/m:definedName", NAMESPACES):
        found = areas(name.text or "")
        target = found[0] if len(found) == 1 else None
        yield name.get("name", ""), target, name.get("localSheetId") is not None


def _is_one_cell(area: Area) -> bool:
    return bool(area.first.column) and (area.last is None or area.last == area.first)
