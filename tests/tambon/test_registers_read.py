"""What a district's filled registers say, however they were typed, and what is told of their faults."""

from decimal import Decimal

import openpyxl
import pytest
from register_filling import (
    FIRST,
    KNOWN,
    LINKED_ROWS,
    PROVINCE,
    TARGET_ROWS,
    USED_ROWS,
    blank,
    filled,
)

from dplan_docs.tambon.reading import read_answer
from dplan_docs.tambon.records import LINKED, REPORT, TARGETS, USED
from tests.workbook_making import write_book

TITLE = ["ทะเบียนข้อมูลตำบลเป้าหมาย ปีงบประมาณ พ.ศ. 2569 อำเภอเนินเมฆ"]
HEAD = ["ที่", "ตำบล", "ผู้ประสานงาน", "ส่งให้ อปท.", "ส่งให้อำเภอ", "ไตรมาส"]
PROJECT_TITLE = ["ทะเบียนการนำโครงการไปใช้ประโยชน์ (แบบ 2) อำเภอเนินเมฆ"]
PROJECT_HEAD = ["ที่", "ตำบล", "โครงการ", "รูปแบบ", "งบประมาณ", "เป้าหมาย", "ระยะเวลา"]


@pytest.fixture
def read(tmp_path):
    def do(tables, name="ไฟล์.xlsx"):
        return read_answer(write_book(tmp_path / "a.xlsx", tables), name, KNOWN)

    return do


def codes(reading):
    return [finding.code for finding in reading.findings]


def targets_of(read, *rows, head=HEAD):
    return read({"แบบ ๑": [TITLE, head, *rows]})


def used_of(read, *rows, head=PROJECT_HEAD):
    return read({"แบบ ๒": [PROJECT_TITLE, head, *rows]})


def test_a_filled_form_is_read_without_a_finding(tmp_path):
    reading = read_answer(filled(tmp_path / "a.xlsx"), "a.xlsx", KNOWN)
    assert reading.findings == ()
    assert reading.district == "เนินเมฆ"
    assert reading.sent == {TARGETS, USED, LINKED, REPORT}
    assert [x.tambon for x in reading.targets] == [row[0] for row in TARGET_ROWS]
    assert [x.quarter for x in reading.targets] == [2, 3]
    assert [x.sent_to_local for x in reading.targets] == ["อบต.ทุ่งตะวัน", ""]
    assert [x.name for x in reading.used] == [row[1] for row in USED_ROWS]
    assert [x.budget for x in reading.used] == [Decimal(15000), Decimal("2500.50"), None]
    assert [x.link for x in reading.linked] == [row[7] for row in LINKED_ROWS]
    assert reading.report.problems == ("เจ้าหน้าที่มีน้อย",)


@pytest.mark.office
def test_a_form_saved_by_libreoffice_is_read_the_same(tmp_path, soffice_convert):
    source = filled(tmp_path / "a.xlsx")
    expected = read_answer(source, "a", KNOWN)
    for kind in ("ods", "xls", "xlsx"):
        path = soffice_convert(source, to=kind)[source]
        reading = read_answer(path, "a", KNOWN)
        assert reading.findings == (), kind
        assert (reading.targets, reading.used, reading.linked) == (
            tuple(numbered(expected.targets, reading.targets)),
            tuple(numbered(expected.used, reading.used)),
            tuple(numbered(expected.linked, reading.linked)),
        )
        assert reading.report == expected.report


def numbered(rows, others):
    """The rows with the numbers that a program has worked out since."""
    from dataclasses import replace

    return (replace(row, number=other.number) for row, other in zip(rows, others, strict=True))


def test_a_blank_form_is_told_to_be_blank(tmp_path):
    reading = read_answer(blank(tmp_path / "a.xlsx"), "a.xlsx", KNOWN)
    assert codes(reading) == ["tambon-form-blank"]
    assert reading.sent == frozenset()
    assert reading.forms == {TARGETS, USED, LINKED, REPORT}


