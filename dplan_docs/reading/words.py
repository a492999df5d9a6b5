"""What a sheet's own words tell besides its rows: numbers in mixed digits, the offices it names."""

import re
from collections.abc import Iterator
from itertools import takewhile

from dplan_docs.findings import CellRef, Finding
from dplan_docs.parsing.values import plain
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.thai.digits import is_mixed, to_arabic

_THAI_DIGIT, _DIGIT = re.compile("[๐-๙]"), re.compile("[0-9]")
_SHOWN = 60
_OFFICE = re.compile(
    r"(?:(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร))|(?:อบต|อบจ)\.\s*)[ก-๎]{2,}"
)
_OF_A_STRATEGY = re.compile("ยุทธศาสตร์|กลยุทธ์|แนวทาง|แผนงาน|ประเด็น")


def mixed_digits(sheet: Sheet) -> Iterator[Finding]:
    """Yield the cells in which one number is written in Thai and in Arabic digits."""
    for row, cells in sheet.rows.items():
        for column, value in cells.items():
            if not isinstance(value, str) or not _THAI_DIGIT.search(value):
                continue
            if _DIGIT.search(value) and is_mixed(value):
                found = " ".join(value.split())[:_SHOWN]
                message = (
                    f"“{found}” มีเลขไทยปนกับเลขอารบิกในจำนวนเดียว อ่านเป็น “{to_arabic(found)}” "
                    "กรุณาตรวจสอบและใช้เลขแบบเดียวกัน"
                )
                yield finding("digits-mixed", sheet.ref(row, column), message, value)


def offices_named(sheet: Sheet, before: int) -> Iterator[tuple[str, CellRef]]:
    """Yield the local governments that the title above a row names, each with its cell."""
    for row in takewhile(lambda row: row < before, sheet.rows):
        for column, value in sheet.rows[row].items():
            text = plain(value)
            if not _OF_A_STRATEGY.match(text):
                yield from ((found, sheet.ref(row, column)) for found in _OFFICE.findall(text))
