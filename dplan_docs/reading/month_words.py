"""Months by words that are typed into the month cells themselves."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dplan_docs.parsing.months import MonthWords, in_fiscal_order, parse_months
from dplan_docs.parsing.values import Remark
from dplan_docs.reading.durations import read_words
from dplan_docs.reading.evidence import MonthRead, RecordRows, Said
from dplan_docs.thai.dates import SHORT_MONTHS
from dplan_docs.thai.text import DASHES

_NO_WORDS = MonthWords()
_SHAFT = rf"[{DASHES}─━=.…\s]*"
_ON_AN_ARROW = re.compile(rf"[<‹←⟵◄◀«]{_SHAFT}(\S.*?\S){_SHAFT}[>›→⟶►▶»]")
"""Words on a typed arrow, such as <--- ทุกเดือน --->."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """A month cell's words, and the months that it stands for."""

    said: Said
    words: MonthWords
    stands_for: frozenset[int]
    is_merged: bool
    is_whole: bool

    @property
    def is_month_in_place(self) -> bool:
        """Whether one month stands where it must: in its own column, or alone over all."""
        is_own = not self.is_merged and self.stands_for.issuperset(self.words.months)
        return self.words.single and (self.is_whole or is_own)

    @property
    def is_mark(self) -> bool:
        """Whether it says no more than a tick in its place would."""
        return len(self.stands_for) == 1


def from_words(record: RecordRows, row: int, texts: Mapping[int, str]) -> MonthRead | None:
    """Read the words in a row's month cells; None when its cells are marks.

    A period says its months wherever it stands; one month alone says them only in its place.
    """
    distinct = set(texts.values())
    read = {text: words for text in distinct if (words := _words_in(text))}
    if not read:
        return None
    cells = list(_cells(record, row, texts, read))
    telling = [cell for cell in cells if cell.words.months]
    if not telling:
        alone = len(distinct) == 1
        return read_words(record, cells[0].words, cells[0].said) if alone else None
    doubtful = [c for c in telling if c.words.single and not c.is_month_in_place]
    if doubtful:
        return MonthRead(doubts=(_doubt(doubtful[0]),), said=doubtful[0].said)
    if all(cell.words.single for cell in telling):
        if all(cell.is_mark for cell in telling):
            return None
        if len(distinct) > len(read):
            return MonthRead(doubts=(_doubt(telling[0]),), said=telling[0].said)
    return read_words(record, _joined(telling), _said(telling))


@lru_cache(maxsize=4_096)
def _words_in(text: str) -> MonthWords | None:
    words = parse_months(found[1] if (found := _ON_AN_ARROW.fullmatch(text)) else text)
    return None if words == _NO_WORDS else words


def _cells(
    record: RecordRows, row: int, texts: Mapping[int, str], read: Mapping[str, MonthWords]
) -> Iterator[_Cell]:
    """Yield the cells with words, a merged one once."""
    done: set[int] = set()
    for column, text in texts.items():
        if text not in read or column in done:
            continue
        merge = record.sheet.merges.get((row, column))
        done.update(range(merge.left, merge.right + 1) if merge else ())
        stands_for = record.months_of_cell(row, column)
        yield _Cell(
            said=Said(text, (row, column)),
            words=read[text],
            stands_for=stands_for,
            is_merged=merge is not None and merge.width > 1,
            is_whole=stands_for >= record.header.named_months,
        )


def _joined(cells: Sequence[_Cell]) -> MonthWords:
    months = {month for cell in cells for month in cell.words.months}
    years = frozenset(year for cell in cells for year in cell.words.fiscal_years)
    return MonthWords(months=in_fiscal_order(months), fiscal_years=years)


def _said(cells: Sequence[_Cell]) -> Said:
    texts = dict.fromkeys(cell.said.text for cell in cells)
    return Said(" ".join(texts), cells[0].said.place)


def _doubt(cell: _Cell) -> Remark:
    text, months = cell.said.text, in_fiscal_order(set(cell.stands_for))
    over = " ".join(SHORT_MONTHS[month] for month in months)
    message = (
        f"ข้อความ “{text}” อยู่ในช่องของเดือน {over} จึงไม่แน่ชัดว่าดำเนินการเดือนใด และยังไม่นับเดือน "
        "กรุณาทำเครื่องหมายในช่องเดือน หรือพิมพ์ช่วงเดือน เช่น ต.ค. - ธ.ค."
    )
    return Remark(code="months-unclear", message=message, value=text, place=cell.said.place)
