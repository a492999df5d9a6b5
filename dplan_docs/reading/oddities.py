"""What is told of rows and headings that are no records: answers, remarks, things not understood."""

import re
from collections.abc import Collection, Iterator, Sequence

from dplan_docs.findings import CellRef, Finding
from dplan_docs.parsing.values import plain
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header
from dplan_docs.reading.months import covered_months, meant_rows
from dplan_docs.reading.rows import RowKind, RowView

_FORM_MARK = re.compile(r"\(?(?:แบบ)?\s*ผด\s*\.?\s*0?2(?:\s*/\s*1)?\)?")


def oddity(sheet: Sheet, kind: RowKind, row: RowView) -> Finding:
    """Return what to tell of a row that is neither record nor caption nor total."""
    column, text = next(iter(row.texts.items()))
    where = sheet.ref(row.row, column)
    if kind is RowKind.NOTHING:
        return finding("nothing-stated", where, "กองแจ้งว่าไม่มีรายการในตารางนี้", text)
    if kind is RowKind.REMARK:
        return finding("remark-below", where, "หมายเหตุนี้ไม่ได้นำไปพิมพ์ในเล่ม", text)
    if len(row.texts) == 1:
        message = (
            f"ไม่เข้าใจข้อความ “{text}” ในตาราง จึงไม่ได้นำมาใช้ หากเป็นโครงการ กรุณาใส่ลำดับที่ "
            "หากเป็นหัวข้อ กรุณาขึ้นต้นด้วยคำว่า ยุทธศาสตร์ หรือ แผนงาน"
        )
        return finding("caption-unknown", where, message, text)
    said = " | ".join(row.texts.values())
    message = f"ไม่เข้าใจแถวนี้ “{said}” จึงไม่ได้นำมาใช้ หากเป็นโครงการ กรุณาใส่ลำดับที่และชื่อ"
    return finding("row-not-understood", where, message, said)


def numbered_rows(sheet: Sheet, rows: Sequence[int]) -> Finding:
    """Return what to tell of rows that hold a number and nothing else, once for a sheet."""
    message = f"มีแถวที่มีแต่ลำดับที่ ไม่มีชื่อและข้อมูลอื่น {len(rows)} แถว จึงไม่นับเป็นโครงการ"
    return finding("rows-without-name", sheet.ref(rows[0]), message)


def year_conflict(where: CellRef, year: int, titled: Collection[int]) -> Finding:
    """Return what to tell of years over the months that are not the title's."""
    said = ", ".join(map(str, sorted(titled)))
    message = (
        f"ปีบนหัวเดือนเป็นของปีงบประมาณ {year} แต่ชื่อเรื่องเป็นปีงบประมาณ {said} กรุณาตรวจสอบว่าเป็นไฟล์ของปีใด"
    )
    return finding("year-conflict", where, message, str(year))


def about_drawing(
    sheet: Sheet, headers: Sequence[Header], rows: Collection[int]
) -> Iterator[Finding]:
    """Yield what to tell of a sheet's arrows without a record, and of its written shapes."""
    yield from stray_arrows(sheet, headers, rows)
    for box in sheet.drawing.text_boxes if headers else ():
        text = plain(box.text)
        if text and not _FORM_MARK.fullmatch(text):
            message = f"กล่องข้อความ “{text}” วางอยู่บนตาราง โปรแกรมไม่ได้นำมาใช้ หากเป็นข้อมูลของแผน กรุณาพิมพ์ลงในช่องของตาราง"
            yield finding("text-box", sheet.ref(box.row, box.column), message, text)


def stray_arrows(
    sheet: Sheet, headers: Sequence[Header], rows: Collection[int]
) -> Iterator[Finding]:
    """Yield what to tell of arrows beside the records, or beside the months.

    A line that is beside both, such as one to sign on, belongs to nothing here.
    """
    for arrow in sheet.drawing.arrows:
        above = [header for header in headers if header.top <= arrow.row]
        over_months = any(covered_months(arrow, header.months) for header in above)
        meant = meant_rows(arrow, sheet, above[-1]) if above else (arrow.row,)
        if over_months == any(row in rows for row in meant):
            continue
        what = "ไม่ตรงกับแถวของรายการใด" if over_months else "ไม่อยู่ในช่องเดือน"
        message = f"มีเส้นหรือลูกศรที่{what} จึงไม่ได้นำมาใช้ กรุณาเลื่อนให้ตรงกับรายการและเดือน"
        yield finding("arrow-stray", sheet.ref(arrow.row, arrow.middle), message)
