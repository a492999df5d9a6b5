"""What in the output folder is the officer's own: it stays as it lies, and ours goes beside it.

A file whose content the program never made belongs to the officer: a paper changed by hand,
or a file of the officer's own under a paper's name. It is never written over or renamed.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import file_digest, sha256
from os import scandir
from pathlib import Path, PurePosixPath

from dplan_docs.file_names import shortened
from dplan_docs.swap import link_or_copy

_NEW, _FOREIGN = "ฉบับใหม่", "ไฟล์เดิม"
_LONGEST_SUFFIX = 16
"""Letters; what is longer after a dot belongs to the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An officer's file that had to make room for one of ours, and the name it has now."""

    name: str
    kept_as: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a file of ours goes.

    Attributes:
        name: As its document calls it.
        path: Where it lies: its name, or a name beside the officer's file that has it.
        content: What is written there; None where the officer's version is still the newest.
        sha256: The hash of what lies at ``path``.
        edited: What the program made where the officer's version lies: its hash, ``""`` when
            nothing is known of it; None when there is no such version.
    """

    name: str
    path: str
    content: bytes | None
    sha256: str
    edited: str | None = None


@dataclass(frozen=True, kw_only=True)
class OldFolder:
    """The old bundle's folder, and what the program knows of it.

    Attributes:
        made: The hash that each file had when the program wrote it.
        known: The hashes of whatever else the program ever wrote there.
        stays: The files of documents that are not made anew.
    """

    folder: Path
    made: Mapping[str, str]
    known: frozenset[str] = frozenset()
    stays: frozenset[str] = frozenset()
    _digests: dict[str, str] = field(default_factory=dict)
    _seen: dict[str, tuple[int, int] | None] = field(default_factory=dict)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The path of every file, link and empty folder in it."""
        return tuple(_walk(self.folder))

    @cached_property
    def _lying(self) -> Mapping[str, str]:
        return {name.casefold(): name for name in (*map(_head, self.names), *self.names)}

    @cached_property
    def _ours(self) -> frozenset[str]:
        return self.known.union(self.made.values())

    def lying(self, name: str) -> str | None:
        """Return how a name is written in the folder, which may know no capitals, or None."""
        return self._lying.get(name.casefold())

    def digest(self, name: str) -> str:
        """Return the hash of a file, ``""`` for what is none."""
        if name not in self._digests:
            self._seen[name] = _size_and_time(self.folder / name)
            self._digests[name] = digest_of(self.folder / name)
        return self._digests[name]

    def is_ours(self, name: str) -> bool:
        """Whether a file is just as the program once wrote it."""
        return self.digest(name) in self._ours

    def saved_since(self) -> Iterator[str]:
        """Yield the files that somebody has saved since they were looked at."""
        for name, seen in self._seen.items():
            if _size_and_time(self.folder / name) != seen:
                yield name

    def place(self, name: str, content: bytes) -> Placed:
        """Return where a file of ours goes, so that nothing of the officer's is touched."""
        digest = sha256(content).hexdigest()
        lying = self.lying(name)
        if lying is None or self.is_ours(lying) or self.digest(lying) == digest:
            return Placed(name=name, path=name, content=content, sha256=digest)
        made = self.made.get(lying, "")
        if made == digest:
            theirs = self.digest(lying)
            return Placed(name=name, path=lying, content=None, sha256=theirs, edited=made)
        free = next(x for x in _marked(name, _NEW) if self._is_free(x, digest))
        return Placed(name=name, path=free, content=content, sha256=digest, edited=made)

    def _is_free(self, name: str, digest: str) -> bool:
        lying = self.lying(name)
        return lying is None or self.is_ours(lying) or self.digest(lying) == digest


def carry_over(old: OldFolder, new: Path, files: Iterable[str]) -> Iterator[Kept]:
    """Put the officer's files into the new folder; yield those that needed another name.

    Only the bundle's two machine-readable files have no other name to go to.

    Args:
        old: The old folder.
        new: The new folder, which holds ``files`` already.
        files: The names of our files in it.
    """
    names = old.names
    rename = _Renaming(taken={_head(name).casefold() for name in (*names, *files)})
    taken = {name.casefold() for name in files}
    for name in names:
        if _head(name).casefold() in taken:
            if not old.is_ours(name) and old.digest(name) != digest_of(new / name):
                kept_as = rename(name, _FOREIGN)
                _place(old.folder / name, new / kept_as)
                yield Kept(name=name, kept_as=kept_as)
        elif name in old.stays or name not in old.made or not old.is_ours(name):
            _place(old.folder / name, new / name)


@dataclass(slots=True, kw_only=True)
class _Renaming:
    """Gives names that nobody has yet; the files of one folder stay together."""

    taken: set[str]
    given: dict[tuple[str, str], str] = field(default_factory=dict)

    def __call__(self, name: str, mark: str) -> str:
        head = _head(name)
        if (head, mark) not in self.given:
            self.given[head, mark] = next(
                x for x in _marked(head, mark) if x.casefold() not in self.taken
            )
            self.taken.add(self.given[head, mark].casefold())
        return self.given[head, mark] + name.removeprefix(head)


def _marked(name: str, mark: str) -> Iterator[str]:
    """Yield ``a (mark).docx``, ``a (mark 2).docx`` and so on."""
    suffix = PurePosixPath(name).suffix
    suffix = suffix if len(suffix) <= _LONGEST_SUFFIX else ""
    stem = name.removesuffix(suffix)
    yield shortened(stem, f" ({mark}){suffix}")
    yield from (shortened(stem, f" ({mark} {number}){suffix}") for number in itertools.count(2))


def _head(name: str) -> str:
    return name.partition("/")[0]


def _walk(folder: Path, prefix: str = "") -> Iterator[str]:
    """Yield the path of every file, link and empty folder below a folder."""
    for entry in sorted(scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else ():
        name = prefix + entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        yield from (is_folder and list(_walk(folder / entry.name, f"{name}/"))) or [name]


def _place(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        target.mkdir(parents=True)
    else:
        link_or_copy(source, target)


def _size_and_time(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def digest_of(path: Path) -> str:
    """Return the hash of a file; ``""`` when it cannot be read as one, so that it counts as changed."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
