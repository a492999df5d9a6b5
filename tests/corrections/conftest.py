"""Workbooks as they were sent, made of rows in a line or two."""

from datetime import UTC, datetime
from decimal import Decimal

from dplan_docs.corrections import Sending
from dplan_docs.records import EquipmentItem, Project, SourceRow

DAY_NS = 86_400 * 10**9
NAMES = (
    "ก่อสร้างถนนสายเหนือ",
    "ขุดลอกคลองกลาง",
    "อบรมอาชีพทอผ้า",
    "ปลูกป่าชุมชน",
    "แข่งขันกีฬาตำบล",
    "ซ่อมประปา",
)


def a_row(row, name, *, file="กองช่าง.xlsx", record=Project, **changes):
    """Return a row of a workbook; the division is กองช่าง unless said otherwise."""
    values = {
        "where": SourceRow(file=file, sheet="ผด.02", row=row),
        "name": name,
        "work_plan": "อุตสาหกรรมและการโยธา",
        "divisions": ("กองช่าง",),
        "location": "หมู่ที่ 1",
        "budget": Decimal(1000),
    }
    return record(**(values | changes))


def an_item(row, name, **changes):
    """Return a row of ผด.02/1."""
    return a_row(row, name, record=EquipmentItem, **changes)


def a_sending(name, rows, *, day=0, saved=None, **changes):
    """Return a workbook of these rows, or names of projects, changed on a day."""
    entries = tuple(
        a_row(n, row, file=name) if isinstance(row, str) else row
        for n, row in enumerate(rows, start=5)
    )
    moment = datetime(2025, 10, saved, tzinfo=UTC) if saved else None
    return Sending(
        name=name,
        entries=entries,
        modified_ns=day * DAY_NS,
        saved_at=lambda: moment,
        **changes,
    )
