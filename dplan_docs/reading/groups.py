"""Groups of shapes (DrawingML): turned, mirrored, and with coordinates of their own."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from dplan_docs.reading.figures import Box

if TYPE_CHECKING:
    from lxml.etree import _Element

TRUE = frozenset({"1", "true"})
_DEGREE = 60_000
_QUARTERS = 4
_ALIKE = 0.85


@dataclass(frozen=True, slots=True)
class Turn:
    """How a shape or group is turned: quarters of a turn clockwise, and mirrored or not."""

    quarters: int = 0
    across: bool = False
    down: bool = False

    @classmethod
    def of(cls, frame: "_Element") -> Self:
        """Return how a frame is turned."""
        degrees = int(frame.get("rot", 0)) / _DEGREE
        quarters = int((degrees + 45) // 90) % _QUARTERS
        return cls(quarters, frame.get("flipH") in TRUE, frame.get("flipV") in TRUE)

    @property
    def is_sideways(self) -> bool:
        """Whether its width and height are exchanged."""
        return self.quarters % 2 == 1

    def inside(self, box: Box, place: Box) -> Box:
        """Return the place of a box within a group that lies at a place, turned and mirrored."""
        (x, y), (left, top, right, bottom) = place.middle, box
        if self.across:
            left, right = 2 * x - right, 2 * x - left
        if self.down:
            top, bottom = 2 * y - bottom, 2 * y - top
        for _ in range(self.quarters):
            left, top, right, bottom = x - bottom + y, y + left - x, x - top + y, y + right - x
        return Box(left, top, right, bottom)


@dataclass(frozen=True, slots=True)
class Group:
    """From a group's own coordinates to the sheet's."""

    place: Box
    turn: Turn
    child_x: float
    child_y: float
    across: float
    down: float

    @classmethod
    def of(cls, frame: "_Element", place: Box) -> Self:
        """Return the group of a frame that is shown at a place."""
        turn = Turn.of(frame)
        flat = place.exchanged() if turn.is_sideways else place
        flat = _righted(flat, *pair(frame, "ext", "cx", "cy"))
        width, height = pair(frame, "chExt", "cx", "cy")
        corner = pair(frame, "chOff", "x", "y")
        return cls(flat, turn, *corner, flat.width / (width or 1), flat.height / (height or 1))

    def box(self, frame: "_Element") -> Box:
        """Return where a child lies whose frame tells it as it was before it was turned."""
        left, top = pair(frame, "off", "x", "y")
        width, height = pair(frame, "ext", "cx", "cy")
        told = Box(left, top, left + width, top + height)
        told = told.exchanged() if Turn.of(frame).is_sideways else told
        x = self.place.left + (told.left - self.child_x) * self.across
        y = self.place.top + (told.top - self.child_y) * self.down
        box = Box(x, y, x + told.width * self.across, y + told.height * self.down)
        return self.turn.inside(box, self.place)


def _righted(place: Box, width: float, height: float) -> Box:
    """Return a group's place; LibreOffice lays one with a turned shape in it on its other side."""
    is_other_way = place.height > place.width and width > height
    if not is_other_way or min(place.width, height) < max(place.width, height) * _ALIKE:
        return place
    (x, y), across, down = place.middle, width / 2, height / 2
    return Box(x - across, y - down, x + across, y + down)


def pair(parent: "_Element", name: str, first: str, second: str) -> tuple[float, float]:
    """Return two numbers of a child; noughts where it is missing."""
    child = parent.find(f"{{*}}{name}")
    return (0, 0) if child is None else (float(child.get(first, 0)), float(child.get(second, 0)))
