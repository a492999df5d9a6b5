"""A disk on which nothing may be written, played at the lowest calls: root may write anywhere."""

import builtins
import io
import os
import re
import shutil
from pathlib import Path

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_MOVING = ("rename", "replace", "link", "symlink")
_CHANGING = ("mkdir", "unlink", "remove", "rmdir", "utime", "chmod", "truncate")
_VARYING = (
    (re.compile(r"[0-9a-f]{64}"), "HASH"),
    (re.compile(r"(?<=[~.-])\d+(?=$|[/.])"), "N"),
    (re.compile(r"[^/]*\.docx"), "*.docx"),
    (re.compile(r"\d{5}\.json"), "N.json"),
)


class Disk:
    """The calls that change something below a folder: noted, and refused where so wanted.

    Attributes:
        noted: Every such call, as its name and what it was about, whatever the run.
        refused: How many were refused.
    """

    def __init__(self, folder, monkeypatch):
        self.folder, self.noted, self.refused = Path(folder).resolve(), [], 0
        self._error, self._wanted = None, lambda _: True
        monkeypatch.setattr(shutil, "_use_fd_functions", False)
        for name in (*_MOVING, *_CHANGING):
            monkeypatch.setattr(os, name, self._guarded(name, getattr(os, name)))
        monkeypatch.setattr(os, "open", self._guarded_open(os.open))
        for module in (io, builtins):
            monkeypatch.setattr(module, "open", self._guarded_file(io.open))

    def refuse(self, errno, wanted=lambda _: True):
        """From now on the wanted calls fail with this error."""
        self._error, self._wanted, self.refused = errno, wanted, 0

    def allow(self):
        """From now on everything may be written."""
        self._error = None

    def _ask(self, name, *paths):
        within = [self._within(path) for path in paths]
        if not any(within):
            return
        call = f"{name} {' > '.join(filter(None, within))}"
        self.noted.append(call)
        if self._error is not None and self._wanted(call):
            self.refused += 1
            raise OSError(self._error, os.strerror(self._error), str(paths[0]))

    def _within(self, path):
        if isinstance(path, int):
            return ""
        path = Path(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100 (a link is not followed)
        if not path.is_relative_to(self.folder):
            return ""
        text = path.relative_to(self.folder).as_posix()
        for pattern, said in _VARYING:
            text = pattern.sub(said, text)
        return text

    def _guarded(self, name, call):
        def guarded(*arguments, **options):
            self._ask(name, *arguments[: 2 if name in _MOVING else 1])
            return call(*arguments, **options)

        return guarded

    def _guarded_open(self, call):
        def guarded(path, flags, *arguments, **options):
            if flags & _WRITING:
                self._ask("open", path)
            return call(path, flags, *arguments, **options)

        return guarded

    def _guarded_file(self, call):
        def guarded(file, mode="r", *arguments, **options):
            if set(mode) & set("wxa+"):
                self._ask("open", file)
            return call(file, mode, *arguments, **options)

        return guarded
