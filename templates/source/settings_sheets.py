"""The sheets of ข้อมูลหน่วยงาน.xlsx drawn from their layouts: forms and tables."""

from collections.abc import Sequence
from datetime import date, time

import workbook_style as style
from drop_downs import offer
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.settings.layout import (
    EXAMPLE_MARK,
    HELP_HEADING,
    LABEL_HEADING,
    NUMBER_HEADING,
    Form,
    Table,
)
from dplan_docs.settings.model import Entry, entries

HEAD_ROW = 3
_LAST_ROW = 500
"""Drop-down lists reach down to here, past the bordered rows."""

_LABEL_WIDTH, _HELP_WIDTH, _NUMBER_WIDTH = 44, 54, 11
_VALUE_WIDTHS = {1: 50, 2: 40}
_SCREEN_WIDTH = 110
"""How far the help above a table reaches, in the width of digits."""

_LANDSCAPE_WIDTH = 150
_EXAMPLES: dict[object, str] = {date | None: "15/10/2568", time | None: "09.30"}
_WIDTHS = {
    "prefix": 12,
    "head_prefix": 16,
    "name": 27,
    "Agency.name": 38,
    "Holiday.name": 60,
    "StrategyName.name": 90,
    "WorkPlanName.name": 70,
    "PostingPlace.place": 90,
    "short_name": 12,
    "item": 38,
    "discussion": 84,
    "title": 60,
    "addressee": 38,
    "address": 34,
    "post": 30,
    "Attendee.post": 38,
    "line_1": 40,
    "line_2": 42,
    "place": 17,
    "attendance": 15,
    "answered": 16,
    "number": 32,
    "LetterNumber.number": 18,
    "LetterNumber.circular": 16,
    "counts_from": 22,
    "recipient": 36,
    "dated": 16,
    "on": 18,
    "Order.text": 110,
    "District.addressee": 30,
    "Tambon.is_target": 22,
    "AreaLetter.number": 18,
    "AreaLetter.circular": 16,
}
_USUAL_WIDTH = 25


