"""Sums as formulas over the cells they add, carrying their value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dplan_docs.formats.xlsx.cells import Formula, Number, Value

_MOST_ARGUMENTS = 255
"""Excel's limit for SUM."""


@dataclass(frozen=True, slots=True)
class Addends:
    """The cells that a total adds: a column, None when the template does not show it, and rows."""

    column: str | None
    rows: Sequence[int]

    def sum(self, value: Number) -> Value:
        """Return the formula that adds the cells; the bare value where there is nothing to add."""
        if self.column is None or not self.rows:
            return value
        ranges = list(self._ranges())
        parts = (
            ",".join(ranges[start : start + _MOST_ARGUMENTS])
            for start in range(0, len(ranges), _MOST_ARGUMENTS)
        )
        return Formula("+".join(f"SUM({part})" for part in parts), value)

    def _ranges(self) -> Iterator[str]:
        first = last = self.rows[0]
        for row in (*self.rows[1:], None):
            if row == last + 1:
                last = row
                continue
            cell = f"{self.column}{first}"
            yield cell if first == last else f"{cell}:{self.column}{last}"
            if row is not None:
                first = last = row
