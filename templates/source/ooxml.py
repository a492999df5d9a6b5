"""WordprocessingML in small pieces: runs, paragraphs, tables, drawings and the package.

Lengths: ``cm()`` gives twips (twentieths of a point), ``emu()`` English Metric Units.
Text may hold template tags; it is escaped, so a tag must not hold ``<``, ``>`` or ``&``.
"""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

_TAG = re.compile(r"(\{[{%#].*?[}%#]\})")
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def cm(length: float) -> int:
    """Centimetres to twips."""
    return round(length * 1440 / 2.54)


def emu(length: float) -> int:
    """Centimetres to English Metric Units."""
    return round(length * 360000)


def thai_digits(text: str) -> str:
    """Thai digits everywhere but inside template tags, as officers type them."""
    pieces = _TAG.split(text)
    return "".join(x if _TAG.match(x) else x.translate(_THAI_DIGITS) for x in pieces)


def run(text: str, *, bold: bool = False, size: float | None = None, color: str = "") -> str:
    """A run of text; a tab character becomes a tab. ``size`` in points, twins set together."""
    properties = "<w:b/><w:bCs/>" if bold else ""
    if color:
        properties += f'<w:color w:val="{color}"/>'
    if size:
        half = round(size * 2)
        properties += f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = []
    for index, piece in enumerate(text.split("\t")):
        if index:
            pieces.append(f"<w:r>{head}<w:tab/></w:r>")
        if piece:
            pieces.append(
                f'<w:r>{head}<w:t xml:space="preserve">{escape(thai_digits(piece))}</w:t></w:r>'
            )
    return "".join(pieces)


def bold(text: str) -> str:
    """A bold run."""
    return run(text, bold=True)


def field(instruction: str, stored: str = "1") -> str:
    """A complex field with its stored result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{stored}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


def p(style: str, *content: str, properties: str = "") -> str:
    """A paragraph in a style; plain strings become runs, XML is taken as it is.

    ``properties`` is further ``w:pPr`` content in schema order.
    """
    runs = "".join(x if x.startswith("<w:") else run(x) for x in content)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def tag(statement: str) -> str:
    """A paragraph that holds one template statement and vanishes: ``{%p statement %}``."""
    return p("Normal", f"{{%p {statement} %}}")


def each(loop: str, *content: str) -> str:
    """Content repeated: ``each("x in xs", …)``."""
    return tag(f"for {loop}") + "".join(content) + tag("endfor")


def when(condition: str, *content: str, otherwise: str = "") -> str:
    """Content that stands only when the condition holds."""
    alternative = tag("else") + otherwise if otherwise else ""
    return tag(f"if {condition}") + "".join(content) + alternative + tag("endif")


def cell(  # noqa: PLR0913 (a cell's looks are many)
    content: str,
    width: int,
    *,
    span: int = 1,
    merge: str = "",
    align: str = "",
    shade: str = "",
    borders: str = "",
    margin: int | None = None,
    upright: bool = False,
) -> str:
    """A table cell ``width`` twips wide; ``merge`` is ``restart`` or ``continue``.

    ``upright`` text reads from the cell's foot to its top.
    """
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if merge:
        properties += f'<w:vMerge w:val="{merge}"/>'
    if borders:
        properties += f"<w:tcBorders>{borders}</w:tcBorders>"
    if shade:
        properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>'
    if margin is not None:
        properties += (
            f'<w:tcMar><w:left w:w="{margin}" w:type="dxa"/>'
            f'<w:right w:w="{margin}" w:type="dxa"/></w:tcMar>'
        )
    if upright:
        properties += '<w:textDirection w:val="btLr"/>'
    if align:
        properties += f'<w:vAlign w:val="{align}"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, head: bool = False, height: int | None = None) -> str:
    """A table row that is never split over two pages; ``head`` repeats on every page."""
    properties = "<w:cantSplit/>"
    if height:
        properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    if head:
        properties += "<w:tblHeader/>"
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tag_row(statement: str, widths: Sequence[int]) -> str:
    """A row that holds one template statement and vanishes: ``{%tr statement %}``."""
    first = cell(p("TableText", f"{{%tr {statement} %}}"), sum(widths), span=len(widths))
    return row(first)


def table(rows: Iterable[str], widths: Sequence[int], *, borders: bool, indent: int = 0) -> str:
    """A table of fixed layout (LibreOffice lays it out five times faster, and widths hold)."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"' if borders else 'w:val="nil"'
    edges = "".join(f"<w:{side} {line}/>" for side in sides)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{indent}" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def picture(
    relation: str,
    name: str,
    size: tuple[float, float],
    *,
    align: str,
    x: float = 0,
) -> str:
    """A floating picture ``size`` cm wide and high at the top of its paragraph.

    ``align`` is ``center``, or ``""`` to place it ``x`` cm from the column's left edge.
    """
    width, height = emu(size[0]), emu(size[1])
    across = f"<wp:align>{align}</wp:align>" if align else f"<wp:posOffset>{emu(x)}</wp:posOffset>"
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column">{across}</wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="1" name="{name}" descr="{name}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def down_arrow(length: float) -> str:
    """An inline arrow that points down, ``length`` cm long."""
    width, height = emu(0.4), emu(length)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="ลูกศรลง"/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="downArrow"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:srgbClr val="404040"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        "<mc:Fallback><w:t>|</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )


def section(  # noqa: PLR0913 (a section's looks are many)
    *,
    header: str = "",
    first_header: str = "",
    landscape: bool = False,
    margins: tuple[float, float, float, float] = (1.5, 2, 2, 3),
    restart: bool = False,
    break_type: str = "nextPage",
    middle: bool = False,
) -> str:
    """Section properties: relation ids of headers, page size, margins (cm: top right bottom left)."""
    width, height = (16838, 11906) if landscape else (11906, 16838)
    orient = ' w:orient="landscape"' if landscape else ""
    top, right, bottom, left = (cm(x) for x in margins)
    references = ""
    if header:
        references += f'<w:headerReference w:type="default" r:id="{header}"/>'
    if first_header:
        references += f'<w:headerReference w:type="first" r:id="{first_header}"/>'
    return (
        f'<w:sectPr>{references}<w:type w:val="{break_type}"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        'w:header="425" w:footer="425" w:gutter="0"/>'
        f'<w:pgNumType w:fmt="thaiNumbers"{" w:start=" + chr(34) + "1" + chr(34) if restart else ""}/>'
        + ('<w:vAlign w:val="center"/>' if middle else "")
        + ("<w:titlePg/>" if first_header else "")
        + "</w:sectPr>"
    )


def section_break(properties: str) -> str:
    """An all but invisible paragraph that ends a section."""
    return f'<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>{properties}</w:pPr></w:p>'
