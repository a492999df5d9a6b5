import pytest
from lxml import etree

from dplan_docs.formats.contents import DOCUMENT, SETTINGS, fill_contents, number_pages
from dplan_docs.formats.contents_lines import UNKNOWN_PAGE
from dplan_docs.formats.updating import mark_for_update
from dplan_docs.formats.wordml import parse, serialize, w
from dplan_docs.thai.digits import to_thai

HEADINGS = [("First", "ส่วนที่ ๑"), ("Third", "๑.๑ ข้อย่อย"), ("First", "ส่วนที่ ๒")]
FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    "<w:r><w:instrText> TOC \\o &quot;1-3&quot; \\h </w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>เดิม</w:t></w:r>%s'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


@pytest.fixture
def booklet(element, paragraph, styles):
    """A document with a contents field and headings, and the styles that make them headings."""

    def make(headings=HEADINGS, field=FIELD % ""):
        body = "".join(paragraph(text, style) for style, text in headings)
        content = f"<w:body>{field}{paragraph('เนื้อความ')}{body}</w:body>"
        return element(f"<w:document>{content}</w:document>"), styles

    return make


def entries(root):
    """``(text, page)`` of each entry of the contents."""
    return [
        tuple("".join(t.text for t in run.iter(w("t"))) for run in _text_runs(link))
        for link in root.iter(w("hyperlink"))
    ]


def _text_runs(link):
    return [run for run in link.iter(w("r")) if run.find(w("t")) is not None]


@pytest.fixture
def parts(booklet):
    """A filled booklet's parts, its contents not yet numbered."""
    root, styles = booklet()
    fill_contents(root, styles)
    settings = b'<w:settings xmlns:w="%s"><w:compat/></w:settings>' % w("")[1:-1].encode()
    return {DOCUMENT: serialize(root), SETTINGS: mark_for_update(settings)}


def test_the_entries_are_the_headings_in_order(booklet):
    root, styles = booklet()
    assert fill_contents(root, styles)
    assert entries(root) == [(text, UNKNOWN_PAGE) for _, text in HEADINGS]


def test_an_entry_has_the_style_of_its_level(booklet):
    root, styles = booklet()
    fill_contents(root, styles)
    links = root.iter(w("hyperlink"))
    styles = [x.getparent().find(f"{w('pPr')}/{w('pStyle')}").get(w("val")) for x in links]
    assert styles == ["TOC1", "TOC3", "TOC1"]


def test_a_heading_below_the_third_level_or_without_text_is_not_listed(booklet):
    root, styles = booklet([("Fourth", "ลึกเกินไป"), ("First", "  "), ("First", "มี")])
    fill_contents(root, styles)
    assert [text for text, _ in entries(root)] == ["มี"]


def test_every_entry_points_to_a_bookmark_around_its_heading(booklet):
    root, styles = booklet()
    fill_contents(root, styles)
    marks = {x.get(w("name")): x.getparent() for x in root.iter(w("bookmarkStart"))}
    for link in root.iter(w("hyperlink")):
        name = link.get(w("anchor"))
        assert f"PAGEREF {name} \\h" in link.findtext(f".//{w('instrText')}")
        assert "".join(marks[name].itertext()) == "".join(_text_runs(link)[0].itertext())


def test_bookmarks_begin_and_end_in_pairs(booklet):
    root, styles = booklet()
    fill_contents(root, styles)
    starts = [x.get(w("id")) for x in root.iter(w("bookmarkStart"))]
    assert starts == [x.get(w("id")) for x in root.iter(w("bookmarkEnd"))]
    assert len(set(starts)) == len(HEADINGS)


def test_the_field_still_begins_and_ends_once(booklet):
    for field in (FIELD % "", FIELD % "</w:p><w:p><w:r><w:t>เดิมอีกบรรทัด</w:t></w:r></w:p><w:p>"):
        root, styles = booklet(field=field)
        fill_contents(root, styles)
        kinds = [x.get(w("fldCharType")) for x in root.iter(w("fldChar"))]
        assert kinds[:2] == ["begin", "separate"]
        assert kinds[-1] == "end"
        assert kinds.count("begin") == kinds.count("end") == len(HEADINGS) + 1
        assert "เดิม" not in "".join(root.itertext())


def test_a_booklet_without_headings_keeps_a_sound_field(booklet):
    root, styles = booklet([])
    assert fill_contents(root, styles)
    kinds = [x.get(w("fldCharType")) for x in root.iter(w("fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_a_paper_without_contents_is_left_alone(booklet, paragraph):
    root, styles = booklet(field=paragraph("ไม่มีสารบัญ"))
    before = etree.tostring(root)
    assert not fill_contents(root, styles)
    assert etree.tostring(root) == before


def test_word_is_asked_once_to_update_the_fields(parts):
    again = parse(mark_for_update(parts[SETTINGS]))
    assert [etree.QName(x).localname for x in again] == ["updateFields", "compat"]


def test_page_numbers_are_counted_from_the_first_heading(parts):
    outline = [("ส่วนที่ 1", 4), ("1.1", 4), ("ส่วนที่ 2", 17)]
    numbered = number_pages(parts, outline, to_thai)
    assert [page for _, page in entries(parse(numbered[DOCUMENT]))] == ["๑", "๑", "๑๔"]


def test_a_numbered_booklet_asks_for_no_update(parts):
    numbered = number_pages(parts, [("", 4), ("", 5), ("", 6)], to_thai)
    assert b"dirty" not in numbered[DOCUMENT]
    assert b"updateFields" not in numbered[SETTINGS]
    assert b"dirty" in parts[DOCUMENT]


@pytest.mark.parametrize("outline", [[], [("ส่วนที่ 1", 4)], [("", 1)] * 4])
def test_an_outline_that_does_not_fit_leaves_the_dots(parts, outline):
    assert number_pages(parts, outline, to_thai) == parts


def test_numbering_twice_gives_the_later_numbers(parts):
    once = number_pages(parts, [("", 1), ("", 2), ("", 3)], str)
    twice = number_pages(once, [("", 1), ("", 12), ("", 13)], str)
    assert [page for _, page in entries(parse(twice[DOCUMENT]))] == ["1", "12", "13"]


def test_bookmarks_that_a_template_brings_along_keep_their_ids(booklet):
    own = '<w:bookmarkStart w:id="1" w:name="ของเดิม"/><w:bookmarkEnd w:id="1"/>'
    root, styles = booklet(field=FIELD % "" + f"<w:p>{own}</w:p>")
    fill_contents(root, styles)
    ids = [x.get(w("id")) for x in root.iter(w("bookmarkStart"))]
    assert len(set(ids)) == len(ids)
