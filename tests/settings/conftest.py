"""The writer of the settings workbook, which stands beside the templates, outside the package."""

import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "templates" / "source"
sys.path.insert(0, str(SOURCE))


@pytest.fixture
def workbook(tmp_path):
    """Return a maker of settings workbooks out of sheets of rows."""

    def write(**sheets):
        from openpyxl import Workbook

        book = Workbook()
        book.remove(book.worksheets[0])
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
        book.save(path)
        return path

    return write
