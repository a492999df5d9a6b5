"""What an officer changed in a paper by hand, told apart from what the data changed."""

import io
import re
import zipfile

import pytest

from dplan_docs.bundle import remember
from dplan_docs.formats.wording import Change
from dplan_docs.handwork import handwork_of
from dplan_docs.history import History
from dplan_docs.report.sequels import handwork_lines
from tests.frame.test_bundle import a_document
from tests.frame.test_bundle import write as write_files

MEMO, NEW_MEMO = "01 บันทึก.docx", "01 บันทึก (ฉบับใหม่).docx"


def a_word_file(*paragraphs):
    from docx import Document

    paper = Document()
    for text in paragraphs:
        paper.add_paragraph(text)
    content = io.BytesIO()
    paper.save(content)
    return content.getvalue()


@pytest.fixture
def history(tmp_path):
    return History(tmp_path / ".dplan" / "history")


@pytest.fixture
def write(tmp_path, history):
    def write(content):
        written = write_files(tmp_path / "output", a_document(content=content), history=history)
        remember(history, tmp_path / "output", {})
        return handwork_of(written, history)

    return write


FIRST, SECOND, THIRD = "เรียน นายก", "งบประมาณ 100 บาท", "จึงเรียนมาเพื่อโปรดพิจารณา"


def test_changes_by_hand_and_by_data_are_told_apart(write, tmp_path):
    assert write(a_word_file(FIRST, SECOND, THIRD)) == ()
    edited = a_word_file("เรียน ท่านนายก", SECOND, THIRD)
    (tmp_path / "output" / MEMO).write_bytes(edited)
    (work,) = write(a_word_file(FIRST, "งบประมาณ 200 บาท", THIRD))
    assert (work.path, work.beside) == (MEMO, NEW_MEMO)
    assert work.by_hand == (Change(before=FIRST, after="เรียน ท่านนายก"),)
    assert work.by_data == (Change(before=SECOND, after="งบประมาณ 200 บาท"),)
    told = "\n".join(handwork_lines([work]))
    assert "ท่านแก้ไข 1 แห่ง\n      “เรียน นายก” → “เรียน ท่านนายก”" in told
    assert "ข้อมูลเปลี่ยน 1 แห่ง\n      “งบประมาณ 100 บาท” → “งบประมาณ 200 บาท”" in told


def test_data_that_stays_puts_nothing_beside(write, tmp_path):
    made = a_word_file(FIRST, SECOND)  # python-docx writes the time of day into a package
    write(made)
    (tmp_path / "output" / MEMO).write_bytes(a_word_file(FIRST))
    (work,) = write(made)
    assert (work.beside, work.by_data) == (None, ())
    assert work.by_hand == (Change(before=SECOND, after=""),)


def test_the_officers_version_is_compared_with_what_it_was_made_of(write, tmp_path):
    """However many versions the data has made since."""
    write(a_word_file(FIRST, "1"))
    (tmp_path / "output" / MEMO).write_bytes(a_word_file("ของฉัน", "1"))
    for number in "2345":
        (work,) = write(a_word_file(FIRST, number))
    assert work.by_hand == (Change(before=FIRST, after="ของฉัน"),)
    assert work.by_data == (Change(before="1", after="5"),)


@pytest.mark.parametrize("content", [b"", b"no package", b"PK\x03\x04"])
def test_a_version_that_cannot_be_read_is_left_all_the_same(write, tmp_path, content):
    write(a_word_file(FIRST))
    (tmp_path / "output" / MEMO).write_bytes(content)
    (work,) = write(a_word_file(SECOND))
    assert (work.path, work.beside, work.by_hand) == (MEMO, NEW_MEMO, None)
    assert (tmp_path / "output" / MEMO).read_bytes() == content


def test_two_versions_of_a_word_file_differ_by_words_alone(write, tmp_path):
    """Saved again by Word without a change of words: nothing was changed by hand."""
    write(a_word_file(FIRST))
    with zipfile.ZipFile(tmp_path / "output" / MEMO) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w") as new:
        for name, part in parts.items():
            new.writestr(name, re.sub(rb"\s+</w:body>", b"</w:body>", part))
    (tmp_path / "output" / MEMO).write_bytes(again.getvalue())
    (work,) = write(a_word_file(SECOND))
    assert work.by_hand == ()
