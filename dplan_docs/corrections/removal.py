"""Workbooks that the last bundle was made of and that are gone."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from dplan_docs.corrections.sources import Part, Source
from dplan_docs.corrections.telling import amounts_text
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.parsing.values import folded
from dplan_docs.records import EQUIPMENT_FORM
from dplan_docs.thai.money import baht

_Scope = tuple[str, str]


def removed(
    earlier: Sequence[Source], now: Sequence[Source], unread: AbstractSet[str]
) -> Iterator[Finding]:
    """Yield a finding for each workbook that counted, is gone, and has no successor.

    A workbook is known by its content: under another name it is still there.

    Args:
        earlier: The workbooks that the last bundle was made of.
        now: The workbooks of the inbox.
        unread: The names of the inbox's files that could not be read this time.
    """
    present = {source.sha256 for source in now}
    known = {source.sha256: source for source in earlier}
    fresh = {_scope(part) for x in now if x.sha256 not in known for part in x.parts}
    back = [x for x in now if x.sha256 in known and _counts_more(x, known[x.sha256])]
    for source in earlier:
        if source.sha256 not in present and source.file not in unread:
            lost = [x for x in source.parts if x.counted and not _has_successor(x, fresh)]
            lost = [x for x in lost if not any(_is_same(x, y) for z in back for y in z.parts)]
            if lost:
                yield _finding(source, lost, [x.file for x in back if _stands_for(x, lost)])


def _scope(part: Part) -> _Scope:
    return folded(part.division), part.form


def _has_successor(part: Part, fresh: AbstractSet[_Scope]) -> bool:
    division, form = _scope(part)
    return (division, form) in fresh if division else any(x == form for _, x in fresh)


def _counts_more(now: Source, before: Source) -> bool:
    return sum(x.counted for x in now.parts) > sum(x.counted for x in before.parts)


def _is_same(lost: Part, other: Part) -> bool:
    return (_scope(lost), lost.counted, lost.counted_budget) == (
        _scope(other),
        other.counted,
        other.counted_budget,
    )


def _stands_for(source: Source, lost: Sequence[Part]) -> bool:
    return not {_scope(x) for x in lost}.isdisjoint(_scope(x) for x in source.parts if x.counted)


def _finding(source: Source, lost: Sequence[Part], instead: Sequence[str]) -> Finding:
    divisions = ", ".join(dict.fromkeys(x.division for x in lost if x.division))
    of = f"ของ{divisions} " if divisions else ""
    rest = f"ขณะนี้นับตาม {', '.join(instead)} ซึ่งเป็นฉบับก่อนแทน " if instead else "จึงไม่อยู่ในแผนแล้ว "
    message = (
        f"ไฟล์นี้เคยนับในเอกสารชุดก่อน {of}({_amounts(lost)}) แต่ไม่มีใน inbox แล้ว {rest}"
        "หากนำออกโดยไม่ได้ตั้งใจ กรุณานำกลับมาวางใน inbox"
    )
    return Finding(
        code="workbook-removed",
        severity=Severity.WARNING,
        where=CellRef(file=source.file),
        message=message,
        value=divisions or None,
    )


def _amounts(parts: Sequence[Part]) -> str:
    items = sum(part.counted for part in parts if part.form == EQUIPMENT_FORM)
    projects = sum(part.counted for part in parts) - items
    money = sum((part.counted_budget for part in parts), Decimal(0))
    return amounts_text(projects, items, baht(money))
