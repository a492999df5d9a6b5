"""The running number of a row."""

import re
from dataclasses import dataclass

from dplan_docs.parsing.values import CellValue, Remark, as_found, plain
from dplan_docs.thai.text import DASHES

_NUMBER = re.compile(r"\(?([0-9]{1,5})\)?[.)]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowNumber:
    """What a number cell says; ``number`` is None when it is blank or says something else."""

    number: int | None = None
    remarks: tuple[Remark, ...] = ()


def parse_number(value: CellValue) -> RowNumber:
    """Return the number of a row, written as 3, ๓, 3. or (3).

    >>> parse_number("๓.").number, parse_number("-").number
    (3, None)
    """
    text = plain(value)
    if found := _NUMBER.fullmatch(text):
        return RowNumber(number=int(found[1]))
    if not text.strip(f"{DASHES} "):
        return RowNumber()
    message = f"อ่านลำดับที่ “{text}” ไม่ได้ กรุณาพิมพ์เป็นตัวเลขจำนวนเต็ม"
    remark = Remark(code="number-unreadable", message=message, value=as_found(value))
    return RowNumber(remarks=(remark,))
