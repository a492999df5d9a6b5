"""An office, its plan of seventy projects, and the workbooks made of them."""

from decimal import Decimal
from pathlib import Path

import pytest

from dplan_docs.formats.xlsx import write_plan_workbook
from dplan_docs.plan import build_plan, summary
from dplan_docs.records import EquipmentItem, Project, SourceRow
from dplan_docs.settings.model import (
    ARABIC_DIGITS,
    THAI_DIGITS,
    Division,
    Organization,
    PlanYear,
    Settings,
)
from dplan_docs.thai.months import FISCAL_MONTHS

TEMPLATES = Path(__file__).parents[2] / "templates"
STRATEGIES = (
    "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน",
    "ยุทธศาสตร์ที่ 2 การพัฒนาคุณภาพชีวิต การศึกษา สาธารณสุข และการส่งเสริมศาสนา วัฒนธรรม ประเพณี ภูมิปัญญาท้องถิ่น และนันทนาการเพื่อความอยู่ดีมีสุขของประชาชนทุกช่วงวัยในพื้นที่ตำบล",
    "ยุทธศาสตร์ที่ 3 การจัดระเบียบชุมชนและการรักษาความสงบเรียบร้อย",
    "ยุทธศาสตร์ที่ 4 การอนุรักษ์ทรัพยากรธรรมชาติและสิ่งแวดล้อม",
    "ยุทธศาสตร์ที่ 5 การบริหารจัดการบ้านเมืองที่ดี",
)
WORK_PLANS = ("อุตสาหกรรมและการโยธา", "การศึกษา", "สาธารณสุข", "บริหารงานทั่วไป")
NAMES = (
    "ก่อสร้างถนน ค.ส.ล. บ้านทุ่งตัวอย่าง หมู่ที่ {0} ขนาดกว้าง 4 เมตร ยาว 250 เมตร",
    "ประเพณีลอยกระทงตำบลตัวอย่าง ครั้งที่ {0}",
    "เบี้ยยังชีพผู้สูงอายุ ปีที่ {0}",
    'จิตอาสา "เราทำดีด้วยหัวใจ" & ปลูกป่า <รุ่นที่ {0}>',
)


@pytest.fixture(scope="session")
def office():
    return _office(ARABIC_DIGITS)


@pytest.fixture(scope="session")
def thai_office():
    return _office(THAI_DIGITS)


def _office(digit_style):
    return Settings(
        organization=Organization(kind_label="อบต.", name="ตัวอย่าง", digit_style=digit_style),
        year=PlanYear(fiscal_year=2569),
        divisions=(Division(name="สำนักปลัด"), Division(name="กองช่าง")),
        strategies=STRATEGIES,
        work_plans=WORK_PLANS,
    )


@pytest.fixture(scope="session")
def a_project():
    return _project


@pytest.fixture(scope="session")
def an_item():
    return _item


def _project(number=1, **changes):
    first = number % 9
    fields = {
        "where": SourceRow(file="กองช่าง 2569.xlsx", sheet="ผด.02", row=number + 8),
        "strategy": STRATEGIES[number % len(STRATEGIES)],
        "tactic": "แนวทางที่ 1.1",
        "work_plan": WORK_PLANS[number % len(WORK_PLANS)],
        "number": number,
        "name": NAMES[number % len(NAMES)].format(number),
        "description": "ก่อสร้างตามแบบที่กำหนด หนา 0.15 เมตร พร้อมป้ายโครงการ 1 ป้าย",
        "budget": Decimal("1234.25") * number,
        "funding_source": "งบประมาณรายจ่าย",
        "location": f"หมู่ที่ {number % 12 + 1}",
        "divisions": ("กองช่าง", "สำนักปลัด") if number % 7 == 0 else ("กองช่าง",),
        "months": FISCAL_MONTHS[first : first + 4],
    }
    return Project(**(fields | changes))


def _item(number=1, **changes):
    fields = {
        "where": SourceRow(file="สำนักปลัด.xlsx", sheet="ผด.02-1", row=number + 8),
        "work_plan": WORK_PLANS[number % 2],
        "category": ("ครุภัณฑ์สำนักงาน", "ครุภัณฑ์คอมพิวเตอร์หรืออิเล็กทรอนิกส์")[number % 3 % 2],
        "name": f"เครื่องคอมพิวเตอร์ All In One สำหรับงานประมวลผล แบบที่ {number}",
        "description": "จำนวน 1 เครื่อง ตามเกณฑ์ราคากลาง",
        "budget": Decimal(23_000),
        "location": "สำนักปลัด",
        "divisions": ("สำนักปลัด",),
        "months": (1, 2),
    }
    return EquipmentItem(**(fields | changes))


@pytest.fixture(scope="session")
def entries():
    projects = [_project(number) for number in range(1, 68)]
    odd = [
        _project(68, budget=None, budget_note="ตามข้อบัญญัติ", budget_unreadable=True),
        _project(69, budget=None, budget_note="ไม่ใช้งบประมาณ"),
        _project(70, name="=1+1", description="@cmd", location="-5", months=(11, 4)),
    ]
    return [*projects, *odd, *(_item(number) for number in range(1, 13))]


@pytest.fixture(scope="session")
def plan(entries, office):
    return build_plan(entries, office)


@pytest.fixture(scope="session")
def make():
    """Write the plan's workbook from the shipped template."""
    return _make


def _make(plan, settings, template=TEMPLATES / "xlsx" / "plan-workbook.xlsx"):
    return write_plan_workbook(template, plan, summary(plan), settings)


@pytest.fixture(scope="session")
def workbook(plan, office, tmp_path_factory):
    """The path of the workbook of seventy projects, in Arabic digits."""
    path = tmp_path_factory.mktemp("plan") / "plan.xlsx"
    path.write_bytes(_make(plan, office))
    return path
