"""What a sheet's words tell besides its rows: mixed digits, and whose plan the title says it is."""

import pytest

from tests.reading.conftest import HEADER, ROAD, TITLES


def row_with(name):
    return [ROAD[0], name, *ROAD[2:]]


def test_a_number_in_mixed_digits_is_told_at_its_cell(book):
    reading = book.table(row_with("ถนนปี ๒๕๖6")).read()
    (found,) = reading.findings
    assert (found.code, found.where.cell, found.value) == ("digits-mixed", "B7", "ถนนปี ๒๕๖6")
    assert "“ถนนปี 2566”" in found.message
    assert reading.entries[0].name == "ถนนปี 2566"


@pytest.mark.parametrize("name", ["ถนน ๒๕๔๘ และ 2561", "ถนน ๑", "ถนน 1"])
def test_numbers_each_in_one_kind_of_digits_are_no_fault(book, name):
    assert book.table(row_with(name)).read().findings == ()


def test_the_office_in_the_title_is_told_with_its_cell(book):
    ((office, where),) = book.table(ROAD).read().offices
    assert (office, where.cell) == ("องค์การบริหารส่วนตำบลตัวอย่าง", "A3")


def test_offices_in_rows_and_in_names_of_strategies_are_not_the_title_s(book):
    titles = [*TITLES, ["ยุทธศาสตร์ที่ 1 ของเทศบาลตำบลตัวอย่าง"]]
    reading = book.rows(*titles, HEADER, row_with("อุดหนุน อบต.ตัวอย่าง")).read()
    assert [where.cell for _, where in reading.offices] == ["A3"]
