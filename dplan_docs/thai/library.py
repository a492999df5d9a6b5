"""The only importer of PyThaiNLP, as late and as little of it as will do.

``import pythainlp.util`` costs 0.2 s, a third of a whole run. What is small and fixed (digits,
names of months) stands as literals in this package, and tests hold those to the library.
"""

from collections.abc import Callable
from functools import cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import cast


def normalize(text: str) -> str:
    """Return text with its vowels and marks in order, as PyThaiNLP sees it.

    >>> normalize("เเผนงาน") == "แผนงาน"
    True
    """
    from pythainlp.util import normalize as library_normalize

    return library_normalize(text)


@cache
def number_speller(file: str = "util/numtoword.py") -> Callable[[int], str]:
    """Return PyThaiNLP's (5.4 or newer) function from whole numbers to words.

    Its one file is loaded by itself; the package around it would read its corpora first.

    >>> number_speller()(1_000_011)
    'หนึ่งล้านสิบเอ็ด'
    """
    package = cast("ModuleSpec", find_spec("pythainlp"))
    path = Path(cast("str", package.origin)).parent / file
    module = ModuleType(path.stem)
    try:
        SourceFileLoader(module.__name__, str(path)).exec_module(module)
    except OSError:  # another version may keep it elsewhere
        from pythainlp import util as module
    return cast("Callable[[int], str]", module.num_to_thaiword)
