"""An edition's rows set against the plan that was announced."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.plan import build_plan
from dplan_docs.plan.amending import amend
from dplan_docs.plan.edition import Edition
from dplan_docs.records import EquipmentItem, Project, SourceRow
from dplan_docs.settings.model import Settings

FIRST = Edition(kind="เพิ่มเติม", number=1, year=2566)
FILE = "แก้ไข.xlsx"


@pytest.fixture
def amended(office):
    def make(before, rows, remarks=()):
        return amend(before, rows, FIRST, settings=office, remarks=dict(remarks))

    return make


@pytest.fixture
def row(make):
    """A row of the edition's own workbook."""
    return lambda number, **changes: make(number, file=FILE, **changes)


def names(entries):
    return [entry.name for entry in entries]


def test_a_row_of_an_unknown_name_is_added_and_says_its_edition(make, row, amended):
    amendment = amended([make(1)], [row(5)])
    assert names(amendment.entries) == ["โครงการที่ 1", "โครงการที่ 5"]
    assert [x.edition for x in amendment.changes.added] == ["เพิ่มเติม ครั้งที่ 1/2566"]
    assert amendment.entries[0].edition is None
    assert amendment.added_rows == {amendment.entries[1].where}


def test_a_row_of_a_known_name_changes_it_in_its_place(make, row, office, amended):
    before = [make(1), make(2), make(3)]
    amendment = amended(before, [row(9, name="โครงการที่ 2", budget="5000")])
    [altered] = amendment.changes.altered
    assert [(x.field, x.old, x.new) for x in altered.fields] == [
        ("budget", Decimal(1000), Decimal(5000))
    ]
    assert altered.new.edition == "เพิ่มเติม ครั้งที่ 1/2566"
    plan = build_plan(amendment.entries, office, amendment.places)
    assert names(plan.projects) == ["โครงการที่ 1", "โครงการที่ 2", "โครงการที่ 3"]
    assert plan.total.budget == Decimal(7000)


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "โครงการที่ 2 (ยกเลิก)"},
        {"name": "(ขอยกเลิก) โครงการที่ 2"},
        {"name": "ยกเลิกโครงการที่ 2"},
        {"name": "โครงการที่ 2 - ยกเลิก"},
        {"name": "โครงการที่ 2", "budget": None, "budget_note": "ยกเลิก", "budget_unreadable": True},
        {"name": "โครงการที่ 2", "funding_source": "ขอยกเลิกโครงการ"},
    ],
)
def test_a_cancelled_row_is_dropped(make, row, amended, changes):
    amendment = amended([make(1), make(2)], [row(9, **changes)])
    assert names(amendment.entries) == ["โครงการที่ 1"]
    assert names(amendment.changes.dropped) == ["โครงการที่ 2"]
    assert not amendment.changes.altered
    assert amendment.cancelling == {row(9).where}


def test_a_remark_that_is_no_source_of_money_cancels_too(make, row, amended):
    cancelled = row(9, name="โครงการที่ 1")
    amendment = amended([make(1)], [cancelled], {cancelled.where: ("ยกเลิกเพราะงบไม่พอ",)})
    assert names(amendment.changes.dropped) == ["โครงการที่ 1"]
    assert amendment.remarked == {cancelled.where}


@pytest.mark.parametrize("name", ["โครงการรณรงค์ยกเลิกการใช้โฟม", "โครงการประชาสัมพันธ์การยกเลิกใบอนุญาต"])
def test_a_project_about_cancelling_is_not_cancelled(make, row, amended, name):
    amendment = amended([make(1)], [row(9, name=name)])
    assert names(amendment.changes.added) == [name]


def test_what_is_cancelled_and_not_in_the_plan_is_told(make, row, amended):
    amendment = amended([make(1)], [row(9, name="โครงการสร้างฝาย (ยกเลิก)")])
    assert names(amendment.unknown) == ["โครงการสร้างฝาย"]
    assert names(amendment.entries) == ["โครงการที่ 1"]
    assert not amendment.changes


def test_a_row_that_says_nothing_new_changes_nothing(make, row, amended):
    strategy = "1. ด้านโครงสร้างพื้นฐาน"
    amendment = amended([make(1)], [row(9, name="โครงการที่ ๑", strategy=strategy)])
    assert names(amendment.same) == ["โครงการที่ ๑"]
    assert not amendment.changes
    assert amendment.entries == amendment.before


def test_an_empty_cell_keeps_the_old_value_and_is_told(make, row, amended):
    old = make(1, location="หมู่ที่ 1", months=(10, 11), funding_source="เงินสะสม")
    new = row(9, name="โครงการที่ 1", budget=None, description="ใหม่", work_plan=None)
    [altered] = amended([old], [new]).changes.altered
    assert [x.field for x in altered.fields] == ["description"]
    assert (altered.new.budget, altered.new.location) == (Decimal(1000), "หมู่ที่ 1")
    assert altered.new.work_plan == old.work_plan
    [kept] = amended([old], [new]).kept
    assert kept.fields == ("budget", "funding_source", "location", "months")


def test_no_budget_at_all_is_said_and_not_empty(make, row, amended):
    new = row(9, name="โครงการที่ 1", budget=None, budget_note="ไม่ใช้งบประมาณ")
    [altered] = amended([make(1)], [new]).changes.altered
    assert [x.field for x in altered.fields] == ["budget", "budget_note"]
    assert altered.new.budget is None


def test_a_row_may_say_the_name_that_it_changes(make, row, amended):
    renamed = row(9, name="โครงการสร้างฝายน้ำล้น")
    remarks = {renamed.where: ("ชื่อเดิม: โครงการที่ 1",)}
    [altered] = amended([make(1), make(2)], [renamed], remarks).changes.altered
    assert [(x.field, x.old) for x in altered.fields] == [("name", "โครงการที่ 1")]


