"""Builds a workspace on a small disk that is filled up to some random room; a line of JSON each.

Where this process may mount one, the disk is real; elsewhere a write fails as if it were full.
"""

import contextlib
import errno
import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

from dplan_docs import bundle, history, lastbuild
from dplan_docs.errors import DplanError
from dplan_docs.swap import recover
from tests.hostile.killer import EDITED, OWN, build, officers, states, whole

MEGABYTES = 12


@contextlib.contextmanager
def small_disk(folder):
    """Yield whether the folder is now a small disk of its own."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "none", folder]
    try:
        is_real = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    except OSError:
        is_real = False
    try:
        yield is_real
    finally:
        if is_real:
            subprocess.run(["umount", "-l", folder], check=True)


@contextlib.contextmanager
def full_disk(folder, room, *, is_real):
    """Leave that many bytes on the disk."""
    if not is_real:
        with pretended(room):
            yield
        return
    ballast = folder / "ballast"
    free = shutil.disk_usage(folder).free
    ballast.write_bytes(bytes(max(free - room, 0)))
    try:
        yield
    finally:
        ballast.unlink()


@contextlib.contextmanager
def pretended(room):
    left = [room]
    modules = ((bundle, "write_file"), (history, "replace_file"), (lastbuild, "replace_file"))
    real = [(module, name, getattr(module, name)) for module, name in modules]

    def bounded(write):
        def writing(path, content):
            left[0] -= len(content)
            if left[0] < 0:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.with_name("half").write_bytes(content[:10])
                raise OSError(errno.ENOSPC, "No space left on device")
            write(path, content)

        return writing

    for module, name, write in real:
        setattr(module, name, bounded(write))
    try:
        yield
    finally:
        for module, name, write in real:
            setattr(module, name, write)


def tried(workspace):
    try:
        build(workspace)
    except DplanError as error:
        return str(error)
    return ""


def main(disk, workspace, spare, times, seed):
    random.seed(seed)
    with small_disk(disk) as is_real:
        shutil.copytree(workspace, disk / workspace.name)
        workspace = disk / workspace.name
        switch, sums = states(workspace, spare)
        output = workspace / "output"
        (output / EDITED).write_bytes((output / EDITED).read_bytes() + b" ")
        (output / OWN).write_text("mine")
        for number in range(times):
            switch(number)
            before = officers(workspace)
            room = random.randrange(700_000)  # noqa: S311
            with full_disk(disk, room, is_real=is_real):
                said = tried(workspace)
                recover(output)
                same, is_whole = officers(workspace) == before, whole(output) in sums
            told = {"said": said, "whole": is_whole, "same": same, "room": room}
            sys.stdout.write(json.dumps(told) + "\n")
        said = tried(workspace)
        is_last = whole(output) == sums[times % 2]
        left = sorted(x.name for x in workspace.iterdir())
        sys.stdout.write(json.dumps({"said": said, "whole": is_last, "left": left}) + "\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), int(sys.argv[4]), int(sys.argv[5]))
