"""Tables side by side on one sheet: which columns each has, and which hold a table not to be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dplan_docs.column_names import column_letters
from dplan_docs.findings import Finding
from dplan_docs.parsing.values import plain
from dplan_docs.reading.band_views import first_view, further_view
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header, find_headers
from dplan_docs.reading.headings import COUNT, PERCENT
from dplan_docs.reading.stacks import fields_of, stack_over

_FEWEST_FIELDS_OF_A_TABLE = 3
_FIELDS_ENOUGH_TO_DOUBT = 2
_MOST_TOLD = 60


@dataclass(slots=True)
class _Band:
    """Columns that make one table, or one that is not to be read when it has no header."""

    columns: set[int]
    header: Header | None = None


def bands_of(sheet: Sheet, headers: Sequence[Header]) -> tuple[tuple[Sheet, ...], list[Finding]]:
    """Return the tables of a sheet as sheets of their own, and what to tell of others beside them.

    Tables stand apart when a column with nothing in it lies between them. A sheet with one table
    is returned as it is.
    """
    stretches = _stretches(sheet, headers) if headers else []
    first, *others = (
        _bands(sheet, stretches, headers[0].top) if len(stretches) > 1 else [_Band(set())]
    )
    if not others or first.header is None:
        return (sheet,), []
    beside = {column for band in others for column in band.columns}
    further = [further_view(sheet, band.columns, band.header.top) for band in others if band.header]
    told = [_told(sheet, band, first.header.top) for band in others if not band.header]
    return (first_view(sheet, beside, first.header.top), *further), told


def _stretches(sheet: Sheet, headers: Sequence[Header]) -> list[list[int]]:
    """Return the used columns from the first header down, in runs without a gap."""
    top = headers[0].top
    used: set[int] = {column for header in headers for column in header.headings}
    used.update(*(cells for row, cells in sheet.rows.items() if row >= top))
    runs: list[list[int]] = []
    for column in sorted(used):
        if runs and column == runs[-1][-1] + 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    return runs


def _bands(sheet: Sheet, stretches: Sequence[Sequence[int]], top: int) -> list[_Band]:
    """Join stretches to the table that they belong to; what lies left of the first is its own."""
    bands = [_Band(set())]
    for columns in stretches:
        last = next(band for band in reversed(bands) if band.header or band is bands[0])
        header = _header_of(sheet, columns, top)
        if last.header is None:
            last.columns.update(columns)
            last.header = header or _header_of(sheet, last.columns, top)
        elif header and len(_shared(last.header, header.fields)) >= _FEWEST_FIELDS_OF_A_TABLE:
            bands.append(_Band(set(columns), header))
        else:
            joined = _header_of(sheet, {*last.columns, *columns}, top) or last.header
            if _is_other_table(sheet, columns, last, joined):
                bands.append(_Band(set(columns)))
            else:
                last.columns.update(columns)
                last.header = joined
    return bands


def _header_of(sheet: Sheet, columns: Iterable[int], top: int) -> Header | None:
    mine = set(columns)
    cells = {row: {c: v for c, v in held.items() if c in mine} for row, held in sheet.rows.items()}
    rows = {row: kept for row, kept in cells.items() if kept and row >= top}
    return next(iter(find_headers(replace(sheet, rows=rows))), None)


def _shared(header: Header, fields: Iterable[str]) -> set[str]:
    return header.fields.keys() & set(fields)


def _is_other_table(sheet: Sheet, columns: Sequence[int], beside: _Band, joined: Header) -> bool:
    """Whether columns repeat a table's fields, or add nothing to it and have rows of their own."""
    header = beside.header
    if header is None or len(columns) == 1:
        return False
    span = range(header.top, header.bottom + 1)
    fields, doubled, _ = fields_of({c: stack_over(sheet, span, c) for c in columns})
    shared = _shared(header, fields)
    if len(shared) >= _FIELDS_ENOUGH_TO_DOUBT:
        return True
    fresh = joined.fields.keys() - header.fields.keys() - {COUNT, PERCENT}
    adds = bool(fresh) or len(joined.months) > len(header.months)
    if adds or (shared == {"budget"} and len(doubled) + 1 == len(columns)):
        return False
    return bool(shared) or _has_own_rows(sheet, columns, beside, header)


def _has_own_rows(sheet: Sheet, columns: Sequence[int], beside: _Band, header: Header) -> bool:
    """Whether columns go on where the table has no row, or begin with rows in its heading."""
    mine = set(columns)
    rows = [row for row, cells in sheet.rows.items() if not mine.isdisjoint(cells)]
    below = [row for row in rows if row >= header.top]
    alone = any(beside.columns.isdisjoint(sheet.rows[row]) for row in below)
    in_heading = [row for row in below if row <= header.bottom]
    return alone or len(in_heading) != 1


def _told(sheet: Sheet, band: _Band, top: int) -> Finding:
    cells = [
        (row, column)
        for row, held in sheet.rows.items()
        if row >= top
        for column in held
        if column in band.columns
    ]
    first = cells[0]
    said = " ".join(plain(sheet.value(*place)) for place in cells if place[0] == first[0])
    columns = f"{column_letters(min(band.columns))}-{column_letters(max(band.columns))}"
    message = (
        f"ข้างตารางโครงการมีตารางอื่นในคอลัมน์ {columns} “{said[:_MOST_TOLD]}” โปรแกรมไม่ได้อ่านตารางนั้น "
        "หากเป็นข้อมูลของแผน กรุณาย้ายไปไว้ในแผ่นงานอื่น"
    )
    return finding("side-table", sheet.ref(*first), message, said)
