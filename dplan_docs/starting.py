"""A new workspace: a settings workbook to fill in, and what the officer should read first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dplan_docs.errors import DplanError
from dplan_docs.kinds import KINDS, Kind, kind_named
from dplan_docs.settings import sheets
from dplan_docs.settings.model import (
    CLERK,
    EXECUTIVE,
    PLANNER,
    PLANNING_HEAD,
    Organization,
    Person,
    PlanYear,
    entries,
)
from dplan_docs.titles import SETTINGS_NAME
from dplan_docs.workspace import EMBLEM_NAME, Workspace, shipped_template

if TYPE_CHECKING:
    from openpyxl import Workbook as OpenWorkbook
    from openpyxl.worksheet.worksheet import Worksheet

README_NAME = "อ่านฉันก่อน.txt"

_PLAN_PERIODS = ((2566, 2570), (2571, 2575))
"""The years of the local development plans, the same for all offices; the workbook may say others."""

_README = """\
เริ่มต้นใช้งาน: เอกสารแผนการดำเนินงาน

1. เปิดไฟล์ {settings} ตรวจและกรอกสี่แผ่นนี้ก่อน แล้วบันทึกและปิดไฟล์
   - หน่วยงาน        ประเภท ชื่อ อำเภอ จังหวัด
   - ปีและกฎหมาย     ปีงบประมาณ
   - กอง             ชื่อทุกกองที่ต้องส่งข้อมูล (กรอกไว้ให้ตามประเภทหน่วยงาน แก้ไขได้)
   - ยุทธศาสตร์       ตามแผนพัฒนาท้องถิ่น กองจะได้เลือกจากรายการ ไม่ต้องพิมพ์เอง
   แผ่นอื่นกรอกเมื่อถึงขั้นตอนนั้น ช่องใดยังไม่ทราบเว้นว่างไว้ได้เสมอ

2. สั่ง   dplan forms "{folder}"
   จะได้แบบ ผด.02 และ ผด.02/1 เปล่า กองละหนึ่งไฟล์ ในโฟลเดอร์ output ส่งให้กองกรอก
   บันทึกแจ้งกอง พิมพ์ได้ด้วย   dplan build "{folder}" --only division-memo
   แก้ข้อมูลแล้วสั่ง dplan forms ใหม่ได้ แบบที่ยังไม่มีผู้กรอกจะเปลี่ยนตาม แบบที่กรอกแล้วไม่ถูกแตะต้อง

3. นำไฟล์ Excel ที่กองส่งกลับมาวางในโฟลเดอร์ inbox ตามที่ได้รับมา ไม่ต้องเปลี่ยนชื่อ
   ใช้ได้ทั้ง .xlsx .xlsm .xls และ .ods

4. สั่ง   dplan check "{folder}"    เพื่อดูว่ามีอะไรต้องแก้ไข (ไม่เขียนไฟล์ใด)
   สั่ง   dplan status "{folder}"   เพื่อดูว่ากองใดยังไม่ส่ง และครบกำหนดวันใด

5. สั่ง   dplan build "{folder}"    จะได้เอกสารทั้งชุดในโฟลเดอร์ output
   เติม --pdf เมื่อต้องการไฟล์ PDF ด้วย

ควรทราบ
- สั่งใหม่ได้เสมอเมื่อข้อมูลเปลี่ยน ไฟล์ของท่านเองในโฟลเดอร์ output จะไม่หาย
  เอกสารที่ท่านแก้ไขด้วยมืออยู่ตามเดิม ฉบับใหม่จะวางไว้ข้างกัน ชื่อลงท้ายว่า (ฉบับใหม่)
