"""An announced plan is amended, and amended again; what was announced stays as it was."""

import json
import re
import shutil
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from paper_reader import Paper, documents_of

from dplan_docs.formats.package import write_zip
from dplan_docs.records import from_json
from tests.editions.conftest import (
    AMENDED,
    ANNOUNCED,
    FIRST,
    PARK,
    ROAD,
    ROAD_ROW,
    SCANNER,
    SECOND,
    WEIR,
    WEIR_ROW,
    build,
    bundle_bytes,
    command,
    edition_folder,
    fill_settings,
    open_edition,
    record,
    write_workbook,
)

CAPTION = "เพิ่มเติม ครั้งที่ 1/2566"
POSTING = "หนังสือรับรองการปิดประกาศ"
PAPERS = [
    "development-invitation",
    "development-agenda",
    "development-minutes",
    "announcement",
    "posting",
    "plan",
    "plan-workbook",
    "attendance",
]
TITLE = "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ เพิ่มเติม ครั้งที่ ๑"


@pytest.fixture(scope="module")
def plan(amended_once):
    return {row["name"]: row for row in record(amended_once.first, "plan.json")["projects"]}


@pytest.fixture(scope="module")
def papers(amended_once):
    """The text of each Word paper of the first edition, by its id."""
    names = documents_of(record(amended_once.first, "manifest.json"))
    return {
        paper: "\n".join(
            line
            for name in files
            if name.endswith(".docx")
            for line in Paper(amended_once.first / "output" / name).lines
        )
        for paper, files in names.items()
    }


def thai(text):
    return text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def total(folder):
    return Decimal(record(folder, "plan.json")["totals"]["budget"])


# what an edition is


def test_an_edition_is_a_workspace_without_the_first_ones_run(announced):
    assert open_edition(announced) == 0
    folder = edition_folder(announced)
    assert {path.name for path in folder.iterdir()} == {".dplan", "inbox", "ข้อมูลหน่วยงาน.xlsx"}
    assert list((folder / "inbox").iterdir()) == []
    said = json.loads((folder / ".dplan" / "edition.json").read_text(encoding="utf-8"))
    assert (said["kind"], said["number"], said["year"]) == ("เพิ่มเติม", 1, 2566)
    assert (said["base"], said["base_announced_on"]) == ("../..", "2022-10-25")
    plan = (announced / "output" / "plan.json").read_bytes()
    assert (folder / ".dplan" / "base-plan.json").read_bytes() == plan


def test_opening_touches_nothing_of_the_announced_edition(announced):
    before = {p: p.read_bytes() for p in announced.rglob("*") if p.is_file()}
    open_edition(announced)
    after = {p: p.read_bytes() for p in announced.rglob("*") if p.is_file()}
    assert {p: after[p] for p in before} == before


def test_the_edition_is_built_without_an_error(amended_once):
    assert amended_once.code == 0
    manifest = record(amended_once.first, "manifest.json")
    assert [x["id"] for x in manifest["documents"]] == PAPERS
    assert [x["number"] for x in manifest["documents"]] == list(range(1, 9))
    assert manifest["edition"] == {"kind": "เพิ่มเติม", "number": 1, "year": 2566}
    codes = {x["code"] for x in manifest["findings"]}
    assert codes == {"edition-of-another-kind", "emblem-missing"}


def test_the_plan_itself_names_no_edition(amended_once):
    assert "edition" not in record(amended_once.root, "manifest.json")


# the plan as it now stands


def test_the_plan_holds_the_whole_of_it_as_it_now_stands(amended_once, plan):
    before = {row["name"] for row in record(amended_once.root, "plan.json")["projects"]}
    assert set(plan) == before - {PARK} | {WEIR, SCANNER}
    assert plan[ROAD]["budget"] == "623265.50"
    assert plan[ROAD]["months"] == [3, 4, 5, 6]
    totals = record(amended_once.first, "plan.json")["totals"]
    assert (totals["projects"], totals["equipment_items"]) == (80, 24)
    more = Decimal("623265.50") - Decimal("498612.40") + 280000 + 29000 - 450000
    assert total(amended_once.first) == total(amended_once.root) + more


def test_a_row_says_its_edition_and_where_it_stands(amended_once, plan):
    assert {name for name, row in plan.items() if row["edition"] == CAPTION} == {
        ROAD,
        WEIR,
        SCANNER,
    }
    inbox = amended_once.first / "inbox"
    for row in plan.values():
        assert (inbox / row["where"]["file"]).resolve().is_file()
    assert plan[WEIR]["where"]["file"] == "กองช่าง.xlsx"


