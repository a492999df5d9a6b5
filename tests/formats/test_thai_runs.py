import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dplan_docs.formats.thai_runs import repair
from dplan_docs.formats.wordml import w
from dplan_docs.thai.digits import to_arabic, to_thai

W = w("")[1:-1]
HAS_THAI = re.compile("[\u0e00-\u0e7f]")
ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "effect",
    "bdr",
    "shd",
    "vertAlign",
    "rtl",
    "cs",
    "em",
    "lang",
    "eastAsianLayout",
    "specVanish",
    "oMath",
    "rPrChange",
]


def a_run(text, properties=""):
    root = etree.fromstring(
        f'<w:p xmlns:w="{W}"><w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve"/></w:r></w:p>'
    )
    root.find(f".//{w('t')}").text = text
    return root


def repaired(text, properties="", digits=str):
    root = a_run(text, properties)
    repair(root, digits)
    return root


def texts(root):
    return [x.text for x in root.iter(w("t"))]


def properties_of(run):
    return [etree.QName(x).localname for x in run.find(w("rPr"))]


def test_a_run_is_split_where_the_script_changes():
    assert texts(repaired("ไฟ LED สี่ดวง")) == ["ไฟ ", "LED ", "สี่ดวง"]


def test_only_runs_that_hold_thai_are_marked_complex():
    for run in repaired("ไฟ LED สี่ดวง").iter(w("r")):
        text = run.findtext(w("t"))
        assert ("cs" in properties_of(run)) is bool(HAS_THAI.search(text))


def test_a_latin_run_loses_the_mark_that_word_left_on_it():
    assert properties_of(next(repaired("LED", "<w:b/><w:cs/>").iter(w("r")))) == ["b"]


def test_thai_digits_are_thai():
    assert texts(repaired("๒๕๖๙ A4")) == ["๒๕๖๙ ", "A4"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("(LED) “ไฟ”", ["(LED) “", "ไฟ”"]),
        ("“ไฟ” (LED)", ["“ไฟ” (", "LED)"]),
        ("...... น.", ["...... น."]),
        ("……", ["……"]),
    ],
)
def test_a_neutral_character_goes_with_the_strong_one_before_it(text, pieces):
    assert texts(repaired(text)) == pieces


def test_size_weight_and_slant_get_their_twins():
    run = next(repaired("ข้อความ", '<w:b/><w:i/><w:sz w:val="32"/>').iter(w("r")))
    assert properties_of(run) == ["b", "bCs", "i", "iCs", "sz", "szCs", "cs"]
    assert run.find(f"{w('rPr')}/{w('szCs')}").get(w("val")) == "32"


def test_a_twin_that_stands_is_not_overruled():
    run = next(repaired("ข้อความ", '<w:sz w:val="22"/><w:szCs w:val="32"/>').iter(w("r")))
    assert run.find(f"{w('rPr')}/{w('szCs')}").get(w("val")) == "32"


def test_a_font_is_the_thai_font_too():
    run = next(repaired("ข้อความ", '<w:rFonts w:ascii="TH Sarabun New"/>').iter(w("r")))
    assert run.find(f"{w('rPr')}/{w('rFonts')}").get(w("cs")) == "TH Sarabun New"


@given(
    st.sets(
        st.sampled_from(
            [
                "<w:rFonts w:ascii='x'/>",
                "<w:b/>",
                "<w:i/>",
                "<w:color w:val='FF0000'/>",
                "<w:sz w:val='28'/>",
                "<w:highlight w:val='yellow'/>",
                "<w:u w:val='single'/>",
                "<w:vertAlign w:val='superscript'/>",
                "<w:lang w:bidi='th-TH'/>",
                "<w:specVanish/>",
                "<w:rPrChange w:id='1' w:author='x'><w:rPr/></w:rPrChange>",
            ]
        )
    )
)
def test_the_properties_stand_in_the_order_of_the_schema(chosen):
    ordered = sorted(chosen, key=lambda x: ORDER.index(re.match(r"<w:(\w+)", x)[1]))
    for run in repaired("ไฟ LED", "".join(ordered)).iter(w("r")):
        names = properties_of(run)
        assert names == sorted(names, key=ORDER.index)


def test_a_tab_and_a_line_break_in_a_value_become_words_own():
    run_contents = [
        (etree.QName(child).localname, child.text)
        for child in repaired("หนึ่ง\tสอง\nthree").iter(w("t"), w("tab"), w("br"))
    ]
    assert run_contents == [
        ("t", "หนึ่ง"),
        ("tab", None),
        ("t", "สอง"),
        ("br", None),
        ("t", "three"),
    ]


def test_every_text_keeps_its_blanks():
    for text in repaired("  ไฟ LED  ").iter(w("t")):
        assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_digits_go_either_way_but_identifiers_stay():
    assert "".join(texts(repaired("ปี 2569 ไฟ LED12", digits=to_thai))) == "ปี ๒๕๖๙ ไฟ LED12"
    assert "".join(texts(repaired("ปี ๒๕๖๙", digits=to_arabic))) == "ปี 2569"


def test_what_else_a_run_holds_stays_in_its_place():
    root = a_run("ก่อน")
    run = root.find(w("r"))
    run.append(etree.Element(w("tab")))
    etree.SubElement(run, w("t")).text = "หลัง B"
    repair(root, str)
    names = [etree.QName(x).localname for run in root.iter(w("r")) for x in run][1::2]
    assert names == ["t", "tab", "t", "t"]
    assert texts(root) == ["ก่อน", "หลัง ", "B"]


PIECES = st.lists(
    st.sampled_from(
        ["ก", "น้ำ", "๒", "5", "A", "LED", " ", "(", "“", "/", ".", ",", "\t", "\n", "é", "ฯ"]
    ),
    max_size=12,
).map("".join)


def shown(root):
    marks = {w("tab"): "\t", w("br"): "\n"}
    return "".join(marks.get(x.tag, x.text) for x in root.iter(w("t"), w("tab"), w("br")))


@given(PIECES)
def test_no_text_is_lost_or_moved(text):
    assert shown(repaired(text)) == text


@given(PIECES)
def test_only_digits_change_with_the_style(text):
    assert shown(repaired(text, digits=to_thai)) == to_thai(text)


@given(PIECES)
def test_what_is_right_stays_as_it_is(text):
    root = repaired(text, "<w:b/>", digits=to_thai)
    before = etree.tostring(root)
    repair(root, to_thai)
    assert etree.tostring(root) == before


@given(PIECES)
def test_no_run_mixes_thai_with_latin(text):
    for piece in texts(repaired(text)):
        assert not (HAS_THAI.search(piece) and re.search("[0-9A-Za-z]", piece))
