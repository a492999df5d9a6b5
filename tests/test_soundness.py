"""Every file of the samples' bundles: whole, well-formed, right Thai in Word, and honest about what it lacks."""

import json
import re
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook
from paper_reader import WP, Paper, W, documents_of, style_of

from dplan_docs.formats.soundness import faults_of

THAI = re.compile("[\u0e00-\u0e7f]")
THAI_DIGITS = re.compile("[๐-๙]")
IDENTIFIER = re.compile(r"[!-~]*[A-Za-z][!-~]*")
"""What holds an ASCII letter: an e-mail or web address, LED12, A4."""
BLANK = re.compile(r"\.{5,}")
HAND_FILLED = re.compile(r"ลงชื่อ\)?\.{5,}|^วันที่\.{5,}/[./]+|\t\.{5}$")
"""Typed dots to be filled by hand whatever is known, and contents not yet numbered."""


BUNDLES = ["bundle", "unfinished_bundle", "province_bundle"]


@pytest.fixture(params=BUNDLES)
def folder(request):
    """A bundle's folder: of both samples of the operation plan, then of the tambon plan."""
    return request.getfixturevalue(request.param)


@cache
def papers(folder):
    return {path.name: Paper(path) for path in sorted(folder.glob("*.docx"))}


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_the_folder_holds_just_what_the_manifest_names(folder):
    named = {name for names in documents_of(manifest(folder)).values() for name in names}
    assert {path.name for path in folder.iterdir()} == named | {"manifest.json", "plan.json"}


def test_no_package_holds_a_name_twice_and_every_part_is_whole(folder):
    for path in [*folder.glob("*.docx"), *folder.glob("*.xlsx")]:
        with ZipFile(path) as package:
            assert package.testzip() is None
            names = [name.casefold() for name in package.namelist()]
        assert len(names) == len(set(names)), path.name


def test_every_part_is_well_formed(folder):
    for path in [*folder.glob("*.docx"), *folder.glob("*.xlsx")]:
        with ZipFile(path) as package:
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(package.read(name))


def test_every_part_has_a_content_type_and_every_relation_a_target(folder):
    for name, paper in papers(folder).items():
        types = etree.fromstring(paper.parts["[Content_Types].xml"])
        covered = {x.get("Extension") for x in types} | {x.get("PartName") for x in types}
        for part in paper.names:
            assert part.rpartition(".")[2] in covered or f"/{part}" in covered, f"{name}: {part}"
        relations = etree.fromstring(paper.parts["word/_rels/document.xml.rels"])
        assert all(f"word/{x.get('Target')}" in paper.parts for x in relations), name


def test_every_relation_that_is_used_exists_once(folder):
    for name, paper in papers(folder).items():
        relations = etree.fromstring(paper.parts["word/_rels/document.xml.rels"])
        known = Counter(x.get("Id") for x in relations)
        assert set(known.values()) == {1}
        used = {
            value
            for node in paper.root().iter()
            for key, value in node.attrib.items()
            if "officeDocument/2006/relationships" in key
        }
        assert used <= set(known), name


@pytest.mark.validator
@pytest.mark.parametrize("name", BUNDLES)
def test_the_open_xml_sdk_finds_no_fault(name, request, validate_office_files):
    assert validate_office_files(request.getfixturevalue(name)) == {}


@pytest.fixture(scope="module")
def pdfs(request, soffice_convert, tmp_path_factory):
    """Every file of the bundles as LibreOffice lays it out, in one call."""
    from shutil import copy

    shelf = tmp_path_factory.mktemp("laid-out")
    copies = {}
    for folder in map(request.getfixturevalue, BUNDLES):
        for path in [*folder.glob("*.docx"), *folder.glob("*.xlsx")]:
            copies[Path(copy(path, shelf / f"{len(copies)}{path.suffix}"))] = path
    return {copies[made]: pdf for made, pdf in soffice_convert(*copies).items()}


@pytest.mark.office
def test_libreoffice_lays_every_file_out(pdfs):
    from pypdf import PdfReader

    assert all(len(PdfReader(pdf).pages) > 0 for pdf in pdfs.values())


@pytest.mark.office
def test_the_pages_are_set_in_the_thai_font(pdfs):
    for path, pdf in pdfs.items():
        answer = subprocess.run(["pdffonts", pdf], capture_output=True, check=True)
        fonts = answer.stdout.decode().split("\n")[2:-1]
        assert any(re.search("Sarabun|Laksaman", font) for font in fonts), path.name
        assert all(" yes " in font for font in fonts), f"{path.name}: a font is not embedded"


def texts(paper):
    """Every stretch of text of a paper, page heads too."""
    for root in paper.roots().values():
        yield from (x.text or "" for x in root.iter(f"{W}t"))