def text_of(value: object) -> str:
    """Return a setting as an officer types it: 15/10/2568, 09.30, names with commas between."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year + 543}"
    if isinstance(value, time):
        return f"{value:%H.%M}"
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value)


def write_form(book: Workbook, layout: Form[object], records: Sequence[object]) -> None:
    """Write a sheet of lines: label, a value for each record, help with an example."""
    sheet = book.create_sheet(layout.name)
    heads = (LABEL_HEADING, *layout.columns, HELP_HEADING)
    value_width = _VALUE_WIDTHS[len(layout.columns)]
    widths = (_LABEL_WIDTH, *(value_width for _ in layout.columns), _HELP_WIDTH)
    _write_top(sheet, layout, widths)
    _write_heads(sheet, heads, widths)
    sections = dict(layout.sections)
    row = HEAD_ROW
    for name, kind, entry in entries(layout.record):
        if name in layout.unasked:
            continue
        row += 1
        if name in sections:
            _write_section(sheet, row, len(heads), sections[name])
            row += 1
        values = [text_of(getattr(record, name)) for record in records]
        _write_line(sheet, row, (entry.label, *values, _hint(kind, entry)), widths)
        offer(book, sheet, entry, f"B{row}:{get_column_letter(len(heads) - 1)}{row}")
    sheet.freeze_panes = sheet.cell(HEAD_ROW + 1, 2)


def write_table(book: Workbook, layout: Table[object], records: Sequence[object]) -> None:
    """Write a sheet of rows: headings, the greyed example, the records and empty rows."""
    sheet = book.create_sheet(layout.name)
    fields = list(entries(layout.record))
    widths = (_NUMBER_WIDTH, *(_width(layout.record, name) for name, _, _ in fields))
    _write_top(sheet, layout, widths)
    heads = (NUMBER_HEADING, *(style.heading(entry.label, entry.help) for _, _, entry in fields))
    _write_heads(sheet, heads, widths)
    examples = (entry.example or _EXAMPLES.get(kind, "") for _, kind, entry in fields)
    _write_row(sheet, HEAD_ROW + 1, (EXAMPLE_MARK, *examples), widths)
    for number in range(1, max(layout.rows, len(records)) + 1):
        record = records[number - 1] if number <= len(records) else None
        values = (text_of(getattr(record, name, None)) for name, _, _ in fields)
        _write_row(sheet, HEAD_ROW + 1 + number, (str(number), *values), widths)
    for column, (name, _, entry) in enumerate(fields, start=2):
        letter = get_column_letter(column)
        if name == layout.prefilled:
            _shade(sheet, column)
        sheet.column_dimensions[letter].number_format = style.TEXT_FORMAT
        offer(book, sheet, entry, f"{letter}{HEAD_ROW + 1}:{letter}{_LAST_ROW}")
    sheet.freeze_panes = sheet.cell(HEAD_ROW + 1, 2)


def _write_top(
    sheet: Worksheet, layout: Form[object] | Table[object], widths: Sequence[int]
) -> None:
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    style.put(sheet, 1, 1, layout.title, style.font(style.TITLE_POINTS, style.NAVY, bold=True))
    sheet.row_dimensions[1].height = style.TITLE_HEIGHT
    reach = _reach(widths)
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=reach)
    cell = style.put(sheet, 2, 1, layout.help, style.font(colour=style.GREY))
    cell.alignment = style.FLUSH
    # Excel and LibreOffice do not fit a row to merged cells.
    sheet.row_dimensions[2].height = style.height_of((layout.help,), (sum(widths[:reach]),))
    style.set_paper(sheet, landscape=sum(widths) > _LANDSCAPE_WIDTH, head_row=HEAD_ROW)


def _reach(widths: Sequence[int]) -> int:
    """Return how many columns the help above them covers: those that a screen shows."""
    whole = range(1, len(widths))
    return next((n for n in whole if sum(widths[:n]) >= _SCREEN_WIDTH), len(widths))


def _write_heads(sheet: Worksheet, heads: Sequence[style.Text], widths: Sequence[int]) -> None:
    for column, head in enumerate(heads, start=1):
        cell = style.put(sheet, HEAD_ROW, column, head, style.font(colour=style.NAVY, bold=True))
        cell.fill, cell.border = style.fill(style.HEAD_FILL), style.BOX
        cell.alignment = style.CENTRED
    sheet.row_dimensions[HEAD_ROW].height = style.height_of([str(x) for x in heads], widths)


def _write_section(sheet: Worksheet, row: int, columns: int, caption: str) -> None:
    style.put(sheet, row, 1, caption, style.font(colour=style.NAVY, bold=True))
    sheet.row_dimensions[row].height = style.LINE_POINTS
    for column in range(1, columns + 1):
        sheet.cell(row, column).fill = style.fill(style.SECTION_FILL)


def _write_line(sheet: Worksheet, row: int, texts: Sequence[str], widths: Sequence[int]) -> None:
    for column, text in enumerate(texts, start=1):
        colour = style.GREY if column == len(texts) else style.INK
        cell = style.put(sheet, row, column, text, style.font(colour=colour))
        cell.border, cell.alignment = style.BOX, style.WRAPPED
        cell.number_format = style.TEXT_FORMAT
        if 1 < column < len(texts):
            cell.fill = style.fill(style.INPUT_FILL)
    sheet.row_dimensions[row].height = style.height_of(texts, widths)


def _write_row(sheet: Worksheet, row: int, texts: Sequence[str], widths: Sequence[int]) -> None:
    is_example = texts[0] == EXAMPLE_MARK
    look = style.font(colour=style.GREY if is_example else style.INK, italic=is_example)
    for column, text in enumerate(texts, start=1):
        cell = style.put(sheet, row, column, text, look)
        cell.border = style.BOX
        cell.alignment = style.CENTRED if column == 1 else style.WRAPPED
        cell.number_format = style.TEXT_FORMAT
        is_input = column > 1 and not is_example
        cell.fill = style.fill(style.INPUT_FILL if is_input else style.EXAMPLE_FILL)
    sheet.row_dimensions[row].height = style.height_of(texts, widths)


def _shade(sheet: Worksheet, column: int) -> None:
    """Show that what the column holds already is not for typing."""
    for row in range(HEAD_ROW + 1, sheet.max_row + 1):
        if sheet.cell(row, column).value:
            sheet.cell(row, column).fill = style.fill(style.EXAMPLE_FILL)


def _hint(kind: object, entry: Entry) -> str:
    example = entry.example or _EXAMPLES.get(kind, "")
    return " ".join(part for part in (entry.help, f"เช่น {example}" if example else "") if part)


def _width(record: type, name: str) -> int:
    return _WIDTHS.get(f"{record.__name__}.{name}") or _WIDTHS.get(name, _USUAL_WIDTH)
