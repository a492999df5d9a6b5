"""What a district answers: the registers แบบ ๑ ๒ ๓, one class each, and the report of results."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated

from dplan_docs.records import Column, SourceRow

TARGETS, USED, LINKED, REPORT = "แบบ ๑", "แบบ ๒", "แบบ ๓", "แบบรายงาน"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetTambon:
    """A row of แบบ ๑: a tambon whose plan was given money.

    Attributes:
        sent_to_local: To which อปท. the volume was sent, as written; ``""`` for not yet.
        sent_to_district: Whether, or when, the district got it, as written.
        quarter: Of the fiscal year, 1 to 4; None when unknown.
    """

    where: SourceRow
    district: str
    number: Annotated[int | None, Column("ลำดับที่", ("ที่", "ลำดับ"))] = None
    tambon: Annotated[str, Column("ตำบล", ("ชื่อตำบล", "ตำบลเป้าหมาย"))]
    coordinator: Annotated[str, Column("ชื่อผู้ประสานงาน", ("ผู้ประสานงาน",))] = ""
    sent_to_local: Annotated[
        str, Column("การจัดส่งเล่มแผนให้ อปท.", ("จัดส่งเล่มให้ อปท.", "ส่งให้ อปท.", "อปท."))
    ] = ""
    sent_to_district: Annotated[
        str, Column("การจัดส่งเล่มแผนให้อำเภอ", ("จัดส่งเล่มให้อำเภอ", "ส่งให้อำเภอ", "อำเภอ"))
    ] = ""
    quarter: Annotated[int | None, Column("ไตรมาสที่ดำเนินการ", ("ไตรมาส", "ไตรมาสที่"))] = None
    remark: Annotated[str, Column("หมายเหตุ")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TambonProject:
    """What แบบ ๒ and แบบ ๓ have in common: a project of a tambon's plan.

    Attributes:
        pattern: รูปแบบโครงการ, as written.
        budget: Baht; None when no money is used, or the amount could not be read.
        budget_note: What the cell says besides the amount, or instead of one.
        budget_unreadable: The cell holds something that is no amount; a finding says so.
        target: เป้าหมาย, as written.
        period: ระยะเวลา, as written.
    """

    where: SourceRow
    district: str
    number: Annotated[int | None, Column("ลำดับที่", ("ที่", "ลำดับ"))] = None
    tambon: Annotated[str, Column("ตำบล", ("ชื่อตำบล",))] = ""
    name: Annotated[str, Column("ชื่อโครงการ", ("โครงการ", "โครงการ/กิจกรรม", "ชื่อโครงการ/กิจกรรม"))]
    pattern: Annotated[str, Column("รูปแบบโครงการ", ("รูปแบบ", "ลักษณะโครงการ"))] = ""
    budget: Annotated[
        Decimal | None, Column("งบประมาณ (บาท)", ("งบประมาณ", "จำนวนงบประมาณ", "วงเงิน"))
    ] = None
    budget_note: str = ""
    budget_unreadable: bool = False
    target: Annotated[str, Column("เป้าหมาย", ("กลุ่มเป้าหมาย",))] = ""
    period: Annotated[str, Column("ระยะเวลา", ("ระยะเวลาดำเนินการ", "ช่วงเวลา"))] = ""
    remark: Annotated[str, Column("หมายเหตุ")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedProject(TambonProject):
    """A row of แบบ ๒: a project of the plan that was put to use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedProject(TambonProject):
    """A row of แบบ ๓: a project linked to an อปท., or that asks for its money.

    Attributes:
        local_government: The อปท., as written.
        link: Linked or asking for support, as written.
    """

    local_government: Annotated[str, Column("อปท. ที่เชื่อมโยง", ("อปท.", "ชื่อ อปท.", "หน่วยงาน"))] = ""
    link: Annotated[str, Column("ลักษณะการเชื่อมโยง", ("การเชื่อมโยง", "เชื่อมโยง/ขอรับสนับสนุน"))] = ""


Row = TargetTambon | UsedProject | LinkedProject
REGISTERS: dict[str, type[Row]] = {TARGETS: TargetTambon, USED: UsedProject, LINKED: LinkedProject}
"""Each register's mark, and the class of its rows."""

COUNTS = {
    "appointed": "แต่งตั้งหรือปรับปรุงคณะกรรมการบริหารงานตำบลแบบบูรณาการ",
    "met": "ประชุมคณะกรรมการบริหารงานตำบลแบบบูรณาการเพื่อจัดทำแผนพัฒนาตำบล",
    "complete": "จัดทำแผนพัฒนาตำบลครบถ้วนตามองค์ประกอบ",
    "finished": "จัดทำแผนพัฒนาตำบลแล้วเสร็จตามกำหนดและจัดส่งหน่วยงานที่เกี่ยวข้อง",
    "evaluated": "ประเมินผลแผนพัฒนาตำบลตามรูปแบบที่กำหนด",
}
"""The five counts of tambons in the report, and what each counts, in a table's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A district's report of results: counts of tambons, None where nothing was counted.

    Attributes:
        targets: The tambons that were given money.
        problems: One paragraph each.
        suggestions: One paragraph each.
        reporter: The name of who reports; ``""`` when unknown.
        post: That person's post.
    """

    where: SourceRow
    district: str
    targets: int | None = None
    appointed: int | None = None
    met: int | None = None
    complete: int | None = None
    finished: int | None = None
    evaluated: int | None = None
    problems: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    reporter: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """All that one district has sent.

    Attributes:
        sent: The forms that have come (``TARGETS``, ``USED``, ``LINKED``, ``REPORT``), an empty
            register that says ไม่มี too.
        files: The files that they stand in.
    """

    district: str
    targets: tuple[TargetTambon, ...] = ()
    used: tuple[UsedProject, ...] = ()
    linked: tuple[LinkedProject, ...] = ()
    report: Report | None = None
    sent: frozenset[str] = frozenset()
    files: tuple[str, ...] = field(default=())
