"""The fields that people, meetings, steps and the plan's tables have, whatever they hang on."""

from dplan_docs.fields.meanings import COMPUTED, Kind, Shape, entered, sent
from dplan_docs.records import EquipmentItem, PlanEntry, Project
from dplan_docs.settings import sheets

_TEXT, _NUMBER, _MONEY, _DATE = Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.DATE
_TIME, _FLAG, _LIST, _DRAWING = Kind.TIME, Kind.FLAG, Kind.LIST, Kind.DRAWING
_MEETINGS, _AGENDA, _PEOPLE = sheets.MEETINGS, sheets.AGENDA, sheets.PEOPLE
_MEMBERS = f"{sheets.SUPPORT_MEMBERS.name}, {sheets.DEVELOPMENT_MEMBERS.name}"
_ATTENDEES = sheets.ATTENDEES
_IN_COMMITTEES = f"{_MEMBERS} › "

PERSON: Shape = {
    "ชื่อ": ("ชื่อและนามสกุลของ{of}", _TEXT, entered(_PEOPLE, "prefix", "name")),
    "ตำแหน่ง": ("ตำแหน่งใต้ชื่อของ{of} บรรทัดละหนึ่งรายการ", _LIST, entered(_PEOPLE, "line_1")),
    "ชื่อตำแหน่ง": (
        "ชื่อตำแหน่งของ{of} ในบรรทัดเดียว",
        _TEXT,
        f"{entered(sheets.ORGANIZATION, 'kind_label')} หรือที่กรอกไว้ต่างจากปกติ",
    ),
}
MEETING: Shape = {
    "ครั้งที่": ("ครั้งที่ประชุมของ{of}", _TEXT, entered(_MEETINGS, "number")),
    "วันที่": ("วันที่ประชุมของ{of}", _DATE, entered(_MEETINGS, "held_on")),
    "เวลา": ("เวลานัดประชุมของ{of}", _TIME, entered(_MEETINGS, "starts_at")),
    "สถานที่": ("สถานที่ประชุมของ{of}", _TEXT, entered(_MEETINGS, "location")),
    "มติ": ("มติของ{of} เรื่องแผนการดำเนินงาน", _TEXT, entered(_AGENDA, "resolution")),
    "มีครั้งก่อน": ("มีการประชุมครั้งก่อนของ{of}", _FLAG, entered(_MEETINGS, "previous_number")),
    "ครั้งก่อน": ("ครั้งที่ของการประชุมครั้งก่อน", _TEXT, entered(_MEETINGS, "previous_number")),
    "วันที่ครั้งก่อน": ("วันที่ประชุมครั้งก่อน", _DATE, entered(_MEETINGS, "previous_held_on")),
    "เริ่มเวลา": ("เวลาที่เริ่มประชุมจริง", _TIME, entered(_MEETINGS, "opened_at")),
    "เลิกเวลา": ("เวลาที่เลิกประชุมจริง", _TIME, entered(_MEETINGS, "closed_at")),
    "บันทึกผู้มาแล้ว": ("กรอกผู้มาประชุมแล้ว", _FLAG, f"{_IN_COMMITTEES}การมาประชุม"),
    "จำนวนผู้มา": ("จำนวนกรรมการที่มาประชุม", _NUMBER, f"{_IN_COMMITTEES}การมาประชุม"),
    "จำนวนกรรมการ": ("จำนวนกรรมการทั้งคณะ", _NUMBER, f"{_IN_COMMITTEES}ชื่อ-สกุล"),
}
COMMITTEE: Shape = {
    "ชื่อ": ("ชื่อเต็มของ{of}", _TEXT, f"{COMPUTED} หรือ {entered(_MEETINGS, 'committee_name')}"),
    "เป็นคณะสนับสนุน": ("เป็นคณะกรรมการสนับสนุน", _FLAG, COMPUTED),
    "มีคำสั่ง": ("กรอกคำสั่งแต่งตั้ง{of}แล้ว", _FLAG, entered(_MEETINGS, "order_number", "ordered_on")),
    "คำสั่ง.ที่": ("เลขที่คำสั่งแต่งตั้ง{of}", _TEXT, entered(_MEETINGS, "order_number")),
    "คำสั่ง.วันที่": ("วันที่ของคำสั่งแต่งตั้ง{of}", _DATE, entered(_MEETINGS, "ordered_on")),
} | {f"การประชุม.{name}": line for name, line in MEETING.items()}
STEP: Shape = {
    "วันที่": ("วันที่{of}", _DATE, f"{sheets.SCHEDULE.name} และ {_MEETINGS.name}"),
    "แล้วเสร็จ": ("{of}เสร็จแล้ว", _FLAG, COMPUTED),
    "ค้าง": ("{of}ยังไม่เสร็จ", _FLAG, COMPUTED),
    "เลยกำหนด": ("{of}หลังวันครบกำหนด", _FLAG, COMPUTED),
}
MEMBER: Shape = {
    "[].ชื่อ": ("ชื่อของ{of}", _TEXT, f"{_IN_COMMITTEES}ชื่อ-สกุล"),
    "[].ตำแหน่ง": ("ตำแหน่งของ{of}", _TEXT, f"{_IN_COMMITTEES}ตำแหน่ง, ในฐานะ"),
    "[].หน้าที่": ("หน้าที่ในคณะของ{of}", _TEXT, f"{_IN_COMMITTEES}หน้าที่ในคณะกรรมการ"),
    "[].เรียน": ("คำขึ้นต้นหนังสือถึง{of}", _TEXT, f"{_IN_COMMITTEES}ชื่อ-สกุล, ตำแหน่ง"),
}
RECIPIENT: Shape = MEMBER | {
    "[].ที่": ("เลขที่หนังสือถึง{of}", _TEXT, entered(sheets.LETTERS, "number", "counts_from")),
    "[].วันที่": ("วันที่ของหนังสือถึง{of}", _DATE, entered(sheets.LETTERS, "dated")),
}
PRESENT: Shape = {
    "[].ชื่อ": ("ชื่อของ{of}", _TEXT, f"{_IN_COMMITTEES}ชื่อ-สกุล"),
    "[].ตำแหน่ง": ("ตำแหน่งของ{of}", _TEXT, f"{_IN_COMMITTEES}ตำแหน่ง"),
    "[].หมายเหตุ": ("หน้าที่ในคณะ การมาแทน หรือเหตุที่ไม่มา", _TEXT, f"{_IN_COMMITTEES}การมาประชุม"),
}
ATTENDEE: Shape = {
    "[].ชื่อ": ("ชื่อของ{of}", _TEXT, entered(_ATTENDEES, "prefix", "name")),
    "[].ตำแหน่ง": ("ตำแหน่งของ{of}", _TEXT, entered(_ATTENDEES, "post")),
    "[].หมายเหตุ": ("ช่องว่างไว้เขียน", _TEXT, COMPUTED),
}
AGENDA_ITEM: Shape = {
    "เรื่อง": ("เรื่องที่เพิ่มใน{of}", _LIST, entered(_AGENDA, "subject")),
    "สรุป": ("สรุปการประชุมใน{of} รายการละหนึ่งย่อหน้า", _LIST, entered(_AGENDA, "discussion")),
    "บันทึกแล้ว": ("กรอกสรุปการประชุมใน{of}แล้ว", _FLAG, entered(_AGENDA, "discussion")),
    "มติ": ("มติที่ประชุมใน{of}", _TEXT, entered(_AGENDA, "resolution")),
}
GROUP: Shape = {
    "ชื่อ": ("ชื่อของ{of}", _TEXT, f"{COMPUTED}จากหัวข้อในสมุดงานของกอง"),
    "จำนวน": ("จำนวนรายการใน{of}", _NUMBER, COMPUTED),
    "งบประมาณ": ("งบประมาณรวมของ{of} (บาท)", _MONEY, COMPUTED),
    "จำนวนอ่านไม่ได้": ("จำนวนรายการใน{of}ที่อ่านจำนวนเงินไม่ได้", _NUMBER, COMPUTED),
}
GROUPS_OF_A_ROW: Shape = {
    "ยุทธศาสตร์": ("ยุทธศาสตร์ของ{of}", _TEXT, f"{COMPUTED}จากหัวข้อในสมุดงานของกอง"),
    "แผนงาน": ("แผนงานของ{of}", _TEXT, f"{COMPUTED}จากหัวข้อในสมุดงานของกอง"),
}
EDITION_SUMS: Shape = {
    "จำนวนโครงการ": ("จำนวนโครงการของ{of}", _NUMBER, COMPUTED),
    "จำนวนครุภัณฑ์": ("จำนวนครุภัณฑ์ของ{of}", _NUMBER, COMPUTED),
    "งบประมาณ": ("งบประมาณของ{of} (บาท)", _MONEY, COMPUTED),
}
EDITION_ROW: Shape = {
    "แบบ": ("แบบ ผด.02 หรือ ผด.02/1 ของ{of}", _TEXT, COMPUTED),
    "แผนงาน": ("แผนงานของ{of}", _TEXT, f"{COMPUTED}จากหัวข้อในสมุดงานของกอง"),
}
CHANGED_CELL: Shape = {
    "ชื่อ": ("ชื่อของ{of}", _TEXT, COMPUTED),
    "เดิม": ("ค่าเดิมของ{of}", _TEXT, COMPUTED),
    "ใหม่": ("ค่าใหม่ของ{of}", _TEXT, COMPUTED),
}
LINE: Shape = GROUP | {
    "ร้อยละโครงการ": ("ร้อยละของจำนวนรายการทั้งหมด", _TEXT, COMPUTED),
    "ร้อยละงบประมาณ": ("ร้อยละของงบประมาณทั้งหมด", _TEXT, COMPUTED),
    "หน่วยงาน": ("หน่วยงานรับผิดชอบใน{of}", _LIST, sent(Project, "divisions")),
}
_MONTHS = "ตค พย ธค มค กพ มีค เมย พค มิย กค สค กย"


