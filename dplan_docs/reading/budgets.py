"""Which budget columns a table's amounts are read from, when it has several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from dplan_docs.parsing.amounts import AS_TEXT, Amount, parse_amount
from dplan_docs.parsing.values import Remark, as_found, folded, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.reading.evidence import RecordRows
from dplan_docs.reading.header import Header
from dplan_docs.reading.headings import heading
from dplan_docs.thai.text import DASHES

_NO_AMOUNT = f"{DASHES} ."
_SUM = re.compile(r"(?:ยอด)?รวม(?:เป็น|เงิน|งบประมาณ|ทั้งสิ้น|ทั้งหมด|ทุกแหล่ง)*(?:\((?:พัน|ล้าน)?บาท\)|บาท)?$")

_OLD = re.compile(r"เดิม(?:\(?(?:พัน|ล้าน)?บาท\)?)?$|ก่อน(?:แก้ไข|ปรับ|เปลี่ยน)")

_Place = tuple[int, int]
"""The row and column of a cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountRead:
    """A record's amount.

    Attributes:
        amount: What its cell says.
        source: The money's source that the heading over the cell names, among several budgets.
        remarks: What the officer should know, each with its row and column.
    """

    amount: Amount
    source: str | None = None
    remarks: tuple[tuple[Remark, int, int], ...] = ()


def of_the_year(header: Header, year: int | None) -> Header:
    """Return the header with the budget columns of the plan's year, where years stand over them.

    Without a known year it is the latest one; columns without a year are parts by source.
    """
    first = header.fields.get("budget")
    columns = [
        column for column in (first, *header.doubled) if column and _is_budget(header, column)
    ]
    if first is None or len(columns) == 1:
        return header
    columns = _not_outdated(header, columns)
    years = {c: header.budget_years[c] for c in columns if c in header.budget_years}
    if len(set(years.values())) > 1:
        wanted = year if year in years.values() else max(years.values())
        columns = [column for column in columns if years.get(column) == wanted]
    others = [column for column in (first, *header.doubled) if column not in columns]
    total = _sum_column(header, columns)
    return replace(
        header,
        fields={**header.fields, "budget": total or columns[0]},
        budgets=tuple(sorted(columns)),
        budget_sum=total,
        doubled=tuple(sorted(others)),
    )


def _not_outdated(header: Header, columns: Sequence[int]) -> list[int]:
    """Return several budgets without those that an amendment has changed: เดิม beside แก้ไขเป็น."""
    left = [column for column in columns if not _OLD.search(folded(header.headings[column]))]
    return left or list(columns)


def _sum_column(header: Header, columns: Sequence[int]) -> int | None:
    """Return the one of several budget columns whose heading says that it sums up the others."""
    sums = [column for column in columns if _SUM.search(folded(header.headings[column]))]
    years = {header.budget_years.get(column) for column in columns}
    return sums[0] if len(sums) == 1 < len(columns) and len(years) == 1 else None


def read_amount(record: RecordRows, vocabulary: Vocabulary) -> AmountRead:
    """Return a record's amount; a table without a budget column says nothing."""
    header, first = record.header, record.rows[0]
    column = header.fields.get("budget")
    if column is None:
        return AmountRead(amount=Amount())
    if taken := _merged_from_above(record, first, column):
        return AmountRead(amount=Amount(), remarks=((taken, first, column),))
    told = list(_filled(record))
    told, parts = _summed(told, header.budget_sum) if header.budget_sum else (told, [])
    row, column = told[0] if told else (first, column)
    below = [place for place in told[1:] if place[1] == column and _has_no_digit(record, place)]
    amount = _amount_at(record, (row, column), vocabulary, below)
    remarks = [(remark, row, column) for remark in amount.remarks]
    others = [place for place in told[1:] if place not in below]
    remarks += [(_second_amount(record, *place), *place) for place in others]
    if parts and (differs := _parts_differ(record, parts, amount, vocabulary)):
        remarks.append((differs, row, column))
    source = _sources(header, parts or told[:1]) if header.budgets else None
    return AmountRead(amount=amount, source=source, remarks=tuple(remarks))


def _summed(told: Sequence[_Place], total: int) -> tuple[list[_Place], list[_Place]]:
    """Return the amounts in the column of the sum, and its parts; without a sum all are amounts."""
    sums = [place for place in told if place[1] == total]
    return (sums, [place for place in told if place[1] != total]) if sums else (list(told), [])


