"""An office's own template from scratch: the examples that an officer would try first."""

import json
import shutil

import pytest
from docx import Document
from paper_reader import Paper

from dplan_docs.cli import run
from dplan_docs.shipped import sample_workspace

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
LINES = (
    "{{ หน่วยงาน.ชื่อ }} ประจำปีงบประมาณ พ.ศ. {{ ปีงบประมาณ }}",
    "ประชุมเมื่อ{{ การประชุม.วันที่|วันที่เต็ม }}",
)


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "แผน 2566"
    shutil.copytree(sample_workspace(), folder, ignore=shutil.ignore_patterns("output"))
    (folder / "templates").mkdir(exist_ok=True)
    return folder


def own_template(
    path, rows=("{{ โครงการ.ชื่อ }}", "{{ โครงการ.งบประมาณ|บาท }}", "{{ โครงการ.แผนงาน }}")
):
    paper = Document()
    for line in LINES:
        paper.add_paragraph(line)
    table = paper.add_table(rows=3, cols=3)
    table.autofit = False
    table.rows[0].cells[0].text = "{%tr for โครงการ in รายการโครงการ %}"
    for cell, text in zip(table.rows[1].cells, rows, strict=True):
        cell.text = text
    table.rows[2].cells[0].text = "{%tr endfor %}"
    paper.save(path)


def test_all_projects_stand_in_one_list(workspace, capsys):
    own_template(workspace / "templates" / "support-agenda.docx")
    with pytest.raises(SystemExit):
        run(["build", str(workspace), "--only", "support-agenda", "--today", "2022-12-01"])
    capsys.readouterr()
    (made,) = (workspace / "output").glob("*.docx")
    plan = json.loads((workspace / "output" / "plan.json").read_text(encoding="utf-8"))
    projects = [entry for entry in plan["projects"] if entry["form"] == "ผด.02"]
    text = Paper(made).text
    for entry in projects:
        assert entry["name"].translate(THAI) in text
    assert text.count("| - |") == sum(entry["budget"] is None for entry in projects)
