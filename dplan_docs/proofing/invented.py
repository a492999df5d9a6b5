"""Records filled with made-up values that can be recognised: no two are alike."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date, time, timedelta
from itertools import count
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
_FIRST_DAY = date(2031, 1, 5)
_FIRST_MINUTE = 61
_MINUTES = 60


@dataclass(slots=True)
class Inventor:
    """Makes records up; each value is another."""

    numbers: Iterator[int] = field(default_factory=lambda: count(3001))

    def record(self, kind: type[Record], **chosen: object) -> Record:
        """Return a record of this class with every field filled, save those chosen."""
        hints = get_type_hints(kind)
        names = [x.name for x in fields(kind) if x.init]  # type: ignore[arg-type]
        made = {name: self._value(name, hints[name]) for name in names if name not in chosen}
        return kind(**made, **chosen)

    def word(self, of: str) -> str:
        """Return a word that stands nowhere else."""
        return f"ซ้อม-{of}-{next(self.numbers)}"

    def day(self) -> date:
        """Return a day that is nowhere else."""
        return _FIRST_DAY + timedelta(days=next(self.numbers))

    def _value(self, name: str, hint: Any) -> object:  # noqa: ANN401 (a type, or a union of types)
        if get_origin(hint) is UnionType:
            hint = next(x for x in get_args(hint) if x is not type(None))
        if get_origin(hint) is tuple:
            inner = get_args(hint)[0]
            return tuple(self._value(name, inner) for _ in range(2))
        if hint is date:
            return self.day()
        if hint is time:
            minute = _FIRST_MINUTE + next(self.numbers) % 1300
            return time(minute // _MINUTES, minute % _MINUTES)
        return next(self.numbers) if hint is int else self.word(name)
