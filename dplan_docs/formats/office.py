"""LibreOffice: where it is, and running it in a private profile with a time limit."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)

_SHEETS_SECONDS, _SECONDS_PER_SHEETS = 15, 2
"""A strange workbook must not hold the others up."""


def find_office() -> Path | None:
    """Return LibreOffice's program, or None where it is not installed."""
    on_path = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(on_path) if on_path else next((Path(x) for x in _PLACES if Path(x).exists()), None)


def as_xlsx(files: Sequence[Path], into: Path) -> dict[Path, Path]:
    """Return the .xlsx that LibreOffice makes of workbooks, in one call; a failed one is absent.

    LibreOffice sees copies only, so that it leaves no lock beside an officer's file.

    Args:
        files: Workbooks of any kind.
        into: An empty folder for the copies and what is made of them.
    """
    office = find_office()
    if office is None or not files:
        return {}
    copies = {path: into / f"{number}{path.suffix}" for number, path in enumerate(files)}
    for path, copy in copies.items():
        with suppress(OSError):  # gone or held: it will be absent, and reading it tells so
            shutil.copyfile(path, copy)
    copies = {path: copy for path, copy in copies.items() if copy.is_file()}
    if not copies:
        return {}
    made = into / "xlsx"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        command = [str(office), f"-env:UserInstallation={Path(home).as_uri()}", "--headless"]
        command += ["--norestore", "--convert-to", "xlsx", "--outdir", str(made)]
        seconds = _SHEETS_SECONDS + _SECONDS_PER_SHEETS * len(files)
        try:
            run([*command, *map(str, copies.values())], seconds)
        except (OSError, subprocess.TimeoutExpired):
            return {}
    targets = {path: made / f"{copy.stem}.xlsx" for path, copy in copies.items()}
    return {path: target for path, target in targets.items() if target.is_file()}


def run(command: Sequence[str], seconds: int) -> None:
    """Run LibreOffice and wait for its end.

    Raises:
        TimeoutExpired: It took longer; it has been ended.
    """
    environment: Mapping[str, str] = os.environ | {"SOURCE_DATE_EPOCH": "315532800"}
    process = subprocess.Popen(  # noqa: S603  our own command, no shell
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what we started if it still runs, with its children, which its starter would leave."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        ending = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(ending, check=False, capture_output=True)  # noqa: S603
    else:
        os.killpg(process.pid, signal.SIGKILL)  # it leads a group of its own
    process.wait()
