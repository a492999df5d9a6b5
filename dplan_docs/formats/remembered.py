"""Jinja source of an office's templates, kept between runs.

Making it takes the import of docxtpl, and with it of python-docx: a quarter of a second, which
nothing but a changed template needs again. What is kept is text, and goes through the sandbox
like the template itself: whoever can write into the folder can do no more than an author of
templates.
"""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from dplan_docs import remembering
from dplan_docs.thai import text as thai_text

_MADE_BY = ("source.py", "tags.py", "order.py", "wordml.py")


def remembered(part: bytes, make: Callable[[bytes], str]) -> str:
    """Return ``make(part)``, from the folder of kept sources if it stands there."""
    return remembering.remembered(_maker(), part, lambda: make(part))


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