def test_nothing_of_the_templates_language_is_left_over(folder):
    for name, paper in papers(folder).items():
        text = "".join(texts(paper))
        assert not re.search(r"\{\{|\}\}|\{%|%\}|\{#|#\}|None|Undefined|Decimal\(|nan\b", text), (
            name
        )


def running_text(root):
    """The text of each paragraph, without what page fields hold until they are counted anew."""
    for paragraph in root.iter(f"{W}p"):
        pieces, instruction, inside = [], "", False
        for node in paragraph.iter():
            if node.tag == f"{W}fldChar":
                inside = node.get(f"{W}fldCharType") == "separate" and "PAGE" in instruction
            elif node.tag == f"{W}instrText":
                instruction = node.text or ""
            elif node.tag == f"{W}t" and not inside:
                pieces.append(node.text or "")
            elif node.tag in {f"{W}tab", f"{W}br"}:
                pieces.append(" ")
        yield "".join(pieces)


def test_thai_digits_run_through_every_paper(folder):
    for name, paper in papers(folder).items():
        for root in paper.roots().values():
            for text in running_text(root):
                assert not re.search("[0-9]", IDENTIFIER.sub("", text)), f"{name}: {text}"


def test_thai_digits_run_through_the_workbook(folder):
    for path in folder.glob("*.xlsx"):
        for sheet in load_workbook(path, data_only=True):
            if sheet.title == "ข้อมูลทั้งหมด":
                continue  # the flat sheet names files and cells as they are
            for row in sheet.iter_rows(values_only=True):
                for value in row:
                    if isinstance(value, str):
                        assert not re.search("[0-9]", IDENTIFIER.sub("", value)), value


@pytest.fixture(scope="module")
def arabic_papers(tmp_path_factory):
    """The finished sample's papers in the other style of digits."""
    from datetime import date
    from shutil import copytree

    from dplan_docs.documents import Material, make_documents
    from dplan_docs.plan_kinds import examine
    from dplan_docs.workspace import Workspace

    sample = Path(__file__).parents[1] / "samples" / "obt-2566"
    folder = copytree(sample, tmp_path_factory.mktemp("arabic") / "office")
    book = load_workbook(folder / "ข้อมูลหน่วยงาน.xlsx")
    changed = [
        cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value == "เลขไทย"
    ]
    assert len(changed) == 1
    changed[0].value = "เลขอารบิก"
    book.save(folder / "ข้อมูลหน่วยงาน.xlsx")
    workspace = Workspace(folder)
    study = examine(workspace, date(2022, 12, 1), lambda *_: None)
    material = Material(
        plan=study.plan,
        settings=study.settings,
        deadlines=study.deadlines,
        today=study.today,
        findings=study.findings,
        templates=workspace.template,
    )
    return [
        (file.name, Paper(file.content))
        for document in make_documents(material)
        for file in document.files
        if file.name.endswith(".docx")
    ]


def test_an_office_that_wants_arabic_digits_gets_no_thai_digit(arabic_papers):
    for name, paper in arabic_papers:
        assert not THAI_DIGITS.search("".join(texts(paper))), name
        assert re.search("[0-9]", "".join(texts(paper))), name


# Thai in Word


def resolved(styles, style_id, name):
    """A run property of a style, its bases and the defaults, the nearest first."""
    known = {x.get(f"{W}styleId"): x for x in styles.iter(f"{W}style")}
    while style_id in known:
        style = known[style_id]
        found = style.find(f"{W}rPr/{W}{name}")
        if found is not None:
            return found
        base = style.find(f"{W}basedOn")
        style_id = base.get(f"{W}val") if base is not None else None
    return styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}{name}")


def test_every_paper_passes_the_check_of_what_is_right_in_word(folder):
    for name, paper in papers(folder).items():
        assert faults_of(paper.parts) == [], name


def test_every_run_with_thai_is_complex_script_with_a_font_and_a_size(folder):
    for name, paper in papers(folder).items():
        styles = paper.root("word/styles.xml")
        looks = {
            (style_of(paragraph), "")
            for root in paper.roots().values()
            for paragraph in root.iter(f"{W}p")
        }
        for style, _ in looks:
            assert resolved(styles, style, "rFonts").get(f"{W}cs") == "TH SarabunPSK", name
            assert resolved(styles, style, "szCs") is not None, name
        for root in paper.roots().values():
            for run in root.iter(f"{W}r"):
                if THAI.search("".join(x.text or "" for x in run.findall(f"{W}t"))):
                    assert run.find(f"{W}rPr/{W}cs") is not None, f"{name}: {run.findtext(f'{W}t')}"


