"""Lock files: what Excel and LibreOffice lay beside a workbook while it is open."""

import unicodedata
from collections.abc import Iterable, Iterator

_EXCEL, _LIBREOFFICE = "~$", ".~lock."


def locked_name(name: str) -> str | None:
    """Return the bare name of the file that a lock file says is open; None for any other file.

    >>> locked_name("~$กองช่าง.xlsx"), locked_name(".~lock.a.ods#"), locked_name("a.xlsx")
    ('กองช่าง.xlsx', 'a.ods', None)
    """
    if name.startswith(_EXCEL):
        return name.removeprefix(_EXCEL)
    if name.startswith(_LIBREOFFICE):
        return name.removeprefix(_LIBREOFFICE).removesuffix("#")
    return None


def open_files(names: Iterable[str]) -> Iterator[str]:
    """Yield the files, by their paths with ``/``, beside which a lock lies.

    A lock whose file is gone was left behind by a program that broke down; it says nothing.
    """
    listed = tuple(names)
    present = {_key(name): name for name in listed if locked_name(_own(name)) is None}
    told = (locked for name in listed if (locked := _locked_path(name)) is not None)
    yield from dict.fromkeys(present[_key(path)] for path in told if _key(path) in present)


def _locked_path(name: str) -> str | None:
    folder, slash, own = name.rpartition("/")
    locked = locked_name(own)
    return None if locked is None else folder + slash + locked


def _own(name: str) -> str:
    return name.rpartition("/")[2]


def _key(name: str) -> str:
    """Return a name as disks compare it, whatever way its vowels were composed."""
    return unicodedata.normalize("NFC", name).casefold()
