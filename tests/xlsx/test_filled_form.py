"""The blank form filled in and read back: rightly without a word, wrongly with the cell named."""

import random
from dataclasses import replace

import openpyxl
import pytest
from form_filling import (
    DIVISIONS,
    FIRST,
    OFFICE,
    PROJECTS,
    STRATEGIES,
    a_project,
    an_item,
    blank_form,
    filled_form,
)

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from dplan_docs.reading.mark_kinds import FORM_KEYS
from tests.workbook_editing import parts_of, sheet_part, write_parts

KNOWN = Vocabulary(divisions=tuple((name, ()) for name in DIVISIONS), work_plans=OFFICE.work_plans)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ที่กองส่งมา.xlsx"


def read(path):
    return read_workbook(path, path.name, KNOWN)


def codes(reading):
    return [(x.code, x.where.sheet, x.where.cell) for x in reading.findings]


@pytest.mark.parametrize("division", DIVISIONS)
@pytest.mark.parametrize("items", [0, 2])
def test_a_form_filled_in_rightly_is_read_without_a_word(path, division, items):
    lines = [a_project(n) for n in range(1, 6)] + [an_item(n) for n in range(1, items + 1)]
    reading = read(filled_form(path, lines, division=division))
    assert reading.findings == ()
    assert len(reading.entries) == 5 + items
    assert {entry.divisions for entry in reading.entries} == {(division,)}
    first = reading.entries[0]
    assert (first.name, first.budget) == ("ก่อสร้างถนน ค.ส.ล. สายบ้านตัวอย่าง 1", 100_000)
    assert (first.strategy, first.work_plan) == (STRATEGIES[1], "การศึกษา")
    assert (first.location, first.funding_source) == ("หมู่ที่ 1", "งบประมาณรายจ่าย")
    assert first.months == (10, 11, 12)


def test_equipment_alone_is_enough(path):
    reading = read(filled_form(path, [an_item(1), an_item(2)]))
    assert reading.findings == ()
    assert [entry.category for entry in reading.entries] == ["ครุภัณฑ์สำนักงาน"] * 2


@pytest.mark.parametrize("key", [*FORM_KEYS, "X", 1])
def test_each_key_marks_a_month(path, key):
    line = replace(a_project(1), key=key, months=(3, 4, 7))
    reading = read(filled_form(path, [line]))
    assert reading.findings == ()
    assert reading.entries[0].months == (1, 2, 5)


def test_keys_of_both_keyboards_in_one_row_mean_the_same(path):
    filled_form(path, [replace(a_project(1), months=())])
    book = openpyxl.load_workbook(path)
    for letter, key in zip("GHIJKL", ("x", "ป", "/", "ฝ", "✓", 1), strict=True):
        book[PROJECTS][f"{letter}{FIRST}"] = key
    book.save(path)
    reading = read(path)
    assert reading.findings == ()
    assert reading.entries[0].months == (10, 11, 12, 1, 2, 3)


def test_the_bands_hold_for_rows_that_choose_nothing(path):
    bare = {"strategy": None, "work_plan": None}
    lines = [a_project(1, **bare), a_project(2), a_project(3, **bare)]
    captions = STRATEGIES[0], "แผนงานบริหารงานทั่วไป"
    reading = read(filled_form(path, lines, captions=captions))
    assert reading.findings == ()
    assert [x.work_plan for x in reading.entries] == [
        "บริหารงานทั่วไป",
        "บริหารงานทั่วไป",
        "บริหารงานทั่วไป",
    ]
    assert [x.strategy for x in reading.entries] == [STRATEGIES[0]] * 3


def test_a_row_s_own_choice_wins_over_the_band(path):
    reading = read(
        filled_form(path, [a_project(1)], captions=(STRATEGIES[0], "แผนงานบริหารงานทั่วไป"))
    )
    assert reading.findings == ()
    assert (reading.entries[0].strategy, reading.entries[0].work_plan) == (STRATEGIES[1], "การศึกษา")


def test_rows_may_be_left_blank_between(path):
    lines = [a_project(1), None, None, a_project(2), None, a_project(3)]
    reading = read(filled_form(path, lines))
    assert reading.findings == ()
    assert [x.where.row for x in reading.entries] == [9, 12, 14]


def test_a_row_put_in_needs_neither_number_nor_division(path):
    reading = read(filled_form(path, [a_project(1), a_project(2)], insert=[(10, a_project(9))]))
    assert reading.findings == ()
    assert [x.where.row for x in reading.entries] == [9, 10, 11]
    assert {x.divisions for x in reading.entries} == {("กองช่าง",)}


def test_rows_beyond_the_first_page_are_rows_like_the_others(path):
    reading = read(filled_form(path, [a_project(n) for n in range(1, 101)]))
    assert reading.findings == ()
    assert len(reading.entries) == 100
    assert sum(x.budget for x in reading.entries) == 100_000 * 5050
    assert {x.divisions for x in reading.entries} == {("กองช่าง",)}


def test_sorted_rows_keep_what_they_say(path):
    lines = [a_project(n) for n in range(1, 21)]
    random.Random(5).shuffle(lines)  # noqa: S311
    reading = read(filled_form(path, lines))
    assert reading.findings == ()
    assert {(x.name[-2:].strip(), x.budget) for x in reading.entries} == {
        (str(n), 100_000 * n) for n in range(1, 21)
    }


