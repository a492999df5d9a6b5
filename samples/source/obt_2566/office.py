"""The office itself: names, year, dates, people, divisions, agencies, numbers of papers."""

from dataclasses import replace

from dplan_docs.parsing import WORK_PLANS
from dplan_docs.settings.model import (
    CLERK,
    EXECUTIVE,
    NO,
    PLANNER,
    PLANNING_HEAD,
    POSTER,
    START_EVENTS,
    WITNESS,
    YES,
    Agency,
    Division,
    Holiday,
    LetterNumber,
    Organization,
    Person,
    PlanYear,
    Schedule,
)
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES
from samples.source.obt_2566.agencies import IRRIGATION, PROVINCE, PROVINCE_UNIT, RURAL_ROADS
from samples.source.obt_2566.names import ENTITY, VILLAGES
from samples.source.tables import filled, on

ORGANIZATION = Organization(
    kind_label="อบต.",
    name="ทุ่งตะวันทอง",
    subdistrict="ทุ่งตะวันทอง",
    district="เนินเมฆ",
    province="สมมุติบุรี",
    address="99 หมู่ที่ 1",
    postcode="99120",
    phone="0 9999 1201",
    fax="0 9999 1202",
    email="saraban@thungtawanthong.example.go.th",
    website="www.thungtawanthong.example.go.th",
    document_prefix="สม 71201",
    planning_unit="งานวิเคราะห์นโยบายและแผน สำนักปลัด",
    slogan="ตำบลน่าอยู่ ผู้คนมีสุข ร่วมกันพัฒนา",
)

YEAR = PlanYear(
    fiscal_year=2566,
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
    started_on=on(15, 9, 2565),
    budget_announced_on=on(15, 9, 2565),
)

SCHEDULE = Schedule(
    division_deadline=on(28, 9, 2565),
    agency_deadline=on(30, 9, 2565),
    planned_announcement_on=on(25, 10, 2565),
    announced_on=on(25, 10, 2565),
    posted_from=on(26, 10, 2565),
    posted_until=on(28, 11, 2565),
    extension_wanted=YES,
    extension_days=15,
    extended_until=on(31, 10, 2565),
    extension_reason=(
        "ในช่วงก่อนวันครบกำหนดมีวันหยุดราชการต่อเนื่องกัน และกรรมการจากหน่วยงานภายนอกติดราชการ "
        "จึงไม่สามารถนัดประชุมคณะกรรมการพัฒนาองค์การบริหารส่วนตำบลทุ่งตะวันทองให้ครบองค์ประชุม"
        "ก่อนวันครบกำหนดได้"
    ),
)

PEOPLE = filled(
    Person,
    "role prefix name line_1 line_2",
    (
        (EXECUTIVE, "นาย", "สมหวัง ทองตะวันฉาย", f"นายก{ENTITY}"),
        (CLERK, "นาย", "วิเชียร ธารสมมุติ", f"ปลัด{ENTITY}"),
        (
            PLANNING_HEAD,
            "นางสาว",
            "พิมพ์ใจ เรืองอักษรดี",
            "นักทรัพยากรบุคคลชำนาญการ",
            "รักษาราชการแทน หัวหน้าสำนักปลัด",
        ),
        (PLANNER, "นาย", "ปกรณ์ วางแผนดี", "นักวิเคราะห์นโยบายและแผนปฏิบัติการ"),
        (POSTER, "นาย", "มานพ ประกาศไว", "เจ้าพนักงานธุรการชำนาญงาน"),
        (WITNESS, "นาย", "คำรณ ทุ่งกว้างไกล", "ผู้ใหญ่บ้าน หมู่ที่ 1"),
        (WITNESS, "นางสาว", "จันทร์ฉาย อักษรงาม", "เจ้าพนักงานประชาสัมพันธ์ปฏิบัติงาน"),
    ),
)

_DIVISIONS = filled(
    Division,
    "name short_name head_prefix head_name head_title phone",
    (
        (
            "สำนักปลัด",
            "สป.",
            "นางสาว",
            "พิมพ์ใจ เรืองอักษรดี",
            "นักทรัพยากรบุคคลชำนาญการ รักษาราชการแทน หัวหน้าสำนักปลัด",
            "0 9999 1201 ต่อ 11",
        ),
        ("กองคลัง", "กค.", "นาง", "วิไลพร บัญชีเที่ยง", "ผู้อำนวยการกองคลัง", "0 9999 1201 ต่อ 12"),
        ("กองช่าง", "กช.", "นาย", "ธนากร สร้างทางดี", "ผู้อำนวยการกองช่าง", "0 9999 1201 ต่อ 13"),
        (
            "กองการศึกษา ศาสนาและวัฒนธรรม",
            "กศ.",
            "นางสาว",
            "กมลชนก ครูงามพร้อม",
            "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม",
            "0 9999 1201 ต่อ 14",
        ),
        (
            "กองสาธารณสุขและสิ่งแวดล้อม",
            "กสธ.",
            "นาย",
            "อนุชา สุขอนามัยดี",
            "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม",
            "0 9999 1201 ต่อ 15",
        ),
        (
            "กองสวัสดิการสังคม",
            "กสส.",
            "นาง",
            "รัตนา เอื้ออารีจิต",
            "ผู้อำนวยการกองสวัสดิการสังคม",
            "0 9999 1201 ต่อ 16",
        ),
    ),
)
ALIASES = {
    "สำนักปลัด": ("สำนักปลัด อบต.", "สำนักงานปลัด"),
    "กองการศึกษา ศาสนาและวัฒนธรรม": ("กองการศึกษาฯ", "กองการศึกษา"),
    "กองสาธารณสุขและสิ่งแวดล้อม": ("กองสาธารณสุขฯ", "กองสาธารณสุข", "กองสธ."),
    "กองสวัสดิการสังคม": ("กองสวัสดิการ",),
}


