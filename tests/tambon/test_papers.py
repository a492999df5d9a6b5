"""What the tambon papers say, and what they leave to be written in."""

from dataclasses import replace
from datetime import date

from paper_reader import Paper

from dplan_docs.documents import due_of
from dplan_docs.settings.model import ARABIC_DIGITS, LetterNumber
from dplan_docs.tambon.documents import TAMBON_BUNDLE
from dplan_docs.tambon.orders import DEFAULT_ORDERS
from dplan_docs.tambon.records import REPORT, Answer
from dplan_docs.tambon.settings import ONE_EACH, Order
from dplan_docs.titles import TITLES
from tests.tambon.office import (
    AFTER_DUE,
    DISTRICTS,
    PLAN,
    SETTINGS,
    a_province,
    an_empty_office,
    answers,
)

LETTER, GUIDELINE, SUMS = "หนังสือ", "สิ่งที่ส่งมาด้วย 2 แนวทาง", "รวมทุกอำเภอ"
EACH = replace(PLAN, recipients=ONE_EACH)
TITLE = TITLES["tambon-letter"]


def numbered(*letters):
    return replace(SETTINGS, letters=letters)


# the letter


def test_one_letter_goes_to_all_districts(texts):
    text = texts(a_province(), "tambon-letter")[LETTER]
    assert text.count("ขอแสดงความนับถือ") == 1
    assert "เรียน\tนายอำเภอ ทุกอำเภอ" in text
    assert "ที่  มบ ๐๐๑๙.๒/ว ๒๔๑" in text


def test_each_district_gets_a_letter_of_its_own(texts):
    text = texts(a_province(plan=EACH), "tambon-letter")[LETTER]
    assert text.count("ขอแสดงความนับถือ") == len(DISTRICTS)
    for to in ("นายอำเภอเนินเมฆ", "นายอำเภอทุ่งตะวัน", "นายอำเภอบึงบัว (รักษาราชการแทน)"):
        assert text.count(to) == 1


def test_a_districts_letter_has_the_number_entered_for_it_under_any_of_its_names(texts):
    letters = (
        LetterNumber(title=TITLE, number="240", recipient="อำเภอทุ่งตะวัน", dated=date(2025, 2, 25)),
        LetterNumber(title=TITLE, number="ว 241", dated=date(2025, 2, 24)),
    )
    lines = texts(a_province(plan=EACH, settings=numbered(*letters)), "tambon-letter")[
        LETTER
    ].splitlines()
    found = [line.split(" | ")[0] for line in lines if line.startswith("| ที่  ")]
    assert found == ["| ที่  มบ ๐๐๑๙.๒/ว ๒๔๑", "| ที่  มบ ๐๐๑๙.๒/๒๔๐", "| ที่  มบ ๐๐๑๙.๒/ว ๒๔๑"]
    assert lines.count("๒๕ กุมภาพันธ์ ๒๕๖๘") == 1


def test_numbers_counted_from_a_start_go_from_district_to_district(texts):
    letters = (LetterNumber(title=TITLE, counts_from="300", dated=date(2025, 2, 24)),)
    text = texts(a_province(plan=EACH, settings=numbered(*letters)), "tambon-letter")[LETTER]
    assert all(text.count(f"มบ ๐๐๑๙.๒/{number}") == 1 for number in ("๓๐๐", "๓๐๑", "๓๐๒"))


def test_the_usual_seven_orders_stand_with_the_settings_names_and_days(texts):
    text = texts(a_province(), "tambon-letter")[LETTER]
    assert len(DEFAULT_ORDERS) == 7
    assert "๗. รายงานผลการดำเนินงาน" in text
    assert "ให้จังหวัดทราบ ภายในวันที่ ๓๑ มีนาคม ๒๕๖๘ ตามแบบรายงานฯ" in text
    assert "(ก.บ.ต.) และคณะกรรมการศูนย์ประสานงานองค์การชุมชน (ศอช.) ในแต่ละระดับ" in text
    assert "‹" not in text


def test_an_offices_own_orders_stand_instead(texts):
    orders = (
        Order(text="ประชุมทุกเดือน ในปี ‹ปีงบประมาณ› & <รายงาน>"),
        Order(text=" "),
        Order(text="สรุปผล"),
    )
    text = texts(a_province(orders=orders), "tambon-letter")[LETTER]
    assert "๑. ประชุมทุกเดือน ในปี ๒๕๖๘ & <รายงาน>" in text
    assert "๒. สรุปผล" in text
    assert "๓. " not in text.partition("ดังนี้")[2]


def test_a_deputy_signs_on_the_governors_behalf(texts):
    lines = texts(a_province(), "tambon-letter")[LETTER].splitlines()
    start = lines.index("ขอแสดงความนับถือ")
    assert lines[start + 1 : start + 4] == [
        "(นางสาวฟ้าใส ใจงาม)",
        "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน",
        "ผู้ว่าราชการจังหวัดเมฆาบุรี",
    ]
    assert lines[-2:] == ["เศรษฐกิจฐานรากมั่นคง ชุมชนเข้มแข็งอย่างยั่งยืน", "ด้วยหลักปรัชญาของเศรษฐกิจพอเพียง"]


def test_due_days_that_are_entered_stand_for_the_years(texts):
    plan = replace(PLAN, projects_due=date(2025, 6, 15))
    text = texts(a_province(plan=plan), "tambon-letter")[GUIDELINE]
    assert "แบบ ๓) ภายในวันที่ ๑๕ มิถุนายน ๒๕๖๘" in text
    assert text.count("๓๑ มีนาคม ๒๕๖๘") == 3


