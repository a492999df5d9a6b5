"""Writes every Word template: `python templates/source/make_documents.py [FOLDER]`.

The committed files in templates/docx are what this writes; a test compares them.
"""

import struct
import sys
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parent))

import announcements
import booklet
import editions
import forms
import guides
import jinja2
import letters
import meetings
import memos
import tambon
from ooxml import DECLARATION, NAMESPACES, p
from ooxml import field as word_field
from parts import (
    EMBLEM_RELATION,
    EMPTY_HEADER,
    LETTER_SECTION,
    PAGE_HEADER,
    draft_first_head,
    draft_head,
)
from styles import styles_xml

from dplan_docs.formats import prepared
from dplan_docs.formats.docx import jinja_code

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PAGE_HEAD = p("Header", word_field("PAGE"))


@dataclass(frozen=True, kw_only=True)
class Template:
    """A template's file name, title, body and page heads (relation id to paragraph)."""

    name: str
    title: str
    body: Callable[[], str]
    last_section: str = LETTER_SECTION
    headers: dict[str, str] = field(
        default_factory=lambda: {PAGE_HEADER: PAGE_HEAD, EMPTY_HEADER: p("Header")}
    )


DRAFT_HEADS = {PAGE_HEADER: draft_head(PAGE_HEAD), EMPTY_HEADER: draft_first_head()}
"""The page heads of the papers that are marked while the plan is not final."""


def _form(name: str, title: str, body: Callable[[], str]) -> Template:
    return Template(name=name, title=title, body=body, last_section=booklet.LANDSCAPE, headers={})


def _booklet(name: str, title: str, *, draft: bool) -> Template:
    marks = {"summary": "แบบ ผด.01", "projects": "แบบ ผด.02", "equipment": "แบบ ผด.02/1"}
    heads = {booklet.FORMS[form]: booklet.header(mark, draft=draft) for form, mark in marks.items()}
    return Template(
        name=name,
        title=title,
        body=lambda: booklet.booklet(draft=draft),
        last_section=booklet.last_section(),
        headers={
            booklet.PLAIN_HEADER: booklet.header("", draft=draft),
            **heads,
            **({} if draft else {booklet.FRONT_HEADER: draft_first_head()}),
        },
    )


def _committee(*, support: bool) -> tuple[str, str]:
    """How a committee's templates are called: in file names, and in titles."""
    if support:
        return "support", "คณะกรรมการสนับสนุน"
    return "development", "คณะกรรมการพัฒนา"


def _meeting_papers(*, support: bool) -> tuple[Template, ...]:
    """The papers of a committee's meeting; the invitation goes out as a letter and as a memo."""
    name, committee = _committee(support=support)
    invitation = f"เชิญประชุม{committee}"
    return (
        Template(
            name=f"{name}-invitation-letter", title=invitation, body=letters.invitation_letter
        ),
        Template(name=f"{name}-invitation-memo", title=invitation, body=memos.invitation_memo),
        Template(
            name=f"{name}-agenda",
            title=f"ระเบียบวาระ{committee}",
            body=lambda: meetings.agenda(support=support),
        ),
        Template(
            name=f"{name}-minutes",
            title=f"รายงานการประชุม{committee}",
            body=lambda: meetings.minutes(support=support),
        ),
    )


def _order(*, support: bool) -> Template:
    name, committee = _committee(support=support)
    return Template(
        name=f"{name}-order",
        title=f"คำสั่งแต่งตั้ง{committee}",
        body=lambda: meetings.appointment_order(support=support),
    )


TEMPLATES = (
    Template(name="approval-memo", title="ขออนุมัติจัดทำแผนการดำเนินงาน", body=memos.approval_memo),
    Template(name="agency-letter", title="ขอข้อมูลโครงการ", body=letters.agency_letter),
    Template(name="division-memo", title="แจ้งกองส่งข้อมูล", body=memos.division_memo),
    *_meeting_papers(support=True),
    Template(
        name="support-minutes-memo", title="เสนอรายงานการประชุม", body=memos.support_minutes_memo
    ),
    _booklet("draft-plan", "ร่างแผนการดำเนินงาน", draft=True),
    *_meeting_papers(support=False),
    Template(
        name="announcement-memo",
        title="ขออนุมัติประกาศใช้แผน",
        body=memos.announcement_memo,
        headers=DRAFT_HEADS,
    ),
    Template(
        name="announcement",
        title="ประกาศใช้แผนการดำเนินงาน",
        body=announcements.announcement,
        headers=DRAFT_HEADS,
    ),
    Template(name="posting", title="รับรองการปิดประกาศ", body=memos.posting, headers=DRAFT_HEADS),
    Template(name="extension-memo", title="ขออนุมัติขยายระยะเวลา", body=memos.extension_memo),
    _booklet("plan", "แผนการดำเนินงาน", draft=False),
    _form("plan-summary", "แบบ ผด.01", forms.summary_form),
    _form("plan-projects", "แบบ ผด.02", forms.project_form),
    _form("plan-equipment", "แบบ ผด.02/1", forms.equipment_form),
    Template(
        name="edition-plan",
        title="แผนการดำเนินงาน ฉบับแก้ไขเปลี่ยนแปลง",
        body=editions.booklet,
        last_section=booklet.last_section(),
        headers=editions.headers(),
    ),
    _form("plan-changes", "บัญชีเปรียบเทียบ", editions.changes_form),
    Template(name="attendance", title="ใบลงชื่อผู้เข้าร่วมประชุม", body=meetings.attendance),
    _order(support=True),
    _order(support=False),
    Template(name="tambon-letter", title="แนวทางการจัดทำแผนพัฒนาตำบล", body=tambon.letter),
    Template(
        name="tambon-letter-guideline", title="แนวทางการจัดทำแผนพัฒนาตำบล", body=tambon.guideline
    ),
    Template(name="tambon-report", title="แบบรายงานผลการดำเนินงาน", body=tambon.report),
    Template(name="tambon-report-sums", title="รายงานผลการดำเนินงาน", body=tambon.summed_report),
)


