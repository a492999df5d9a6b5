"""The finished files read back: the same fact reads the same in every paper, sheet and record.

What is expected is computed here anew from plan.json and the settings, not by the product's code.
"""

import json
import re
from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook
from paper_reader import ARROW, WP, Paper, R, W, cell_text, documents_of, text_of

from dplan_docs.settings.model import CLERK, EXECUTIVE, OUTSIDE
from dplan_docs.settings.reader import read_settings
from tests.workbook_making import FULL_MONTHS, YEAR

SAMPLES = Path(__file__).parents[1] / "samples"
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
ASCII = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
MONTHS = (*FULL_MONTHS[3:], *FULL_MONTHS[:3])
"""From January on."""

DAYS = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]


def thai(value):
    return str(value).translate(THAI)


def long_date(day):
    return thai(f"{day.day} {MONTHS[day.month - 1]} {day.year + 543}")


def weekday_date(day):
    return f"วัน{DAYS[day.weekday()]}ที่ {long_date(day)}"


def formal_date(day):
    return thai(f"{day.day} เดือน {MONTHS[day.month - 1]} พ.ศ. {day.year + 543}")


def clock(time):
    return thai(f"{time.hour:02}.{time.minute:02} น.")


def baht(amount):
    return thai(f"{Decimal(amount):,.2f}".removesuffix(".00"))


def in_words(amount):
    """Baht in words, for sums below a hundred million."""
    whole, cents = divmod(int(Decimal(amount) * 100), 100)
    end = f"{_number(cents)}สตางค์" if cents else "ถ้วน"
    return f"{_number(whole)}บาท{end}"


def _number(number):
    millions, rest = divmod(number, 1_000_000)
    head = f"{_number(millions)}ล้าน" if millions else ""
    digits = f"{rest:06}"
    words = ""
    for digit, unit in zip(digits, ("แสน", "หมื่น", "พัน", "ร้อย", "สิบ", ""), strict=True):
        name = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"][int(digit)]
        if digit == "0":
            continue
        if unit == "สิบ":
            name = {"1": "", "2": "ยี่"}.get(digit, name)
        elif not unit and digit == "1" and number > 1:
            name = "เอ็ด"
        words += name + unit
    return head + words


class Bundle:
    """A made bundle and what was entered for it."""

    def __init__(self, folder, sample):
        self.folder = folder
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        self.files = documents_of(self.manifest)
        self.settings, _ = read_settings(SAMPLES / sample / "ข้อมูลหน่วยงาน.xlsx")
        entries = self.plan["projects"]
        self.projects = [x for x in entries if x["form"] == "ผด.02"]
        self.items = [x for x in entries if x["form"] == "ผด.02/1"]

    def papers(self, document):
        return [read(self.folder / name) for name in self.files[document]]

    def text(self, document):
        return "\n".join(paper.text for paper in self.papers(document))

    @property
    def words(self):
        """From each Word document's id to its text."""
        return {each: self.text(each) for each in self.files if each != "plan-workbook"}

    def sheet(self, title):
        return open_workbook(self.folder / self.files["plan-workbook"][0])[title]

    def tables(self, booklet, form):
        return plan_tables(self.folder / self.files[booklet][0], form)


@cache
def read(path):
    return Paper(path)


@cache
def open_workbook(path):
    return load_workbook(path, data_only=True)


@cache
def plan_tables(path, form):
    """A booklet's ผด.02 or ผด.02/1 tables: their records' rows and texts, the closing line's."""
    name = "โครงการ" if form == "ผด.02" else "ครุภัณฑ์"
    found = []
    for table in read(path).body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        texts = [[cell_text(cell) for cell in row.findall(f"{W}tc")] for row in rows]
        if len(texts) > 2 and len(texts[1]) == 18 and texts[0][1] == name:
            records = [n for n in range(2, len(rows) - 1) if len(texts[n]) == len(texts[1])]
            parts = {"rows": [rows[n] for n in records], "texts": [texts[n] for n in records]}
            found.append(SimpleNamespace(xml=table, **parts, end=texts[-1]))
    return found


@pytest.fixture(scope="module")
def finished(bundle):
    return Bundle(bundle, "obt-2566")


@pytest.fixture(scope="module")
def unfinished(unfinished_bundle):
    return Bundle(unfinished_bundle, "thesaban-2569")


@pytest.fixture(params=["finished", "unfinished"])
def made(request):
    return request.getfixturevalue(request.param)


