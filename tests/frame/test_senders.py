"""Who has sent, when, how much, with how many faults; who has not, and for how long."""

import json
import os
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook

from dplan_docs.plan_kinds import examine
from dplan_docs.report.layout import width
from dplan_docs.report.senders import cut, senders_table, wrapped
from dplan_docs.senders import agencies_of, divisions_of
from dplan_docs.workspace import open_workspace

WIDEST = 80
LABEL = "กองส่งข้อมูลภายในวันที่"
NOON = datetime(2025, 10, 3, 12, tzinfo=UTC).timestamp()


@pytest.fixture
def inbox(workspace):
    os.utime(workspace / "inbox" / "กองช่าง.xlsx", (NOON, NOON))
    return workspace / "inbox"


@pytest.fixture
def due(workspace):
    """Let the divisions' workbooks be due on 10 October 2568."""
    path = workspace / "ข้อมูลหน่วยงาน.xlsx"
    book = load_workbook(path)
    sheet = book["กำหนดการ"]
    row = next(x.row for (x,) in sheet.iter_rows(max_col=1) if x.value == LABEL)
    sheet.cell(row, 2, date(2025, 10, 10))
    book.save(path)


def senders(workspace, of=divisions_of, today=date(2025, 10, 12)):
    study = examine(open_workspace(workspace), today, lambda *_: None)
    return {x.name: x for x in of(study)}


def table(workspace, **changes):
    return senders_table("กอง", ("ส่งแล้ว", "ยังไม่ส่ง"), tuple(senders(workspace, **changes).values()))


@pytest.mark.usefixtures("inbox")
def test_a_division_that_has_sent(workspace):
    sender = senders(workspace)["กองช่าง"]
    assert sender.standing == "sent"
    assert sender.sent_on == date(2025, 10, 3)
    assert (sender.projects, sender.equipment_items, sender.budget) == (2, 0, 340_000)
    assert (sender.errors, sender.warnings) == (0, 0)
    assert (sender.files, sender.replaced, sender.waiting) == (("กองช่าง.xlsx",), (), ())
    assert sender.days_left is None


@pytest.mark.usefixtures("due")
@pytest.mark.parametrize(
    ("today", "days", "said"),
    [
        (date(2025, 10, 7), 3, "อีก 3 วันครบกำหนด"),
        (date(2025, 10, 10), 0, "ครบกำหนดวันนี้"),
        (date(2025, 10, 12), -2, "เลยกำหนด 2 วัน"),
    ],
)
def test_a_division_that_has_not_sent_is_due_or_late(workspace, today, days, said):
    sender = senders(workspace, today=today)["กองคลัง"]
    assert (sender.standing, sender.days_left, sender.files) == ("not-sent", days, ())
    assert any("กองคลัง" in line and said in line for line in table(workspace, today=today))


def test_without_a_day_nothing_is_due(workspace):
    assert senders(workspace)["กองคลัง"].days_left is None


def test_faults_are_counted_for_the_division_whose_rows_have_them(workspace, inbox, a_workbook):
    path = a_workbook(inbox / "รวม.xlsx", division="กองคลัง", budgets=("ก", "ข"))
    book = load_workbook(path)
    book.worksheets[0]["F6"] = "กองการศึกษา ศาสนาและวัฒนธรรม"
    book.save(path)
    assert senders(workspace)["กองคลัง"].errors == 1


def test_replaced_files_are_told_apart_from_those_that_count(workspace, inbox, a_workbook):
    a_workbook(inbox / "กองช่าง แก้ไข.xlsx", budgets=(1, 2, 3))
    sender = senders(workspace)["กองช่าง"]
    assert (sender.files, sender.replaced) == (("กองช่าง แก้ไข.xlsx",), ("กองช่าง.xlsx",))
    assert sender.projects == 3
    assert any("ไม่นับ มีไฟล์ใหม่กว่า: กองช่าง.xlsx" in line for line in table(workspace))


def test_a_division_whose_file_has_not_come_whole_is_waited_for(workspace, inbox, a_workbook):
    path = a_workbook(inbox / "กองคลัง.xlsx", division="กองคลัง")
    path.write_bytes(path.read_bytes()[:2000])
    sender = senders(workspace)["กองคลัง"]
    assert (sender.standing, sender.sent, sender.waiting) == ("waiting", False, ("กองคลัง.xlsx",))
    assert sender.errors == 1
    assert any("กองคลัง" in line and "กำลังรอไฟล์" in line for line in table(workspace))


