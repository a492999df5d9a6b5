"""Where copies are written, and what happens with workbooks that cannot be marked."""

import json
import os
import zipfile

import pytest
from openpyxl import load_workbook

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.returned import UnmarkableError, mark_workbook
from dplan_docs.reading.returned import LIST_SHEET
from tests.returned.conftest import OTHERS, ROADS, a_workbook, listed
from tests.workbook_editing import parts_of, write_parts


def faultless(path):
    rows = [[*ROADS[0][:6], *(["x"] * 12)]]
    return a_workbook(path, rows=rows)


def test_a_workbook_without_findings_is_not_returned(office):
    faultless(office.inbox / "กองช่าง.xlsx")
    result = office.run()
    assert list(office.returned.rglob("*.xlsx")) == []
    assert "ไม่มีสมุดงานที่ต้องส่งคืนกอง" in result.out


def test_the_report_tells_what_was_written_where(office):
    a_workbook(office.inbox / "กองช่าง.xlsx")
    result = office.run()
    assert result.code == 1
    assert str(office.returned) in result.out
    assert "กองช่าง (สิ่งที่ต้องแก้ไข).xlsx" in result.out


def test_json_is_alone_on_standard_output(office):
    a_workbook(office.inbox / "กองช่าง.xlsx")
    result = office.run("--json")
    assert list(json.loads(result.out)) == ["findings"]
    assert "ส่งคืน" in result.err


def test_workbooks_of_one_name_in_two_folders_stay_apart(office):
    a_workbook(office.inbox / "ก" / "ผด02.xlsx")
    a_workbook(office.inbox / "ข" / "ผด02.xlsx", rows=OTHERS)
    office.run()
    found = sorted(
        x.relative_to(office.returned).as_posix() for x in office.returned.rglob("*.xlsx")
    )
    assert found == ["ก/ผด02 (สิ่งที่ต้องแก้ไข).xlsx", "ข/ผด02 (สิ่งที่ต้องแก้ไข).xlsx"]


def test_other_files_in_the_folder_stay(office):
    a_workbook(office.inbox / "กองช่าง.xlsx")
    office.returned.mkdir(parents=True)
    (office.returned / "บันทึก.txt").write_text("ของฉัน", encoding="utf-8")
    old = office.returned / "กองช่าง (สิ่งที่ต้องแก้ไข).xlsx"
    old.write_bytes(b"old")
    office.run()
    assert (office.returned / "บันทึก.txt").read_text(encoding="utf-8") == "ของฉัน"
    assert old.read_bytes()[:2] == b"PK"
    assert len(list(office.returned.iterdir())) == 2


def test_macros_stay_as_they_are(office):
    path = a_workbook(office.inbox / "กองช่าง.xlsm")
    parts = parts_of(path)
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 macro"
    macro = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(plain, macro)
    write_parts(path, parts)
    office.run()
    copy = office.copy()
    assert copy.suffix == ".xlsm"
    assert parts_of(copy)["xl/vbaProject.bin"] == parts["xl/vbaProject.bin"]
    assert macro in parts_of(copy)["[Content_Types].xml"]


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 cut off", b"just text", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken xls", b""],
    ids=["cut", "text", "ole", "empty"],
)
def test_a_file_that_cannot_be_read_is_answered_by_a_list(office, content):
    (office.inbox / "กองช่าง.xlsx").write_bytes(content)
    a_workbook(office.inbox / "กองคลัง.xlsx")
    result = office.run("--json")
    told = [x for x in json.loads(result.out)["findings"] if x["file"] == "กองช่าง.xlsx"]
    assert told
    book = load_workbook(office.copy())
    assert book.sheetnames == [LIST_SHEET]
    assert "ไม่สามารถทำเครื่องหมายลงในไฟล์เดิมได้" in book[LIST_SHEET]["A2"].value
    assert [row[5] for row in listed(office.copy())] == [x["message"] for x in told]
    assert office.copy("กองคลัง").is_file()


def test_a_hostile_workbook_is_not_opened(office):
    path = a_workbook(office.inbox / "กองช่าง.xlsx")
    parts = parts_of(path)
    sheet = parts["xl/worksheets/sheet1.xml"]
    entity = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    parts["xl/worksheets/sheet1.xml"] = entity + sheet
    write_parts(path, parts)
    result = office.run()
    assert "Traceback" not in result.err
    assert load_workbook(office.copy()).sheetnames == [LIST_SHEET]


def test_links_out_of_the_workbook_stay_links(office):
    def change(book):
        book.worksheets[0]["C5"].hyperlink = "https://example.invalid/x?a=1&b=2"

    a_workbook(office.inbox / "กองช่าง.xlsx", change=change)
    office.run()
    link = load_workbook(office.copy())["ผด.02"]["C5"].hyperlink
    assert link.target == "https://example.invalid/x?a=1&b=2"