BOOKLETS = ("draft-plan", "plan")
COMMITTEES = ("support", "development")
WITH_FIGURES = (
    "support-agenda",
    "support-minutes",
    "support-minutes-memo",
    "draft-plan",
    "development-agenda",
    "development-minutes",
    "announcement-memo",
    "announcement",
    "plan",
)


# counts and sums


def total(entries):
    return sum((Decimal(x["budget"]) for x in entries if x["budget"]), Decimal(0))


def test_the_manifest_the_plan_and_their_rows_agree(made):
    totals = made.manifest["totals"]
    assert totals == made.plan["totals"]
    assert totals["projects"] == len(made.projects)
    assert totals["equipment_items"] == len(made.items)
    assert Decimal(totals["budget"]) == total(made.projects) + total(made.items)


def test_every_paper_counts_the_same_projects_and_items(made):
    for document in WITH_FIGURES:
        text = made.text(document)
        counts = set(re.findall(r"โครงการ จำนวน ([๐-๙,]+) โครงการ", text))
        assert counts == {thai(len(made.projects))}, document
        items = set(re.findall(r"และครุภัณฑ์ (?:จำนวน )?([๐-๙,]+) รายการ", text))
        assert items == {thai(len(made.items))}, document


def test_every_paper_tells_the_same_sums(made):
    whole = total(made.projects) + total(made.items)
    for document in WITH_FIGURES:
        text = made.text(document)
        sums = set(re.findall(r"รวมงบประมาณ(?:โครงการและครุภัณฑ์)?ทั้งสิ้น ([๐-๙,.]+) บาท", text))
        assert sums == {baht(whole)}, document
        of_projects = re.findall(r"จำนวน [๐-๙,]+ โครงการ งบประมาณ ([๐-๙,.]+) บาท", text)
        assert set(of_projects) <= {baht(total(made.projects))}, document
        of_items = re.findall(r"ครุภัณฑ์ [๐-๙,]+ รายการ งบประมาณ ([๐-๙,.]+) บาท", text)
        assert set(of_items) <= {baht(total(made.items))}, document


def test_the_sum_in_words_is_the_sum_in_figures(made):
    whole = total(made.projects) + total(made.items)
    spelt = {
        document: set(re.findall(r"\(([ก-์]+(?:บาทถ้วน|สตางค์))\)", text))
        for document, text in made.words.items()
    }
    assert {words for each in spelt.values() for words in each} == {in_words(whole)}
    assert {document for document, words in spelt.items() if words} >= set(WITH_FIGURES) - {
        "announcement"
    }


@pytest.mark.parametrize("document", ["support-agenda", "support-minutes", "development-minutes"])
def test_an_agenda_and_minutes_tell_the_figures_of_each_strategy_and_work_plan(made, document):
    rows = [line for line in made.text(document).split("\n") if line.startswith("| ")]
    figures = [line.removeprefix("| ").split(" | ") for line in rows]
    for strategy, group in _grouped(made.projects, "strategy"):
        assert [thai(strategy), thai(len(group)), baht(total(group))] in figures
        for work_plan, part in _grouped(group, "work_plan"):
            line = [f"แผนงาน{work_plan}", thai(len(part)), baht(total(part))]
            assert line in [[x.strip() for x in figure] for figure in figures]
    assert ["รวมทั้งสิ้น", thai(len(made.projects)), baht(total(made.projects))] in figures


def _grouped(entries, key):
    return [(name, list(group)) for name, group in groupby(entries, key=lambda x: x[key])]


def test_the_other_bodies_projects_are_counted_everywhere_alike(finished):
    told = {
        found
        for document in ("support-agenda", "support-minutes", "development-minutes")
        for found in re.findall(
            r"หน่วยงานอื่นที่ดำเนินการในพื้นที่ ([๐-๙]+) โครงการ\s+งบประมาณ ([๐-๙,.]+) บาท",
            finished.text(document),
        )
    }
    own = {division.name for division in finished.settings.divisions}
    others = [x for x in finished.projects if not own & set(x["divisions"])]
    assert told == {(thai(len(others)), baht(total(others)))}


# days, places, names


def test_every_weekday_is_right_and_belongs_to_a_meeting(made):
    meetings = {
        committee.meeting.held_on
        for committee in (made.settings.support, made.settings.development)
        if committee.meeting.held_on
    }
    pattern = rf"วัน(?:{'|'.join(DAYS)})ที่ [๐-๙]+ (?:{'|'.join(MONTHS)}) [๐-๙]+"
    for document, text in made.words.items():
        for found in re.findall(pattern, text):
            assert found in {weekday_date(day) for day in meetings}, document


