"""How a workbook that we marked and sent back to its division is known when it comes again."""

from dplan_docs.findings import Severity
from dplan_docs.reading.cells import Sheet

LIST_SHEET = "สิ่งที่ต้องแก้ไข"
"""The sheet that lists what to mend; it holds no project."""

LIST_HEADINGS = ("ลำดับ", "ระดับ", "แผ่นงาน", "ช่อง", "ข้อความที่พบ", "ควรทำอย่างไร")

MARK_FILLS = {
    Severity.ERROR: "FFF6C9C6",
    Severity.WARNING: "FFFBE7A9",
    Severity.INFO: "FFCFE3F5",
}
"""The ARGB colors of marked cells: whoever reads fills takes the color behind, if any."""


def is_list(sheet: Sheet) -> bool:
    """Whether a sheet is our list, whose messages may sound like a form's titles."""
    return sheet.name == LIST_SHEET and any(
        tuple(row.values()) == LIST_HEADINGS for row in sheet.rows.values()
    )
