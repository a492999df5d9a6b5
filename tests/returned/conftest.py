"""A workspace whose division sends a workbook as officers make them: shapes, pictures, comments."""

import contextlib
import io
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName

from dplan_docs.reading.returned import LIST_SHEET
from dplan_docs.starting import Start, create_workspace
from tests.workbook_editing import parts_of, write_parts
from tests.workbook_making import HEADINGS, MONTHS, book_of

TITLES = [
    ["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"],
    ["ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"],
    ["แผนงานอุตสาหกรรมและการโยธา"],
]
ROADS = [
    [1, "ก่อสร้างถนนสายหนึ่ง", "ถนน คสล.", 250000, "หมู่ที่ 1", "กองช่าง", None, "x", "x"],
    [2, "ก่อสร้างถนนสายสอง", "ถนน คสล.", "ตามข้อบัญญัติ", "หมู่ที่ 2", "กองช่าง"],
]
OTHERS = [[number, f"ซ่อม{name}", *rest] for number, name, *rest in ROADS]
"""Other projects: a workbook of the same ones would take the first one's place."""
SPACES = {
    "xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63"
    "f8cfc0f01f0005050200a2d3b6c40000000049454e44ae426082"
)
ARROW = (
    '<xdr:twoCellAnchor xmlns:xdr="{xdr}" xmlns:a="{a}"><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff>'
    "<xdr:row>5</xdr:row><xdr:rowOff>95250</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col>"
    "<xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>95250</xdr:rowOff></xdr:to>"
    '<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="77" name="ลูกศร"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>'
    '<xdr:spPr><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    '<a:ln w="12700"><a:headEnd type="triangle"/><a:tailEnd type="triangle"/></a:ln></xdr:spPr></xdr:cxnSp>'
    "<xdr:clientData/></xdr:twoCellAnchor>"
)
PICTURE = (
    '<xdr:oneCellAnchor xmlns:xdr="{xdr}" xmlns:a="{a}" xmlns:r="{r}"><xdr:from><xdr:col>0</xdr:col>'
    "<xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
    '<xdr:ext cx="190500" cy="190500"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="78" name="ตรา"/><xdr:cNvPicPr/>'
    '</xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId77"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="190500" cy="190500"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
)


def a_workbook(path, *, title="ผด.02", rows=ROADS, change=None):
    """Write a plain workbook; ``change`` may alter it before it is saved."""
    book = book_of({title: [*TITLES, [*HEADINGS, *MONTHS], *rows]})
    if change:
        change(book)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def a_rich_workbook(path):
    """Write a workbook with all that openpyxl would drop, or that counts sheets."""

    def change(book):
        sheet = book.worksheets[0]
        thin = Side(style="thin", color="FF00AA00")
        sheet["D6"].font = Font(name="TH SarabunPSK", size=16, bold=True)
        sheet["D6"].border = Border(left=thin, right=thin, top=thin, bottom=thin)
        sheet["D6"].number_format = "#,##0.00"
        sheet["D6"].fill = PatternFill("solid", fgColor="FFDDDDDD")
        sheet["B5"].comment = Comment("ขอเงินอุดหนุนแล้ว", "เจ้าหน้าที่กองช่าง")
        sheet["D6"].comment = Comment("รอสภา", "เจ้าหน้าที่กองช่าง")
        sheet.conditional_formatting.add(
            "D5:D9", CellIsRule(operator="lessThan", formula=["0"], font=Font(color="FFFF0000"))
        )
        sheet.print_title_rows = "4:4"
        sheet.print_area = "A1:R6"
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=4, min_row=5, max_row=6))
        sheet.add_chart(chart, "B12")
        book.create_sheet("ซ่อน").sheet_state = "hidden"
        book.create_sheet("ลูก'น้ำ 1")["A1"] = "บันทึก"
        book.defined_names["ยอด"] = DefinedName("ยอด", attr_text="'ผด.02'!$D$5")
        book.active = 2

    a_workbook(path, change=change)
    parts = parts_of(path)
    drawing, relations = "xl/drawings/drawing1.xml", "xl/drawings/_rels/drawing1.xml.rels"
    added = (ARROW + PICTURE).format(**SPACES).encode()
    head, end, _ = parts[drawing].rpartition(b"</")
    parts[drawing] = head + added + end + parts[drawing][len(head) + 2 :]
    image = b'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="/xl/media/image1.png"/>'
    parts[relations] = parts[relations].replace(b"</Relationships>", image + b"</Relationships>")
    parts["xl/media/image1.png"] = PIXEL
    types = parts["[Content_Types].xml"]
    if b'Extension="png"' not in types:
        png = b'<Default Extension="png" ContentType="image/png"/></Types>'
        parts["[Content_Types].xml"] = types.replace(b"</Types>", png)
    return write_parts(path, parts)


@pytest.fixture
def office(tmp_path):
    """A workspace; ``run`` checks it, ``copy`` finds a written copy."""
    from dplan_docs.cli import run

    folder = tmp_path / "แผน 2569"
    create_workspace(folder, Start(name="ตัวอย่าง", kind="อบต.", fiscal_year=2569))
    inbox, returned = folder / "inbox", folder / "output" / "ส่งคืน"

    def go(*options):
        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            pytest.raises(SystemExit) as stop,
        ):
            run(["check", str(folder), "--return", "--today", "2025-10-05", *options])
        return SimpleNamespace(code=stop.value.code, out=out.getvalue(), err=err.getvalue())

    def copy(name="กองช่าง"):
        [found] = returned.rglob(f"{name} (สิ่งที่ต้องแก้ไข).xls?")
        return found

    return SimpleNamespace(folder=folder, inbox=inbox, returned=returned, run=go, copy=copy)


@pytest.fixture
def rich(office):
    """The workspace with the rich workbook sent, and copies made."""
    original = a_rich_workbook(office.inbox / "กองช่าง.xlsx")
    before = original.read_bytes()
    result = office.run("--json")
    return SimpleNamespace(
        office=office, original=original, before=before, result=result, copy=office.copy()
    )


def listed(path: Path):
    """Return the rows of the list sheet of a copy."""
    sheet = load_workbook(path)[LIST_SHEET]
    return [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[0]]