@pytest.mark.parametrize("committee", COMMITTEES)
def test_a_meetings_day_time_place_and_number_are_the_same_in_all_its_papers(finished, committee):
    meeting = getattr(finished.settings, committee).meeting
    facts = (
        weekday_date(meeting.held_on),
        f"เวลา {clock(meeting.starts_at)}",
        f"ณ {thai(meeting.location)}",
        f"ครั้งที่ {thai(meeting.number)}",
    )
    for kind in ("invitation", "agenda", "minutes"):
        for paper in finished.papers(f"{committee}-{kind}"):
            assert all(fact in paper.text for fact in facts), kind
    sheets = [x for x in finished.papers("attendance") if facts[3] in x.text]
    assert len(sheets) == 1
    assert all(fact in sheets[0].text for fact in facts)


def test_later_papers_cite_the_meetings_as_they_were(finished):
    support, development = finished.settings.support.meeting, finished.settings.development.meeting
    for document in ("support-minutes-memo", "development-agenda", "development-minutes"):
        assert thai(support.number) in finished.text(document)
        assert weekday_date(support.held_on) in finished.text(document)
    for document in ("announcement-memo", "announcement"):
        assert f"ครั้งที่ {thai(development.number)}" in finished.text(document)
        assert weekday_date(development.held_on) in finished.text(document)


def test_what_was_resolved_is_cited_word_for_word(finished):
    for committee, papers in (
        (
            "support",
            ("support-minutes", "support-minutes-memo", "development-agenda", "draft-plan"),
        ),
        ("development", ("development-minutes", "announcement-memo", "announcement", "plan")),
    ):
        records = getattr(finished.settings, committee).agenda
        resolved = next(x.resolution for x in records if x.item == "4.1")
        assert all(thai(resolved) in finished.text(document) for document in papers)


def test_the_last_day_is_counted_once_and_cited_everywhere(made):
    day = {2022: date(2022, 10, 17), 2025: date(2025, 10, 14)}[made.settings.year.started_on.year]
    for document in ("approval-memo", "division-memo", "extension-memo", "announcement-memo"):
        assert long_date(day) in made.text(document), document
    cited = r"ครบกำหนด(?:จัดทำ)?(?:ใน)?วันที่ ([๐-๙]+ \S+ [๐-๙]+)"
    told = {found for text in made.words.values() for found in re.findall(cited, text)}
    assert told == {long_date(day)}


def test_the_budgets_day_is_the_same_everywhere(made):
    day = long_date(made.settings.year.budget_announced_on)
    for document in ("approval-memo", "announcement", "extension-memo"):
        assert f"เมื่อวันที่ {day}" in made.text(document)


def test_the_announcements_day_is_the_same_everywhere(finished):
    day = finished.settings.schedule.announced_on
    assert f"ประกาศ ณ วันที่ {formal_date(day)}" in finished.text("announcement")
    assert f"ประกาศ ณ วันที่ {formal_date(day)}" in finished.text("plan")
    assert f"ลงวันที่ {long_date(day)}" in finished.text("posting")
    assert f"ประกาศใช้เมื่อวันที่ {long_date(day)}" in finished.text("plan")
    assert f"{MONTHS[day.month - 1]} {thai(day.year + 543)}" in finished.papers("plan")[0].lines


def test_the_posting_is_the_same_in_certificate_and_booklet(finished):
    schedule = finished.settings.schedule
    begun = f"ตั้งแต่วันที่ {long_date(schedule.posted_from)}"
    assert begun in finished.text("plan")
    assert f"{begun} ถึงวันที่ {long_date(schedule.posted_until)}" in finished.text("posting")
    for place in finished.settings.posting_places:
        assert re.search(
            rf"[๐-๙]+\. {re.escape(thai(place))}|{re.escape(place)}", finished.text("posting")
        )


def test_every_paper_names_the_office_and_the_year(made):
    for document, text in made.words.items():
        assert made.settings.organization.full_name in text, document
        if document not in {"attendance", "appointment-orders"}:
            assert thai(made.manifest["fiscal_year"]) in text, document


def test_no_paper_names_another_samples_office(finished, unfinished):
    for ours, theirs in ((finished, unfinished), (unfinished, finished)):
        name = theirs.settings.organization.name
        assert all(name not in text for text in ours.words.values())


def test_the_regulation_is_worded_in_one_way(made):
    wording = thai(made.settings.year.regulation)
    for document, text in made.words.items():
        assert text.count("ระเบียบกระทรวงมหาดไทย") == text.count(wording), document


