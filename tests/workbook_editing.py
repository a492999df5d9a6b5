"""Edits of workbooks as an office makes them in Excel, most of them done on the parts of the package."""

import re
import struct
import zipfile
import zlib
from html import escape

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CELL = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d+)")
_ADDRESSED = ("r", "ref", "sqref", "topLeftCell", "activeCell")


def changed_copy(source, path, change):
    """Save a workbook elsewhere, changed with openpyxl."""
    book = load_workbook(source)
    change(book)
    book.save(path)
    return path


def parts_of(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def write_parts(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def sheet_part(parts, tab):
    """The name of the part of a sheet."""
    book = etree.fromstring(parts["xl/workbook.xml"])
    [sheet] = [x for x in book.iter(f"{{{MAIN}}}sheet") if x.get("name") == tab]
    relations = etree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    [target] = [x.get("Target") for x in relations if x.get("Id") == sheet.get(f"{{{DOC}}}id")]
    return "xl/" + target.removeprefix("/xl/")


def moved(parts, tab, row=lambda number: number, column=lambda number: number):
    """Move every row and column of a sheet, with all that names them, as Excel would."""

    def address(match):
        letters = get_column_letter(column(column_index_from_string(match[2])))
        return f"{match[1]}{letters}{match[3]}{row(int(match[4]))}"

    def rows(match):
        return f"${row(int(match[1]))}:${row(int(match[2]))}"

    name = sheet_part(parts, tab)
    root = etree.fromstring(parts[name])
    _move_addresses(root, address)
    _move_rows_and_columns(root, row, column)
    book = etree.fromstring(parts["xl/workbook.xml"])
    for element in book.iter(f"{{{MAIN}}}definedName"):
        if f"'{tab}'!" in (element.text or ""):
            text = re.sub(r"\$(\d+):\$(\d+)", rows, element.text)
            element.text = _CELL.sub(address, text)
    return parts | {name: etree.tostring(root), "xl/workbook.xml": etree.tostring(book)}


def _move_addresses(root, address):
    for element in root.iter(f"{{{MAIN}}}*"):
        for attribute in _ADDRESSED:
            if element.get(attribute):
                element.set(attribute, _CELL.sub(address, element.get(attribute)))
        if element.tag in {f"{{{MAIN}}}f", f"{{{MAIN}}}formula", f"{{{MAIN}}}formula1"}:
            element.text = _CELL.sub(address, element.text or "")


def _move_rows_and_columns(root, row, column):
    for element in root.iter(f"{{{MAIN}}}row"):
        element.set("r", str(row(int(element.get("r")))))
        cells = sorted(
            element, key=lambda c: column_index_from_string(re.sub(r"\d", "", c.get("r")))
        )
        element[:] = cells
    columns = root.find(f"{{{MAIN}}}cols")
    for element in columns:
        number = str(column(int(element.get("min"))))
        element.set("min", number)
        element.set("max", number)
    columns[:] = sorted(columns, key=lambda x: int(x.get("min")))


def png():
    """A small picture."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\x80\x20\x20" * 4) * 4)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def with_pictures(parts, tab, rows):
    """Put a picture at each of these rows (counted from 1), in the first column."""
    xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    anchors = "".join(
        f"<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{r - 1}"
        "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:colOff>0"
        f"</xdr:colOff><xdr:row>{r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr>"
        f'<xdr:cNvPr id="{n}" name="ตรา {n}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip '
        f'r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off '
        'x="0" y="0"/><a:ext cx="300000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>"
        for n, r in enumerate(rows, 2)
    )
    drawing = f'<xdr:wsDr xmlns:xdr="{xdr}" xmlns:a="{a}" xmlns:r="{DOC}">{anchors}</xdr:wsDr>'
    parts = with_part(parts, tab, "drawing", "xl/drawings/drawing9.xml", drawing.encode())
    parts = attached(parts, tab, f'<drawing xmlns="{MAIN}" xmlns:r="{DOC}" r:id="rIdDrawing"/>')
    relation = f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{DOC}/image" Target="../media/emblem.png"/></Relationships>'
    kinds = parts["[Content_Types].xml"].replace(
        b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1
    )
    return parts | {
        "xl/drawings/_rels/drawing9.xml.rels": relation.encode(),
        "xl/media/emblem.png": png(),
        "[Content_Types].xml": kinds,
    }


_KINDS = {
    "drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
    "table": "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
    "sharedStrings": "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
    "calcChain": "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
}


def with_part(parts, tab, kind, name, content):
    """Add a part that a sheet leads to (or the workbook, when ``tab`` is None)."""
    owner = sheet_part(parts, tab) if tab else "xl/workbook.xml"
    folder, _, file = owner.rpartition("/")
    rels = f"{folder}/_rels/{file}.rels"
    content_types = parts["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Override PartName="/{name}" ContentType="{_KINDS[kind]}"/></Types>'.encode(),
    )
    relations = parts.get(rels, f'<Relationships xmlns="{RELS}"></Relationships>'.encode())
    relation = f'<Relationship Id="rId{kind.capitalize()}" Type="{DOC}/{kind}" Target="/{name}"/>'
    relations = relations.replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    return parts | {"[Content_Types].xml": content_types, rels: relations, name: content}


def attached(parts, tab, element):
    """Put an element at the end of a sheet's part."""
    name = sheet_part(parts, tab)
    return parts | {name: parts[name].replace(b"</worksheet>", f"{element}</worksheet>".encode())}


def with_table(parts, tab, area, headings):
    """Make a range an Excel table."""
    columns = "".join(
        f'<tableColumn id="{n}" name="{escape(text)}"/>' for n, text in enumerate(headings, 1)
    )
    table = (
        f'<table xmlns="{MAIN}" id="1" name="ตาราง1" displayName="ตาราง1" ref="{area}">'
        f'<autoFilter ref="{area}"/><tableColumns count="{len(headings)}">{columns}</tableColumns></table>'
    )
    parts = with_part(parts, tab, "table", "xl/tables/table9.xml", table.encode())
    element = f'<tableParts xmlns="{MAIN}" xmlns:r="{DOC}" count="1"><tablePart r:id="rIdTable"/></tableParts>'
    return attached(parts, tab, element)


def with_shared_strings(parts):
    """Keep every text in the part of shared strings, as Excel does."""
    texts, changed = [], {}
    for name in [x for x in parts if x.startswith("xl/worksheets/sheet")]:
        root = etree.fromstring(parts[name])
        for cell in root.iter(f"{{{MAIN}}}c"):
            if cell.get("t") == "inlineStr":
                texts.append(cell.findtext(f"{{{MAIN}}}is/{{{MAIN}}}t") or "")
                cell.set("t", "s")
                cell[:] = [etree.fromstring(f'<v xmlns="{MAIN}">{len(texts) - 1}</v>')]
        changed[name] = etree.tostring(root)
    items = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    strings = f'<sst xmlns="{MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{items}</sst>'
    name = "xl/sharedStrings.xml"
    return with_part(parts | changed, None, "sharedStrings", name, strings.encode())
