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
