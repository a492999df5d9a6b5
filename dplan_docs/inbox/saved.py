"""When a workbook was last saved, as the program that saved it wrote into the file."""

import re
from datetime import UTC, datetime
from pathlib import Path
from zipfile import BadZipFile, ZipFile

_PARTS = {
    "docProps/core.xml": re.compile(rb"<dcterms:modified[^>]*>\s*([^<\s]+)\s*<"),
    "meta.xml": re.compile(rb"<dc:date>\s*([^<\s]+)\s*<"),
}
_MOST_BYTES = 2**20


def saved_at(path: Path) -> datetime | None:
    """Return when an .xlsx, .xlsm or .ods was saved; None where it does not say, as no .xls does."""
    try:
        with ZipFile(path) as package:
            return next(filter(None, (_time_in(package, part) for part in _PARTS)), None)
    except (OSError, BadZipFile, NotImplementedError, ValueError, RuntimeError, EOFError):
        return None


def _time_in(package: ZipFile, part: str) -> datetime | None:
    if part not in package.namelist():
        return None
    with package.open(part) as content:
        found = _PARTS[part].search(content.read(_MOST_BYTES))
    if found is None:
        return None
    moment = datetime.fromisoformat(found[1].decode("ascii", errors="replace"))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
