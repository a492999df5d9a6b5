"""The order of properties that the schema demands, and what no cell or table may lack.

docxtpl puts spans and backgrounds where its patterns find room; Word minds the order, and
calls a file damaged whose cell ends without a paragraph or whose table has no row.
"""

import re
from functools import partial

RUN = (
    *("ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps"),
    *("smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof"),
    *("snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz"),
    *("szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs"),
    *("em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"),
)
PARAGRAPH = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
    *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap"),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId"),
    *("cnfStyle", "rPr", "sectPr", "pPrChange"),
)
CELL = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar"),
    *("textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel"),
    *("cellMerge", "tcPrChange"),
)
ORDERS = {"rPr": RUN, "pPr": PARAGRAPH, "tcPr": CELL}
TWINS = {"b": "bCs", "i": "iCs", "sz": "szCs"}

_BLOCKS = {
    name: re.compile(rf"<w:{name}>((?:(?!<w:{name}>).)*?)</w:{name}>", re.DOTALL) for name in ORDERS
}
_CHILD = re.compile(
    r"<(?P<name>\w+:\w+)(?: [^<>]*)?(?:/>|>(?:(?!<(?P=name)[ >]).)*?</(?P=name)>)", re.DOTALL
)
_UNSIGNED = re.compile(r'(w:charSpace=)"(4294[0-9]{6})"')
_ROW_SWITCH = re.compile(r'<w:(cantSplit|tblHeader) w:val="(true|false)"/>')
"""LibreOffice 7.4 writes both; Word reads them, and the schema does not allow them."""

_ROOMLESS = re.compile(r"(<w:tc(?: [^<>]*)?>|<w:tcPr/>|</w:tcPr>|</w:tbl>)(?=\s*</w:tc>)")
_ROW_WITHOUT_CELLS = re.compile(r"<w:tr[ >](?:(?!<w:tc[ >]|</w:tr>).)*</w:tr>", re.DOTALL)
_TABLE_WITHOUT_ROWS = re.compile(r"<w:tbl>(?:(?!<w:tr[ >]|</?w:tbl>).)*</w:tbl>", re.DOTALL)


def in_schema_order(xml: str) -> str:
    """Return a part's XML, or a template's source, with all properties in order and twinned."""
    for name, block in _BLOCKS.items():
        xml = block.sub(partial(_ordered, name), xml)
    return _ROW_SWITCH.sub(_switched, _UNSIGNED.sub(_signed, xml))


def with_rooms(xml: str) -> str:
    """Return XML whose cells end with a paragraph and whose tables and rows are not empty."""
    if not _all_end(xml, "</w:tc>", "</w:tr>"):
        xml = _ROW_WITHOUT_CELLS.sub("", xml)
    if not _all_end(xml, "</w:tr>", "</w:tbl>"):
        xml = _TABLE_WITHOUT_ROWS.sub("", xml)
    if not _all_end(xml, "</w:p>", "</w:tc>"):
        xml = _ROOMLESS.sub(r"\1<w:p/>", xml)
    return xml


def _all_end(xml: str, inner: str, outer: str) -> bool:
    """Whether each of these ends with one of those, as nearly all do: many times as fast to ask."""
    return xml.count(inner + outer) + xml.startswith(outer) == xml.count(outer)


def _ordered(name: str, block: re.Match[str]) -> str:
    children = list(_CHILD.finditer(block[1]))
    if sum(len(child[0]) for child in children) < len(block[1].strip()):
        return block[0]  # orders of the template's language stand between
    pieces = list({child["name"].removeprefix("w:"): child[0] for child in children}.items())
    if name == "rPr":
        pieces += _missing_twins(pieces)
    places = {each: place for place, each in enumerate(ORDERS[name])}
    last = places[ORDERS[name][-1]] - 0.5  # where extensions stand, such as w14:ligatures
    pieces.sort(key=lambda piece: places.get(piece[0], last))
    return f"<w:{name}>{''.join(text for _, text in pieces)}</w:{name}>"


def _signed(found: re.Match[str]) -> str:
    """Return a number that LibreOffice wrote without its sign as the schema wants it."""
    return f'{found[1]}"{int(found[2]) - 2**32}"'


def _switched(found: re.Match[str]) -> str:
    return f'<w:{found[1]} w:val="{"on" if found[2] == "true" else "off"}"/>'


def _missing_twins(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    known = {name for name, _ in pieces}
    return [
        (TWINS[name], text.replace(f"<w:{name}", f"<w:{TWINS[name]}", 1))
        for name, text in pieces
        if name in TWINS and TWINS[name] not in known and text.endswith("/>")
    ]
