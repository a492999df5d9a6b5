"""Where the shipped templates and samples are."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
TEMPLATE_ROOTS = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
"""In an installed wheel, and in a checkout."""

_SAMPLE_ROOTS = (_PACKAGE / "samples", _PACKAGE.parent / "samples")


def sample_workspace() -> Path:
    """Return the workspace of an invented office whose papers are all finished."""
    found = (root / "obt-2566" for root in _SAMPLE_ROOTS)
    return next((folder for folder in found if folder.is_dir()), _SAMPLE_ROOTS[0] / "obt-2566")
