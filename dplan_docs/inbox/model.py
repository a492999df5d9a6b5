"""A workbook of the inbox, and when it was last changed."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})

_NANOSECONDS = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A workbook to be read.

    Attributes:
        path: Where it is.
        name: Its path relative to the inbox, with ``/``.
        sha256: The hash of its content.
        size: Its bytes.
        own_ns: When the file was last changed, as the disk says.
        modified_ns: The same, or the latest time of its identical copies.
    """

    path: Path
    name: str
    sha256: str
    size: int = 0
    own_ns: int = 0
    modified_ns: int = 0

    @property
    def modified_on(self) -> date | None:
        """The day on which it was last changed, here; None when the disk tells nonsense."""
        try:
            moment = datetime.fromtimestamp(self.modified_ns / _NANOSECONDS, UTC).astimezone()
        except (OverflowError, OSError, ValueError):
            return None
        return moment.date()


def state_of(file: os.stat_result) -> tuple[int, int]:
    """Return what changes when a file is written to: its size, and when it was last changed."""
    return file.st_size, file.st_mtime_ns


def is_workbook(name: str) -> bool:
    """Whether a file is named as a workbook.

    >>> is_workbook("กองช่าง.XLSX"), is_workbook("แผน.pdf")
    (True, False)
    """
    return Path(name).suffix.lower() in WORKBOOK_SUFFIXES
