"""What the papers of an amendment say that no other does: its name, its sums, what it changed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from dplan_docs.blanks import Missing
from dplan_docs.documents.model import Material
from dplan_docs.documents.tables import Rows, entry_row
from dplan_docs.fields import Context, or_blank
from dplan_docs.plan import Tally
from dplan_docs.plan.change_words import said
from dplan_docs.plan.changes import Altered
from dplan_docs.plan.tally import Entry
from dplan_docs.records import EquipmentItem
from dplan_docs.thai.money import baht


def edition_context(material: Material, missing: Missing) -> Context:
    """Return ฉบับ; of the plan itself, which amends nothing, every part of it is empty."""
    facts = material.amendment
    edition = facts.amendment.edition if facts else None
    changes = facts.amendment.changes if facts else None
    altered = changes.altered if changes else ()
    added = facts.added.entries if facts else ()
    dropped = changes.dropped if changes else ()
    return {
        "เป็นฉบับแก้ไข": edition is not None,
        "ชื่อ": edition.name if edition else "",
        "ชนิด": edition.kind if edition else "",
        "ครั้งที่": f"{edition.number}/{edition.year}" if edition else "",
        "มีฉบับก่อน": bool(facts and facts.base_name),
        "ฉบับก่อน": facts.base_name if facts else "",
        "วันที่ประกาศก่อน": facts.base_announced_on if facts else "",
        "มีรายการเพิ่ม": bool(added),
        "มีรายการเปลี่ยนแปลง": bool(altered),
        "มีรายการยกเลิก": bool(dropped),
        "เดิม": _sums(facts.amendment.before if facts else ()),
        "เพิ่ม": _sums(added),
        "เปลี่ยนแปลง": _sums(x.new for x in altered) | {"ผลต่าง": _difference(altered)},
        "ยกเลิก": _sums(dropped),
        "รวม": _sums(facts.amendment.entries if facts else ()),
        "รายการเพิ่ม": Rows(partial(_listed, added, missing)),
        "รายการเปลี่ยนแปลง": Rows(partial(_altered_rows, altered, missing)),
        "รายการยกเลิก": Rows(partial(_listed, dropped, missing)),
    }


def of_what_was_added(material: Material) -> Material:
    """Return the material of the tables that hold what an amendment adds, and nothing else."""
    return replace(material, plan=material.amendment.added) if material.amendment else material


def _sums(entries: Iterable[Entry]) -> Context:
    listed = tuple(entries)
    tally = Tally.of(listed)
    equipment = sum(isinstance(entry, EquipmentItem) for entry in listed)
    return {
        "จำนวนโครงการ": tally.count - equipment,
        "จำนวนครุภัณฑ์": equipment,
        "งบประมาณ": tally.budget,
    }


def _difference(altered: Iterable[Altered]) -> str:
    listed = tuple(altered)
    more = Tally.of(x.new for x in listed).budget - Tally.of(x.old for x in listed).budget
    if not more:
        return "-"
    return f"{'เพิ่มขึ้น' if more > 0 else 'ลดลง'} {baht(abs(more))}"


def _listed(entries: Iterable[Entry], missing: Missing) -> Iterator[Context]:
    for number, entry in enumerate(entries, start=1):
        yield entry_row(number, entry, missing) | _group(entry, missing)


def _altered_rows(altered: Iterable[Altered], missing: Missing) -> Iterator[Context]:
    for number, each in enumerate(altered, start=1):
        fields = [
            {"ชื่อ": name, "เดิม": old, "ใหม่": new}
            for name, old, new in (said(change) for change in each.fields)
        ]
        row = entry_row(number, each.old, missing) | _group(each.old, missing)
        yield row | {"ช่อง": fields}


def _group(entry: Entry, missing: Missing) -> Context:
    return {
        "แบบ": entry.form,
        "แผนงาน": or_blank(entry.work_plan, "แผนงานของโครงการ", missing),
    }
