"""Settings workbooks as officers leave them."""

from datetime import date, time
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from dplan_docs.errors import DplanError
from dplan_docs.findings import Severity
from dplan_docs.settings.model import ABSENT, THAI_DIGITS, YES, Settings
from dplan_docs.settings.reader import read_settings
from dplan_docs.settings.vocabulary import vocabulary_of

FORM = ("รายการ", "ข้อมูล", "คำอธิบาย")


def read_organization(workbook, *lines):
    settings, findings = read_settings(workbook(หน่วยงาน=[FORM, *lines]))
    return settings.organization, findings


def read_year(workbook, *lines):
    settings, findings = read_settings(workbook(ปีและกฎหมาย=[FORM, *lines]))
    return settings.year, findings


def test_a_workbook_without_our_sheets_holds_no_settings(workbook):
    assert read_settings(workbook(อื่น=[["x"]])) == (Settings(), ())


def test_headings_are_found_in_any_order_and_row(workbook):
    rows = [["สรุป"], [], ["โทรศัพท์", "หมายเหตุ", " ชื่อ "], ["1234", "เพิ่มเอง", "กองช่าง"]]
    (division,) = read_settings(workbook(กอง=rows))[0].divisions
    assert (division.name, division.phone) == ("กองช่าง", "1234")


def test_a_heading_may_carry_help_below_its_label(workbook):
    rows = [["ลำดับ", "ชื่อ", "ชื่อเรียกอื่น\nคั่นด้วยเครื่องหมาย ,"], [1, "กองช่าง", "ช่าง, โยธา\nส่วนโยธา,"]]
    (division,) = read_settings(workbook(กอง=rows))[0].divisions
    assert division.aliases == ("ช่าง", "โยธา", "ส่วนโยธา")


def test_the_example_row_is_not_read(workbook):
    rows = [["ลำดับ", "ชื่อ"], ["ตัวอย่าง", "กองช่าง"], ["", "กองคลัง"], [2, ""], [3, "สำนักปลัด"]]
    divisions = read_settings(workbook(กอง=rows))[0].divisions
    assert [x.name for x in divisions] == ["กองคลัง", "สำนักปลัด"]


def test_sheet_names_are_compared_loosely(workbook):
    rows = [["ลำดับ", "สถานที่"], [1, "หน้าสำนักงาน"]]
    assert read_settings(workbook(**{" สถานที่ ปิดประกาศ": rows}))[0].posting_places == ("หน้าสำนักงาน",)


def test_a_form_without_its_heading_row_still_reads(workbook):
    path = workbook(หน่วยงาน=[("ชื่อ", "ตัวอย่าง")])
    assert read_settings(path)[0].organization.name == "ตัวอย่าง"


def test_the_meetings_columns_may_change_places(workbook):
    rows = [["รายการ", "คณะกรรมการพัฒนา", "คณะกรรมการสนับสนุน"], ["ครั้งที่", "3/2568", "2/2568"]]
    settings = read_settings(workbook(การประชุม=rows))[0]
    assert (settings.support.meeting.number, settings.development.meeting.number) == (
        "2/2568",
        "3/2568",
    )


@pytest.mark.parametrize(
    ("typed", "text"),
    [(99000, "99000"), (99000.0, "99000"), ("๙๙๐๐๐", "๙๙๐๐๐"), (" 99000\n", "99000")],
)
def test_a_postcode_keeps_its_digits(workbook, typed, text):
    assert read_organization(workbook, ("รหัสไปรษณีย์", typed))[0].postcode == text


@pytest.mark.parametrize(
    "typed",
    [
        "15/9/2568",
        "๑๕ กันยายน ๒๕๖๘",
        "15 ก.ย. 68",
        date(2025, 9, 15),
        date(2568, 9, 15),
    ],
)
def test_a_date_may_be_typed_in_many_ways(workbook, typed):
    year, findings = read_year(workbook, ("วันที่เริ่มนับเวลา", typed))
    assert (year.started_on, findings) == (date(2025, 9, 15), ())


