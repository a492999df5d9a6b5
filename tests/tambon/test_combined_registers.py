"""The province's workbook: all rows of all districts, live totals, and who has sent what."""

from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest
from register_filling import COMBINED, KNOWN, PROVINCE, filled

from dplan_docs.settings.model import THAI_DIGITS
from dplan_docs.tambon.reading import read_answer
from dplan_docs.tambon.records import LINKED, TARGETS, USED, Answer
from dplan_docs.tambon.registers import combined_workbook

DISTRICTS = ("ธารทอง", "เนินเมฆ", "ธาร")


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    path = filled(tmp_path_factory.mktemp("answers") / "a.xlsx")
    read = read_answer(path, "a.xlsx", KNOWN)
    full = Answer(
        district="เนินเมฆ",
        targets=read.targets,
        used=read.used,
        linked=read.linked,
        report=read.report,
        sent=read.sent,
    )
    other = replace(
        full,
        district="ธาร",
        used=(replace(full.used[0], budget=None, budget_note="ตามจริง", budget_unreadable=True),),
        linked=(),
        sent=frozenset({TARGETS, USED, LINKED}),
    )
    return full, other


@pytest.fixture(scope="module")
def path(tmp_path_factory, answers):
    path = tmp_path_factory.mktemp("combined") / "a.xlsx"
    path.write_bytes(combined_workbook(COMBINED, answers, PROVINCE, districts=DISTRICTS))
    return path


def rows_of(path, tab, *, formulas=False):
    book = openpyxl.load_workbook(path, data_only=not formulas)
    return [list(row) for row in book[tab].iter_rows(min_row=6, values_only=True)]


def test_rows_stand_by_district_in_the_settings_order_the_district_first(path):
    names = [row[0] for row in rows_of(path, USED)]
    assert names == [
        *("ธารทอง", "เนินเมฆ", "เนินเมฆ", "เนินเมฆ", "รวมอำเภอเนินเมฆ", "ธาร"),
        "รวมอำเภอธาร (ยังไม่รวม 1 รายการที่อ่านงบประมาณไม่ได้)",
        "รวมทั้งสิ้น (ยังไม่รวม 1 รายการที่อ่านงบประมาณไม่ได้)",
    ]


def test_a_district_without_rows_is_named_with_the_reason(path):
    assert rows_of(path, USED)[0][:2] == ["ธารทอง", "- ยังไม่ส่ง -"]
    silent = {row[0]: row[1] for row in rows_of(path, LINKED)}
    assert silent["ธาร"] == "- ไม่มีรายการ -"


def test_totals_are_formulas_that_carry_their_values(path):
    shown, formulas = rows_of(path, USED), rows_of(path, USED, formulas=True)
    of_district, of_all = 4, 7
    assert (shown[of_district][3], shown[of_district][5]) == (3, 17500.5)
    assert (formulas[of_district][3], formulas[of_district][5]) == ("=ROWS(D7:D9)", "=SUM(F7:F9)")
    assert (shown[of_all][3], shown[of_all][5]) == (4, 17500.5)
    assert (formulas[of_all][3], formulas[of_all][5]) == ("=SUM(D10,D12)", "=SUM(F10,F12)")


def test_an_unreadable_amount_stands_as_it_was_found_and_is_not_added(path):
    assert rows_of(path, USED)[5][5] == "ตามจริง"


def test_the_first_sheet_tells_who_sent_what_and_refers_to_the_totals(path):
    lines = rows_of(path, "สรุปการส่ง")[1:]
    assert [row[1:6] for row in lines[:3]] == [
        ["ธารทอง", *["ยังไม่ส่ง"] * 4],
        ["เนินเมฆ", *["ส่งแล้ว"] * 4],
        ["ธาร", "ส่งแล้ว", "ส่งแล้ว", "ส่งแล้ว (ไม่มีรายการ)", "ยังไม่ส่ง"],
    ]
    assert lines[3][2:] == [2, 2, 2, 1, 4, 4, 17500.5, 1, 250000]
    formulas = rows_of(path, "สรุปการส่ง", formulas=True)[1:]
    assert formulas[1][6:9] == ["='แบบ ๑'!C9", "='แบบ ๒'!D10", "='แบบ ๒'!F10"]


def test_the_districts_that_sent_nothing_are_named(path):
    book = openpyxl.load_workbook(path)
    text = " ".join(str(book["สรุปการส่ง"].cell(row, 1).value) for row in range(1, 5))
    assert "ส่งแล้ว 2 จาก 3 อำเภอ" in text
    assert "อำเภอที่ยังไม่ส่ง: ธารทอง" in text


@pytest.mark.office
def test_libreoffice_works_the_totals_out_to_the_same(path, soffice_convert):
    converted = soffice_convert(path, to="ods")[path]
    again = soffice_convert(converted, to="xlsx")[converted]
    for tab in ("สรุปการส่ง", TARGETS, USED, LINKED):
        assert numbers(again, tab) == numbers(path, tab)


def numbers(path, tab):
    cells = (x for row in rows_of(path, tab) for x in row)
    return [Decimal(str(x)) for x in cells if isinstance(x, int | float)]


def test_nobody_having_sent_anything_is_a_workbook_too(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(
        combined_workbook(COMBINED, [], PROVINCE, districts=DISTRICTS)
    )
    assert [row[0] for row in rows_of(tmp_path / "a.xlsx", TARGETS)] == [*DISTRICTS, "รวมทั้งสิ้น"]


def test_two_makings_give_the_same_bytes(path, answers):
    again = combined_workbook(COMBINED, answers, PROVINCE, districts=DISTRICTS)
    assert again == path.read_bytes()


def test_an_office_of_thai_digits_reads_thai_digits(tmp_path, answers):
    organization = replace(PROVINCE.organization, digit_style=THAI_DIGITS)
    settings = replace(PROVINCE, organization=organization)
    (tmp_path / "a.xlsx").write_bytes(combined_workbook(COMBINED, answers, settings))
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert "๒๕๖๙" in book[TARGETS]["A3"].value


@pytest.mark.validator
def test_the_province_s_workbook_is_valid(path, validate_office_files):
    assert validate_office_files(path) == {}
