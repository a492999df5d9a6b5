"""The layout of ข้อมูลหน่วยงาน.xlsx: which record stands on which sheet, as lines or as a table."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from dplan_docs.settings.layout import Form, Table
from dplan_docs.settings.model import (
    DEVELOPMENT,
    SUPPORT,
    Agency,
    AgendaRecord,
    Attendee,
    Division,
    Holiday,
    LetterNumber,
    Meeting,
    Member,
    Organization,
    Person,
    PlanYear,
    PostingPlace,
    Schedule,
    Settings,
    StrategyName,
    WorkPlanName,
)
from dplan_docs.titles import NUMBERED_TITLES

GUIDE_NAME = "คำแนะนำ"


L = TypeVar("L", bound=LetterNumber)


def every_letter(entered: Sequence[L], titles: Iterable[str], blank: Callable[..., L]) -> list[L]:
    """Return a line or more for each of these titles, blank where none is entered; then the others."""
    lines = {title: [x for x in entered if x.title == title] for title in titles}
    known = (line for title in lines for line in lines[title] or [blank(title=title)])
    return [*known, *(x for x in entered if x.title not in lines)]


def _every_letter(settings: Settings) -> tuple[LetterNumber, ...]:
    return tuple(every_letter(settings.letters, NUMBERED_TITLES, LetterNumber))


ORGANIZATION = Form(
    name="หน่วยงาน",
    title="ข้อมูลหน่วยงาน",
    help="โปรดกรอกในช่อง “ข้อมูล” ช่องใดไม่มีข้อมูลให้เว้นว่างไว้ ข้อมูลในแผ่นนี้พิมพ์ในหัวหนังสือและเนื้อความของเอกสารทุกฉบับ",
    record=Organization,
    of=lambda settings: (settings.organization,),
    sections=(
        ("kind_label", "ชื่อและที่ตั้ง"),
        ("document_prefix", "งานสารบรรณ"),
        ("full_name_override", "คำที่ต่างจากปกติ (โปรแกรมทราบคำตามประเภท อปท. แล้ว ปกติเว้นว่าง)"),
    ),
)
YEAR = Form(
    name="ปีและกฎหมาย",
    title="ปีงบประมาณ แผนพัฒนาท้องถิ่น และกฎหมาย",
    help="ถ้อยคำในแผ่นนี้พิมพ์เหมือนกันทุกเอกสาร เมื่อมีระเบียบฉบับใหม่โปรดแก้ที่นี่แห่งเดียว",
    record=PlanYear,
    of=lambda settings: (settings.year,),
    sections=(
        ("fiscal_year", "ปี"),
        ("regulation", "ระเบียบและข้อที่อ้างถึง"),
        ("days_to_finish", "กำหนดเวลาตามระเบียบ"),
        ("start_event", "การเริ่มนับเวลา"),
    ),
)
SCHEDULE = Form(
    name="กำหนดการ",
    title="กำหนดการ ประกาศ และการปิดประกาศ",
    help="วันที่ที่ยังไม่ถึงหรือยังไม่ทราบให้เว้นว่างไว้ เอกสารจะเว้นเป็นจุดไข่ปลาให้เขียนภายหลัง",
    record=Schedule,
    of=lambda settings: (settings.schedule,),
    sections=(
        ("division_deadline", "การรวบรวมข้อมูล"),
        ("planned_announcement_on", "การประกาศใช้และการปิดประกาศ"),
        ("extension_wanted", "การขยายเวลา (ถ้ามี)"),
    ),
)
PEOPLE = Table(
    name="บุคลากร",
    title="ผู้ลงนามและผู้เกี่ยวข้อง",
    help=(
        "หนึ่งคนต่อหนึ่งบรรทัด ตำแหน่งพิมพ์ใต้ชื่อได้ 1 ถึง 4 บรรทัด เช่น ผู้รักษาราชการแทนหรือผู้ปฏิบัติหน้าที่แทน "
        "พยานการปิดประกาศมีได้มากกว่าหนึ่งคน"
    ),
    record=Person,
    of=lambda settings: settings.people,
    rows=15,
)
DIVISIONS = Table(
    name="กอง",
    title="สำนักและกองในสังกัด",
    help="กรอกทุกสำนักและกองที่ต้องส่งข้อมูล ชื่อเรียกอื่นช่วยให้โปรแกรมรู้จักชื่อที่แต่ละกองเขียนต่างกัน",
    record=Division,
    of=lambda settings: settings.divisions,
    rows=15,
)
AGENCIES = Table(
    name="หน่วยงานภายนอก",
    title="หน่วยงานภายนอกที่ดำเนินงานในพื้นที่",
    help="โปรแกรมจัดทำหนังสือขอข้อมูลโครงการถึงทุกหน่วยงานในแผ่นนี้ เมื่อได้รับคำตอบแล้วให้เลือก “ใช่” ในช่อง “ตอบกลับแล้ว”",
    record=Agency,
    of=lambda settings: settings.agencies,
    rows=25,
)
_MEMBERS_HELP = (
    "เรียงตามคำสั่งแต่งตั้ง กรรมการภายในได้รับบันทึกข้อความ กรรมการภายนอกได้รับหนังสือเชิญ "
    "ช่องตั้งแต่ “การมาประชุม” เป็นต้นไปกรอกหลังการประชุม"
)
SUPPORT_MEMBERS = Table(
    name=SUPPORT,
    title="คณะกรรมการสนับสนุนการจัดทำแผนพัฒนาท้องถิ่น",
    help=_MEMBERS_HELP,
    record=Member,
    of=lambda settings: settings.support.members,
)
DEVELOPMENT_MEMBERS = Table(
    name=DEVELOPMENT,
    title="คณะกรรมการพัฒนาท้องถิ่น",
    help=_MEMBERS_HELP,
    record=Member,
    of=lambda settings: settings.development.members,
)
MEETINGS = Form(
    name="การประชุม",
    title="คำสั่งแต่งตั้งและการประชุมของคณะกรรมการทั้งสองคณะ",
    help="กรอกคณะละหนึ่งช่อง ส่วนที่ยังไม่ได้ประชุมให้เว้นว่างไว้ โปรแกรมจะไม่เขียนแทนว่าได้ประชุมแล้ว",
    record=Meeting,
    of=lambda settings: (settings.support.meeting, settings.development.meeting),
    columns=(SUPPORT, DEVELOPMENT),
    sections=(
        ("committee_name", "ชื่อคณะและคำสั่งแต่งตั้ง"),
        ("number", "การนัดประชุม"),
        ("opened_at", "กรอกหลังประชุม"),
    ),
)
AGENDA = Table(
    name="วาระและมติ",
    title="วาระเพิ่มเติม สรุปการประชุม และมติที่ประชุม",
    help="หนึ่งวาระต่อหนึ่งบรรทัด วาระที่ไม่ได้กรอกยังพิมพ์ตามแบบปกติ และมติจะเว้นเป็นจุดไข่ปลาจนกว่าจะกรอก",
    record=AgendaRecord,
    of=lambda settings: (*settings.support.agenda, *settings.development.agenda),
    required="committee",
    rows=20,
)
ATTENDEES = Table(
    name="ผู้เข้าร่วมประชุม",
    title="ผู้เข้าร่วมประชุมซึ่งไม่ใช่กรรมการ",
    help="กรอกหลังการประชุม ผู้ที่มาประชุมแทนกรรมการให้กรอกในแผ่นของคณะกรรมการ",
    record=Attendee,
    of=lambda settings: (*settings.support.attendees, *settings.development.attendees),
    required="committee",
)
LETTERS = Table(
    name="เลขที่หนังสือ",
    title="เลขที่ วันที่ และผู้ลงนามของหนังสือแต่ละฉบับ",
    help=(
        "กรอกเมื่อออกเลขแล้ว ระหว่างนี้เว้นว่างได้ หนังสือที่มีผู้รับหลายรายใช้เลขเวียน (ว) เลขเดียวในบรรทัดเดียว "
        "หรือเพิ่มบรรทัดต่อท้ายให้ผู้รับแต่ละราย หรือกรอก “นับตั้งแต่เลข” ให้โปรแกรมออกเลขเรียงต่อกัน "
        "ช่อง “ผู้ลงนาม” กรอกเฉพาะเมื่อต่างจากปกติ"
    ),
    record=LetterNumber,
    of=_every_letter,
    prefilled="title",
    rows=28,
)
POSTING_PLACES = Table(
    name="สถานที่ปิดประกาศ",
    title="สถานที่ปิดประกาศ",
    help="เรียงตามลำดับที่ต้องการให้พิมพ์ในหนังสือรับรองการปิดประกาศ",
    record=PostingPlace,
    of=lambda settings: tuple(PostingPlace(place=place) for place in settings.posting_places),
    rows=15,
)
HOLIDAYS = Table(
    name="วันหยุด",
    title="วันหยุดราชการที่ต่างจากปกติ",
    help=(
        "โปรแกรมทราบวันเสาร์ วันอาทิตย์ และวันหยุดราชการประจำปีแล้ว กรอกเฉพาะวันที่ต่างไป คือวันหยุดที่เพิ่ม "
        "เช่น วันหยุดพิเศษตามมติคณะรัฐมนตรี หรือวันหยุดที่ไม่หยุด (เลือก “ใช่” ในช่อง “เป็นวันทำการ”)"
    ),
    record=Holiday,
    of=lambda settings: settings.holidays,
)
STRATEGIES = Table(
    name="ยุทธศาสตร์",
    title="ยุทธศาสตร์ของแผนพัฒนาท้องถิ่น",
    help="เรียงตามแผนพัฒนาท้องถิ่น รูปเล่มจัดโครงการตามลำดับนี้",
    record=StrategyName,
    of=lambda settings: tuple(StrategyName(name=name) for name in settings.strategies),
    rows=10,
)
WORK_PLAN_NAMES = Table(
    name="แผนงาน",
    title="แผนงานของงบประมาณรายจ่าย",
    help="กรอกไว้ให้แล้ว 12 แผนงาน โปรดเรียงใหม่ตามข้อบัญญัติหรือเทศบัญญัติของท่านหากต่างจากนี้",
    record=WorkPlanName,
    of=lambda settings: tuple(WorkPlanName(name=name) for name in settings.work_plans),
    rows=15,
)

SHEETS: tuple[Form[object] | Table[object], ...] = (
    ORGANIZATION,
    YEAR,
    SCHEDULE,
    PEOPLE,
    DIVISIONS,
    AGENCIES,
    SUPPORT_MEMBERS,
    DEVELOPMENT_MEMBERS,
    MEETINGS,
    AGENDA,
    ATTENDEES,
    LETTERS,
    POSTING_PLACES,
    HOLIDAYS,
    STRATEGIES,
    WORK_PLAN_NAMES,
)
"""The sheets in their order, after the guide."""
