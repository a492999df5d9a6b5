"""Text of strangers' cells as SpreadsheetML and VML may hold it."""

import re
from html import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST = 2_000


def plain(text: str) -> str:
    r"""Return a text that XML may hold, of a sane length.

    >>> plain("ก\x00ข")
    'กข'
    """
    clean = _FORBIDDEN.sub("", text)
    return clean if len(clean) <= _LONGEST else f"{clean[:_LONGEST]}…"


def spelled(text: str) -> str:
    """Return a plain text as the value of a cell or a comment: Excel decodes ``_x000D_`` itself.

    >>> spelled("a_x000D_b")
    'a_x005F_x000D_b'
    """
    return _ESCAPED.sub("_x005F_", plain(text))


def markup(text: str) -> str:
    """Return a plain text within XML.

    >>> markup("<=1&2")
    '&lt;=1&amp;2'
    """
    return escape(spelled(text), quote=True)
