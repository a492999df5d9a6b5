"""From a row of a register to its record, each cell for itself."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from dplan_docs.column_names import column_letters
from dplan_docs.parsing.amounts import UNREADABLE
from dplan_docs.parsing.numbers import parse_number
from dplan_docs.parsing.values import Broken, Remark, folded, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.reading.budgets import read_amount
from dplan_docs.reading.record_cells import RecordCells
from dplan_docs.records import SourceRow
from dplan_docs.tambon import records as registers
from dplan_docs.tambon.catalogue import finding
from dplan_docs.tambon.headings import DISTRICT
from dplan_docs.tambon.known import KnownDistricts, bare_tambon
from dplan_docs.tambon.records import LinkedProject, Row, TargetTambon, UsedProject
from dplan_docs.tambon.tables import Table

_QUARTER = re.compile(r"(?:ไตรมาส|ไตรมาสที่|q|ที่)?\(?([1-4])\)?(?:/25\d\d)?")
_NOT_SENT = frozenset({"ยังไม่ส่ง", "ยังไม่ได้ส่ง", "ยังไม่ได้จัดส่ง", "ยังไม่จัดส่ง", "ไม่ได้ส่ง"})
_PROJECT_TEXTS = ("pattern", "target", "period", "remark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Above:
    """What the rows above say: the district, the tambon of a caption, and the last record."""

    district: str
    tambon: str = ""
    record: Row | None = None


@dataclass(slots=True, kw_only=True)
class RowReader:
    """Reads one record; every fault of its cells is kept in ``cells.findings``."""

    cells: RecordCells
    table: Table
    above: Above
    known: KnownDistricts
    vocabulary: Vocabulary

    def read(self) -> Row:
        """Return the record."""
        match self.table.mark:
            case registers.TARGETS:
                return self._target()
            case registers.LINKED:
                return LinkedProject(
                    **self._project(),
                    local_government=self.cells.text("local_government"),
                    link=self.cells.text("link"),
                )
            case _:
                return UsedProject(**self._project())

    def _target(self) -> TargetTambon:
        district = self._district()
        return TargetTambon(
            where=self._place(),
            district=district,
            number=self._number(),
            tambon=self._tambon(district),
            coordinator=self.cells.text("coordinator"),
            sent_to_local=self._sent("sent_to_local"),
            sent_to_district=self._sent("sent_to_district"),
            quarter=self._quarter(),
            remark=self.cells.text("remark"),
        )

    def _project(self) -> dict[str, Any]:
        district = self._district()
        budget, note, is_unreadable = self._amount()
        texts = {name: self.cells.text(name) for name in _PROJECT_TEXTS}
        return texts | {
            "where": self._place(),
            "district": district,
            "number": self._number(),
            "tambon": self._tambon(district),
            "name": self._name(),
            "budget": budget,
            "budget_note": note,
            "budget_unreadable": is_unreadable,
        }

    def _place(self) -> SourceRow:
        sheet, fields = self.cells.record.sheet, self.table.header.fields
        columns = {name: column_letters(column) for name, column in fields.items()}
        return SourceRow(
            file=sheet.file,
            sheet=sheet.name,
            row=self.cells.first,
            left=column_letters(min(fields.values())),
            columns=columns,
        )

    def _district(self) -> str:
        text = plain(self.cells.shown(DISTRICT))
        return (self.known.district(text) if text else None) or self.above.district

    def _number(self) -> int | None:
        value = self.cells.value("number")
        if isinstance(value, Broken):
            return None
        read = parse_number(value)
        self.cells.note(read.remarks, self.cells.first, self.cells.column("number"))
        return read.number

    def _name(self) -> str:
        name = self.cells.text("name")
        if not name:
            message = "รายการนี้ไม่มีชื่อโครงการ กรุณากรอกชื่อโครงการ"
            self.cells.tell("name-missing", "name", message)
        return name

    def _tambon(self, district: str) -> str:
        text = self.cells.text("tambon")
        if not text:
            return self._tambon_above()
        name = self.known.tambon(text, district)
        if name is None:
            self._tell_stranger(text, district)
        return name or bare_tambon(text)

    def _tambon_above(self) -> str:
        """Return the tambon of the caption, else of the record above, which is told."""
        if self.above.tambon:
            return self.above.tambon
        record = self.above.record
        if record is None or not record.tambon or self.table.mark == registers.TARGETS:
            message = "รายการนี้ไม่มีชื่อตำบล กรุณากรอกชื่อตำบล"
            self._tell("tambon-missing", "tambon", message)
            return ""
        message = f"ช่องตำบลว่าง อ่านว่าเป็นตำบล{record.tambon} เหมือนแถวบน กรุณาตรวจสอบ"
        self._tell("tambon-carried", "tambon", message)
        return record.tambon

    def _tell_stranger(self, text: str, district: str) -> None:
        """Tell of a tambon that the settings do not have in this district."""
        others = self.known.districts_of(text)
        if others and district:
            where = " และ ".join(f"อำเภอ{name}" for name in others)
            message = f"ตำบล{bare_tambon(text)} อยู่ใน{where} ไม่ใช่อำเภอ{district} กรุณาตรวจสอบชื่อตำบลหรือชื่ออำเภอ"
            self._tell("tambon-of-another-district", "tambon", message, text)
        elif self.known.tambons.get(district):
            like = self.known.like(text, district)
            meant = f" หากหมายถึง “{like}” กรุณาแก้ให้ตรงกัน" if like else " กรุณาเลือกจากรายการ"
            message = f"ไม่มีตำบล “{bare_tambon(text)}” ในรายชื่อตำบลของอำเภอ{district}{meant}"
            self._tell("tambon-unknown", "tambon", message, text)

    def _sent(self, name: str) -> str:
        text = self.cells.text(name)
        return "" if folded(text) in _NOT_SENT else text

    def _quarter(self) -> int | None:
        text = " ".join(self.cells.lines("quarter"))
        if not text:
            return None
        found = _QUARTER.fullmatch(folded(text))
        if found is None:
            message = f"อ่านไตรมาส “{text}” ไม่ได้ กรุณาพิมพ์เลข 1 ถึง 4 เพียงเลขเดียว"
            self._tell("tambon-quarter-unreadable", "quarter", message, text)
        return int(found[1]) if found else None

    def _amount(self) -> tuple[Decimal | None, str, bool]:
        if self.cells.column("budget") is None:
            return None, "", False
        read = read_amount(self.cells.record, self.vocabulary)
        for remark, row, column in read.remarks:
            self.cells.note((_reworded(remark),), row, column)
        return read.amount.budget, read.amount.note or "", read.amount.unreadable

    def _tell(self, code: str, name: str, message: str, value: str | None = None) -> None:
        where = self.cells.record.sheet.ref(self.cells.first, self.cells.column(name))
        self.cells.findings.append(finding(code, where, message, value))


def _reworded(remark: Remark) -> Remark:
    """Return what is said of an unreadable amount without the plan's booklet."""
    if remark.code != UNREADABLE:
        return remark
    found = f" “{remark.value}”" if remark.value else ""
    message = f"อ่านจำนวนเงิน{found} ไม่ได้ จึงไม่นำไปรวมยอด กรุณาพิมพ์เป็นตัวเลขจำนวนบาท เช่น 150,000"
    return replace(remark, message=message)