@pytest.mark.parametrize("typed", ["9.30", "09:30 น.", "๐๙.๓๐", 9.3, time(9, 30)])
def test_a_time_may_be_typed_in_many_ways(workbook, typed):
    rows = [["รายการ", "คณะกรรมการสนับสนุน"], ["เวลานัดประชุม", typed]]
    settings, findings = read_settings(workbook(การประชุม=rows))
    assert (settings.support.meeting.starts_at, findings) == (time(9, 30), ())


@pytest.mark.parametrize("typed", [2569, 2569.0, "2569", "๒๕๖๙", "พ.ศ. 2569"])
def test_a_year_may_be_typed_in_many_ways(workbook, typed):
    assert read_year(workbook, ("ปีงบประมาณ", typed)) == (
        read_year(workbook, ("ปีงบประมาณ", 2569))[0],
        (),
    )
    assert read_year(workbook, ("ปีงบประมาณ", typed))[0].fiscal_year == 2569


@pytest.mark.parametrize("typed", [30, "30", "๓๐ วัน", "30วัน"])
def test_a_count_of_days_may_name_its_unit(workbook, typed):
    assert read_year(workbook, ("จำนวนวันที่ต้องจัดทำให้เสร็จ", typed))[0].days_to_finish == 30


def test_a_number_that_excel_took_for_a_date_is_put_right(workbook):
    rows = [["รายการ", "คณะกรรมการสนับสนุน"], ["ครั้งที่", date(2568, 2, 1)]]
    assert read_settings(workbook(การประชุม=rows))[0].support.meeting.number == "2/2568"


@pytest.mark.parametrize(
    ("label", "typed"),
    [
        ("วันที่เริ่มนับเวลา", "ปลายเดือนกันยายน"),
        ("วันที่เริ่มนับเวลา", "31/9/2568"),
        ("ปีงบประมาณ", "ปีหน้า"),
        ("จำนวนวันที่ต้องจัดทำให้เสร็จ", "สามสิบ"),
    ],
)
def test_an_unreadable_value_is_an_error_with_its_cell(workbook, label, typed):
    year, (finding,) = read_year(workbook, ("ชื่อระเบียบ", "ระเบียบ"), (label, typed))
    assert year.regulation == "ระเบียบ"
    assert str(finding.where) == "ข้อมูลหน่วยงาน.xlsx › ปีและกฎหมาย › B3"
    assert (finding.code, finding.severity, finding.value) == (
        "setting-unreadable",
        Severity.ERROR,
        typed,
    )
    assert label in finding.message


def test_an_unreadable_time_is_an_error(workbook):
    rows = [["รายการ", "คณะกรรมการสนับสนุน"], ["เวลานัดประชุม", "ช่วงเช้า"]]
    settings, (finding,) = read_settings(workbook(การประชุม=rows))
    assert settings.support.meeting.starts_at is None
    assert finding.severity is Severity.ERROR


def test_a_dash_means_nothing_where_a_text_cannot_stand(workbook):
    year, findings = read_year(
        workbook, ("วันที่เริ่มนับเวลา", "-"), ("ปีงบประมาณ", "–"), ("เหตุที่เริ่มนับเวลา", "-")
    )
    assert (year.started_on, year.fiscal_year, year.start_event, findings) == (None, None, "", ())


def test_a_choice_is_known_however_it_is_spaced(workbook):
    organization, findings = read_organization(
        workbook, ("ประเภท อปท.", "อบต"), ("รูปแบบตัวเลข", "เลข ไทย")
    )
    assert (organization.kind_label, organization.digit_style, findings) == (
        "อบต.",
        THAI_DIGITS,
        (),
    )


def test_an_unknown_kind_is_not_taken_for_another(workbook):
    organization, (finding,) = read_organization(workbook, ("ประเภท อปท.", "เทศบาลตำบน"))
    assert organization.kind_label == ""
    assert finding.severity is Severity.WARNING
    assert "เทศบาลตำบล" in finding.message


