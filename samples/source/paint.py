"""The looks of a typed form: fonts, borders, widths, the marks of the months."""

import math

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from samples.source.forms import Look

FONT = "TH SarabunPSK"
WIDTHS = {
    "number": 6.5,
    "name": 34,
    "detail": 36,
    "budget": 14,
    "place": 20,
    "unit": 16,
    "note": 15,
    "category": 17,
    "months": 4.9,
}
LINE_HEIGHT = 1.65
PADDING = 5
LETTERS_PER_WIDTH = 0.85  # TH Sarabun is narrower than the digits that Excel measures by
NARROW = ".,ัิีึืฺุู็่้๊๋์ํ๎"
CENTERED_FIELDS = ("number", "unit", "place", "category", "note")

_THIN = Side(style="thin")
GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def write(sheet: Worksheet, place: tuple[int, int], value: object, font: Font) -> None:
    """Write one cell in this font."""
    cell = sheet.cell(*place)
    cell.value = value  # type: ignore[assignment]
    cell.font = font


def text_font(look: Look, *, bold: bool = False, larger: int = 0) -> Font:
    """Return the font of the table, or of its titles."""
    return Font(name=FONT, size=look.size + larger, bold=bold)


def align(sheet: Worksheet, place: tuple[int, int], horizontal: str, vertical: str = "top") -> None:
    """Align one cell, wrapping its text."""
    sheet.cell(*place).alignment = Alignment(
        horizontal=horizontal, vertical=vertical, wrap_text=True
    )


def merge(sheet: Worksheet, first: tuple[int, int], last: tuple[int, int]) -> None:
    """Merge a block of cells, unless it is one cell."""
    if first != last:
        sheet.merge_cells(
            start_row=first[0], start_column=first[1], end_row=last[0], end_column=last[1]
        )


def frame(sheet: Worksheet, first_row: int, last_row: int, width: int) -> None:
    """Draw the grid around rows of the table."""
    for row in range(first_row, last_row + 1):
        for column in range(1, width + 1):
            sheet.cell(row, column).border = GRID


def set_heights(sheet: Worksheet, widths: list[float], look: Look) -> None:
    """Give every used row the height of its longest text; openpyxl leaves that to the reader."""
    for number, row in enumerate(sheet.iter_rows(), 1):
        lines = [
            _lines(str(cell.value), widths[cell.column - 1])
            for cell in row
            if cell.value is not None and cell.coordinate not in sheet.merged_cells
        ]
        sheet.row_dimensions[number].height = (
            max(lines, default=1) * look.size * LINE_HEIGHT + PADDING
        )


def _lines(text: str, width: float) -> int:
    letters = [sum(letter not in NARROW for letter in part) for part in text.split("\n")]
    return sum(max(1, math.ceil(count / (width * LETTERS_PER_WIDTH))) for count in letters)


def set_page(sheet: Worksheet, widths: list[float]) -> None:
    """Set the widths and print on A4 landscape, one page wide."""
    for index, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6


def paint_months(
    sheet: Worksheet, start: tuple[int, int], positions: tuple[int, ...], look: Look
) -> None:
    """Mark the months of one row; ``start`` is the cell of ตุลาคม."""
    font = Font(name=look.mark_font, size=look.size)
    for run in runs(positions):
        cells = [(start[0], start[1] + position) for position in run]
        if look.mark == "merge":
            merge(sheet, cells[0], cells[-1])
            write(sheet, cells[0], typed_arrow(len(run)), font)
        elif look.mark == "ends":
            _write_ends(sheet, cells, font)
        else:
            for cell in cells:
                write(sheet, cell, look.mark, font)
        for cell in cells:
            sheet.cell(*cell).alignment = Alignment(horizontal="center", vertical="center")


def _write_ends(sheet: Worksheet, cells: list[tuple[int, int]], font: Font) -> None:
    if len(cells) == 1:
        write(sheet, cells[0], "<->", font)
        return
    write(sheet, cells[0], "<---", font)
    write(sheet, cells[-1], "--->", font)


def typed_arrow(months: int) -> str:
    """Return an arrow as officers type it over merged cells."""
    return "<" + "-" * (months * 7 - 5) + ">"


def runs(positions: tuple[int, ...]) -> list[list[int]]:
    """Split months into stretches without a gap."""
    found: list[list[int]] = []
    for position in positions:
        if found and found[-1][-1] == position - 1:
            found[-1].append(position)
        else:
            found.append([position])
    return found
