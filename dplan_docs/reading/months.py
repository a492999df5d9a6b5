"""In which months a record runs: a chain of evidence, the first that says something wins."""

from collections.abc import Mapping

from dplan_docs.parsing.months import MonthWords, in_fiscal_order
from dplan_docs.parsing.values import Remark
from dplan_docs.reading.cells import Arrow, Sheet
from dplan_docs.reading.evidence import Evidence, MonthRead, RecordRows
from dplan_docs.reading.fills import from_fills
from dplan_docs.reading.header import Header
from dplan_docs.reading.headings import COMPLETION, DURATION
from dplan_docs.reading.marks import from_cells
from dplan_docs.reading.spans import from_span
from dplan_docs.thai.dates import SHORT_MONTHS

_ENOUGH_COVER = 0.3


def covered_months(arrow: Arrow, months: Mapping[int, int]) -> set[int]:
    """Return the months under a drawn arrow, which officers draw by hand."""
    covered = {month for c, month in months.items() if arrow.cover.get(c, 0) >= _ENOUGH_COVER}
    return covered or {month for c, month in months.items() if c == arrow.middle}


def from_arrows(record: RecordRows) -> MonthRead:
    """Read the lines and arrows drawn over the month columns."""
    by_row = record.sheet.arrows_by_row
    if not by_row or not record.header.months:
        return MonthRead()
    reach = record.reach
    mine = [
        arrow
        for row in reach
        for arrow in by_row.get(row, ())
        if not reach.isdisjoint(meant_rows(arrow, record.sheet, record.header))
    ]
    found = {m for arrow in mine for m in covered_months(arrow, record.header.months)}
    return MonthRead(months=in_fiscal_order(found), evidence="arrow" if found else None)


def meant_rows(arrow: Arrow, sheet: Sheet, header: Header) -> range:
    """Return the rows that an arrow speaks of, as the table under a header has them.

    These are the rows of the merged cells it lies in, or its own; when that one is blank or a
    heading, and the arrow lies close to its border, the row beside.
    """
    merge = sheet.merges.get((arrow.row, arrow.middle))
    if merge and merge.top > header.bottom:
        return range(merge.top, merge.bottom + 1)
    row = arrow.row
    if _is_free(row, sheet, header) and not _is_free(arrow.near, sheet, header):
        row = arrow.near
    return range(row, row + 1)


def _is_free(row: int, sheet: Sheet, header: Header) -> bool:
    """Whether a row is a heading, or blank and not of a record merged over several rows."""
    columns = [header.fields.get(name) for name in ("number", "name")]
    is_blank = row not in sheet.rows and all((row, c) not in sheet.merges for c in columns if c)
    return header.top <= row <= header.bottom or is_blank


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


EVIDENCE: tuple[Evidence, ...] = (
    from_arrows,
    from_cells,
    from_fills,
    from_span,
    from_duration,
    from_completion,
)
"""In the order of trust."""

_DECORATION_BESIDE_OTHERS = (from_fills,)
"""Evidence looked for only when what is trusted more says nothing: beside marks, paint decorates."""


_SAID_BY = {
    "arrow": "เส้นหรือลูกศร",
    "marks": "เครื่องหมายในช่องเดือน",
    "merged": "ช่องเดือนที่ผสานไว้",
    "fill": "สีพื้นของช่องเดือน",
    "text": "ข้อความบอกระยะเวลา",
    None: "",
}
"""What each kind of evidence is called; :class:`MonthRead` lists the kinds."""


def read_months(record: RecordRows) -> MonthRead:
    """Return the months of a record by the first evidence that tells them."""
    reads: list[MonthRead] = []
    for evidence in EVIDENCE:
        is_told = any(read.months for read in reads)
        if not (is_told and evidence in _DECORATION_BESIDE_OTHERS):
            reads.append(evidence(record))
    remarks = [remark for read in reads for remark in read.remarks]
    best = next((read for read in reads if read.months), MonthRead())
    ends_in = next((read.ends_in for read in reads if read.ends_in), None)
    if not best.months and not remarks:
        remarks.append(_nothing(ends_in))
    elif best.months and (other := _contradiction(best, reads)):
        remarks.append(_conflict(best, other))
    elif best.months and ends_in not in {None, best.months[-1]}:
        ending = f"ช่องดำเนินการแล้วเสร็จเป็น {SHORT_MONTHS[ends_in or 0]}"
        remarks.append(_conflict(best, MonthRead(), ending))
    return MonthRead(months=best.months, evidence=best.evidence, remarks=tuple(remarks))


def _contradiction(best: MonthRead, reads: list[MonthRead]) -> MonthRead | None:
    return next((read for read in reads if read.months and read.months != best.months), None)


def _conflict(best: MonthRead, other: MonthRead, told: str = "") -> Remark:
    told = told or _told(other)
    message = f"{_told(best)} แต่{told} จึงใช้{_SAID_BY[best.evidence]} กรุณาตรวจสอบและแก้ให้ตรงกัน"
    return Remark(code="months-conflict", message=message)


def _told(read: MonthRead) -> str:
    """Return a clause such as ``เส้นหรือลูกศรที่วาดเป็น พ.ย. ธ.ค.``."""
    return f"{_SAID_BY[read.evidence]}เป็น {' '.join(SHORT_MONTHS[x] for x in read.months)}"


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
