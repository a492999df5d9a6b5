"""The officer's dictionary of the tambon papers: every name that their templates may use."""

from collections.abc import Iterator, Mapping
from functools import cache

from dplan_docs.fields import Kind, Meaning, dictionary
from dplan_docs.fields.context import OF_EVERY_OFFICE
from dplan_docs.fields.meanings import COMPUTED, Shape, spread
from dplan_docs.fields.shapes import PERSON
from dplan_docs.fields.table import FIELDS
from dplan_docs.settings.entry import entries
from dplan_docs.tambon.letter import DUE, PLAN
from dplan_docs.tambon.records import COUNTS
from dplan_docs.tambon.report import COUNT_FIELDS, TARGET_FIELD
from dplan_docs.tambon.settings import District, Order, TambonPlan

_TEXT, _NUMBER, _DATE, _LIST = Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.LIST
_SENT = "แบบรายงานที่อำเภอส่ง"
_SHEETS: dict[type, str] = {TambonPlan: "แผนพัฒนาตำบล", Order: "ข้อสั่งการ", District: "อำเภอ"}
_LETTER_LINES = ("หนังสือ.ที่", "หนังสือ.วันที่")
_COUNTED: Shape = {
    TARGET_FIELD: (
        "จำนวนตำบลเป้าหมายที่ได้รับจัดสรรงบประมาณ ของ{of}",
        _NUMBER,
        f"{_SENT} แบบ ๑ หรือแผ่น ตำบล",
    )
} | {
    COUNT_FIELDS[name]: (f"จำนวนตำบลที่{what} ของ{{of}}", _NUMBER, _SENT)
    for name, what in COUNTS.items()
}
_REPORT: Shape = _COUNTED | {
    "ปัญหา": ("ปัญหา/อุปสรรคของ{of} รายการละหนึ่งย่อหน้า", _LIST, _SENT),
    "ข้อเสนอแนะ": ("ข้อเสนอแนะของ{of} รายการละหนึ่งย่อหน้า", _LIST, _SENT),
}
_LINE: Shape = _COUNTED | {
    "ลำดับ": ("ลำดับที่ของ{of}", _NUMBER, COMPUTED),
    "ชื่อ": ("ชื่อของ{of}", _TEXT, "อำเภอ › อำเภอ"),
    "การส่ง": ("{of}ส่งแบบรายงานแล้ว ยังไม่ส่ง หรือเกินกำหนด", _TEXT, COMPUTED),
}
_WRITTEN: Shape = {
    "ชื่อ": ("ชื่ออำเภอที่เขียน{of}", _TEXT, "อำเภอ › อำเภอ"),
    "ที่มา": ("ไฟล์ที่เขียน{of}", _TEXT, COMPUTED),
    "ข้อความ": ("{of} รายการละหนึ่งย่อหน้า", _LIST, _SENT),
}
_SENDING: Shape = {
    "ณวันที่": ("วันที่รวบรวมแบบรายงาน", _DATE, COMPUTED),
    "จำนวนอำเภอ": ("จำนวนอำเภอทั้งหมด", _NUMBER, COMPUTED),
    "จำนวนส่งแล้ว": ("จำนวนอำเภอที่ส่งแบบรายงานแล้ว", _NUMBER, COMPUTED),
    "จำนวนยังไม่ส่ง": ("จำนวนอำเภอที่ยังไม่ส่งแบบรายงาน", _NUMBER, COMPUTED),
    "จำนวนเกินกำหนด": ("จำนวนอำเภอที่เกินกำหนดส่งแบบรายงาน", _NUMBER, COMPUTED),
    "ส่งแล้ว": ("อำเภอที่ส่งแบบรายงานแล้ว", _LIST, COMPUTED),
    "ยังไม่ส่ง": ("อำเภอที่ยังไม่ส่งแบบรายงาน รวมที่เกินกำหนด", _LIST, COMPUTED),
    "เกินกำหนด": ("อำเภอที่เกินกำหนดส่งแบบรายงาน", _LIST, COMPUTED),
}


def _entered(record: type, *names: str) -> str:
    labels = {name: entry.label for name, _, entry in entries(record)}
    return f"{_SHEETS[record]} › {', '.join(labels[name] for name in names)}"


