"""The officer's dictionary: every name that a template may use, with its meaning and origin.

A test holds it against the papers' contexts: nothing is missing in it, and nothing too much.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from dplan_docs.fields.meanings import COMPUTED, Kind, Meaning, entered, spread
from dplan_docs.fields.origins import kind_of, origin_of
from dplan_docs.fields.shapes import (
    AGENDA_ITEM,
    ATTENDEE,
    CHANGED_CELL,
    COMMITTEE,
    EDITION_ROW,
    EDITION_SUMS,
    EQUIPMENT,
    GROUP,
    GROUPS_OF_A_ROW,
    LINE,
    MEETING,
    MEMBER,
    PERSON,
    PRESENT,
    PROJECT,
    RECIPIENT,
    STEP,
)
from dplan_docs.fields.table import FIELDS, FLAG_MEANINGS, FLAGS, START_FLAGS
from dplan_docs.settings import sheets

_PEOPLE = {
    "ผู้บริหาร": "ผู้บริหารท้องถิ่น",
    "ปลัด": "ปลัด",
    "หัวหน้าแผน": "หัวหน้าหน่วยงานแผน",
    "เจ้าหน้าที่แผน": "เจ้าหน้าที่แผน",
    "ผู้ลงนาม": "ผู้ลงนามในเอกสารนี้",
    "ผู้ปิดประกาศ": "ผู้ปิดประกาศ",
    "พยานหนึ่ง": "พยานการปิดประกาศคนที่ 1",
    "พยานสอง": "พยานการปิดประกาศคนที่ 2",
}
_COMMITTEES = {
    "คณะสนับสนุน": "คณะกรรมการสนับสนุน",
    "คณะพัฒนา": "คณะกรรมการพัฒนา",
    "คณะ": "คณะกรรมการของเอกสารนี้",
}
_STEPS = {
    "ส่งหนังสือ": "การส่งหนังสือขอข้อมูล",
    "ส่งข้อมูล": "การส่งข้อมูลของกอง",
    "ประชุมสนับสนุน": "การประชุมคณะกรรมการสนับสนุน",
    "ประชุมพัฒนา": "การประชุมคณะกรรมการพัฒนา",
    "ประกาศ": "การประกาศใช้แผน",
    "ปิดประกาศ": "การปิดประกาศ",
}
_AGENDA = {
    "หนึ่ง": "ระเบียบวาระที่ 1",
    "สอง": "ระเบียบวาระที่ 2",
    "สาม": "ระเบียบวาระที่ 3",
    "สี่หนึ่ง": "ระเบียบวาระที่ 4.1",
    "สี่สอง": "ระเบียบวาระที่ 4.2",
    "ห้า": "ระเบียบวาระที่ 5",
}
_WRITERS = {
    "ผู้จดรายงาน": ("ผู้จดรายงานการประชุม", "recorder", "recorder_post"),
    "ผู้ตรวจรายงาน": ("ผู้ตรวจรายงานการประชุม", "checker", "checker_post"),
}
_LISTS = {
    "รายชื่อกรรมการ": ("กรรมการทุกคน ตามคำสั่งแต่งตั้ง", "กรรมการ", MEMBER),
    "รายชื่อผู้รับ": ("ผู้รับหนังสือทุกราย ฉบับละหนึ่งราย", "ผู้รับหนังสือ", RECIPIENT),
    "ผู้มาประชุม": ("กรรมการที่มาประชุม", "ผู้มาประชุม", PRESENT),
    "ผู้ไม่มาประชุม": ("กรรมการที่ไม่มาประชุม", "ผู้ไม่มาประชุม", PRESENT),
    "ผู้เข้าร่วมประชุม": ("ผู้เข้าร่วมประชุมซึ่งไม่ใช่กรรมการ", "ผู้เข้าร่วมประชุม", ATTENDEE),
}
_TABLES = (
    ("รายการยุทธศาสตร์[]", "ยุทธศาสตร์", GROUP),
    ("รายการยุทธศาสตร์[].แผนงาน[]", "แผนงาน", GROUP),
    ("รายการยุทธศาสตร์[].แผนงาน[].โครงการ[]", "โครงการ", PROJECT),
    ("รายการโครงการ[]", "โครงการ", PROJECT | GROUPS_OF_A_ROW),
    ("รายการครุภัณฑ์[]", "แผนงานของครุภัณฑ์", GROUP),
    ("รายการครุภัณฑ์[].ประเภท[]", "ประเภทครุภัณฑ์", GROUP),
    ("รายการครุภัณฑ์[].ประเภท[].ครุภัณฑ์[]", "ครุภัณฑ์", EQUIPMENT),
    ("สรุป.ยุทธศาสตร์[]", "ยุทธศาสตร์", LINE),
    ("สรุป.ยุทธศาสตร์[].แผนงาน[]", "แผนงาน", LINE),
    ("สรุป.รวม", "ทุกยุทธศาสตร์", LINE),
    ("สรุป.ครุภัณฑ์[]", "แผนงานของครุภัณฑ์", LINE),
    ("สรุป.รวมครุภัณฑ์", "ครุภัณฑ์ทั้งหมด", LINE),
)
_ROWS = {
    "รายการยุทธศาสตร์": "ยุทธศาสตร์ทั้งหมดในแผน",
    "รายการยุทธศาสตร์[].แผนงาน": "แผนงานในยุทธศาสตร์",
    "รายการยุทธศาสตร์[].แผนงาน[].โครงการ": "โครงการในแผนงาน",
    "รายการโครงการ": "โครงการทั้งหมดในแผน เรียงตามยุทธศาสตร์และแผนงาน",
    "รายการครุภัณฑ์": "แผนงานที่มีครุภัณฑ์",
    "รายการครุภัณฑ์[].ประเภท": "ประเภทครุภัณฑ์ในแผนงาน",
    "รายการครุภัณฑ์[].ประเภท[].ครุภัณฑ์": "ครุภัณฑ์ในประเภท",
    "สรุป.ยุทธศาสตร์": "ยุทธศาสตร์ในบัญชีสรุป",
    "สรุป.ยุทธศาสตร์[].แผนงาน": "แผนงานในยุทธศาสตร์ของบัญชีสรุป",
    "สรุป.ครุภัณฑ์": "แผนงานของครุภัณฑ์ในบัญชีสรุป",
    "ผู้ส่งแล้ว": "กองและหน่วยงานที่ส่งข้อมูลแล้ว",
    "ผู้ยังไม่ส่ง": "กองและหน่วยงานที่ยังไม่ส่งข้อมูล",
}


_EDITION_SUMS = {
    "เดิม": "แผนก่อนแก้ไข",
    "เพิ่ม": "รายการที่เพิ่ม",
    "เปลี่ยนแปลง": "รายการที่เปลี่ยนแปลง",
    "ยกเลิก": "รายการที่ยกเลิก",
    "รวม": "แผนหลังแก้ไข",
}
_EDITION_LISTS = {
    "รายการเพิ่ม": ("รายการที่เพิ่มในฉบับนี้", "รายการที่เพิ่ม"),
    "รายการเปลี่ยนแปลง": ("รายการที่เปลี่ยนแปลงในฉบับนี้ ค่าในแถวเป็นค่าเดิม", "รายการที่เปลี่ยนแปลง"),
    "รายการยกเลิก": ("รายการที่ยกเลิกในฉบับนี้", "รายการที่ยกเลิก"),
}


@cache
def dictionary() -> Mapping[str, tuple[Meaning, ...]]:
    """Return every line of the dictionary by its group, the office's own facts first."""
    return {
        "หน่วยงาน ปี กฎหมาย และกำหนดเวลา": tuple(_of_the_table()),
        "ผู้ลงนามและผู้เกี่ยวข้อง": tuple(_of_people()),
        "คณะกรรมการและการประชุม": tuple(_of_meetings()),
        "เอกสารฉบับนี้และขั้นตอนการทำงาน": tuple(_of_papers()),
        "ตารางโครงการ ครุภัณฑ์ และบัญชีสรุป": tuple(_of_tables()),
        "ฉบับแก้ไขเปลี่ยนแปลง": tuple(_of_editions()),
    }


