"""The double-headed arrow over a project's months, drawn as officers draw it.

A floating line in the first month's cell, as wide as the months it covers: the grid lines
stay whole. Its width is taken from the row's own cells, so an office may restyle the table.
"""

from collections.abc import Iterable

from lxml import etree

from dplan_docs.formats.month_fields import MONTH_FIELDS
from dplan_docs.formats.wordml import EMU_PER_TWIP, WP, A, w
from dplan_docs.thai.months import FISCAL_MONTHS

MONTH_KEYS = tuple(MONTH_FIELDS.values())
NAME = "ลูกศรเดือน"
INSET = 28_000
"""Room between an arrow's head and the grid line, in EMU (0.8 mm)."""
MIDDLE_OF_LINE = 118_000
"""From the top of a 14-point line to its middle, in EMU."""

_XML = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="3" '
    'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    f'<wp:positionH relativeFrom="column"><wp:posOffset>{INSET}</wp:posOffset></wp:positionH>'
    f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{MIDDLE_OF_LINE}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="1" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="1" name="%s" descr="%d"/><wp:cNvGraphicFramePr/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="0"/></a:xfrm>'
    '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    '<a:ln w="12700"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
    '<a:headEnd type="triangle"/><a:tailEnd type="triangle"/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    "<mc:Fallback><w:t>◄►</w:t></mc:Fallback></mc:AlternateContent></w:r>"
)


def month_cells(months: Iterable[int]) -> dict[str, str]:
    """Return the XML of each month's cell: an arrow where a stretch of months begins.

    >>> [key for key, xml in month_cells([11, 12, 4]).items() if xml]
    ['พย', 'เมย']
    """
    wanted = set(months)
    cells = dict.fromkeys(MONTH_KEYS, "")
    for start, length in _stretches([month in wanted for month in FISCAL_MONTHS]):
        cells[MONTH_KEYS[start]] = _XML % (NAME, length)
    return cells


def _stretches(marks: list[bool]) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    for index, marked in enumerate(marks):
        if not marked:
            continue
        if stretches and sum(stretches[-1]) == index:
            stretches[-1] = (stretches[-1][0], stretches[-1][1] + 1)
        else:
            stretches.append((index, 1))
    return stretches


def place(root: etree._Element) -> None:
    """Make every arrow as wide as the cells of its months."""
    for label in root.iter(f"{{{WP}}}docPr"):
        if label.get("name") != NAME:
            continue
        cell = next(label.iterancestors(w("tc")))
        width = _width(cell, int(label.get("descr", "1"))) * EMU_PER_TWIP - 2 * INSET
        anchor = label.getparent()
        if anchor is not None:
            _set_width(anchor, width)
        label.set("descr", "ช่วงเวลาดำเนินการ")


def _width(cell: etree._Element, months: int) -> int:
    cells = [cell, *cell.itersiblings(w("tc"))][:months]
    widths = [each.find(f"{w('tcPr')}/{w('tcW')}") for each in cells]
    return sum(int(width.get(w("w"), "0")) for width in widths if width is not None)


def _set_width(anchor: etree._Element, width: int) -> None:
    for name in (f"{{{WP}}}extent", f"{{{A}}}ext"):
        for extent in anchor.iter(name):
            extent.set("cx", str(max(width, 1)))
