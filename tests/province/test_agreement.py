"""The province's papers read back: the same fact reads the same in every paper and record.

What is expected is computed here anew from plan.json and the settings, not by the product's code.
"""

import json
import re
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from paper_reader import Paper, documents_of

from dplan_docs.plan_kinds import entered_in
from dplan_docs.workspace import Workspace

SAMPLE = Path(__file__).parents[2] / "samples" / "province-2566"
TODAY = "2023-04-10"
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
ASCII = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
MONTHS = dict(zip(range(3, 6), ("มีนาคม", "เมษายน", "พฤษภาคม"), strict=True))
COUNTS = ("appointed", "met", "complete", "finished", "evaluated")
TARGETS, USED, LINKED, REPORT = FORMS = ("แบบ ๑", "แบบ ๒", "แบบ ๓", "แบบรายงาน")
REGISTERS = FORMS[:3]
COLUMNS = {
    TARGETS: ("number", "tambon", "coordinator", "sent_to_local", "sent_to_district", "quarter"),
    USED: ("number", "tambon", "name", "pattern", "budget", "target", "period"),
    LINKED: (
        *("number", "tambon", "name", "pattern", "budget", "target", "period"),
        *("local_government", "link"),
    ),
}
"""What stands in the combined workbook after the district, column by column."""


def long_date(day):
    return f"{day.day} {MONTHS[day.month]} {day.year + 543}".translate(THAI)


@cache
def read(path):
    return Paper(path)


class Province:
    """The province's bundle, and what was entered for it."""

    def __init__(self, folder, status):
        self.folder, self.status = folder, status
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        self.files = documents_of(self.manifest)
        _, self.settings, _ = entered_in(Workspace(SAMPLE))
        self.names = [district.name for district in self.settings.districts]
        self.combined = load_workbook(
            folder / self.named("tambon-registers", "รวมทุกอำเภอ"), data_only=True
        )

    def named(self, document, part):
        (name,) = [name for name in self.files[document] if part in name]
        return name

    def paper(self, document, part):
        return read(self.folder / self.named(document, part))

    @property
    def papers(self):
        return [read(path) for path in sorted(self.folder.glob("*.docx"))]

    @property
    def blanks(self):
        return [
            load_workbook(self.folder / name)
            for name in self.files["tambon-registers"]
            if "แบบเปล่า" in name
        ]

    def rows(self, form, district):
        return [x for x in self.plan["registers"][form] if x["district"] == district]

    def report(self, district):
        return next((x for x in self.plan["reports"] if x["district"] == district), None)

    def forms(self, district):
        (found,) = [x for x in self.status["districts"] if x["name"] == district]
        return {form["form"]: form for form in found["forms"]}

    def lines(self, form):
        """The combined workbook's rows of a register: district, then what it says."""
        rows = self.combined[form].iter_rows(min_row=6, values_only=True)
        return [row for row in rows if isinstance(row[1], int)]

    def summary(self, district):
        rows = self.combined["สรุปการส่ง"].iter_rows(min_row=7, values_only=True)
        return next(row for row in rows if row[1] == district)


@pytest.fixture(scope="module")
def made(province_bundle):
    from contextlib import redirect_stdout, suppress
    from io import StringIO

    from dplan_docs.cli import run

    with redirect_stdout(StringIO()) as out, suppress(SystemExit):
        run(["status", str(SAMPLE), "--today", TODAY, "--json"])
    return Province(province_bundle, json.loads(out.getvalue()))


def baht(rows):
    return sum((Decimal(row["budget"]) for row in rows if row["budget"]), Decimal(0))


# every district's counts and baht


def test_the_districts_stand_in_one_order_everywhere(made):
    table = made.paper("tambon-report", "รวมทุกอำเภอ").tables()[0]
    ordered = [
        made.names,
        [x["name"] for x in made.plan["districts"]],
        [x["name"] for x in made.status["districts"]],
        [row[1] for row in table if row[0].translate(ASCII).isdigit()],
        [made.summary(name)[1] for name in made.names],
    ]
    assert len({tuple(names) for names in ordered}) == 1
    reports = [made.named("tambon-report", f"อำเภอ{name}.docx") for name in made.names]
    assert made.files["tambon-report"][:-1] == reports


