"""The sheet สิ่งที่ต้องแก้ไข: every finding on its row, with a link to its cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from dplan_docs.findings import Finding, Severity
from dplan_docs.formats.returned.cells import place_of
from dplan_docs.formats.returned.styles import Styles
from dplan_docs.formats.returned.text import markup, plain
from dplan_docs.formats.xlsx.markup import MAIN
from dplan_docs.reading.returned import LIST_HEADINGS

LABELS = {
    Severity.ERROR: "ต้องแก้ไข",
    Severity.WARNING: "ควรตรวจสอบ",
    Severity.INFO: "เพื่อทราบ",
}

_WIDTHS = (8, 16, 32, 12, 36, 84)
_FIRST_ROW = 4
_LINE, _LETTERS_PER_WIDTH = 24, 0.8
"""Points, and how many letters of TH Sarabun 16 fit in the width of one digit."""

_FONT = '<font>{bold}{line}<sz val="{size}"/><color rgb="{color}"/><name val="TH SarabunPSK"/><family val="2"/></font>'
_INK, _LINK = "FF1F2933", "FF1F5FA8"
_EDGE = '<{0} style="thin"><color rgb="FFB8C0CC"/></{0}>'
_HIGHEST = 400
_TEXT = 'vertical="top" wrapText="1"'
_MIDDLE = f'horizontal="center" {_TEXT}'
_VIEW = (
    '<sheetViews><sheetView workbookViewId="0" showGridLines="0">'
    '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>'
    '<selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews>'
)
_PRINTING = (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
)


@dataclass(frozen=True, slots=True)
class _Look:
    """The numbers of the styles of our own sheet."""

    title: int
    note: int
    heading: int
    text: int
    middle: int
    link: int
    labels: dict[Severity, int]

    @classmethod
    def added_to(cls, styles: Styles) -> "_Look":
        normal = _font(styles, 16)
        bold = _font(styles, 16, bold="<b/>")
        link = _font(styles, 16, line="<u/>", color=_LINK)
        edges = "".join(_EDGE.format(side) for side in ("left", "right", "top", "bottom"))
        border = styles.add("borders", f"<border>{edges}<diagonal/></border>")
        gray = '<patternFill patternType="solid"><fgColor rgb="FFE4E9F0"/><bgColor indexed="64"/></patternFill>'
        head = styles.add("fills", f"<fill>{gray}</fill>")
        labels = {x: _format(styles, bold, styles.fill(x), border, _MIDDLE) for x in Severity}
        return cls(
            title=_format(styles, _font(styles, 22, bold="<b/>"), 0, 0, 'vertical="center"'),
            note=_format(styles, normal, 0, 0, _TEXT),
            heading=_format(styles, bold, head, border, _MIDDLE),
            text=_format(styles, normal, 0, border, _TEXT),
            middle=_format(styles, normal, 0, border, _MIDDLE),
            link=_format(styles, link, 0, border, _MIDDLE),
            labels=labels,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What the sheet says.

    Attributes:
        title: Whose list it is.
        note: What to do with it.
        findings: In the order of the rows.
        seen: The sheets to which a link leads; a hidden one cannot be gone to.
    """

    title: str
    note: str
    findings: Sequence[Finding]
    seen: frozenset[str]

    def xml(self, styles: Styles) -> bytes:
        """Return the sheet's part, its styles added to the workbook's."""
        look = _Look.added_to(styles)
        columns = "".join(
            f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
            for n, width in enumerate(_WIDTHS, start=1)
        )
        rows = "".join(self._rows(look))
        links = "".join(self._links())
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f'<worksheet xmlns="{MAIN}"><sheetPr><tabColor rgb="FFC0504D"/><pageSetUpPr fitToPage="1"/>'
            f'</sheetPr><dimension ref="A1:F{_FIRST_ROW + len(self.findings) - 1}"/>{_VIEW}'
            f'<sheetFormatPr defaultRowHeight="21"/><cols>{columns}</cols><sheetData>{rows}</sheetData>'
            '<mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A2:F2"/></mergeCells>'
            f"{f'<hyperlinks>{links}</hyperlinks>' if links else ''}{_PRINTING}</worksheet>"
        ).encode()

    def _rows(self, look: _Look) -> Iterator[str]:
        yield f'<row r="1" ht="30" customHeight="1">{_cell("A1", look.title, self.title)}</row>'
        yield f'<row r="2" ht="66" customHeight="1">{_cell("A2", look.note, self.note)}</row>'
        heads = (
            _cell(f"{x}3", look.heading, text)
            for x, text in zip("ABCDEF", LIST_HEADINGS, strict=True)
        )
        yield f'<row r="3" ht="{_LINE}" customHeight="1">{"".join(heads)}</row>'
        for number, finding in enumerate(self.findings, start=1):
            row = number + _FIRST_ROW - 1
            cells = (
                f'<c r="A{row}" s="{look.middle}"><v>{number}</v></c>',
                _cell(f"B{row}", look.labels[finding.severity], LABELS[finding.severity]),
                _cell(f"C{row}", look.text, self._sheet_name(finding)),
                _cell(
                    f"D{row}",
                    look.link if self._link(finding) else look.middle,
                    finding.where.cell or ("ทั้งแผ่น" if finding.where.sheet else ""),
                ),
                _cell(f"E{row}", look.text, finding.value or ""),
                _cell(f"F{row}", look.text, finding.message),
            )
            height = self._height(finding)
            yield f'<row r="{row}" ht="{height}" customHeight="1">{"".join(cells)}</row>'

    def _height(self, finding: Finding) -> int:
        """Return the points that a row needs: not every program finds that out by itself."""
        texts = (self._sheet_name(finding), finding.value or "", finding.message)
        widths = (_WIDTHS[2], _WIDTHS[4], _WIDTHS[5])
        lines = max(map(_lines, texts, widths))
        return min(_LINE * lines + 2, _HIGHEST)

    def _links(self) -> Iterator[str]:
        for row, finding in enumerate(self.findings, start=_FIRST_ROW):
            location = self._link(finding)
            if location:
                yield f'<hyperlink ref="D{row}" location="{markup(location)}"/>'

    def _link(self, finding: Finding) -> str | None:
        sheet = finding.where.sheet
        if sheet is None or sheet not in self.seen:
            return None
        place = place_of(finding.where.cell)
        quoted = plain(sheet).replace("'", "''")
        return f"'{quoted}'!{place.address if place else 'A1'}"

    def _sheet_name(self, finding: Finding) -> str:
        sheet = finding.where.sheet
        if sheet is None:
            return "ทั้งไฟล์"
        return f"{sheet} (ซ่อนอยู่)" if self.seen and sheet not in self.seen else sheet


def _lines(text: str, width: int) -> int:
    """Return how many lines a text takes; vowels above and below a letter take no room."""
    room = width * _LETTERS_PER_WIDTH
    letters = (sum(category(x) != "Mn" for x in line) for line in plain(text).split("\n"))
    return sum(1 + int(count / room) for count in letters)


def _cell(address: str, style: int, text: str) -> str:
    """Return a cell of text, inline, so that what begins with ``=`` is never a formula."""
    if not text:
        return f'<c r="{address}" s="{style}"/>'
    shown = f'<is><t xml:space="preserve">{markup(text)}</t></is>'
    return f'<c r="{address}" s="{style}" t="inlineStr">{shown}</c>'


def _font(styles: Styles, size: int, *, bold: str = "", line: str = "", color: str = _INK) -> int:
    return styles.add("fonts", _FONT.format(bold=bold, line=line, size=size, color=color))


def _format(styles: Styles, font: int, fill: int, border: int, alignment: str) -> int:
    numbers = f'numFmtId="0" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"'
    applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
    return styles.add("cellXfs", f"<xf {numbers} {applied}><alignment {alignment}/></xf>")