def test_a_changed_row_keeps_its_place_in_the_plan(amended_once, plan):
    before = [row["name"] for row in record(amended_once.root, "plan.json")["projects"]]
    stayed = [name for name in plan if name in before]
    assert stayed == [name for name in before if name in plan]


def test_the_workbook_of_the_plan_is_the_whole_plan(amended_once, plan):
    (name,) = documents_of(record(amended_once.first, "manifest.json"))["plan-workbook"]
    book = load_workbook(amended_once.first / "output" / name, data_only=True)
    said = {
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    }
    assert {thai(name) for name in plan} <= {thai(text) for text in said}
    assert PARK not in said


def test_every_row_of_the_plan_can_be_read_back(amended_once):
    rows = record(amended_once.first, "plan.json")["projects"]
    assert [from_json(row).name for row in rows] == [row["name"] for row in rows]


# the papers


@pytest.mark.parametrize("paper", [x for x in PAPERS if x not in {"plan-workbook", "attendance"}])
def test_every_paper_names_the_edition(papers, paper):
    assert TITLE in papers[paper] or (paper == "plan" and "เพิ่มเติม ครั้งที่ ๑" in papers[paper])


def test_the_booklet_holds_what_was_added_changed_and_dropped(papers):
    booklet = papers["plan"]
    added, _, changed = booklet.partition("บัญชีเปรียบเทียบรายการที่เปลี่ยนแปลงและยกเลิก")
    assert thai(WEIR) in added
    assert SCANNER in added
    assert "รวมทั้งสิ้น ๑ โครงการ งบประมาณ ๒๘๐,๐๐๐ บาท" in booklet
    assert "๔๙๘,๖๑๒.๔๐" in changed
    assert "๖๒๓,๒๖๕.๕๐" in changed
    assert "ธ.ค. - มี.ค." in changed
    assert PARK in changed
    assert "ขยายเขตไฟฟ้าแรงต่ำ" not in booklet


def test_the_announcement_says_what_it_amends_and_what_the_plan_comes_to(papers):
    text = papers["announcement"]
    assert "ได้ประกาศใช้แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ เมื่อวันที่ ๒๕ ตุลาคม ๒๕๖๕" in text
    assert "เพิ่ม ๑ โครงการ ครุภัณฑ์ ๑ รายการ งบประมาณ ๓๐๙,๐๐๐ บาท" in text
    assert "เปลี่ยนแปลง ๑ โครงการ ยกเลิก ๑ โครงการ งบประมาณ ๔๕๐,๐๐๐ บาท" in text
    assert "รวมเป็นโครงการ ๘๐ โครงการ และครุภัณฑ์ ๒๔ รายการ งบประมาณทั้งสิ้น ๔๒,๓๖๕,๑๗๙.๗๘ บาท" in text
    assert "ประกาศ ณ วันที่ ๑๐ เดือน มีนาคม พ.ศ. ๒๕๖๖" in text


def test_the_committee_is_told_of_each_change(papers):
    for paper in ("development-agenda", "development-minutes"):
        text = papers[paper]
        assert "งบประมาณ (บาท) เดิม ๔๙๘,๖๑๒.๔๐ เปลี่ยนเป็น ๖๒๓,๒๖๕.๕๐" in text
        assert "คณะกรรมการสนับสนุน" not in text
        assert "รับรองรายงานการประชุมคณะกรรมการพัฒนาองค์การบริหารส่วนตำบลทุ่งตะวันทอง ครั้งที่ ๓/๒๕๖๕" in text


def test_the_booklet_is_a_draft_until_it_is_announced(amended, papers):
    assert "(ร่าง)" not in papers["plan"]
    fill_settings(
        amended.first / "ข้อมูลหน่วยงาน.xlsx",
        {("กำหนดการ", "วันที่ประกาศใช้แผน", 1): None},
    )
    build(amended.first)
    (name,) = documents_of(record(amended.first, "manifest.json"))["plan"]
    assert "(ร่าง)" in Paper(amended.first / "output" / name).text


def test_an_edition_that_only_adds_projects_says_nothing_of_equipment(amended):
    (amended.first / "inbox" / "สำนักปลัด.xlsx").unlink()
    write_workbook(amended.first / "inbox" / "กองช่าง.xlsx", (WEIR_ROW,))
    assert build(amended.first) == 0
    (name,) = documents_of(record(amended.first, "manifest.json"))["plan"]
    text = Paper(amended.first / "output" / name).text
    assert "ไม่มีครุภัณฑ์" not in text
    assert "บัญชีเปรียบเทียบ" not in text


