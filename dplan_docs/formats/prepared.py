"""The shipped templates' Jinja sources, prepared by docxtpl beforehand.

Importing docxtpl and patching twenty templates takes longer than filling them all. What
docxtpl makes of a shipped template therefore stands beside it, with the hash of the XML it
was made from; a template that an office has changed is patched when it is used.
"""

from hashlib import sha256
from pathlib import Path

FOLDER = "prepared"


def find(template: Path, xml: bytes) -> str | None:
    """Return the prepared source of this template's document part; None if there is no such."""
    path = template.parent.parent / FOLDER / f"{template.stem}.jinja"
    try:
        stamp, _, source = path.read_text(encoding="utf-8").partition("\n")
    except OSError:
        return None
    return source if stamp == sha256(xml).hexdigest() else None


def write(template: Path, xml: bytes, source: str) -> None:
    """Put a prepared source beside the templates' folder."""
    folder = template.parent.parent / FOLDER
    folder.mkdir(exist_ok=True)
    text = f"{sha256(xml).hexdigest()}\n{source}"
    (folder / f"{template.stem}.jinja").write_bytes(text.encode("utf-8"))
