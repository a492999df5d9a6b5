"""The bundle's two machine-readable files, in the contract's shapes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NotRequired, TypedDict

from dplan_docs.findings import Finding

if TYPE_CHECKING:  # a build that has nothing to do reads the manifest, and no more
    from dplan_docs.corrections import Source
    from dplan_docs.documents import MadeDocument
    from dplan_docs.keeping import Placed
    from dplan_docs.records import EquipmentItem, Project

MANIFEST_NAME, PLAN_NAME = "manifest.json", "plan.json"


class Totals(TypedDict):
    """Numbers of rows, and baht as a decimal string; what could not be read counts as no money."""

    projects: int
    equipment_items: int
    budget: str


class EditedEntry(TypedDict):
    """A file that an officer changed, and the hash that it had when the program made it."""

    path: str
    made_sha256: str


class DocumentEntry(TypedDict):
    """One document of the bundle; its paths and hashes are lists when it is several files.

    ``path`` is where the newest version lies: beside an officer's file that has the name, or
    the officer's own where nothing has changed since.
    """

    id: str
    number: int
    title: str
    path: str | list[str]
    pdf: str | list[str] | None
    sha256: str | list[str]
    pdf_sha256: str | list[str] | None
    status: str
    missing: list[str]
    edited: NotRequired[list[EditedEntry]]
    draft: NotRequired[bool]
    draft_because: NotRequired[list[str]]


class Manifest(TypedDict):
    """The contents of ``manifest.json``; only an amendment's names its edition."""

    edition: NotRequired[dict[str, object]]
    organization: str
    fiscal_year: int | None
    totals: Totals
    documents: list[DocumentEntry]
    findings: list[dict[str, str | None]]
    sources: list[dict[str, object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a bundle holds besides its documents.

    Attributes:
        entries: The plan's rows in booklet order.
        edition: The amendment that this is, as JSON; None for the plan itself.
        sources: The workbooks that were read, whether they count or not.
        further: What only this kind of plan says in its plan, as JSON.
    """

    organization: str
    fiscal_year: int | None
    entries: tuple[Project | EquipmentItem, ...]
    findings: tuple[Finding, ...] = ()
    edition: dict[str, object] | None = None
    sources: tuple[Source, ...] = ()
    further: Mapping[str, object] = field(default_factory=dict)


def manifest_of(contents: Contents, documents: Iterable[DocumentEntry]) -> Manifest:
    """Return the manifest, with the documents in binding order."""
    manifest: Manifest = {
        "organization": contents.organization,
        "fiscal_year": contents.fiscal_year,
        "totals": totals(contents.entries),
        "documents": sorted(documents, key=lambda entry: (entry["number"], entry["id"])),
        "findings": [finding.to_json() for finding in contents.findings],
        "sources": [source.to_json() for source in contents.sources],
    }
    if contents.edition:
        manifest["edition"] = contents.edition
    return manifest


def plan_of(contents: Contents) -> dict[str, object]:
    """Return the normalised plan: the whole of it as it stands, of an amendment too."""
    from dplan_docs.records import to_json

    edition = {"edition": contents.edition} if contents.edition else {}
    return edition | {
        "organization": contents.organization,
        "fiscal_year": contents.fiscal_year,
        "totals": totals(contents.entries),
        "projects": [to_json(entry) for entry in contents.entries],
        **contents.further,
    }


def totals(entries: Iterable[Project | EquipmentItem]) -> Totals:
    """Return the numbers of projects and equipment, and the sum of both in baht."""
    from dplan_docs.records import EquipmentItem

    rows = tuple(entries)
    equipment = sum(isinstance(entry, EquipmentItem) for entry in rows)
    budget = sum((entry.budget or Decimal(0) for entry in rows), Decimal(0))
    return {
        "projects": len(rows) - equipment,
        "equipment_items": equipment,
        "budget": f"{budget:.2f}",
    }


def entry_of(
    document: MadeDocument, pdfs: Mapping[str, bytes], placed: Mapping[str, Placed]
) -> DocumentEntry:
    """Return a document's entry.

    Args:
        document: The document.
        pdfs: The PDFs by the names of the files they show.
        placed: Where each file went, by its name.
    """
    papers = [placed[made.name] for made in document.files]
    shown = [placed[pdf_name(made.name)] for made in document.files if made.name in pdfs]
    entry: DocumentEntry = {
        "id": document.id,
        "number": document.number,
        "title": document.title,
        "path": _one_or_list([each.path for each in papers]),
        "pdf": _one_or_list([each.path for each in shown]) if shown else None,
        "sha256": _one_or_list([each.sha256 for each in papers]),
        "pdf_sha256": _one_or_list([each.sha256 for each in shown]) if shown else None,
        "status": "incomplete" if document.missing else "complete",
        "missing": list(document.missing),
        "draft": bool(document.draft_because),
        "draft_because": list(document.draft_because),
    }
    edited: list[EditedEntry] = [
        {"path": each.name, "made_sha256": each.edited} for each in (*papers, *shown) if each.edited
    ]
    return {**entry, "edited": edited} if edited else entry


def pdf_name(name: str) -> str:
    """Return the name of the PDF of a document's file.

    >>> pdf_name("01 บันทึก.docx")
    '01 บันทึก.pdf'
    """
    return str(PurePosixPath(name).with_suffix(".pdf"))


def files_of(entry: DocumentEntry) -> Iterator[tuple[str, str]]:
    """Yield ``(path, sha256)`` for every file of a document, PDFs too."""
    yield from zip(_as_list(entry["path"]), _as_list(entry["sha256"]), strict=True)
    pdfs, hashes = entry.get("pdf"), entry.get("pdf_sha256")
    if pdfs and hashes:
        yield from zip(_as_list(pdfs), _as_list(hashes), strict=True)


def made_of(manifest: Manifest) -> dict[str, str]:
    """Return the hash that each file of the documents had when the program made it, by its path."""
    made = {name: digest for entry in manifest["documents"] for name, digest in files_of(entry)}
    for entry in manifest["documents"]:
        made |= {each["path"]: each["made_sha256"] for each in entry.get("edited", ())}
    return made


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of the bundle in a folder, or None when there is none of ours."""
    try:
        manifest: Manifest = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
        sound = all(_is_sound(entry) for entry in manifest["documents"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return manifest if sound else None


def read_entries(folder: Path) -> tuple[Project | EquipmentItem, ...]:
    """Return the rows of the bundle in a folder, as far as there is one of ours."""
    from dplan_docs.records import from_json

    try:
        plan = json.loads((folder / PLAN_NAME).read_text(encoding="utf-8"))
        return tuple(from_json(said) for said in plan["projects"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return ()


def earlier_sources(folder: Path) -> tuple[Source, ...]:
    """Return the workbooks that the bundle in a folder was made of; none where it does not say."""
    from dplan_docs.corrections import Source

    manifest = read_manifest(folder)
    listed = manifest.get("sources") if manifest else None
    found = map(Source.from_json, listed if isinstance(listed, list) else ())
    return tuple(source for source in found if source is not None)


def _is_sound(entry: DocumentEntry) -> bool:
    names = [name for name, _ in files_of(entry)]
    names += [each["path"] for each in entry.get("edited", ()) if each["made_sha256"]]
    inside = all(".." not in name.split("/") and not name.startswith("/") for name in names)
    return inside and isinstance(entry["number"], int) and isinstance(entry["id"], str)


def to_bytes(value: object) -> bytes:
    """Return a value as JSON that people can read too."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _one_or_list(values: list[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else values


def _as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
