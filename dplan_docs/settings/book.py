"""The open settings workbook: its sheets as records, with the findings met on the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from typing import Any, TypeAlias, TypeVar

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.settings.grid import Grid, address
from dplan_docs.settings.layout import (
    EXAMPLE_MARK,
    LABEL_HEADING,
    NUMBER_HEADING,
    Form,
    Table,
)
from dplan_docs.settings.locate import cell_at, find_heads, find_lines
from dplan_docs.settings.model import Entry, entries
from dplan_docs.settings.values import Value, parse, plain_text
from dplan_docs.thai.text import fold

PLACES = "places"
"""The field of a record that holds where its fields stand."""

R = TypeVar("R")
Fields: TypeAlias = Mapping[str, tuple[object, Entry]]
_Places: TypeAlias = Iterable[tuple[str, int, int]]
"""Fields' names, each with the row and column of its cell."""


@dataclass(slots=True, kw_only=True)
class Book:
    """The workbook being read, and what was found amiss so far."""

    file: str
    grids: Mapping[str, Grid]
    findings: list[Finding] = field(default_factory=list)

    def form(self, sheet: Form[R]) -> tuple[R, ...]:
        """Return the sheet's records, one for each column of values."""
        grid = self._grid(sheet.name)
        fields = fields_of(sheet.record)
        heads = find_heads(grid.rows, {fold(x): x for x in (LABEL_HEADING, *sheet.columns)})
        labels = {fold(entry.label): name for name, (_, entry) in fields.items()}
        lines = find_lines(grid.rows, heads.columns.get(LABEL_HEADING, 0), labels)
        records = []
        for number, heading in enumerate(sheet.columns, start=1):
            column = heads.columns.get(heading, number)
            places = [(name, row, column) for name, row in lines.items()]
            values = self._values(grid, fields, places)
            records.append(sheet.record(**values, **self._placed(sheet.record, grid, places)))
        return tuple(records)

    def table(self, sheet: Table[R]) -> tuple[R, ...]:
        """Return the sheet's records in its order, without the example and the empty rows."""
        grid = self._grid(sheet.name)
        fields = fields_of(sheet.record)
        heads = find_heads(grid.rows, headings_of(fields))
        columns = {name: at for name, at in heads.columns.items() if name in fields}
        records = []
        for row in rows_below(grid, heads.row, heads.columns.get(NUMBER_HEADING)):
            places = [(name, row, column) for name, column in columns.items()]
            values = self._values(grid, fields, places)
            if not values.keys() - {sheet.prefilled}:
                continue
            if sheet.required and sheet.required not in values:
                self._tell_homeless(grid, row, columns.get(sheet.required, 0))
                continue
            records.append(sheet.record(**values, **self._placed(sheet.record, grid, places)))
        return tuple(records)

    def _placed(self, record: type, grid: Grid, places: _Places) -> dict[str, Any]:
        """Return the cells of a record that wants to know where it stands."""
        if PLACES not in {x.name for x in dataclass_fields(record)}:
            return {}
        return {PLACES: {name: self._where(grid, row, column) for name, row, column in places}}

    def _grid(self, name: str) -> Grid:
        return self.grids.get(fold(name), Grid(name=name, rows=()))

    def _values(self, grid: Grid, fields: Fields, places: _Places) -> dict[str, Any]:
        values: dict[str, Value] = {}
        for name, row, column in places:
            cell = cell_at(grid.rows[row], column)
            parsed = parse(*fields[name], cell)
            if parsed.fault:
                where = self._where(grid, row, column)
                self._tell(where, parsed.severity, parsed.fault, plain_text(cell))
            if parsed.value is not None:
                values[name] = parsed.value
        return values

    def _tell_homeless(self, grid: Grid, row: int, column: int) -> None:
        fault = "ไม่ทราบว่าบรรทัดนี้เป็นของคณะใด จึงยังไม่อยู่ในเอกสารใด โปรดเลือกคณะจากรายการ"
        self._tell(self._where(grid, row, column), Severity.ERROR, fault, None)

    def _where(self, grid: Grid, row: int, column: int) -> CellRef:
        return CellRef(file=self.file, sheet=grid.name, cell=address(row, column))

    def _tell(self, where: CellRef, severity: Severity, message: str, value: str | None) -> None:
        finding = Finding(
            code="setting-unreadable", severity=severity, where=where, message=message, value=value
        )
        self.findings.append(finding)


def fields_of(record: type) -> Fields:
    """Return the fields of a sheet's record: the kind of each and its entry."""
    return {name: (kind, entry) for name, kind, entry in entries(record)}


def headings_of(fields: Fields) -> Mapping[str, str]:
    """Return the field of each heading that a table may have, folded."""
    names = {fold(NUMBER_HEADING): NUMBER_HEADING}
    for name, (_, entry) in fields.items():
        names[fold(entry.label)] = name
        names[fold(entry.label + entry.help)] = name
    return names


def rows_below(grid: Grid, head: int | None, number_column: int | None) -> Iterable[int]:
    """Yield the rows of a table below its headings, without the example."""
    if head is None:
        return
    for row in range(head + 1, len(grid.rows)):
        mark = "" if number_column is None else cell_at(grid.rows[row], number_column)
        if not (isinstance(mark, str) and fold(mark) == fold(EXAMPLE_MARK)):
            yield row
