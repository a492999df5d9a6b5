"""An announced plan, and what an office does to amend it."""

import contextlib
import json
import shutil
from datetime import date, time
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from dplan_docs.cli import run
from tests.workbook_making import HEADINGS, MONTHS, YEAR, write_book

SAMPLE = Path(__file__).parents[2] / "samples" / "obt-2566"
ANNOUNCED, AMENDED = "2022-12-01", "2023-02-15"
FIRST, SECOND = "เพิ่มเติม ครั้งที่ 1", "เปลี่ยนแปลง ครั้งที่ 1"

ROAD = "ก่อสร้างถนนคอนกรีตเสริมเหล็ก ซอยร่วมใจพัฒนา หมู่ที่ 1"
PARK = "ปรับปรุงภูมิทัศน์สวนสาธารณะหนองแสงดาว"
WEIR = "ก่อสร้างฝายชะลอน้ำห้วยทองตะวัน หมู่ที่ 7"
SCANNER = "เครื่องสแกนเอกสาร ความละเอียดสูง"

WITH_SOURCE = (*HEADINGS[:4], "แหล่งงบประมาณ", *HEADINGS[4:])
ROAD_ROW = (
    ROAD,
    "ผิวจราจรกว้าง 5.00 เมตร ยาว 210 เมตร หนา 0.15 เมตร หรือมีพื้นที่ไม่น้อยกว่า 1,050 ตารางเมตร",
    623265.50,
    "ข้อบัญญัติ",
    "หมู่ที่ 1 บ้านทุ่งตะวัน",
    "กองช่าง",
    (3, 4, 5, 6),
)
WEIR_ROW = (
    WEIR,
    "ฝายหินก่อ กว้าง 3.00 เมตร สูง 1.20 เมตร จำนวน 2 แห่ง",
    280000,
    "จ่ายขาดเงินสะสม",
    "หมู่ที่ 7",
    "กองช่าง",
    (4, 5, 6),
)
PARK_ROW = (f"{PARK} (ยกเลิก)", "", None, "", "หมู่ที่ 3 บ้านหนองแสงดาว", "กองช่าง", ())
SCANNER_ROW = (
    SCANNER,
    "เครื่องสแกนเอกสารแบบป้อนต่อเนื่อง จำนวน 1 เครื่อง",
    29000,
    "ข้อบัญญัติ",
    "สำนักปลัด",
    "สำนักปลัด",
    (4,),
)


def command(*arguments):
    """Run dplan; return its exit code."""
    with pytest.raises(SystemExit) as stop:
        run([str(argument) for argument in arguments])
    return stop.value.code


def build(folder, today=AMENDED):
    return command("build", folder, "--today", today)


def open_edition(folder, kind="เพิ่มเติม", *more):
    return command("edition", folder, "--kind", kind, "--today", AMENDED, *more)


def edition_folder(workspace, name=FIRST):
    return workspace / "แก้ไขเปลี่ยนแปลง" / name


def bundle_bytes(folder):
    return {path.name: path.read_bytes() for path in sorted((folder / "output").iterdir())}


def record(folder, name):
    return json.loads((folder / "output" / name).read_text(encoding="utf-8"))


def write_workbook(path, rows, *, equipment=False, work_plan="แผนงานอุตสาหกรรมและการโยธา"):
    """Write a division's workbook of these rows; ``rows`` by แผนงาน where it is a dict."""
    form = "บัญชีจำนวนครุภัณฑ์" if equipment else "บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ"
    lines = [[form], ["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566"]]
    headings = ["ลำดับที่", "ครุภัณฑ์", *WITH_SOURCE[2:]] if equipment else WITH_SOURCE
    groups = rows if isinstance(rows, dict) else {work_plan: rows}
    for plan, members in groups.items():
        if not equipment:
            lines.append(["ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"])
        lines.append([plan])
        if equipment:
            lines.append(["ประเภทครุภัณฑ์คอมพิวเตอร์หรืออิเล็กทรอนิกส์"])
        lines.append([*headings, *MONTHS])
        for number, (*cells, months) in enumerate(members, start=1):
            marks = ["✓" if month in months else None for month in YEAR]
            lines.append([number, *cells, *marks])
    write_book(path, {"ผด.02-1" if equipment else "ผด.02": lines})


def fill_settings(path, entered):
    """Enter values: ``{(sheet, label, column of values from 1): value}``."""
    book = load_workbook(path)
    for (sheet, label, column), value in entered.items():
        page = book[sheet]
        row = next(row for row in range(1, page.max_row + 1) if page.cell(row, 1).value == label)
        page.cell(row, 1 + column).value = value
    book.save(path)


MEETING = {
    ("การประชุม", "ครั้งที่", 2): "1/2566",
    ("การประชุม", "วันที่ประชุม", 2): date(2023, 3, 7),
    ("การประชุม", "เวลานัดประชุม", 2): time(9, 30),
    ("กำหนดการ", "วันที่ประกาศใช้แผน", 1): date(2023, 3, 10),
    ("กำหนดการ", "วันที่เริ่มปิดประกาศ", 1): date(2023, 3, 13),
}


def send_amendments(folder):
    """What the divisions send for the first edition: one row changed, one cancelled, two added."""
    write_workbook(
        folder / "inbox" / "กองช่าง.xlsx",
        {"แผนงานอุตสาหกรรมและการโยธา": (ROAD_ROW, WEIR_ROW), "แผนงานเคหะและชุมชน": (PARK_ROW,)},
    )
    write_workbook(
        folder / "inbox" / "สำนักปลัด.xlsx",
        (SCANNER_ROW,),
        equipment=True,
        work_plan="แผนงานบริหารงานทั่วไป",
    )


@pytest.fixture(scope="session")
def announced_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ประกาศแล้ว") / "แผน 66"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("output", ".dplan"))
    with contextlib.suppress(AssertionError):
        assert build(folder, ANNOUNCED) == 0
    return folder


@pytest.fixture
def announced(announced_once, tmp_path):
    """The folder of an announced plan, its papers made on 1 December 2565."""
    return Path(shutil.copytree(announced_once, tmp_path / "แผน 66"))


@pytest.fixture(scope="session")
def amended_once(announced_once, tmp_path_factory):
    """An announced plan and its first edition, announced too; nothing changes them."""
    root = Path(shutil.copytree(announced_once, tmp_path_factory.mktemp("แก้ไขแล้ว") / "แผน 66"))
    before = bundle_bytes(root)
    assert open_edition(root) == 0
    first = edition_folder(root)
    send_amendments(first)
    fill_settings(first / "ข้อมูลหน่วยงาน.xlsx", MEETING)
    code = build(first)
    return SimpleNamespace(root=root, first=first, before=before, code=code)


@pytest.fixture
def amended(amended_once, tmp_path):
    """The same, to be changed."""
    root = Path(shutil.copytree(amended_once.root, tmp_path / "แผน 66"))
    return SimpleNamespace(root=root, first=edition_folder(root))
