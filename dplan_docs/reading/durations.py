"""Months by words: a column of durations or of completion, and words typed into month cells."""

from collections.abc import Iterator
from dataclasses import replace

from dplan_docs.parsing.months import MonthWords, parse_months
from dplan_docs.parsing.values import Remark, plain
from dplan_docs.reading.captions import year_in
from dplan_docs.reading.evidence import NOTHING, MonthRead, RecordRows, Said
from dplan_docs.reading.headings import COMPLETION, DURATION
from dplan_docs.thai.dates import SHORT_MONTHS

_TITLE_ROWS = 12


def from_duration(record: RecordRows) -> MonthRead:
    """Read a column of durations in words."""
    said = record.said(DURATION)
    return read_words(record, parse_months(said.value), said) if said else NOTHING


def from_completion(record: RecordRows) -> MonthRead:
    """Read the column ดำเนินการแล้วเสร็จ; a single month is only the end of the work."""
    said = record.said(COMPLETION)
    if said is None:
        return NOTHING
    words = parse_months(said.value)
    if words.single:
        words = replace(words, months=(), ends_in=words.months[0])
    return read_words(record, words, said)


def read_words(record: RecordRows, words: MonthWords, said: Said) -> MonthRead:
    """Return what words say of a record's months, and why they say nothing clear."""
    if words.beyond_year:
        return MonthRead(remarks=(_beyond_year(said),), said=said)
    if words.fiscal_years and (table := _other_year(record, words)):
        return MonthRead(remarks=(_of_another_year(said, table),), said=said)
    return MonthRead(
        months=words.months,
        evidence="text" if words.months else None,
        doubts=(_unclear(words, said),) if words.unclear else (),
        ends_in=words.ends_in,
        ends_by=words.ends_by,
        said=said,
    )


def _other_year(record: RecordRows, words: MonthWords) -> int | None:
    """Return the table's fiscal year, if the words name another one."""
    header = record.header
    stated = {header.fiscal_year[0]} if header.fiscal_year else set()
    stated.update(_title_years(record))
    return None if not stated or words.fiscal_years <= stated else max(stated)


def _title_years(record: RecordRows) -> Iterator[int]:
    """Yield the fiscal years that titles name, at the sheet's top and over the table."""
    sheet, top = record.sheet, record.header.top
    for row in {*range(1, _TITLE_ROWS + 1), *range(top - _TITLE_ROWS, top)}:
        if row < top:
            years = (year_in(plain(value)) for value in sheet.rows.get(row, {}).values())
            yield from (year for year in years if year)


def _beyond_year(said: Said) -> Remark:
    message = (
        f"ช่วงเดือน “{said.text}” เลยปีงบประมาณ จึงไม่นับเดือนจากข้อความนี้ กรุณาระบุเฉพาะเดือนในปีงบประมาณนี้"
    )
    return Remark(code="months-beyond-year", message=message, value=said.text, place=said.place)


def _of_another_year(said: Said, year: int) -> Remark:
    message = f"ข้อความ “{said.text}” ไม่ใช่เดือนของปีงบประมาณ {year} จึงไม่นับเดือนจากข้อความนี้ กรุณาแก้ปีหรือเดือนให้ถูกต้อง"
    return Remark(code="months-beyond-year", message=message, value=said.text, place=said.place)


def _unclear(words: MonthWords, said: Said) -> Remark:
    why = (
        f"บอกเพียงเดือนที่เริ่ม ({SHORT_MONTHS[words.starts_in]}) ไม่ทราบเดือนที่แล้วเสร็จ"
        if words.starts_in
        else "บอกเดือนไม่ชัดเจน"
    )
    message = f"ข้อความ “{said.text}” {why} จึงยังไม่นับเดือน กรุณาทำเครื่องหมายในช่องเดือน หรือพิมพ์ช่วงเดือน เช่น ต.ค. - ธ.ค."
    return Remark(code="months-unclear", message=message, value=said.text, place=said.place)
