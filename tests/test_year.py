"""A year in an office, from the empty folder to the amendment, as its officer lives it."""

import json
import os
import shutil
from datetime import date, time
from types import SimpleNamespace

import pytest
from form_filling import FIRST, a_project, an_item, write_line
from openpyxl import load_workbook

from dplan_docs.formats.wording import wording_of

DIVISIONS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม")
LATE, EDUCATION = DIVISIONS[1], DIVISIONS[3]
STRATEGIES = ("ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน", "ยุทธศาสตร์ที่ 2 การพัฒนาคุณภาพชีวิต")
SETTINGS = "ข้อมูลหน่วยงาน.xlsx"
ANNOUNCEMENT, INVITATION = "13 ประกาศใช้แผนการดำเนินงาน", "09 หนังสือเชิญประชุมคณะกรรมการพัฒนา"
MINE = "ข้อความที่เจ้าหน้าที่แก้ไขด้วยมือ"


@pytest.fixture
def office(tmp_path, capsys):
    """An office's desk: its folder, its commands, and the files that come and go."""
    from dplan_docs.cli import run

    folder = tmp_path / "แผน ปี 2569"

    def dplan(*arguments, today):
        with pytest.raises(SystemExit) as stop:
            run([str(x) for x in arguments] + (["--today", today] if today else []))
        printed = capsys.readouterr()
        return SimpleNamespace(code=stop.value.code, out=printed.out, err=printed.err)

    return SimpleNamespace(folder=folder, output=folder / "output", desk=tmp_path, dplan=dplan)


def enter(folder, entered):
    """Write values into the settings workbook: ``{(sheet, label, column from 1): value}``."""
    book = load_workbook(folder / SETTINGS)
    for (sheet, label, column), value in entered.items():
        page = book[sheet]
        row = next(x for x in range(1, page.max_row + 1) if str(page.cell(x, 1).value) == label)
        page.cell(row, 1 + column).value = value
    book.save(folder / SETTINGS)


def send(office, division, lines, *, name, day):
    """Fill in a division's form and put it into the inbox, with the time stamp of a day."""
    book = load_workbook(office.output / f"แบบ ผด.02 {division}.xlsx")
    rows = {}
    for line in lines:
        rows[line.tab] = rows.get(line.tab, FIRST - 1) + 1
        write_line(book[line.tab], rows[line.tab], line)
    path = office.folder / "inbox" / name
    book.save(path)
    stamp = 1_750_000_000 + day * 86_400
    os.utime(path, (stamp, stamp))
    return path


def record(folder, name="manifest.json"):
    return json.loads((folder / "output" / name).read_text(encoding="utf-8"))


def names(folder):
    return {project["name"] for project in record(folder, "plan.json")["projects"]}


def drafts(folder):
    return {x["id"] for x in record(folder)["documents"] if x.get("draft")}


def text(path):
    return "\n".join(wording_of(path))


def rewrite_by_hand(path):
    from docx import Document

    paper = Document(path)
    paragraph = next(x for x in paper.paragraphs if x.text.startswith("จึงประกาศ"))
    paragraph.add_run(f" {MINE}")
    paper.save(path)


def papers_of(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".docx"}


def test_a_year(office):
    begin(office)
    all_but_one_division_sends(office)
    the_late_one_sends_and_another_corrects(office)
    a_paper_is_changed_by_hand_and_the_data_too(office)
    the_meeting_is_moved(office)
    everything_is_lacking_nothing(office)
    the_plan_is_announced_and_posted(office)
    the_plan_is_amended(office)


def begin(office):
    made = office.dplan(
        "new", office.folder, "--name", "อบต.ตัวอย่าง", "--fiscal-year", "2569", today=None
    )
    assert made.code == 0
    enter(
        office.folder,
        {
            **{("กอง", str(n), 1): name for n, name in enumerate(DIVISIONS, start=1)},
            **{("กอง", str(n), 1): None for n in (5, 6)},
            **{("ยุทธศาสตร์", str(n), 1): name for n, name in enumerate(STRATEGIES, start=1)},
            ("ปีและกฎหมาย", "วันที่ประกาศใช้งบประมาณประจำปี", 1): date(2025, 9, 15),
            ("กำหนดการ", "กองส่งข้อมูลภายในวันที่", 1): date(2025, 9, 26),
        },
    )
    forms = office.dplan("forms", office.folder, today=None)
    assert forms.code == 0
    assert len(list(office.output.glob("แบบ ผด.02 *.xlsx"))) == len(DIVISIONS)


def all_but_one_division_sends(office):
    send(office, "กองช่าง", [a_project(1), a_project(2)], name="ช่าง.xlsx", day=1)
    send(office, "สำนักปลัด", [a_project(3), an_item(1)], name="แผนปลัด.xlsx", day=2)
    send(office, EDUCATION, [a_project(4)], name="ผด02.xlsx", day=3)
    status = office.dplan("status", office.folder, today="29/9/2568")
    assert "ส่งแล้ว 3 จาก 4" in status.out
    assert LATE in status.out
    built = office.dplan("build", office.folder, today="29/9/2568")
    assert built.code == 0
    assert {"announcement", "plan", "posting"} <= drafts(office.folder)
    assert "(ร่าง)" in text(office.output / f"{ANNOUNCEMENT}.docx")
    strict = office.dplan("build", office.folder, "--strict", today="29/9/2568")
    assert strict.code == 3
    assert LATE in strict.err


