"""The layout of a province's or a district's settings workbook: its records on their sheets."""

from dplan_docs.settings import sheets as shared
from dplan_docs.settings.layout import Form, Table
from dplan_docs.tambon.settings import (
    AreaLetter,
    AreaOffice,
    AreaPerson,
    District,
    Order,
    Tambon,
    TambonPlan,
    TambonSettings,
)
from dplan_docs.titles import TAMBON_NUMBERED_TITLES

_OF_LOCAL_GOVERNMENTS = frozenset(
    {
        "memo_series",
        "circular_series",
        "executive_override",
        "clerk_override",
        "council_override",
        "budget_law_override",
        "budget_law_assented_by_override",
        "no_budget_words",
    }
)


def _every_letter(settings: TambonSettings) -> tuple[AreaLetter, ...]:
    return tuple(shared.every_letter(settings.letters, TAMBON_NUMBERED_TITLES, AreaLetter))


ORGANIZATION = Form(
    name=shared.ORGANIZATION.name,
    title=shared.ORGANIZATION.title,
    help=shared.ORGANIZATION.help,
    record=AreaOffice,
    of=lambda settings: (settings.organization,),
    sections=(("kind_label", "ชื่อและที่ตั้ง"), ("document_prefix", "งานสารบรรณ")),
    unasked=_OF_LOCAL_GOVERNMENTS,
)
PLAN = Form(
    name="แผนพัฒนาตำบล",
    title="ปีงบประมาณ ระเบียบ และกำหนดส่งของแผนพัฒนาตำบล",
    help="ถ้อยคำในแผ่นนี้พิมพ์เหมือนกันทุกเอกสาร กำหนดส่งที่เว้นว่างเป็นวันปกติของปีงบประมาณนั้น",
    record=TambonPlan,
    of=lambda settings: (settings.plan,),
    sections=(
        ("fiscal_year", "ปีและระเบียบ"),
        ("recipients", "รูปแบบหนังสือและการรายงาน"),
        ("targets_due", "กำหนดส่ง"),
        ("tambon_body", "ชื่อคณะกรรมการ (พิมพ์แบบเดียวกันทุกแห่ง)"),
        ("unit", "ท้ายหนังสือ"),
    ),
)
ORDERS = Table(
    name="ข้อสั่งการ",
    title="ข้อสั่งการในหนังสือถึงอำเภอ",
    help="เรียงตามลำดับที่พิมพ์ในหนังสือ โปรแกรมใส่เลขข้อให้ กรอกไว้ให้แล้วตามแนวทางที่ใช้กันทั่วไป แก้ไขได้",
    record=Order,
    of=lambda settings: settings.orders,
    rows=12,
)
DISTRICTS = Table(
    name="อำเภอ",
    title="อำเภอที่ต้องส่งข้อมูล",
    help="จังหวัดกรอกทุกอำเภอ อำเภอกรอกเฉพาะของตน ชื่อเรียกอื่นช่วยให้โปรแกรมรู้จักชื่อที่เขียนต่างกัน",
    record=District,
    of=lambda settings: settings.districts,
)
TAMBONS = Table(
    name="ตำบล",
    title="ตำบลของแต่ละอำเภอ",
    help="กรอกทุกตำบล เลือก “ใช่” ในช่อง “ตำบลเป้าหมาย” ให้ตำบลที่ได้รับจัดสรรงบประมาณ",
    record=Tambon,
    of=lambda settings: settings.tambons,
    rows=60,
)
PEOPLE = Table(
    name=shared.PEOPLE.name,
    title=shared.PEOPLE.title,
    help="หนึ่งคนต่อหนึ่งบรรทัด ตำแหน่งพิมพ์ใต้ชื่อได้ 1 ถึง 4 บรรทัด เช่น ปฏิบัติราชการแทนผู้ว่าราชการจังหวัด",
    record=AreaPerson,
    of=lambda settings: settings.people,
    rows=10,
)
LETTERS = Table(
    name=shared.LETTERS.name,
    title=shared.LETTERS.title,
    help=shared.LETTERS.help,
    record=AreaLetter,
    of=_every_letter,
    prefilled="title",
    rows=20,
)

SHEETS: tuple[Form[object] | Table[object], ...] = (
    ORGANIZATION,
    PLAN,
    ORDERS,
    DISTRICTS,
    TAMBONS,
    PEOPLE,
    LETTERS,
    shared.HOLIDAYS,
)
"""The sheets in their order, after the guide."""
