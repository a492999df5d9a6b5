"""Reading one division's workbook: every sheet, every table, and what could not be read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dplan_docs.findings import CellRef, Finding
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.reading.bands import bands_of
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.forms import REFUSALS, Form
from dplan_docs.reading.header import Header, find_headers
from dplan_docs.reading.model import Entry, Reading
from dplan_docs.reading.opened import about_cut, about_unread, open_or_tell
from dplan_docs.reading.refused_forms import refusals
from dplan_docs.reading.returned import LIST_SHEET, is_list
from dplan_docs.reading.sheet_names import placed_by_sheet_name
from dplan_docs.reading.sheets import SheetReader
from dplan_docs.reading.stamp import STAMP_SHEET, about_stamp
from dplan_docs.reading.totals import Tally
from dplan_docs.reading.whole_sheets import (
    about_hidden,
    copied,
    is_copy,
    without_cells,
    without_table,
)
from dplan_docs.reading.words import mixed_digits, offices_named

_OURS = ("คำแนะนำ", "ตัวเลือก", "ตัวเลือกทั่วไป", STAMP_SHEET, LIST_SHEET)
"""Sheets that we write ourselves: how to fill in a blank form, its choices, whose it is, and what to mend."""
_NO_NEWS = {"form-empty", "nothing-stated"}
"""What says nothing new of one sheet of our form when another sheet of it is filled in."""


def read_workbook(
    path: Path, name: str, vocabulary: Vocabulary, drawn: Path | None = None
) -> Reading:
    """Return what a workbook holds; a file that cannot be read gives one finding.

    Args:
        path: The workbook.
        name: Its path relative to the inbox, with ``/``; findings and records name it so.
        vocabulary: The names known from the settings.
        drawn: An .xlsx made of an .xls, to read its drawings from.
    """
    opened = open_or_tell(path, name, drawn)
    if isinstance(opened, Finding):
        return Reading(findings=(opened,))
    reader = _WorkbookReader(name=name, vocabulary=vocabulary)
    for sheet in opened.sheets:
        reader.read(sheet)
    return reader.finish(opened.unread)


@dataclass(slots=True, kw_only=True)
class _WorkbookReader:
    name: str
    vocabulary: Vocabulary
    tally: Tally = field(default_factory=Tally)
    readers: list[SheetReader] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    without_cells: list[Sheet] = field(default_factory=list)

    def read(self, sheet: Sheet) -> None:
        if sheet.stamp and sheet.name.strip() in _OURS:
            return
        if not sheet.rows or is_list(sheet):
            self.without_cells.extend(() if sheet.rows else (sheet,))
            return
        headers = find_headers(sheet)
        bands, told = bands_of(sheet, headers)
        for band in bands:
            self._read_table(band, headers if band is sheet else None)
        self.findings.extend(told)

    def _read_table(self, sheet: Sheet, headers: Sequence[Header] | None) -> None:
        self.tally.begin("sheet")
        counted = len(self.tally.entries)
        reader = SheetReader(
            sheet=sheet, vocabulary=self.vocabulary, tally=self.tally, headers=headers
        )
        reader.read()
        reader.entries = placed_by_sheet_name(reader, self.vocabulary)
        first = next((x for x in self.readers if is_copy(reader.entries, x.entries)), None)
        self.readers.append(reader)
        if first is None:
            self.findings.extend(self._about(reader))
        else:
            del self.tally.entries[counted:]
            reader.entries, reader.totals = [], []
            self.findings.append(copied(sheet, first.sheet))

    def finish(self, unread: Iterable[str]) -> Reading:
        self.findings.extend(about_unread(self.name, unread))
        self.findings.extend((*refusals(self.readers), *without_cells(self.without_cells)))
        read = [reader for reader in self.readers if any(form.is_read for form in reader.forms)]
        self.findings.extend(told for reader in read for told in mixed_digits(reader.sheet))
        refused = any(form in REFUSALS for reader in self.readers for form in reader.forms)
        if not read and not refused and not any(unread):
            message = "ไม่พบตาราง ผด.02 หรือ ผด.02/1 ในไฟล์นี้ กรุณาใช้แบบที่โปรแกรมสร้างให้ (dplan forms)"
            self.findings.append(finding("nothing-read", CellRef(file=self.name), message))
        entries = tuple(entry for reader in read for entry in reader.entries)
        years = tuple(year for reader in read for year in reader.titles.years)
        stamp = next((reader.sheet.stamp for reader in self.readers), None)
        if stamp:
            self.findings = [x for x in self.findings if not entries or x.code not in _NO_NEWS]
            said = (year for year, _ in years)
            self.findings += about_stamp(self.name, stamp, entries, said, self.vocabulary)
        return Reading(
            entries=entries,
            findings=tuple(dict.fromkeys(self.findings)),
            sheets=tuple(dict.fromkeys(reader.sheet.name for reader in read)),
            stated_years=years,
            stamp=stamp,
            stated_totals=tuple(total for reader in read for total in reader.totals),
            offices=tuple(office for reader in read for office in _offices(reader)),
            states_nothing=any(reader.states_nothing for reader in read),
        )

    def _about(self, reader: SheetReader) -> Iterator[Finding]:
        sheet = reader.sheet
        if not sheet.visible and reader.forms:
            message = "แผ่นงานนี้ซ่อนอยู่ โปรแกรมอ่านด้วย หากไม่ต้องการใช้ กรุณาลบแผ่นงานนี้"
            yield finding("sheet-hidden", sheet.whole, message)
        if not reader.forms and sheet.name.strip() not in _OURS:
            yield without_table(sheet)
        yield from reader.findings
        yield from about_hidden(sheet) if any(form.is_read for form in reader.forms) else ()
        if sheet.has_damaged_drawing:
            message = "อ่านเส้นและลูกศรในแผ่นงานนี้ไม่ได้ กรุณาตรวจสอบเดือนที่ดำเนินการของทุกรายการ"
            yield finding("drawing-damaged", sheet.whole, message)
        yield from about_cut(sheet)
        if any(form.is_read for form in reader.forms) and not reader.entries:
            if not reader.states_nothing:
                message = "ตารางในแผ่นงานนี้ไม่มีรายการ หากไม่มีโครงการ กรุณาพิมพ์คำว่า ไม่มี ในตาราง"
                yield finding("form-empty", sheet.whole, message)
        elif reader.entries:
            yield from _missing_captions(reader)


def _offices(reader: SheetReader) -> Iterator[tuple[str, CellRef]]:
    """Yield the offices that stand above the first record."""
    if reader.entries:
        yield from offices_named(reader.sheet, before=reader.entries[0].where.row)


def _missing_captions(reader: SheetReader) -> Iterator[Finding]:
    """Tell once a sheet that rows stand under no แผนงาน or no ยุทธศาสตร์."""
    unplaced = [entry for entry in reader.entries if not entry.work_plan]
    if unplaced:
        message = (
            f"รายการ {len(unplaced)} รายการไม่มีชื่อแผนงาน {_where_to_say('work_plan', unplaced[0])}"
        )
        yield finding("work-plan-missing", _place_of("work_plan", unplaced[0]), message)
    aimless = [e for e in reader.entries if not e.strategy and e.form == Form.PROJECTS.value]
    if aimless:
        message = (
            f"โครงการ {len(aimless)} โครงการไม่มีชื่อยุทธศาสตร์ {_where_to_say('strategy', aimless[0])}"
        )
        yield finding("strategy-missing", _place_of("strategy", aimless[0]), message)


def _place_of(name: str, entry: Entry) -> CellRef:
    """Return the cell that should say it: the column's, else the row's first."""
    where = entry.where
    return CellRef(file=where.file, sheet=where.sheet, cell=where.cell(name))


def _where_to_say(name: str, entry: Entry) -> str:
    label = {"work_plan": "แผนงาน", "strategy": "ยุทธศาสตร์"}[name]
    if name in entry.where.columns:
        return f"กรุณาเลือกในคอลัมน์ {label} ของแถวนั้น หรือที่บรรทัด {label} เหนือตาราง"
    return f"อยู่เหนือตาราง กรุณาเพิ่มบรรทัด {label}… เหนือตาราง"
