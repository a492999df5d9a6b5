"""A template workbook whose sample rows are known by name, filled and written without openpyxl.

Loading openpyxl takes longer than filling every paper of a bundle, and it cannot write a formula
together with its value. So rows are written as text into the template's own package.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

from dplan_docs.errors import DplanError
from dplan_docs.formats.package import read_parts, write_zip
from dplan_docs.formats.xlsx.cells import Value
from dplan_docs.formats.xlsx.heights import Rooms, Styles
from dplan_docs.formats.xlsx.markup import MAIN, NAMESPACES, RELATION_ID, parse, remove, serialize
from dplan_docs.formats.xlsx.numerals import thai_styles
from dplan_docs.formats.xlsx.pages import Pages, Printing
from dplan_docs.formats.xlsx.rows import UnknownFieldError, read_rows, string_of
from dplan_docs.formats.xlsx.sheet import Sheet
from dplan_docs.settings.model import THAI_DIGITS, Settings
from dplan_docs.thai.digits import to_thai

_WORKBOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_NO_STRINGS = f'<sst xmlns="{MAIN}" count="0" uniqueCount="0"/>'.encode()
_STYLES = "xl/styles.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_REFERENCE = re.compile(r"(?P<sheet>'(?:[^']|'')+'|[^!']+)!(?P<area>.*\$(?P<row>\d+))$")

SAMPLE_PREFIX = "แถว_"
"""How the names of sample rows begin; an office's own names begin otherwise."""


