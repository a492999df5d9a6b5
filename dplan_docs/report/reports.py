"""The reports of the commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dplan_docs.arriving import FilesRead
from dplan_docs.findings import Finding, silent_divisions
from dplan_docs.keeping import Kept
from dplan_docs.plan import Tally
from dplan_docs.plan_kinds import kind_of
from dplan_docs.receiving import Received
from dplan_docs.records import EquipmentItem, FormRow, Project
from dplan_docs.report.documents import document_lines, draft_lines
from dplan_docs.report.edition import edition_lines
from dplan_docs.report.findings import all_findings, errors, remarks
from dplan_docs.report.heads import plan_head
from dplan_docs.report.layout import aligned, joined, shortened
from dplan_docs.report.sequels import handwork_lines, sequel_lines
from dplan_docs.settings import sheets
from dplan_docs.starting import Outset
from dplan_docs.study import Study
from dplan_docs.thai.dates import short_date
from dplan_docs.thai.money import baht
from dplan_docs.thai.months import SHORT_MONTHS
from dplan_docs.titles import SETTINGS_NAME

if TYPE_CHECKING:  # a report costs no more than what it reports on
    from dplan_docs.catalog import TemplateEntry
    from dplan_docs.copying import Copied
    from dplan_docs.dictionary import FieldLine
    from dplan_docs.forms import Forms
    from dplan_docs.pipeline import Outcome

_USES_SHOWN = 3
_NOTHING_HELD = "ไม่ได้ข้อมูลจากไฟล์นี้ โปรดดูรายการที่แจ้ง"

_Entries = Sequence[Project | EquipmentItem]


def build_report(outcome: Outcome) -> str:
    """Return what was read, what is missing and what was written."""
    study, written = outcome.study, outcome.written
    return joined(
        [
            [head(study)],
            errors(study.findings),
            _received(study),
            edition_lines(study),
            *remarks(study.findings),
            document_lines(written.manifest["documents"]),
            draft_lines(written.manifest["documents"]),
            handwork_lines(outcome.handwork),
            _kept(written.kept),
            outcome.notes,
            _happened(outcome),
            [f"เอกสารอยู่ที่ {written.folder}"],
        ]
    )


def check_report(study: Study) -> str:
    """Return every finding, and what was read."""
    faultless = [] if study.findings else ["ไม่พบสิ่งที่ต้องแก้ไข"]
    found = all_findings(study.findings)
    edition = edition_lines(study)
    return joined([[head(study)], *found, _received(study), edition, faultless])


def failed_report(findings: Iterable[Finding]) -> str:
    """Return the errors for which nothing was written."""
    return joined([errors(findings)])


def reading_report(reading: FilesRead) -> str:
    """Return what stands in some workbooks, a line for each row."""
    files = [_rows(received) for received in reading.received]
    return joined([*files, *all_findings(reading.findings), [f"รวม {_sum(reading.entries)}"]])


def created_report(
    folder: Path, made: Sequence[Path], filled: Sequence[str], outset: Outset
) -> str:
    """Return what a new workspace was given, and what to do next."""
    if not made:
        return f"โฟลเดอร์ {folder} มีครบอยู่แล้ว จึงไม่ได้เปลี่ยนแปลงไฟล์ใด"
    names = [f"  {path.name}" for path in made if path != folder]
    is_new = any(path.name == SETTINGS_NAME for path in made)
    known = [f"กรอกไว้ให้แล้วใน {SETTINGS_NAME} (แก้ไขได้)", *(f"  {x}" for x in filled)]
    following = [
        "ขั้นต่อไป",
        f"  1. เปิด {SETTINGS_NAME} ตรวจและกรอกแผ่น {outset.first_sheets} แล้วบันทึกและปิด",
        f'  2. สั่ง dplan forms "{folder}" จะได้แบบเปล่าสำหรับส่งให้แต่ละ{outset.sender}',
        "  ลำดับงานทั้งหมดอยู่ในไฟล์ อ่านฉันก่อน.txt",
    ]
    prepared = [f"เตรียมโฟลเดอร์ {folder} แล้ว", *names]
    return joined([prepared, known if filled and is_new else [], following])


def forms_report(forms: Forms) -> str:
    """Return which blank forms were written, which files were left, and what to do next."""
    wrote = [name for name in forms.made if name not in forms.renewed]
    groups = (
        (f"แบบเปล่าอยู่ที่ {forms.folder}", wrote),
        ("ปรับแบบเปล่าที่ยังไม่มีผู้กรอกให้ตรงกับข้อมูลล่าสุด (หากส่งฉบับก่อนไปแล้ว โปรดส่งใหม่)", forms.renewed),
        (
            "มีไฟล์อยู่แล้วและไม่เหมือนแบบเปล่า จึงไม่เขียนทับ (หากต้องการแบบใหม่ กรุณาย้ายไฟล์เดิมออกก่อน)",
            forms.left,
        ),
        (f"แบบเปล่าของ{forms.sender}ที่ไม่อยู่ในรายชื่อแล้ว ยังไม่มีผู้กรอก ลบได้", forms.stale),
        ("ในแบบเปล่ายังไม่มี (กรอกแล้วสั่ง dplan forms อีกครั้ง แบบที่ยังไม่มีผู้กรอกจะเปลี่ยนตาม)", forms.lacking),
    )
    told = [[title, *(f"  {x}" for x in lines)] for title, lines in groups if lines]
    return joined([*all_findings(forms.findings), *told, _after_forms(forms)])


def _after_forms(forms: Forms) -> list[str]:
    if forms.letter != "division-memo":
        return _after_other_forms(forms)
    day = f"ภายในวันที่ {short_date(forms.due)}" if forms.due else "ตามกำหนดในบันทึก"
    sheet = sheets.SCHEDULE.name
    undated = "" if forms.due else f" (กรอกวันที่กองต้องส่งในแผ่น “{sheet}” ก่อน)"
    return [
        "ขั้นต่อไป",
        f'  1. พิมพ์บันทึกแจ้งกอง: dplan build "{forms.workspace}" --only division-memo{undated}',
        f"  2. ส่งไฟล์ของแต่ละกองพร้อมบันทึก ให้กองกรอกแล้วส่งไฟล์กลับ{day}",
        f'  3. วางไฟล์ที่ได้รับใน inbox ไม่ต้องเปลี่ยนชื่อ แล้วสั่ง dplan status "{forms.workspace}"',
    ]


def _after_other_forms(forms: Forms) -> list[str]:
    """What follows the blank forms of another kind of plan: its letter, if it has one."""
    day = f"ภายในวันที่ {short_date(forms.due)}" if forms.due else "ตามกำหนด"
    letter = f'พิมพ์หนังสือ: dplan build "{forms.workspace}" --only {forms.letter}'
    steps = [
        *([letter] if forms.letter else []),
        f"ให้แต่ละ{forms.sender}กรอกไฟล์ของตนแล้วส่งกลับ ฉบับแรก{day}",
        f'วางไฟล์ที่ได้รับใน inbox ไม่ต้องเปลี่ยนชื่อ แล้วสั่ง dplan status "{forms.workspace}"',
    ]
    return ["ขั้นต่อไป", *(f"  {number}. {step}" for number, step in enumerate(steps, 1))]


def templates_report(listed: Iterable[TemplateEntry]) -> str:
    """Return each template with its document and whose copy is used."""
    rows = ((x.document or "-", x.name, _whose(x), x.title) for x in listed)
    return joined([aligned([("รหัสเอกสาร", "แม่แบบ", "ใช้ฉบับ", "เอกสาร"), *rows])])


def _whose(entry: TemplateEntry) -> str:
    if entry.own is None:
        return "ของโปรแกรม"
    return "ของหน่วยงาน (โปรแกรมมีฉบับใหม่กว่า)" if entry.is_newer else "ของหน่วยงาน"


def copied_report(copies: Iterable[Copied]) -> str:
    """Return which copies were made, which were there, and what is new in the shipped ones."""
    return joined(list(_copied(each)) for each in copies)


def _copied(copy: Copied) -> Iterator[str]:
    if copy.is_new:
        yield f"วางแม่แบบของหน่วยงานไว้ที่ {copy.path}"
        yield "  เปิดแก้ไขแล้วบันทึกในชื่อเดิม ครั้งต่อไปโปรแกรมจะใช้ฉบับนี้"
        return
    yield f"มีแม่แบบของหน่วยงานอยู่แล้วที่ {copy.path} จึงไม่ได้เขียนทับ"
    if copy.has_newer:
        yield f"  โปรแกรมมีแม่แบบฉบับใหม่กว่าที่ท่านคัดลอกไว้ ถ้อยคำที่เปลี่ยน {len(copy.changes)} แห่ง"
        for change in copy.changes:
            yield from (
                f"    {mark} {text}"
                for mark, text in (("เดิม", change.before), ("ใหม่", change.after))
                if text
            )
        yield "  หากต้องการใช้ฉบับใหม่ กรุณาย้ายหรือเปลี่ยนชื่อไฟล์เดิม แล้วสั่ง dplan templates copy อีกครั้ง"


def fields_report(lines: Sequence[FieldLine]) -> str:
    """Return the dictionary of fields: each with its meaning, example, origin and use."""
    groups = {line.group: [line2 for line2 in lines if line2.group == line.group] for line in lines}
    return joined(
        [group, *(text for line in members for text in _field(line))]
        for group, members in groups.items()
    )


def _field(line: FieldLine) -> Iterator[str]:
    yield from (f"  {each}" for each in line.around)
    yield f"  {line.tag}"
    yield f"      {line.meaning}"
    example = f"ตัวอย่าง “{line.example}”  " if line.example else ""
    yield f"      {example}มาจาก {line.origin}"
    if line.titles:
        yield f"      ใช้ใน {shortened(line.titles, _USES_SHOWN)}"


def head(study: Study) -> str:
    """Return whose plan it is, and of which year."""
    settings = study.settings
    name = settings.organization.full_name
    return plan_head(name, kind_of(study).name, settings.year.fiscal_year)


def _received(study: Study) -> list[str]:
    silent = silent_divisions(study.findings)
    held = dict.fromkeys(study.waiting, _NOTHING_HELD)
    held |= {x.workbook.name: _held(x) for x in study.received}
    files = aligned(sorted(held.items()))
    read = sum(x.reading.is_of_the_plan for x in study.received)
    of_all = "" if read == len(held) else f" จาก {len(held)}"
    return [
        f"อ่านแล้ว {read}{of_all} สมุดงาน",
        *files,
        *([f"ยังไม่ได้รับจาก {', '.join(silent)}"] if silent else []),
        f"รวม {_sum(study.plan.entries)}",
    ]


def _held(received: Received) -> str:
    counted, aside = received.judgment.counted, len(received.judgment.set_aside)
    if not received.reading.is_of_the_plan:
        return _NOTHING_HELD
    if not received.counts:
        return f"ไม่นับ {aside} รายการ เพราะมีไฟล์ที่ใหม่กว่า"
    return _sum(counted) + (f" (ไม่นับ {aside} รายการที่มีไฟล์ใหม่กว่า)" if aside else "")


def _sum(entries: _Entries) -> str:
    if not entries:
        return "0 รายการ"
    tally = Tally.of(entries)
    rows = [entry for entry in entries if isinstance(entry, FormRow)]
    projects = sum(isinstance(entry, Project) for entry in entries)
    unread = f" (ยังไม่รวม {tally.unread} รายการที่อ่านงบประมาณไม่ได้)" if tally.unread else ""
    if rows:
        among = sum(row.is_project for row in rows)
        count = f"{among} โครงการ" if among == len(rows) else f"{len(rows)} แถว ({among} โครงการ)"
        return f"{count} {baht(tally.budget)} บาท{unread}"
    return (
        f"{projects} โครงการ ครุภัณฑ์ {tally.count - projects} รายการ {baht(tally.budget)} บาท{unread}"
    )


def _happened(outcome: Outcome) -> list[str]:
    """What a build did: nothing is said of changes where there was nothing before."""
    if outcome.written.before is None:
        return []
    return sequel_lines(outcome.sequel)


def _kept(kept: Sequence[Kept]) -> list[str]:
    if not kept:
        return []
    return ["เก็บไฟล์ของท่านไว้ในชื่อใหม่", *(f"  {x.name} เป็น {x.kept_as}" for x in kept)]


def _rows(received: Received) -> list[str]:
    entries = received.reading.entries
    title = f"{received.workbook.name} {_held(received)}"
    return [title, *(f"  {_row(entry)}" for entry in entries)]


def _row(entry: Project | EquipmentItem) -> str:
    where = f"{entry.where.sheet} แถว {entry.where.row}"
    unread = "อ่านงบประมาณไม่ได้" if entry.budget_unreadable else ""
    known = unread if entry.budget is None else f"{baht(entry.budget)} บาท"
    if isinstance(entry, FormRow):  # which has neither months nor a unit, and often no money
        return " | ".join(filter(None, (f"{where}: {entry.name}", known)))
    money = known or entry.budget_note or "ไม่ใช้งบประมาณ"
    months = " ".join(SHORT_MONTHS[month] for month in entry.months) or "ไม่ทราบเดือน"
    divisions = ", ".join(entry.divisions) or "ไม่ระบุหน่วยงาน"
    return f"{where}: {entry.name} | {money} | {divisions} | {months}"
