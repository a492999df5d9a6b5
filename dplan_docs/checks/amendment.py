"""Checks on an amendment: rows that nobody can place, that change nothing, or that are half empty."""

from collections import Counter
from collections.abc import Iterator

from dplan_docs.checks.registry import CheckContext, Fault, at_cell, check, row_text
from dplan_docs.findings import CellRef, Severity
from dplan_docs.kinds import ADDED_TO
from dplan_docs.plan.change_words import FIELD_NAMES
from dplan_docs.titles import SETTINGS_NAME


@check("amendment-ambiguous", Severity.ERROR)
def amendment_ambiguous(context: CheckContext) -> Iterator[Fault]:
    """Every row of an edition means one entry of the plan, or a new one."""
    for doubt in context.amendment.doubts if context.amendment else ():
        rows = ", ".join(row_text(entry) for entry in doubt.candidates)
        message = (
            f"ไม่ทราบว่า “{doubt.row.name}” แก้ไขรายการใดของแผนเดิม จึงยังไม่อยู่ในฉบับนี้ รายการที่อาจหมายถึง: {rows} "
            "กรุณากรอกสถานที่และงบประมาณให้ตรงกับรายการเดิม หรือพิมพ์ในช่องหมายเหตุว่า ชื่อเดิม: ตามด้วยชื่อในแผน "
            "และหากสองแถวแก้ไขรายการเดียวกัน ให้เหลือแถวเดียว"
        )
        yield Fault(at_cell(doubt.row, "name"), message, doubt.row.name)


@check("amendment-of-unknown", Severity.ERROR)
def amendment_of_unknown(context: CheckContext) -> Iterator[Fault]:
    """What an edition cancels stands in the plan."""
    for row in context.amendment.unknown if context.amendment else ():
        message = (
            f"แถวนี้ยกเลิก “{row.name}” แต่ไม่พบในแผนเดิม จึงยังไม่ได้ยกเลิกรายการใด "
            "กรุณาตรวจสอบชื่อและหน่วยงานให้ตรงกับแผนเดิม"
        )
        yield Fault(at_cell(row, "name"), message, row.name)


@check("amendment-blank-cell", Severity.WARNING)
def amendment_blank_cell(context: CheckContext) -> Iterator[Fault]:
    """A row that changes an entry says the whole of it."""
    for kept in context.amendment.kept if context.amendment else ():
        names = ", ".join(FIELD_NAMES[name].removesuffix(" (บาท)") for name in kept.fields)
        message = (
            f"แก้ไข “{kept.old.name}” แต่ช่อง {names} ว่าง จึงใช้ค่าเดิมในแผน "
            "กรุณากรอกให้ครบทุกช่องหากต้องการเปลี่ยน"
        )
        yield Fault(at_cell(kept.row, kept.fields[0]), message)


@check("amendment-renamed", Severity.WARNING)
def amendment_renamed(context: CheckContext) -> Iterator[Fault]:
    """A project whose name was corrected is the one that was meant."""
    for altered in context.amendment.changes.altered if context.amendment else ():
        if any(change.field == "name" for change in altered.fields):
            message = (
                f"ถือว่าเป็นรายการเดิม “{altered.old.name}” ที่แก้ไขชื่อ หากเป็นรายการใหม่ "
                "กรุณาตั้งชื่อให้ต่างจากรายการเดิมชัดเจน หรือใช้ลำดับที่และงบประมาณของรายการใหม่"
            )
            yield Fault(at_cell(altered.new, "name"), message, altered.new.name)


@check("amendment-changes-nothing", Severity.INFO)
def amendment_changes_nothing(context: CheckContext) -> Iterator[Fault]:
    """An edition holds what differs from the plan; what a division sends again is passed over."""
    same = context.amendment.same if context.amendment else ()
    sheets = Counter((row.where.file, row.where.sheet) for row in same)
    for (file, sheet), count in sheets.items():
        message = f"{count} รายการในแผ่นนี้เหมือนกับแผนเดิมทุกช่อง จึงไม่อยู่ในรายการที่แก้ไข"
        yield Fault(CellRef(file=file, sheet=sheet), message)


@check("edition-of-another-kind", Severity.INFO)
def edition_of_another_kind(context: CheckContext) -> Iterator[Fault]:
    """An edition that adds (เพิ่มเติม) changes nothing, and one that only adds is named so."""
    amendment = context.amendment
    if amendment is None or not amendment.changes:
        return
    changes, name = amendment.changes, amendment.edition.name
    others = len(changes.altered) + len(changes.dropped)
    adds = amendment.edition.kind == ADDED_TO
    if adds and others:
        message = f"ฉบับนี้เปิดเป็น {name} แต่มีรายการที่เปลี่ยนแปลงหรือยกเลิก {others} รายการ กรุณาตรวจสอบว่าใช้ชื่อฉบับถูกต้อง"
        yield Fault(CellRef(file=SETTINGS_NAME), message)
    if not adds and not others:
        message = f"ฉบับนี้เปิดเป็น {name} แต่มีเฉพาะรายการที่เพิ่มใหม่ กรุณาตรวจสอบว่าใช้ชื่อฉบับถูกต้อง"
        yield Fault(CellRef(file=SETTINGS_NAME), message)
