"""The wheel holds the tree that is shipped and nothing else, and does the main job by itself."""

import json
import os
import shutil
import subprocess
import venv
from fnmatch import fnmatch
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.source_tree import copy_of_the_tree

ROOT = Path(__file__).parents[1]
SHIPPED = (
    "dplan_docs/*.py",
    "templates/docx/*.docx",
    "templates/guide/*.docx",
    "templates/prepared.zip",
    "templates/xlsx/*.xlsx",
    "templates/settings/*.xlsx",
    "samples/obt-2566/*.xlsx",
    "samples/thesaban-2569/*.xlsx",
    "samples/province-2566/*.xlsx",
)
DOCUMENTS = 19

pytestmark = [pytest.mark.network, pytest.mark.slow, pytest.mark.xdist_group("packaging")]


def run(*command, folder):
    """Run a program as a stranger would, far from this checkout."""
    environment = {x: value for x, value in os.environ.items() if not x.startswith("PYTHON")}
    ran = subprocess.run(
        command,
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def tree_with_litter(folder):
    """Return a copy of the sources in which people have worked."""
    copy_of_the_tree(folder, "tests")
    for litter in (
        "templates/docx/~$announcement.docx",
        "templates/docx/announcement.docx.bak",
        "samples/obt-2566/~$ข้อมูลหน่วยงาน.xlsx",
        "samples/obt-2566/output/manifest.json",
        "dplan_docs/__pycache__/cli.cpython-311.pyc",
        "dplan_docs/thai/__pycache__/dates.cpython-311.pyc",
    ):
        path = folder / litter
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"litter")
    return folder


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """Return the Python of a new, empty environment."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True, symlinks=os.name != "nt")
    return home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


@pytest.fixture(scope="module")
def wheel(python, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    tree = tree_with_litter(tmp_path_factory.mktemp("tree"))
    run(python, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", folder, tree, folder=folder)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def program(python, wheel, tmp_path_factory):
    """Return the installed command."""
    run(python, "-m", "pip", "install", wheel, folder=tmp_path_factory.mktemp("elsewhere"))
    return python.with_name("dplan.exe" if os.name == "nt" else "dplan")


def shipped_files():
    """Yield each file that should be in the wheel, by its name there."""
    for top in ("dplan_docs", "templates", "samples"):
        for path in (ROOT / top).rglob("*"):
            name = path.relative_to(ROOT).as_posix()
            shipped = any(fnmatch(name, pattern) for pattern in SHIPPED)
            if shipped and path.is_file() and not any(x in name for x in ("~$", "/output/")):
                yield name if top == "dplan_docs" else f"dplan_docs/{name}"


def test_the_wheel_is_the_shipped_part_of_the_tree(wheel):
    with ZipFile(wheel) as package:
        names = {x for x in package.namelist() if ".dist-info/" not in x}
    assert names == set(shipped_files())
    for pattern in SHIPPED:
        assert any(fnmatch(name, f"*{pattern}") for name in names), pattern


def test_the_wheel_carries_its_license_and_the_command(wheel):
    with ZipFile(wheel) as package:
        about = [x.partition(".dist-info/")[2] for x in package.namelist() if ".dist-info/" in x]
    assert {"licenses/LICENSE", "entry_points.txt"} <= set(about)


def test_the_installed_program_does_the_main_job_on_its_own_sample(program, python, tmp_path):
    script = "from importlib.resources import files; print(files('dplan_docs') / 'samples')"
    samples = Path(run(python, "-c", script, folder=tmp_path).strip())
    workspace = tmp_path / "แผน 2566"
    shutil.copytree(samples / "obt-2566", workspace)
    manifest = json.loads(run(program, "build", workspace, "--json", folder=tmp_path))
    assert len(manifest["documents"]) == DOCUMENTS
    paths = [path for document in manifest["documents"] for path in listed(document["path"])]
    assert all((workspace / "output" / path).is_file() for path in paths)


def test_the_installed_program_starts_a_workspace_elsewhere(program, tmp_path):
    run(program, "new", "แผน", "--kind", "อบต.", "--name", "ตัวอย่าง", folder=tmp_path)
    run(program, "forms", "แผน", folder=tmp_path)
    assert list((tmp_path / "แผน" / "output").glob("แบบ ผด.02*.xlsx"))


def listed(path):
    return [path] if isinstance(path, str) else path
