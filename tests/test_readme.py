"""The README keeps its word: its commands run as they are written, and it names every command."""

import importlib.util
import os
import re
import struct
import subprocess
from pathlib import Path

import click
import pytest

from dplan_docs.checks import CHECKS
from dplan_docs.cli import cli
from dplan_docs.console import COULD_NOT_GO_ON, WRONG_USAGE
from dplan_docs.documents import DOCUMENT_IDS
from dplan_docs.kinds import KIND_LABELS
from dplan_docs.reading.catalogue import FINDINGS
from dplan_docs.titles import TITLES
from dplan_docs.workspace import EMBLEM_NAME
from tests.source_tree import copy_of_the_tree

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(#[^)\s]+)?\)")
WIDEST, LARGEST = 1200, 200_000


def readme_command(name):
    path = ROOT / ".ci" / "readme_command.py"
    spec = importlib.util.spec_from_file_location("readme_command", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.readme_command(name)


def commands(group=cli, path="dplan"):
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def test_every_command_and_option_stands_in_the_readme():
    for path, command in commands():
        assert f"| `{path}" in README, path
        options = [x for x in command.params if isinstance(x, click.Option)]
        for option in options:
            assert f"`{option.opts[-1]}" in README, (path, option.opts)


def test_the_readme_names_no_command_that_is_not_there():
    known = {path for path, _ in commands()} | {"dplan templates"}
    for said in re.findall(r"`(dplan(?: [a-z]+)+)", README):
        assert said in known, said


def test_every_document_kind_and_name_stands_in_the_readme():
    assert all(f"`{document_id}`" in README for document_id in TITLES)
    assert all(kind in README for kind in KIND_LABELS)
    assert f"`{EMBLEM_NAME}`" in README


def test_the_readme_tells_the_exit_codes():
    codes = [int(code) for code in re.findall(r"^\| (\d) \|", README, re.MULTILINE)]
    assert codes == [0, 1, WRONG_USAGE, COULD_NOT_GO_ON]


def test_there_are_exactly_two_commands_for_a_fresh_machine():
    shell_blocks = re.findall(r"```sh\n(.+?)\n```", README, re.DOTALL)
    assert shell_blocks == [readme_command("sample"), readme_command("tests")]
    assert all("\n" not in block for block in shell_blocks)


def test_the_windows_commands_are_the_same_two():
    windows = re.search(r"```bat\n(py -m venv.+?)\n```", README, re.DOTALL)[1].splitlines()
    there = [readme_command("sample"), readme_command("tests")]
    translated = [
        x.replace("python3", "py").replace("/bin/", "/Scripts/").replace("/", "\\") for x in there
    ]
    assert windows == translated


def test_every_link_leads_to_a_file():
    for document in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", *ROOT.glob("docs/*.md")):
        path = ROOT / document
        for target, _ in LINK.findall(path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_the_picture_is_a_page_that_loads_fast():
    picture = (ROOT / "docs" / "images" / "plan-page.png").read_bytes()
    width, height = struct.unpack(">II", picture[16:24])
    assert height < width <= WIDEST, "a landscape page"
    assert len(picture) < LARGEST


def test_every_code_of_a_finding_is_in_the_catalogue():
    catalogue = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    severities = {code: severity for code, (severity, _) in FINDINGS.items()}
    severities |= {check.code: check.severity for check in CHECKS}
    for code, severity in severities.items():
        assert f"| `{code}` | {severity} |" in catalogue, code


@pytest.mark.network
@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="the command for Windows is another one")
def test_the_sample_command_runs_as_it_is_written(tmp_path):
    tree = copy_of_the_tree(tmp_path)
    ran = subprocess.run(
        ["sh", "-euc", readme_command("sample")],
        cwd=tree,
        env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    report = ran.stdout.decode()
    assert "รวม 80 โครงการ ครุภัณฑ์ 23 รายการ" in report
    assert len(list((tree / "samples/obt-2566/output").glob("*.docx"))) >= len(DOCUMENT_IDS) - 1


def test_the_timeline_it_shows_is_what_the_program_draws(capsys):
    from dplan_docs.cli import run

    command, shown = re.search(r"<!-- output: (.*) -->\n```text\n(.*?)\n```", README, re.S).groups()
    name, sample, *options = command.split()
    with pytest.raises(SystemExit):
        run([name, str(ROOT / sample), *options])
    assert capsys.readouterr().out.rstrip().endswith(shown)


def test_ci_runs_the_readmes_tests_and_the_slow_ones():
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "readme_command.py tests" in steps
    assert "pytest -n auto -m slow" in steps
