"""The contract, with its own copy of every name in it."""

import hashlib
import json
import re
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
UNFINISHED = SAMPLES / "thesaban-2569"
TODAY = "20/10/2568"

DOCUMENT_IDS = [
    "approval-memo",
    "agency-letter",
    "division-memo",
    "support-invitation",
    "support-agenda",
    "support-minutes",
    "support-minutes-memo",
    "draft-plan",
    "development-invitation",
    "development-agenda",
    "development-minutes",
    "announcement-memo",
    "announcement",
    "posting",
    "extension-memo",
    "plan",
    "plan-workbook",
    "attendance",
    "appointment-orders",
]
COMMANDS = {
    "new": {"--name", "--kind", "--fiscal-year"},
    "forms": set(),
    "read": {"--json"},
    "check": {"--json", "--today"},
    "build": {"--out", "--only", "--pdf", "--strict", "--json", "--today"},
    "status": {"--json", "--today"},
    "watch": {"--today"},
    "templates": set(),
}
KINDS = ("อบต.", "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "อบจ.")
FINDING = {"code", "severity", "file", "sheet", "cell", "value", "message"}
PROJECT = {
    "form",
    "strategy",
    "work_plan",
    "category",
    "number",
    "name",
    "description",
    "budget",
    "budget_note",
    "funding_source",
    "location",
    "divisions",
    "months",
    "edition",
    "where",
}
DOCUMENT = {"id", "number", "title", "path", "pdf", "sha256", "status", "missing"}
FISCAL_ORDER = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]
MONEY = re.compile(r"\d+\.\d\d")


@pytest.fixture(scope="module")
def run():
    from dplan_docs.cli import run

    def call(capsys, *arguments):
        with pytest.raises(SystemExit) as stop:
            run([str(argument) for argument in arguments])
        return stop.value.code, capsys.readouterr().out

    return call


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    from dplan_docs.cli import run

    folder = tmp_path_factory.mktemp("bundle") / "output"
    with pytest.raises(SystemExit) as stop:
        run(["build", str(UNFINISHED), "--out", str(folder), "--today", TODAY])
    return folder, stop.value.code


