"""Where the strategy and the แผนงาน of a row are told: beside each other, in titles, in sheet names."""

import pytest

from tests.reading.conftest import HEADER, ROAD, TITLES, codes

STRATEGY = "ยุทธศาสตร์ที่ 2 ด้านคุณภาพชีวิต"


@pytest.mark.parametrize("line", ["{} / {}", "{} : {}", "{} ({})", "{} - {}", "{} {}"])
def test_a_strategy_and_a_work_plan_on_one_line_are_parted(book, line):
    book.rows([line.format(STRATEGY, "แผนงานสังคมสงเคราะห์")], HEADER, ROAD)
    reading = book.read()
    assert reading.entries[0].strategy == STRATEGY
    assert reading.entries[0].work_plan == "สังคมสงเคราะห์"
    assert codes(reading) == []


def test_a_strategy_that_speaks_of_plans_stays_whole(book):
    strategy = "ยุทธศาสตร์ที่ 4 การจัดทำแผนงานและงบประมาณ"
    reading = book.rows([strategy], ["แผนงานการศึกษา"], HEADER, ROAD).read()
    assert reading.entries[0].strategy == strategy


@pytest.mark.parametrize("plan", ["แผนงานงบกลาง", "(แผนงานงบกลาง)"])
def test_a_title_may_end_with_the_work_plan(book, plan):
    title = f"แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569 {plan}"
    reading = book.rows([title], [STRATEGY], HEADER, ROAD).read()
    assert reading.entries[0].work_plan == "งบกลาง"
    assert codes(reading) == []


def test_other_words_in_a_title_are_no_work_plan(book):
    reading = book.rows(["แผนการดำเนินงาน ตามแผนงานประจำปี"], [STRATEGY], HEADER, ROAD).read()
    assert reading.entries[0].work_plan is None


@pytest.mark.parametrize("name", ["2.สังคมสงเคราะห์", "สังคมสงเคราะห์", "สังคมสงเคราะห์ (2)"])
def test_a_sheet_named_as_a_work_plan_tells_it(book, name):
    book.sheet.title = name
    reading = book.rows(*TITLES[:4], HEADER, ROAD).read()
    assert reading.entries[0].work_plan == "สังคมสงเคราะห์"
    assert codes(reading) == ["work-plan-from-sheet"]


def test_a_sheet_named_after_a_division_contradicts_no_caption(book):
    book.sheet.title = "การศึกษา"
    assert codes(book.table(ROAD).read()) == []


WITHOUT_UNITS = [x for x in HEADER if x != "หน่วยงานรับผิดชอบหลัก"]
ROAD_WITHOUT = [*ROAD[:5], *ROAD[6:]]


@pytest.mark.parametrize("line", ["หน่วยงานรับผิดชอบหลัก : กองช่าง", "ส่วนราชการ: กองช่าง", "กองช่าง"])
def test_a_table_without_a_column_of_divisions_has_them_from_its_caption(book, line):
    book.rows(*TITLES, [line], WITHOUT_UNITS, ROAD_WITHOUT, ["กองคลัง"], [2, *ROAD_WITHOUT[1:]])
    reading = book.read()
    assert [entry.divisions for entry in reading.entries] == [("กองช่าง",), ("กองคลัง",)]


def test_a_divisions_own_column_wins_over_a_caption(book):
    reading = book.rows(*TITLES, ["ส่วนราชการ: กองคลัง"], HEADER, ROAD).read()
    assert reading.entries[0].divisions == ("กองช่าง",)


@pytest.mark.parametrize(
    ("note", "source", "edition", "told"),
    [
        ("เงินสะสม", "เงินสะสม", None, []),
        ("ปิดภาคเรียน", None, None, ["note-unused"]),
        ("แก้ไข ครั้งที่ 1/2569", None, "แก้ไข ครั้งที่ 1/2569", []),
    ],
)
def test_a_remark_is_a_source_of_money_only_when_it_names_one(book, note, source, edition, told):
    header = [*HEADER, "หมายเหตุ"]
    reading = book.table([*ROAD, *[None] * 10, note], header=header).read()
    (entry,) = reading.entries
    assert (entry.funding_source, entry.edition) == (source, edition)
    assert codes(reading) == told
