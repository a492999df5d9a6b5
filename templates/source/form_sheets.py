"""What every blank form has besides its tables: a first line, a guide, lists, and a stamp."""

from collections.abc import Sequence
from pathlib import Path

import sheet_styles as style
from form_table import Rows
from form_values import growing, with_first_values
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from package import rewrite_zip

from dplan_docs.reading.stamp import STAMP, STAMP_SHEET

CHOICES_SHEET = "ตัวเลือก"
_LIST = "ตัวเลือก: "


def save_form(book: Workbook, path: Path, rows: Rows) -> None:
    """Save a form, always as the same bytes, with what openpyxl cannot write.

    Formulas carry their first value, and the rows grow with their texts.
    """

    def finish(name: str, content: bytes) -> bytes:
        if not name.startswith("xl/worksheets/"):
            return content
        return growing(with_first_values(content), rows.first, rows.last)

    book.save(path)
    rewrite_zip(path, finish)


def write_first_line(
    sheet: Worksheet, width: int, line: str, mark: str, *, mark_columns: int
) -> None:
    """Write the line that tells what to do, then what has been done, and the form's mark."""
    first = width - mark_columns + 1
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=first - 1)
    style.put(style.cell_at(sheet, 1, 1), line, style.font(color=style.GREY), style.CAPTION)
    sheet.merge_cells(start_row=1, end_row=1, start_column=first, end_column=width)
    style.put(style.cell_at(sheet, 1, first), mark, style.font(16, bold=True), style.MARK)
    sheet.row_dimensions[1].height = 25


def write_guide(book: Workbook, title: str, paragraphs: Sequence[str]) -> None:
    """Write the sheet that tells an officer how to fill in the forms."""
    sheet = book.create_sheet("คำแนะนำ")
    style.set_widths(sheet, (98,))
    style.merged(sheet, 1, 1, title, alignment=style.CAPTION)
    for row, text in enumerate(paragraphs, 2):
        style.put(style.cell_at(sheet, row, 1), text, style.font(15), style.LEFT)
    sheet.sheet_view.showGridLines = False
    style.set_paper(sheet, "1:1")


def list_headings(*names: str) -> list[str]:
    """Return headings that no reader takes for those of a table."""
    return [_LIST + name for name in names]


def name_lists(book: Workbook, sheet: Worksheet) -> None:
    """Name the filled part of each column of choices, so that its list shows no blank ones."""
    for number, cell in enumerate(sheet[1], 1):
        name = f"รายการ{str(cell.value).removeprefix(_LIST)}"
        letter = get_column_letter(number)
        column = f"'{sheet.title}'!${letter}$2"
        count = f"COUNTA({column}:${letter}$500)"
        formula = f"OFFSET({column},0,0,MAX(1,{count}),1)"
        book.defined_names[name] = DefinedName(name, attr_text=formula)
    sheet.sheet_state = "hidden"


def write_stamp(book: Workbook, *lines: tuple[str, str]) -> None:
    """Write the hidden sheet by which the form is known again, whatever its file is called."""
    sheet = book.create_sheet(STAMP_SHEET)
    sheet.sheet_state = "hidden"
    for line in ((STAMP, ""), *lines):
        sheet.append(line)
