"""The looks of the workbooks that officers fill in: fonts, colours, borders, paper."""

import math
import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FONT_NAME = "TH SarabunPSK"
TEXT_POINTS, SMALL_POINTS, TITLE_POINTS = 16, 14, 22
INK, GREY, NAVY, WHITE = "FF262626", "FF6E6E6E", "FF1F3864", "FFFFFFFF"
HEAD_FILL, SECTION_FILL, EXAMPLE_FILL, INPUT_FILL = "FFD9E2F0", "FFEEF2F8", "FFF5F5F5", "FFFFFCF2"
LINE, LINK = "FFBFC7D5", "FF0563C1"

LINE_POINTS, TITLE_HEIGHT = 30.0, 42.0
TALLEST_ROW = 409.0
"""Excel's limit."""
INDENT, LETTERS_PER_DIGIT = 3, 0.95
"""Thai letters that stand over one another count once; the rest are about as wide as digits."""

Text: TypeAlias = str | CellRichText

TEXT_FORMAT = "@"
"""Keeps a spreadsheet from making a date of 2/2568 or a number of a postcode."""


def font(
    points: int = TEXT_POINTS, colour: str = INK, *, bold: bool = False, italic: bool = False
) -> Font:
    """Return the office's font in a size and colour."""
    return Font(name=FONT_NAME, size=points, color=colour, bold=bold, italic=italic)


def fill(colour: str) -> PatternFill:
    """Return a plain background."""
    return PatternFill("solid", start_color=colour, end_color=colour)


_SIDE = Side(style="thin", color=LINE)
BOX = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
WRAPPED = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
FLUSH = Alignment(wrap_text=True, vertical="center")
MIDDLE = Alignment(vertical="center")
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


def put(sheet: Worksheet, row: int, column: int, text: Text, look: Font) -> Cell:
    """Write a text into a cell, as text whatever it begins with, and return the cell."""
    cell: Cell = sheet[f"{get_column_letter(column)}{row}"]
    cell.font, cell.alignment = look, MIDDLE
    cell.value = text or None
    if isinstance(text, str) and text:
        # openpyxl takes what begins with = for a formula.
        cell.data_type = "s"
    return cell


def height_of(texts: Iterable[str], widths: Iterable[int]) -> float:
    """Return the height in points of a row of wrapped texts in columns of these widths."""
    cells = zip(texts, widths, strict=True)
    needed = LINE_POINTS * max(_lines(text, width) for text, width in cells)
    return min(needed, TALLEST_ROW)


def _lines(text: str, width: int) -> int:
    room = (width - INDENT) * LETTERS_PER_DIGIT
    return sum(max(1, math.ceil(_breadth(line) / room)) for line in text.split("\n"))


def _breadth(text: str) -> int:
    return sum(1 for letter in text if unicodedata.category(letter) != "Mn")


def set_default_font(book: Workbook) -> None:
    """Make the office's font the workbook's own, which also measures its columns."""
    # openpyxl has no public way to the default font.
    book._named_styles["Normal"].font = font()  # type: ignore[attr-defined]  # noqa: SLF001


def heading(label: str, help_text: str) -> Text:
    """Return a heading: the label in bold, its help small and grey on the line below."""
    if not help_text:
        return label
    bold = InlineFont(rFont=FONT_NAME, sz=TEXT_POINTS, b=True, color=Color(NAVY))
    small = InlineFont(rFont=FONT_NAME, sz=SMALL_POINTS, color=Color(GREY))
    return CellRichText(TextBlock(bold, label + "\n"), TextBlock(small, help_text))


def set_paper(sheet: Worksheet, *, landscape: bool, head_row: int) -> None:
    """Print on A4, as wide as the page, the headings on every page and the page's number below."""
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.9
    sheet.page_margins.footer = 0.35
    if head_row:
        sheet.print_title_rows = f"1:{head_row}"
    footer = HeaderFooterItem()
    for part, text in ((footer.left, "&A"), (footer.right, "หน้า &P/&N")):
        part.text, part.font, part.size, part.color = text, FONT_NAME, SMALL_POINTS, GREY[2:]
    sheet.HeaderFooter.oddFooter = footer
    sheet.sheet_view.showGridLines = False
