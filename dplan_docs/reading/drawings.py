"""What is drawn over a sheet: lines and arrows as the cells they cover, and written shapes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from dplan_docs.reading.cells import Arrow, Drawing, TextBox
from dplan_docs.reading.figures import Kind, Shape
from dplan_docs.reading.grid import Grid
from dplan_docs.reading.parts import SheetPart, parse_xml, related_parts, relation_id
from dplan_docs.reading.shapes import shapes_of, without_hidden

if TYPE_CHECKING:
    from lxml.etree import _Element

_DRAWING = re.compile(rb"<(?:\w+:)?drawing\b[^>]*>")


def drawings(
    path: Path, parts: Mapping[str, SheetPart], *, converted: bool = False
) -> dict[str, Drawing | None]:
    """Return each sheet's drawing by the sheet's name; None of a damaged one.

    Args:
        path: An .xlsx.
        parts: The parts of its sheets.
        converted: LibreOffice made it of an .xls.
    """
    drawn = {
        name: part
        for name, part in parts.items()
        if b"drawing" in part.xml
        and _DRAWING.search(part.xml, max(0, part.xml.rfind(b"sheetData")))
    }
    if not drawn:
        return {}
    with ZipFile(path) as package:
        return {name: _sound_drawing(package, part, converted) for name, part in drawn.items()}


def _sound_drawing(package: ZipFile, part: SheetPart, converted: bool) -> Drawing | None:
    from lxml.etree import LxmlError

    try:
        shapes = tuple(_shapes(package, part, converted))
    except (LxmlError, BadZipFile, ValueError, OverflowError):
        return None
    return drawing_of(shapes)


def drawing_of(shapes: Iterable[Shape]) -> Drawing:
    """Return what shapes say in the cells they cover."""
    found: dict[Kind, list[Shape]] = {kind: [] for kind in Kind}
    for shape in shapes:
        found[shape.kind].append(shape)
    return Drawing(
        arrows=tuple(map(_arrow, found[Kind.ARROW])),
        text_boxes=tuple(map(_text_box, found[Kind.WORDS])),
        unknown=tuple(map(_arrow, found[Kind.UNKNOWN])),
    )


def _shapes(package: ZipFile, part: SheetPart, converted: bool) -> Iterator[Shape]:
    full = Grid.of(part.xml)
    shown = Grid.of(part.xml, shown=True) if b"hidden" in part.xml else full
    related = related_parts(package, part.name)
    for target in _targets(part, related):
        if target in package.namelist():
            xml = package.read(target)
            drawing = without_hidden(parse_xml(xml)) if b"hidden=" in xml else parse_xml(xml)
            yield from shapes_of(drawing, full, shown, converted=converted)


def _targets(part: SheetPart, related: Mapping[str, str]) -> Iterator[str]:
    for drawing in _parsed(part).iter("{*}drawing"):
        yield related.get(relation_id(drawing), "")


def _parsed(part: SheetPart) -> "_Element":
    """Return the sheet's XML without its rows, which are most of it and of no use here."""
    start, end = part.xml.find(b"<sheetData"), part.xml.rfind(b"</sheetData>")
    has_rows = 0 < start < end
    return parse_xml(part.xml[:start] + b"<sheetData>" + part.xml[end:] if has_rows else part.xml)


def _arrow(shape: Shape) -> Arrow:
    box = shape.box
    return shape.grid.arrow(box.left, box.right, (box.top + box.bottom) / 2, shape.text)


def _text_box(shape: Shape) -> TextBox:
    row, column = shape.grid.cell_at(shape.box.left, shape.box.top)
    return TextBox(row=row, column=column, text=shape.text)
