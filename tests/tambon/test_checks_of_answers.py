"""A district's forms are compared with one another and with the tambons that were given money."""

import pytest
from register_filling import KNOWN

from dplan_docs.records import SourceRow
from dplan_docs.tambon.checks import check_answers
from dplan_docs.tambon.records import (
    LINKED,
    REPORT,
    TARGETS,
    USED,
    Answer,
    Report,
    TargetTambon,
    UsedProject,
)

WHERE = SourceRow(
    file="a.xlsx", sheet="แบบรายงาน", row=1, captions={"appointed": "B6", "targets": "B5"}
)
GOOD = {"targets": 2, "appointed": 2, "met": 2, "complete": 2, "finished": 1, "evaluated": 0}


def target(tambon, row=7):
    where = SourceRow(file="a.xlsx", sheet="แบบ ๑", row=row, columns={"tambon": "B"})
    return TargetTambon(where=where, district="เนินเมฆ", tambon=tambon)


def answer(tambons=("ทุ่งตะวัน", "หนองน้ำใส"), used=(), **counts):
    return Answer(
        district="เนินเมฆ",
        targets=tuple(target(name) for name in tambons),
        used=tuple(
            UsedProject(where=WHERE, district="เนินเมฆ", tambon=name, name="ก") for name in used
        ),
        report=Report(where=WHERE, district="เนินเมฆ", **(GOOD | counts)),
        sent=frozenset({TARGETS, USED, LINKED, REPORT}),
    )


def told(given):
    return [(x.code, x.where.cell) for x in check_answers([given], KNOWN)]


def test_forms_that_agree_are_told_nothing_of():
    assert told(answer(used=["ทุ่งตะวัน"])) == []


@pytest.mark.parametrize(
    ("counts", "code"),
    [
        ({"appointed": 3}, "tambon-count-beyond"),
        ({"complete": 1, "finished": 2}, "tambon-count-order"),
        ({"complete": 0, "finished": 0, "evaluated": 1}, "tambon-count-order"),
        ({"targets": 3}, "tambon-count-differs"),
        ({"met": None}, "tambon-count-missing"),
    ],
)
def test_counts_that_cannot_be_are_told(counts, code):
    assert [x for x, _ in told(answer(**counts))] == [code]


def test_a_count_is_told_at_its_own_cell():
    assert told(answer(appointed=3)) == [("tambon-count-beyond", "B6")]


def test_a_target_that_the_register_lacks_is_named():
    given = answer(["ทุ่งตะวัน"])
    codes = [x for x in check_answers([given], KNOWN) if x.code == "tambon-targets-differ"]
    assert [x.value for x in codes] == ["หนองน้ำใส"]


def test_a_misspelt_target_is_not_told_a_second_time():
    given = answer(["ทุ่งตะวัน", "หนองนำใส"], used=["หนองน้ำใส"])
    assert told(given) == []


def test_a_tambon_besides_the_targets_is_told_at_its_row():
    given = answer(["ทุ่งตะวัน", "หนองน้ำใส", "บ้านดอน"])
    codes = [x for x in check_answers([given], KNOWN) if x.code == "tambon-targets-differ"]
    assert [(x.value, x.where.cell) for x in codes] == [("บ้านดอน", "B7")]


def test_a_project_of_a_tambon_that_is_no_target_is_told_once():
    found = told(answer(used=["บ้านดอน", "บ้านดอน"]))
    assert [code for code, _ in found] == ["tambon-project-of-no-target"]


def test_a_district_without_targets_in_the_settings_is_not_compared_with_them():
    given = Answer(district="ธารทอง", targets=(target("ธารงาม"),), sent=frozenset({TARGETS}))
    assert told(given) == []