def test_other_papers_than_its_own_are_refused(amended, capsys):
    assert command("build", amended.first, "--only", "draft-plan", "--today", AMENDED) == 2
    assert "รูปเล่มร่างแผนการดำเนินงาน" in capsys.readouterr().err


def test_two_builds_of_an_edition_are_byte_identical(amended):
    before = bundle_bytes(amended.first)
    build(amended.first)
    assert bundle_bytes(amended.first) == before


# the frozen edition


def test_the_announced_plan_is_made_again_byte_for_byte_on_any_day(amended, amended_once):
    assert build(amended.root, "2024-06-30") == 0
    assert bundle_bytes(amended.root) == amended_once.before


def test_a_new_file_for_the_announced_plan_is_refused(amended, capsys):
    write_workbook(amended.root / "inbox" / "มาช้า.xlsx", (WEIR_ROW,))
    before = bundle_bytes(amended.root)
    assert build(amended.root) == 3
    said = capsys.readouterr().err
    assert "inbox/มาช้า.xlsx" in said
    assert "ฉบับล่าสุด" in said
    assert bundle_bytes(amended.root) == before
    assert command("check", amended.root, "--today", AMENDED) == 1
    assert "edition-frozen-changed" in capsys.readouterr().out
    (amended.root / "inbox" / "มาช้า.xlsx").unlink()
    assert build(amended.root) == 0


@pytest.mark.parametrize(
    ("change", "file"),
    [
        (lambda root: (root / "inbox" / "กองคลัง.xlsx").unlink(), "inbox/กองคลัง.xlsx"),
        (lambda root: (root / "ตราครุฑ.png").write_bytes(b"\x89PNG\r\n\x1a\n"), "ตราครุฑ.png"),
        (
            lambda root: fill_settings(
                root / "ข้อมูลหน่วยงาน.xlsx",
                {("กำหนดการ", "วันที่ประกาศใช้แผน", 1): None},
            ),
            "ข้อมูลหน่วยงาน.xlsx",
        ),
    ],
)
def test_whatever_the_papers_are_made_from_is_frozen(amended, capsys, change, file):
    change(amended.root)
    assert build(amended.root) == 3
    assert file in capsys.readouterr().err


def test_settings_saved_anew_and_the_posting_are_no_change(amended):
    fill_settings(amended.root / "ข้อมูลหน่วยงาน.xlsx", {})
    assert build(amended.root) == 0
    fill_settings(
        amended.root / "ข้อมูลหน่วยงาน.xlsx",
        {("กำหนดการ", "วันที่สิ้นสุดการปิดประกาศ", 1): date(2022, 12, 15)},
    )
    assert build(amended.root) == 0


# the second edition


@pytest.fixture
def second(amended):
    assert open_edition(amended.root, "เปลี่ยนแปลง") == 0
    folder = edition_folder(amended.root, SECOND)
    changed = (ROAD_ROW[0], ROAD_ROW[1], 700000, *ROAD_ROW[3:])
    weir = (WEIR_ROW[0], WEIR_ROW[1], 300000, *WEIR_ROW[3:])
    write_workbook(folder / "inbox" / "แก้ไข.xlsx", (changed, weir))
    assert build(folder) == 0
    return folder


def test_the_second_edition_amends_the_first(second, amended):
    plan = {row["name"]: row for row in record(second, "plan.json")["projects"]}
    assert plan[ROAD]["budget"] == "700000.00"
    assert plan[ROAD]["edition"] == "เปลี่ยนแปลง ครั้งที่ 1/2566"
    assert plan[SCANNER]["edition"] == CAPTION
    assert PARK not in plan
    more = 700000 - Decimal("623265.50") + 20000
    assert total(second) == total(amended.first) + more
    for row in plan.values():
        assert (second / "inbox" / row["where"]["file"]).resolve().is_file()
    (name,) = documents_of(record(second, "manifest.json"))["announcement"]
    text = Paper(second / "output" / name).text
    assert f"ได้ประกาศใช้{TITLE} เมื่อวันที่ ๑๐ มีนาคม ๒๕๖๖" in text


