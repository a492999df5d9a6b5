"""The ordinary forms, each trap of the handbook in one tiny workbook."""

from decimal import Decimal

import pytest

from tests.reading.conftest import DRAIN, HEADER, HEADINGS, MONTHS, ROAD, TITLES, codes
from tests.workbook_making import EQUIPMENT_HEADINGS, FULL_MONTHS


def only(reading):
    assert len(reading.entries) == 1, [entry.name for entry in reading.entries]
    return reading.entries[0]


def test_a_row_gives_every_field_of_a_project(book):
    reading = book.table(ROAD).read()
    project = only(reading)
    assert (project.number, project.name) == (1, "ก่อสร้างถนน ค.ส.ล. หมู่ที่ 2")
    assert project.description == "กว้าง 4 เมตร"
    assert project.budget == Decimal("250000.00")
    assert (project.location, project.divisions) == ("หมู่ที่ 2", ("กองช่าง",))
    assert project.months == (10, 11)
    assert project.strategy == "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"
    assert project.work_plan == "อุตสาหกรรมและการโยธา"
    assert (project.where.file, project.where.sheet, project.where.row) == (
        "กองช่าง.xlsx",
        "ผด.02",
        7,
    )
    assert reading.findings == ()
    assert reading.sheets == ("ผด.02",)
    assert [year for year, _ in reading.stated_years] == [2569]


def test_rows_are_numbered_as_excel_numbers_them_when_the_sheet_begins_far_down(book):
    cells = {f"{column}9": text for column, text in zip("CDEFGHIJKLMNOPQRST", HEADER, strict=True)}
    cells |= {f"{column}12": value for column, value in zip("CDEFGHIJ", ROAD, strict=True)}
    reading = book.put({**cells, "F12": "ตามข้อบัญญัติ"}).read()
    assert only(reading).where.row == 12
    assert "F12" in [finding.where.cell for finding in reading.findings]


def test_a_header_on_row_one_is_found(book):
    assert only(book.rows(HEADER, ROAD).read()).name.startswith("ก่อสร้างถนน")


def test_stacked_and_merged_headings_are_read_as_columns(book):
    top = [
        "ลำดับ",
        "โครงการ",
        "รายละเอียดของกิจกรรม",
        "งบประมาณ",
        "สถานที่",
        "หน่วยงาน",
        "พ.ศ. 2568",
        None,
        None,
        "พ.ศ. 2569",
    ]
    bottom = ["ที่", None, "ที่เกิดขึ้นจากโครงการ", "(บาท)", "ดำเนินการ", "รับผิดชอบหลัก", *MONTHS]
    reading = book.rows(*TITLES, top, bottom, ROAD).merge("B6:B7", "G6:I6", "J6:R6").read()
    assert only(reading).months == (10, 11)
    assert only(reading).budget == Decimal(250000)
    assert reading.findings == ()


def test_a_header_of_four_rows_is_read(book):
    reading = (
        book.rows(
            ["แผนงานการศึกษา"],
            ["ลำดับ", "โครงการ", "รายละเอียด", "งบประมาณ", "สถานที่", "หน่วยงาน", "ปีงบประมาณ พ.ศ. 2569"],
            [
                "ที่",
                None,
                "ของกิจกรรม",
                None,
                "ดำเนินการ",
                "รับผิดชอบ",
                "พ.ศ. 2568",
                None,
                None,
                "พ.ศ. 2569",
            ],
            [None, None, "ที่เกิดขึ้น", "(บาท)", None, "หลัก", *MONTHS],
            [None, None, "จากโครงการ"],
            ROAD,
        )
        .merge("G2:R2", "G3:I3", "J3:R3")
        .read()
    )
    assert only(reading).description == "กว้าง 4 เมตร"
    assert only(reading).months == (10, 11)
    assert [year for year, _ in reading.stated_years] == [2569]


