"""The office's own copy of a template: made once, never overwritten, compared with what is shipped.

Beside the copy the program keeps the shipped original that it was made of, in a folder of its
own, so that a newer release can say what is new in its templates.
"""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dplan_docs.catalog import template_list
from dplan_docs.errors import DplanError
from dplan_docs.formats.wording import Change, changes_of_wording, wording_of
from dplan_docs.swap import replace_file
from dplan_docs.titles import template_title
from dplan_docs.workspace import Workspace, shipped_template


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """An office's copy of a template.

    Attributes:
        is_new: It was made just now; one that was there is left as it is.
        has_newer: The program has a newer template than the copied original.
        changes: What the newer one says otherwise; none where only looks have changed.
    """

    path: Path
    is_new: bool
    has_newer: bool = False
    changes: tuple[Change, ...] = ()


def copy_template(workspace: Workspace, wanted: str) -> tuple[Copied, ...]:
    """Put the office's copy of each of a document's templates into the workspace.

    Args:
        workspace: The workspace.
        wanted: A document's id, or a template's name such as ``support-order``.

    Raises:
        DplanError: Nothing is called so, or a copy cannot be written.
    """
    names = [
        entry.name
        for entry in template_list(None)
        if wanted in {entry.document, PurePosixPath(entry.name).stem} and entry.is_editable
    ]
    if not names:
        message = f"ไม่มีแม่แบบชื่อ “{wanted}” กรุณาดูชื่อด้วยคำสั่ง dplan templates list"
        raise DplanError(message)
    return tuple(_copied(workspace, name) for name in names)


def changes_since(workspace: Workspace, name: str) -> tuple[Change, ...]:
    """Return what the shipped template says otherwise than the one that the office copied.

    Raises:
        DplanError: One of the two is no sound package.
    """
    if not workspace.has_newer(name):
        return ()
    original, shipped = workspace.copied_original(name), shipped_template(name)
    return tuple(changes_of_wording(wording_of(original), wording_of(shipped)))


def _copied(workspace: Workspace, name: str) -> Copied:
    own = workspace.own_template(name)
    if own is not None:
        has_newer = workspace.has_newer(name)
        changes = changes_since(workspace, name)
        return Copied(path=own, is_new=False, has_newer=has_newer, changes=changes)
    path = PurePosixPath(name)
    target = workspace.templates / f"{template_title(path.stem)}{path.suffix}"
    content = shipped_template(name).read_bytes()
    try:
        replace_file(workspace.copied_original(name), content)
        replace_file(target, content)
    except OSError as error:
        message = f"เขียนแม่แบบ {target} ไม่ได้ กรุณาตรวจสอบสิทธิ์การเขียนในโฟลเดอร์ templates แล้วสั่งใหม่"
        raise DplanError(message) from error
    return Copied(path=target, is_new=True)