class Template:
    """A workbook to fill: sheets by their sample rows' names, then bytes.

    Attributes:
        sheets: Every sheet by its tab's name.
    """

    def __init__(self, name: str, parts: dict[str, bytes], *, thai_digits: bool) -> None:
        self._name = name
        self._parts = parts
        self._thai_digits = thai_digits
        self._samples = self._read_samples()
        self._strings = self._read_strings()
        self._styles = Styles.of(parse(parts[_STYLES]))
        self.sheets = {
            tab: self._read_sheet(tab, part) for tab, part in self._sheet_parts().items()
        }

    @classmethod
    def open(cls, path: Path, settings: Settings) -> Self:
        """Return the template in a file, to be filled in the digits that the office chose.

        Raises:
            DplanError: The file is no sound and harmless workbook.
        """
        parts = read_parts(path)
        if not {_WORKBOOK, _RELATIONS, _STYLES} <= parts.keys():
            raise DplanError(f"ไฟล์แม่แบบ {path.name} ไม่ใช่สมุดงาน Excel (.xlsx) โปรดใช้ไฟล์แม่แบบที่ถูกต้อง")
        thai_digits = settings.organization.digit_style == THAI_DIGITS
        return cls(path.name, parts, thai_digits=thai_digits)

    def _read_sheet(self, tab: str, part: str) -> Sheet:
        root = parse(self._parts[part])
        rooms = Rooms.of(root, self._styles)
        pages = Pages.of(root, rooms.width, self._printing(tab))
        rows = read_rows(root, self._strings, rooms)
        return Sheet(root, rows, self._samples.get(tab, {}), pages)

    def sheet_with(self, samples: Iterable[str]) -> Sheet:
        """Return the sheet that holds these sample rows.

        Raises:
            DplanError: Names the samples that the template misses.
        """
        wanted = tuple(samples)
        found = {name: tab for tab, names in self._samples.items() for name in names}
        missing = [name for name in wanted if name not in found]
        if missing:
            raise DplanError(
                f"แม่แบบ {self._name} ไม่มีแถวต้นแบบชื่อ {', '.join(missing)} "
                "โปรดตั้งชื่อแถวนั้นใหม่ (เมนู สูตร > ตัวจัดการชื่อ) หรือลบแม่แบบนี้เพื่อใช้แม่แบบของโปรแกรม"
            )
        return self.sheets[found[wanted[0]]]

    def filled(self, fields: Mapping[str, Value]) -> bytes:
        """Return the workbook with the sheets' bodies, and these fields everywhere else.

        Raises:
            DplanError: Names a field that the template asks for and nobody knows.
        """
        parts = dict(self._parts)
        for tab, part in self._sheet_parts().items():
            parts[part] = self._filled_sheet(tab, fields)
        if _STRINGS in parts:
            parts[_STRINGS] = _NO_STRINGS
        if self._thai_digits:
            parts[_STYLES] = thai_styles(parts[_STYLES])
        parts[_WORKBOOK] = self._filled_workbook()
        return write_zip(parts.items())

    def _filled_sheet(self, tab: str, fields: Mapping[str, Value]) -> bytes:
        try:
            return self.sheets[tab].xml(fields, to_thai if self._thai_digits else str)
        except UnknownFieldError as error:
            raise DplanError(
                f"แม่แบบ {self._name} แผ่นงาน {tab}: ไม่รู้จักช่องเติมข้อมูล {{{{ {error} }}}} โปรดแก้ชื่อในแม่แบบ"
            ) from error

    def _filled_workbook(self) -> bytes:
        root = parse(self._parts[_WORKBOOK])
        for name in root.findall("m:definedNames/m:definedName", NAMESPACES):
            target = _REFERENCE.fullmatch(name.text or "")
            sheet = self.sheets.get(_tab(target)) if target else None
            if target is None or sheet is None or not sheet.samples:
                continue
            if name.get("name") in sheet.samples:
                remove(name)
            elif last_row := sheet.last_rows.get(name.get("name", "")):
                name.text = f"{(name.text or '')[: target.start('row')]}{last_row}"
        return serialize(root)

    def _read_samples(self) -> dict[str, dict[str, int]]:
        """Return the rows that have names, by tab; Excel's own names begin with ``_xlnm``."""
        samples: dict[str, dict[str, int]] = {}
        root = parse(self._parts[_WORKBOOK])
        for name in root.iterfind("m:definedNames/m:definedName", NAMESPACES):
            target = _REFERENCE.fullmatch(name.text or "")
            label = name.get("name", "")
            if target and label.startswith(SAMPLE_PREFIX):
                samples.setdefault(_tab(target), {})[label] = int(target["row"])
        return samples

    def _printing(self, tab: str) -> Printing:
        """Return what the names that Excel itself gives say about printing a sheet."""
        first_row, headings = 1, range(0)
        for name in parse(self._parts[_WORKBOOK]).iterfind("m:definedNames/*", NAMESPACES):
            target = _REFERENCE.fullmatch(name.text or "")
            if target is None or _tab(target) != tab:
                continue
            rows = [int(number) for number in re.findall(r"\$(\d+)", target["area"])]
            if name.get("name") == "_xlnm.Print_Area":
                first_row = rows[0]
            elif name.get("name") == "_xlnm.Print_Titles":
                headings = range(rows[0], rows[-1] + 1)
        return Printing(first_row=first_row, headings=headings)

    def _read_strings(self) -> list[str]:
        if _STRINGS not in self._parts:
            return []
        return [string_of(x) for x in parse(self._parts[_STRINGS]).iterfind("m:si", NAMESPACES)]

    def _sheet_parts(self) -> dict[str, str]:
        """Return the part of every sheet, by tab; the parts' own names say nothing."""
        relations = {
            x.get("Id"): posixpath.normpath(posixpath.join("xl", x.get("Target", "")))
            for x in parse(self._parts[_RELATIONS]).iterfind("p:Relationship", NAMESPACES)
        }
        sheets = parse(self._parts[_WORKBOOK]).iterfind("m:sheets/m:sheet", NAMESPACES)
        return {x.get("name", ""): relations[x.get(RELATION_ID)].lstrip("/") for x in sheets}


def _tab(reference: re.Match[str]) -> str:
    """Return the tab's name without its quotation marks."""
    return reference["sheet"].removeprefix("'").removesuffix("'").replace("''", "'")
