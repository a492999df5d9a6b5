"""What the cells of a record say, with ditto marks and merged cells; faults are kept as findings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dplan_docs.findings import Finding
from dplan_docs.parsing.values import Broken, CellValue, Remark, as_found, plain
from dplan_docs.reading.catalogue import finding, placed
from dplan_docs.reading.evidence import RecordRows
from dplan_docs.thai.text import DASHES

_DITTO = re.compile(f"[{DASHES}\\s]*(?:[\"\u201c\u201d\u2033\u3003]|'')[{DASHES}\\s]*")
_UNPRINTABLE = re.compile("[\ue000-\uf8ff\ufffd₀-₉]")
_TEXT_FIELDS = {"name": "ชื่อ", "description": "รายละเอียด", "location": "สถานที่"}
_NOTHING = f"{DASHES} "


@dataclass(slots=True, kw_only=True)
class RecordCells:
    """The cells of one record, field by field.

    Attributes:
        above: The record above it, which a ditto mark repeats.
        findings: Every fault of its cells.
    """

    record: RecordRows
    above: object = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The record's first row."""
        return self.record.rows[0]

    def column(self, name: str) -> int | None:
        """Return a field's column."""
        return self.record.header.fields.get(name)

    def value(self, name: str) -> CellValue:
        """Return what stands in a field's first cell itself."""
        column = self.column(name)
        return self.record.sheet.value(self.first, column) if column else None

    def shown(self, name: str) -> CellValue:
        """Return what is seen in a field's first cell, a value merged over it among them."""
        column = self.column(name)
        return self.record.sheet.filled(self.first, column) if column else None

    def text(self, name: str) -> str:
        """Return a field's text from all its rows; a dash says nothing."""
        text = " ".join(dict.fromkeys(self.lines(name)))
        if _UNPRINTABLE.search(text):
            message = f"{_TEXT_FIELDS.get(name, 'ข้อความ')}มีอักขระที่พิมพ์ไม่ได้ กรุณาพิมพ์ข้อความในช่องนี้ใหม่"
            self.tell("text-damaged", name, message, text)
        return text

    def lines(self, name: str) -> Iterator[str]:
        """Yield the text of each of a field's cells that says something.

        What is merged down from a record above is said of this one too, and so is a ditto mark.
        """
        column = self.column(name)
        if column is None:
            return
        for row in self._rows_or_merge(column):
            value = self.record.sheet.filled(row, column)
            if isinstance(value, Broken):
                self.tell_broken(value, row, column)
            elif (text := plain(value)).strip(_NOTHING):
                yield self._without_ditto(name, text, row, column)

    def own(self, name: str) -> tuple[int, str]:
        """Return a field's own cells as found, a line each, and the row of the first."""
        sheet, column = self.record.sheet, self.column(name) or 0
        rows = [row for row in self.record.rows if sheet.value(row, column) is not None]
        first = rows[0] if rows else self.first
        return first, "\n".join(as_found(sheet.value(row, column)) for row in rows)

    def is_ditto(self, name: str, text: str, row: int) -> bool:
        """Whether a text repeats what the record above says in a field; if so, this is told."""
        column, said = self.column(name), plain(text)
        return column is not None and self._without_ditto(name, said, row, column) != said

    def tell(self, code: str, name: str, message: str, value: str | None = None) -> None:
        """Keep a finding about a field's first cell."""
        where = self.record.sheet.ref(self.first, self.column(name))
        self.findings.append(finding(code, where, message, value))

    def tell_broken(self, value: Broken, row: int, column: int | None) -> None:
        """Keep a finding about an error or an uncalculated formula."""
        why = "มีสูตรที่ยังไม่ได้คำนวณ" if value.uncalculated else f"มีค่าผิดพลาด {value.text}"
        message = f"ช่องนี้{why} จึงเว้นว่างไว้ กรุณาเปิดไฟล์ใน Excel แก้ไขแล้วบันทึกอีกครั้ง"
        where = self.record.sheet.ref(row, column)
        self.findings.append(finding("cell-broken", where, message, value.text))

    def note(self, remarks: Sequence[Remark], row: int, column: int | None) -> None:
        """Keep what a parser had to say of a cell."""
        for remark in remarks:
            where = self.record.sheet.ref(*(remark.place or (row, column)))
            self.findings.append(placed(remark, where))

    def _rows_or_merge(self, column: int) -> Sequence[int]:
        """Return the rows in which a column's own cells are, or the first under a merged cell."""
        sheet, rows = self.record.sheet, self.record.rows
        if len(rows) == 1:
            return rows
        own = [row for row in rows if sheet.value(row, column) is not None]
        return own or rows[:1]

    def _without_ditto(self, name: str, text: str, row: int, column: int) -> str:
        if not _DITTO.fullmatch(text):
            return text
        above = getattr(self.above, name, None)
        if not above:
            return text
        said = above if isinstance(above, str) else ", ".join(above)
        message = f"เครื่องหมาย “{text}” อ่านว่าเหมือนแถวบน คือ “{said}” กรุณาตรวจสอบ"
        self.note((Remark(code="ditto-read", message=message, value=text),), row, column)
        return said
