"""The report of copies that go back to the divisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dplan_docs.report.layout import joined

if TYPE_CHECKING:  # a report costs no more than what it reports on
    from dplan_docs.returning import Copy, Returned


def returned_report(returned: Returned) -> str:
    """Return which copies were written where, and which could not be."""
    if not returned.copies and not returned.failed:
        return f"ไม่มีสมุดงานที่ต้องส่งคืน{returned.sender}"
    wrote = f"เขียนสมุดงานส่งคืน{returned.sender} {len(returned.copies)} ไฟล์ไว้ที่ {returned.folder}"
    failed = "เขียนทับไฟล์ต่อไปนี้ไม่ได้ อาจเปิดอยู่ใน Excel กรุณาปิดไฟล์แล้วสั่งใหม่ (ไฟล์อื่นเขียนแล้ว)"
    return joined(
        [
            [wrote, *map(_line, returned.copies)] if returned.copies else [],
            [failed, *(f"  {path}" for path in returned.failed)] if returned.failed else [],
        ]
    )


def _line(copy: Copy) -> str:
    if copy.unmarked is None:
        return f"  {copy.path}"
    return f"  {copy.path} (มีเฉพาะรายการ เพราะ{copy.unmarked})"
