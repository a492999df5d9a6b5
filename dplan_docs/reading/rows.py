"""A row of a table seen through its header."""

from collections.abc import Mapping
from dataclasses import dataclass

from dplan_docs.parsing.numbers import parse_number
from dplan_docs.parsing.values import CellValue, plain
from dplan_docs.reading.captions import Caption, captions_in, without_sums
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header
from dplan_docs.thai.text import DASHES

_MOST_CELLS_OF_A_LINE = 3
_BLANK = f"{DASHES} ."
_MOST_CELLS_OF_A_CAPTION = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A row seen through its table's header.

    Attributes:
        row: The row's number.
        cells: Its non-empty cells.
        texts: Their texts by column.
        fields: The texts by field, of the columns that have one.
        number: The running number, if it has one.
        captions: The captions it consists of, if it does.
        is_wide: Its first cell is merged across the table.
    """

    row: int
    cells: Mapping[int, CellValue]
    texts: Mapping[int, str]
    fields: Mapping[str, str]
    number: int | None
    captions: tuple[Caption, ...]
    is_wide: bool

    @property
    def is_bare_name(self) -> bool:
        """Whether it holds words in the name's column, and nothing else at all."""
        return len(self.texts) == 1 and self.number is None and "name" in self.fields

    def has(self, *names: str) -> bool:
        """Whether one of these fields says more than a dash."""
        return any(self.fields.get(name, "").strip(_BLANK) for name in names)


def view(sheet: Sheet, row: int, header: Header) -> RowView:
    """Return a row as its table's header explains it."""
    cells = sheet.rows[row]
    texts = {column: text for column, value in cells.items() if (text := plain(value))}
    fields = {
        name: texts[column]
        for name, column in header.fields.items()
        if column in texts and column not in header.months
    }
    first = sheet.merges.get((row, min(cells)))
    number_column = header.fields.get("number")
    number = parse_number(cells.get(number_column)).number if number_column else None
    may_be_caption = bool(texts) and number is None and len(cells) <= _MOST_CELLS_OF_A_CAPTION
    return RowView(
        row=row,
        cells=cells,
        texts=texts,
        fields=fields,
        number=number,
        captions=_captions(cells) if may_be_caption else (),
        is_wide=first is not None and first.width > _MOST_CELLS_OF_A_LINE,
    )


def _captions(cells: Mapping[int, CellValue]) -> tuple[Caption, ...]:
    """Return a row's captions, which may have their count and sum beside them."""
    return captions_in(cells) or captions_in(without_sums(cells)) or ()
