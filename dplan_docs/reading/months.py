"""In which months a row runs: a chain of evidence, the first that says something wins."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dplan_docs.parsing.months import MonthWords, in_fiscal_order, parse_months
from dplan_docs.parsing.values import Remark, plain
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header
from dplan_docs.reading.headings import COMPLETION, DURATION

_DASH = re.compile(r"[-–—]{1,2}")
_NO_MARK = frozenset({"0", "ไม่มี", "x̶"})
_OPENS = re.compile(r"[<←⟵◄◀«](?!.*[>→⟶►▶»]$)")
_CLOSES = re.compile(r"(?![<←⟵◄◀«]).*[>→⟶►▶»]$")
_WHOLE_ARROW = re.compile(r"[<←⟵◄◀«].*[>→⟶►▶»]$")
_LONGER_THAN_A_CELL = 8
_MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRead:
    """What one kind of evidence says.

    Attributes:
        months: Calendar months in fiscal order; empty when it says nothing clear.
        evidence: ``marks``, ``merged``, ``arrow`` or ``text``; None when nothing was found.
        remarks: What the officer should know.
        ends_in: Only the last month is told.
    """

    months: tuple[int, ...] = ()
    evidence: str | None = None
    remarks: tuple[Remark, ...] = ()
    ends_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRows:
    """A record's rows on its sheet, the first one and those that continue it."""

    sheet: Sheet
    header: Header
    rows: tuple[int, ...]

    def month_texts(self, row: int) -> Mapping[int, str]:
        """Return the text of each marked month column, a merged cell's in all its columns."""
        texts = {c: plain(self.sheet.filled(row, c)) for c in self.header.months}
        return {column: text for column, text in texts.items() if text}

    def words(self, field: str) -> MonthWords:
        """Return the months that a column says in words."""
        column = self.header.fields.get(field)
        found = [parse_months(self.sheet.value(row, column)) for row in self.rows if column]
        return next((words for words in found if words != MonthWords()), MonthWords())


Evidence = Callable[[RecordRows], MonthRead]


def from_cells(record: RecordRows) -> MonthRead:
    """Read the month cells: words, text arrows, marks, merged cells."""
    reads = [_row_of_cells(record, row) for row in record.rows]
    told = [read for read in reads if read.evidence]
    return MonthRead(
        months=in_fiscal_order({month for read in told for month in read.months}),
        evidence=told[0].evidence if told else None,
        remarks=tuple(remark for read in reads for remark in read.remarks),
    )


def _row_of_cells(record: RecordRows, row: int) -> MonthRead:
    texts = record.month_texts(row)
    months = record.header.months
    for text in dict.fromkeys(texts.values()):
        words = parse_months(text)
        if words.months and not words.single:
            return MonthRead(months=words.months, evidence="text")
    dashes = [column for column, text in texts.items() if _DASH.fullmatch(text)]
    if len(dashes) == len(texts) == _MONTHS_IN_A_YEAR and not _are_merged(record, row):
        return MonthRead(remarks=(_unclear("ช่องเดือนมีเครื่องหมายขีด (-) ทั้งสิบสองเดือน", "-"),))
    real = {c: t for c, t in texts.items() if t not in _NO_MARK}
    if len(dashes) < len(real):
        real = {c: t for c, t in real.items() if c not in dashes}
    arrow = _filled_by_arrows(real, months)
    merged = any(_width(record.sheet, row, column) > 1 for column in real)
    kind = "arrow" if len(arrow) > len(real) else "merged" if merged else "marks"
    remarks = tuple(
        _unclear(f"ลูกศร “{text}” พิมพ์ไว้ในช่องเดียวแต่ยาวกว่าช่อง จึงนับเพียงเดือนเดียว", text)
        for column, text in real.items()
        if _WHOLE_ARROW.match(text)
        and len(text) >= _LONGER_THAN_A_CELL
        and _width(record.sheet, row, column) == 1
    )
    found = in_fiscal_order({months[column] for column in arrow})
    return MonthRead(months=found, evidence=kind if found else None, remarks=remarks)


