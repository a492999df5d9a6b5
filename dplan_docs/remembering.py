"""What is slow to make and always the same, kept as text in a folder between runs.

A folder that cannot be read or written is a slower run, never an error.
"""

import contextlib
import os
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER_VARIABLE = "DPLAN_CACHE"
MOST_KEPT = 200


def remembered(maker: bytes | None, part: bytes, make: Callable[[], str]) -> str:
    """Return ``make()``, from the folder if it stands there.

    Args:
        maker: A hash of all that makes it; None where that cannot be known, and nothing is kept.
        part: What it is made of.
        make: Makes it, with what is slow to import.
    """
    if maker is None:
        return make()
    name = sha256(maker + part).hexdigest()
    with contextlib.suppress(OSError, UnicodeDecodeError):
        digest, _, text = (_folder() / name).read_bytes().decode().partition("\n")
        if digest == _digest(text):
            return text
    text = make()
    with contextlib.suppress(OSError, UnicodeEncodeError):
        from dplan_docs.swap import replace_file  # what is kept already needs no writing

        replace_file(_folder() / name, f"{_digest(text)}\n{text}".encode())
        _forget_oldest(_folder())
    return text


def _digest(text: str) -> str:
    """A file cut short by a power failure must not pass for a whole one."""
    return sha256(text.encode()).hexdigest()


def _forget_oldest(folder: Path) -> None:
    kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
    for path in kept[:-MOST_KEPT]:
        path.unlink(missing_ok=True)


@cache
def _folder() -> Path:
    if given := os.environ.get(FOLDER_VARIABLE):
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("dplan-docs", appauthor=False)
