"""The watch itself: it looks, asks the watcher, builds, and goes on whatever comes of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dplan_docs.errors import DplanError, UsageError
from dplan_docs.findings import Finding
from dplan_docs.watching.rest import Pace, Step, Verdict, Watcher
from dplan_docs.watching.snapshot import snapshot, unreadable
from dplan_docs.workspace import Workspace

if TYPE_CHECKING:
    from dplan_docs.pipeline import Outcome

_LONG = 20.0
"""Seconds after which it is said that files still change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """The watch has begun."""

    workspace: Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Files are not taken yet; ``in_use`` ones are open in another program, others still change."""

    names: tuple[str, ...]
    in_use: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A bundle was made, because of these files; none when the first one or tried again."""

    changed: tuple[str, ...]
    outcome: "Outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotBuilt:
    """A build could not go on; the old bundle is as it was.

    Attributes:
        error: What nobody expected, if that is why.
    """

    changed: tuple[str, ...]
    message: str = ""
    findings: tuple[Finding, ...] = ()
    error: Exception | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The folder can no longer be reached, as when a network is down, or can be again."""

    is_there: bool


Happening = Started | Waiting | Built | NotBuilt | Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What the watch has of the world.

    Attributes:
        wakes: Yields whenever it is time to look.
        clock: Seconds that only run forward.
        today: The day that papers are made for.
        build: Makes the bundle as of a day.
    """

    wakes: Iterable[None]
    clock: Callable[[], float]
    today: Callable[[], date]
    build: Callable[[date], "Outcome"]


def watch(workspace: Workspace, world: World, pace: Pace) -> Iterator[Happening]:
    """Build whenever something changed and has come to rest; yield what is worth telling.

    Raises:
        UsageError: What was asked for can never be built.
    """
    yield Started(workspace=workspace)
    watcher, told = Watcher(pace), _Told()
    for _ in world.wakes:
        seen = snapshot(workspace)
        yield from told.reached(seen is not None)
        if seen is None:
            continue
        day = world.today()
        step = watcher.step(seen, day, world.clock())
        in_use = step.open
        if step.verdict is Verdict.BUILD:
            in_use = watcher.may_wait_for(unreadable(workspace, step.changed), world.clock())
        if step.verdict is Verdict.BUILD and not in_use:
            yield from told.built(_built(watcher, world, step, day))
        else:
            yield from told.waiting(step.moving, in_use, world.clock())


def _built(watcher: Watcher, world: World, step: Step, day: date) -> Happening:
    """Build, tell the watcher how it went, and return what happened."""
    from dplan_docs.pipeline import NothingWrittenError

    changed = () if watcher.is_new else step.changed
    try:
        outcome = world.build(day)
    except UsageError:
        raise
    except NothingWrittenError as stop:
        watcher.done()
        return NotBuilt(changed=changed, message=str(stop), findings=stop.findings)
    except DplanError as error:
        watcher.failed(world.clock())
        return NotBuilt(changed=changed, message=str(error))
    except Exception as error:  # noqa: BLE001  a watch outlives whatever a file does to a build
        watcher.failed(world.clock())
        return NotBuilt(changed=changed, error=error)
    watcher.done()
    return Built(changed=changed, outcome=outcome)


class _Told:
    """What was said last, so that nothing is said again and again."""

    def __init__(self) -> None:
        self._is_there = True
        self._waiting: Waiting | None = None
        self._moving_since: float | None = None
        self._failure: tuple[object, ...] | None = None

    def reached(self, is_there: bool) -> Iterator[Happening]:
        if is_there != self._is_there:
            self._is_there = is_there
            yield Reach(is_there=is_there)

    def built(self, happening: Happening) -> Iterator[Happening]:
        self._waiting, self._moving_since = None, None
        if not isinstance(happening, NotBuilt):
            self._failure = None
            yield happening
            return
        failure = (happening.message, happening.findings, repr(happening.error))
        if failure != self._failure or happening.changed:
            yield happening
        self._failure = failure

    def waiting(
        self, moving: tuple[str, ...], in_use: tuple[str, ...], now: float
    ) -> Iterator[Happening]:
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
