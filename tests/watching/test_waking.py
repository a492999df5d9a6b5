import threading
import time
from contextlib import closing

import pytest
import watchfiles

from dplan_docs.watching import wakes

SOON, LONG = 5.0, 60.0


def nothing(*_, stop_event, **__):
    """The events of a folder on a network: none."""
    stop_event.wait()
    yield from ()


def refused(*_, **__):
    raise OSError(28, "OS file watch limit reached")


def seconds_taken(ticks):
    begun = time.monotonic()
    next(ticks)
    return time.monotonic() - begun


def test_the_first_look_is_at_once(tmp_path):
    with closing(wakes(tmp_path, LONG)) as ticks:
        assert seconds_taken(ticks) < SOON


def test_a_change_wakes_long_before_the_timer(tmp_path):
    (tmp_path / "inbox").mkdir()
    over = threading.Event()

    def change():
        while not over.wait(0.2):
            (tmp_path / "inbox" / "กองช่าง.xlsx").write_text(str(time.monotonic()))

    writer = threading.Thread(target=change)
    with closing(wakes(tmp_path, LONG)) as ticks:
        next(ticks)
        writer.start()
        assert seconds_taken(ticks) < SOON
        over.set()
    writer.join()


@pytest.mark.parametrize("events", [nothing, refused])
def test_where_no_events_come_the_timer_wakes(tmp_path, monkeypatch, events):
    monkeypatch.setattr(watchfiles, "watch", events)
    with closing(wakes(tmp_path, 0.3)) as ticks:
        next(ticks)
        assert [0.2 < seconds_taken(ticks) < SOON for _ in range(3)] == [True] * 3


def test_a_folder_that_is_not_there_is_looked_for_on_the_timer(tmp_path):
    with closing(wakes(tmp_path / "เครือข่าย", 0.3)) as ticks:
        next(ticks)
        assert seconds_taken(ticks) < SOON


def test_a_clock_that_jumps_does_not_stop_the_timer(tmp_path, monkeypatch):
    monkeypatch.setattr(watchfiles, "watch", nothing)
    jumps = iter(range(10**9, 0, -(10**6)))
    monkeypatch.setattr(time, "time", lambda: next(jumps))
    with closing(wakes(tmp_path, 0.3)) as ticks:
        next(ticks)
        assert seconds_taken(ticks) < SOON


def test_nothing_runs_on_when_the_watch_has_ended(tmp_path):
    before = threading.active_count()
    with closing(wakes(tmp_path, LONG)) as ticks:
        next(ticks)
        assert threading.active_count() == before + 1
    assert threading.active_count() == before
