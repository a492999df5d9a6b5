"""``dplan templates fields``: on screen, as JSON, and as a Word file to copy from."""

import json
import shutil

import pytest

from dplan_docs.cli import run
from dplan_docs.formats.package import read_parts
from dplan_docs.guide import NAME
from dplan_docs.shipped import sample_workspace


@pytest.fixture
def folder(tmp_path):
    copy = tmp_path / "แผน 2566"
    shutil.copytree(sample_workspace(), copy, ignore=shutil.ignore_patterns("output"))
    return copy


def told(capsys, *arguments):
    with pytest.raises(SystemExit) as ended:
        run(["templates", "fields", *map(str, arguments)])
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_without_a_folder_the_sample_office_is_the_example(capsys):
    out = told(capsys, "--find", "รหัสไปรษณีย์")
    assert "{{ หน่วยงาน.รหัสไปรษณีย์ }}" in out
    assert "ตัวอย่าง “๙๙๑๒๐”  มาจาก หน่วยงาน › รหัสไปรษณีย์" in out


def test_json_tells_everything_of_a_field(capsys, folder):
    fields = json.loads(told(capsys, folder, "--json", "--only", "posting"))["fields"]
    (witness,) = [x for x in fields if x["name"] == "พยานหนึ่ง.ชื่อ"]
    assert witness["templates"] == ["docx/posting.docx"]
    assert witness["origin"] == "บุคลากร › คำนำหน้า, ชื่อ-สกุล"
    assert witness["example"]


def test_the_word_file_holds_every_tag_as_it_is_typed(capsys, folder):
    fields = json.loads(told(capsys, folder, "--json", "--word"))["fields"]
    xml = read_parts(folder / "output" / NAME)["word/document.xml"].decode("utf-8")
    text = "".join(piece.split("<")[0] for piece in xml.split(">"))
    for field in fields:
        assert field["tag"] in text


def test_a_word_file_needs_a_folder(capsys):
    with pytest.raises(SystemExit) as ended:
        run(["templates", "fields", "--word"])
    assert ended.value.code == 2
    assert "ต้องระบุโฟลเดอร์งาน" in capsys.readouterr().err


@pytest.mark.validator
def test_the_word_file_is_sound(capsys, folder, validate_office_files):
    told(capsys, folder, "--word")
    assert validate_office_files(folder / "output" / NAME) == {}