def test_a_file_known_from_the_last_bundle_is_waited_for_under_any_name(
    workspace, inbox, a_workbook, dplan, quick_papers
):
    assert not quick_papers.error
    path = a_workbook(inbox / "ผด02.xlsx", division="กองคลัง")
    dplan("build", workspace)
    path.write_bytes(path.read_bytes()[:2000])
    told = json.loads(dplan("status", workspace, "--json").out)["divisions"]
    (sender,) = [x for x in told if x["name"] == "กองคลัง"]
    assert (sender["standing"], sender["waiting"]) == ("waiting", ["ผด02.xlsx"])


def test_a_division_that_states_to_have_nothing_has_sent(workspace, inbox, a_workbook):
    path = a_workbook(inbox / "กองคลัง.xlsx", budgets=())
    book = load_workbook(path)
    book.worksheets[0].append(["- ไม่มีโครงการ -"])
    book.save(path)
    sender = senders(workspace)["กองคลัง"]
    assert (sender.standing, sender.projects, sender.files) == ("sent", 0, ("กองคลัง.xlsx",))


def test_agencies_are_told_likewise(workspace, inbox, a_workbook):
    path = workspace / "ข้อมูลหน่วยงาน.xlsx"
    book = load_workbook(path)
    sheet = book["หน่วยงานภายนอก"]
    heading = next(x for row in sheet.iter_rows() for x in row if x.value == "ชื่อหน่วยงาน")
    free = next(n for n in range(heading.row + 1, 99) if not sheet.cell(n, heading.column).value)
    sheet.cell(free, heading.column, "แขวงทางหลวงชนบทตัวอย่าง")
    book.save(path)
    a_workbook(inbox / "แขวง.xlsx", division="แขวงทางหลวงชนบทตัวอย่าง", budgets=(9_000,))
    sender = senders(workspace, of=agencies_of)["แขวงทางหลวงชนบทตัวอย่าง"]
    assert (sender.standing, sender.files, sender.budget) == ("sent", ("แขวง.xlsx",), 9_000)


def test_the_table_fits_a_console_of_thai_windows(workspace, inbox, a_workbook):
    long = "กองส่งเสริมการศึกษา ศาสนา วัฒนธรรม กีฬา การท่องเที่ยว และนันทนาการ"
    path = workspace / "ข้อมูลหน่วยงาน.xlsx"
    book = load_workbook(path)
    for row in book["กอง"].iter_rows():
        for cell in row:
            if cell.value == "กองช่าง":
                cell.value = long
    book.save(path)
    for number in range(5):
        name = f"{'ผด02 ' * 12}{number}.xlsx"
        a_workbook(inbox / name, division=long, budgets=(10**12 + number,))
    lines = table(workspace)
    assert any(long in line for line in lines)
    assert max(map(width, lines)) <= WIDEST
    assert "\n".join(lines).encode("cp874")


def test_the_status_as_json_says_the_same(workspace, inbox, dplan):
    told = json.loads(dplan("status", workspace, "--today", "12/10/2568", "--json").out)
    (sender,) = [x for x in told["divisions"] if x["name"] == "กองช่าง"]
    assert inbox
    assert sender == {
        "name": "กองช่าง",
        "sent": True,
        "standing": "sent",
        "sent_on": "2025-10-03",
        "projects": 2,
        "equipment_items": 0,
        "budget": "340000.00",
        "errors": 0,
        "warnings": 0,
        "files": ["กองช่าง.xlsx"],
        "replaced": [],
        "waiting": [],
        "days_left": None,
    }


@pytest.mark.parametrize("moment", [-(10**20), 10**25])
def test_a_disk_that_tells_nonsense_tells_no_day(workspace, moment):
    from dataclasses import replace

    from dplan_docs.inbox import find_workbooks

    (workbook,), _ = find_workbooks(workspace / "inbox")
    assert replace(workbook, modified_ns=moment).modified_on is None


def test_many_files_are_wrapped_and_long_names_cut():
    lines = list(wrapped("ไฟล์", [f"{'ก' * 25}{n}.xlsx" for n in range(4)] + ["ข" * 200 + ".xlsx"]))
    assert len(lines) == 3
    assert max(map(width, lines)) <= WIDEST
    assert lines[-1].endswith("ข.xlsx")
    assert cut("สั้น.xlsx", 20) == "สั้น.xlsx"
