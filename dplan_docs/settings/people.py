"""The people, divisions and agencies of the settings, and the papers' numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from dplan_docs.findings import CellRef
from dplan_docs.settings.entry import NO, YES, Entry
from dplan_docs.titles import NUMBERED_TITLES

ROLES = EXECUTIVE, CLERK, PLANNING_HEAD, PLANNER, POSTER, WITNESS = (
    "ผู้บริหารท้องถิ่น",
    "ปลัด",
    "หัวหน้าหน่วยงานแผน",
    "เจ้าหน้าที่แผน",
    "ผู้ปิดประกาศ",
    "พยานการปิดประกาศ",
)


def full_name(prefix: str, name: str) -> str:
    """Join a prefix and a name as official papers do: ranks keep a blank, นาย does not.

    >>> full_name("นางสาว", "ตัวอย่าง ใจดี")
    'นางสาวตัวอย่าง ใจดี'
    >>> full_name("พ.ต.อ.", "ตัวอย่าง ใจดี")
    'พ.ต.อ. ตัวอย่าง ใจดี'
    """
    if not prefix or not name:
        return name
    return f"{prefix} {name}" if prefix.endswith((".", ")")) else prefix + name


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who signs: a name, a post and up to three acting lines (sheet บุคลากร)."""

    role: Annotated[
        str, Entry(label="หน้าที่ในเอกสาร", choices=ROLES, example=EXECUTIVE, is_open=True)
    ] = ""
    prefix: Annotated[str, Entry(label="คำนำหน้า", example="นาย")] = ""
    name: Annotated[str, Entry(label="ชื่อ-สกุล", example="ตัวอย่าง ใจดี")] = ""
    line_1: Annotated[
        str, Entry(label="ตำแหน่งบรรทัด 1", help="ใต้ชื่อในช่องลงนาม", example="ปลัดองค์การบริหารส่วนตำบล")
    ] = ""
    line_2: Annotated[
        str, Entry(label="ตำแหน่งบรรทัด 2", example="ปฏิบัติหน้าที่นายกองค์การบริหารส่วนตำบลตัวอย่าง")
    ] = ""
    line_3: Annotated[str, Entry(label="ตำแหน่งบรรทัด 3")] = ""
    line_4: Annotated[str, Entry(label="ตำแหน่งบรรทัด 4")] = ""

    @property
    def full_name(self) -> str:
        """Prefix and name as they are written: นายตัวอย่าง ใจดี."""
        return full_name(self.prefix, self.name)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines under the name, 0 to 4."""
        return tuple(x for x in (self.line_1, self.line_2, self.line_3, self.line_4) if x)


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A division (กอง / สำนัก) of the office (sheet กอง)."""

    name: Annotated[str, Entry(label="ชื่อ", example="กองช่าง")] = ""
    short_name: Annotated[str, Entry(label="ชื่อย่อ", example="กช.")] = ""
    aliases: Annotated[
        tuple[str, ...],
        Entry(label="ชื่อเรียกอื่น", help="คั่นด้วยเครื่องหมาย ,", example="ส่วนโยธา, ช่าง"),
    ] = ()
    head_prefix: Annotated[str, Entry(label="คำนำหน้าหัวหน้า", example="นาย")] = ""
    head_name: Annotated[str, Entry(label="ชื่อ-สกุลหัวหน้า", example="ตัวอย่าง ช่างดี")] = ""
    head_title: Annotated[str, Entry(label="ตำแหน่งหัวหน้า", example="ผู้อำนวยการกองช่าง")] = ""
    phone: Annotated[str, Entry(label="โทรศัพท์")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency that may work in the area (sheet หน่วยงานภายนอก)."""

    name: Annotated[str, Entry(label="ชื่อหน่วยงาน", example="แขวงทางหลวงชนบทตัวอย่าง")] = ""
    addressee: Annotated[
        str, Entry(label="เรียน", help="ตำแหน่งผู้รับ", example="ผู้อำนวยการแขวงทางหลวงชนบทตัวอย่าง")
    ] = ""
    address: Annotated[str, Entry(label="ที่อยู่")] = ""
    aliases: Annotated[
        tuple[str, ...], Entry(label="ชื่อเรียกอื่น", help="คั่นด้วยเครื่องหมาย ,", example="ทช.")
    ] = ()
    answered: Annotated[str, Entry(label="ตอบกลับแล้ว", choices=(YES, NO))] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterNumber:
    """A paper's number, date and signatory (sheet เลขที่หนังสือ).

    A line without a recipient is for all letters of the paper; one with a recipient comes before it.

    Attributes:
        places: The cell of each field on the sheet, as far as it was read from one.
    """

    title: Annotated[
        str,
        Entry(
            label="เอกสาร",
            help="ช่องสีเทาไม่ต้องแก้ไข บรรทัดที่เพิ่มให้เลือกจากรายการ",
            example=NUMBERED_TITLES[0],
            choices=NUMBERED_TITLES,
            is_open=True,
        ),
    ] = ""
    recipient: Annotated[
        str,
        Entry(label="ผู้รับ", help="ชื่อหน่วยงาน กอง หรือกรรมการ เว้นว่าง = ทุกราย"),
    ] = ""
    number: Annotated[
        str,
        Entry(label="เลขที่", help="ส่วนหลังเครื่องหมาย / เช่น 123 หรือ ว 45", example="123"),
    ] = ""
    circular: Annotated[
        str, Entry(label="หนังสือเวียน (ว)", help="เลือก ใช่ หรือพิมพ์ ว หน้าเลขที่", choices=(YES, NO))
    ] = ""
    counts_from: Annotated[
        str,
        Entry(label="นับตั้งแต่เลข", help="ให้โปรแกรมออกเลขเรียงต่อกันแก่ผู้รับที่ยังไม่มีเลข"),
    ] = ""
    dated: Annotated[date | None, Entry(label="ลงวันที่", example="16/9/2568")] = None
    signatory: Annotated[
        str, Entry(label="ผู้ลงนาม", help="เว้นว่างได้", choices=ROLES[:4], is_open=True)
    ] = ""
    places: Mapping[str, CellRef] = field(default_factory=dict, compare=False, repr=False)
