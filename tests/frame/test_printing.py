from dataclasses import replace

import pytest

from dplan_docs.documents import MadeDocument, MadeFile
from dplan_docs.errors import DplanError
from dplan_docs.history import History
from dplan_docs.printing import print_documents
from dplan_docs.printouts import Printouts
from dplan_docs.settings.model import ARABIC_DIGITS, THAI_DIGITS
from tests.frame.test_bundle import write


def a_document(document_id, *names):
    return MadeDocument(
        id=document_id,
        number=1,
        title=document_id,
        files=tuple(MadeFile(name=name, content=name.encode()) for name in names),
        missing=(),
    )


DOCUMENTS = (
    a_document("posting", "14 ก.docx"),
    a_document("plan", "16 ข.docx"),
    a_document("plan-workbook", "17 ค.xlsx"),
)


@pytest.fixture
def press(monkeypatch, tmp_path):
    """A LibreOffice whose PDFs hold the text they are made of; it does not make ``refused``."""
    runs = []

    def convert(files, into, *, thai_digits):
        runs.append([path.read_bytes() for path in files])
        assert thai_digits
        made = {}
        for path in files:
            if path.read_bytes() not in convert.refused:
                made[path] = into / f"{path.stem}.pdf"
                made[path].write_bytes(b"%PDF " + path.read_bytes())
        return made

    def number_pages(document, outlines, style):
        assert style == THAI_DIGITS
        (made,) = document.files
        numbered = MadeFile(name=made.name, content=made.content + str(outlines).encode())
        return MadeDocument(
            id=document.id, number=1, title=document.title, files=(numbered,), missing=()
        )

    convert.refused = set()
    convert.runs = runs
    monkeypatch.setattr("dplan_docs.formats.pdf.find_office", lambda: tmp_path)
    monkeypatch.setattr("dplan_docs.formats.pdf.convert", convert)
    monkeypatch.setattr("dplan_docs.formats.pdf.outline", lambda _: [("ส่วนที่ ๑", 3)])
    monkeypatch.setattr("dplan_docs.printing.number_pages", number_pages)
    return convert


def test_booklets_are_printed_again_with_their_page_numbers(press):
    printed = print_documents(DOCUMENTS, THAI_DIGITS)
    numbered = "16 ข.docx{'16 ข.docx': [('ส่วนที่ ๑', 3)]}".encode()
    assert [x.files[0].content for x in printed.documents] == [
        "14 ก.docx".encode(),
        numbered,
        "17 ค.xlsx".encode(),
    ]
    assert printed.pdfs == {
        "14 ก.docx": b"%PDF " + "14 ก.docx".encode(),
        "16 ข.docx": b"%PDF " + numbered,
    }
    assert press.runs == [["14 ก.docx".encode(), "16 ข.docx".encode()], [numbered]]
    assert printed.notes == ()


def test_a_paper_that_could_not_be_printed_is_named(press):
    press.refused = {"14 ก.docx".encode()}
    printed = print_documents(DOCUMENTS, THAI_DIGITS)
    assert "14 ก.docx" not in printed.pdfs
    assert "14 ก.docx" in printed.notes[0]


def test_without_an_office_the_papers_stay_as_they_are(monkeypatch):
    monkeypatch.setattr("dplan_docs.formats.pdf.find_office", lambda: None)
    printed = print_documents(DOCUMENTS, THAI_DIGITS)
    assert (printed.documents, printed.pdfs) == (DOCUMENTS, {})
    assert "libreoffice.org" in printed.notes[0]


@pytest.mark.usefixtures("press")
def test_an_office_that_hangs_costs_the_pdfs_only(monkeypatch):
    def hang(*_, **__):
        raise DplanError("ไม่เสร็จในเวลาที่กำหนด")

    monkeypatch.setattr("dplan_docs.formats.pdf.convert", hang)
    printed = print_documents(DOCUMENTS, THAI_DIGITS)
    assert (printed.documents, printed.notes) == (DOCUMENTS, ("ไม่เสร็จในเวลาที่กำหนด",))


def test_a_paper_printed_before_is_not_laid_out_again(press, tmp_path):
    history = History(tmp_path / ".dplan" / "history")
    printouts = Printouts(tmp_path / ".dplan", history, THAI_DIGITS)
    first = print_documents(DOCUMENTS, THAI_DIGITS, printouts.find)
    write(tmp_path / "output", *first.documents, pdfs=first.pdfs)
    history.keep(tmp_path / "output")
    printouts.remember(first.printouts)
    press.runs.clear()
    assert print_documents(DOCUMENTS, THAI_DIGITS, printouts.find) == replace(
        first, printouts=first.printouts
    )
    assert press.runs == []
    changed = (a_document("posting", "14 ก ใหม่.docx"), *DOCUMENTS[1:])
    again = print_documents(changed, THAI_DIGITS, printouts.find)
    assert [[x.decode() for x in run] for run in press.runs if run] == [["14 ก ใหม่.docx"]]
    assert again.documents[1:] == first.documents[1:]
    assert again.pdfs["16 ข.docx"] == first.pdfs["16 ข.docx"]


def test_another_style_of_digits_is_another_printout(press, tmp_path):
    history = History(tmp_path / ".dplan" / "history")
    first = print_documents(DOCUMENTS, THAI_DIGITS)
    write(tmp_path / "output", *first.documents, pdfs=first.pdfs)
    history.keep(tmp_path / "output")
    Printouts(tmp_path / ".dplan", history, THAI_DIGITS).remember(first.printouts)
    assert press.runs
    other = Printouts(tmp_path / ".dplan", history, ARABIC_DIGITS)
    assert other.find(b"14 \xe0\xb8\x81.docx") is None
    assert Printouts(tmp_path / ".dplan", history, THAI_DIGITS).find(b"14 \xe0\xb8\x81.docx")
