"""What a new workspace of a province or a district is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dplan_docs.kinds import DISTRICT, PROVINCE, kind_named
from dplan_docs.starting import Outset, Start, fill, label_of
from dplan_docs.tambon import settings_sheets as sheets
from dplan_docs.tambon.settings import REPORTER, SIGNATORY, AreaOffice, TambonPlan

if TYPE_CHECKING:
    from openpyxl import Workbook

BLANK_SETTINGS = "settings/tambon.xlsx"

_README = """\
เริ่มต้นใช้งาน: เอกสารแผนพัฒนาตำบล

1. เปิดไฟล์ {settings} ตรวจและกรอกแผ่นเหล่านี้ก่อน แล้วบันทึกและปิดไฟล์
   - หน่วยงาน        ประเภท (จังหวัด หรือ อำเภอ) ชื่อ
   - แผนพัฒนาตำบล    ปีงบประมาณ กำหนดส่ง (เว้นว่าง = 31 มีนาคม และ 31 พฤษภาคม)
   - อำเภอ           ทุกอำเภอที่ต้องส่งข้อมูล
   - ตำบล            ทุกตำบล และตำบลใดเป็นตำบลเป้าหมาย
   แผ่นอื่นกรอกเมื่อถึงขั้นตอนนั้น ช่องใดยังไม่ทราบเว้นว่างไว้ได้เสมอ

2. สั่ง   dplan forms "{folder}"
   จะได้ทะเบียนแบบ ๑ ๒ ๓ และแบบรายงานเปล่า อำเภอละหนึ่งไฟล์ ในโฟลเดอร์ output
   หนังสือถึงอำเภอ พิมพ์ได้ด้วย   dplan build "{folder}" --only tambon-letter

3. นำไฟล์ Excel ที่ได้รับกลับมาวางในโฟลเดอร์ inbox ตามที่ได้รับมา ไม่ต้องเปลี่ยนชื่อ

4. สั่ง   dplan check "{folder}"    เพื่อดูว่ามีอะไรต้องแก้ไข (ไม่เขียนไฟล์ใด)
   สั่ง   dplan status "{folder}"   เพื่อดูว่าอำเภอใดส่งแบบใดแล้ว และครบกำหนดวันใด

5. สั่ง   dplan build "{folder}"    จะได้เอกสารทั้งชุดในโฟลเดอร์ output
   เติม --pdf เมื่อต้องการไฟล์ PDF ด้วย

ควรทราบ
- สั่งใหม่ได้เสมอเมื่อข้อมูลเปลี่ยน ไฟล์ของท่านเองในโฟลเดอร์ output จะไม่หาย
  เอกสารที่ท่านแก้ไขด้วยมืออยู่ตามเดิม ฉบับใหม่จะวางไว้ข้างกัน ชื่อลงท้ายว่า (ฉบับใหม่)
- รูปตราครุฑสำหรับหัวหนังสือ ให้วางไว้ในโฟลเดอร์นี้ ชื่อ {emblem}
- ถ้าต้องการแก้ถ้อยคำในแม่แบบ ให้วางแม่แบบที่แก้แล้วในโฟลเดอร์ templates
"""


def _bare_name(start: Start) -> str:
    """Return the name without the word for the kind; officers give จังหวัดสมมุติบุรี too."""
    return (start.name or "").strip().removeprefix(start.kind or "").strip()


def _known(start: Start) -> tuple[str, ...]:
    kind = kind_named(start.kind or "")
    office = f"{kind.label if kind else ''}{_bare_name(start)}"
    return tuple(
        filter(
            None,
            (
                f"หน่วยงาน: {office}" if office else "",
                f"ปีงบประมาณ: พ.ศ. {start.fiscal_year}" if start.fiscal_year else "",
            ),
        )
    )


def _fill(book: Workbook, start: Start) -> None:
    office, plan = book[sheets.ORGANIZATION.name], book[sheets.PLAN.name]
    name = _bare_name(start)
    if start.kind:
        fill(office, label_of(AreaOffice, "kind_label"), start.kind)
        kind = kind_named(start.kind)
        if kind:
            fill(plan, label_of(TambonPlan, "unit"), kind.planning_unit)
    if name:
        fill(office, label_of(AreaOffice, "name"), name)
        if start.kind == PROVINCE:
            fill(office, label_of(AreaOffice, "province"), name)
    if start.fiscal_year:
        fill(plan, label_of(TambonPlan, "fiscal_year"), start.fiscal_year)
    if start.kind == DISTRICT and name:
        fill(office, label_of(AreaOffice, "district"), name)
        fill(book[sheets.DISTRICTS.name], "1", name)
    roles = (REPORTER,) if start.kind == DISTRICT else (SIGNATORY, REPORTER)
    for number, role in enumerate(roles, start=1):
        fill(book[sheets.PEOPLE.name], str(number), role)


TAMBON_OUTSET = Outset(
    blank=BLANK_SETTINGS,
    readme=_README,
    fill=_fill,
    known=_known,
    first_sheets="หน่วยงาน, แผนพัฒนาตำบล, อำเภอ และตำบล",
    sender="อำเภอ",
)
