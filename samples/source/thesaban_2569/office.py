"""The municipality itself; papers without numbers, and nothing after the first meeting."""

from dplan_docs.parsing import WORK_PLANS
from dplan_docs.settings.model import (
    CLERK,
    EXECUTIVE,
    NO,
    PLANNER,
    PLANNING_HEAD,
    START_EVENTS,
    YES,
    Agency,
    Division,
    LetterNumber,
    Organization,
    Person,
    PlanYear,
    Schedule,
)
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES
from samples.source.tables import filled, on
from samples.source.thesaban_2569.names import OFFICE

ORGANIZATION = Organization(
    kind_label="เทศบาลตำบล",
    name="ริมธารแก้ว",
    subdistrict="ริมธารแก้ว",
    district="ธารแก้วงาม",
    province="สมมุติบุรี",
    address="1 ถนนเทศบาล 1",
    postcode="99140",
    phone="0 9999 3301",
    email="saraban@rimthankaew.example.go.th",
    website="www.rimthankaew.example.go.th",
    document_prefix="สม 52103",
)

YEAR = PlanYear(
    fiscal_year=2569,
    development_plan_from=2566,
    development_plan_to=2570,
    regulation=(
        "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น "
        "พ.ศ. 2548 และที่แก้ไขเพิ่มเติมถึง (ฉบับที่ 3) พ.ศ. 2561"
    ),
    clause_development_committee="ข้อ 8",
    clause_support_committee="ข้อ 9",
    clause_drafting="ข้อ 26 (1)",
    clause_announcing="ข้อ 26 (2)",
    clause_time_limit="ข้อ 27",
    days_to_finish=30,
    days_to_post=15,
    days_posted=30,
    start_event=START_EVENTS[0],
    started_on=on(11, 9, 2568),
    budget_announced_on=on(11, 9, 2568),
)

SCHEDULE = Schedule(
    division_deadline=on(26, 9, 2568),
    agency_deadline=on(26, 9, 2568),
    extension_reason=(
        "กองการศึกษายังมิได้จัดส่งข้อมูลโครงการ "
        "จึงไม่สามารถนัดประชุมคณะกรรมการพัฒนาเทศบาลตำบลริมธารแก้วก่อนวันครบกำหนดได้"
    ),
)

PEOPLE = filled(
    Person,
    "role prefix name line_1 line_2",
    (
        (EXECUTIVE, "นาง", "ปรียานุช ธารแก้วใส", "นายกเทศมนตรีตำบลริมธารแก้ว"),
        (
            CLERK,
            "นาย",
            "ชัยวัฒน์ มั่นระเบียบ",
            "รองปลัดเทศบาล รักษาราชการแทน",
            "ปลัดเทศบาลตำบลริมธารแก้ว",
        ),
        (PLANNING_HEAD, "นางสาว", "อัญชลี คิดรอบคอบ", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ"),
        (PLANNER, "นาย", "ณัฐพล เขียนแผนงาม", "นักวิเคราะห์นโยบายและแผนชำนาญการ"),
    ),
)

DIVISIONS = tuple(
    Division(
        name=name,
        short_name=short_name,
        aliases=aliases,
        head_prefix=prefix,
        head_name=head,
        head_title=title,
    )
    for name, short_name, aliases, prefix, head, title in (
        ("สำนักปลัดเทศบาล", "สป.", ("สำนักปลัด",), "นาย", "สมเกียรติ ดูแลดี", "หัวหน้าสำนักปลัดเทศบาล"),
        ("กองคลัง", "กค.", (), "นาง", "อรวรรณ ตรวจเงินดี", "ผู้อำนวยการกองคลัง"),
        ("กองช่าง", "กช.", (), "นาย", "ประสิทธิ์ ก่อการดี", "ผู้อำนวยการกองช่าง"),
        (
            "กองสาธารณสุขและสิ่งแวดล้อม",
            "กสธ.",
            ("กองสาธารณสุขฯ", "กองสธ."),
            "นาย",
            "วสันต์ สะอาดตาดี",
            "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม",
        ),
        ("กองการศึกษา", "กศ.", (), "นางสาว", "จุฑามาศ สอนเก่งดี", "ผู้อำนวยการกองการศึกษา"),
        (
            "กองยุทธศาสตร์และงบประมาณ",
            "กย.",
            ("กองยุทธศาสตร์ฯ",),
            "นางสาว",
            "อัญชลี คิดรอบคอบ",
            "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ",
        ),
        (
            "กองสวัสดิการสังคม",
            "กสส.",
            (),
            "นาง",
            "นงลักษณ์ เมตตาธรรม",
            "ผู้อำนวยการกองสวัสดิการสังคม",
        ),
    )
)

_DISTRICT_HALL = "ที่ว่าการอำเภอธารแก้วงาม ตำบลธารแก้วงาม อำเภอธารแก้วงาม จังหวัดสมมุติบุรี 99140"
AGENCIES = filled(
    Agency,
    "name addressee address answered",
    (
        (
            "แขวงทางหลวงสมมุติบุรี",
            "ผู้อำนวยการแขวงทางหลวงสมมุติบุรี",
            "11 ตำบลในเมือง อำเภอเมืองสมมุติบุรี จังหวัดสมมุติบุรี 99000",
            NO,
        ),
        (
            "องค์การบริหารส่วนจังหวัดสมมุติบุรี",
            "นายกองค์การบริหารส่วนจังหวัดสมมุติบุรี",
            "ศาลากลางจังหวัดสมมุติบุรี ตำบลในเมือง อำเภอเมืองสมมุติบุรี จังหวัดสมมุติบุรี 99000",
            NO,
        ),
        (
            "การประปาส่วนภูมิภาคสาขาธารแก้วงาม",
            "ผู้จัดการการประปาส่วนภูมิภาคสาขาธารแก้วงาม",
            "200 หมู่ที่ 4 ตำบลธารแก้วงาม อำเภอธารแก้วงาม จังหวัดสมมุติบุรี 99140",
            YES,
        ),
        ("สำนักงานสาธารณสุขอำเภอธารแก้วงาม", "สาธารณสุขอำเภอธารแก้วงาม", _DISTRICT_HALL, YES),
        ("สำนักงานพัฒนาชุมชนอำเภอธารแก้วงาม", "พัฒนาการอำเภอธารแก้วงาม", _DISTRICT_HALL, NO),
    ),
)

_DATED = {
    TITLES["approval-memo"]: on(12, 9, 2568),
    TITLES["agency-letter"]: on(16, 9, 2568),
    TITLES["division-memo"]: on(16, 9, 2568),
    TITLES["support-invitation"]: on(30, 9, 2568),
    TITLES["support-invitation"] + INTERNAL_SUFFIX: on(30, 9, 2568),
}
LETTERS = tuple(LetterNumber(title=title, dated=dated) for title, dated in _DATED.items())

POSTING_PLACES = (
    f"ป้ายประชาสัมพันธ์ {OFFICE}",
    "ป้ายประชาสัมพันธ์ประจำชุมชนทุกชุมชน",
    "เว็บไซต์ www.rimthankaew.example.go.th",
)

WORK_PLAN_ORDER = WORK_PLANS
