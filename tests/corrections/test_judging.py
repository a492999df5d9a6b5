"""A workbook sent again replaces what it corrects, and what does not count is told."""

import re
from decimal import Decimal

import pytest

from dplan_docs.corrections import judged
from dplan_docs.findings import Severity
from tests.corrections.conftest import NAMES, a_row, a_sending, an_item


def outcome(*sendings):
    """Return the names of the rows that count of each workbook, and the findings by file."""
    judgments = {x.name: x for x in judged(sendings)}
    counted = {name: [entry.name for entry in x.counted] for name, x in judgments.items()}
    return counted, {name: x.findings[0] for name, x in judgments.items() if x.findings}


def test_workbooks_of_other_projects_all_count():
    counted, told = outcome(a_sending("1.xlsx", NAMES[:3]), a_sending("2.xlsx", NAMES[3:], day=1))
    assert counted == {"1.xlsx": list(NAMES[:3]), "2.xlsx": list(NAMES[3:])}
    assert told == {}


@pytest.mark.parametrize("names", [("ก.xlsx", "ข.xlsx"), ("ข.xlsx", "ก.xlsx")])
def test_the_newest_file_wins_whatever_the_names(names):
    old, new = names
    older = a_sending(old, NAMES, day=1)
    newer = a_sending(new, (*NAMES, "โครงการใหม่"), day=2)
    counted, told = outcome(newer, older)
    assert counted == {old: [], new: [*NAMES, "โครงการใหม่"]}
    assert (told[old].code, told[old].severity) == ("workbook-replaced", Severity.INFO)
    assert told[old].value == new
    assert "6 โครงการ 6,000 บาท" in told[old].message
    assert "นับด้วย" in told[old].message
    assert new not in told


def test_projects_that_only_the_older_one_has_are_named():
    older = a_sending("เดิม.xlsx", NAMES, day=1)
    newer = a_sending("ใหม่.xlsx", (*NAMES[:1], "อื่น 1", "อื่น 2"), day=2)
    counted, told = outcome(older, newer)
    assert counted["เดิม.xlsx"] == []
    assert told["เดิม.xlsx"].severity is Severity.WARNING
    assert "มี 5 รายการที่อยู่ในไฟล์นี้แต่ไม่มีในไฟล์ใหม่" in told["เดิม.xlsx"].message
    assert f"“{NAMES[1]}”, “{NAMES[2]}”, “{NAMES[3]}” และอีก 2 รายการ" in told["เดิม.xlsx"].message


def test_of_projects_of_one_name_each_missing_one_is_counted():
    older = a_sending("1.xlsx", ["ก่อสร้างถนน"] * 3, day=1)
    newer = a_sending("2.xlsx", ["ก่อสร้างถนน"] * 2, day=2)
    assert "มี 1 รายการที่อยู่ในไฟล์นี้แต่ไม่มี" in outcome(older, newer)[1]["1.xlsx"].message


def test_too_few_common_projects_and_both_count():
    newer = (NAMES[0], "ก", "ข", "ค", "ง", "จ")
    counted, told = outcome(a_sending("1.xlsx", NAMES[:4]), a_sending("2.xlsx", newer, day=1))
    assert (counted["1.xlsx"], told) == (list(NAMES[:4]), {})


def test_a_third_of_the_smaller_one_is_enough():
    newer = (NAMES[0], "ก", "ข", "ค")
    counted, _ = outcome(a_sending("1.xlsx", NAMES[:3]), a_sending("2.xlsx", newer, day=1))
    assert counted["1.xlsx"] == []


def test_a_much_smaller_newer_one_replaces_only_the_projects_it_has():
    counted, told = outcome(a_sending("1.xlsx", NAMES), a_sending("2.xlsx", NAMES[4:5], day=1))
    assert counted == {"1.xlsx": [*NAMES[:4], NAMES[5]], "2.xlsx": [NAMES[4]]}
    assert told["1.xlsx"].severity is Severity.WARNING
    assert "ส่วนที่เหลือในไฟล์นี้ยังนับ (5 โครงการ 5,000 บาท)" in told["1.xlsx"].message


def test_of_projects_of_one_name_the_one_at_the_place_gives_way():
    roads = [a_row(n, "ก่อสร้างถนน", location=f"หมู่ที่ {n}") for n in range(1, 6)]
    newer = [a_row(9, "ก่อสร้างถนน", location="หมู่ที่ 3", budget=Decimal(7))]
    counted, _ = outcome(a_sending("1.xlsx", roads), a_sending("2.xlsx", newer, day=1))
    assert len(counted["1.xlsx"]) == 4


