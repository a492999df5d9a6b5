"""What a copy for a division keeps, and what stands in it."""

import json

import pytest
from openpyxl import load_workbook
from openpyxl.styles import PatternFill

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.returned import mark_workbook
from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from dplan_docs.reading.returned import LIST_SHEET, MARK_FILLS
from tests.returned.conftest import ROADS, a_workbook, listed
from tests.workbook_editing import parts_of, write_parts

SHEET = "xl/worksheets/sheet1.xml"


def color(cell):
    return cell.fill.fgColor.rgb


def look(cell):
    return repr((cell.font, cell.fill, cell.border, cell.alignment, cell.number_format))


def entries(path):
    reading = read_workbook(path, "ก.xlsx", Vocabulary())
    return reading.entries, reading.findings


def test_the_original_is_not_touched(rich):
    assert rich.original.read_bytes() == rich.before
    assert rich.office.returned not in rich.office.inbox.parents
    assert [x.name for x in rich.office.inbox.iterdir()] == ["กองช่าง.xlsx"]


def test_shapes_pictures_and_charts_keep_their_bytes(rich):
    before, after = parts_of(rich.original), parts_of(rich.copy)
    kept = [x for x in before if x.startswith(("xl/drawings/", "xl/media/", "xl/charts/"))]
    kept = [x for x in kept if not x.endswith(".vml")]
    assert len(kept) >= 4
    assert b"cxnSp" in after["xl/drawings/drawing1.xml"]
    for name in (*kept, "xl/theme/theme1.xml"):
        assert after[name] == before[name], name
    assert not before.keys() - after.keys()


def test_a_marked_cell_keeps_its_number_format_font_and_border(rich):
    before = load_workbook(rich.original)["ผด.02"]["D6"]
    after = load_workbook(rich.copy)["ผด.02"]["D6"]
    assert color(after) == MARK_FILLS[Severity.ERROR]
    assert after.number_format == before.number_format
    assert repr((after.font, after.border)) == repr((before.font, before.border))
    assert after.value == before.value


def test_other_cells_keep_their_look_and_value(rich):
    before, after = load_workbook(rich.original), load_workbook(rich.copy)
    for name in before.sheetnames:
        for row in before[name].iter_rows():
            for cell in row:
                twin = after[name][cell.coordinate]
                assert twin.value == cell.value
                if color(twin) not in MARK_FILLS.values():
                    assert look(twin) == look(cell)


def test_conditional_formats_and_print_settings_survive(rich):
    after = load_workbook(rich.copy)
    sheet = after["ผด.02"]
    assert [str(x.sqref) for x in sheet.conditional_formatting] == ["D5:D9"]
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.print_area == "'ผด.02'!$A$1:$R$6"
    assert after.defined_names["ยอด"].attr_text == "'ผด.02'!$D$5"
    assert after.worksheets[0].print_area in (None, "")


def test_the_list_is_the_first_sheet_and_the_same_tab_is_active(rich):
    before, after = load_workbook(rich.original), load_workbook(rich.copy)
    assert after.sheetnames == [LIST_SHEET, *before.sheetnames]
    assert after.active.title == before.active.title
    assert after["ซ่อน"].sheet_state == "hidden"


def test_the_officers_comments_are_kept_and_added_to(rich):
    sheet = load_workbook(rich.copy)["ผด.02"]
    assert sheet["B5"].comment.text == "ขอเงินอุดหนุนแล้ว"
    assert sheet["B5"].comment.author == "เจ้าหน้าที่กองช่าง"
    assert sheet["D6"].comment.text.startswith("รอสภา\n\n")
    assert "ตามข้อบัญญัติ" in sheet["D6"].comment.text
    assert sheet["D6"].comment.author == "เจ้าหน้าที่กองช่าง"


def test_every_comment_has_one_box(rich):
    parts = parts_of(rich.copy)
    comments = next(x for name, x in parts.items() if "comments" in name and b"comment " in x)
    [drawing] = [x for name, x in parts.items() if name.endswith(".vml")]
    assert comments.count(b"<comment ") == drawing.count(b'ObjectType="Note"')


def test_the_list_has_what_check_tells(rich):
    told = json.loads(rich.result.out)["findings"]
    told = [x for x in told if x["file"] == "กองช่าง.xlsx"]
    assert len(told) > 1
    rows = listed(rich.copy)
    assert [row[0] for row in rows] == list(range(1, len(told) + 1))
    assert sorted((r[3], r[4], r[5]) for r in rows if r[3] != "ทั้งแผ่น") == sorted(
        (x["cell"], x["value"], x["message"]) for x in told if x["cell"]
    )
    assert sorted(r[5] for r in rows) == sorted(x["message"] for x in told)
    levels = [row[1] for row in rows]
    assert levels == sorted(levels, key=["ต้องแก้ไข", "ควรตรวจสอบ", "เพื่อทราบ"].index)


