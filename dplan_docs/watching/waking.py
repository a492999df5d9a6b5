"""When to look again: on events, where the system tells of any, and on a timer always.

Events come from watchfiles in a thread of its own. What they say is not asked: they come late,
twice or not at all on a folder of another computer, and its timers follow the computer's clock,
which may jump.
"""

import contextlib
import threading
import time
from collections.abc import Generator
from pathlib import Path

_A_BIT = 0.25
"""Seconds for which Windows may hold Ctrl+C back."""

_GATHERED_MS, _STEP_MS, _FOR_EVER_MS = 400, 200, 60_000


def wakes(folder: Path, seconds: float) -> Generator[None]:
    """Yield at once, whenever something below a folder changes, and at least every few seconds."""
    rung, over = threading.Event(), threading.Event()
    listener = threading.Thread(target=_listen, args=(folder, rung, over), daemon=True)
    listener.start()
    try:
        while True:
            yield
            until = time.monotonic() + seconds
            while not rung.wait(_A_BIT) and time.monotonic() < until:
                pass
            rung.clear()
    finally:
        over.set()
        listener.join(1)


def _listen(folder: Path, rung: threading.Event, over: threading.Event) -> None:
    """Ring at each change; where events cannot be had, the timer is enough."""
    with contextlib.suppress(OSError, RuntimeError):
        from watchfiles import watch

        changes = watch(
            folder,
            watch_filter=None,
            debounce=_GATHERED_MS,
            step=_STEP_MS,
            stop_event=over,
            rust_timeout=_FOR_EVER_MS,
            force_polling=False,
            ignore_permission_denied=True,
        )
        for _ in changes:
            rung.set()
