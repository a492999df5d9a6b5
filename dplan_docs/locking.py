"""Locks between runs. The system holds them, so one that was killed keeps nobody waiting.

A lock lies where all computers that share a folder meet, in the folder itself. Where that cannot
be written or knows no locks, it lies in this computer's folder for temporary files, and keeps
apart the runs of this computer; a lock by a file's mere existence, which a killed run would leave
behind for ever, is never used. What is written is swapped in whole with any lock or none.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dplan_docs.errors import DplanError

if TYPE_CHECKING:  # reading locks costs start-up, and most commands take none
    from filelock import BaseFileLock

PATIENCE = 600.0
"""Seconds that a run waits for another: even a bundle with its PDFs takes but one or two minutes."""

_SOON = 1.0
_BETWEEN_TRIES = 0.1
_FOR_EVERYONE = 0o666
_MEMORY = ".dplan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds a lock, as far as is known; ``""`` and None where it is not."""

    user: str = ""
    computer: str = ""
    since: datetime | None = None

    def __str__(self) -> str:
        """Return what is known, in Thai, with a blank before it."""
        from dplan_docs.thai.dates import clock, long_date

        parts = [
            f"โดย {self.user}" if self.user else "",
            f"ที่เครื่อง {self.computer}" if self.computer else "",
            f"ตั้งแต่ {long_date(self.since)} เวลา {clock(self.since.time())}" if self.since else "",
        ]
        known = " ".join(filter(None, parts))
        return f" ({known})" if known else ""


class BusyError(DplanError):
    """Another run holds the lock."""


Told = Callable[[str], None]
"""Takes a Thai sentence for the officer who waits."""


@contextlib.contextmanager
def only_builder(workspace: Path, told: Told, patience: float = PATIENCE) -> Iterator[None]:
    """Wait until no other run writes papers of this workspace.

    Raises:
        BusyError: Another run takes longer than anyone should wait.
    """

    def waiting(holder: Holder) -> None:
        told(f"มีการจัดทำเอกสารอื่นอยู่ในโฟลเดอร์ {workspace}{holder} กำลังรอ…")

    with _held(workspace / _MEMORY / "build.lock", patience, waiting) as other:
        if other is not None:
            message = (
                f"รอการจัดทำเอกสารอื่นในโฟลเดอร์ {workspace}{other} นานเกินไปแล้ว จึงยังไม่ได้เขียนเอกสาร "
                "กรุณารอให้เสร็จหรือปิดโปรแกรมนั้น แล้วสั่งใหม่"
            )
            raise BusyError(message)
        yield


@contextlib.contextmanager
def only_watcher(workspace: Path) -> Iterator[None]:
    """Be the one that watches this workspace.

    Raises:
        BusyError: Another run watches it.
    """
    with _held(workspace / _MEMORY / "watch.lock", _SOON) as other:
        if other is not None:
            message = (
                f"มีการเฝ้าดูโฟลเดอร์ {workspace} อยู่แล้ว{other} จึงไม่ต้องสั่งซ้ำ "
                "หากต้องการเริ่มใหม่ กรุณากด Ctrl+C ในหน้าต่างเดิมก่อน"
            )
            raise BusyError(message)
        yield


@contextlib.contextmanager
def only_writer(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Wait until no other run of this computer writes a folder of papers, whosever they are.

    Raises:
        BusyError: Another run takes longer than anyone should wait.
    """
    with _held(_on_this_computer(folder), patience) as other:
        if other is not None:
            message = (
                f"โปรแกรมอื่นกำลังเขียนเอกสารลงใน {folder}{other} จึงยังไม่ได้เขียนเอกสาร "
                "กรุณารอให้เสร็จ แล้วสั่งใหม่ เอกสารชุดเดิมยังอยู่ครบ"
            )
            raise BusyError(message)
        yield


def _quietly(_: Holder) -> None:
    pass


@contextlib.contextmanager
def _held(
    place: Path, patience: float, waiting: Callable[[Holder], None] = _quietly
) -> Iterator[Holder | None]:
    """Hold a lock while the block runs; yield the holder where another does not let go of it."""
    for file in (place, _on_this_computer(place)):
        lock = _lock(file)
        taken = _take(lock, min(_SOON, patience))
        if taken is False and patience > _SOON:
            waiting(_holder(file))
            taken = _take(lock, patience - _SOON)
        if taken is False:
            yield _holder(file)
            return
        if taken:
            try:
                _sign(file)
                yield None
            finally:
                _release(lock, file)
            return
    yield None


def _lock(file: Path) -> "BaseFileLock":
    from filelock import FileLock

    return FileLock(file, mode=_FOR_EVERYONE, thread_local=False, fallback_to_soft=False)


def _take(lock: "BaseFileLock", patience: float) -> bool | None:
    """Return whether the lock is ours now; None where its file cannot be written or locked."""
    from filelock import Timeout

    try:
        Path(lock.lock_file).parent.mkdir(exist_ok=True)
        lock.acquire(timeout=patience, poll_interval=_BETWEEN_TRIES)
    except Timeout:
        return False
    except OSError:
        return None
    return True


def _release(lock: "BaseFileLock", file: Path) -> None:
    with contextlib.suppress(OSError):
        _signature(file).unlink()
    with contextlib.suppress(OSError):
        lock.release()


def _sign(file: Path) -> None:
    """Write down who holds the lock, beside it: on Windows nobody can read a locked file."""
    import platform  # slow to import, and only a run that writes signs

    user = os.environ.get("USERNAME") or os.environ.get("USER") or ""
    text = json.dumps({"user": user, "computer": platform.node(), "process": os.getpid()})
    with contextlib.suppress(OSError):
        _signature(file).write_text(text, encoding="utf-8")


def _holder(file: Path) -> Holder:
    try:
        signature = _signature(file)
        said = json.loads(signature.read_text(encoding="utf-8"))
        since = datetime.fromtimestamp(signature.stat().st_mtime).astimezone()
        return Holder(user=str(said["user"]), computer=str(said["computer"]), since=since)
    except (OSError, ValueError, LookupError, TypeError):
        return Holder()


def _signature(file: Path) -> Path:
    return file.with_suffix(".holder")


def _on_this_computer(path: Path) -> Path:
    key = hashlib.sha256(os.fsencode(os.path.normcase(path.absolute()))).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"dplan-{key}.lock"
