"""What of all that happens in a watch is worth a sentence."""

from collections.abc import Iterator

from dplan_docs.watching.happenings import Built, Happening, NotBuilt, Reach, UpToDate, Waiting

_LONG = 20.0
"""Seconds after which it is said that files still change."""


class Told:
    """What was said last, so that nothing is said again and again."""

    def __init__(self) -> None:
        self._is_there = True
        self._waiting: Waiting | None = None
        self._moving_since: float | None = None
        self._result: tuple[object, ...] | None = None

    def reached(self, is_there: bool) -> Iterator[Happening]:
        """Yield that the folder has come or gone."""
        if is_there != self._is_there:
            self._is_there = is_there
            yield Reach(is_there=is_there)

    def built(self, happening: Built | UpToDate | NotBuilt) -> Iterator[Happening]:
        """Yield what came of a build, if it is anything new."""
        self._waiting, self._moving_since = None, None
        result = _result(happening)
        if happening.changed or result is None or result != self._result:
            yield happening
        self._result = result

    def waiting(
        self, moving: tuple[str, ...], in_use: tuple[str, ...], now: float
    ) -> Iterator[Happening]:
        """Yield that files are waited for, once while the wait lasts."""
        if not moving and not in_use:
            self._waiting, self._moving_since = None, None
            return
        if self._moving_since is None:
            self._moving_since = now
        if moving and now - self._moving_since < _LONG:
            return
        said = Waiting(names=moving or in_use, in_use=not moving)
        if self._waiting is None or (not moving and said != self._waiting):
            self._waiting = said
            yield said


def _result(happening: Built | UpToDate | NotBuilt) -> tuple[object, ...] | None:
    """Return what makes a result the same as the last one; None where it is always new."""
    match happening:
        case NotBuilt():
            return happening.message, happening.findings, repr(happening.error)
        case Built(outcome=outcome) if outcome.study.waiting:
            return outcome.study.waiting
        case _:
            return None
