"""What is told of rows and headings that are no records: answers, remarks, things not understood."""

from collections.abc import Collection, Sequence

from dplan_docs.findings import CellRef, Finding
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.row_kinds import RowKind
from dplan_docs.reading.rows import RowView


def oddity(sheet: Sheet, kind: RowKind, row: RowView) -> Finding:
    """Return what to tell of a row that is neither record nor caption nor total."""
    column, text = next(iter(row.texts.items()))
    where = sheet.ref(row.row, column)
    if kind is RowKind.NOTHING:
        return finding("nothing-stated", where, "กองแจ้งว่าไม่มีรายการในส่วนนี้", text)
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
