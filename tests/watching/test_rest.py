"""The machine that decides when to build, driven through time without a second's sleep."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dplan_docs.watching.rest import Pace, Verdict, Watcher
from dplan_docs.watching.snapshot import Snapshot

PACE = Pace(rest=3, patience=60, retry=15, longest_retry=240)
DAY = date(2026, 11, 21)
NAMES = ("inbox/ก.xlsx", "inbox/ข.xlsx", "ข้อมูลหน่วยงาน.xlsx")
CHANGE, REMOVE, OPEN, CLOSE, NEXT_DAY, NOTHING = "change", "remove", "open", "close", "day", "-"


class Office:
    """A workspace that changes as told, looked at by a watcher at chosen times."""

    def __init__(self, files=NAMES):
        self.watcher = Watcher(PACE)
        self.now, self.day, self.version = 1000.0, DAY, 0
        self.files = {}
        self.open = set()
        self.builds = []
        self.works = True
        for name in files:
            self.do(CHANGE, name)

    def do(self, action, name=NAMES[0]):
        self.version += 1
        match action:
            case "change":
                self.files[name] = (self.version, self.version)
            case "remove":
                self.files.pop(name, None)
            case "open":
                self.open.add(name)
            case "close":
                self.open.discard(name)
            case "day":
                self.day += timedelta(days=1)
        return self

    @property
    def inputs(self):
        return dict(self.files), self.day

    def look(self, after=1.0):
        """Let time pass, and look once."""
        self.now += after
        seen = Snapshot(files=dict(self.files), open=frozenset(self.open & self.files.keys()))
        step = self.watcher.step(seen, self.day, self.now)
        if step.verdict is Verdict.BUILD:
            self.builds.append((self.now, self.inputs))
            self.watcher.done() if self.works else self.watcher.failed(self.now)
        return step

    def wait(self, seconds):
        """Look every second; return how many builds that made."""
        before = len(self.builds)
        for _ in range(seconds):
            self.look()
        return len(self.builds) - before


def a_quiet_office():
    office = Office()
    assert office.wait(10) == 1
    return office


def test_what_lies_there_at_the_start_is_built_once():
    office = Office()
    assert office.wait(500) == 1


def test_a_file_is_taken_when_it_has_been_at_rest_for_three_seconds():
    office = a_quiet_office().do(CHANGE)
    assert [office.look().verdict for _ in range(4)] == [Verdict.WAIT] * 3 + [Verdict.BUILD]


def test_a_file_that_is_still_being_copied_waits():
    office = a_quiet_office()
    for _ in range(100):
        step = office.do(CHANGE, NAMES[1]).look(after=2)
        assert step.verdict is Verdict.WAIT
        assert step.moving == (NAMES[1],)
    assert office.wait(10) == 1


def test_a_burst_is_one_build():
    office = a_quiet_office()
    for number in range(40):
        office.do(CHANGE, f"inbox/{number}.xlsx").look(after=0.5)
    assert office.wait(100) == 1


def test_what_comes_and_goes_is_no_build():
    office = a_quiet_office().do(CHANGE, "inbox/~.xlsx")
    office.look()
    office.do(REMOVE, "inbox/~.xlsx")
    assert office.wait(100) == 0


def test_a_file_removed_is_a_build():
    assert a_quiet_office().do(REMOVE).wait(100) == 1


def test_a_look_that_comes_late_finds_the_same():
    office = a_quiet_office().do(CHANGE)
    assert office.look(after=86_400).verdict is Verdict.WAIT, "when it changed is not known"
    assert office.look(after=86_400).verdict is Verdict.BUILD


def test_a_workbook_open_in_excel_is_waited_for_after_it_was_saved():
    office = a_quiet_office().do(OPEN)
    assert office.wait(30) == 0, "to open a file is no change"
    office.do(CHANGE)
    assert office.wait(30) == 0
    assert office.look().open == (NAMES[0],)
    office.do(CLOSE)
    assert office.look().verdict is Verdict.BUILD


def test_a_workbook_left_open_is_read_as_it_was_saved_after_a_minute():
    office = a_quiet_office().do(OPEN).do(CHANGE)
    assert office.wait(60) == 0
    assert office.wait(3) == 1
    assert office.wait(500) == 0


def test_a_file_that_was_open_before_the_watch_began_is_not_waited_for():
    assert Office().do(OPEN).wait(5) == 1


def test_an_open_workbook_that_did_not_change_keeps_nothing_back():
    office = a_quiet_office().do(OPEN).do(CHANGE, NAMES[1])
    assert office.wait(5) == 1


def test_a_new_day_is_one_build():
    office = a_quiet_office().do(NEXT_DAY)
    assert office.wait(10_000) == 1


def test_a_failure_of_the_disk_is_tried_again_ever_more_rarely():
    office = a_quiet_office().do(CHANGE)
    office.works = False
    tries = office.wait(3600)
    assert 15 < tries < 25
    gaps = [b - a for (a, _), (b, _) in pairwise(office.builds[1:])]
    assert gaps[0] <= 16
    assert gaps[-1] >= 240
    office.works = True
    assert office.wait(300) == 1
    assert office.wait(1000) == 0


def test_a_change_is_built_at_once_though_the_last_build_failed():
    office = a_quiet_office().do(CHANGE)
    office.works = False
    office.wait(1000)
    office.works = True
    assert office.do(CHANGE).wait(5) == 1


actions = st.tuples(
    st.sampled_from((CHANGE, CHANGE, REMOVE, OPEN, CLOSE, NEXT_DAY, NOTHING, NOTHING)),
    st.sampled_from(NAMES),
    st.sampled_from((0.0, 0.4, 1.0, 2.9, 3.0, 7.0, 59.0, 61.0, 5000.0)),
)


@settings(max_examples=200)
@given(st.lists(actions, max_size=40))
def test_whatever_happens_only_what_rests_is_built_and_all_of_it_and_once(story):
    office = Office()
    seen, changed_at = office.inputs, {}
    for action, name, pause in story:
        office.do(action, name)
        builds = len(office.builds)
        office.look(after=pause)
        now, before, seen = office.now, seen, office.inputs
        for each in {*before[0], *seen[0]}:
            if before[0].get(each) != seen[0].get(each):
                changed_at[each] = now
        if len(office.builds) > builds:
            assert all(now - at >= PACE.rest for at in changed_at.values())
            kept_waiting = {x for x, at in changed_at.items() if now - at < PACE.patience}
            last = office.builds[-2][1][0] if builds else {}
            fresh = {x for x in seen[0] if last.get(x) != seen[0][x]}
            assert not (kept_waiting & office.open & fresh) or not builds
    up_to_date = bool(office.builds) and office.builds[-1][1] == office.inputs
    assert office.wait(int(PACE.patience + PACE.rest) + 1) == (0 if up_to_date else 1)
    assert office.builds[-1][1] == office.inputs
    assert office.wait(100) == 0
    built = [inputs for _, inputs in office.builds]
    assert all(a != b for a, b in pairwise(built))
