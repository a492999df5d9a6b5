"""The shapes of a drawing (DrawingML): where each lies on the sheet, and whether it is an arrow."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dplan_docs.reading.grid import Grid

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor")
_SHAPES = ("{*}sp", "{*}cxnSp", "{*}grpSp", "{*}AlternateContent")
_ARROW = re.compile(
    r"line|straightConnector|(?:left|right|leftRight|stripedRight|notchedRight)Arrow"
    r"|(?:bent|curved)Connector|mathMinus"
)
_BAR = re.compile(r"rect|roundRect|flowChartProcess|homePlate|chevron")
_FLATTER_THAN = 0.8
"""A rectangle counts as a bar when it is no higher than this share of a row."""


class Box(NamedTuple):
    """A rectangle on a sheet, in EMU from its corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A shape in its place.

    Attributes:
        box: Where it lies.
        grid: The grid that its place is counted on.
        is_arrow: A line, an arrow or a flat bar.
        text: What is written in it.
    """

    box: Box
    grid: Grid
    is_arrow: bool
    text: str


@dataclass(frozen=True, slots=True)
class _Scale:
    """From a group's own coordinates to the sheet's."""

    x: float
    y: float
    child_x: float
    child_y: float
    across: float
    down: float

    def box(self, left: float, top: float, width: float, height: float) -> Box:
        x = self.x + (left - self.child_x) * self.across
        y = self.y + (top - self.child_y) * self.down
        return Box(x, y, x + width * self.across, y + height * self.down)


def shapes_of(drawing: "_Element", full: Grid, shown: Grid) -> Iterator[Shape]:
    """Yield a drawing's shapes, those in groups among them.

    Args:
        drawing: The drawing part's root.
        full: The sheet's grid with its hidden rows and columns in their own size, on which an
            anchor that names its cell lies in that cell.
        shown: The grid as it is seen, on which an anchor without a cell is measured.
    """
    for anchor in drawing.iterchildren(*_ANCHORS):
        grid = shown if _local(anchor) == "absoluteAnchor" else full
        place = _anchored(anchor, grid)
        for element in _elements(anchor):
            if _local(element) == "grpSp":
                yield from _grouped(element, place, grid)
            else:
                yield _shape(element, place, grid)


def _elements(parent: "_Element") -> Iterator["_Element"]:
    """Yield shapes, lines and groups; of alternatives, the first choice."""
    for child in parent.iterchildren(*_SHAPES):
        if _local(child) == "AlternateContent":
            choice = child.find("{*}Choice")
            yield from _elements(choice) if choice is not None else ()
        else:
            yield child


def _grouped(group: "_Element", place: Box, grid: Grid) -> Iterator[Shape]:
    frame = group.find("{*}grpSpPr/{*}xfrm")
    if frame is None:
        return
    size = _pair(frame, "chExt", "cx", "cy")
    across, down = place.right - place.left, place.bottom - place.top
    scale = _Scale(
        place.left,
        place.top,
        *_pair(frame, "chOff", "x", "y"),
        across / (size[0] or 1),
        down / (size[1] or 1),
    )
    for element in _elements(group):
        inner = element.find("{*}spPr/{*}xfrm")
        inner = element.find("{*}grpSpPr/{*}xfrm") if inner is None else inner
        if inner is None:
            continue
        box = scale.box(*_pair(inner, "off", "x", "y"), *_pair(inner, "ext", "cx", "cy"))
        if _local(element) == "grpSp":
            yield from _grouped(element, box, grid)
        else:
            yield _shape(element, box, grid)


def _shape(element: "_Element", box: Box, grid: Grid) -> Shape:
    if _local(element) == "cxnSp":
        return Shape(box=box, grid=grid, is_arrow=True, text="")
    lines = ("".join(map(str, line.itertext("{*}t"))) for line in element.iter("{*}p"))
    text = "\n".join(line for line in lines if line.strip())
    return Shape(box=box, grid=grid, is_arrow=_is_arrow(element, box, grid), text=text)


def _is_arrow(element: "_Element", box: Box, grid: Grid) -> bool:
    about = element.find("{*}nvSpPr/{*}cNvSpPr")
    geometry = element.find("{*}spPr/{*}prstGeom")
    if geometry is None or (about is not None and about.get("txBox") == "1"):
        return False
    preset = geometry.get("prst", "")
    flat = box.bottom - box.top <= grid.row_height_at(box.top) * _FLATTER_THAN
    return _ARROW.match(preset) is not None or (_BAR.fullmatch(preset) is not None and flat)


def _anchored(anchor: "_Element", grid: Grid) -> Box:
    start, end = anchor.find("{*}from"), anchor.find("{*}to")
    left, top = _pair(anchor, "pos", "x", "y") if start is None else _corner(start, grid)
    if end is not None:
        return Box(left, top, *_corner(end, grid))
    width, height = _pair(anchor, "ext", "cx", "cy")
    return Box(left, top, left + width, top + height)


def _corner(marker: "_Element", grid: Grid) -> tuple[float, float]:
    told = {_local(child): int(child.text or 0) for child in marker}
    return (
        grid.x(told.get("col", 0) + 1, told.get("colOff", 0)),
        grid.y(told.get("row", 0) + 1, told.get("rowOff", 0)),
    )


def _pair(parent: "_Element", name: str, first: str, second: str) -> tuple[float, float]:
    child = parent.find(f"{{*}}{name}")
    return (0, 0) if child is None else (float(child.get(first, 0)), float(child.get(second, 0)))


def _local(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]
