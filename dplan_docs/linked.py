"""แบบ ๓ of a tambon plan in an อปท.'s inbox: offered to its operation plan, never put in by itself.

A district's workbook of registers looks much like ผด.02, and is none. Of its rows those of
แบบ ๓ that name this office are offered; when the settings say ใช่ they are taken in as projects
of another agency, each with the tambon and the district that it comes from.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.parsing.months import parse_months
from dplan_docs.reading.model import Reading
from dplan_docs.receiving import Reader
from dplan_docs.records import Project
from dplan_docs.settings import sheets
from dplan_docs.settings.entry import entries
from dplan_docs.settings.model import YES, Organization, Schedule, Settings
from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, LinkedProject
from dplan_docs.thai.money import baht
from dplan_docs.thai.text import fold

if TYPE_CHECKING:  # the reading of registers is imported once a workbook looks like some
    from dplan_docs.tambon.reading import TambonReading

_SUSPECT = frozenset({"column-ignored", "sheet-unrecognised", "nothing-read"})
"""What is told of any workbook that is not made of the plan's own forms alone."""
_THEIRS_ALONE = frozenset({TARGETS, LINKED, REPORT})
"""The forms that no division's workbook looks like, as one of แบบ ๒ alone might."""
_SEVERAL = re.compile(r"[,/\n]|\s(?:และ|กับ)\s?")
_PLACE = re.compile(r"\s*(?:อำเภอ|อ\.|จังหวัด|จ\.).*$")


def offering(reader: Reader, settings: Settings) -> Reader:
    """Return a reader of divisions' workbooks that knows a district's workbook when it meets one."""
    district = settings.organization.district

    def read(path: Path, name: str, drawn: Path | None) -> Reading:
        reading = reader(path, name, drawn)
        if not _may_be_registers(reading):
            return reading
        answer = _read_registers(path, name, district)
        return _linked(answer, settings, name) if LINKED in answer.forms else reading

    return read


def knowing_registers(reader: Reader) -> Reader:
    """Return a reader that needs no settings and knows a district's workbook when it meets one."""

    def read(path: Path, name: str, drawn: Path | None) -> Reading:
        reading = reader(path, name, drawn)
        if not _may_be_registers(reading):
            return reading
        answer = _read_registers(path, name, "")
        if answer.forms.isdisjoint(_THEIRS_ALONE):
            return reading
        from dplan_docs.tambon.shared import as_reading

        return as_reading(answer)

    return read


def _read_registers(path: Path, name: str, district: str) -> "TambonReading":
    from dplan_docs.tambon.known import KnownDistricts
    from dplan_docs.tambon.reading import read_answer

    return read_answer(path, name, KnownDistricts(districts={district: ()} if district else {}))


def _may_be_registers(reading: Reading) -> bool:
    is_captioned = any(entry.work_plan or entry.strategy for entry in reading.entries)
    return not is_captioned and any(finding.code in _SUSPECT for finding in reading.findings)


def _linked(answer: "TambonReading", settings: Settings, name: str) -> Reading:
    own = [row for row in answer.linked if _names(row.local_government, settings.organization)]
    is_taken = settings.schedule.takes_linked == YES
    rows = {(row.where.sheet, row.where.row) for row in own}
    told = (x for x in answer.findings if is_taken and _is_at(x, rows))
    return Reading(
        entries=tuple(_projects(own, settings)) if is_taken else (),
        findings=(*told, _offer(own, name, is_taken=is_taken)),
        sheets=tuple(dict.fromkeys(row.where.sheet for row in answer.linked)),
    )


def _names(text: str, office: Organization) -> bool:
    """Whether a cell of แบบ ๓ names this office, alone or among others."""
    own = {fold(x) for x in (office.full_name, office.short_name, office.name) if x}
    return any(fold(_PLACE.sub("", part)) in own for part in _SEVERAL.split(text) if part.strip())


def _projects(rows: list[LinkedProject], settings: Settings) -> Iterator[Project]:
    for row in rows:
        district = row.district or settings.organization.district
        tambon = f"ตำบล{row.tambon}" if row.tambon else ""
        source = f"แผนพัฒนาตำบล แบบ ๓ {tambon} อำเภอ{district}".replace("  ", " ")
        yield Project(
            where=row.where,
            number=row.number,
            name=row.name,
            description=row.target,
            budget=row.budget,
            budget_note=row.budget_note or None,
            budget_unreadable=row.budget_unreadable,
            funding_source=source,
            location=tambon,
            divisions=(f"อำเภอ{district}",),
            months=parse_months(row.period).months if row.period else (),
            months_evidence="text" if row.period else None,
        )


def _offer(rows: list[LinkedProject], name: str, *, is_taken: bool) -> Finding:
    money = baht(sum((row.budget for row in rows if row.budget), Decimal(0)))
    what = f"ไฟล์นี้เป็นทะเบียนแผนพัฒนาตำบล มีโครงการในแบบ ๓ ที่ระบุหน่วยงานนี้ {len(rows)} รายการ {money} บาท"
    label = next(x.label for name, _, x in entries(Schedule) if name == "takes_linked")
    where = f"“{label}” ในแผ่น “{sheets.SCHEDULE.name}”"
    if not rows:
        message = "ไฟล์นี้เป็นทะเบียนแผนพัฒนาตำบล ไม่มีโครงการในแบบ ๓ ที่ระบุหน่วยงานนี้ จึงไม่ได้นำเข้าแผน"
    elif is_taken:
        message = (
            f"{what} นำเข้าแผนเป็นโครงการของหน่วยงานอื่นแล้ว หากไม่ต้องการ กรุณาเลือก ไม่ใช่ ในช่อง {where}"
        )
    else:
        message = f"{what} ยังไม่ได้นำเข้าแผน หากต้องการนำเข้า กรุณาเลือก ใช่ ในช่อง {where}"
    return Finding(
        code="tambon-linked-taken" if is_taken and rows else "tambon-linked-offered",
        severity=Severity.INFO,
        where=CellRef(file=name),
        message=message,
        value=str(len(rows)),
    )


def _is_at(finding: Finding, rows: set[tuple[str, int]]) -> bool:
    row = re.sub(r"\D", "", finding.where.cell or "")
    return bool(row) and (finding.where.sheet, int(row)) in rows
