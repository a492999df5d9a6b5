"""Names of 200 letters: every command works, every file's name is short and its own, none is cut.

The sample office and the sample province, every name in their workbooks replaced by a long one.
"""

import json
import re
import shutil
from collections import Counter
from functools import cache
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from paper_reader import Paper

from dplan_docs.plan_kinds import entered_in
from dplan_docs.workspace import Workspace

SAMPLES = Path(__file__).parents[2] / "samples"
LETTERS = 200
BODY = "เพื่อส่งเสริมคุณภาพชีวิตผู้สูงอายุและการอนุรักษ์แหล่งน้ำกั้นคูคลองเก่าแก่" * 3
OFFICE_DAY, PROVINCE_DAY = "2022-12-01", "2023-04-10"
MOST_BYTES, MOST_LETTERS, MOST_LETTERS_OF_A_PATH = 255, 125, 259
MOST_LETTERS_OF_A_PAGE_HEAD = 255
HOME = r"C:\Users\somchai\Documents\งานแผน\แผนการดำเนินงาน อบต. 2569"
pytestmark = pytest.mark.xdist_group("long-names")


def long(name):
    """A name of 200 letters that begins as all of its kind do and ends in its own way."""
    kind = next((x for x in ("กอง", "สำนัก", "แขวง") if name.startswith(x)), "")
    return f"{kind}{BODY}"[: LETTERS - len(name)] + name


def with_long_names(sample, folder, names):
    """A copy of a sample in which each of these names is a long one, wherever it is written.

    A correction is saved last, as it was by whoever sent it.
    """
    shutil.copytree(SAMPLES / sample, folder, ignore=shutil.ignore_patterns("output", ".dplan"))
    for path in folder.rglob("*.*"):
        if path.suffix in {".xls", ".ods", ".xlsm"}:
            path.unlink()
    for path in sorted(folder.rglob("*.xlsx"), key=lambda path: "แก้ไข" in path.name):
        book = load_workbook(path)
        for cell in (cell for sheet in book for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, str):
                cell.value = replaced(cell.value, names)
        book.save(path)
    return folder


def replaced(text, names):
    """A text in which a name stands for itself: alone, or after a word for what it is."""
    for name in sorted(names, key=len, reverse=True):
        if text in {name, f"พช.{name}"} or text.startswith((f"อำเภอ{name}", f"{name} (")):
            return text.replace(name, long(name), 1)
    return text


def entered(folder):
    return entered_in(Workspace(folder))[1]


def whole_names(settings):
    """The names that are to be long: of units, districts, agencies, persons, the office."""
    units = (*settings.divisions, *getattr(settings, "districts", ()), *settings.agencies)
    persons = (*settings.support.members, *settings.development.members, *settings.people)
    return {x.name for x in (*units, *persons, settings.organization) if x.name}


def check_names(folder):
    """Every file's name below a folder is legal everywhere, short and whole."""
    for path in folder.rglob("*"):
        name = path.name
        assert len(name.encode()) <= MOST_BYTES - len(".~lock.#"), name
        assert len(name) <= MOST_LETTERS, name
        assert not set(name) & set('\\/:*?"<>|'), name
        assert name == name.strip(" "), name
        within = str(path.relative_to(folder)).replace("output/", "output.new-123456/")
        assert len(HOME) + 1 + len(within) <= MOST_LETTERS_OF_A_PATH, within
    names = Counter(str(path.relative_to(folder)).casefold() for path in folder.rglob("*"))
    assert set(names.values()) == {1}


def check_choices(path):
    """The lists and messages of a form are no longer than Excel takes."""
    for sheet in load_workbook(path):
        for rule in sheet.data_validations.dataValidation:
            assert len(rule.formula1 or "") <= 255
            assert len(rule.prompt or "") <= 255
            assert len(rule.error or "") <= 225
            assert len(rule.promptTitle or "") <= 32
            assert len(rule.errorTitle or "") <= 32


@pytest.fixture(scope="module")
def call():
    """Run a command line: its exit code and what it printed; nothing may be unforeseen."""
    from contextlib import redirect_stderr, redirect_stdout
    from io import StringIO

    from dplan_docs.cli import run

    def dplan(*arguments):
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as stop:
            run([str(argument) for argument in arguments])
        said = out.getvalue() + err.getvalue()
        assert "โปรแกรมขัดข้อง" not in said, said[-1000:]
        assert "Traceback" not in said
        return SimpleNamespace(code=stop.value.code, out=out.getvalue(), err=err.getvalue())

    return dplan


