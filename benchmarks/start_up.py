"""How long the main job takes from a cold start, beside the mere import of the libraries it rests on.

And how long a build takes that has nothing to do, beside the mere start of the interpreter.

Run by hand: ``python benchmarks/start_up.py [RUNS]``. The two are run in turn, so that a busy
machine slows both alike, and their medians are compared.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from side_by_side import report

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "obt-2566"
IMPORTS = [sys.executable, "-c", "import docxtpl, openpyxl, pythainlp.util"]
BUILD = [sys.executable, "-m", "dplan_docs", "build"]
NOTHING = [sys.executable, "-c", "pass"]
BOUND, MOST_FOR_NOTHING = 2.0, 333.0


def main() -> None:
    """Print both medians in milliseconds, and their ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as home:
        workspace = Path(home) / SAMPLE.name
        shutil.copytree(SAMPLE, workspace, ignore=shutil.ignore_patterns("output"))
        imports, builds = [], []
        for number in range(runs + 1):
            output = Path(home) / f"output-{number}"
            imports.append(seconds(IMPORTS))
            builds.append(seconds([*BUILD, str(workspace), "--out", str(output)]))
        again = [*BUILD, str(workspace), "--out", str(output), "--today", "2022-12-01"]
        seconds(again)
        idle = [(seconds(again), seconds(NOTHING)) for _ in range(runs)]
    # the first pair fills the disk's cache and Python's own
    report(("import of the libraries", imports[1:]), ("dplan build", builds[1:]), BOUND)
    report_idle(idle)


def seconds(command: Sequence[str]) -> float:
    """Return how long a whole process takes."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def report_idle(pairs: Sequence[tuple[float, float]]) -> None:
    """Print what a build with nothing to do takes above the interpreter's start."""
    above = median(build - start for build, start in pairs) * 1000
    verdict = "within" if above <= MOST_FOR_NOTHING else "ABOVE"
    print(f"{'nothing to do':24} {above:.0f} ms above the start, {verdict} {MOST_FOR_NOTHING:.0f}")


if __name__ == "__main__":
    main()