def test_the_committees_names_are_worded_in_one_way(made):
    office = made.settings.organization.full_name
    for document, text in made.words.items():
        for found in re.findall(r"คณะกรรมการสนับสนุนการจัดทำแผนพัฒนา(\S{8})", text):
            assert (office.startswith(found)) or found == "ท้องถิ่น"[:8], f"{document}: {found}"


@pytest.mark.parametrize(
    ("document", "role"),
    [
        ("announcement", EXECUTIVE),
        ("agency-letter", EXECUTIVE),
        ("appointment-orders", EXECUTIVE),
        ("plan", EXECUTIVE),
        ("division-memo", CLERK),
    ],
)
def test_who_signs_is_named_as_in_the_settings(made, document, role):
    person = made.settings.person(role)
    for paper in made.papers(document):
        assert f"({person.full_name})" in paper.lines
        assert all(line in paper.lines for line in person.lines)


# recipients


def test_every_agency_has_its_letter(made):
    lines = made.papers("agency-letter")[0].lines
    read = [line.removeprefix("เรียน\t") for line in lines if line.startswith("เรียน\t")]
    assert read == [agency.addressee for agency in made.settings.agencies]


def test_every_division_has_its_memo(made):
    (memo,) = made.papers("division-memo")
    read = [line.removeprefix("เรียน\t") for line in memo.lines if line.startswith("เรียน\t")]
    assert read == [division.head_title for division in made.settings.divisions]
    assert all(f"ขอให้{division.name}" in memo.text for division in made.settings.divisions)


@pytest.mark.parametrize("committee", COMMITTEES)
def test_every_member_is_invited_once_by_letter_or_memo(made, committee):
    members = getattr(made.settings, committee).members
    for paper in made.papers(f"{committee}-invitation"):
        is_letter = "ขอแสดงความนับถือ" in paper.text
        wanted = [x for x in members if (x.place == OUTSIDE) is is_letter]
        read = [line.removeprefix("เรียน\t") for line in paper.lines if line.startswith("เรียน\t")]
        assert len(read) == len(wanted)
        for line, member in zip(read, wanted, strict=True):
            assert line.startswith(f"{member.full_name} ")
    assert len(made.papers(f"{committee}-invitation")) == len({x.place == OUTSIDE for x in members})


def test_every_letter_of_invitation_brings_a_reply_slip_in_the_readers_name(made):
    for committee in COMMITTEES:
        for paper in made.papers(f"{committee}-invitation"):
            slips = [x for x in paper.lines if x.startswith("ข้าพเจ้า ")]
            letters = [x for x in paper.lines if x == "ขอแสดงความนับถือ"]
            assert len(slips) == len(letters)


@pytest.mark.parametrize("committee", COMMITTEES)
def test_order_attendance_and_minutes_list_the_same_members(made, committee):
    members = [x.full_name for x in getattr(made.settings, committee).members]
    order = next(x for x in made.papers("appointment-orders") if members[0] in x.tables()[0][0][1])
    assert [row[1] for row in order.tables()[0]] == members
    sheet = next(x for x in made.papers("attendance") if len(x.tables()[0]) == len(members) + 1)
    assert [row[1] for row in sheet.tables()[0][1:]] == members


@pytest.mark.parametrize("committee", COMMITTEES)
def test_whoever_did_not_come_is_listed_with_the_reason(finished, committee):
    members = getattr(finished.settings, committee).members
    (paper,) = finished.papers(f"{committee}-minutes")
    came, absent = paper.tables()[:2]
    assert len(came) == sum(x.attendance != "ไม่มา" for x in members)
    assert [(row[1], row[3]) for row in absent] == [
        (x.full_name, x.absence_reason) for x in members if x.attendance == "ไม่มา"
    ]
    for member in members:
        if member.attendance == "ส่งผู้แทน":
            row = next(x for x in came if x[1] == member.substitute)
            assert row[3] == f"แทน {member.full_name} {member.role}"
    assert thai(f"มาประชุม {len(came)} คน จากทั้งหมด {len(members)} คน") in paper.text


# booklets


def amount(entry):
    """What the booklet's amount begins with."""
    if entry["budget"] is not None:
        return baht(entry["budget"])
    return thai(entry["budget_note"] or "-")


