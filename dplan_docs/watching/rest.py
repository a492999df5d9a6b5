"""When to build: a machine that sees snapshots and times, and touches nothing.

Time is any clock that only runs forward; what the computer's clock says is never asked, so that
it may jump as it likes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from dplan_docs.watching.snapshot import Snapshot, Stamp

_DAY = ""
"""The day stands among the files, under a name that none has: papers are made of it too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Seconds.

    Attributes:
        rest: A file that has not changed for so long has come to rest.
        patience: One that is open in Word or Excel, or cannot be opened, is waited for so long
            after a change; then it is read as it was saved.
        retry: What failed for a reason outside the files is tried again after so long, and
            then after twice as long each time,
        longest_retry: up to this.
    """

    rest: float = 3.0
    patience: float = 60.0
    retry: float = 15.0
    longest_retry: float = 240.0


class Verdict(Enum):
    """What to do now."""

    STAY = "stay"
    WAIT = "wait"
    BUILD = "build"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A verdict, and the files that it is about, sorted.

    Attributes:
        changed: Those that differ from what was built last.
        moving: Those that still change.
        open: Those that another program has open.
    """

    verdict: Verdict
    changed: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(slots=True)
class Watcher:
    """Decides. Tell it each snapshot, and how each build that it asked for went."""

    pace: Pace
    _seen: dict[str, Stamp] | None = None
    _begun_at: float = 0.0
    _changed_at: dict[str, float] = field(default_factory=dict)
    _tried: dict[str, Stamp] | None = None
    _failures: int = 0
    _again_at: float | None = None

    @property
    def is_new(self) -> bool:
        """Whether nothing was built yet."""
        return self._tried is None

    def step(self, snapshot: Snapshot, day: date, now: float) -> Step:
        """Return what to do, having seen this."""
        files = snapshot.files | {_DAY: (day.toordinal(), 0)}
        self._look_at(files, now)
        changed = _differing(self._tried, files)
        if not changed and not self._is_time_again(now):
            return Step(verdict=Verdict.STAY)
        moving = self._younger(files.keys() | self._changed_at, self.pace.rest, now)
        still_open = self.may_wait_for(snapshot.open & changed, now)
        verdict = Verdict.WAIT if moving or still_open else Verdict.BUILD
        return Step(verdict=verdict, changed=_shown(changed), moving=moving, open=still_open)

    def may_wait_for(self, names: Iterable[str], now: float) -> tuple[str, ...]:
        """Return those of some files in use that changed while we looked, and not long ago."""
        while_we_looked = now - self._begun_at
        return self._younger(names, min(self.pace.patience, while_we_looked), now)

    def done(self) -> None:
        """What was seen last is built, or cannot be until something changes."""
        self._tried, self._failures, self._again_at = self._seen, 0, None

    def failed(self, now: float) -> None:
        """What was seen last could not be built for a reason outside the files."""
        seconds = min(self.pace.retry * 2**self._failures, self.pace.longest_retry)
        self._tried, self._again_at = self._seen, now + seconds
        self._failures = min(self._failures + 1, 16)

    def again(self, at: float) -> None:
        """What was seen last is to be built once more, not before this time."""
        self._again_at = at

    def _look_at(self, files: dict[str, Stamp], now: float) -> None:
        if self._seen is None:
            self._begun_at = now
        young = {x: at for x, at in self._changed_at.items() if at > now - self.pace.patience}
        self._changed_at = young | dict.fromkeys(_differing(self._seen, files), now)
        self._seen = files

    def _is_time_again(self, now: float) -> bool:
        return self._again_at is not None and now >= self._again_at

    def _younger(self, names: Iterable[str], seconds: float, now: float) -> tuple[str, ...]:
        """Return those that changed less than so many seconds ago."""
        long_ago = now - seconds
        return _shown(x for x in names if self._changed_at.get(x, long_ago) > long_ago)


def _differing(before: dict[str, Stamp] | None, after: dict[str, Stamp]) -> set[str]:
    return {name for name, _ in (before or {}).items() ^ after.items()}


def _shown(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names))
