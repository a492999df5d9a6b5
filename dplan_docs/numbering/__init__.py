"""Numbers of letters (เลขที่หนังสือ): entered, counted, remembered, and never given twice."""

from dplan_docs.numbering.claims import Claim, letter_to
from dplan_docs.numbering.giving import Numbers, give_numbers, order_number
from dplan_docs.numbering.number import Number
from dplan_docs.numbering.register import Given, Register, read_register, write_register
from dplan_docs.numbering.series import Run, key_of, run_of
from dplan_docs.numbering.slots import (
    KIND_NAMES,
    LETTER,
    Recipient,
    Slot,
    slot_named,
    slots_of,
)

__all__ = [
    "KIND_NAMES",
    "LETTER",
    "Claim",
    "Given",
    "Number",
    "Numbers",
    "Recipient",
    "Register",
    "Run",
    "Slot",
    "give_numbers",
    "key_of",
    "letter_to",
    "order_number",
    "read_register",
    "run_of",
    "slot_named",
    "slots_of",
    "write_register",
]