def test_a_province_is_named_by_its_own_name_where_no_other_is_entered(texts):
    office = replace(SETTINGS.organization, province="", kind_label="จังหวัด", name="เมฆาบุรี")
    text = texts(a_province(settings=replace(SETTINGS, organization=office)), "tambon-letter")
    assert "ศาลากลางจังหวัดเมฆาบุรี" in text[LETTER]


def test_arabic_digits_are_the_offices_choice(texts):
    office = replace(SETTINGS.organization, digit_style=ARABIC_DIGITS)
    for text in texts(
        a_province(settings=replace(SETTINGS, organization=office)), "tambon-letter"
    ).values():
        assert not set(text) & set("๐๑๒๓๔๕๖๗๘๙")
        assert "31 มีนาคม 2568" in text


# the reports


def test_a_district_that_has_not_answered_gets_a_blank_report(texts):
    text = texts(a_province(), "tambon-report")["อำเภอบึงบัว"]
    assert "อำเภอบึงบัว จังหวัดเมฆาบุรี" in text
    assert "จำนวน ๑ ตำบล" in text.partition("(๑)")[0], "the province knows its target tambons"
    assert text.count("จำนวน ........ ตำบล") == 5


def test_a_districts_own_counts_and_words_stand_in_its_report(texts):
    text = texts(a_province(), "tambon-report")["อำเภอเนินเมฆ"]
    assert "จำนวน ........ ตำบล" not in text
    assert "ข้อมูล จปฐ. บางหมู่บ้านยังไม่เป็นปัจจุบัน" in text
    assert "ตำแหน่ง พัฒนาการอำเภอเนินเมฆ" in text


def test_what_a_district_did_not_count_is_dotted_and_named(made, texts):
    assert texts(a_province(), "tambon-report")["อำเภอทุ่งตะวัน"].count("........ ตำบล") == 3
    missing = made(a_province(), "tambon-report")["tambon-report"].missing
    assert "จำนวนตำบลที่จัดทำแผนพัฒนาตำบลครบถ้วนตามองค์ประกอบ ของอำเภอทุ่งตะวัน" in missing
    assert "แบบรายงานผลจากอำเภอบึงบัว" in missing


def test_the_sum_counts_what_was_reported_and_says_that_it_is_not_all(texts):
    text = texts(a_province(), "tambon-report")[SUMS]
    assert "| รวม | ๔ | ๓ | ๓ | ๒ | ๑ | ๑ |" in text
    assert "ยอดรวมนับเฉพาะอำเภอที่แจ้งจำนวนแล้ว" in text
    assert "อำเภอทั้งหมด ๓ อำเภอ ส่งแล้ว ๒ อำเภอ ยังไม่ส่ง ๑ อำเภอ" in text


def test_a_sum_of_all_says_nothing_of_gaps(texts):
    full = answers()["เนินเมฆ"]
    known = {x.name: replace(full, district=x.name) for x in DISTRICTS}
    text = texts(a_province(answers=known, today=AFTER_DUE), "tambon-report")[SUMS]
    assert "| รวม | ๖ | ๖ | ๖ | ๖ | ๓ | ๓ |" in text
    assert "ยอดรวมนับเฉพาะ" not in text
    assert "ยังไม่ส่ง ได้แก่" not in text
    assert "เกินกำหนด" not in text


def test_a_district_is_late_only_after_the_due_day(texts):
    on_the_day = texts(a_province(today=date(2025, 3, 31)), "tambon-report")[SUMS]
    assert "เกินกำหนด" not in on_the_day
    assert "ยังไม่ส่ง ได้แก่ อำเภอบึงบัว" in on_the_day
    after = texts(a_province(today=date(2025, 4, 1)), "tambon-report")[SUMS]
    assert "เกินกำหนดแล้ว ๑ อำเภอ ได้แก่ อำเภอบึงบัว" in after


def test_a_report_that_says_nothing_has_come_all_the_same(texts):
    known = answers() | {"บึงบัว": Answer(district="บึงบัว", sent=frozenset({REPORT}))}
    text = texts(a_province(answers=known, today=AFTER_DUE), "tambon-report")[SUMS]
    assert "ส่งแล้ว ๓ อำเภอ ยังไม่ส่ง ๐ อำเภอ" in text


def test_problems_are_listed_by_district_with_their_file(texts):
    lines = texts(a_province(), "tambon-report")[SUMS].splitlines()
    start = lines.index("๓. ปัญหา/อุปสรรค")
    assert lines[start + 1 : start + 6] == [
        "อำเภอเนินเมฆ (ที่มา: พช.เนินเมฆ.xlsx)",
        "ข้อมูล จปฐ. บางหมู่บ้านยังไม่เป็นปัจจุบัน",
        "ผู้แทนหน่วยงานเข้าร่วมประชุมไม่ครบ",
        "อำเภอทุ่งตะวัน (ที่มา: ทุ่งตะวัน.xlsx)",
        "งบประมาณไม่เพียงพอ",
    ]


# a district's own workspace, and an office that has entered nothing


def test_a_district_makes_its_own_report_and_no_letter(made):
    material = a_province(district="เนินเมฆ")
    assert due_of(TAMBON_BUNDLE, material) == 1
    (document,) = made(material).values()
    assert [file.name for file in document.files] == [
        "02 แบบรายงานผลการจัดทำแผนพัฒนาตำบล - อำเภอเนินเมฆ.docx"
    ]


def test_an_office_that_has_entered_nothing_gets_every_paper_with_dots(made):
    documents = made(an_empty_office())
    assert list(documents) == [document.id for document in TAMBON_BUNDLE]
    for document in documents.values():
        assert document.missing
        assert not any("อปท." in label for label in document.missing)
        for file in document.files:
            assert "...." in Paper(file.content).text


def test_two_makings_are_byte_for_byte_alike(made):
    once, again = made(a_province(plan=EACH)), made(a_province(plan=EACH))
    assert once == again
