"""The editions of a plan on disk: each a workspace of its own inside the announced plan's."""

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from dplan_docs.errors import DplanError
from dplan_docs.plan.edition import Edition
from dplan_docs.plan.tally import Entry
from dplan_docs.records import from_json
from dplan_docs.workspace import BASE_PLAN, EDITION_FILE, EDITIONS_FOLDER, Workspace

_UNFINISHED = re.compile(r"\.(?:new|old|replaced)-\d+$")
"""How a folder is called while it is being written, or when that was interrupted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What an edition's workspace remembers of its opening.

    Attributes:
        order: 1 for the first edition of the plan, whatever its kind.
        base: The folder of what it amends, relative to its own, with ``/``.
        base_name: The name of the edition that it amends; ``""`` for the plan itself.
        base_announced_on: The day that was announced, as ISO 8601.
        base_plan_sha256: The hash of the plan as it stood.
    """

    edition: Edition
    order: int
    base: str
    base_name: str
    base_announced_on: str
    base_plan_sha256: str

    def to_json(self) -> dict[str, object]:
        """Return what is kept in the edition's folder."""
        return self.edition.to_json() | {
            "order": self.order,
            "base": self.base,
            "base_name": self.base_name,
            "base_announced_on": self.base_announced_on,
            "base_plan_sha256": self.base_plan_sha256,
        }


def opened_in(workspace: Workspace) -> Opened | None:
    """Return what an edition's workspace remembers; None in any other.

    Raises:
        DplanError: It can no longer be read.
    """
    try:
        said: dict[str, Any] = json.loads((workspace.folder / EDITION_FILE).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise DplanError(_damaged(workspace, EDITION_FILE)) from error
    try:
        edition = Edition(kind=said["kind"], number=said["number"], year=said["year"])
        others = ("order", "base", "base_name", "base_announced_on", "base_plan_sha256")
        return Opened(edition=edition, **{name: said[name] for name in others})
    except (LookupError, TypeError) as error:
        raise DplanError(_damaged(workspace, EDITION_FILE)) from error


def editions_of(root: Workspace) -> Iterator[tuple[Workspace, Opened]]:
    """Yield the editions of a plan in the order of their opening."""
    files = sorted((root.folder / EDITIONS_FOLDER).glob(f"*/{EDITION_FILE.as_posix()}"))
    workspaces = (Workspace(file.parents[1]) for file in files)
    whole = (x for x in workspaces if not _UNFINISHED.search(x.folder.name))
    found = ((workspace, opened_in(workspace)) for workspace in whole)
    known = [(workspace, opened) for workspace, opened in found if opened]
    yield from sorted(known, key=lambda each: each[1].order)


def is_amended(workspace: Workspace) -> bool:
    """Whether a later edition amends what this workspace announced."""
    own = opened_in(workspace)
    later = editions_of(workspace.announced or workspace)
    return any(opened.order > (own.order if own else 0) for _, opened in later)


def base_entries(workspace: Workspace, opened: Opened) -> tuple[Entry, ...]:
    """Return the plan as it stood, its files named as seen from the edition's inbox.

    Raises:
        DplanError: The plan is missing or no longer what it was.
    """
    try:
        content = (workspace.folder / BASE_PLAN).read_bytes()
        if sha256(content).hexdigest() != opened.base_plan_sha256:
            raise DplanError(_damaged(workspace, BASE_PLAN))
        rows = [from_json(row) for row in json.loads(content)["projects"]]
    except (OSError, LookupError, TypeError, ValueError, ArithmeticError) as error:
        raise DplanError(_damaged(workspace, BASE_PLAN)) from error
    inbox = posixpath.join("..", opened.base, "inbox")
    return tuple(replace(row, where=replace(row.where, file=_seen(inbox, row))) for row in rows)


def _seen(inbox: str, row: Entry) -> str:
    return posixpath.normpath(posixpath.join(inbox, row.where.file))


def _damaged(workspace: Workspace, file: Path) -> str:
    return (
        f"ไฟล์ {file.as_posix()} ใน {workspace.folder} หายไปหรือถูกแก้ไข จึงไม่ทราบว่าแผนฉบับก่อนเป็นอย่างไร "
        "กรุณานำไฟล์นี้กลับมาจากสำเนาสำรอง หรือลบโฟลเดอร์ของฉบับนี้แล้วเปิดใหม่ด้วยคำสั่ง dplan edition"
    )
