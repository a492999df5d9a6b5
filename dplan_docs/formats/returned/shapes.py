"""The boxes of comments as VML, the only form in which Excel knows them.

A VML part is edited as text: what Excel itself writes into one is not always XML.
"""

import re
from collections.abc import Iterable

from dplan_docs.formats.returned.cells import Place

_BLOCK = 1024
"""Ids of shapes come in blocks; each VML part of a workbook has its own."""

_END = "</xml>"
_SHAPE = re.compile(r"<(\w+:)shape\b.*?</\1shape>", re.DOTALL)
_ROW = re.compile(r"<\w+:Row>\s*(\d+)\s*<")
_COLUMN = re.compile(r"<\w+:Column>\s*(\d+)\s*<")
_ROOT = re.compile(r"<xml\b[^>]*>")
_ID = re.compile(r"_x0000_s(\d+)")
_BLOCKS = re.compile(r"""<\w+:idmap\b[^>]*\bdata=["']([\d,\s]+)["']""")
_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_TYPE = (
    '<v:shapetype{spaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_NOTE = (
    '<v:shape{spaces} id="_x0000_s{id}" type="#_x0000_t202" '
    'style="position:absolute;margin-left:80pt;margin-top:5pt;width:250pt;height:90pt;z-index:1;visibility:hidden" '
    'fillcolor="#fffdf2" o:insetmode="auto"><v:fill color2="#fffdf2"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)


def new_drawing(others: Iterable[bytes]) -> str:
    """Return a VML part without shapes, its block of ids used by none of the other parts."""
    used = [int(x) for other in others for x in _blocks(other.decode(errors="replace"))]
    layout = f'<o:idmap v:ext="edit" data="{max(used, default=0) + 1}"/>'
    head = f'<xml{_lacking("")}><o:shapelayout v:ext="edit">{layout}</o:shapelayout>'
    return f"{head}{_TYPE.format(spaces='')}{_END}"


def can_hold(drawing: str) -> bool:
    """Whether shapes can be added to a VML part."""
    return _END in drawing and _ROOT.search(drawing) is not None


def add_note(drawing: str, place: Place, anchor: str) -> str:
    """Return a VML part with a comment's box at a cell; as it is, where the cell has one."""
    if any(_is_at(shape[0], place) for shape in _SHAPE.finditer(drawing)):
        return drawing
    ids = [int(x) for x in _ID.findall(drawing)]
    first = max((int(x) for x in _blocks(drawing)), default=1) * _BLOCK
    root = _ROOT.search(drawing)
    spaces = _lacking(root[0] if root else "")
    note = _NOTE.format(
        spaces=spaces,
        id=max([*ids, first]) + 1,
        anchor=anchor,
        row=place.row - 1,
        column=place.column - 1,
    )
    kind = "" if 'id="_x0000_t202"' in drawing else _TYPE.format(spaces=spaces)
    before, end, after = drawing.rpartition(_END)
    return f"{before}{kind}{note}{end}{after}"


def drop_note(drawing: str, place: Place) -> str:
    """Return a VML part without the box of a cell's comment."""
    return _SHAPE.sub(lambda shape: "" if _is_at(shape[0], place) else shape[0], drawing)


def _lacking(root: str) -> str:
    """Return the declarations of the prefixes that a root element does not declare."""
    told = (f' xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    return "".join(x for x in told if x not in root)


def _is_at(shape: str, place: Place) -> bool:
    row, column = _ROW.search(shape), _COLUMN.search(shape)
    if 'ObjectType="Note"' not in shape or row is None or column is None:
        return False
    return (int(row[1]), int(column[1])) == (place.row - 1, place.column - 1)


def _blocks(drawing: str) -> list[str]:
    return [x for found in _BLOCKS.findall(drawing) for x in re.findall(r"\d+", found)]
