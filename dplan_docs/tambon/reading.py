"""Reading what a district sends: ``read_answer(path, name, known) -> TambonReading``."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from dplan_docs.findings import CellRef, Finding
from dplan_docs.reading import catalogue as reading
from dplan_docs.reading.captions import year_in
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.opened import Opened, about_cut, about_unread, open_or_tell
from dplan_docs.reading.returned import LIST_SHEET, is_list
from dplan_docs.reading.stamp import STAMP_SHEET
from dplan_docs.reading.whole_sheets import about_hidden, copied, is_copy, without_cells
from dplan_docs.reading.words import mixed_digits
from dplan_docs.tambon.catalogue import finding
from dplan_docs.tambon.known import KnownDistricts
from dplan_docs.tambon.records import (
    LINKED,
    REPORT,
    TARGETS,
    USED,
    LinkedProject,
    Report,
    Row,
    TargetTambon,
    UsedProject,
)
from dplan_docs.tambon.report_sheet import ReportSheet, is_report
from dplan_docs.tambon.sheets import RegisterSheet, title_texts
from dplan_docs.tambon.whose import Sender, sender_of

_OURS = ("คำแนะนำ", "ตัวเลือก", "ตัวเลือกทั่วไป", STAMP_SHEET, LIST_SHEET)
_SENDER = "อำเภอ"


@dataclass(frozen=True, slots=True, kw_only=True)
class TambonReading:
    """What a district's workbook holds.

    Attributes:
        district: Whose it is, as the settings name it; ``""`` when unknown.
        targets: The rows of แบบ ๑.
        used: The rows of แบบ ๒.
        linked: The rows of แบบ ๓.
        report: The report of results, when it is there and something is filled in.
        findings: What the district should know or mend.
        sent: The forms with something in them, one that says ไม่มี too.
        states_nothing: The registers that say that there is nothing to report.
        forms: The forms that stand in the workbook, filled in or not.
        counts_at: The cell of each count of the report.
    """

    district: str = ""
    targets: tuple[TargetTambon, ...] = ()
    used: tuple[UsedProject, ...] = ()
    linked: tuple[LinkedProject, ...] = ()
    report: Report | None = None
    findings: tuple[Finding, ...] = ()
    sent: frozenset[str] = frozenset()
    states_nothing: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    counts_at: dict[str, CellRef] = field(default_factory=dict)

    @property
    def rows(self) -> dict[str, tuple[Row, ...]]:
        """The rows of each register by its mark."""
        return {TARGETS: self.targets, USED: self.used, LINKED: self.linked}

    @property
    def is_of_the_plan(self) -> bool:
        """Whether a form of the tambon plan was found."""
        return bool(self.forms)


def read_answer(path: Path, name: str, known: KnownDistricts) -> TambonReading:
    """Return what a district's workbook holds; a file that cannot be read gives one finding.

    Args:
        path: The workbook, .xlsx, .xls or .ods.
        name: Its path relative to the inbox, with ``/``; findings and records name it so.
        known: The districts and tambons of the settings.
    """
    opened = open_or_tell(path, name, sender=_SENDER)
    if isinstance(opened, Finding):
        return TambonReading(findings=(opened,))
    return _AnswerReader(name=name, known=known).read(opened)


@dataclass(slots=True, kw_only=True)
class _AnswerReader:
    name: str
    known: KnownDistricts
    findings: list[Finding] = field(default_factory=list)
    registers: list[RegisterSheet] = field(default_factory=list)
    reports: list[ReportSheet] = field(default_factory=list)
    found: list[Report] = field(default_factory=list)

    def read(self, opened: Opened) -> TambonReading:
        sheets = [sheet for sheet in opened.sheets if not _is_ours(sheet)]
        sender = sender_of(self.name, opened.sheets, self._titles(sheets), self.known)
        for sheet in sheets:
            self._read_sheet(sheet, sender.district)
        self.findings.extend(about_unread(self.name, opened.unread))
        self.findings.extend(without_cells(x for x in sheets if not x.rows))
        return self._result(sender, sheets)

    def _titles(self, sheets: list[Sheet]) -> Iterator[tuple[CellRef, str]]:
        """Yield the texts above the tables, and those of reports, with their cells."""
        from dplan_docs.tambon.tables import find_tables

        for sheet in sheets:
            for row, column, text in title_texts(sheet, find_tables(sheet, self.known)):
                yield sheet.ref(row, column), text

    def _read_sheet(self, sheet: Sheet, district: str) -> None:
        if not sheet.rows:
            return
        if is_report(sheet):
            report = ReportSheet(sheet=sheet, district=district)
            self.found.append(report.read())
            self.reports.append(report)
            self.findings.extend(report.findings)
            self._tell_sheet(sheet)
            return
        register = RegisterSheet(sheet=sheet, known=self.known, district=district)
        register.read()
        if not register.tables:
            message = "แผ่นงานนี้ไม่มีตารางแบบ ๑ แบบ ๒ แบบ ๓ หรือแบบรายงาน จึงไม่ได้อ่าน"
            self.findings.append(finding("tambon-sheet-unread", sheet.whole, message))
            return
        self._tell_sheet(sheet)
        first = next((x for x in self.registers if _is_same(register, x)), None)
        if first:
            self.findings.append(copied(sheet, first.sheet))
            return
        self.registers.append(register)
        self.findings.extend(register.findings)

    def _tell_sheet(self, sheet: Sheet) -> None:
        if not sheet.visible:
            message = "แผ่นงานนี้ซ่อนอยู่ โปรแกรมอ่านด้วย หากไม่ต้องการใช้ กรุณาลบแผ่นงานนี้"
            self.findings.append(reading.finding("sheet-hidden", sheet.whole, message))
        self.findings.extend(about_hidden(sheet))
        self.findings.extend(about_cut(sheet))
        self.findings.extend(mixed_digits(sheet))

    def _result(self, sender: Sender, sheets: list[Sheet]) -> TambonReading:
        rows = {
            mark: [row for each in self.registers for row in each.rows.get(mark, ())]
            for mark in (TARGETS, USED, LINKED)
        }
        nothing = frozenset(mark for each in self.registers for mark in each.states_nothing)
        reports = [report for report in self.found if _says_something(report)]
        forms = {table.mark for each in self.registers for table in each.tables}
        forms |= {REPORT} if self.found else set()
        sent = {mark for mark, found in rows.items() if found} | set(nothing)
        sent |= {REPORT} if reports else set()
        told = [*sender.findings, *self.findings, *self._about_whole(forms, sent, sheets)]
        told += _further(reports)
        told += _repeated([x for x in rows[TARGETS] if isinstance(x, TargetTambon)])
        at = {name: where for each in self.reports for name, (_, where) in each.counts.items()}
        return TambonReading(
            district=sender.district,
            targets=tuple(x for x in rows[TARGETS] if isinstance(x, TargetTambon)),
            used=tuple(x for x in rows[USED] if isinstance(x, UsedProject)),
            linked=tuple(x for x in rows[LINKED] if isinstance(x, LinkedProject)),
            report=reports[0] if reports else None,
            findings=tuple(dict.fromkeys(told)),
            sent=frozenset(sent),
            states_nothing=nothing - {mark for mark, found in rows.items() if found},
            forms=frozenset(forms),
            counts_at=at,
        )

    def _about_whole(
        self, forms: set[str], sent: set[str], sheets: list[Sheet]
    ) -> Iterator[Finding]:
        file = CellRef(file=self.name)
        if not forms:
            message = "ไม่พบแบบ ๑ แบบ ๒ แบบ ๓ หรือแบบรายงานของแผนพัฒนาตำบลในไฟล์นี้ กรุณาใช้แบบที่จังหวัดส่งให้"
            yield finding("tambon-nothing-read", file, message)
        elif not sent:
            message = "แบบในไฟล์นี้ยังไม่ได้กรอก กรุณากรอกแล้วส่งใหม่ หากไม่มีรายการ กรุณาพิมพ์คำว่า ไม่มี ในตาราง"
            yield finding("tambon-form-blank", file, message)
        yield from self._about_years(sheets)

    def _about_years(self, sheets: list[Sheet]) -> Iterator[Finding]:
        wanted = self.known.fiscal_year
        for where, text in self._titles(sheets) if wanted else ():
            year = year_in(text)
            if year and year != wanted:
                message = f"หัวแบบระบุปีงบประมาณ {year} แต่จังหวัดขอข้อมูลปีงบประมาณ {wanted} กรุณาตรวจสอบว่าเป็นไฟล์ของปีใด"
                yield finding("tambon-year-conflict", where, message, str(year))
                return


def _is_ours(sheet: Sheet) -> bool:
    """Whether a sheet is one that we write around the forms."""
    return (sheet.stamp is not None and sheet.name.strip() in _OURS) or is_list(sheet)


def _is_same(one: RegisterSheet, other: RegisterSheet) -> bool:
    return one.rows.keys() == other.rows.keys() and is_copy(
        [row for rows in one.rows.values() for row in rows],
        [row for rows in other.rows.values() for row in rows],
    )


def _says_something(report: Report) -> bool:
    """Whether anything of a report is filled in; its reporter may be known from elsewhere."""
    blank = Report(where=report.where, district=report.district)
    return replace(report, reporter="", post="") != blank


def _further(reports: list[Report]) -> Iterator[Finding]:
    """Yield the reports that are not read because another one stands before them."""
    for report in reports[1:]:
        message = (
            f"แบบรายงานที่กรอกแล้วมีอยู่ในแผ่นงาน {reports[0].where.sheet} ด้วย โปรแกรมใช้แผ่นนั้น "
            "และไม่ได้ใช้แผ่นนี้ กรุณาลบแผ่นที่ไม่ใช้"
        )
        where = CellRef(file=report.where.file, sheet=report.where.sheet)
        yield finding("tambon-report-again", where, message)


def _repeated(targets: list[TargetTambon]) -> Iterator[Finding]:
    """Yield the tambons that แบบ ๑ has twice."""
    first: dict[tuple[str, str], TargetTambon] = {}
    for row in targets:
        before = first.setdefault((row.district, row.tambon), row)
        if row.tambon and before is not row:
            where = row.where
            message = (
                f"ตำบล{row.tambon} มีอยู่แล้วในแถวที่ {before.where.row} ของแผ่นงาน {before.where.sheet} "
                "กรุณาลบแถวที่ซ้ำ หรือแก้ชื่อตำบล"
            )
            cell = CellRef(file=where.file, sheet=where.sheet, cell=where.cell("tambon"))
            yield finding("tambon-repeated", cell, message, row.tambon)
