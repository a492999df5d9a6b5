"""The writer of the settings workbook, which stands beside the templates, outside the package."""

import sys
from pathlib import Path

import pytest

from tests.workbook_making import write_book

SOURCE = Path(__file__).parents[2] / "templates" / "source"
sys.path.insert(0, str(SOURCE))


@pytest.fixture
def workbook(tmp_path):
    """Return a maker of settings workbooks out of sheets of rows."""

    def write(**sheets):
        return write_book(tmp_path / "ข้อมูลหน่วยงาน.xlsx", sheets)

    return write
