"""Tags as Word, keyboards and clipboards spoil them: they fill as if they had been typed plainly."""

# ruff: noqa: RUF001 (the confusable characters are what is tested)

import pytest

from dplan_docs.formats.docx import Look, fill
from dplan_docs.formats.tags import plain
from dplan_docs.formats.wordml import w

PLAIN = Look(convert_digits=str)
CONTEXT = {
    "จำนวน": 5,
    "น้ำ": "ใส",
    "หน่วยงาน": {"ชื่อ": "อบต."},
    "มี": True,
    "รายการ": [1, 2],
    "ชื่อ เต็ม": "ครบ",
}


def text_of(filled):
    return "".join(x.text or "" for x in filled.document.iter(w("t")))


def run(text):
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("{{ จํานวน }}", "5"),
        ("{{ น้ํา }}", "ใส"),
        ("{{ นํ้า }}", "ใส"),
        ("{{ จำนวน\u200b }}", "5"),
        ("{\u200b{ จำ\u200dนวน }\ufeff}", "5"),
        ("{{\u00a0จำนวน\u2009}}", "5"),
        ("{{ หน่วยงาน\u200b.\u00a0ชื่อ }}", "อบต."),
        ("{{ หน่วยงาน[“ชื่อ”] }}", "อบต."),
        ("{{ หน่วยงาน[‘ชื่อ’] }}", "อบต."),
        ("{{ หน่วยงาน[„ชื่อ‟] }}", "อบต."),
        ("｛｛ จำนวน ｝｝", "5"),
        ("｛％ if มี ％｝ก｛％ endif ％｝", "ก"),
        ("{%– if มี –%}ก{%– endif –%}", "ก"),
        ("{{ จำนวน – 2 }}", "3"),
        ("{{ จำนวน ｜ บาท }}", "5"),
        ("{{ “–” }}", "–"),
        ("{{ จำนวน }}{# “หมายเหตุ\u200b” #}", "5"),
        ("{% if จำนวน &gt; 4 and จำนวน &lt; 6 %}ก &amp; ข{% endif %}", "ก & ข"),
        ("{{ 'ก &amp; ข' }}", "ก & ข"),
    ],
)
def test_a_spoilt_tag_is_read_as_it_was_meant(a_template, tag, text):
    body = f"<w:p>{run(tag)}</w:p>"
    assert text_of(fill(a_template(body), CONTEXT, PLAIN)) == text


@pytest.mark.parametrize(
    "outside", ["จํานวน นํ้า", "a\u00a0b\u200bc", "“ก” ‘ข’ – —", "｛ ก ｝ {", "} }", "100 %"]
)
def test_what_stands_outside_of_tags_is_not_touched(a_template, outside):
    body = f"<w:p>{run(f'{outside} {{{{ จํานวน }}}} {outside}')}</w:p>"
    assert text_of(fill(a_template(body), CONTEXT, PLAIN)) == f"{outside} 5 {outside}"


SPLITS = {
    "runs": run("ก{") + run("{ จำ") + run("นวน }") + run("} ข"),
    "spelling marks": run("ก{{ จำ")
    + '<w:proofErr w:type="spellStart"/>'
    + run("นวน")
    + run(" }} ข"),
    "a bookmark": run("ก{{ จำ")
    + '<w:bookmarkStart w:id="7" w:name="x"/>'
    + run("นวน")
    + '<w:bookmarkEnd w:id="7"/>'
    + run(" }} ข"),
    "an insertion": run("ก{{ ")
    + f'<w:ins w:id="1" w:author="ก">{run("จำนวน")}</w:ins>'
    + run(" }} ข"),
    "an insertion from its start": f'<w:ins w:id="1" w:author="ก">{run("ก{{ จำ")}</w:ins>'
    + run("นวน }} ข"),
    "a deletion inside": run("ก{{ จำ")
    + '<w:del w:id="1" w:author="ก"><w:r><w:delText>ผิด</w:delText></w:r></w:del>'
    + run("นวน }} ข"),
    "a link": run("ก{{ ")
    + f'<w:hyperlink w:anchor="x">{run("จำ")}</w:hyperlink>'
    + run("นวน }} ข"),
    "a link from its start": f'<w:hyperlink w:anchor="x">{run("ก{{ จำ")}</w:hyperlink>'
    + run("นวน }} ข"),
    "a smart tag": run("ก{")
    + f'<w:smartTag w:uri="u" w:element="e">{run("{ จำนวน ")}</w:smartTag>'
    + run("}} ข"),
    "a content control": run("ก{{ ")
    + f"<w:sdt><w:sdtContent>{run('จำนวน')}</w:sdtContent></w:sdt>"
    + run(" }} ข"),
    "a line break": "<w:r><w:t>ก{{</w:t><w:br/><w:t>จำนวน</w:t><w:tab/><w:t>}} ข</w:t></w:r>",
    "a counted page": "<w:r><w:t>ก{{ จำ</w:t><w:lastRenderedPageBreak/><w:t>นวน }} ข</w:t></w:r>",
}


@pytest.mark.parametrize("split", SPLITS.values(), ids=SPLITS)
def test_a_tag_that_word_has_split_is_one_tag(a_template, split):
    assert text_of(fill(a_template(f"<w:p>{split}</w:p>"), CONTEXT, PLAIN)) == "ก5 ข"


def test_two_tags_over_one_border_of_runs_are_two_tags(a_template):
    body = f"<w:p>{run('{{ จำนวน }}{{ จำ')}{run('นวน }} และ {{ น้ํา')}{run(' }}')}</w:p>"
    assert text_of(fill(a_template(body), CONTEXT, PLAIN)) == "55 และ ใส"


def test_a_tag_in_a_text_box_is_apart_from_the_text_around_it(a_template):
    box = f"<w:pict><w:txbxContent><w:p>{run('{{ น้ํา')}{run(' }}')}</w:p></w:txbxContent></w:pict>"
    body = f"<w:p>{run('{{ จำ')}{run('นวน }}')}<w:r>{box}</w:r></w:p>"
    assert text_of(fill(a_template(body), CONTEXT, PLAIN)) == "5ใส"


def test_a_loop_over_rows_may_be_spoilt_as_well(a_template):
    def row(text):
        return f"<w:tr><w:tc><w:tcPr/><w:p>{run(text)}</w:p></w:tc></w:tr>"

    rows = row("{%tr\u00a0for x in รายการ\u200b %}") + row("{{ x }}") + row("｛％tr endfor ％｝")
    made = fill(a_template(f"<w:tbl>{rows}</w:tbl>"), CONTEXT, PLAIN)
    assert [x.text for x in made.document.iter(w("t"))] == ["1", "2"]


def test_a_name_of_two_words_is_found_whatever_its_blank():
    assert plain("{{ ก[“ชื่อ\u00a0เต็ม”] }}") == '{{ ก["ชื่อ เต็ม"] }}'
