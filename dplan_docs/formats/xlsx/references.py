"""The cells that a formula speaks of, found and rewritten."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dplan_docs.column_names import column_letters, column_number

_NAME = r"\w.\\\u0e00-\u0e7f"
_CELL = r"\$?[A-Z]{1,3}\$?[1-9]\d{0,6}"
_TOKEN = re.compile(
    r'"(?:[^"]|"")*"'
    r"|\[[^\[\]]*\]"
    rf"|(?<![{_NAME}$!:'])(?P<sheet>'(?:[^']|'')+'!|[{_NAME}]+!)?"
    rf"(?P<area>{_CELL}(?::{_CELL})?|\$?[1-9]\d*:\$?[1-9]\d*)(?![{_NAME}(])"
)
"""Quoted text, bracketed names of tables, and areas: only these last are looked into."""
_CORNER = re.compile(r"(\$?[A-Z]*)(\$?)(\d+)")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


@dataclass(frozen=True, slots=True)
class Corner:
    """One end of an area: the column as written (``$A``, or nothing), and the row."""

    column: str
    is_fixed: bool
    row: int

    def at(self, row: int) -> str:
        """Return the corner as a formula writes it, in another row."""
        return f"{self.column}{'$' if self.is_fixed else ''}{row}"


@dataclass(frozen=True, slots=True)
class Area:
    """A cell or a range within a formula.

    Attributes:
        sheet: The tab's name, None where the formula names none.
    """

    sheet: str | None
    first: Corner
    last: Corner | None

    @property
    def rows(self) -> tuple[int, int]:
        """The first and the last row."""
        return self.first.row, (self.last or self.first).row

    def at(self, top: int, bottom: int) -> str:
        """Return the area over other rows; one cell becomes a range where the rows are several."""
        if self.last is None and top == bottom:
            return self.first.at(top)
        return f"{self.first.at(top)}:{(self.last or self.first).at(bottom)}"


def rewritten(formula: str, change: Callable[[Area], str]) -> str:
    """Return a formula with every area replaced by what ``change`` makes of it.

    >>> rewritten('SUM(D9:D10)&"D9"', lambda area: area.at(9, 40))
    'SUM(D9:D40)&"D9"'
    >>> rewritten("LOG10('ผด.02'!$D$9)", lambda area: area.at(40, 40))
    "LOG10('ผด.02'!$D$40)"
    """

    def replace(match: re.Match[str]) -> str:
        if match["area"] is None:
            return match[0]
        return f"{match['sheet'] or ''}{change(_area(match))}"

    return _TOKEN.sub(replace, formula)


def areas(formula: str) -> list[Area]:
    """Return the areas that a formula or a name speaks of, in order.

    >>> [area.sheet for area in areas("'ผด.02'!$A$9:$R$9,B2")]
    ['ผด.02', None]
    """
    return [_area(match) for match in _TOKEN.finditer(formula) if match["area"]]


def translated(formula: str, down: int, right: int) -> str:
    """Return a formula as Excel copies it to another cell: what has no ``$`` goes along.

    >>> translated("B2*$C$1+D$4", 3, 1)
    'C5*$C$1+E$4'
    """

    def move(area: Area) -> str:
        corners = [corner for corner in (area.first, area.last) if corner]
        return ":".join(_moved(corner, down, right) for corner in corners)

    return rewritten(formula, move)


def _moved(corner: Corner, down: int, right: int) -> str:
    row = corner.row if corner.is_fixed else corner.row + down
    column = corner.column
    if column and not column.startswith("$"):
        column = column_letters(min(max(column_number(column) + right, 1), _LAST_COLUMN))
    return f"{column}{'$' if corner.is_fixed else ''}{min(max(row, 1), _LAST_ROW)}"


def _area(match: re.Match[str]) -> Area:
    sheet = match["sheet"]
    first, _, last = match["area"].partition(":")
    return Area(
        unquoted(sheet[:-1]) if sheet else None,
        _corner(first),
        _corner(last or first) if last else None,
    )


def _corner(text: str) -> Corner:
    found = _CORNER.fullmatch(text)
    if found is None:  # pragma: no cover - the token's own pattern forbids it
        raise ValueError(text)
    column, dollar, row = found.groups()
    if column == "$":
        column, dollar = "", "$"
    return Corner(column, bool(dollar), int(row))


def unquoted(tab: str) -> str:
    """Return a tab's name without its quotation marks."""
    return tab.removeprefix("'").removesuffix("'").replace("''", "'")


def quoted(tab: str) -> str:
    """Return a tab's name as a formula writes it.

    >>> quoted("กอง's")
    "'กอง''s'"
    """
    return "'" + tab.replace("'", "''") + "'"
