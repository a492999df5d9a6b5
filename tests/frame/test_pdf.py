import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from dplan_docs.errors import DplanError
from dplan_docs.formats import office, pdf


def a_paper(path, *, page_field=False, text=""):
    from docx import Document
    from docx.oxml import OxmlElement

    paper = Document()
    paper.add_heading("ส่วนที่ ๑", 1)
    paper.add_paragraph(text)
    paper.add_page_break()
    paper.add_heading("ส่วนที่ ๒", 1)
    if page_field:
        field = OxmlElement("w:instrText")
        field.text = " PAGE "
        paper.element.body.insert(0, field)
    paper.save(path)
    return path


@pytest.mark.office
def test_papers_become_pdfs_with_their_headings_on_their_pages(tmp_path):
    papers = [a_paper(tmp_path / "1.docx"), a_paper(tmp_path / "2.docx", page_field=True)]
    made = pdf.convert(papers, tmp_path / "a", thai_digits=True)
    time.sleep(1.1)  # a PDF's clock counts seconds
    again = pdf.convert(papers, tmp_path / "b", thai_digits=True)
    assert set(made) == set(papers)
    assert [x.read_bytes() for x in made.values()] == [x.read_bytes() for x in again.values()]
    for paper in papers:
        assert pdf.outline(made[paper]) == [("ส่วนที่ ๑", 1), ("ส่วนที่ ๒", 2)]


@pytest.mark.parametrize(
    ("page_field", "text", "is_drawn_in_thai"),
    [
        (True, "โทร. ๐ ๙๙๙๙ ๙๙๙๙", True),
        (False, "โทร. ๐ ๙๙๙๙ ๙๙๙๙", False),
        (True, "saraban71001@example.go.th", False),
    ],
)
def test_an_address_with_digits_is_kept_from_thai_digits(
    tmp_path, page_field, text, is_drawn_in_thai
):
    from dplan_docs.formats.pdf import _is_drawn_in_thai

    paper = a_paper(tmp_path / "1.docx", page_field=page_field, text=text)
    assert _is_drawn_in_thai(paper) is is_drawn_in_thai


def fake_office(folder, monkeypatch, program):
    script = folder / "soffice"
    script.write_text(f"#!{sys.executable}\n{program}", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(pdf, "find_office", lambda: script)


@pytest.mark.skipif(os.name == "nt", reason="a script is no program on Windows")
@pytest.mark.parametrize(
    "program", ["", "import sys; open(sys.argv[-2] + '/1.pdf', 'w').write('x')"]
)
def test_an_office_that_writes_no_pdf_is_not_believed(tmp_path, monkeypatch, program):
    fake_office(tmp_path, monkeypatch, program)
    paper = a_paper(tmp_path / "1.docx")
    assert pdf.convert([paper], tmp_path / "out", thai_digits=False) == {}


def still_runs(pid):
    """Whether there is such a process, other than a dead one that nobody has asked after."""
    for _ in range(50):
        try:
            os.kill(pid, 0)
            state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2]
        except (ProcessLookupError, FileNotFoundError):
            return False
        if state.split()[0] == "Z":
            return False
        time.sleep(0.1)
    return True


@pytest.mark.skipif(not Path("/proc").exists(), reason="processes are looked for in /proc")
def test_an_office_that_hangs_is_ended_with_its_children(tmp_path, monkeypatch):
    fake_office(
        tmp_path,
        monkeypatch,
        "import subprocess, sys, pathlib\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"pathlib.Path({str(tmp_path / 'pid')!r}).write_text(str(child.pid))\n"
        "child.wait()",
    )
    monkeypatch.setattr(pdf, "_SECONDS", 3)
    monkeypatch.setattr(pdf, "_SECONDS_PER_FILE", 0)
    with pytest.raises(DplanError, match="ไม่เสร็จในเวลา"):
        pdf.convert([a_paper(tmp_path / "1.docx")], tmp_path / "out", thai_digits=False)
    assert not still_runs(int((tmp_path / "pid").read_text()))


def test_without_an_office_one_sentence_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "find_office", lambda: None)
    with pytest.raises(DplanError, match="LibreOffice"):
        pdf.convert([a_paper(tmp_path / "1.docx")], tmp_path / "out", thai_digits=False)


def test_the_office_is_looked_for_on_the_path_and_in_its_usual_places(tmp_path, monkeypatch):
    monkeypatch.setattr(office, "shutil", SimpleNamespace(which=lambda _: None))
    monkeypatch.setattr(office, "_PLACES", (str(tmp_path / "none"),))
    assert office.find_office() is None
    monkeypatch.setattr(office, "_PLACES", (str(tmp_path / "none"), str(tmp_path)))
    assert office.find_office() == tmp_path
