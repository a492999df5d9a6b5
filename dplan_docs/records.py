"""The records that divisions' workbooks hold: one class a form, one field a column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, get_type_hints

PROJECT_FORM = "ผด.02"
EQUIPMENT_FORM = "ผด.02/1"

_PLAIN = (
    "strategy",
    "tactic",
    "work_plan",
    "number",
    "name",
    "description",
    "budget_note",
    "funding_source",
    "location",
    "months_evidence",
    "edition",
)
"""The fields that JSON holds just as the record does."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a form: the heading we print, and the other headings divisions write."""

    heading: str
    variants: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """Every accepted heading, the printed one first."""
        return (self.heading, *self.variants)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """The row of a division's workbook that a record was read from (``row`` as Excel numbers it).

    Attributes:
        left: The letters of the first column of its table, where several stand side by side.
        columns: The letters of each field's column.
        captions: The cell of each caption over the row, by the field that it fills.
    """

    file: str
    sheet: str
    row: int
    left: str = "A"
    columns: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    captions: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def cell(self, name: str) -> str:
        """Return the cell that says a field: its column's, else its caption's, else the row's first.

        >>> SourceRow(file="", sheet="", row=7, columns={"budget": "D"}).cell("budget")
        'D7'
        """
        if name in self.captions and name not in self.columns:
            return self.captions[name]
        return f"{self.columns.get(name, self.left)}{self.row}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """What ผด.02 and ผด.02/1 have in common: one row of a plan.

    Attributes:
        strategy: The caption ยุทธศาสตร์ as found, cleaned.
        tactic: The caption กลยุทธ์ or แนวทาง as found, cleaned.
        work_plan: The canonical แผนงาน without that word where recognised, else as found.
        number: The row's own number.
        budget: Baht; None when no money is used, or the amount could not be read.
        budget_note: What the cell says besides the amount.
        budget_unreadable: The cell holds something that is no amount; a finding says so.
        divisions: One name a unit, canonical where known.
        months: Calendar months in fiscal order, contiguous or not; empty when unknown.
        months_evidence: What the months were read from (``marks``, ``arrow``, ``text`` …).
        edition: The edition caption above the row (เพิ่มเติมครั้งที่ …), if any.
    """

    where: SourceRow
    strategy: str | None = None
    tactic: str | None = None
    work_plan: str | None = None
    number: Annotated[int | None, Column("ลำดับที่", ("ที่", "ลำดับ"))] = None
    name: str
    description: str = ""
    budget: Annotated[
        Decimal | None,
        Column("งบประมาณ (บาท)", ("งบประมาณ", "จำนวนงบประมาณ", "วงเงิน", "วงเงินงบประมาณ")),
    ] = None
    budget_note: str | None = None
    budget_unreadable: bool = False
    funding_source: Annotated[
        str | None, Column("แหล่งงบประมาณ", ("แหล่งเงิน", "ที่มาของงบประมาณ", "หมายเหตุ"))
    ] = None
    location: Annotated[str, Column("สถานที่ดำเนินการ", ("สถานที่", "พื้นที่ดำเนินการ", "หมู่ที่"))] = ""
    divisions: Annotated[
        tuple[str, ...],
        Column(
            "หน่วยงานรับผิดชอบหลัก",
            (
                "หน่วยงานที่รับผิดชอบหลัก",
                "หน่วยงานรับผิดชอบ",
                "หน่วยงานที่รับผิดชอบ",
                "หน่วยดำเนินการ",
                "หน่วยงานดำเนินการ",
                "ผู้รับผิดชอบ",
            ),
        ),
    ] = ()
    months: tuple[int, ...] = ()
    months_evidence: str | None = None
    edition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(PlanEntry):
    """A project (โครงการ) of form ผด.02."""

    name: Annotated[
        str,
        Column("โครงการ", ("ชื่อโครงการ", "โครงการ/กิจกรรม", "แผนงาน/โครงการ", "ชื่อโครงการ/กิจกรรม")),
    ]
    description: Annotated[
        str,
        Column(
            "รายละเอียดของกิจกรรมที่เกิดขึ้นจากโครงการ",
            (
                "รายละเอียดกิจกรรม",
                "รายละเอียดของกิจกรรม",
                "รายละเอียด",
                "กิจกรรมที่เกิดขึ้นจากโครงการ",
                "กิจกรรม",
                "เป้าหมาย",
                "เป้าหมาย(ผลผลิตของโครงการ)",
            ),
        ),
    ] = ""

    @property
    def form(self) -> str:
        """The form's mark."""
        return PROJECT_FORM


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentItem(PlanEntry):
    """A piece of equipment (ครุภัณฑ์) bought outside projects, form ผด.02/1."""

    category: Annotated[str | None, Column("ประเภทครุภัณฑ์", ("ประเภท",))] = None
    name: Annotated[str, Column("ครุภัณฑ์", ("รายการครุภัณฑ์", "ชื่อครุภัณฑ์", "รายการ"))]
    description: Annotated[
        str,
        Column(
            "รายละเอียดของครุภัณฑ์",
            ("รายละเอียดครุภัณฑ์", "รายละเอียด", "เป้าหมาย", "เป้าหมาย(ผลผลิตของครุภัณฑ์)"),
        ),
    ] = ""

    @property
    def form(self) -> str:
        """The form's mark."""
        return EQUIPMENT_FORM


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow(Project):
    """A row of a form of another kind of plan, told as a project is.

    Attributes:
        mark: The form's mark, which begins with แบบ.
    """

    mark: str

    @property
    def form(self) -> str:
        """The form's mark."""
        return self.mark

    @property
    def is_project(self) -> bool:
        """Whether the form lists projects with their money."""
        return True


