"""Workbooks made of rows, and what the ordinary forms say.

Stated here once for all tests, and never taken from the program's own lists.
"""

from openpyxl import Workbook

YEAR = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)
MONTHS = (
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
)
"""The months of a fiscal year as the forms head their columns."""

FULL_MONTHS = (
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
)
HEADINGS = (
    "ลำดับที่",
    "โครงการ",
    "รายละเอียดของกิจกรรม",
    "งบประมาณ (บาท)",
    "สถานที่ดำเนินการ",
    "หน่วยงานรับผิดชอบหลัก",
)
"""The columns of ผด.02 before its months."""

EQUIPMENT_HEADINGS = ("ลำดับที่", "ครุภัณฑ์", "รายละเอียดของครุภัณฑ์", *HEADINGS[3:])
"""The columns of ผด.02/1 before its months."""


def book_of(sheets):
    """A workbook of these sheets, each a list of rows."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    return book


def write_book(path, sheets):
    """Write a workbook of these sheets, each a list of rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book_of(sheets).save(path)
    return path
