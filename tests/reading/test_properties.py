"""What holds for every workbook: order, headings and digits are no matter, damage stays local."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from dplan_docs.thai.digits import to_thai
from tests.reading.conftest import DRAIN, HEADER, MONTHS, ROAD, TITLES, Book

FIELDS = ("number", "name", "description", "budget", "location", "divisions")
VARIANTS = (
    ("ลำดับที่", "ที่", "ลำดับ", "ลําดับ\nที่"),
    ("โครงการ", "ชื่อโครงการ", "โครงการ/กิจกรรม"),
    ("รายละเอียด", "กิจกรรมที่เกิดขึ้น\nจากโครงการ", "เป้าหมาย\n(ผลผลิตของโครงการ)"),
    ("งบประมาณ", "งบประมาณ\n(บาท)", "จำนวนงบประมาณ", "วงเงิน (บาท)"),
    ("สถานที่", "สถานที่\nดำเนินการ", "พื้นที่ดำเนินการ"),
    ("หน่วยงาน\nรับผิดชอบหลัก", "ผู้รับผิดชอบ", "หน่วยดำเนินการ"),
)
ROWS = (ROAD, DRAIN, [3, "อบรมอาชีพ", "30 คน", 20000.5, "ศาลาหมู่ 4", "กองคลัง", *[None] * 6, "x"])
few = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def padded(row):
    return [*row, *[None] * (len(HEADER) - len(row))]


def in_thai(value):
    if isinstance(value, (int, float)):
        return to_thai(f"{value:,}")
    return to_thai(value) if isinstance(value, str) else value


def plain_entries(book):
    """Return the records without what may differ: the file and the row."""
    entries = read_workbook(book.save(), "x", Vocabulary()).entries
    return [replace(entry, where=None) for entry in entries]


@given(
    order=st.permutations(range(len(HEADER))),
    headings=st.tuples(*(st.sampled_from(names) for names in VARIANTS)),
    thai=st.booleans(),
    top=st.integers(0, 3),
)
@few
def test_order_headings_and_digits_make_no_difference(tmp_path_factory, order, headings, thai, top):
    expected = plain_entries(Book(tmp_path_factory.mktemp("a")).table(*ROWS))
    header = [*headings, *MONTHS]
    rows = [[in_thai(v) for v in row] if thai else row for row in map(padded, ROWS)]
    book = Book(tmp_path_factory.mktemp("b")).rows(*[[]] * top, *TITLES)
    book.rows([header[i] for i in order], *[[row[i] for i in order] for row in rows])
    assert plain_entries(book) == expected


@given(
    place=st.integers(0, 5),
    damage=st.sampled_from(
        [None, "�", "???", "๛", -1, 1e300, True, "#REF!", "12-34-56", "อะไร\n\n", " "]
    ),
)
@few
def test_a_damaged_cell_damages_at_most_its_own_field(tmp_path_factory, place, damage):
    expected = plain_entries(Book(tmp_path_factory.mktemp("a")).table(*ROWS))
    damaged = [*DRAIN[:place], damage, *DRAIN[place + 1 :]]
    found = plain_entries(Book(tmp_path_factory.mktemp("b")).table(ROWS[0], damaged, ROWS[2]))
    assert [found[0], found[2]] == [expected[0], expected[2]]
    own = {FIELDS[place]} | ({"budget_note", "budget_unreadable"} if place == 3 else set())
    same = {name: getattr(expected[1], name) for name in own}
    assert replace(found[1], **same) == expected[1]


@given(
    row=st.lists(
        st.one_of(st.none(), st.text(max_size=12), st.integers(), st.floats(), st.booleans()),
        max_size=20,
    )
)
@few
def test_no_row_raises(tmp_path_factory, row):
    texts = ["".join(c for c in v if c.isprintable()) if isinstance(v, str) else v for v in row]
    texts = [v if not (isinstance(v, str) and v.startswith("=")) else "x" for v in texts]
    book = Book(tmp_path_factory.mktemp("a")).table(ROAD, texts, DRAIN)
    entries = plain_entries(book)
    assert entries[0].name.startswith(ROAD[1])
    assert entries[-1].name == DRAIN[1]
