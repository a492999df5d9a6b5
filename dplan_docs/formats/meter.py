"""The limits of one rendering: how many turns, how much text, how long."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from time import thread_time

MAX_TURNS = 1_000_000
MAX_PRINTED = 40_000_000
MAX_SECONDS = 4.0
MAX_TEXT = 100_000
_TEXT_PER_TURN = 64
_TURNS_PER_LOOK = 256


class RunawayError(Exception):
    """A template that would run, or grow, without end; the message says which, in Thai."""


class Meter:
    """What one rendering has used up; time is the thread's own, so a busy machine is no fault."""

    def __init__(self) -> None:
        self.turns = 0
        self._printed = 0
        self._look_at = _TURNS_PER_LOOK
        self._deadline = thread_time() + MAX_SECONDS

    def use(self, turns: int) -> None:
        """Count turns of loops, or what costs as much.

        Raises:
            RunawayError: There were too many, or they took too long.
        """
        self.turns += turns
        if self.turns >= self._look_at:
            self._look_at = self.turns + _TURNS_PER_LOOK
            self._look()

    def printed(self, length: int) -> None:
        """Count characters that were printed.

        Raises:
            RunawayError: There were too many.
        """
        self._printed += length
        if self._printed > MAX_PRINTED:
            raise RunawayError("เอกสารที่ได้ยาวเกินกว่าที่กำหนด")

    def _look(self) -> None:
        if self.turns > MAX_TURNS:
            raise RunawayError("วนซ้ำมากเกินกว่าที่กำหนด")
        if thread_time() > self._deadline:
            raise RunawayError("ใช้เวลานานเกินกว่าที่กำหนด")


class Counted:
    """A loop's values, each counted as it is taken."""

    def __init__(self, values: Iterable[object], meter: Meter) -> None:
        self._values, self._meter = values, meter

    def __iter__(self) -> Iterator[object]:
        use = self._meter.use
        for value in self._values:
            use(1)
            yield value

    def __len__(self) -> int:
        return len(self._values)  # type: ignore[arg-type]  # Jinja asks, and minds the TypeError


_METER: ContextVar[Meter] = ContextVar("meter")


@contextmanager
def metered() -> Iterator[Meter]:
    """Give what is rendered inside a meter of its own."""
    meter = Meter()
    token = _METER.set(meter)
    try:
        yield meter
    finally:
        _METER.reset(token)


def current() -> Meter:
    """Return the meter of the rendering at hand; outside of one, a fresh meter."""
    return _METER.get(None) or Meter()


def weigh(value: object, meter: Meter) -> None:
    """Count every value inside a container, as often as it would be printed.

    Raises:
        RunawayError: The container, written out, is too large.
    """
    meter.use(1)
    if isinstance(value, str):
        meter.use(len(value) // _TEXT_PER_TURN)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            weigh(key, meter)
            weigh(each, meter)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            weigh(each, meter)