def test_one_form_sent_again_leaves_the_other_in_place():
    items = [an_item(20, "โต๊ะ"), an_item(21, "เก้าอี้")]
    older = a_sending("1.xlsx", [*NAMES, *items], day=1)
    counted, told = outcome(older, a_sending("2.xlsx", NAMES, day=2))
    assert counted["1.xlsx"] == ["โต๊ะ", "เก้าอี้"]
    assert told["1.xlsx"].severity is Severity.INFO
    assert "ไม่นับ ผด.02 ของกองช่าง ในไฟล์นี้" in told["1.xlsx"].message
    assert "ครุภัณฑ์ 2 รายการ 2,000 บาท" in told["1.xlsx"].message


def test_one_division_sent_again_leaves_the_others_in_place():
    others = [a_row(30 + n, f"{x} 2", divisions=("กองคลัง",)) for n, x in enumerate(NAMES)]
    older = a_sending("รวม.xlsx", [*NAMES, *others], day=1)
    counted, told = outcome(older, a_sending("กองช่าง.xlsx", NAMES, day=2))
    assert counted["รวม.xlsx"] == [f"{x} 2" for x in NAMES]
    assert "ของกองช่าง" in told["รวม.xlsx"].message


def test_other_divisions_projects_of_the_same_names_stay():
    others = [a_row(n, x, divisions=("กองคลัง",)) for n, x in enumerate(NAMES)]
    counted, told = outcome(a_sending("1.xlsx", NAMES), a_sending("2.xlsx", others, day=1))
    assert (len(counted["1.xlsx"]), told) == (6, {})


def test_a_project_that_the_correction_gave_to_another_division_counts_once():
    older = a_sending("1.xlsx", [*NAMES, a_row(40, "จัดซื้อที่ดิน", divisions=("กองคลัง",))])
    newer = a_sending("2.xlsx", [*NAMES, a_row(40, "จัดซื้อที่ดิน")], day=1)
    assert outcome(older, newer)[0]["1.xlsx"] == []


def test_rows_without_a_division_are_replaced_only_by_nearly_the_same_rows():
    bare = [a_row(n, x, divisions=()) for n, x in enumerate(NAMES)]
    assert outcome(a_sending("1.xlsx", bare), a_sending("2.xlsx", NAMES, day=1))[0]["1.xlsx"] == []
    desks = [an_item(n, x, divisions=()) for n, x in enumerate(("โต๊ะ", "เก้าอี้", "ตู้"))]
    other = [an_item(n, x, divisions=()) for n, x in enumerate(("โต๊ะ", "รถยนต์", "พัดลม"))]
    counted, told = outcome(a_sending("1.xlsx", desks), a_sending("2.xlsx", other, day=1))
    assert (len(counted["1.xlsx"]), told) == (3, {})


def test_equipment_of_one_name_for_different_work_is_not_one():
    here = [an_item(n, x) for n, x in enumerate(("โต๊ะ", "เก้าอี้"))]
    there = [an_item(n, x, work_plan="การศึกษา") for n, x in enumerate(("โต๊ะ", "เก้าอี้"))]
    assert outcome(a_sending("1.xlsx", here), a_sending("2.xlsx", there, day=1))[1] == {}


def test_items_that_were_given_their_work_plan_are_still_the_same():
    bare = [an_item(n, x, work_plan=None) for n, x in enumerate(("โต๊ะ", "เก้าอี้"))]
    told = [an_item(n, x) for n, x in enumerate(("โต๊ะ", "เก้าอี้"))]
    assert outcome(a_sending("1.xlsx", bare), a_sending("2.xlsx", told, day=1))[0]["1.xlsx"] == []


def test_an_item_that_only_another_division_still_has_is_missed():
    older = a_sending("1.xlsx", [an_item(n, x) for n, x in enumerate(("โต๊ะ", "เก้าอี้", "ตู้"))])
    newer = a_sending("2.xlsx", [an_item(n, x) for n, x in enumerate(("โต๊ะ", "เก้าอี้"))], day=1)
    other = a_sending("3.xlsx", [an_item(1, "ตู้", divisions=("กองคลัง",))], day=2)
    _, told = outcome(older, newer, other)
    assert "ไม่มีในไฟล์ใหม่ จึงไม่อยู่ในแผนแล้ว: “ตู้”" in told["1.xlsx"].message


def test_files_for_different_work_may_have_a_project_name_in_common():
    other = [a_row(n, x, work_plan="การศึกษา") for n, x in enumerate((NAMES[0], "ก", "ข"))]
    assert outcome(a_sending("1.xlsx", NAMES), a_sending("2.xlsx", other, day=1))[1] == {}


def test_a_mended_name_of_the_work_does_not_make_other_projects_of_them():
    newer = [a_row(n, x, work_plan="เคหะและชุมชน") for n, x in enumerate(NAMES)]
    counted, _ = outcome(a_sending("1.xlsx", NAMES), a_sending("2.xlsx", newer, day=1))
    assert counted["1.xlsx"] == []


