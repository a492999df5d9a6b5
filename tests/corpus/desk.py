"""A desk to write a division's workbook at: cells as the officer typed them, and what they mean.

Not the writer of the project's samples: nothing here knows a heading, a form or a rule of the reader.
"""

import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.workbook_editing import parts_of
from tests.workbook_making import YEAR

FIELDS = (
    "form", "number", "name", "description", "budget", "budget_note", "funding_source", "location",
    "divisions", "months", "strategy", "tactic", "work_plan", "category", "edition",
)  # fmt: skip
COLUMN, ROW = 609_600, 190_500  # EMU of a column and a row of the usual size
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass
class Said:
    """A cell as it was typed, and what it means where that is not the same."""

    cell: object
    means: str


@dataclass
class When:
    """How months were entered: cells by month, ranges to be merged, shapes; and the months meant."""

    months: tuple[int, ...] = ()
    cells: dict[int, object] = field(default_factory=dict)
    merged: tuple[tuple[int, int], ...] = ()
    shapes: tuple[tuple, ...] = ()


def span(first, last):
    """The months of a period, ends included."""
    return YEAR[YEAR.index(first) : YEAR.index(last) + 1]


def ticks(mark, *months):
    return When(months, dict.fromkeys(months, mark))


def merged(text, first, last):
    return When(span(first, last), {first: text}, ((first, last),))


def typed(cells, *months):
    return When(months, cells)


def drawn(*shapes):
    """Shapes, each (first, last, kind, offset in the first column, in the last one)."""
    full = tuple((*shape, *("line", 0.1, 0.9)[len(shape) - 2 :]) for shape in shapes)
    covered = {month for shape in full for month in _covered(shape)}
    return When(tuple(month for month in YEAR if month in covered), shapes=full)


def _covered(shape):
    first, last, _, start, end = shape
    months = list(span(first, last))
    return months[start > 0.7 : len(months) - (end < 0.3)] or months[:1]


NEVER = When()


class Desk:
    """A workbook under construction and the records that a careful reader finds in it."""

    def __init__(self, name):
        self.name = name
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)
        self.workbook.properties.created = self.workbook.properties.modified = datetime(2025, 9, 1)  # noqa: DTZ001
        self.expected = []
        self.tells = []
        self.shapes = {}

    def sheet(self, title, fields="number name description budget location divisions", months=7):
        """Begin a sheet: its fields by column (``_`` for a column of something else)."""
        return Page(self, self.workbook.create_sheet(title), fields.split(), months)

    def save(self, folder: Path) -> Path:
        path = folder / self.name
        self.workbook.save(path)
        parts = parts_of(path)
        for number, sheet in enumerate(self.workbook.worksheets, start=1):
            if sheet.title in self.shapes:
                _draw(parts, number, self.shapes[sheet.title])
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                package.writestr(zipfile.ZipInfo(name, (2025, 9, 1, 0, 0, 0)), content)
        return path


class Page:
    """A sheet being filled from top to bottom."""

    def __init__(self, desk, sheet, fields, months):
        self.desk, self.sheet, self.row_number = desk, sheet, 0
        self.form = "ผด.02"
        self.over = {}
        self.layout(fields, months)

    def layout(self, fields, months, order=YEAR):
        """Say what each column holds from here on; months begin at a column, or there are none."""
        self.fields = list(fields)
        self.months = {m: months + i for i, m in enumerate(order)} if months else {}
        return self

    def line(self, *cells, at=1):
        """Write a row of cells as they come; returns the page."""
        self.row_number += 1
        for column, value in enumerate(cells, start=at):
            if value is not None:
                self.sheet.cell(self.row_number, column, value)
        return self

    def lines(self, *rows):
        for row in rows:
            self.line(*row)
        return self

    def skip(self, rows=1):
        self.row_number += rows
        return self

    def merge(self, *ranges):
        for each in ranges:
            self.sheet.merge_cells(each)
        return self

    def caption(self, *cells, at=1, wide=0, **meant):
        """Write a line that names what holds for the rows below."""
        self.line(*cells, at=at)
        if wide:
            row = self.row_number
            self.sheet.merge_cells(
                start_row=row, end_row=row, start_column=at, end_column=at + wide - 1
            )
        return self.below(**meant)

    def below(self, **meant):
        """What holds from here on, with no line for it."""
        if "strategy" in meant:
            self.over = {k: v for k, v in self.over.items() if k in {"category", "edition"}}
        self.over |= meant
        return self

    def row(self, *values, when=NEVER, tell=(), **meant):
        """Write a record: its cells in the order of the columns; ``meant`` is what they don't show."""
        self.row_number += 1
        record = dict.fromkeys(FIELDS, "") | {"form": self.form} | self.over
        for column, (name, value) in enumerate(zip(self.fields, values, strict=False), start=1):
            cell, means = (value.cell, value.means) if isinstance(value, Said) else (value, None)
            if cell is not None:
                self.sheet.cell(self.row_number, column, cell)
            if name != "_":
                record[name] = _meaning(name, cell) if means is None else means
        self._mark(when)
        record["months"] = " ".join(map(str, when.months))
        record |= meant
        where = {"sheet": self.sheet.title, "row": str(self.row_number)}
        self.desk.expected.append(where | {name: str(record[name]) for name in FIELDS})
        codes = (tell,) if isinstance(tell, str) else tell
        self.desk.tells += [(self.sheet.title, self.row_number, code) for code in codes]
        return self

    def _mark(self, when):
        row = self.row_number
        for month, value in when.cells.items():
            self.sheet.cell(row, self.months[month], value)
        for first, last in when.merged:
            self.sheet.merge_cells(
                start_row=row, end_row=row,
                start_column=self.months[first], end_column=self.months[last],
            )  # fmt: skip
        for first, last, kind, start, end in when.shapes:
            ends = self.months[first] - 1 + start, self.months[last] - 1 + end
            self.shape(kind, ends, row)

    def shape(self, kind, ends, row, y=0.5):
        """Draw a shape from one place to another, in columns counted from 0."""
        drawn = self.desk.shapes.setdefault(self.sheet.title, [])
        drawn.append(_anchor(kind, ends, row - 1 + y, len(drawn) + 2))
        return self


