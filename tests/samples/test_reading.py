"""What is read from the samples' workbooks is what their data say, row by row."""

from decimal import Decimal

import pytest
from openpyxl import load_workbook

from dplan_docs.findings import Severity
from dplan_docs.records import EquipmentItem
from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.months import FISCAL_MONTHS
from dplan_docs.thai.text import clean, fold

FIELDS = (
    "form", "sheet", "strategy", "tactic", "work_plan", "category", "number", "name",
    "description", "budget", "budget_note", "budget_unreadable", "funding_source", "location",
    "divisions", "months",
)  # fmt: skip


def told(book):
    """Return what the data say, as rows of FIELDS, in reading order."""
    for sheet in book.sheets:
        for section in sheet.sections:
            for table in section.tables:
                for number, line in enumerate(table.lines, 1):
                    yield dict(
                        zip(FIELDS, _told(book, sheet, (section, table, number, line)), strict=True)
                    )


def _told(book, sheet, place):
    section, table, number, line = place
    return (
        section.form, sheet.name, table.strategy or None, table.tactic or None, table.work_plan,
        table.category or None, number, line.name,
        line.detail, line.amount, line.note or None, not line.readable, line.source or None,
        line.place, line.divisions or (book.division,),
        tuple(FISCAL_MONTHS[position] for position in line.positions),
    )  # fmt: skip


def read(reading):
    """Return what was read, as rows of FIELDS; captions with ASCII digits."""
    for entry in reading.entries:
        row = {name: getattr(entry, name, None) for name in FIELDS if name != "sheet"}
        captions = {x: row[x] and to_arabic(row[x]) for x in ("strategy", "tactic")}
        yield {**row, **captions, "sheet": entry.where.sheet}


def differences(book, reading):
    rows, found = list(told(book)), list(read(reading))
    for expected, actual in zip(rows, found, strict=False):
        for field in FIELDS:
            # ผด.02/1 has no strategies; one on its sheet may stay from the ผด.02 above it.
            unasked = field == "strategy" and expected["category"]
            if expected[field] != actual[field] and not unasked:
                yield book.path, expected["name"], field, expected[field], actual[field]
    if len(rows) != len(found):
        yield book.path, len(rows), len(found)


def of_severity(readings, *severities):
    return [x for _, reading in readings for x in reading.findings if x.severity in severities]


def test_every_field_of_every_row_is_read_as_it_was_told(workspace, readings):
    assert [x for pair in readings(workspace) for x in differences(*pair)] == []


def test_every_row_is_said_to_stand_where_it_stands(workspace, readings, samples):
    lost = []
    for book, reading in readings(workspace):
        workbook = load_workbook(samples / workspace.folder / "inbox" / book.path)
        for entry in reading.entries:
            cells = workbook[entry.where.sheet][entry.where.row]
            texts = {fold(to_arabic(clean(cell.value))) for cell in cells}
            if entry.where.file != book.path or fold(entry.name) not in texts:
                lost.append(entry.where)
    assert lost == []


def test_the_finished_workspace_reads_without_an_error_or_a_warning(finished, readings):
    assert of_severity(readings(finished), Severity.ERROR, Severity.WARNING) == []


def test_the_finished_workspace_is_as_large_as_promised(finished, readings):
    entries = [x for _, reading in readings(finished) for x in reading.entries]
    items = [x for x in entries if isinstance(x, EquipmentItem)]
    projects = [x for x in entries if not isinstance(x, EquipmentItem)]
    assert (len(projects), len(items)) == (80, 23)
    assert len({fold(to_arabic(x.strategy)) for x in projects}) == 6
    assert len({x.work_plan for x in projects}) == 12
    assert len({x.category for x in items}) == 11


DIVISION_SUMS = {
    "สำนักปลัด": "1399100.50",
    "กองคลัง": "280700.00",
    "กองช่าง": "11667741.38",
    "กองการศึกษา ศาสนาและวัฒนธรรม": "2831384.80",
    "กองสาธารณสุขและสิ่งแวดล้อม": "3186500.00",
    "กองสวัสดิการสังคม": "9643600.00",
    "แขวงทางหลวงชนบทสมมุติบุรี": "9926500.00",
    "องค์การบริหารส่วนจังหวัดสมมุติบุรี": "2496000.00",
    "โครงการชลประทานสมมุติบุรี": "950000.00",
}


def test_each_divisions_money_adds_up(finished, readings):
    sums = {}
    for _, reading in readings(finished):
        for entry in reading.entries:
            (division,) = entry.divisions
            sums[division] = sums.get(division, Decimal(0)) + (entry.budget or 0)
    assert {name: f"{amount:.2f}" for name, amount in sums.items()} == DIVISION_SUMS


def test_every_kind_of_money_occurs(finished, readings):
    entries = [x for _, reading in readings(finished) for x in reading.entries]
    said = {x.budget_note for x in entries} | {x.funding_source for x in entries}
    assert {"ข้อบัญญัติ", "จ่ายขาดเงินสะสม", "เงินอุดหนุนเฉพาะกิจ", "ไม่ใช้งบประมาณ"} <= said
    assert any(x.budget and x.budget % 1 for x in entries)


@pytest.mark.parametrize(
    ("name", "months"),
    [
        ("โครงการสืบสานประเพณีท้องถิ่น (ลอยกระทงและสงกรานต์)", (11, 4)),
        ("เบี้ยยังชีพผู้สูงอายุ", FISCAL_MONTHS),
        ("อุดหนุนโรงเรียนบ้านทุ่งตะวัน ตามโครงการอาหารกลางวัน", (10, 11, 12, 1, 2, 3, 5, 6, 7, 8, 9)),
    ],
    ids=["feasts", "allowances", "schools"],
)
def test_months_of_feasts_allowances_and_schools(finished, readings, name, months):
    entries = [x for _, reading in readings(finished) for x in reading.entries]
    assert [x.months for x in entries if x.name == name] == [months]


def test_a_division_without_equipment_says_so(finished, readings):
    nothing = [book.division for book, reading in readings(finished) if reading.states_nothing]
    assert "กองสวัสดิการสังคม" in nothing


def test_the_unfinished_workspace_lacks_one_division(unfinished, readings):
    sent = {book.division for book, _ in readings(unfinished)}
    named = {division.name for division in unfinished.settings.divisions}
    assert named - sent == {"กองการศึกษา"}
    counts = [
        (len(list(told(book))), len(reading.entries)) for book, reading in readings(unfinished)
    ]
    assert sum(told_rows for told_rows, _ in counts) == sum(rows for _, rows in counts) == 46


def test_the_unfinished_workspaces_faults_are_found(unfinished, readings):
    found = of_severity(readings(unfinished), Severity.ERROR, Severity.WARNING)
    assert [(x.severity, x.code, x.where.file) for x in found] == EXPECTED_FAULTS


EXPECTED_FAULTS = [
    (Severity.WARNING, "months-missing", "สำนักปลัดเทศบาล.xlsx"),
    (Severity.ERROR, "budget-unreadable", "กองช่าง 2569.xlsx"),
    (Severity.WARNING, "total-mismatch", "กองสวัสดิการสังคม ส่งแผนดำเนินงาน.xlsx"),
]