def test_the_list_links_to_the_cells(rich):
    sheet = load_workbook(rich.copy)[LIST_SHEET]
    for row in sheet.iter_rows(min_row=4):
        name, cell, link = row[2].value, row[3].value, row[3].hyperlink
        cell = "A1" if cell == "ทั้งแผ่น" else cell
        quoted = name.replace("'", "''")
        if "ซ่อนอยู่" in name:
            assert link is None
        else:
            assert link.location == f"'{quoted}'!{cell}"


def test_a_name_with_quotes_blanks_and_thai_is_linked(rich):
    sheet = load_workbook(rich.copy)[LIST_SHEET]
    links = [row[3].hyperlink for row in sheet.iter_rows(min_row=4)]
    assert "'ลูก''น้ำ 1'!A1" in [link.location for link in links if link]


def test_the_copy_reads_as_the_original_does(rich):
    assert entries(rich.copy) == entries(rich.original)


def test_the_same_study_gives_the_same_bytes(rich):
    first = rich.copy.read_bytes()
    rich.office.run()
    assert rich.office.copy().read_bytes() == first


def a_finding(message, severity=Severity.WARNING, cell="D6"):
    where = CellRef(file="กองช่าง.xlsx", sheet="ผด.02", cell=cell)
    return Finding(code="x", severity=severity, where=where, message=message)


def test_several_findings_in_a_cell_make_one_comment(office):
    path = a_workbook(office.inbox / "กองช่าง.xlsx")
    office.returned.mkdir(parents=True)
    copy = office.returned / "x.xlsx"
    findings = [
        a_finding("เรื่องเล็ก", Severity.INFO),
        a_finding("เรื่องใหญ่ <&>", Severity.ERROR),
        a_finding("นอกตาราง", cell="ZZ900"),
        a_finding("แถวว่าง", cell="C2"),
    ]
    copy.write_bytes(mark_workbook(path, "กองช่าง.xlsx", findings))
    sheet = load_workbook(copy)["ผด.02"]
    assert sheet["D6"].comment.text.index("เรื่องใหญ่ <&>") < sheet["D6"].comment.text.index("เรื่องเล็ก")
    assert color(sheet["D6"]) == MARK_FILLS[Severity.ERROR]
    assert color(sheet["ZZ900"]) == color(sheet["C2"]) == MARK_FILLS[Severity.WARNING]
    assert sheet["ZZ900"].comment.text.endswith("นอกตาราง")
    xml = parts_of(copy)[SHEET].decode()
    assert xml.index('r="A2"') < xml.index('r="C2"') < xml.index('r="A3"') < xml.index('r="ZZ900"')


def test_a_covered_cell_is_marked_where_its_merged_range_is_seen(office):
    def change(book):
        book.worksheets[0].merge_cells("G6:R6")

    a_workbook(office.inbox / "กองช่าง.xlsx", change=change)
    office.run()
    sheet = load_workbook(office.copy())["ผด.02"]
    assert {str(x) for x in sheet.merged_cells.ranges} == {"G6:R6"}
    comments = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment]
    assert "D6" in comments
    assert not {f"{letter}6" for letter in "HIJKLMNOPQR"} & set(comments)


def test_months_told_by_paint_are_told_under_our_color_too(office):
    def paint(book):
        for row, columns in ((5, "GHI"), (6, "KL"), (7, "Q")):
            for column in columns:
                cell = book.worksheets[0][f"{column}{row}"]
                cell.fill = PatternFill("solid", fgColor="FF92D050")

    rows = [[n, f"โครงการที่ {n}", "-", 1000 * n, "หมู่ที่ 1", "กองช่าง"] for n in (1, 2, 3)]
    path = a_workbook(office.inbox / "กองช่าง.xlsx", rows=rows, change=paint)
    findings = [a_finding(x, cell=f"{x}5") for x in "GHIJKL"] + [a_finding("x", cell="P6")]
    copy = office.folder / "copy.xlsx"
    copy.write_bytes(mark_workbook(path, "x", findings))
    read = entries(path)
    assert [entry.months for entry in read[0]] == [(10, 11, 12), (2, 3), (8,)]
    assert entries(copy) == read
    again = office.folder / "again.xlsx"
    again.write_bytes(mark_workbook(copy, "x", []))
    cells = load_workbook(again)["ผด.02"]
    assert color(cells["G5"]) == "FF92D050"
    assert color(cells["P6"]) == "00000000"


