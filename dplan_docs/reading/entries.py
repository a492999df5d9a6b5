"""From a record's rows to a project or an item of equipment, each cell for itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dplan_docs.column_names import column_letters
from dplan_docs.parsing.divisions import Divisions, parse_divisions
from dplan_docs.parsing.numbers import parse_number
from dplan_docs.parsing.values import Broken, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.parsing.work_plans import parse_work_plan
from dplan_docs.reading.budgets import AmountRead, read_amount
from dplan_docs.reading.captions import Captions, edition_in
from dplan_docs.reading.forms import Form
from dplan_docs.reading.model import Entry
from dplan_docs.reading.months import read_months
from dplan_docs.reading.record_cells import RecordCells
from dplan_docs.records import EquipmentItem, Project, SourceRow

_MONEY = re.compile("เงิน|งบ|อุดหนุน|สะสม|บัญญัติ|บริจาค|กู้|กองทุน|สปสช|จ่ายขาด|รายได้")
_CANCELLED = re.compile(r"[(\[]\s*(?:ขอ)?(?:ยกเลิก|ตัดออก|งดดำเนินการ)")


@dataclass(slots=True, kw_only=True)
class EntryReader:
    """Reads one record; every fault of its cells is kept in ``cells.findings``.

    Attributes:
        columns: The letters of each field's column.
    """

    cells: RecordCells
    form: Form
    captions: Captions
    vocabulary: Vocabulary
    columns: Mapping[str, str] = field(default_factory=dict)

    def read(self) -> Entry:
        """Return the record."""
        record, first = self.cells.record, self.cells.first
        money, divisions = self._amount(), self._divisions()
        months = read_months(record)
        self.cells.note(months.remarks, first, next(iter(record.header.months), None))
        self._tell_broken_months()
        kind = EquipmentItem if self.form is Form.EQUIPMENT else Project
        entry = kind(
            where=self._place(),
            strategy=self._caption("strategy"),
            tactic=self._caption("tactic"),
            work_plan=self._work_plan(),
            number=self._number(),
            name=self._name(),
            description=self.cells.text("description"),
            budget=money.amount.budget,
            budget_note=money.amount.note,
            budget_unreadable=money.amount.unreadable,
            funding_source=self._funding(money, divisions),
            location=self.cells.text("location"),
            divisions=divisions.names,
            months=months.months,
            months_evidence=months.evidence,
            edition=self._edition(),
        )
        if isinstance(entry, EquipmentItem):
            entry = replace(entry, category=self._caption("category"))
        return entry

    def _place(self) -> SourceRow:
        sheet = self.cells.record.sheet
        return SourceRow(
            file=sheet.file,
            sheet=sheet.name,
            row=self.cells.first,
            left=column_letters(sheet.left),
            columns=self.columns,
            captions=self.captions.cells,
        )

    def _name(self) -> str:
        name = self.cells.text("name")
        if not name and not isinstance(self.cells.value("name"), Broken):
            message = "รายการนี้ไม่มีชื่อโครงการหรือชื่อครุภัณฑ์ กรุณากรอกชื่อ"
            self.cells.tell("name-missing", "name", message)
        if _CANCELLED.search(name):
            message = f"ชื่อ “{name}” มีคำว่า ยกเลิก แต่ยังนับเป็นรายการในแผน หากยกเลิกแล้ว กรุณาลบแถวนี้"
            self.cells.tell("name-cancelled", "name", message, name)
        return name

    def _caption(self, name: str) -> str | None:
        """Return a column's own word, a merged one for all its rows, before the caption's."""
        caption = getattr(self.captions, name)
        return plain(self.cells.shown(name)) or (caption.text if caption else None)

    def _work_plan(self) -> str | None:
        text = self._caption("work_plan")
        if not text:
            return None
        read = parse_work_plan(text, self.vocabulary)
        if self.cells.shown("work_plan") is not None:  # a caption's remarks are told at the caption
            self.cells.note(read.remarks, self.cells.first, self.cells.column("work_plan"))
        return read.name

    def _number(self) -> int | None:
        column = self.cells.column("number")
        if not column:
            return None
        read = parse_number(self.cells.value("number"))
        self.cells.note(read.remarks, self.cells.first, column)
        is_ours = self.cells.record.sheet.stamp is not None
        if read.number is None and not read.remarks and not is_ours:
            message = "รายการนี้ไม่มีลำดับที่ โปรแกรมนับเป็นหนึ่งรายการ กรุณาตรวจสอบ"
            self.cells.tell("number-missing", "number", message)
        return read.number

    def _amount(self) -> AmountRead:
        read = read_amount(self.cells.record, self.vocabulary)
        for remark, row, column in read.remarks:
            self.cells.note((remark,), row, column)
        return read

    def _divisions(self) -> Divisions:
        column = self.cells.column("divisions")
        if not column:
            return self._divisions_above()
        row, raw = self.cells.own("divisions")
        above = self.cells.above
        if isinstance(above, Entry) and self.cells.is_ditto("divisions", raw, row):
            return Divisions(names=above.divisions)
        stamp = self.cells.record.sheet.stamp
        made_for = stamp.division if stamp else None
        said = raw or self.cells.shown("divisions") or made_for
        divisions = parse_divisions(said, self.vocabulary)
        self.cells.note(divisions.remarks, row, column)
        return divisions

    def _is_source(self, text: str) -> bool:
        """Whether a text names money; in a column of remarks other things are said too."""
        column = self.cells.column("funding_source") or 0
        is_remark = self.cells.record.header.headings[column].startswith("หมายเหตุ")
        if not is_remark or _MONEY.search(text):
            return True
        if edition_in(text) is None:
            message = f"หมายเหตุ “{text}” ไม่ใช่แหล่งเงิน จึงไม่ได้นำไปพิมพ์ในเล่ม"
            self.cells.tell("note-unused", "funding_source", message, text)
        return False

    def _edition(self) -> str | None:
        """Return the edition that the record's own remark names, before the caption's."""
        texts = self.cells.lines("funding_source")
        own = next((edition for text in texts if (edition := edition_in(text))), None)
        caption = self.captions.edition
        return own or (caption.text if caption else None)

    def _divisions_above(self) -> Divisions:
        """Return the divisions of the caption over a table that has no column for them."""
        caption = self.captions.divisions
        if caption is None:
            return Divisions()
        divisions = parse_divisions(caption.text, self.vocabulary)
        self.cells.note(divisions.remarks, caption.row, caption.column)
        return divisions

    def _funding(self, money: AmountRead, divisions: Divisions) -> str | None:
        """Return the money's source: the column's words, its budget's, the note at the division."""
        texts = [text for text in self.cells.lines("funding_source") if self._is_source(text)]
        texts += [text for text in (money.source, divisions.funding_source) if text]
        return " ".join(dict.fromkeys(texts)) or None

    def _tell_broken_months(self) -> None:
        record = self.cells.record
        for (row, column), value in record.sheet.broken.items():
            if row in record.rows and column in record.header.months:
                self.cells.tell_broken(value, row, column)