def test_a_folder_that_leads_into_the_inbox_is_refused(office):
    a_workbook(office.inbox / "กองช่าง.xlsx")
    (office.folder / "output").mkdir(exist_ok=True)
    try:
        office.returned.symlink_to(office.inbox, target_is_directory=True)
    except OSError:
        pytest.skip("links need a privilege here")
    result = office.run()
    assert result.code == 3
    assert "inbox" in result.err
    assert [x.name for x in office.inbox.iterdir()] == ["กองช่าง.xlsx"]


def test_a_copy_held_open_is_told_and_others_are_written(office, monkeypatch):
    from pathlib import Path

    a_workbook(office.inbox / "กองช่าง.xlsx")
    a_workbook(office.inbox / "กองคลัง.xlsx", rows=OTHERS)
    replace = Path.replace

    def held(self, target):
        if "กองช่าง" in str(target):
            raise PermissionError(13, "held")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    result = office.run()
    assert result.code == 1
    assert "เปิดอยู่ใน Excel" in result.out
    assert [x.name for x in office.returned.iterdir()] == ["กองคลัง (สิ่งที่ต้องแก้ไข).xlsx"]


def test_a_build_keeps_the_copies(office):
    from dplan_docs.keeping import OldFolder, carry_over

    a_workbook(office.inbox / "กองช่าง.xlsx")
    office.run()
    new = office.folder / "new"
    new.mkdir()
    old = OldFolder(folder=office.folder / "output", made={}, stays=frozenset())
    assert list(carry_over(old, new, {})) == []
    assert (new / "ส่งคืน" / office.copy().name).is_file()


@pytest.mark.office
def test_old_and_open_document_workbooks_get_a_list(office, soffice_convert):
    a_workbook(office.inbox / "กองช่าง.xlsx")
    for kind in ("xls", "ods"):
        rows = [[number, f"{name} {kind}", *rest] for number, name, *rest in ROADS]
        made = a_workbook(office.folder / kind / "กองช่าง.xlsx", rows=rows)
        again = soffice_convert(made, to=kind)[made]
        (office.inbox / f"กองช่าง.{kind}").write_bytes(again.read_bytes())
    office.run()
    assert len(load_workbook(office.copy()).sheetnames) == 2
    for kind in ("xls", "ods"):
        copy = office.copy(f"กองช่าง.{kind}")
        assert copy.suffix == ".xlsx"
        assert zipfile.is_zipfile(copy)
        rows = listed(copy)
        assert any(row[3] == "D6" and row[1] == "ต้องแก้ไข" for row in rows)


@pytest.mark.office
def test_a_workbook_saved_by_libreoffice_is_marked(office, soffice_convert):
    made = a_workbook(office.folder / "กองช่าง.xlsx")
    (office.inbox / "กองช่าง.xlsx").write_bytes(soffice_convert(made, to="xlsx")[made].read_bytes())
    office.run()
    sheet = load_workbook(office.copy())["ผด.02"]
    assert "ตามข้อบัญญัติ" in sheet["D6"].comment.text


def test_a_sheet_too_large_to_be_marked_in_reasonable_time_gets_a_list(office):
    path = a_workbook(office.inbox / "กองช่าง.xlsx")
    parts = parts_of(path)
    rows = b"".join(b'<row r="%d"><c r="A%d"/></row>' % (n, n) for n in range(7, 700_000))
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"</sheetData>", rows + b"</sheetData>")
    write_parts(path, parts)
    where = CellRef(file="กองช่าง.xlsx", sheet="ผด.02", cell="D6")
    finding = Finding(code="x", severity=Severity.ERROR, where=where, message="m")
    with pytest.raises(UnmarkableError, match="ขนาดใหญ่"):
        mark_workbook(path, "กองช่าง.xlsx", [finding])


def test_a_copy_that_came_back_gets_no_second_ending(office):
    a_workbook(office.inbox / "กองช่าง (สิ่งที่ต้องแก้ไข).xlsx")
    office.run()
    assert [x.name for x in office.returned.iterdir()] == ["กองช่าง (สิ่งที่ต้องแก้ไข).xlsx"]


def test_a_workbook_that_gave_way_to_a_newer_one_is_not_returned(office):
    for day, name in enumerate(("กองช่าง.xlsx", "กองช่าง แก้ไข.xlsx")):
        path = a_workbook(
            office.inbox / name, rows=[[*ROADS[0][:3], 1000 + day, *ROADS[0][4:]], ROADS[1]]
        )
        os.utime(path, (day * 86_400, day * 86_400))
    office.run()
    assert [x.name for x in office.returned.iterdir()] == ["กองช่าง แก้ไข (สิ่งที่ต้องแก้ไข).xlsx"]


def test_two_workbooks_that_would_share_a_name_get_two(office):
    a_workbook(office.inbox / "กองช่าง.xlsx")
    a_workbook(office.inbox / "กองช่าง (สิ่งที่ต้องแก้ไข).xlsx", rows=OTHERS)
    office.run()
    names = {x.name for x in office.returned.iterdir()}
    assert names == {"กองช่าง (สิ่งที่ต้องแก้ไข).xlsx", "กองช่าง (สิ่งที่ต้องแก้ไข 2).xlsx"}