def _amount_at(
    record: RecordRows, place: _Place, vocabulary: Vocabulary, below: Sequence[_Place] = ()
) -> Amount:
    """Return a cell's amount, read with the words in the rows below it that go on with it."""
    unit = record.header.unit // record.sheet.shrunk.get(place, 1) or 1
    value = record.sheet.value(*place)
    if not below:
        return parse_amount(value, vocabulary, unit)
    words = " ".join(plain(record.sheet.value(*each)) for each in (place, *below))
    amount = parse_amount(words, vocabulary, unit)
    if isinstance(value, str):
        return amount
    told = tuple(each for each in amount.remarks if each.code != AS_TEXT)
    return replace(amount, remarks=told)


def _has_no_digit(record: RecordRows, place: _Place) -> bool:
    """Whether a cell says words alone, such as บาท, (เงินสะสม) or the sum in letters."""
    return not any(letter.isdigit() for letter in plain(record.sheet.value(*place)))


def _is_budget(header: Header, column: int) -> bool:
    found = heading(header.headings[column])
    return found is not None and found.field == "budget"


def _filled(record: RecordRows) -> Iterator[_Place]:
    """Yield the row and column of each amount; a dash says nothing beside an amount."""
    columns = record.header.budgets or (record.header.fields["budget"],)
    if len(columns) == len(record.rows) == 1:
        if record.sheet.value(record.rows[0], columns[0]) is not None:
            yield record.rows[0], columns[0]
        return
    cells = [(row, column) for row in record.rows for column in columns]
    filled = [place for place in cells if record.sheet.value(*place) is not None]
    telling = [place for place in filled if plain(record.sheet.value(*place)).strip(_NO_AMOUNT)]
    yield from telling or filled[:1]


def _merged_from_above(record: RecordRows, first: int, column: int) -> Remark | None:
    merge = record.sheet.merges.get((first, column))
    if merge is None or merge.top >= first:
        return None
    shown = plain(record.sheet.filled(first, column))
    message = f"ช่องงบประมาณผสานกับแถวบน จำนวนเงิน “{shown}” จึงนับให้รายการแรกเท่านั้น กรุณาแยกจำนวนเงินของแต่ละรายการ"
    return Remark(code="budget-merged", message=message, value=shown)


def _second_amount(record: RecordRows, row: int, column: int) -> Remark:
    found = as_found(record.sheet.value(row, column))
    where = "ในแถวต่อ" if row != record.rows[0] else "ในอีกคอลัมน์หนึ่ง"
    message = f"พบจำนวนเงิน “{found}” อีกจำนวนหนึ่ง{where}ของรายการเดียวกัน จึงไม่ได้นำมารวม กรุณารวมเป็นจำนวนเดียว หรือแยกเป็นคนละรายการ"
    return Remark(code="budget-second-amount", message=message, value=found)


def _parts_differ(
    record: RecordRows,
    parts: Sequence[_Place],
    whole: Amount,
    vocabulary: Vocabulary,
) -> Remark | None:
    """Return what to tell when the parts of a budget, all of them read, make another sum."""
    read = [_amount_at(record, place, vocabulary) for place in parts]
    if whole.budget is None or any(part.unreadable for part in read):
        return None
    total = sum((part.budget for part in read if part.budget), Decimal(0))
    if total == whole.budget:
        return None
    message = f"ช่องรวมเป็น {whole.budget:,} บาท แต่ช่องย่อยรวมกันได้ {total:,} บาท โปรแกรมใช้ช่องรวม กรุณาตรวจสอบและแก้ให้ตรงกัน"
    return Remark(code="budget-parts-differ", message=message, value=f"{whole.budget:,}")


def _sources(header: Header, places: Sequence[_Place]) -> str | None:
    """Return what the headings over parts of a budget say that the other parts' do not."""
    columns = dict.fromkeys(column for _, column in places if column != header.budget_sum)
    names = [_source(header, column) for column in columns]
    return ", ".join(filter(None, names)) or None


def _source(header: Header, column: int) -> str:
    titles = [header.headings[each].split() for each in header.budgets]
    words = zip(*titles, strict=False)
    same = sum(1 for _ in takewhile(lambda each: len(set(each)) == 1, words))
    return " ".join(header.headings[column].split()[same:])
