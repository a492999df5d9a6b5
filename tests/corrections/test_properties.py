"""Whatever is sent, in whatever order: every row counts, or is told as not counted."""

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from dplan_docs.corrections import judged
from dplan_docs.plan.tally import Tally
from dplan_docs.records import EquipmentItem, Project
from tests.corrections.conftest import NAMES, a_row, a_sending

ROWS = st.builds(
    lambda name, division, record, place, budget: a_row(
        1,
        name,
        divisions=(division,) if division else (),
        record=record,
        location=place,
        budget=budget,
    ),
    st.sampled_from(NAMES),
    st.sampled_from(["กองช่าง", "กองคลัง", ""]),
    st.sampled_from([Project, EquipmentItem]),
    st.sampled_from(["หมู่ที่ 1", "หมู่ที่ 2"]),
    st.sampled_from([None, Decimal(0), Decimal("10.25"), Decimal(5000)]),
)
BOOK_NAMES = ("ก.xlsx", "ก (2).xlsx", "ก แก้ไข.xlsx", "ย่อย/ก.xlsx", "นับด้วย.xlsx")


@st.composite
def books(draw):
    names = draw(st.lists(st.sampled_from(BOOK_NAMES), unique=True, min_size=1))
    return [
        a_sending(
            name,
            draw(st.lists(ROWS, max_size=8)),
            day=draw(st.integers(0, 2)),
            saved=draw(st.sampled_from([None, 1, 2])),
            is_of_another_year=draw(st.booleans()),
        )
        for name in names
    ]


@given(books())
def test_every_row_counts_or_is_told(sent):
    for sending, judgment in zip(sent, judged(sent), strict=True):
        assert sorted([*judgment.counted, *judgment.set_aside], key=repr) == sorted(
            sending.entries, key=repr
        )
        assert len(judgment.findings) == bool(judgment.set_aside)
        for finding in judgment.findings:
            assert finding.where.file == sending.name
            told = finding.message.partition(" บาท)")[0].rpartition("(")[2]
            numbers = [Decimal(x.replace(",", "")) for x in re.findall(r"[\d,.]+", told)]
            assert sum(numbers[:-1]) == len(judgment.set_aside)
            assert numbers[-1] == Tally.of(judgment.set_aside).budget


@given(books(), st.randoms())
def test_the_order_of_arrival_changes_nothing(sent, random):
    shuffled = random.sample(sent, len(sent))
    in_name_order = sorted(judged(sent), key=lambda x: x.name)
    assert sorted(judged(shuffled), key=lambda x: x.name) == in_name_order


@given(books())
def test_the_newest_counts_whole_and_something_always_does(sent):
    if any(sending.entries for sending in sent):
        assert any(judgment.counted for judgment in judged(sent))
