"""What each row of a table is: a record, a caption, a total, a signature … and never nothing at all."""

from collections.abc import Callable
from enum import Enum, auto
from itertools import pairwise

from dplan_docs.parsing.units import common_units
from dplan_docs.parsing.values import folded
from dplan_docs.reading.captions import captions_in, is_title
from dplan_docs.reading.header import Header
from dplan_docs.reading.row_words import (
    AFTER_SIGNATURE,
    BEGINS_LIKE_TOTAL,
    COLUMN_NUMBER,
    COUNTED,
    LABELLED,
    LEGEND,
    MORE_REMARKS,
    NOTHING,
    PAGE_NUMBER,
    REMARK,
    SIGNATURE,
    TOTAL,
)
from dplan_docs.reading.rows import RowView
from dplan_docs.thai.text import DASHES

_FEWEST_COLUMN_NUMBERS = 3
_BLANK = f"{DASHES} .()*"
_MOST_CELLS_OF_A_LINE = 3


class RowKind(Enum):
    """What a row of a table is."""

    RECORD = auto()
    CONTINUATION = auto()
    NUMBER_ONLY = auto()
    CAPTION = auto()
    TITLE = auto()
    TOTAL = auto()
    NOTHING = auto()
    COLUMN_NUMBERS = auto()
    SIGNATURE = auto()
    REMARK = auto()
    STRANGE = auto()


def kind_of(row: RowView, header: Header, *, after: RowKind | None = None) -> RowKind:
    """Return what a row is.

    Args:
        row: The row.
        header: Its table's header.
        after: SIGNATURE or REMARK when one of these stands above, in the same table.
    """
    if not row.texts or _are_column_numbers(row) or _are_dashes_for_months(row):
        return RowKind.COLUMN_NUMBERS
    if row.number is None and (kind := _unnumbered_kind(row, header, after)):
        return kind
    named = next((kind for kind, holds in _NAMED_KINDS if holds(row)), None)
    return named or _kind_without_name(row, header)


def _unnumbered_kind(row: RowView, header: Header, after: RowKind | None) -> RowKind | None:
    """Return what a row is that may be something only because it has no number."""
    alone = len(row.texts) == 1
    few = len(row.texts) <= _MOST_CELLS_OF_A_LINE
    texts = row.texts.values()
    if row.captions:
        return RowKind.CAPTION
    tests = (
        (RowKind.TOTAL, _is_total(row)),
        (RowKind.SIGNATURE, _is_signature(row, after)),
        (RowKind.TITLE, few and all(map(is_title, texts))),
        (RowKind.TITLE, all(LABELLED.match(folded(text)) for text in texts)),
        (RowKind.TITLE, alone and "divisions" not in header.fields and _is_division(row)),
        (RowKind.TITLE, alone and any(map(PAGE_NUMBER.fullmatch, texts))),
        (RowKind.REMARK, alone and _is_remark(row, after)),
        (RowKind.REMARK, few and any(map(LEGEND.search, texts)) and not row.has("divisions")),
        (RowKind.STRANGE, alone and row.is_wide and not _says_nothing(row)),
    )
    return next((kind for kind, holds in tests if holds), None)


def _kind_without_name(row: RowView, header: Header) -> RowKind:
    others = set(header.fields) - {"number", "name"}
    marked = any(column in header.months for column in row.texts)
    if row.number is not None:
        return RowKind.RECORD if row.has(*others) else RowKind.NUMBER_ONLY
    if row.has("number"):
        return RowKind.RECORD if row.has(*others) else RowKind.STRANGE
    return RowKind.CONTINUATION if row.has(*others) or marked else RowKind.STRANGE


def _are_column_numbers(row: RowView) -> bool:
    numbers: list[int] = []
    for text in row.texts.values():
        match = COLUMN_NUMBER.fullmatch(text)
        if match is None:
            return False
        numbers.append(int(match[1]))
    return len(numbers) >= _FEWEST_COLUMN_NUMBERS and all(b == a + 1 for a, b in pairwise(numbers))


def _are_dashes_for_months(row: RowView) -> bool:
    return not row.fields and not "".join(row.texts.values()).strip(f"{DASHES} .")


def is_total_text(text: str) -> bool:
    """Whether a text is the label of a total, beyond doubt.

    >>> is_total_text("รวม 12 โครงการ"), is_total_text("รวมพลคนรักสุขภาพ")
    (True, False)
    """
    return TOTAL.fullmatch(folded(text)) is not None


def _is_total(row: RowView) -> bool:
    """รวมพลคนรักสุขภาพ is a project, even without a number, when the row says where or who."""
    texts = row.texts.values()
    if any(map(is_total_text, texts)):
        name = row.fields.get("name", "")
        is_counted = COUNTED.fullmatch(folded(name)) is not None
        return not name or is_counted or is_total_text(name) or not _says_where_or_who(row)
    begins = any(BEGINS_LIKE_TOTAL.match(folded(text)) for text in texts)
    return begins and not row.has("location", "divisions", "description")


def _says_where_or_who(row: RowView) -> bool:
    told = [row.fields[name] for name in ("location", "divisions") if row.has(name)]
    return any(not is_total_text(text) for text in told)


def _is_signature(row: RowView, after: RowKind | None) -> bool:
    if len(row.texts) > _MOST_CELLS_OF_A_LINE or any(
        isinstance(x, int | float) for x in row.cells.values()
    ):
        return False
    if after is RowKind.SIGNATURE and len(row.texts) == 1:
        return True
    patterns = (SIGNATURE, AFTER_SIGNATURE) if after is RowKind.SIGNATURE else (SIGNATURE,)
    return any(pattern.match(text) for text in row.texts.values() for pattern in patterns)


def _is_division(row: RowView) -> bool:
    """Whether a line is a division's name alone, over the rows of a table without their column."""
    return all(folded(text) in common_units() for text in row.texts.values())


def _is_remark(row: RowView, after: RowKind | None) -> bool:
    patterns = (REMARK, MORE_REMARKS) if after is RowKind.REMARK else (REMARK,)
    return any(pattern.match(text) for text in row.texts.values() for pattern in patterns)


def _is_numbered_caption(row: RowView) -> bool:
    """A caption whose own number was typed into the number column."""
    name = row.fields.get("name", "")
    alone = len(row.texts) == len({"number", "name"} & row.fields.keys())
    return alone and bool(name) and captions_in({1: name}) is not None


def _is_named_total(row: RowView) -> bool:
    return is_total_text(row.fields.get("name", "")) and not row.has("location", "divisions")


def _says_nothing(row: RowView) -> bool:
    if NOTHING.fullmatch(folded(row.fields.get("name", "").strip(_BLANK))):
        return True
    if row.has("budget") and not NOTHING.fullmatch(folded(row.fields["budget"].strip(_BLANK))):
        return False
    said = [text.strip(_BLANK) for text in row.texts.values()]
    words = [folded(text) for text in said if text and not COLUMN_NUMBER.fullmatch(text)]
    return all(map(NOTHING.fullmatch, words)) if words else row.number is None


_NAMED_KINDS: tuple[tuple[RowKind, Callable[[RowView], bool]], ...] = (
    (RowKind.CAPTION, _is_numbered_caption),
    (RowKind.TOTAL, _is_named_total),
    (RowKind.NOTHING, _says_nothing),
    (RowKind.RECORD, lambda row: row.has("name")),
)
"""What a row may be whatever its number, and how that is known; the first that holds."""
