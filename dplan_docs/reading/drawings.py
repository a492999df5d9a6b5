"""Lines and arrows drawn over a sheet (DrawingML), as the cells they cover."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile

from dplan_docs.reading.cells import Arrow
from dplan_docs.reading.grid import Grid
from dplan_docs.reading.parts import (
    RELATION,
    SheetPart,
    parse_part,
    parse_xml,
    related_parts,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_LINE = re.compile(
    r"line|straightConnector|(?:left|right|leftRight)Arrow|bentConnector|curvedConnector"
)
_DRAWING = re.compile(rb"<(?:\w+:)?drawing\b")
_FLATTER_THAN = 0.8
"""A rectangle counts as a bar when it is no higher than this share of a row."""


class Box(NamedTuple):
    """A rectangle on a sheet, in EMU from its corner."""

    left: float
    top: float
    right: float
    bottom: float


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


def drawn_arrows(path: Path, parts: Mapping[str, SheetPart]) -> dict[str, tuple[Arrow, ...] | None]:
    """Return the arrows of each sheet of an .xlsx by the sheet's name; None of a damaged drawing."""
    drawn = {name: part for name, part in parts.items() if _DRAWING.search(part.xml)}
    if not drawn:
        return {}
    with ZipFile(path) as package:
        return {name: _sound_arrows(package, part) for name, part in drawn.items()}


def _sound_arrows(package: ZipFile, part: SheetPart) -> tuple[Arrow, ...] | None:
    from lxml.etree import LxmlError

    try:
        return tuple(_arrows(package, part))
    except (LxmlError, BadZipFile, ValueError, OverflowError):
        return None


def _arrows(package: ZipFile, part: SheetPart) -> Iterator[Arrow]:
    sheet = parse_xml(part.xml)
    grid = Grid.of(sheet)
    related = related_parts(package, part.name)
    for drawing in sheet.iter("{*}drawing"):
        target = related.get(drawing.get(RELATION, ""), "")
        if target in package.namelist():
            for box in _boxes(parse_part(package, target), grid):
                yield grid.arrow(box.left, box.right, (box.top + box.bottom) / 2)


def _boxes(drawing: "_Element", grid: Grid) -> Iterator[Box]:
    for anchor in drawing.iterchildren(*(f"{{*}}{name}" for name in _ANCHORS)):
        place = _anchored(anchor, grid)
        for shape in _shapes(anchor):
            if _local(shape) == "grpSp":
                yield from _grouped(shape, place, grid)
            elif _is_arrow(shape, place, grid):
                yield place


def _shapes(parent: "_Element") -> Iterator["_Element"]:
    """Yield shapes, lines and groups; of alternatives, the first choice."""
    for child in parent.iterchildren("{*}sp", "{*}cxnSp", "{*}grpSp", "{*}AlternateContent"):
        if _local(child) == "AlternateContent":
            choice = child.find("{*}Choice")
            yield from _shapes(choice) if choice is not None else ()
        else:
            yield child


def _grouped(group: "_Element", place: Box, grid: Grid) -> Iterator[Box]:
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
    for shape in _shapes(group):
        inner = shape.find("{*}spPr/{*}xfrm")
        inner = shape.find("{*}grpSpPr/{*}xfrm") if inner is None else inner
        if inner is None:
            continue
        box = scale.box(*_pair(inner, "off", "x", "y"), *_pair(inner, "ext", "cx", "cy"))
        if _local(shape) == "grpSp":
            yield from _grouped(shape, box, grid)
        elif _is_arrow(shape, box, grid):
            yield box


def _is_arrow(shape: "_Element", box: Box, grid: Grid) -> bool:
    if _local(shape) == "cxnSp":
        return True
    about = shape.find("{*}nvSpPr/{*}cNvSpPr")
    geometry = shape.find("{*}spPr/{*}prstGeom")
    if geometry is None or (about is not None and about.get("txBox") == "1"):
        return False
    preset = geometry.get("prst", "")
    flat = box.bottom - box.top <= grid.row_height_at(box.top) * _FLATTER_THAN
    return _LINE.match(preset) is not None or (preset == "rect" and flat)


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
