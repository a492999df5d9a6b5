"""The watch itself: it looks, asks the watcher, builds, and goes on whatever comes of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dplan_docs.errors import DplanError, UsageError
from dplan_docs.lastbuild import LastBuild
from dplan_docs.watching.happenings import (
    Built,
    Happening,
    NotBuilt,
    Started,
    UpToDate,
)
from dplan_docs.watching.rest import Pace, Step, Verdict, Watcher
from dplan_docs.watching.snapshot import snapshot, unreadable
from dplan_docs.watching.telling import Told
from dplan_docs.workspace import Workspace

if TYPE_CHECKING:
    from dplan_docs.pipeline import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What the watch has of the world.

    Attributes:
        wakes: Yields whenever it is time to look.
        clock: Seconds that only run forward.
        today: The day that papers are made for.
        build: Makes the bundle as of a day, if it is not there already.
    """

    wakes: Iterable[None]
    clock: Callable[[], float]
    today: Callable[[], date]
    build: Callable[[date], "Outcome | LastBuild"]


def watch(workspace: Workspace, world: World, pace: Pace) -> Iterator[Happening]:
    """Build whenever something changed and has come to rest; yield what is worth telling.

    Raises:
        UsageError: What was asked for can never be built.
    """
    yield Started(workspace=workspace)
    watcher, awaited, told = Watcher(pace), _Awaited(workspace), Told()
    for _ in world.wakes:
        seen = snapshot(workspace)
        yield from told.reached(seen is not None)
        if seen is None:
            continue
        if awaited.are_let_go():
            watcher.again(world.clock())
        day = world.today()
        step = watcher.step(seen, day, world.clock())
        in_use = step.open
        if step.verdict is Verdict.BUILD:
            in_use = watcher.may_wait_for(unreadable(workspace, step.changed), world.clock())
        if step.verdict is Verdict.BUILD and not in_use:
            happening = _built(watcher, world, step, day)
            yield from told.built(happening)
            if awaited.may_be_let_go(happening):
                watcher.again(world.clock() + pace.retry)
        else:
            yield from told.waiting(step.moving, in_use, world.clock())


def _built(watcher: Watcher, world: World, step: Step, day: date) -> Built | UpToDate | NotBuilt:
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
    if isinstance(outcome, LastBuild):
        return UpToDate(changed=changed, found=outcome)
    return Built(changed=changed, outcome=outcome)


class _Awaited:
    """The workbooks that a build could not read, since another program kept them to itself.

    Such a file may be let go without any change that a snapshot shows.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._held: tuple[str, ...] = ()

    def may_be_let_go(self, happening: Built | UpToDate | NotBuilt) -> bool:
        """Take note of what a build says; whether one was let go before it ended, nobody knows."""
        if not isinstance(happening, Built):
            return False
        waiting = _awaited_by(happening)
        self._held = unreadable(self._workspace, waiting)
        return bool(happening.changed) and len(self._held) < len(waiting)

    def are_let_go(self) -> bool:
        """Whether one of them can be read now."""
        before, self._held = self._held, unreadable(self._workspace, self._held)
        return len(self._held) < len(before)


def _awaited_by(built: Built) -> tuple[str, ...]:
    study = built.outcome.study
    return tuple(f"{study.workspace.inbox.name}/{name}" for name in study.waiting)
