"""Dates, times and years: the handbook's vectors, the library's faults, and round trips."""

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import convert_years, thai_strftime, thai_strptime

from dplan_docs.thai.dates import (
    MONTHS,
    SHORT_MONTHS,
    WEEKDAYS,
    FiscalYear,
    be_year,
    clock,
    formal_date,
    long_date,
    month_year,
    parse_be_year,
    parse_date,
    parse_time,
    short_date,
    weekday_date,
)
from dplan_docs.thai.digits import to_thai

DAYS = st.dates(date(2400 - 543, 1, 1), date(2700 - 543, 12, 31))
FIFTEENTH = date(2025, 10, 15)


@given(DAYS)
def test_names_and_years_are_the_librarys_own(day):
    assert long_date(day) == thai_strftime(day, "%-d %B %Y")
    assert short_date(day) == thai_strftime(day, "%-d %b %Y")
    assert month_year(day) == thai_strftime(day, "%B %Y")
    assert to_thai(long_date(day)) == thai_strftime(day, "%-d %B %Y", thaidigit=True)
    assert be_year(day) == int(convert_years(str(day.year), "ad", "be"))


@given(DAYS)
def test_library_fault_the_weekday_says_wan_already_and_lacks_thi(day):
    assert weekday_date(day) == thai_strftime(day, "%Aที่ %-d %B %Y")


def test_the_tables_hold_twelve_months_and_seven_days():
    assert list(MONTHS) == list(SHORT_MONTHS) == list(range(1, 13))
    assert len(set(MONTHS.values())) == len(set(SHORT_MONTHS.values())) == 12
    assert len(set(WEEKDAYS)) == 7


@pytest.mark.parametrize("write", [long_date, formal_date, short_date, weekday_date])
@given(day=DAYS)
def test_a_written_date_is_read_back(write, day):
    assert parse_date(write(day)) == day
    assert parse_date(to_thai(write(day))) == day
    assert parse_date(f"วันที่ {write(day).removeprefix('วัน')}") == day or write is weekday_date


@given(DAYS, st.sampled_from("/-."))
def test_a_date_in_figures_is_read_back(day, separator):
    parts = (str(day.day), str(day.month), str(be_year(day)))
    assert parse_date(separator.join(parts)) == day
    assert parse_date(separator.join(reversed(parts))) == day


@given(st.dates(date(1957, 1, 1), date(2056, 12, 31)), st.sampled_from("/-."))
def test_a_year_of_two_digits_is_of_the_twenty_sixth_century(day, separator):
    short_year = f"{be_year(day) % 100:02}"
    assert parse_date(f"{day.day}{separator}{day.month}{separator}{short_year}") == day
    assert parse_date(f"{day.day} {SHORT_MONTHS[day.month]} {short_year}") == day


@pytest.mark.parametrize(
    "text",
    [
        "15 ตุลาคม 2568",
        "๑๕ ต.ค. ๖๘",
        "วันพุธที่ 15 ตุลาคม พ.ศ. 2568",
        "วันที่ ๑๕ เดือน ตุลาคม พ.ศ. ๒๕๖๘",
        "วันที่ ๑๕ ตุลาคม พ.ศ. ๒๕๖๘",
        "ณ วันที่ 15 เดือนตุลาคม พ.ศ.2568",
        "ลงวันที่ 15 ต.ค.2568",
        "15/10/2568",
        "15-10-68",
        "15.10.2568",
        "15 / 10/ 2568",
        "15–10–2568",
        "วันที่ 15/10/2568",
        "15/10/2568 0:00:00",
        "2568-10-15",
        "2025-10-15",
        "2025-10-15T00:00:00",
        "15/10/2025",
        "15 ตุลาคม ค.ศ. 2025",
        "15 ตุลาคม 2025",
        "15-ต.ค.-68",
        "15 ตุลา 68",
        "15 ตค 68",
        "15ตุลาคม2568",
        "15\u00a0ตุลาคม\n๒๕๖8",
        date(2025, 10, 15),
        date(2568, 10, 15),
        datetime.fromisoformat("2025-10-15T09:30"),
        datetime.fromisoformat("2568-10-15"),
        datetime(2025, 10, 15, tzinfo=timezone(timedelta(hours=7))),
    ],
)
def test_every_way_of_writing_a_date_is_read(text):
    found = parse_date(text)
    assert found == FIFTEENTH
    assert type(found) is date


@pytest.mark.parametrize("text", ["1 กรกฏาคม 2568", "1 กรกฎา 2568", "๑ ก.ค. ๒๕๖๘"])
def test_a_common_misspelling_of_a_month_is_read(text):
    assert parse_date(text) == date(2025, 7, 1)


def test_the_iso_form_is_year_month_day():
    assert parse_date("2025-10-05") == date(2025, 10, 5)
    assert parse_date("5/10/2569") == date(2026, 10, 5)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "-",
        True,
        45945,
        45945.0,
        "45945",
        "2568",
        "ตุลาคม 2568",
        "30/2/2568",
        "29/2/2568",
        "31 เมษายน 2568",
        "0/10/2568",
        "15/13/2568",
        "10/15/2568",
        "15/10-2568",
        "15/10/568",
        "15/10/5268",
        "15/10/2300",
        "15 ตุลาคม ค.ศ. 2568",
        "15 ตุลาคม พ.ศ. 2025",
        "15 ตุลาคม ค.ศ. 25",
        "15 มีนาตุลา 2568",
        "วันหยุดที่ 15 ตุลาคม 2568",
        "1-5 ตุลาคม 2568",
        "1, 5 ตุลาคม 2568",
        "15 10 2568",
        "15 ต.ค. ๒๕๖₀",
        "๑๕ ต.ค. ๖๘ เวลา 09.30 น.",
        "1-0-66",
        "1-0-66 ไร่",
        "1-1-66 ไร่",
        date(2568, 2, 29),
        date(5268, 10, 15),
        date(1, 1, 1),
        time(9, 30),
        ["15/10/2568"],
    ],
)
def test_what_is_no_date_is_none(value):
    assert parse_date(value) is None


