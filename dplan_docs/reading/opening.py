"""The only door to workbooks: calamine for every kind, openpyxl for a grid too wide for it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import cast
from zipfile import ZipFile, is_zipfile

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from dplan_docs.parsing.values import CellValue
from dplan_docs.reading.cells import Drawing, Merge, Sheet, arrows_by_row, covering
from dplan_docs.reading.extras import Extras, extras_of
from dplan_docs.reading.foreign import is_html
from dplan_docs.reading.guard import (
    DAMAGED,
    LOCKED,
    NO_TABLE,
    NOT_A_WORKBOOK,
    TOO_LARGE,
    WORD_FILE,
    Fault,
    check_package,
    file_head,
    has_giant_sheet,
)
from dplan_docs.reading.open_document import open_document, repeats_values
from dplan_docs.reading.parts import is_oversized, sheet_parts
from dplan_docs.reading.web_page import MAX_PAGE_BYTES, read_page

LONGEST_GAP = 1_000
"""So many empty rows in a row end a sheet; what comes after is not a table's."""

_MOST_COLUMNS = 500
_LONGEST_TEXT = 100_000
"""Excel holds a third of this in a cell; megabytes in one would take minutes to compare."""

_INVISIBLE = " \t\r\n\v\f\u00a0\u200b\u200c\u200d\ufeff\u00ad"


class Unopened(Exception):  # noqa: N818
    """A workbook that cannot be opened; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.reason)
        self.fault = fault


def open_sheets(
    path: Path, file: str, drawn: Path | None = None
) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """Return a workbook's sheets, and the names of those that could not be read.

    Args:
        path: The workbook.
        file: Its name in findings.
        drawn: An .xlsx made of it, to read its drawings from.

    Raises:
        Unopened: The file as a whole cannot be read.
    """
    fault = check_package(path)
    if fault:
        raise Unopened(fault)
    try:
        return _opened(path, file, drawn)
    except Unopened:
        raise
    except PasswordError:
        raise Unopened(LOCKED) from None
    except CalamineError as error:
        raise Unopened(_refused(path)) from error
    except BaseException as error:
        # calamine's panics are no Exceptions, and lxml, zipfile and openpyxl raise what they like
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise Unopened(DAMAGED) from error


def _opened(path: Path, file: str, drawn: Path | None) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    if is_html(file_head(path)):
        return (_page(path, file),), ()
    if has_giant_sheet(path):
        return _open_wide(path, file)
    parts = sheet_parts(path)
    content = None if parts else open_document(path)
    if content and repeats_values(content):
        raise Unopened(TOO_LARGE)
    if is_oversized(parts):
        return _open_wide(path, file)
    return _open(path, file, extras_of(path, parts, content, drawn))


def _page(path: Path, file: str) -> Sheet:
    if path.stat().st_size > MAX_PAGE_BYTES:
        raise Unopened(TOO_LARGE)
    sheet = read_page(path.read_bytes(), file)
    if sheet is None:
        raise Unopened(NO_TABLE)
    return sheet


def _refused(path: Path) -> Fault:
    """Return what calamine found amiss with a file that it knows nothing of."""
    if not is_zipfile(path):
        return DAMAGED if path.suffix.lower() == ".xls" else NOT_A_WORKBOOK
    with ZipFile(path) as package:
        return WORD_FILE if "word/document.xml" in package.namelist() else DAMAGED


def _open(path: Path, file: str, extras: Extras) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    sheets, unread = [], []
    with path.open("rb") as content, CalamineWorkbook.from_filelike(content) as workbook:
        for index, about in enumerate(workbook.sheets_metadata):
            try:
                source = workbook.get_sheet_by_index(index)
            except CalamineError:
                unread.append(about.name)
                continue
            sheets.append(_sheet(file, about, source, extras))
    return tuple(sheets), tuple(unread)


def _sheet(file: str, about: SheetMetadata, source: CalamineSheet, extras: Extras) -> Sheet:
    name = about.name
    _, left = source.start or (0, 0)  # iter_rows yields leading empty rows, not columns
    rows, stopped = _collect(source.iter_rows(), left + 1)
    broken = extras.mend(name, rows)
    merges = [
        Merge(top=a + 1, left=b + 1, bottom=c + 1, right=d + 1)
        for (a, b), (c, d) in source.merged_cell_ranges or ()
    ]
    covered = covering(merges or extras.source.merges(name))
    drawing = extras.drawing(name)
    return Sheet(
        file=file,
        name=name,
        rows=dict(sorted(rows.items())),
        merges=covered,
        visible=about.visible == SheetVisibleEnum.Visible,
        drawing=drawing or Drawing(),
        arrows_by_row=arrows_by_row(drawing.arrows if drawing else (), covered),
        paint=extras.paint(name),
        shrunk=extras.source.shrunk(name),
        broken=broken,
        has_damaged_drawing=drawing is None,
        hidden=extras.source.hidden(name),
        has_pivot=extras.has_pivot(name),
        is_picture=not rows and (about.typ == SheetTypeEnum.ChartSheet or extras.is_drawn(name)),
        unread_from=stopped,
    )


def _open_wide(path: Path, file: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """Read lazily, row by row; merged ranges are not known this way."""
    from openpyxl import load_workbook

    with path.open("rb") as content:
        workbook = load_workbook(content, read_only=True, data_only=True)
        sheets = []
        for source in workbook.worksheets:
            source.reset_dimensions()  # what a file says of its own size may be a lie
            found = source.iter_rows(max_col=_MOST_COLUMNS, values_only=True)
            rows, stopped = _collect(found, 1)
            visible = source.sheet_state == "visible"
            sheets.append(
                Sheet(file=file, name=source.title, rows=rows, visible=visible, unread_from=stopped)
            )
        return tuple(sheets), ()


def _collect(
    found: Iterable[Sequence[object]], left: int
) -> tuple[dict[int, dict[int, CellValue]], int | None]:
    """Return the non-empty cells by row, and the row where reading stopped short."""
    rows: dict[int, dict[int, CellValue]] = {}
    last = 0
    for row, values in enumerate(found, start=1):
        cells: dict[int, CellValue] = {
            left + i: v for i, x in enumerate(values) if x != "" and (v := _value(x)) is not None
        }
        if cells:
            rows[row], last = cells, row
        elif rows and row - last > LONGEST_GAP:
            return rows, row
    return rows, None


def _value(found: object) -> CellValue:
    if isinstance(found, str):
        text = found[:_LONGEST_TEXT]
        return text if text.strip(_INVISIBLE) else None
    if isinstance(found, float) and found.is_integer():
        return int(found)  # calamine gives every number as a float
    return cast("CellValue", found)
