"""An invented province that sets the yearly tambon work going, and what its districts answered."""

from datetime import date

from dplan_docs.records import SourceRow
from dplan_docs.settings.entry import entries
from dplan_docs.settings.model import (
    NO,
    YES,
    LetterNumber,
    Organization,
    Person,
    PlanYear,
    Settings,
)
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.tambon.records import REPORT, TARGETS, Answer, Report, TargetTambon
from dplan_docs.tambon.settings import REPORTER, SIGNATORY, District, Tambon, TambonPlan
from dplan_docs.titles import TITLES
from dplan_docs.workspace import shipped_template

BEFORE_DUE, AFTER_DUE = date(2025, 2, 24), date(2025, 4, 2)
_DEFAULTS = {name: entry.default for name, _, entry in entries(TambonPlan) if entry.default}

SETTINGS = Settings(
    organization=Organization(
        province="เมฆาบุรี",
        address="ถนนลมเย็น",
        postcode="99000",
        document_prefix="มบ 0019.2",
    ),
    year=PlanYear(fiscal_year=2568),
    people=(
        Person(
            role=SIGNATORY,
            prefix="นางสาว",
            name="ฟ้าใส ใจงาม",
            line_1="รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน",
            line_2="ผู้ว่าราชการจังหวัดเมฆาบุรี",
        ),
        Person(role=REPORTER, prefix="นาย", name="ธารา ตั้งมั่น", line_1="พัฒนาการจังหวัดเมฆาบุรี"),
    ),
    letters=(LetterNumber(title=TITLES["tambon-letter"], number="ว 241", dated=date(2025, 2, 24)),),
)
PLAN = TambonPlan(
    **_DEFAULTS,
    guidance_year=2567,
    unit="สำนักงานพัฒนาชุมชนจังหวัด",
    group="กลุ่มงานยุทธศาสตร์การพัฒนาชุมชน",
    phone="0 9999 9999",
    motto="เศรษฐกิจฐานรากมั่นคง ชุมชนเข้มแข็งอย่างยั่งยืน\nด้วยหลักปรัชญาของเศรษฐกิจพอเพียง",
)
DISTRICTS = (
    District(name="เนินเมฆ", officer="นางสาวขวัญข้าว รุ่งเรือง"),
    District(name="ทุ่งตะวัน", officer="นายภูผา แสงทอง"),
    District(name="บึงบัว", addressee="นายอำเภอบึงบัว (รักษาราชการแทน)"),
)
TAMBONS = tuple(
    Tambon(district=district, name=name, is_target=target)
    for district, name, target in (
        ("เนินเมฆ", "หนองไผ่", YES),
        ("เนินเมฆ", "ดอนสัก", YES),
        ("เนินเมฆ", "โคกสูง", NO),
        ("ทุ่งตะวัน", "ทุ่งตะวัน", YES),
        ("บึงบัว", "บึงบัว", YES),
    )
)


def a_row(file, row=6):
    """A place in a district's workbook."""
    return SourceRow(file=file, sheet="แบบรายงาน", row=row)


def answers():
    """One district answered in full, one in part; the third has sent nothing."""
    full = Report(
        where=a_row("พช.เนินเมฆ.xlsx"),
        district="เนินเมฆ",
        targets=2,
        appointed=2,
        met=2,
        complete=2,
        finished=1,
        evaluated=1,
        problems=("ข้อมูล จปฐ. บางหมู่บ้านยังไม่เป็นปัจจุบัน", "ผู้แทนหน่วยงานเข้าร่วมประชุมไม่ครบ"),
        suggestions=("ควรแจ้งกำหนดการล่วงหน้าอย่างน้อย 30 วัน",),
        reporter="นางสาวขวัญข้าว รุ่งเรือง",
        post="พัฒนาการอำเภอเนินเมฆ",
    )
    part = Report(
        where=a_row("ทุ่งตะวัน.xlsx"),
        district="ทุ่งตะวัน",
        appointed=1,
        met=1,
        problems=("งบประมาณไม่เพียงพอ",),
    )
    row = TargetTambon(where=a_row("ทุ่งตะวัน.xlsx"), district="ทุ่งตะวัน", tambon="ทุ่งตะวัน")
    return {
        "เนินเมฆ": Answer(district="เนินเมฆ", report=full, sent=frozenset({REPORT})),
        "ทุ่งตะวัน": Answer(
            district="ทุ่งตะวัน",
            targets=(row,),
            report=part,
            sent=frozenset({REPORT, TARGETS}),
        ),
    }


def a_province(**changes):
    """The material of the province's papers, with these changes."""
    known = {
        "settings": SETTINGS,
        "plan": PLAN,
        "districts": DISTRICTS,
        "tambons": TAMBONS,
        "answers": answers(),
        "today": BEFORE_DUE,
        "templates": shipped_template,
    }
    return TambonMaterial(**(known | changes))


def an_empty_office():
    """The material of a province that has entered nothing."""
    return TambonMaterial(
        settings=Settings(), plan=TambonPlan(), today=BEFORE_DUE, templates=shipped_template
    )