@given(st.one_of(st.text("0123456789๐๑๒₀/-. ตค.มพศวนที่เดอ"), st.text(), st.floats(), st.integers()))
def test_reading_never_fails(value):
    assert parse_date(value) is None or isinstance(parse_date(value), date)
    assert parse_time(value) is None or isinstance(parse_time(value), time)
    assert parse_be_year(value) is None or 2400 <= parse_be_year(value) < 2744


def test_library_fault_thai_digits_raise_there_but_not_here():
    with pytest.raises(IndexError):
        thai_strptime("๑๕ ตุลาคม ๒๕๖๘", "%d %B %Y")
    with pytest.raises(KeyError):
        thai_strptime("15 ตุลาคม พ.ศ. 2568", "%d %B พ.ศ. %Y")
    assert parse_date("๑๕ ตุลาคม พ.ศ. ๒๕๖๘") == FIFTEENTH


@pytest.mark.parametrize(
    ("day", "weekday"),
    [
        (date(2021, 10, 20), "วันพุธที่ 20 ตุลาคม 2564"),
        (date(2021, 10, 27), "วันพุธที่ 27 ตุลาคม 2564"),
        (date(2021, 10, 25), "วันจันทร์ที่ 25 ตุลาคม 2564"),
        (date(2025, 10, 6), "วันจันทร์ที่ 6 ตุลาคม 2568"),
        (date(2025, 10, 23), "วันพฤหัสบดีที่ 23 ตุลาคม 2568"),
        (date(2025, 10, 15), "วันพุธที่ 15 ตุลาคม 2568"),
        (date(2025, 10, 11), "วันเสาร์ที่ 11 ตุลาคม 2568"),
        (date(2025, 10, 14), "วันอังคารที่ 14 ตุลาคม 2568"),
        (date(2025, 10, 24), "วันศุกร์ที่ 24 ตุลาคม 2568"),
        (date(2025, 10, 12), "วันอาทิตย์ที่ 12 ตุลาคม 2568"),
    ],
)
def test_the_handbooks_weekdays(day, weekday):
    assert weekday_date(day) == weekday


def test_a_day_has_no_leading_nought():
    assert long_date(date(2025, 10, 1)) == "1 ตุลาคม 2568"


def test_announcements_spell_the_era_out():
    assert to_thai(formal_date(FIFTEENTH)) == "๑๕ เดือน ตุลาคม พ.ศ. ๒๕๖๘"


@given(DAYS)
def test_a_day_lies_within_its_fiscal_year(day):
    year = FiscalYear.of(day)
    assert year.starts <= day <= year.ends
    assert year.be_year_of(day.month) == be_year(day)
    assert FiscalYear(year.be_year - 1).ends + timedelta(days=1) == year.starts


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_a_written_time_is_read_back(moment):
    assert parse_time(clock(moment)) == moment
    assert parse_time(to_thai(clock(moment))) == moment


@given(st.integers(0, 24 * 60 * 60 - 1))
def test_excels_part_of_a_day_is_a_time(seconds):
    assert (
        parse_time(seconds / 86400)
        == (datetime.combine(FIFTEENTH, time()) + timedelta(seconds=seconds)).time()
    )


@pytest.mark.parametrize(
    "value",
    [
        "09.30",
        "9:30",
        "9.30 น.",
        "๐๙.๓๐ น.",
        "เวลา 09 .30 นาฬิกา",
        "09:30:00",
        time(9, 30),
        time(9, 30, tzinfo=timezone(timedelta(hours=7))),
        datetime.fromisoformat("1899-12-30T09:30"),
        timedelta(hours=9, minutes=30),
        9.5 / 24,
        9.3,
    ],
)
def test_every_way_of_writing_a_time_is_read(value):
    assert parse_time(value) == time(9, 30)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("10 .00 น.", time(10)),
        ("๙ น.", time(9)),
        ("9 นาฬิกา", time(9)),
        (9, time(9)),
        (13.05, time(13, 5)),
        (0, time(0)),
        (0.9999999, time(23, 59, 59)),
    ],
)
def test_whole_hours_and_edges_of_the_day_are_read(value, moment):
    assert parse_time(value) == moment


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        True,
        "9",
        "9.3",
        "24.00 น.",
        "09.60",
        "25:00",
        "09.30-12.00 น.",
        "0930",
        9.333,
        9.75,
        25,
        -0.5,
        45945.4,
        float("nan"),
        float("inf"),
        timedelta(days=1),
        timedelta(seconds=-1),
        date(2025, 10, 15),
    ],
)
def test_what_is_no_time_is_none(value):
    assert parse_time(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "๒๕๖6",
        "พ.ศ. 2566",
        "พ.ศ.๒๕๖๖",
        "พศ 2566",
        "ปี 2566",
        "ปีงบประมาณ พ.ศ. 2566",
        "ประจำปีงบประมาณ 2566",
        2566,
        2566.0,
        66,
        "66",
        " 2566 ",
    ],
)
def test_every_way_of_writing_a_year_is_read(value):
    assert parse_be_year(value) == 2566


@pytest.mark.parametrize(
    "value",
    [None, "", True, "2023", 2023, 66.5, 5, "256", "2566-2570", "๒๕๖₀", 25660, date(2023, 1, 1)],
)
def test_a_year_that_is_not_surely_of_the_buddhist_era_is_none(value):
    assert parse_be_year(value) is None
