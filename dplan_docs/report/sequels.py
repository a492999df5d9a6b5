"""What a build changed, and what was left because an officer had changed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dplan_docs.report.layout import shortened
from dplan_docs.sequel import ADDED, ALTERED, DROPPED, Causes, ProjectNews, Sequel

if TYPE_CHECKING:
    from dplan_docs.formats.wording import Change
    from dplan_docs.handwork import Handwork

_PROJECTS_SHOWN, _PLACES_SHOWN, _PAPERS_SHOWN, _LONGEST = 20, 5, 6, 70
_KINDS = {ALTERED: "เปลี่ยน", ADDED: "เพิ่ม", DROPPED: "ตัด"}
_CAUSES = {
    "settings": "แก้ไขข้อมูลหน่วยงาน",
    "templates": "แก้ไขแม่แบบ",
    "emblem": "เปลี่ยนตราครุฑ",
    "program": "ปรับรุ่นโปรแกรม",
    "day": "วันที่จัดทำเปลี่ยน",
}


def sentence(sequel: Sequel) -> str:
    """Return what happened in one sentence, such as กองช่างส่งไฟล์ใหม่: เปลี่ยน 3 โครงการ → พิมพ์ใหม่ 4 ฉบับ."""
    causes = ", ".join(_causes(sequel.causes))
    counts = _counts(sequel)
    why = ": ".join(filter(None, (causes, counts)))
    done = f"พิมพ์ใหม่ {len(sequel.printed)} ฉบับ" if sequel.printed else "ไม่มีเอกสารใดเปลี่ยน"
    if sequel.dropped:
        done += f" และไม่จัดทำแล้ว {len(sequel.dropped)} ฉบับ"
    return f"{why} → {done}" if why else done


def sequel_lines(sequel: Sequel, *, shown: int = _PROJECTS_SHOWN) -> list[str]:
    """Return the sentence, and below it every project added, altered or dropped, old value and new."""
    lines = [line for news in sequel.projects[:shown] for line in _project(news)]
    rest = len(sequel.projects) - shown
    more = [f"  และอีก {rest} รายการ"] if rest > 0 else []
    papers = [f"  พิมพ์ใหม่: {shortened(sequel.printed, _PAPERS_SHOWN)}"] if sequel.printed else []
    gone = [f"  ไม่จัดทำแล้ว: {', '.join(sequel.dropped)}"] if sequel.dropped else []
    is_all_new = len(sequel.printed) == sequel.papers and not sequel.projects
    return [sentence(sequel), *lines, *more, *([] if is_all_new else papers), *gone]


def handwork_lines(handwork: Sequence[Handwork]) -> list[str]:
    """Return which papers an officer has changed, where, and what the data has changed in them since."""
    if not handwork:
        return []
    head = "เอกสารที่ท่านแก้ไขด้วยมือยังอยู่ตามเดิม"
    return [head, *(line for each in handwork for line in _handwork(each))]


def _causes(causes: Causes) -> Iterator[str]:
    if causes.sent:
        yield f"{shortened(causes.sent, 3)} ส่งไฟล์ใหม่"
    if causes.gone:
        yield f"ไม่มีไฟล์ {shortened(causes.gone, 2)} ใน inbox แล้ว"
    yield from (text for name, text in _CAUSES.items() if getattr(causes, name))


def _counts(sequel: Sequel) -> str:
    counted = [(kind, len(sequel.of_kind(kind))) for kind in _KINDS]
    told = [(_KINDS[kind], count) for kind, count in counted if count]
    if not told:
        return ""
    (first, count), *others = told
    return " ".join([f"{first} {count} โครงการ", *(f"{word} {number}" for word, number in others)])


def _project(news: ProjectNews) -> Iterator[str]:
    money = f" ({news.budget})" if news.budget and news.kind != ALTERED else ""
    division = f"{news.division}: " if news.division else ""
    yield f"  {_KINDS[news.kind]}  {division}{news.name}{money}"
    for change in news.fields:
        yield f"      {change.heading}: {_cut(change.old)} → {_cut(change.new)}"


def _handwork(work: Handwork) -> Iterator[str]:
    yield f"  {work.path}"
    if work.beside:
        yield f"    ฉบับใหม่จากข้อมูลอยู่ที่ {work.beside}"
    if work.by_hand is not None:
        yield from _places("ท่านแก้ไข", work.by_hand)
        yield from _places("ข้อมูลเปลี่ยน", work.by_data)


def _places(what: str, changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        return
    yield f"    {what} {len(changes)} แห่ง"
    for change in changes[:_PLACES_SHOWN]:
        yield f"      {_cut(change.before)} → {_cut(change.after)}"
    if len(changes) > _PLACES_SHOWN:
        yield f"      และอีก {len(changes) - _PLACES_SHOWN} แห่ง"


def _cut(text: str) -> str:
    if not text.strip():
        return "(ว่าง)"
    return f"“{text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + '…'}”"