def test_a_value_like_a_formula_stays_text(office):
    rows = [[1, "=1+1 โครงการ", "-", "@สองแสน", "+หมู่", "กองช่าง", "x"]]

    def change(book):
        book.worksheets[0]["B5"].data_type = "s"

    a_workbook(office.inbox / "กองช่าง.xlsx", rows=rows, change=change)
    office.run()
    xml = parts_of(office.copy())["xl/worksheets/sheet2.xml"].decode()
    assert "@สองแสน" in xml
    assert "<f>" not in xml
    assert all(
        cell.data_type != "f" for row in load_workbook(office.copy())[LIST_SHEET] for cell in row
    )


def test_rows_and_cells_without_addresses_are_found(office):
    import re

    rows = [[*row[:6], "x", "x", "x"] for row in ROADS]  # no gaps, which need addresses
    path = a_workbook(office.inbox / "กองช่าง.xlsx", rows=rows)
    parts = parts_of(path)
    parts[SHEET] = re.sub(rb'(<(?:row|c))( [^>]*?)? r="[A-Z0-9]+"', rb"\1\2", parts[SHEET])
    parts[SHEET] = (
        parts[SHEET].replace(b"<v></v>", b"").replace(b"<v />", b"").replace(b"<v/>", b"")
    )
    write_parts(path, parts)
    before = entries(path)
    office.run()
    copied = entries(office.copy())
    assert (copied[0], copied[1]) == before


def test_a_copy_that_comes_back_is_marked_afresh(rich):
    sent = rich.copy.read_bytes()
    rich.original.unlink()
    back = rich.office.inbox / "กองช่าง (สิ่งที่ต้องแก้ไข).xlsx"
    back.write_bytes(sent)
    rich.office.run()
    again = load_workbook(rich.office.copy())
    once = load_workbook(rich.copy)
    assert again.sheetnames == once.sheetnames
    cell = again["ผด.02"]["D6"]
    assert cell.comment.text.count("ตามข้อบัญญัติ") == 1
    assert cell.comment.text.startswith("รอสภา\n\n")
    assert color(cell) == MARK_FILLS[Severity.ERROR]


def test_what_was_mended_loses_its_mark(rich):
    back = rich.original
    parts = parts_of(rich.copy)
    import re

    xml = re.sub(
        rb'<c r="D6"([^>]*?) t="\w+"([^>]*)>.*?</c>',
        rb'<c r="D6"\1\2><v>400000</v></c>',
        parts[SHEET],
    )
    assert xml != parts[SHEET]
    parts[SHEET] = xml
    write_parts(back, parts)
    rich.office.run()
    sheet = load_workbook(rich.office.copy())["ผด.02"]
    assert sheet["D6"].comment.text.strip() == "รอสภา"
    assert color(sheet["D6"]) not in MARK_FILLS.values()
    assert sheet["D6"].number_format == "#,##0.00"
    assert sheet["B5"].comment.text == "ขอเงินอุดหนุนแล้ว"


@pytest.mark.validator
def test_copies_are_valid(rich, validate_office_files):
    a_workbook(rich.office.inbox / "กองคลัง.xlsx", title="แผ่น 'ก' & <ข>", rows=[*ROADS, ["x"]])
    (rich.office.inbox / "กองสาธารณสุข.xlsx").write_bytes(b"PK\x03\x04 no zip")
    rich.office.run()
    assert len(list(rich.office.returned.iterdir())) == 3
    assert validate_office_files(rich.office.returned) == {}


@pytest.mark.office
def test_libreoffice_opens_copies_and_shows_every_sheet(rich, soffice_convert):
    made = soffice_convert(rich.copy, to="xlsx")[rich.copy]
    again = load_workbook(made)
    assert again.sheetnames == load_workbook(rich.copy).sheetnames
    sheet = again["ผด.02"]
    assert "รอสภา" in sheet["D6"].comment.text
    assert color(sheet["D6"]) == MARK_FILLS[Severity.ERROR]
    # what LibreOffice saved, comments and all, can be sent back once more
    rich.original.write_bytes(made.read_bytes())
    rich.office.run()
    assert load_workbook(rich.office.copy())["ผด.02"]["D6"].comment.text.count("ตามข้อบัญญัติ") == 1