def test_a_form_with_one_register_filled_is_told_nothing_of_the_others(tmp_path):
    def only_targets(book):
        for name in (USED, LINKED, REPORT):
            for row in book[name].iter_rows(min_row=5):
                for cell in row:
                    if not isinstance(cell, openpyxl.cell.cell.MergedCell) and (
                        not isinstance(cell.value, str) or name != REPORT
                    ):
                        cell.value = cell.value if cell.row < FIRST and name != REPORT else None
        book[REPORT]["A12"] = book[REPORT]["A18"] = None

    reading = read_answer(filled(tmp_path / "a.xlsx", only_targets), "a.xlsx", KNOWN)
    assert reading.sent == {TARGETS}
    assert reading.findings == ()


def test_a_register_that_says_nothing_counts_as_sent(tmp_path):
    def nothing(book):
        for column in range(2, 10):
            book[LINKED].cell(FIRST, column).value = None
        book[LINKED].cell(FIRST, 3).value = "- ไม่มี -"

    reading = read_answer(filled(tmp_path / "a.xlsx", nothing), "a.xlsx", KNOWN)
    assert LINKED in reading.sent
    assert reading.states_nothing == {LINKED}
    assert codes(reading) == ["nothing-stated"]


def test_columns_may_stand_in_any_order_under_other_words(read):
    head = ["ไตรมาสที่ทำแผน", "ชื่อตำบล", "หมายเหตุ", "ชื่อผู้ประสานงานตำบล", "ลำดับ"]
    reading = targets_of(read, ["๔", "ต.บ้านดอน", "เล่มสวย", "นางสี่", "๑"], head=head)
    [row] = reading.targets
    assert (row.quarter, row.tambon, row.remark, row.coordinator, row.number) == (
        *(4, "บ้านดอน", "เล่มสวย", "นางสี่", 1),
    )
    assert codes(reading) == ["column-missing"]