@pytest.mark.parametrize(
    ("field", "headings"),
    [
        ("number", ["ที่", "ลำดับที่", "ลำดับ", "ลําดับที่"]),
        ("name", ["โครงการ", "ชื่อโครงการ", "โครงการ/กิจกรรม", "แผนงาน/โครงการ", "ชื่อโครงการ/กิจกรรม"]),
        (
            "description",
            [
                "รายละเอียดกิจกรรม",
                "รายละเอียด",
                "กิจกรรมที่เกิดขึ้นจากโครงการ",
                "เป้าหมาย",
                "เป้าหมาย\n(ผลผลิตของโครงการ)",
            ],
        ),
        (
            "budget",
            ["งบประมาณ", "จำนวนงบประมาณ", "วงเงิน", "งบประมาณ\n(บาท)", "2569\n(บาท) งบประมาณ"],
        ),
        ("location", ["สถานที่", "พื้นที่ดำเนินการ", "หมู่ที่", "สถานที่ตั้งโครงการ"]),
        (
            "divisions",
            [
                "หน่วยงานรับผิดชอบ",
                "หน่วยงานที่รับผิดชอบหลัก",
                "หน่วยงาน\nรับผิดชอบหลัก",
                "หน่วยดำเนินการ",
                "ผู้รับผิดชอบ",
            ],
        ),
    ],
)
def test_every_heading_variant_names_its_column(new_book, field, headings):
    place = ["number", "name", "description", "budget", "location", "divisions"].index(field)
    expected = new_book().table(ROAD).read().entries
    for heading in headings:
        header = [*HEADER[:place], heading, *HEADER[place + 1 :]]
        assert new_book().table(ROAD, header=header).read().entries == expected, heading


