import pytest
from lxml import etree

from dplan_docs.formats.docx import Filled, Look, fill, pack
from dplan_docs.formats.inclusion import marker
from dplan_docs.formats.wordml import A, R, w

PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="7" name="รูป"/>'
    '<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="{0}"/>'
    "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
SECTION = "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr>"


@pytest.fixture
def booklet(a_template, paragraph):
    """Fill a booklet that takes these papers in, in this order."""

    def make(papers: dict[str, Filled]):
        body = "".join(paragraph(f"{{{{p แทรก.{key} }}}}") for key in papers)
        template = a_template(f"{paragraph('ปก')}{body}{SECTION}", name="รูปเล่ม.docx")
        context = {"แทรก": {key: _raw(marker(key)) for key in papers}}
        return fill(template, context, Look(convert_digits=str, included=papers))

    return make


def _raw(xml):
    from dplan_docs.formats.docx import raw

    return raw(xml)


@pytest.fixture
def a_paper(a_template):
    """Fill a paper that a booklet may take in."""

    def make(body, name="เอกสาร.docx", **changes):
        return fill(a_template(body, name=name, **changes), {}, Look(convert_digits=str))

    return make


def texts(filled):
    return [x.text for x in filled.document.iter(w("t"))]


def relations(filled):
    root = etree.fromstring(filled.parts["word/_rels/document.xml.rels"])
    return {x.get("Id"): x.get("Target") for x in root}


def test_a_papers_body_stands_in_the_markers_place(booklet, a_paper, paragraph):
    made = booklet({"หนึ่ง": a_paper(paragraph("ประกาศ")), "สอง": a_paper(paragraph("คำสั่ง"))})
    assert texts(made) == ["ปก", "ประกาศ", "คำสั่ง"]


def test_a_papers_sections_stay_outside(booklet, a_paper, paragraph):
    inner = f"<w:p><w:pPr>{SECTION}</w:pPr><w:r><w:t>หน้าแรก</w:t></w:r></w:p>"
    made = booklet({"หนึ่ง": a_paper(f"{inner}{paragraph('หน้าสอง')}{SECTION}")})
    assert len(list(made.document.iter(w("sectPr")))) == 1
    assert texts(made) == ["ปก", "หน้าแรก", "หน้าสอง"]


def test_a_papers_pictures_come_along(booklet, a_paper):
    papers = {
        name: a_paper(PICTURE.format("rIdMap"), name=f"{name}.docx", media={"rIdMap": content})
        for name, content in (("หนึ่ง", b"first"), ("สอง", b"second"))
    }
    made = booklet(papers)
    embedded = [blip.get(f"{{{R}}}embed") for blip in made.document.iter(f"{{{A}}}blip")]
    contents = [made.parts[f"word/{relations(made)[each]}"] for each in embedded]
    assert contents == [b"first", b"second"]


def test_a_picture_used_twice_is_one_part(booklet, a_paper):
    paper = a_paper(PICTURE.format("rIdMap") * 2, media={"rIdMap": b"map"})
    made = booklet({"หนึ่ง": paper})
    assert list(made.parts.values()).count(b"map") == 1


def test_a_papers_links_come_along(booklet, a_paper):
    link = '<w:p><w:hyperlink r:id="rIdWeb"><w:r><w:t>เว็บไซต์</w:t></w:r></w:hyperlink></w:p>'
    made = booklet({"หนึ่ง": a_paper(link, links={"rIdWeb": "https://www.example.go.th"})})
    (found,) = made.document.iter(w("hyperlink"))
    assert relations(made)[found.get(f"{{{R}}}id")] == "https://www.example.go.th"
    assert b'TargetMode="External"' in made.parts["word/_rels/document.xml.rels"]


def test_the_booklet_knows_the_kinds_of_pictures_it_takes_in(booklet, a_paper):
    paper = a_paper(PICTURE.format("rIdMap"), media={"rIdMap": b"map"})
    types = b'<Default Extension="png" ContentType="image/png"/></Types>'
    whole = paper.parts["[Content_Types].xml"].replace(b"</Types>", types)
    paper.parts["[Content_Types].xml"] = whole
    assert b'Extension="png"' in booklet({"หนึ่ง": paper}).parts["[Content_Types].xml"]


def test_the_drawings_of_all_papers_get_ids_of_their_own(booklet, a_paper):
    paper = a_paper(PICTURE.format("rIdMap"), media={"rIdMap": b"map"})
    made = booklet({"หนึ่ง": paper, "สอง": paper})
    ids = [x.get("id") for x in made.document.iter() if x.tag.endswith("}docPr")]
    assert len(ids) == len(set(ids)) == 2


def test_taking_a_paper_in_leaves_the_paper_as_it_was(booklet, a_paper, paragraph):
    paper = a_paper(f"{paragraph('ประกาศ')}{PICTURE.format('rIdMap')}", media={"rIdMap": b"map"})
    before = pack(paper), etree.tostring(paper.document)
    booklet({"หนึ่ง": paper})
    assert (pack(paper), etree.tostring(paper.document)) == before
