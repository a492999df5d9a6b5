"""Every bundle that was, in the workspace's hidden folder: to look up, and to have back.

Contents lie under their hashes, each once however many bundles hold it; a bundle is a list
of names and hashes. The list is written last and whole, so that a run that dies leaves at
most contents that no list names, which the next one clears away.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.keeping import digest_of
from dplan_docs.manifest import MANIFEST_NAME, PLAN_NAME, Manifest, files_of, made_of, read_manifest
from dplan_docs.swap import replace_file

MOST_BYTES = 300 * 2**20
MOST_BUNDLES = 100
_FEWEST = 2
"""The bundle as it stands and the one before are kept however large they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A bundle as it once lay in its folder.

    Attributes:
        when: When it was made: the time stamp of its manifest, in local time.
        files: The hash of each file of ours by its path.
        made: The hash of each as the program made it, where known.
        sequel: What had changed when it was made, as ``Sequel.to_json`` says it; empty if unknown.
    """

    number: int
    when: str
    folder: str
    files: Mapping[str, str]
    made: Mapping[str, str]
    documents: int
    sequel: Mapping[str, object] = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """Return all of it as one JSON value."""
        return {
            "number": self.number,
            "when": self.when,
            "folder": self.folder,
            "documents": self.documents,
            "sequel": dict(self.sequel),
            "files": dict(self.files),
            "made": dict(self.made),
        }


@dataclass(frozen=True, slots=True)
class History:
    """The bundles kept in a folder."""

    folder: Path

    def snapshots(self) -> tuple[Snapshot, ...]:
        """Return the kept bundles, the oldest first; a list that is damaged is left out."""
        read = (_snapshot(path) for path in sorted(self.folder.glob("[0-9]*.json")))
        return tuple(snapshot for snapshot in read if snapshot)

    def made(self) -> frozenset[str]:
        """Return the hashes of all that the program is known to have made."""
        return frozenset(digest for each in self.snapshots() for digest in each.made.values())

    def content(self, digest: str) -> bytes | None:
        """Return the content with a hash, or None when it is not kept whole."""
        try:
            content = (self.folder / "files" / digest).read_bytes()
        except OSError:
            return None
        return content if sha256(content).hexdigest() == digest else None

    def keep(self, bundle: Path, sequel: Mapping[str, object] | None = None) -> Snapshot | None:
        """Keep the bundle in a folder as it lies there; None when there is none, or it is the last.

        Raises:
            OSError: It cannot be written.
        """
        manifest = read_manifest(bundle)
        if manifest is None:
            return None
        files = {name: digest_of(bundle / name) for name in _names(manifest)}
        files = {name: digest for name, digest in files.items() if digest}
        kept = self.snapshots()
        place = self._place_of(bundle)
        if kept and kept[-1].files == files and kept[-1].folder == place:
            return None
        snapshot = Snapshot(
            number=kept[-1].number + 1 if kept else 1,
            when=_when(bundle / MANIFEST_NAME),
            folder=place,
            files=files,
            made=_made(manifest, files),
            documents=len(manifest["documents"]),
            sequel=sequel or {},
        )
        self._write(snapshot, bundle)
        self._prune()
        return snapshot

    def snapshot(self, number: int) -> Snapshot:
        """Return a kept bundle.

        Raises:
            DplanError: There is none of this number, or not all of its files are kept whole.
        """
        found = next((x for x in self.snapshots() if x.number == number), None)
        if found is None:
            message = f"ไม่มีเอกสารชุดที่ {number} ในประวัติ กรุณาดูเลขชุดด้วยคำสั่ง dplan history"
            raise DplanError(message)
        lost = [name for name, digest in found.files.items() if self.content(digest) is None]
        if lost:
            message = f"เอกสารชุดที่ {number} เก็บไว้ไม่ครบ ขาด {', '.join(lost)} จึงเรียกคืนไม่ได้"
            raise DplanError(message)
        return found

    def _place_of(self, bundle: Path) -> str:
        """Return a bundle's folder as it is still right when the whole workspace is moved."""
        home = self.folder.resolve().parent.parent
        bundle = bundle.resolve()
        return (bundle.relative_to(home) if bundle.is_relative_to(home) else bundle).as_posix()

    def _write(self, snapshot: Snapshot, bundle: Path) -> None:
        for name, digest in snapshot.files.items():
            target = self.folder / "files" / digest
            if not target.exists():
                content = (bundle / name).read_bytes()
                if sha256(content).hexdigest() == digest:  # nobody has saved it in between
                    replace_file(target, content)
        text = json.dumps(snapshot.to_json(), ensure_ascii=False, indent=1)
        replace_file(self.folder / f"{snapshot.number:05}.json", text.encode())

    def _prune(self) -> None:
        """Forget the oldest bundles beyond the bounds, and the contents that no bundle has."""
        kept = list(self.snapshots())
        sizes = {x.name: x.stat().st_size for x in (self.folder / "files").iterdir()}
        while len(kept) > _FEWEST and (len(kept) > MOST_BUNDLES or _size(kept, sizes) > MOST_BYTES):
            (self.folder / f"{kept.pop(0).number:05}.json").unlink(missing_ok=True)
        for name in sizes.keys() - _contents(kept):
            (self.folder / "files" / name).unlink(missing_ok=True)


def _names(manifest: Manifest) -> Iterator[str]:
    for entry in manifest["documents"]:
        yield from (name for name, _ in files_of(entry))
        yield from (each["path"] for each in entry.get("edited", ()))
    yield from (MANIFEST_NAME, PLAN_NAME)


def _made(manifest: Manifest, files: Mapping[str, str]) -> dict[str, str]:
    """The hash of each file as the program made it; what was changed by hand is known apart."""
    made = made_of(manifest)
    return {
        name: made.get(name, digest) for name, digest in files.items() if made.get(name, digest)
    }


def _when(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone().isoformat(timespec="seconds")


def _contents(kept: Iterable[Snapshot]) -> set[str]:
    return {digest for each in kept for digest in (*each.files.values(), *each.made.values())}


def _size(kept: Iterable[Snapshot], sizes: Mapping[str, int]) -> int:
    return sum(sizes.get(digest, 0) for digest in _contents(kept))


def _snapshot(path: Path) -> Snapshot | None:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return Snapshot(**{**said, "files": dict(said["files"]), "made": dict(said["made"])})
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
