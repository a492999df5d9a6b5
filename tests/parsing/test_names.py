"""Divisions, work plans, numbers and months in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.parsing import WORK_PLANS, Vocabulary
from dplan_docs.parsing.divisions import parse_divisions
from dplan_docs.parsing.months import month_named, parse_months
from dplan_docs.parsing.numbers import parse_number
from dplan_docs.parsing.work_plans import parse_work_plan

COMMON = Vocabulary()
OFFICE = Vocabulary(
    divisions=(
        ("สำนักปลัดเทศบาล", ("ปลัด",)),
        ("กองช่าง", ("ช่างเทศบาล",)),
        ("กองการศึกษา ศาสนาและวัฒนธรรม", ()),
    ),
    agencies=(("แขวงทางหลวงชนบทตัวอย่าง", ("ทช.",)),),
)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("กองช่าง", ("กองช่าง",)),
        ("สำนักปลัดเทศบาล\r\nงานป้องกันฯ", ("สำนักปลัดเทศบาล",)),
        ("สำนักปลัดเทศบาล งานป้องกันและบรรเทาฯ", ("สำนักปลัดเทศบาล",)),
        (
            "สำนักช่าง\nสำนักการศึกษา\nสำนักสาธารณสุขฯ",
            ("สำนักช่าง", "สำนักการศึกษา", "สำนักสาธารณสุขและสิ่งแวดล้อม"),
        ),
        ("กองสวัสดิการสังคม\nกองสวัสดิการสังคม", ("กองสวัสดิการสังคม",)),
        ("กองคลัง/กองช่าง", ("กองคลัง", "กองช่าง")),
        ("กองคลัง, กองช่าง", ("กองคลัง", "กองช่าง")),
        ("กองช่าง และกองคลัง", ("กองช่าง", "กองคลัง")),
        ("กองสาธารณสุขและสิ่งแวดล้อม", ("กองสาธารณสุขและสิ่งแวดล้อม",)),
        ("กองสธ.", ("กองสาธารณสุขและสิ่งแวดล้อม",)),
        ("กองการศึกษา\nศาสนาและวัฒนธรรม", ("กองการศึกษา ศาสนาและวัฒนธรรม",)),
        ("สำ\nนักปลัด", ("สำนักปลัด",)),
        ("สำนักช่าง\r\nส่วนช่าง\r\nสุขาภิบาล", ("สำนักช่าง",)),
        ("สำนักการช่าง", ("สำนักช่าง",)),
        ("สํานักปลัด", ("สำนักปลัด",)),
        ("1. กองคลัง\n2. กองช่าง", ("กองคลัง", "กองช่าง")),
        ("ทุกสำนัก/กอง", ("ทุกสำนัก/กอง",)),
        ("งานนโยบายและแผน สำนักปลัด", ("สำนักปลัด",)),
        ("กองช่าง งานโยธา กองคลัง", ("กองช่าง", "กองคลัง")),
        ("งานป้องกันฯ\nสำนักปลัด", ("สำนักปลัด",)),
        ("กองคลัง -กองช่าง", ("กองคลัง", "กองช่าง")),
        ("หน่วยตรวจสอบฯ", ("หน่วยตรวจสอบภายใน",)),
        ("กองสาธาฯ", ("กองสาธารณสุขและสิ่งแวดล้อม",)),
        ("สำนักปลัด งานป้องกัน และ บรรเทาสาธารณภัย", ("สำนักปลัด",)),
        ("สำนักปลัดเทศบาลตำบลตัวอย่าง", ("สำนักปลัดเทศบาล",)),
        ("สำนักปลัดองค์การบริหารส่วนตำบล", ("สำนักปลัด",)),
        ("สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง", ("สำนักปลัด",)),
        ("กองช่าง อบต.ตัวอย่าง", ("กองช่าง",)),
        ("กองช่าง เทศบาลตำบลตัวอย่าง", ("กองช่าง",)),
        ("กองช่าง กองคลัง", ("กองช่าง", "กองคลัง")),
        ("กองช่าง ร่วมกับ กองการศึกษา", ("กองช่าง", "กองการศึกษา")),
        ("กองคลัง + กองช่าง", ("กองคลัง", "กองช่าง")),
        ("กองช่าง & กองคลัง", ("กองช่าง", "กองคลัง")),
        ("กองช่างกองคลัง", ("กองช่าง", "กองคลัง")),
        ("ปลัด คลัง ช่าง", ("สำนักปลัด", "กองคลัง", "กองช่าง")),
        ("หน่วยงานหลัก : กองคลัง\nหน่วยงานร่วม : สำนักปลัด", ("กองคลัง", "สำนักปลัด")),
        ("สนง.ปลัด", ("สำนักปลัด",)),
        ("สำนักปลัดฯ", ("สำนักปลัด",)),
    ],
)
def test_divisions_of_a_cell(cell, names):
    divisions = parse_divisions(cell, COMMON)
    assert divisions.names == names
    assert divisions.remarks == ()


def test_the_offices_own_names_come_first():
    assert parse_divisions("ช่างเทศบาล / สำนักปลัด", OFFICE).names == ("กองช่าง", "สำนักปลัดเทศบาล")
    assert parse_divisions("กองการศึกษา", OFFICE).names == ("กองการศึกษา ศาสนาและวัฒนธรรม",)
    assert parse_divisions("ทช.", OFFICE).names == ("แขวงทางหลวงชนบทตัวอย่าง",)


def test_a_bracketed_money_note_goes_to_the_source():
    divisions = parse_divisions("กองสวัสดิการสังคม (เงินอุดหนุน)", COMMON)
    assert (divisions.names, divisions.funding_source) == (("กองสวัสดิการสังคม",), "เงินอุดหนุน")


def test_an_unknown_division_is_kept_and_the_nearest_named_but_not_taken():
    divisions = parse_divisions("กองชาง", COMMON)
    assert divisions.names == ("กองชาง",)
    assert [remark.code for remark in divisions.remarks] == ["division-unknown"]
    assert "“กองช่าง”" in divisions.remarks[0].message


@pytest.mark.parametrize("name", ["สำนักปลัด", "สำนักปลัดเทศบาล"])
def test_a_shortened_clerks_office_is_the_offices_own(name):
    own = Vocabulary(divisions=((name, ()),))
    assert parse_divisions("สำนักปลัดฯ", own).names == (name,)


@pytest.mark.parametrize(
    "cell",
    [
        "กองสวัสดิการสังคม และ อสม.",
        "กองช่าง + สมาคมผู้สูงอายุ",
        "กองการศึกษา โรงเรียนวัดตัวอย่าง",
        "กองช่าง เทศบาลตำบลตัวอย่าง กองไฟ",
    ],
)
def test_names_are_split_only_where_every_piece_is_known(cell):
    divisions = parse_divisions(cell, COMMON)
    assert divisions.names == (cell,)
    assert [remark.code for remark in divisions.remarks] == ["division-unknown"]


@pytest.mark.parametrize("name", ["อบจ.ตัวอย่าง", "กองช่าง อบจ.ตัวอย่าง", "สถานธนานุบาล 1", "สถานีดับเพลิง"])
def test_a_body_that_no_list_has_is_kept_and_told(name):
    divisions = parse_divisions(name, COMMON)
    assert divisions.names == (name,)
    (remark,) = divisions.remarks
    assert remark.code == "division-outside"
    assert "แผ่นงาน หน่วยงานภายนอก" in remark.message
    assert "แผ่นงาน กอง" in remark.message
    assert "เป็นหน่วยงานภายนอกที่ไม่มี" not in remark.message


@pytest.mark.parametrize("cell", [None, "", " ", "-", "–"])
def test_no_division_is_told(cell):
    divisions = parse_divisions(cell, COMMON)
    assert divisions.names == ()
    assert [remark.code for remark in divisions.remarks] == ["division-missing"]


@given(st.text(max_size=40))
def test_no_text_of_divisions_raises(text):
    divisions = parse_divisions(text, OFFICE)
    assert len(set(divisions.names)) == len(divisions.names)


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        *((f"แผนงาน{name}", name) for name in WORK_PLANS),
        ("แผนงาน รักษาความสงบภายใน", "การรักษาความสงบภายใน"),
        ("ผง.การรักษาความสงบ", "การรักษาความสงบภายใน"),
        ("แผนงานสร้างความเข้มแข็งข", "สร้างความเข้มแข็งของชุมชน"),
        ("แผนงานสร้างความเข้มแข็งและชุมชน", "สร้างความเข้มแข็งของชุมชน"),
        ("การศาสนาวัฒนธรรมและนันทนาการ", "การศาสนา วัฒนธรรม และนันทนาการ"),
        ("ผง.ศาสานา", "การศาสนา วัฒนธรรม และนันทนาการ"),
        ("แผนงานการพานิชย์", "การพาณิชย์"),
        ("ผง.อุตสาหกรรมและโยธา", "อุตสาหกรรมและการโยธา"),
        ("(๓) แผนงานเคหะชุมชน", "เคหะและชุมชน"),
        ("ผง.สาธา", "สาธารณสุข"),
        ("1. แผนงานบริหารทั่วไป (ต่อ)", "บริหารงานทั่วไป"),
        ("แผนงาน : การศึกษา", "การศึกษา"),
    ],
)
def test_a_work_plan_in_its_spellings(caption, name):
    assert parse_work_plan(caption, COMMON).name == name


@pytest.mark.parametrize(
    "caption", ["แผนงานการศึกษาและกีฬา", "ภาพรวม", "1 แผนงานสาธารณสุข\n2 แผนงานการพาณิชย์", "แผนงาน"]
)
def test_an_unknown_work_plan_stays_as_found(caption):
    work_plan = parse_work_plan(caption, COMMON)
    assert work_plan.name == " ".join(caption.split())
    assert not work_plan.recognised
    assert [remark.code for remark in work_plan.remarks] == ["work-plan-unknown"]


@pytest.mark.parametrize("caption", ["แผนงานการศกษา", "แผนงานสาธารสุข", "ผง.สังคมสงเคาะห์"])
def test_a_misspelt_work_plan_is_read_and_told(caption):
    work_plan = parse_work_plan(caption, COMMON)
    assert work_plan.name in COMMON.work_plans
    assert [remark.code for remark in work_plan.remarks] == ["work-plan-misspelt"]


def test_an_offices_own_work_plan_is_known():
    own = Vocabulary(work_plans=("แผนงานการท่องเที่ยว",))
    assert parse_work_plan("แผนงานการท่องเที่ยว", own).name == "การท่องเที่ยว"


@pytest.mark.parametrize(
    ("cell", "number"),
    [(3, 3), ("๓", 3), ("3.", 3), ("(3)", 3), ("", None), ("-", None), ("ก", None)],
)
def test_a_running_number(cell, number):
    assert parse_number(cell).number == number


def test_a_number_that_is_none_is_told():
    assert [remark.code for remark in parse_number("1.1").remarks] == ["number-unreadable"]


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("ตลอดทั้งปี", (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
        ("ไตรมาส 1", (10, 11, 12)),
        ("ไตรมาส 1 และ 3", (10, 11, 12, 4, 5, 6)),
        ("ครึ่งปีหลัง", (4, 5, 6, 7, 8, 9)),
        ("1 ต.ค. 65 ถึง 30 ก.ย. 66", (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
        ("ระหว่างเดือน ม.ค. ถึงเดือน มี.ค. 2568", (1, 2, 3)),
        ("พ.ย., เม.ย.", (11, 4)),
        ("30 วัน", ()),
        ("✓", ()),
    ],
)
def test_months_in_words(words, months):
    assert parse_months(words).months == months


@pytest.mark.parametrize("words", ["ส.ค. - พ.ย.", "ต.ค. 65 - ธ.ค. 66"])
def test_a_range_beyond_the_year_gives_no_months(words):
    assert parse_months(words).months == ()
    assert parse_months(words).beyond_year


def test_a_heading_that_is_no_month_is_none():
    assert [month_named(text) for text in ("ที่", "โครงการ", "-", "")] == [None] * 4


def test_what_could_be_short_for_many_divisions_is_none():
    assert parse_divisions("กองฯ", COMMON).names == ("กองฯ",)


@pytest.mark.parametrize("name", ["อบต.", "เทศบาล"])
def test_the_whole_office_is_no_division(name):
    (told,) = parse_divisions(name, COMMON).remarks
    assert told.code == "division-unknown"
    assert "กรุณาระบุกอง" in told.message


@pytest.mark.parametrize("text", ["3.1 แผนงานการศีกษา", "แผนงานเคหะและชุมขน"])
def test_one_wrong_letter_is_a_misspelling(text):
    read = parse_work_plan(text, COMMON)
    assert read.recognised
    assert [remark.code for remark in read.remarks] == ["work-plan-misspelt"]


def test_words_in_brackets_only_explain_a_work_plan():
    assert parse_work_plan("แผนงานการพานิชย์ (กิจการประปา)", COMMON).name == "การพาณิชย์"