@pytest.mark.parametrize("booklet", BOOKLETS)
@pytest.mark.parametrize(("form", "entries"), [("ผด.02", "projects"), ("ผด.02/1", "items")])
def test_a_booklet_prints_every_row_of_the_plan_in_order(made, booklet, form, entries):
    printed = [row for table in made.tables(booklet, form) for row in table.texts]
    wanted = getattr(made, entries)
    assert len(printed) == len(wanted)
    for row, entry in zip(printed, wanted, strict=True):
        assert row[1].translate(ASCII) == entry["name"]
        assert row[2].translate(ASCII) == entry["description"]
        assert row[4].translate(ASCII) == (entry["location"] or "..........")
        assert row[5].split(" / ") == entry["divisions"]


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_a_booklet_prints_every_amount_as_it_is(made, booklet):
    unread = {x["value"] for x in made.manifest["findings"] if x["code"] == "budget-unreadable"}
    for form, entries in (("ผด.02", made.projects), ("ผด.02/1", made.items)):
        printed = [row[3] for table in made.tables(booklet, form) for row in table.texts]
        for text, entry in zip(printed, entries, strict=True):
            if entry["budget"] is None and entry["budget_note"] in unread:
                assert text == thai(f"อ่านไม่ได้: “{entry['budget_note']}”")
            else:
                assert text.split(" / ")[0] == amount(entry)
            assert not text.startswith("๐")


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_numbering_begins_anew_in_every_table(made, booklet):
    for form in ("ผด.02", "ผด.02/1"):
        for table in made.tables(booklet, form):
            assert [row[0] for row in table.texts] == [thai(n + 1) for n in range(len(table.texts))]


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_the_closing_line_of_every_table_is_the_sum_of_its_rows(made, booklet):
    for form, entries, word in (
        ("ผด.02", iter(made.projects), "โครงการ"),
        ("ผด.02/1", iter(made.items), "รายการ"),
    ):
        for table in made.tables(booklet, form):
            rows = [next(entries) for _ in table.texts]
            assert table.end[0].startswith(thai(f"รวม {len(rows)} {word}"))
            assert table.end[1] == baht(total(rows))


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_an_arrow_covers_each_stretch_of_a_rows_months(made, booklet):
    for form, entries in (("ผด.02", made.projects), ("ผด.02/1", made.items)):
        rows = [row for table in made.tables(booklet, form) for row in table.rows]
        for row, entry in zip(rows, entries, strict=True):
            assert list(_drawn(row)) == list(_stretches(entry["months"])), entry["name"]


def _stretches(months):
    places = [place for place, month in enumerate(YEAR) if month in months]
    for _, group in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        stretch = [place for _, place in group]
        yield stretch[0], len(stretch)


def _drawn(row):
    """``(first month's place, number of months)`` of each arrow, by where it lies and how long."""
    cells = row.findall(f"{W}tc")[6:]
    widths = [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) * 635 for cell in cells]
    for place, cell in enumerate(cells):
        for anchor in cell.iter(f"{WP}anchor"):
            start = int(anchor.findtext(f"{WP}positionH/{WP}posOffset"))
            end = start + int(anchor.find(f"{WP}extent").get("cx"))
            edges = [sum(widths[place : place + n]) for n in range(len(widths) - place + 1)]
            months = next(n for n, edge in enumerate(edges) if edge >= end)
            assert 0 < start < widths[place]
            assert edges[months] - widths[place] // 2 < end < edges[months]
            yield place, months


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_the_summary_adds_up(made, booklet):
    (paper,) = made.papers(booklet)
    projects = next(x for x in paper.tables() if x[0][0] == "ยุทธศาสตร์/แผนงาน" and len(x[0]) == 6)
    rows = [row for row in projects[1:] if len(row) == 6]
    lines = [row for row in rows if row[0].startswith("แผนงาน")]
    subtotals = [row for row in rows if row[0].startswith("รวม") and "ทั้งสิ้น" not in row[0]]
    for added in (lines, subtotals):
        assert sum(int(row[1].translate(ASCII)) for row in added) == len(made.projects)
        assert sum(_money(row[3]) for row in added) == total(made.projects)
        for column in (2, 4):
            assert sum(Decimal(row[column].translate(ASCII)) for row in added) == 100
    assert rows[-1][0].startswith("รวมทั้งสิ้น")
    assert rows[-1][1:5] == [
        thai(len(made.projects)),
        "๑๐๐.๐๐",
        baht(total(made.projects)),
        "๑๐๐.๐๐",
    ]
    for row, (work_plan, part) in zip(lines, _work_plans(made.projects), strict=True):
        assert row[0] == f"แผนงาน{work_plan}"
        assert (row[1], row[3]) == (thai(len(part)), baht(total(part)))


def _money(text):
    return Decimal(text.translate(ASCII).replace(",", ""))


def _work_plans(entries):
    pairs = groupby(entries, key=lambda x: (x["strategy"], x["work_plan"]))
    return [(work_plan, list(part)) for (_, work_plan), part in pairs]


