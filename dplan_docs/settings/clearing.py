"""A copy of the settings workbook for the next round: whose office it is, without the round's own facts."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dplan_docs.errors import DplanError
from dplan_docs.settings import sheets
from dplan_docs.settings.book import fields_of, headings_of, rows_below
from dplan_docs.settings.grid import Grid, open_grids
from dplan_docs.settings.layout import LABEL_HEADING, NUMBER_HEADING, Form, Table
from dplan_docs.settings.locate import find_heads, find_lines
from dplan_docs.thai.text import fold

if TYPE_CHECKING:
    from openpyxl import Workbook

Cells = Iterator[tuple[str, str, int, int]]
"""A field, the heading of its column of values, and the row and column of its cell."""

_OF_A_ROUND: Mapping[str, tuple[str, ...]] = {
    sheets.YEAR.name: ("start_event", "started_on", "last_day_override"),
    sheets.SCHEDULE.name: tuple(fields_of(sheets.SCHEDULE.record)),
    sheets.MEETINGS.name: (
        "number",
        "held_on",
        "starts_at",
        "previous_number",
        "previous_held_on",
        "opened_at",
        "closed_at",
    ),
    sheets.SUPPORT_MEMBERS.name: ("attendance", "absence_reason", "substitute", "substitute_post"),
    sheets.DEVELOPMENT_MEMBERS.name: (
        "attendance",
        "absence_reason",
        "substitute",
        "substitute_post",
    ),
    sheets.AGENDA.name: tuple(fields_of(sheets.AGENDA.record)),
    sheets.ATTENDEES.name: tuple(fields_of(sheets.ATTENDEES.record)),
    sheets.LETTERS.name: ("recipient", "number", "circular", "counts_from", "dated"),
}
"""What belongs to one round of the work, by sheet: its days, numbers, attendance and resolutions."""

_CARRIED = {"number": "previous_number", "held_on": "previous_held_on"}
"""The last meeting is the one whose minutes the next meeting approves."""


def copy_for_next_round(source: Path, target: Path) -> None:
    """Write the settings workbook with the round's own cells emptied.

    Raises:
        DplanError: The workbook cannot be opened.
    """
    grids = open_grids(source)
    book = _opened(source)
    for sheet in sheets.SHEETS:
        cleared = _OF_A_ROUND.get(sheet.name, ())
        grid = grids.get(fold(sheet.name))
        if grid and cleared:
            _clear(book, grid, sheet, cleared)
    book.save(target)


def _opened(source: Path) -> "Workbook":
    from openpyxl import load_workbook

    try:
        return load_workbook(source)
    except Exception as error:  # openpyxl raises whatever its reading meets
        message = f"คัดลอกไฟล์ {source.name} ไม่ได้ กรุณาเปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx แล้วสั่งอีกครั้ง"
        raise DplanError(message) from error


def _clear(
    book: "Workbook", grid: Grid, sheet: Form[Any] | Table[Any], cleared: Iterable[str]
) -> None:
    page = book[grid.name]
    cells = list(_form_cells(grid, sheet) if isinstance(sheet, Form) else _rows(grid, sheet))
    values = {(name, of): page.cell(row + 1, column + 1).value for name, of, row, column in cells}
    for name, of, row, column in cells:
        if name in cleared:
            cell = page.cell(row + 1, column + 1)
            carried = next((x for x, later in _CARRIED.items() if later == name), None)
            new = values.get((carried, of)) if carried else None
            if cell.value is not None or new is not None:
                page[cell.coordinate] = new


def _form_cells(grid: Grid, sheet: Form[Any]) -> Cells:
    heads = find_heads(grid.rows, {fold(x): x for x in (LABEL_HEADING, *sheet.columns)})
    labels = {fold(entry.label): name for name, (_, entry) in fields_of(sheet.record).items()}
    lines = find_lines(grid.rows, heads.columns.get(LABEL_HEADING, 0), labels)
    for number, heading in enumerate(sheet.columns, start=1):
        for name, row in lines.items():
            yield name, heading, row, heads.columns.get(heading, number)


def _rows(grid: Grid, sheet: Table[Any]) -> Cells:
    fields = fields_of(sheet.record)
    heads = find_heads(grid.rows, headings_of(fields))
    for row in rows_below(grid, heads.row, heads.columns.get(NUMBER_HEADING)):
        for name, column in heads.columns.items():
            if name in fields:
                yield name, str(row), row, column
