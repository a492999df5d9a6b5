"""The drawings of an .ods, measured as it was saved: LibreOffice may size its rows anew."""

import math
import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from dplan_docs.reading.cells import Drawing
from dplan_docs.reading.document_cells import (
    DRAW,
    PARAGRAPH,
    STYLE,
    SVG,
    TABLE,
    count,
    places,
    text_of,
)
from dplan_docs.reading.drawings import drawing_of
from dplan_docs.reading.figures import FREEFORM, Box, Figure, Shape
from dplan_docs.reading.grid import Grid

if TYPE_CHECKING:
    from lxml.etree import _Element

_EMU = {"in": 914_400, "cm": 360_000, "mm": 36_000, "pt": 12_700, "pc": 152_400, "px": 9_525}
_LENGTH = re.compile(r"(-?[0-9.]+)([a-z]*)")
_STEP = re.compile(r"(\w+)\s*\(([^)]*)\)")
_SIZES = (f"{STYLE}row-height", f"{STYLE}column-width")
_DEFAULT_WIDTH, _DEFAULT_HEIGHT = 0.889 * 914_400, 0.178 * 914_400
_TWIP = 635
"""LibreOffice counts in these, and writes sizes rounded; over many rows that makes a difference."""

_MOST_REPEATED = 1_000

_LINES = frozenset({"line", "connector"})
_FORMS = {
    "rect": "rect",
    "ellipse": "ellipse",
    "circle": "ellipse",
    "caption": "wedgeRectCallout",
    "polyline": FREEFORM,
    "polygon": FREEFORM,
    "path": FREEFORM,
}
_NAMES = {
    "rectangle": "rect",
    "roundRectangle": "roundRect",
    "pentagonRight": "homePlate",
    "flowchartProcess": "flowChartProcess",
    "flowchartTerminator": "flowChartTerminator",
    "nonPrimitive": FREEFORM,
    "": FREEFORM,
}


class _Grids(NamedTuple):
    """A sheet with its hidden rows and columns in their own size, and as it is seen."""

    full: Grid
    shown: Grid


class _Point(NamedTuple):
    x: float
    y: float


def sizes_of(root: "_Element") -> Mapping[str, float]:
    """Return the height or width that each row and column style gives, in EMU."""
    return {
        style.get(f"{STYLE}name", ""): float(round(_emu(size) / _TWIP) * _TWIP)
        for style in root.iter(f"{STYLE}style")
        for about in style
        for name in _SIZES
        if (size := about.get(name))
    }


def document_drawing(table: "_Element", sizes: Mapping[str, float]) -> Drawing | None:
    """Return what is drawn over a sheet; None of a damaged drawing.

    Args:
        table: The sheet.
        sizes: What :func:`sizes_of` returns of its document.
    """
    try:
        return drawing_of(_shapes(table, _grids(table, sizes)))
    except (ValueError, OverflowError):
        return None


def _shapes(table: "_Element", grids: _Grids) -> Iterator[Shape]:
    """Yield shapes: those of the sheet from its corner, those of a cell from the cell's."""
    for held in table.iterchildren(f"{TABLE}shapes"):
        yield from _drawn(held, _Point(0, 0), grids.shown)
    for place in places(table):
        if len(place.cell):
            corner = _Point(grids.full.x(place.column), grids.full.y(place.row))
            yield from _drawn(place.cell, corner, grids.full)


def _drawn(parent: "_Element", corner: _Point, grid: Grid) -> Iterator[Shape]:
    for element in parent.iterchildren(f"{DRAW}*"):
        name = str(element.tag).removeprefix(DRAW)
        if element.get(f"{DRAW}display") == "none":
            continue
        if name in {"g", "a"}:
            yield from _drawn(element, corner, grid)
        elif name in _LINES:
            yield Figure(preset="line").at(_line(element, corner), grid)
        elif (preset := _preset(element, name)) is not None:
            box, is_turned = _placed(element, corner)
            text = _words(element)
            is_box = name == "frame"
            figure = Figure(preset=preset, text=text, is_text_box=is_box, is_turned=is_turned)
            yield figure.at(box, grid)


