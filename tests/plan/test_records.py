"""Records go to JSON and come back as they were."""

import json
import string
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.records import EquipmentItem, Project, SourceRow, from_json, to_json
from dplan_docs.thai.months import FISCAL_MONTHS

TEXT = st.text(alphabet="กขค้ำ ๑1/.", max_size=8)
MAYBE = st.none() | TEXT


def _entries():
    shared = {
        "where": st.builds(
            SourceRow,
            file=TEXT,
            sheet=TEXT,
            row=st.integers(1, 9999),
            left=st.sampled_from(string.ascii_uppercase),
        ),
        "strategy": MAYBE,
        "tactic": MAYBE,
        "work_plan": MAYBE,
        "number": st.none() | st.integers(0, 999),
        "name": TEXT,
        "description": TEXT,
        "budget": st.none() | st.decimals(0, 10**12, places=2),
        "budget_note": MAYBE,
        "budget_unreadable": st.booleans(),
        "funding_source": MAYBE,
        "location": TEXT,
        "divisions": st.lists(TEXT, max_size=3).map(tuple),
        "months": st.sets(st.sampled_from(FISCAL_MONTHS)).map(
            lambda found: tuple(month for month in FISCAL_MONTHS if month in found)
        ),
        "months_evidence": MAYBE,
        "edition": MAYBE,
    }
    return st.builds(Project, **shared) | st.builds(EquipmentItem, category=MAYBE, **shared)


@given(_entries())
def test_a_record_comes_back_from_json_as_it_was(entry):
    again = from_json(json.loads(json.dumps(to_json(entry), ensure_ascii=False)))
    assert again == entry
    assert type(again) is type(entry)


def test_an_older_plan_says_nothing_of_unreadable_budgets():
    entry = Project(where=SourceRow(file="ก", sheet="ข", row=1), name="ค", budget=Decimal("1.50"))
    row = to_json(entry)
    del row["budget_unreadable"]
    assert from_json(row) == entry


@pytest.mark.parametrize("change", [{"form": "ผด.03"}, {"where": {}}, {"budget": "ห้าร้อย"}])
def test_a_row_that_is_none_of_ours_is_refused(change):
    row = to_json(Project(where=SourceRow(file="ก", sheet="ข", row=1), name="ค"))
    with pytest.raises((LookupError, TypeError, ValueError, ArithmeticError)):
        from_json(row | change)
