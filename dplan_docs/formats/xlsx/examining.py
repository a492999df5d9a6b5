"""What an office's template workbook lacks, told before it is filled."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.xlsx.form_rehearsal import form_findings
from dplan_docs.formats.xlsx.register_tables import (
    BLANK_FIELDS,
    BLANK_TABLES,
    COMBINED_FIELDS,
    COMBINED_TABLES,
)
from dplan_docs.formats.xlsx.sheet import Sheet
from dplan_docs.formats.xlsx.sheet_faults import sheet_findings
from dplan_docs.formats.xlsx.tables import (
    DIVISION_FIELD,
    DRAFT_FIELDS,
    FORM_TABLES,
    PLAN_TABLES,
    Table,
)
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.settings.model import Settings
from dplan_docs.thai.text import nearest

PLAN_WORKBOOK, DIVISION_FORM = "plan-workbook", "division-form"
INSTEAD = "ระหว่างนี้โปรแกรมใช้แม่แบบของโปรแกรมแทน"
"""Ends the finding about a template that is not used."""

_KINDS: dict[str, tuple[tuple[Table, ...], tuple[str, ...]]] = {
    PLAN_WORKBOOK: (PLAN_TABLES, DRAFT_FIELDS),
    DIVISION_FORM: (FORM_TABLES, (DIVISION_FIELD,)),
    "tambon-registers": (BLANK_TABLES, BLANK_FIELDS),
    "tambon-registers-all": (COMBINED_TABLES, COMBINED_FIELDS),
}

ALL_TABLES = (*PLAN_TABLES, *FORM_TABLES, *BLANK_TABLES, *COMBINED_TABLES)

_NAMING = "โปรดเลือกแถวนั้นแล้วตั้งชื่อ (เมนู สูตร > ตัวจัดการชื่อ)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What was found in a template workbook.

    Attributes:
        is_usable: False when the shipped one must be used; a finding says so.
    """

    findings: tuple[Finding, ...]
    is_usable: bool


def examine_template(path: Path, name: str, file: str) -> Examined:
    """Return what is wrong with an office's template workbook.

    Args:
        path: The office's file.
        name: The name of the shipped template that it is a copy of, such as ``plan-workbook``.
        file: How findings name the file.
    """
    where = CellRef(file=file)
    tables, fields = _KINDS[name]
    try:
        template = Template.open(path, Settings(), tables, fields)
    except DplanError as error:
        return _unusable(where, str(error))
    found = [finding for table in tables for finding in _table_findings(template, table, where)]
    is_usable = not any(INSTEAD in finding.message for finding in found)
    if is_usable:
        found += sheet_findings(template, tables, fields, where)
    if is_usable and name == DIVISION_FORM:
        told, is_usable = form_findings(path, where, template)
        if not is_usable:
            return _unusable(where, "โปรแกรมอ่านตารางของแบบเปล่านี้กลับมาไม่ได้ โปรดคงหัวคอลัมน์ของตารางไว้")
        found += told
    return Examined(findings=tuple(found), is_usable=is_usable)


def _unusable(where: CellRef, fault: str) -> Examined:
    finding = _finding("template-unusable", Severity.ERROR, where, f"{fault} {INSTEAD}")
    return Examined(findings=(finding,), is_usable=False)


def _table_findings(template: Template, table: Table, where: CellRef) -> Iterator[Finding]:
    """Yield the sample rows that a table misses."""
    present = [name for name in table.samples if template.names.tab_of(name)]
    tab = template.names.tab_of(table.entry)
    sheet = template.sheets.get(tab) if tab is not None else None
    if sheet is None:
        yield _without_entry(template, table, present, where)
        return
    if other := _shared_with(template, table, sheet):
        message = f"ตาราง {table.title} กับ {other.title} อยู่แผ่นงานเดียวกัน โปรดแยกคนละแผ่นงาน {INSTEAD}"
        yield _finding("template-tables-mixed", Severity.ERROR, replace(where, sheet=tab), message)
        return
    for name, loss in table.others.items():
        if name not in sheet.samples:
            meant = _meant(template, name)
            message = (
                f"ไม่มีแถวต้นแบบชื่อ {name} {meant}จึงไม่มี{loss}ของ {table.title} หากต้องการ {_NAMING}"
            )
            place = replace(where, sheet=sheet.tab)
            yield _finding("template-name-missing", Severity.WARNING, place, message, name)


def _without_entry(template: Template, table: Table, present: list[str], where: CellRef) -> Finding:
    """Return that a table has no row for its entries, and what comes of it."""
    meant = _meant(template, table.entry)
    said = f"ไม่มีแถวต้นแบบชื่อ {table.entry} {meant}"
    if table.is_needed or present or meant:
        tabs = [template.names.tab_of(name) for name in present]
        place = replace(where, sheet=tabs[0] if tabs else None)
        message = f"{said}จึงเติมตาราง {table.title} ไม่ได้ {_NAMING} {INSTEAD}"
        return _finding("template-name-missing", Severity.ERROR, place, message, table.entry)
    message = f"{said}จึงไม่มีตาราง {table.title} ในสมุดงาน หากต้องการ {_NAMING}"
    return _finding("template-name-missing", Severity.WARNING, where, message, table.entry)


def _shared_with(template: Template, table: Table, sheet: Sheet) -> Table | None:
    others = (x for x in ALL_TABLES if x is not table and x.samples[0] != table.entry)
    return next((x for x in others if template.names.tab_of(x.entry) == sheet.tab), None)


def _meant(template: Template, name: str) -> str:
    """Return what the office probably meant by another name, or that the row was deleted."""
    if name in template.names.broken:
        return "(แถวที่ชื่อนี้ชี้ถูกลบไปแล้ว) "
    known = {x for table in ALL_TABLES for x in table.samples}
    strange = [s for s in template.names.samples if s.name not in known]
    tab = template.names.tab_of(name)
    if tab is not None:
        return f"ในแผ่นงานนี้ (อยู่ในแผ่นงาน {tab}) "
    guess = nearest(name, (s.spelling for s in strange), cutoff=85)
    place = next((s for s in strange if s.spelling == guess), None)
    if place is None:
        return ""
    return f"(พบชื่อ {guess} ที่แผ่นงาน {place.tab} แถว {place.rows[0]} น่าจะหมายถึงชื่อนี้) "


def _finding(
    code: str, severity: Severity, where: CellRef, message: str, value: str | None = None
) -> Finding:
    return Finding(code=code, severity=severity, where=where, message=message, value=value)
