"""An opened workbook: its sheets, or the one finding that tells why it could not be opened."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dplan_docs.findings import CellRef, Finding
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.opening import Unopened, open_sheets
from dplan_docs.reading.stamp import stamped

_WHAT_TO_DO = {
    "file-empty": "กรุณาขอไฟล์จาก{}อีกครั้ง",
    "file-not-a-workbook": "กรุณาบันทึกเป็นไฟล์ Excel (.xlsx) แล้วส่งใหม่",
    "file-password": "กรุณายกเลิกรหัสผ่านแล้วบันทึกใหม่",
    "file-damaged": "กรุณาขอไฟล์จาก{}อีกครั้ง",
    "file-unsafe": "จึงไม่ได้เปิด กรุณาคัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A workbook's sheets, stamped where it is our form, and the names of those not readable."""

    sheets: tuple[Sheet, ...]
    unread: tuple[str, ...] = ()


def open_or_tell(
    path: Path, name: str, drawn: Path | None = None, *, sender: str = "กอง"
) -> Opened | Finding:
    """Return what a workbook holds, or the finding that says why it cannot be opened.

    Args:
        path: The workbook.
        name: How findings name it.
        drawn: An .xlsx made of an .xls, to read its drawings from.
        sender: Who is asked for the file again.
    """
    file = CellRef(file=name)
    try:
        sheets, unread = open_sheets(path, name, drawn)
    except Unopened as refused:
        code = refused.fault.code
        message = f"{refused.fault.reason} {_WHAT_TO_DO[code].format(sender)}"
        return finding(code, file, message)
    except OSError as error:
        message = "เปิดไฟล์ไม่ได้ กรุณาตรวจสอบว่าไฟล์ยังอยู่ ปิดไฟล์ในโปรแกรมอื่น แล้วลองอีกครั้ง"
        return finding("file-missing", file, message, error.strerror)
    return Opened(sheets=stamped(sheets), unread=unread)


def about_unread(file: str, unread: Iterable[str]) -> Iterator[Finding]:
    """Yield what to tell of sheets that could not be read."""
    for name in unread:
        message = "อ่านแผ่นงานนี้ไม่ได้ กรุณาเปิดไฟล์ใน Excel แล้วบันทึกใหม่"
        yield finding("sheet-unreadable", CellRef(file=file, sheet=name), message)


def about_cut(sheet: Sheet) -> Iterator[Finding]:
    """Yield what to tell of a sheet whose end was not read."""
    if sheet.unread_from:
        message = f"ข้อมูลตั้งแต่แถวที่ {sheet.unread_from:,} ลงไปไม่ได้อ่าน เพราะมีแถวว่างจำนวนมากคั่นอยู่"
        yield finding("sheet-cut", sheet.ref(sheet.unread_from), message)
