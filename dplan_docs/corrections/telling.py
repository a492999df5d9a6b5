"""What is told of a workbook whose rows do not count, so that none is lost in silence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dplan_docs.corrections.likeness import Key, row_key
from dplan_docs.corrections.model import COUNT_TOO, Sending
from dplan_docs.corrections.newness import is_contradicted
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.plan.tally import Entry, Tally, main_division
from dplan_docs.records import FormRow, Project
from dplan_docs.thai.money import baht

_NAMES_SHOWN = _SCOPES_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A workbook, or a part of it, that gave way to newer ones.

    Attributes:
        set_aside: The rows that gave way.
        counted: The rows that still count.
    """

    older: Sending
    newer: tuple[Sending, ...]
    set_aside: tuple[Entry, ...]
    counted: tuple[Entry, ...]


def same_rows(older: Sending, newer: Sending) -> Finding:
    """Tell that a workbook was saved anew without a change."""
    message = f"รายการเหมือนกับไฟล์ {newer.name} ทุกรายการ จึงนับเพียงครั้งเดียว ({amounts(older.entries)})"
    return Finding(
        code="duplicate-workbook",
        severity=Severity.INFO,
        where=CellRef(file=older.name),
        message=message,
        value=newer.name,
    )


def replaced(replacement: Replacement, counted: Counter[Key]) -> Finding:
    """Tell which newer workbook took the place of this one, and what is not in the plan any more.

    Args:
        replacement: What gave way to what.
        counted: How many rows of each project the plan holds.
    """
    names = _and(f"{x.name}" for x in replacement.newer)
    missed = _missed(replacement.set_aside, counted)
    doubtful = any(is_contradicted(replacement.older, x) for x in replacement.newer)
    needs_look = bool(missed) or doubtful or _is_row_by_row(replacement)
    sentences = (
        _what(replacement, names),
        _missing(missed, replacement.older.sender),
        _doubt(names) if doubtful else "",
        f"หากต้องการให้นับทั้งสองไฟล์ กรุณาเติมคำว่า {COUNT_TOO} ในชื่อไฟล์นี้",
    )
    return Finding(
        code="workbook-replaced",
        severity=Severity.WARNING if needs_look else Severity.INFO,
        where=CellRef(file=replacement.older.name),
        message=" ".join(filter(None, sentences)),
        value=names,
    )


def amounts(entries: Iterable[Entry]) -> str:
    """Return how many projects and items there are, and of how much money.

    >>> amounts([])
    '0 โครงการ 0 บาท'
    """
    listed = tuple(entries)
    money = baht(Tally.of(listed).budget)
    rows = sum(isinstance(entry, FormRow) for entry in listed)
    if rows:
        return f"{rows:,} รายการ {money} บาท"
    projects = sum(isinstance(entry, Project) for entry in listed)
    return amounts_text(projects, len(listed) - projects, money)


def amounts_text(projects: int, items: int, money: str) -> str:
    """Return numbers of projects and items, and money, as they are said; no items go unsaid.

    >>> amounts_text(0, 3, "500"), amounts_text(1, 2, "1,000")
    ('ครุภัณฑ์ 3 รายการ 500 บาท', '1 โครงการ ครุภัณฑ์ 2 รายการ 1,000 บาท')
    """
    equipment = f"ครุภัณฑ์ {items:,} รายการ " if items else ""
    named = f"{projects:,} โครงการ " if projects or not items else ""
    return f"{named}{equipment}{money} บาท"


def _what(replacement: Replacement, names: str) -> str:
    aside = amounts(replacement.set_aside)
    newer = f"มีไฟล์ที่ใหม่กว่าคือ {names} โปรแกรมจึงนับตามไฟล์ใหม่"
    if not replacement.counted:
        return f"{newer} และไม่นับไฟล์นี้ ({aside})"
    scopes = _scopes_text(tuple(_scopes(replacement.set_aside)))
    return (
        f"{newer} และไม่นับ {scopes} ในไฟล์นี้ ({aside}) "
        f"ส่วนที่เหลือในไฟล์นี้ยังนับ ({amounts(replacement.counted)})"
    )


def _scopes(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the forms and divisions of these rows, each once."""
    scopes = ((entry.form, main_division(entry)) for entry in entries)
    for form, division in dict.fromkeys(scopes):
        yield f"{form} ของ{division}" if division else form


def _scopes_text(scopes: Sequence[str]) -> str:
    if len(scopes) > _SCOPES_SHOWN:
        return f"{', '.join(scopes[:_SCOPES_SHOWN])} และของอีก {len(scopes) - _SCOPES_SHOWN} หน่วยงาน"
    return _and(scopes)


def _is_row_by_row(replacement: Replacement) -> bool:
    """Whether rows of one form and division went both ways."""
    return not set(_scopes(replacement.set_aside)).isdisjoint(_scopes(replacement.counted))


def _missed(entries: Iterable[Entry], counted: Counter[Key]) -> list[str]:
    """Return the names of the rows that have no successor in the plan, one for each row."""
    left = counted.copy()
    names = []
    for entry in entries:
        key = row_key(entry)
        if left[key] > 0:
            left[key] -= 1
        else:
            names.append(entry.name)
    return names


def _missing(names: list[str], sender: str) -> str:
    if not names:
        return ""
    shown = ", ".join(f"“{name}”" for name in dict.fromkeys(names[:_NAMES_SHOWN]))
    rest = len(names) - _NAMES_SHOWN
    others = f" และอีก {rest:,} รายการ" if rest > 0 else ""
    return (
        f"มี {len(names):,} รายการที่อยู่ในไฟล์นี้แต่ไม่มีในไฟล์ใหม่ จึงไม่อยู่ในแผนแล้ว: {shown}{others} "
        f"กรุณาตรวจสอบกับ{sender}ว่าตั้งใจตัดออก"
    )


def _doubt(names: str) -> str:
    return (
        "แต่เวลาบันทึกที่อยู่ในไฟล์บอกว่าไฟล์นี้บันทึกทีหลัง กรุณาตรวจสอบว่าไฟล์ใดใหม่กว่า "
        f"หากเป็นไฟล์นี้ กรุณานำ {names} ออกจาก inbox"
    )


def _and(names: Iterable[str]) -> str:
    return " และ ".join(names)
