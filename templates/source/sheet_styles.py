"""The looks of forms ผด.01, ผด.02 and ผด.02/1 as sheets: fonts, lines, paper, headings."""

from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.header_footer import _HeaderFooterPart as HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.thai.dates import SHORT_MONTHS
from dplan_docs.thai.months import FISCAL_MONTHS

FONT_NAME = "TH SarabunPSK"
AMOUNT = "#,##0.00_-"
TOTAL = '#,##0.00_-;-#,##0.00_-;"-"_-'
NUMBER = "0"
COUNT = "#,##0"
TEXT = "@"
"""Keeps a spreadsheet from making a date of a place such as 1-2."""

HEADING_FILL, TOTAL_FILL, CHOICE_FILL = "FFE7E6E6", "FFF2F2F2", "FFFFF2CC"
BLACK, RED, GREY = "FF000000", "FFC00000", "FF7F7F7F"
MONTH_WIDTH = 3.3
HEADING_HEIGHT = 29
"""Of each of two rows, in points: headings are merged over both and hold two lines."""

_LINE = Side(style="thin", color="FF000000")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)
CENTER = Alignment(horizontal="center", vertical="top", wrap_text=True)
RIGHT = Alignment(horizontal="right", vertical="top", wrap_text=True)
ONE_LINE = Alignment(horizontal="center", vertical="center")
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
CAPTION = Alignment(horizontal="left", vertical="center", wrap_text=True)
MARK = Alignment(horizontal="right", vertical="center")

_BROKEN = {
    "ลำดับที่": "ลำดับ\nที่",
    "รายละเอียดของกิจกรรมที่เกิดขึ้นจากโครงการ": "รายละเอียดของกิจกรรม\nที่เกิดขึ้นจากโครงการ",
    "งบประมาณ (บาท)": "งบประมาณ\n(บาท)",
    "แหล่งงบประมาณ": "แหล่ง\nงบประมาณ",
    "สถานที่ดำเนินการ": "สถานที่\nดำเนินการ",
    "หน่วยงานรับผิดชอบหลัก": "หน่วยงาน\nรับผิดชอบหลัก",
    "ไตรมาสที่ดำเนินการ": "ไตรมาสที่\nดำเนินการ",
    "การจัดส่งเล่มแผนให้ อปท.": "การจัดส่งเล่มแผน\nให้ อปท.",
    "การจัดส่งเล่มแผนให้อำเภอ": "การจัดส่งเล่มแผน\nให้อำเภอ",
    "ลักษณะการเชื่อมโยง": "ลักษณะ\nการเชื่อมโยง",
}
"""Where narrow headings are broken."""

MONTH_NAMES = tuple(SHORT_MONTHS[month] for month in FISCAL_MONTHS)


def font(size: float = 14, *, bold: bool = False, color: str = BLACK) -> Font:
    """The font of every cell."""
    return Font(name=FONT_NAME, size=size, bold=bold, color=color)


def fill(color: str) -> PatternFill:
    """A plain background."""
    return PatternFill("solid", start_color=color, end_color=color)


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return a cell that is not covered by a merged one."""
    cell: Cell = sheet[f"{get_column_letter(column)}{row}"]
    return cell


def put(cell: Cell, text: str, look: Font, alignment: Alignment) -> Cell:
    """Write a text and its looks into a cell."""
    cell.value, cell.font, cell.alignment = text or None, look, alignment
    return cell


def merged(  # noqa: PLR0913 (a merged line's looks are many)
    sheet: Worksheet,
    row: int,
    width: int,
    text: str,
    *,
    size: float = 16,
    alignment: Alignment = MIDDLE,
    height: float = 29,
) -> Cell:
    """Write a bold line over the table's whole width."""
    if width > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)
    sheet.row_dimensions[row].height = height
    return put(cell_at(sheet, row, 1), text, font(size, bold=True), alignment)


def title_lines(sheet: Worksheet, width: int, title: str, *, is_drafted: bool = False) -> None:
    """Write the three title lines into rows 2 to 4; a draft's say that it is one."""
    merged(sheet, 2, width, f"{{{{ เอกสาร.ร่าง }}}}{title}" if is_drafted else title)
    merged(sheet, 3, width, "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}")
    merged(sheet, 4, width, "{{ หน่วยงาน.ชื่อ }}")


def heading(
    sheet: Worksheet, area: str, text: str, size: float = 14, alignment: Alignment = MIDDLE
) -> None:
    """Write a heading into a range, merged when it is more than a cell."""
    cells = sheet[area]
    rows = cells if isinstance(cells, tuple) else ((cells,),)
    for row in rows:
        for cell in row:
            cell.border, cell.fill = BOX, fill(HEADING_FILL)
    put(rows[0][0], _BROKEN.get(text, text), font(size, bold=True), alignment)
    if ":" in area:
        sheet.merge_cells(area)


def month_headings(sheet: Worksheet, row: int, first: int) -> None:
    """Write the years over the months of the fiscal year, from column ``first`` on."""
    letters = [get_column_letter(first + offset) for offset in range(len(MONTH_NAMES))]
    sheet.row_dimensions[row].height = sheet.row_dimensions[row + 1].height = HEADING_HEIGHT
    heading(sheet, f"{letters[0]}{row}:{letters[2]}{row}", "พ.ศ. {{ ปีงบประมาณก่อน }}")
    heading(sheet, f"{letters[3]}{row}:{letters[11]}{row}", "พ.ศ. {{ ปีงบประมาณ }}")
    for letter, name in zip(letters, MONTH_NAMES, strict=True):
        heading(sheet, f"{letter}{row + 1}", name, 11, ONE_LINE)


def new_book(title: str) -> Workbook:
    """Return a workbook without sheets, whose columns are measured in the forms' font."""
    book = Workbook()
    book.remove(book.worksheets[0])
    # openpyxl has no public way to the default font.
    book._named_styles["Normal"].font = font()  # type: ignore[attr-defined]  # noqa: SLF001
    book.properties.creator, book.properties.title = "dplan", title
    return book


def set_widths(sheet: Worksheet, widths: Iterable[float]) -> None:
    """Set the columns' widths in digits of the default font, from A on."""
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def set_paper(
    sheet: Worksheet, heading_rows: str, mark: str = "", *, is_drafted: bool = False
) -> None:
    """Print on A4 landscape, as wide as the page, headings and the form's mark on every page."""
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(
        left=0.4, right=0.4, top=0.7, bottom=0.7, header=0.3, footer=0.3
    )
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = heading_rows
    pages = HeaderFooterPart("หน้า &P จาก &N", FONT_NAME, 14)
    sheet.oddFooter = HeaderFooterItem(center=pages)
    bold = f"{FONT_NAME},Bold"
    right = HeaderFooterPart(mark, bold, 14) if mark else None
    left = HeaderFooterPart("{{ เอกสาร.ร่างเพราะ }}", bold, 14, "C00000") if is_drafted else None
    if left or right:
        sheet.oddHeader = HeaderFooterItem(left=left, right=right)
    if mark:  # in the page's header on paper; the cell that has it on the screen is not printed
        sheet.print_area = f"A2:{get_column_letter(sheet.max_column)}{sheet.max_row}"
