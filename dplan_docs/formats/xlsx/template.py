"""A template workbook whose sample rows are known by name, filled and written without openpyxl.

Loading openpyxl takes longer than filling every paper of a bundle, it cannot write a formula
together with its value, and it loses pictures. So rows are written as text into the template's
own package, and everything else in it stays or moves along.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Self

from dplan_docs.errors import DplanError
from dplan_docs.formats.package import write_zip
from dplan_docs.formats.xlsx.attached import drop_calculation_chain, move_attached
from dplan_docs.formats.xlsx.book import filled_book
from dplan_docs.formats.xlsx.cells import Value
from dplan_docs.formats.xlsx.column_headings import fields_by_heading
from dplan_docs.formats.xlsx.fields import UNREADABLE
from dplan_docs.formats.xlsx.heights import Rooms, Styles
from dplan_docs.formats.xlsx.markup import MAIN, NAMESPACES, RELATION_ID, parse
from dplan_docs.formats.xlsx.moves import BookMoves
from dplan_docs.formats.xlsx.naming import Names, read_names
from dplan_docs.formats.xlsx.numerals import thai_styles
from dplan_docs.formats.xlsx.opening import RELATIONS, STYLES, WORKBOOK, read_template
from dplan_docs.formats.xlsx.pages import Pages, Printing
from dplan_docs.formats.xlsx.references import areas
from dplan_docs.formats.xlsx.row_reading import RowReader
from dplan_docs.formats.xlsx.rows import BLANK_ROW, Row
from dplan_docs.formats.xlsx.sheet import Sheet
from dplan_docs.formats.xlsx.tables import Table, common_names
from dplan_docs.formats.xlsx.wording import Wording, filled_text, wording_of
from dplan_docs.settings.model import THAI_DIGITS, Settings
from dplan_docs.thai.digits import to_thai

_STRINGS = "xl/sharedStrings.xml"
_NO_STRINGS = f'<sst xmlns="{MAIN}" count="0" uniqueCount="0"/>'.encode()
_UNEXPECTED = (KeyError, IndexError, ValueError, AttributeError)
"""What a part that is not as the standard wants it may lead to."""


class Template:
    """A workbook to fill: sheets by their tables, then bytes.

    Attributes:
        name: The file's name.
        names: The defined names that the program knows.
        sheets: Every sheet by its tab's name.
    """

    def __init__(
        self, name: str, parts: dict[str, bytes], tables: tuple[Table, ...], fields: Iterable[str]
    ) -> None:
        self.name = name
        self._parts = parts
        self._tables = tables
        self._book = parse(parts[WORKBOOK])
        samples = chain.from_iterable(table.samples for table in tables)
        self.names: Names = read_names(self._book, samples, {*common_names(), *fields})
        self._strings = self._read_strings()
        self._styles = Styles.of(parse(parts[STYLES]))
        self._thai_digits = False
        self.sheets = {
            tab: self._read_sheet(tab, part) for tab, part in self._sheet_parts().items()
        }

    @classmethod
    def open(
        cls, path: Path, settings: Settings, tables: tuple[Table, ...], fields: Iterable[str] = ()
    ) -> Self:
        """Return the template in a file, to be filled in the digits that the office chose.

        Args:
            path: The file.
            settings: The office's settings.
            tables: The tables that it may hold.
            fields: What every sheet may say besides what all workbooks say.

        Raises:
            DplanError: The file is no sound and harmless workbook.
        """
        parts = read_template(path)
        try:
            template = cls(path.name, parts, tables, fields)
        except _UNEXPECTED as error:
            message = (
                f"ไฟล์แม่แบบ {path.name} มีโครงสร้างภายในผิดปกติ โปรดเปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx"
            )
            raise DplanError(message) from error
        template._thai_digits = settings.organization.digit_style == THAI_DIGITS
        return template

    def sheet_of(self, table: Table) -> Sheet | None:
        """Return the sheet that holds a table, None where the template leaves the table out.

        Raises:
            DplanError: The template has no such table, and is worth nothing without it.
        """
        tab = self.names.tab_of(table.entry)
        sheet = self.sheets.get(tab) if tab is not None else None
        if sheet is None and table.is_needed:
            raise DplanError(
                f"แม่แบบ {self.name} ไม่มีแถวต้นแบบชื่อ {table.entry} "
                "โปรดตั้งชื่อแถวนั้นใหม่ (เมนู สูตร > ตัวจัดการชื่อ) หรือลบแม่แบบนี้เพื่อใช้แม่แบบของโปรแกรม"
            )
        return sheet

    def filled(self, fields: Mapping[str, Value]) -> bytes:
        """Return the workbook with the sheets' bodies, and these fields everywhere else."""
        moved = {tab: sheet.moves for tab, sheet in self.sheets.items()}
        moves = BookMoves({tab: x for tab, x in moved.items() if x is not None})
        speak = to_thai if self._thai_digits else str
        parts = dict(self._parts)
        sheet_parts = self._sheet_parts()
        for tab, part in sheet_parts.items():
            parts[part] = self.sheets[tab].xml(fields, speak, moves)
        move_attached(parts, sheet_parts, moves, lambda text: speak(filled_text(text, fields)))
        drop_calculation_chain(parts)
        if _STRINGS in parts:
            parts[_STRINGS] = _NO_STRINGS
        if self._thai_digits:
            parts[STYLES] = thai_styles(parts[STYLES])
        parts[WORKBOOK] = filled_book(self._parts[WORKBOOK], self.sheets, self.names, moves)
        return write_zip(parts.items())

    def _read_sheet(self, tab: str, part: str) -> Sheet:
        root = parse(self._parts[part])
        rooms = Rooms.of(root, self._styles)
        pages = Pages.of(root, rooms.width, self._printing(tab))
        rows = RowReader(self._strings, rooms).read(root)
        samples = self.names.by_tab().get(tab, {})
        for number in samples.values():
            rows.setdefault(number, BLANK_ROW)
        rows = dict(sorted(rows.items()))
        self._name_cells(rows, tab)
        for table in self._tables:
            if samples.get(table.entry) and self.names.tab_of(table.entry) == tab:
                _fill_by_heading(rows, samples, table)
        return Sheet(tab, root, rows, samples, pages)

    def _name_cells(self, rows: dict[int, Row], tab: str) -> None:
        for cell in self.names.cells:
            if cell.tab == tab:
                row = rows.get(cell.row, BLANK_ROW)
                rows[cell.row] = row.with_fields({cell.column: cell.field})

    def _printing(self, tab: str) -> Printing:
        """Return what the names that Excel itself gives say about printing a sheet."""
        first_row, headings = 1, range(0)
        for name in self._book.iterfind("m:definedNames/*", NAMESPACES):
            rows = [x.rows for x in areas(name.text or "") if x.sheet == tab]
            if not rows:
                continue
            if name.get("name") == "_xlnm.Print_Area":
                first_row = rows[0][0]
            elif name.get("name") == "_xlnm.Print_Titles":
                headings = range(rows[0][0], rows[-1][1] + 1)
        return Printing(first_row=first_row, headings=headings)

    def _read_strings(self) -> list[Wording]:
        if _STRINGS not in self._parts:
            return []
        return [wording_of(x) for x in parse(self._parts[_STRINGS]).iterfind("m:si", NAMESPACES)]

    def _sheet_parts(self) -> dict[str, str]:
        """Return the part of every worksheet, by tab; the parts' own names say nothing."""
        relations = {
            x.get("Id"): posixpath.normpath(posixpath.join("xl", x.get("Target", ""))).lstrip("/")
            for x in parse(self._parts[RELATIONS]).iterfind("p:Relationship", NAMESPACES)
            if re.search(r"/worksheet$", x.get("Type", ""))
        }
        sheets = self._book.iterfind("m:sheets/m:sheet", NAMESPACES)
        return {
            x.get("name", ""): relations[x.get(RELATION_ID)]
            for x in sheets
            if x.get(RELATION_ID) in relations
        }


def _fill_by_heading(rows: dict[int, Row], samples: Mapping[str, int], table: Table) -> None:
    """Let the empty cells of the entry's rows show what their columns' headings say."""
    if not table.prefix:
        return
    for name in (table.entry, table.entry + UNREADABLE):
        if number := samples.get(name):
            fields = fields_by_heading(rows, number, min(samples.values()), table)
            if fields:
                rows[number] = rows[number].with_fields(fields)
