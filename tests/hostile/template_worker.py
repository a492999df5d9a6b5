"""Fills every hostile template, each in a child that notes what it opens and starts; a line of JSON each."""

import json
import os
import sys
import time
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.formats.docx import Look, fill, pack
from tests.hostile.attacks import ATTACKS, CONTEXT

LOOK = Look(convert_digits=str)
KEPT_SOURCES = os.environ["DPLAN_CACHE"]  # formats/remembered.py: not of the template's asking
LIBRARIES = ("<template>", KEPT_SOURCES, *(entry for entry in sys.path if entry))
WATCHED = ("open", "os.system", "os.exec", "os.posix_spawn", "subprocess.Popen", "socket.connect")


def told(path):
    reached = []

    def watch(event, arguments):
        is_library = event == "open" and str(arguments[0]).startswith(LIBRARIES)
        if event in WATCHED and not is_library and str(arguments[0]) != str(path):
            reached.append(f"{event} {arguments[0]}")

    sys.addaudithook(watch)
    start = time.process_time()
    try:
        pack(fill(path, CONTEXT, LOOK))
        said = ""
    except DplanError as error:
        said = str(error)
    return {"said": said, "reached": reached, "seconds": time.process_time() - start}


def main(folder):
    fill(Path(folder) / "แม่แบบดี.docx", CONTEXT, LOOK)  # brings in every library
    for number, name in enumerate(ATTACKS):
        answer, out = os.pipe()
        pid = os.fork()
        if not pid:
            os.close(answer)
            path = Path(folder) / f"{number}.docx"
            os.write(out, json.dumps(told(path)).encode()[:60_000])
            os._exit(0)
        os.close(out)
        with os.fdopen(answer, "rb") as pipe:
            said = pipe.read()
        _, status, usage = os.wait4(pid, 0)
        line = {"name": name, "status": status, "megabytes": usage.ru_maxrss / 1024}
        sys.stdout.write(json.dumps(line | (json.loads(said) if said else {})) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
