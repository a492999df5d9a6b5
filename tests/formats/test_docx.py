import io
import re
from decimal import Decimal
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dplan_docs.blanks import Blank, Missing
from dplan_docs.errors import DplanError
from dplan_docs.formats.docx import Look, environment, fill, pack
from dplan_docs.formats.wordml import w
from dplan_docs.thai.digits import to_thai

PLAIN = Look(convert_digits=str)


def text_of(filled):
    return "".join(x.text or "" for x in filled.document.iter(w("t")))


@pytest.fixture
def filled(a_template, paragraph):
    """The text of a one-line template once it is filled."""

    def make(line, **context):
        return text_of(fill(a_template(paragraph(line)), context, PLAIN))

    return make


@pytest.mark.parametrize(
    "value",
    [
        "ก & ข <100> \"ค\" 'ง'",
        "{{ ลับ }}",
        "{% for x in y %}",
        "{# หมายเหตุ #}",
        "{{r ลับ }}",
        "</w:t></w:r></w:p>",
        "]]>",
        "&amp;&lt;",
        "%}",
        "}}",
    ],
)
def test_a_value_that_looks_like_code_stays_text(filled, value):
    assert filled("[{{ ค่า }}]", ค่า=value) == f"[{value}]"


@given(value=st.text(max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_comes_through_but_for_what_xml_cannot_hold(filled, value):
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", value)
    kept = kept.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "").replace("\n", "")
    assert filled("{{ ค่า }}", ค่า=value) == kept


def test_control_characters_are_dropped(filled):
    assert filled("{{ ค่า }}", ค่า="กอง\x00\x07\x0b\x1f\uffffช่าง") == "กองช่าง"


def test_a_line_break_in_a_value_is_a_line_break_in_word(a_template, paragraph):
    made = fill(a_template(paragraph("{{ ค่า }}")), {"ค่า": "หนึ่ง\nสอง\tสาม"}, PLAIN)
    assert len(list(made.document.iter(w("br")))) == len(list(made.document.iter(w("tab")))) == 1


def test_an_undefined_field_names_the_template_and_the_field(a_template, paragraph):
    template = a_template(paragraph("เรียน {{ ชื่อผิด }}"), name="ประกาศ.docx")
    with pytest.raises(DplanError, match=r"แม่แบบ ประกาศ\.docx .*ชื่อผิด") as caught:
        fill(template, {}, PLAIN)
    assert "เรียน" in str(caught.value)


def test_a_field_missing_from_its_group_is_named_too(a_template, paragraph):
    template = a_template(paragraph("{{ หน่วยงาน.ชื่อผิด }}"))
    with pytest.raises(DplanError, match="ชื่อผิด"):
        fill(template, {"หน่วยงาน": {"ชื่อ": "อบต."}}, PLAIN)


def test_a_syntax_error_names_the_place(a_template, paragraph):
    body = paragraph("บรรทัดแรก") + paragraph("บรรทัดที่สอง {{ ปี พ.ศ. }}")
    with pytest.raises(DplanError, match="บรรทัดที่สอง"):
        fill(a_template(body), {"ปี": 1}, PLAIN)


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler }}",
        "{{ range(10) }}",
        "{{ lipsum() }}",
        "{{ dict() }}",
        "{{ namespace() }}",
        "{{ ค่า.__class__ }}",
        "{{ ค่า|attr('__class__') }}",
        "{{ ค่า|map('upper') }}",
        "{% set x = ค่า.append(1) %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{{ ค่า.ไม่มี }}",
    ],
)
def test_a_template_reaches_nothing_but_its_fields(a_template, paragraph, line):
    with pytest.raises(DplanError, match="แม่แบบ"):
        fill(a_template(paragraph(line)), {"ค่า": [1]}, PLAIN)


def test_a_tag_in_a_page_head_is_filled(a_template, paragraph):
    template = a_template(paragraph("x"), header=paragraph("หน้า {{ ค่า }}"))
    made = fill(template, {"ค่า": "ก & ข"}, PLAIN)
    assert "ก &amp; ข".encode() in made.parts["word/header1.xml"]


def test_the_sandbox_holds_in_a_page_head_too(a_template, paragraph):
    template = a_template(paragraph("x"), header=paragraph("{{ ''.__class__.__mro__ }}"))
    with pytest.raises(DplanError):
        fill(template, {}, PLAIN)


def test_the_fields_digits_take_the_offices_style(a_template, paragraph):
    look = Look(convert_digits=to_thai)
    assert text_of(fill(a_template(paragraph("ปี {{ ค่า }}")), {"ค่า": 2569}, look)) == "ปี ๒๕๖๙"


def test_a_blank_prints_dots_and_is_noted(filled):
    missing = Missing()
    assert filled("[{{ ค่า }}]", ค่า=Blank(label="ชื่อ", missing=missing, dots="...")) == "[...]"
    assert missing.labels == ["ชื่อ"]


