"""The committed sample files are what their code writes."""

from zipfile import ZipFile

import pytest

from dplan_docs.settings.reader import read_settings
from dplan_docs.titles import SETTINGS_NAME
from samples.source.workspaces import WORKSPACES, write_workspace

MAKE_AGAIN = "run: python -m samples.source"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("samples")
    for workspace in WORKSPACES:
        write_workspace(folder, workspace)
    return folder


def files(folder):
    found = (x for x in folder.rglob("*.xlsx") if not x.name.startswith("~$"))
    return {x.relative_to(folder).as_posix(): x for x in found if "output" not in x.parts}


def parts(path):
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_no_sample_file_is_missing_or_left_over(samples, written):
    assert files(samples).keys() == files(written).keys(), MAKE_AGAIN


def test_every_sample_file_is_what_the_code_writes(samples, written):
    committed = files(samples)
    stale = [name for name, path in files(written).items() if parts(path) != parts(committed[name])]
    assert not stale, MAKE_AGAIN


def test_writing_twice_gives_the_same_bytes(written, tmp_path):
    for workspace in WORKSPACES:
        write_workspace(tmp_path, workspace)
    first, second = files(written), files(tmp_path)
    assert [n for n in first if first[n].read_bytes() != second[n].read_bytes()] == []


def test_the_settings_workbook_says_what_the_data_say(samples, workspace):
    settings, findings = read_settings(samples / workspace.folder / SETTINGS_NAME)
    assert settings == workspace.settings
    assert findings == ()