def test_a_districts_report_and_the_provinces_sum_tell_the_same_counts(made):
    table = made.paper("tambon-report", "รวมทุกอำเภอ").tables()[0]
    sums = {row[1]: row[2:8] for row in table if row[0].translate(ASCII).isdigit()}
    for name in made.names:
        text = made.paper("tambon-report", f"อำเภอ{name}.docx").text
        told = re.findall(r"จำนวน (\S+) ตำบล", text)
        assert [x.strip(".") for x in told] == [x.strip(".") for x in sums[name]], name
        report = made.report(name)
        if report:
            assert told == [str(report[x]).translate(THAI) for x in ("targets", *COUNTS)]
        else:
            assert set(told[1:]) == {"........"}
    last = table[-1][1:7] if table[-1][0] == "รวม" else []
    known = [
        [x.translate(ASCII) for x in row if x.strip(".")]
        for row in zip(*sums.values(), strict=True)
    ]
    assert [x.translate(ASCII) for x in last] == [str(sum(map(int, row))) for row in known]


def test_what_a_district_reported_stands_in_its_report_and_in_the_sum(made):
    whole = made.paper("tambon-report", "รวมทุกอำเภอ").text
    for name in made.names:
        text = made.paper("tambon-report", f"อำเภอ{name}.docx").text
        report = made.report(name)
        assert (f"อำเภอ{name} (ที่มา: " in whole) is bool(report)
        if report:
            for said in (*report["problems"], *report["suggestions"]):
                assert said.translate(THAI) in text
                assert said.translate(THAI) in whole
            assert f"({report['reporter']})" in text
            assert f"(ที่มา: {report['where']['file'].translate(THAI)})" in whole


def test_rows_and_baht_of_each_district_agree_in_workbook_plan_and_status(made):
    for name in made.names:
        sent = set(next(x["sent"] for x in made.plan["districts"] if x["name"] == name))
        forms, summary = made.forms(name), made.summary(name)
        assert {form for form in FORMS if forms[form]["sent"]} == sent
        states = dict(zip(FORMS, summary[2:6], strict=True))
        assert {form for form, state in states.items() if state.startswith("ส่งแล้ว")} == sent
        shown = {TARGETS: (summary[6], 0), USED: summary[7:9], LINKED: summary[9:11]}
        for form in REGISTERS:
            rows = made.rows(form, name)
            money = baht(rows) if form != TARGETS else Decimal(0)
            assert forms[form]["rows"] == len(rows)
            assert Decimal(forms[form]["budget"]) == money
            if form in sent:
                assert (shown[form][0], Decimal(str(shown[form][1]))) == (len(rows), money)
            else:
                assert set(shown[form]) <= {"-", 0}
                assert shown[form][0] == "-"


def test_a_districts_total_below_its_rows_is_their_sum(made):
    for form, budget in ((USED, 5), (LINKED, 5)):
        totals = {
            row[0].removeprefix("รวมอำเภอ").split(" (")[0]: (row[3], Decimal(str(row[5])))
            for row in made.combined[form].iter_rows(min_row=6, values_only=True)
            if str(row[0]).startswith("รวมอำเภอ")
        }
        listed = {name: made.rows(form, name) for name in made.names}
        assert totals == {name: (len(rows), baht(rows)) for name, rows in listed.items() if rows}
        (last,) = [
            row
            for row in made.combined[form].iter_rows(min_row=6, values_only=True)
            if str(row[0]).startswith("รวมทั้งสิ้น")
        ]
        everything = made.plan["registers"][form]
        assert (last[3], Decimal(str(last[budget]))) == (len(everything), baht(everything))


