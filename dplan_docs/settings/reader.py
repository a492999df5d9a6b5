"""ข้อมูลหน่วยงาน.xlsx read into Settings, in any order of sheets, rows and columns."""

from pathlib import Path

from dplan_docs.findings import Finding
from dplan_docs.settings import sheets
from dplan_docs.settings.book import Book
from dplan_docs.settings.grid import open_grids
from dplan_docs.settings.model import DEVELOPMENT, SUPPORT, Committee, Settings


def read_settings(path: Path) -> tuple[Settings, tuple[Finding, ...]]:
    """Return what the settings workbook says, and the cells that could not be read.

    A missing sheet, line or value is no finding: the documents tell what they miss.

    Raises:
        DplanError: The workbook is missing or cannot be opened.
    """
    book = open_book(path)
    return settings_of(book), tuple(book.findings)


def open_book(path: Path) -> Book:
    """Return a settings workbook, of whatever kind of plan, to be read sheet by sheet.

    Raises:
        DplanError: The workbook is missing or cannot be opened.
    """
    return Book(file=path.name, grids=open_grids(path))


def settings_of(book: Book) -> Settings:
    """Return what the settings workbook of an operation plan says."""
    (organization,) = book.form(sheets.ORGANIZATION)
    (year,) = book.form(sheets.YEAR)
    (schedule,) = book.form(sheets.SCHEDULE)
    people, divisions = book.table(sheets.PEOPLE), book.table(sheets.DIVISIONS)
    agencies = book.table(sheets.AGENCIES)
    support, development = _committees(book)
    return Settings(
        organization=organization,
        year=year,
        schedule=schedule,
        people=people,
        divisions=divisions,
        agencies=agencies,
        support=support,
        development=development,
        letters=book.table(sheets.LETTERS),
        posting_places=tuple(x.place for x in book.table(sheets.POSTING_PLACES)),
        holidays=book.table(sheets.HOLIDAYS),
        strategies=tuple(x.name for x in book.table(sheets.STRATEGIES)),
        work_plans=tuple(x.name for x in book.table(sheets.WORK_PLAN_NAMES)),
    )


def _committees(book: Book) -> tuple[Committee, Committee]:
    members = {
        SUPPORT: book.table(sheets.SUPPORT_MEMBERS),
        DEVELOPMENT: book.table(sheets.DEVELOPMENT_MEMBERS),
    }
    meetings = dict(zip(sheets.MEETINGS.columns, book.form(sheets.MEETINGS), strict=True))
    agenda, attendees = book.table(sheets.AGENDA), book.table(sheets.ATTENDEES)
    support, development = (
        Committee(
            label=label,
            members=members[label],
            meeting=meetings[label],
            agenda=tuple(x for x in agenda if x.committee == label),
            attendees=tuple(x for x in attendees if x.committee == label),
        )
        for label in (SUPPORT, DEVELOPMENT)
    )
    return support, development
