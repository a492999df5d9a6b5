"""From a record's rows to a project or an item of equipment, each cell for itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dplan_docs.findings import Finding
from dplan_docs.parsing.divisions import Divisions, parse_divisions
from dplan_docs.parsing.numbers import parse_number
from dplan_docs.parsing.values import Broken, Remark, as_found, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.parsing.work_plans import parse_work_plan
from dplan_docs.reading.budgets import AmountRead, read_amount
from dplan_docs.reading.captions import Captions
from dplan_docs.reading.catalogue import finding, placed
from dplan_docs.reading.evidence import RecordRows
from dplan_docs.reading.forms import Form
from dplan_docs.reading.model import Entry
from dplan_docs.reading.months import read_months
from dplan_docs.records import EquipmentItem, Project, SourceRow

_DITTO = re.compile("[-–—\\s]*(?:[\"\u201c\u201d\u2033\u3003]|'')[-–—\\s]*")
_UNPRINTABLE = re.compile("[\ue000-\uf8ff\ufffd₀-₉]")
_TEXT_FIELDS = {"name": "ชื่อ", "description": "รายละเอียด", "location": "สถานที่"}


@dataclass(slots=True, kw_only=True)
class EntryReader:
    """Reads one record; every fault of its cells is kept in ``findings``.

    Attributes:
        above: The record above it, which a ditto mark repeats.
        columns: The letters of each field's column.
    """

    record: RecordRows
    form: Form
    captions: Captions
    vocabulary: Vocabulary
    above: Entry | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def read(self) -> Entry:
        """Return the record."""
        first = self.record.rows[0]
        money, divisions = self._amount(), self._divisions()
        months = read_months(self.record)
        self._note(months.remarks, first, next(iter(self.record.header.months), None))
        self._tell_broken_months()
        kind = EquipmentItem if self.form is Form.EQUIPMENT else Project
        entry = kind(
            where=self._place(first),
            strategy=self._caption("strategy"),
            tactic=self._caption("tactic"),
            work_plan=self._work_plan(),
            number=self._number(),
            name=self._text("name"),
            description=self._text("description"),
            budget=money.amount.budget,
            budget_note=money.amount.note,
            budget_unreadable=money.amount.unreadable,
            funding_source=self._funding(money, divisions),
            location=self._text("location"),
            divisions=divisions.names,
            months=months.months,
            months_evidence=months.evidence,
            edition=self.captions.edition.text if self.captions.edition else None,
        )
        if isinstance(entry, EquipmentItem):
            entry = replace(entry, category=self._caption("category"))
        return entry

    def _place(self, row: int) -> SourceRow:
        sheet = self.record.sheet
        return SourceRow(
            file=sheet.file,
            sheet=sheet.name,
            row=row,
            columns=self.columns,
            captions=self.captions.cells,
        )

    def _column(self, name: str) -> int | None:
        return self.record.header.fields.get(name)

    def _lines(self, name: str) -> Iterator[tuple[int, str]]:
        """Yield row and text of a field's cells that say something.

        What is merged down from a record above is said of this one too, and so is a ditto mark.
        """
        column = self._column(name)
        if column is None:
            return
        for row in self._rows_or_merge(column):
            value = self.record.sheet.filled(row, column)
            if isinstance(value, Broken):
                self._tell_broken(value, row, column)
            elif text := plain(value):
                yield row, self._without_ditto(name, text, row, column)

    def _rows_or_merge(self, column: int) -> Sequence[int]:
        """Return the rows in which a column's own cells are, or the first under a merged cell."""
        sheet, rows = self.record.sheet, self.record.rows
        if len(rows) == 1:
            return rows
        own = [row for row in rows if sheet.value(row, column) is not None]
        return own or rows[:1]

    def _without_ditto(self, name: str, text: str, row: int, column: int) -> str:
        above = getattr(self.above, name, None)
        if not above or not _DITTO.fullmatch(text):
            return text
        said = above if isinstance(above, str) else ", ".join(above)
        message = f"เครื่องหมาย “{text}” อ่านว่าเหมือนแถวบน คือ “{said}” กรุณาตรวจสอบ"
        self._note((Remark(code="ditto-read", message=message, value=text),), row, column)
        return said

    def _text(self, name: str) -> str:
        lines = dict.fromkeys(text for _, text in self._lines(name) if text.strip("-–— "))
        text = " ".join(lines)
        if _UNPRINTABLE.search(text):
            message = f"{_TEXT_FIELDS[name]}มีอักขระที่พิมพ์ไม่ได้ กรุณาพิมพ์ข้อความในช่องนี้ใหม่"
            where = self.record.sheet.ref(self.record.rows[0], self._column(name))
            self.findings.append(finding("text-damaged", where, message, text))
        column = self._column(name) or 0
        is_told = isinstance(self.record.sheet.value(self.record.rows[0], column), Broken)
        if name == "name" and not text and not is_told:
            message = "รายการนี้ไม่มีชื่อโครงการหรือชื่อครุภัณฑ์ กรุณากรอกชื่อ"
            where = self.record.sheet.ref(self.record.rows[0], self._column(name))
            self.findings.append(finding("name-missing", where, message))
        return text

    def _caption(self, name: str) -> str | None:
        """Return a column's own word, a merged one for all its rows, before the caption's."""
        column = self._column(name)
        value = self.record.sheet.filled(self.record.rows[0], column) if column else None
        caption = getattr(self.captions, name)
        return plain(value) or (caption.text if caption else None)

    def _work_plan(self) -> str | None:
        text = self._caption("work_plan")
        if not text:
            return None
        read = parse_work_plan(text, self.vocabulary)
        column, first = self._column("work_plan"), self.record.rows[0]
        if column and self.record.sheet.filled(first, column) is not None:
            self._note(read.remarks, first, column)  # a caption's remarks are told at the caption
        return read.name

    def _number(self) -> int | None:
        column, row = self._column("number"), self.record.rows[0]
        if not column:
            return None
        read = parse_number(self.record.sheet.value(row, column))
        self._note(read.remarks, row, column)
        if read.number is None and not read.remarks:
            message = "รายการนี้ไม่มีลำดับที่ โปรแกรมนับเป็นหนึ่งรายการ กรุณาตรวจสอบ"
            self.findings.append(
                finding("number-missing", self.record.sheet.ref(row, column), message)
            )
        return read.number

    def _amount(self) -> AmountRead:
        read = read_amount(self.record, self.vocabulary)
        for remark, row, column in read.remarks:
            self._note((remark,), row, column)
        return read

    def _divisions(self) -> Divisions:
        column = self._column("divisions")
        if not column:
            return Divisions()
        sheet, first = self.record.sheet, self.record.rows[0]
        rows = [row for row in self.record.rows if sheet.value(row, column) is not None]
        raw = "\n".join(as_found(sheet.value(row, column)) for row in rows)
        if self.above and self.above.divisions and _DITTO.fullmatch(plain(raw)):
            self._without_ditto("divisions", plain(raw), rows[0], column)
            return Divisions(names=self.above.divisions)
        divisions = parse_divisions(raw or sheet.filled(first, column), self.vocabulary)
        self._note(divisions.remarks, rows[0] if rows else first, column)
        return divisions

    def _funding(self, money: AmountRead, divisions: Divisions) -> str | None:
        """Return the money's source: the column's words, its budget's, the note at the division."""
        texts = [text for _, text in self._lines("funding_source") if text.strip("-–— ")]
        texts += [text for text in (money.source, divisions.funding_source) if text]
        return " ".join(dict.fromkeys(texts)) or None

    def _tell_broken(self, value: Broken, row: int, column: int | None) -> None:
        why = "มีสูตรที่ยังไม่ได้คำนวณ" if value.uncalculated else f"มีค่าผิดพลาด {value.text}"
        message = f"ช่องนี้{why} จึงเว้นว่างไว้ กรุณาเปิดไฟล์ใน Excel แก้ไขแล้วบันทึกอีกครั้ง"
        where = self.record.sheet.ref(row, column)
        self.findings.append(finding("cell-broken", where, message, value.text))

    def _tell_broken_months(self) -> None:
        for (row, column), value in self.record.sheet.broken.items():
            if row in self.record.rows and column in self.record.header.months:
                self._tell_broken(value, row, column)

    def _note(self, remarks: tuple[Remark, ...], row: int, column: int | None) -> None:
        for remark in remarks:
            where = self.record.sheet.ref(*(remark.place or (row, column)))
            self.findings.append(placed(remark, where))
