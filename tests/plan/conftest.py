"""Entries and offices for the plan's tests."""

from decimal import Decimal

import pytest

from dplan_docs.records import EquipmentItem, Project, SourceRow
from dplan_docs.settings.model import Agency, Division, Organization, Settings


@pytest.fixture
def make():
    return _make


@pytest.fixture
def office():
    return Settings(
        organization=Organization(kind_label="อบต.", name="ตัวอย่าง"),
        divisions=(
            Division(name="สำนักปลัด", short_name="สป.", aliases=("ส่วนปลัด",)),
            Division(name="กองช่าง", aliases=("ส่วนโยธา",)),
            Division(name="กองคลัง"),
        ),
        agencies=(Agency(name="วัดตัวอย่าง", aliases=("วัด",)), Agency()),
    )


def _make(row=9, *, equipment=False, file="ก.xlsx", sheet="ผด.02", budget="1000", **changes):
    fields = {
        "where": SourceRow(file=file, sheet=sheet, row=row),
        "name": f"โครงการที่ {row}",
        "strategy": "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน",
        "work_plan": "อุตสาหกรรมและการโยธา",
        "divisions": ("กองช่าง",),
        "budget": None if budget is None else Decimal(budget),
    }
    return (EquipmentItem if equipment else Project)(**(fields | changes))
