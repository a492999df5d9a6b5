"""Numbers that the program counts, for letters that have none: the remembered one, else the next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dplan_docs.numbering.claims import Claim, letter_to, year_of
from dplan_docs.numbering.number import Number
from dplan_docs.numbering.register import Given, Holder, Register
from dplan_docs.numbering.series import Run, key_of
from dplan_docs.numbering.slots import Recipient, Slot
from dplan_docs.settings.model import YES, LetterNumber, Settings
from dplan_docs.thai.dates import be_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Gives the free numbers one by one.

    Attributes:
        taken: Every number that is not free, whoever has it; grows with each that is given.
        held: Those to whom the officer has given a number.
    """

    settings: Settings
    register: Register
    today: date
    taken: set[Run]
    held: frozenset[Holder]

    def count(self, slot: Slot) -> Iterator[Claim]:
        """Yield the numbers of a paper's letters whose recipients have none entered."""
        line = self.settings.letter(slot.title)
        if not self.held.isdisjoint(slot.holders(None)):
            return
        for recipient in slot.recipients or (None,):
            holders = slot.holders(recipient)
            given = self._given(slot, recipient, line) if self.held.isdisjoint(holders) else None
            if given:
                self.taken.add(key_of(given, self.settings.organization))
                yield Claim(given=given, where=line.places.get("counts_from"), holders=holders)

    def _given(self, slot: Slot, recipient: Recipient | None, line: LetterNumber) -> Given | None:
        dated = line.dated
        if recipient:
            dated = letter_to(self.settings, slot, recipient.name).dated or dated
        known = self.register.held_by(slot.holders(recipient), be_year(dated) if dated else None)
        if known and (known.is_counted or line.counts_from):
            year = be_year(dated) if dated else known.year
            return replace(known, dated=dated or known.dated, year=year)
        prefix = self.settings.organization.document_prefix
        start = Number.parse(line.counts_from, prefix, is_circular=line.circular == YES)
        if start.running is None:
            return None
        first = Given(
            year=start.year or year_of(dated, self.today),
            kind=slot.kind,
            number=start,
            document=slot.document,
            recipient=recipient.name if recipient else "",
            dated=dated,
            first_given=self.today,
            is_counted=True,
        )
        return self._next(first, start.running)

    def _next(self, given: Given, running: int) -> Given:
        """Return the same with the next free number."""
        while key_of(given, self.settings.organization) in self.taken:
            running += 1
            value = str(running) if given.number.year is None else f"{running}/{given.year}"
            given = replace(given, number=replace(given.number, value=value))
        return given
