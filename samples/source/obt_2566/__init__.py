"""Sample (a): an อบต., fiscal year 2566, finished."""

from samples.source.forms import Book
from samples.source.obt_2566 import (
    agencies,
    clerk_office,
    education,
    finance,
    health,
    public_works,
    welfare,
)

FOLDER = "obt-2566"
BOOKS: tuple[Book, ...] = (
    clerk_office.BOOK,
    finance.BOOK,
    public_works.BOOK,
    education.BOOK,
    health.BOOK,
    welfare.BOOK,
    *agencies.BOOKS,
)
