"""The figures of form ผด.01."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.plan import Plan, build_plan, summary
from dplan_docs.plan.summary import percentages


@pytest.mark.parametrize(
    ("parts", "shares"),
    [
        ([], []),
        ([0, 0], ["0.00", "0.00"]),
        ([5], ["100.00"]),
        ([1, 1, 1], ["33.34", "33.33", "33.33"]),
        ([1, 1, 1, 1, 1, 1], ["16.65", "16.67", "16.67", "16.67", "16.67", "16.67"]),
        ([1, 2, 0], ["33.33", "66.67", "0.00"]),
    ],
)
def test_percentages_add_to_a_hundred_and_the_largest_takes_the_rest(parts, shares):
    assert [str(share) for share in percentages([Decimal(part) for part in parts])] == shares


@given(
    st.lists(st.decimals(0, 10**10, places=2), min_size=1, max_size=400).filter(any)
    | st.integers(1, 2000).map(lambda n: [Decimal(1)] * n)
)
def test_percentages_are_never_negative_and_always_whole(parts):
    shares = percentages(parts)
    assert sum(shares) == 100
    assert min(shares) >= 0


def test_the_summary_has_subtotals_by_strategy_and_a_whole_total(make, office):
    plan = build_plan(
        [
            make(1, budget="100"),
            make(2, budget=None, work_plan="การศึกษา", divisions=("กองคลัง",)),
            make(3, budget="200", strategy="2. สังคม", divisions=("อบจ.ก", "กองช่าง")),
            make(4, equipment=True, budget="7"),
            make(5, equipment=True, budget="14", work_plan="การเกษตร"),
        ],
        office,
    )
    form = summary(plan)
    rows = [
        (line.name, line.count, str(line.count_percent), line.budget, str(line.budget_percent))
        for block in form.strategies
        for line in (*block.lines, block.subtotal)
    ]
    assert rows == [
        ("การศึกษา", 1, "33.34", 0, "0.00"),
        ("อุตสาหกรรมและการโยธา", 1, "33.33", 100, "33.33"),
        ("ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน", 2, "66.67", 100, "33.33"),
        ("อุตสาหกรรมและการโยธา", 1, "33.33", 200, "66.67"),
        ("2. สังคม", 1, "33.33", 200, "66.67"),
    ]
    assert form.strategies[0].name == form.strategies[0].subtotal.name
    assert form.strategies[0].subtotal.divisions == ("กองช่าง", "กองคลัง")
    assert form.total.divisions == ("กองช่าง", "กองคลัง", "อบจ.ก")
    assert (form.total.count, form.total.budget) == (3, 300)
    assert str(form.total.count_percent) == str(form.total.budget_percent) == "100.00"
    assert form.total.tally == plan.project_tally
    assert [line.name for line in form.equipment.lines] == ["อุตสาหกรรมและการโยธา", "การเกษตร"]
    assert [str(line.budget_percent) for line in form.equipment.lines] == ["33.33", "66.67"]
    assert form.equipment.subtotal.tally == plan.equipment_tally
    assert form.equipment.subtotal.divisions == ("กองช่าง",)


def test_an_empty_plan_has_an_empty_summary():
    form = summary(Plan())
    assert form.strategies == form.equipment.lines == ()
    assert str(form.total.budget_percent) == str(form.equipment.subtotal.count_percent) == "0.00"