_OTHER_FORM = "แบบ"
"""How the mark of every form of another kind of plan begins."""


def columns(record: type) -> Iterator[tuple[str, Column]]:
    """Yield ``(field name, column)`` for every column of a form."""
    hints: dict[str, Any] = get_type_hints(record, include_extras=True)
    for name, hint in hints.items():
        for note in getattr(hint, "__metadata__", ()):
            if isinstance(note, Column):
                yield name, note


def to_json(entry: Project | EquipmentItem) -> dict[str, object]:
    """Return the record in the contract's shape, with what ``from_json`` needs besides."""
    return {
        "form": entry.form,
        "strategy": entry.strategy,
        "tactic": entry.tactic,
        "work_plan": entry.work_plan,
        "category": entry.category if isinstance(entry, EquipmentItem) else None,
        "number": entry.number,
        "name": entry.name,
        "description": entry.description,
        "budget": None if entry.budget is None else f"{entry.budget:.2f}",
        "budget_note": entry.budget_note,
        "budget_unreadable": entry.budget_unreadable,
        "funding_source": entry.funding_source,
        "location": entry.location,
        "divisions": list(entry.divisions),
        "months": list(entry.months),
        "months_evidence": entry.months_evidence,
        "edition": entry.edition,
        "where": {
            "file": entry.where.file,
            "sheet": entry.where.sheet,
            "row": entry.where.row,
            **({} if entry.where.left == "A" else {"left": entry.where.left}),
        },
    }


def from_json(row: Mapping[str, Any]) -> Project | EquipmentItem:
    """Return the record that ``to_json`` made the row of, without the letters of its columns.

    Raises:
        LookupError, TypeError, ValueError, ArithmeticError: The row is none of ours.
    """
    shared = {name: row[name] for name in _PLAIN} | {
        "where": SourceRow(**row["where"]),
        "budget": None if row["budget"] is None else Decimal(row["budget"]),
        "budget_unreadable": row.get("budget_unreadable", False),
        "divisions": tuple(row["divisions"]),
        "months": tuple(row["months"]),
    }
    if row["form"] == EQUIPMENT_FORM:
        return EquipmentItem(category=row["category"], **shared)
    if str(row["form"]).startswith(_OTHER_FORM):
        return FormRow(mark=row["form"], **shared)
    if row["form"] != PROJECT_FORM:
        raise ValueError(row["form"])
    return Project(**shared)