def _meaning(name, cell):
    if cell is None:
        return ""
    if name == "budget" and isinstance(cell, int | float):
        return f"{cell:.2f}"
    return " ".join(str(cell).translate(_THAI_DIGITS).split())


def _anchor(kind, ends, y, number):
    height = 2.4 if kind == "textbox" else 0
    start, end = _corner(ends[0], y), _corner(ends[1], y + height)
    wide = int((ends[1] - ends[0]) * COLUMN)
    line = _connector(number)
    if kind == "one":
        size = f'<xdr:ext cx="{wide}" cy="0"/>'
        return f"<xdr:oneCellAnchor><xdr:from>{start}</xdr:from>{size}{line}<xdr:clientData/></xdr:oneCellAnchor>"
    if kind == "absolute":
        place = f'<xdr:pos x="{int(ends[0] * COLUMN)}" y="{int(y * ROW)}"/><xdr:ext cx="{wide}" cy="0"/>'
        return f"<xdr:absoluteAnchor>{place}{line}<xdr:clientData/></xdr:absoluteAnchor>"
    shape = {
        "line": line,
        "arrow": _shape(number, "leftRightArrow"),
        "rect": _shape(number, "rect"),
        "group": _group(number),
        "choice": f'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="a14">{line}</mc:Choice><mc:Fallback>{line}</mc:Fallback></mc:AlternateContent>',
        "textbox": _shape(number, "rect", 'txBox="1"', "แก้ไข ครั้งที่ 1 / 2568"),
    }[kind]
    return f"<xdr:twoCellAnchor><xdr:from>{start}</xdr:from><xdr:to>{end}</xdr:to>{shape}<xdr:clientData/></xdr:twoCellAnchor>"


def _corner(x, y):
    return (
        f"<xdr:col>{int(x)}</xdr:col><xdr:colOff>{int(x % 1 * COLUMN)}</xdr:colOff>"
        f"<xdr:row>{int(y)}</xdr:row><xdr:rowOff>{int(y % 1 * ROW)}</xdr:rowOff>"
    )


_FRAME = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="0"/></a:xfrm>'


def _connector(number):
    return (
        f'<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="{number}" name="ลูกศร {number}"/><xdr:cNvCxnSpPr/>'
        f'</xdr:nvCxnSpPr><xdr:spPr>{_FRAME}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        '<a:ln w="19050"><a:headEnd type="triangle"/><a:tailEnd type="triangle"/></a:ln></xdr:spPr></xdr:cxnSp>'
    )


def _shape(number, preset, about="", words=""):
    return (
        f'<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="{number}" name="รูป {number}"/><xdr:cNvSpPr {about}/>'
        f'</xdr:nvSpPr><xdr:spPr>{_FRAME}<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom></xdr:spPr>'
        f"<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>{words}</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    )


def _group(number):
    frame = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="100" cy="0"/></a:xfrm>'
    return (
        f'<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="{number + 500}" name="กลุ่ม"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr>'
        f"<xdr:grpSpPr>{frame}</xdr:grpSpPr>{_connector(number)}</xdr:grpSp>"
    )


def _draw(parts, number, anchors):
    sheet, drawing = f"xl/worksheets/sheet{number}.xml", f"xl/drawings/drawing{number}.xml"
    mark = f'<drawing xmlns:r="{_REL}" r:id="rIdD"/></worksheet>'
    parts[sheet] = parts[sheet].replace(b"</worksheet>", mark.encode())
    parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rIdD" '
        f'Type="{_REL}/drawing" Target="../drawings/drawing{number}.xml"/></Relationships>'
    ).encode()
    parts[drawing] = (
        f'<xdr:wsDr xmlns:xdr="{_XDR}" xmlns:a="{_A}">{"".join(anchors)}</xdr:wsDr>'.encode()
    )
    kind = f'<Override PartName="/{drawing}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>'
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"</Types>", kind.encode() + b"</Types>")