def test_the_first_edition_is_frozen_by_the_second(second, amended, amended_once, capsys):
    before = bundle_bytes(amended_once.first)
    assert build(amended.first, "2025-01-01") == 0
    assert bundle_bytes(amended.first) == before
    (amended.first / "inbox" / "สำนักปลัด.xlsx").unlink()
    assert build(amended.first) == 3
    assert "inbox/สำนักปลัด.xlsx" in capsys.readouterr().err
    assert build(second) == 0


def test_the_next_of_a_kind_is_counted_within_the_plan(second, amended, capsys):
    fill_settings(
        second / "ข้อมูลหน่วยงาน.xlsx",
        {("กำหนดการ", "วันที่ประกาศใช้แผน", 1): date(2023, 6, 1)},
    )
    build(second)
    assert open_edition(amended.first) == 0, "asked of an edition, the plan gets the next"
    assert edition_folder(amended.root, "เพิ่มเติม ครั้งที่ 2").is_dir()
    assert "เปิด เพิ่มเติม ครั้งที่ 2" in capsys.readouterr().out


# what is refused


def test_a_plan_that_is_not_announced_cannot_be_amended(announced, capsys):
    fill_settings(announced / "ข้อมูลหน่วยงาน.xlsx", {("กำหนดการ", "วันที่ประกาศใช้แผน", 1): None})
    build(announced)
    assert open_edition(announced) == 3
    assert "ยังไม่มีวันที่ประกาศใช้" in capsys.readouterr().err
    assert not edition_folder(announced).exists()
    assert not (announced / ".dplan" / "frozen.json").exists()


def test_a_plan_without_its_papers_cannot_be_amended(announced, capsys):
    (announced / "output" / "plan.json").unlink()
    assert open_edition(announced) == 3
    assert "dplan build" in capsys.readouterr().err


def test_a_plan_whose_papers_say_something_else_cannot_be_amended(announced, capsys):
    write_workbook(announced / "inbox" / "มาช้า.xlsx", (WEIR_ROW,))
    assert open_edition(announced) == 3
    assert "เปลี่ยนไปหลังจากจัดทำเอกสาร" in capsys.readouterr().err


def test_an_edition_that_is_not_announced_cannot_be_amended(announced, capsys):
    open_edition(announced)
    assert open_edition(announced, "แก้ไข") == 3
    assert FIRST in capsys.readouterr().err


def test_an_edition_is_opened_once(amended, capsys):
    assert open_edition(amended.root, "เพิ่มเติม", "--number", "๑") == 2
    assert "--number" in capsys.readouterr().err
    assert open_edition(amended.root, "เพิ่มเติม", "--number", "7") == 0
    assert edition_folder(amended.root, "เพิ่มเติม ครั้งที่ 7").is_dir()


@pytest.mark.parametrize("wrong", [("--kind", "ทบทวน"), ("--kind", "แก้ไข", "--number", "ศูนย์")])
def test_an_unknown_kind_or_number_is_wrong_usage(announced, wrong):
    assert command("edition", announced, *wrong) == 2


@pytest.mark.parametrize("name", ["edition.json", "base-plan.json"])
def test_an_edition_that_has_lost_its_memory_says_so(amended, capsys, name):
    (amended.first / ".dplan" / name).write_text("{}", encoding="utf-8")
    assert build(amended.first) == 3
    assert name in capsys.readouterr().err


def test_an_edition_opened_by_mistake_is_thrown_away_and_opened_anew(announced):
    open_edition(announced)
    shutil.rmtree(edition_folder(announced))
    assert open_edition(announced, "แก้ไข") == 0
    assert edition_folder(announced, "แก้ไข ครั้งที่ 1").is_dir()


def test_without_its_amendment_a_plan_is_not_frozen(announced):
    open_edition(announced)
    write_workbook(announced / "inbox" / "มาช้า.xlsx", (WEIR_ROW,))
    assert build(announced, ANNOUNCED) == 3
    shutil.rmtree(edition_folder(announced))
    assert build(announced, ANNOUNCED) == 0
    assert open_edition(announced) == 0, "frozen anew, with the workbook that came late"
    assert build(announced, ANNOUNCED) == 0


def test_an_opening_that_was_interrupted_is_no_edition(announced):
    open_edition(announced)
    folder = edition_folder(announced)
    folder.rename(folder.with_name(f"{folder.name}.new-123"))
    assert open_edition(announced) == 0
    assert [x.name for x in (announced / "แก้ไขเปลี่ยนแปลง").iterdir()] == [FIRST]


