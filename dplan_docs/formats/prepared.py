"""The shipped templates, compiled beforehand: what docxtpl and Jinja make of them.

Importing docxtpl, patching twenty templates and compiling them takes three times as long
as filling them. ``templates/prepared.zip`` therefore holds each shipped template's Jinja
code, stamped with the hash of the XML and the Jinja release it was made by. A template that
an office has changed, or another Jinja, is compiled when it is used. What Python makes of the
code is kept beside the templates, as Python keeps what it makes of a program's modules, and
with the same trust: that folder is the program's own.
"""

import contextlib
import marshal
import sys
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.util import MAGIC_NUMBER
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
    return kept_code(home / "__pycache__" / f"{template.stem}.{sys.implementation.cache_tag}", text)


def kept_code(kept: Path, text: str) -> CodeType:
    """Return a text's code, from the file where it is kept if that is of this text and Python."""
    stamp = sha256(MAGIC_NUMBER + text.encode()).digest()
    with contextlib.suppress(OSError):
        content = kept.read_bytes()
        packed = content[2 * len(stamp) :]
        if content.startswith(stamp + sha256(packed).digest()):
            code: CodeType = marshal.loads(packed)  # noqa: S302 (the program's own folder)
            return code
    code = compile(text, "<template>", "exec")
    packed = marshal.dumps(code)
    with contextlib.suppress(OSError):
        from dplan_docs.swap import replace_file  # what is kept already needs no writing

        replace_file(kept, stamp + sha256(packed).digest() + packed)
    return code


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
