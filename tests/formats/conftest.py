import re
from zipfile import ZipFile

import pytest
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = f"""<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="First"><w:name w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Third"><w:name w:val="b"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Fourth"><w:name w:val="c"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
</w:styles>"""
SETTINGS = f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat/></w:settings>'


def word_file(path, body, *, header="", media=None, links=None):
    """Write a small Word file around a body's XML; media and links are related by their names."""
    media, links = media or {}, links or {}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/image" Target="media/{name}.png"/>'
        for name in media
    )
    relations += "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/hyperlink" Target="{target}" '
        'TargetMode="External"/>'
        for name, target in links.items()
    )
    if header:
        relations += f'<Relationship Id="head" Type="{OFFICE}/header" Target="header1.xml"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument'
        '.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{relations}</Relationships>",
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
    }
    if header:
        parts["word/header1.xml"] = f"<w:hdr {NAMESPACES}>{header}</w:hdr>"
    with ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
        for name, content in media.items():
            package.writestr(f"word/media/{name}.png", content)
    return path


@pytest.fixture
def a_template(tmp_path):
    """Make a small Word template from the XML of its body."""

    def make(body, *, name="แม่แบบ.docx", **changes):
        return word_file(tmp_path / name, body, **changes)

    return make


@pytest.fixture
def paragraph():
    """The XML of a paragraph, its text as given (escape it yourself)."""

    def make(text, style="Normal"):
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'

    return make


@pytest.fixture
def element():
    """Parse XML that uses Word's usual prefixes."""

    def make(xml):
        name = re.match(r"<([\w:]+)", xml)[0]
        return etree.fromstring(xml.replace(name, f"{name} {NAMESPACES}", 1))

    return make


@pytest.fixture
def styles():
    """The styles part of the small templates."""
    return STYLES.encode()
