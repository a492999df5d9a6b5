"""The register of numbers as the officer reads it: each number, what became of it, and the gaps."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.lastbuild import forget
from dplan_docs.numbering import (
    KIND_NAMES,
    Claim,
    Given,
    Numbers,
    Register,
    Run,
    give_numbers,
    read_register,
    run_of,
    write_register,
)
from dplan_docs.numbering.slots import ORDER
from dplan_docs.plan_kinds import PlanKind, entered_in
from dplan_docs.settings.model import Settings
from dplan_docs.thai.text import fold
from dplan_docs.titles import TITLES
from dplan_docs.workspace import Workspace, open_workspace

IN_USE, TO_COME = "ใช้อยู่", "จะบันทึกเมื่อสั่ง dplan build"
GONE = "ไม่มีเลขนี้ในข้อมูลหน่วยงานแล้ว สงวนเลขไว้"
RECIPIENT_GONE = "ผู้รับนี้ไม่อยู่ในข้อมูลหน่วยงานแล้ว สงวนเลขไว้"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One number of the register, or one that the next build will put there.

    Attributes:
        state: In Thai, what became of it.
    """

    given: Given
    state: str

    @property
    def title(self) -> str:
        """The document's Thai title."""
        return TITLES.get(self.given.document, self.given.document)

    @property
    def kind(self) -> str:
        """Whether a letter, a memo or an order carries it, in Thai."""
        return KIND_NAMES[self.given.kind]

    def to_json(self) -> dict[str, object]:
        """Return the line as JSON."""
        given = self.given
        return {
            "year": given.year,
            "kind": given.kind,
            "number": given.number.printed,
            "circular": given.number.is_circular,
            "document": given.document,
            "title": self.title,
            "recipient": given.recipient or None,
            "dated": given.dated.isoformat() if given.dated else None,
            "first_given": None if self.state == TO_COME else given.first_given.isoformat(),
            "counted": given.is_counted,
            "state": self.state,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Running numbers of one run and year that no letter here has: ``first`` to ``last``.

    Attributes:
        before: The letter whose number comes just before.
    """

    before: Given
    first: int
    last: int

    def __str__(self) -> str:
        span = f"{self.first}" if self.first == self.last else f"{self.first} ถึง {self.last}"
        number = self.before.number
        sign, of_year = "ว " if number.is_circular else "", f"/{number.year}" if number.year else ""
        kind = "คำสั่ง " if self.before.kind == ORDER else ""
        prefix = f"{number.prefix}/" if number.prefix else ""
        return f"{kind}{prefix}{sign}{span}{of_year} (ปี พ.ศ. {self.before.year})"

    def to_json(self) -> dict[str, object]:
        """Return the gap as JSON."""
        given = self.before
        return {
            "year": given.year,
            "kind": given.kind,
            "circular": given.number.is_circular,
            "prefix": given.number.prefix,
            "first": self.first,
            "last": self.last,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The register of a workspace, by year and number."""

    organization: str
    lines: tuple[LedgerLine, ...]
    gaps: tuple[Gap, ...]

    def to_json(self) -> dict[str, object]:
        """Return the ledger as one JSON value."""
        return {
            "organization": self.organization,
            "numbers": [line.to_json() for line in self.lines],
            "gaps": [gap.to_json() for gap in self.gaps],
        }


def ledger_of(folder: Path, today: date) -> Ledger:
    """Return the register of a workspace, with what the next build will add.

    Raises:
        DplanError: The settings or the register cannot be read.
    """
    kind, settings, register = _opened(folder)
    numbers = give_numbers(settings, register, today, kind.slots(settings))
    lines = sorted(_lines(numbers), key=lambda line: _order(line.given))
    return Ledger(
        organization=settings.organization.full_name,
        lines=tuple(lines),
        gaps=tuple(_gaps([line.given for line in lines], settings)),
    )


def release_number(folder: Path, text: str, today: date) -> tuple[Given, ...]:
    """Take a number out of the register, so that it may be given again; return whose it was.

    Raises:
        DplanError: Nobody has it, or a letter carries it still.
    """
    kind, settings, register = _opened(folder)
    numbers = give_numbers(settings, register, today, kind.slots(settings))
    found = [x for x in register.numbers if fold(text) in {fold(y) for y in _spellings(x)}]
    if not found:
        raise DplanError(f"ไม่พบเลขที่ {text} ในทะเบียน กรุณาดูเลขทั้งหมดด้วยคำสั่ง dplan numbers")
    unused = tuple(x for x in found if _claim_on(x, numbers) is None or x.is_counted)
    if not unused:
        raise DplanError(f"คืนเลขที่ {text} ไม่ได้ เพราะยังกรอกอยู่ในข้อมูลหน่วยงาน กรุณาลบในไฟล์นั้นก่อน")
    try:
        write_register(folder, register.without(unused))
        forget(Workspace(folder).hidden)
    except OSError as error:
        raise DplanError(
            "เขียนทะเบียนเลขที่หนังสือไม่ได้ กรุณาตรวจสอบที่ว่างของดิสก์และสิทธิ์เขียนโฟลเดอร์งาน"
        ) from error
    return unused


def _opened(folder: Path) -> tuple[PlanKind, Settings, Register]:
    workspace = open_workspace(folder)
    kind, settings, _ = entered_in(workspace)
    register = read_register(folder, workspace.relatives)
    if register.fault:
        raise DplanError(register.fault)
    return kind, settings, register


def _spellings(given: Given) -> tuple[str, str]:
    return given.number.printed, given.number.text


def _lines(numbers: Numbers) -> Iterator[LedgerLine]:
    known = numbers.register.numbers
    for given in known:
        yield LedgerLine(given=given, state=_state(given, numbers))
    for claim in numbers.claims:
        is_new = not any(x.is_same(claim.given, claim.holders) for x in known)
        if is_new and claim.given.number.value:
            yield LedgerLine(given=claim.given, state=TO_COME)


def _state(given: Given, numbers: Numbers) -> str:
    if _claim_on(given, numbers):
        return IN_USE
    now = next((x for x in numbers.claims if given.holder in x.holders), None)
    if now and now.given.number.value:
        return f"แทนด้วยเลขที่ {now.given.number.printed} สงวนเลขเดิมไว้"
    slots = (x for x in numbers.slots.values() if (x.document, x.kind) == given.holder[:2])
    slot = next(slots, None)
    if slot and given.recipient and slot.recipient(given.recipient) is None:
        return RECIPIENT_GONE
    return GONE


def _claim_on(given: Given, numbers: Numbers) -> Claim | None:
    return next((x for x in numbers.claims if given.is_same(x.given, x.holders)), None)


def _order(given: Given) -> tuple[object, ...]:
    number = given.number
    running = number.running or 0
    return given.year, number.prefix, number.is_circular, running, number.value, given.recipient


def _gaps(numbers: list[Given], settings: Settings) -> Iterator[Gap]:
    runs: dict[Run, dict[int, Given]] = defaultdict(dict)
    for given in numbers:
        if given.number.running is not None:
            run = run_of(given, settings.organization)
            runs[run].setdefault(given.number.running, given)
    for known in runs.values():
        for before, after in pairwise(sorted(known)):
            if after > before + 1:
                yield Gap(before=known[before], first=before + 1, last=after - 1)
