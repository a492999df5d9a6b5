"""A heap of entries becomes a plan."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.plan import Plan, Tally, build_plan
from dplan_docs.records import Project, SourceRow
from dplan_docs.settings.model import Division, Organization, Settings


def test_no_entries_make_an_empty_plan(office):
    assert build_plan([], office) == Plan()
    assert Plan().total == Tally(count=0, budget=Decimal(0), unread=0)


def test_a_tally_counts_every_entry_and_adds_the_known_amounts(make):
    tally = Tally.of(
        [make(budget="100.50"), make(budget=None), make(budget=None, budget_unreadable=True)]
    )
    assert tally == Tally(count=3, budget=Decimal("100.50"), unread=1)
    assert tally + tally == Tally(count=6, budget=Decimal(201), unread=2)


def test_projects_are_grouped_by_strategy_and_work_plan(make, office):
    plan = build_plan(
        [
            make(1, strategy="2. ด้านสังคม", work_plan="การศึกษา"),
            make(2),
            make(3, strategy="1. ด้านการพัฒนาโครงสร้างพื้นฐาน", work_plan="เคหะและชุมชน"),
            make(4, strategy=None, work_plan=None, divisions=()),
        ],
        office,
    )
    shape = [
        (s.name, [(w.name, [p.where.row for p in w.projects]) for w in s.work_plans])
        for s in plan.strategies
    ]
    assert shape == [
        (
            "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน",
            [("เคหะและชุมชน", [3]), ("อุตสาหกรรมและการโยธา", [2])],
        ),
        ("2. ด้านสังคม", [("การศึกษา", [1])]),
        ("", [("", [4])]),
    ]
    assert [project.where.row for project in plan.projects] == [3, 2, 1, 4]
    assert plan.strategies[0].tally == Tally(count=2, budget=Decimal(2000))
    assert plan.strategies[0].work_plans[0].tally == Tally(count=1, budget=Decimal(1000))


def test_the_offices_own_order_of_work_plans_wins(make, office):
    entries = [make(1, work_plan="การศึกษา"), make(2, work_plan="งบกลาง"), make(3)]
    own = Settings(divisions=office.divisions, work_plans=("อุตสาหกรรมและการโยธา", "การศึกษา"))
    assert build_plan(entries, office).work_plan_order == (
        "งบกลาง",
        "การศึกษา",
        "อุตสาหกรรมและการโยธา",
    )
    assert build_plan(entries, own).work_plan_order == (
        "อุตสาหกรรมและการโยธา",
        "การศึกษา",
        "งบกลาง",
    )


def test_within_a_work_plan_the_divisions_come_in_their_order_and_other_bodies_last(make, office):
    plan = build_plan(
        [
            make(1, divisions=("อบจ.ตัวอย่าง",)),
            make(2, divisions=("กองคลัง",)),
            make(3, divisions=("กองใหม่",)),
            make(4, divisions=("กองช่าง",), file="ข.xlsx"),
            make(6, divisions=("กองช่าง",)),
            make(5, divisions=("ส่วนโยธา",)),
            make(7, divisions=("หน่วยอื่น", "สป.")),
        ],
        office,
    )
    assert [project.where.row for project in plan.projects] == [7, 5, 6, 4, 2, 3, 1]
    assert [project.where.row for project in plan.other_bodies] == [1]
    assert [project.where.row for project in plan.own_projects] == [7, 5, 6, 4, 2, 3]
    assert plan.strategies[0].divisions == plan.strategies[0].work_plans[0].divisions
    assert plan.strategies[0].divisions[:3] == ("หน่วยอื่น", "สป.", "ส่วนโยธา")


@pytest.mark.parametrize(
    "unit",
    [
        "อบจ.ตัวอย่าง",
        "องค์การบริหารส่วนจังหวัดตัวอย่าง",
        "แขวงทางหลวงชนบทตัวอย่าง",
        "กรมทรัพยากรน้ำ",
        "การไฟฟ้าส่วนภูมิภาค",
        "การประปาส่วนภูมิภาค",
        "โรงพยาบาลส่งเสริมสุขภาพตำบลตัวอย่าง",
        "โรงเรียนบ้านตัวอย่าง",
        "ที่ทำการปกครองอำเภอตัวอย่าง",
        "สำนักงานเกษตรจังหวัดตัวอย่าง",
        "สำนักงานพัฒนาชุมชนอำเภอตัวอย่าง",
        "วัดตัวอย่าง",
        "วัด",
    ],
)
def test_another_bodys_project_is_told_from_ones_own(unit, make, office):
    assert build_plan([make(divisions=(unit,))], office).other_bodies


@pytest.mark.parametrize(
    "units",
    [
        (),
        ("กองใหม่",),
        ("กองช่าง", "อบจ.ตัวอย่าง"),
        ("อบต.ตัวอย่าง",),
        ("อบต.",),
        ("องค์การบริหารส่วนตำบลตัวอย่าง",),
        ("โรงเรียนเทศบาล 1",),
        ("สำนักงานปลัดองค์การบริหารส่วนจังหวัด",),
    ],
)
def test_what_is_not_surely_another_bodys_is_ones_own(units, make, office):
    assert not build_plan([make(divisions=units)], office).other_bodies


def test_a_provinces_own_name_is_no_other_body(make):
    office = Settings(
        organization=Organization(kind_label="อบจ.", name="ตัวอย่าง"),
        divisions=(Division(name="กองช่าง"),),
    )
    entries = [make(1, divisions=("อบจ.ตัวอย่าง",)), make(2, divisions=("อบจ.อื่น",))]
    plan = build_plan(entries, office)
    assert [project.where.row for project in plan.other_bodies] == [2]


def test_a_division_named_like_another_body_is_ones_own(make):
    office = Settings(divisions=(Division(name="โรงพยาบาลตัวอย่าง"),))
    assert not build_plan([make(divisions=("โรงพยาบาลตัวอย่าง",))], office).other_bodies


def test_equipment_is_grouped_by_work_plan_and_category(make, office):
    plan = build_plan(
        [
            make(1, equipment=True, category="ครุภัณฑ์สำนักงาน", budget=None),
            make(2, equipment=True, category="สำนักงาน", budget="20"),
            make(3, equipment=True, category=None),
            make(4, equipment=True, work_plan="บริหารงานทั่วไป", budget="3"),
            make(5),
        ],
        office,
    )
    shape = [
        (e.name, [(c.name, [i.where.row for i in c.items]) for c in e.categories])
        for e in plan.equipment
    ]
    assert shape == [
        ("บริหารงานทั่วไป", [("", [4])]),
        ("อุตสาหกรรมและการโยธา", [("ครุภัณฑ์สำนักงาน", [1, 2]), ("", [3])]),
    ]
    assert [entry.where.row for entry in plan.entries] == [5, 4, 1, 2, 3]
    assert plan.equipment[1].tally == Tally(count=3, budget=Decimal(1020))
    assert plan.equipment[1].categories[0].tally == Tally(count=2, budget=Decimal(20))
    assert plan.equipment[1].divisions == ("กองช่าง",)
    assert plan.equipment_tally == Tally(count=4, budget=Decimal(1023))
    assert plan.total == Tally(count=5, budget=Decimal(2023))
    assert plan.work_plan_order == ("อุตสาหกรรมและการโยธา",)


def test_tallies_by_work_plan_and_by_division_add_to_the_totals(make, office):
    plan = build_plan(
        [
            make(1, divisions=("กองคลัง", "กองช่าง"), budget="1"),
            make(2, strategy=None, budget="2"),
            make(3, work_plan=None, divisions=(), budget="4"),
            make(4, equipment=True, divisions=("กองช่าง",), budget="8"),
            make(5, divisions=("กองใหม่",), work_plan="การเกษตร", budget="16"),
        ],
        office,
    )
    assert [(name, tally.budget) for name, tally in plan.work_plan_tallies] == [
        ("อุตสาหกรรมและการโยธา", Decimal(3)),
        ("การเกษตร", Decimal(16)),
        ("", Decimal(4)),
    ]
    assert [(name, tally.budget) for name, tally in plan.division_tallies] == [
        ("กองช่าง", Decimal(10)),
        ("กองคลัง", Decimal(1)),
        ("กองใหม่", Decimal(16)),
        ("", Decimal(4)),
    ]


_ENTRIES = st.lists(
    st.builds(
        Project,
        where=st.builds(
            SourceRow,
            file=st.sampled_from("กข"),
            sheet=st.sampled_from("คง"),
            row=st.integers(1, 50),
        ),
        name=st.just("โครงการ"),
        strategy=st.sampled_from([None, "", "1. เศรษฐกิจ", "ด้านเศรษฐกิจ", "2) สังคม", "อื่น"]),
        work_plan=st.sampled_from([None, "การศึกษา", "แผนงานการศึกษา", "งบกลาง"]),
        divisions=st.sampled_from([(), ("กองช่าง",), ("กองคลัง", "กองช่าง"), ("อบจ.ก",)]),
        budget=st.none() | st.decimals(0, 10**9, places=2),
    ),
    unique_by=lambda project: project.where,
    max_size=30,
)


@given(entries=_ENTRIES, data=st.data())
def test_no_entry_is_lost_and_the_order_they_come_in_does_not_matter(entries, data):
    office = Settings(divisions=(Division(name="กองช่าง"),))
    plan = build_plan(entries, office)
    assert sorted(map(repr, plan.projects)) == sorted(map(repr, entries))
    assert {len(plan.own_projects) + len(plan.other_bodies)} == {len(entries)}
    assert sum((t for _, t in plan.work_plan_tallies), Tally()) == plan.project_tally
    assert sum((t for _, t in plan.division_tallies), Tally()) == plan.total
    assert build_plan(data.draw(st.permutations(entries)), office) == plan
