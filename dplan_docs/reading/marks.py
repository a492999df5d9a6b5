"""Months by what stands in the month cells: marks, merged cells, typed arrows, words."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache

from dplan_docs.parsing.months import in_fiscal_order
from dplan_docs.parsing.values import Remark
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.evidence import NOTHING, MonthRead, RecordRows
from dplan_docs.reading.mark_kinds import FORM_KEYS, says_no, ticked
from dplan_docs.reading.month_words import from_words
from dplan_docs.thai.text import DASHES

_DASH = re.compile(rf"[{DASHES}]{{1,2}}")
_OPENS = re.compile(r"[<←⟵◄◀«](?!.*[>→⟶►▶»]$)")
_CLOSES = re.compile(r"(?![<←⟵◄◀«]).*[>→⟶►▶»]$")
_WHOLE_ARROW = re.compile(r"[<←⟵◄◀«].*[>→⟶►▶»]$")
_BARRED_LINE = re.compile(rf"[|¦│┃][{DASHES} ]+[|¦│┃]$")
_BARS = "|¦│┃ "
_LONGER_THAN_A_CELL = 8


def from_cells(record: RecordRows) -> MonthRead:
    """Read the month cells: words, text arrows, marks, merged cells."""
    reads = [_row_of_cells(record, row) for row in record.rows]
    if len(reads) == 1:
        return reads[0]
    told = [read for read in reads if read.evidence]
    first = next(iter(told), None) or next((read for read in reads if read.said), NOTHING)
    return replace(
        first,
        months=in_fiscal_order({month for read in told for month in read.months}),
        remarks=tuple(remark for read in reads for remark in read.remarks),
    )


def _row_of_cells(record: RecordRows, row: int) -> MonthRead:
    texts = record.month_texts(row)
    if not texts:
        return NOTHING
    if record.sheet.stamp and (keyed := _keyed(record, row, texts)):
        return keyed
    if words := from_words(record, row, texts):
        return words
    dashes = [column for column, text in texts.items() if _DASH.fullmatch(text)]
    if len(dashes) == len(texts) == len(record.header.months) and not _are_merged(record, row):
        return MonthRead(remarks=(_unclear("ช่องเดือนทุกช่องมีเครื่องหมายขีด (-)", "-"),))
    real = {c: t for c, t in texts.items() if not says_no(t)}
    if len(dashes) < len(real):
        real = {c: t for c, t in real.items() if c not in dashes}
    counted = ticked(real, of=len(record.header.months))
    if counted is None:
        kinds = " ".join(dict.fromkeys(real.values()))
        what = f"ไม่ทราบว่าเครื่องหมาย “{kinds}” ในช่องเดือน เครื่องหมายใดหมายถึงดำเนินการ จึงไม่นับเดือนจากเครื่องหมาย"
        return MonthRead(remarks=(_unclear(what, kinds),))
    return _marked(record, row, counted)


def _keyed(record: RecordRows, row: int, texts: Mapping[int, str]) -> MonthRead | None:
    """Read a row of our own form: its keys, and single letters that are none of them."""
    if any(len(text) > 1 for text in texts.values()):
        return None
    keys = {c: text for c, text in texts.items() if text.casefold() in FORM_KEYS}
    told = tuple(
        replace(_unclear(f"“{text}” ไม่ใช่เครื่องหมายของแบบ จึงไม่นับเดือนนี้", text), place=(row, column))
        for column, text in texts.items()
        if column not in keys and not says_no(text) and not _DASH.fullmatch(text)
    )
    read = _marked(record, row, keys)
    return replace(read, remarks=(*read.remarks, *told))


def _marked(record: RecordRows, row: int, marks: Mapping[int, str]) -> MonthRead:
    """Read the cells that are marked, and those under the arrows typed into them."""
    months = record.header.months
    columns = _filled_by_arrows(marks, months)
    merged = any(_width(record.sheet, row, column) > 1 for column in marks)
    kind = "arrow" if len(columns) > len(marks) else "merged" if merged else "marks"
    remarks = tuple(
        _unclear(f"ลูกศร “{text}” พิมพ์ไว้ในช่องเดียวแต่ยาวกว่าช่อง จึงนับเพียงเดือนเดียว", text)
        for column, text in marks.items()
        if _is_longer_than_a_cell(text) and len(record.months_of_cell(row, column)) == 1
    )
    found = in_fiscal_order({month for column in columns for month in months[column]})
    return MonthRead(months=found, evidence=kind if found else None, remarks=remarks)


def _is_longer_than_a_cell(text: str) -> bool:
    if len(text) < _LONGER_THAN_A_CELL:
        return False
    is_whole = _WHOLE_ARROW.match(text.strip(_BARS)) or _BARRED_LINE.match(text)
    return is_whole is not None


def _filled_by_arrows(texts: Mapping[int, str], months: Collection[int]) -> set[int]:
    """Return the marked columns, and those between the two ends of a typed arrow."""
    marked = set(texts)
    opened = None
    for column in sorted(texts):
        end = _end_of_arrow(texts[column])
        if end == "opens":
            opened = column
        elif end == "closes" and opened is not None:
            marked.update(c for c in months if opened < c < column)
            opened = None
    return marked


@lru_cache(maxsize=1_000)
def _end_of_arrow(text: str) -> str:
    text = text.strip(_BARS)
    return "opens" if _OPENS.match(text) else "closes" if _CLOSES.match(text) else ""


def _are_merged(record: RecordRows, row: int) -> bool:
    return any(_width(record.sheet, row, column) > 1 for column in record.header.months)


def _width(sheet: Sheet, row: int, column: int) -> int:
    merge = sheet.merges.get((row, column))
    return merge.width if merge else 1


def _unclear(what: str, value: str) -> Remark:
    message = f"{what} กรุณาทำเครื่องหมายในช่องเดือนที่ดำเนินการ"
    return Remark(code="months-unclear", message=message, value=value)