- ดูเอกสารชุดก่อน ๆ ด้วย dplan history และเรียกคืนด้วย dplan restore
- รูปตราครุฑสำหรับหัวหนังสือ ให้วางไว้ในโฟลเดอร์นี้ ชื่อ {emblem}
- ถ้าต้องการแก้ถ้อยคำในแม่แบบ ให้วางแม่แบบที่แก้แล้วในโฟลเดอร์ templates
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outset:
    """What a new workspace of one kind of plan is given.

    Attributes:
        blank: The settings workbook among the shipped templates.
        readme: What the officer should read first.
        fill: Writes into that workbook what is known of the office.
        known: Says the same to the officer.
        first_sheets: The sheets to be filled in first.
        sender: Who gets the blank forms.
    """

    blank: str
    readme: str
    fill: Callable[[OpenWorkbook, Start], None]
    known: Callable[[Start], tuple[str, ...]]
    first_sheets: str
    sender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What a new workspace is told about its office; None for what the officer fills in."""

    name: str | None = None
    kind: str | None = None
    fiscal_year: int | None = None


def create_workspace(folder: Path, start: Start, outset: Outset | None = None) -> tuple[Path, ...]:
    """Make what a workspace needs and has not yet; return what was made. Nothing is overwritten.

    Args:
        folder: Where it is to be.
        start: What is known of the office.
        outset: What its kind of plan gives it; that of an operation plan when left out.

    Raises:
        DplanError: The folder cannot be written.
    """
    workspace = Workspace(folder)
    try:
        return _make(workspace, start, outset or OPERATION_OUTSET)
    except OSError as error:
        message = f"สร้างโฟลเดอร์ {folder} ไม่ได้ กรุณาตรวจสอบชื่อ พื้นที่ว่าง และสิทธิ์การเขียน"
        raise DplanError(message) from error


def filled_in(start: Start) -> tuple[str, ...]:
    """Return what the settings workbook of a new workspace says already, in Thai."""
    kind, name = _kind_and_name(start)
    organization = Organization(kind_label=kind.label if kind else "", name=name)
    office = organization.full_name or name or organization.kind_label
    return tuple(
        filter(
            None,
            (
                f"หน่วยงาน: {office}" if office else "",
                f"ปีงบประมาณ: พ.ศ. {start.fiscal_year}" if start.fiscal_year else "",
                f"กอง: {', '.join(kind.divisions)}" if kind else "",
            ),
        )
    )


def _make(workspace: Workspace, start: Start, outset: Outset) -> tuple[Path, ...]:
    made = [x for x in (workspace.folder, workspace.inbox, workspace.templates) if not x.exists()]
    for folder in made:
        folder.mkdir(parents=True)
    if not workspace.settings.exists():
        _write_settings(workspace.settings, start, outset)
        made.append(workspace.settings)
    readme = workspace.folder / README_NAME
    if not readme.exists():
        text = outset.readme.format(
            folder=workspace.folder.resolve().name,
            settings=workspace.settings.name,
            emblem=EMBLEM_NAME,
        )
        # Notepad of older Windows needs the mark and the line ends
        readme.write_text(text, encoding="utf-8-sig", newline="\r\n")
        made.append(readme)
    return tuple(made)


def _write_settings(path: Path, start: Start, outset: Outset) -> None:
    blank = shipped_template(outset.blank)
    if start == Start():
        shutil.copyfile(blank, path)
        return
    from openpyxl import load_workbook

    book = load_workbook(blank)
    outset.fill(book, start)
    book.save(path)


def _fill_in(book: OpenWorkbook, start: Start) -> None:
    """Write what is known of an อปท. into its settings workbook."""
    kind, name = _kind_and_name(start)
    organization, year = book[sheets.ORGANIZATION.name], book[sheets.YEAR.name]
    if name:
        fill(organization, label_of(Organization, "name"), name)
    if start.fiscal_year:
        fill(year, label_of(PlanYear, "fiscal_year"), start.fiscal_year)
    for first, last in _PLAN_PERIODS:
        if start.fiscal_year and first <= start.fiscal_year <= last:
            fill(year, label_of(PlanYear, "development_plan_from"), first)
            fill(year, label_of(PlanYear, "development_plan_to"), last)
    if kind:
        fill(organization, label_of(Organization, "kind_label"), kind.label)
        for number, division in enumerate(kind.divisions, start=1):
            fill(book[sheets.DIVISIONS.name], str(number), division)
        _fill_people(book[sheets.PEOPLE.name], Organization(kind_label=kind.label, name=name))


def _fill_people(sheet: Worksheet, organization: Organization) -> None:
    """Write who signs: their parts, and the posts that follow from the kind of office."""
    posts = {EXECUTIVE: organization.executive_title, CLERK: organization.clerk_title}
    column = _column(sheet, label_of(Person, "line_1"))
    for number, role in enumerate((EXECUTIVE, CLERK, PLANNING_HEAD, PLANNER), start=1):
        row = fill(sheet, str(number), role)
        sheet.cell(row, column, posts.get(role) or None)


def _kind_and_name(start: Start) -> tuple[Kind | None, str]:
    """Return the kind and the bare name; officers give อบต.ตัวอย่าง as the name too."""
    name = (start.name or "").strip()
    for kind in KINDS:
        for pattern in (kind.full_name, kind.short_name):
            prefix = pattern.removesuffix("‹ชื่อ›")
            if name.startswith(prefix) and start.kind in {None, kind.label}:
                return kind, name.removeprefix(prefix).strip()
    return kind_named(start.kind or ""), name


def label_of(record: type, field: str) -> str:
    """Return the label of a setting."""
    return next(entry.label for name, _, entry in entries(record) if name == field)


def fill(sheet: Worksheet, label: str, value: str | int) -> int:
    """Write a value beside the cell of the first column that holds the label; return its row."""
    row = next(row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 1).value) == label)
    sheet.cell(row, 2, value)
    return row


def _column(sheet: Worksheet, label: str) -> int:
    """Return the number of the column whose heading begins with the label."""
    columns = enumerate(sheet.iter_cols(values_only=True), start=1)
    return next(n for n, values in columns if any(str(x).startswith(label) for x in values))


OPERATION_OUTSET = Outset(
    blank=f"xlsx/{SETTINGS_NAME}",
    readme=_README,
    fill=_fill_in,
    known=filled_in,
    first_sheets="หน่วยงาน, ปีและกฎหมาย, กอง และยุทธศาสตร์",
    sender="กอง",
)
"""What a new workspace of an operation plan is given."""