@pytest.fixture(scope="module")
def manifest(bundle):
    return json.loads((bundle[0] / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def plan(bundle):
    return json.loads((bundle[0] / "plan.json").read_text(encoding="utf-8"))


def test_every_command_takes_its_options():
    from dplan_docs.cli import cli

    for name, options in COMMANDS.items():
        taken = {option for parameter in cli.commands[name].params for option in parameter.opts}
        assert options <= taken, name


def test_the_kinds_of_local_government():
    from dplan_docs.kinds import KIND_LABELS

    assert KIND_LABELS == KINDS


def test_errors_are_told_by_the_exit_code(bundle, manifest):
    assert "error" in {finding["severity"] for finding in manifest["findings"]}
    assert bundle[1] == 1


def test_a_build_without_errors_ends_with_0(run, capsys, tmp_path):
    only = ("--only", "announcement")
    code, _ = run(capsys, "build", SAMPLES / "obt-2566", "--out", tmp_path / "x", *only)
    assert code == 0


def test_wrong_usage_ends_with_2(run, capsys):
    assert run(capsys, "build")[0] == 2


def test_going_no_further_ends_with_3(run, capsys, tmp_path):
    assert run(capsys, "build", tmp_path)[0] == 3


def test_strict_writes_nothing_and_ends_with_3(run, capsys, tmp_path):
    code, _ = run(capsys, "build", UNFINISHED, "--strict", "--out", tmp_path / "x")
    assert code == 3
    assert not (tmp_path / "x").exists()


def test_the_manifest(manifest):
    assert set(manifest) >= {"organization", "fiscal_year", "totals", "documents", "findings"}
    assert manifest["fiscal_year"] == 2569
    assert set(manifest["totals"]) >= {"projects", "equipment_items", "budget"}
    assert MONEY.fullmatch(manifest["totals"]["budget"])


def test_the_bundle_holds_every_document_in_order(manifest):
    assert [entry["id"] for entry in manifest["documents"]] == DOCUMENT_IDS
    assert [entry["number"] for entry in manifest["documents"]] == list(range(1, 20))


def test_a_document_of_the_manifest(bundle, manifest):
    for entry in manifest["documents"]:
        assert set(entry) >= DOCUMENT
        assert entry["status"] == ("incomplete" if entry["missing"] else "complete")
        assert entry["pdf"] is None
        paths, hashes = entry["path"], entry["sha256"]
        if isinstance(paths, str):
            paths, hashes = [paths], [hashes]
        for path, digest in zip(paths, hashes, strict=True):
            assert hashlib.sha256((bundle[0] / path).read_bytes()).hexdigest() == digest


def test_the_findings(manifest):
    for finding in manifest["findings"]:
        assert set(finding) >= FINDING
        assert finding["severity"] in {"error", "warning", "info"}
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", finding["code"])
        assert finding["message"]


def test_the_plan_lists_what_the_totals_count(plan, manifest):
    rows = plan["projects"]
    forms = [row["form"] for row in rows]
    assert forms.count("ผด.02") == manifest["totals"]["projects"]
    assert forms.count("ผด.02/1") == manifest["totals"]["equipment_items"]
    satang = sum(int(row["budget"].replace(".", "")) for row in rows if row["budget"])
    assert satang == int(manifest["totals"]["budget"].replace(".", ""))


def test_a_row_of_the_plan(plan):
    for row in plan["projects"]:
        assert set(row) >= PROJECT
        assert row["budget"] is None or MONEY.fullmatch(row["budget"])
        assert row["months"] == sorted(row["months"], key=FISCAL_ORDER.index)
        assert (UNFINISHED / "inbox" / row["where"]["file"]).is_file()
        assert row["where"]["sheet"]
        assert row["where"]["row"] > 0
        assert "\n" not in row["name"]


def test_read_needs_no_workspace(run, capsys):
    path = next((UNFINISHED / "inbox").glob("*.xlsx"))
    code, out = run(capsys, "read", path, "--json")
    answer = json.loads(out)
    assert code in {0, 1}
    assert set(answer) >= {"projects", "findings"}
    assert answer["projects"]
    assert all(set(row) >= PROJECT for row in answer["projects"])
    assert {row["where"]["file"] for row in answer["projects"]} == {path.name}


def test_check_answers_with_findings(run, capsys, manifest):
    code, out = run(capsys, "check", UNFINISHED, "--json", "--today", TODAY)
    assert code == 1
    assert json.loads(out)["findings"] == manifest["findings"]


def test_build_answers_with_the_manifest(run, capsys, tmp_path):
    folder = tmp_path / "x"
    arguments = ("--only", "posting", "--json", "--today", "2025-10-20")
    _, out = run(capsys, "build", UNFINISHED, "--out", folder, *arguments)
    assert json.loads(out) == json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_two_builds_are_byte_identical(bundle, tmp_path):
    from dplan_docs.cli import run

    with pytest.raises(SystemExit):
        run(["build", str(UNFINISHED), "--out", str(tmp_path / "again"), "--today", TODAY])
    first, second = (
        {path.name: path.read_bytes() for path in folder.iterdir()}
        for folder in (bundle[0], tmp_path / "again")
    )
    assert first == second


def test_status_answers_with_one_value(run, capsys):
    code, out = run(capsys, "status", UNFINISHED, "--json", "--today", TODAY)
    answer = json.loads(out)
    assert code == 0
    assert [x["name"] for x in answer["divisions"] if not x["sent"]] == ["กองการศึกษา"]
    assert "announcement" in answer["late"]


def test_a_new_workspace(run, capsys, tmp_path):
    code, _ = run(capsys, "new", tmp_path / "x", "--kind", "อบจ.", "--fiscal-year", "2569")
    assert code == 0
    assert (tmp_path / "x" / "ข้อมูลหน่วยงาน.xlsx").is_file()
    assert (tmp_path / "x" / "inbox").is_dir()


def test_forms_go_to_the_output_folder(run, capsys, tmp_path):
    run(capsys, "new", tmp_path, "--kind", "อบต.")
    assert run(capsys, "forms", tmp_path)[0] == 0
    assert len(list((tmp_path / "output").glob("*.xlsx"))) == 6
