"""The register of numbers once given: what the program remembers, whole or not at all."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dplan_docs.numbering.number import Number
from dplan_docs.swap import replace_file
from dplan_docs.thai.text import fold

NAME = ".dplan/numbers.json"
"""The register's place in a workspace."""

VERSION = 1

Holder = tuple[str, str, str]
"""A document, the kind of its letter, and the recipient's name folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A number that a document carries.

    Attributes:
        year: The calendar year of the letter, B.E.; numbers begin anew with it.
        kind: Whether a letter, a memo, an order or an announcement carries it.
        document: The document's id; the title of a letter that is no document of ours.
        recipient: Who gets the letter; ``""`` where all get it, or nobody in particular.
        first_given: The day on which the program first printed it.
        is_counted: The program counted it; nobody entered it.
    """

    year: int
    kind: str
    number: Number
    document: str
    recipient: str = ""
    dated: date | None = None
    first_given: date
    is_counted: bool = False

    @property
    def holder(self) -> Holder:
        """Whose it is, however the recipient's name is spaced."""
        return self.document, self.kind, fold(self.recipient)

    def is_same(self, other: "Given", holders: frozenset[Holder]) -> bool:
        """Whether it is the same number of one of these; one not dated yet may change its year."""
        same_year = self.year == other.year or self.dated is None
        return same_year and self.holder in holders and self.number.printed == other.number.printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Every number once given; none is ever struck out unless the officer releases it.

    Attributes:
        fault: Why it could not be read, in Thai; then nothing is counted, and nothing written.
        others: What was given in the other editions of the plan, which is not free either.
    """

    numbers: tuple[Given, ...] = ()
    fault: str = ""
    others: tuple[Given, ...] = ()

    def held_by(self, holders: frozenset[Holder], year: int | None) -> Given | None:
        """Return the last number given to a holder, under any of its names, for letters of a year."""
        fitting = (
            x
            for x in reversed(self.numbers)
            if x.holder in holders and (year is None or x.dated is None or x.year == year)
        )
        return next(fitting, None)

    def with_given(self, given: Given, holders: frozenset[Holder]) -> "Register":
        """Return the register with this number too; one that it knew keeps its first day."""
        numbers = list(self.numbers)
        known = [at for at, old in enumerate(numbers) if old.is_same(given, holders)]
        if known:
            numbers[known[0]] = replace(given, first_given=numbers[known[0]].first_given)
        else:
            numbers.append(given)
        return replace(self, numbers=tuple(numbers))

    def without(self, released: Iterable[Given]) -> "Register":
        """Return the register without some numbers, which may then be given again."""
        gone = set(released)
        return replace(self, numbers=tuple(x for x in self.numbers if x not in gone))


def read_register(folder: Path, relatives: Iterable[Path] = ()) -> Register:
    """Return the register of a workspace; a damaged one says so and is empty.

    Args:
        folder: The workspace.
        relatives: The workspaces of the plan's other editions.
    """
    own, others = _read(folder), [_read(relative) for relative in relatives]
    fault = next((x.fault for x in (own, *others) if x.fault), "")
    given = tuple(x for other in others for x in other.numbers)
    return replace(own, fault=fault, others=given)


def _read(folder: Path) -> Register:
    path = folder / NAME
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        if stored["version"] > VERSION:
            return Register(fault=_told("เขียนโดยโปรแกรมรุ่นใหม่กว่านี้ กรุณาใช้โปรแกรมรุ่นล่าสุด"))
        return Register(numbers=tuple(map(_given, stored["numbers"])))
    except (FileNotFoundError, NotADirectoryError):
        return Register()
    except OSError:
        return Register(fault=_told("เปิดไม่ได้ กรุณาตรวจสอบสิทธิ์ของไฟล์ แล้วสั่งใหม่"))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return Register(
            fault=_told("เสียหาย กรุณานำไฟล์สำรองมาวางแทน หรือหากไม่มี ให้เปลี่ยนชื่อไฟล์นี้เพื่อเริ่มทะเบียนใหม่")
        )


def write_register(folder: Path, register: Register) -> None:
    """Write the register in place of the old one.

    Raises:
        OSError: It could not be written; the old one is as it was.
    """
    stored = {"version": VERSION, "numbers": [_stored(x) for x in register.numbers]}
    text = json.dumps(stored, ensure_ascii=False, indent=1) + "\n"
    replace_file(folder / NAME, text.encode())


def _told(state: str) -> str:
    return f"ทะเบียนเลขที่หนังสือ{state} ระหว่างนี้โปรแกรมไม่นับเลขให้ และไม่เขียนทับไฟล์นี้ ({NAME})"


def _stored(given: Given) -> dict[str, object]:
    return {
        "year": given.year,
        "kind": given.kind,
        "prefix": given.number.prefix,
        "number": given.number.text,
        "whole": given.number.is_whole,
        "document": given.document,
        "recipient": given.recipient,
        "dated": given.dated.isoformat() if given.dated else None,
        "first_given": given.first_given.isoformat(),
        "counted": given.is_counted,
    }


def _given(stored: dict[str, object]) -> Given:
    words = _words(stored, ("kind", "document", "recipient", "prefix", "number", "first_given"))
    kind, document, recipient, prefix, text, first = words
    year, dated = stored["year"], stored["dated"]
    if not isinstance(year, int) or not isinstance(dated, str | None):
        raise TypeError(year, dated)
    number = replace(Number.parse(text, prefix), prefix=prefix, is_whole=stored["whole"] is True)
    return Given(
        year=year,
        kind=kind,
        number=number,
        document=document,
        recipient=recipient,
        dated=date.fromisoformat(dated) if dated else None,
        first_given=date.fromisoformat(first),
        is_counted=stored["counted"] is True,
    )


def _words(stored: dict[str, object], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        word = stored[name]
        if not isinstance(word, str):
            raise TypeError(name)
        yield word
