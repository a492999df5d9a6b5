"""A district's blank registers, filled in as an officer fills them."""

from datetime import date
from pathlib import Path

import openpyxl

from dplan_docs.settings.model import ARABIC_DIGITS, Organization, PlanYear, Settings
from dplan_docs.tambon.known import KnownDistricts
from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, USED
from dplan_docs.tambon.registers import Asked, blank_workbook

TEMPLATES = Path(__file__).parents[1] / "templates" / "xlsx"
BLANK, COMBINED = TEMPLATES / "tambon-registers.xlsx", TEMPLATES / "tambon-registers-all.xlsx"
FIRST = 7
PROVINCE = Settings(
    organization=Organization(province="ตัวอย่างบุรี", digit_style=ARABIC_DIGITS),
    year=PlanYear(fiscal_year=2569),
)
TAMBONS = ("ทุ่งตะวัน", "หนองน้ำใส", "บ้านดอน")
KNOWN = KnownDistricts(
    districts={"เนินเมฆ": ("พช.เนินเมฆ",), "ธารทอง": (), "ธาร": ()},
    tambons={"เนินเมฆ": TAMBONS, "ธารทอง": ("ธารงาม", "บ้านดอน"), "ธาร": ("ปากธาร",)},
    targets={"เนินเมฆ": TAMBONS[:2]},
    fiscal_year=2569,
)
DUES = {mark: date(2026, 3, 31) for mark in (TARGETS, USED, LINKED, REPORT)}
TARGET_ROWS = (
    ("ทุ่งตะวัน", "นายหนึ่ง ใจดี", "อบต.ทุ่งตะวัน", "ส่งแล้ว", 2),
    ("หนองน้ำใส", "นางสาวสอง ใจงาม", "ยังไม่ได้ส่ง", "ส่งแล้ว", 3),
)
USED_ROWS = (
    ("ทุ่งตะวัน", "ปลูกผักสวนครัว", "ชุมชนทำเอง", 15000, "50 ครัวเรือน", "ม.ค. - มี.ค. 2569"),
    ("หนองน้ำใส", "รวมพลคนรักสุขภาพ", "ทำร่วมกับหน่วยงาน", 2500.5, "80 คน", "ก.พ. 2569"),
    ("หนองน้ำใส", "เก็บขยะวันพระ", "ชุมชนทำเอง", "ไม่ใช้งบประมาณ", "30 คน", "ทั้งปี"),
)
LINKED_ROWS = (
    (
        *("ทุ่งตะวัน", "ขุดลอกคลองตะวัน", "ก่อสร้าง", 250000, "1 สาย", "2569"),
        *("อบต.ทุ่งตะวัน", "ขอรับการสนับสนุนงบประมาณ"),
    ),
)
COUNTS = (2, 2, 2, 1, 1, 0)


BODY = "คณะกรรมการบริหารงานตำบลแบบบูรณาการ"


def blank(path, district="เนินเมฆ", settings=PROVINCE, body=BODY):
    """Write a district's blank workbook."""
    asked = Asked(district=district, tambons=KNOWN.tambons.get(district, ()), dues=DUES, body=body)
    content = blank_workbook(BLANK, asked, settings)
    path.write_bytes(content)
    return path


def filled(path, edit=lambda _book: None, body=BODY):
    """Write a district's workbook with every form filled in, then changed."""
    book = openpyxl.load_workbook(blank(path, body=body))
    for mark, rows in ((TARGETS, TARGET_ROWS), (USED, USED_ROWS), (LINKED, LINKED_ROWS)):
        for number, row in enumerate(rows, FIRST):
            for column, value in enumerate(row, 2):
                book[mark].cell(number, column).value = value
    report = book[REPORT]
    for row, count in enumerate(COUNTS, 5):
        report.cell(row, 2).value = count
    report["A12"], report["A18"] = "เจ้าหน้าที่มีน้อย", "ขอให้จัดอบรม"
    report["B23"] = "นางสาวสาม ใจกว้าง"
    edit(book)
    book.save(path)
    return path
