"""What papers say for one entered or missing fact at a time."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.settings.model import (
    CLERK,
    DEVELOPMENT,
    EXECUTIVE,
    START_EVENTS,
    SUPPORT,
    Agency,
    AgendaRecord,
    Committee,
    Division,
    LetterNumber,
    Meeting,
    Member,
    Person,
    Schedule,
)
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES

AN_ERROR = Finding(
    code="budget-unreadable",
    severity=Severity.ERROR,
    where=CellRef(file="กองช่าง.xlsx", sheet="ผด.02", cell="D9"),
    value="ตามข้อบัญญัติ",
    message="อ่านไม่ได้",
)


def support(**changes):
    return Committee(label=SUPPORT, **changes)


def development(**changes):
    return Committee(label=DEVELOPMENT, **changes)


# numbers, dates, signatures


@pytest.mark.parametrize(
    ("number", "printed"),
    [("123", "ตย ๗๑๐๐๑/๑๒๓"), ("ว 45", "ตย ๗๑๐๐๑/ว ๔๕"), ("ตย 1/2", "ตย ๑/๒"), ("", "ตย ๗๑๐๐๑/")],
)
def test_a_letters_number_follows_the_offices_prefix(office, text, number, printed):
    letter = LetterNumber(title=TITLES["approval-memo"], number=number)
    assert f"ที่  {printed}\t" in text("approval-memo", office(letters=(letter,)))


def test_without_a_prefix_the_number_is_dotted(office, text):
    settings = office()
    settings = replace(settings, organization=replace(settings.organization, document_prefix=""))
    assert "ที่  ........../\t" in text("approval-memo", settings)


def test_letters_and_memos_of_invitation_have_numbers_of_their_own(office, document):
    members = (
        Member(prefix="นาย", name="ใน ใจดี", role="กรรมการ", place="ภายใน"),
        Member(prefix="นาย", name="นอก ใจดี", role="กรรมการ", place="ภายนอก"),
    )
    title = TITLES["support-invitation"]
    letters = (
        LetterNumber(title=title, number="ว 1"),
        LetterNumber(title=title + INTERNAL_SUFFIX, number="ว 2"),
    )
    made = document("support-invitation", office(support=support(members=members), letters=letters))
    from paper_reader import Paper

    texts = {file.name: Paper(file.content).text for file in made.files}
    assert len(texts) == 2
    for name, found in texts.items():
        is_memo = "บันทึกข้อความ" in name
        assert f"ตย ๗๑๐๐๑/ว {'๒' if is_memo else '๑'}" in found
        assert ("นายใน ใจดี" in found) is is_memo
        assert ("นายนอก ใจดี" in found) is not is_memo


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_signature_has_as_many_lines_as_are_entered(office, text, count):
    lines = [f"บรรทัดลงนามที่ {'กขคง'[n]}" for n in range(count)]
    fields = {f"line_{n + 1}": line for n, line in enumerate(lines)}
    person = Person(role=EXECUTIVE, prefix="นาย", name="ตัวอย่าง ใจดี", **fields)
    found = text("announcement", office(people=(person,)))
    assert found.endswith("\n".join(["(นายตัวอย่าง ใจดี)", *lines]))


def test_without_lines_the_post_stands_under_the_name(office, text):
    person = Person(role=EXECUTIVE, prefix="นาย", name="ตัวอย่าง ใจดี")
    found = text("announcement", office(people=(person,)))
    assert found.endswith("(นายตัวอย่าง ใจดี)\nนายกองค์การบริหารส่วนตำบลตัวอย่าง")


def test_who_signs_may_be_chosen_for_one_paper(office, text):
    people = (
        Person(role=EXECUTIVE, prefix="นาย", name="นายก ใจดี"),
        Person(role=CLERK, prefix="นาง", name="ปลัด ใจดี"),
    )
    letter = LetterNumber(title=TITLES["agency-letter"], signatory=CLERK)
    assert "(นางปลัด ใจดี)" in text("agency-letter", office(people=people, letters=(letter,)))


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (START_EVENTS[0], "ได้ประกาศใช้ข้อบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ"),
        (START_EVENTS[1], "ได้ประกาศใช้ข้อบัญญัติงบประมาณรายจ่ายเพิ่มเติม"),
        (START_EVENTS[2], "ได้รับอนุมัติให้จ่ายขาดเงินสะสม"),
        (START_EVENTS[3], "ได้รับแจ้งแผนงานและโครงการของหน่วยงานอื่น"),
    ],
)
def test_each_start_event_has_its_own_sentence(office, text, event, sentence):
    settings = office()
    settings = replace(settings, year=replace(settings.year, start_event=event))
    found = text("approval-memo", settings)
    assert sentence in found
    assert len(re.findall(r"^ตามที่", found, re.MULTILINE)) == 1
    assert "เมื่อวันที่ ๑๕ กันยายน ๒๕๖๘ นั้น" in found


# recipients


def test_with_no_agencies_there_is_one_letter_to_fill_in(office, document, text):
    made = document("agency-letter", office())
    assert "ผู้รับหนังสือของหน่วยงานภายนอก" in made.missing
    assert text("agency-letter", office()).count("เรียน\t....................") == 1


def test_an_agency_without_an_addressee_is_written_to_by_its_name(office, text):
    settings = office(agencies=(Agency(name="วัดตัวอย่าง"),))
    assert "เรียน\tหัวหน้าวัดตัวอย่าง" in text("agency-letter", settings)


def test_a_division_without_a_heads_post_is_named_as_missing(office, document):
    made = document("division-memo", office(divisions=(Division(name="กองช่าง"),)))
    assert "ตำแหน่งหัวหน้ากองช่าง" in made.missing


def test_with_no_members_there_is_one_letter_to_fill_in(office, document):
    made = document("support-invitation", office())
    assert [file.name for file in made.files] == ["04 หนังสือเชิญประชุมคณะกรรมการสนับสนุน - หนังสือ.docx"]
    assert "รายชื่อกรรมการในคณะกรรมการสนับสนุน" in made.missing


def test_without_an_order_the_invitation_cites_none(office, text):
    member = Member(prefix="นาย", name="ตัวอย่าง ใจดี", role="กรรมการ")
    found = text("support-invitation", office(support=support(members=(member,))))
    assert "ด้วยท่านเป็นกรรมการ" in found
    assert "ตามคำสั่ง" not in found


# meetings


def test_nothing_is_resolved_unless_it_was_entered(office, text, document):
    for paper in ("development-minutes", "announcement-memo", "announcement"):
        assert "เห็นชอบ" not in text(paper, office())
    assert "มติที่ประชุมคณะกรรมการพัฒนา" in document("announcement", office()).missing


@pytest.mark.parametrize("resolved", ["ไม่เห็นชอบ", "เห็นชอบโดยให้แก้ไขโครงการที่ 3"])
def test_what_was_resolved_is_said_as_it_was(office, text, resolved):
    record = AgendaRecord(committee=DEVELOPMENT, item="4.1", resolution=resolved)
    settings = office(development=development(agenda=(record,)))
    printed = resolved.replace("3", "๓")
    assert f"มติที่ประชุม\t{printed}" in text("development-minutes", settings)
    assert f"มีมติ ดังนี้ {printed}" in text("announcement", settings)


def test_a_first_meeting_has_no_minutes_to_adopt(office, text):
    assert "ไม่มี เนื่องจากเป็นการประชุมครั้งแรก" in text("support-agenda", office())
    before = Meeting(previous_number="1/2568", previous_held_on=date(2025, 6, 2))
    found = text("support-agenda", office(support=support(meeting=before)))
    assert "ครั้งที่ ๑/๒๕๖๘ เมื่อวันที่ ๒ มิถุนายน ๒๕๖๘" in found


def test_a_discussion_keeps_its_paragraphs(office, text):
    record = AgendaRecord(committee=SUPPORT, item="1", discussion="ย่อหน้าแรก\n\nย่อหน้าที่ 2")
    found = text("support-minutes", office(support=support(agenda=(record,))))
    assert "\nย่อหน้าแรก\nย่อหน้าที่ ๒\n" in found


def test_a_substitute_stands_in_the_members_place(office, text):
    member = Member(
        prefix="นาย",
        name="ตัวอย่าง ใจดี",
        role="กรรมการ",
        attendance="ส่งผู้แทน",
        substitute="นางแทน ใจดี",
        substitute_post="ผู้ช่วย",
    )
    found = text("support-minutes", office(support=support(members=(member,))))
    assert "| ๑. | นางแทน ใจดี | ผู้ช่วย | แทน นายตัวอย่าง ใจดี กรรมการ" in found
    assert "มีกรรมการมาประชุม ๑ คน จากทั้งหมด ๑ คน" in found


def test_an_absent_member_without_a_reason_is_missing_one(office, document):
    member = Member(prefix="นาย", name="ตัวอย่าง ใจดี", role="กรรมการ", attendance="ไม่มา")
    made = document("support-minutes", office(support=support(members=(member,))))
    assert "เหตุที่ นายตัวอย่าง ใจดี ไม่มาประชุม" in made.missing


@pytest.mark.parametrize(
    ("chair", "deputy", "presided"),
    [
        ("มา", "มา", "นายก ใจดี ประธานกรรมการ ทำหน้าที่ประธานในที่ประชุม"),
        ("ไม่มา", "มา", "นายข ใจดี รองประธานกรรมการ ทำหน้าที่ประธานในที่ประชุม"),
    ],
)
def test_whoever_presided_is_one_who_came(office, text, chair, deputy, presided):
    members = (
        Member(prefix="นาย", name="ก ใจดี", role="ประธานกรรมการ", attendance=chair),
        Member(prefix="นาย", name="ข ใจดี", role="รองประธานกรรมการ", attendance=deputy),
    )
    assert presided in text("support-minutes", office(support=support(members=members)))


def test_nobody_presided_over_a_meeting_that_is_not_recorded(office, text):
    members = (Member(prefix="นาย", name="ก ใจดี", role="ประธานกรรมการ"),)
    found = text("support-minutes", office(support=support(members=members)))
    assert "นายก ใจดี ประธานกรรมการ ทำหน้าที่ประธาน" not in found


def test_a_day_past_the_limit_is_no_target_of_the_approval_memo(office, text):
    late = Schedule(announced_on=date(2025, 10, 25), posted_from=date(2025, 10, 26))
    found = text("approval-memo", office(schedule=late))
    assert "ภายใน ๑๕ ต.ค. ๒๕๖๘" in found
    assert "ภายใน ๑๕ วันนับแต่วันที่ประกาศ" in found
    assert "๒๕ ต.ค. ๒๕๖๘" not in found


def test_another_subject_stands_in_agenda_and_minutes(office, text):
    record = AgendaRecord(committee=SUPPORT, item="5", subject="5.1 การจราจร")
    for paper in ("support-agenda", "support-minutes"):
        assert "๕.๑ การจราจร" in text(paper, office(support=support(agenda=(record,))))


def test_a_committee_may_have_a_name_of_its_own(office, text):
    named = support(meeting=Meeting(committee_name="คณะกรรมการร่างแผนตัวอย่าง"))
    assert "คณะกรรมการร่างแผนตัวอย่าง" in text("support-agenda", office(support=named))


# the extension memo


@pytest.mark.parametrize(
    ("schedule", "today", "due"),
    [
        (Schedule(), date(2025, 10, 15), False),
        (Schedule(), date(2025, 10, 16), True),
        (Schedule(extension_wanted="ใช่"), date(2025, 9, 20), True),
        (Schedule(announced_on=date(2025, 10, 14)), date(2025, 12, 1), False),
        (Schedule(planned_announcement_on=date(2025, 10, 20)), date(2025, 9, 20), True),
    ],
)
def test_the_extension_memo_is_made_when_it_is_due(office, material, schedule, today, due):
    from dplan_docs.documents import documents_due, make_documents

    made_of = material(office(schedule=schedule), today=today)
    ids = {made.id for made in make_documents(made_of)}
    assert ("extension-memo" in ids) is due
    assert documents_due(made_of) == len(ids)


def test_the_extension_memo_is_made_when_it_is_asked_for(office, document):
    made = document("extension-memo", office(), today=date(2025, 9, 20))
    assert made.number == 15


# data


HOSTILE = "ถนน <1> & {{ ปีงบประมาณ }} {% if %} ]]> 'ก' \"ข\""


def test_a_projects_own_words_stay_as_they_are(office, text, a_project):
    found = text("plan", office(), [a_project(name=HOSTILE, description=HOSTILE, location=HOSTILE)])
    assert found.count(HOSTILE.replace("1", "๑")) == 3


def test_a_persons_own_words_stay_as_they_are(office, text):
    person = Person(role=EXECUTIVE, prefix="นาย", name=HOSTILE)
    assert f"(นาย{HOSTILE.replace('1', '๑')})" in text("announcement", office(people=(person,)))


def test_an_unreadable_amount_prints_as_it_was_found(office, text, a_project):
    entry = a_project(budget=None, budget_note="ตามข้อบัญญัติ", budget_unreadable=True)
    found = text("plan", office(), [entry, a_project(10)], findings=(AN_ERROR,))
    assert "| อ่านไม่ได้: “ตามข้อบัญญัติ” |" in found
    assert "ยังมีข้อผิดพลาด ๑ แห่ง" in found


def test_a_project_without_money_says_so_and_counts(office, text, a_project):
    entry = a_project(budget=None, budget_note="ไม่ใช้งบประมาณ")
    found = text("plan", office(), [entry, a_project(10)])
    assert "| ไม่ใช้งบประมาณ |" in found
    assert "| รวม ๒ โครงการ | ๑,๐๐๐ |" in found


def test_a_project_with_nought_baht_prints_nought(office, text, a_project):
    from decimal import Decimal

    assert "| ๐ | หมู่ที่ ๑ |" in text("plan", office(), [a_project(budget=Decimal(0))])


def test_where_the_money_comes_from_stands_under_the_amount(office, text, a_project):
    entry = a_project(funding_source="จ่ายขาดเงินสะสม")
    assert "| ๑,๐๐๐ / (จ่ายขาดเงินสะสม) |" in text("plan", office(), [entry])


def test_what_a_project_lacks_is_dotted_and_listed(office, document, text, a_project):
    entry = a_project(location="", divisions=(), strategy="", work_plan="")
    made = document("plan", office(), [entry])
    assert {
        "สถานที่ดำเนินการของบางโครงการ",
        "หน่วยงานรับผิดชอบของบางโครงการ",
        "ยุทธศาสตร์ของโครงการ",
        "แผนงานของโครงการ",
    } <= set(made.missing)
    assert "| .......... | .......... |" in text("plan", office(), [entry])


def test_a_booklet_without_equipment_says_so(office, text, a_project):
    found = text("plan", office(), [a_project()])
    assert "ไม่มีครุภัณฑ์ที่จัดหานอกโครงการในปีงบประมาณนี้" in found


def test_the_same_project_twice_is_two_rows(office, text, a_project):
    found = text("plan", office(), [a_project(9, name="ถนน"), a_project(10, name="ถนน")])
    assert "| รวม ๒ โครงการ | ๒,๐๐๐ |" in found


# files


def test_the_offices_emblem_stands_in_letters_memos_and_booklet(office, document):
    from paper_reader import Paper

    png = (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
        + bytes([0, 0, 1, 0, 0, 0, 1, 0])
        + b"\x08\x06\x00\x00\x00"
    )
    for paper in ("approval-memo", "agency-letter", "announcement", "plan"):
        (file,) = document(paper, office(), emblem=png).files
        assert png in Paper(file.content).parts.values()


def test_a_booklets_page_numbers_come_from_its_outline(office, document, a_project):
    from paper_reader import Paper

    from dplan_docs.documents import number_pages

    made = document("plan", office(), [a_project()])
    (file,) = made.files
    headings = Paper(file.content).headings
    outline = [(heading, 4 + place) for place, heading in enumerate(headings)]
    numbered = number_pages(made, {file.name: outline}, "เลขไทย")
    lines = Paper(numbered.files[0].content).lines
    assert f"{headings[0]}\t๑" in lines
    assert f"{headings[9]}\t๑๐" in lines
    assert (numbered.missing, numbered.number) == (made.missing, made.number)
    assert number_pages(made, {}, "เลขไทย").files[0].name == file.name


def test_an_offices_untouched_copies_of_the_templates_give_the_same_papers(
    office, material, a_project, tmp_path
):
    import shutil

    from dplan_docs.documents import DOCUMENT_IDS, make_documents
    from dplan_docs.workspace import shipped_template

    def copied(name):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        return path if path.exists() else Path(shutil.copy(shipped_template(name), path))

    shipped = material(office(), [a_project()])
    own = replace(shipped, templates=copied)
    ids = frozenset(DOCUMENT_IDS)
    for one, other in zip(make_documents(shipped, ids), make_documents(own, ids), strict=True):
        assert one == other, one.id
