"""A division's workbook as a file: the same data always gives the same bytes."""

from pathlib import Path

from openpyxl import Workbook
from package import rewrite_zip

from samples.source.forms import Book
from samples.source.sheet import write_sheet


def write_book(inbox: Path, book: Book) -> Path:
    """Write a workbook to its place in the inbox and return the path."""
    path = inbox / book.path
    path.parent.mkdir(parents=True, exist_ok=True)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in book.sheets:
        write_sheet(workbook.create_sheet(sheet.name), sheet, book)
    for name in book.empty_sheets:
        workbook.create_sheet(name)
    workbook.properties.creator = book.division
    workbook.save(path)
    rewrite_zip(path)
    return path
