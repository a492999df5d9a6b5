"""A copy of the sources as somebody gets them."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
_TREE = ("dplan_docs", "templates", "samples", "pyproject.toml", "README.md", "LICENSE")
_LITTER = shutil.ignore_patterns("output", "__pycache__", ".*")


def copy_of_the_tree(folder, *more):
    """Copy what is shipped, and more if wanted, without what work has left there."""
    for name in (*_TREE, *more):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=_LITTER)
        else:
            shutil.copy(source, folder / name)
    return folder
