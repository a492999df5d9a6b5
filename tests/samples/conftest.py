"""The sample workspaces as data, and the same workspaces read back from their files."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from dplan_docs.parsing import Vocabulary  # noqa: E402
from dplan_docs.reading import read_workbook  # noqa: E402
from samples.source.workspaces import OBT_2566, THESABAN_2569, WORKSPACES  # noqa: E402


def _read_all(workspace):
    settings = workspace.settings
    vocabulary = Vocabulary(
        divisions=tuple((x.name, (x.short_name, *x.aliases)) for x in settings.divisions),
        agencies=tuple((x.name, x.aliases) for x in settings.agencies),
        work_plans=settings.work_plans,
    )
    inbox = ROOT / "samples" / workspace.folder / "inbox"
    return tuple(
        (book, read_workbook(inbox / book.path, book.path, vocabulary)) for book in workspace.books
    )


@pytest.fixture(scope="session")
def samples():
    """Return the folder of the committed workspaces."""
    return ROOT / "samples"


@pytest.fixture(scope="session", params=WORKSPACES, ids=lambda x: x.folder)
def workspace(request):
    return request.param


@pytest.fixture(scope="session")
def finished():
    return OBT_2566


@pytest.fixture(scope="session")
def unfinished():
    return THESABAN_2569


@pytest.fixture(scope="session")
def readings():
    """Return what pairs a workspace's data with what was read, a pair for each workbook."""
    pairs = {workspace.folder: _read_all(workspace) for workspace in WORKSPACES}
    return lambda workspace: pairs[workspace.folder]
