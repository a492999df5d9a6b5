"""The public holidays of government offices, from the library and kept between runs."""

import os
import subprocess
import sys
from datetime import date, timedelta

import pytest

from dplan_docs import remembering
from dplan_docs.public_holidays import public_holidays

OF_2568 = {
    (1, 1), (2, 12), (4, 7), (4, 14), (4, 15), (4, 16), (5, 5), (5, 9), (5, 12), (6, 2), (6, 3),
    (7, 10), (7, 11), (7, 28), (8, 11), (8, 12), (10, 13), (10, 23), (12, 5), (12, 10), (12, 31),
}  # fmt: skip
"""The weekdays off that the government announced for 2568, month and day."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "ที่เก็บ ชั่วคราว"
    monkeypatch.setattr(remembering, "_folder", lambda: folder)
    public_holidays.cache_clear()
    yield folder
    public_holidays.cache_clear()


def test_the_weekdays_off_are_those_the_government_announced():
    found = public_holidays(2025)
    assert {(day.month, day.day) for day in found.names if day.weekday() < 5} == OF_2568
    assert found.is_announced


@pytest.mark.parametrize("year", range(2020, 2040))
def test_workers_and_childrens_days_are_no_holidays_of_offices(year):
    names = public_holidays(year).names
    assert date(year, 5, 1) not in names
    assert not any("แรงงาน" in name or "เด็ก" in name for name in names.values())


def test_a_year_that_is_not_announced_yet_is_computed():
    far = public_holidays(2090)
    assert far.names[date(2090, 10, 13)] == "วันนวมินทรมหาราช"
    assert not far.is_announced


@pytest.mark.parametrize("year", [1, 1800, 2300, 9999])
def test_a_year_out_of_reach_has_none(year):
    assert public_holidays(year).names == {}
    assert not public_holidays(year).is_announced


@pytest.mark.parametrize("year", range(2020, 2036))
def test_every_holiday_has_a_thai_name_that_begins_with_day(year):
    assert [
        name for name in public_holidays(year).names.values() if not name.startswith("วัน")
    ] == []


def test_every_weekend_holiday_has_its_day_in_lieu_soon_after():
    names = public_holidays(2026).names
    weekend = [day for day, name in names.items() if day.weekday() >= 5 and "สงกรานต์" not in name]
    assert weekend
    for day in weekend:
        following = [names.get(day + timedelta(n), "") for n in range(1, 4)]
        assert any(name.startswith("วันหยุดชดเชย") for name in following), day


def test_a_year_asked_for_once_does_not_import_the_library_again(folder):
    code = (
        "import sys; from dplan_docs.public_holidays import public_holidays; "
        "public_holidays(2025); sys.exit('holidays' in sys.modules)"
    )
    first, second = (
        subprocess.run(
            [sys.executable, "-c", code], env=_with_cache(folder), check=False
        ).returncode
        for _ in range(2)
    )
    assert (first, second) == (1, 0)


def _with_cache(folder):

    return os.environ | {"DPLAN_CACHE": str(folder)}


@pytest.mark.parametrize("damage", [b"", b"half", b"\xff\xfe", b"0" * 64 + b"\n{}"])
def test_a_damaged_file_is_asked_of_the_library_again(folder, damage):
    known = public_holidays(2025)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    public_holidays.cache_clear()
    assert public_holidays(2025) == known


def test_a_folder_that_cannot_be_written_changes_nothing(folder):
    folder.write_bytes(b"a file stands in its place")
    assert public_holidays(2025).is_announced