def test_draft_and_final_hold_the_same_tables(made):
    for form in ("ผด.02", "ผด.02/1"):
        drafts, finals = (made.tables(booklet, form) for booklet in BOOKLETS)
        assert [x.texts for x in drafts] == [x.texts for x in finals]


def test_only_the_draft_says_that_it_is_one(made):
    lacks = {x["id"]: x["draft"] for x in made.manifest["documents"]}
    for booklet, is_draft in zip(BOOKLETS, (True, False), strict=True):
        (paper,) = made.papers(booklet)
        assert ("(ร่าง)" in paper.lines) is is_draft
        heads = [
            "".join(x.text or "" for x in root.iter(f"{W}t"))
            for name, root in paper.roots().items()
            if "header" in name
        ]
        assert all(("(ร่าง)" in head) is (is_draft or lacks[booklet]) for head in heads)


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_the_heads_of_the_tables_are_repeated_and_rows_stay_whole(made, booklet):
    for form in ("ผด.02", "ผด.02/1"):
        for table in made.tables(booklet, form):
            rows = table.xml.findall(f"{W}tr")
            repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
            assert repeated == [True, True] + [False] * (len(rows) - 2)
            assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_the_three_forms_lie_on_their_side_and_the_rest_stands(made, booklet):
    (paper,) = made.papers(booklet)
    sides = [x.find(f"{W}pgSz").get(f"{W}orient") for x in paper.body.iter(f"{W}sectPr")]
    assert sides == [None, None, None, "landscape", "landscape", "landscape", None]


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_pages_are_numbered_in_thai_from_the_first_part_on(made, booklet):
    (paper,) = made.papers(booklet)
    sections = list(paper.body.iter(f"{W}sectPr"))
    numbering = [x.find(f"{W}pgNumType") for x in sections]
    assert {x.get(f"{W}fmt") for x in numbering} == {"thaiNumbers"}
    assert [x.get(f"{W}start") for x in numbering] == [None, None, "1", None, None, None, None]
    targets = {
        x.get("Id"): f"word/{x.get('Target')}"
        for x in paper.root("word/_rels/document.xml.rels")
        if x.get("Target").startswith("header")
    }
    heads = [x.find(f"{W}headerReference") for x in sections]
    parts = [None if x is None else paper.root(targets[x.get(f"{R}id")]) for x in heads]
    fields = ["" if x is None else "".join(y.text for y in x.iter(f"{W}instrText")) for x in parts]
    assert ["PAGE" in x for x in fields] == [False, False] + [True] * 5


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_each_form_has_its_mark_at_the_head_of_its_pages(made, booklet):
    (paper,) = made.papers(booklet)
    heads = "".join("".join(x.itertext()) for name, x in paper.roots().items() if "header" in name)
    assert all(mark in heads for mark in ("แบบ ผด.๐๑", "แบบ ผด.๐๒", "แบบ ผด.๐๒/๑"))


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_the_contents_list_the_headings_and_every_strategy(made, booklet):
    (paper,) = made.papers(booklet)
    entries = [
        (text_of(link).split("\t")[0], link.get(f"{W}anchor"))
        for link in paper.body.iter(f"{W}hyperlink")
    ]
    assert [text for text, _ in entries] == paper.headings
    marks = {x.get(f"{W}name"): x.getparent() for x in paper.body.iter(f"{W}bookmarkStart")}
    assert all(text_of(marks[anchor]).strip("\f ") == text for text, anchor in entries)
    for strategy, _ in _grouped(made.projects, "strategy"):
        assert thai(strategy) in paper.headings


def test_the_appendix_holds_the_papers_themselves(finished):
    booklet = finished.text("plan")
    for document in ("announcement", "support-minutes", "development-minutes"):
        assert finished.text(document) in booklet
    for order in finished.papers("appointment-orders"):
        assert order.text in booklet


# workbook


def test_the_workbook_counts_and_sums_as_the_papers_do(made):
    summary = made.sheet("ผด.01")
    rows = {str(row[0]): row for row in summary.iter_rows(values_only=True) if row[0]}
    whole = next(row for name, row in rows.items() if name.startswith("รวมทั้งสิ้น"))
    assert (whole[1], Decimal(str(whole[3]))) == (len(made.projects), total(made.projects))
    equipment = next(row for name, row in rows.items() if name.startswith("รวมครุภัณฑ์"))
    assert (equipment[1], Decimal(str(equipment[3]))) == (len(made.items), total(made.items))


