"""A workbook's styles: those of its cells again in another color, and those of our own sheet."""

from copy import deepcopy
from typing import TYPE_CHECKING

from dplan_docs.findings import Severity
from dplan_docs.formats.returned.parts import Package
from dplan_docs.formats.xlsx.markup import MAIN
from dplan_docs.reading.returned import MARK_FILLS

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
NO_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
).encode()

_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles")


class Styles:
    """The styles part, to which styles are added; none of the old ones is changed."""

    def __init__(self, package: Package, part: str) -> None:
        self._root = package.edit(part)
        self._fills: dict[Severity, int] = {}
        self._colored: dict[tuple[int, int], int] = {}

    def marked(self, style: int, severity: Severity) -> int:
        """Return a style like this one, in the color of a severity."""
        return self._in_fill(style, self.fill(severity))

    def unmarked(self, style: int) -> int:
        """Return a style like this one without our color; itself, where it has another."""
        fills = self._list("fills")
        number = int(self._format(style).get("fillId", "0"))
        fill = fills[number] if number < len(fills) else None
        color = None if fill is None else fill.find(f".//{{{MAIN}}}fgColor")
        ours = color is not None and color.get("rgb", "").upper() in MARK_FILLS.values()
        return self._in_fill(style, 0) if ours else style

    def fill(self, severity: Severity) -> int:
        """Return the number of a severity's fill."""
        if severity not in self._fills:
            rgb = MARK_FILLS[severity]
            xml = (
                f'<fill><patternFill patternType="solid"><fgColor rgb="{rgb}"/>'
                '<bgColor indexed="64"/></patternFill></fill>'
            )
            self._fills[severity] = self.add("fills", xml)
        return self._fills[severity]

    def add(self, kind: str, xml: str) -> int:
        """Add a font, fill, border or cell format, and return its number."""
        from lxml import etree

        [made] = etree.fromstring(f'<x xmlns="{MAIN}">{xml}</x>')
        return self._append(kind, made)

    def _in_fill(self, style: int, fill: int) -> int:
        key = (style, fill)
        if key not in self._colored:
            made = deepcopy(self._format(style))
            made.set("fillId", str(fill))
            made.set("applyFill", "1")
            self._colored[key] = self._append("cellXfs", made)
        return self._colored[key]

    def _format(self, style: int) -> "_Element":
        formats = self._list("cellXfs")
        if not len(formats):
            xml = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
            self.add("cellXfs", xml)
        return formats[style] if style < len(formats) else formats[0]

    def _append(self, kind: str, made: "_Element") -> int:
        listed = self._list(kind)
        listed.append(made)
        listed.set("count", str(len(listed)))
        return len(listed) - 1

    def _list(self, kind: str) -> "_Element":
        found = self._root.find(f"{{{MAIN}}}{kind}")
        if found is not None:
            return found
        before = {f"{{{MAIN}}}{name}" for name in _ORDER[: _ORDER.index(kind)]}
        made = self._root.makeelement(f"{{{MAIN}}}{kind}")
        self._root.insert(sum(child.tag in before for child in self._root), made)
        return made
