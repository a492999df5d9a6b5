"""Reads every file of a folder, each in a child of its own with limits; a line of JSON for each."""

import json
import os
import resource
import sys
import time
from pathlib import Path

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook

SECONDS, BYTES = 20, 2**30


def read(path):
    reading = read_workbook(path, path.name, Vocabulary())
    return {
        "entries": [entry.name for entry in reading.entries],
        "findings": [finding.to_json() for finding in reading.findings],
    }


def child(path, out):
    base = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize() if Path("/proc/self/statm").exists() else 2**32  # fmt: skip
    resource.setrlimit(resource.RLIMIT_AS, (base + BYTES, base + BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    os.write(out, json.dumps(read(path)).encode())
    os._exit(0)


def main(folder):
    import lxml.etree
    import rapidfuzz.fuzz

    assert lxml.etree
    assert rapidfuzz.fuzz
    for path in sorted(Path(folder).iterdir()):
        answer, out = os.pipe()
        start = time.monotonic()
        pid = os.fork()
        if not pid:
            os.close(answer)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            child(path, out)
        os.close(out)
        with os.fdopen(answer, "rb") as pipe:
            said = pipe.read()
        _, status, usage = os.wait4(pid, 0)
        told = {
            "file": path.name,
            "status": status,
            "seconds": time.monotonic() - start,
            "megabytes": usage.ru_maxrss / 1024,
        }
        told |= json.loads(said) if said else {"entries": [], "findings": []}
        sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