def test_the_workbook_lists_every_row_with_its_months_and_where_it_was_read(made):
    rows = list(made.sheet("ข้อมูลทั้งหมด").iter_rows(min_row=2, values_only=True))
    rows = [row for row in rows if row[27]]
    assert len(rows) == len(made.projects) + len(made.items)
    for row, entry in zip(rows, [*made.projects, *made.items], strict=True):
        where = entry["where"]
        assert row[27:30] == (where["file"], where["sheet"], where["row"])
        assert str(row[7]).translate(ASCII) == entry["name"]
        marked = [month for month, mark in zip(YEAR, row[14:26], strict=True) if mark]
        assert marked == entry["months"]
        if entry["budget"] is not None:
            assert Decimal(str(row[9])) == Decimal(entry["budget"])
        else:
            assert not isinstance(row[9], int | float)


FORM_SHEETS = [("ผด.02", "ผด.02"), ("ผด.02/1", "ผด.02-1")]


def _numbered_rows(made, title):
    return [x for x in made.sheet(title).iter_rows(values_only=True) if isinstance(x[0], int)]


@pytest.mark.parametrize(("form", "title"), FORM_SHEETS)
def test_the_workbooks_forms_hold_the_booklets_rows(made, form, title):
    rows = _numbered_rows(made, title)
    printed = [row for table in made.tables("plan", form) for row in table.texts]
    assert len(rows) == len(printed)
    for row, texts in zip(rows, printed, strict=True):
        assert str(row[1]).translate(ASCII) == texts[1].translate(ASCII)
        if isinstance(row[3], int | float):
            assert baht(str(row[3])) == texts[3].split(" / ")[0]
        else:
            assert thai(row[3]) in texts[3]


@pytest.mark.parametrize(("form", "title"), FORM_SHEETS)
def test_the_workbook_numbers_its_rows_as_the_booklet_does(made, form, title):
    printed = [row[0] for table in made.tables("plan", form) for row in table.texts]
    assert [thai(row[0]) for row in _numbered_rows(made, title)] == printed


# what is missing, what is wrong, what repeats

EXPECTED_MISSING = {
    "announcement": {
        "วันที่ประชุมคณะกรรมการพัฒนา",
        "มติที่ประชุมคณะกรรมการพัฒนา",
        "วันที่ประกาศใช้แผน",
    },
    "extension-memo": {"เลขที่หนังสือ", "วันที่ของหนังสือ", "จำนวนวันที่ขอขยายเวลา", "วันที่ขอขยายเวลาถึง"},
    "appointment-orders": {"เลขที่คำสั่งแต่งตั้งคณะกรรมการพัฒนา"},
    "agency-letter": {"เลขที่หนังสือ"},
    "posting": {"วันที่ประกาศใช้แผน", "วันที่เริ่มปิดประกาศ", "วันที่สิ้นสุดการปิดประกาศ", "ชื่อผู้ปิดประกาศ"},
    "attendance": {"วันที่ประชุมคณะกรรมการพัฒนา"},
}


@pytest.mark.parametrize("document", EXPECTED_MISSING)
def test_what_nobody_has_entered_is_listed_as_missing(unfinished, document):
    entry = next(x for x in unfinished.manifest["documents"] if x["id"] == document)
    assert EXPECTED_MISSING[document] <= set(entry["missing"])
    assert entry["status"] == "incomplete"


def test_what_nobody_has_entered_is_dotted(unfinished):
    dots = r"\.{5,}"
    assert re.search(rf"เมื่อวัน{dots}ที่ {dots} {dots} {dots}", unfinished.text("announcement"))
    assert re.search(rf"มีมติ ดังนี้ {dots}", unfinished.text("announcement"))
    assert re.search(rf"ณ วันที่ {dots} เดือน {dots} พ\.ศ\. {dots}", unfinished.text("announcement"))
    assert re.search(
        rf"อีก {dots} วัน จนถึงวันที่ {dots} {dots} {dots}", unfinished.text("extension-memo")
    )
    assert re.search(rf"ตั้งแต่วันที่ {dots} {dots} {dots} ถึง", unfinished.text("posting"))
    minutes = unfinished.text("development-minutes")
    assert len(re.findall(rf"^มติที่ประชุม\t{dots}$", minutes, re.MULTILINE)) == 6
    assert "เห็นชอบ" not in minutes.split("ระเบียบวาระที่ ๔")[1]


def test_a_meeting_not_yet_held_has_open_boxes_for_every_member(unfinished):
    (paper,) = unfinished.papers("development-minutes")
    form = next(x for x in paper.tables() if x[0][0] == "ที่")
    members = unfinished.settings.development.members
    assert [row[1] for row in form[1:]] == [x.full_name for x in members]
    assert {tuple(row[3:]) for row in form[1:]} == {("", "", "")}


