"""What a drawn figure is: an arrow over months, words, a border, or something not understood."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from dplan_docs.parsing.months import parse_months
from dplan_docs.parsing.values import plain
from dplan_docs.reading.grid import Grid

FREEFORM = "freeform"
"""The name of a figure drawn by hand, which is no preset of DrawingML's."""

_LINE = re.compile(r"line|straightConnector|(?:bent|curved)Connector|mathMinus")
_ARROW = re.compile(r"(?:left|right|leftRight|stripedRight|notchedRight)Arrow")
_BAR = re.compile(
    r"rect|roundRect|flowChart(?:Alternate)?Process|homePlate|chevron|snip\w+Rect|round\w+Rect"
    r"|flowChartTerminator|plaque|parallelogram|bentArrow|curvedRightArrow|swooshArrow"
    r"|bracePair|bracketPair"
)
_TURNED_BAR = re.compile(r"(?:up|down|upDown)Arrow|(?:left|right)(?:Bracket|Brace)")
_FLATTER_THAN = 0.8
"""A rectangle counts as a bar when it is no higher than this share of a row."""

_NARROWER_THAN = 0.25
_MARK_LENGTH = 2


class Box(NamedTuple):
    """A rectangle on a sheet, in EMU from its corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def exchanged(self) -> "Box":
        """Return it with width and height exchanged around its centre."""
        (x, y), across, down = self.middle, self.height / 2, self.width / 2
        return Box(x - across, y - down, x + across, y + down)


class Kind(Enum):
    """What a figure says."""

    ARROW = auto()
    """A line, an arrow or a flat bar: months, where it lies over them."""

    WORDS = auto()
    """A box with words in it."""

    UNKNOWN = auto()
    """It may mean months, and may not."""

    NOTHING = auto()
    """A border, or nothing that can be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A figure in its place.

    Attributes:
        box: Where it lies.
        grid: The grid that its place is counted on.
        kind: What it says.
        text: What is written in it.
    """

    box: Box
    grid: Grid
    kind: Kind
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure as its file names it.

    Attributes:
        preset: Its name among DrawingML's presets, or :data:`FREEFORM`.
        text: What is written in it.
        is_text_box: It was made to hold words.
        is_turned: It lies on its side.
    """

    preset: str
    text: str = ""
    is_text_box: bool = False
    is_turned: bool = False

    def at(self, box: Box, grid: Grid) -> Shape:
        """Return the figure in its place."""
        return Shape(box=box, grid=grid, kind=self._kind(box, grid), text=self.text)

    def _kind(self, box: Box, grid: Grid) -> Kind:
        row = grid.row_height_at(box.middle[1])
        if self.is_text_box:
            return Kind.WORDS if self.text else Kind.NOTHING
        is_line = _LINE.match(self.preset) is not None
        if (is_line or self.preset == FREEFORM) and _is_upright(box, grid, row):
            return Kind.NOTHING
        is_upended = box.height > box.width and box.height >= 2 * row
        if is_line or (_ARROW.match(self.preset) and not is_upended):
            return Kind.ARROW
        if self._is_bar(box, row) and _may_name_months(self.text):
            return Kind.ARROW
        return Kind.WORDS if self.text else Kind.UNKNOWN

    def _is_bar(self, box: Box, row: float) -> bool:
        """Whether it lies flat in its row; one drawn by hand or on its side is also wide."""
        if box.height > row * _FLATTER_THAN:
            return False
        if self.preset == FREEFORM or (self.is_turned and _TURNED_BAR.fullmatch(self.preset)):
            return box.width > box.height
        return _BAR.fullmatch(self.preset) is not None


def _is_upright(box: Box, grid: Grid, row: float) -> bool:
    """Whether it stands as a border between columns, over two rows or more."""
    if box.height <= row or box.width > box.height * _NARROWER_THAN:
        return False
    return grid.cell_at(box.left, box.top)[0] < grid.cell_at(box.left, box.bottom)[0]


def _may_name_months(text: str) -> bool:
    """Whether a bar's words, if any, are months or a mark; others make it a note."""
    return len(plain(text)) <= _MARK_LENGTH or bool(parse_months(text).months)