@cache
def tambon_dictionary() -> Mapping[str, tuple[Meaning, ...]]:
    """Return every line of the dictionary by its group."""
    return {
        "หน่วยงานและแผนพัฒนาตำบล": tuple(_of_the_office()),
        "หนังสือถึงอำเภอ": tuple(_of_the_letter()),
        "แบบรายงานผลของอำเภอ": tuple(_of_the_report()),
        "รายงานผลรวมทุกอำเภอ": tuple(_of_the_sums()),
    }


def _of_the_office() -> Iterator[Meaning]:
    known = {each.path: each for lines in dictionary().values() for each in lines}
    for field in FIELDS:
        if field.source in OF_EVERY_OFFICE:
            yield known[field.path]
    sender = "ส่วนราชการเจ้าของหนังสือ เช่น ศาลากลางจังหวัด"
    yield Meaning(path="ส่วนราชการ", meaning=sender, kind=_TEXT, origin="หน่วยงาน › จังหวัด")
    for name, (source, label) in PLAN.items():
        origin = _entered(TambonPlan, source)
        yield Meaning(path=f"แผนตำบล.{name}", meaning=label, kind=_TEXT, origin=origin)
    motto = "คำขวัญท้ายหนังสือ บรรทัดละหนึ่งรายการ"
    yield Meaning(
        path="แผนตำบล.คำขวัญ", meaning=motto, kind=_LIST, origin=_entered(TambonPlan, "motto")
    )
    for name, (source, label) in DUE.items():
        origin = _entered(TambonPlan, f"{source}_due")
        yield Meaning(path=f"กำหนดส่ง.{name}", meaning=label, kind=_DATE, origin=origin)
    yield from spread("ผู้ลงนาม", "ผู้ลงนามในเอกสารนี้", PERSON)


def _of_the_letter() -> Iterator[Meaning]:
    known = {each.path: each for lines in dictionary().values() for each in lines}
    yield from (known[path] for path in _LETTER_LINES)
    orders = "ข้อสั่งการในหนังสือ ตามลำดับ"
    yield Meaning(path="ข้อสั่งการ", meaning=orders, kind=_LIST, origin=_entered(Order, "text"))
    yield known["รายชื่อผู้รับ"]
    to = "ผู้รับหนังสือ คือนายอำเภอทุกอำเภอ หรือนายอำเภอแต่ละแห่ง"
    origin = _entered(District, "addressee")
    yield Meaning(path="รายชื่อผู้รับ[].เรียน", meaning=to, kind=_TEXT, origin=origin)
    for name in ("ที่", "วันที่"):
        yield known[f"รายชื่อผู้รับ[].{name}"]


def _of_the_report() -> Iterator[Meaning]:
    for name, meaning, source in (
        ("ชื่อ", "ชื่ออำเภอ", "name"),
        ("ผู้รายงาน", "ชื่อผู้รายงานของอำเภอ", "officer"),
        ("ตำแหน่งผู้รายงาน", "ตำแหน่งผู้รายงานของอำเภอ", "name"),
    ):
        origin = _entered(District, source)
        yield Meaning(path=f"อำเภอ.{name}", meaning=meaning, kind=_TEXT, origin=origin)
    yield from spread("รายงาน", "อำเภอ", _REPORT)


def _of_the_sums() -> Iterator[Meaning]:
    yield from spread("การส่งรายงาน", "", _SENDING)
    for path, whole in (
        ("รายการอำเภอ", "อำเภอทั้งหมด"),
        ("รายการปัญหา", "อำเภอที่เขียนปัญหา/อุปสรรค"),
        ("รายการข้อเสนอแนะ", "อำเภอที่เขียนข้อเสนอแนะ"),
    ):
        yield Meaning(path=path, meaning=whole, kind=_LIST, origin=COMPUTED)
    yield from spread("รายการอำเภอ[]", "อำเภอ", _LINE)
    yield from spread("รายการปัญหา[]", "ปัญหา/อุปสรรค", _WRITTEN)
    yield from spread("รายการข้อเสนอแนะ[]", "ข้อเสนอแนะ", _WRITTEN)
    yield from spread("รวม", "ทุกอำเภอที่แจ้งแล้ว", _COUNTED)
    incomplete = "มีอำเภอที่ยังไม่แจ้งจำนวน"
    yield Meaning(path="รวม.ไม่ครบ", meaning=incomplete, kind=Kind.FLAG, origin=COMPUTED)
