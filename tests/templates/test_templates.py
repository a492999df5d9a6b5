"""The Word templates that are shipped: made by the code beside them, sound, and in Thai digits."""

import re
import runpy
from pathlib import Path

import pytest
from docx import Document
from lxml import etree
from paper_reader import A, Paper, R, W

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "templates" / "docx").glob("*.docx"))
NAMES = [path.stem for path in SHIPPED]
TAG = re.compile(r"\{[{%#].*?[}%#]\}")

each_template = pytest.mark.parametrize("path", SHIPPED, ids=NAMES)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The templates as the code beside them writes them now."""
    folder = tmp_path_factory.mktemp("templates") / "docx"
    runpy.run_path(str(ROOT / "templates" / "source" / "make_documents.py"))["main"](folder)
    return folder


def test_the_code_writes_just_the_templates_that_are_shipped(written):
    assert sorted(path.name for path in written.iterdir()) == [path.name for path in SHIPPED]


@each_template
def test_a_template_is_what_the_code_writes(written, path):
    shipped, made = Paper(path), Paper(written / path.name)
    assert shipped.names == made.names
    for name in made.names:
        assert shipped.parts[name] == made.parts[name], f"{path.name}: {name} differs"


def test_the_guides_are_what_the_code_writes(written):
    for path in (ROOT / "templates" / "guide").glob("*.docx"):
        assert Paper(path).parts == Paper(written.parent / "guide" / path.name).parts


def test_the_compiled_templates_are_what_the_code_writes(written):
    """Another release of Jinja than the one they were made by would write other code."""
    shipped = Paper(ROOT / "templates" / "prepared.zip").parts
    made = Paper(written.parent / "prepared.zip").parts
    assert shipped.keys() == made.keys()
    for name, code in made.items():
        stamp, ours = (each.split(b"\n", 1)[0].split() for each in (shipped[name], code))
        assert stamp[1] == ours[1], f"{name} was not compiled again"
        assert stamp[2] != ours[2] or shipped[name] == code


@each_template
def test_a_template_opens_in_other_hands(path):
    assert Document(path).paragraphs


@each_template
def test_a_template_types_no_ascii_digit(path):
    paper = Paper(path)
    for name, root in paper.roots().items():
        for paragraph in root.iter(f"{W}p"):
            stored = set(_stored_results(paragraph))
            text = "".join(x.text or "" for x in paragraph.iter(f"{W}t") if x not in stored)
            assert not re.search("[0-9]", TAG.sub("", text)), f"{name}: {text}"


def _stored_results(paragraph):
    """What fields hold until they are counted anew."""
    inside = False
    for node in paragraph.iter():
        if node.tag == f"{W}fldChar":
            inside = node.get(f"{W}fldCharType") == "separate"
        elif inside and node.tag == f"{W}t":
            yield node


@each_template
def test_every_style_that_is_used_exists(path):
    paper = Paper(path)
    known = {x.get(f"{W}styleId") for x in paper.root("word/styles.xml").iter(f"{W}style")}
    used = {
        x.get(f"{W}val")
        for root in paper.roots().values()
        for name in ("pStyle", "rStyle", "tblStyle")
        for x in root.iter(f"{W}{name}")
    }
    used |= {x.get(f"{W}val") for x in paper.root("word/styles.xml").iter(f"{W}basedOn")}
    assert used <= known


@each_template
def test_every_relation_that_is_used_exists(path):
    paper = Paper(path)
    root = etree.fromstring(paper.parts["word/_rels/document.xml.rels"])
    known = {x.get("Id"): x.get("Target") for x in root}
    used = {
        value
        for node in paper.root().iter()
        for key, value in node.attrib.items()
        if key.startswith(R)
    }
    assert used <= set(known)
    assert all(f"word/{target}" in paper.parts for target in known.values())


@each_template
def test_tables_have_a_fixed_layout_and_cells_as_wide_as_their_columns(path):
    for table in Paper(path).body.iter(f"{W}tbl"):
        assert table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
        columns = [int(x.get(f"{W}w")) for x in table.find(f"{W}tblGrid")]
        for row in table.findall(f"{W}tr"):
            place = 0
            for cell in row.findall(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                count = int(span.get(f"{W}val")) if span is not None else 1
                width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
                assert width == sum(columns[place : place + count])
                place += count
            assert place == len(columns)


@each_template
def test_a_template_asks_for_the_layout_that_breaks_thai_lines(path):
    settings = Paper(path).root("word/settings.xml")
    modes = [x for x in settings.iter(f"{W}compatSetting") if "Mode" in x.get(f"{W}name")]
    assert [x.get(f"{W}val") for x in modes] == ["15"]
    assert settings.find(f".//{W}doNotExpandShiftReturn") is not None


@each_template
def test_no_style_sets_a_size_weight_or_font_without_its_thai_twin(path):
    for properties in Paper(path).root("word/styles.xml").iter(f"{W}rPr"):
        names = {etree.QName(x).localname for x in properties}
        assert ("sz" in names) == ("szCs" in names)
        assert ("b" in names) == ("bCs" in names)
        assert ("i" in names) == ("iCs" in names)
        fonts = properties.find(f"{W}rFonts")
        assert fonts is None or fonts.get(f"{W}ascii") == fonts.get(f"{W}cs")


MEMOS = sorted(name for name in NAMES if "memo" in name or name == "posting")
LETTERS = sorted(name for name in NAMES if "letter" in name and "guideline" not in name)


def _emblem_heights(name):
    root = Paper(ROOT / "templates" / "docx" / f"{name}.docx").root()
    frames = [x.getparent() for x in root.iter() if x.get("descr") == "ตราครุฑ"]
    return [int(frame.find(f".//{A}ext").get("cy")) for frame in frames]


@pytest.mark.parametrize("name", MEMOS)
def test_a_memo_keeps_a_room_of_1_5_cm_for_the_emblem(name):
    assert _emblem_heights(name) == [540_000]


@pytest.mark.parametrize("name", [*LETTERS, "announcement", "support-order", "development-order"])
def test_a_letter_an_announcement_and_an_order_keep_a_room_of_3_cm(name):
    assert _emblem_heights(name) == [1_080_000]


def _style(name, style):
    styles = Paper(ROOT / "templates" / "docx" / f"{name}.docx").root("word/styles.xml")
    return next(x for x in styles.iter(f"{W}style") if x.get(f"{W}styleId") == style)


def test_a_memos_title_is_29_points_on_a_line_of_exactly_35():
    style = _style("approval-memo", "MemoTitle")
    assert style.find(f"{W}rPr/{W}szCs").get(f"{W}val") == "58"
    spacing = style.find(f"{W}pPr/{W}spacing")
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("700", "exact")


def test_running_text_is_distributed_and_indented_by_2_5_cm():
    style = _style("approval-memo", "Body")
    assert style.find(f"{W}pPr/{W}jc").get(f"{W}val") == "thaiDistribute"
    assert style.find(f"{W}pPr/{W}ind").get(f"{W}firstLine") == "1417"
    assert style.find(f"{W}pPr/{W}spacing").get(f"{W}before") == "120"


@pytest.mark.parametrize("name", sorted({*MEMOS, *LETTERS, "announcement"}))
def test_a_page_is_a4_with_3_cm_at_the_left_and_2_at_the_right(name):
    for section in Paper(ROOT / "templates" / "docx" / f"{name}.docx").root().iter(f"{W}sectPr"):
        size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
        assert (margin.get(f"{W}left"), margin.get(f"{W}right")) == ("1701", "1134")


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_prints_its_date_without_the_word_for_it(name):
    lines = Paper(ROOT / "templates" / "docx" / f"{name}.docx").paragraphs
    assert "{{ ผู้รับ.วันที่|วันที่ }}" in lines
