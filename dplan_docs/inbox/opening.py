"""Taking in one file of the inbox: whole, or not yet."""

import hashlib
import os
from io import BufferedReader
from pathlib import Path

from dplan_docs.findings import Finding
from dplan_docs.inbox.model import Workbook, state_of
from dplan_docs.inbox.telling import changing, cut_short, empty, held, unreadable

_ZIP, _END_OF_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_LONGEST_END = 22 + 0xFFFF
"""Bytes: the record that ends a zip, and the longest comment that may follow it."""


def taken_in(path: Path, name: str) -> Workbook | Finding:
    """Return a workbook that can be read from its first byte to its last, or why not."""
    try:
        before = state_of(path.stat())
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size, is_cut = file.tell(), _is_cut_short(file)
        after = state_of(path.stat())  # by its name: another may have been put in its place
    except PermissionError:  # Windows says so of a file that another program keeps to itself
        return held(name)
    except OSError:
        return unreadable(name, path)
    if before != after or size != after[0]:
        return changing(name)
    if not size or is_cut:
        return cut_short(name) if size else empty(name)
    modified = after[1]
    return Workbook(
        path=path, name=name, sha256=digest, size=size, own_ns=modified, modified_ns=modified
    )


def changed_since(workbook: Workbook) -> Finding | None:
    """Return what is to be told when a workbook is not the file any more that was found."""
    try:
        now = state_of(workbook.path.stat())
    except OSError:
        return unreadable(workbook.name, workbook.path)
    return None if now == (workbook.size, workbook.own_ns) else changing(workbook.name)


def _is_cut_short(file: BufferedReader) -> bool:
    """Whether a file begins as a zip, as .xlsx and .ods do, and has no zip's end."""
    file.seek(0)
    if file.read(len(_ZIP)) != _ZIP:
        return False
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _LONGEST_END))
    return _END_OF_ZIP not in file.read()
