"""Status, forms and a new workspace of a province and of a district."""

import json
import shutil

import pytest
from openpyxl import load_workbook

from dplan_docs.plan_kinds import entered_in
from dplan_docs.workspace import Workspace

TODAY = "2023-04-10"


@pytest.fixture
def status(province, dplan):
    _, out = dplan("status", province, "--today", TODAY, "--json")
    return json.loads(out)


def form(status, district, name):
    (found,) = [x for x in status["districts"] if x["name"] == district]
    return next(x for x in found["forms"] if x["form"] == name)


def test_districts_stand_where_divisions_do(status):
    assert len(status["districts"]) == 11
    assert "divisions" not in status
    assert [x["name"] for x in status["districts"] if not x["sent"]] == ["เขาหมอก", "บ้านสวนใหม่"]


def test_the_table_has_no_column_for_what_districts_do_not_send(province, dplan):
    code, told = dplan("status", province, "--today", "1/4/2566")
    assert (code, "โครงการ" in told, "ครุภัณฑ์" in told) == (0, True, False)


def test_each_form_of_a_district_has_its_rows_its_baht_and_its_day(status):
    assert form(status, "เนินเมฆ", "แบบ ๑") == {
        "form": "แบบ ๑",
        "sent": True,
        "rows": 2,
        "budget": "0.00",
        "due": "2023-03-31",
        "days_left": None,
    }
    assert form(status, "เนินเมฆ", "แบบ ๓")["budget"] == "832000.00"
    assert form(status, "เขาหมอก", "แบบ ๒")["days_left"] == 51
    assert form(status, "เขาหมอก", "แบบรายงาน")["days_left"] == -10
    assert form(status, "เนินเมฆ", "เล่มแผนต้นแบบ")["sent"] is True
    assert form(status, "บึงบัว", "เล่มแผนต้นแบบ")["sent"] is False


def test_findings_are_counted_for_the_district_whose_they_are(status):
    errors = {x["name"]: x["errors"] for x in status["districts"]}
    assert errors["ดอนทราย"] >= 1
    assert errors["เนินเมฆ"] == 0


def test_the_due_days_of_the_letter_are_the_usual_ones(status):
    days = {x["id"]: (x["date"], x["state"]) for x in status["dates"]}
    assert days == {
        "letter": ("2023-02-24", "done"),
        "targets": ("2023-03-31", "late"),
        "report": ("2023-03-31", "late"),
        "model": ("2023-03-31", "late"),
        "projects": ("2023-05-31", "ahead"),
    }


def test_days_that_the_office_entered_are_never_changed(province, dplan, enter):
    enter(province, "แผนพัฒนาตำบล", "ส่งแบบ ๒ และแบบ ๓ ภายในวันที่", "15/6/2566")
    _, out = dplan("status", province, "--today", TODAY, "--json")
    days = {x["id"]: x["date"] for x in json.loads(out)["dates"]}
    assert days["projects"] == "2023-06-15"


def test_the_next_paper_is_the_letter_until_it_is_dated(tmp_path, dplan, status):
    assert status["next_paper"]["id"] == "tambon-report"
    dplan("new", tmp_path / "new", "--kind", "จังหวัด", "--name", "ใหม่", "--fiscal-year", "2566")
    _, out = dplan("status", tmp_path / "new", "--today", "2023-02-01", "--json")
    assert json.loads(out)["next_paper"]["id"] == "tambon-letter"


@pytest.mark.parametrize(("kind", "name"), [("จังหวัด", "สมมุติบุรี"), ("อำเภอ", "เนินเมฆ")])
def test_a_new_workspace_knows_whose_it_is(tmp_path, dplan, kind, name):
    code, _ = dplan(
        "new", tmp_path / "x", "--kind", kind, "--name", f"{kind}{name}", "--fiscal-year", 2566
    )
    plan_kind, settings, findings = entered_in(Workspace(tmp_path / "x"))
    assert (code, plan_kind.name, findings) == (0, "แผนพัฒนาตำบล", ())
    assert settings.organization.full_name == kind + name
    assert settings.year.fiscal_year == 2566
    assert len(settings.orders) == 7


