"""Builds one workspace again and again, each in a child that is killed at some moment; a line of JSON each.

Half of the children only write (what they write was made beforehand), since writing is the
short part of a build in which something could go wrong.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from dplan_docs import pipeline
from dplan_docs.errors import DplanError
from dplan_docs.swap import recover

TODAY = date(2022, 12, 1)
EDITED, OWN = "13 ประกาศใช้แผนการดำเนินงาน.docx", "ของฉัน.txt"


def build(workspace):
    pipeline.build(workspace, pipeline.BuildOptions(today=TODAY), lambda *_: None)


def whole(output):
    """Whether a bundle is whole: every file of its manifest lies there just as it was made."""
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["documents"]:
        paths, hashes = entry["path"], entry["sha256"]
        for path, digest in zip(*([x] if isinstance(x, str) else x for x in (paths, hashes)), strict=True):  # fmt: skip
            if hashlib.sha256((output / path).read_bytes()).hexdigest() != digest:
                return None
    plan = json.loads((output / "plan.json").read_text(encoding="utf-8"))
    return plan["totals"]["budget"] if plan["totals"] == manifest["totals"] else None


def officers(workspace):
    """What nobody but the officer may change."""
    kept = [workspace / "output" / name for name in (EDITED, OWN)]
    files = [*workspace.glob("*.*"), *workspace.glob("inbox/**/*.*"), *kept]
    return {str(path): path.read_bytes() for path in files if path.is_file()}


def states(workspace, spare):
    """Build with and without a workbook; return how to switch, and both bundles' sums."""
    inbox = workspace / "inbox" / spare.name

    def switch(number):
        if number % 2:
            inbox.unlink(missing_ok=True)
        else:
            shutil.copyfile(spare, inbox)

    sums = []
    for number in (1, 0):
        switch(number)
        build(workspace)
        sums.append(whole(workspace / "output"))
    return switch, sums


def made_beforehand(workspace, switch):
    """Return what each state's build reads and makes, so that a child has only to write."""
    known = []
    for number in (0, 1):
        switch(number)
        study = pipeline.examine(pipeline.open_workspace(workspace), TODAY, lambda *_: None)
        known.append((study, tuple(pipeline.kind_of(study).make(study, frozenset()))))
    return known


def child(workspace, known):
    if known:
        pipeline.examine = lambda *_: known[0]
        kind = replace(pipeline.kind_of(known[0]), make=lambda *_: known[1])
        pipeline.kind_of = lambda _: kind
    try:
        build(workspace)
    except DplanError:
        os._exit(3)
    os._exit(0)


def killed(workspace, known, delay):
    pid = os.fork()
    if not pid:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        child(workspace, known)
    time.sleep(delay)
    os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main(workspace, spare, times, seed):
    random.seed(seed)
    switch, sums = states(workspace, spare)
    known = made_beforehand(workspace, switch)
    output = workspace / "output"
    (output / EDITED).write_bytes((output / EDITED).read_bytes() + b" ")
    (output / OWN).write_text("mine")
    started = time.monotonic()
    build(workspace)
    longest = time.monotonic() - started
    for number in range(times):
        switch(number)
        before = officers(workspace)
        quick = number % 4 != 0
        delay = random.uniform(0, longest / 2 if quick else longest * 1.2)  # noqa: S311
        code = killed(workspace, known[number % 2] if quick else None, delay)
        was_there = output.is_dir()
        recover(output)
        told = {
            "code": code,
            "whole": whole(output) in sums,
            "was_there": was_there,
            "same": officers(workspace) == before,
        }
        sys.stdout.write(json.dumps(told) + "\n")
    build(workspace)
    left = sorted(x.name for x in workspace.iterdir())
    sys.stdout.write(json.dumps({"left": left, "whole": whole(output) in sums}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
