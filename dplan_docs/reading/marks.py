"""Months by what stands in the month cells: marks, merged cells, typed arrows, words."""

import re
from collections.abc import Mapping

from dplan_docs.parsing.months import in_fiscal_order, parse_months
from dplan_docs.parsing.values import Remark
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.evidence import MonthRead, RecordRows

_DASH = re.compile(r"[-–—]{1,2}")
_NO_MARK = frozenset({"0", "ไม่มี", "x̶"})
_OPENS = re.compile(r"[<←⟵◄◀«](?!.*[>→⟶►▶»]$)")
_CLOSES = re.compile(r"(?![<←⟵◄◀«]).*[>→⟶►▶»]$")
_WHOLE_ARROW = re.compile(r"[<←⟵◄◀«].*[>→⟶►▶»]$")
_LONGER_THAN_A_CELL = 8
_MONTHS_IN_A_YEAR = 12


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
    if not texts:
        return MonthRead()
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


def _unclear(what: str, value: str) -> Remark:
    message = f"{what} กรุณาทำเครื่องหมายในช่องเดือนที่ดำเนินการ"
    return Remark(code="months-unclear", message=message, value=value)