def _filled_by_arrows(texts: Mapping[int, str], months: Mapping[int, int]) -> set[int]:
    """Return the marked columns, and those between the two ends of a typed arrow."""
    marked = set(texts)
    opened = None
    for column in sorted(texts):
        if _OPENS.match(texts[column]):
            opened = column
        elif _CLOSES.match(texts[column]) and opened is not None:
            marked.update(c for c in months if opened < c < column)
            opened = None
    return marked


def _are_merged(record: RecordRows, row: int) -> bool:
    return any(_width(record.sheet, row, column) > 1 for column in record.header.months)


def _width(sheet: Sheet, row: int, column: int) -> int:
    merge = sheet.merges.get((row, column))
    return merge.width if merge else 1


def from_duration(record: RecordRows) -> MonthRead:
    """Read a column of durations in words."""
    words = record.words(DURATION)
    return MonthRead(
        months=words.months,
        evidence="text" if words.months else None,
        remarks=_beyond_year(words),
    )


def from_completion(record: RecordRows) -> MonthRead:
    """Read the column ดำเนินการแล้วเสร็จ; a single month is only the end of the work."""
    words = record.words(COMPLETION)
    if words.single:
        return MonthRead(ends_in=words.months[0])
    return MonthRead(
        months=words.months,
        evidence="text" if words.months else None,
        remarks=_beyond_year(words),
    )


EVIDENCE: tuple[Evidence, ...] = (from_cells, from_duration, from_completion)
"""In the order of trust; drawn arrows, when they are read, come first."""


def read_months(record: RecordRows) -> MonthRead:
    """Return the months of a record by the first evidence that tells them."""
    reads = [evidence(record) for evidence in EVIDENCE]
    remarks = [remark for read in reads for remark in read.remarks]
    best = next((read for read in reads if read.months), MonthRead())
    ends_in = next((read.ends_in for read in reads if read.ends_in), None)
    if not best.months and not remarks:
        remarks.append(_nothing(ends_in))
    elif best.months and _disagree(best, reads, ends_in):
        message = "เดือนในตารางกับช่องระยะเวลาหรือช่องดำเนินการแล้วเสร็จไม่ตรงกัน จึงใช้เดือนในตาราง กรุณาตรวจสอบ"
        remarks.append(Remark(code="months-conflict", message=message))
    return MonthRead(months=best.months, evidence=best.evidence, remarks=tuple(remarks))


def _disagree(best: MonthRead, reads: list[MonthRead], ends_in: int | None) -> bool:
    others = any(read.months and read.months != best.months for read in reads)
    return others or (ends_in is not None and best.months[-1] != ends_in)


def _nothing(ends_in: int | None) -> Remark:
    if ends_in:
        message = "ระบุเพียงเดือนที่แล้วเสร็จ จึงไม่ทราบเดือนที่เริ่ม กรุณาทำเครื่องหมายในช่องเดือนที่ดำเนินการ"
        return Remark(code="months-completion-only", message=message)
    message = "ไม่พบเดือนที่ดำเนินการ กรุณาทำเครื่องหมายในช่องเดือน หรือพิมพ์ช่วงเดือน เช่น ต.ค. - ธ.ค."
    return Remark(code="months-missing", message=message)


def _beyond_year(words: MonthWords) -> tuple[Remark, ...]:
    if not words.beyond_year:
        return ()
    message = "ช่วงเดือนที่พิมพ์ไว้เลยปีงบประมาณ จึงยังไม่นับเดือน กรุณาระบุเฉพาะเดือนในปีงบประมาณนี้"
    return (Remark(code="months-beyond-year", message=message),)


def _unclear(what: str, value: str) -> Remark:
    message = f"{what} กรุณาทำเครื่องหมายในช่องเดือนที่ดำเนินการ"
    return Remark(code="months-unclear", message=message, value=value)