# what an edition has from the plan that it amends


def test_an_edition_uses_the_plans_templates_and_emblem(amended):
    from dplan_docs.copying import copy_template
    from dplan_docs.workspace import Workspace

    root, first = Workspace(amended.root), Workspace(amended.first)
    copy_template(root, "posting")
    name = "docx/posting.docx"
    assert first.template(name) == root.templates / "หนังสือรับรองการปิดประกาศ.docx"
    copy_template(first, "posting")
    assert first.template(name).is_relative_to(first.folder)
    (root.folder / "ตราครุฑ.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert first.emblem == root.folder / "ตราครุฑ.png"


def test_a_template_that_does_not_name_the_edition_is_told(amended, capsys):
    from dplan_docs.copying import copy_template
    from dplan_docs.workspace import Workspace

    (copied,) = copy_template(Workspace(amended.root), "posting")
    assert command("check", amended.first, "--today", AMENDED) == 0
    assert "template-without-edition" not in capsys.readouterr().out
    parts = Paper(copied.path).parts
    text = parts["word/document.xml"].decode()
    old = re.sub(r"{% if ฉบับ.*?endif %}", "", text)
    copied.path.write_bytes(write_zip((parts | {"word/document.xml": old.encode()}).items()))
    assert command("check", amended.first, "--today", AMENDED) == 0
    said = capsys.readouterr().out
    assert "../../templates/หนังสือรับรองการปิดประกาศ.docx: แม่แบบนี้ไม่มีชื่อของฉบับแก้ไข" in said
    broken = old.replace("{{ หน่วยงาน.ชื่อ }}", "{{ หน่วยงาน.ชือ }}")
    copied.path.write_bytes(write_zip((parts | {"word/document.xml": broken.encode()}).items()))
    assert command("check", amended.first, "--today", AMENDED) == 1
    assert "template-field-unknown" in capsys.readouterr().out


def test_a_number_of_the_announced_plans_letters_is_not_given_again(amended, capsys):
    from dplan_docs.numbering import read_register

    memo = next(x for x in read_register(amended.root).numbers if x.document == "division-memo")
    assert command("check", amended.first, "--today", AMENDED) == 0
    book = load_workbook(amended.first / "ข้อมูลหน่วยงาน.xlsx")
    page = book["เลขที่หนังสือ"]
    heads = {
        str(cell.value).partition("\n")[0]: cell.column for row in page.iter_rows() for cell in row
    }
    row = next(x[0].row for x in page.iter_rows() if any(c.value == POSTING for c in x))
    page.cell(row, heads["เลขที่"]).value = memo.number.text
    page.cell(row, heads["ลงวันที่"]).value = memo.dated
    book.save(amended.first / "ข้อมูลหน่วยงาน.xlsx")
    capsys.readouterr()
    command("check", amended.first, "--today", AMENDED)
    assert "letter-number-taken" in capsys.readouterr().out


def test_status_tells_of_the_edition_and_of_what_was_frozen(amended, capsys):
    command("status", amended.first, "--json", "--today", "2023-03-01")
    said = json.loads(capsys.readouterr().out)
    assert said["edition"] == FIRST
    assert [(x["name"], x["projects"], x["equipment_items"]) for x in said["divisions"]] == [
        ("สำนักปลัด", 0, 1),
        ("กองช่าง", 2, 0),
    ]
    ids = {x["id"] for x in said["dates"]}
    assert "development-meeting" in ids
    assert ids.isdisjoint({"divisions", "agencies", "support-meeting", "start"})
    assert said["next_paper"]["id"] == "development-invitation"
    write_workbook(amended.root / "inbox" / "มาช้า.xlsx", (WEIR_ROW,))
    command("status", amended.root, "--today", "2023-03-01")
    text = capsys.readouterr().out
    assert "ข้อมูลใหม่ให้วางใน inbox ของฉบับล่าสุด" in text
    assert "inbox/มาช้า.xlsx" in text


def test_rows_that_nobody_can_place_are_told_and_left_out(amended, capsys):
    rows = (("สร้างอาคารที่ไม่มีในแผน (ยกเลิก)", "", None, "", "", "กองช่าง", ()),)
    write_workbook(amended.first / "inbox" / "กองช่าง.xlsx", rows)
    assert command("check", amended.first, "--today", AMENDED) == 1
    said = capsys.readouterr().out
    assert "amendment-of-unknown" in said
    assert "budget-missing" not in said
