"""How a change is said to people: the name of its field, and its values as they would be typed."""

from collections.abc import Sequence
from decimal import Decimal

from dplan_docs.plan.changes import FieldChange, Value
from dplan_docs.thai.money import baht
from dplan_docs.thai.months import FISCAL_MONTHS, SHORT_MONTHS

FIELD_NAMES = {
    "strategy": "ยุทธศาสตร์",
    "tactic": "กลยุทธ์/แนวทาง",
    "work_plan": "แผนงาน",
    "category": "ประเภทครุภัณฑ์",
    "name": "ชื่อ",
    "description": "รายละเอียด",
    "budget": "งบประมาณ (บาท)",
    "budget_note": "หมายเหตุของงบประมาณ",
    "funding_source": "แหล่งงบประมาณ",
    "location": "สถานที่ดำเนินการ",
    "divisions": "หน่วยงานรับผิดชอบ",
    "months": "ระยะเวลาดำเนินการ",
}
"""What officers call each field that is compared."""


def said(change: FieldChange) -> tuple[str, str, str]:
    """Return the field's name, the old value and the new one.

    >>> said(FieldChange(field="budget", old=Decimal(100000), new=Decimal("150000.50")))
    ('งบประมาณ (บาท)', '100,000', '150,000.50')
    """
    old, new = (value_said(value) for value in (change.old, change.new))
    return FIELD_NAMES[change.field], old, new


def value_said(value: Value) -> str:
    """Return a value as text; a dash where there is none.

    >>> value_said(None), value_said(("กองช่าง", "กองคลัง")), value_said((10, 11, 12, 4))
    ('-', 'กองช่าง, กองคลัง', 'ต.ค. - ธ.ค., เม.ย.')
    """
    if value is None or value in {"", ()}:
        return "-"
    if isinstance(value, Decimal):
        return baht(value)
    if isinstance(value, str):
        return value
    months = [each for each in value if isinstance(each, int)]
    return _months_said(months) if months else ", ".join(map(str, value))


def _months_said(months: Sequence[int]) -> str:
    stretches: list[list[int]] = []
    for month in FISCAL_MONTHS:
        if month not in months:
            continue
        if stretches and FISCAL_MONTHS.index(month) == FISCAL_MONTHS.index(stretches[-1][-1]) + 1:
            stretches[-1].append(month)
        else:
            stretches.append([month])
    return ", ".join(" - ".join(SHORT_MONTHS[x] for x in _ends(each)) for each in stretches)


def _ends(stretch: Sequence[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys((stretch[0], stretch[-1])))
