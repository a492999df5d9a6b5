"""Files that are no workbook, or not one of ours: one finding each, never an exception."""

import struct
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from dplan_docs.findings import Severity
from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from dplan_docs.reading.guard import check_package
from tests.reading.conftest import DRAIN, HEADER, HEADINGS, MONTHS, ROAD, TITLES, codes
from tests.workbook_editing import parts_of, write_parts


def read(path):
    return read_workbook(path, "กอง/ไฟล์.xlsx", Vocabulary())


def refused(path):
    reading = read(path)
    assert reading.entries == ()
    assert len(reading.findings) == 1, reading.findings
    finding = reading.findings[0]
    assert (finding.severity, finding.where.file) == (Severity.ERROR, "กอง/ไฟล์.xlsx")
    return finding.code


def test_zero_bytes(tmp_path):
    path = tmp_path / "ก.xlsx"
    path.write_bytes(b"")
    assert refused(path) == "file-empty"


@pytest.mark.parametrize(
    "content", [b"hello", b"%PDF-1.7\n...", b"<html><table></table></html>", b"PK", b"\xff" * 600]
)
def test_something_else_under_a_workbooks_name(tmp_path, content):
    path = tmp_path / "ก.xlsx"
    path.write_bytes(content)
    assert refused(path) == "file-not-a-workbook"


def test_a_zip_that_is_no_workbook(tmp_path):
    path = tmp_path / "ก.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.txt", "x")
    assert refused(path) in {"file-damaged", "file-not-a-workbook"}


def test_a_missing_file(tmp_path):
    assert refused(tmp_path / "ไม่มี.xlsx") == "file-missing"


def test_a_password(tmp_path):
    path = tmp_path / "ก.xlsx"
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(head + b"\0" * 1016 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 400)
    assert refused(path) == "file-password"


def test_every_truncation_of_a_workbook_is_survived(book):
    path = book.table(ROAD).save()
    whole = path.read_bytes()
    for share in range(1, 20):
        path.write_bytes(whole[: len(whole) * share // 20])
        assert refused(path) == "file-damaged"


def test_damaged_bytes_never_raise(book):
    path = book.table(ROAD, DRAIN).save()
    whole = path.read_bytes()
    for place in range(30, len(whole), 97):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        read(path)


def test_a_sheet_of_broken_xml_is_told(book):
    path = book.table(ROAD).save()
    parts = parts_of(path)
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet><sheetData><row r='1'><c r='A1'><v>1</"
    write_parts(path, parts)
    reading = read(path)
    assert {finding.severity for finding in reading.findings} >= {Severity.ERROR}


def test_a_zip_bomb_is_not_opened(tmp_path):
    path = tmp_path / "ก.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b"0" * 40_000_000)
    assert refused(path) == "file-unsafe"


def test_too_many_entries_are_not_opened(tmp_path):
    path = tmp_path / "ก.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        for number in range(10_001):
            package.writestr(f"{number}", b"")
    assert str(check_package(path)) == "ไฟล์มีส่วนย่อยภายในเกิน 10,000 ส่วน"
    assert refused(path) == "file-unsafe"


def test_a_claim_of_gigabytes_is_not_believed(tmp_path):
    path = tmp_path / "ก.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a", b"0" * 1_000)
    content = path.read_bytes()
    at = content.rindex(b"PK\x01\x02") + 24
    path.write_bytes(content[:at] + struct.pack("<I", 2**31) + content[at + 4 :])
    assert refused(path) == "file-unsafe"


def test_a_value_in_the_last_cell_of_the_grid_does_not_end_the_program(book):
    reading = book.table(ROAD).put({"XFD1048576": "x"}).read()
    assert [entry.number for entry in reading.entries] == [1]
    assert codes(reading) == ["sheet-cut"]


def test_a_format_in_the_last_cell_of_the_grid_is_nothing(book):
    book.table(ROAD).sheet["XFD1048576"].fill = PatternFill("solid", "FFFF00")
    reading = book.read()
    assert [entry.number for entry in reading.entries] == [1]


def test_rows_after_a_thousand_empty_ones_are_told(book):
    reading = book.table(ROAD).put({"B5000": "ลืมไว้"}).read()
    assert len(reading.entries) == 1
    assert codes(reading) == ["sheet-cut"]


def test_entities_are_not_expanded(book):
    path = book.table(ROAD).save()
    parts = parts_of(path)
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"<workbook", bomb + b"<workbook", 1
    )
    write_parts(path, parts)
    read(path)


