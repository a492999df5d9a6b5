"""What stands between ``dplan watch`` and the watch: the console, the locks, the end."""

import contextlib
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import monotonic
from types import FrameType
from typing import NoReturn

from dplan_docs.console import ProgressBar, crash_sentence, now, say, today
from dplan_docs.lastbuild import LastBuild, unchanged
from dplan_docs.locking import BusyError, only_builder, only_watcher
from dplan_docs.pipeline import BuildOptions, Outcome, build
from dplan_docs.report.watched import ended_report, watch_report
from dplan_docs.swap import recover
from dplan_docs.watching import NotBuilt, Pace, World, wakes, watch
from dplan_docs.workspace import Workspace, open_workspace

_FAREWELL = 1.0
"""Seconds that the last tidying waits for a build of someone else, who tidies up himself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the officer asked for.

    Attributes:
        day: The day to make papers for, if not each day's own.
        poll: The seconds between two looks where no event is heard.
    """

    day: date | None
    output: Path | None
    pdf: bool
    poll: float


def watch_workspace(folder: Path, wish: Wish) -> None:
    """Watch until told to stop.

    Raises:
        DplanError: There is no workspace, or another run watches it.
    """
    workspace = open_workspace(folder)
    output = workspace.bundle_folder(wish.output)
    with only_watcher(workspace.folder), _stopping():
        _tidy(workspace, output)
        try:
            _watch(workspace, wish)
        except KeyboardInterrupt:
            _tidy(workspace, output)
            say(ended_report(now()), sys.stdout)


def _watch(workspace: Workspace, wish: Wish) -> None:
    with contextlib.closing(wakes(workspace.folder, wish.poll)) as ticks:
        world = World(
            wakes=ticks,
            clock=monotonic,
            today=lambda: wish.day or today(),
            build=lambda day: _build(workspace, wish, day),
        )
        for happening in watch(workspace, world, Pace()):
            say(f"{watch_report(happening, now())}\n", sys.stdout)
            if isinstance(happening, NotBuilt) and happening.error:
                say(f"{crash_sentence(happening.error)}\n", sys.stdout)


def _build(workspace: Workspace, wish: Wish, day: date) -> Outcome | LastBuild:
    options = BuildOptions(today=day, output=wish.output, pdf=wish.pdf)
    output = workspace.bundle_folder(wish.output)
    with only_builder(workspace.folder, _tell), ProgressBar() as progress:
        if last := unchanged(workspace.hidden, workspace.inputs(), options.asked(output)):
            return last
        return build(workspace.folder, options, progress)


def _tell(sentence: str) -> None:
    say(sentence, sys.stdout)


def _tidy(workspace: Workspace, output: Path) -> None:
    """Finish what a killed or interrupted build left."""
    alone = only_builder(workspace.folder, lambda _: None, _FAREWELL)
    with contextlib.suppress(BusyError, OSError), alone:
        recover(output)


@contextlib.contextmanager
def _stopping() -> Iterator[None]:
    """Let those who end the program by a signal end it as calmly as Ctrl+C does."""
    names = [name for name in ("SIGTERM", "SIGBREAK") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), _stop) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _stop(_: int, __: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
