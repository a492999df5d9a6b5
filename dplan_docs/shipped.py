"""Where the shipped templates are."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
TEMPLATE_ROOTS = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
"""In an installed wheel, and in a checkout."""
