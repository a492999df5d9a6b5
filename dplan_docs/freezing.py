"""The frozen edition: what it was made from when the next one was opened, and what differs since."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from hashlib import file_digest, sha256
from pathlib import Path

from dplan_docs.editions import is_amended
from dplan_docs.errors import DplanError
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.inbox import find_workbooks
from dplan_docs.settings.book import PLACES
from dplan_docs.settings.model import POSTER, WITNESS, Settings
from dplan_docs.swap import replace_file
from dplan_docs.titles import TITLES
from dplan_docs.workspace import BASE_PLAN, EDITION_FILE, Workspace

FROZEN_FILE = Path(".dplan") / "frozen.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """What an announced edition was made from.

    Attributes:
        day: The day on which its papers are made, whenever they are made again.
        inputs: The hash of each file, by its name in the workspace.
        plan_sha256: The hash of its ``plan.json``.
    """

    day: date
    inputs: Mapping[str, str]
    plan_sha256: str

    def to_json(self) -> dict[str, object]:
        """Return what is kept in the workspace."""
        return {
            "day": self.day.isoformat(),
            "plan_sha256": self.plan_sha256,
            "inputs": dict(self.inputs),
        }


def freeze(workspace: Workspace, settings: Settings, day: date, plan_sha256: str) -> None:
    """Keep what an edition is made from; one that is frozen already stays as it is.

    Raises:
        DplanError: It cannot be written down.
    """
    if frozen_in(workspace) is None:
        inputs = _inputs(workspace, settings)
        frozen = Frozen(day=day, inputs=inputs, plan_sha256=plan_sha256)
        text = json.dumps(frozen.to_json(), ensure_ascii=False, indent=2) + "\n"
        try:
            replace_file(workspace.folder / FROZEN_FILE, text.encode())
        except OSError as error:
            message = (
                f"เขียนลงในโฟลเดอร์ {workspace.folder} ไม่ได้ จึงยังไม่ได้เปิดฉบับแก้ไขเปลี่ยนแปลง "
                "กรุณาตรวจสอบว่าดิสก์มีที่ว่างพอและมีสิทธิ์เขียนโฟลเดอร์นี้ แล้วสั่งใหม่"
            )
            raise DplanError(message) from error


def frozen_in(workspace: Workspace) -> Frozen | None:
    """Return what a frozen workspace was made from; None while no later edition amends it.

    Raises:
        DplanError: It can no longer be read.
    """
    path = workspace.folder / FROZEN_FILE
    if not path.is_file() or not is_amended(workspace):
        return None
    try:
        said = json.loads(path.read_bytes())
        day = date.fromisoformat(said["day"])
        return Frozen(day=day, inputs=dict(said["inputs"]), plan_sha256=said["plan_sha256"])
    except (OSError, LookupError, TypeError, ValueError) as error:
        message = (
            f"ไฟล์ {FROZEN_FILE.as_posix()} ใน {workspace.folder} เสียหาย จึงไม่ทราบว่าฉบับที่ประกาศใช้แล้ว"
            "จัดทำจากข้อมูลใด กรุณานำไฟล์นี้กลับมาจากสำเนาสำรอง"
        )
        raise DplanError(message) from error


def frozen_findings(workspace: Workspace, settings: Settings, frozen: Frozen) -> Iterator[Finding]:
    """Yield the files of a frozen edition that do not say what they said."""
    now = _inputs(workspace, settings)
    for name in sorted(frozen.inputs.keys() | now.keys()):
        if now.get(name) == frozen.inputs.get(name):
            continue
        what = "ไฟล์นี้ถูกแก้ไข" if name in now else "ไฟล์นี้หายไป"
        if name not in frozen.inputs:
            what = "มีไฟล์นี้เพิ่มเข้ามา"
        message = (
            f"{what}หลังจากแผนฉบับนี้ประกาศใช้และเปิดฉบับแก้ไขเปลี่ยนแปลงแล้ว จึงไม่จัดทำเอกสารฉบับนี้ใหม่ "
            "กรุณานำไฟล์กลับเป็นอย่างเดิม หากเป็นข้อมูลใหม่ ให้วางใน inbox ของฉบับล่าสุด "
            "ในโฟลเดอร์ แก้ไขเปลี่ยนแปลง"
        )
        yield Finding(
            code="edition-frozen-changed",
            severity=Severity.ERROR,
            where=CellRef(file=name),
            message=message,
        )


def _inputs(workspace: Workspace, settings: Settings) -> dict[str, str]:
    """Return the hash of everything that the papers are made from."""
    found, _ = find_workbooks(workspace.inbox)
    workbooks = {f"inbox/{workbook.name}": workbook.sha256 for workbook in found}
    files = {name: _hash(path) for name, path in _files(workspace) if path.is_file()}
    return files | workbooks | {workspace.settings.name: _settings_hash(settings)}


def _settings_hash(settings: Settings) -> str:
    """Return a hash of what was entered, however the workbook was saved.

    The posting goes on after the next edition is opened: its days, number and people are not in it.
    """
    schedule = replace(settings.schedule, posted_from=None, posted_until=None)
    kept = replace(
        settings,
        schedule=schedule,
        letters=tuple(x for x in settings.letters if x.title != TITLES["posting"]),
        people=tuple(x for x in settings.people if x.role not in {POSTER, WITNESS}),
    )
    said = json.dumps(_entered(asdict(kept)), default=str, ensure_ascii=False, sort_keys=True)
    return sha256(said.encode()).hexdigest()


def _entered(value: object) -> object:
    """Return a value without what nobody has entered, so that later fields make no difference."""
    if isinstance(value, dict):
        parts = {name: _entered(part) for name, part in value.items()}
        empty: tuple[object, ...] = ("", None, [], {})
        return {name: x for name, x in parts.items() if x not in empty and name != PLACES}
    return [_entered(part) for part in value] if isinstance(value, list | tuple) else value


def _files(workspace: Workspace) -> Iterator[tuple[str, Path]]:
    home = workspace.announced
    places = [("", workspace)] if home is None else [("", workspace), ("../../", home)]
    for file in (EDITION_FILE, BASE_PLAN):
        yield file.as_posix(), workspace.folder / file
    for prefix, place in places:
        for path, _ in place.own_templates():
            yield prefix + path.relative_to(place.folder).as_posix(), path
    emblem = workspace.emblem
    yield ("" if emblem.parent == workspace.folder else "../../") + emblem.name, emblem


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
