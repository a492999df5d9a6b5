"""The template fields: Thai outside, English inside; this table is the only place that maps them.

A field's path has two parts, ``group.name``, or one. Its source is an attribute path of a
``Facts`` record. A source that holds nothing (None, ``""``) becomes a dotted ``Blank``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TypeAlias

from dplan_docs.blanks import NAME, Blank, Missing
from dplan_docs.deadlines import DAYS_POSTED, DAYS_TO_FINISH, DAYS_TO_POST, Deadlines
from dplan_docs.plan import Plan
from dplan_docs.settings.model import (
    CLERK,
    DEVELOPMENT,
    EXECUTIVE,
    PLANNER,
    PLANNING_HEAD,
    START_EVENTS,
    SUPPORT,
    Committee,
    Person,
    Settings,
)
from dplan_docs.thai.dates import FiscalYear

Context: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What every paper may speak of."""

    settings: Settings
    plan: Plan
    deadlines: Deadlines
    today: date

    @property
    def fiscal_year(self) -> FiscalYear | None:
        """The plan's fiscal year, once entered."""
        be_year = self.settings.year.fiscal_year
        return FiscalYear(be_year) if be_year else None

    @property
    def year_starts(self) -> date | None:
        """1 October of the year before."""
        return self.fiscal_year.starts if self.fiscal_year else None

    @property
    def year_ends(self) -> date | None:
        """30 September."""
        return self.fiscal_year.ends if self.fiscal_year else None

    @property
    def year_before(self) -> int | None:
        """The Buddhist-era year of the first three months."""
        return self.fiscal_year.be_year - 1 if self.fiscal_year else None

    @property
    def development_plan_range(self) -> str:
        """Such as ``2566 - 2570``."""
        year = self.settings.year
        ends = (year.development_plan_from, year.development_plan_to)
        return " - ".join(map(str, ends)) if all(ends) else ""

    @property
    def days_to_finish(self) -> int:
        """Days to finish the plan: the settings', else the regulation's."""
        return self.settings.year.days_to_finish or DAYS_TO_FINISH

    @property
    def days_to_post(self) -> int:
        """Days to begin posting: the settings', else the regulation's."""
        return self.settings.year.days_to_post or DAYS_TO_POST

    @property
    def days_posted(self) -> int:
        """Days to keep posted: the settings', else the regulation's."""
        return self.settings.year.days_posted or DAYS_POSTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the templates.

    Attributes:
        path: Its Thai name.
        source: The attribute path in ``Facts``.
        meaning: What it is, in Thai, as an officer reads it.
        example: What it may print.
        label: What the report calls it when it is missing; the meaning unless given.
        dots: What is printed while it is missing.
    """

    path: str
    source: str
    meaning: str
    example: str
    dots: str = NAME


def _field(path: str, source: str, meaning: str, example: str, dots: str = NAME) -> Field:
    return Field(path=path, source=source, meaning=meaning, example=example, dots=dots)


_ORGANIZATION = "settings.organization"
_YEAR = "settings.year"
_SCHEDULE = "settings.schedule"

FIELDS = (
    _field("หน่วยงาน.ชื่อ", f"{_ORGANIZATION}.full_name", "ชื่อเต็มของ อปท.", "องค์การบริหารส่วนตำบลตัวอย่าง"),
    _field("หน่วยงาน.ชื่อย่อ", f"{_ORGANIZATION}.short_name", "ชื่อย่อของ อปท.", "อบต.ตัวอย่าง"),
    _field("หน่วยงาน.ตำบล", f"{_ORGANIZATION}.subdistrict", "ตำบล", "ตัวอย่าง"),
    _field("หน่วยงาน.อำเภอ", f"{_ORGANIZATION}.district", "อำเภอ", "ตัวอย่าง"),
    _field("หน่วยงาน.จังหวัด", f"{_ORGANIZATION}.province", "จังหวัด", "ตัวอย่าง"),
    _field("หน่วยงาน.ที่อยู่", f"{_ORGANIZATION}.address", "ที่อยู่ของ อปท.", "๙๙ หมู่ที่ ๑"),
    _field("หน่วยงาน.รหัสไปรษณีย์", f"{_ORGANIZATION}.postcode", "รหัสไปรษณีย์", "๙๙๐๐๐", "....."),
    _field("หน่วยงาน.โทรศัพท์", f"{_ORGANIZATION}.phone", "โทรศัพท์ของ อปท.", "๐ ๙๙๙๙ ๙๙๙๙"),
    _field("หน่วยงาน.โทรสาร", f"{_ORGANIZATION}.fax", "โทรสาร", "๐ ๙๙๙๙ ๙๙๙๘"),
    _field("หน่วยงาน.อีเมล", f"{_ORGANIZATION}.email", "อีเมล", "saraban@example.go.th"),
    _field("หน่วยงาน.เว็บไซต์", f"{_ORGANIZATION}.website", "เว็บไซต์", "www.example.go.th"),
    _field("หน่วยงาน.คำขวัญ", f"{_ORGANIZATION}.slogan", "คำขวัญท้ายหนังสือ", "ใสสะอาด เพื่อประชาชน"),
    _field(
        "หน่วยงาน.หน่วยงานแผน",
        f"{_ORGANIZATION}.planning_unit_name",
        "หน่วยงานเจ้าของเรื่อง",
        "งานวิเคราะห์นโยบายและแผน สำนักปลัด",
    ),
    _field("หน่วยงาน.สภา", f"{_ORGANIZATION}.council_name", "ชื่อสภา", "สภาองค์การบริหารส่วนตำบล"),
    _field(
        "หน่วยงาน.กฎหมายงบประมาณ",
        f"{_ORGANIZATION}.budget_law",
        "ชื่อกฎหมายงบประมาณ",
        "ข้อบัญญัติงบประมาณรายจ่าย",
    ),
    _field(
        "หน่วยงาน.ผู้เห็นชอบงบประมาณ",
        f"{_ORGANIZATION}.budget_law_assented_by",
        "ผู้เห็นชอบกฎหมายงบประมาณ",
        "นายอำเภอ",
    ),
    _field("ปีงบประมาณ", f"{_YEAR}.fiscal_year", "ปีงบประมาณ (พ.ศ.)", "๒๕๖๙", "........"),
    _field("ปีก่อน", "year_before", "ปี พ.ศ. ของเดือนตุลาคมถึงธันวาคม", "๒๕๖๘", "........"),
    _field("ปี.วันเริ่ม", "year_starts", "วันเริ่มปีงบประมาณ", "๑ ตุลาคม ๒๕๖๘"),
    _field("ปี.วันสิ้นสุด", "year_ends", "วันสิ้นปีงบประมาณ", "๓๐ กันยายน ๒๕๖๙"),
    _field(
        "แผนพัฒนา.ช่วงปี",
        "development_plan_range",
        "ช่วงปีของแผนพัฒนาท้องถิ่น",
        "๒๕๖๖ - ๒๕๗๐",
        "........ - ........",
    ),
    _field(
        "ระเบียบ.ชื่อ", f"{_YEAR}.regulation", "ชื่อระเบียบ", "ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาฯ"
    ),
    _field(
        "ระเบียบ.ข้อคณะพัฒนา",
        f"{_YEAR}.clause_development_committee",
        "ข้อที่ตั้งคณะกรรมการพัฒนา",
        "ข้อ ๘",
        "ข้อ .....",
    ),
    _field(
        "ระเบียบ.ข้อคณะสนับสนุน",
        f"{_YEAR}.clause_support_committee",
        "ข้อที่ตั้งคณะกรรมการสนับสนุน",
        "ข้อ ๙",
        "ข้อ .....",
    ),
    _field("ระเบียบ.ข้อร่าง", f"{_YEAR}.clause_drafting", "ข้อที่ให้จัดทำร่าง", "ข้อ ๒๖ (๑)", "ข้อ ....."),
    _field(
        "ระเบียบ.ข้อประกาศ",
        f"{_YEAR}.clause_announcing",
        "ข้อที่ให้พิจารณาและประกาศ",
        "ข้อ ๒๖ (๒)",
        "ข้อ .....",
    ),
    _field("ระเบียบ.ข้อเวลา", f"{_YEAR}.clause_time_limit", "ข้อกำหนดเวลา", "ข้อ ๒๗", "ข้อ ....."),
    _field("กำหนด.เหตุ", f"{_YEAR}.start_event", "เหตุที่เริ่มนับเวลา", "งบประมาณรายจ่ายประจำปี"),
    _field("กำหนด.วันเริ่มนับ", "deadlines.started_on", "วันที่เริ่มนับเวลา", "๑๕ กันยายน ๒๕๖๘"),
    _field("กำหนด.จำนวนวัน", "days_to_finish", "จำนวนวันที่ต้องจัดทำให้เสร็จ", "๓๐"),
    _field("กำหนด.วันครบกำหนด", "deadlines.last_day", "วันครบกำหนดจัดทำแผน", "๑๕ ตุลาคม ๒๕๖๘"),
    _field("กำหนด.จำนวนวันปิดประกาศ", "days_to_post", "จำนวนวันที่ต้องปิดประกาศนับแต่ประกาศ", "๑๕"),
    _field("กำหนด.จำนวนวันติดประกาศ", "days_posted", "จำนวนวันที่ต้องปิดประกาศไว้อย่างน้อย", "๓๐"),
    _field(
        "กำหนด.กองส่งภายใน", f"{_SCHEDULE}.division_deadline", "วันที่กองต้องส่งข้อมูล", "๓๐ กันยายน ๒๕๖๘"
    ),
    _field(
        "กำหนด.หน่วยงานตอบภายใน",
        f"{_SCHEDULE}.agency_deadline",
        "วันที่หน่วยงานภายนอกต้องตอบ",
        "๓๐ กันยายน ๒๕๖๘",
    ),
    _field(
        "กำหนด.วันประกาศงบประมาณ",
        f"{_YEAR}.budget_announced_on",
        "วันที่ประกาศใช้งบประมาณประจำปี",
        "๑๕ กันยายน ๒๕๖๘",
    ),
    _field("กำหนด.วันที่ขอขยาย", f"{_SCHEDULE}.extension_days", "จำนวนวันที่ขอขยายเวลา", "๑๕", "......"),
    _field("กำหนด.ขยายถึง", "deadlines.extended_until", "วันที่ขอขยายเวลาถึง", "๓๐ ตุลาคม ๒๕๖๘"),
    _field(
        "กำหนด.เหตุผลขยาย", f"{_SCHEDULE}.extension_reason", "เหตุผลที่ขอขยายเวลา", "คณะกรรมการติดภารกิจ"
    ),
    _field("ประกาศ.วันที่", f"{_SCHEDULE}.announced_on", "วันที่ประกาศใช้แผน", "๑๔ ตุลาคม ๒๕๖๘"),
    _field("ปิดประกาศ.วันเริ่ม", f"{_SCHEDULE}.posted_from", "วันที่เริ่มปิดประกาศ", "๑๕ ตุลาคม ๒๕๖๘"),
    _field(
        "ปิดประกาศ.วันสิ้นสุด", f"{_SCHEDULE}.posted_until", "วันที่สิ้นสุดการปิดประกาศ", "๑๔ พฤศจิกายน ๒๕๖๘"
    ),
    _field(
        "ปิดประกาศ.ปลดได้ไม่ก่อน",
        "deadlines.earliest_unposting",
        "วันแรกที่ปลดประกาศได้",
        "๑๔ พฤศจิกายน ๒๕๖๘",
    ),
    _field("แผน.จำนวนโครงการ", "plan.project_tally.count", "จำนวนโครงการทั้งหมด", "๗๐"),
    _field(
        "แผน.งบประมาณโครงการ", "plan.project_tally.budget", "งบประมาณของโครงการ (บาท)", "๑๒,๓๔๕,๖๗๘"
    ),
    _field("แผน.จำนวนครุภัณฑ์", "plan.equipment_tally.count", "จำนวนรายการครุภัณฑ์", "๒๐"),
    _field("แผน.งบประมาณครุภัณฑ์", "plan.equipment_tally.budget", "งบประมาณของครุภัณฑ์ (บาท)", "๕๐๐,๐๐๐"),
    _field("แผน.งบประมาณรวม", "plan.total.budget", "งบประมาณรวมทั้งสิ้น (บาท)", "๑๒,๘๔๕,๖๗๘"),
)

FLAGS = {
    "หน่วยงาน.มีโทรสาร": "settings.organization.fax",
    "หน่วยงาน.มีอีเมล": "settings.organization.email",
    "หน่วยงาน.มีคำขวัญ": "settings.organization.slogan",
    "กำหนด.มีการขยาย": "deadlines.extended_until",
    "กำหนด.มีเหตุผลขยาย": "settings.schedule.extension_reason",
    "ปิดประกาศ.มีวันปลดได้": "deadlines.earliest_unposting",
}
"""Whether something is entered; for ``{%p if … %}``, and never missing."""

START_FLAGS = ("กำหนด.จากงบประจำปี", "กำหนด.จากงบเพิ่มเติม", "กำหนด.จากเงินสะสม", "กำหนด.จากการแจ้ง")


def common_context(facts: Facts, missing: Missing) -> Context:
    """Return the fields that every paper has, as nested dicts with Thai keys.

    Dicts, since Python splits ำ in identifiers and keyword arguments, and Jinja does not.
    """
    context: Context = {}
    for each in FIELDS:
        value = attrgetter(each.source)(facts)
        put(context, each.path, or_blank(value, each.meaning, missing, dots=each.dots))
    for path, source in FLAGS.items():
        put(context, path, bool(attrgetter(source)(facts)))
    for path, event in zip(START_FLAGS, START_EVENTS, strict=True):
        put(context, path, (facts.settings.year.start_event or START_EVENTS[0]) == event)
    put(context, "หน่วยงาน.เป็นอบจ", facts.settings.organization.kind_label == "อบจ.")
    for path, role, title in _officers(facts.settings):
        context[path] = person_context(facts.settings.person(role), title, role, missing)
    return context


def _officers(settings: Settings) -> tuple[tuple[str, str, str], ...]:
    organization = settings.organization
    return (
        ("ผู้บริหาร", EXECUTIVE, organization.executive_title),
        ("ปลัด", CLERK, organization.clerk_title),
        ("หัวหน้าแผน", PLANNING_HEAD, ""),
        ("เจ้าหน้าที่แผน", PLANNER, ""),
    )


def person_context(person: Person, title: str, role: str, missing: Missing) -> Context:
    """Return ชื่อ, ตำแหน่ง (1 to 4 lines) and ชื่อตำแหน่ง of someone who signs."""
    lines = person.lines or ((title,) if title else ())
    return {
        "ชื่อ": or_blank(person.full_name, f"ชื่อ{role}", missing, dots="." * 40),
        "ตำแหน่ง": list(lines) or [Blank(label=f"ตำแหน่ง{role}", missing=missing, dots="." * 40)],
        "ชื่อตำแหน่ง": or_blank(title, f"ตำแหน่ง{role}", missing),
    }


def or_blank(value: object, label: str, missing: Missing, *, dots: str = NAME) -> object:
    """Return the value, or a dotted blank that knows what is missing."""
    if value is None or value == "":
        return Blank(label=label, missing=missing, dots=dots)
    return value


def put(context: Context, path: str, value: object) -> None:
    """Set ``group.name`` in a nested context."""
    group, _, name = path.rpartition(".")
    if not group:
        context[name] = value
        return
    inner = context.setdefault(group, {})
    if isinstance(inner, dict):
        inner[name] = value


def get(context: Mapping[str, object], path: str) -> object:
    """Return the value at ``group.name``; raises KeyError where there is none."""
    value: object = context
    for name in path.split("."):
        value = value[name] if isinstance(value, Mapping) else None
    return value


_COMMITTEE_NAMES = {
    SUPPORT: "คณะกรรมการสนับสนุนการจัดทำแผนพัฒนา",
    DEVELOPMENT: "คณะกรรมการพัฒนา",
}
"""What stands before the office's full name; the settings may overrule the whole."""


def committee_name(committee: Committee, settings: Settings) -> str:
    """The committee's full name, which carries the office's; ``""`` until that is known."""
    full_name = settings.organization.full_name
    usual = _COMMITTEE_NAMES[committee.label] + full_name if full_name else ""
    return committee.meeting.committee_name or usual