@pytest.mark.parametrize(
    "months",
    [
        FULL_MONTHS,
        [name.removesuffix(".") for name in MONTHS],
        [name.replace(".", "") for name in MONTHS],
        [f"{name}\n69" for name in MONTHS],
        [
            "ตุลา",
            "พฤศจิกา",
            "ธันวา",
            "มกรา",
            "กุมภา",
            "มีนา",
            "เมษา",
            "พฤษภา",
            "มิถุนา",
            "กรกฎา",
            "สิงหา",
            "กันยา",
        ],
        list("ตพธมกมเพมกสก"),
        [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    ],
)
def test_every_way_of_writing_the_months_is_read(book, months):
    assert only(book.table(ROAD, header=[*HEADINGS, *months]).read()).months == (10, 11)


def test_a_title_with_two_keywords_is_no_header(book):
    reading = (
        book.rows(["บัญชีโครงการพัฒนาท้องถิ่น กิจกรรมและงบประมาณ"], HEADER, ROAD).merge("A1:R1").read()
    )
    assert only(reading).number == 1


def test_a_repeated_header_ends_nothing(book):
    reading = book.table(ROAD, HEADER, DRAIN).read()
    assert [project.number for project in reading.entries] == [1, 2]
    assert {project.work_plan for project in reading.entries} == {"อุตสาหกรรมและการโยธา"}
    assert reading.findings == ()


def test_titles_repeated_on_every_page_are_no_projects(book):
    reading = book.table(ROAD, ["แบบ ผด.02"], *TITLES, HEADER, DRAIN).read()
    assert [project.number for project in reading.entries] == [1, 2]
    assert set(codes(reading)) == set()


def test_columns_numbers_under_the_header_are_no_project(book):
    numbers = [f"({n})" for n in range(1, 8)]
    assert only(book.table(numbers, ROAD).read()).number == 1


def test_captions_fall_downward_and_a_new_strategy_clears_the_work_plan(book):
    reading = book.table(
        ROAD,
        ["แผนงานเคหะชุมชน"],
        ROAD,
        [None, "ยุทธศาสตร์ที่ ๒ การพัฒนาคุณภาพชีวิต"],
        ROAD,
        [None, None, "แผนงานการศึกษา"],
        ROAD,
    ).read()
    assert [(p.strategy[:13], p.work_plan) for p in reading.entries] == [
        ("ยุทธศาสตร์ที่", "อุตสาหกรรมและการโยธา"),
        ("ยุทธศาสตร์ที่", "เคหะและชุมชน"),
        ("ยุทธศาสตร์ที่", None),
        ("ยุทธศาสตร์ที่", "การศึกษา"),
    ]
    assert reading.entries[2].strategy == "ยุทธศาสตร์ที่ 2 การพัฒนาคุณภาพชีวิต"
    assert codes(reading) == ["work-plan-missing"]


@pytest.mark.parametrize(
    ("caption", "field", "expected"),
    [
        ("1) ยุทธศาสตร์การพัฒนาคน", "strategy", "1) ยุทธศาสตร์การพัฒนาคน"),
        ("1. ด้านโครงสร้างพื้นฐาน", "strategy", "1. ด้านโครงสร้างพื้นฐาน"),
        ("ประเด็นการพัฒนาที่ ๑: คุณภาพชีวิต", "strategy", "ประเด็นการพัฒนาที่ 1: คุณภาพชีวิต"),
        ("กลยุทธ์ที่ 1 ส่งเสริมอาชีพ", "tactic", "กลยุทธ์ที่ 1 ส่งเสริมอาชีพ"),
        ("1.1 กลยุทธ์ส่งเสริมอาชีพ", "tactic", "1.1 กลยุทธ์ส่งเสริมอาชีพ"),
        ("แนวทางการพัฒนา ถนน", "tactic", "แนวทางการพัฒนา ถนน"),
        ("ผง.ศาสานา", "work_plan", "การศาสนา วัฒนธรรม และนันทนาการ"),
        ("(๑) แผนงานงบกลาง", "work_plan", "งบกลาง"),
        ("แผนงานสร้างความเข้มแข็งข", "work_plan", "สร้างความเข้มแข็งของชุมชน"),
        ("เพิ่มเติมครั้งที่ 5 / 2567", "edition", "เพิ่มเติมครั้งที่ 5 / 2567"),
        ("แก้ไขครั้งที่ ๒/๒๕๖๘", "edition", "แก้ไขครั้งที่ 2/2568"),
    ],
)
@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_caption_is_known_in_any_column_above_or_inside(
    new_book, caption, field, expected, column
):
    line = [*([None] * column), caption]
    inside = new_book().table(line, ROAD).read()
    above = new_book().rows(line, HEADER, ROAD).read()
    assert getattr(only(inside), field) == expected
    assert getattr(only(above), field) == expected


def test_a_label_and_its_words_in_two_cells_are_one_caption(book):
    assert only(book.rows(["แผนงาน", "การศึกษา"], HEADER, ROAD).read()).work_plan == "การศึกษา"


def test_two_captions_in_one_cell_are_both_taken(book):
    project = only(book.rows(["ยุทธศาสตร์ที่ 3 คน\nแผนงานการศึกษา"], HEADER, ROAD).read())
    assert (project.strategy, project.work_plan) == ("ยุทธศาสตร์ที่ 3 คน", "การศึกษา")


def test_a_misspelt_work_plan_is_recognised_and_told_once(book):
    reading = book.rows(["แผนงานการศกษา"], HEADER, ROAD, DRAIN).read()
    assert {project.work_plan for project in reading.entries} == {"การศึกษา"}
    (found,) = (f for f in reading.findings if f.code == "work-plan-misspelt")
    assert "“แผนงานการศกษา” เป็น “การศึกษา”" in found.message


def test_an_unknown_work_plan_is_kept_and_told_once(book):
    reading = book.rows(["แผนงานงานการศึกษาพิเศษ"], HEADER, ROAD, DRAIN).read()
    assert {project.work_plan for project in reading.entries} == {"แผนงานงานการศึกษาพิเศษ"}
    assert codes(reading).count("work-plan-unknown") == 1
    assert "การศึกษา" in next(f.message for f in reading.findings if f.code == "work-plan-unknown")


def test_columns_of_strategy_and_work_plan_win_over_captions(book):
    header = ["ยุทธศาสตร์", "แผนงาน", *HEADER]
    reading = book.rows(
        ["แผนงานงบกลาง"], header, ["ยุทธศาสตร์ที่ 1", "แผนงานการศึกษา", *ROAD], [None, None, *DRAIN]
    )
    reading = reading.merge("B3:B4").read()
    assert [p.work_plan for p in reading.entries] == ["การศึกษา", "การศึกษา"]


def test_the_sheets_name_stands_in_for_a_missing_work_plan(book):
    book.sheet.title = "ยุทธ1.2แผนงานสร้างความเข้มแข็งข"
    reading = book.rows(["ยุทธศาสตร์ที่ 1"], HEADER, ROAD).read()
    assert only(reading).work_plan == "สร้างความเข้มแข็งของชุมชน"
    assert codes(reading) == ["work-plan-from-sheet"]


def test_equipment_is_told_by_its_headings(book):
    header = [*EQUIPMENT_HEADINGS, *MONTHS]
    rows = [["แผนงานบริหารงานทั่วไป"], ["ประเภทครุภัณฑ์สำนักงาน"]]
    reading = book.rows(
        *rows, header, [1, "ตู้เหล็ก", "สองบาน", 5000, "ที่ทำการ", "สำนักปลัด", "x"]
    ).read()
    item = only(reading)
    assert (item.form, item.name, item.category) == ("ผด.02/1", "ตู้เหล็ก", "ครุภัณฑ์สำนักงาน")
    assert reading.findings == ()


def test_equipment_is_told_by_a_category_caption(book):
    reading = book.rows(
        ["แผนงานบริหารงานทั่วไป"], ["ประเภทครุภัณฑ์คอมพิวเตอร์หรืออิเล็กทรอนิกส์"], HEADER, ROAD
    ).read()
    assert only(reading).category == "ครุภัณฑ์คอมพิวเตอร์หรืออิเล็กทรอนิกส์"


@pytest.mark.parametrize(
    "caption",
    [
        ["ประเภทครุภัณฑ์สำนักงาน"],
        ["ประเภท : ครุภัณฑ์สำนักงาน"],
        ["ประเภทครุภัณฑ์ : สำนักงาน"],
        ["ประเภทครุภัณฑ์ สำนักงาน"],
        ["ประเภทครุภัณฑ์", None, "ครุภัณฑ์สำนักงาน"],
        ["1. ครุภัณฑ์สำนักงาน"],
    ],
)
def test_a_category_is_read_without_its_label(book, caption):
    header = ["ลำดับที่", "ครุภัณฑ์", *HEADER[2:]]
    reading = book.rows(["แผนงานงบกลาง"], caption, header, ROAD).read()
    assert only(reading).category == "ครุภัณฑ์สำนักงาน"


def test_equipment_is_told_by_a_category_inside_the_table(book):
    reading = book.rows(
        ["แผนงานบริหารงานทั่วไป"], HEADER, ["ประเภทครุภัณฑ์สำนักงาน"], ROAD, HEADER, DRAIN
    ).read()
    assert [entry.form for entry in reading.entries] == ["ผด.02/1", "ผด.02/1"]


def test_equipment_with_category_and_item_in_columns(book):
    header = [
        "ที่",
        "แผนงาน",
        "หมวด",
        "ประเภท",
        "เป้าหมาย\n(ผลผลิตของครุภัณฑ์)",
        "งบประมาณ",
        "หน่วยงาน\nรับผิดชอบหลัก",
        *MONTHS,
    ]
    row = [1, "บริหารงานทั่วไป", "ค่าครุภัณฑ์", "ครุภัณฑ์สำนักงาน", "เก้าอี้ 20 ชุด", 116000, "สำนักปลัด", "x"]
    item = only(book.rows(header, row).read())
    assert (item.form, item.name) == ("ผด.02/1", "เก้าอี้ 20 ชุด")
    assert (item.category, item.work_plan) == ("ครุภัณฑ์สำนักงาน", "บริหารงานทั่วไป")


def test_projects_and_equipment_stand_on_one_sheet(book):
    header = [*EQUIPMENT_HEADINGS, *MONTHS]
    book.table(ROAD, ["รวม", "1 โครงการ", None, 250000])
    book.rows([], ["บัญชีจำนวนครุภัณฑ์"], ["แผนงานบริหารงานทั่วไป"], ["ประเภทครุภัณฑ์สำนักงาน"], header)
    book.rows([1, "ตู้", "สองบาน", 5000, "ที่ทำการ", "สำนักปลัด", "x"], [], *TITLES, HEADER, DRAIN)
    assert [entry.form for entry in book.read().entries] == ["ผด.02", "ผด.02/1", "ผด.02"]


@pytest.mark.parametrize(
    "total",
    [
        ["รวม", "2 โครงการ", None, 400000],
        [None, "รวมทั้งสิ้น", None, 400000],
        [None, None, None, "รวมงบประมาณ", 400000],
        [None, None, "รวม 2 โครงการ", 400000],
        ["รวมแผนงานอุตสาหกรรมและการโยธา", None, None, "400,000"],
        [None, "ผลรวม ของ 2566_2", None, 400000],
        [None, "ยอดรวม", None, 400000],
        [None, "รวม 2 โครงการ เป็นเงิน 400,000 บาท"],
        ["รวมจำนวนโครงการ", None, None, 2],
        [None, "ยอดยกไป", None, 400000],
        ["รวมเงินทั้งสิ้น (สี่แสนบาทถ้วน)", None, None, 400000],
    ],
)
def test_a_total_is_no_project_whatever_its_words(book, total):
    reading = book.table(ROAD, DRAIN, total).read()
    assert [project.number for project in reading.entries] == [1, 2]
    assert codes(reading) == []
    assert len(reading.stated_totals) == 1


def test_a_total_with_a_count_in_the_number_column_is_no_project(book):
    reading = book.table(ROAD, DRAIN, [2, "รวมทั้งสิ้น", None, 400000]).read()
    assert [project.number for project in reading.entries] == [1, 2]


def test_an_unknown_work_plan_in_a_column_is_told_once(book):
    rows = [["แผนงานกขค", *ROAD], ["แผนงานกขค", *DRAIN]]
    reading = book.rows(["ยุทธศาสตร์ที่ 1"], ["แผนงาน", *HEADER], *rows).read()
    assert codes(reading) == ["work-plan-unknown"]


def test_signatures_under_the_budget_column_are_no_amounts(book):
    lines = ["(ลงชื่อ)", "( นายตัวอย่าง ใจดี )", "ตำแหน่ง ผู้อำนวยการกองช่าง", "วันที่ 1 ตุลาคม 2568"]
    reading = book.table(ROAD, *[[None, None, None, line] for line in lines]).read()
    assert only(reading).budget == Decimal(250000)
    assert codes(reading) == []


def test_a_project_whose_name_begins_like_a_total_is_a_project(book):
    party = [3, "รวมพลคนรักสุขภาพ", "จัดงาน", 20000, "ลานกีฬา", "กองช่าง", "✓"]
    unnumbered = [None, "รวมพลคนรักสุขภาพ", "จัดงาน", 20000, "ลานกีฬา", "กองช่าง", "✓"]
    reading = book.table(ROAD, party, unnumbered).read()
    assert [project.number for project in reading.entries] == [1, 3, None]
    assert codes(reading) == ["number-missing"]


def test_a_total_that_disagrees_is_told_and_the_rows_are_kept(book):
    reading = book.table(ROAD, DRAIN, ["รวม", "2 โครงการ", None, 450000]).read()
    assert codes(reading) == ["total-mismatch"]
    assert reading.findings[0].where.cell == "D9"
    assert "450,000.00" in reading.findings[0].message
    assert "400,000.00" in reading.findings[0].message


def test_subtotals_and_a_grand_total_agree_each_with_its_own_rows(book):
    reading = book.table(
        ROAD, ["รวม", "1 โครงการ", None, 250000],
        ["แผนงานการศึกษา"], DRAIN, ["รวม", "1 โครงการ", None, 150000],
        ["รวมทั้งสิ้น", "2 โครงการ", None, 400000],
    ).read()  # fmt: skip
    assert codes(reading) == []


@pytest.mark.parametrize("words", ["ไม่มี", "- ไม่มีโครงการ -", "ไม่มีโครงการ", "ไม่มีรายการครุภัณฑ์"])
def test_nothing_is_a_valid_answer(new_book, words):
    for row in ([None, words], [words], [1, words, "-", "-", "-", "-"], ["-", words]):
        reading = new_book().table(row).read()
        assert reading.entries == ()
        assert codes(reading) == ["nothing-stated"]
        assert reading.states_nothing


def test_an_empty_table_is_told(book):
    assert codes(book.table().read()) == ["form-empty"]


def test_signatures_below_the_table_are_no_projects(book):
    reading = book.table(
        ROAD,
        [],
        [None, "ลงชื่อ..................ผู้จัดทำ", None, None, "ลงชื่อ................ผู้ตรวจสอบ"],
        [None, "(นายตัวอย่าง ใจดี)", None, None, "(นางตัวอย่าง ดีใจ)"],
        [None, "นายช่างโยธาชำนาญงาน", None, None, "ผู้อำนวยการกองช่าง"],
    ).read()
    assert only(reading).number == 1
    assert codes(reading) == []


def test_a_continuation_joins_the_row_above(book):
    more = [None, None, "ระยะที่ 2 ปลูกต้นไม้", None, "หมู่ที่ 5", "กองคลัง", None, None, "✓"]
    reading = book.table(ROAD, more, DRAIN).read()
    project = reading.entries[0]
    assert project.description == "กว้าง 4 เมตร ระยะที่ 2 ปลูกต้นไม้"
    assert project.location == "หมู่ที่ 2 หมู่ที่ 5"
    assert project.divisions == ("กองช่าง", "กองคลัง")
    assert project.months == (10, 11, 12)
    assert len(reading.entries) == 2


def test_a_second_amount_below_is_an_error_and_not_added(book):
    reading = book.table(ROAD, [None, None, "ระยะที่ 2", 99000]).read()
    assert only(reading).budget == Decimal(250000)
    assert codes(reading) == ["budget-second-amount"]


def test_a_name_without_a_number_is_a_project(book):
    reading = book.table([None, *ROAD[1:]]).read()
    assert only(reading).number is None
    assert codes(reading) == ["number-missing"]


def test_a_number_without_a_name_is_told(book):
    reading = book.table([1, None, *ROAD[2:]], [2], [3]).read()
    assert only(reading).name == ""
    assert sorted(codes(reading)) == ["name-missing", "rows-without-name"]


def test_a_line_nobody_understands_is_told(book):
    reading = book.table(ROAD, ["สำนักปลัดงานอะไรสักอย่าง"]).read()
    assert codes(reading) == ["caption-unknown"]
    assert reading.findings[0].value == "สำนักปลัดงานอะไรสักอย่าง"


def test_thai_and_mixed_digits_and_decomposed_am_are_mended(book):
    row = [
        "๑",
        "จํานวน ๒๕ คน\nหมู่ที่ ๒",
        "กว้าง ๔ เมตร  ยาว ๑0 เมตร",
        "๒๕๐,๐๐๐.-",
        "หมู่ที่ ๒",
        "กองช่าง",
        "✓",
    ]
    project = only(book.table(row).read())
    assert (project.number, project.name) == (1, "จำนวน 25 คน หมู่ที่ 2")
    assert project.description == "กว้าง 4 เมตร ยาว 10 เมตร"
    assert project.budget == Decimal(250000)


def test_columns_may_stand_in_any_order(book):
    header = [*MONTHS, *reversed(HEADINGS), "แหล่งงบประมาณ", "อะไรก็ไม่รู้"]
    row = ["✓", *([None] * 11), *reversed(ROAD[:6]), "เงินสะสม", "หนึ่ง"]
    reading = book.rows(*TITLES, header, row).read()
    project = only(reading)
    assert (project.number, project.months, project.funding_source) == (1, (10,), "เงินสะสม")
    assert codes(reading) == ["column-ignored"]
    assert "T" in reading.findings[0].message


def test_an_edition_holds_from_its_line_on(book):
    reading = book.table(ROAD, ["เพิ่มเติมครั้งที่ 5 / 2567"], DRAIN).read()
    assert [project.edition for project in reading.entries] == [None, "เพิ่มเติมครั้งที่ 5 / 2567"]


def test_money_in_thousands_by_the_heading(book):
    header = [*HEADER[:3], "งบประมาณ (พันบาท)", *HEADER[4:]]
    reading = book.table([*ROAD[:3], 250.5, *ROAD[4:]], header=header).read()
    assert only(reading).budget == Decimal("250500.00")
    assert codes(reading) == ["heading-unit"]


def test_a_merged_amount_belongs_to_the_first_row(book):
    reading = book.table(ROAD, [*DRAIN[:3], None, *DRAIN[4:]]).merge("D7:D8").read()
    assert [project.budget for project in reading.entries] == [Decimal(250000), None]
    assert codes(reading) == ["budget-merged"]


def test_a_hidden_sheet_is_read_and_told(book):
    book.table(ROAD).add_sheet("ซ่อน").table(DRAIN)
    book.sheet.sheet_state = "hidden"
    reading = book.read()
    assert len(reading.entries) == 2
    assert codes(reading) == ["sheet-hidden"]


def test_every_sheet_is_read_and_empty_ones_are_told_once(book):
    book.table(ROAD).add_sheet("Sheet2").add_sheet("ผด.02 (2)").table(DRAIN)
    reading = book.read()
    assert [entry.where.sheet for entry in reading.entries] == ["ผด.02", "ผด.02 (2)"]
    assert codes(reading) == ["sheet-empty"]


def test_an_error_in_a_budget_is_unreadable_and_not_blank(book):
    reading = book.table([*ROAD[:3], "=1/0", *ROAD[4:]], [*DRAIN[:3], "=D7*2", *DRAIN[4:]]).put(
        {"D8": "#REF!"}
    )
    reading.sheet["D8"].data_type = "e"
    reading = reading.read()
    assert [entry.budget_unreadable for entry in reading.entries] == [True, True]
    assert codes(reading) == ["budget-unreadable"] * 2
    assert "สูตร" in reading.findings[0].message
    assert reading.findings[1].value == "#REF!"


def test_cells_of_invisible_characters_are_blank(book):
    reading = book.rows(
        ["\u2060"], HEADER, ["\u2060", "\u2060"], ROAD, [None, "\u2060\u200e"]
    ).read()
    assert only(reading).number == 1


def test_unprintable_characters_are_told(book):
    reading = book.table([1, "ถนน \uf70a สายหนึ่ง", *ROAD[2:]]).read()
    assert codes(reading) == ["text-damaged"]
    assert reading.findings[0].where.cell == "B7"


def test_a_broken_formula_in_a_text_cell_is_told(book):
    reading = book.table([*ROAD[:2], "=A1&A2", *ROAD[3:]]).read()
    assert only(reading).description == ""
    assert codes(reading) == ["cell-broken"]


def test_a_merged_name_over_several_rows_is_one_project(book):
    more = [None, None, "กิจกรรมที่ 2", None, None, None, None, None, "✓"]
    reading = book.table(ROAD, more).merge("A7:A8", "B7:B8", "D7:D8", "F7:F8").read()
    assert only(reading).months == (10, 11, 12)
    assert only(reading).description == "กว้าง 4 เมตร กิจกรรมที่ 2"
    assert codes(reading) == []
