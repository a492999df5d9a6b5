"""Sheets of values with their places, the same for every kind of workbook."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dplan_docs.column_names import column_letters
from dplan_docs.findings import CellRef
from dplan_docs.parsing.values import Broken, CellValue, plain
from dplan_docs.reading.paint import Paint, unpainted

_WIDEST_MERGE, _TALLEST_MERGE = 200, 2_000
_MOST_COVERED = 500_000
"""No table has more merged cells; a hostile file has as many as memory allows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """A range of merged cells, ends included, rows and columns counted from 1."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def width(self) -> int:
        """The number of columns."""
        return self.right - self.left + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A line or arrow drawn over the cells.

    Attributes:
        row: The row that holds its middle.
        cover: The share of each column's width that it covers, by column.
        middle: The column of its middle.
        near: The row beside, when the arrow lies close to its border; else the same row.
        text: What is written on it.
    """

    row: int
    cover: Mapping[int, float]
    middle: int
    near: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBox:
    """A shape with words in it, at the cell of its upper left corner."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is drawn over a sheet.

    Attributes:
        arrows: Lines and arrows.
        text_boxes: Shapes with words in them that are no arrows.
        unknown: Other shapes, as the cells they cover; they may mean months.
    """

    arrows: tuple[Arrow, ...] = ()
    text_boxes: tuple[TextBox, ...] = ()
    unknown: tuple[Arrow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """The rows and columns of a sheet that are not shown; a filter may be what hides the rows."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    is_filtered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """For whom and for which year our blank form was made that a workbook is.

    Attributes:
        division: ``""`` on a district's form.
        district: ``""`` on a division's form.
    """

    division: str
    fiscal_year: int | None = None
    organization: str = ""
    district: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet's values by row and column, counted from 1 as Excel numbers them.

    Attributes:
        file: The workbook as findings name it.
        name: The sheet's full name.
        rows: The rows that hold something, each with its non-empty cells.
        merges: The merged range that covers a cell, by (row, column).
        visible: False for a hidden sheet.
        drawing: What is drawn over the cells, where it can be read.
        arrows_by_row: The arrows in each row, close to its border or in a cell merged over it.
        paint: The colours of the cells.
        shrunk: By how much a cell shows less than it holds: 1000 where 1,500,000 is seen as 1,500.
        broken: The cells with an error or an uncalculated formula, which ``rows`` have too.
        has_damaged_drawing: The sheet has a drawing that cannot be read.
        hidden: The rows and columns that are not shown.
        has_pivot: A pivot table stands on it.
        is_picture: It has a chart or pictures, and no cells.
        left: The first column of the table, where several stand side by side.
        unread_from: The row from which nothing was read, after a long run of empty ones.
        stamp: What our blank form was made for, in a workbook that is one.
    """

    file: str
    name: str
    rows: Mapping[int, Mapping[int, CellValue]]
    merges: Mapping[tuple[int, int], Merge] = field(default_factory=dict)
    visible: bool = True
    drawing: Drawing = field(default_factory=Drawing)
    arrows_by_row: Mapping[int, tuple[Arrow, ...]] = field(default_factory=dict)
    paint: Paint = field(default_factory=unpainted)
    shrunk: Mapping[tuple[int, int], int] = field(default_factory=dict)
    broken: Mapping[tuple[int, int], Broken] = field(default_factory=dict)
    has_damaged_drawing: bool = False
    hidden: Hidden = field(default_factory=Hidden)
    has_pivot: bool = False
    is_picture: bool = False
    unread_from: int | None = None
    left: int = 1
    stamp: Stamp | None = None

    def value(self, row: int, column: int) -> CellValue:
        """Return what stands in a cell itself."""
        return self.rows.get(row, {}).get(column)

    def filled(self, row: int, column: int) -> CellValue:
        """Return what a reader sees in a cell: a merged range shows its first cell's value."""
        merge = self.merges.get((row, column))
        return self.value(merge.top, merge.left) if merge else self.value(row, column)

    def text(self, row: int, column: int) -> str:
        """Return a cell's clean text with ASCII digits."""
        return plain(self.value(row, column))

    def ref(self, row: int, column: int | None = None) -> CellRef:
        """Return the place of a cell; a row as a whole is named by its table's first column."""
        return CellRef(
            file=self.file, sheet=self.name, cell=f"{column_letters(column or self.left)}{row}"
        )

    @property
    def whole(self) -> CellRef:
        """The place of the sheet."""
        return CellRef(file=self.file, sheet=self.name)


def covering(merges: Iterable[Merge]) -> dict[tuple[int, int], Merge]:
    """Return the merge of every covered cell; a merge over half the grid is no table's."""
    covered: dict[tuple[int, int], Merge] = {}
    for merge in merges:
        if merge.width > _WIDEST_MERGE or merge.bottom - merge.top >= _TALLEST_MERGE:
            continue
        if len(covered) > _MOST_COVERED:
            break
        columns = range(merge.left, merge.right + 1)
        for row in range(merge.top, merge.bottom + 1):
            covered.update(((row, column), merge) for column in columns)
    return covered


def arrows_by_row(
    arrows: Iterable[Arrow], merges: Mapping[tuple[int, int], Merge]
) -> dict[int, tuple[Arrow, ...]]:
    """Return the arrows that may speak of each row."""
    found: dict[int, tuple[Arrow, ...]] = {}
    for arrow in arrows:
        merge = merges.get((arrow.row, arrow.middle))
        merged = range(merge.top, merge.bottom + 1) if merge else ()
        for row in {arrow.row, arrow.near, *merged}:
            found[row] = (*found.get(row, ()), arrow)
    return found
