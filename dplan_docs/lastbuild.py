"""Whether there is anything to build: known from names, sizes and times, before anything is read.

What the last build saw is written into the workspace's hidden folder. A file that was saved
in the very moment of that build may have the same size and time, so it is compared by its
content, as git does.
"""

import contextlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

from dplan_docs import __version__
from dplan_docs.keeping import digest_of
from dplan_docs.manifest import MANIFEST_NAME, PLAN_NAME, Manifest, made_of, read_manifest
from dplan_docs.shipped import TEMPLATE_ROOTS
from dplan_docs.swap import is_interrupted, replace_file

NAME = "last-build.json"
_NOT_BUILT_FROM = frozenset({NAME, "printouts.json"})
_SAME_MOMENT = 2_000_000_000
"""Nanoseconds; the coarsest clock of a disk, FAT's, counts in two seconds."""

_Seen = tuple[int, int, str]
"""A file's size in bytes, its time in nanoseconds and the hash of its content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a build is asked for, as JSON can hold it."""

    today: str
    output: str
    only: tuple[str, ...] = ()
    pdf: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The files that a build is made from, as they lie there."""

    files: Mapping[str, _Seen]
    program: str

    @classmethod
    def of(cls, paths: Iterable[Path]) -> "Inputs":
        """Look at the files of a workspace before they are read."""
        return cls(files={str(path): _seen(path) for path in paths}, program=_program())


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBuild:
    """The last bundle that was made, perhaps by someone else's build.

    Attributes:
        manifest: The bundle's.
        plan: The kind of plan, by its Thai name.
        output: The bundle's folder.
    """

    manifest: Manifest
    plan: str
    output: Path


def unchanged(home: Path, paths: Iterable[Path], asked: Asked) -> LastBuild | None:
    """Return the bundle when a build would give just what lies there, else None.

    Args:
        home: The workspace's hidden folder.
        paths: The files that a build is made from.
        asked: What the build is asked for.
    """
    path = home / NAME
    if is_interrupted(Path(asked.output)):
        return None
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        recent = path.stat().st_mtime_ns - _SAME_MOMENT
        is_same = (
            said["asked"] == json.loads(json.dumps(asdict(asked)))
            and said["program"] == _program()
            and _are_same(said["inputs"], [str(x) for x in paths], recent)
            and _are_same(said["outputs"], said["outputs"], recent)
            and _are_same(said["remembered"], _remembered(home), recent)
        )
        output, plan = Path(asked.output), str(said["plan"])
    except (OSError, ValueError, LookupError, TypeError):
        return None
    manifest = read_manifest(output) if is_same else None
    return LastBuild(manifest=manifest, plan=plan, output=output) if manifest else None


def inputs_before(home: Path, output: Path) -> tuple[Inputs | None, str]:
    """Return what the bundle in a folder was last made from, and on which day; None if unknown."""
    try:
        said = json.loads((home / NAME).read_text(encoding="utf-8"))
        if said["asked"]["output"] != str(output):
            return None, ""
        files = {
            path: (size, time, digest) for path, (size, time, digest) in said["inputs"].items()
        }
        return Inputs(files=files, program=said["program"]), str(said["asked"]["today"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None, ""


def remember_build(home: Path, inputs: Inputs, asked: Asked, built: LastBuild) -> None:
    """Write down what was built from what; a folder that cannot be written is no fault."""
    output = built.output
    names = [*made_of(built.manifest), MANIFEST_NAME, PLAN_NAME]
    said = {
        "plan": built.plan,
        "asked": asdict(asked),
        "program": inputs.program,
        "inputs": inputs.files,
        "outputs": {str(output / name): _seen(output / name) for name in names},
        "remembered": {path: _seen(Path(path)) for path in _remembered(home)},
    }
    try:
        replace_file(home / NAME, json.dumps(said, ensure_ascii=False).encode())
    except OSError:
        return


def forget(home: Path) -> None:
    """Let the next build be made in any case."""
    (home / NAME).unlink(missing_ok=True)


def _remembered(home: Path) -> list[str]:
    """What else the program knows of the workspace, such as the numbers given to letters."""
    return sorted(str(path) for path in home.glob("*.json") if path.name not in _NOT_BUILT_FROM)


def _are_same(said: Mapping[str, object], paths: Iterable[str], recent: int) -> bool:
    known = set(paths)
    return known == said.keys() and all(
        _is_same(Path(path), said[path], recent) for path in sorted(known)
    )


def _is_same(path: Path, said: object, recent: int) -> bool:
    size, time, digest = said if isinstance(said, list) else (None, None, None)
    try:
        now = path.stat()
    except OSError:
        return size == -1
    if (now.st_size, now.st_mtime_ns) != (size, time):
        return False
    return now.st_mtime_ns < recent or digest_of(path) == digest


def _seen(path: Path) -> _Seen:
    try:
        status = path.stat()
    except OSError:
        return -1, 0, ""
    return status.st_size, status.st_mtime_ns, digest_of(path)


def _program() -> str:
    """The release, when its files were last changed, and the libraries with their releases.

    A developer's own files change often; a calendar's new release brings new days off.
    """
    folders = (Path(__file__).parent, *TEMPLATE_ROOTS)
    times = [entry.stat().st_mtime_ns for folder in folders for entry in _entries(str(folder))]
    return f"{__version__} {max(times, default=0)} {len(times)} {' '.join(_libraries())}"


def _libraries() -> list[str]:
    """Return what is installed beside one of the libraries, as their folders' names tell it."""
    one = find_spec("docxtpl")
    if one is None or one.origin is None:
        return []
    with contextlib.suppress(OSError):
        beside = Path(one.origin).parent.parent
        return sorted(path.name for path in beside.glob("*.dist-info"))
    return []


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    if not os.path.isdir(folder):  # noqa: PTH112 (a hundred Paths cost more than the answer)
        return
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _entries(entry.path)
        else:
            yield entry