def _with_aliases(division: Division) -> Division:
    return replace(division, aliases=ALIASES.get(division.name, ()))


DIVISIONS = tuple(_with_aliases(division) for division in _DIVISIONS)

_PROVINCE_HALL = "ศาลากลางจังหวัดสมมุติบุรี ตำบลในเมือง อำเภอเมืองสมมุติบุรี จังหวัดสมมุติบุรี 99000"
_DISTRICT_HALL = "ที่ว่าการอำเภอเนินเมฆ ตำบลเนินเมฆ อำเภอเนินเมฆ จังหวัดสมมุติบุรี 99120"
AGENCIES = (
    Agency(
        name=RURAL_ROADS,
        addressee="ผู้อำนวยการแขวงทางหลวงชนบทสมมุติบุรี",
        address="199 หมู่ที่ 3 ตำบลในเมือง อำเภอเมืองสมมุติบุรี จังหวัดสมมุติบุรี 99000",
        aliases=("ทช.สมมุติบุรี", "ทางหลวงชนบท"),
        answered=YES,
    ),
    Agency(
        name=PROVINCE,
        addressee="นายกองค์การบริหารส่วนจังหวัดสมมุติบุรี",
        address=_PROVINCE_HALL,
        aliases=(PROVINCE_UNIT,),
        answered=YES,
    ),
    Agency(
        name=IRRIGATION,
        addressee="ผู้อำนวยการโครงการชลประทานสมมุติบุรี",
        address="88 หมู่ที่ 7 ตำบลคลองหลวงสมมุติ อำเภอเมืองสมมุติบุรี จังหวัดสมมุติบุรี 99000",
        aliases=("ชลประทานสมมุติบุรี",),
        answered=YES,
    ),
    Agency(
        name="การไฟฟ้าส่วนภูมิภาคสาขาอำเภอเนินเมฆ",
        addressee="ผู้จัดการการไฟฟ้าส่วนภูมิภาคสาขาอำเภอเนินเมฆ",
        address="45 หมู่ที่ 2 ตำบลเนินเมฆ อำเภอเนินเมฆ จังหวัดสมมุติบุรี 99120",
        aliases=("กฟภ.เนินเมฆ",),
        answered=YES,
    ),
    Agency(
        name="สำนักงานสาธารณสุขอำเภอเนินเมฆ",
        addressee="สาธารณสุขอำเภอเนินเมฆ",
        address=_DISTRICT_HALL,
        aliases=("สสอ.เนินเมฆ",),
        answered=YES,
    ),
    Agency(
        name="สำนักงานเกษตรอำเภอเนินเมฆ",
        addressee="เกษตรอำเภอเนินเมฆ",
        address=_DISTRICT_HALL,
        answered=NO,
    ),
    Agency(
        name="ที่ทำการปกครองอำเภอเนินเมฆ",
        addressee="นายอำเภอเนินเมฆ",
        address=_DISTRICT_HALL,
        answered=NO,
    ),
)

LETTERS = tuple(
    LetterNumber(title=title, number=number, dated=dated, signatory=signatory)
    for title, number, dated, signatory in (
        (TITLES["approval-memo"], "512", on(16, 9, 2565), ""),
        (TITLES["agency-letter"], "ว 518", on(19, 9, 2565), ""),
        (TITLES["division-memo"], "ว 519", on(19, 9, 2565), CLERK),
        (TITLES["support-invitation"], "ว 541", on(29, 9, 2565), ""),
        (TITLES["support-invitation"] + INTERNAL_SUFFIX, "ว 542", on(29, 9, 2565), ""),
        (TITLES["support-minutes-memo"], "556", on(7, 10, 2565), ""),
        (TITLES["development-invitation"], "ว 563", on(11, 10, 2565), ""),
        (TITLES["development-invitation"] + INTERNAL_SUFFIX, "ว 564", on(11, 10, 2565), ""),
        (TITLES["announcement-memo"], "580", on(21, 10, 2565), ""),
        (TITLES["announcement"], "", on(25, 10, 2565), ""),
        (TITLES["posting"], "655", on(28, 11, 2565), ""),
        (TITLES["extension-memo"], "562", on(11, 10, 2565), ""),
    )
)

POSTING_PLACES = (
    f"ป้ายประชาสัมพันธ์ ที่ทำการ{ENTITY}",
    *(f"ป้ายประชาสัมพันธ์ประจำหมู่บ้าน {village}" for village in VILLAGES),
    "เว็บไซต์ www.thungtawanthong.example.go.th",
)

HOLIDAYS = (Holiday(on=on(14, 10, 2565), name="วันหยุดราชการเพิ่มเป็นกรณีพิเศษตามมติคณะรัฐมนตรี"),)

WORK_PLAN_ORDER = WORK_PLANS
