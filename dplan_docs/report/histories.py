"""The bundles that were, and one that has come back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from dplan_docs.report.layout import aligned, joined
from dplan_docs.report.sequels import sentence, sequel_lines
from dplan_docs.sequel import Sequel
from dplan_docs.thai.dates import short_date

if TYPE_CHECKING:
    from dplan_docs.history import Snapshot
    from dplan_docs.restoring import Restored


def history_report(snapshots: Sequence[Snapshot]) -> str:
    """Return the bundles, the newest first, a line each."""
    if not snapshots:
        return "ยังไม่มีเอกสารชุดใดในประวัติ (เริ่มเก็บเมื่อสั่ง dplan build)"
    rows = [(f"{x.number}", _when(x), f"{x.documents} ฉบับ", _told(x)) for x in reversed(snapshots)]
    hint = "เรียกคืน: dplan restore โฟลเดอร์ ชุดที่   ดูรายการที่เปลี่ยน: dplan history โฟลเดอร์ ชุดที่"
    return joined([aligned([("ชุดที่", "จัดทำเมื่อ", "เอกสาร", "สิ่งที่เปลี่ยน"), *rows]), [hint]])


def snapshot_report(snapshot: Snapshot) -> str:
    """Return all that had changed when a bundle was made, and what it holds."""
    head = [f"เอกสารชุดที่ {snapshot.number} จัดทำเมื่อ {_when(snapshot)} ในโฟลเดอร์ {snapshot.folder}"]
    sequel = _sequel(snapshot)
    told = sequel_lines(sequel, shown=len(sequel.projects)) if sequel else []
    edited = [
        f"  {name}" for name, digest in snapshot.files.items() if snapshot.made.get(name) != digest
    ]
    by_hand = ["แก้ไขด้วยมือแล้ว", *edited] if edited else []
    return joined([head, told, by_hand, ["ไฟล์", *(f"  {name}" for name in snapshot.files)]])


def restored_report(restored: Restored) -> str:
    """Return which bundle has come back, and where the one that was there is now."""
    lines = [f"เรียกคืนเอกสารชุดที่ {restored.number} ไว้ที่ {restored.folder} แล้ว"]
    if restored.replaced:
        lines.append(f"เอกสารที่อยู่ก่อนหน้าเก็บไว้เป็นชุดที่ {restored.replaced} เรียกคืนได้เช่นกัน")
    lines.append("เมื่อสั่ง dplan build ครั้งต่อไป เอกสารจะเป็นไปตามข้อมูลล่าสุดอีกครั้ง")
    return "\n".join(lines)


def _when(snapshot: Snapshot) -> str:
    made = datetime.fromisoformat(snapshot.when)
    return f"{short_date(made.date())} {made:%H.%M} น."


def _told(snapshot: Snapshot) -> str:
    sequel = _sequel(snapshot)
    if sequel is None:
        return "มีการแก้ไขด้วยมือ" if dict(snapshot.made) != dict(snapshot.files) else ""
    return sentence(sequel)


def _sequel(snapshot: Snapshot) -> Sequel | None:
    try:
        return Sequel.from_json(snapshot.sequel) if snapshot.sequel else None
    except (LookupError, TypeError, AttributeError):
        return None
