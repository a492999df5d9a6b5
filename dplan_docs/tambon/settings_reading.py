"""The settings workbook of a province or a district read into ``TambonSettings``."""

from dplan_docs.settings import sheets as shared
from dplan_docs.settings.book import Book
from dplan_docs.settings.model import PlanYear
from dplan_docs.tambon import settings_sheets as sheets
from dplan_docs.tambon.settings import TambonSettings


def tambon_settings(book: Book) -> TambonSettings:
    """Return what the settings workbook of a tambon plan says."""
    (organization,) = book.form(sheets.ORGANIZATION)
    (plan,) = book.form(sheets.PLAN)
    return TambonSettings(
        organization=organization,
        year=PlanYear(fiscal_year=plan.fiscal_year, regulation=plan.regulation),
        people=book.table(sheets.PEOPLE),
        letters=book.table(sheets.LETTERS),
        holidays=book.table(shared.HOLIDAYS),
        plan=plan,
        orders=book.table(sheets.ORDERS),
        districts=book.table(sheets.DISTRICTS),
        tambons=book.table(sheets.TAMBONS),
    )
