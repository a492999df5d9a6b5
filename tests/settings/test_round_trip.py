"""What is written into the settings workbook is what is read from it."""

from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from settings_sheets import text_of
from settings_workbook import write_settings_workbook

from dplan_docs.settings.model import (
    DEVELOPMENT,
    SUPPORT,
    Agency,
    AgendaRecord,
    Attendee,
    Committee,
    Division,
    Holiday,
    LetterNumber,
    Meeting,
    Member,
    Organization,
    Person,
    PlanYear,
    Schedule,
    Settings,
    entries,
)
from dplan_docs.settings.reader import read_settings
from dplan_docs.settings.values import parse
from dplan_docs.thai.text import clean, fold
from dplan_docs.titles import NUMBERED_TITLES

RECORDS = (
    Organization,
    PlanYear,
    Schedule,
    Person,
    Division,
    Agency,
    Member,
    Meeting,
    AgendaRecord,
    Attendee,
    LetterNumber,
    Holiday,
)
FIELDS = [(kind, entry) for record in RECORDS for _, kind, entry in entries(record)]

letters = st.text(alphabet="กขคงจชดตนบปพมยรลวสหอาิีุูเแโใไ่้์็ัะำ๐๑๒๕0125ABc .,/()=+-@&<>\"'_", max_size=30)
texts = letters.map(clean).filter(lambda text: len(fold(text)) > 1)
names = texts.map(lambda text: clean(text.replace(",", " "))).filter(
    lambda text: len(fold(text)) > 1
)
days = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))
moments = st.times(max_value=time(23, 59)).map(lambda t: t.replace(second=0, microsecond=0))


def values(kind, entry):
    if entry.choices:
        return st.sampled_from(entry.choices)
    if entry.has_paragraphs:
        return st.lists(texts, min_size=1, max_size=3).map("\n".join)
    if entry.is_year:
        return st.integers(min_value=2500, max_value=2600)
    return {
        str: texts,
        int | None: st.integers(min_value=0, max_value=9999),
        date | None: days,
        time | None: moments,
        tuple[str, ...]: st.lists(names, min_size=1, max_size=3).map(tuple),
    }[kind]


def records(record, **fixed):
    """Build records of a class with any of their fields entered."""
    optional = {
        name: values(kind, entry) for name, kind, entry in entries(record) if name not in fixed
    }
    chosen = st.fixed_dictionaries({}, optional=optional)
    return chosen.map(lambda found: record(**found, **fixed))


def tables(record, **fixed):
    empty = record(**fixed)
    return st.lists(records(record, **fixed).filter(lambda x: x != empty), max_size=3).map(tuple)


def committees(label):
    return st.builds(
        Committee,
        label=st.just(label),
        members=tables(Member),
        meeting=records(Meeting),
        agenda=tables(AgendaRecord, committee=label),
        attendees=tables(Attendee, committee=label),
    )


def letter_numbers():
    numbers = st.builds(
        LetterNumber, title=st.sampled_from(NUMBERED_TITLES), number=texts, dated=days
    )
    found = st.lists(numbers, max_size=4, unique_by=lambda x: x.title)
    return found.map(lambda some: tuple(sorted(some, key=lambda x: NUMBERED_TITLES.index(x.title))))


any_settings = st.builds(
    Settings,
    organization=records(Organization),
    year=records(PlanYear),
    schedule=records(Schedule),
    people=tables(Person),
    divisions=tables(Division),
    agencies=tables(Agency),
    support=committees(SUPPORT),
    development=committees(DEVELOPMENT),
    letters=letter_numbers(),
    posting_places=st.lists(texts, max_size=3).map(tuple),
    holidays=tables(Holiday),
    strategies=st.lists(texts, max_size=3).map(tuple),
    work_plans=st.lists(texts, max_size=3).map(tuple),
)


@pytest.fixture
def rich():
    """An office's settings with a value of every kind."""
    members = (
        Member(prefix="นาย", name="สมมุติ ใจดี", role="ประธานกรรมการ", place="ภายใน", attendance="มา"),
        Member(
            prefix="นาง",
            name="สมมุติ ใจงาม",
            role="กรรมการ",
            place="ภายนอก",
            attendance="ไม่มา",
            absence_reason="ติดราชการ",
        ),
    )
    meeting = Meeting(
        number="2/2568", held_on=date(2025, 10, 6), starts_at=time(9, 30), order_number="12/2568"
    )
    support = Committee(
        label=SUPPORT,
        members=members,
        meeting=meeting,
        agenda=(
            AgendaRecord(
                committee=SUPPORT, item="4.1", discussion="ย่อหน้าหนึ่ง\nย่อหน้าสอง", resolution="เห็นชอบ"
            ),
        ),
        attendees=(Attendee(committee=SUPPORT, prefix="นางสาว", name="สมมุติ ร่วมดี"),),
    )
    return Settings(
        organization=Organization(
            kind_label="อบต.", name="ทุ่งตัวอย่าง", postcode="99000", phone="0 9999 9999"
        ),
        year=PlanYear(fiscal_year=2569, days_to_finish=30, started_on=date(2025, 9, 15)),
        divisions=(Division(name="กองช่าง", aliases=("ส่วนโยธา", "ช่าง")),),
        support=support,
        letters=(LetterNumber(title=NUMBERED_TITLES[0], number="ว 45", dated=date(2025, 9, 16)),),
        posting_places=("=บอร์ดหน้าสำนักงาน", "ศาลากลางบ้าน"),
    )


@pytest.mark.parametrize(("kind", "entry"), FIELDS, ids=[entry.label for _, entry in FIELDS])
def test_every_value_reads_as_it_was_typed(kind, entry):
    @settings(max_examples=25, deadline=None)
    @given(values(kind, entry))
    def reads_back(value):
        parsed = parse(kind, entry, text_of(value))
        assert (parsed.value, parsed.fault) == (value, "")

    reads_back()


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(any_settings)
def test_settings_written_and_read_are_the_same(tmp_path_factory, filled):
    path = tmp_path_factory.mktemp("settings") / "ข้อมูลหน่วยงาน.xlsx"
    write_settings_workbook(path, filled)
    assert read_settings(path) == (filled, ())


def test_paragraphs_and_what_looks_like_a_formula_survive(tmp_path, rich):
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    write_settings_workbook(path, rich)
    assert read_settings(path) == (rich, ())


def test_more_records_than_the_blank_has_rows_are_all_read(tmp_path):
    holidays = tuple(
        Holiday(on=date(2025, 1, 1 + day % 28), name=f"วันที่ {day}") for day in range(70)
    )
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    write_settings_workbook(path, Settings(holidays=holidays))
    assert read_settings(path)[0].holidays == holidays


def test_letters_stand_in_the_order_of_their_making(tmp_path):
    late, early = (LetterNumber(title=title, number="1") for title in reversed(NUMBERED_TITLES[:2]))
    own = LetterNumber(title="หนังสืออื่นของหน่วยงาน", number="9")
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    write_settings_workbook(path, Settings(letters=(own, late, early)))
    assert read_settings(path)[0].letters == (early, late, own)


@pytest.mark.office
def test_a_copy_saved_by_libreoffice_reads_the_same(tmp_path, rich, soffice_convert):
    path = tmp_path / "ข้อมูลหน่วยงาน.xlsx"
    write_settings_workbook(path, rich)
    copy = soffice_convert(path, to="xlsx")[path]
    assert read_settings(copy) == (rich, ())
