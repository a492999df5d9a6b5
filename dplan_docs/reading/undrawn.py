"""Old .xls workbooks, whose drawings only LibreOffice can read."""

import re
from dataclasses import replace
from pathlib import Path
from zipfile import is_zipfile

from dplan_docs.findings import CellRef
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.foreign import is_html
from dplan_docs.reading.guard import check_package, file_head
from dplan_docs.reading.model import Reading

_OLE_SHAPE = re.compile(rb"(..)\x0a\xf0\x08\x00\x00\x00", re.DOTALL)
"""How the record of a shape in an .xls begins (OfficeArtFSP); its kind is in twelve of the bits."""

_NO_LINES = frozenset({0, 75, 201, 202})
"""Groups, pictures, controls, and the boxes of comments and texts."""

_MOST_BYTES = 20 * 2**20


def needs_converting(path: Path) -> bool:
    """Whether a sound workbook holds drawings that are read only from an .xlsx made of it."""
    try:
        if path.stat().st_size > _MOST_BYTES or check_package(path) or is_html(file_head(path)):
            return False
        if is_zipfile(path):
            return False
        found = set(_OLE_SHAPE.findall(path.read_bytes()))
    except OSError:
        return False
    return any(int.from_bytes(x, "little") >> 4 not in _NO_LINES for x in found)


def without_drawings(reading: Reading, name: str) -> Reading:
    """Return the reading of such a workbook that was not converted, saying what may be lost."""
    if all(entry.months for entry in reading.entries):
        return reading
    message = (
        "ไฟล์นี้มีเส้นหรือรูปที่วาดไว้บนตาราง ซึ่งอ่านจากไฟล์ .xls ได้เมื่อมี LibreOffice ในเครื่องเท่านั้น "
        "รายการที่บอกเดือนด้วยลูกศรจึงยังไม่ทราบเดือน กรุณาเปิดไฟล์ใน Excel แล้วบันทึกเป็น .xlsx"
    )
    told = finding("drawing-unread", CellRef(file=name), message)
    return replace(reading, findings=(*reading.findings, told))