def test_headings_may_be_stacked_under_a_merged_one(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "แบบ ๑"
    rows = [
        TITLE,
        ["ที่", "ตำบล", "ผู้ประสานงาน", "การจัดส่งเล่มแผน", None, "ไตรมาส"],
        [None, None, None, "อปท.", "อำเภอ", None],
        [1, "ทุ่งตะวัน", "นายหนึ่ง", "อบต.ทุ่งตะวัน", "15 มี.ค. 69", 1],
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("D2:E2")
    for letter in "ABCF":
        sheet.merge_cells(f"{letter}2:{letter}3")
    book.save(tmp_path / "a.xlsx")
    reading = read_answer(tmp_path / "a.xlsx", "a.xlsx", KNOWN)
    [row] = reading.targets
    assert (row.sent_to_local, row.sent_to_district) == ("อบต.ทุ่งตะวัน", "15 มี.ค. 69")
    assert reading.findings == ()


def test_a_column_of_districts_is_no_day_of_delivery(read):
    head = ["อำเภอ", *HEAD]
    reading = targets_of(read, ["ธารทอง", 1, "ธารงาม", "นายห้า", "", "", 1], head=head)
    [row] = reading.targets
    assert (row.district, row.tambon, row.sent_to_district) == ("ธารทอง", "ธารงาม", "")
    assert reading.findings == ()


def test_a_column_that_the_form_has_not_is_told(read):
    reading = targets_of(read, [1, "ทุ่งตะวัน", "ก", "", "", 1, "081"], head=[*HEAD, "เบอร์โทร"])
    assert codes(reading) == ["column-ignored"]
    assert "เบอร์โทร" in reading.findings[0].message


def test_cells_under_no_heading_are_told(read):
    reading = targets_of(read, [1, "ทุ่งตะวัน", "ก", "", "", 1, None, "ข้างตาราง"])
    assert codes(reading) == ["tambon-cells-unread"]
    assert reading.findings[0].where.cell == "H3"


@pytest.mark.parametrize(
    ("typed_as", "quarter"),
    [("๒", 2), ("ไตรมาสที่ 3", 3), ("Q4", 4), ("1/2569", 1), ("ไตรมาส ๒/๒๕๖๙", 2), (2.0, 2)],
)
def test_a_quarter_is_read_as_it_is_written(read, typed_as, quarter):
    reading = targets_of(read, [1, "ทุ่งตะวัน", "ก", "", "", typed_as])
    assert reading.targets[0].quarter == quarter
    assert reading.findings == ()


@pytest.mark.parametrize("typed_as", [5, 0, "ต้นปี", "1-2", "1,2"])
def test_a_quarter_that_is_none_is_told_at_its_cell(read, typed_as):
    reading = targets_of(read, [1, "ทุ่งตะวัน", "ก", "", "", typed_as])
    assert reading.targets[0].quarter is None
    assert codes(reading) == ["tambon-quarter-unreadable"]
    assert reading.findings[0].where.cell == "F3"


def test_an_unknown_tambon_is_told_with_the_one_it_may_mean(read):
    reading = targets_of(read, [1, "ทุ่งตะวน", "ก", "", "", 1])
    assert codes(reading) == ["tambon-unknown"]
    assert "ทุ่งตะวัน" in reading.findings[0].message
    assert reading.targets[0].tambon == "ทุ่งตะวน"


def test_a_tambon_of_another_district_is_told(read):
    reading = targets_of(read, [1, "ธารงาม", "ก", "", "", 1])
    assert codes(reading) == ["tambon-of-another-district"]


def test_a_tambon_twice_in_the_register_of_targets_is_told_at_the_second(read):
    rows = [[1, "ทุ่งตะวัน", "ก", "", "", 1], [2, "ต.ทุ่งตะวัน", "ข", "", "", 2]]
    reading = targets_of(read, *rows)
    assert codes(reading) == ["tambon-repeated"]
    assert reading.findings[0].where.cell == "B4"


def test_a_row_without_a_tambon_is_an_error(read):
    reading = targets_of(read, [1, None, "นายหนึ่ง", "", "", 1])
    assert codes(reading) == ["tambon-missing"]
    assert len(reading.targets) == 1


def test_amounts_are_read_and_unreadable_ones_are_errors_at_their_cells(read):
    reading = used_of(
        read,
        [1, "ทุ่งตะวัน", "ก", "ก่อสร้าง", "๑๕,๐๐๐", "1", "ม.ค."],
        [2, "ทุ่งตะวัน", "ข", "ก่อสร้าง", "ตามจริง", "1", "ม.ค."],
        [3, "ทุ่งตะวัน", "ค", "ก่อสร้าง", "-", "1", "ม.ค."],
    )
    assert [x.budget for x in reading.used] == [Decimal(15000), None, None]
    assert [x.budget_unreadable for x in reading.used] == [False, True, False]
    assert [(x.code, x.where.cell) for x in reading.findings if x.severity == "error"] == [
        ("budget-unreadable", "E4")
    ]
    assert all("เล่ม" not in x.message for x in reading.findings)


def test_thousands_in_the_heading_are_multiplied(read):
    head = ["ที่", "ตำบล", "โครงการ", "รูปแบบ", "งบประมาณ (พันบาท)", "เป้าหมาย", "ระยะเวลา"]
    reading = used_of(read, [1, "ทุ่งตะวัน", "ก", "ก", 15, "1", "ม.ค."], head=head)
    assert reading.used[0].budget == Decimal(15000)
    assert codes(reading) == ["heading-unit"]


def test_totals_blank_rows_and_signatures_are_no_projects(read):
    reading = used_of(
        read,
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [1, "ทุ่งตะวัน", "ก", "ก", 100, "1", "ม.ค."],
        [],
        [2, "บ้านดอน", "รวมพลคนดี", "ก", 200, "1", "ม.ค."],
        ["รวม", None, "2 โครงการ", None, 300],
        [],
        [None, None, "(ลงชื่อ).................ผู้รายงาน"],
        [None, None, "(นางสาวตัวอย่าง ใจดี)"],
        [None, None, "พัฒนาการอำเภอเนินเมฆ"],
    )
    assert [x.name for x in reading.used] == ["ก", "รวมพลคนดี"]
    assert reading.findings == ()


def test_a_total_that_differs_is_told(read):
    reading = used_of(
        read, [1, "ทุ่งตะวัน", "ก", "ก", 100, "1", "ม.ค."], ["รวม", None, None, None, 999]
    )
    assert codes(reading) == ["total-mismatch"]


def test_a_project_of_a_known_tambon_is_one_whatever_it_sounds_like(read):
    names = ("รวมพลังรักษ์น้ำ", "หมายเหตุแห่งรัก", "นายกเทศมนตรีพบประชาชน", "แผนงานสุขภาพชุมชน")
    reading = used_of(read, *([None, "ทุ่งตะวัน", name] for name in names))
    assert [x.name for x in reading.used] == list(names)


def test_a_blank_tambon_is_the_one_above_and_that_is_told(read):
    reading = used_of(
        read,
        [1, "ทุ่งตะวัน", "ก", "ก", 100, "1", "ม.ค."],
        [2, None, "ข", "ก", 100, "1", "ม.ค."],
    )
    assert [x.tambon for x in reading.used] == ["ทุ่งตะวัน", "ทุ่งตะวัน"]
    assert codes(reading) == ["tambon-carried"]


def test_a_line_that_names_a_tambon_holds_for_the_projects_below_it(read):
    reading = used_of(
        read,
        ["ตำบลทุ่งตะวัน"],
        [1, None, "ก", "ก", 100, "1", "ม.ค."],
        ["2. ตำบลบ้านดอน"],
        [1, None, "ข", "ก", 100, "1", "ม.ค."],
    )
    assert [x.tambon for x in reading.used] == ["ทุ่งตะวัน", "บ้านดอน"]
    assert reading.findings == ()


def test_a_row_that_nobody_understands_is_told(read):
    reading = used_of(
        read,
        [1, "ทุ่งตะวัน", "ก", "ก", 100, "1", "ม.ค."],
        [],
        [None, None, None, None, None, None, "รอผล"],
    )
    assert len(reading.used) == 1
    assert codes(reading) == ["row-not-understood"]


@pytest.mark.parametrize(
    ("title", "register"),
    [
        ("รายงานแผนพัฒนาตำบลแบบ ๒", "used"),
        ("ทะเบียนข้อมูลการเชื่อมโยงและประสานแผนชุมชนระดับตำบล", "linked"),
        ("แบบที่ ๓", "linked"),
        ("ทะเบียนการนำโครงการไปใช้ประโยชน์", "used"),
    ],
)
def test_a_title_says_which_register_a_table_is(read, title, register):
    rows = [[title], ["อำเภอเนินเมฆ"], PROJECT_HEAD, [1, "ทุ่งตะวัน", "ก", "ก", 1, "1", "1"]]
    reading = read({"Sheet1": rows})
    assert len(getattr(reading, register)) == 1
    assert "tambon-form-guessed" not in codes(reading)


def test_a_table_of_projects_that_says_nothing_of_itself_is_told(read):
    rows = [["อำเภอเนินเมฆ"], PROJECT_HEAD, [1, "ทุ่งตะวัน", "ก", "ก", 1, "1", "1"]]
    reading = read({"Sheet1": rows})
    assert len(reading.used) == 1
    assert codes(reading) == ["tambon-form-guessed"]


def test_a_column_of_local_governments_tells_the_register_of_links(read):
    head = [*PROJECT_HEAD, "ชื่อ อปท.", "เชื่อมโยง/ขอรับสนับสนุน"]
    row = [1, "ทุ่งตะวัน", "ก", "ก", 1, "1", "1", "อบต.ทุ่งตะวัน", "เชื่อมโยง"]
    reading = read({"Sheet1": [["อำเภอเนินเมฆ"], head, row]})
    assert [x.local_government for x in reading.linked] == ["อบต.ทุ่งตะวัน"]
    assert reading.findings == ()


def test_registers_below_one_another_on_one_sheet_are_all_read(read):
    rows = [
        *(["แบบ ๑"], ["อำเภอเนินเมฆ"], HEAD, [1, "ทุ่งตะวัน", "ก", "", "", 1], []),
        *(["แบบ ๒"], ["อำเภอเนินเมฆ"], PROJECT_HEAD, [1, "ทุ่งตะวัน", "ข", "ก", 1, "1", "1"], []),
        *(["แบบ ๓"], PROJECT_HEAD, [1, "ทุ่งตะวัน", "ค", "ก", 1, "1", "1"]),
    ]
    reading = read({"Sheet1": rows})
    assert [len(x) for x in reading.rows.values()] == [1, 1, 1]
    assert codes(reading) == ["column-missing"]  # แบบ ๓ has no column for the อปท.


def test_a_sheet_that_is_a_copy_of_another_counts_once(read):
    rows = [TITLE, HEAD, [1, "ทุ่งตะวัน", "ก", "", "", 1]]
    reading = read({"แบบ ๑": rows, "แบบ ๑ (2)": rows})
    assert len(reading.targets) == 1
    assert codes(reading) == ["sheet-copy"]


@pytest.mark.parametrize(
    ("title", "name", "district"),
    [
        ("อำเภอ เนินเมฆ จังหวัดตัวอย่าง", "x.xlsx", "เนินเมฆ"),
        ("อ.ธารทอง", "เนินเมฆ.xlsx", "ธารทอง"),
        ("แบบ ๑", "แบบ1 อ.ธารทอง.xlsx", "ธารทอง"),
        ("แบบ ๑", "อำเภอธาร/แบบ.xlsx", "ธาร"),
        ("แบบ ๑", "พช.เนินเมฆ ส่งแบบ.xlsx", "เนินเมฆ"),
    ],
)
def test_a_workbook_s_district_is_told_by_its_title_else_by_its_name(read, title, name, district):
    rows = [[title], HEAD, [1, "บ้านดอน", "ก", "", "", 1]]
    assert read({"แบบ ๑": rows}, name).district == district


def test_the_stamp_tells_the_district_when_titles_are_cut_off(tmp_path):
    def without_titles(book):
        for mark in (TARGETS, USED, LINKED):
            book[mark]["A4"] = None
        book[REPORT]["A3"] = None

    reading = read_answer(filled(tmp_path / "a.xlsx", without_titles), "ส่ง.xlsx", KNOWN)
    assert reading.district == "เนินเมฆ"
    assert reading.findings == ()


def test_a_title_wins_over_the_stamp_and_that_is_told(tmp_path):
    def other_title(book):
        for mark in (TARGETS, USED, LINKED):
            book[mark]["A4"] = "อำเภอธารทอง"
        book[REPORT]["A3"] = "อำเภอธารทอง"

    reading = read_answer(filled(tmp_path / "a.xlsx", other_title), "ส่ง.xlsx", KNOWN)
    assert reading.district == "ธารทอง"
    assert "tambon-district-conflict" in codes(reading)


def test_an_unknown_district_is_an_error_with_a_guess(read):
    rows = [["อำเภอเนินเมค"], HEAD, [1, "ทุ่งตะวัน", "ก", "", "", 1]]
    reading = read({"แบบ ๑": rows}, "x.xlsx")
    assert reading.district == ""
    [told] = [x for x in reading.findings if x.code == "tambon-district-unknown"]
    assert "เนินเมฆ" in told.message
    assert told.where.cell == "A1"


def test_another_year_is_told(read):
    rows = [["ปีงบประมาณ พ.ศ. 2567 อำเภอเนินเมฆ"], HEAD, [1, "ทุ่งตะวัน", "ก", "", "", 1]]
    assert codes(read({"แบบ ๑": rows})) == ["tambon-year-conflict"]


def test_a_workbook_without_a_register_is_an_error(read):
    reading = read({"รายชื่อ": [["รายชื่อผู้เข้าประชุม"], ["นายหนึ่ง"]]}, "เนินเมฆ.xlsx")
    assert codes(reading) == ["tambon-sheet-unread", "tambon-nothing-read"]
    assert not reading.is_of_the_plan


def test_a_file_that_is_no_workbook_gives_one_finding(tmp_path):
    (tmp_path / "a.xlsx").write_text("ไม่ใช่สมุดงาน", encoding="utf-8")
    reading = read_answer(tmp_path / "a.xlsx", "a.xlsx", KNOWN)
    assert codes(reading) == ["file-not-a-workbook"]
    assert "อำเภอ" not in PROVINCE.organization.name
