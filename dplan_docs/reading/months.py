"""In which months a record runs: a chain of evidence, the first that says something wins."""

from collections.abc import Mapping

from dplan_docs.parsing.months import in_fiscal_order
from dplan_docs.parsing.values import Remark
from dplan_docs.reading.cells import Arrow, Sheet
from dplan_docs.reading.durations import from_completion, from_duration
from dplan_docs.reading.evidence import NOTHING, Evidence, MonthRead, RecordRows
from dplan_docs.reading.fills import from_fills, is_paint_relied_on
from dplan_docs.reading.header import Header
from dplan_docs.reading.headings import DURATION
from dplan_docs.reading.marks import from_cells
from dplan_docs.reading.spans import from_span
from dplan_docs.thai.dates import SHORT_MONTHS
from dplan_docs.thai.months import FISCAL_MONTHS

_ENOUGH_COVER = 0.3
_MARK_OR_TYPE = "กรุณาทำเครื่องหมายในช่องเดือน หรือพิมพ์ช่วงเดือน เช่น ต.ค. - ธ.ค."


def covered_months(arrow: Arrow, months: Mapping[int, tuple[int, ...]]) -> set[int]:
    """Return the months under a drawn arrow, which officers draw by hand."""
    covered = [column for column in months if arrow.cover.get(column, 0) >= _ENOUGH_COVER]
    return {month for c in covered or (arrow.middle,) for month in months.get(c, ())}


def from_arrows(record: RecordRows) -> MonthRead:
    """Read the lines and arrows drawn over the month columns."""
    by_row = record.sheet.arrows_by_row
    if not by_row or not record.header.months:
        return NOTHING
    reach = record.reach
    mine = [
        arrow
        for row in reach
        for arrow in by_row.get(row, ())
        if not reach.isdisjoint(meant_rows(arrow, record.sheet, record.header))
    ]
    if not mine:
        return NOTHING
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


EVIDENCE: tuple[Evidence, ...] = (
    from_arrows,
    from_cells,
    from_fills,
    from_span,
    from_duration,
    from_completion,
)
"""In the order of trust."""

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
    is_told = False
    for evidence in EVIDENCE:
        if is_told and evidence is from_fills and not is_paint_relied_on(record):
            continue
        if (read := evidence(record)) is not NOTHING:
            reads.append(read)
            is_told = is_told or bool(read.months)
    remarks = [remark for read in reads for remark in read.remarks]
    best = next((read for read in reads if read.months), NOTHING)
    if not best.months and not remarks:
        remarks.extend(_nothing(reads, record))
    elif best.months and (told := _contradiction(best, reads)):
        remarks.append(_conflict(best, told))
    return MonthRead(months=best.months, evidence=best.evidence, remarks=tuple(remarks))


def _contradiction(best: MonthRead, reads: list[MonthRead]) -> str | None:
    """Return a clause that says which other months are told, if any are."""
    for read in reads:
        if read.months and read.months != best.months:
            return _told(read)
    last = best.months[-1]
    for read in reads:
        if read.ends_in not in {None, last} or (read.ends_by and _is_after(last, read.ends_by)):
            end = SHORT_MONTHS[read.ends_in or read.ends_by or 0]
            return f"ข้อความบอกเดือนที่แล้วเสร็จเป็น {end}"
    return None


def _is_after(month: int, other: int) -> bool:
    return FISCAL_MONTHS.index(month) > FISCAL_MONTHS.index(other)


def _conflict(best: MonthRead, told: str) -> Remark:
    message = f"{_told(best)} แต่{told} จึงใช้{_SAID_BY[best.evidence]} กรุณาตรวจสอบและแก้ให้ตรงกัน"
    return Remark(code="months-conflict", message=message)


def _told(read: MonthRead) -> str:
    """Return a clause such as ``เส้นหรือลูกศรที่วาดเป็น พ.ย. ธ.ค.``."""
    return f"{_SAID_BY[read.evidence]}เป็น {' '.join(SHORT_MONTHS[x] for x in read.months)}"


def _nothing(reads: list[MonthRead], record: RecordRows) -> tuple[Remark, ...]:
    """Return why no months are known: words in doubt, an end alone, words not understood, nothing."""
    if doubts := tuple(remark for read in reads for remark in read.doubts):
        return doubts
    if end := next((read for read in reads if read.ends_in or read.ends_by), None):
        return (_end_alone(end),)
    if said := next((read.said for read in reads if read.said), None):
        message = f"อ่านเดือนที่ดำเนินการจากข้อความ “{said.text}” ไม่ได้ {_MARK_OR_TYPE}"
        return (Remark(code="months-missing", message=message, value=said.text, place=said.place),)
    column = record.header.fields.get(DURATION)
    place = (record.rows[0], column) if column and not record.header.months else None
    message = f"ไม่พบเดือนที่ดำเนินการ {_MARK_OR_TYPE}"
    return (Remark(code="months-missing", message=message, place=place),)


def _end_alone(end: MonthRead) -> Remark:
    quoted = f" “{end.said.text}”" if end.said else ""
    return Remark(
        code="months-completion-only",
        message=f"ระบุเพียงเดือนที่แล้วเสร็จ{quoted} จึงไม่ทราบเดือนที่เริ่ม กรุณาทำเครื่องหมายในช่องเดือนที่ดำเนินการ",
        value=end.said.text if end.said else None,
        place=end.said.place if end.said else None,
    )
