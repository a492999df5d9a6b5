"""Which number each letter carries: what the officer entered, what was counted, what was remembered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from dplan_docs.numbering.claims import Claim, letter_to, year_of
from dplan_docs.numbering.counting import Counter
from dplan_docs.numbering.number import Number
from dplan_docs.numbering.register import Given, Holder, Register
from dplan_docs.numbering.series import key_of
from dplan_docs.numbering.slots import ORDER, ORDERS, Slot, slot_named, slots_of
from dplan_docs.settings.model import YES, Committee, LetterNumber, Settings
from dplan_docs.thai.dates import be_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Every letter's number, and the register it was held against."""

    claims: tuple[Claim, ...] = ()
    register: Register = field(default_factory=Register)
    slots: dict[str, Slot] = field(default_factory=dict)

    def given_to(self, title: str, recipient: str = "") -> Number | None:
        """Return the number of a paper's letter to a recipient: its own, else the one for all."""
        slot = slot_named(title, self.slots)
        known = slot.recipient(recipient) if recipient else None
        for holders in (slot.holders(known) if known else frozenset(), slot.holders(None)):
            for claim in self.claims:
                if claim.given.holder in holders:
                    return claim.given.number
        return None

    def remembered(self, documents: Iterable[str]) -> Register:
        """Return the register with the numbers that these documents now carry."""
        made = set(documents)
        register = self.register
        for claim in self.claims:
            if claim.given.document in made and claim.given.number.value:
                register = register.with_given(claim.given, claim.holders)
        return register


def give_numbers(
    settings: Settings, register: Register, today: date, further: Iterable[Slot] = ()
) -> Numbers:
    """Return every letter's number.

    What is entered for a recipient comes first, then what is entered for all; else the number
    remembered stays, and else the next free one is counted, where the officer says from where.
    ``further`` holds the papers of another kind of plan.
    """
    slots = slots_of(settings, further)
    entered = (*_entered(settings, slots, today), *_orders(settings, today))
    counted: Iterable[Claim] = ()
    if not register.fault:
        office = settings.organization
        taken = {key_of(x, office) for x in (*register.numbers, *register.others)}
        taken |= {key_of(x.given, office) for x in entered}
        held = frozenset(claim.given.holder for claim in entered)
        counter = Counter(settings=settings, register=register, today=today, taken=taken, held=held)
        counted = [claim for slot in slots.values() for claim in counter.count(slot)]
    return Numbers(claims=(*entered, *counted), register=register, slots=slots)


def _entered(settings: Settings, slots: dict[str, Slot], today: date) -> Iterator[Claim]:
    """Yield what the officer entered, the first line of a holder winning."""
    seen: set[Holder] = set()
    for letter in settings.letters:
        claim = _claim(letter, slot_named(letter.title, slots), settings, today)
        announces_circular = letter.circular == YES and not letter.counts_from
        if (letter.number or announces_circular) and claim.given.holder not in seen:
            seen.add(claim.given.holder)
            yield claim


def _claim(letter: LetterNumber, slot: Slot, settings: Settings, today: date) -> Claim:
    known = slot.recipient(letter.recipient) if letter.recipient else None
    prefix = settings.organization.document_prefix
    number = Number.parse(letter.number, prefix, is_circular=letter.circular == YES)
    dated = letter.dated or settings.letter(letter.title).dated
    given = Given(
        year=number.year or year_of(dated, today),
        kind=slot.kind,
        number=number,
        document=slot.document,
        recipient=known.name if known else letter.recipient,
        dated=dated,
        first_given=today,
    )
    return Claim(
        given=given,
        where=letter.places.get("number"),
        holders=slot.holders(known) if known else frozenset({given.holder}),
        copies=1 if letter.recipient else _without_own(settings, slot),
    )


def _without_own(settings: Settings, slot: Slot) -> int:
    """Return how many recipients get the letter that is for all."""
    return sum(not letter_to(settings, slot, x.name).number for x in slot.recipients)


def _orders(settings: Settings, today: date) -> Iterator[Claim]:
    for committee in (settings.support, settings.development):
        number, meeting = order_number(committee), committee.meeting
        if number.value:
            given = Given(
                year=number.year or year_of(meeting.ordered_on, today),
                kind=ORDER,
                number=number,
                document=ORDERS,
                recipient=committee.label,
                dated=meeting.ordered_on,
                first_given=today,
            )
            where = meeting.places.get("order_number")
            yield Claim(given=given, where=where, holders=frozenset({given.holder}))


def order_number(committee: Committee) -> Number:
    """Return the number of a committee's order, its year taken from the order's day.

    The year is that of the calendar; one that was typed stays as it is.
    """
    meeting = committee.meeting
    number = Number.parse(meeting.order_number, "")
    if number.is_whole:
        return number
    year = f"/{be_year(meeting.ordered_on)}" if number.value and meeting.ordered_on else ""
    return Number(value=number.value + year, is_whole=True)
