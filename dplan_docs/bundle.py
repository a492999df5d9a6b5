"""The bundle on disk: written whole, with every file that is the officer's own left as it lies."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from dplan_docs.errors import DplanError
from dplan_docs.history import History
from dplan_docs.keeping import Kept, OldFolder, Placed, carry_over, digest_of
from dplan_docs.manifest import (
    MANIFEST_NAME,
    PLAN_NAME,
    Contents,
    DocumentEntry,
    Manifest,
    entry_of,
    files_of,
    made_of,
    manifest_of,
    pdf_name,
    plan_of,
    read_manifest,
    to_bytes,
)
from dplan_docs.swap import link_or_copy, replacing, write_file

if TYPE_CHECKING:
    from dplan_docs.documents import MadeDocument, MadeFile

_WRITERS = 8
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST})
CANNOT_KEEP = "เขียนประวัติของเอกสารลงในโฟลเดอร์งานไม่ได้ จึงเรียกเอกสารชุดก่อนคืนด้วย dplan restore ไม่ได้"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What is to be written.

    Attributes:
        pdfs: The content of each PDF by the name of the document's file it shows.
        only: The ids of the documents made anew, the others being carried over; empty for all.
    """

    contents: Contents
    documents: tuple[MadeDocument, ...]
    pdfs: Mapping[str, bytes] = field(default_factory=dict)
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What now lies in the folder.

    Attributes:
        before: The manifest that lay there before, if any.
        kept: The officer's files that needed another name.
        placed: Where each file of the documents made went.
        notes: Thai sentences about what could not be done.
    """

    folder: Path
    manifest: Manifest
    before: Manifest | None = None
    kept: tuple[Kept, ...] = ()
    placed: tuple[Placed, ...] = ()
    notes: tuple[str, ...] = ()


def write_bundle(folder: Path, bundle: Bundle, history: History | None = None) -> Written:
    """Write the bundle in place of the old one; files the program did not make stay.

    A file that says just what it said keeps its time stamp; a bundle that does is not touched.

    Raises:
        DplanError: The folder cannot be written; the old bundle is as it was.
    """
    folder = folder.resolve()
    notes: list[str] = []
    with replacing(folder) as new:
        before = read_manifest(folder)
        carried = list(_carried(folder, before, bundle.only))
        old = _old_folder(folder, before, carried, history)
        placed = {x.name: x for x in _placed(old, bundle)}
        made = [entry_of(document, bundle.pdfs, placed) for document in bundle.documents]
        manifest = manifest_of(bundle.contents, made + carried)
        files = dict(_files(bundle, manifest, placed.values()))
        _put_all(old, new, files)
        kept = tuple(carry_over(old, new, files))
        _refuse_if_saved(old)
        if _is_the_same(folder, new):
            _discard(new)
        else:
            notes += _keep(history, folder)
    return Written(
        folder=folder,
        manifest=manifest,
        before=before,
        kept=kept,
        placed=tuple(placed.values()),
        notes=tuple(notes),
    )


def as_they_lie(
    folder: Path, documents: Iterable[MadeDocument], history: History
) -> tuple[MadeDocument, ...]:
    """Return the documents with an officer's version in place of ours where it is still the newest."""
    folder = folder.resolve()
    old = _old_folder(folder, read_manifest(folder), [], history)
    return tuple(
        replace(each, files=tuple(_as_it_lies(old, made) for made in each.files))
        for each in documents
    )


def _as_it_lies(old: OldFolder, made: MadeFile) -> MadeFile:
    placed = old.place(made.name, made.content)
    if placed.content is not None:
        return made
    return replace(made, content=(old.folder / placed.path).read_bytes())


def remember(history: History, folder: Path, sequel: Mapping[str, object]) -> tuple[str, ...]:
    """Keep the bundle just written; return in Thai what was amiss."""
    try:
        history.keep(folder, sequel)
    except OSError:
        return (CANNOT_KEEP,)
    return ()


def _refuse_if_saved(old: OldFolder) -> None:
    """Stop when somebody saves a paper at this very moment: its new wording would be lost."""
    if saved := sorted(old.saved_since()):
        names = ", ".join(saved)
        message = f"มีผู้บันทึกไฟล์ {names} ระหว่างจัดทำเอกสาร จึงยังไม่ได้เขียนเอกสาร กรุณาสั่งใหม่"
        raise DplanError(message)


def _placed(old: OldFolder, bundle: Bundle) -> Iterator[Placed]:
    for document in bundle.documents:
        for made in document.files:
            paper = old.place(made.name, made.content)
            yield paper
            if made.name in bundle.pdfs:
                shown = old.place(pdf_name(paper.path), bundle.pdfs[made.name])
                yield replace(shown, name=pdf_name(made.name))


def _files(
    bundle: Bundle, manifest: Manifest, placed: Iterable[Placed]
) -> Iterator[tuple[str, bytes]]:
    for each in placed:
        if each.content is not None:
            yield each.path, each.content
    yield PLAN_NAME, to_bytes(plan_of(bundle.contents))
    yield MANIFEST_NAME, to_bytes(manifest)


def _put_all(old: OldFolder, new: Path, files: Mapping[str, bytes]) -> None:
    """Write the files at once: each waits for the disk, and the disk takes many as fast as one."""
    with ThreadPoolExecutor(_WRITERS) as writers:
        waiting = [writers.submit(_put, old, new, name, files[name]) for name in files]
    for written in waiting:
        written.result()


def _put(old: OldFolder, new: Path, name: str, content: bytes) -> None:
    """Write a file, or take over the old one that says the same, with its time stamp."""
    if name in old.names and old.digest(name) == sha256(content).hexdigest():
        link_or_copy(old.folder / name, new / name)
    else:
        write_file(new / name, content)


def _is_the_same(folder: Path, new: Path) -> bool:
    """Whether the new folder holds just what the old one does."""
    if not folder.is_dir():
        return False
    names = sorted(path.relative_to(folder) for path in folder.rglob("*"))
    if names != sorted(path.relative_to(new) for path in new.rglob("*")):
        return False
    return all(_is_one_file(folder / name, new / name) for name in names)


def _is_one_file(path: Path, other: Path) -> bool:
    if not (path.is_file() and other.is_file()):
        return path.is_dir() == other.is_dir()
    return path.samefile(other) or digest_of(path) == digest_of(other)


def _discard(new: Path) -> None:
    for path in sorted(new.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    new.rmdir()


def _keep(history: History | None, folder: Path) -> Iterator[str]:
    """Keep the bundle that is about to be replaced, with all that was changed in it by hand."""
    if history is None:
        return
    try:
        history.keep(folder)
    except OSError as error:
        if error.errno not in _NOT_ALLOWED:
            raise
        yield CANNOT_KEEP


def _carried(folder: Path, old: Manifest | None, only: frozenset[str]) -> Iterator[DocumentEntry]:
    """Yield the old bundle's documents that are not made anew and still lie there."""
    for entry in old["documents"] if old and only else ():
        if entry["id"] not in only and all(
            (folder / name).is_file() for name, _ in files_of(entry)
        ):
            yield entry


def _old_folder(
    folder: Path, old: Manifest | None, carried: list[DocumentEntry], history: History | None
) -> OldFolder:
    made = made_of(old) if old else {}
    always_ours = (MANIFEST_NAME, PLAN_NAME) if old else ()
    return OldFolder(
        folder=folder,
        made=made | {name: digest_of(folder / name) for name in always_ours},
        known=history.made() if history else frozenset(),
        stays=frozenset(name for entry in carried for name, _ in files_of(entry)),
    )
