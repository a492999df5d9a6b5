"""Every file of a folder and its sub-folders, free of links and of other programs' litter."""

import os
from collections.abc import Callable, Iterator
from enum import Enum, auto
from pathlib import Path

_IGNORED = frozenset({".ds_store", "desktop.ini", "thumbs.db"})


class Oddity(Enum):
    """What stands in a folder and is no file of it."""

    UNREADABLE = auto()
    LINK = auto()
    FOLDER = auto()
    NO_FILE = auto()


Tell = Callable[[Oddity, str], None]
"""Told of what is no file, by its name in the inbox; ``""`` for the inbox itself."""


def files_below(folder: Path, tell: Tell = lambda *_: None) -> Iterator[tuple[Path, str]]:
    """Yield each file whose path is free of links, with its name relative to the folder."""
    try:
        top = folder.resolve()
    except OSError:
        tell(Oddity.UNREADABLE, "")
        return
    yield from _files(top, "", tell)


def _files(folder: Path, prefix: str, tell: Tell) -> Iterator[tuple[Path, str]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:  # a network drive may go between two entries
        tell(Oddity.UNREADABLE, prefix.rstrip("/"))
        return
    for entry in entries:
        if not _is_ignored(entry.name):
            yield from _entry(entry, folder / entry.name, prefix + shown(entry.name), tell)


def _entry(
    entry: "os.DirEntry[str]", path: Path, name: str, tell: Tell
) -> Iterator[tuple[Path, str]]:
    kind = _kind(entry, path)
    if kind is not None:
        tell(kind, name)
    if kind is Oddity.FOLDER:
        yield from _files(path, f"{name}/", tell)
    elif kind is None:
        yield path, name


def _kind(entry: "os.DirEntry[str]", path: Path) -> Oddity | None:
    """Return what is odd about an entry; None for a file."""
    try:
        if entry.is_symlink() or path.resolve() != path:  # a junction of Windows is no symlink
            return Oddity.LINK
        if entry.is_dir():
            return Oddity.FOLDER
        return None if entry.is_file() else Oddity.NO_FILE  # a pipe would be waited on for ever
    except OSError:
        return Oddity.UNREADABLE


def shown(name: str) -> str:
    """Return a name as text, whatever bytes the disk holds."""
    return os.fsencode(name).decode(errors="replace")


def _is_ignored(name: str) -> bool:
    return name.lower() in _IGNORED or name.startswith("._")
