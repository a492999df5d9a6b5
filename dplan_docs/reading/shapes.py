"""The shapes of a drawing (DrawingML): where each lies on the sheet, and what it says."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dplan_docs.reading.figures import FREEFORM, Box, Figure, Shape
from dplan_docs.reading.grid import Grid
from dplan_docs.reading.groups import TRUE, Group, Turn, pair

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor", "{*}AlternateContent")
_SHAPES = ("{*}sp", "{*}cxnSp", "{*}grpSp", "{*}AlternateContent")
_DISPLACED = "displaced"
"""No preset's name: where the figure lies is not known, so that it is told and not used."""


def shapes_of(
    drawing: "_Element", full: Grid, shown: Grid, *, converted: bool = False
) -> Iterator[Shape]:
    """Yield a drawing's shapes, those in groups among them.

    Args:
        drawing: The drawing part's root.
        full: The sheet's grid with its hidden rows and columns in their own size, on which an
            anchor that names its cell lies in that cell.
        shown: The grid as it is seen, on which an anchor without a cell is measured.
        converted: LibreOffice made the drawing of an .xls, and turned freeforms lie elsewhere.
    """
    for anchor in _chosen(drawing, _ANCHORS):
        grid = shown if _local(anchor) == "absoluteAnchor" else full
        place = _anchored(anchor, grid)
        for element in _chosen(anchor, _SHAPES):
            if _local(element) == "grpSp":
                yield from _grouped(element, place, grid)
            elif converted and _is_turned_freeform(element):
                yield Figure(preset=_DISPLACED).at(place, grid)
            else:
                yield _shape(element, place, grid)


def without_hidden(drawing: "_Element") -> "_Element":
    """Return a drawing without its hidden shapes, such as the stand-ins of form controls."""
    for about in list(drawing.iter("{*}cNvPr")):
        if about.get("hidden") in TRUE:
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
    inside = Group.of(frame, place)
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


def _shape(element: "_Element", box: Box, grid: Grid, *, turned_with: Turn | None = None) -> Shape:
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
        is_text_box=about is not None and about.get("txBox") in TRUE,
        is_turned=frame is not None and Turn.of(frame).is_sideways,
    )


def _is_turned_freeform(element: "_Element") -> bool:
    frame = element.find("{*}spPr/{*}xfrm")
    is_freeform = element.find("{*}spPr/{*}custGeom") is not None
    return is_freeform and frame is not None and frame.get("rot", "0") != "0"


def _preset(geometry: "_Element | None") -> str:
    return "" if geometry is None else geometry.get("prst", "")


def _anchored(anchor: "_Element", grid: Grid) -> Box:
    start, end = anchor.find("{*}from"), anchor.find("{*}to")
    left, top = pair(anchor, "pos", "x", "y") if start is None else _corner(start, grid)
    if end is not None:
        return Box(left, top, *_corner(end, grid))
    width, height = pair(anchor, "ext", "cx", "cy")
    return Box(left, top, left + width, top + height)


def _corner(marker: "_Element", grid: Grid) -> tuple[float, float]:
    told = {_local(child): int(child.text or 0) for child in marker}
    return (
        grid.x(told.get("col", 0) + 1, told.get("colOff", 0)),
        grid.y(told.get("row", 0) + 1, told.get("rowOff", 0)),
    )


def _local(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]