@pytest.fixture(scope="module")
def office(tmp_path_factory, call):
    names = whole_names(entered(SAMPLES / "obt-2566"))
    folder = with_long_names("obt-2566", tmp_path_factory.mktemp("long") / "office", names)
    built = call("build", folder, "--today", OFFICE_DAY, "--json")
    return SimpleNamespace(folder=folder, code=built.code, manifest=json.loads(built.out))


@pytest.fixture(scope="module")
def province(tmp_path_factory, call):
    settings = entered(SAMPLES / "province-2566")
    names = whole_names(settings) | {tambon.name for tambon in settings.tambons}
    folder = with_long_names("province-2566", tmp_path_factory.mktemp("long") / "province", names)
    built = call("build", folder, "--today", PROVINCE_DAY, "--json")
    return SimpleNamespace(folder=folder, code=built.code, manifest=json.loads(built.out))


@cache
def text_of(folder):
    return "\n".join(Paper(path).text for path in sorted(folder.glob("*.docx")))


def test_the_names_are_as_long_as_they_should_be(office, province):
    for settings in (entered(office.folder), entered(province.folder)):
        assert {len(name) for name in whole_names(settings)} == {LETTERS}
        assert settings.organization.name.endswith(("ทุ่งตะวันทอง", "สมมุติบุรี"))


def test_an_office_is_built_with_names_that_any_disk_takes(office):
    assert office.code in {0, 1}
    assert len(office.manifest["documents"]) >= 18
    assert office.manifest["totals"]["projects"] > 0
    check_names(office.folder)


def test_the_papers_hold_the_whole_names(office, province):
    for made in (office, province):
        settings, text = entered(made.folder), text_of(made.folder / "output")
        printed = whole_names(settings)
        assert {name for name in printed if name not in text} == set()


def test_a_province_is_built_with_names_that_any_disk_takes(province):
    assert province.code in {0, 1}
    (report,) = [x for x in province.manifest["documents"] if x["id"] == "tambon-report"]
    assert len(set(report["path"])) == 12
    (registers,) = [x for x in province.manifest["documents"] if x["id"] == "tambon-registers"]
    assert sum(path.endswith("(แบบเปล่า).xlsx") for path in registers["path"]) == 2
    assert province.manifest["totals"]["projects"] == 54
    check_names(province.folder)


def test_each_districts_report_lies_under_its_own_name(province):
    districts = [x.name for x in entered(province.folder).districts]
    (report,) = [x for x in province.manifest["documents"] if x["id"] == "tambon-report"]
    for name, path in zip(districts, report["path"], strict=False):
        assert f"อำเภอ{name}" in Paper(province.folder / "output" / path).text


@pytest.mark.parametrize("which", ["office", "province"])
def test_the_other_commands_work(which, request, call):
    made = request.getfixturevalue(which)
    day = {"office": OFFICE_DAY, "province": PROVINCE_DAY}[which]
    settings = entered(made.folder)
    senders = [x.name for x in (settings.divisions or settings.districts)]
    status = json.loads(call("status", made.folder, "--today", day, "--json").out)
    standing = status.get("divisions") or status["districts"]
    assert [x["name"] for x in standing] == senders
    assert any(x["sent"] for x in standing)
    for command in ("check", "status"):
        assert call(command, made.folder, "--today", day).code in {0, 1}
    assert call("history", made.folder).code == 0
    assert call("numbers", made.folder, "--today", day).code == 0
    sent = sorted((made.folder / "inbox").rglob("*.xlsx"))
    rows = json.loads(call("read", *sent, "--json").out)["projects"]
    assert len(rows) >= made.manifest["totals"]["projects"] > 0
    if which == "office":
        assert LETTERS in {len(name) for row in rows for name in row["divisions"]}