def test_a_run_of_latin_letters_alone_is_not_complex_script(folder):
    for name, paper in papers(folder).items():
        for root in paper.roots().values():
            for run in root.iter(f"{W}r"):
                text = "".join(x.text or "" for x in run.findall(f"{W}t"))
                if re.search("[A-Za-z]", text):
                    assert not THAI.search(text), f"{name}: {text}"
                    assert run.find(f"{W}rPr/{W}cs") is None, f"{name}: {text}"


def test_sizes_and_weights_stand_with_their_thai_twins(folder):
    for name, paper in papers(folder).items():
        for root in paper.roots().values():
            for properties in root.iter(f"{W}rPr"):
                names = {etree.QName(x).localname for x in properties}
                assert ("sz" in names) == ("szCs" in names), name
                assert ("b" in names) == ("bCs" in names), name


def test_ids_and_bookmarks_are_unique_in_each_paper(folder):
    for name, paper in papers(folder).items():
        for root in paper.roots().values():
            for tag, key in (
                (f"{WP}docPr", "id"),
                (f"{W}bookmarkStart", f"{W}id"),
                (f"{W}bookmarkStart", f"{W}name"),
            ):
                values = [x.get(key) for x in root.iter(tag)]
                assert len(values) == len(set(values)), f"{name}: {tag}"


def test_every_cell_ends_with_a_paragraph_and_every_table_has_rows(folder):
    for name, paper in papers(folder).items():
        for cell in paper.body.iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p", name
        for table in paper.body.iter(f"{W}tbl"):
            assert table.find(f"{W}tr") is not None, name


# what is missing


def blanks(paper):
    """The dotted blanks of a paper, but for the lines that are filled by hand in any case."""
    lines = (HAND_FILLED.sub("", line) for text in paper.lines for line in text.split(" / "))
    return [line for line in lines if BLANK.search(line)]


def test_a_complete_document_holds_no_dotted_blank(folder):
    names = documents_of(manifest(folder))
    for entry in manifest(folder)["documents"]:
        assert (entry["status"] == "complete") is (not entry["missing"])
        for name in names[entry["id"]]:
            if entry["status"] == "complete" and name.endswith(".docx"):
                assert blanks(papers(folder)[name]) == [], name


def shows_blanks(folder, name):
    """Whether a paper has dots to be filled in, or a workbook is a blank to be filled in."""
    return blanks(papers(folder)[name]) if name.endswith(".docx") else "แบบเปล่า" in name


def test_an_incomplete_document_shows_its_blanks(folder):
    names = documents_of(manifest(folder))
    undotted = re.compile("^เลขที่หนังสือ$|^การแก้ไขข้อผิดพลาด|^จำนวนเงินที่อ่านไม่ได้|^ข้อมูลจาก")
    for entry in manifest(folder)["documents"]:
        if any(not undotted.search(label) for label in entry["missing"]):
            assert any(shows_blanks(folder, name) for name in names[entry["id"]]), entry["id"]


def test_the_finished_sample_lacks_nothing(bundle):
    assert {entry["status"] for entry in manifest(bundle)["documents"]} == {"complete"}


def test_in_the_unfinished_sample_a_number_not_given_leaves_nothing_after_the_stroke(
    unfinished_bundle,
):
    for name, paper in papers(unfinished_bundle).items():
        for line in paper.lines:
            for number in re.findall(r"ที่  (\S+/)", line):
                assert THAI.match(number), f"{name}: {line}"


def test_a_document_whose_letter_number_is_missing_says_so(unfinished_bundle):
    names = documents_of(manifest(unfinished_bundle))
    for entry in manifest(unfinished_bundle)["documents"]:
        text = "\n".join(
            papers(unfinished_bundle)[name].text
            for name in names[entry["id"]]
            if "xlsx" not in name
        )
        open_number = re.search(r"^(\| )?ที่  \S+ \S+/(\t| \||$)", text, re.MULTILINE)
        assert bool(open_number) is ("เลขที่หนังสือ" in entry["missing"]), entry["id"]


@pytest.mark.parametrize("word", ["วันที่ วันที่", "วันที่วันที่", "ที่ ที่", "บาท บาท", "ข้อ ข้อ", " ,", "  ,"])
def test_no_paper_doubles_a_word_or_strays_a_blank(folder, word):
    for name, paper in papers(folder).items():
        assert word not in paper.text, name


def test_no_sentence_holds_doubled_blanks(folder):
    for name, paper in papers(folder).items():
        for paragraph in paper.body.iter(f"{W}p"):
            if style_of(paragraph) in {"Body", "BodyPlain", "BodyClose", "Item", "SubItem"}:
                text = "".join(x.text or "" for x in paragraph.iter(f"{W}t")).strip()
                assert "  " not in re.sub(r"\(    \)  |ภาคผนวก .  ", "", text), f"{name}: {text}"
