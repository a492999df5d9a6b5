"""The rehearsal of an office's blank form: made for a division, its tables must be read back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from dplan_docs.column_names import column_letters
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.xlsx.division_form import write_division_form
from dplan_docs.formats.xlsx.tables import DIVISION_FIELD
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.formats.xlsx.wording import fields_in
from dplan_docs.records import EquipmentItem, Project, columns
from dplan_docs.settings.model import Organization, PlanYear, Settings
from dplan_docs.thai.dates import SHORT_MONTHS
from dplan_docs.thai.months import FISCAL_MONTHS
from dplan_docs.thai.text import nearest

if TYPE_CHECKING:
    from dplan_docs.reading.cells import Sheet
    from dplan_docs.reading.header import Header

_OFFICE = Settings(
    organization=Organization(kind_label="อบต.", name="ทดสอบ"), year=PlanYear(fiscal_year=2569)
)
_EXPECTED = ("number", "name", "description", "budget", "location", "divisions")
_ASKED_FOR = (
    (DIVISION_FIELD, "ชื่อกอง", "แบบเปล่าจึงไม่บอกว่าเป็นของกองใด"),
    ("ปีงบประมาณ", "ปีงบประมาณ", "แบบเปล่าจึงไม่บอกว่าเป็นของปีใด"),
)


def form_findings(path: Path, where: CellRef, template: Template) -> tuple[list[Finding], bool]:
    """Return what a division's form would lack, and whether any of its tables could be read back.

    Args:
        path: The office's template.
        where: How findings name it.
        template: The same, opened.
    """
    found: list[Finding] = []
    tables = 0
    for sheet, header in _headers(path):
        tables += 1
        found += _heading_findings(sheet, header, where)
    return [*_unasked(template, where), *found], tables > 0


def _headers(path: Path) -> Iterator[tuple["Sheet", "Header"]]:
    from dplan_docs.reading.header import find_headers
    from dplan_docs.reading.opening import open_sheets

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        form = Path(folder) / "form.xlsx"
        form.write_bytes(write_division_form(path, "กองทดสอบ", _OFFICE))
        sheets, _ = open_sheets(form, path.name)
    for sheet in sheets:
        for header in find_headers(sheet):
            yield sheet, header


def _unasked(template: Template, where: CellRef) -> Iterator[Finding]:
    """Yield what the form nowhere says of division and year."""
    asked = {cell.field for cell in template.names.cells}
    for sheet in template.sheets.values():
        for text in sheet.texts():
            asked.update(fields_in(text))
    for field, label, loss in _ASKED_FOR:
        if field not in asked:
            message = f"ไม่มีช่องเติม{label} {{{{ {field} }}}} ในแม่แบบ {loss} โปรดใส่ช่องนี้ในแม่แบบ"
            yield Finding(
                code="template-field-missing",
                severity=Severity.WARNING,
                where=where,
                value=field,
                message=message,
            )


def _heading_findings(sheet: "Sheet", header: "Header", where: CellRef) -> Iterator[Finding]:
    """Yield the columns that the reader would not find in a form that a division sends back."""
    record = Project if "name" in header.fields else EquipmentItem
    printed = {name: column.heading for name, column in columns(record)}
    fields = {"name" if field == "item" else field for field in header.fields}
    fields |= {"description"} if "target" in header.fields else set()
    missing = [printed[name] for name in _EXPECTED if name not in fields]
    present = {month for months in header.months.values() for month in months}
    absent = [month for month in FISCAL_MONTHS if month not in present]
    missing += [SHORT_MONTHS[month] for month in absent]
    strange = {c: header.headings[c] for c in header.unknown}
    for label in missing:
        guess = nearest(label, strange.values(), cutoff=70)
        column = next((c for c, text in strange.items() if text == guess), None)
        meant = f"(คอลัมน์ {column_letters(column)} “{guess}” น่าจะหมายถึงคอลัมน์นี้) " if column else ""
        place = _place(sheet, header, column)
        yield Finding(
            code="template-heading-missing",
            severity=Severity.WARNING,
            where=replace(place, file=where.file),
            value=label,
            message=(
                f"แบบเปล่าไม่มีคอลัมน์หัว “{label}” {meant}"
                "เมื่อกองส่งแบบกลับมา โปรแกรมจะไม่ได้อ่านข้อมูลนี้ โปรดเพิ่มหรือแก้หัวคอลัมน์"
            ),
        )


def _place(sheet: "Sheet", header: "Header", column: int | None) -> CellRef:
    if column is None:
        return sheet.ref(header.bottom)
    merge = sheet.merges.get((header.bottom, column))
    return sheet.ref(merge.top, merge.left) if merge else sheet.ref(header.bottom, column)
