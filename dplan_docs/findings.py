"""Findings: what is wrong with an officer's files, as values with a place and a code."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

SENT_NOTHING = "division-sent-nothing"
"""The code that names, as its value, a division from which nothing has come."""
DISTRICT_SENT_NOTHING = "district-sent-nothing"
"""The same of a district, in a province's workspace."""


class Severity(StrEnum):
    """How much a finding matters to the bundle."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellRef:
    """A place in an officer's file, as the office program names it.

    Attributes:
        file: The path relative to the inbox or the workspace.
        sheet: The sheet's full name; None for a file as a whole.
        cell: The cell's address, such as ``D12``; None for a sheet as a whole.
    """

    file: str
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        return " › ".join(part for part in (self.file, self.sheet, self.cell) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRef:
    """A place in a Word file, as a reader would say it; it is in no sheet and no cell.

    Attributes:
        file: The path relative to the workspace, or the file's name.
        part: Such as เนื้อความ or หัวกระดาษ; ``""`` for the file as a whole.
        table: Such as ``ตารางที่ 1 แถว 3 ช่อง 2``; ``""`` outside tables.
        words: How the paragraph begins.
    """

    file: str
    part: str = ""
    table: str = ""
    words: str = ""

    @property
    def sheet(self) -> None:
        """A Word file has no sheets."""
        return

    @property
    def cell(self) -> None:
        """A Word file has no cells that Excel would name."""
        return

    @property
    def place(self) -> str:
        """The place within the file."""
        words = f"“{self.words}”" if self.words else ""
        return " › ".join(part for part in (self.part, self.table, words) if part)

    def __str__(self) -> str:
        return " › ".join(part for part in (self.file, self.place) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that an officer should know or mend.

    Attributes:
        code: kebab-case English, unique, never changing its meaning.
        severity: An error's documents say so on their face.
        where: The file, sheet and cell it was found in, or the place in a Word file.
        value: The text as it was found, if any.
        message: A polite Thai sentence: what was found and what to do.
    """

    code: str
    severity: Severity
    where: CellRef | WordRef
    message: str
    value: str | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.message} [{self.code}]"

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "Finding":
        """Return what ``to_json`` made a value of; a place in a Word file becomes words alone.

        Raises:
            LookupError, ValueError: It is none.
        """
        if "place" in said:
            where: CellRef | WordRef = WordRef(file=said["file"], part=said["place"])
        else:
            where = CellRef(file=said["file"], sheet=said["sheet"], cell=said["cell"])
        return cls(
            code=said["code"],
            severity=Severity(said["severity"]),
            where=where,
            message=said["message"],
            value=said["value"],
        )

    def to_json(self) -> dict[str, str | None]:
        """Return the finding in the contract's shape, with ``place`` in a Word file besides."""
        place = {"place": self.where.place} if isinstance(self.where, WordRef) else {}
        return {
            "code": self.code,
            "severity": self.severity.value,
            "file": self.where.file,
            "sheet": self.where.sheet,
            "cell": self.where.cell,
            "value": self.value,
            "message": self.message,
            **place,
        }


def silent_divisions(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return the divisions or districts that have sent nothing, as the settings name them."""
    codes = {SENT_NOTHING, DISTRICT_SENT_NOTHING}
    return tuple(x.value for x in findings if x.code in codes and x.value)
