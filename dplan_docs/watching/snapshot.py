"""What a build is made of, file by file, as it lies on the disk at one moment.

This, taken again and again, is how changes are noticed: folders on a network lose events.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dplan_docs.inbox import WORKBOOK_SUFFIXES
from dplan_docs.inbox.locks import locked_name
from dplan_docs.workspace import Workspace

Stamp = tuple[int, int]
"""A file's size and time of change; of a file that is not read, that it is there is enough."""

_THERE: Stamp = (0, 0)
_LITTER = frozenset({".ds_store", "desktop.ini", "thumbs.db"})
_TAKEN_FOR_THE_LOCK = 2
"""Letters that Word takes off the front of a long name when it names its lock file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The files by their names in the workspace, and which of them are open in Word or Excel."""

    files: dict[str, Stamp]
    open: frozenset[str]


def snapshot(workspace: Workspace) -> Snapshot | None:
    """Return what a build would be made of now; None when the folder cannot be reached."""
    try:
        beside = [x for x in os.scandir(workspace.folder) if _is_beside(x.name, workspace)]
        found = list(_named(beside, ""))
        for folder, name in _folders(workspace):
            found += _files(folder, f"{name}/")
    except OSError:
        return None
    stamps = ((name, _stamp(path, name, workspace)) for name, path in found if not _lock(name))
    files = {name: stamp for name, stamp in stamps if stamp is not None}
    return Snapshot(
        files=files, open=frozenset(_open(files, filter(None, (_lock(x) for x, _ in found))))
    )


def unreadable(workspace: Workspace, names: Iterable[str]) -> tuple[str, ...]:
    """Return those of the files that cannot be opened, as one that is still being copied."""
    return tuple(x for x in names if x and not _is_readable(workspace.folder / x))


def _folders(workspace: Workspace) -> Iterator[tuple[Path, str]]:
    """Yield the folders of what is read; an amendment uses the templates of the plan it amends."""
    yield workspace.inbox, workspace.inbox.name
    yield workspace.templates, workspace.templates.name
    if workspace.announced:
        inherited = workspace.announced.templates
        yield inherited, Path(os.path.relpath(inherited, workspace.folder)).as_posix()


def _is_beside(name: str, workspace: Workspace) -> bool:
    wanted = {workspace.settings.name, workspace.emblem.name}
    lock = _lock(name)
    return name in wanted or any(_locks(lock, x) for x in wanted if lock)


def _files(folder: Path, prefix: str, *, is_top: bool = True) -> Iterator[tuple[str, Path]]:
    """Yield every file below a folder; what lies behind links and junctions is not read either."""
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    except OSError:
        if is_top:
            raise
        return  # a sub-folder that nobody may read, which the build tells
    yield from _named((x for x in entries if not _is_folder(x)), prefix)
    for entry in filter(_is_folder, entries):
        yield from _files(folder / entry.name, f"{prefix}{entry.name}/", is_top=False)


def _named(entries: Iterable["os.DirEntry[str]"], prefix: str) -> Iterator[tuple[str, Path]]:
    for entry in entries:
        if entry.name.lower() not in _LITTER and not entry.name.startswith("._"):
            yield prefix + entry.name, Path(entry.path)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", None)
        junction = tag is not None and tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
        return entry.is_dir(follow_symlinks=False) and not junction
    except OSError:
        return False


def _stamp(path: Path, name: str, workspace: Workspace) -> Stamp | None:
    """Return a file's stamp; None when it has just gone.

    The file itself is asked: what Windows says of it in the list of its folder may be old.
    """
    if name.startswith(f"{workspace.inbox.name}/") and path.suffix.lower() not in WORKBOOK_SUFFIXES:
        return _THERE
    try:
        found = path.stat()
    except FileNotFoundError:
        return _THERE if path.is_symlink() else None
    except OSError:
        return _THERE
    return found.st_size, found.st_mtime_ns


def _lock(name: str) -> str:
    """Return what a lock file says is open, in its own folder; ``""`` for any other file."""
    folder, slash, own = name.rpartition("/")
    locked = locked_name(own)
    return "" if locked is None else folder + slash + locked


def _locks(lock: str, name: str) -> bool:
    """Whether a lock file stands for this file; Word's lacks the first letters of a long name."""
    folder, slash, own = name.rpartition("/")
    return lock in {name, folder + slash + own[_TAKEN_FOR_THE_LOCK:]}


def _open(files: Iterable[str], locks: Iterable[str]) -> Iterator[str]:
    held = tuple(locks)
    return (name for name in files if any(_locks(lock, name) for lock in held))


def _is_readable(path: Path) -> bool:
    try:
        path.open("rb").close()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True
