"""The report of ``dplan edition``, and what the other reports say of an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dplan_docs.plan.change_words import said
from dplan_docs.report.layout import joined

if TYPE_CHECKING:  # a report costs no more than what it reports on
    from dplan_docs.amending import OpenedEdition
    from dplan_docs.plan.changes import Altered
    from dplan_docs.study import Study

_SHOWN = 20


def edition_lines(study: Study) -> list[str]:
    """Return what an edition adds, changes and drops; nothing of the plan itself."""
    if study.amended is None:
        return []
    amendment = study.amended.amendment
    changes = amendment.changes
    groups = (
        ("เพิ่ม", [entry.name for entry in changes.added]),
        ("เปลี่ยนแปลง", [_altered(altered) for altered in changes.altered]),
        ("ยกเลิก", [entry.name for entry in changes.dropped]),
    )
    lines = [f"{amendment.edition.name}: {_counts(groups)}"]
    for word, members in groups:
        lines += [f"  {word} {member}" for member in members[:_SHOWN]]
        if len(members) > _SHOWN:
            lines.append(f"  {word}อีก {len(members) - _SHOWN} รายการ")
    return lines


def _counts(groups: tuple[tuple[str, list[str]], ...]) -> str:
    counts = [f"{word} {len(members)} รายการ" for word, members in groups if members]
    return " ".join(counts) or "ไม่มีรายการที่ต่างจากแผนเดิม"


def _altered(altered: Altered) -> str:
    changes = (f"{name} {old} เป็น {new}" for name, old, new in map(said, altered.fields))
    return f"{altered.old.name}: {'; '.join(changes)}"


def edition_report(made: OpenedEdition) -> str:
    """Return what was opened, what was frozen, and what to do next."""
    folder = made.workspace.folder
    base = f"แผน {made.base_name}" if made.base_name else "แผนที่ประกาศใช้"
    frozen = [
        f"{base} ใน {made.base.folder} คงไว้ตามเดิม จัดทำซ้ำได้เหมือนเดิม แต่ไม่รับไฟล์ใหม่แล้ว",
        "  (วันและผู้ปิดประกาศของฉบับนั้นยังกรอกเพิ่มได้)",
    ]
    return joined(
        [
            [
                f"เปิด {made.edition.name} ประจำปีงบประมาณ พ.ศ. {made.edition.year} แล้ว",
                f"  {folder}",
            ],
            frozen,
            [
                "ลำดับต่อไป",
                f"  1. กรอกวันประชุมและวันประกาศของฉบับนี้ใน {made.workspace.settings.name} ของโฟลเดอร์ใหม่",
                "  2. วางไฟล์ของกองใน inbox ของโฟลเดอร์ใหม่ เฉพาะรายการที่เพิ่มหรือเปลี่ยนแปลง หรือทั้งไฟล์ก็ได้",
                "     แถวที่ชื่อและกองตรงกับแผนเดิมคือรายการที่เปลี่ยนแปลง แถวที่มีคำว่า (ยกเลิก) ท้ายชื่อคือรายการที่ยกเลิก",
                f'  3. สั่ง dplan check "{folder}" แล้ว dplan build "{folder}"',
            ],
        ]
    )
