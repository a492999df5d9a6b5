"""The bundle on disk: written whole, with every file that is the officer's own kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dplan_docs.keeping import Kept, OldFolder, carry_over, digest_of
from dplan_docs.manifest import (
    MANIFEST_NAME,
    PLAN_NAME,
    Contents,
    DocumentEntry,
    Manifest,
    entry_of,
    files_of,
    manifest_of,
    pdf_name,
    plan_of,
    read_manifest,
    to_bytes,
)
from dplan_docs.swap import replacing, write_file

if TYPE_CHECKING:
    from dplan_docs.documents import MadeDocument

_WRITERS = 8


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
    """What now lies in the folder."""

    folder: Path
    manifest: Manifest
    kept: tuple[Kept, ...]


def write_bundle(folder: Path, bundle: Bundle) -> Written:
    """Write the bundle in place of the old one; files the program did not make stay.

    Raises:
        DplanError: The folder cannot be written; the old bundle is as it was.
    """
    folder = folder.resolve()
    with replacing(folder) as new:
        old = read_manifest(folder)
        carried = list(_carried(folder, old, bundle.only))
        made = [entry_of(document, bundle.pdfs) for document in bundle.documents]
        manifest = manifest_of(bundle.contents, made + carried)
        files = dict(_files(bundle, manifest))
        _write_all(new, files)
        kept = tuple(carry_over(_old_folder(folder, old, carried), new, files))
    return Written(folder=folder, manifest=manifest, kept=kept)


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files at once: each waits for the disk, and the disk takes many as fast as one."""
    with ThreadPoolExecutor(_WRITERS) as writers:
        waiting = [writers.submit(write_file, folder / name, files[name]) for name in files]
    for written in waiting:
        written.result()


def _carried(folder: Path, old: Manifest | None, only: frozenset[str]) -> Iterator[DocumentEntry]:
    """Yield the old bundle's documents that are not made anew and still lie there."""
    for entry in old["documents"] if old and only else ():
        if entry["id"] not in only and all(
            (folder / name).is_file() for name, _ in files_of(entry)
        ):
            yield entry


def _files(bundle: Bundle, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
    for document in bundle.documents:
        for made in document.files:
            yield made.name, made.content
            if made.name in bundle.pdfs:
                yield pdf_name(made.name), bundle.pdfs[made.name]
    yield PLAN_NAME, to_bytes(plan_of(bundle.contents))
    yield MANIFEST_NAME, to_bytes(manifest)


def _old_folder(folder: Path, old: Manifest | None, carried: list[DocumentEntry]) -> OldFolder:
    made = dict(pair for entry in old["documents"] for pair in files_of(entry)) if old else {}
    always_ours = (MANIFEST_NAME, PLAN_NAME) if old else ()
    return OldFolder(
        folder=folder,
        made=made | {name: digest_of(folder / name) for name in always_ours},
        stays=frozenset(name for entry in carried for name, _ in files_of(entry)),
    )