def _of_the_table() -> Iterator[Meaning]:
    for field in FIELDS:
        kind, origin = kind_of(field.source), origin_of(field.source)
        yield Meaning(path=field.path, meaning=field.meaning, kind=kind, origin=origin)
    for path, source in FLAGS.items():
        yield _flag(path, FLAG_MEANINGS[path], origin_of(source))
    for path in START_FLAGS:
        yield _flag(path, FLAG_MEANINGS[path], entered(sheets.YEAR, "start_event"))
    yield _flag(
        "หน่วยงาน.เป็นอบจ", "เป็นองค์การบริหารส่วนจังหวัด", entered(sheets.ORGANIZATION, "kind_label")
    )


def _of_people() -> Iterator[Meaning]:
    for path, who in _PEOPLE.items():
        yield from spread(path, who, PERSON)


def _of_meetings() -> Iterator[Meaning]:
    for path, who in _COMMITTEES.items():
        yield from spread(path, who, COMMITTEE)
    yield from spread("การประชุม", "คณะกรรมการของเอกสารนี้", MEETING)
    for key, item in _AGENDA.items():
        yield from spread(f"วาระ.{key}", item, AGENDA_ITEM)
    for path, (whole, each, shape) in _LISTS.items():
        yield _list(path, whole)
        yield from spread(path, each, shape)
    members = f"{sheets.SUPPORT_MEMBERS.name}, {sheets.DEVELOPMENT_MEMBERS.name} › การมาประชุม"
    for name, what in (("ชื่อ", "ชื่อ"), ("ตำแหน่ง", "ตำแหน่ง"), ("หน้าที่", "หน้าที่ในคณะ")):
        meaning = f"{what}ของผู้เป็นประธานในที่ประชุม"
        yield Meaning(path=f"ประธาน.{name}", meaning=meaning, kind=Kind.TEXT, origin=members)
    for path, (who, name, post) in _WRITERS.items():
        for part, field, what in (("ชื่อ", name, "ชื่อ"), ("ตำแหน่ง", post, "ตำแหน่ง")):
            origin = entered(sheets.MEETINGS, field)
            yield Meaning(
                path=f"{path}.{part}", meaning=f"{what}ของ{who}", kind=Kind.TEXT, origin=origin
            )


