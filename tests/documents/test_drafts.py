"""Which papers are drafts, why, and how they say so."""

import io
from dataclasses import replace
from html import unescape
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from paper_reader import Paper, R, W

from dplan_docs.documents import DOCUMENT_IDS, make_documents
from dplan_docs.documents.drafts import DRAFTED
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.settings.model import ARABIC_DIGITS, Division

ERROR = Finding(
    code="budget-unreadable", severity=Severity.ERROR, where=CellRef(file="a.xlsx"), message="-"
)
REMARK = replace(ERROR, severity=Severity.WARNING)
SILENT = replace(REMARK, code="division-sent-nothing", value="กองคลัง")
WORD_DRAFTS = sorted(DRAFTED - {"plan-workbook"})


def heads(paper):
    """The text of the page head that each kind of page of each section has."""
    targets = {
        x.get("Id"): f"word/{x.get('Target')}"
        for x in paper.root("word/_rels/document.xml.rels")
        if x.get("Target", "").startswith("header")
    }
    texts = {
        name: "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p"))
        for name, root in paper.roots().items()
    }
    for section in paper.body.iter(f"{W}sectPr"):
        references = section.findall(f"{W}headerReference")
        yield [texts[targets[each.get(f"{R}id")]] for each in references]


def made_from(material, office, a_project, findings, *only, **changes):
    papers = make_documents(
        material(office(**changes), [a_project()], findings=findings), frozenset(only)
    )
    return {document.id: document for document in papers}


@pytest.mark.parametrize("finding", [ERROR, SILENT])
def test_just_the_papers_by_which_the_office_is_bound_are_drafts(
    material, office, a_project, finding
):
    made = made_from(material, office, a_project, (finding,), *DOCUMENT_IDS)
    drafts = {name for name, document in made.items() if document.draft_because}
    assert drafts == {"announcement-memo", "announcement", "posting", "plan", "plan-workbook"}


def test_a_remark_or_a_date_not_entered_makes_no_draft(material, office, a_project):
    made = made_from(material, office, a_project, (REMARK,), *DRAFTED)
    assert all(document.draft_because == () for document in made.values())
    assert "วันที่ประกาศใช้แผน" in made["announcement"].missing


def test_the_reasons_are_told_whole_and_listed_as_missing(material, office, a_project):
    silent = tuple(replace(SILENT, value=f"กองที่ {number}") for number in range(1, 6))
    (made,) = made_from(
        material, office, a_project, (ERROR, ERROR, *silent), "announcement"
    ).values()
    assert made.draft_because == (
        "ข้อมูลยังมีข้อผิดพลาด 2 แห่ง",
        "ยังไม่ได้รับข้อมูลจากกองที่ 1, กองที่ 2, กองที่ 3, กองที่ 4, กองที่ 5",
    )
    assert {"การแก้ไขข้อผิดพลาดของข้อมูล 2 แห่ง", "ข้อมูลจากกองที่ 5"} <= set(made.missing)
    first = next(heads(Paper(made.files[0].content)))
    assert all("กองที่ ๑, กองที่ ๒, กองที่ ๓ และอีก ๒ แห่ง" in text for text in first)


@pytest.mark.parametrize("name", WORD_DRAFTS)
@pytest.mark.parametrize("digits", ["เลขไทย", ARABIC_DIGITS])
def test_a_draft_says_so_on_every_page_in_one_line(material, office, a_project, name, digits):
    settings = office()
    organization = replace(settings.organization, digit_style=digits)
    (made,) = made_from(
        material, office, a_project, (ERROR, SILENT), name, organization=organization
    ).values()
    count = "๑" if digits == "เลขไทย" else "1"
    mark = f"(ร่าง) ยังไม่ครบ: ข้อมูลยังมีข้อผิดพลาด {count} แห่ง และยังไม่ได้รับข้อมูลจากกองคลัง"
    sections = list(heads(Paper(made.files[0].content)))
    assert sections
    assert all(texts for texts in sections)
    assert all(mark in text.splitlines() for texts in sections for text in texts)


@pytest.mark.parametrize("name", WORD_DRAFTS)
def test_a_final_paper_has_no_such_word_in_its_heads(material, office, a_project, name):
    (made,) = made_from(material, office, a_project, (), name).values()
    sections = list(heads(Paper(made.files[0].content)))
    assert not any("ร่าง" in text or "ยังไม่ครบ" in text for texts in sections for text in texts)


def test_a_draft_keeps_its_name_and_title(material, office, a_project):
    draft = made_from(material, office, a_project, (ERROR,), *DRAFTED)
    final = made_from(material, office, a_project, (), *DRAFTED)
    for name, document in draft.items():
        assert document.title == final[name].title
        assert [x.name for x in document.files] == [x.name for x in final[name].files]


def sheets_of(document):
    return load_workbook(io.BytesIO(document.files[0].content))


def test_a_draft_workbook_says_so_on_screen_and_on_every_printed_page(material, office, a_project):
    made = made_from(material, office, a_project, (ERROR, SILENT), "plan-workbook")
    book = sheets_of(made["plan-workbook"])
    for sheet in book:
        assert sheet.oddHeader.left.text == (
            "(ร่าง) ยังไม่ครบ: ข้อมูลยังมีข้อผิดพลาด ๑ แห่ง และยังไม่ได้รับข้อมูลจากกองคลัง"
        )
    assert [book[x]["A2"].value[:7] for x in ("ผด.01", "ผด.02", "ผด.02-1")] == ["(ร่าง) "] * 3


def test_a_final_workbook_has_no_such_word(material, office, a_project):
    made = made_from(material, office, a_project, (), "plan-workbook")
    for sheet in sheets_of(made["plan-workbook"]):
        assert not sheet.oddHeader.left.text
        assert "ร่าง" not in str(list(sheet.iter_rows(values_only=True)))


def test_many_long_names_still_fit_the_header_that_excel_allows(material, office, a_project):
    silent = tuple(replace(SILENT, value=f"กอง{'ย' * 190}{number}") for number in range(3))
    divisions = tuple(Division(name=x.value) for x in silent)
    made = made_from(material, office, a_project, silent, "plan-workbook", divisions=divisions)
    parts = ZipFile(io.BytesIO(made["plan-workbook"].files[0].content))
    sheets = [x for x in parts.namelist() if x.startswith("xl/worksheets/sheet")]
    texts = [parts.read(name).decode() for name in sheets]
    heads = [x.partition("<oddHeader>")[2].partition("</oddHeader>")[0] for x in texts]
    assert all(0 < len(unescape(head)) <= 255 for head in heads)
