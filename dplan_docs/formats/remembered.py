"""Jinja source of an office's templates, kept between runs.

Making it takes the import of docxtpl, and with it of python-docx: a quarter of a second, which
nothing but a changed template needs again. What is kept is text, and goes through the sandbox
like the template itself: whoever can write into the folder can do no more than an author of
templates. A folder that cannot be read or written is a slower run, never an error.
"""

import contextlib
import os
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from dplan_docs import swap
from dplan_docs.thai import text as thai_text

FOLDER_VARIABLE = "DPLAN_CACHE"
MOST_KEPT = 200
_MADE_BY = ("source.py", "tags.py", "order.py", "wordml.py")


def remembered(part: bytes, make: Callable[[bytes], str]) -> str:
    """Return ``make(part)``, from the folder of kept sources if it stands there."""
    maker = _maker()
    if maker is None:
        return make(part)
    name = sha256(maker + part).hexdigest()
    with contextlib.suppress(OSError, UnicodeDecodeError):
        digest, _, text = (_folder() / name).read_bytes().decode().partition("\n")
        if digest == _digest(text):
            return text
    text = make(part)
    with contextlib.suppress(OSError, UnicodeEncodeError):
        swap.replace_file(_folder() / name, f"{_digest(text)}\n{text}".encode())
        _forget_oldest(_folder())
    return text


def _digest(text: str) -> str:
    """A file cut short by a power failure must not pass for a source."""
    return sha256(text.encode()).hexdigest()


def _forget_oldest(folder: Path) -> None:
    kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
    for path in kept[:-MOST_KEPT]:
        path.unlink(missing_ok=True)


@cache
def _maker() -> bytes | None:
    """The hash of all that makes a source; None where it cannot be known, as in a frozen program."""
    here = Path(__file__).parent
    docxtpl = find_spec("docxtpl")
    if docxtpl is None or docxtpl.origin is None:
        return None
    made_by = [*(here / name for name in _MADE_BY), Path(str(thai_text.__file__))]
    made_by.append(Path(docxtpl.origin).with_name("template.py"))
    try:
        return sha256(b"".join(path.read_bytes() for path in made_by)).digest()
    except OSError:
        return None


@cache
def _folder() -> Path:
    if given := os.environ.get(FOLDER_VARIABLE):
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("dplan-docs", appauthor=False)