def the_late_one_sends_and_another_corrects(office):
    send(office, LATE, [a_project(5)], name="คลัง.xlsx", day=4)
    dearer = a_project(1, budget=150_000)
    send(office, "กองช่าง", [dearer, a_project(2), a_project(6)], name="ช่าง แก้ไข.xlsx", day=5)
    built = office.dplan("build", office.folder, today="30/9/2568")
    assert built.code == 0
    assert "เปลี่ยน 1 โครงการ เพิ่ม 2" in built.out
    assert "“100,000” → “150,000”" in built.out
    assert drafts(office.folder) == set()
    codes = [found["code"] for found in record(office.folder)["findings"]]
    assert codes.count("workbook-replaced") == 1
    assert record(office.folder)["totals"]["projects"] == 6
    again = office.dplan("build", office.folder, today="30/9/2568")
    assert "ไม่ต้องจัดทำใหม่" in again.out


def a_paper_is_changed_by_hand_and_the_data_too(office):
    paper = office.output / f"{ANNOUNCEMENT}.docx"
    rewrite_by_hand(paper)
    mine = paper.read_bytes()
    before = papers_of(office.output)
    send(office, EDUCATION, [a_project(4, budget=444_000)], name="ผด02.xlsx", day=6)
    built = office.dplan("build", office.folder, today="30/9/2568")
    assert "เอกสารที่ท่านแก้ไขด้วยมือยังอยู่ตามเดิม" in built.out
    assert MINE in built.out
    assert paper.read_bytes() == mine
    newer = text(office.output / f"{ANNOUNCEMENT} (ฉบับใหม่).docx")
    assert MINE not in newer
    unchanged = [name for name, content in papers_of(office.output).items() if before.get(name) == content]  # fmt: skip
    assert any(name.startswith("01 ") for name in unchanged)
    assert any(name.startswith("19 ") for name in unchanged)
    restored = office.dplan("restore", office.folder, "1", today=None)
    assert restored.code == 0
    assert "(ร่าง)" in text(paper)
    office.dplan("build", office.folder, today="30/9/2568")
    newest = int(office.dplan("history", office.folder, today=None).out.split("\n")[1].split()[0])
    kept = [n for n in range(1, newest + 1) if MINE in papers_at(office, n)]
    assert kept, "what was written by hand can be had back"


def papers_at(office, number):
    from dplan_docs.history import History

    history = History(office.folder / ".dplan" / "history")
    digest = history.snapshot(number).files.get(f"{ANNOUNCEMENT}.docx")
    if digest is None:
        return ""
    path = office.desk / "x.docx"
    path.write_bytes(history.content(digest))
    return text(path)


def the_meeting_is_moved(office):
    meeting = {
        ("การประชุม", "ครั้งที่", 2): "1/2568",
        ("การประชุม", "วันที่ประชุม", 2): date(2025, 10, 8),
        ("การประชุม", "เวลานัดประชุม", 2): time(9, 30),
    }
    enter(office.folder, meeting)
    office.dplan("build", office.folder, today="1/10/2568")
    invited = list(office.output.glob(f"{INVITATION}*.docx"))
    assert all("๘ ตุลาคม ๒๕๖๘" in text(path) for path in invited)
    enter(office.folder, {("การประชุม", "วันที่ประชุม", 2): date(2025, 10, 9)})
    moved = office.dplan("build", office.folder, today="1/10/2568")
    assert "แก้ไขข้อมูลหน่วยงาน → พิมพ์ใหม่" in moved.out
    assert all("๙ ตุลาคม ๒๕๖๘" in text(path) for path in invited)


def everything_is_lacking_nothing(office):
    strict = office.dplan("build", office.folder, "--strict", today="9/10/2568")
    assert strict.code == 0, strict.err
    assert drafts(office.folder) == set()


def the_plan_is_announced_and_posted(office):
    late = office.dplan("status", office.folder, today="20/10/2568")
    assert "เลยกำหนด" in late.out
    enter(
        office.folder,
        {
            ("กำหนดการ", "วันที่ประกาศใช้แผน", 1): date(2025, 10, 10),
            ("กำหนดการ", "วันที่เริ่มปิดประกาศ", 1): date(2025, 10, 14),
        },
    )
    built = office.dplan("build", office.folder, today="20/10/2568")
    assert built.code == 0
    posted = office.dplan("status", office.folder, "--json", today="20/10/2568")
    states = {x["id"]: x["state"] for x in json.loads(posted.out)["dates"]}
    assert states["announcement"] == states["posting"] == "done"
    assert "วันที่ ๑๐ เดือน ตุลาคม พ.ศ. ๒๕๖๘" in text(office.output / f"{ANNOUNCEMENT}.docx")


def the_plan_is_amended(office):
    before = papers_of(office.output)
    opened = office.dplan("edition", office.folder, "--kind", "เพิ่มเติม", today="15/1/2569")
    assert opened.code == 0, opened.err
    edition = next((office.folder / "แก้ไขเปลี่ยนแปลง").iterdir())
    new = send(office, "กองช่าง", [a_project(7)], name="เพิ่มเติม.xlsx", day=100)
    shutil.move(new, edition / "inbox" / new.name)
    built = office.dplan("build", edition, today="16/1/2569")
    assert built.code == 0, built.err
    assert names(edition) == names(office.folder) | {a_project(7).cells["name"]}
    assert record(edition)["edition"]["number"] == 1
    assert papers_of(office.output) == before
    assert office.dplan("build", office.folder, today="16/1/2569").code == 0
    assert papers_of(office.output) == before
