import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from dplan_docs import cli
from dplan_docs.errors import DplanError
from dplan_docs.locking import only_builder


def files(folder):
    """All that is the officer's: not what the program remembers for itself."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".dplan" not in path.relative_to(folder).parts
    }


@pytest.fixture
def built(workspace, request, dplan):
    request.getfixturevalue("quick_papers")
    assert dplan("build", workspace).code == 0
    return workspace


def assert_stopped(result, *words):
    """One Thai sentence, exit 3, no traceback."""
    assert result.code == 3
    assert result.out == ""
    assert "Traceback" not in result.err
    assert all(word in result.err for word in words)


@pytest.mark.usefixtures("quick_papers")
def test_a_build_tells_what_it_read_and_wrote(workspace, dplan):
    result = dplan("build", workspace)
    assert result.code == 0
    assert "องค์การบริหารส่วนตำบลตัวอย่าง" in result.out
    assert "กองช่าง.xlsx" in result.out
    assert "2 โครงการ" in result.out
    assert "340,000 บาท" in result.out
    assert "ยังไม่ได้รับจาก สำนักปลัด, กองคลัง" in result.out
    assert "วันที่เริ่มปิดประกาศ" in result.out
    assert "ครบถ้วนแล้ว 18 รายการ" in result.out
    assert str(workspace / "output") in result.out


@pytest.mark.usefixtures("quick_papers")
def test_errors_come_first_with_their_place_and_the_exit_code_says_so(workspace, dplan, a_workbook):
    a_workbook(workspace / "inbox" / "กองคลัง.xlsx", division="กองคลัง", budgets=("ตามข้อบัญญัติ",))
    result = dplan("build", workspace)
    assert result.code == 1
    assert "กองคลัง.xlsx › ผด.02 › D5" in result.out
    assert result.out.index("ต้องแก้ไข") < result.out.index("อ่านแล้ว")
    assert (workspace / "output" / "manifest.json").exists()


@pytest.mark.usefixtures("quick_papers")
def test_a_damaged_workbook_is_not_told_as_one_of_no_projects_and_no_money(workspace, dplan):
    (workspace / "inbox" / "กองคลัง.xlsx").write_bytes(b"PK\x03\x04 cut off")
    told = dplan("build", workspace).out
    line = next(x for x in told.splitlines() if x.startswith("  กองคลัง.xlsx  "))
    assert "ไม่ได้ข้อมูลจากไฟล์นี้" in line
    assert "0 บาท" not in line
    assert "อ่านแล้ว 1 จาก 2 สมุดงาน" in told


def test_strict_writes_nothing_when_there_is_an_error(built, dplan, a_workbook):
    before = files(built / "output")
    a_workbook(built / "inbox" / "กองคลัง.xlsx", division="กองคลัง", budgets=("ตามข้อบัญญัติ",))
    assert_stopped(dplan("build", built, "--strict"), "D5", "--strict")
    assert files(built / "output") == before


@pytest.fixture
def two_divisions(workspace, enter):
    """A workspace whose settings know of a division that has sent nothing."""
    others = {f"B{row}": None for row in range(7, 20)}
    enter(workspace, "กอง", B5="กองช่าง", B6="กองคลัง", **others)
    return workspace


@pytest.mark.usefixtures("quick_papers")
def test_strict_writes_nothing_while_a_division_is_missing(two_divisions, dplan, a_workbook):
    stopped = dplan("build", two_divisions, "--strict")
    assert_stopped(stopped, "ยังไม่ได้รับข้อมูลจากกองคลัง", "--strict")
    assert not (two_divisions / "output").exists()
    a_workbook(two_divisions / "inbox" / "กองคลัง.xlsx", division="กองคลัง")
    assert dplan("build", two_divisions, "--strict").code == 0


@pytest.mark.usefixtures("quick_papers")
def test_what_strict_calls_missing_is_what_status_calls_not_sent(two_divisions, dplan):
    answer = json.loads(dplan("status", two_divisions, "--json").out)
    (silent,) = [x["name"] for x in answer["divisions"] if not x["sent"]]
    assert f"ยังไม่ได้รับข้อมูลจาก{silent} จึง" in dplan("build", two_divisions, "--strict").err


@pytest.mark.usefixtures("quick_papers")
def test_strict_lets_papers_out_that_are_made_before_anything_is_sent(two_divisions, dplan):
    assert dplan("build", two_divisions, "--strict", "--only", "appointment-orders").code == 0


def test_strict_with_json_still_answers_with_one_value(built, dplan, a_workbook):
    a_workbook(built / "inbox" / "กองคลัง.xlsx", division="กองคลัง", budgets=("ตามข้อบัญญัติ",))
    result = dplan("build", built, "--strict", "--json")
    assert result.code == 3
    answer = json.loads(result.out)
    assert "budget-unreadable" in {finding["code"] for finding in answer["findings"]}


def test_no_workspace(tmp_path, dplan):
    for command in ("build", "check", "status", "forms"):
        assert_stopped(dplan(command, tmp_path / "ไม่มี"), "ไม่พบโฟลเดอร์", "dplan new")


def test_no_settings_workbook(tmp_path, dplan):
    for command in ("build", "check", "status", "forms"):
        assert_stopped(dplan(command, tmp_path), "ข้อมูลหน่วยงาน.xlsx", "dplan new")


def test_a_settings_workbook_that_is_none(workspace, dplan):
    (workspace / "ข้อมูลหน่วยงาน.xlsx").write_bytes(b"not a workbook")
    assert_stopped(dplan("build", workspace), "ข้อมูลหน่วยงาน.xlsx")


def test_no_inbox_and_an_empty_inbox(built, dplan):
    before = files(built / "output")
    (built / "inbox" / "กองช่าง.xlsx").unlink()
    assert_stopped(dplan("build", built), "ยังไม่มีสมุดงาน")
    (built / "inbox").rmdir()
    assert_stopped(dplan("build", built), "ไม่พบโฟลเดอร์ inbox")
    assert files(built / "output") == before


def test_an_inbox_without_one_readable_workbook(built, dplan):
    before = files(built / "output")
    (built / "inbox" / "กองช่าง.xlsx").write_bytes(b"not a workbook")
    assert_stopped(dplan("build", built), "กองช่าง.xlsx")
    assert files(built / "output") == before


@pytest.mark.usefixtures("quick_papers")
def test_the_first_papers_need_no_inbox(workspace, dplan):
    (workspace / "inbox" / "กองช่าง.xlsx").unlink()
    assert dplan("build", workspace, "--only", "approval-memo").code == 0
    assert_stopped(dplan("build", workspace, "--only", "approval-memo", "--only", "plan"))


def test_a_file_that_is_no_workbook_is_named_and_the_others_are_read(built, dplan):
    (built / "inbox" / "กองคลัง.xlsx").write_bytes(b"not a workbook")
    (built / "inbox" / "สแกน.pdf").write_bytes(b"%PDF")
    result = dplan("build", built)
    assert result.code == 1
    assert "กองคลัง.xlsx" in result.out
    assert "สแกน.pdf" in result.out
    assert "2 โครงการ" in result.out


def test_a_lock_file_is_told_as_open_in_excel(built, dplan):
    (built / "inbox" / "~$กองช่าง.xlsx").write_bytes(b"lock")
    result = dplan("build", built)
    assert result.code == 0
    assert "เปิดอยู่ใน Excel" in result.out


def test_a_broken_template(workspace, dplan):
    (workspace / "templates" / "posting.docx").write_bytes(b"broken")
    assert_stopped(dplan("build", workspace), "posting.docx")
    assert not (workspace / "output").exists()
    result = dplan("check", workspace)
    assert result.code == 1
    assert "templates/posting.docx" in result.out


@pytest.mark.usefixtures("quick_papers")
def test_an_output_folder_that_cannot_be_written(workspace, dplan):
    (workspace / "output").write_text("a file in the folder's place")
    assert_stopped(dplan("build", workspace), "output")
    assert (workspace / "output").read_text() == "a file in the folder's place"
    assert_stopped(dplan("forms", workspace), "output")


def test_a_crash_in_the_middle_leaves_the_old_bundle(built, quick_papers, dplan):
    before = files(built / "output")
    quick_papers.error = RuntimeError("never seen by an officer")
    result = dplan("build", built, "--today", "1/12/2568")
    assert_stopped(result, "ขัดข้อง")
    assert "never seen" not in result.err
    assert files(built / "output") == before
    log = Path(result.err.split("กรุณาส่งไฟล์ ")[1].split(" ให้")[0])
    assert "never seen by an officer" in log.read_text(encoding="utf-8")
    log.unlink()


def test_a_crash_on_a_full_disk_is_still_one_sentence(workspace, quick_papers, dplan, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    quick_papers.error = RuntimeError("never seen by an officer")
    assert_stopped(dplan("build", workspace), "ขัดข้อง", "RuntimeError")


def test_a_template_at_fault_is_told_in_json_too(built, quick_papers, dplan):
    quick_papers.error = DplanError("แม่แบบผิด")
    result = dplan("build", built, "--json", "--today", "1/12/2568")
    assert (result.code, json.loads(result.out)) == (3, {"error": "แม่แบบผิด"})
    assert result.err == "แม่แบบผิด\n"


@pytest.mark.parametrize("place", [".", "..", "inbox", "inbox/x", "templates"])
def test_the_officers_own_folders_are_never_swapped_away(workspace, dplan, place):
    before = files(workspace)
    result = dplan("build", workspace, "--out", workspace / place)
    assert result.code == 2
    assert "--out" in result.err
    assert files(workspace) == before


def test_only_some_documents(built, dplan):
    before = files(built / "output")
    assert dplan("build", built, "--only", "posting", "--only", "plan").code == 0
    assert files(built / "output") == before


def test_two_builds_are_byte_identical(built, dplan):
    before = files(built / "output")
    assert dplan("build", built).code == 0
    assert files(built / "output") == before


def test_a_paper_changed_by_hand_is_told(built, dplan):
    paper = built / "output" / "14 posting.docx"
    paper.write_bytes(b"my wording")
    told = dplan("build", built).out
    assert "เอกสารที่ท่านแก้ไขด้วยมือยังอยู่ตามเดิม\n  14 posting.docx\n" in told
    assert paper.read_bytes() == b"my wording"


def test_a_build_without_anything_to_do_says_so(built, dplan):
    before = {path: path.stat() for path in (built / "output").iterdir()}
    again = dplan("build", built)
    assert again.code == 0
    assert "จึงไม่ต้องจัดทำใหม่" in again.out
    assert {path: path.stat() for path in (built / "output").iterdir()} == before
    as_json = dplan("build", built, "--json")
    manifest = (built / "output" / "manifest.json").read_text(encoding="utf-8")
    assert json.loads(as_json.out) == json.loads(manifest)


@pytest.mark.parametrize(
    "change",
    ["inbox/กองช่าง.xlsx", "templates/x.txt", "ตราครุฑ.png", "output/14 posting.docx", "output/plan.json"],
)  # fmt: skip
@pytest.mark.parametrize("same_time", [True, False])
def test_whatever_changes_there_is_something_to_do(built, dplan, change, same_time):
    path = built / change
    before = path.stat() if path.is_file() else (built / "inbox" / "กองช่าง.xlsx").stat()
    content = path.read_bytes() if path.is_file() else b"12"
    path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    if same_time:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "จึงไม่ต้องจัดทำใหม่" not in dplan("build", built).out


def test_a_build_after_a_new_workbook_says_what_it_changed(built, dplan, a_workbook):
    a_workbook(built / "inbox" / "กองช่าง.xlsx", budgets=(300_000, 90_000, 70_000))
    told = dplan("build", built).out
    assert "กองช่าง ส่งไฟล์ใหม่: เปลี่ยน 1 โครงการ เพิ่ม 1 → พิมพ์ใหม่ 19 ฉบับ" in told
    assert "  เปลี่ยน  กองช่าง: ก่อสร้างถนนสายที่ 1\n" in told
    assert "      งบประมาณ (บาท): “250,000” → “300,000”\n" in told
    assert "  เพิ่ม  กองช่าง: ก่อสร้างถนนสายที่ 3 (70,000 บาท)\n" in told


def test_an_old_bundle_comes_back_and_the_replaced_one_is_kept(built, dplan, a_workbook):
    output = built / "output"
    first = files(output)
    (output / "ของฉัน.txt").write_text("mine")
    a_workbook(built / "inbox" / "กองช่าง.xlsx", budgets=(300_000,))
    dplan("build", built)
    (output / "14 posting.docx").write_bytes(b"my wording")
    told = dplan("restore", built, "1")
    assert "เก็บไว้เป็นชุดที่ 3" in told.out
    assert files(output) == first | {"ของฉัน.txt": b"mine"}
    assert "ตัด 1" in dplan("history", built).out
    assert "14 posting.docx" in dplan("history", built, "3").out
    dplan("restore", built, "3")
    assert (output / "14 posting.docx").read_bytes() == b"my wording"
    numbers = [x["number"] for x in json.loads(dplan("history", built, "--json").out)["bundles"]]
    assert numbers == [1, 2, 3, 4]


@pytest.mark.usefixtures("quick_papers")
def test_a_workspace_that_cannot_be_written_builds_elsewhere(workspace, dplan, tmp_path):
    (workspace / ".dplan").write_text("a file in the folder's place")
    told = dplan("build", workspace, "--out", tmp_path / "ที่อื่น")
    assert told.code == 0
    assert "dplan restore ไม่ได้" in told.out
    assert (tmp_path / "ที่อื่น" / "manifest.json").is_file()
    assert (workspace / ".dplan").read_text() == "a file in the folder's place"


def test_a_bundle_that_was_never_is_told(built, dplan):
    assert_stopped(dplan("restore", built, "7"), "dplan history")


def test_a_damaged_bundle_is_not_put_back(built, dplan):
    before = files(built / "output")
    kept = next((built / ".dplan" / "history" / "files").iterdir())
    kept.write_bytes(b"damaged")
    assert_stopped(dplan("restore", built, "1"), "เก็บไว้ไม่ครบ")
    assert files(built / "output") == before


def test_without_libreoffice_one_sentence_says_how_to_get_it(built, dplan, monkeypatch):
    monkeypatch.setattr("dplan_docs.formats.pdf.find_office", lambda: None)
    result = dplan("build", built, "--pdf")
    assert result.code == 0
    assert result.out.count("libreoffice.org") == 1


def test_check_changes_nothing(workspace, dplan):
    before = files(workspace)
    result = dplan("check", workspace)
    assert result.code == 0
    assert "division-sent-nothing" in result.out
    assert files(workspace) == before


def test_status_tells_who_has_sent(workspace, dplan):
    result = dplan("status", workspace, "--today", "1/10/2568")
    assert result.code == 0
    assert "กอง ส่งแล้ว 1 จาก 6" in result.out
    assert "วันนี้ วันพุธที่ 1 ตุลาคม 2568" in result.out


def test_read_shows_rows_without_a_workspace(tmp_path, dplan, a_workbook):
    path = a_workbook(tmp_path / "x.xlsx")
    result = dplan("read", path)
    assert result.code == 0
    assert "ผด.02 แถว 5: ก่อสร้างถนนสายที่ 1 | 250,000 บาท | กองช่าง | พ.ย. ธ.ค." in result.out


def test_read_names_a_file_that_is_not_there(tmp_path, dplan):
    result = dplan("read", tmp_path / "ไม่มี.xlsx")
    assert result.code == 1
    assert "ไม่มี.xlsx" in result.out


def test_new_makes_a_workspace_and_touches_nothing_twice(tmp_path, dplan):
    folder = tmp_path / "แผน"
    assert "อ่านฉันก่อน.txt" in dplan("new", folder).out
    before = files(folder)
    result = dplan("new", folder, "--name", "ตัวอย่าง", "--kind", "อบต.", "--fiscal-year", "2569")
    assert result.code == 0
    assert files(folder) == before


def test_forms_writes_one_for_each_division_and_never_over_a_filled_one(workspace, dplan):
    assert "แบบ ผด.02 กองช่าง.xlsx" in dplan("forms", workspace).out
    assert len(files(workspace / "output")) == 6
    (workspace / "output" / "แบบ ผด.02 กองช่าง.xlsx").write_bytes(b"filled in")
    assert "ไม่เขียนทับ" in dplan("forms", workspace).out
    assert (workspace / "output" / "แบบ ผด.02 กองช่าง.xlsx").read_bytes() == b"filled in"


def test_forms_need_divisions(tmp_path, dplan):
    dplan("new", tmp_path)
    assert_stopped(dplan("forms", tmp_path), "กอง")


def test_templates_are_listed_with_whose_copy_is_used(workspace, dplan):
    (workspace / "templates" / "posting.docx").write_bytes(b"mine")
    result = dplan("templates", "list", workspace, "--json")
    listed = {x["name"]: x for x in json.loads(result.out)["templates"]}
    assert listed["docx/posting.docx"]["document"] == "posting"
    assert listed["docx/posting.docx"]["own"] == str(workspace / "templates" / "posting.docx")
    assert listed["docx/plan.docx"]["own"] is None
    assert listed["docx/support-order.docx"]["document"] == "appointment-orders"
    assert "posting" in dplan("templates", "list").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",),
        ("build",),
        ("build", "x", "--nothing"),
        ("build", "x", "--only", "nothing"),
        ("build", "x", "--today", "32/13/2569"),
        ("build", "x", "y"),
        ("new", "x", "--kind", "กรม"),
        ("new", "x", "--fiscal-year", "2026"),
        ("read",),
    ],
)
def test_wrong_usage_is_one_thai_sentence_and_exit_2(dplan, arguments):
    result = dplan(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "--help" in result.err
    assert any("ก" <= letter <= "๛" for letter in result.err.splitlines()[0])


@pytest.mark.parametrize("name", [(), *((name,) for name in cli.cli.commands)])
def test_every_command_has_thai_help(dplan, name):
    result = dplan(*name, "--help")
    assert result.code == 0
    assert any("ก" <= letter <= "๛" for letter in result.out)


def test_a_thai_windows_console_shows_the_report(workspace):
    environment = os.environ | {
        "PYTHONIOENCODING": "cp874:strict",
        "PYTHONUTF8": "0",
        "LC_ALL": "C.UTF-8",  # the names of files, which are text on Windows
    }
    command = [sys.executable, "-m", "dplan_docs", "check", str(workspace)]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "ข้อมูลหน่วยงาน.xlsx > กอง" in done.stdout.decode("cp874")
    done = subprocess.run([*command, "--json"], env=environment, capture_output=True, check=False)
    assert "ข้อมูลหน่วยงาน.xlsx" in {x["file"] for x in json.loads(done.stdout)["findings"]}


def test_starting_up_imports_nothing_slow():
    program = (
        "import sys, dplan_docs.__main__, dplan_docs.cli\n"
        "slow = {'openpyxl', 'docxtpl', 'docx', 'pypdf', 'lxml', 'jinja2', 'pythainlp', 'rapidfuzz'}\n"
        "assert not slow & set(sys.modules), slow & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.usefixtures("quick_papers")
def test_a_second_build_waits_and_says_so(workspace, dplan):
    begun = threading.Event()

    def build_for_a_while():
        with only_builder(workspace, pytest.fail):
            begun.set()
            time.sleep(1.5)

    other = threading.Thread(target=build_for_a_while)
    other.start()
    begun.wait()
    result = dplan("build", workspace, "--json")
    other.join()
    assert result.code == 0
    assert "กำลังรอ" in result.err
    assert json.loads(result.out)["documents"]