def _of_papers() -> Iterator[Meaning]:
    number, day = entered(sheets.LETTERS, "number"), entered(sheets.LETTERS, "dated")
    yield Meaning(
        path="หนังสือ.ที่", meaning="เลขที่หนังสือฉบับนี้ (เลขเดียวกันทุกราย)", kind=Kind.TEXT, origin=number
    )
    yield Meaning(path="หนังสือ.วันที่", meaning="วันที่ของหนังสือฉบับนี้", kind=Kind.DATE, origin=day)
    for key, what in _STEPS.items():
        yield from spread(f"ขั้นตอน.{key}", what, STEP)
    yield _flag("มีงานแล้วเสร็จ", "มีขั้นตอนที่เสร็จแล้ว", COMPUTED)
    yield _flag("เอกสาร.ร่าง", "เอกสารนี้มีผลทางกฎหมายและยังเป็นร่าง", COMPUTED)
    why = "สิ่งที่ทำให้เอกสารนี้ยังเป็นร่าง ในบรรทัดเดียว"
    yield Meaning(path="เอกสาร.ร่างเพราะ", meaning=why, kind=Kind.TEXT, origin=COMPUTED)
    yield _flag("มีข้อผิดพลาด", "ข้อมูลของแผนยังมีข้อผิดพลาด", COMPUTED)
    errors = "จำนวนข้อผิดพลาดของข้อมูล"
    yield Meaning(path="จำนวนข้อผิดพลาด", meaning=errors, kind=Kind.NUMBER, origin=COMPUTED)
    places = entered(sheets.POSTING_PLACES, "place")
    yield Meaning(
        path="ปิดประกาศ.สถานที่", meaning="สถานที่ปิดประกาศทุกแห่ง", kind=Kind.LIST, origin=places
    )


def _of_tables() -> Iterator[Meaning]:
    for path, meaning in _ROWS.items():
        yield _list(path, meaning)
    for path, of, shape in _TABLES:
        yield from spread(path, of, shape)


def _of_editions() -> Iterator[Meaning]:
    opened = "คำสั่ง dplan edition"
    yield _flag("ฉบับ.เป็นฉบับแก้ไข", "เป็นฉบับแก้ไข เพิ่มเติม หรือเปลี่ยนแปลง", opened)
    yield _flag("ฉบับ.มีฉบับก่อน", "ฉบับที่แก้ไขนี้เป็นฉบับแก้ไขอยู่แล้ว", opened)
    for path, meaning, kind in (
        ("ฉบับ.ชื่อ", "ชื่อของฉบับ เช่น เพิ่มเติม ครั้งที่ 1", Kind.TEXT),
        ("ฉบับ.ชนิด", "แก้ไข เพิ่มเติม หรือเปลี่ยนแปลง", Kind.TEXT),
        ("ฉบับ.ครั้งที่", "ครั้งที่และปีงบประมาณ เช่น 1/2569", Kind.TEXT),
        ("ฉบับ.ฉบับก่อน", "ชื่อของฉบับแก้ไขก่อนหน้านี้", Kind.TEXT),
        ("ฉบับ.วันที่ประกาศก่อน", "วันที่ประกาศใช้ฉบับก่อนหน้านี้", Kind.DATE),
    ):
        yield Meaning(path=path, meaning=meaning, kind=kind, origin=opened)
    for path, of in _EDITION_SUMS.items():
        yield from spread(f"ฉบับ.{path}", of, EDITION_SUMS)
    difference = "งบประมาณที่เพิ่มขึ้นหรือลดลงจากการเปลี่ยนแปลง"
    yield Meaning(path="ฉบับ.เปลี่ยนแปลง.ผลต่าง", meaning=difference, kind=Kind.TEXT, origin=COMPUTED)
    for path, (whole, each) in _EDITION_LISTS.items():
        yield _flag(f"ฉบับ.มี{path}", f"มี{each}", COMPUTED)
        yield _list(f"ฉบับ.{path}", whole)
        yield from spread(f"ฉบับ.{path}[]", each, PROJECT | EDITION_ROW)
    changed = "ฉบับ.รายการเปลี่ยนแปลง[].ช่อง"
    yield _list(changed, "ช่องที่เปลี่ยนแปลงของรายการ")
    yield from spread(f"{changed}[]", "ช่องที่เปลี่ยนแปลง", CHANGED_CELL)


def _flag(path: str, meaning: str, origin: str) -> Meaning:
    return Meaning(path=path, meaning=meaning, kind=Kind.FLAG, origin=origin)


def _list(path: str, meaning: str) -> Meaning:
    return Meaning(path=path, meaning=meaning, kind=Kind.LIST, origin=COMPUTED)
