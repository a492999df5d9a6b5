"""What is told of a sheet's drawing: arrows that belong to nothing, words, shapes not understood."""

import re
from collections.abc import Collection, Iterator, Sequence

from dplan_docs.findings import Finding
from dplan_docs.parsing.months import parse_months
from dplan_docs.parsing.values import plain
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Arrow, Sheet
from dplan_docs.reading.header import Header
from dplan_docs.reading.months import covered_months, meant_rows

_FORM_MARK = re.compile(r"\(?(?:แบบ)?\s*ผด\s*\.?\s*0?2(?:\s*/\s*1)?\)?")
_WHOLLY = 0.9


def about_drawing(
    sheet: Sheet, headers: Sequence[Header], rows: Collection[int], remarks: Collection[int] = ()
) -> Iterator[Finding]:
    """Yield what to tell of a sheet's drawing.

    Args:
        sheet: The sheet.
        headers: The headers of its tables.
        rows: The rows of its records.
        remarks: The rows of remarks, in which an arrow is explained.
    """
    for arrow in (arrow for arrow in sheet.drawing.arrows if arrow.row not in remarks):
        yield from _about_arrow(arrow, sheet, headers, rows)
    for shape in sheet.drawing.unknown:
        months, is_of_record = _place(shape, sheet, headers, rows)
        if months and is_of_record and not _is_frame(shape, headers):
            message = (
                "มีรูปร่างวางอยู่บนช่องเดือน แต่โปรแกรมไม่เข้าใจว่าหมายถึงเดือนใด จึงไม่ได้นำมาใช้ "
                "กรุณาใช้เส้นหรือลูกศรแทน หรือทำเครื่องหมายในช่องเดือน"
            )
            yield finding("arrow-stray", sheet.ref(shape.row, shape.middle), message)
    for box in sheet.drawing.text_boxes if headers else ():
        text = plain(box.text)
        if text and not _FORM_MARK.fullmatch(text):
            message = f"กล่องข้อความ “{text}” วางอยู่บนตาราง โปรแกรมไม่ได้นำมาใช้ หากเป็นข้อมูลของแผน กรุณาพิมพ์ลงในช่องของตาราง"
            yield finding("text-box", sheet.ref(box.row, box.column), message, text)


def _about_arrow(
    arrow: Arrow, sheet: Sheet, headers: Sequence[Header], rows: Collection[int]
) -> Iterator[Finding]:
    """Yield what to tell of an arrow beside the records, or beside the months.

    A line that is beside both, such as one to sign on, belongs to nothing here.
    """
    months, is_of_record = _place(arrow, sheet, headers, rows)
    text = plain(arrow.text)
    if bool(months) != is_of_record:
        what = "ไม่ตรงกับแถวของรายการใด" if months else "ไม่อยู่ในช่องเดือน"
        message = f"มีเส้นหรือลูกศรที่{what} จึงไม่ได้นำมาใช้ กรุณาเลื่อนให้ตรงกับรายการและเดือน"
        yield finding("arrow-stray", sheet.ref(arrow.row, arrow.middle), message, text or None)
    elif headers and text and set(parse_months(text).months) != months:
        message = f"ใช้เดือนที่ลูกศรครอบคลุม แต่ไม่ได้ใช้ข้อความ “{text}” บนลูกศร หากเป็นข้อมูลของแผน กรุณาพิมพ์ลงในช่องของตาราง"
        yield finding("text-box", sheet.ref(arrow.row, arrow.middle), message, text)


def _place(
    shape: Arrow, sheet: Sheet, headers: Sequence[Header], rows: Collection[int]
) -> tuple[set[int], bool]:
    """Return the months that a shape covers, and whether it lies in the row of a record."""
    above = [header for header in headers if header.top <= shape.row]
    months = {month for header in above for month in covered_months(shape, header.months)}
    meant = meant_rows(shape, sheet, above[-1]) if above else (shape.row,)
    return months, any(row in rows for row in meant)


def _is_frame(shape: Arrow, headers: Sequence[Header]) -> bool:
    """Whether a shape goes round more of the table than its months."""
    first = min((column for header in headers for column in header.months), default=1)
    return any(column < first and share >= _WHOLLY for column, share in shape.cover.items())