def test_a_name_that_hardly_differs_is_the_same_where_the_budget_is(make, row, amended):
    old = make(1, name="โครงการก่อสร้างถนนคอนกรีตสายบ้านเหนือ", number=3)
    new = row(9, name="โครงการก่อสร้างถนนคอนกรีตสายบ้านเนือ", location="หมู่ที่ 2")
    [altered] = amended([old], [new]).changes.altered
    assert [x.field for x in altered.fields] == ["name", "location"]


def test_a_project_given_to_another_division_is_changed(make, row, amended):
    new = row(9, name="โครงการที่ 1", divisions=("กองคลัง",))
    [altered] = amended([make(1)], [new]).changes.altered
    assert [x.field for x in altered.fields] == ["divisions"]


def test_nobody_guesses_which_of_two_is_meant(make, row, amended):
    before = [make(1, name="วันเด็ก", location="หมู่ที่ 1"), make(2, name="วันเด็ก", location="หมู่ที่ 2")]
    amendment = amended(before, [row(9, name="วันเด็ก", budget="7", location="หมู่ที่ 3")])
    [doubt] = amendment.doubts
    assert [x.where.row for x in doubt.candidates] == [1, 2]
    assert amendment.entries == amendment.before


def test_of_two_of_one_name_the_place_tells_and_then_the_budget(make, row, amended):
    before = [
        make(1, name="วันเด็ก", location="หมู่ที่ 1"),
        make(2, name="วันเด็ก", location="หมู่ที่ 2"),
        make(3, name="วันเด็ก", location="หมู่ที่ 2", budget="9"),
    ]
    here = row(9, name="วันเด็ก", location="หมู่ที่ 1", budget="7")
    there = row(10, name="วันเด็ก", location="หมู่ที่ 2", budget="9", description="ใหม่")
    altered = amended(before, [here, there]).changes.altered
    assert [(x.old.where.row, x.new.where.row) for x in altered] == [(1, 9), (3, 10)]


def test_what_other_rows_repeat_is_not_meant(make, row, amended):
    before = [make(1, name="วันเด็ก", budget="5"), make(2, name="วันเด็ก", budget="9")]
    rows = [row(9, name="วันเด็ก", budget="5"), row(10, name="วันเด็ก", budget="8")]
    amendment = amended(before, rows)
    assert [(x.old.where.row, x.new.where.row) for x in amendment.changes.altered] == [(2, 10)]
    assert len(amendment.same) == 1


def test_two_rows_that_mean_one_entry_are_a_doubt(make, row, amended):
    rows = [row(9, name="โครงการที่ 1", budget="5"), row(10, name="โครงการที่ 1", budget="6")]
    amendment = amended([make(1)], rows)
    assert len(amendment.doubts) == 2
    assert not amendment.changes


def test_a_second_row_of_a_name_is_new_at_another_place(make, row, amended):
    rows = [
        row(9, name="วันเด็ก", location="หมู่ที่ 1", budget="5"),
        row(10, name="วันเด็ก", location="หมู่ที่ 2"),
    ]
    changes = amended([make(1, name="วันเด็ก", location="หมู่ที่ 1")], rows).changes
    assert [x.old.where.row for x in changes.altered] == [1]
    assert [x.where.row for x in changes.added] == [10]


def test_a_whole_workbook_sent_again_changes_what_it_changes(make, row, amended):
    before = [make(number) for number in range(1, 30)]
    rows = [row(number) for number in range(1, 29)] + [row(29, budget="3")]
    amendment = amended(before, rows)
    assert len(amendment.same) == 28
    assert [x.old.where.row for x in amendment.changes.altered] == [29]
    assert not amendment.changes.dropped


def _rows(file):
    names = st.sampled_from(["ถนน", "ถนน หมู่ที่ 1", "คลอง", "คลอง (ยกเลิก)", "ถนนลาดยางสายเหนือ"])
    fields = st.tuples(
        st.booleans(),
        names,
        st.sampled_from(["", "บ้านเหนือ", "บ้านใต้"]),
        st.sampled_from([None, Decimal(5), Decimal(9)]),
        st.sampled_from([(), ("กองช่าง",), ("กองคลัง",)]),
    )
    return st.lists(fields, max_size=6).map(
        lambda found: [
            (EquipmentItem if equipment else Project)(
                where=SourceRow(file=file, sheet="1", row=number),
                name=name,
                location=place,
                budget=budget,
                divisions=divisions,
            )
            for number, (equipment, name, place, budget, divisions) in enumerate(found, start=1)
        ]
    )


@given(_rows("เดิม"), _rows("ใหม่"))
def test_every_row_of_an_edition_is_accounted_for_once(before, rows):
    amendment = amend(before, rows, FIRST, settings=Settings(), remarks={})
    changes = amendment.changes
    accounted = (
        len(changes.added)
        + len(changes.altered)
        + len(changes.dropped)
        + len(amendment.same)
        + len(amendment.doubts)
        + len(amendment.unknown)
    )
    assert accounted == len(rows)
    assert len(amendment.entries) == len(before) - len(changes.dropped) + len(changes.added)
    places = [entry.where for entry in amendment.entries]
    assert len(places) == len(set(places))
    assert set(amendment.places) <= set(places)


@given(_rows("เดิม"))
def test_the_whole_plan_sent_again_changes_nothing(before):
    again = [replace(row, where=replace(row.where, file="ใหม่")) for row in before]
    plain = [row for row in again if "ยกเลิก" not in row.name]
    amendment = amend(before, plain, FIRST, settings=Settings(), remarks={})
    assert amendment.entries == tuple(before)
    assert len(amendment.same) == len(plain)