def test_which_kind_a_workspace_is_is_told_by_its_settings_workbook_alone(
    tmp_path, dplan, province
):
    dplan("new", tmp_path / "x", "--kind", "อบต.", "--name", "ตัวอย่าง")
    assert entered_in(Workspace(tmp_path / "x"))[0].name == "แผนการดำเนินงาน"
    shutil.copy(province / "ข้อมูลหน่วยงาน.xlsx", tmp_path / "x")
    assert entered_in(Workspace(tmp_path / "x"))[0].name == "แผนพัฒนาตำบล"


def test_each_district_gets_its_blank_registers_and_a_filled_one_stays(province, dplan):
    code, out = dplan("forms", province)
    blanks = sorted((province / "output").iterdir())
    assert (code, len(blanks)) == (0, 11)
    assert "tambon-letter" in out
    blanks[0].write_bytes(b"filled in")
    _, out = dplan("forms", province)
    assert blanks[0].name in out
    assert blanks[0].read_bytes() == b"filled in"


def test_a_blank_that_comes_back_untouched_is_no_answer(province, dplan):
    dplan("forms", province)
    shutil.copy(province / "output" / "แบบแผนพัฒนาตำบล อำเภอเขาหมอก.xlsx", province / "inbox")
    _, out = dplan("status", province, "--today", TODAY, "--json")
    silent = [x["name"] for x in json.loads(out)["districts"] if not x["sent"]]
    assert silent == ["เขาหมอก", "บ้านสวนใหม่"]


def test_a_district_makes_its_own_report_and_registers_from_its_rows(tmp_path, province, dplan):
    folder = tmp_path / "district"
    dplan("new", folder, "--kind", "อำเภอ", "--name", "เนินเมฆ", "--fiscal-year", 2566)
    shutil.copy(
        province / "inbox" / "แบบรายงานแผนตำบล 66 เนินเมฆ.xlsx", folder / "inbox" / "ส่ง.xlsx"
    )
    dplan("build", folder, "--today", TODAY)
    manifest = json.loads((folder / "output" / "manifest.json").read_text(encoding="utf-8"))
    assert [x["id"] for x in manifest["documents"]] == ["tambon-report", "tambon-registers"]
    assert manifest["totals"]["projects"] == 6


def test_a_district_need_not_be_named_in_its_own_workspace(tmp_path, dplan):
    folder = tmp_path / "district"
    dplan("new", folder, "--kind", "อำเภอ", "--name", "เนินเมฆ", "--fiscal-year", 2566)
    from openpyxl import Workbook

    book = Workbook()
    for line in (
        ("ลำดับที่", "ตำบล", "ชื่อโครงการ", "รูปแบบโครงการ", "งบประมาณ (บาท)", "เป้าหมาย", "ระยะเวลา"),
        (1, "ดงสัก", "อบรมอาชีพ", "ฝึกอบรม", 5000, "20 คน", "มี.ค. 2566"),
    ):
        book.worksheets[0].append(line)
    book.worksheets[0].title = "แบบ ๒"
    book.save(folder / "inbox" / "a.xlsx")
    _, out = dplan("status", folder, "--today", TODAY, "--json")
    (district,) = json.loads(out)["districts"]
    assert (district["name"], district["projects"]) == ("เนินเมฆ", 1)


def test_the_copies_returned_are_for_districts(province, dplan):
    _, out = dplan("check", province, "--return", "--today", TODAY)
    (copy,) = (province / "output" / "ส่งคืน").rglob("*ดอนทราย*.xlsx")
    notes = [
        cell.comment.text
        for sheet in load_workbook(copy).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    ]
    assert any("สี่แสนกว่า" in note for note in notes)
    assert "ส่งคืนอำเภอ" in out


def test_numbers_of_the_letter_are_in_the_register(province, dplan):
    _, out = dplan("numbers", province, "--today", TODAY, "--json")
    (line,) = json.loads(out)["numbers"]
    assert (line["document"], line["number"]) == ("tambon-letter", "สบ 0019/ว 1187")
