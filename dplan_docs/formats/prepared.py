"""The shipped templates, compiled beforehand: what docxtpl and Jinja make of them.

Importing docxtpl, patching twenty templates and compiling them takes three times as long
as filling them. ``templates/prepared.zip`` therefore holds each shipped template's Jinja
code, stamped with the hash of the XML and the Jinja release it was made by. A template that
an office has changed, or another Jinja, is compiled when it is used.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import CodeType
from zipfile import BadZipFile, ZipFile

from dplan_docs.formats.package import write_zip
from dplan_docs.shipped import TEMPLATE_ROOTS

NAME = "prepared.zip"


def find(template: Path, xml: bytes, jinja: str) -> CodeType | None:
    """Return the code of a shipped template's document part; None for any other template."""
    home = template.resolve().parent.parent
    if home not in TEMPLATE_ROOTS:  # what lies beside an office's own templates may be anybody's
        return None
    text = _texts(home / NAME).get(f"{template.stem}.py", "")
    if not text.startswith(_stamp(xml, jinja)):
        return None
    return compile(text, "<template>", "exec")


def pack(codes: Mapping[str, tuple[bytes, str]], jinja: str) -> bytes:
    """Return the file for templates given by name as ``(document part, Jinja's code)``."""
    return write_zip(
        (f"{name}.py", (_stamp(xml, jinja) + code).encode("utf-8"))
        for name, (xml, code) in codes.items()
    )


def _stamp(xml: bytes, jinja: str) -> str:
    return f"# {sha256(xml).hexdigest()} {jinja}\n"


@cache
def _texts(path: Path) -> Mapping[str, str]:
    try:
        with ZipFile(path) as package:
            return {name: package.read(name).decode("utf-8") for name in package.namelist()}
    except (OSError, BadZipFile):
        return {}