def test_a_few_projects_sent_again_leave_those_of_other_work_in_place():
    here = [a_row(n, x) for n, x in enumerate(NAMES)]
    there = a_row(30, "อบรมสัมมนา", work_plan="การศึกษา")
    newer = [a_row(9, NAMES[0]), a_row(10, "อบรมสัมมนา")]
    counted, _ = outcome(a_sending("1.xlsx", [*here, there]), a_sending("2.xlsx", newer, day=1))
    assert counted["1.xlsx"] == [*NAMES[1:], "อบรมสัมมนา"]


def test_many_divisions_are_not_all_named():
    divisions = ("กองคลัง", "กองช่าง", "กองการศึกษา", "กองสวัสดิการสังคม", "สำนักปลัด")
    rows = [a_row(n, NAMES[n], divisions=(x,)) for n, x in enumerate(divisions)]
    kept = a_row(30, "อื่น", divisions=("หน่วยตรวจสอบภายใน",))
    older = a_sending("1.xlsx", [*rows, kept])
    _, told = outcome(older, a_sending("2.xlsx", rows, day=1))
    assert "ผด.02 ของกองการศึกษา และของอีก 2 หน่วยงาน" in told["1.xlsx"].message


def test_an_amendment_does_not_replace_the_plan_it_amends():
    amended = [a_row(n, x, edition="เปลี่ยนแปลง ครั้งที่ 1") for n, x in enumerate(NAMES)]
    assert outcome(a_sending("1.xlsx", NAMES), a_sending("2.xlsx", amended, day=1))[1] == {}


def test_the_same_rows_saved_again_count_once_and_are_said_to_be_the_same():
    old, new = a_sending("ก.xls", NAMES, day=1), a_sending("ก.xlsx", NAMES, day=2)
    counted, told = outcome(new, old)
    assert counted == {"ก.xls": [], "ก.xlsx": list(NAMES)}
    assert (told["ก.xls"].code, told["ก.xls"].severity) == ("duplicate-workbook", Severity.INFO)
    assert "ก.xlsx" in told["ก.xls"].message


def test_a_corrected_amount_is_no_copy():
    newer = [a_row(n, x, budget=Decimal(2000)) for n, x in enumerate(NAMES)]
    _, told = outcome(a_sending("1.xlsx", NAMES), a_sending("2.xlsx", newer, day=1))
    assert told["1.xlsx"].code == "workbook-replaced"


def test_of_three_versions_only_the_last_counts():
    drafts = [
        a_sending(f"{n}.xlsx", [a_row(r, x, budget=Decimal(n)) for r, x in enumerate(NAMES)], day=n)
        for n in (1, 2, 3)
    ]
    counted, told = outcome(*drafts)
    assert [name for name, rows in counted.items() if rows] == ["3.xlsx"]
    assert {x.value for x in told.values()} == {"3.xlsx"}


def test_a_whole_file_gives_way_to_two_that_share_its_work():
    older = a_sending("รวม.xlsx", NAMES, day=1)
    parts = a_sending("1.xlsx", NAMES[:3], day=2), a_sending("2.xlsx", NAMES[3:], day=3)
    counted, told = outcome(older, *parts)
    assert [len(rows) for rows in counted.values()] == [0, 3, 3]
    assert told["รวม.xlsx"].severity is Severity.INFO


@pytest.mark.parametrize("name", ["กองช่าง (นับด้วย).xlsx", "นับด้วย/กองช่าง.xlsx"])
def test_the_office_may_have_both_counted(name):
    for day in (1, 3):
        marked = a_sending(name, NAMES, day=day)
        counted, told = outcome(marked, a_sending("2.xlsx", (*NAMES, "ใหม่"), day=2))
        assert ([len(rows) for rows in counted.values()], told) == ([6, 7], {})


def test_last_year_s_workbook_never_replaces_this_year_s():
    stray = a_sending("แผนปีก่อน.xlsx", NAMES, day=9, is_of_another_year=True)
    counted, told = outcome(stray, a_sending("แผน.xlsx", (*NAMES, "ใหม่"), day=1))
    assert counted["แผนปีก่อน.xlsx"] == []
    assert told["แผนปีก่อน.xlsx"].value == "แผน.xlsx"


def test_a_file_that_says_of_itself_that_it_is_newer_is_to_be_looked_at():
    copied_late = a_sending("ก.xlsx", (*NAMES, "ใหม่"), day=9, saved=1)
    counted, told = outcome(copied_late, a_sending("ข.xlsx", NAMES, day=1, saved=20))
    assert counted["ข.xlsx"] == []
    assert told["ข.xlsx"].severity is Severity.WARNING
    assert "กรุณานำ ก.xlsx ออกจาก inbox" in told["ข.xlsx"].message


def test_the_money_that_does_not_count_is_told_to_the_satang():
    older = [a_row(n, x, budget=Decimal("10.25")) for n, x in enumerate(NAMES)]
    _, told = outcome(a_sending("1.xlsx", older), a_sending("2.xlsx", NAMES, day=1))
    assert re.search(r"\(6 โครงการ 61.50 บาท\)", told["1.xlsx"].message)