@pytest.mark.parametrize("which", ["office", "province"])
def test_every_sender_gets_a_blank_of_its_own(which, request, call, tmp_path):
    made = request.getfixturevalue(which)
    folder = tmp_path / which
    folder.mkdir()
    shutil.copy(made.folder / "ข้อมูลหน่วยงาน.xlsx", folder)
    settings = entered(folder)
    senders = [x.name for x in (settings.divisions or settings.districts)]
    assert call("forms", folder).code == 0
    blanks = sorted((folder / "output").glob("*.xlsx"))
    assert len(blanks) == len(senders)
    check_names(folder)
    stamps = [{x.value for x in load_workbook(path)["ข้อมูลแบบ"]["B"]} for path in blanks]
    assert [sum(name in stamp for stamp in stamps) for name in senders] == [1] * len(senders)
    for path in blanks:
        check_choices(path)
    again = call("forms", folder)
    assert again.code == 0
    assert sorted((folder / "output").glob("*.xlsx")) == blanks


@pytest.mark.parametrize("which", ["office", "province"])
def test_copies_go_back_under_short_names(which, request, call, tmp_path):
    made = request.getfixturevalue(which)
    folder = tmp_path / which
    shutil.copytree(made.folder, folder, ignore=shutil.ignore_patterns("output", ".dplan"))
    inbox = folder / "inbox"
    for number, path in enumerate(sorted(inbox.rglob("*.xlsx"))[:9]):
        path.rename(inbox / f"{BODY[:80]}{number}.xlsx")
    assert call("check", folder, "--return", "--today", PROVINCE_DAY).code in {0, 1}
    assert list((folder / "output" / "ส่งคืน").rglob("*.xlsx"))
    check_names(folder / "output")


def test_an_amendment_is_opened_and_built(office, call):
    opened = call("edition", office.folder, "--kind", "เพิ่มเติม", "--today", "2023-01-10")
    assert opened.code == 0, opened.err
    (folder,) = (office.folder / "แก้ไขเปลี่ยนแปลง").iterdir()
    shutil.copy(next((office.folder / "inbox").rglob("*กองช่าง*.xlsx")), folder / "inbox")
    built = call("build", folder, "--today", "2023-01-10")
    assert built.code in {0, 1}, built.err
    check_names(office.folder)


def test_a_paper_changed_by_hand_keeps_its_short_name(province, call, tmp_path):
    folder = tmp_path / "province"
    shutil.copytree(province.folder, folder)
    (report,) = [x for x in province.manifest["documents"] if x["id"] == "tambon-report"]
    paper = folder / "output" / report["path"][0]
    paper.write_bytes(paper.read_bytes() + b" ")
    mine = paper.read_bytes()
    sheet = load_workbook(folder / "ข้อมูลหน่วยงาน.xlsx")
    for row in sheet["แผนพัฒนาตำบล"].iter_rows():
        if row[0].value == "ปีงบประมาณ":
            row[1].value = 2567
    sheet.save(folder / "ข้อมูลหน่วยงาน.xlsx")
    assert call("build", folder, "--today", PROVINCE_DAY).code in {0, 1}
    assert paper.read_bytes() == mine
    assert any("(ฉบับใหม่).docx" in path.name for path in (folder / "output").iterdir())
    check_names(folder)


@pytest.mark.validator
def test_the_open_xml_sdk_finds_no_fault(province, office, validate_office_files, tmp_path):
    shown = tmp_path / "shown"
    shown.mkdir()
    for made in (office, province):
        for path in (made.folder / "output").glob("*.xlsx"):
            shutil.copy(path, shown / f"{len(list(shown.iterdir()))}.xlsx")
    assert validate_office_files(shown) == {}


def test_no_page_head_of_a_workbook_is_longer_than_excel_takes(office, call, tmp_path):
    """While a division has sent nothing, the head of every page says whose rows are missing."""
    folder = tmp_path / "office"
    shutil.copytree(office.folder, folder, ignore=shutil.ignore_patterns("output", ".dplan"))
    sent = {
        name
        for path in (folder / "inbox").rglob("*.xlsx")
        for row in json.loads(call("read", path, "--json").out)["projects"]
        for name in row["divisions"]
    }
    for path in sorted((folder / "inbox").rglob("*.xlsx"))[1:]:
        path.unlink()
    built = call("build", folder, "--today", OFFICE_DAY, "--only", "plan-workbook", "--json")
    (entry,) = json.loads(built.out)["documents"]
    assert entry["draft"]
    assert len(sent) > 3
    with ZipFile(folder / "output" / entry["path"]) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                for head in re.findall(rb"<odd(?:Header|Footer)>([^<]*)<", package.read(name)):
                    assert len(unescape(head.decode())) <= MOST_LETTERS_OF_A_PAGE_HEAD