GUIDES = (
    Template(
        name="field-dictionary",
        title="ช่องข้อมูลที่ใช้ในแม่แบบได้",
        body=guides.field_dictionary,
        last_section=guides.LAST_SECTION,
        headers={PAGE_HEADER: PAGE_HEAD},
    ),
)
"""What the program makes besides the papers of a bundle; they lie in templates/guide."""


def placeholder_png(width: int = 276, height: int = 300) -> bytes:
    """A picture of a dashed grey frame: the room that the office's emblem will take."""
    clear, grey = b"\x00\x00\x00\x00", b"\xb0\xb0\xb0\xff"

    def pixel(x: int, y: int) -> bytes:
        edge = min(x, y, width - 1 - x, height - 1 - y) <= 1
        return grey if edge and (x + y) // 12 % 2 == 0 else clear

    rows = b"".join(b"\x00" + b"".join(pixel(x, y) for x in range(width)) for y in range(height))

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


def parts(template: Template) -> dict[str, bytes]:
    """Every part of the package, in the order of the zip."""
    names = [f"header{index}.xml" for index in range(1, len(template.headers) + 1)]
    texts = {
        "[Content_Types].xml": _content_types(names),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core(template.title),
        "docProps/app.xml": _app(),
        "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}>"
        f"<w:body>{template.body()}{template.last_section}</w:body></w:document>",
        "word/_rels/document.xml.rels": _document_relations(
            dict(zip(template.headers, names, strict=True))
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _settings(),
    }
    for name, paragraph in zip(names, template.headers.values(), strict=True):
        texts[f"word/{name}"] = f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph}</w:hdr>"
    encoded = {name: text.encode() for name, text in texts.items()}
    return encoded | {"word/media/emblem.png": placeholder_png()}


def _content_types(headers: list[str]) -> str:
    overrides = {
        "/word/document.xml": f"{CONTENT}.document.main+xml",
        "/word/styles.xml": f"{CONTENT}.styles+xml",
        "/word/settings.xml": f"{CONTENT}.settings+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    } | {f"/word/{name}": f"{CONTENT}.header+xml" for name in headers}
    lines = "".join(
        f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{lines}</Types>'
    )


def _relationships(rows: list[tuple[str, str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in rows
    )
    return (
        f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{lines}</Relationships>"
    )


def _package_relations() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relationships(
        [
            ("rId1", f"{RELATIONS}/officeDocument", "word/document.xml"),
            ("rId2", core, "docProps/core.xml"),
            ("rId3", f"{RELATIONS}/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relations(headers: dict[str, str]) -> str:
    return _relationships(
        [
            ("rIdStyles", f"{RELATIONS}/styles", "styles.xml"),
            ("rIdSettings", f"{RELATIONS}/settings", "settings.xml"),
            (EMBLEM_RELATION, f"{RELATIONS}/image", "media/emblem.png"),
            *((i, f"{RELATIONS}/header", name) for i, name in headers.items()),
        ]
    )


def _core(title: str) -> str:
    stamp = '<dcterms:{0} xsi:type="dcterms:W3CDTF">2025-10-01T00:00:00Z</dcterms:{0}>'
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>dplan_docs</dc:creator>"
        f"{stamp.format('created')}{stamp.format('modified')}</cp:coreProperties>"
    )


def _app() -> str:
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>dplan_docs</Application></Properties>"
    )


def _settings() -> str:
    """Word 2013 layout, without which Thai breaks only at blanks; no spreading of short lines."""
    return (
        f"{DECLARATION}<w:settings {NAMESPACES}>"
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat><w:doNotExpandShiftReturn/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:bidi="th-TH"/></w:settings>'
    )


def write(template: Template, folder: Path) -> None:
    """Write one template, byte for byte the same each time."""
    with zipfile.ZipFile(folder / f"{template.name}.docx", "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts(template).items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, content)


def prepare(folder: Path) -> None:
    """Write what Jinja makes of every template beside the templates' folder."""
    codes = {}
    for template in TEMPLATES:
        document = parts(template)["word/document.xml"]
        codes[template.name] = (document, jinja_code(document))
    (folder.parent / prepared.NAME).write_bytes(prepared.pack(codes, jinja2.__version__))


def main(folder: Path) -> None:
    """Write all templates into a folder, and their compiled code beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for template in TEMPLATES:
        write(template, folder)
    guide_folder = folder.parent / "guide"
    guide_folder.mkdir(exist_ok=True)
    for guide in GUIDES:
        write(guide, guide_folder)
    prepare(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docx")
