"""How long 5,000 projects in 8 workbooks take to read, beside openpyxl's loading of the same files.

Run by hand: ``python benchmarks/reading.py [RUNS]``. The workbooks have merged cells, painted
cells and drawn arrows, and a project's months are told by marks, paint or an arrow in turn. The
two are run in turn, so that a busy machine slows both alike, and their medians are compared. Then
the peak memory of reading one workbook and of reading all eight (on POSIX systems).
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet
from side_by_side import report

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook

WORKBOOKS, PROJECTS = 8, 625
MARKED, MERGED, PAINTED, DRAWN = range(4)
BOUND = 0.5
MONTHS = "ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย.".split()  # noqa: SIM905
HEADINGS = ("ลำดับที่", "โครงการ", "รายละเอียด", "งบประมาณ (บาท)", "สถานที่ดำเนินการ", "หน่วยงานรับผิดชอบ")
WORK_PLANS = ("การศึกษา", "สาธารณสุข", "เคหะและชุมชน", "อุตสาหกรรมและการโยธา", "การเกษตร")
FIRST_MONTH = len(HEADINGS) + 1
SPACES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINE = (
    '<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="{id}" name="{id}"/><xdr:cNvCxnSpPr/>'
    '</xdr:nvCxnSpPr><xdr:spPr><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    '<a:ln><a:headEnd type="triangle"/><a:tailEnd type="triangle"/></a:ln></xdr:spPr></xdr:cxnSp>'
)
PAINT = PatternFill("solid", "92D050")
THIN = Side(style="thin")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)

PEAK = """
import resource, sys
from pathlib import Path
from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
kept = [read_workbook(Path(x), x, Vocabulary()) for x in sys.argv[1:]]
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main() -> None:
    """Print both medians in milliseconds, their ratio, and the peaks of memory."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as home:
        paths = [made(Path(home) / f"กอง{number}.xlsx") for number in range(1, WORKBOOKS + 1)]
        ours, theirs = [], []
        for _ in range(runs + 1):
            theirs.append(seconds(load, paths))
            ours.append(seconds(read, paths))
        # the first pair imports and fills the disk's cache
        report(("openpyxl and a loop", theirs[1:]), ("read_workbook", ours[1:]), BOUND)
        if sys.platform != "win32":
            one, all_eight = peak(paths[:1]), peak(paths)
            print(f"{'peak memory':24} {one:.0f} MB for one workbook, {all_eight:.0f} MB for eight")


def read(path: Path) -> None:
    """Read a workbook as the program does; every project and its months must be found."""
    entries = read_workbook(path, path.name, Vocabulary()).entries
    assert len(entries) == PROJECTS, len(entries)  # noqa: S101
    for index, entry in enumerate(entries):
        assert len(entry.months) == 2 + index % 4, entry  # noqa: S101


def load(path: Path) -> None:
    """Load a workbook by openpyxl and look at every cell."""
    for sheet in load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                _ = cell.value


def seconds(work: Callable[[Path], None], paths: Sequence[Path]) -> float:
    """Return how long a piece of work takes on all workbooks."""
    started = time.perf_counter()
    for path in paths:
        work(path)
    return time.perf_counter() - started


def peak(paths: Sequence[Path]) -> float:
    """Return the peak memory, in megabytes, of a process that reads these workbooks."""
    command = [sys.executable, "-c", PEAK, *map(str, paths)]
    told = subprocess.run(command, check=True, capture_output=True)
    return int(told.stdout) / (2**20 if sys.platform == "darwin" else 2**10)


def made(path: Path) -> Path:
    """Return a workbook of one sheet for each แผนงาน, saved with its arrows."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    share = PROJECTS // len(WORK_PLANS)
    arrows = [
        _fill(workbook.create_sheet(name), name, number * share, share)
        for number, name in enumerate(WORK_PLANS)
    ]
    workbook.save(path)
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for number, anchors in enumerate(arrows, start=1):
        _draw(parts, number, anchors)
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def _fill(sheet: Worksheet, work_plan: str, first: int, count: int) -> list[str]:
    """Fill a sheet and return the anchors of its arrows."""
    sheet.append(["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569"])
    sheet.append(["ยุทธศาสตร์ที่ 1 การพัฒนาคุณภาพชีวิต"])
    sheet.append([f"แผนงาน{work_plan}"])
    sheet.append([*HEADINGS, "พ.ศ. 2568", None, None, "พ.ศ. 2569"])
    sheet.append([*[None] * len(HEADINGS), *MONTHS])
    for place in ("A1:R1", "A2:R2", "A3:R3", "G4:I4", "J4:R4", *(f"{x}4:{x}5" for x in "ABCDEF")):
        sheet.merge_cells(place)
    sheet.column_dimensions["B"].width = 45
    anchors: list[str] = []
    for index in range(first, first + count):
        row, start, months = sheet.max_row + 1, FIRST_MONTH + index % 8, 2 + index % 4
        name = f"โครงการพัฒนาคุณภาพชีวิตและสิ่งแวดล้อมชุมชน รายการที่ {index + 1}"
        detail = "จัดกิจกรรมฝึกอบรมให้ความรู้แก่ประชาชนในพื้นที่ จำนวน 100 คน"
        sheet.append(
            [index + 1, name, detail, 1000 * (index + 1), f"หมู่ที่ {index % 12 + 1}", "กองช่าง"]
        )
        sheet.row_dimensions[row].height = 30 + index % 3
        for column in range(1, FIRST_MONTH + len(MONTHS)):
            sheet.cell(row, column).border = BORDER
        _tell_months(sheet, row, range(start, start + months), index % 4)
        if index % 4 == DRAWN:
            anchors.append(_anchor(len(anchors) + 2, row, start, start + months - 1))
    return anchors


def _tell_months(sheet: Worksheet, row: int, columns: range, way: int) -> None:
    """Tell months by marks, by a mark in merged cells or by paint; arrows come later."""
    if way == MERGED:
        sheet.merge_cells(None, row, columns[0], row, columns[-1])
        sheet.cell(row, columns[0], "<--->")
    for column in columns:
        if way == MARKED:
            sheet.cell(row, column, "✓")
        elif way == PAINTED:
            sheet.cell(row, column).fill = PAINT


def _anchor(number: int, row: int, first: int, last: int) -> str:
    def corner(name: str, column: int, offset: int) -> str:
        place = f"<xdr:col>{column - 1}</xdr:col><xdr:colOff>{offset}</xdr:colOff>"
        return f"<xdr:{name}>{place}<xdr:row>{row - 1}</xdr:row><xdr:rowOff>190500</xdr:rowOff></xdr:{name}>"

    ends = corner("from", first, 60_000) + corner("to", last, 550_000)
    return f"<xdr:twoCellAnchor>{ends}{LINE.format(id=number)}<xdr:clientData/></xdr:twoCellAnchor>"


def _draw(parts: dict[str, bytes], number: int, anchors: Sequence[str]) -> None:
    """Put a drawing into a sheet's part."""
    sheet = f"xl/worksheets/sheet{number}.xml"
    drawing = f'<drawing xmlns:r="{RELATED}" r:id="rId1"/></worksheet>'
    parts[sheet] = parts[sheet].replace(b"</worksheet>", drawing.encode())
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATED}/drawing" Target="../drawings/drawing{number}.xml"/>'
        "</Relationships>"
    )
    parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = relations.encode()
    parts[f"xl/drawings/drawing{number}.xml"] = (
        f"<xdr:wsDr {SPACES}>{''.join(anchors)}</xdr:wsDr>".encode()
    )


if __name__ == "__main__":
    main()
