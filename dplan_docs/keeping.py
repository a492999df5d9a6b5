"""What in the output folder is the officer's own, and how it comes into the next bundle."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import file_digest, sha256
from os import scandir
from pathlib import Path, PurePosixPath

from dplan_docs.swap import link_or_copy

_EDITED, _FOREIGN = "แก้ไขด้วยมือ", "ไฟล์เดิม"
_LONGEST_STEM = 200
"""Bytes; most file systems allow names of 255, and a Thai letter takes three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An officer's file that had to make room for one of ours, and the name it has now."""

    name: str
    kept_as: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OldFolder:
    """The old bundle's folder, and what the program knows of it.

    Attributes:
        made: The hash that each file had when the program wrote it.
        stays: The files of documents that are not made anew.
    """

    folder: Path
    made: Mapping[str, str]
    stays: frozenset[str]

    def is_spare(self, name: str, anew: bytes | None) -> bool:
        """Whether a file is as the program wrote it, or is written again just so."""
        digest = digest_of(self.folder / name)
        same_anew = anew is not None and digest == sha256(anew).hexdigest()
        return same_anew or digest == self.made.get(name)


def carry_over(old: OldFolder, new: Path, files: Mapping[str, bytes]) -> Iterator[Kept]:
    """Put the officer's files into the new folder; yield those that needed another name."""
    names = list(_walk(old.folder))
    rename = _Renaming(taken={_head(name).casefold() for name in (*names, *files)})
    anew = {name.casefold() for name in files}
    for name in names:
        ours = name in old.made and name not in old.stays
        if not ours and _head(name).casefold() not in anew:
            _place(old.folder / name, new / name)
        elif not old.is_spare(name, files.get(name)):
            kept_as = rename(name, _EDITED if ours else _FOREIGN)
            _place(old.folder / name, new / kept_as)
            yield Kept(name=name, kept_as=kept_as)


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
    stem = name.removesuffix(suffix).encode()[:_LONGEST_STEM].decode(errors="ignore")
    yield f"{stem} ({mark}){suffix}"
    yield from (f"{stem} ({mark} {number}){suffix}" for number in itertools.count(2))


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


def digest_of(path: Path) -> str:
    """Return the hash of a file; ``""`` when it cannot be read as one, so that it counts as changed."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
