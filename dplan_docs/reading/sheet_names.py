"""The แผนงาน that a sheet is named after, where the sheet itself does not tell one."""

import re
from dataclasses import replace

from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.parsing.work_plans import parse_work_plan, work_plan_named
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.model import Entry
from dplan_docs.reading.sheets import SheetReader

_WORK_PLAN_IN_NAME = re.compile(r"(?:แผนงาน|ผง\.).+")


def placed_by_sheet_name(reader: SheetReader, vocabulary: Vocabulary) -> list[Entry]:
    """Give rows without แผนงาน the one in the sheet's name; cells win over the name."""
    title, where = reader.sheet.name, reader.sheet.whole
    found = _WORK_PLAN_IN_NAME.search(title)
    labelled = parse_work_plan(found[0], vocabulary) if found else None
    label = labelled.name if labelled and labelled.recognised else None
    name = label or work_plan_named(title, vocabulary)
    if name is None or not reader.entries:
        return reader.entries
    stated = {entry.work_plan for entry in reader.entries} - {None}
    if not stated:
        message = f"ใช้แผนงาน “{name}” จากชื่อแผ่นงาน เพราะในแผ่นงานไม่ได้ระบุไว้"
        reader.findings.append(finding("work-plan-from-sheet", where, message, title))
        return [replace(entry, work_plan=name) for entry in reader.entries]
    if label and label not in stated:
        said = ", ".join(sorted(map(str, stated)))
        message = f"ชื่อแผ่นงานเป็นแผนงาน “{label}” แต่ในแผ่นงานเป็น “{said}” จึงใช้ตามในแผ่นงาน กรุณาตรวจสอบ"
        reader.findings.append(finding("work-plan-conflict", where, message, title))
    return reader.entries