def row_of(form: type[PlanEntry]) -> Shape:
    """Return the fields of a row of a form of the plan."""
    months = {
        f"เดือน.{month}": ("ลูกศรที่เริ่มในเดือนนี้ ใส่ไว้ในช่องของเดือน", _DRAWING, "ช่องเดือนในสมุดงานของกอง")
        for month in _MONTHS.split()
    }
    return {
        "ลำดับ": ("ลำดับที่ในแผนงาน", _NUMBER, COMPUTED),
        "ชื่อ": ("ชื่อของ{of}", _TEXT, sent(form, "name")),
        "รายละเอียด": ("รายละเอียดของ{of}", _TEXT, sent(form, "description")),
        "มีงบประมาณ": ("ทราบจำนวนเงินของ{of}", _FLAG, sent(form, "budget")),
        "อ่านไม่ได้": ("อ่านจำนวนเงินของ{of}ไม่ได้", _FLAG, sent(form, "budget")),
        "งบประมาณ": ("งบประมาณของ{of} (บาท)", _MONEY, sent(form, "budget")),
        "หมายเหตุงบ": ("ข้อความในช่องงบประมาณของ{of}", _TEXT, sent(form, "budget")),
        "แหล่งเงิน": ("แหล่งเงินและหมายเหตุของ{of}", _LIST, sent(form, "funding_source")),
        "สถานที่": ("สถานที่ดำเนินการของ{of}", _TEXT, sent(form, "location")),
        "หน่วยงาน": ("หน่วยงานรับผิดชอบของ{of}", _LIST, sent(form, "divisions")),
    } | months


PROJECT = row_of(Project)
EQUIPMENT = row_of(EquipmentItem)
