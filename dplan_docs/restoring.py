"""A bundle that was, put back into its folder; the one that lies there is kept first."""

from dataclasses import dataclass
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.history import History
from dplan_docs.keeping import OldFolder, carry_over
from dplan_docs.lastbuild import forget
from dplan_docs.manifest import MANIFEST_NAME, PLAN_NAME, made_of, read_manifest
from dplan_docs.swap import replacing, write_file
from dplan_docs.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A bundle that has come back.

    Attributes:
        replaced: The number under which what lay there is kept; None where nothing lay there
            or it was kept already.
    """

    number: int
    folder: Path
    replaced: int | None


def restore(workspace: Workspace, number: int) -> Restored:
    """Put a kept bundle back; the officer's own files in the folder stay.

    Raises:
        DplanError: There is no such bundle, it is damaged, or the folder cannot be written.
    """
    history = History(workspace.history)
    wanted = history.snapshot(number)
    folder = (workspace.folder.resolve() / wanted.folder).resolve()
    files = {name: history.content(digest) or b"" for name, digest in wanted.files.items()}
    try:
        replaced = history.keep(folder)
        forget(workspace.hidden)
    except OSError as error:
        message = (
            f"เก็บเอกสารที่อยู่ใน {folder} ไว้ก่อนไม่ได้ จึงยังไม่ได้เรียกคืน "
            "กรุณาตรวจสอบพื้นที่ว่างของดิสก์และสิทธิ์เขียนโฟลเดอร์งาน"
        )
        raise DplanError(message) from error
    with replacing(folder) as new:
        for name, content in files.items():
            write_file(new / name, content)
        for _ in carry_over(_lying(folder, history), new, files):
            pass
    return Restored(number=number, folder=folder, replaced=replaced.number if replaced else None)


def _lying(folder: Path, history: History) -> OldFolder:
    """What lies in the folder: all that is kept in the history may make room."""
    manifest = read_manifest(folder)
    made = made_of(manifest) if manifest else {}
    kept = frozenset(digest for x in history.snapshots() for digest in x.files.values())
    ours = dict.fromkeys((*made, MANIFEST_NAME, PLAN_NAME), "") if manifest else {}
    return OldFolder(folder=folder, made=ours | made, known=kept)
