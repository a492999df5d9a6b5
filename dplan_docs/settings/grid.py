"""The settings workbook as plain rows of cells, opened with care."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812

import python_calamine

from dplan_docs.errors import DplanError
from dplan_docs.thai.text import fold

Row: TypeAlias = Sequence[object]

_MOST_PARTS = 1_000
_MOST_BYTES = 50_000_000
_OLE_HEAD = b"\xd0\xcf\x11\xe0"
"""How a workbook with a password, and an old .xls, begin."""

_SHEET_PARTS = "xl/worksheets/"
_FAR_CELL = re.compile(rb'<c [^>]*\br="(?:[A-Z]{3}\d|[A-Z]+\d{5})[^>]*(?<!/)>')
"""A filled cell past column ZZ or row 9,999: calamine allots the whole rectangle up to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet: its full name and its rows from A1 on."""

    name: str
    rows: tuple[Row, ...]


def open_grids(path: Path) -> Mapping[str, Grid]:
    """Return the workbook's sheets by folded name, the first of a name winning.

    Raises:
        DplanError: The file is missing, broken, locked by a password or unreasonably large.
    """
    _check_file(path)
    try:
        book = python_calamine.load_workbook(path)
        grids = [_grid(book, name) for name in reversed(book.sheet_names)]
    except BaseException as error:
        # calamine's panics are no Exceptions.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise DplanError(_broken(path)) from error
    return {fold(grid.name): grid for grid in grids}


def address(row: int, column: int) -> str:
    """Return a cell's address as Excel shows it, from nought-based numbers.

    >>> address(11, 3), address(0, 27)
    ('D12', 'AB1')
    """
    letters = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def _grid(book: python_calamine.CalamineWorkbook, name: str) -> Grid:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return Grid(name=name, rows=tuple(rows))


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise DplanError(
            f"ไม่พบไฟล์ {path} โปรดใช้คำสั่ง dplan new เพื่อสร้างไฟล์ข้อมูลหน่วยงาน แล้วกรอกข้อมูลก่อนจัดทำเอกสาร"
        )
    try:
        with path.open("rb") as file:
            is_locked = file.read(len(_OLE_HEAD)) == _OLE_HEAD
        if is_locked:
            raise DplanError(
                f"เปิดไฟล์ {path.name} ไม่ได้ เพราะมีรหัสผ่านหรือเป็นไฟล์ Excel รุ่นเก่า "
                "โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx โดยไม่ใส่รหัสผ่าน"
            )
        with ZipFile(path) as package:
            _check_package(path, package)
    except PermissionError as error:
        raise DplanError(
            f"เปิดไฟล์ {path.name} ไม่ได้ โปรดปิดโปรแกรมอื่นที่ใช้ไฟล์นี้อยู่ หรือตรวจสอบสิทธิ์การอ่านไฟล์"
        ) from error
    except (BadZipFile, ZlibError, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise DplanError(_broken(path)) from error


def _check_package(path: Path, package: ZipFile) -> None:
    parts = package.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
        raise DplanError(_too_large(path))
    for part in parts:
        # Reading on to the end proves that the part is no larger than it says.
        content = package.read(part)
        if part.filename.startswith(_SHEET_PARTS) and _FAR_CELL.search(content):
            raise DplanError(_too_large(path))


def _too_large(path: Path) -> str:
    return (
        f"ไฟล์ {path.name} มีขนาดใหญ่ผิดปกติ หรือมีข้อมูลอยู่ไกลจากตารางมาก จึงไม่ได้อ่าน "
        "โปรดลบแถวและคอลัมน์ที่ไม่ใช้ หรือคัดลอกข้อมูลไปกรอกในไฟล์ใหม่ที่สร้างด้วยคำสั่ง dplan new"
    )


def _broken(path: Path) -> str:
    return (
        f"อ่านไฟล์ {path.name} ไม่ได้ ไฟล์อาจเสียหายหรือไม่ใช่ไฟล์ Excel "
        "โปรดเปิดใน Excel แล้วบันทึกใหม่ หรือใช้ไฟล์สำรอง"
    )
