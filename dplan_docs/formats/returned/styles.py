"""A workbook's styles: those of its cells again in another color, and those of our own sheet."""

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

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

_AUTOMATIC = {"indexed": "64"}
_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles")


_FONT_ORDER = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"),
    *("sz", "color", "name", "family", "charset", "scheme"),
)


class Styles:
    """The styles part, to which styles are added; none of the old ones looks otherwise after."""

    def __init__(self, package: Package, part: str) -> None:
        self._root = package.edit(part)
        for font in self._root.iter(f"{{{MAIN}}}font"):
            _set_in_order(font)
        self._fills: dict[str, int] = {}
        self._colored: dict[tuple[int, int], int] = {}

    def marked(self, style: int, severity: Severity) -> int:
        """Return a style like this one, in the color of a severity.

        The color that the officer gave stays behind ours, where a solid fill does not show it:
        months may be told by it.
        """
        return self._in_fill(style, self.fill(severity, self._color(style, "fgColor")))

    def unmarked(self, style: int) -> int:
        """Return a style like this one without our color; itself, where it has another."""
        if self._color(style, "fgColor").get("rgb", "").upper() not in MARK_FILLS.values():
            return style
        behind = self._color(style, "bgColor")
        has_none = not behind or behind == _AUTOMATIC
        return self._in_fill(style, 0 if has_none else self._solid(behind, _AUTOMATIC))

    def fill(self, severity: Severity, behind: Mapping[str, str] | None = None) -> int:
        """Return the number of a severity's fill."""
        return self._solid({"rgb": MARK_FILLS[severity]}, behind or _AUTOMATIC)

    def add(self, kind: str, xml: str) -> int:
        """Add a font, fill, border or cell format, and return its number."""
        from lxml import etree

        [made] = etree.fromstring(f'<x xmlns="{MAIN}">{xml}</x>')
        return self._append(kind, made)

    def _solid(self, front: Mapping[str, str], behind: Mapping[str, str]) -> int:
        colors = "".join(
            f"<{name} {' '.join(f'{key}={quoteattr(value)}' for key, value in color.items())}/>"
            for name, color in (("fgColor", front), ("bgColor", behind))
        )
        xml = f'<fill><patternFill patternType="solid">{colors}</patternFill></fill>'
        if xml not in self._fills:
            self._fills[xml] = self.add("fills", xml)
        return self._fills[xml]

    def _color(self, style: int, name: str) -> dict[str, str]:
        """Return a color of a style's solid fill; nothing where the fill is none, or no solid one."""
        fills = self._list("fills")
        number = int(self._format(style).get("fillId", "0"))
        pattern = fills[number].find(f"{{{MAIN}}}patternFill") if number < len(fills) else None
        if pattern is None or pattern.get("patternType") != "solid":
            return {}
        color = pattern.find(f"{{{MAIN}}}{name}")
        return {} if color is None else {str(k): str(v) for k, v in color.attrib.items()}

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


def _set_in_order(font: "_Element") -> None:
    """Put a font's properties in the order of Excel's schema, which openpyxl does not keep."""
    ranks = {f"{{{MAIN}}}{name}": rank for rank, name in enumerate(_FONT_ORDER)}
    font[:] = sorted(font, key=lambda child: ranks.get(str(child.tag), len(ranks)))
