"""The committed sample files are what their code writes."""

import pytest

from dplan_docs.plan_kinds import entered_in
from dplan_docs.settings.reader import read_settings
from dplan_docs.titles import SETTINGS_NAME
from dplan_docs.workspace import Workspace
from samples.source.province_2566.settings import SETTINGS as PROVINCE_SETTINGS
from samples.source.workspaces import write_all
from tests.workbook_editing import parts_of

MAKE_AGAIN = "run: python -m samples.source"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("samples")
    write_all(folder)
    return folder


def files(folder):
    found = (x for x in folder.rglob("*.xlsx") if not x.name.startswith("~$"))
    return {x.relative_to(folder).as_posix(): x for x in found if "output" not in x.parts}


def test_no_sample_file_is_missing_or_left_over(samples, written):
    assert files(samples).keys() == files(written).keys(), MAKE_AGAIN


def test_every_sample_file_is_what_the_code_writes(samples, written):
    committed = files(samples)
    stale = [
        name for name, path in files(written).items() if parts_of(path) != parts_of(committed[name])
    ]
    assert not stale, MAKE_AGAIN


def test_writing_twice_gives_the_same_bytes(written, tmp_path):
    write_all(tmp_path)
    first, second = files(written), files(tmp_path)
    assert [n for n in first if first[n].read_bytes() != second[n].read_bytes()] == []


def test_the_settings_workbook_says_what_the_data_say(samples, workspace):
    settings, findings = read_settings(samples / workspace.folder / SETTINGS_NAME)
    assert settings == workspace.settings
    assert findings == ()


def test_the_provinces_settings_workbook_says_what_its_data_say(samples):
    _, settings, findings = entered_in(Workspace(samples / "province-2566"))
    assert settings == PROVINCE_SETTINGS
    assert findings == ()
