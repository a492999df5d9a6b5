"""Names of files that Windows takes, and servers on Linux that count a name's bytes.

A name ends well below what a system allows (255 bytes, of which a Thai letter takes three; on
Windows 260 letters for the whole path), so that the lock file that LibreOffice lays beside it,
and a workspace some folders deep, have room too.
"""

import itertools
import re
from collections.abc import Collection, Iterable, Iterator

_MOST = 244
"""Bytes, an ASCII letter taken for two: at most 244 bytes and 122 letters."""
_LIGHTEST = 2
_CUT = "…"
_ILLEGAL = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_LETTER = re.compile(
    "[เ-ไ]?.[ะ-ฺๅ็-๎\u0300-\u036f\u200d\ufe0f]*",
    re.DOTALL,
)
"""A letter with the vowels and tone marks about it, of which none is ever parted."""


def file_name(stem: str, ending: str, taken: Collection[str] = ()) -> str:
    """Return a legal name; numbered where another has it, for systems that know no capitals too.

    >>> file_name("แบบ กองช่าง/โยธา", ".xlsx"), file_name("a", ".docx", {"A.docx"})
    ('แบบ กองช่าง โยธา.xlsx', 'a (2).docx')
    """
    known = {name.casefold() for name in taken}
    return next(name for name in _names(legal(stem), ending) if name.casefold() not in known)


def legal(text: str) -> str:
    """Return a text without what no name may hold.

    >>> legal(' ก:ข*"ค" . ')
    'ก ข ค'
    """
    return _ILLEGAL.sub(" ", text).strip(" .")


def shortened(stem: str, ending: str) -> str:
    """Return a name; of one that is too long its beginning and its end, by which it is known.

    >>> len(shortened("ก" * 200, ".docx").encode()), shortened("ก" * 90, ".docx").count("…")
    (239, 1)
    """
    room = _MOST - _weight(ending)
    if _weight(stem) <= room:
        return stem + ending
    letters = _LETTER.findall(stem)
    room -= _weight(_CUT)
    tail = "".join(reversed(_within(reversed(letters), room // 3)))
    head = "".join(_within(letters, room - _weight(tail)))
    return f"{head}{_CUT}{tail}{ending}"


def _names(stem: str, ending: str) -> Iterator[str]:
    yield shortened(stem, ending)
    yield from (shortened(stem, f" ({number}){ending}") for number in itertools.count(2))


def _within(letters: Iterable[str], room: int) -> list[str]:
    """Return the first letters, as many as the room takes."""
    within = []
    for letter in letters:
        room -= _weight(letter)
        if room < 0:
            break
        within.append(letter)
    return within


def _weight(text: str) -> int:
    return sum(max(_LIGHTEST, len(x.encode(errors="surrogatepass"))) for x in text)