def test_two_thousand_rows_are_all_read(book):
    rows = [[n, f"โครงการที่ {n}", "ก", n * 100, "หมู่ที่ 1", "กองช่าง", "✓"] for n in range(1, 2_001)]
    assert len(book.table(*rows).read().entries) == 2_000


def test_a_workbook_without_tables_is_told(book):
    reading = book.rows(["สวัสดี"]).read()
    assert codes(reading) == ["sheet-unrecognised", "nothing-read"]
    assert reading.findings[-1].severity is Severity.ERROR


def test_a_chart_sheet_is_passed_over(book):
    book.workbook.create_chartsheet("กราฟ")
    assert len(book.table(ROAD).read().entries) == 1


def test_a_five_year_form_is_refused_by_name_once(book):
    header = [
        "ที่",
        "โครงการ",
        "วัตถุประสงค์",
        "เป้าหมาย\n(ผลผลิตของโครงการ)",
        "งบประมาณ",
        None,
        None,
        None,
        None,
    ]
    header += ["ตัวชี้วัด\n(KPI)", "ผลที่คาดว่าจะได้รับ", "หน่วยงานรับผิดชอบหลัก"]
    years = [None] * 4 + ["2566\n(บาท)", "2567\n(บาท)", "2568\n(บาท)", "2569\n(บาท)", "2570\n(บาท)"]
    row = [1, "ปุ๋ยหมัก", "เพื่อ", "50 คน", 50000, 50000, 50000, 50000, 50000, "x", "y", "กองช่าง"]
    for title in ("ยุทธ1.1", "ยุทธ1.2"):
        book.add_sheet(title).rows(["แบบ ผ.02"], header, years, row).merge("E2:I2")
    reading = book.read()
    assert reading.entries == ()
    assert codes(reading) == ["form-five-year", "sheet-empty"]
    assert "ยุทธ1.1, ยุทธ1.2" in reading.findings[0].message


def test_equipment_of_the_five_year_plan_is_refused(book):
    header = ["ที่", "แผนงาน", "หมวด", "ประเภท", "เป้าหมาย\n(ผลผลิตของครุภัณฑ์)"]
    header += [
        "2566\n(บาท)",
        "2567\n(บาท)",
        "2568\n(บาท)",
        "2569\n(บาท)",
        "2570\n(บาท)",
        "หน่วยงาน\nรับผิดชอบหลัก",
    ]
    row = [
        1,
        "บริหารงานทั่วไป",
        "ค่าครุภัณฑ์",
        "ครุภัณฑ์สำนักงาน",
        "ตู้",
        5000,
        None,
        None,
        None,
        None,
        "สำนักปลัด",
    ]
    assert codes(book.rows(["บัญชีครุภัณฑ์"], header, row).read()) == ["form-five-year"]


def test_the_summary_beside_the_projects_is_left_unread(book):
    book.table(ROAD).add_sheet("ผด.01").rows(
        ["แบบ ผด.01"],
        ["ยุทธศาสตร์/แผนงาน", "จำนวน", "คิดเป็นร้อยละ", "จำนวน", "คิดเป็นร้อยละ", "หน่วยงาน"],
        [None, "โครงการ", "ของโครงการทั้งหมด", "งบประมาณ", "ของงบประมาณทั้งหมด", "รับผิดชอบหลัก"],
        ["แผนงานการศึกษา", 1, 100, 250000, 100, "กองช่าง"],
        ["รวม", 1, 100, 250000, 100, None],
    )
    reading = book.read()
    assert len(reading.entries) == 1
    assert codes(reading) == ["form-summary"]


def test_a_purchasing_plan_is_refused(book):
    header = ["ลำดับที่", "โครงการ", "งบประมาณ (บาท)", "วิธีจัดซื้อจัดจ้าง", "ระยะเวลา", "หน่วยงานรับผิดชอบ"]
    reading = book.rows(
        ["แผนการจัดซื้อจัดจ้าง"], header, [1, "ซื้อกระดาษ", 5000, "เฉพาะเจาะจง", "ต.ค.", "กองคลัง"]
    ).read()
    assert reading.entries == ()
    assert codes(reading) == ["form-purchasing"]