def test_the_manifest_counts_the_projects_that_the_registers_hold(made):
    rows = [row for form in (USED, LINKED) for row in made.plan["registers"][form]]
    assert made.manifest["totals"] == made.plan["totals"]
    assert made.manifest["totals"]["projects"] == len(rows) == len(made.plan["projects"])
    assert Decimal(made.manifest["totals"]["budget"]) == baht(rows)
    counted = [x for x in made.manifest["sources"] if x["counted"]]
    assert sum(x["projects"] for x in counted) == len(rows)
    assert sum(Decimal(x["budget"]) for x in counted) == baht(rows)


def test_the_manifest_and_the_status_tell_the_same_of_each_districts_workbooks(made):
    for district in made.status["districts"]:
        own = [x for x in made.manifest["sources"] if x["file"] in district["files"]]
        assert sum(x["projects"] for x in own if x["counted"]) == district["projects"]
        told = sum((Decimal(x["budget"]) for x in own if x["counted"]), Decimal(0))
        assert told == Decimal(district["budget"])
        named = next(x for x in made.plan["districts"] if x["name"] == district["name"])
        assert named["files"] == district["files"]
        parts = {part["form"]: part for x in own for part in x["parts"]}
        for form in REGISTERS:
            rows = made.rows(form, district["name"])
            assert parts.get(form, {"counted": 0})["counted"] == len(rows)


# every row, once


@pytest.mark.parametrize("form", REGISTERS)
def test_each_row_of_the_plan_stands_in_the_combined_workbook_once(made, form):
    expected = Counter()
    for row in made.plan["registers"][form]:
        said = (_shown(row, column) for column in COLUMNS[form])
        expected[(row["district"], *said)] += 1
    found = Counter(
        tuple(_plain(x) for x in row[: len(COLUMNS[form]) + 1]) for row in made.lines(form)
    )
    assert found == expected
    assert set(found.values()) == {1}


def _shown(row, column):
    value = row[column]
    if column == "budget":
        return _plain(Decimal(value) if value else row["budget_note"])
    return _plain(value)


def _plain(value):
    if isinstance(value, int | float | Decimal):
        return Decimal(str(value))
    return (value or "").translate(ASCII)


def test_the_plans_projects_are_the_registers_rows_in_the_workbooks_order(made):
    for form in (USED, LINKED):
        listed = [x["name"] for x in made.plan["projects"] if x["form"] == form]
        assert listed == [row["name"] for row in made.plan["registers"][form]]
        assert listed == [str(row[3]).translate(ASCII) for row in made.lines(form)]


# days


@pytest.fixture
def days(made):
    """The letter's due days, as ``status`` tells them."""
    from datetime import date

    return {x["id"]: date.fromisoformat(x["date"]) for x in made.status["dates"]}


def test_the_due_days_are_the_same_in_letter_guideline_reports_and_blanks(made, days):
    report = f"ภายในวันที่ {long_date(days['report'])}"
    assert f"ให้จังหวัดทราบ {report}" in made.paper("tambon-letter", "หนังสือ.docx").text
    guideline = made.paper("tambon-letter", "แนวทาง.docx").text
    for begins, day in (
        ("๑. จัดทำทะเบียนข้อมูลตำบลเป้าหมาย", "targets"),
        ("๖. จัดทำทะเบียนข้อมูลการนำโครงการ", "projects"),
        ("๗. จัดทำแบบรายงาน", "report"),
        ("๘. พิจารณาคัดเลือก", "model"),
    ):
        (line,) = [x for x in guideline.split("\n") if x.startswith(begins)]
        assert re.findall(r"ภายในวันที่ ([๐-๙]+ \S+ [๐-๙]+)", line) == [long_date(days[day])]
    assert f"(กำหนดส่ง{report})" in made.paper("tambon-report", "รวมทุกอำเภอ").text
    for name in made.names:
        assert f"ส่งจังหวัด{report}" in made.paper("tambon-report", f"อำเภอ{name}.docx").text
    for book in made.blanks:
        for form, day in zip(FORMS, ("targets", "projects", "projects", "report"), strict=True):
            told = [x.value for row in book[form].iter_rows(max_row=6) for x in row if x.value]
            assert f"ส่งให้จังหวัดภายในวันที่ {long_date(days[day])}" in told


