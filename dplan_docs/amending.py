"""Opening an edition: the announced one is frozen, and the next gets a workspace of its own."""

import json
import shutil
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from dplan_docs.editions import Opened, editions_of, opened_in
from dplan_docs.errors import DplanError, UsageError
from dplan_docs.freezing import freeze
from dplan_docs.manifest import PLAN_NAME, plan_of, read_manifest
from dplan_docs.plan.edition import Edition
from dplan_docs.plan_kinds import examine, kind_of
from dplan_docs.receiving import Progress
from dplan_docs.settings.clearing import copy_for_next_round
from dplan_docs.study import Study
from dplan_docs.swap import replacing, write_file
from dplan_docs.workspace import BASE_PLAN, EDITION_FILE, Workspace, open_workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The edition that is asked for; no number for the next of its kind."""

    kind: str
    number: int | None = None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedEdition:
    """An edition that was opened.

    Attributes:
        base: The workspace that was frozen.
        base_name: Its edition; ``""`` for the plan itself.
    """

    workspace: Workspace
    edition: Edition
    base: Workspace
    base_name: str


def open_edition(folder: Path, wanted: Wanted, progress: Progress) -> OpenedEdition:
    """Open the next edition of a plan, or of the plan that a folder's edition amends.

    Raises:
        DplanError: What it would amend is not announced, or not what its papers say.
    """
    asked = open_workspace(folder)
    root = asked.announced or asked
    known = list(editions_of(root))
    base = known[-1][0] if known else root
    study = examine(base, wanted.today, progress)
    if not kind_of(study).is_amended:
        raise DplanError(f"{kind_of(study).name}ไม่มีฉบับแก้ไขเปลี่ยนแปลง คำสั่งนี้ใช้กับแผนการดำเนินงานเท่านั้น")
    plan = _announced_plan(base, study)
    edition = _edition(wanted, [opened.edition for _, opened in known], study)
    workspace = Workspace(root.editions / edition.name)
    if workspace.folder.exists():
        raise UsageError(f"มีโฟลเดอร์ {workspace.folder} อยู่แล้ว กรุณาระบุครั้งที่อื่นด้วย --number")
    freeze(base, study.settings, wanted.today, sha256(plan).hexdigest())
    opened = _opened(edition, len(known) + 1, base, study, plan)
    _make(workspace, base, opened, plan)
    return OpenedEdition(
        workspace=workspace,
        edition=edition,
        base=base,
        base_name=opened.base_name,
    )


def _announced_plan(base: Workspace, study: Study) -> bytes:
    """Return the plan that was announced; refuse while it is not, or is no longer what it was."""
    again = f'dplan build "{base.folder}"'
    if study.settings.schedule.announced_on is None:
        raise DplanError(
            f"แผนใน {base.folder} ยังไม่มีวันที่ประกาศใช้ จึงยังเปิดฉบับแก้ไขเปลี่ยนแปลงไม่ได้ กรุณากรอกวันที่ประกาศใช้แผน"
            f"ในแผ่น กำหนดการ ของ {base.settings.name} แล้วสั่ง {again} ก่อน"
        )
    manifest = read_manifest(base.output)
    try:
        plan = (base.output / PLAN_NAME).read_bytes()
        rows = json.loads(plan)["projects"]
    except (OSError, ValueError, LookupError, TypeError):
        manifest = None
    if manifest is None:
        raise DplanError(
            f"ยังไม่มีเอกสารของแผนที่ประกาศใช้ใน {base.output} กรุณาสั่ง {again} ก่อน แล้วเปิดฉบับแก้ไขเปลี่ยนแปลงอีกครั้ง"
        )
    changed = [x.where.file for x in study.findings if x.code == "edition-frozen-changed"]
    if changed or rows != plan_of(kind_of(study).contents(study))["projects"]:
        raise DplanError(
            f"ข้อมูลใน {base.folder} เปลี่ยนไปหลังจากจัดทำเอกสารครั้งล่าสุด จึงไม่ทราบว่าแผนที่ประกาศใช้คือฉบับใด "
            f"กรุณานำไฟล์กลับเป็นอย่างเดิม หรือหากเอกสารยังไม่ได้ประกาศ ให้สั่ง {again} ก่อน"
        )
    return plan


def _edition(wanted: Wanted, known: list[Edition], study: Study) -> Edition:
    year = study.settings.year.fiscal_year
    if year is None:
        raise DplanError("ยังไม่ได้กรอกปีงบประมาณในแผ่น ปีและกฎหมาย กรุณากรอกก่อนเปิดฉบับแก้ไขเปลี่ยนแปลง")
    used = [edition.number for edition in known if edition.kind == wanted.kind]
    number = max(used, default=0) + 1 if wanted.number is None else wanted.number
    return Edition(kind=wanted.kind, number=number, year=year)


def _opened(edition: Edition, order: int, base: Workspace, study: Study, plan: bytes) -> Opened:
    amended = opened_in(base)
    announced_on = study.settings.schedule.announced_on
    return Opened(
        edition=edition,
        order=order,
        base=f"../{base.folder.name}" if amended else "../..",
        base_name=amended.edition.name if amended else "",
        base_announced_on=announced_on.isoformat() if announced_on else "",
        base_plan_sha256=sha256(plan).hexdigest(),
    )


def _make(workspace: Workspace, base: Workspace, opened: Opened, plan: bytes) -> None:
    """Write the edition's workspace, whole or not at all."""
    with replacing(workspace.folder.absolute()) as folder:
        made = Workspace(folder)
        made.inbox.mkdir()
        (folder / EDITION_FILE).parent.mkdir()
        copy_for_next_round(base.settings, made.settings)
        own = base.templates if base.announced else None
        if own and own.is_dir():
            shutil.copytree(own, made.templates)
        write_file(folder / BASE_PLAN, plan)
        text = json.dumps(opened.to_json(), ensure_ascii=False, indent=2) + "\n"
        write_file(folder / EDITION_FILE, text.encode())
