"""What the headings of a template's table say, by the spellings that the reader knows."""

from collections.abc import Mapping

from dplan_docs.column_names import column_number
from dplan_docs.formats.month_fields import MONTH_FIELDS
from dplan_docs.formats.xlsx.rows import Row
from dplan_docs.formats.xlsx.tables import Table

_FIELDS = {
    "number": "ลำดับที่",
    "name": "ชื่อ",
    "item": "ชื่อ",
    "category": "ประเภท",
    "description": "รายละเอียด",
    "target": "รายละเอียด",
    "budget": "งบประมาณ",
    "funding_source": "แหล่งงบประมาณ",
    "location": "สถานที่",
    "divisions": "หน่วยงาน",
    "tactic": "กลยุทธ์",
}
_DEEPEST = 4
"""How many rows above the samples a heading may stand."""


def fields_by_heading(
    rows: Mapping[int, Row], sample: int, first: int, table: Table
) -> dict[str, str]:
    """Return what the empty cells of a sample row should show, by their columns.

    Only the headings of a table are asked, and only for what the row does not show already.

    Args:
        rows: The sheet's rows.
        sample: The sample row's number.
        first: The first sample row's number: headings stand above it.
        table: The table.
    """
    empty = [cell.column for cell in rows[sample].cells if cell.is_empty]
    if not empty:
        return {}
    shown = {cell.field for cell in rows[sample].cells}
    merged = {
        column
        for left, right, _ in rows[sample].merges
        for column in empty
        if column_number(left) < column_number(column) <= column_number(right)
    }
    fields: dict[str, str] = {}
    for column, text in headings_above(rows, first).items():
        field = field_of_heading(text, table) if column in empty else None
        if field and field not in shown and column not in merged:
            fields[column] = field
            shown.add(field)
    return fields


def headings_above(rows: Mapping[int, Row], first: int) -> dict[str, str]:
    """Return the lowest text above the samples in each column."""
    texts: dict[str, str] = {}
    for number in range(first - 1, max(first - 1 - _DEEPEST, 0), -1):
        for cell in rows[number].cells if number in rows else ():
            if cell.wording.text.strip():
                texts.setdefault(cell.column, cell.wording.text)
    return texts


def field_of_heading(text: str, table: Table) -> str | None:
    """Return the field that a heading names, as the table's entry row calls it."""
    from dplan_docs.reading.headings import heading
    from dplan_docs.reading.month_headings import month_heading

    if month := month_heading(text):
        return f"{table.prefix}.{MONTH_FIELDS[month]}"
    found = heading(text)
    if found is None or not found.exact or found.field not in _FIELDS:
        return None
    return f"{table.prefix}.{_FIELDS[found.field]}"
