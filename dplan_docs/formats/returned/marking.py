"""A division's workbook again, its cells with findings colored and commented, its list first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from dplan_docs.findings import Finding, Severity
from dplan_docs.formats.returned.book import Book
from dplan_docs.formats.returned.cells import Cells, Place, place_of
from dplan_docs.formats.returned.comments import Comments
from dplan_docs.formats.returned.listing import LABELS, Listing
from dplan_docs.formats.returned.parts import Package, UnmarkableError
from dplan_docs.formats.returned.styles import Styles
from dplan_docs.formats.xlsx.markup import MAIN, NAMESPACES
from dplan_docs.reading.returned import LIST_SHEET

_SEVERITIES = tuple(Severity)
_TO_DO = (
    "ช่องที่ต้องดูในแต่ละแผ่นงานมีสีพื้นตามระดับ และมีหมายเหตุ (comment) บอกสิ่งที่พบ คลิกที่ช่องสีน้ำเงินเพื่อไปยังช่องนั้น\n"
    "กรุณาแก้ไขในไฟล์นี้ หรือในไฟล์ของท่าน แล้วส่งกลับให้ผู้รวบรวมแผน แผ่นนี้ไม่ต้องลบและไม่ต้องกรอก"
)
_NOT_MARKED = (
    "ไม่สามารถทำเครื่องหมายลงในไฟล์เดิมได้ เพราะ{reason}\nกรุณาเปิดไฟล์เดิมของท่าน แก้ไขตามรายการต่อไปนี้ "
    "แล้วส่งกลับให้ผู้รวบรวมแผน (หากบันทึกเป็น .xlsx ครั้งต่อไปโปรแกรมจะทำเครื่องหมายในช่องให้)"
)
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_EMPTY = {
    "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_MAIN_TYPE}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{NAMESPACES["p"]}"><Relationship Id="rId1" '
    f'Type="{NAMESPACES["r"]}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{NAMESPACES["r"]}"><sheets/></workbook>',
}


def mark_workbook(path: Path, name: str, findings: Sequence[Finding]) -> bytes:
    """Return a copy of a workbook in which these findings are marked and listed.

    Args:
        path: The workbook, which is only read.
        name: What its list calls it.
        findings: Those about this workbook.

    Raises:
        UnmarkableError: It is no ``.xlsx`` or ``.xlsm``, or damaged; says why in Thai.
    """
    from lxml.etree import LxmlError

    package = Package.open(path)
    try:
        return _marked(package, name, findings)
    except (LxmlError, ValueError, LookupError) as error:  # whatever a stranger's parts may hold
        raise UnmarkableError("โครงสร้างภายในไฟล์เดิมผิดปกติ") from error


def list_workbook(name: str, reason: str, findings: Sequence[Finding]) -> bytes:
    """Return a small workbook that only lists the findings about one that cannot be marked."""
    package = Package({part: xml.encode() for part, xml in _EMPTY.items()})
    book = Book(package)
    found = _sorted(findings, list(dict.fromkeys(x.where.sheet or "" for x in findings)))
    note = _NOT_MARKED.format(reason=reason)
    listing = Listing(title=f"{LIST_SHEET}: {name}", note=note, findings=found, seen=frozenset())
    book.put_first(listing.xml(book.styles()))
    return package.content()


def _marked(package: Package, name: str, findings: Sequence[Finding]) -> bytes:
    book = Book(package)
    styles = book.styles()
    sheets = book.sheets
    for sheet in sheets:
        marks = _marks(findings, sheet.name)
        if sheet.name == LIST_SHEET or not (marks or book.was_returned):
            continue
        if sheet.part and book.is_worksheet(sheet):
            if book.was_returned:
                _take_back(package, sheet.part, styles)
            _mark(package, sheet.part, marks, styles)
            package.settle(sheet.part)
    listing = Listing(
        title=f"{LIST_SHEET}: {name}",
        note=_TO_DO,
        findings=_sorted(findings, [sheet.name for sheet in sheets]),
        seen=frozenset(sheet.name for sheet in sheets if sheet.visible),
    )
    book.put_first(listing.xml(styles))
    book.drop_calculation_chain()
    return package.content()


def _marks(findings: Sequence[Finding], sheet: str) -> dict[Place, list[Finding]]:
    marks: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        place = place_of(finding.where.cell)
        if finding.where.sheet == sheet and place:
            marks[place].append(finding)
    return marks


def _mark(
    package: Package, part: str, marks: Mapping[Place, Sequence[Finding]], styles: Styles
) -> None:
    """Color and comment the cells of a sheet."""
    cells = Cells(package.edit(part))
    shown: dict[Place, list[Finding]] = defaultdict(list)
    for place, findings in marks.items():
        shown[cells.top_left(place)].extend(findings)
    for place, findings in sorted(shown.items()):
        cell = cells.at(place)
        worst = min((x.severity for x in findings), key=_SEVERITIES.index)
        cell.set("s", str(styles.marked(int(cell.get("s", "0")), worst)))
    if shown:
        Comments(package, part).add(
            {place: _said(findings) for place, findings in sorted(shown.items())}
        )


def _take_back(package: Package, part: str, styles: Styles) -> None:
    """Undo what we did to a sheet when its workbook was sent back before."""
    for cell in Cells(package.edit(part)).all():
        style = int(cell.get("s", "0"))
        if (bare := styles.unmarked(style)) != style:
            cell.set("s", str(bare))
    Comments(package, part).take_back()


def _said(findings: Sequence[Finding]) -> str:
    ranked = sorted(findings, key=lambda x: _SEVERITIES.index(x.severity))
    return "\n\n".join(dict.fromkeys(f"{LABELS[x.severity]}: {x.message}" for x in ranked))


def _sorted(findings: Sequence[Finding], sheets: Sequence[str]) -> list[Finding]:
    """Return the worst first, then by sheet, row and column."""

    def key(finding: Finding) -> tuple[int, int, Place]:
        sheet = finding.where.sheet
        tab = sheets.index(sheet) if sheet in sheets else -1
        return _SEVERITIES.index(finding.severity), tab, place_of(finding.where.cell) or Place(0, 0)

    return sorted(findings, key=key)
