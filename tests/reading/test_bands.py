"""Tables side by side on one sheet, and columns that stand apart and belong to the one table."""

import pytest

from tests.reading.conftest import DRAIN, HEADER, HEADINGS, MONTHS, ROAD, TITLES, codes
from tests.reading.test_arrows import draw, two_cell

CLINIC = [1, "พ่นหมอกควัน", "9 หมู่บ้าน", 70000, "ทั้งตำบล", "กองสาธารณสุข", None, None, None, "✓"]


def pairs(*rows):
    """Return rows of the first table beside rows of another, with an empty column between."""
    return [
        [*left, *[None] * (len(HEADER) + 1 - len(left)), *right] if right else left
        for left, right in rows
    ]


def beside(book, *rows):
    """Put projects and what stands to their right under titles and a header in row 6."""
    return book.rows(*TITLES[:4]).rows(*pairs(([*TITLES[4]], ["แผนงานสาธารณสุข"]), *rows))


def test_two_tables_side_by_side_are_read_as_two(book):
    reading = beside(book, (HEADER, HEADER), (ROAD, CLINIC), (DRAIN, [])).read()
    said = [(e.name, e.work_plan, e.strategy, e.budget, e.months) for e in reading.entries]
    strategy = TITLES[3][0]
    assert said == [
        (ROAD[1], "อุตสาหกรรมและการโยธา", strategy, 250000, (10, 11)),
        (DRAIN[1], "อุตสาหกรรมและการโยธา", strategy, 150000, (12,)),
        (CLINIC[1], "สาธารณสุข", strategy, 70000, (1,)),
    ]
    assert codes(reading) == []
    assert reading.sheets == ("ผด.02",)


def test_records_of_two_tables_in_one_row_have_places_of_their_own(book):
    reading = beside(book, (HEADER, HEADER), (ROAD, CLINIC)).read()
    left, right = (entry.where for entry in reading.entries)
    assert left != right
    assert (left.row, left.cell("budget"), left.cell("note")) == (7, "D7", "A7")
    assert (right.row, right.cell("budget"), right.cell("note")) == (7, "W7", "T7")
    assert right.cell("work_plan") == "T5"


def test_a_table_whose_header_lies_lower_than_the_first(book):
    rows = [(HEADER, []), (ROAD, []), (DRAIN, HEADER), ([], CLINIC)]
    reading = beside(book, *rows).read()
    assert [entry.name for entry in reading.entries] == [ROAD[1], DRAIN[1], CLINIC[1]]
    assert codes(reading) == []


def test_faults_of_the_second_table_are_told_at_its_own_cells(book):
    bad = [*CLINIC[:3], "ตามข้อบัญญัติ", *CLINIC[4:]]
    reading = beside(book, (HEADER, HEADER), (ROAD, bad), (["รวม", None, None, 250000], [])).read()
    assert [(f.code, f.where.cell) for f in reading.findings] == [("budget-unreadable", "W7")]


def test_an_arrow_over_the_second_table_is_its_own(book):
    book = beside(book, (HEADER, HEADER), (ROAD[:6], CLINIC[:6]))
    reading = draw(book, two_cell((26, 0.1), (27, 0.9), 7), two_cell((7, 0.1), (9, 0.9), 7))
    assert [entry.months for entry in reading.entries] == [(10, 11, 12), (10, 11)]
    assert codes(reading) == []


SUMMARY = (["หน่วยงาน", "โครงการ", "งบประมาณ"], ["กองช่าง", 2, 400000], ["รวม", 2, 400000])
BY_PLAN = (
    ["แผนงาน", "โครงการ", "งบประมาณ", "ร้อยละ"],
    ["การศึกษา", 2, 400000, 100],
    ["รวม", 2, 9, 1],
)
SHORT_NAMES = (["คำย่อ", "ความหมาย"], ["สป.", "สำนักปลัด"], ["กช.", "กองช่าง"], ["กค.", "กองคลัง"])


@pytest.mark.parametrize("table", [SUMMARY, BY_PLAN, SHORT_NAMES])
def test_a_small_table_beside_the_projects_is_told_once_and_not_read(book, table):
    left = [HEADER, ROAD, DRAIN, []]
    right = [*table, *[[]] * (4 - len(table))]
    reading = book.rows(*TITLES, *pairs(*zip(left, right, strict=True))).read()
    assert [(e.name, e.budget, e.work_plan) for e in reading.entries] == [
        (ROAD[1], 250000, "อุตสาหกรรมและการโยธา"),
        (DRAIN[1], 150000, "อุตสาหกรรมและการโยธา"),
    ]
    (found,) = reading.findings
    assert (found.code, found.where.cell, found.value) == ("side-table", "T6", " ".join(table[0]))


def test_a_small_table_in_the_rows_of_the_projects(book):
    left = [HEADER, ROAD, DRAIN, [], []]
    right = [[], *SHORT_NAMES]
    reading = book.rows(*TITLES, *pairs(*zip(left, right, strict=True))).read()
    assert len(reading.entries) == 2
    assert [(f.code, f.where.cell) for f in reading.findings] == [("side-table", "T7")]


@pytest.mark.parametrize(
    ("headings", "cells", "told"),
    [
        (["หมายเหตุ"], ["เร่งด่วน"], ["note-unused"]),
        (["หมายเหตุ", "แหล่งงบประมาณ"], [None, "เงินสะสม"], []),
        (["ตรวจแล้ว", "เลขที่ฎีกา"], ["✓", "12/69"], ["column-ignored"]),
        (["ระยะเวลาดำเนินการ", "หมายเหตุ"], ["ต.ค. - พ.ย.", None], []),
    ],
)
def test_columns_apart_that_belong_to_the_table_stay_with_it(book, headings, cells, told):
    reading = book.rows(*TITLES, *pairs((HEADER, headings), (ROAD, cells))).read()
    (entry,) = reading.entries
    assert (entry.budget, entry.months) == (250000, (10, 11))
    assert entry.funding_source == ("เงินสะสม" if "เงินสะสม" in cells else entry.funding_source)
    assert codes(reading) == told


def test_an_empty_column_within_the_table_parts_nothing(book):
    header = [*HEADINGS[:4], None, *HEADINGS[4:], None, *MONTHS[:3], None, *MONTHS[3:]]
    row = [*ROAD[:4], None, *ROAD[4:6], None, "✓", None, "✓", None, "✓"]
    (entry,) = book.rows(*TITLES, header, row).read().entries
    assert (entry.location, entry.divisions, entry.months) == ("หมู่ที่ 2", ("กองช่าง",), (10, 12, 1))
