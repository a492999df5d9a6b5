"""Commands that are not about a province's papers alone."""

import json

import pytest

from dplan_docs.cli import run
from dplan_docs.shipped import sample_workspace

PROVINCE = sample_workspace().parent / "province-2566"


def dplan(capsys, *arguments):
    with pytest.raises(SystemExit) as stop:
        run([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return stop.value.code, printed.out, printed.err


def test_the_fields_of_its_own_papers_are_shown(capsys):
    code, out, _ = dplan(
        capsys, "templates", "fields", PROVINCE, "--only", "tambon-letter", "--json"
    )
    assert code == 0
    used = {each for line in json.loads(out)["fields"] for each in line["templates"]}
    assert any("tambon-letter" in each for each in used)
    assert not any("announcement" in each for each in used)


def test_a_tambon_plan_has_no_amendments(capsys):
    code, out, err = dplan(capsys, "edition", PROVINCE, "--kind", "เพิ่มเติม")
    assert (code, out) == (3, "")
    assert "แผนพัฒนาตำบลไม่มีฉบับแก้ไขเปลี่ยนแปลง" in err


def test_read_knows_a_districts_workbook_without_a_workspace(capsys):
    path = next((PROVINCE / "inbox").glob("อำเภอดอนทราย*"))
    code, out, _ = dplan(capsys, "read", path, "--json")
    rows = json.loads(out)["projects"]
    assert code == 1
    assert {row["form"] for row in rows} == {"แบบ ๑", "แบบ ๒", "แบบ ๓", "แบบรายงาน"}
    codes = {found["code"] for found in json.loads(out)["findings"]}
    assert {"tambon-quarter-unreadable", "budget-unreadable"} <= codes
    assert not codes & {"column-missing", "strategy-missing"}