def test_a_blank_in_a_branch_that_is_not_printed_is_not_missing(filled):
    missing = Missing()
    blank = Blank(label="ชื่อ", missing=missing)
    assert filled("{% if ค่า %}{{ ค่า }}{% endif %}ไม่มี", ค่า=blank) == "ไม่มี"
    assert missing.labels == []


def test_a_template_that_word_has_split_over_runs_still_works(tmp_path):
    paper = Document()
    paragraph = paper.add_paragraph()
    for piece in ("เรียน {", "{ ผู้", "รับ.", "ชื่อ |บ", "าท }", "} บาท"):
        paragraph.add_run(piece).bold = piece != "รับ."
    path = tmp_path / "แยก.docx"
    paper.save(path)
    assert text_of(fill(path, {"ผู้รับ": {"ชื่อ": Decimal(1500)}}, PLAIN)) == "เรียน 1,500 บาท"


def _loops(path):
    """A template such as an officer makes in Word: loops over paragraphs and rows, a condition."""
    paper = Document()
    paper.add_paragraph("เรื่อง {{ เรื่อง }} & <อื่น>")
    for line in ("{%p for x in รายการ %}", "{{ loop.index }}. {{ x.ชื่อ }}", "{%p endfor %}"):
        paper.add_paragraph(line)
    paper.add_paragraph("{% if มี %}มี{% else %}ไม่มี{% endif %}")
    table = paper.add_table(rows=3, cols=2)
    for row, texts in zip(
        table.rows,
        (("{%tr for x in รายการ %}", ""), ("{{ x.ชื่อ }}", "{{ x.เงิน }}"), ("{%tr endfor %}", "")),
        strict=True,
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    paper.save(path)
    return path


def test_the_text_is_the_one_that_docxtpl_itself_renders(tmp_path):
    from docxtpl import DocxTemplate

    template = _loops(tmp_path / "วน.docx")
    items = [{"ชื่อ": "ถนน <1> & 2", "เงิน": 1500}, {"ชื่อ": "ไฟ LED", "เงิน": 0}]
    context = {"เรื่อง": "แผน & งบ", "รายการ": items, "มี": False}
    theirs = DocxTemplate(template)
    theirs.render(context, autoescape=True)
    ours = Document(io.BytesIO(pack(fill(template, context, PLAIN))))
    assert [x.text for x in ours.paragraphs] == [x.text for x in theirs.docx.paragraphs]
    cells = [[c.text for c in r.cells] for t in ours.tables for r in t.rows]
    assert cells == [[c.text for c in r.cells] for t in theirs.docx.tables for r in t.rows]
    assert cells == [["ถนน <1> & 2", "1500"], ["ไฟ LED", "0"]]


def test_the_same_paper_always_gives_the_same_bytes(tmp_path):
    template = _loops(tmp_path / "วน.docx")
    context = {"เรื่อง": "แผน", "รายการ": [], "มี": True}
    first, second = (pack(fill(template, context, PLAIN)) for _ in range(2))
    assert first == second
    with ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_other_part_of_the_template_comes_along_untouched(tmp_path):
    template = _loops(tmp_path / "วน.docx")
    made = fill(template, {"เรื่อง": "แผน", "รายการ": [], "มี": True}, PLAIN)
    with ZipFile(template) as package:
        for name in package.namelist():
            if name not in {"word/document.xml", "word/settings.xml", "word/styles.xml"}:
                assert made.parts[name] == package.read(name)


def test_tags_that_break_the_xml_are_told_in_thai(a_template, paragraph):
    body = f"{paragraph('{% if ค่า %}')}<w:tbl><w:tr><w:tc>{paragraph('{% endif %}')}</w:tc></w:tr></w:tbl>"
    with pytest.raises(DplanError, match="for/if/end"):
        fill(a_template(body), {"ค่า": False}, PLAIN)


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip at all"])
def test_what_is_no_word_file_is_told_in_thai(tmp_path, content):
    path = tmp_path / "เสีย.docx"
    path.write_bytes(content)
    with pytest.raises(DplanError, match=r"เสีย\.docx"):
        fill(path, {}, PLAIN)


def test_a_workbook_named_as_a_template_is_told_in_thai(tmp_path):
    from openpyxl import Workbook

    path = tmp_path / "สมุดงาน.docx"
    Workbook().save(path)
    with pytest.raises(DplanError, match="ไม่ใช่เอกสาร Word"):
        fill(path, {}, PLAIN)


def test_templates_see_only_thai_filters_and_no_global_functions():
    settings = environment()
    assert not settings.globals
    assert all(re.search("[\u0e00-\u0e7f]", name) for name in settings.filters)
    assert settings.sandboxed
    assert settings.autoescape


def test_a_misspelt_field_is_answered_with_the_one_that_was_meant(a_template, paragraph):
    template = a_template(paragraph("{{ หน่วยงาน.ชือ }}"))
    with pytest.raises(DplanError, match="ไม่รู้จักช่องข้อมูลชื่อ “ชือ” อาจหมายถึง “ชื่อ”"):
        fill(template, {"หน่วยงาน": {"ชื่อ": "ตัวอย่าง"}}, PLAIN)
