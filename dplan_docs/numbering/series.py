"""The runs of numbers: what may not carry one number in one calendar year."""

from dplan_docs.numbering.number import Number
from dplan_docs.numbering.register import Given
from dplan_docs.numbering.slots import LETTER, MEMO
from dplan_docs.settings.model import APART, TOGETHER, Organization

Run = tuple[object, ...]


def run_of(given: Given, office: Organization) -> Run:
    """Return the run that a number belongs to, as this office keeps its registers.

    Letters and memos share one unless the office says otherwise. Circulars have their own unless
    it says otherwise: the rules of correspondence allow either.
    """
    shares = given.kind == MEMO and office.memo_series != APART
    kind = LETTER if shares else given.kind
    apart = given.number.is_circular and office.circular_series != TOGETHER
    return given.year, kind, "".join(given.number.prefix.split()), apart


def key_of(given: Given, office: Organization) -> Run:
    """Return what two letters must not have in common."""
    return (*run_of(given, office), _value(given.number))


def _value(number: Number) -> object:
    return number.value if number.running is None else number.running
