"""The workbook's own part: its sheets in order, and room for one before them."""

import itertools
from typing import TYPE_CHECKING, NamedTuple

from dplan_docs.formats.returned.parts import CONTENT_TYPES, Package, UnmarkableError
from dplan_docs.formats.returned.styles import CONTENT_TYPE, NO_STYLES, Styles
from dplan_docs.formats.xlsx.markup import MAIN, RELATION_ID
from dplan_docs.reading.returned import LIST_SHEET

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES = "xl/styles.xml"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


class SheetOf(NamedTuple):
    """A sheet: its tab's name, its part, and whether people see it."""

    name: str
    part: str | None
    visible: bool


class Book:
    """A package that is a workbook.

    Raises:
        UnmarkableError: It is no workbook, or one in another notation than Excel's usual one.
    """

    def __init__(self, package: Package) -> None:
        found = package.related("", "officeDocument") if CONTENT_TYPES in package.parts else None
        if found is None or found.target is None:
            raise UnmarkableError("ไฟล์เดิมไม่ใช่ไฟล์ Excel รุ่นใหม่ (.xlsx)")
        self._package = package
        self._part = found.target
        self._root = package.edit(self._part)
        sheets = self._root.find(f"{{{MAIN}}}sheets")
        if sheets is None:
            raise UnmarkableError("ไฟล์เดิมบันทึกเป็น Excel ชนิดพิเศษ (Strict Open XML)")
        self._sheets = sheets

    @property
    def sheets(self) -> tuple[SheetOf, ...]:
        """The sheets in the order of their tabs."""
        related = {x.id: x.target for x in self._package.relations(self._part)}
        return tuple(
            SheetOf(
                sheet.get("name", ""),
                related.get(sheet.get(RELATION_ID, "")),
                sheet.get("state", "visible") == "visible",
            )
            for sheet in self._listed()
        )

    @property
    def was_returned(self) -> bool:
        """Whether we sent the workbook back before."""
        return any(sheet.name == LIST_SHEET for sheet in self.sheets)

    def styles(self) -> Styles:
        """Return the workbook's styles, to be added to."""
        found = self._package.related(self._part, "styles")
        if found and found.target:
            return Styles(self._package, found.target)
        if _STYLES in self._package.parts:  # a stray part, to which nothing refers
            self._package.drop(_STYLES)
        part = self._package.add(_STYLES, NO_STYLES, CONTENT_TYPE)
        self._package.relate(self._part, "styles", part)
        return Styles(self._package, part)

    def is_worksheet(self, sheet: SheetOf) -> bool:
        """Whether a sheet has cells; a chart sheet has none."""
        if sheet.part is None:
            return False
        return bool(self._package.read(sheet.part).tag == f"{{{MAIN}}}worksheet")

    def put_first(self, content: bytes) -> None:
        """Make this the list sheet: in the place of an earlier one, else before all others."""
        earlier = next((x for x in self.sheets if x.name == LIST_SHEET and x.part), None)
        if earlier and earlier.part:
            self._package.forget_relations(earlier.part)
            self._package.replace(earlier.part, content)
            return
        part = self._package.add("xl/worksheets/sheet{}.xml", content, _SHEET_TYPE)
        key = self._package.relate(self._part, "worksheet", part)
        if self.sheets:
            self._shift()
        self._insert(key)

    def drop_calculation_chain(self) -> None:
        """Let Excel find out anew in which order to calculate: the chain counts sheets."""
        found = self._package.related(self._part, "calcChain")
        if found and found.target:
            self._package.unrelate(self._part, found)
            self._package.drop(found.target)

    def _insert(self, key: str) -> None:
        sheets = self._sheets
        taken = {x.get("sheetId") for x in self._listed()}
        free = next(x for n in itertools.count(1) if (x := str(n)) not in taken)
        attributes = {"name": LIST_SHEET, "sheetId": free, RELATION_ID: key}
        sheets.insert(0, sheets.makeelement(f"{{{MAIN}}}sheet", attributes))

    def _shift(self) -> None:
        """Let what counts sheets by their place mean the same ones as before."""
        for name in self._root.iterfind(f"{{{MAIN}}}definedNames/{{{MAIN}}}definedName"):
            if "localSheetId" in name.attrib:
                name.set("localSheetId", str(int(name.get("localSheetId", "0")) + 1))
        if self._root.find(f"{{{MAIN}}}bookViews") is None:
            views = self._root.makeelement(f"{{{MAIN}}}bookViews")
            views.append(views.makeelement(f"{{{MAIN}}}workbookView"))
            self._sheets.addprevious(views)
        for view in self._root.iterfind(f"{{{MAIN}}}bookViews/{{{MAIN}}}workbookView"):
            view.set("activeTab", str(int(view.get("activeTab", "0")) + 1))
            first = int(view.get("firstSheet", "0"))
            if first:  # nought shows the first tab, which is now ours
                view.set("firstSheet", str(first + 1))

    def _listed(self) -> "list[_Element]":
        return self._sheets.findall(f"{{{MAIN}}}sheet")
