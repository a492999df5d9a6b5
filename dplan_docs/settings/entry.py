"""How one setting stands in the workbook, and the settings of a record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_type_hints

YES, NO = "ใช่", "ไม่ใช่"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How one setting stands in the workbook.

    Attributes:
        label: The line's label, or the column's heading.
        help: What to type, in a few words.
        example: What stands in the greyed example row, or beside a line.
        choices: The drop-down list, when the choices are known.
        default: What the blank workbook already holds.
        is_open: Another text than the choices may stand, and is kept.
        is_year: The number is a B.E. year, not a count.
        has_paragraphs: The line breaks inside the cell are kept.
    """

    label: str
    help: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    default: str = ""
    is_open: bool = False
    is_year: bool = False
    has_paragraphs: bool = False


def entries(record: type) -> Iterator[tuple[str, Any, Entry]]:
    """Yield ``(field name, plain type, entry)`` for every setting of a record."""
    for name, hint in get_type_hints(record, include_extras=True).items():
        for note in getattr(hint, "__metadata__", ()):
            if isinstance(note, Entry):
                yield name, hint.__origin__, note
