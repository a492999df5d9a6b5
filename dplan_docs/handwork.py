"""What an officer wrote into a paper by hand, told apart from what the data changed in it since."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dplan_docs.bundle import Written
from dplan_docs.errors import DplanError
from dplan_docs.formats.package import unzip
from dplan_docs.formats.wording import Change, changes_of_wording, wording_of, wording_of_parts
from dplan_docs.history import History
from dplan_docs.keeping import Placed

_READABLE = (".docx", ".xlsx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handwork:
    """A file that an officer changed or put in a paper's place, and that was left as it lies.

    Attributes:
        path: The officer's version.
        beside: Where the program's newer version lies; None where there is none.
        by_hand: The texts that the officer changed; None where what was made is not known any more.
        by_data: The texts that have changed since in what the program makes.
    """

    path: str
    beside: str | None
    by_hand: tuple[Change, ...] | None = None
    by_data: tuple[Change, ...] = ()


def handwork_of(written: Written, history: History) -> tuple[Handwork, ...]:
    """Return the officer's versions among the papers just made."""
    return tuple(_handwork(written.folder, history, placed) for placed in _beside_others(written))


def _beside_others(written: Written) -> Iterator[Placed]:
    for placed in written.placed:
        if placed.edited is not None:
            yield placed


def _handwork(folder: Path, history: History, placed: Placed) -> Handwork:
    beside = placed.path if placed.content is not None else None
    unknown = Handwork(path=placed.name, beside=beside)
    made = history.content(placed.edited) if placed.edited else None
    suffix = PurePosixPath(placed.name).suffix
    if made is None or suffix not in _READABLE:
        return unknown
    try:
        edited = wording_of(folder / placed.name)
    except DplanError:
        return unknown
    original = wording_of_parts(unzip(made), suffix)
    newest = wording_of_parts(unzip(placed.content), suffix) if placed.content else original
    return Handwork(
        path=placed.name,
        beside=beside,
        by_hand=tuple(changes_of_wording(original, edited)),
        by_data=tuple(changes_of_wording(original, newest)),
    )
