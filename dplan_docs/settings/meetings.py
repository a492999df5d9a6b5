"""The committees of the settings: members, orders, meetings and what was resolved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Annotated

from dplan_docs.findings import CellRef
from dplan_docs.settings.entry import Entry
from dplan_docs.settings.people import CLERK, EXECUTIVE, full_name

COMMITTEE_ROLES = (
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    SECRETARY_MEMBER,
    SECRETARY,
    ASSISTANT_MEMBER,
    ASSISTANT,
) = (
    "ประธานกรรมการ",
    "รองประธานกรรมการ",
    "กรรมการ",
    "กรรมการและเลขานุการ",
    "เลขานุการ",
    "กรรมการและผู้ช่วยเลขานุการ",
    "ผู้ช่วยเลขานุการ",
)

INSIDE, OUTSIDE = "ภายใน", "ภายนอก"
PRESENT, ABSENT, SENT_SUBSTITUTE = "มา", "ไม่มา", "ส่งผู้แทน"
SUPPORT, DEVELOPMENT = "คณะกรรมการสนับสนุน", "คณะกรรมการพัฒนา"

AGENDA_ITEMS = ("1", "2", "3", "4.1", "4.2", "5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a committee, and how they attended its meeting."""

    prefix: Annotated[str, Entry(label="คำนำหน้า", example="นาย")] = ""
    name: Annotated[str, Entry(label="ชื่อ-สกุล", example="ตัวอย่าง ใจดี")] = ""
    post: Annotated[str, Entry(label="ตำแหน่ง", example="ผู้อำนวยการกองช่าง")] = ""
    role: Annotated[
        str, Entry(label="หน้าที่ในคณะกรรมการ", choices=COMMITTEE_ROLES, example=MEMBER, is_open=True)
    ] = ""
    capacity: Annotated[
        str, Entry(label="ในฐานะ", help="เช่น ผู้แทนประชาคมท้องถิ่น", example="หัวหน้าส่วนราชการ")
    ] = ""
    place: Annotated[
        str,
        Entry(
            label="ภายใน/ภายนอก",
            help="ภายในได้บันทึกข้อความ ภายนอกได้หนังสือ",
            choices=(INSIDE, OUTSIDE),
            example=INSIDE,
        ),
    ] = ""
    address: Annotated[str, Entry(label="ที่อยู่")] = ""
    attendance: Annotated[
        str,
        Entry(
            label="การมาประชุม",
            help="กรอกหลังประชุม",
            choices=(PRESENT, ABSENT, SENT_SUBSTITUTE),
            example=PRESENT,
        ),
    ] = ""
    absence_reason: Annotated[str, Entry(label="เหตุที่ไม่มา", example="ติดราชการ")] = ""
    substitute: Annotated[
        str, Entry(label="ผู้มาประชุมแทน", help="คำนำหน้า ชื่อ-สกุล", example="นางสาวตัวอย่าง แทนดี")
    ] = ""
    substitute_post: Annotated[str, Entry(label="ตำแหน่งผู้มาแทน")] = ""

    @property
    def full_name(self) -> str:
        """Prefix and name as they are written."""
        return full_name(self.prefix, self.name)

    @property
    def is_outside(self) -> bool:
        """Whether an invitation goes out as a letter rather than a memo."""
        return self.place == OUTSIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A committee's order and meeting (sheet การประชุม, one column a committee).

    Attributes:
        places: The cell of each field on the sheet, as far as it was read from one.
    """

    committee_name: Annotated[str, Entry(label="ชื่อคณะกรรมการ (ถ้าต่างจากปกติ)", help="เว้นว่างได้")] = ""
    order_number: Annotated[
        str, Entry(label="คำสั่งแต่งตั้งที่", help="เลขที่/ปี หรือเลขที่อย่างเดียว", example="123/2568")
    ] = ""
    ordered_on: Annotated[date | None, Entry(label="คำสั่งลงวันที่", example="1/9/2568")] = None
    number: Annotated[str, Entry(label="ครั้งที่", help="ครั้งที่/ปีปฏิทิน", example="2/2568")] = ""
    held_on: Annotated[date | None, Entry(label="วันที่ประชุม", example="6/10/2568")] = None
    starts_at: Annotated[time | None, Entry(label="เวลานัดประชุม", example="09.30")] = None
    location: Annotated[
        str, Entry(label="สถานที่ประชุม", example="ห้องประชุมองค์การบริหารส่วนตำบลตัวอย่าง")
    ] = ""
    previous_number: Annotated[
        str, Entry(label="รับรองรายงานการประชุมครั้งที่", help="เว้นว่างเมื่อเป็นครั้งแรก")
    ] = ""
    previous_held_on: Annotated[
        date | None, Entry(label="ประชุมครั้งก่อนเมื่อวันที่", help="เว้นว่างเมื่อเป็นครั้งแรก")
    ] = None
    inviter: Annotated[
        str,
        Entry(label="ผู้ลงนามเชิญประชุม", help="เว้นว่างได้", choices=(EXECUTIVE, CLERK), is_open=True),
    ] = ""
    opened_at: Annotated[
        time | None, Entry(label="เริ่มประชุมเวลา", help="กรอกหลังประชุม", example="09.40")
    ] = None
    closed_at: Annotated[
        time | None, Entry(label="เลิกประชุมเวลา", help="กรอกหลังประชุม", example="12.00")
    ] = None
    recorder: Annotated[str, Entry(label="ผู้จดรายงานการประชุม", example="นางสาวตัวอย่าง จดดี")] = ""
    recorder_post: Annotated[str, Entry(label="ตำแหน่งผู้จดรายงาน")] = ""
    checker: Annotated[str, Entry(label="ผู้ตรวจรายงานการประชุม", example="นายตัวอย่าง ตรวจดี")] = ""
    checker_post: Annotated[str, Entry(label="ตำแหน่งผู้ตรวจรายงาน")] = ""
    places: Mapping[str, CellRef] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRecord:
    """What was said and resolved under one item of an agenda (sheet วาระและมติ)."""

    committee: Annotated[
        str, Entry(label="คณะ", choices=(SUPPORT, DEVELOPMENT), example=SUPPORT)
    ] = ""
    item: Annotated[
        str,
        Entry(
            label="วาระที่",
            help="1 ประธานแจ้ง 2 รับรองรายงาน 3 เพื่อทราบ 4.1 ร่างแผน 4.2 การเสนอต่อ 5 อื่น ๆ",
            choices=AGENDA_ITEMS,
            example="4.1",
            is_open=True,
        ),
    ] = ""
    subject: Annotated[str, Entry(label="เรื่องเพิ่มเติม", help="พิมพ์ในระเบียบวาระด้วย เว้นว่างได้")] = ""
    discussion: Annotated[
        str,
        Entry(
            label="สรุปการประชุม", help="ขึ้นย่อหน้าใหม่ด้วย Alt+Enter กรอกหลังประชุม", has_paragraphs=True
        ),
    ] = ""
    resolution: Annotated[str, Entry(label="มติที่ประชุม", help="กรอกหลังประชุม", example="เห็นชอบ")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Someone else who came to a meeting (sheet ผู้เข้าร่วมประชุม)."""

    committee: Annotated[
        str, Entry(label="คณะ", choices=(SUPPORT, DEVELOPMENT), example=SUPPORT)
    ] = ""
    prefix: Annotated[str, Entry(label="คำนำหน้า", example="นางสาว")] = ""
    name: Annotated[str, Entry(label="ชื่อ-สกุล", example="ตัวอย่าง ร่วมดี")] = ""
    post: Annotated[str, Entry(label="ตำแหน่ง", example="นักพัฒนาชุมชนปฏิบัติการ")] = ""

    @property
    def full_name(self) -> str:
        """Prefix and name as they are written."""
        return full_name(self.prefix, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """A committee with its order, members and meeting."""

    label: str
    members: tuple[Member, ...] = ()
    meeting: Meeting = field(default_factory=Meeting)
    agenda: tuple[AgendaRecord, ...] = ()
    attendees: tuple[Attendee, ...] = ()

    @property
    def has_results(self) -> bool:
        """Whether anything has been entered that only a meeting's end can tell."""
        meeting = self.meeting
        came = any(member.attendance for member in self.members)
        resolved = any(record.resolution for record in self.agenda)
        return bool(meeting.opened_at or meeting.closed_at or came or resolved)
