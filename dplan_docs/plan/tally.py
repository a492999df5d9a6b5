"""Counting entries: how many, how much money, which units."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from dplan_docs.records import EquipmentItem, Project

Entry = Project | EquipmentItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A number of entries and their money.

    Attributes:
        count: All entries, those without money or with unread money too.
        budget: The sum of the known amounts, in baht.
        unread: The entries whose amount could not be read; the sum lacks them.
    """

    count: int = 0
    budget: Decimal = Decimal(0)
    unread: int = 0

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Tally":
        """Return the tally of these entries."""
        listed = tuple(entries)
        return cls(
            count=len(listed),
            budget=sum((e.budget for e in listed if e.budget is not None), Decimal(0)),
            unread=sum(e.budget_unreadable for e in listed),
        )

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            count=self.count + other.count,
            budget=self.budget + other.budget,
            unread=self.unread + other.unread,
        )


def main_division(entry: Entry) -> str:
    """Return the first unit in charge, or ``""``."""
    return entry.divisions[0] if entry.divisions else ""


def divisions_of(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the units in charge of these entries, each once."""
    return tuple(dict.fromkeys(_all_divisions(entries)))


def _all_divisions(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield from entry.divisions
