"""The names of those who send workbooks, as workbooks and their files use them."""

from collections.abc import Set as AbstractSet
from typing import Protocol

from dplan_docs.settings.model import Division
from dplan_docs.thai.text import fold

_SHORTEST_IN_A_NAME = 4
"""Letters; a shorter one, such as สป., may be a part of any word."""


class Named(Protocol):
    """Who sends workbooks: a division, an agency, or another that has a name and aliases."""

    @property
    def name(self) -> str:
        """The name in full."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """What else it is called."""


def names_of(sender: Named) -> frozenset[str]:
    """Return the names of one that sends workbooks, folded."""
    short = (sender.short_name,) if isinstance(sender, Division) else ()
    return frozenset(fold(name) for name in (sender.name, *short, *sender.aliases)) - {""}


def is_named_in(file: str, names: AbstractSet[str]) -> bool:
    """Whether a file's name, or its folder's, has one of these folded names in it."""
    folded = fold(file)
    return any(name in folded for name in names if len(name) >= _SHORTEST_IN_A_NAME)
