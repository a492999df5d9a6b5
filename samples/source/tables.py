"""Settings records from readable tables."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

R = TypeVar("R")

BE_OFFSET = 543


def filled(
    record: Callable[..., R], columns: str, table: tuple[tuple[str, ...], ...]
) -> tuple[R, ...]:
    """Return a record for each row; a short row leaves its last columns as they are."""
    names = columns.split()
    return tuple(record(**dict(zip(names, row, strict=False))) for row in table)


def on(day: int, month: int, be_year: int) -> date:
    """Return a day of a Buddhist-era year."""
    return date(be_year - BE_OFFSET, month, day)
