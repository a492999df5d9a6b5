"""A claim: a number that a letter carries now, and by what right."""

from dataclasses import dataclass
from datetime import date

from dplan_docs.findings import CellRef
from dplan_docs.numbering.register import Given, Holder
from dplan_docs.numbering.slots import Slot
from dplan_docs.settings.model import LetterNumber, Settings
from dplan_docs.thai.dates import be_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A number that the settings, or the register, give to a letter now.

    Attributes:
        where: The cell it was entered in, or from which it was counted.
        holders: Under which names the register may know its holder.
        copies: How many recipients get a letter with it.
    """

    given: Given
    where: CellRef | None
    holders: frozenset[Holder]
    copies: int = 1


def letter_to(settings: Settings, slot: Slot, recipient: str) -> LetterNumber:
    """Return the line entered for one recipient of a paper, or an empty one."""
    known = slot.recipient(recipient)
    lines = (x for x in settings.letters if x.title == slot.title and x.recipient)
    own = (x for x in lines if known and known.is_called(x.recipient))
    return next(own, LetterNumber(title=slot.title))


def year_of(dated: date | None, today: date) -> int:
    """Return the calendar year in which a letter gets its number: that of its day, once it has one."""
    return be_year(dated or today)
