"""Which budget columns a table's amounts are read from, when it has several."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from dplan_docs.parsing.amounts import Amount, parse_amount
from dplan_docs.parsing.values import Remark, as_found, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.reading.evidence import RecordRows
from dplan_docs.reading.header import Header
from dplan_docs.reading.headings import heading
from dplan_docs.thai.text import DASHES

_NO_AMOUNT = f"{DASHES} ."


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
    years = {c: header.budget_years[c] for c in columns if c in header.budget_years}
    if len(set(years.values())) > 1:
        wanted = year if year in years.values() else max(years.values())
        columns = [column for column in columns if years.get(column) == wanted]
    others = [column for column in (first, *header.doubled) if column not in columns]
    return replace(
        header,
        fields={**header.fields, "budget": columns[0]},
        budgets=tuple(sorted(columns)),
        doubled=tuple(sorted(others)),
    )


def read_amount(record: RecordRows, vocabulary: Vocabulary) -> AmountRead:
    """Return a record's amount; a table without a budget column says nothing."""
    header, first = record.header, record.rows[0]
    column = header.fields.get("budget")
    if column is None:
        return AmountRead(amount=Amount())
    if taken := _merged_from_above(record, first, column):
        return AmountRead(amount=Amount(), remarks=((taken, first, column),))
    told = list(_filled(record))
    row, column = told[0] if told else (first, column)
    value = record.sheet.value(row, column)
    unit = header.unit // record.sheet.shrunk.get((row, column), 1) or 1
    amount = parse_amount(value, vocabulary, unit)
    remarks = [(remark, row, column) for remark in amount.remarks]
    remarks += [(_second_amount(record, *place), *place) for place in told[1:]]
    source = _source(header, column) if told and len(header.budgets) > 1 else None
    return AmountRead(amount=amount, source=source, remarks=tuple(remarks))


def _is_budget(header: Header, column: int) -> bool:
    found = heading(header.headings[column])
    return found is not None and found.field == "budget"


def _filled(record: RecordRows) -> Iterator[tuple[int, int]]:
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


def _source(header: Header, column: int) -> str | None:
    """Return what a budget column's heading says that the others' do not."""
    titles = [header.headings[each].split() for each in header.budgets]
    words = zip(*titles, strict=False)
    same = sum(1 for _ in takewhile(lambda each: len(set(each)) == 1, words))
    return " ".join(header.headings[column].split()[same:]) or None
