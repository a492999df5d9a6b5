"""``dplan templates check``, and the same check in ``check`` and ``build``."""

import json
import shutil
from zipfile import ZipFile

import pytest
from paper_reader import Paper, W, text_of

from dplan_docs.cli import run
from tests.proofing.conftest import SHIPPED
from tests.proofing.mistakes import NAME

SAMPLE = SHIPPED.parents[1] / "samples" / "obt-2566"
WRONG = "{{ หน่วยงาน.ชือ }}"


@pytest.fixture
def asked(capsys):
    """Run a command; return its exit code and what it answered."""

    def ask(*arguments):
        with pytest.raises(SystemExit) as end:
            run([str(x) for x in arguments])
        return end.value.code, capsys.readouterr().out

    return ask


@pytest.fixture
def office(tmp_path, changed):
    """A copy of the sample's workspace, whose announcement asks for a misspelt field."""
    folder = tmp_path / "งาน"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("output"))
    (folder / "templates").mkdir(exist_ok=True)
    shutil.copy(changed("announcement", NAME, WRONG), folder / "templates")
    return folder


def test_a_faulty_template_is_an_error_with_its_place(asked, changed):
    path = changed("announcement", NAME, WRONG)
    code, out = asked("templates", "check", path, "--json")
    answer = json.loads(out)
    (finding,) = answer["findings"]
    assert code == 1
    assert finding["code"] == "template-field-unknown"
    assert (finding["file"], finding["sheet"], finding["cell"]) == ("announcement.docx", None, None)
    assert finding["place"] == f"เนื้อความ › “ประกาศ{WRONG}”"
    assert answer["templates"][0]["annotated"] == str(
        path.with_name("ตรวจแม่แบบ - announcement.docx")
    )


def test_the_officer_reads_what_was_probably_meant(asked, changed):
    _, out = asked("templates", "check", changed("announcement", NAME, WRONG))
    assert "ต้องแก้ไข 1 รายการ" in out
    assert "หมายถึง “หน่วยงาน.ชื่อ” ใช่หรือไม่" in out
    assert "ไฟล์เดิมไม่ถูกแก้ไข" in out


def test_a_sound_template_gets_no_copy(asked, tmp_path):
    path = shutil.copy(SHIPPED / "posting.docx", tmp_path)
    code, out = asked("templates", "check", path)
    assert code == 0
    assert "ไม่พบสิ่งที่ต้องแก้ไข" in out
    assert [x.name for x in tmp_path.iterdir()] == ["posting.docx"]


def test_a_file_that_is_no_word_file_is_refused_with_the_reason(asked, tmp_path):
    path = tmp_path / "posting.docx"
    path.write_bytes(b"not a zip")
    code, out = asked("templates", "check", path, "--json")
    assert code == 1
    assert [x["code"] for x in json.loads(out)["findings"]] == ["template-unusable"]


def test_a_file_that_is_not_there_stops_the_command(asked, tmp_path):
    assert asked("templates", "check", tmp_path / "ไม่มี.docx")[0] == 3


def test_a_second_check_writes_no_second_copy_and_an_edited_copy_stays(asked, changed):
    path = changed("announcement", NAME, WRONG)
    asked("templates", "check", path)
    asked("templates", "check", path)
    copy = path.with_name("ตรวจแม่แบบ - announcement.docx")
    assert {x.name for x in path.parent.iterdir()} == {path.name, copy.name}
    copy.write_bytes(b"edited")
    asked("templates", "check", path)
    assert copy.read_bytes() == b"edited"
    assert path.with_name("ตรวจแม่แบบ - announcement (2).docx").is_file()


def test_a_workspace_s_templates_are_checked_and_their_copies_go_to_the_output(asked, office):
    code, out = asked("templates", "check", office, "--json")
    answer = json.loads(out)
    assert code == 1
    assert [x["file"] for x in answer["findings"]] == ["templates/announcement.docx"]
    assert (office / "output" / "ตรวจแม่แบบ - announcement.docx").is_file()
    assert [x.name for x in (office / "templates").iterdir()] == ["announcement.docx"]


def test_check_tells_of_a_faulty_template(asked, office):
    code, out = asked("check", office, "--json", "--today", "2022-12-01")
    found = [x for x in json.loads(out)["findings"] if x["code"].startswith("template-")]
    assert code == 1
    assert [(x["code"], x["file"]) for x in found] == [
        ("template-field-unknown", "templates/announcement.docx")
    ]


def test_build_writes_nothing_and_tells_every_fault_of_the_template(asked, office):
    code, out = asked("build", office, "--json", "--today", "2022-12-01")
    assert code == 3
    assert [x["code"] for x in json.loads(out)["findings"]] == ["template-field-unknown"]
    assert not (office / "output").exists()


def test_the_copy_holds_a_comment_at_the_place_and_is_else_the_template(asked, changed):
    path = changed("announcement", NAME, WRONG)
    asked("templates", "check", path)
    copy, original = (Paper(x) for x in (path.with_name("ตรวจแม่แบบ - announcement.docx"), path))
    (comment,) = copy.root("word/comments.xml")
    assert "หน่วยงาน.ชื่อ" in text_of(comment)
    (start,) = copy.root().iter(f"{W}commentRangeStart")
    assert text_of(start.getparent()) == f"ประกาศ{WRONG}"
    assert start.get(f"{W}id") == comment.get(f"{W}id")
    assert copy.paragraphs == original.paragraphs
    with ZipFile(path) as package:
        assert package.testzip() is None


def test_a_fault_in_the_page_s_head_is_told_at_the_body_s_beginning(asked, changed):
    path = changed(
        "announcement",
        "<w:p>",
        f"<w:p><w:r><w:t>{WRONG}</w:t></w:r></w:p><w:p>",
        "word/header2.xml",
    )
    asked("templates", "check", path)
    copy = Paper(path.with_name("ตรวจแม่แบบ - announcement.docx"))
    assert text_of(copy.root("word/comments.xml")).startswith("หัวกระดาษ › ")


@pytest.mark.validator
def test_word_takes_the_copy(asked, changed, validate_office_files, tmp_path):
    for name in ("announcement", "attendance"):
        asked("templates", "check", changed(name, "{{", "{{ ไม่มี }}{{"))
    assert validate_office_files(tmp_path) == {}


def test_a_template_with_comments_of_its_own_keeps_them(asked, changed, tmp_path):
    first = changed("announcement", NAME, WRONG)
    asked("templates", "check", first)
    second = shutil.copy(first.with_name("ตรวจแม่แบบ - announcement.docx"), tmp_path / "x.docx")
    asked("templates", "check", second)
    comments = Paper(tmp_path / "ตรวจแม่แบบ - x.docx").root("word/comments.xml")
    assert [x.get(f"{W}id") for x in comments] == ["0", "1"]