def test_the_status_counts_each_forms_days_to_the_same_due_days(made, days):
    due = dict(zip(FORMS, ("targets", "projects", "projects", "report"), strict=True))
    for name in made.names:
        for form, told in made.forms(name).items():
            day = days[due.get(form, "model")]
            assert told["due"] == day.isoformat()
            assert told["days_left"] in (None, (day.toordinal() - _today().toordinal()))


def _today():
    from datetime import date

    return date.fromisoformat(TODAY)


def test_no_paper_tells_another_day(made, days):
    """Those due, the letter's own and the day of the sum are all the days there are."""
    known = {long_date(x) for x in days.values() if x.month > 2}
    known |= {"๒๔ กุมภาพันธ์ ๒๕๖๖", "๑๐ เมษายน ๒๕๖๖"}
    for paper in made.papers:
        assert set(re.findall(r"[๐-๙]{1,2} [ก-์]+ ๒๕[๐-๙]{2}", paper.text)) <= known


# names


def test_the_province_is_named_one_way(made):
    named = f"จังหวัด{made.settings.organization.name}"
    assert made.manifest["organization"] == made.plan["organization"] == named
    assert made.status["organization"] == named
    for paper in made.papers:
        assert "จังหวัดจังหวัด" not in paper.text
    assert named in made.paper("tambon-letter", "หนังสือ.docx").text
    assert f"{named} (รวมทุกอำเภอ)" in made.paper("tambon-report", "รวมทุกอำเภอ").text
    for name in made.names:
        assert f"อำเภอ{name} {named}" in made.paper("tambon-report", f"อำเภอ{name}.docx").text
    for sheet in made.combined:
        told = [x for (x, *_) in sheet.iter_rows(max_row=4, values_only=True) if x]
        assert any(x.startswith(named) for x in told), sheet.title


def test_no_line_of_the_letters_head_says_what_another_says(made):
    (head,) = [x for x in made.paper("tambon-letter", "หนังสือ.docx").lines if x.startswith("| ที่")]
    lines = head.split(" | ")[1].split(" / ")
    assert lines[0] == "ศาลากลางจังหวัดสมมุติบุรี"
    assert not any(line.startswith(lines[0]) for line in lines[1:])


def test_every_paper_names_the_regulation_as_the_settings_do(made):
    regulation = made.settings.plan.regulation.translate(THAI)
    letter = made.paper("tambon-letter", "หนังสือ.docx").text
    assert letter.count("ระเบียบกระทรวงมหาดไทย") == letter.count(regulation) == 2
    for paper in made.papers:
        cited = paper.text.count("ว่าด้วยการจัดทำแผนและประสานแผน")
        assert cited == paper.text.count(regulation)


def test_the_committees_have_one_name_in_all(made):
    plan = made.settings.plan
    for paper in made.papers:
        for name, short in (
            (plan.tambon_body, plan.tambon_body_short),
            (plan.centre, plan.centre_short),
        ):
            assert paper.text.count(name) == paper.text.count(f"{name} ({short})")
    for book in made.blanks:
        said = "\n".join(str(x) for (x, *_) in book[REPORT].iter_rows(values_only=True) if x)
        assert said.count("คณะกรรมการ") == said.count(plan.tambon_body) == 2


def test_each_register_has_one_name_in_letter_and_workbooks(made):
    guideline = made.paper("tambon-letter", "แนวทาง.docx").text
    for form in REGISTERS:
        for book in (made.combined, *made.blanks):
            title = book[form]["A2"].value.removesuffix(" (รวมทุกอำเภอ)")
            assert f"{title} {book[form]['A3'].value}" in " ".join(guideline.split()) or (
                f"{title}{book[form]['A3'].value}" in guideline
            ), title
