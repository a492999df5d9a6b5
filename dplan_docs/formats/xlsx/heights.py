"""How high a row must be for its wrapped Thai texts.

A row without a height is fitted by Excel when it opens the file, but not by LibreOffice, which
also prints our PDFs. So every row gets a height, estimated from the letters' widths in
TH Sarabun New; it is not marked as the user's own, so it goes on following what is typed.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Self

from dplan_docs.column_names import column_number
from dplan_docs.formats.xlsx.markup import NAMESPACES

if TYPE_CHECKING:
    from lxml import etree

_LINE = 1.94
"""The height of a line, in ems."""
_LOST_TO_WORDS = 1.2
"""What the end of a line loses on average, in ems, since words are not broken."""
_WIDTHS = (
    ("ัิีึืฺุู็่้๊๋์ํ๎", 0),
    ("๐๑๒๓๔๕๖๗๘๙", 0.69),
    ("0123456789", 0.56),
    ("ญณฌฒ", 0.82),
    ("เโไใ", 0.36),
    ("าำงะ", 0.5),
    ("- ()/[]\"'–", 0.36),
    (".,:;ilI|", 0.25),
)
_WIDTH_OF: dict[str, float] = {letter: width for letters, width in _WIDTHS for letter in letters}
_USUAL_WIDTH = 0.61
_POINTS = 0.75
"""A pixel at 96 a inch."""
_PADDING = 5 * _POINTS
_USUAL_COLUMN, _USUAL_SIZE = 9.14, 11
_THAI_DIGIT, _LATIN_DIGIT = 0.553, 0.507
"""The width of a digit in TH Sarabun New and in Calibri, in ems."""


@lru_cache(maxsize=4096)
def text_width(text: str) -> float:
    """Return the length of a text on one line, in ems; marks above and below take no room.

    >>> text_width("กั้น") == text_width("กน")
    True
    """
    return sum(_WIDTH_OF.get(letter, _USUAL_WIDTH) for letter in text)


@dataclass(frozen=True, slots=True)
class Room:
    """The room of a cell: font size and width in points; no width where a text does not wrap."""

    size: float
    width: float = 0

    def height_for(self, text: str) -> float:
        """Return the points that the text needs, its own line breaks kept."""
        lines = sum(self._lines(piece) for piece in text.split("\n"))
        return lines * _LINE * self.size

    def _lines(self, text: str) -> int:
        ems, needed = self.width / self.size, text_width(text)
        if not self.width or needed <= ems:
            return 1
        return math.ceil(needed / max(ems - _LOST_TO_WORDS, 1))


@dataclass(frozen=True, slots=True)
class Styles:
    """What a workbook's styles say about room.

    Attributes:
        digit: The width of a digit of the default font, in points: the unit of columns' widths.
        cells: Font size and wrapping of every cell style, by its number.
    """

    digit: float
    cells: tuple[tuple[float, bool], ...]

    @classmethod
    def of(cls, styles: "etree._Element") -> Self:
        """Return the styles of the workbook's part of styles."""
        fonts = [_font(font) for font in styles.iterfind("m:fonts/m:font", NAMESPACES)]
        normal = styles.find("m:cellStyleXfs/m:xf", NAMESPACES)
        name, size = fonts[0 if normal is None else int(normal.get("fontId", "0"))]
        digit = size * (_THAI_DIGIT if name.startswith("TH ") else _LATIN_DIGIT)
        return cls(
            digit=round(digit / _POINTS) * _POINTS,  # Excel takes whole pixels
            cells=tuple(
                (fonts[int(style.get("fontId", "0"))][1], _wraps(style))
                for style in styles.iterfind("m:cellXfs/m:xf", NAMESPACES)
            ),
        )


def _font(font: "etree._Element") -> tuple[str, float]:
    """Return a font's name and size."""
    values = {str(x.tag).rpartition("}")[2]: x.get("val", "") for x in font}
    return values.get("name", ""), float(values.get("sz", _USUAL_SIZE))


def _wraps(style: "etree._Element") -> bool:
    alignment = style.find("m:alignment", NAMESPACES)
    return alignment is not None and alignment.get("wrapText") in {"1", "true"}


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms of a sheet's cells, from the workbook's styles and the sheet's columns."""

    styles: Styles
    columns: tuple[tuple[int, int, float], ...]

    @classmethod
    def of(cls, sheet: "etree._Element", styles: Styles) -> Self:
        """Return the rooms of a sheet's cells."""
        columns = (
            (int(x.get("min", "0")), int(x.get("max", "0")), float(x.get("width", _USUAL_COLUMN)))
            for x in sheet.iterfind("m:cols/m:col", NAMESPACES)
        )
        return cls(styles, tuple(columns))

    def room(self, style: str, first: str, last: str) -> Room:
        """Return the room of a cell of this style over the columns from first to last."""
        size, wraps = self.styles.cells[int(style)]
        if not wraps:
            return Room(size)
        digits = sum(
            self._width(column) for column in range(column_number(first), column_number(last) + 1)
        )
        return Room(size, digits * self.styles.digit - _PADDING)

    @property
    def width(self) -> float:
        """The width of all columns that the sheet speaks of, in points."""
        digits = sum((high - low + 1) * width for low, high, width in self.columns)
        return digits * self.styles.digit

    def _width(self, column: int) -> float:
        fitting = (width for low, high, width in self.columns if low <= column <= high)
        return next(fitting, _USUAL_COLUMN)
