"""Every tambon paper is sound: for Word, for LibreOffice, and for whoever reads it."""

import re
from dataclasses import replace

import pytest
from lxml import etree
from paper_reader import Paper, W

from dplan_docs.documents import make_bundle
from dplan_docs.formats.soundness import faults_of
from dplan_docs.tambon.documents import TAMBON_BUNDLE
from dplan_docs.tambon.settings import ONE_EACH, District
from tests.tambon.office import AFTER_DUE, PLAN, a_province, an_empty_office

ONE_FOR_EACH = replace(PLAN, recipients=ONE_EACH)
MANY = tuple(District(name=f"ตัวอย่าง{mark}") for mark in "กขคงจฉชซฌญฎ")
MATERIALS = {
    "in part": a_province(today=AFTER_DUE),
    "one each": a_province(plan=ONE_FOR_EACH),
    "eleven": a_province(districts=MANY, tambons=(), answers={}),
    "empty": an_empty_office(),
}
SIGNED = "(นายธารา ตั้งมั่น)"


@pytest.fixture(scope="module")
def files():
    """Every file of every material, by the material's name and the file's."""
    return {
        (name, file.name): file.content
        for name, material in MATERIALS.items()
        for document in make_bundle(TAMBON_BUNDLE, material)
        for file in document.files
    }


@pytest.fixture(scope="module")
def papers(files):
    return {name: Paper(content) for name, content in files.items()}


def test_there_is_a_paper_for_every_district_and_one_for_all(papers):
    made = [name for material, name in papers if material == "eleven"]
    assert len(made) == 2 + len(MANY) + 1


def test_a_paper_passes_the_check_of_what_is_right_in_word(papers):
    for name, paper in papers.items():
        assert faults_of(paper.parts) == [], name


def test_nothing_of_the_templates_language_is_left_over(papers):
    for name, paper in papers.items():
        text = "".join(x.text or "" for root in paper.roots().values() for x in root.iter(f"{W}t"))
        assert not re.search(r"\{\{|\}\}|\{%|%\}|None|Undefined|‹|›", text), name


def test_thai_digits_run_through_every_paper(papers):
    for name, paper in papers.items():
        assert not re.search("[0-9]", paper.text), name


@pytest.mark.parametrize("word", ["วันที่ วันที่", "ที่ ที่", "ตำบล ตำบล", "อำเภออำเภอ", "จังหวัดจังหวัด", " ,"])
def test_no_paper_doubles_a_word(papers, word):
    for name, paper in papers.items():
        assert word not in paper.text, name


def test_no_paragraph_holds_doubled_blanks(papers):
    for name, paper in papers.items():
        for paragraph in paper.paragraphs:
            assert "  " not in paragraph.replace("ที่  ", ""), f"{name}: {paragraph}"


def test_one_body_has_one_name_in_all_papers(papers):
    said = "\n".join(paper.text for (material, _), paper in papers.items() if material != "empty")
    assert "ก.บ.ต." in said
    assert "ศอช." in said
    for other in ("กบต", "คอช", "ศอช.ต.", "องค์กรชุมชน", "กรรมการพัฒนาชุมชนทราบ"):
        assert other not in said


def test_what_a_district_wrote_prints_as_it_was_written():
    where = a_province().answers["เนินเมฆ"].report
    written = replace(where, problems=("งบ < 5% & ไม่พอ {{ ปี }}",))
    known = {"เนินเมฆ": replace(a_province().answers["เนินเมฆ"], report=written)}
    for document in make_bundle(TAMBON_BUNDLE, a_province(answers=known)):
        for file in document.files:
            etree.fromstring(Paper(file.content).parts["word/document.xml"])
            if "รวมทุกอำเภอ" in file.name:
                assert "งบ < ๕% & ไม่พอ {{ ปี }}" in Paper(file.content).text


@pytest.fixture(scope="module")
def shelf(files, tmp_path_factory):
    """The blank papers and the sums on disk; filled papers are judged with the sample province."""
    folder = tmp_path_factory.mktemp("tambon")
    paths = {}
    kept = {
        name: content
        for name, content in files.items()
        if name[0] == "empty" or "รวมทุกอำเภอ" in name[1]
    }
    for number, (name, content) in enumerate(kept.items()):
        path = folder / f"{number}.docx"
        path.write_bytes(content)
        paths[path] = name
    return paths


@pytest.mark.validator
def test_the_open_xml_sdk_finds_no_fault(shelf, validate_office_files):
    assert validate_office_files(next(iter(shelf)).parent) == {}


@pytest.mark.office
def test_no_signature_stands_alone_on_its_page(shelf, soffice_convert):
    from pypdf import PdfReader

    sums = [path for path, (_, name) in shelf.items() if "รวมทุกอำเภอ" in name]
    for pdf in soffice_convert(*sums).values():
        pages = [page.extract_text().strip().splitlines() for page in PdfReader(pdf).pages]
        assert len(pages[-1]) > 3
