"""Slips of a letter of the tambon plan: one body under two names, one report to two readers.

They are judged over the whole template: each form may be right, but two of them are not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dplan_docs.findings import Severity
from dplan_docs.formats.proof.model import Fault, Passage, fault_at
from dplan_docs.formats.proof.passages import without_tags

_WARNING = Severity.WARNING
_LETTER = "ก-ฮ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that goes by several forms of a name, of which a paper keeps one.

    Attributes:
        forms: A pattern for each form, by the form.
        field: The field that prints the form which the settings have chosen.
    """

    what: str
    forms: dict[str, str]
    field: str = ""


BODIES = (
    Body(
        what="ชื่อย่อของคณะกรรมการบริหารงานตำบลแบบบูรณาการ",
        forms={"กบต.": rf"(?<![{_LETTER}.])กบต(?![{_LETTER}])", "ก.บ.ต.": r"ก\.\s?บ\.\s?ต\."},
        field="แผนตำบล.คณะกรรมการย่อ",
    ),
    Body(
        what="ชื่อย่อของศูนย์ประสานงานองค์การชุมชน",
        forms={
            "คอช.": rf"(?<![{_LETTER}.])คอช(?![{_LETTER}])",
            "ศอช.": rf"(?<![{_LETTER}.])ศอช(?![{_LETTER}])(?!\.\s?ต\.)",
            "ศอช.ต.": r"ศอช\.\s?ต\.",
        },
        field="แผนตำบล.ศูนย์ประสานงานย่อ",
    ),
    Body(
        what="คำเรียกองค์การของชุมชน",
        forms={"องค์กรชุมชน": "องค์กรชุมชน", "องค์การชุมชน": "องค์การชุมชน"},
    ),
)
_REPORTED_TO = re.compile(r"รายงาน[^\ufffc]*?ให้\s?(กรมการ\S*?|กรรมการ\S*?|จังหวัด|อำเภอ)\s?ทราบ")
_DEPARTMENT = re.compile(r"(?<!คณะ)(?<!อนุ)กรรมการพัฒนาชุมชน")
_UNDOTTED = re.compile(r"(?:^\s*(?=อำเภอ|จังหวัด)|[\s.…](?=จังหวัด))(จังหวัด|อำเภอ)\s*$")
"""Alone on its line, or จังหวัด at its end; อำเภอ at the end of a line may count districts."""


def slip_faults(passages: Sequence[Passage]) -> Iterator[Fault]:
    """Yield the slips of fixed text, those of the whole template at the place of the second form."""
    read = [(passage, without_tags(passage.fixed)) for passage in passages]
    for body in BODIES:
        yield from _two_names(body, read)
    yield from _two_readers(read)
    for passage, text in read:
        yield from _department(passage, text)
        yield from _undotted(passage, text)


def _two_names(body: Body, read: Sequence[tuple[Passage, str]]) -> Iterator[Fault]:
    """Yield each first place of a form other than the one that the template began with."""
    met = [
        (form, passage)
        for passage, text in read
        for form, pattern in body.forms.items()
        if re.search(pattern, text)
    ]
    chosen = any(body.field and body.field in passage.text for passage, _ in read)
    begun = "" if chosen else met[0][0] if met else ""
    first = {form: passage for form, passage in reversed(met) if form != begun}
    for form, passage in first.items():
        instead = (
            f"กรุณาใช้ {{{{ {body.field} }}}} เหมือนที่อื่นในเอกสาร"
            if chosen
            else f"ที่อื่นในเอกสารเขียน “{begun}” กรุณาใช้แบบเดียวกัน"
        )
        message = f"{body.what}เขียนไว้เป็น “{form}” {instead}"
        yield fault_at(passage, "template-two-names", _WARNING, message, form)


def _two_readers(read: Sequence[tuple[Passage, str]]) -> Iterator[Fault]:
    """Yield each place where a report goes to another reader than the first one named."""
    met = [(found[1], passage) for passage, text in read for found in _REPORTED_TO.finditer(text)]
    first = {reader: passage for reader, passage in reversed(met) if reader != met[0][0]}
    for reader, passage in first.items():
        message = (
            f"รายงานฉบับเดียวกันให้ “{met[0][0]}” ทราบในที่หนึ่ง และให้ “{reader}” ทราบในที่นี้ "
            "กรุณาระบุผู้รับรายงานแห่งเดียว เช่น {{ แผนตำบล.รายงานต่อ }}"
        )
        yield fault_at(passage, "template-two-readers", _WARNING, message, reader)


def _department(passage: Passage, text: str) -> Iterator[Fault]:
    for found in _DEPARTMENT.finditer(text):
        message = f"“{found[0]}” น่าจะพิมพ์ผิด ที่ถูกคือ “กรมการพัฒนาชุมชน”"
        yield fault_at(passage, "template-typing-error", _WARNING, message, found[0])


def _undotted(passage: Passage, text: str) -> Iterator[Fault]:
    """A label that ends its line, with neither a field nor dots to write a name on."""
    if not passage.cells and (found := _UNDOTTED.search(text)):
        message = (
            f"หลังคำว่า “{found[1]}” ไม่มีทั้งช่องข้อมูลและจุดไข่ปลา จึงไม่มีที่ให้เขียนชื่อ "
            f"กรุณาเติม เช่น {{{{ หน่วยงาน.{found[1]} }}}} หรือจุดไข่ปลา"
        )
        yield fault_at(passage, "template-blank-undotted", _WARNING, message, found[1])
