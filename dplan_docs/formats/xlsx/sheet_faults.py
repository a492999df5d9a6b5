"""What the sheets of an office's template workbook ask for wrongly, or do not show."""

from collections.abc import Iterator
from dataclasses import replace

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.xlsx.column_headings import headings_above
from dplan_docs.formats.xlsx.naming import Sample
from dplan_docs.formats.xlsx.rows import Cell
from dplan_docs.formats.xlsx.sheet import Sheet
from dplan_docs.formats.xlsx.tables import Names, Table, common_names
from dplan_docs.formats.xlsx.template import Template
from dplan_docs.formats.xlsx.wording import fields_in
from dplan_docs.thai.text import nearest


def sheet_findings(
    template: Template, tables: tuple[Table, ...], fields: tuple[str, ...], where: CellRef
) -> Iterator[Finding]:
    """Yield every fault of the sheets, in the order of the sheets."""
    everywhere = common_names() | frozenset(fields)
    for tab, sheet in template.sheets.items():
        place = replace(where, sheet=tab)
        yield from _unknown_fields(sheet, tables, everywhere, place)
        if not any(_misses_names(sheet, table) for table in tables):
            yield from _unnamed_rows(sheet, place)
        for table in tables:
            if template.names.tab_of(table.entry) == tab:
                yield from _missing_columns(sheet, table, place)
    yield from _strange_samples(template, tables, where)


def _unknown_fields(
    sheet: Sheet, tables: tuple[Table, ...], everywhere: Names, where: CellRef
) -> Iterator[Finding]:
    names_of = {number: name for name, number in sheet.samples.items()}
    for number, row in sheet.rows.items():
        if number in _between(sheet):
            continue
        sample = names_of.get(number, "")
        known = everywhere.union(*(table.fields_of(sample) for table in tables if sample))
        asked = ((c.column, x) for c in row.cells for x in _asked(c))
        for column, name in asked:
            if name not in known:
                yield _unknown(name, known, replace(where, cell=f"{column}{number}"))
    asked_by_heads = (name for text in sheet.head_texts() for name in fields_in(text))
    for name in asked_by_heads:
        if name not in everywhere:
            yield _unknown(name, everywhere, where)


def _asked(cell: Cell) -> list[str]:
    return [cell.field] if cell.field else fields_in(cell.wording.text)


def _unknown(name: str, known: Names, where: CellRef) -> Finding:
    guess = nearest(name, known)
    meant = f"น่าจะหมายถึง {{{{ {guess} }}}} " if guess else ""
    return Finding(
        code="template-field-unknown",
        severity=Severity.ERROR,
        where=where,
        value=name,
        message=f"ไม่รู้จักช่องเติมข้อมูล {{{{ {name} }}}} {meant}จึงเว้นเป็นเส้นประไว้ โปรดแก้ชื่อในแม่แบบ",
    )


def _misses_names(sheet: Sheet, table: Table) -> bool:
    """Whether rows without a name are told of already, as names without a row."""
    return table.entry in sheet.samples and not sheet.samples.keys() >= {*table.others}


def _unnamed_rows(sheet: Sheet, where: CellRef) -> Iterator[Finding]:
    """Yield the rows between sample rows that have no name, and so are not printed."""
    for number in sorted(_between(sheet)):
        row = sheet.rows[number]
        texts = [cell for cell in row.cells if cell.wording.text.strip() or cell.fixed]
        if texts:
            yield Finding(
                code="template-row-unnamed",
                severity=Severity.WARNING,
                where=replace(where, cell=f"{texts[0].column}{number}"),
                value=texts[0].wording.text or None,
                message=(
                    f"แถว {number} อยู่ระหว่างแถวต้นแบบแต่ไม่มีชื่อ จึงไม่ได้พิมพ์แถวนี้ "
                    "โปรดย้ายไปไว้เหนือหรือใต้แถวต้นแบบทั้งหมด"
                ),
            )


def _between(sheet: Sheet) -> set[int]:
    """Return the rows without names among the sample rows."""
    samples = set(sheet.samples.values()) or {0}
    return {x for x in sheet.rows if min(samples) < x < max(samples) and x not in samples}


def _missing_columns(sheet: Sheet, table: Table, where: CellRef) -> Iterator[Finding]:
    """Yield what a sample row does not show, each with the heading that may have meant it."""
    missing: dict[str, list[str]] = {}
    for sample, field, label in table.needed:
        if sample in sheet.samples and sheet.column_of(sample, field) is None:
            missing.setdefault(sample, []).append(label)
    for sample, labels in missing.items():
        number = sheet.samples[sample]
        said = ", ".join(f"“{label}”" for label in labels)
        yield Finding(
            code="template-column-missing",
            severity=Severity.WARNING,
            where=replace(where, cell=f"A{number}"),
            value=sample,
            message=(
                f"แถวต้นแบบ {sample} ไม่แสดง {said} {_meant(sheet, number, labels)}"
                f"จึงไม่มีข้อมูลนี้ในเอกสาร หากต้องการ โปรดใส่ช่องเติมข้อมูลในแถวนั้น"
            ),
        )


def _meant(sheet: Sheet, number: int, labels: list[str]) -> str:
    """Return which empty column's heading is like what is missing."""
    empty = {cell.column for cell in sheet.rows[number].cells if cell.is_empty}
    headings = headings_above(sheet.rows, min(sheet.samples.values()))
    for column, text in headings.items():
        guess = nearest(text, labels, cutoff=60) if column in empty else None
        if guess:
            return f"(คอลัมน์ {column} มีหัวว่า “{' '.join(text.split())}” น่าจะหมายถึง “{guess}”) "
    return ""


def _strange_samples(
    template: Template, tables: tuple[Table, ...], where: CellRef
) -> Iterator[Finding]:
    """Yield names of sample rows that are used twice, or stand for several rows."""
    known = {name for table in tables for name in table.samples}
    seen: set[str] = set()
    copies: set[str] = set()
    for sample in template.names.samples:
        if sample.name not in known or sample.tab in copies:
            continue
        if sample.name in seen:
            copies.add(sample.tab)
        if fault := _fault_of(sample, seen):
            yield Finding(
                code="template-name-unclear",
                severity=Severity.WARNING,
                where=replace(where, sheet=sample.tab, cell=f"A{sample.rows[0]}"),
                value=sample.spelling,
                message=fault,
            )
        seen.add(sample.name)


def _fault_of(sample: Sample, seen: set[str]) -> str | None:
    if sample.name in seen:
        return (
            f"ชื่อ {sample.spelling} ซ้ำกับแถวในแผ่นงานอื่น (มักเกิดจากการคัดลอกแผ่นงาน) "
            "จึงไม่ได้เติมข้อมูลในแผ่นงานนี้ โปรดลบชื่อหรือแผ่นงานที่ไม่ใช้"
        )
    if sample.rows[0] != sample.rows[1]:
        return f"ชื่อ {sample.spelling} ครอบคลุมหลายแถว จึงใช้เฉพาะแถวแรก โปรดตั้งชื่อให้แถวเดียว"
    return None
