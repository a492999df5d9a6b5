"""What docxtpl's own test templates exercise, through this engine and through docxtpl: the same paper."""

# ruff: noqa: SLF001 (python-docx has no public way to an element)

import io
from importlib.metadata import version

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docxtpl import DocxTemplate, RichText

from dplan_docs.errors import DplanError
from dplan_docs.formats.docx import Look, fill, pack
from dplan_docs.formats.wordml import W, w

PLAIN = Look(convert_digits=str)
CONTEXT = {
    "ชื่อ": "อบต. & <ทดสอบ>",
    "ว่าง": "",
    "รายการ": [
        {"ชื่อ": "ถนน", "เงิน": 100, "ย่อย": ["ก", "ข"], "สี": "FF0000"},
        {"ชื่อ": "ไฟ LED", "เงิน": 200, "ย่อย": [], "สี": "00FF00"},
        {"ชื่อ": "น้ำ", "เงิน": 300, "ย่อย": ["ค"], "สี": "0000FF"},
    ],
    "ไม่มีรายการ": [],
    "หัว": ["หนึ่ง", "สอง", "สาม"],
    "คู่": {"ก": 1, "ข": 2},
    "จริง": True,
    "บรรทัด": "หนึ่ง\nสอง\tสาม",
    "ย่อหน้า": "หนึ่ง\aสอง",
    "หน้าใหม่": "หนึ่ง\fสอง",
    "เข้ม": RichText("หนา", bold=True, color="FF0000"),
}


def lines(*texts):
    def make(paper):
        for text in texts:
            paper.add_paragraph(text)

    return make


def table(*rows):
    def make(paper):
        made = paper.add_table(rows=len(rows), cols=max(map(len, rows)))
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text

    return make


def runs(*texts):
    def make(paper):
        paragraph = paper.add_paragraph()
        for index, text in enumerate(texts):
            paragraph.add_run(text).bold = bool(index % 2)

    return make


def heads(paper):
    section = paper.sections[0]
    section.different_first_page_header_footer = True
    paper.settings.odd_and_even_pages_header_footer = True
    for part, text in (
        (section.header, "หัว {{ ชื่อ }}"),
        (section.footer, "ท้าย {{ ชื่อ }}"),
        (section.first_page_header, "หัวแรก {{ หัว[0] }}"),
        (section.first_page_footer, "{% for x in หัว %}{{ x }}{% endfor %}"),
        (section.even_page_header, "{% if จริง %}คู่{% endif %}"),
        (section.even_page_footer, "{{ คู่.ก }}"),
    ):
        part.paragraphs[0].text = text


def spanned(paper):
    made = paper.add_table(rows=2, cols=3)
    made.rows[0].cells[0].text = "{% colspan 2 %}{{ ชื่อ }}"
    made.rows[1].cells[0].text = "{% cellbg 'FF0000' %}{{ ชื่อ }}"


def vertical(paper):
    table(
        ("{%tr for x in รายการ %}", "", ""),
        ("{% vm %}ร่วม", "{{ x.ชื่อ }}", "{{ x.เงิน }}"),
        ("{%tr endfor %}", "", ""),
    )(paper)


def horizontal(paper):
    table(
        ("{%tc for x in หัว %}", "{% hm %}หัวร่วม", "{%tc endfor %}"),
        ("{%tc for x in หัว %}", "{{ x }}", "{%tc endfor %}"),
    )(paper)


def boxed(paper):
    paragraph = paper.add_paragraph("ก่อน ")
    box = (
        f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>กล่อง {{{{ ชื่อ }}}}</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r>"
    )
    paragraph._p.append(parse_xml(box))