def test_an_office_may_have_a_role_of_its_own(workbook):
    rows = [
        ["ลำดับ", "ชื่อ-สกุล", "หน้าที่ในคณะกรรมการ", "การมาประชุม"],
        [1, "สมมุติ ใจดี", "ที่ปรึกษา", "ไม่ มา"],
    ]
    settings, (finding,) = read_settings(workbook(คณะกรรมการพัฒนา=rows))
    (member,) = settings.development.members
    assert (member.role, member.attendance) == ("ที่ปรึกษา", ABSENT)
    assert finding.severity is Severity.WARNING


def test_discussions_keep_their_paragraphs(workbook):
    rows = [
        ["ลำดับ", "คณะ", "วาระที่", "สรุปการประชุม"],
        [1, "คณะกรรมการพัฒนา", 4.1, "ย่อหน้าหนึ่ง \r\n\n ย่อหน้าสอง"],
    ]
    settings, findings = read_settings(workbook(วาระและมติ=rows))
    (record,) = settings.development.agenda
    assert (record.item, record.discussion, findings) == ("4.1", "ย่อหน้าหนึ่ง\nย่อหน้าสอง", ())


def test_what_was_said_in_no_committee_is_an_error(workbook):
    rows = [["ลำดับ", "คณะ", "วาระที่", "มติที่ประชุม"], [1, "", "4.1", "เห็นชอบ"]]
    settings, (finding,) = read_settings(workbook(วาระและมติ=rows))
    assert (settings.support.agenda, settings.development.agenda) == ((), ())
    assert (finding.where.cell, finding.severity) == ("B2", Severity.ERROR)


def test_an_extension_may_be_asked_for(workbook):
    rows = [FORM, ("จัดทำบันทึกขยายเวลา", " ใช่ "), ("ขอขยายเวลา (วัน)", 15)]
    schedule = read_settings(workbook(กำหนดการ=rows))[0].schedule
    assert (schedule.extension_wanted, schedule.extension_days) == (YES, 15)


def test_a_missing_workbook_says_how_to_get_one(tmp_path):
    with pytest.raises(DplanError, match="dplan new"):
        read_settings(tmp_path / "ข้อมูลหน่วยงาน.xlsx")


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x03\x04 torn"])
def test_a_broken_workbook_is_refused_in_thai(tmp_path, content):
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    path.write_bytes(content)
    with pytest.raises(DplanError, match="เสียหาย"):
        read_settings(path)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    with ZipFile(path, "w") as package:
        package.writestr("readme.txt", "no workbook")
    with pytest.raises(DplanError, match="เสียหาย"):
        read_settings(path)


def test_a_workbook_with_a_password_says_so(tmp_path):
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(DplanError, match="รหัสผ่าน"):
        read_settings(path)


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    with ZipFile(path, "w", compression=8) as package:
        package.writestr("xl/worksheets/sheet1.xml", bytes(60_000_000))
    with pytest.raises(DplanError, match="ใหญ่ผิดปกติ"):
        read_settings(path)


@pytest.mark.parametrize("cell", ["XFD1048576", "A10000", "AAA1"])
def test_a_cell_far_away_does_not_eat_the_memory(tmp_path, cell):
    book = Workbook()
    book.worksheets[0][cell] = "ไกล"
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    book.save(path)
    with pytest.raises(DplanError, match="ไกลจากตาราง"):
        read_settings(path)


def test_the_offices_own_words_for_no_money_join_the_known_ones(workbook):
    line = ("คำอื่นที่หมายถึงไม่ใช้งบประมาณ", "ขอความร่วมมือ, ใช้จิตอาสา")
    words = vocabulary_of(read_settings(workbook(หน่วยงาน=[FORM, line]))[0]).no_budget_words
    assert {"ขอความร่วมมือ", "ใช้จิตอาสา", "ไม่ใช้งบประมาณ"} <= set(words)
