"""A district's workbook as a file: the same data always gives the same bytes."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from package import rewrite_zip

from samples.source.province_2566.answers import Answer

_WIDTHS = (10, 22, 44, 24, 24, 26, 24, 28, 24)
_REPORT = "แบบรายงาน"
_REPORT_WIDTH = 70
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FONT = "TH SarabunPSK"
_HEAD_ROW = 3


def write_answer(inbox: Path, answer: Answer) -> None:
    """Write a district's workbook to its place in the inbox."""
    path = inbox / answer.path
    path.parent.mkdir(parents=True, exist_ok=True)
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in answer.sheets:
        sheet = book.create_sheet(name)
        for row, line in enumerate(lines, start=1):
            is_table = name != _REPORT and row >= _HEAD_ROW
            for column, value in enumerate(line, start=1):
                cell = sheet.cell(row, column, value)
                cell.font = Font(name=_FONT, size=16, bold=row == _HEAD_ROW and is_table)
                cell.alignment = Alignment(vertical="top", wrap_text=is_table)
                if is_table:
                    cell.border = _BOX
        widths = (_REPORT_WIDTH, 30, 12) if name == _REPORT else _WIDTHS
        for column, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(column)].width = width
    book.properties.creator = f"พช.{answer.district}"
    book.save(path)
    rewrite_zip(path)
