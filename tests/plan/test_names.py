"""Which captions mean one strategy, one แผนงาน, one category."""

import pytest

from dplan_docs.plan.names import group_categories, group_strategies, group_work_plans


def grouped(groups):
    return [(group.name, list(group.spellings)) for group in groups]


@pytest.mark.parametrize(
    "other",
    [
        "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน",
        "ยุทธศาสตร์ที่ ๑  การพัฒนาโครงสร้างพื้นฐาน",
        "ยุทธศาสตร์ที่ 1: การพัฒนาโครงสร้างพื้นฐาน",
        "ยุทธศาสตร์ที่1 การพัฒนาโครงสร้าง พื้นฐาน",
        "ยุทธศาสตร์การพัฒนาที่ 1 ด้านโครงสร้างพื้นฐาน",
        "ประเด็นการพัฒนาที่ 1: การพัฒนาโครงสร้างพื้นฐาน",
        "1. ด้านการพัฒนาโครงสร้างพื้นฐาน",
        "1) ยุทธศาสตร์การพัฒนาด้านโครงสร้างพื้นฐาน",
        "(1) ด้านโครงสร้างพื้นฐาน",
        "ยุทธศาสตร์ 1 โครงสร้างพื้นฐาน",
        "ด้านโครงสร้างพื้นฐาน",
        "ยุทธศาสตร์การพัฒนาโครงสร้างพื้นฐาน",
        "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน และสาธารณูปโภค",
        "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐน",
        "ยุทธศาสตร์ที่ 1",
    ],
)
def test_one_strategy_is_written_in_many_ways(other):
    office = "ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน"
    assert grouped(group_strategies([other], [office])) == [(office, [other])]


def test_one_name_under_two_numbers_is_one_strategy():
    captions = ["ยุทธศาสตร์ที่ 2 การพัฒนาการศึกษา", "ยุทธศาสตร์ที่ 3 การพัฒนาการศึกษา"]
    assert grouped(group_strategies(captions, [])) == [(captions[0], captions)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ยุทธศาสตร์ที่ 1 การพัฒนาการศึกษา", "ยุทธศาสตร์ที่ 2 ด้านการศึกษา"),
        ("ยุทธศาสตร์ที่ 1 การพัฒนาเศรษฐกิจ", "ยุทธศาสตร์ที่ 1 การพัฒนาสังคม"),
        ("ยุทธศาสตร์ที่ 1 ด้านการศึกษา", "ยุทธศาสตร์ที่ 1 ด้านการกีฬา"),
        ("ยุทธศาสตร์ที่ 1 แผนพัฒนาระยะที่ 1", "ยุทธศาสตร์ที่ 1 แผนพัฒนาระยะที่ 2"),
        ("ยุทธศาสตร์ที่ 1", "ยุทธศาสตร์ที่ 2"),
        ("ยุทธศาสตร์ที่ 1 การพัฒนา", "ด้านการพัฒนา"),
        ("การพัฒนาคนและสังคม", "การพัฒนาคนและสังคมเมือง"),
        ("ยุทธศาสตร์ 20 ปี", "ยุทธศาสตร์ที่ 20"),
    ],
)
def test_what_differs_in_substance_stays_apart(one, other):
    groups = group_strategies([one, other], [])
    assert [group.spellings for group in groups] in ([(one,), (other,)], [(other,), (one,)])


def test_the_offices_list_orders_its_strategies_and_the_others_follow_by_number():
    captions = [
        "การบริหารจัดการที่ดี",
        "ยุทธศาสตร์ที่ 9 สิ่งแวดล้อม",
        "ยุทธศาสตร์ที่ 4 การท่องเที่ยว",
        "",
        "1. เศรษฐกิจ",
        "2. สังคม",
    ]
    office = ["ยุทธศาสตร์ที่ 2 การพัฒนาสังคม", "ยุทธศาสตร์ที่ 1 การพัฒนาเศรษฐกิจ", "ยุทธศาสตร์ที่ 3 ว่าง"]
    names = [group.name for group in group_strategies(captions, office)]
    assert names == [
        "ยุทธศาสตร์ที่ 2 การพัฒนาสังคม",
        "ยุทธศาสตร์ที่ 1 การพัฒนาเศรษฐกิจ",
        "ยุทธศาสตร์ที่ 4 การท่องเที่ยว",
        "ยุทธศาสตร์ที่ 9 สิ่งแวดล้อม",
        "การบริหารจัดการที่ดี",
        "",
    ]


def test_a_caption_goes_to_the_strategy_that_fits_it_best():
    office = ["ยุทธศาสตร์ที่ 1 ด้านการศึกษา", "ยุทธศาสตร์ที่ 2 การศึกษา"]
    groups = group_strategies(["ยุทธศาสตร์ที่ 2 การศึกษา", "การศึกษา"], office)
    assert grouped(groups) == [(office[1], ["ยุทธศาสตร์ที่ 2 การศึกษา", "การศึกษา"])]


def test_a_numbered_spelling_is_printed_before_a_bare_one():
    captions = ["ด้านสิ่งแวดล้อม", "ยุทธศาสตร์ที่ 5 ด้านสิ่งแวดล้อม"]
    assert [group.name for group in group_strategies(captions, [])] == [captions[1]]


def test_captions_without_text_have_no_name():
    assert grouped(group_strategies(["", " "], [])) == [("", ["", " "])]
    assert group_strategies([], ["ยุทธศาสตร์ที่ 1 เศรษฐกิจ"]) == ()


def test_work_plans_follow_the_known_order_and_lose_their_first_word():
    groups = group_work_plans(
        ["งานใหม่", "การเกษตร", "แผนงานการศึกษา", "", "การ ศึกษา"],
        ["แผนงานการศึกษา", "สาธารณสุข", "การเกษตร", "การศึกษา"],
    )
    assert grouped(groups) == [
        ("การศึกษา", ["แผนงานการศึกษา", "การ ศึกษา"]),
        ("การเกษตร", ["การเกษตร"]),
        ("งานใหม่", ["งานใหม่"]),
        ("", [""]),
    ]


def test_categories_are_one_with_and_without_their_prefix():
    groups = group_categories(["ครุภัณฑ์สำนักงาน", "ประเภทครุภัณฑ์สำนักงาน", "สำนักงาน", "", "กีฬา"])
    assert [group.name for group in groups] == ["ครุภัณฑ์สำนักงาน", "กีฬา", ""]
