"""Papers come out right in Word whatever the template's look, and the check sees what is not right."""

# ruff: noqa: ISC004 (one body, one case)

from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree

from dplan_docs.formats.docx import Look, fill
from dplan_docs.formats.soundness import faults_of
from dplan_docs.formats.wordml import parse, serialize, w

PLAIN = Look(convert_digits=str)


def rules(parts):
    return {fault.rule for fault in faults_of(parts)}


@pytest.fixture
def a_paper(a_template):
    return lambda body, **context: fill(a_template(body), context, PLAIN).parts


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><w:r><w:rPr><w:sz w:val="32"/><w:b/></w:rPr><w:t>ไทย LED {{ x }}</w:t></w:r></w:p>',
        "<w:p><w:pPr><w:jc w:val='thaiDistribute'/><w:keepNext/><w:rPr><w:sz w:val='32'/></w:rPr></w:pPr>"
        "<w:r><w:rPr><w:rFonts w:ascii='TH SarabunPSK'/></w:rPr><w:t>{{ x }}</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vAlign w:val='center'/><w:tcW w:w='1'/></w:tcPr>"
        "<w:p><w:r><w:t>{% colspan 2 %}{{ x }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{%tr for y in ว่าง %}</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p><w:r><w:t>{%tr endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>",
        "<w:tbl><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>{%p for y in ว่าง %}</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>{{ y }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
        "</w:tc></w:tr></w:tbl><w:p/>",
        "<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>" * 3,
    ],
    ids=["mixed", "paragraph", "span", "no rows", "no paragraph", "lines"],
)
def test_a_paper_is_sound_whatever_its_template(a_paper, body):
    assert faults_of(a_paper(body, x="ค่า ABC\n๑2", ว่าง=[])) == []


SPOILT = {
    "thai-not-complex-script": "<w:p><w:r><w:t>ไทย</w:t></w:r></w:p>",
    "scripts-mixed": "<w:p><w:r><w:rPr><w:cs/></w:rPr><w:t>ไทย LED</w:t></w:r></w:p>",
    "sz-without-twin": "<w:p><w:r><w:rPr><w:sz w:val='3'/><w:cs/></w:rPr><w:t>ก</w:t></w:r></w:p>",
    "b-without-twin": "<w:p><w:r><w:rPr><w:b/><w:cs/></w:rPr><w:t>ก</w:t></w:r></w:p>",
    "font-without-twin": "<w:p><w:r><w:rPr><w:rFonts w:ascii='x'/><w:cs/></w:rPr><w:t>ก</w:t></w:r></w:p>",
    "rPr-order": "<w:p><w:r><w:rPr><w:sz w:val='3'/><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>",
    "pPr-order": "<w:p><w:pPr><w:jc w:val='left'/><w:keepNext/></w:pPr></w:p>",
    "tcPr-order": "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:tcW/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
    "table-without-rows": "<w:tbl/>",
    "row-without-cells": "<w:tbl><w:tr/></w:tbl>",
    "cell-without-last-paragraph": "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
    "drawing-id-doubled": "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1'/></wp:inline>"
    "<wp:inline><wp:docPr id='1'/></wp:inline></w:drawing></w:r></w:p>",
}


@pytest.mark.parametrize("rule", SPOILT)
def test_the_check_sees_the_fault_and_no_other(element, a_paper, rule):
    parts = a_paper("<w:p/>")
    root = parse(parts["word/document.xml"])
    root[0].append(element(SPOILT[rule]))
    assert rules(parts | {"word/document.xml": serialize(root)}) == {rule}


def test_the_check_sees_settings_that_word_would_lay_out_otherwise(a_paper):
    bare = etree.Element(w("settings"))
    found = rules(a_paper("<w:p/>") | {"word/settings.xml": serialize(bare)})
    assert found == {"line-breaks-spread-letters", "not-words-latest-layout"}


def test_a_style_that_sizes_latin_letters_alone_is_seen_and_made_right(tmp_path):
    paper = Document()
    paper.styles["Normal"].font.size = 200_000
    paper.add_paragraph("ไทย {{ x }}")
    paper.save(tmp_path / "ก.docx")
    made = fill(tmp_path / "ก.docx", {"x": 1}, PLAIN).parts
    assert faults_of(made) == []
    with ZipFile(tmp_path / "ก.docx") as package:
        old = {"word/styles.xml": package.read("word/styles.xml")}
    assert "style-without-thai-size" in rules(made | old)
