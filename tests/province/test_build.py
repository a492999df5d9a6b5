"""A province's bundle: its papers, its manifest, its plan, the same twice."""

import json
from decimal import Decimal

from openpyxl import load_workbook
from paper_reader import Paper

TODAY = "2023-04-10"
SILENT = ("เขาหมอก", "บ้านสวนใหม่")


def papers(province_bundle, document):
    return sorted(path for path in province_bundle.iterdir() if path.name.startswith(document))


def test_the_three_papers_are_made_and_no_others(manifest):
    assert [x["id"] for x in manifest["documents"]] == [
        "tambon-letter",
        "tambon-report",
        "tambon-registers",
    ]
    assert manifest["organization"] == "จังหวัดสมมุติบุรี"
    assert manifest["fiscal_year"] == 2566


def test_every_district_has_its_report_and_the_province_their_sum(manifest):
    (report,) = [x for x in manifest["documents"] if x["id"] == "tambon-report"]
    assert len(report["path"]) == 12
    assert sum("รวมทุกอำเภอ" in path for path in report["path"]) == 1


def test_blank_registers_are_made_for_those_alone_who_have_not_answered(manifest):
    (registers,) = [x for x in manifest["documents"] if x["id"] == "tambon-registers"]
    blank = [path for path in registers["path"] if "แบบเปล่า" in path]
    assert len(registers["path"]) == 1 + len(SILENT)
    assert all(any(name in path for path in blank) for name in SILENT)
    assert {f"ทะเบียนของอำเภอ{name}" for name in SILENT} <= set(registers["missing"])


def test_the_totals_are_those_of_the_rows_that_count(manifest, plan):
    rows = [row for mark in ("แบบ ๒", "แบบ ๓") for row in plan["registers"][mark]]
    money = sum(Decimal(row["budget"] or 0) for row in rows)
    assert manifest["totals"] == {
        "projects": 54,
        "equipment_items": 0,
        "budget": "7506000.00",
    }
    assert (len(rows), f"{money:.2f}") == (54, "7506000.00")
    assert len(plan["projects"]) == 54


def test_every_row_of_the_plan_stands_where_it_says(plan, province):
    for rows in plan["registers"].values():
        for row in rows:
            where = row["where"]
            sheet = load_workbook(province / "inbox" / where["file"])[where["sheet"]]
            texts = {str(cell.value) for cell in sheet[where["row"]]}
            name = row.get("name")
            assert name in texts if name else row["tambon"] in texts


def test_a_workbook_sent_again_counts_once(plan, manifest):
    files = {row["where"]["file"] for row in plan["registers"]["แบบ ๒"]}
    assert "อำเภอบึงบัว (แก้ไข).xlsx" in files
    assert "อำเภอบึงบัว.xlsx" not in files
    codes = {(x["code"], x["file"]) for x in manifest["findings"]}
    assert ("workbook-replaced", "อำเภอบึงบัว.xlsx") in codes
    (old,) = [x for x in manifest["sources"] if x["file"] == "อำเภอบึงบัว.xlsx"]
    assert old["counted"] is False


def test_who_has_answered_is_told_district_by_district(plan):
    sent = {x["name"]: x["sent"] for x in plan["districts"]}
    assert len(sent) == 11
    assert [name for name, forms in sent.items() if not forms] == list(SILENT)
    assert sent["เนินเมฆ"] == sorted(["แบบ ๑", "แบบ ๒", "แบบ ๓", "แบบรายงาน"])


def test_mistakes_are_told_at_their_cells(manifest):
    told = {
        (x["code"], x["cell"]) for x in manifest["findings"] if x["file"] == "อำเภอดอนทราย.xlsx"
    }
    assert {
        ("budget-unreadable", "E4"),
        ("tambon-unknown", "B4"),
        ("tambon-quarter-unreadable", "F4"),
    } <= told


def test_districts_that_sent_nothing_are_told(manifest):
    told = [x["value"] for x in manifest["findings"] if x["code"] == "district-sent-nothing"]
    assert told == list(SILENT)


def test_the_letter_says_what_the_settings_say(province_bundle):
    (letter,) = [x for x in papers(province_bundle, "01") if x.name.endswith("หนังสือ.docx")]
    text = Paper(letter).text
    for said in ("สบ ๐๐๑๙/ว ๑๑๘๗", "๒๔ กุมภาพันธ์ ๒๕๖๖", "๓๑ มีนาคม ๒๕๖๖", "นางสาวสมมุติ นามงาม"):
        assert said in text


def test_the_combined_workbook_holds_every_district(province_bundle):
    (path,) = [x for x in papers(province_bundle, "03") if "รวมทุกอำเภอ" in x.name]
    texts = {
        str(cell.value)
        for sheet in load_workbook(path).worksheets
        for row in sheet.iter_rows()
        for cell in row
    }
    assert "ส่งเสริมอาชีพทำขนมพื้นบ้านตำบลเนินเมฆ" in texts or "เนินเมฆ" in texts
    assert all(name in texts for name in SILENT)


def test_two_builds_are_byte_identical(province, province_bundle, dplan):
    dplan("build", province, "--today", TODAY)
    names = sorted(x.name for x in province_bundle.iterdir())
    assert sorted(x.name for x in (province / "output").iterdir()) == names
    for name in names:
        assert (province / "output" / name).read_bytes() == (province_bundle / name).read_bytes()


def test_before_any_answer_all_is_blank_and_nothing_fails(province, dplan):
    for path in sorted((province / "inbox").rglob("*.xlsx")):
        path.unlink()
    code, _ = dplan("build", province, "--today", "2023-02-24")
    manifest = json.loads((province / "output" / "manifest.json").read_text(encoding="utf-8"))
    (registers,) = [x for x in manifest["documents"] if x["id"] == "tambon-registers"]
    assert code == 0
    assert len(registers["path"]) == 11
    assert manifest["totals"]["projects"] == 0


def test_a_new_answer_is_told_as_what_changed(province, dplan):
    dplan("build", province, "--today", TODAY)
    (province / "inbox" / "อำเภอเมืองสมมุติบุรี.xlsx").unlink()
    _, out = dplan("build", province, "--today", TODAY)
    findings = json.loads((province / "output" / "manifest.json").read_text(encoding="utf-8"))
    assert "workbook-removed" in {x["code"] for x in findings["findings"]}
    assert "อำเภอเมืองสมมุติบุรี.xlsx" in out


def test_papers_of_the_operation_plan_are_refused_by_name(province, dplan):
    code, _ = dplan("build", province, "--only", "announcement", "--today", TODAY)
    assert code == 2
    assert not (province / "output").exists()


def test_strict_writes_nothing_while_a_district_is_silent(province, dplan):
    code, _ = dplan("build", province, "--strict", "--today", TODAY)
    assert code == 3
    assert not (province / "output").exists()


def test_a_build_with_nothing_to_do_names_the_right_plan(province, dplan):
    dplan("build", province, "--today", TODAY)
    _, told = dplan("build", province, "--today", TODAY)
    assert "ไม่มีข้อมูลใดเปลี่ยนจากครั้งก่อน" in told
    assert told.startswith("จังหวัดสมมุติบุรี แผนพัฒนาตำบล ประจำปีงบประมาณ พ.ศ. 2566")
