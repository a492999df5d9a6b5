"""The drop-down lists of the settings workbook."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dplan_docs.settings.model import Entry

LISTS_NAME = "รายการเลือก"
"""The hidden sheet of the lists that are too long for a rule."""

_LONGEST_INLINE_LIST = 255
"""Excel's limit for a drop-down list written in the cell's rule itself."""


def offer(book: Workbook, sheet: Worksheet, entry: Entry, cells: str) -> None:
    """Offer the setting's choices, if it has any, in these cells."""
    if not entry.choices:
        return
    rule = DataValidation(type="list", formula1=_list_source(book, entry.choices), allow_blank=True)
    rule.errorStyle = "warning" if entry.is_open else "stop"
    rule.errorTitle = "ไม่อยู่ในรายการ"
    rule.error = "ข้อความนี้ไม่อยู่ในรายการ ต้องการใช้ต่อหรือไม่" if entry.is_open else "โปรดเลือกจากรายการ"
    rule.showErrorMessage = True
    rule.add(cells)
    sheet.add_data_validation(rule)


def _list_source(book: Workbook, choices: Sequence[str]) -> str:
    inline = ",".join(choices)
    if len(inline) <= _LONGEST_INLINE_LIST:
        return f'"{inline}"'
    lists: Worksheet = book[LISTS_NAME]
    column = lists.max_column + 1
    for row, choice in enumerate(choices, start=1):
        lists.cell(row, column, choice)
    letter = get_column_letter(column)
    return f"'{LISTS_NAME}'!${letter}$1:${letter}${len(choices)}"
