"""What the officer's dictionary says of a field: its meaning, its kind, where it is entered."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from dplan_docs.records import PlanEntry, columns
from dplan_docs.settings.entry import entries
from dplan_docs.settings.layout import Form, Table

COMPUTED = "โปรแกรมคำนวณให้"
FROM_DIVISIONS = "สมุดงานของกอง"


class Kind(Enum):
    """What kind of value a field holds, and so how a template prints it."""

    TEXT = "ข้อความ"
    NUMBER = "จำนวน"
    MONEY = "จำนวนเงิน"
    DATE = "วันที่"
    TIME = "เวลา"
    FLAG = "ใช่หรือไม่"
    LIST = "รายการ"
    DRAWING = "ลูกศร"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One line of the dictionary.

    Attributes:
        path: The field's name; ``รายชื่อกรรมการ[].ชื่อ`` is the ชื่อ of each of a list.
        meaning: What it is, in Thai, as an officer reads it.
        origin: The sheet and the column or line in which it is entered, or how it is found.
    """

    path: str
    meaning: str
    kind: Kind
    origin: str


Shape: TypeAlias = dict[str, tuple[str, Kind, str]]
"""The fields below a name: from the rest of the path to meaning, kind and origin."""


def spread(prefix: str, of: str, shape: Shape) -> Iterator[Meaning]:
    """Yield a shape's lines below a name; ``of`` says in the meaning whose they are."""
    for rest, (meaning, kind, origin) in shape.items():
        path = f"{prefix}{rest}" if rest.startswith("[") or not prefix else f"{prefix}.{rest}"
        yield Meaning(path=path, meaning=meaning.format(of=of), kind=kind, origin=origin)


def entered(sheet: Form[Any] | Table[Any], *names: str) -> str:
    """Return where settings are entered, as ``หน่วยงาน › ที่อยู่``.

    Raises:
        KeyError: The sheet has no such setting.
    """
    labels = {name: entry.label for name, _, entry in entries(sheet.record)}
    return f"{sheet.name} › {', '.join(labels[name] for name in names)}"


def sent(form: type[PlanEntry], name: str) -> str:
    """Return the column of the divisions' workbooks that says a field of a row."""
    return f"{FROM_DIVISIONS} › {dict(columns(form))[name].heading}"
