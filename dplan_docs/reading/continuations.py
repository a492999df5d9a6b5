"""Which rows with words in the name's column go on with the record above, and are none of their own."""

import re
from collections.abc import Collection

from dplan_docs.findings import Finding
from dplan_docs.parsing.values import plain
from dplan_docs.reading.captions import is_title
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.evidence import RecordRows
from dplan_docs.reading.row_kinds import RowKind
from dplan_docs.reading.rows import RowView

_SUB_ITEM = re.compile(r"(?:[-–—•*●▪➢»]|\(?[ก-ฮ][.)]|\d{1,2}\.\d|\(\d{1,2}\))\s*\S")
_COUNTED = re.compile(r"\d{1,2}[.)](?!\d)(?!.*โครงการ)")
_SUB_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})+\.?")
_FRAGMENT = re.compile(
    r"[(\[]|(?:และ|หรือ|ของ|แก่|แด่|เพื่อ|สำหรับ|พร้อม|โดย|ซึ่ง|ตาม|ใน(?!การ)|ให้กับ|จำนวน|หลักสูตร|ครั้งที่|รุ่นที่|ระยะที่)"
)
_DIGIT = re.compile(r"\d")
_LINES_OF_A_TITLE = 8


def goes_on(row: RowView, kind: RowKind, record: RecordRows, header_tops: Collection[int]) -> bool:
    """Whether a row that has no number of its own goes on with the record above it.

    It does under the record's own merged number or name (unless it has a sum of its own), and
    when all it holds are words that begin no project: a sub-item, a rest of a sentence, or a line
    that would be a title if a page began here.

    Args:
        row: The row, which stands right below the record's last.
        kind: What it would be by itself.
        record: The record's rows so far.
        header_tops: The first rows of the sheet's headers.
    """
    if row.row in record.reach:
        return not _has_own_sum(row)
    if kind not in {RowKind.RECORD, RowKind.TITLE}:
        return False
    name = row.fields.get("name", "")
    if set(row.fields) - {"name"} == {"number"} and len(row.texts) == 2:  # noqa: PLR2004
        return bool(name) and _is_sub_number(row.fields["number"], record)
    if not row.is_bare_name or row.is_wide:
        return False
    if is_title(name):
        return not any(row.row < top <= row.row + _LINES_OF_A_TITLE for top in header_tops)
    return any(pattern.match(name) for pattern in (_SUB_ITEM, _COUNTED, _FRAGMENT))


def name_continued(row: RowView, record: RecordRows) -> Finding:
    """Return what to tell of words that were read as more of the name above."""
    column = record.header.fields["name"]
    text = row.fields["name"]
    message = (
        f"อ่านข้อความ “{text}” เป็นส่วนต่อของชื่อโครงการในแถว {record.rows[0]} "
        "หากเป็นอีกโครงการหนึ่ง กรุณาใส่ลำดับที่และงบประมาณ"
    )
    return finding("name-continued", record.sheet.ref(row.row, column), message, text)


def _has_own_sum(row: RowView) -> bool:
    return _DIGIT.search(row.fields.get("budget", "")) is not None


def _is_sub_number(text: str, record: RecordRows) -> bool:
    """Whether a number such as 4.1 stands under the record that has number 4."""
    column = record.header.fields.get("number", 0)
    own = plain(record.sheet.value(record.rows[0], column)).rstrip(".")
    return bool(own) and _SUB_NUMBER.fullmatch(text) is not None and text.startswith(f"{own}.")