def test_another_unit_may_be_in_charge_of_a_row(path):
    reading = read(filled_form(path, [a_project(1), a_project(2, division="สำนักปลัด")]))
    assert reading.findings == ()
    assert [x.divisions for x in reading.entries] == [("กองช่าง",), ("สำนักปลัด",)]


def test_words_for_no_money(path):
    reading = read(filled_form(path, [a_project(1, budget="ไม่ใช้งบประมาณ")]))
    assert reading.findings == ()
    assert reading.entries[0].budget is None


def test_a_division_that_has_nothing_says_so_once(path):
    book = openpyxl.load_workbook(blank_form(path))
    book[PROJECTS]["B9"] = "ไม่มี"
    book.save(path)
    reading = read(path)
    assert reading.states_nothing
    assert ("nothing-stated", PROJECTS) in [code[:2] for code in codes(reading)]
    assert "form-of-another-division" not in [x.code for x in reading.findings]


@pytest.mark.parametrize(
    ("wrong", "code", "cell"),
    [
        ({"name": None}, "name-missing", "B10"),
        ({"budget": None}, "budget-missing", "D10"),
        ({"budget": "ตามข้อบัญญัติ"}, "budget-unreadable", "D10"),
        ({"budget": -5}, "budget-unreadable", "D10"),
        ({"division": "กองที่ไม่มี"}, "division-unknown", "F10"),
        ({"strategy": None}, "strategy-missing", "T10"),
        ({"work_plan": None}, "work-plan-missing", "U10"),
        ({"work_plan": "แผนงานที่ไม่มี"}, "work-plan-unknown", "U10"),
    ],
)
def test_what_is_filled_in_wrongly_is_told_at_its_cell(path, wrong, code, cell):
    reading = read(filled_form(path, [a_project(1), a_project(2, **wrong), a_project(3)]))
    assert codes(reading) == [(code, PROJECTS, cell)]
    assert len(reading.entries) == 3


def test_months_left_out_are_told(path):
    reading = read(filled_form(path, [a_project(1), replace(a_project(2), months=())]))
    assert codes(reading) == [("months-missing", PROJECTS, "G10")]


def test_a_letter_that_is_no_key_is_told_and_its_month_not_counted(path):
    filled_form(path, [a_project(1)])
    book = openpyxl.load_workbook(path)
    book[PROJECTS]["L9"] = "?"
    book.save(path)
    reading = read(path)
    assert codes(reading) == [("months-unclear", PROJECTS, "L9")]
    assert reading.entries[0].months == (10, 11, 12)


@pytest.mark.office
@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_a_form_saved_by_libreoffice_is_read_without_a_word(path, soffice_convert, kind):
    lines = [a_project(n) for n in range(1, 41)] + [an_item(1)]
    filled_form(path, [*lines[:3], None, *lines[3:]])
    saved = soffice_convert(path, to=kind)[path]
    reading = read_workbook(saved, saved.name, KNOWN)
    assert reading.findings == ()
    assert len(reading.entries) == 41
    assert reading.stamp.division == "กองช่าง"


@pytest.mark.office
def test_libreoffice_works_out_numbers_sum_and_lists(path, soffice_convert):
    filled_form(path, [a_project(1), None, a_project(2, budget="ไม่ใช้งบประมาณ"), a_project(3)])
    saved = soffice_convert(path, to="xlsx")[path]
    sheet = openpyxl.load_workbook(saved, data_only=True)[PROJECTS]
    assert sheet["A1"].value == "รวม 3 โครงการ เป็นเงิน 400,000.00 บาท"
    assert [sheet[f"A{row}"].value or None for row in range(9, 14)] == [1, None, 2, 3, None]
    rules = openpyxl.load_workbook(saved)[PROJECTS].data_validations.dataValidation
    assert {rule.type for rule in rules} == {"list", "custom", "textLength"}


@pytest.mark.office
def test_a_filled_form_prints_as_wide_as_its_page_and_no_empty_pages(path, soffice_pdf):
    import subprocess

    filled_form(path, [a_project(n) for n in range(1, 11)])
    told = subprocess.run(["pdfinfo", soffice_pdf(path)], capture_output=True, check=True)
    lines = dict(x.split(":", 1) for x in told.stdout.decode().splitlines() if ":" in x)
    width, _, height = lines["Page size"].split()[:3]
    assert (round(float(width)), round(float(height))) == (842, 595)
    assert int(lines["Pages"]) == 3


@pytest.mark.validator
def test_the_blank_and_the_filled_form_are_valid(path, tmp_path, validate_office_files):
    blank = blank_form(tmp_path / "blank.xlsx")
    parts = parts_of(blank)
    name = sheet_part(parts, PROJECTS)
    text = '<c r="B9" s="{}" t="inlineStr"><is><t>ก่อสร้างถนน</t></is></c>'
    style = parts[name].split(b'<c r="B9" s="')[1].split(b'"')[0].decode()
    old = f'<c r="B9" s="{style}"/>'.encode()
    assert old in parts[name]
    parts[name] = parts[name].replace(old, text.format(style).encode())
    write_parts(path, parts)
    assert validate_office_files(blank) == {}
    assert validate_office_files(path) == {}
