"""File names of the blank forms."""

import re
from collections.abc import Collection

_ILLEGAL = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 180
"""Bytes of a sender's name; most file systems allow names of 255."""


def legal_name(text: str) -> str:
    """Return a text as a part of a file's name.

    >>> legal_name("กองช่าง/โยธา")
    'กองช่าง โยธา'
    """
    return _ILLEGAL.sub(" ", text).strip(" .").encode()[:_LONGEST_NAME].decode(errors="ignore")


def free_name(file: str, taken: Collection[str]) -> str:
    """Return a file's name, numbered where senders differ only in what no file can be called."""
    stem, others = file.removesuffix(".xlsx"), {other.casefold() for other in taken}
    names = (file, *(f"{stem} ({number}).xlsx" for number in range(2, len(others) + 3)))
    return next(name for name in names if name.casefold() not in others)