def _preset(element: "_Element", name: str) -> str | None:
    """Return DrawingML's name of a figure; None of a picture or what else is no figure."""
    if name == "frame":
        return "rect" if element.find(f"{DRAW}text-box") is not None else None
    if name != "custom-shape":
        return _FORMS.get(name)
    geometry = element.find(f"{DRAW}enhanced-geometry")
    told = "" if geometry is None else geometry.get(f"{DRAW}type", "")
    if told.startswith("mso-"):
        return FREEFORM
    first, *others = told.removeprefix("ooxml-").split("-")
    named = first + "".join(part[:1].upper() + part[1:] for part in others)
    return _NAMES.get(named, named)


def _words(element: "_Element") -> str:
    lines = (text_of(paragraph) for paragraph in element.iter(PARAGRAPH))
    return "\n".join(line for line in lines if line.strip())


def _line(element: "_Element", corner: _Point) -> Box:
    x1, x2, y1, y2 = (_emu(element.get(f"{SVG}{end}", "0")) for end in ("x1", "x2", "y1", "y2"))
    left, top = corner.x + min(x1, x2), corner.y + min(y1, y2)
    return Box(left, top, left + abs(x2 - x1), top + abs(y2 - y1))


def _placed(element: "_Element", corner: _Point) -> tuple[Box, bool]:
    """Return where a figure lies, and whether it is turned on its side."""
    sizes = (_emu(element.get(f"{SVG}{name}", "0")) for name in ("x", "y", "width", "height"))
    x, y, width, height = sizes
    ends = [_Point(*end) for end in product((x, x + width), (y, y + height))]
    is_turned = False
    for step, told in _STEP.findall(element.get(f"{DRAW}transform", "")):
        amounts = [_emu(each) for each in told.replace(",", " ").split()]
        if step == "rotate":
            sine, cosine = math.sin(amounts[0]), math.cos(amounts[0])
            ends = [_Point(x * cosine + y * sine, y * cosine - x * sine) for x, y in ends]
            is_turned = abs(sine) > abs(cosine)
        elif step == "translate":
            across, down = (*amounts, 0.0)[:2]
            ends = [_Point(x + across, y + down) for x, y in ends]
    lefts, tops = [end.x + corner.x for end in ends], [end.y + corner.y for end in ends]
    return Box(min(lefts), min(tops), max(lefts), max(tops)), is_turned


def _grids(table: "_Element", sizes: Mapping[str, float]) -> _Grids:
    widths = _along(table, "column", sizes, _DEFAULT_WIDTH)
    heights = _along(table, "row", sizes, _DEFAULT_HEIGHT)
    full, shown = (
        Grid.measured(across, _DEFAULT_WIDTH, down, _DEFAULT_HEIGHT)
        for across, down in zip(widths, heights, strict=True)
    )
    return _Grids(full, shown)


def _along(
    table: "_Element", kind: str, sizes: Mapping[str, float], default: float
) -> tuple[dict[int, float], dict[int, float]]:
    """Return the size of each row or column, and the same with the hidden ones of no size."""
    full: dict[int, float] = {}
    shown: dict[int, float] = {}
    place = 1
    for each in table.iter(f"{TABLE}table-{kind}"):
        repeated = count(each, f"{kind}s-repeated")
        size = sizes.get(each.get(f"{TABLE}style-name", ""), default)
        is_shown = each.get(f"{TABLE}visibility", "visible") == "visible"
        same = range(place, place + min(repeated, _MOST_REPEATED))
        full.update(dict.fromkeys(same, size))
        shown.update(dict.fromkeys(same, size if is_shown else 0.0))
        place += repeated
    return full, shown


def _emu(length: str) -> float:
    """Return a length in EMU; a number without a unit as it is."""
    found = _LENGTH.match(length.strip())
    return float(found[1]) * _EMU.get(found[2], 1) if found else 0.0
