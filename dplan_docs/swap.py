"""Folders written whole beside the old one and swapped in: a crash leaves the old one as it was."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.locking import only_writer

_NEW, _OLD, _REPLACED = ".new-", ".old-", ".replaced-"


@contextlib.contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of ``folder`` when the block ends well.

    Until then, and whenever something fails, ``folder`` stays as it was. What must survive
    of it, the block itself puts into the new one; a block that removes the new one again
    leaves the old one.

    Raises:
        DplanError: The folder cannot be written or replaced; says in Thai what to close.
    """
    with _writing(folder), only_writer(folder):
        _recover(folder)
        new = _beside(folder, _NEW)
        try:
            new.mkdir(parents=True)
            yield new
            if new.exists():
                _flush(new)
                _swap(folder, new)
        finally:
            if not _beside(folder, _OLD).exists():
                shutil.rmtree(new, ignore_errors=True)


def recover(folder: Path) -> None:
    """Finish what an interrupted swap left: put the old folder back, clear away what is spare.

    An old folder whose new one has moved in is spare. One whose new one still waits, while
    somebody made a folder in its place, may be all there is of it: both are left.

    Raises:
        DplanError: Another run is at it, and takes too long.
    """
    if is_interrupted(folder):
        with only_writer(folder):
            _recover(folder)


def is_interrupted(folder: Path) -> bool:
    """Whether a swap is under way, or has left something."""
    return any(_siblings(folder, mark) for mark in (_NEW, _OLD, _REPLACED))


def _recover(folder: Path) -> None:
    olds = _siblings(folder, _OLD)
    if not folder.exists() and olds:
        max(olds, key=lambda path: path.stat().st_mtime).rename(folder)
    waiting = set()
    for old in _siblings(folder, _OLD):
        new = folder.with_name(folder.name + _NEW + _number(folder, _OLD, old))
        if new.exists():
            waiting.add(new)
        else:
            _discard(folder, old)
    for spare in {*_siblings(folder, _NEW), *_siblings(folder, _REPLACED)} - waiting:
        shutil.rmtree(spare, ignore_errors=True)


def _discard(folder: Path, old: Path) -> None:
    """Remove what was replaced; its name says so first, for a kill may leave half of it."""
    replaced = folder.with_name(folder.name + _REPLACED + _number(folder, _OLD, old))
    with contextlib.suppress(OSError):
        old.rename(replaced)
    shutil.rmtree(replaced, ignore_errors=True)


def write_file(path: Path, content: bytes) -> None:
    """Write a file through to the disk."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file whole; what it may be linked to stays as it is.

    Raises:
        OSError: It cannot be written, or is open in Word or Excel.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"~{os.getpid()}.new")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def link_or_copy(source: Path, target: Path) -> None:
    """Put the same file, or the same link, at another place of the disk."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _beside(folder: Path, mark: str) -> Path:
    return folder.with_name(f"{folder.name}{mark}{os.getpid()}")


def _siblings(folder: Path, mark: str) -> list[Path]:
    if not folder.parent.is_dir():
        return []
    return [path for path in folder.parent.iterdir() if _number(folder, mark, path).isdigit()]


def _number(folder: Path, mark: str, sibling: Path) -> str:
    prefix = folder.name + mark
    return sibling.name.removeprefix(prefix) if sibling.name.startswith(prefix) else ""


def _flush(folder: Path) -> None:
    """Write the folder's list of names through to the disk, where the system can do so."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _swap(folder: Path, new: Path) -> None:
    old = _beside(folder, _OLD)
    if not folder.exists():
        new.rename(folder)
        return
    try:
        folder.rename(old)
    except OSError as error:
        raise DplanError(_in_use(folder)) from error
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    _flush(folder.parent)
    _discard(folder, old)


@contextlib.contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Tell in Thai why a folder could not be written."""
    if folder.exists() and not folder.is_dir():
        message = (
            f"เขียนเอกสารลงใน {folder} ไม่ได้ เพราะมีไฟล์ชื่อนี้อยู่แล้ว กรุณาเปลี่ยนชื่อไฟล์นั้น หรือเลือกโฟลเดอร์อื่น"
        )
        raise DplanError(message)
    try:
        yield
    except OSError as error:
        message = (
            f"เขียนเอกสารลงในโฟลเดอร์ {folder} ไม่ได้ กรุณาตรวจสอบว่าดิสก์มีที่ว่างพอ"
            "และมีสิทธิ์เขียนโฟลเดอร์นี้ เอกสารชุดเดิมยังอยู่ครบ"
        )
        raise DplanError(message) from error


def _in_use(folder: Path) -> str:
    names = " ".join(sorted(path.name for path in folder.iterdir() if _is_held(path)))
    what = names or "ไฟล์ทุกไฟล์และหน้าต่างที่เปิดโฟลเดอร์นี้"
    return (
        f"เปลี่ยนเอกสารในโฟลเดอร์ {folder} ไม่ได้ อาจมีไฟล์เปิดอยู่ใน Word หรือ Excel "
        f"กรุณาปิด {what} แล้วสั่งใหม่ เอกสารชุดเดิมยังอยู่ครบ"
    )


def _is_held(path: Path) -> bool:
    """Whether another program keeps Windows from writing this file."""
    if not path.is_file():
        return False
    try:
        path.open("r+b").close()
    except OSError:
        return True
    return False
