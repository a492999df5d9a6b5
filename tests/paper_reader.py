"""Reading finished papers back, by code that shares nothing with the code that wrote them."""

import io
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ARROW = "←→"
TEXT_PARTS = ("word/document.xml", "word/header", "word/footer", "word/footnotes", "word/endnotes")


class Paper:
    """A Word file's parts, and its text as a reader sees it."""

    def __init__(self, source):
        content = source if isinstance(source, bytes) else Path(source).read_bytes()
        with ZipFile(io.BytesIO(content)) as package:
            self.names = [entry.filename for entry in package.infolist()]
            self.parts = {name: package.read(name) for name in self.names}

    def root(self, name="word/document.xml"):
        return etree.fromstring(self.parts[name])

    def roots(self):
        """The parts that hold text, by name."""
        return {
            name: self.root(name)
            for name in self.names
            if name.startswith(TEXT_PARTS) and name.endswith(".xml")
        }

    @property
    def body(self):
        return self.root().find(f"{W}body")

    @property
    def lines(self):
        """The body's lines in order: paragraphs, and rows of tables with tabs between cells."""
        return list(_lines(self.body))

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def paragraphs(self):
        """Every paragraph's text, those in tables too."""
        return [text_of(each) for each in self.body.iter(f"{W}p")]

    @property
    def headings(self):
        """The text of every paragraph whose style has an outline level of the contents."""
        styles = {
            style.get(f"{W}styleId")
            for style in self.root("word/styles.xml").iter(f"{W}style")
            for level in style.iter(f"{W}outlineLvl")
            if int(level.get(f"{W}val")) < 3
        }
        found = [(style_of(each), text_of(each).strip()) for each in self.body.iter(f"{W}p")]
        return [text for style, text in found if style in styles and text]

    def tables(self):
        """Every table of the body as rows of cells' texts; nested tables are part of their cell."""
        return [rows_of(table) for table in self.body.iter(f"{W}tbl")]


def style_of(paragraph):
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val") if style is not None else "Normal"


def text_of(element):
    """The text of a paragraph, without what a field's instruction or a fallback says."""
    pieces = []
    for node in element.iter():
        if _is_hidden(node, element):
            continue
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.tag == f"{W}tab" and node.getparent().tag == f"{W}r":
            pieces.append("\t")
        elif node.tag == f"{W}br":
            pieces.append("\n" if node.get(f"{W}type") != "page" else "\f")
        elif node.tag == f"{WP}anchor" and node.find(f"{WP}docPr").get("name") == "ลูกศรเดือน":
            pieces.append(ARROW)
    return "".join(pieces)


def _is_hidden(node, top):
    while node is not None and node is not top:
        if node.tag == f"{MC}Fallback":
            return True
        node = node.getparent()
    return False


def rows_of(table):
    return [[cell_text(cell) for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")]


def cell_text(cell):
    return " / ".join(x for x in (text_of(each) for each in cell.iter(f"{W}p")) if x)


def _lines(body):
    for element in body:
        if element.tag == f"{W}p":
            yield from _paragraph_lines(element)
        elif element.tag == f"{W}tbl":
            for row in rows_of(element):
                yield "| " + " | ".join(row)


def _paragraph_lines(paragraph):
    if any(x.get(f"{W}type") == "page" for x in paragraph.iter(f"{W}br")):
        yield "— ขึ้นหน้าใหม่ —"
    text = text_of(paragraph).replace("\f", "")
    if text:
        yield text
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        yield "— จบส่วน —"


def documents_of(manifest):
    """From each document's id to the names of its files."""
    return {
        entry["id"]: [entry["path"]] if isinstance(entry["path"], str) else entry["path"]
        for entry in manifest["documents"]
    }
