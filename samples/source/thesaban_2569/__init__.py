"""Sample (b): a เทศบาลตำบล, fiscal year 2569, unfinished on purpose.

กองการศึกษา has not sent its workbook.
"""

from samples.source.forms import Book
from samples.source.thesaban_2569 import clerk_office, health, offices, public_works, welfare

FOLDER = "thesaban-2569"
BOOKS: tuple[Book, ...] = (
    clerk_office.BOOK,
    offices.FINANCE,
    public_works.BOOK,
    health.BOOK,
    offices.STRATEGY_DIVISION,
    welfare.BOOK,
)
