"""The stamp of our own blank form: a hidden sheet that tells for whom and for which year it was made.

It says whose a workbook is when its file was renamed and its titles cut off. What can be seen in
the tables always wins; where the two differ, a finding says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dplan_docs.findings import CellRef, Finding
from dplan_docs.parsing.divisions import parse_divisions
from dplan_docs.parsing.values import Broken, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet, Stamp
from dplan_docs.reading.model import Entry

STAMP_SHEET, STAMP = "ข้อมูลแบบ", "แบบของ dplan"
DIVISION_LABEL, YEAR_LABEL, OFFICE_LABEL = "กอง", "ปีงบประมาณ", "หน่วยงาน"
DISTRICT_LABEL = "อำเภอ"
_OWN_FORMULAS = ("=IF(COUNTA(", "=IF($")
"""How the formulas of the form begin: its sum, and the numbers of its rows."""
_OWN_COLUMN = 1
"""Where they stand, unless an office moved them."""


def stamped(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """Return a workbook's sheets; those of our blank form know for whom it was made."""
    found = tuple(sheets)
    stamp = next((stamp for sheet in found if (stamp := _stamp_on(sheet))), None)
    return tuple(replace(_settled(sheet), stamp=stamp) for sheet in found) if stamp else found


def _stamp_on(sheet: Sheet) -> Stamp | None:
    if sheet.name.strip() != STAMP_SHEET or sheet.text(1, 1) != STAMP:
        return None
    said = {sheet.text(row, 1): sheet.text(row, 2) for row in sheet.rows}
    year = said.get(YEAR_LABEL, "")
    return Stamp(
        division=said.get(DIVISION_LABEL, ""),
        fiscal_year=int(year) if year.isdecimal() else None,
        organization=said.get(OFFICE_LABEL, ""),
        district=said.get(DISTRICT_LABEL, ""),
    )


def _settled(sheet: Sheet) -> Sheet:
    """Return a sheet without those formulas of the form that no program has worked out yet."""
    ours = {place for place, value in sheet.broken.items() if _is_ours(value, place[1])}
    if not ours:
        return sheet
    rows = {
        row: kept
        for row, cells in sheet.rows.items()
        if (kept := {c: value for c, value in cells.items() if (row, c) not in ours})
    }
    broken = {place: value for place, value in sheet.broken.items() if place not in ours}
    return replace(sheet, rows=rows, broken=broken)


def _is_ours(value: Broken, column: int) -> bool:
    """Whether a formula is the form's own; old Excel and .ods write them in other ways."""
    in_place = column == _OWN_COLUMN or value.text.startswith(_OWN_FORMULAS)
    return value.uncalculated and in_place


def about_stamp(
    file: str, stamp: Stamp, entries: Iterable[Entry], years: Iterable[int], known: Vocabulary
) -> Iterator[Finding]:
    """Yield what the tables say otherwise than the stamp; the tables are believed."""
    where = CellRef(file=file, sheet=STAMP_SHEET)
    divisions = {name for entry in entries for name in entry.divisions}
    made_for = set(parse_divisions(stamp.division, known).names)
    if divisions and made_for.isdisjoint(divisions):
        seen = ", ".join(sorted(divisions))
        message = (
            f"ไฟล์นี้ทำจากแบบเปล่าของ{stamp.division} แต่หน่วยงานรับผิดชอบในตารางเป็น {seen} "
            "โปรแกรมใช้ตามที่ระบุในตาราง กรุณาตรวจสอบว่าเป็นไฟล์ของกองใด"
        )
        yield finding("form-of-another-division", where, message, plain(stamp.division))
    stated = set(years)
    if stamp.fiscal_year and stated and stamp.fiscal_year not in stated:
        seen = ", ".join(f"พ.ศ. {year}" for year in sorted(stated))
        message = (
            f"ไฟล์นี้ทำจากแบบเปล่าของปี พ.ศ. {stamp.fiscal_year} แต่หัวตารางระบุ {seen} "
            "โปรแกรมใช้ตามหัวตาราง กรุณาตรวจสอบว่าเป็นข้อมูลของปีใด"
        )
        yield finding("form-of-another-year", where, message, str(stamp.fiscal_year))
