"""What holds for every workbook: order, headings, digits and blanks are no matter; damage stays local."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from dplan_docs.records import Project, columns
from tests.corpus.desk import Desk
from tests.workbook_making import FULL_MONTHS, MONTHS, YEAR

FIELDS = ("number", "name", "description", "budget", "location", "divisions")
HEADINGS = ("ที่", "โครงการ", "รายละเอียดของกิจกรรม", "งบประมาณ", "สถานที่", "หน่วยงานรับผิดชอบ")
ROWS = (
    (1, "ซ่อมถนน สาย 3", "ยาว 120 เมตร", 250000, "หมู่ที่ 2", "กองช่าง", (11, 12)),
    (2, "วันเด็กแห่งชาติ", "เด็ก 300 คน", 30000.5, "สนามกีฬา", "กองการศึกษา", (1,)),
    (3, "จัดการขยะ ระยะที่ 2", "12 ชุมชน", 1250000, "ตลาด 2 แห่ง", "กองคลัง", YEAR),
)
BLANKS = ("", " ", "\u00a0", "\u200b", "  ", "\n", "\ufeff", "\t")
MONTH_ROWS = (
    MONTHS,
    [month.rstrip(".") for month in MONTHS],
    [f"{month}68" for month in MONTHS[:3]] + [f"{month} 69" for month in MONTHS[3:]],
    FULL_MONTHS,
)
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_TITLES = ("แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569", "ยุทธศาสตร์ที่ 1 เมือง", "แผนงานการศึกษา")
few = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def records(folder, rows, headings=HEADINGS, months=MONTHS, order=range(18)):
    """Write a table and return its records without their places, and the findings' codes."""
    desk = Desk("ก.xlsx")
    page = desk.sheet("ก")
    for title in _TITLES:
        page.line(title)
    page.line(*_ordered((*headings, *months), order))
    for row in rows:
        page.line(*_ordered(row, order))
    reading = read_workbook(desk.save(folder), "ก.xlsx", Vocabulary())
    return [replace(entry, where=None, budget_note=None) for entry in reading.entries]


def _ordered(cells, order):
    return [cells[i] for i in order]


def with_months(row, mark="✓"):
    *cells, months = row
    return (*cells, *(mark if month in months else None for month in YEAR))


PLAIN = [with_months(row) for row in ROWS]


@given(
    layout=st.tuples(st.sampled_from(MONTH_ROWS), st.permutations(range(18))),
    mark=st.sampled_from("✓/xX●þü*"),
    thai=st.booleans(),
    blanks=st.lists(st.sampled_from(BLANKS), min_size=12, max_size=12),
)
@few
def test_order_digits_and_blanks_make_no_difference(tmp_path_factory, layout, mark, thai, blanks):
    folder = tmp_path_factory.mktemp("a")

    def dirty(value, place):
        if not isinstance(value, str | int | float) or value == mark:
            return value
        text = f"{value:,}" if not isinstance(value, str) else value
        text = text.translate(_THAI) if thai else text
        return f"{blanks[place]}{text.replace(' ', f' {blanks[place + 6]}')}{blanks[place + 6]}"

    rows = [
        [dirty(value, place) if place < 6 else value for place, value in enumerate(row)]
        for row in (with_months(row, mark) for row in ROWS)
    ]
    assert records(folder, rows, HEADINGS, *layout) == records(folder, PLAIN)


def _variants(field):
    named = dict(columns(Project))[field].headings
    return [
        *named,
        *(heading.replace("ำ", "\u0e4dา") for heading in named),
        *(f"{heading[:4]}\n{heading[4:]}" for heading in named if len(heading) > 8),
        *(f" {heading} : " for heading in named),
    ]


@given(headings=st.tuples(*(st.sampled_from(_variants(field)) for field in FIELDS)))
@few
def test_any_heading_that_a_column_may_have_gives_the_same_records(tmp_path_factory, headings):
    folder = tmp_path_factory.mktemp("a")
    assert records(folder, PLAIN, headings) == records(folder, PLAIN)


@given(
    row=st.integers(0, 2),
    place=st.integers(0, 17),
    damage=st.sampled_from(
        [None, "\ufffd", "#REF!", "???", True, -1, 0, "=A1+B1", "12-34", "\x0b", "ก" * 5_000, 1e20]
    ),
)
@few
def test_a_damaged_cell_harms_its_own_field_alone(tmp_path_factory, row, place, damage):
    folder = tmp_path_factory.mktemp("a")
    expected = records(folder, PLAIN)
    damaged = [list(each) for each in PLAIN]
    damaged[row][place] = damage if damage != "\x0b" else "\u000a"
    found = records(folder, damaged)
    own = {FIELDS[place]} if place < 6 else {"months", "months_evidence"}
    own |= {"budget_unreadable"} if place == 3 else set()
    assert len(found) == 3
    for number, (one, other) in enumerate(zip(found, expected, strict=True)):
        same = {name: getattr(other, name) for name in own} if number == row else {}
        assert replace(one, **same) == other
