"""Which documents carry numbers, of what kind, and to whom their letters go."""

from collections.abc import Iterable
from dataclasses import dataclass

from dplan_docs.settings.model import Committee, Settings
from dplan_docs.thai.text import fold
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES

LETTER, MEMO, ORDER, ANNOUNCEMENT = "letter", "memo", "order", "announcement"
KIND_NAMES = {
    LETTER: "หนังสือภายนอก",
    MEMO: "บันทึกข้อความ",
    ORDER: "คำสั่ง",
    ANNOUNCEMENT: "ประกาศ",
}
ORDERS = "appointment-orders"

_MEMOS = (
    "approval-memo",
    "division-memo",
    "support-minutes-memo",
    "announcement-memo",
    "posting",
    "extension-memo",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who gets a letter: its name in the register, and the other names that it goes by."""

    name: str
    others: tuple[str, ...] = ()

    def is_called(self, name: str) -> bool:
        """Whether a name is one of its names."""
        return fold(name) in {fold(x) for x in (self.name, *self.others) if x}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A paper that carries numbers, by its title in the settings.

    Attributes:
        recipients: Those who each get a letter of their own; empty for a paper of one copy.
    """

    document: str
    kind: str
    title: str
    recipients: tuple[Recipient, ...] = ()

    def recipient(self, name: str) -> Recipient | None:
        """Return the recipient that goes by this name."""
        return next((x for x in self.recipients if x.is_called(name)), None)

    def holders(self, recipient: Recipient | None) -> frozenset[tuple[str, str, str]]:
        """Return whose a recipient's numbers are in the register, under any of its names."""
        names = filter(None, (recipient.name, *recipient.others)) if recipient else ("",)
        return frozenset((self.document, self.kind, fold(name)) for name in names)


def slots_of(settings: Settings, further: Iterable[Slot] = ()) -> dict[str, Slot]:
    """Return every paper that carries numbers by its title, in the order of their making.

    Args:
        settings: The office's settings.
        further: The papers of another kind of plan.
    """
    slots = [Slot(document=x, kind=MEMO, title=TITLES[x]) for x in _MEMOS if x != "division-memo"]
    slots.append(Slot(document="announcement", kind=ANNOUNCEMENT, title=TITLES["announcement"]))
    agencies = [Recipient(name=x.name or x.addressee, others=x.aliases) for x in settings.agencies]
    slots.append(_slot("agency-letter", LETTER, agencies))
    divisions = [
        Recipient(name=x.name, others=(x.short_name, *x.aliases)) for x in settings.divisions
    ]
    slots.append(_slot("division-memo", MEMO, divisions))
    for document, committee in (
        ("support-invitation", settings.support),
        ("development-invitation", settings.development),
    ):
        slots.append(_slot(document, LETTER, _members(committee, outside=True)))
        slots.append(_slot(document, MEMO, _members(committee, outside=False), INTERNAL_SUFFIX))
    slots.extend(further)
    return {slot.title: slot for slot in sorted(slots, key=_place)}


def slot_named(title: str, slots: dict[str, Slot]) -> Slot:
    """Return the paper with this title; one of the office's own is a letter that goes by its title."""
    return slots.get(title) or Slot(document=title, kind=LETTER, title=title)


def _slot(document: str, kind: str, recipients: Iterable[Recipient], suffix: str = "") -> Slot:
    known = tuple(x for x in recipients if x.name)
    return Slot(document=document, kind=kind, title=TITLES[document] + suffix, recipients=known)


def _members(committee: Committee, *, outside: bool) -> list[Recipient]:
    members = [member for member in committee.members if member.is_outside is outside]
    return [Recipient(name=x.full_name, others=(x.name,)) for x in members]


def _place(slot: Slot) -> tuple[int, bool]:
    return list(TITLES).index(slot.document), slot.kind == MEMO