def listed_deep(paper):
    table(
        ("{%tr for x in รายการ %}", ""),
        ("{{ x.ชื่อ }}", "{%p for y in x.ย่อย %}\n{{ y }}\n{%p endfor %}"),
        ("{%tr endfor %}", ""),
    )(paper)
    cell = paper.tables[0].rows[1].cells[1]
    cell.text = "{%p for y in x.ย่อย %}"
    cell.add_paragraph("- {{ y }}")
    cell.add_paragraph("{%p endfor %}")
    cell.add_paragraph("จบ")


CASES = {
    "a value": lines("เรียน {{ ชื่อ }} ครับ"),
    "a value of a group": lines("{{ คู่.ก }} {{ คู่['ข'] }} {{ หัว[1] }}"),
    "an empty value": lines("[{{ ว่าง }}]"),
    "a condition": lines("{% if จริง %}ใช่{% else %}ไม่{% endif %}", "{{ 'ก' if จริง else 'ข' }}"),
    "comparisons": lines("{% if คู่.ก < 2 and คู่.ข >= 2 %}ใช่{% endif %}"),
    "a loop in a line": lines("{% for x in หัว %}{{ loop.index }}. {{ x }} {% endfor %}"),
    "a loop over paragraphs": lines("{%p for x in หัว %}", "{{ x }}", "{%p endfor %}", "จบ"),
    "nested loops over paragraphs": lines(
        "{%p for x in รายการ %}", "{{ x.ชื่อ }}", "{%p for y in x.ย่อย %}", "- {{ y }}", "{%p endfor %}", "{%p endfor %}"
    ),
    "a condition over paragraphs": lines("{%p if ไม่มีรายการ %}", "มี", "{%p else %}", "ไม่มี", "{%p endif %}"),
    "a loop over nothing": lines("{%p for x in ไม่มีรายการ %}", "{{ x }}", "{%p endfor %}", "จบ"),
    "pairs": lines("{% for k, v in คู่.items() %}{{ k }}={{ v }} {% endfor %}"),
    "a variable": lines("{% set ผล = คู่.ก + 1 %}{{ ผล }}", "{%p set อื่น = 'ข' %}", "{{ อื่น }}"),
    "numbers": lines("{{ คู่.ข * 3 - 1 }} {{ 7 // 2 }} {{ 7 % 2 }} {{ 'ก' ~ 1 }}"),
    "comments": lines("ก{# หมายเหตุ #}ข", "{#p ทั้งย่อหน้า #}", "จบ"),
    "escaped braces": lines("{_{ ชื่อ }_} {_% if %_}"),
    "whitespace control": lines("ก", "{%- if จริง %}", "ข", "{%- endif %}", "ค"),
    "whitespace control after": lines("ก {% if จริง -%}", "ข", "{% endif %}ค"),
    "a tag over runs": runs("เรียน {", "{ ชื่", "อ }", "} ครับ"),
    "an order over runs": runs("{% i", "f จริง %", "}ใช่{", "% endif %}"),
    "runs by condition": runs("ก", "{%r if จริง %}", "ข", "{%r endif %}", "ค"),
    "rows": table(("ชื่อ", "เงิน"), ("{%tr for x in รายการ %}", ""), ("{{ x.ชื่อ }}", "{{ x.เงิน }}"), ("{%tr endfor %}", ""), ("รวม", "600")),
    "rows by condition": table(("{%tr if ไม่มีรายการ %}", ""), ("ก", "ข"), ("{%tr endif %}", ""), ("ค", "ง")),
    "rows with comments": table(("{#tr หมายเหตุ #}", ""), ("ก", "ข")),
    "columns": table(
        ("{%tc for x in หัว %}", "{{ x }}", "{%tc endfor %}"),
        ("{%tc for x in หัว %}", "{{ loop.index }}", "{%tc endfor %}"),
    ),
    "rows and columns": table(
        ("{%tr for x in รายการ %}", "", ""),
        ("{%tc for y in หัว %}", "{{ x.ชื่อ }} {{ y }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
    ),
    "lists in cells": listed_deep,
    "merged downwards": vertical,
    "merged sideways": horizontal,
    "spans and backgrounds": spanned,
    "page heads and feet": heads,
    "a text box": boxed,
    "lines and tabs in a value": lines("ก {{ บรรทัด }} ข"),
    "paragraphs in a value": lines("ก {{ ย่อหน้า }} ข"),
    "pages in a value": lines("ก {{ หน้าใหม่ }} ข"),
    "rich text": lines("ก {{r เข้ม }} ข"),
}  # fmt: skip


@pytest.fixture
def both(tmp_path):
    """One template filled by this engine and by docxtpl."""

    def make(case):
        path = tmp_path / "แม่แบบ.docx"
        paper = Document()
        case(paper)
        paper.save(path)
        theirs, buffer = DocxTemplate(path), io.BytesIO()
        theirs.render(CONTEXT, autoescape=True)
        theirs.save(buffer)
        ours = Document(io.BytesIO(pack(fill(path, CONTEXT, PLAIN))))
        return ours, Document(buffer)

    return make


BREAKS = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t"}


def shape(element):
    """Text and structure: paragraphs, cells with their spans, merges and backgrounds, rows."""
    found = []
    for node in element.iter():
        if node.tag == w("p"):
            found.append(("p", style(node), spoken(node)))
        elif node.tag in {w("tr"), w("tc"), w("tbl")}:
            found.append(node.tag.rpartition("}")[2])
        elif node.tag in {w("gridSpan"), w("vMerge"), w("shd")}:
            found.append((node.tag.rpartition("}")[2], node.get(w("val")), node.get(w("fill"))))
    return found


def style(paragraph):
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return found.get(w("val")) if found is not None else None


def spoken(paragraph):
    return "".join(
        BREAKS.get(node.tag) or node.text or ""
        for node in paragraph.iter(w("t"), *BREAKS)
        if next(node.iterancestors(w("p"))) is paragraph and node.getparent().tag == w("r")
    )


def shapes(paper):
    section = paper.sections[0]
    heads = (
        *(section.header, section.footer, section.first_page_header),
        *(section.first_page_footer, section.even_page_header, section.even_page_footer),
    )
    return [shape(paper.element.body), *(shape(head._element) for head in heads)]


def test_the_versions_compared_are_the_ones_pinned():
    assert version("docxtpl") == "0.20.2"
    assert version("jinja2") == "3.1.6"


@pytest.mark.parametrize("name", CASES)
def test_the_paper_is_the_one_that_docxtpl_makes(both, name):
    ours, theirs = both(CASES[name])
    assert shapes(ours) == shapes(theirs)


def test_rich_text_keeps_its_look(both):
    ours, _ = both(CASES["rich text"])
    (bold,) = (run for run in ours.element.body.iter(w("r")) if run.findtext(w("t")) == "หนา")
    assert [x.tag.removeprefix(f"{{{W}}}") for x in bold.find(w("rPr"))] == [
        "b",
        "bCs",
        "color",
        "cs",
    ]


def notes(kind):
    mark, plural = f"{kind}Reference", f"{kind}s"
    xml = (
        f'<w:{plural} {nsdecls("w")}><w:{kind} w:id="1"><w:p><w:r><w:t>เชิงอรรถ {{{{ ชื่อ }}}}</w:t></w:r></w:p>'
        f"</w:{kind}></w:{plural}>"
    )
    return mark, plural, xml


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_are_filled_endnotes_too_which_docxtpl_leaves(tmp_path, kind):
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    mark, plural, xml = notes(kind)
    paper = Document()
    run = paper.add_paragraph("ข้อความ")._p.add_r()
    reference = OxmlElement(f"w:{mark}")
    reference.set(qn("w:id"), "1")
    run.append(reference)
    content_type = getattr(CONTENT_TYPE, f"WML_{plural.upper()}")
    part = Part(PackURI(f"/word/{plural}.xml"), content_type, xml.encode(), paper.part.package)
    paper.part.relate_to(part, getattr(RELATIONSHIP_TYPE, plural.upper()))
    paper.save(tmp_path / "ก.docx")
    made = fill(tmp_path / "ก.docx", CONTEXT, PLAIN)
    assert "เชิงอรรถ อบต. &amp; &lt;" in made.parts[f"word/{plural}.xml"].decode()


def test_properties_are_filled(tmp_path):
    paper = Document()
    paper.core_properties.title = "แผนของ {{ ชื่อ }}"
    paper.core_properties.author = "{% if จริง %}ปลัด{% endif %}"
    paper.save(tmp_path / "ก.docx")
    made = Document(io.BytesIO(pack(fill(tmp_path / "ก.docx", CONTEXT, PLAIN))))
    assert made.core_properties.title == "แผนของ อบต. & <ทดสอบ>"
    assert made.core_properties.author == "ปลัด"


def test_pictures_of_the_template_stay_in_body_and_head(tmp_path):
    import struct
    import zlib

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", 1, 1, 8, 2, 0, 0, 0))
    png += chunk(b"IDAT", zlib.compress(b"\0\0\0\0")) + chunk(b"IEND", b"")
    paper = Document()
    paper.add_paragraph("{%p for x in หัว %}")
    paper.add_picture(io.BytesIO(png))
    paper.add_paragraph("{%p endfor %}")
    paper.sections[0].header.paragraphs[0].add_run("{{ ชื่อ }}").add_picture(io.BytesIO(png))
    paper.save(tmp_path / "ก.docx")
    made = Document(io.BytesIO(pack(fill(tmp_path / "ก.docx", CONTEXT, PLAIN))))
    head = made.sections[0].header._element
    drawings = [*made.element.body.iter(qn("wp:docPr")), *head.iter(qn("wp:docPr"))]
    assert len(drawings) == 4
    assert len({x.get("id") for x in drawings}) == 4
    assert [x.image.blob for x in made.part.package.image_parts] == [png]


# where we differ on purpose


def one_line(path, text):
    """Write a paper of one paragraph."""
    paper = Document()
    paper.add_paragraph(text)
    paper.save(path)
    return path


def test_an_unknown_name_is_an_error_not_nothing(tmp_path):
    path = one_line(tmp_path / "ก.docx", "{{ ไม่รู้จัก }}")
    with pytest.raises(DplanError, match="ไม่รู้จัก"):
        fill(path, CONTEXT, PLAIN)


def test_an_ampersand_needs_no_switch(both):
    ours, _ = both(lines("{{ ชื่อ }} & ข"))
    assert ours.paragraphs[0].text == "อบต. & <ทดสอบ> & ข"


def test_a_list_printed_as_a_value_is_told_to_the_officer(tmp_path):
    path = one_line(tmp_path / "ก.docx", "{{ หัว }}")
    with pytest.raises(DplanError, match="หลายค่า"):
        fill(path, CONTEXT, PLAIN)


def test_a_tag_that_begins_in_an_insertion_leaves_the_paper_whole(tmp_path):
    """docxtpl takes the insertion's end away with the tag's pieces."""
    path = tmp_path / "ก.docx"
    paper = Document()
    paragraph = paper.add_paragraph()._p
    paragraph.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="1" w:author="ก"><w:r><w:t>{{{{ ชื่</w:t></w:r></w:ins>'
        )
    )
    paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>อ }}}}</w:t></w:r>"))
    paper.save(path)
    made = fill(path, CONTEXT, PLAIN)
    assert spoken(next(made.document.iter(w("p")))) == "อบต. & <ทดสอบ>"


def test_a_key_comes_before_a_dicts_method(tmp_path):
    path = one_line(tmp_path / "ก.docx", "{{ คู่.items }}")
    made = fill(path, {"คู่": {"items": "ค่า"}}, PLAIN)
    assert spoken(next(made.document.iter(w("p")))) == "ค่า"
