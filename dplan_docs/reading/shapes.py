"""The shapes of a drawing (DrawingML): where each lies on the sheet, and what it says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dplan_docs.reading.figures import FREEFORM, Box, Figure, Shape
from dplan_docs.reading.grid import Grid

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor", "{*}AlternateContent")
_SHAPES = ("{*}sp", "{*}cxnSp", "{*}grpSp", "{*}AlternateContent")
_TRUE = frozenset({"1", "true"})
_DEGREE = 60_000
_QUARTERS = 4


@dataclass(frozen=True, slots=True)
class _Turn:
    """How a shape or group is turned: quarters of a turn clockwise, and mirrored or not."""

    quarters: int = 0
    across: bool = False
    down: bool = False

    @classmethod
    def of(cls, frame: "_Element") -> "_Turn":
        degrees = int(frame.get("rot", 0)) / _DEGREE
        quarters = int((degrees + 45) // 90) % _QUARTERS
        return cls(quarters, frame.get("flipH") in _TRUE, frame.get("flipV") in _TRUE)

    @property
    def is_sideways(self) -> bool:
        return self.quarters % 2 == 1

    def inside(self, box: Box, place: Box) -> Box:
        """Return the place of a box within a group that lies at a place, turned and mirrored."""
        (x, y), (left, top, right, bottom) = place.middle, box
        if self.across:
            left, right = 2 * x - right, 2 * x - left
        if self.down:
            top, bottom = 2 * y - bottom, 2 * y - top
        for _ in range(self.quarters):
            left, top, right, bottom = x - bottom + y, y + left - x, x - top + y, y + right - x
        return Box(left, top, right, bottom)


@dataclass(frozen=True, slots=True)
class _Group:
    """From a group's own coordinates to the sheet's."""

    place: Box
    turn: _Turn
    child_x: float
    child_y: float
    across: float
    down: float

    @classmethod
    def of(cls, frame: "_Element", place: Box) -> "_Group":
        turn = _Turn.of(frame)
        flat = place.exchanged() if turn.is_sideways else place
        width, height = _pair(frame, "chExt", "cx", "cy")
        corner = _pair(frame, "chOff", "x", "y")
        return cls(flat, turn, *corner, flat.width / (width or 1), flat.height / (height or 1))

    def box(self, frame: "_Element") -> Box:
        """Return where a child lies whose frame tells it as it was before it was turned."""
        (left, top), (width, height) = (
            _pair(frame, "off", "x", "y"),
            _pair(frame, "ext", "cx", "cy"),
        )
        x = self.place.left + (left - self.child_x) * self.across
        y = self.place.top + (top - self.child_y) * self.down
        box = Box(x, y, x + width * self.across, y + height * self.down)
        if _Turn.of(frame).is_sideways:
            box = box.exchanged()
        return self.turn.inside(box, self.place)


def shapes_of(drawing: "_Element", full: Grid, shown: Grid) -> Iterator[Shape]:
    """Yield a drawing's shapes, those in groups among them.

    Args:
        drawing: The drawing part's root.
        full: The sheet's grid with its hidden rows and columns in their own size, on which an
            anchor that names its cell lies in that cell.
        shown: The grid as it is seen, on which an anchor without a cell is measured.
    """
    for anchor in _chosen(drawing, _ANCHORS):
        grid = shown if _local(anchor) == "absoluteAnchor" else full
        place = _anchored(anchor, grid)
        for element in _chosen(anchor, _SHAPES):
            if _local(element) == "grpSp":
                yield from _grouped(element, place, grid)
            else:
                yield _shape(element, place, grid)


def without_hidden(drawing: "_Element") -> "_Element":
    """Return a drawing without its hidden shapes, such as the stand-ins of form controls."""
    for about in list(drawing.iter("{*}cNvPr")):
        if about.get("hidden") in _TRUE:
            shape = about.getparent().getparent()  # type: ignore[union-attr]  # parsed from a whole
            parent = None if shape is None else shape.getparent()
            if shape is not None and parent is not None:
                parent.remove(shape)
    return drawing


def _chosen(parent: "_Element", names: tuple[str, ...]) -> Iterator["_Element"]:
    """Yield children of these names; of alternatives, those of the first choice."""
    for child in parent.iterchildren(*names):
        if _local(child) == "AlternateContent":
            choice = child.find("{*}Choice")
            yield from _chosen(choice, names) if choice is not None else ()
        else:
            yield child


def _grouped(group: "_Element", place: Box, grid: Grid) -> Iterator[Shape]:
    frame = group.find("{*}grpSpPr/{*}xfrm")
    if frame is None:
        return
    inside = _Group.of(frame, place)
    for element in _chosen(group, _SHAPES):
        inner = element.find("{*}spPr/{*}xfrm")
        inner = element.find("{*}grpSpPr/{*}xfrm") if inner is None else inner
        if inner is None:
            continue
        box = inside.box(inner)
        if _local(element) == "grpSp":
            yield from _grouped(element, box, grid)
        else:
            yield _shape(element, box, grid, turned_with=inside.turn)


def _shape(element: "_Element", box: Box, grid: Grid, *, turned_with: _Turn | None = None) -> Shape:
    if _local(element) == "cxnSp":
        return Figure(preset="line").at(box, grid)
    figure = _figure(element)
    if turned_with and turned_with.is_sideways:
        figure = replace(figure, is_turned=not figure.is_turned)
    return figure.at(box, grid)


def _figure(element: "_Element") -> Figure:
    about = element.find("{*}nvSpPr/{*}cNvSpPr")
    look = element.find("{*}spPr")
    geometry = None if look is None else look.find("{*}prstGeom")
    frame = None if look is None else look.find("{*}xfrm")
    lines = ("".join(map(str, line.itertext("{*}t"))) for line in element.iter("{*}p"))
    is_freeform = look is not None and look.find("{*}custGeom") is not None
    return Figure(
        preset=FREEFORM if is_freeform else _preset(geometry),
        text="\n".join(line for line in lines if line.strip()),
        is_text_box=about is not None and about.get("txBox") in _TRUE,
        is_turned=frame is not None and _Turn.of(frame).is_sideways,
    )


def _preset(geometry: "_Element | None") -> str:
    return "" if geometry is None else geometry.get("prst", "")


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
