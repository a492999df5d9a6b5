"""Stated totals, kept and compared with the rows they may mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from dplan_docs.findings import CellRef, Finding
from dplan_docs.parsing.amounts import parse_amount
from dplan_docs.parsing.values import Broken
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.reading.captions import CATEGORY, STRATEGY, TACTIC, WORK_PLAN
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header
from dplan_docs.reading.model import StatedTotal
from dplan_docs.reading.rows import RowView

_COUNT = re.compile(r"([0-9][0-9,]*)\s*(?:โครงการ|รายการ|กิจกรรม)")
_MONEY = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)\s*(?:\.-\s*)?บาท")


_KINDS_WITH_SUMS = (STRATEGY, TACTIC, WORK_PLAN, CATEGORY)


class Summed(Protocol):
    """A row that a total adds."""

    @property
    def budget(self) -> Decimal | None:
        """Baht; None when there is none, or it could not be read."""
        ...

    @property
    def budget_unreadable(self) -> bool:
        """Whether its cell holds something that is no amount."""
        ...


@dataclass(slots=True, kw_only=True)
class Tally:
    """The entries read so far, and where each stretch begins that a total may close."""

    entries: list[Summed] = field(default_factory=list)
    starts: dict[str, int] = field(default_factory=dict)
    promises: dict[str, tuple[StatedTotal, int]] = field(default_factory=dict)

    def begin(self, stretch: str) -> None:
        """Begin a stretch: a table, a caption's rows, the rows after a total."""
        self.starts[stretch] = len(self.entries)

    def promise(self, row: RowView, header: Header, where: CellRef) -> None:
        """Keep the count and sum beside a caption, to be compared with the rows below it."""
        kinds = [caption.kind for caption in row.captions if caption.kind in _KINDS_WITH_SUMS]
        if kinds and len(row.cells) > len(row.captions):
            total = stated_total(row, header, where)
            if total.budget is not None or total.count is not None:
                self.promises[kinds[-1]] = total, len(self.entries)

    def settle(self, kind: str = STRATEGY) -> Iterator[Finding]:
        """Yield what to tell of captions' totals that a caption of this kind ends."""
        ended = kind in _KINDS_WITH_SUMS
        kinds = _KINDS_WITH_SUMS[_KINDS_WITH_SUMS.index(kind) :] if ended else ()
        for total, start in (self.promises.pop(kind) for kind in kinds if kind in self.promises):
            rows = self.entries[start:]
            if rows and not _agrees(total, rows):
                yield finding("total-mismatch", total.where, _message(total, rows), total.text)

    def stretches(self) -> Iterator[list[Summed]]:
        """Yield the rows of each stretch, the nearest first."""
        for start in sorted({0, *self.starts.values()}, reverse=True):
            yield self.entries[start:]


def stated_total(row: RowView, header: Header, where: CellRef) -> StatedTotal:
    """Return what a totals row says."""
    text = " ".join(row.texts.values())
    counted = _COUNT.search(text)
    money = _MONEY.search(text)
    value = row.cells.get(header.fields.get("budget", 0))
    budget = parse_amount(value, Vocabulary(), header.unit).budget
    if budget is None:
        budget = _only_number(row, header)
    if budget is None and money:
        budget = Decimal(money[1].replace(",", ""))
    count = int(counted[1].replace(",", "")) if counted else None
    if "จำนวนโครงการ" in text.replace(" ", "") and "งบประมาณ" not in text:
        number = None if budget is None else budget / header.unit
        whole = number is not None and number == number.to_integral_value()
        budget, count = None, int(number) if number is not None and whole else count
    return StatedTotal(where=where, text=text, budget=budget, count=count)


def broken_total(sheet: Sheet, row: RowView, header: Header) -> Finding | None:
    """Return what to tell of a total that Excel itself could not give; a formula will agree."""
    column = header.fields.get("budget", 0)
    value = row.cells.get(column)
    if not isinstance(value, Broken) or value.uncalculated:
        return None
    message = f"ช่องยอดรวมมีค่าผิดพลาด {value.text} จึงไม่ได้เปรียบเทียบกับรายการ กรุณาเปิดไฟล์ใน Excel แก้ไขแล้วบันทึกอีกครั้ง"
    return finding("cell-broken", sheet.ref(row.row, column), message, value.text)


def _only_number(row: RowView, header: Header) -> Decimal | None:
    """Return the number beside a label that stands in the budget's own column."""
    numbers = {
        column: value
        for column, value in row.cells.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }
    beside_months = [value for column, value in numbers.items() if column not in header.months]
    told = beside_months or list(numbers.values())
    return parse_amount(told[0], Vocabulary(), header.unit).budget if len(told) == 1 else None


def compare(total: StatedTotal, tally: Tally) -> Finding | None:
    """Return a finding when no stretch of rows that the total may close agrees with it."""
    stretches = [stretch for stretch in tally.stretches() if stretch]
    if not stretches or any(_agrees(total, stretch) for stretch in stretches):
        return None
    return finding("total-mismatch", total.where, _message(total, stretches[0]), total.text)


def _agrees(total: StatedTotal, stretch: list[Summed]) -> bool:
    counted = total.count is None or total.count == len(stretch)
    unsure = any(entry.budget_unreadable for entry in stretch)
    known = _sum(stretch)
    agrees = total.budget is None or total.budget == known or (unsure and known < total.budget)
    return counted and agrees


def _sum(entries: list[Summed]) -> Decimal:
    return sum((entry.budget for entry in entries if entry.budget), Decimal(0))


def _message(total: StatedTotal, rows: list[Summed]) -> str:
    stated = [f"{total.count:,} รายการ"] if total.count is not None else []
    stated += [f"{total.budget:,} บาท"] if total.budget is not None else []
    return (
        f"ยอดรวมที่ระบุไว้ {' '.join(stated)} ไม่ตรงกับรายการที่อ่านได้"
        f" {len(rows):,} รายการ {_sum(rows):,.2f} บาท โปรแกรมใช้ยอดที่คำนวณจากรายการ กรุณาตรวจสอบ"
    )
