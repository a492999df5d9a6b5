"""What openpyxl cannot write: the first value of a formula, and rows that grow."""

import re

_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"([^>]*?)><f>([^<]*)</f><v\s*(?:/>|></v>)</c>')


def with_first_values(sheet: bytes) -> bytes:
    """Return a sheet whose formulas carry the texts that they give while the form is blank."""
    return _FORMULA.sub(_with_value, sheet)


def growing(sheet: bytes, first: int, last: int) -> bytes:
    """Return a sheet whose rows from first to last grow with their texts."""
    row = re.compile(rb'(<row r="(\d+)"[^>]*?) customHeight="1"')
    return row.sub(lambda x: x[1] if first <= int(x[2]) <= last else x[0], sheet)


def _with_value(cell: re.Match[bytes]) -> bytes:
    hint = re.search(rb'=0,"([^"]*)"', cell[3])
    text = hint[1] if hint else b""
    return rb'<c r="%b"%b t="str"><f>%b</f><v>%b</v></c>' % (cell[1], cell[2], cell[3], text)