def test_the_extension_memo_is_made_and_names_the_limit(unfinished):
    assert "ขออนุมัติขยายระยะเวลา" in unfinished.text("extension-memo")
    assert unfinished.settings.schedule.extension_reason.translate(THAI) in unfinished.text(
        "extension-memo"
    )


def test_the_extension_memo_does_not_say_that_all_have_sent_while_one_has_not(unfinished, finished):
    lines = unfinished.papers("extension-memo")[0].lines
    sent = next(n for n, line in enumerate(lines) if "กองและหน่วยงานส่งข้อมูล" in line)
    above = next(line for line in reversed(lines[:sent]) if not line.startswith("- "))
    assert "งานที่ยังไม่แล้วเสร็จ" in above
    assert "กองและหน่วยงานส่งข้อมูล" not in finished.text("extension-memo")  # on no known day


def test_the_silent_division_is_told_in_agenda_and_minutes(unfinished):
    named = {x for entry in unfinished.plan["projects"] for x in entry["divisions"]}
    (silent,) = [x.name for x in unfinished.settings.divisions if x.name not in named]
    for document in ("support-agenda", "support-minutes"):
        told = next(x for x in unfinished.papers(document)[0].lines if "ยังไม่ส่ง ได้แก่" in x)
        assert silent in told


@pytest.mark.parametrize("document", WITH_FIGURES)
def test_figures_that_rest_on_an_error_carry_a_caution(unfinished, finished, document):
    errors = sum(x["severity"] == "error" for x in unfinished.manifest["findings"])
    caution = thai(f"ยังมีข้อผิดพลาด {errors} แห่ง")
    assert caution in _with_heads(unfinished, document)
    assert "ยังมีข้อผิดพลาด" not in _with_heads(finished, document)


def _with_heads(made, document):
    roots = [root for paper in made.papers(document) for root in paper.roots().values()]
    return "".join(text.text or "" for root in roots for text in root.iter(f"{W}t"))


def test_a_finished_bundle_is_no_draft_and_an_unfinished_one_says_of_what(unfinished, finished):
    assert not any(x["draft"] or x["draft_because"] for x in finished.manifest["documents"])
    drafts = {x["id"]: x["draft_because"] for x in unfinished.manifest["documents"] if x["draft"]}
    assert set(drafts) == {"announcement-memo", "announcement", "posting", "plan", "plan-workbook"}
    assert {tuple(x) for x in drafts.values()} == {
        ("ข้อมูลยังมีข้อผิดพลาด 1 แห่ง", "ยังไม่ได้รับข้อมูลจากกองการศึกษา")
    }


def test_an_unreadable_amount_is_nowhere_a_nought(unfinished):
    (finding,) = [x for x in unfinished.manifest["findings"] if x["code"] == "budget-unreadable"]
    entry = next(
        x
        for x in unfinished.projects
        if x["where"]["file"] == finding["file"] and str(x["where"]["row"]) in finding["cell"]
    )
    assert entry["budget"] is None
    for booklet in BOOKLETS:
        row = next(
            row
            for table in unfinished.tables(booklet, "ผด.02")
            for row in table.texts
            if row[1].translate(ASCII) == entry["name"]
        )
        assert finding["value"] in row[3]
        assert "๐" not in row[3]
    cells = unfinished.sheet("ผด.02").iter_rows(values_only=True)
    assert finding["value"] in str(
        next(x for x in cells if str(x[1]).translate(ASCII) == entry["name"])[3]
    )


def test_building_again_gives_the_same_bytes(finished, tmp_path):
    from dplan_docs.pipeline import BuildOptions, build

    again = tmp_path / "อีกครั้ง"
    options = BuildOptions(today=date(2022, 12, 1), output=again)
    build(SAMPLES / "obt-2566", options, lambda *_: None)
    first = {path.name: path.read_bytes() for path in finished.folder.iterdir()}
    assert {path.name: path.read_bytes() for path in again.iterdir()} == first


def test_the_papers_stand_in_binding_order(made):
    numbers = [entry["number"] for entry in made.manifest["documents"]]
    assert all(before < after for before, after in pairwise(numbers))
    for entry in made.manifest["documents"]:
        for name in made.files[entry["id"]]:
            assert name.startswith(f"{entry['number']:02} {entry['title']}")


def test_no_two_files_are_the_same_paper(made):
    texts = Counter(made.text(document) for document in made.files if document != "plan-workbook")
    assert set(texts.values()) == {1}
    assert ARROW in made.text("plan")
