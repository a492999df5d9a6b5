"""The register of numbers through the year's commands."""

import json
import os

import pytest

REGISTER = ".dplan/numbers.json"
LETTERS, AGENCIES = "เลขที่หนังสือ", "หน่วยงานภายนอก"


@pytest.fixture
def counting(workspace, enter, request):
    """A workspace of two agencies, whose letters are counted from 120."""
    request.getfixturevalue("quick_papers")
    enter(workspace, AGENCIES, B5="แขวงทางหลวง", B6="ชลประทาน")
    enter(workspace, LETTERS, F6="120")
    return workspace


def given(dplan, folder):
    answer = json.loads(dplan("numbers", folder, "--json").out)
    return {x["recipient"]: (x["number"].rpartition("/")[2], x["state"]) for x in answer["numbers"]}


def test_the_sheet_has_the_columns_that_the_tests_type_into(workspace):
    from openpyxl import load_workbook

    sheet = load_workbook(workspace / "ข้อมูลหน่วยงาน.xlsx")[LETTERS]
    heads = [str(cell.value).partition("\n")[0] for cell in sheet[3]]
    assert heads == [
        *("ลำดับ", "เอกสาร", "ผู้รับ", "เลขที่", "หนังสือเวียน (ว)", "นับตั้งแต่เลข"),
        *("ลงวันที่", "ผู้ลงนาม"),
    ]
    assert sheet["B6"].value == "หนังสือขอข้อมูลโครงการ ถึงหน่วยงานภายนอก"


def test_a_number_given_stays_when_an_agency_is_put_in_between(counting, dplan, enter):
    assert given(dplan, counting)["ชลประทาน"] == ("121", "จะบันทึกเมื่อสั่ง dplan build")
    assert dplan("build", counting, "--today", "2025-10-20").code == 0
    enter(counting, AGENCIES, B5="ใหม่", B6="แขวงทางหลวง", B7="ชลประทาน")
    assert dplan("build", counting, "--today", "2025-10-21").code == 0
    assert given(dplan, counting) == {
        "แขวงทางหลวง": ("120", "ใช้อยู่"),
        "ชลประทาน": ("121", "ใช้อยู่"),
        "ใหม่": ("122", "ใช้อยู่"),
    }


def test_nothing_but_a_build_writes_the_register(counting, dplan):
    for command in ("check", "status", "numbers"):
        dplan(command, counting)
    assert not (counting / REGISTER).exists()
    assert dplan("build", counting, "--only", "approval-memo").code == 0
    assert not (counting / REGISTER).exists()


def test_a_build_that_wrote_nothing_gives_no_number(counting, dplan, enter):
    enter(counting, LETTERS, D5="5", D7="5")
    assert dplan("build", counting, "--strict").code == 3
    assert not (counting / REGISTER).exists()


def test_the_second_build_leaves_the_register_as_it_is(counting, dplan):
    dplan("build", counting)
    before = (counting / REGISTER).read_bytes()
    os.utime(counting / REGISTER, (0, 0))
    dplan("build", counting)
    assert (counting / REGISTER).read_bytes() == before
    assert (counting / REGISTER).stat().st_mtime == 0


def test_one_who_went_keeps_its_number_which_may_be_released(counting, dplan, enter):
    dplan("build", counting)
    enter(counting, AGENCIES, B6=None)
    assert given(dplan, counting)["ชลประทาน"] == (
        "121",
        "ผู้รับนี้ไม่อยู่ในข้อมูลหน่วยงานแล้ว สงวนเลขไว้",
    )
    enter(counting, LETTERS, D5="121")
    told = json.loads(dplan("check", counting, "--json").out)["findings"]
    (finding,) = [x for x in told if x["code"].startswith("letter-")]
    assert (finding["code"], finding["cell"]) == ("letter-number-taken", "D5")
    released = dplan("numbers", counting, "--release", "๑๒๑")
    assert released.code == 0
    assert "คืนเลขที่" in released.out
    told = json.loads(dplan("check", counting, "--json").out)["findings"]
    assert not [x for x in told if x["code"].startswith("letter-")]


def test_a_number_still_entered_is_not_released(counting, dplan, enter):
    enter(counting, LETTERS, D5="7")
    dplan("build", counting)
    stopped = dplan("numbers", counting, "--release", "7")
    assert stopped.code == 3
    assert "ยังกรอกอยู่" in stopped.err
    assert dplan("numbers", counting, "--release", "999").code == 3


def test_a_damaged_register_is_told_and_never_written_over(counting, dplan):
    dplan("build", counting)
    (counting / REGISTER).write_bytes(b"{")
    result = dplan("build", counting)
    assert result.code == 1
    assert "numbers-unreadable" in result.out
    assert (counting / REGISTER).read_bytes() == b"{"
    assert dplan("numbers", counting).code == 3
    assert dplan("build", counting, "--strict").code == 3


def test_a_register_that_cannot_be_written_is_told(counting, dplan, monkeypatch):
    from dplan_docs import pipeline

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pipeline, "write_register", full)
    result = dplan("build", counting)
    assert result.code == 0
    assert "บันทึกทะเบียนเลขที่หนังสือไม่ได้" in result.out


def test_the_report_shows_numbers_recipients_and_gaps(counting, dplan, enter):
    enter(counting, LETTERS, D7="ว125", D8="ว 130")
    dplan("build", counting, "--today", "2025-10-20")
    told = dplan("numbers", counting, "--today", "2025-10-21").out
    assert "ปี พ.ศ. 2568" in told
    row = next(x for x in told.splitlines() if "แขวงทางหลวง" in x)
    assert "/120 " in row
    assert "ใช้อยู่ (ออกเมื่อ 20 ต.ค. 2568)" in row
    assert "ว 126 ถึง 129 (ปี พ.ศ. 2568)" in told


def test_no_number_yet_is_a_normal_state(workspace, dplan):
    result = dplan("numbers", workspace)
    assert result.code == 0
    assert "ยังไม่มีหนังสือฉบับใดได้เลข" in result.out


def test_a_register_that_was_changed_or_lost_is_something_to_build_for(counting, dplan):
    dplan("build", counting, "--today", "2025-10-20")
    again = dplan("build", counting, "--today", "2025-10-20").out
    assert "จึงไม่ต้องจัดทำใหม่" in again
    (counting / REGISTER).unlink()
    assert "จึงไม่ต้องจัดทำใหม่" not in dplan("build", counting, "--today", "2025-10-20").out
    assert given(dplan, counting)["แขวงทางหลวง"] == ("120", "ใช้อยู่")
