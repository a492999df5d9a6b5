"""What an .ods is before it is opened: its content, repeated without end or not."""

import re
from pathlib import Path
from zipfile import ZipFile, is_zipfile

_REPEATED_CELL = re.compile(rb"<table:table-cell\b[^>]*number-columns-repeated=\"[0-9]{4,}\"[^>]*>")
_REPEATED_ROW = re.compile(
    rb"<table:table-row\b[^>]*number-rows-repeated=\"[0-9]{4,}\"[^>]*>.*?</table:table-row>",
    re.DOTALL,
)


def open_document(path: Path) -> bytes | None:
    """Return the content of an .ods, or None of another kind of file."""
    if not is_zipfile(path):
        return None
    with ZipFile(path) as package:
        return package.read("content.xml") if "content.xml" in package.namelist() else None


def repeats_values(content: bytes) -> bool:
    """Whether it says a value a thousand times over in a few bytes, which calamine would obey."""
    repeated = (*_REPEATED_CELL.findall(content), *_REPEATED_ROW.findall(content))
    return any(b"office:value-type" in xml for xml in repeated)
