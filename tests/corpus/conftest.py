"""The corpus: every hard workbook on its shelf, built once, and read once."""

import pytest

from tests.corpus.scorer import SHELF, scored


@pytest.fixture(scope="session")
def scores(tmp_path_factory):
    """Return the score of each workbook by its name."""
    folder = tmp_path_factory.mktemp("corpus")
    return {name: scored(desk(), folder) for name, desk in SHELF.items()}
