"""Whether the files of an inbox are at rest: what a watcher compares, and who still holds one."""

from collections.abc import Mapping
from pathlib import Path

from dplan_docs.findings import Finding
from dplan_docs.inbox.locks import locked_name, open_files
from dplan_docs.inbox.model import Workbook, is_workbook, state_of
from dplan_docs.inbox.opening import is_cut_short
from dplan_docs.inbox.telling import changing, unreadable
from dplan_docs.inbox.walking import files_below


def snapshot(folder: Path) -> Mapping[str, tuple[int, int]]:
    """Return the size and the time of change, in nanoseconds, of every file, locks too, by name.

    Two equal snapshots some seconds apart are an inbox at rest. A file that goes meanwhile, or
    that cannot be asked, is left out; so is all that lies behind links.
    """
    found: dict[str, tuple[int, int]] = {}
    for path, name in files_below(folder):
        try:
            found[name] = state_of(path.stat())
        except OSError:
            continue
    return found


def unsettled(folder: Path) -> tuple[Path, ...]:
    """Return the workbooks that are open in a program, held by one, empty or cut short."""
    files = {name: path for path, name in files_below(folder)}
    in_use = set(open_files(files))
    return tuple(
        path
        for name, path in sorted(files.items())
        if is_workbook(name)
        and locked_name(path.name) is None
        and (name in in_use or not _is_whole(path))
    )


def changed_since(workbook: Workbook) -> Finding | None:
    """Return what is to be told when a workbook is not the file any more that was found."""
    try:
        now = state_of(workbook.path.stat())
    except OSError:
        return unreadable(workbook.name, workbook.path)
    return None if now == (workbook.size, workbook.own_ns) else changing(workbook.name)


def _is_whole(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return bool(file.read(1)) and not is_cut_short(file)
    except OSError:
        return False
