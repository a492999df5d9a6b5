"""What changed from one list of entries to another."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.plan.changes import Changes, FieldChange, compare, differences
from dplan_docs.records import EquipmentItem, Project, SourceRow


def rows(entries):
    return [entry.where.row for entry in entries]


def test_equal_lists_have_no_changes_wherever_their_rows_stood(make):
    old = [make(1), make(2, equipment=True)]
    new = [make(71, name="โครงการที่ 1"), make(4, name="โครงการที่ 2", equipment=True)]
    assert compare(old, new) == Changes()
    assert not compare(old, new)


def test_entries_are_added_dropped_and_altered(make):
    changes = compare(
        [make(1), make(2), make(3)],
        [make(1), make(3, budget="2500.50", location="หมู่ที่ 4"), make(4)],
    )
    assert rows(changes.added) == [4]
    assert rows(changes.dropped) == [2]
    [altered] = changes.altered
    assert altered.old.budget == Decimal(1000)
    assert altered.new.where.row == 3
    assert altered.fields == (
        FieldChange(field="budget", old=Decimal(1000), new=Decimal("2500.50")),
        FieldChange(field="location", old="", new="หมู่ที่ 4"),
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"name": "โครงการก่อสร้าง คสล."}, {"name": "โครงการก่อสร้างคสล. "}),
        ({"name": "โครงการหมู่ที่ ๓"}, {"name": "โครงการหมู่ที่ 3"}),
        ({"budget": "1000"}, {"budget": "1000.00"}),
        ({"location": ""}, {"location": " "}),
        ({"number": 1}, {"number": 7}),
        ({"months_evidence": "arrow"}, {"months_evidence": "marks"}),
    ],
)
def test_blanks_digits_and_places_are_no_change(make, old, new):
    assert not compare([make(1, **old)], [make(1, **new)])


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("description", "ยาว 1.5 กม.", "ยาว 15 กม."),
        ("months", (10, 11), (10, 12)),
        ("divisions", ("กองช่าง",), ("กองช่าง", "กองคลัง")),
        ("budget_note", None, "ไม่ใช้งบประมาณ"),
        ("work_plan", "การศึกษา", "สาธารณสุข"),
    ],
)
def test_each_field_is_compared(make, field, old, new):
    [altered] = compare([make(1, **{field: old})], [make(1, **{field: new})]).altered
    assert altered.fields == (FieldChange(field=field, old=old, new=new),)


def test_the_category_of_equipment_is_compared(make):
    old = make(1, equipment=True, category="สำนักงาน")
    new = make(1, equipment=True, category="คอมพิวเตอร์")
    assert [change.field for change in differences(old, new)] == ["category"]


def test_a_name_corrected_is_a_change_where_number_or_budget_agree(make):
    old = make(1, name="โครงการก่อสร้างถนนคอนกรีตสายบ้านเหนือ")
    right = "โครงการก่อสร้างถนนคอนกรีตสายบ้านใต้เหนือ"
    by_budget = compare([old], [make(9, name=right)])
    assert [x.fields[0].new for x in by_budget.altered] == [right]
    apart = compare([old], [make(9, name=right, budget="5")])
    assert not apart.altered
    assert (rows(apart.added), rows(apart.dropped)) == ([9], [1])


def test_a_project_given_to_another_division_is_the_same_project(make):
    [altered] = compare([make(1)], [make(1, divisions=("กองคลัง",))]).altered
    assert [change.field for change in altered.fields] == ["divisions"]


def test_numbers_in_names_tell_projects_apart(make):
    old = make(1, name="โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 1")
    new = make(1, name="โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 2")
    changes = compare([old], [new])
    assert (len(changes.added), len(changes.dropped), changes.altered) == (1, 1, ())


def test_a_project_and_a_piece_of_equipment_are_never_one(make):
    changes = compare([make(1, name="เครื่องสูบน้ำ")], [make(1, name="เครื่องสูบน้ำ", equipment=True)])
    assert (len(changes.added), len(changes.dropped)) == (1, 1)


def test_of_projects_of_one_name_the_most_alike_belong_together(make):
    old = [make(x, name="วันเด็ก", location=f"หมู่ที่ {x}") for x in (1, 2, 3)]
    new = [
        make(11, name="วันเด็ก", location="หมู่ที่ 3", budget="7"),
        make(12, name="วันเด็ก", location="หมู่ที่ 1"),
    ]
    changes = compare(old, new)
    assert rows(changes.dropped) == [2]
    assert [(x.old.where.row, x.new.where.row) for x in changes.altered] == [(3, 11)]


def test_very_many_projects_of_one_name_are_paired_in_order(make):
    old = [make(x, name="วันเด็ก") for x in range(1, 301)]
    new = [make(x, name="วันเด็ก", budget="9") for x in range(1, 202)]
    changes = compare(old, new)
    assert [(x.old.where.row, x.new.where.row) for x in changes.altered][:2] == [(1, 1), (2, 2)]
    assert len(changes.dropped) == 99


def _entries():
    text = st.sampled_from(["ถนน", "ถนน หมู่ที่ 1", "ถนน หมู่ที่ 2", "ถนนลาดยาง", "คลอง"])
    return st.lists(
        st.builds(
            lambda kind, **fields: kind(where=SourceRow(file="ก", sheet="ข", row=1), **fields),
            st.sampled_from([Project, EquipmentItem]),
            name=text,
            number=st.sampled_from([None, 1, 2]),
            budget=st.sampled_from([None, Decimal(5), Decimal(9)]),
            divisions=st.sampled_from([(), ("กองช่าง",), ("กองคลัง",)]),
            location=st.sampled_from(["", "บ้านเหนือ"]),
        ),
        max_size=6,
    )


@given(_entries(), _entries())
def test_every_entry_is_told_of_once_or_stands_unchanged(old, new):
    changes = compare(old, new)
    assert len(old) - len(changes.dropped) == len(new) - len(changes.added)
    assert len(changes.altered) <= len(new) - len(changes.added)
    assert all(change.old != change.new for x in changes.altered for change in x.fields)
    assert all(x.old.form == x.new.form for x in changes.altered)


@given(_entries())
def test_a_list_compared_with_itself_has_no_changes(entries):
    assert compare(entries, entries) == compare(entries, entries[::-1]) == Changes()