BOUGHT = ["ลำดับที่", "โครงการ", "งบประมาณ (บาท)", "วิธีจัดหา", "หน่วยงานรับผิดชอบ", *MONTHS]
PAPER = [1, "ซื้อกระดาษ", 5000, "เฉพาะเจาะจง", "กองคลัง", "✓"]


@pytest.mark.parametrize(
    "title", ["แผนการจัดซื้อจัดจ้าง ประจำปี 2569", "แผนการจัดหาพัสดุ (แบบ ผด.2)", "กองคลัง"]
)
def test_a_purchasing_plan_with_months_is_refused_and_says_why(book, title):
    reading = book.rows([title], BOUGHT, PAPER).read()
    assert reading.entries == ()
    (told,) = reading.findings
    assert told.code == "form-purchasing"
    assert "“วิธีจัดหา”" in told.message


def test_a_plan_of_projects_may_say_how_things_are_bought(book):
    book.rows(*TITLES, BOUGHT, PAPER).rows(["หน้า 2"], BOUGHT, [2, *PAPER[1:]])
    assert len(book.read().entries) == 2


def test_a_five_year_form_is_refused_by_its_headings(book):
    header = ["ที่", "โครงการ", "วัตถุประสงค์", "เป้าหมาย", "ตัวชี้วัด", "งบประมาณ", "หน่วยงานรับผิดชอบ"]
    (told,) = book.rows(header, [1, "ถนน", "ก", "ข", "ค", 5000, "กองช่าง"]).read().findings
    assert "“วัตถุประสงค์” “ตัวชี้วัด”" in told.message


def test_a_coordination_form_is_refused(book):
    header = ["ที่", "โครงการ", "เป้าหมาย", "งบประมาณ", "หน่วยงานที่จะขอประสาน", "สถานที่"]
    reading = book.rows(header, [1, "ถนน", "1 สาย", 5000, "อบจ.", "หมู่ 1"]).read()
    assert codes(reading) == ["form-coordination"]


def test_macros_are_ignored(book):
    path = book.table(ROAD).save().rename(book.path.with_suffix(".xlsm"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"MZ")
    assert len(read(path).entries) == 1


@pytest.mark.office
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_old_and_open_kinds_give_the_same_records(book, soffice_convert, kind):
    top = ["ลำดับ", "โครงการ", "รายละเอียดของกิจกรรม", "งบประมาณ", "สถานที่", "หน่วยงาน", "พ.ศ. 2568"]
    bottom = ["ที่", None, "ที่เกิดขึ้นจากโครงการ", "(บาท)", "ดำเนินการ", "รับผิดชอบหลัก", *MONTHS]
    row = [*ROAD[:6], None, "<---->"]
    path = book.rows(*TITLES, top, bottom, row, DRAIN).merge("G6:R6", "B6:B7", "H8:J8").save()
    expected = read(path)
    reading = read(soffice_convert(path, to=kind)[path])
    assert reading.entries == expected.entries
    assert expected.entries[0].months == (11, 12, 1)


@pytest.mark.parametrize("repeat", ["cells", "rows"])
def test_an_ods_that_repeats_a_value_without_end_is_not_opened(tmp_path, repeat):
    value = 'office:value-type="string"'
    cell, row = (f'table:number-columns-repeated="900000000" {value}', "")
    if repeat == "rows":
        cell, row = value, ' table:number-rows-repeated="900000000"'
    content = f"<table:table-row{row}><table:table-cell {cell}><text:p>x</text:p></table:table-cell></table:table-row>"
    path = tmp_path / "ก.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
    assert refused(path) == "file-unsafe"


def test_headings_far_to_the_right_and_wide_titles_are_no_matter(tmp_path):
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for column, text in enumerate([*HEADINGS, *MONTHS], start=30):
        sheet.cell(20, column, text)
    for column, value in enumerate(ROAD, start=30):
        sheet.cell(21, column, value)
    path = tmp_path / "ก.xlsx"
    workbook.save(path)
    assert len(HEADER) == 18
    assert read(path).entries[0].where.row == 21
